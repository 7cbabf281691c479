"""Ctrl+C, and Ctrl+Break on Windows, from the first moment of the program.

While it loads, Python's own KeyboardInterrupt is not heard in every library: one breaks, another goes on. So the program ends
at once until a command begins. From there on it is raised, and one that a library swallowed stops what would be written next.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

CODE = 130
"""The exit code of who was interrupted."""
NOTHING_CHANGED = "repatriate: interrupted; nothing was changed."
_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGBREAK") if hasattr(signal, name)]
_heard = False


def end_at_once() -> None:
    """Until `raise_them`: nothing was begun yet."""
    _hear(_end)


def raise_them() -> None:
    """A command begins: it is interrupted by KeyboardInterrupt and tells what stands."""
    global _heard
    _heard = False
    _hear(_raise)


def leave_them_to_python() -> None:
    """For a window, which goes on."""
    _hear(signal.default_int_handler)


def is_heard() -> bool:
    """Whether this command was interrupted, even where a library swallowed it or made a fault of its own of it."""
    return _heard


def stop_if_heard() -> None:
    """Before something is written. Raises KeyboardInterrupt."""
    if _heard:
        raise KeyboardInterrupt


def be_deaf() -> None:
    """The program ends: nothing is interrupted any more."""
    for one in _SIGNALS:
        with suppress(ValueError):  # it is the main thread that hears them
            signal.signal(one, signal.SIG_IGN)


def _end(*_: Any) -> NoReturn:
    with suppress(OSError):  # nobody listens
        os.write(2, f"{NOTHING_CHANGED}{os.linesep}".encode())
    os._exit(CODE)


def _raise(*_: Any) -> NoReturn:
    global _heard
    _heard = True
    raise KeyboardInterrupt


def _hear(handler: Callable[..., Any]) -> None:
    """Where whoever started the program wants it deaf, as jobs in the background are, it stays so."""
    for one in _SIGNALS:
        if signal.getsignal(one) is not signal.SIG_IGN:
            with suppress(ValueError):  # it is the main thread that hears them
                signal.signal(one, handler)
