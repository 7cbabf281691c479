"""Run under an X server: types as a scanner gun does and as hands do, through XTEST, and prints as JSON what the window got of it."""

from __future__ import annotations

import ctypes
import json
import sys
import time
from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.rooms.counting import gun as counting_gun
from ui.rooms.counting.gun import X11, GunCode, ScannerGun
from ui.widgets.fields import let_type, make_completer

SHIFT, ENTER, TAB = 42, 28, 15
KEYS = {"P": (25, True), "0": (11, False), "9": (10, False), "2": (3, False)}
KEYS |= {"h": (35, False), "o": (24, False), "s": (31, False), "t": (20, False)}
"""Positions as the kernel counts them, and whether Shift is held: a gun that is set to US keys."""


SPEEDS = (8, 40, 120, 220)
"""Milliseconds between two keys: a gun, and three hands."""
PATIENCE = 15
"""Seconds to wait for what was typed."""


class Gun:
    """Presses keys of the X server by their position."""

    def __init__(self) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(None))

    def focus(self, window: QWidget) -> None:
        """There is no window manager to give it the keyboard."""
        self._x11.XSetInputFocus(self._display, ctypes.c_ulong(int(window.winId())), 1, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def _turn(self, position: int, *, down: bool, wait: int = 0) -> None:
        """The server itself waits so many milliseconds first, or longer where the machine is busy."""
        self._test.XTestFakeKeyEvent(self._display, position + X11, int(down), ctypes.c_ulong(wait))

    def shoot(self, code: str, wait: int, came: Callable[[], object], end: int = ENTER) -> None:
        """With so many milliseconds between two keys, or more; `came` says that the last of them came."""
        for position, shift in [*(KEYS[sign] for sign in code), (end, False)]:
            if shift:
                self._turn(SHIFT, down=True)
            self._turn(position, down=True, wait=wait)
            self._turn(position, down=False)
            if shift:
                self._turn(SHIFT, down=False)
        self._x11.XFlush(self._display)
        end = time.monotonic() + PATIENCE
        while not came() and time.monotonic() < end:
            QTest.qWait(10)
        QTest.qWait(100)  # what nobody expects would come now


def main() -> int:
    app = QApplication(sys.argv)
    top = QWidget()
    line, button = QLineEdit(), QPushButton("Close")
    button.setAutoDefault(True)
    presses: list[str] = []
    button.clicked.connect(lambda: presses.append("Close"))
    column = QVBoxLayout(top)
    column.addWidget(line)
    column.addWidget(button)
    scans: list[GunCode] = []
    gun = ScannerGun(lambda event: False, "P00092".__eq__)
    gun.scanned.connect(scans.append)
    top.show()
    QTest.qWaitForWindowExposed(top, PATIENCE * 1_000)
    keys = Gun()
    keys.focus(top)
    QTest.qWaitForWindowActive(top, PATIENCE * 1_000)
    gun.start(top)
    found: dict[str, object] = {"focused": app.focusWindow() is not None}
    line.setText("half")
    line.setFocus()
    own, counting_gun.QUICK = counting_gun.QUICK, PATIENCE * 1_000  # a busy machine makes no hand of a gun
    keys.shoot("P00092", 8, lambda: scans)
    found["in a field"] = [[one.by_position, one.as_typed] for one in scans], line.text()
    scans.clear()
    button.setFocus()
    keys.shoot("P00092", 8, lambda: scans)
    found["on a button"] = [one.by_position for one in scans], list(presses)
    scans.clear()
    line.clear()
    line.setFocus()
    counting_gun.QUICK = own
    keys.shoot("P00092", 2 * own, lambda: len(line.text()) == len("P00092"))
    found["by hand"] = [one.by_position for one in scans], line.text()
    why, place = QComboBox(), QLineEdit()
    why.addItems(["", "In hospital", "Taken home", "At another airport"])
    let_type(why)
    make_completer(("Hospital", "Bangkok", "Phnom Penh", "โรงพยาบาล"), place)
    for field in (place, why):
        column.insertWidget(0, field)
    scans.clear()
    for field, text in ((place, place.text), (why, why.currentText)):
        for wait in SPEEDS:
            field.setFocus()
            keys.shoot("hosts", wait, lambda field=field: not field.hasFocus(), TAB)  # type: ignore[misc]
            found[f"{type(field).__name__} {wait}"] = text(), len(scans)
            place.clear()
            why.setCurrentIndex(0)
    sys.stdout.write(json.dumps(found))
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
