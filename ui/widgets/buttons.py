"""The filled button of what is on the screen: the one that Ctrl+Enter presses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from ui.core import format
from ui.widgets.labels import make_button, set_words
from ui.widgets.layouts import make_row


def find_main(window: QWidget) -> QPushButton | None:
    """The filled button nearest to the keyboard: of the form, the panel or the sheet, else of the page.

    None where there is none, or where it cannot be pressed yet: then no other is pressed in its place.
    """
    around: QWidget | None = window.focusWidget() or window
    while around is not None:
        if found := [one for one in around.findChildren(QPushButton) if _is_main(one)]:
            return next((one for one in found if one.isEnabled()), None)
        around = around.parentWidget() if around is not window else None
    return None


def has_main(widget: QWidget) -> bool:
    """Whether a filled button is in it, be it seen now or when it is."""
    return any(one.property("kind") == "main" and one.isVisibleTo(widget) for one in widget.findChildren(QPushButton))


def _is_main(button: QPushButton) -> bool:
    return button.property("kind") == "main" and button.isVisible()


# -- The views of a place in one bar, each with its figure; one of them is down.


class ViewSwitch(QFrame):
    """`chosen` tells the key of the view that the officer wants."""

    chosen = Signal(str)

    def __init__(self, name: str, views: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("views")
        self.setAccessibleName(name)
        self._names = dict(views)
        self.buttons: dict[str, QPushButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = make_row(margins=0, spacing=0, inside=self)
        for key, words in views:
            made = make_button(words, partial(self._take, key), "view")
            made.setCheckable(True)
            self.buttons[key] = made
            row.addWidget(made)

    def _take(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def choose(self, key: str) -> None:
        """Put this one down, without a signal. Each stays in the order of Tab: no group of buttons takes others out."""
        for one, made in self.buttons.items():
            made.setChecked(one == key)

    @property
    def key(self) -> str:
        return next((key for key, made in self.buttons.items() if made.isChecked()), "")

    def count(self, counts: Mapping[str, int]) -> None:
        """The figures beside the names; nothing moves when another view goes down."""
        for key, made in self.buttons.items():
            figure = counts.get(key)
            set_words(made, self._names[key] if figure is None else f"{self._names[key]} {format.number(figure)}")
            bold = QFont(made.font())
            bold.setWeight(QFont.Weight.DemiBold)
            made.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(made.text()) + 28)
