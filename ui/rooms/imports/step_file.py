"""The first step of an import: choose a file, or drop one; why the last one could not be read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatriate.model.errors import RepatriateError
from ui.core.language import make_translator, translate_said
from ui.core.list_files import why_no_pictures
from ui.rooms.imports.paper_setup import PaperSetup
from ui.style.theme import SPACE
from ui.widgets.labels import Paragraph, button
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.refusal import Refusal

_tr = make_translator("Import")


class FilePage(QWidget):
    """Choose a file; a sentence where the last one could not be read; under it the lists that came in before. In their place
    `setup` asks how a paper is read."""

    def __init__(self, on_choose: Callable[[], object], on_paste: Callable[[], object], earlier: QWidget) -> None:
        super().__init__()
        self.choose = button(_tr("Choose a list…"), on_choose, "main", "open")
        self.paste = button(_tr("Paste cells"), on_paste, "", "copy")
        short = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        short.activated.connect(self.paste.click)
        self.fault = Refusal()
        self.fault.setFixedWidth(480)
        title = Paragraph(_tr("Any list of people, as it came"), 480, "panel-title")
        self.words = Paragraph(
            _tr(
                "Excel, CSV, Word, PDF, mails, chats, scans and photos of pages, in any language. "
                "Nothing is written until you press Import at the end. You can also drop files here; several pictures are one list."
            ),
            480,
        )
        self.setup = PaperSetup()
        self.setup.hide()
        self._begin = QWidget()
        why = why_no_pictures()
        missing = Paragraph(translate_said(why) if why is not None else "", 480, "quiet", "attention")
        missing.setVisible(why is not None)
        column = QVBoxLayout(self._begin)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addStretch(2)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(make_row(STRETCH, self.choose, self.paste, STRETCH, spacing=12))
        column.addWidget(missing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        column.addWidget(earlier, 1000)
        told = make_row(STRETCH, self.fault, STRETCH)  # with an alignment it would not be as high as its words
        make_column(told, grow(self.setup), grow(self._begin), inside=self)

    @property
    def asking(self) -> bool:
        """Whether it is asked how a paper is read."""
        return self.setup.isVisibleTo(self)

    def show_setup(self, on: bool) -> None:
        """Ask how a paper is read, or choose a file."""
        self.setup.setVisible(on)
        self._begin.setVisible(not on)

    def tell(self, error: RepatriateError, words: str = "") -> None:
        """Why nothing was read, in these words where they are others, with what puts it right."""
        self.fault.tell(error, words)
        self._keep_whole()

    def refuse_all(self, why: str) -> None:
        """Nothing can be imported: there is no button for it, and it is said why."""
        for made in (self.choose, self.paste):
            made.hide()
        self.words.setText(why)

    def say(self, text: str) -> None:
        self.fault.say(text)
        self._keep_whole()

    def _keep_whole(self) -> None:
        """Beside pages that take all the room, a sentence of several lines stands whole."""
        words = self.fault.words
        words.setMinimumHeight(max(words.heightForWidth(self.fault.width()), 0))

    def busy(self, on: bool) -> None:
        for made in (self.choose, self.paste):
            made.setEnabled(not on)
        self.setup.busy(on)
