"""Erases, as far as a process can by itself, what it gave back to itself: where no fresh one can take its place.

What is freed keeps what it held until something else is laid there. So caches are emptied, and every size of memory is
filled with zeros once. `ui.shell.renewal` is the sure way; this is the second.
"""

from __future__ import annotations

import ctypes
import functools
import gc
import sys

_SMALL, _LARGE = range(48, 513, 16), range(528, 4_400, 48)
"""Bytes of the blocks that Python cuts for small things, and of those that it asks the system for."""
_MANY, _SOME = 8_000, 200
_HEAD = sys.getsizeof(b"")


def erase() -> None:
    """After all that held names was let go of. Takes about a second."""
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper):
            one.cache_clear()
    gc.collect()
    held = [[bytes(size - _HEAD) for _ in range(_MANY)] for size in _SMALL]
    held += [[bytes(size) for _ in range(_SOME)] for size in _LARGE]
    del held
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of glibc
        if trim is not None:
            trim(0)
