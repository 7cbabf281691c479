"""Handles Ctrl+C, and Ctrl+Break on Windows, from the first moment of the program.

Some libraries swallow Python's KeyboardInterrupt while they load. So the program ends at once until a command begins.
Afterwards the interrupt is raised; if a library swallowed it, the next write stops. A second press is ignored while the
first is handled.

The module loads nothing that Python has not loaded itself, because an interrupt before it would show Python's own
words.
"""

from __future__ import annotations

import _thread
import os
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal as _signal
    from collections.abc import Callable
    from typing import Any, NoReturn
else:
    import _signal  # `signal` is loaded with much else

CODE = 130
"""The exit code of who was interrupted."""
NOTHING_CHANGED = "repatriate: interrupted; nothing was changed."
_SIGNALS = [getattr(_signal, name) for name in ("SIGINT", "SIGBREAK") if hasattr(_signal, name)]
TWICE = 1.0
"""Seconds after one in which another is the same."""
FOR_EVER = float("inf")
_heard = False
_last = -TWICE
"""When one was raised."""


def end_at_once() -> None:
    """Until `raise_them`: nothing was begun yet."""
    _set_handlers(_end_process)


def raise_them() -> None:
    """A command begins: it is interrupted by KeyboardInterrupt and tells what stands."""
    global _heard, _last
    _heard, _last = False, -TWICE
    sys.unraisablehook = _raise_again
    _set_handlers(_raise_interrupt)


def ignore_interrupts() -> bool:
    """The command has ended, or was interrupted and tells what stands; whether it was."""
    global _heard, _last
    heard, _heard, _last = _heard, False, FOR_EVER
    return heard


def leave_them_to_python() -> None:
    """Restores Python's handlers for a window, which goes on after an interrupt."""
    sys.unraisablehook = sys.__unraisablehook__
    _set_handlers(_signal.default_int_handler)


def is_handled() -> bool:
    """Whether this command was interrupted, even where a library swallowed it or made a fault of its own of it."""
    return _heard


def stop_if_interrupted() -> None:
    """Before something is written. Raises KeyboardInterrupt."""
    if _heard:
        raise KeyboardInterrupt


def be_deaf() -> None:
    """The program ends: nothing is interrupted any more."""
    for one in _SIGNALS:
        _set_handler(one, _signal.SIG_IGN)


def _end_process(*_: Any) -> NoReturn:
    try:  # noqa: SIM105
        os.write(2, f"{NOTHING_CHANGED}{os.linesep}".encode())
    except OSError:  # nobody listens
        pass
    os._exit(CODE)


def _raise_interrupt(*_: Any) -> None:
    global _heard, _last
    now = time.monotonic()
    if now - _last < TWICE:
        return
    _heard, _last = True, now
    raise KeyboardInterrupt


def _raise_again(lost: Any) -> None:
    """Raises a KeyboardInterrupt again that Python dropped inside a destructor or weakref callback, where it would only
    be printed."""
    global _last
    if not issubclass(lost.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(lost)
        return
    _last = -TWICE
    _thread.start_new_thread(_thread.interrupt_main, ())  # a moment later: here it would be lost again


def _set_handlers(handler: Callable[..., Any]) -> None:
    """Sets the handler of each signal, except those that the parent process told us to ignore, as for background
    jobs."""
    for one in _SIGNALS:
        if _signal.getsignal(one) != _signal.SIG_IGN:
            _set_handler(one, handler)


def _set_handler(one: int, handler: Callable[..., Any] | int) -> None:
    try:  # noqa: SIM105
        _signal.signal(one, handler)
    except ValueError:  # it is the main thread that hears them
        pass
