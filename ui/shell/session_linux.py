"""When a Linux desktop locks the session or the computer goes to sleep, as logind and the screen savers say on D-Bus."""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

LOGIND = "org.freedesktop.login1"
_MANAGER = "/org/freedesktop/login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver")
_LOCKING = 1_000
"""Milliseconds that locking takes at the most."""


class Session(QObject):
    """`locked` comes before the computer sleeps: logind waits for us while we lock."""

    locked = Signal()

    def __init__(
        self, parent: QObject, system: QDBusConnection | None = None, own: QDBusConnection | None = None
    ) -> None:
        super().__init__(parent)
        self._system = QDBusConnection.systemBus() if system is None else system
        own = QDBusConnection.sessionBus() if own is None else own
        self._delay: QDBusUnixFileDescriptor | None = None
        self._connect_signal(self._system, LOGIND, f"{LOGIND}.Manager", "PrepareForSleep", SLOT("_on_sleep(bool)"))
        self._connect_signal(self._system, LOGIND, f"{LOGIND}.Session", "Lock", SLOT("_on_lock()"))
        for saver in _SAVERS:
            self._connect_signal(own, "", saver, "ActiveChanged", SLOT("_on_saver(bool)"))
        self._ask_delay()

    def _connect_signal(self, bus: QDBusConnection, service: str, interface: str, name: str, slot: str) -> None:
        """Connects to the signal of any object. The stubs ask for bytes, the library for text."""
        bus.connect(service, "", interface, name, self, slot)  # type: ignore[call-overload]

    def _ask_delay(self) -> None:
        """That logind waits a moment for us before it sends the computer to sleep."""
        if not self._system.isConnected():
            return
        call = QDBusMessage.createMethodCall(LOGIND, _MANAGER, f"{LOGIND}.Manager", "Inhibit")
        call.setArguments(["sleep", "Repatriate", "Locks the open file", "delay"])
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(call), self)
        watcher.finished.connect(self._keep_delay)

    def _keep_delay(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = watcher.reply().arguments()
        if not watcher.isError() and answer and isinstance(answer[0], QDBusUnixFileDescriptor):
            self._delay = answer[0]
        watcher.deleteLater()

    def _let_sleep(self) -> None:
        self._delay = None

    @Slot(bool)
    def _on_sleep(self, begins: bool) -> None:
        if begins:
            self.locked.emit()
            QTimer.singleShot(_LOCKING, self, self._let_sleep)  # unless this process is gone by then
        else:
            self._ask_delay()

    @Slot()
    def _on_lock(self) -> None:
        self.locked.emit()

    @Slot(bool)
    def _on_saver(self, active: bool) -> None:
        if active:
            self.locked.emit()
