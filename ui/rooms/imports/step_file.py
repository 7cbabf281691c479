"""The first step of an import: choose a file, or drop one; why the last one could not be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPixmap, QShortcut, QTransform
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from repatriate.intake.paper.model import LANGUAGES, Paper, ReadAs
from repatriate.intake.paper.thumbnails import Thumbnail
from repatriate.model.errors import RepatriateError
from ui.core import format
from ui.core.files import why_no_pictures
from ui.core.language import language_name, make_translator, translate_said
from ui.style.theme import GAP, MARGIN, SPACE
from ui.widgets.fields import Combo, be_narrow
from ui.widgets.labels import Paragraph, make_button, make_label, show_text
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.refusal import Refusal
from ui.widgets.secret import Secret

_tr = make_translator("Import")

_PLACE, _TURN = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
_SMALL = 132
"""Pixels of a page's longer side as it is shown."""


class PaperSetup(QWidget):
    """`wanted` tells the files in their order and what was said of them; `left` that another file is to be chosen."""

    wanted = Signal(object, object)
    left = Signal()
    passed = Signal()
    """It was read already, and stays as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._paths: tuple[Path, ...] = ()
        self._pages: Sequence[Thumbnail] = ()
        self.caption = make_label("", "section", wrap=True)
        self.words = make_label("", wrap=True)
        self.pages = _Pages()
        self.pages.itemChanged.connect(lambda _: self._follow())
        self.turn_left = make_button(_tr("Turn left"), lambda: self._turn(-90))
        self.turn_right = make_button(_tr("Turn right"), lambda: self._turn(90))
        self.earlier = make_button(_tr("Move earlier"), lambda: self.pages.shift(-1))
        self.later = make_button(_tr("Move later"), lambda: self.pages.shift(1))
        for keys, made in (("Ctrl+Left", self.turn_left), ("Ctrl+Right", self.turn_right),
                           ("Alt+Up", self.earlier), ("Alt+Down", self.later)):  # fmt: skip
            short = QShortcut(QKeySequence(keys), self)
            short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short.activated.connect(made.click)
            made.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        self.language = Combo(_tr("Language of the names"))
        self.language.addItem(_tr("as the titles show"), None)
        for code in LANGUAGES:
            self.language.addItem(f"{language_name(code)} ({code})", code)
        self.part = Combo(_tr("Part of the mail to read"))
        be_narrow(self.part)
        self.part.setMinimumContentsLength(22)
        self.part_label = make_label(_tr("Read:"), "quiet")
        self.password = Secret(_tr("Password of the file"))
        self.password.setPlaceholderText(_tr("Password of the file"))
        self.password.returnPressed.connect(self._read)
        self.read = make_button(_tr("Read"), self._read, "main")
        self.go_on = make_button(_tr("Go on as it was read"), self.passed.emit)
        self.other = make_button(_tr("Another file…"), self.left.emit)
        self._lay_out()

    def _lay_out(self) -> None:
        self._turning = make_row(
            self.turn_left, self.turn_right, self.earlier, self.later, STRETCH, margins=0, spacing=GAP
        )
        chosen = make_row(
            self.part_label, self.part, make_label(_tr("Names are in:"), "quiet"), self.language, STRETCH, spacing=GAP
        )
        self.password.setMaximumWidth(320)
        top = make_row(grow(self.caption), self.other, self.go_on, self.read, margins=0, spacing=GAP)
        make_column(
            top, self.words, grow(self.pages), self._turning, chosen, self.password,
            margins=(MARGIN, GAP, MARGIN, GAP), spacing=GAP, inside=self,
        ).addStretch(0)  # fmt: skip

    @property
    def count(self) -> int:
        """The number of pages shown."""
        return len(self._pages)

    @property
    def shows_pages(self) -> bool:
        return bool(self._pages)

    # -- showing

    def show_pages(self, paths: Sequence[Path], pages: Sequence[Thumbnail]) -> None:
        """Pages that may be read; `paths` are pictures of one list where they are several."""
        if tuple(paths) != self._paths:
            self.password.clear()
        self._paths, self._pages = tuple(paths), pages
        self._begin(paths)
        self.pages.fill(pages, movable=len(paths) > 1)
        for made in (self.turn_left, self.turn_right):
            made.setVisible(bool(pages))
        for made in (self.earlier, self.later):
            made.setVisible(len(paths) > 1)
        said = list(dict.fromkeys(translate_said(one) for page in pages for one in page.said))
        hint = _tr("Untick pages that are not the list. Turn those that are not upright.")
        show_text(self.words, " ".join([*said, hint] if pages else said))
        self._follow()

    def ask_password(self, paths: Sequence[Path], why: str) -> None:
        """The file is locked: its password is asked for, once."""
        again = tuple(paths) == self._paths and self.password.isVisibleTo(self)
        if not again:
            self._paths, self._pages = tuple(paths), ()
            self._begin(paths)
            self.pages.fill((), movable=False)
        for made in (self.turn_left, self.turn_right, self.earlier, self.later, self.pages):
            made.hide()
        show_text(self.words, why)
        self.password.show()
        self.password.clear()
        self.read.setEnabled(True)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_part(self, paths: Sequence[Path], parts: Sequence[str], why: str) -> None:
        """Several lists are in it, and nobody knows which is meant."""
        self._hide_pages(paths)
        self._offer_parts(parts)
        show_text(self.words, why)
        self.read.setEnabled(True)

    def _hide_pages(self, paths: Sequence[Path]) -> None:
        """A file without pages to show."""
        if tuple(paths) != self._paths or not self._pages:
            self._paths, self._pages = tuple(paths), ()
            self._begin(paths)
            self.pages.fill((), movable=False)
            for made in (self.turn_left, self.turn_right, self.earlier, self.later, self.pages):
                made.hide()

    def _offer_parts(self, parts: Sequence[str]) -> None:
        if parts:
            before = self.part.currentData()
            self.part.clear()
            for name in parts:
                self.part.addItem(name, name)
            self.part.show_data(before if before in parts else parts[0])
        for one in (self.part, self.part_label):
            one.setVisible(len(parts) > 1)

    def show_read(self, paths: Sequence[Path], paper: Paper) -> None:
        """Shows the findings about a paper: language and other parts; it can be read again differently."""
        if tuple(paths) != self._paths:
            self._hide_pages(paths)
        if paper.language is not None:
            self.language.show_data(paper.language)
        self._offer_parts(paper.parts)
        words = ""
        if paper.asked:
            words = _tr("The titles do not show in which language the names are written. Choose it, and read again.")
        elif len(paper.parts) > 1:
            words = _tr("This mail holds several lists. Choose the list to read.")
        show_text(self.words, words)
        self.go_on.show()

    def _begin(self, paths: Sequence[Path]) -> None:
        names = [path.name for path in paths]
        more = f" + {format.number(len(names) - 1)}" if len(names) > 1 else ""
        self.caption.setText(f"{names[0]}{more}")
        self.language.setCurrentIndex(0)
        self.part.clear()
        for one in (self.part, self.part_label, self.password, self.go_on):
            one.hide()
        self.pages.show()

    def _follow(self) -> None:
        """Nothing can be read without a page, or without an engine."""
        why = why_no_pictures() if any(not one.text for one in self._pages) else None
        if why is not None:
            show_text(self.words, translate_said(why))
        self.read.setEnabled(why is None and (not self._pages or bool(self.pages.chosen())))
        self.read.setToolTip(translate_said(why) if why is not None else "")

    def start(self) -> None:
        """The keyboard goes to what is done most: reading."""
        (self.read if self.read.isEnabled() else self.other).setFocus(Qt.FocusReason.OtherFocusReason)

    def busy(self, on: bool) -> None:
        for made in (self.read, self.other, self.go_on, self.pages):
            made.setEnabled(not on)
        if not on:
            self._follow()

    # -- saying

    def _turn(self, degrees: int) -> None:
        self.pages.turn(degrees)

    def _read(self) -> None:
        if self.read.isEnabled():
            paths, asked = self.read_setup()
            self.wanted.emit(paths, asked)

    def read_setup(self) -> tuple[tuple[Path, ...], ReadAs]:
        """The files in their order, and what the officer said of them."""
        order = self.pages.order()
        files = list(dict.fromkeys(self._pages[place].file for place in order)) if self._pages else []
        paths = tuple(self._paths[file] for file in files) or self._paths
        # Pages count through all files, in the order in which these are read.
        by_file = [place for file in files for place in range(len(self._pages)) if self._pages[place].file == file]
        number = {place: at for at, place in enumerate(by_file)}
        chosen = self.pages.chosen()
        some = tuple(sorted(number[place] for place in chosen)) if len(chosen) < len(self._pages) else ()
        turns = {number[place]: degrees for place, degrees in self.pages.turns().items()}
        password = self.password.text() or None
        part = self.part.currentData() if self.part.count() else None
        return paths, ReadAs(self.language.currentData(), some, turns, password, part, paths[1:])


class _Pages(QListWidget):
    """Pages side by side. Those with a tick are read; files of several pictures are put in order by drag or by keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_tr("Pages: those with a tick are read"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Snap)
        self.setIconSize(QSize(_SMALL, _SMALL))
        self.setGridSize(QSize(_SMALL + 24, _SMALL + 40))
        self.setMinimumHeight(_SMALL + 56)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._pictures: list[QPixmap] = []

    def fill(self, pages: Sequence[Thumbnail], *, movable: bool) -> None:
        self.clear()
        self._pictures = []
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if movable else mode.NoDragDrop)
        for place, page in enumerate(pages):
            picture = QPixmap()
            picture.loadFromData(page.picture)
            self._pictures.append(picture)
            item = QListWidgetItem(QIcon(picture), format.number(place + 1))
            item.setData(_PLACE, place)
            item.setData(_TURN, 0)
            item.setFlags((item.flags() | Qt.ItemFlag.ItemIsUserCheckable) & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _tr("Page {0}").format(format.number(place + 1)))
            self.addItem(item)
        if pages:
            self.setCurrentRow(0)

    def _list_items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def order(self) -> list[int]:
        """Places of the pages as they stand now."""
        return [int(item.data(_PLACE)) for item in self._list_items()]

    def chosen(self) -> list[int]:
        """Places of pages that are read."""
        return [int(item.data(_PLACE)) for item in self._list_items() if item.checkState() == Qt.CheckState.Checked]

    def turns(self) -> dict[int, int]:
        return {int(item.data(_PLACE)): int(item.data(_TURN)) for item in self._list_items() if item.data(_TURN)}

    def turn(self, degrees: int) -> None:
        """Turn the page at hand, clockwise."""
        item = self.currentItem()
        if item is not None:
            turned = (int(item.data(_TURN)) + degrees) % 360
            item.setData(_TURN, turned)
            picture = self._pictures[int(item.data(_PLACE))]
            item.setIcon(QIcon(picture.transformed(QTransform().rotate(turned))))

    def shift(self, step: int) -> None:
        """Put the page at hand before the one before it, or after the next."""
        row = self.currentRow()
        if 0 <= row + step < self.count():
            self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)


