"""Takes the pictures of the guide from the real window, and writes down what they say: `python -m tests.ui.guide_pictures [LANGUAGE…]`.

Each is stored light and dark, for every language, in resources/pictures/guide; resources/guide/pictures.json holds the words that
could be read in each when it was taken, so that a test can tell when the window says something else by now.
resources/guide/actions.json holds the names of the rooms' actions, which the guide needs while no file is open.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from repatriate.reference.resources import LANGUAGES
from tests.ui import scenes
from ui.core import language
from ui.main import create_application
from ui.rooms.base import Room
from ui.shell.main_window import Window
from ui.style import theme

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PICTURES = RESOURCES / "pictures" / "guide"
WORDS = RESOURCES / "guide" / "pictures.json"
ACTIONS = RESOURCES / "guide" / "actions.json"
SIZE = (1180, 700)
COLORS = 64
COMMAND = "python -m tests.ui.guide_pictures"


@dataclass(frozen=True, slots=True)
class Picture:
    """A piece of a scene: so much of the window from its left or its right edge, without the menu."""

    scene: str
    width: int
    height: int
    right: bool = False

    def frame(self, window: Window) -> QRect:
        top = window.pages.mapTo(window, window.pages.rect().topLeft()).y()
        return QRect(window.width() - self.width if self.right else 0, top, self.width, self.height)


SETTLES = 250
"""Milliseconds for the first page to find its widths."""
TAKEN = {
    "home": Picture("room-home", 760, 520),
    "people-person": Picture("room-people-person", 680, 460, right=True),
    "import-list": Picture("room-import-list-columns", 1180, 620),
    "groups": Picture("room-groups", 680, 420),
    "departures": Picture("room-departures", 760, 380),
    "plan": Picture("room-plan-why", 1180, 560),
    "departure": Picture("room-departure", 1180, 670),
    "papers": Picture("room-papers", 1180, 480),
    "clearances": Picture("room-clearances", 1180, 480),
    "changes": Picture("room-changes-entry", 700, 420, right=True),
    "counting": Picture("guide-counting", 1180, 646),
    "counting-close": Picture("guide-counting-close", 1180, 646),
}
"""In this order: those of counting come last, for what was seen stays seen."""
_SCENES = {scene.name: scene for scene in scenes.ROOMS}


def words(window: Window, frame: QRect) -> list[str]:
    """What can be read within the frame, rows of tables apart; figures count as one sign each."""
    found: set[str] = set()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
        seen = widget.visibleRegion().boundingRect().translated(place.topLeft()).intersected(frame)
        if seen.isEmpty():
            continue
        for text in _said(widget):
            if text := re.sub(r"\d[\d\s.,:]*\d|\d", "#", text).strip():
                found.add(text)
    return sorted(found)


def _said(widget: QWidget) -> list[str]:
    if isinstance(widget, (QLabel, QAbstractButton)):
        return [widget.text()]
    if isinstance(widget, QLineEdit):
        return [widget.placeholderText()]
    if isinstance(widget, QComboBox):
        return [widget.currentText()]
    if isinstance(widget, QTabBar):
        return [widget.tabText(place) for place in range(widget.count())]
    if isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        model = widget.model()
        shown = [place for place in range(widget.count()) if not widget.isSectionHidden(place)]
        return [str(model.headerData(place, Qt.Orientation.Horizontal) or "") for place in shown]
    return []


def room_actions(window: Window) -> dict[str, list[str]]:
    """Actions of rooms: the context of the translation, the name, the keys."""
    return {
        entry.id: [type(entry.owner).__name__, entry.action.text(), entry.action.shortcut().toString()]
        for entry in window.registry.all()
        if isinstance(entry.owner, Room)
    }


def _save(shot: QPixmap, path: Path) -> None:
    """With few colours: a tenth of the size, and nobody sees it. The red of a small icon is kept."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shot.save(buffer, "PNG")
    with Image.open(BytesIO(buffer.data().data())) as picture:
        few = picture.convert("RGB").quantize(COLORS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(path, optimize=True)


def open_window(folder: Path, app: QApplication, code: str) -> Window:
    window = scenes.make_window(folder)
    window.preferences.language = code
    language.install_language(app, window.preferences)
    window.rebuild()
    window.resize(*SIZE)
    window.show()
    return window


def open_sample(window: Window, folder: Path) -> None:
    """With every room made, and its actions."""
    window.show_operation(scenes.make_operation(folder / "clark-2023.repat"))
    scenes.settle(window)
    list(window.workspace.rooms.values())
    QTest.qWait(SETTLES)  # figures of Home say less until their place is known


def main(argv: list[str]) -> int:
    codes = argv[1:] or list(LANGUAGES)
    app = create_application(["pictures"])
    assert isinstance(app, QApplication)
    kept = json.loads(WORDS.read_text(encoding="utf-8")) if WORDS.is_file() else {}
    said: dict[str, dict[str, list[str]]] = {name: dict(kept.get(name, {})) for name in TAKEN}
    for code in codes:
        with tempfile.TemporaryDirectory() as folder:
            theme.ask_scheme(app, theme.Scheme.LIGHT)
            window = open_window(Path(folder), app, code)
            open_sample(window, Path(folder))
            if code == "en":
                ACTIONS.write_text(json.dumps(room_actions(window), indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")  # fmt: skip
            for name, picture in TAKEN.items():
                scene = _SCENES[picture.scene]
                scenes.go(window, scene)
                frame = picture.frame(window)
                said[name][code] = words(window, frame)
                for scheme in (theme.Scheme.LIGHT, theme.Scheme.DARK):
                    theme.ask_scheme(app, scheme)
                    QTest.qWait(60)
                    _save(window.grab(frame), PICTURES / code / f"{name}-{scheme}.png")
                theme.ask_scheme(app, theme.Scheme.LIGHT)
                scenes.leave(window, scene)
            window.close_operation()
            window.close()
    WORDS.write_text(json.dumps(said, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
