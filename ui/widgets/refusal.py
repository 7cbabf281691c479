"""Why something was refused, where the officer is looking, and the button that leads to what puts it right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from repatriate.model.errors import RepatriateError
from ui.core.language import translate_said
from ui.core.remedies import Remedy, remedy_of
from ui.style.theme import Tone, style
from ui.widgets.labels import button, label, set_words
from ui.widgets.layouts import STRETCH, make_column, make_row

Way = Callable[[str, str], object]


class Refusal(QWidget):
    """Hidden until `tell` or `say`."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._remedy: Remedy | None = None
        self.words = label("", role, Tone.TROUBLE, wrap=True)
        self.way = button("", self._follow_remedy, "link")
        self.way.setAccessibleName(self.tr("How to put it right"))
        self.way.hide()
        make_column(self.words, make_row(self.way, STRETCH), margins=0, spacing=0, inside=self)
        self.hide()

    def show_error(self, error: RepatriateError, words: str = "") -> None:
        """The sentence of an error, or other words for it where they stand under a field."""
        self.notify(words or translate_said(error))
        self._remedy = offer_remedy(self.way, error, self)

    def notify(self, text: str, tone: str = Tone.TROUBLE) -> None:
        """A sentence without a button; empty takes it away."""
        style(self.words, tone=tone)
        set_words(self.words, text)
        self.setVisible(bool(text))
        self.way.hide()

    def text(self) -> str:
        return self.words.text()

    def _follow_remedy(self) -> None:
        if self._remedy is not None and (way := find_way(self, self._remedy.place)) is not None:
            way(self._remedy.place, self._remedy.ref)


def offer_remedy(made: QPushButton, error: RepatriateError, where: QWidget) -> Remedy | None:
    """Name the button after what puts an error right, and show it where there is a way there."""
    remedy = remedy_of(error)
    if remedy is None or find_way(where, remedy.place) is None:
        made.hide()
        return None
    set_words(made, remedy.words)
    made.show()
    return remedy


def find_way(where: QWidget, place: str) -> Way | None:
    """The function that opens that place from here: from the open file's context, or else from the window. None without
    one."""
    at: QWidget | None = where
    while at is not None:
        context = getattr(at, "context", None)
        if context is not None:
            go: Way = context.go
            return go
        at = at.parentWidget()
    window = where.window()
    way: Way | None = getattr(window, "go", None) if place in getattr(window, "ways", ()) else None
    return way