class FilePage(QWidget):
    """Choose a file; a sentence where the last one could not be read; under it the lists that came in before. In their place
    `setup` asks how a paper is read."""

    def __init__(self, on_choose: Callable[[], object], on_paste: Callable[[], object], earlier: QWidget) -> None:
        super().__init__()
        self.choose = make_button(_tr("Choose a list…"), on_choose, "main", "open")
        self.paste = make_button(_tr("Paste cells"), on_paste, "", "copy")
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

    def show_error(self, error: RepatriateError, words: str = "") -> None:
        """Shows why nothing was read, with the remedy; `words` replace the error's own."""
        self.fault.show_error(error, words)
        self._keep_whole()

    def refuse_all(self, why: str) -> None:
        """Nothing can be imported: there is no button for it, and it is said why."""
        for made in (self.choose, self.paste):
            made.hide()
        self.words.setText(why)

    def notify(self, text: str) -> None:
        self.fault.notify(text)
        self._keep_whole()

    def _keep_whole(self) -> None:
        """Beside pages that take all the room, a sentence of several lines stands whole."""
        words = self.fault.words
        words.setMinimumHeight(max(words.heightForWidth(self.fault.width()), 0))

    def busy(self, on: bool) -> None:
        for made in (self.choose, self.paste):
            made.setEnabled(not on)
        self.setup.busy(on)
