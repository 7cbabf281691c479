"""The sidebar: which file, the rooms with what waits in each, the lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from ui.style.icons import icon
from ui.style.theme import GAP, Tone, style
from ui.widgets.labels import Elided, label
from ui.widgets.layouts import STRETCH, make_column, make_row

WIDE, NARROW = 200, 56


class RoomButton(QPushButton):
    """Icon, name, and at the right a badge."""

    def __init__(self, picture: str, name: str, hint: str) -> None:
        super().__init__(icon(picture, Tone.TEXT, Tone.ACCENT), name)
        self._name = name
        self.setProperty("kind", "room")
        self.setIconSize(QSize(18, 18))
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({hint})" if hint else name)
        self.badge = label("", "badge")
        self.badge.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        make_row(STRETCH, self.badge, margins=(0, 0, 10, 0), inside=self)

    def set_badge(self, text: str, tone: str) -> None:
        self.badge.setText(text)
        style(self.badge, tone=tone)
        # The tone changes the weight after the text was measured.
        self.badge.setFixedWidth(self.badge.sizeHint().width())
        self.setAccessibleDescription(text)

    def set_narrow(self, narrow: bool) -> None:
        self.setText("" if narrow else f"  {self._name}")
        self.badge.setVisible(not narrow)


class Sidebar(QFrame):
    """`chosen` tells the key of the room; `search_wanted` and `command_wanted` what Ctrl+F and Ctrl+K do."""

    chosen = Signal(str)
    search_wanted = Signal()
    command_wanted = Signal()

    def __init__(self, rooms: list[tuple[str, str, str]], on_lock: Callable[[], object]) -> None:
        """`rooms` are (key, icon, name) in order."""
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Rooms"))
        self.file_title = Elided("")
        self.file_title.setObjectName("file-title")
        self.file_name = Elided("", "caption", mode=Qt.TextElideMode.ElideMiddle)
        self._buttons: dict[str, RoomButton] = {}
        group = QButtonGroup(self)
        group.setExclusive(True)
        column = make_column(margins=(GAP, 14, GAP, GAP), spacing=2, inside=self)
        self._top = QWidget()
        make_column(self.file_title, self.file_name, margins=(10, 0, 0, 10), spacing=2, inside=self._top)
        column.addWidget(self._top)
        for number, (key, picture, name) in enumerate(rooms, start=1):
            made = RoomButton(picture, name, f"Ctrl+{number}" if number < 10 else "")
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            group.addButton(made)
            column.addWidget(made)
            self._buttons[key] = made
        column.addStretch(1)
        self.search = self._make_foot_button("search", self.tr("Search"), "Ctrl+F", self.search_wanted.emit)
        self.command = self._make_foot_button("command", self.tr("Commands"), "Ctrl+K", self.command_wanted.emit)
        self.lock = self._make_foot_button("lock", self.tr("Lock"), "Ctrl+L", on_lock)
        for made in (self.search, self.command, self.lock):
            column.addWidget(made)
        self.set_narrow(False)

    def _make_foot_button(self, picture: str, name: str, keys: str, slot: Callable[[], object]) -> RoomButton:
        """What is no room, at the foot, with its keys."""
        made = RoomButton(picture, name, keys)
        made.set_badge(keys, "quiet")
        made.clicked.connect(lambda: slot())
        return made

    def set_file(self, title: str, name: str) -> None:
        for words, text in ((self.file_title, title), (self.file_name, name)):
            words.setText(text)
            words.setToolTip(text)

    def set_badge(self, key: str, badge: tuple[str, str] | None) -> None:
        self._buttons[key].set_badge(*(badge or ("", "quiet")))

    def choose(self, key: str) -> None:
        self._buttons[key].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._top.setVisible(not narrow)
        for made in (*self._buttons.values(), self.search, self.command, self.lock):
            made.set_narrow(narrow)
