"""Keeps None, True and False alive on a Python where they are counted and under bindings that forget to count them.

PySide6 6.12 returns None from its void methods without counting the reference. From Python 3.12 on these objects are
immortal (PEP 683) and nothing comes of it; on 3.11 the interpreter aborts after some thousand calls ("none_dealloc").
"""

from __future__ import annotations

import ctypes
import sys

_FAR_FROM_ZERO = 1 << 40


def keep_singletons() -> None:
    """Put the counts so high that they never reach zero. Nothing to do from Python 3.12 on."""
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        for singleton in (None, True, False):
            # The count is the first word of every object of a release build of CPython.
            count = ctypes.c_ssize_t.from_address(id(singleton))
            if count.value < _FAR_FROM_ZERO:
                count.value += _FAR_FROM_ZERO
