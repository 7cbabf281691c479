"""When Windows locks the session or goes to sleep: two messages to a window that has asked for them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal

_SESSION_CHANGE, _SESSION_LOCK = 0x02B1, 7
_POWER, _SUSPEND = 0x0218, 4


def means_lock(message: int, what: int) -> bool:
    """Whether a message of Windows says that the session is locked or the computer goes to sleep."""
    return (message, what) in ((_SESSION_CHANGE, _SESSION_LOCK), (_POWER, _SUSPEND))


def _register_session(handle: int) -> None:
    """Windows tells a window about its session when asked to; this session's own changes only."""
    ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(wintypes.HWND(handle), 0)  # type: ignore[attr-defined,unused-ignore]


def show_reason(handle: int, words: str) -> None:
    """Sets the reason that Windows shows for a program that delays its shutdown."""
    ctypes.WinDLL("user32").ShutdownBlockReasonCreate(wintypes.HWND(handle), words)  # type: ignore[attr-defined,unused-ignore]


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, heard: Callable[[], None]) -> None:
        super().__init__()
        self._heard = heard

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        if QByteArray(kind).startsWith(QByteArray(b"windows_")) and int(message):
            told = wintypes.MSG.from_address(int(message))
            if means_lock(int(told.message), int(told.wParam)):
                self._heard()
        return False, 0


class Session(QObject):
    """`handle` is that of the window that is told."""

    locked = Signal()

    def __init__(self, parent: QObject, handle: int, register: Callable[[int], None] = _register_session) -> None:
        super().__init__(parent)
        self._filter = _Filter(self.locked.emit)
        app = QCoreApplication.instance()
        assert app is not None
        app.installNativeEventFilter(self._filter)
        register(handle)
