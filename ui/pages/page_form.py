"""A narrow page with a title, labelled fields, sentences under them, and buttons at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from repatriate.app.core.passphrases import Level, measure_passphrase
from repatriate.model.errors import RepatriateError
from ui.core.language import translate_said
from ui.style.theme import GAP, SPACE, Tone, set_style
from ui.widgets.labels import IconLabel, make_button, make_label
from ui.widgets.layouts import STRETCH, Cell, Gap, make_column, make_row, make_scroll
from ui.widgets.refusal import Refusal
from ui.widgets.secret import Secret


def scroll_page(page: QWidget, frame: QWidget, above: int = 64) -> None:
    """Put this in the middle of the page; where the window is low, the page scrolls."""
    inner = QWidget()
    make_row(
        STRETCH, Cell(frame, 0, Qt.AlignmentFlag.AlignTop), STRETCH, margins=(SPACE, above, SPACE, SPACE), inside=inner
    )
    make_column(make_scroll(inner, across=False), margins=0, inside=page)


class FormPage(QWidget):
    """Subclasses add to `column`; Enter presses `main`, Esc presses `back`."""

    def __init__(self, title: str, verb: str, back: str = "") -> None:
        super().__init__()
        self.title = make_label(title, "title", wrap=True)
        self.subtitle = make_label("", "quiet", wrap=True)
        self.column = make_column(spacing=4)
        self.error = Refusal()
        self.main: QPushButton = make_button(verb, None, "main")
        self.back: QPushButton = make_button(back or self.tr("Back"))
        self.main.setDefault(True)
        self.foot = make_row(self.main, self.back, STRETCH, spacing=12)
        whole = make_column(
            self.title, self.subtitle, Gap(GAP), self.column, self.error, Gap(GAP), self.foot, STRETCH, spacing=GAP
        )
        frame = QWidget()
        frame.setLayout(whole)
        frame.setFixedWidth(440)
        scroll_page(self, frame)

    def field(self, name: str, widget: QLineEdit, hint: str = "") -> QLabel:
        """A label over a field and, if need be, a quiet line under it; gives that line."""
        words = make_label(name, "caption")
        words.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(name)
        under = make_label(hint, "caption", wrap=True)
        self.column.addWidget(words)
        self.column.addWidget(widget)
        self.column.addWidget(under)
        under.setVisible(bool(hint))  # before it stands in the page, it would be a window of its own for a moment
        self.column.addSpacing(GAP)
        widget.returnPressed.connect(lambda: self.main.click())
        return under

    def note(self, text: str, tone: str = "attention", picture: str = "warning") -> None:
        row = make_row(spacing=GAP)
        image = IconLabel(picture, tone)
        row.addWidget(image, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(make_label(text, wrap=True), 1)
        self.column.addLayout(row)
        self.column.addSpacing(SPACE)

    def fail(self, text: str | RepatriateError, field: QLineEdit | None = None) -> None:
        """One sentence over the buttons, of an error with its remedy; empty takes it away.

        Where it is about no field, the keyboard goes to the passphrase: while the page waited, nothing had it.
        """
        self.error.show_error(text) if isinstance(text, RepatriateError) else self.error.notify(text)
        for one in self.findChildren(QLineEdit):
            set_style(one, bad="true" if text and one is field else "false")
        field = field or next((one for one in self.findChildren(Secret) if one.isVisible()), None)
        if text and field is not None:
            field.setFocus()
            field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.click()
        else:
            super().keyPressEvent(event)


def strength_words(passphrase: str, known: Sequence[str] = ()) -> tuple[str, Tone]:
    """The strength of a passphrase in words, with their tone. `known` are words that everybody with the file knows."""
    if not passphrase:
        return QCoreApplication.translate(
            "Passphrase", "Four words that do not belong together are easy to remember and hard to guess."
        ), Tone.QUIET
    found = measure_passphrase(passphrase, known)
    return translate_said(found.sentence), _TONES[found.level]


_TONES = {Level.WEAK: Tone.TROUBLE, Level.FAIR: Tone.ATTENTION, Level.GOOD: Tone.GOOD}
