"""What PySide6 6.12 does wrong on Python 3.11; from Python 3.12 on nothing comes of either.

It returns None from its void methods without counting the reference. Later these objects are immortal (PEP 683); on 3.11
the interpreter aborts after some thousand calls ("none_dealloc").

Where we ask Qt, and Qt asks us, it writes into an error of ours on its way back which function it was. An error that C code
raised, as SQLite does for a file that was closed, is no object yet on 3.11 as long as nobody caught it: the program dies.
"""

from __future__ import annotations

import ctypes
import functools
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
_FAR_FROM_ZERO = 1 << 40


def keep_singletons() -> None:
    """Put the counts of None, True and False so high that they never reach zero."""
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        for singleton in (None, True, False):
            # The count is the first word of every object of a release build of CPython.
            count = ctypes.c_ssize_t.from_address(id(singleton))
            if count.value < _FAR_FROM_ZERO:
                count.value += _FAR_FROM_ZERO


def raise_objects(asked: Callable[P, T]) -> Callable[P, T]:
    """For what Qt asks of a model while we ask Qt: an error that was caught once is an object."""

    @functools.wraps(asked)
    def answer(*arguments: P.args, **named: P.kwargs) -> T:
        try:
            return asked(*arguments, **named)
        except Exception:
            raise

    return answer
