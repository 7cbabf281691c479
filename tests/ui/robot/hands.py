"""Hands at a keyboard and a pointer: events through the X server (XTEST), as from a real keyboard and a real mouse.

The hands work in a thread of their own beside the window's: a drag has a loop of its own in there, and real hands do not
wait for it either. What they look at is asked in the window's thread.

Each key and each click ends when the window has dealt with it: on a busy computer that is long after it was pressed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from Xlib import XK, X, display
from Xlib.ext import xtest

T = TypeVar("T")
PATIENCE = 90.0
"""Seconds, for a computer that has much else to do; who waits so long waits for what does not come."""
MODIFIERS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}
SIGNS = {
    " ": "space", "/": "slash", ".": "period", "-": "minus", "_": "underscore", ",": "comma", ":": "colon", "…": "period",
}  # fmt: skip


class Gone(Exception):
    """The program has ended: there is nothing to look at."""


class _Eyes(QObject):
    """Runs a question in the thread that this was made in."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(lambda question: question(), Qt.ConnectionType.BlockingQueuedConnection)


class Hands:
    """Make it in the window's thread, use it from another one. `did` lists what was done, one line each.

    `ready` says whether the window has nothing under way; a click waits for it, since what comes in moves what is there.
    """

    def __init__(self, ready: Callable[[], bool] = lambda: True) -> None:
        self._eyes = _Eyes()
        self._ready = ready
        self._x = display.Display()
        self._x.change_keyboard_control(auto_repeat_mode=X.AutoRepeatModeOff)  # a late release is no second letter
        self._mark = QWindow()
        self._mark.create()
        self._marked = 0
        self._mark_for_x = self._x.create_resource_object("window", int(self._mark.winId()))
        self.did: list[str] = []

    # -- eyes

    def see(self, question: Callable[[], T]) -> T:
        """Ask something of the window, in its thread."""
        box: list[Any] = []

        def ask() -> None:
            try:
                box.append((question(), None))
            except Exception as error:
                box.append((None, error))

        try:
            self._eyes.asked.emit(ask)
            [(value, error)] = box
        except (RuntimeError, ValueError):
            raise Gone from None
        if error is not None:
            raise error
        return value

    def wait(self, what: str, until: Callable[[], Any]) -> Any:
        """Look until it is there; AssertionError when patience ends."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := self.see(until):
                return found
            time.sleep(0.03)
        raise AssertionError(f"waited {PATIENCE:.0f} s for {what}; done so far: {self.did[-6:]}; {self.see(_scene)}")

    def heard(self) -> None:
        """Wait until the window has dealt with all that was pressed.

        The mark is a window that nobody sees. X tells of its new size after the keys, and Qt deals with both in this order.
        """
        self._marked = self._marked % 1000 + 1
        self._mark_for_x.configure(width=100 + self._marked)
        self._x.sync()
        self.wait("the window to deal with what was pressed", lambda: self._mark.width() == 100 + self._marked)

    def focus(self) -> str:
        """The accessible name of what has the keyboard."""
        return self.see(lambda: spoken(QApplication.focusWidget()))

    def holds(self, name: str) -> None:
        """What begins so has the keyboard, or gets it in a moment."""
        self.wait(f"the keyboard to be at {name!r}", lambda: spoken(QApplication.focusWidget()).startswith(name))

    def answers_with_a_file(self) -> None:
        """The line of the dialog for files has the keyboard, or gets it in a moment."""
        self.wait("the keyboard to be at the name of a file", lambda: chosen_file() is not None)

    # -- keyboard

    def press(self, keys: str) -> None:
        """`Return`, `ctrl+k`, `shift+Tab`."""
        *held, key = keys.split("+")
        codes = [self._code(MODIFIERS[one]) for one in held] + [self._code(key)]
        for code in codes:
            xtest.fake_input(self._x, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._x, X.KeyRelease, code)
        self.heard()
        self.did.append(keys if key != "Tab" else f"{keys} from {self.focus()}")

    def type(self, text: str) -> None:
        """Type into the field that has the keyboard."""
        shift = self._code("Shift_L")
        for letter in text:
            name = SIGNS.get(letter, letter)
            code = self._code(name)
            shifted = letter.isupper() or letter in "_:"
            if shifted:
                xtest.fake_input(self._x, X.KeyPress, shift)
            xtest.fake_input(self._x, X.KeyPress, code)
            xtest.fake_input(self._x, X.KeyRelease, code)
            if shifted:
                xtest.fake_input(self._x, X.KeyRelease, shift)
        self.heard()
        self.wait(f"{text!r} in the field", lambda: _typed(text))
        self.did.append(f"type {text}")

    def field(self, text: str, leave: str = "Return") -> None:
        """Type into the field that has the keyboard, and leave it with a key: one field typed."""
        self.type(text)
        at = self.see(QApplication.focusWidget)
        self.press(leave)
        self.wait(f"{leave} to lead on from {text!r}", lambda: QApplication.focusWidget() is not at)
        self.did[-2:] = [f"field {text}"]

    def _code(self, name: str) -> int:
        code = self._x.keysym_to_keycode(XK.string_to_keysym(name))
        assert code, f"no key for {name!r}"
        return int(code)

    # -- pointer

    def move(self, at: QPoint) -> None:
        xtest.fake_input(self._x, X.MotionNotify, x=at.x(), y=at.y())
        self.heard()

    def button(self, number: int, times: int = 1) -> None:
        """Press a button of the mouse where the pointer is, as fast as it goes."""
        for _ in range(times):
            for kind in (X.ButtonPress, X.ButtonRelease):
                xtest.fake_input(self._x, kind, number)
        self.heard()

    def click(self, at: QPoint) -> None:
        self.move(at)
        self.button(1)

    def click_on(self, name: str, kind: type[QWidget] = QAbstractButton, *, last: bool = False) -> None:
        """Click the first (or last) thing that is seen, can be used and bears a name that begins so."""
        at = self.wait(f"something to click called {name!r}", lambda: self._ready() and place_of(name, kind, last=last))
        self.click(at)
        self.did.append(f"click {name}")

    def wheel(self, at: QPoint, steps: int) -> None:
        """Turn the wheel down over there."""
        self.move(at)
        self.button(5, steps)
        self.did.append("wheel")

    def drag(self, start: QPoint, end: QPoint, *, by_the_way: Callable[[], object] = lambda: None) -> None:
        """Press, go there in steps, let go; `by_the_way` is done before letting go."""
        self.move(start)
        xtest.fake_input(self._x, X.ButtonPress, 1)
        self._x.sync()
        steps = 16
        for step in range(1, steps + 1):
            self.move(start + (end - start) * (step / steps))
        by_the_way()
        self.move(end + QPoint(1, 1))
        xtest.fake_input(self._x, X.ButtonRelease, 1)
        self.heard()
        self.did.append("drag")


def spoken(widget: QWidget | None) -> str:
    """What a screen reader calls it."""
    if widget is None:
        return ""
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return str(text).replace("&", "")


def _typed(text: str) -> bool:
    """Whether this is in the field that has the keyboard."""
    match QApplication.focusWidget():
        case QLineEdit() as at:
            return at.text() == text
        case QPlainTextEdit() as at:
            return at.toPlainText() == text
        case _:
            return False


def chosen_file() -> str | None:
    """What is in the line of the dialog for files; None where the keyboard is elsewhere."""
    at = QApplication.focusWidget()
    there = isinstance(at, QLineEdit) and isinstance(at.window(), QFileDialog)
    return at.text() if there else None


def place_of(name: str, kind: type[QWidget] = QAbstractButton, *, last: bool = False) -> QPoint | None:
    """The middle, on the screen, of the thing of this name in the window that has the keyboard; None where there is none."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what came in has its place
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    found = [
        one
        for one in (top.findChildren(kind) if top is not None else [])
        if one.isVisible() and one.isEnabled() and spoken(one).startswith(name) and not one.visibleRegion().isEmpty()
    ]
    if not found:
        return None
    found = [one for one in found if spoken(one) == name] or found
    widget = found[-1 if last else 0]
    return widget.mapToGlobal(widget.visibleRegion().boundingRect().center())


def _scene() -> str:
    """For whoever reads a failure: the windows, what has the keyboard, what can be pressed."""
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    names = [
        spoken(one)
        for one in (top.findChildren(QWidget) if top else [])
        if isinstance(one, QAbstractButton | QComboBox) and one.isVisible() and one.isEnabled()
    ]
    return f"window {type(top).__name__}, keyboard at {spoken(QApplication.focusWidget())!r}, to press: {names}"
