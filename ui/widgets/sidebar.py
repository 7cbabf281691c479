"""The sidebar: which file, the places with what waits in each, the first next step, and Find, Commands, Lock."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QScrollArea, QWidget

from ui.style.icons import make_icon
from ui.style.theme import GAP, WHOLE, Frame, Tone, set_style
from ui.widgets.labels import Elided, make_label
from ui.widgets.layouts import STRETCH, make_column, make_row, make_scroll

WIDE, NARROW = 196, 52
SOME = "•"
"""The badge in place of words if there is room only for its number."""


class RoomButton(QPushButton):
    """Icon, name, and at the right a badge; without the name the badge is over the icon's corner."""

    def __init__(self, picture: str, name: str, hint: str) -> None:
        super().__init__(make_icon(picture, Tone.TEXT, Tone.ACCENT), name)
        self._name, self._hint = name, hint
        self._badge = ("", "quiet")
        self._narrow = False
        self.setProperty("kind", "room")
        self.setIconSize(QSize(18, 18))
        self.setAccessibleName(name)
        self.badge = make_label("", "badge")
        self.badge.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.corner = QLabel(self)
        self.corner.setProperty("role", "corner")
        self.corner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for one in (self.badge, self.corner):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        make_row(STRETCH, self.badge, margins=(0, 0, 10, 0), inside=self)
        self._show_badge()

    def set_badge(self, text: str, tone: str) -> None:
        self._badge = (text, tone)
        self._show_badge()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.setText("" if narrow else f"  {self._name}")
        self._show_badge()

    def _show_badge(self) -> None:
        text, tone = self._badge
        self.badge.setText(text)
        set_style(self.badge, tone=tone)
        # The tone changes the weight after the text was measured.
        self.badge.setFixedWidth(self.badge.sizeHint().width())
        self.badge.setVisible(not self._narrow)
        number = re.search(r"\d+", text)
        self.corner.setText(number[0] if number else SOME)
        set_style(self.corner, tone=tone)
        self.corner.adjustSize()
        # A mere count says nothing that asks for a look: it would only clutter the icons.
        self.corner.setVisible(self._narrow and bool(text) and tone != Tone.QUIET)
        self._place_corner()
        keys = f"{self._name} ({self._hint})" if self._hint else self._name
        self.setToolTip(f"{keys}: {text}" if text and text != self._hint else keys)
        self.setAccessibleDescription(text)

    def _place_corner(self) -> None:
        self.corner.move(self.width() - self.corner.width() - 1, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_corner()


class Sidebar(QFrame):
    """`chosen` tells the key of the place; `search_wanted` and `command_wanted` what Ctrl+F and Ctrl+K do."""

    chosen = Signal(str)
    search_wanted = Signal()
    command_wanted = Signal()

    def __init__(self, places: list[tuple[str, str, str]], on_lock: Callable[[], object]) -> None:
        """`places` are (key, icon, name) in order."""
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Places"))
        self._narrow, self._frame = False, WHOLE
        self.file_title = Elided("")
        self.file_title.setObjectName("file-title")
        self.file_name = Elided("", "caption", mode=Qt.TextElideMode.ElideMiddle)
        self._top = QWidget()
        make_column(self.file_title, self.file_name, margins=(10, 0, 0, 10), spacing=2, inside=self._top)
        self.menu = RoomButton("menu", self.tr("Menu"), self.tr("Alt"))
        self.menu.set_badge(self.tr("Alt"), "quiet")
        self.menu.clicked.connect(self.open_menu)
        self._folded: QMenu | None = None
        self.menu.hide()
        self._buttons: dict[str, RoomButton] = {}
        for number, (key, picture, name) in enumerate(places, start=1):
            made = RoomButton(picture, name, f"Ctrl+{number}")
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, key=key: self._take(key))
            self._buttons[key] = made
        self.step_place = QWidget()
        """The place of the first next step."""
        make_column(margins=(2, 0, 2, GAP), inside=self.step_place)
        self.search = self._make_foot_button("search", self.tr("Find"), "Ctrl+F", self.search_wanted.emit)
        self.command = self._make_foot_button("command", self.tr("Commands"), "Ctrl+K", self.command_wanted.emit)
        self.lock = self._make_foot_button("lock", self.tr("Lock"), "Ctrl+L", on_lock)
        inner = QWidget()
        self._column = make_column(
            self._top, self.menu, *self._buttons.values(), STRETCH, self.step_place, self.search, self.command, self.lock,
            spacing=2, inside=inner,
        )  # fmt: skip
        self._area: QScrollArea = make_scroll(inner, across=False)
        make_column(self._area, margins=0, inside=self)
        self.set_narrow(False)

    def _make_foot_button(self, picture: str, name: str, keys: str, slot: Callable[[], object]) -> RoomButton:
        """Makes a button for the foot, which is no place, with its keys."""
        made = RoomButton(picture, name, keys)
        made.set_badge(keys, "quiet")
        made.clicked.connect(lambda: slot())
        return made

    def _take(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def set_file(self, title: str, name: str) -> None:
        for words, text in ((self.file_title, title), (self.file_name, name)):
            words.setText(text)
            words.setToolTip(text)

    def set_badge(self, key: str, badge: tuple[str, str] | None) -> None:
        self._buttons[key].set_badge(*(badge or ("", "quiet")))

    def choose(self, key: str) -> None:
        """Mark the place that is seen. Each stays in the order of Tab: no group of buttons takes the others out."""
        for one, made in self._buttons.items():
            made.setChecked(one == key)

    def show_step(self, card: QWidget) -> None:
        """The first next step, above Find; hidden with icons only."""
        layout = self.step_place.layout()
        assert layout is not None
        layout.addWidget(card)

    def use_menu(self, menu: QMenu) -> None:
        """Replaces the content of the folded menu bar."""
        if self._folded is not None:
            self._folded.deleteLater()
        self._folded = menu

    def open_menu(self) -> None:
        if self._folded is not None:
            self._folded.popup(self.menu.mapToGlobal(self.menu.rect().bottomLeft()))

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._show_parts()

    def fit(self, frame: Frame) -> None:
        """The window has so much room now."""
        self._frame = frame
        self._show_parts()

    def _show_parts(self) -> None:
        narrow, low = self._narrow or not self._frame.wide, self._frame.low
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._column.setContentsMargins(6 if narrow else GAP, 4 if low else 14, 6 if narrow else GAP, 4 if low else GAP)
        self._top.setVisible(not narrow and not low)
        self.step_place.setVisible(not narrow and not low)
        self.menu.setVisible(low)
        self.search.setVisible(not low)
        self.command.setVisible(not low)
        for made in (self.menu, *self._buttons.values(), self.search, self.command, self.lock):
            made.set_narrow(narrow)
