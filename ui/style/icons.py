"""Icons from Phosphor's font, drawn in the colour that a tone has at the moment of drawing."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from repatriate.reference.resources import resource_path
from ui.style.theme import Tone, color, size_font

# What a thing is called here → its glyph. One place, so that a thing looks the same everywhere.
NAMES = {
    "overview": "house",
    "people": "users",
    "person": "user",
    "groups": "squares-four",
    "transport": "paper-plane-tilt",
    "plan": "columns",
    "documents": "file-text",
    "manifests": "list-bullets",
    "departure": "door",
    "history": "clock-counter-clockwise",
    "lock": "lock-simple",
    "search": "magnifying-glass",
    "add": "plus",
    "remove": "trash",
    "edit": "pencil-simple",
    "close": "x",
    "check": "check",
    "saved": "check",
    "waiting": "clock",
    "warning": "warning",
    "trouble": "prohibit",
    "hold": "prohibit",
    "forbidden": "prohibit-inset",
    "info": "info",
    "bulb": "lightbulb",
    "document": "file-text",
    "no-document": "file-dotted",
    "no-seat": "paper-plane-tilt",
    "undo": "arrow-u-up-left",
    "redo": "arrow-u-up-right",
    "import": "download-simple",
    "export": "export",
    "open": "folder-open",
    "new": "file-plus",
    "sample": "flask",
    "backup": "floppy-disk",
    "restore": "clock-counter-clockwise",
    "key": "key",
    "settings": "gear",
    "command": "terminal-window",
    "filter": "funnel",
    "filtered": "funnel-fill",
    "sort-up": "caret-up",
    "sort-down": "caret-down",
    "saved-filter": "bookmark-simple",
    "columns": "table",
    "wheelchair": "wheelchair",
    "minor": "baby",
    "pin": "push-pin",
    "unpin": "push-pin-slash",
    "household": "house-line",
    "air": "airplane-tilt",
    "road": "bus",
    "sea": "boat",
    "rail": "train",
    "calendar": "calendar-blank",
    "print": "printer",
    "copy": "copy",
    "arrow-right": "arrow-right",
    "back": "caret-left",
    "chevron-right": "caret-right",
    "chevron-down": "caret-down",
    "menu": "list",
    "verify": "shield-check",
    "eye": "eye",
    "moon": "moon",
    "sun": "sun",
    "dot": "circle",
    "map": "map-trifold",
    "play": "play",
    "stop": "stop",
    "compare": "arrows-left-right",
    "publish": "check-circle",
    "none": "minus-circle",
    "more": "dots-three",
    "guide": "book-open",
    "arrow-left": "arrow-left",
    "queue": "list-numbers",
    "seat": "armchair",
    "place": "map-pin",
    "route": "path",
    "dash": "minus",
    "again": "arrow-clockwise",
    "stopped": "x-circle",
    "call": "megaphone-simple",
    "screen": "monitor",
    "full-screen": "corners-out",
    "decide": "swap",
}


@cache
def load_glyphs() -> tuple[str, dict[str, str]]:
    """The family of the shipped icon font, and the character of each name of NAMES."""
    number = QFontDatabase.addApplicationFont(str(resource_path("icons", "phosphor.ttf")))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    codes = json.loads(resource_path("icons", "phosphor.json").read_bytes())
    return family, {name: chr(int(codes[glyph], 16)) for name, glyph in NAMES.items()}


class _Engine(QIconEngine):
    """Paints one glyph; asks the theme for the colour each time, so that a switch of scheme needs no new icons."""

    def __init__(self, name: str, tone: str, checked: str) -> None:
        super().__init__()
        self._name, self._tone, self._checked = name, tone, checked

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        tone = self._checked if state is QIcon.State.On else self._tone
        if mode is QIcon.Mode.Disabled:
            tone = Tone.QUIET
        family, glyphs = load_glyphs()
        painter.save()
        painter.setPen(color(tone))
        painter.setFont(size_font(QFont(family), rect.height()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyphs[self._name])
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone, self._checked)


def make_icon(name: str, tone: str = Tone.TEXT, checked: str | None = None) -> QIcon:
    """The icon of that name (a key of NAMES); `checked` is its tone while a button is down."""
    if name not in NAMES:
        raise KeyError(name)
    return QIcon(_Engine(name, tone, checked or tone))


def draw_icon(painter: QPainter, name: str, rect: QRect, tone: str) -> None:
    """Draw an icon where a delegate paints."""
    _Engine(name, tone, tone).paint(painter, rect, QIcon.Mode.Normal, QIcon.State.Off)
