"""Erases, as far as a process can by itself, what it gave back to itself: where no fresh one can take its place.

What is freed keeps what it held until something else is laid there. So caches are emptied, and every size of memory is
filled with zeros once. `ui.shell.renewal` is the sure way; this is the second.
"""

from __future__ import annotations

import ctypes
import functools
import gc
import sys
import threading

_SMALL, _LARGE = range(48, 513, 16), range(528, 4_400, 48)
"""Bytes of the blocks that Python cuts for small things, and of those that it asks the system for."""
_MANY, _SOME = 8_000, 200
_HEAD = sys.getsizeof(b"")
_THREADS = 40
"""More at once than glibc has heaps for threads, sixteen on two cores: so that each of them is filled as well."""
_OF_C, _OF_EACH = [*range(24, 1_600, 16), *range(1_600, 9_000, 400)], 40
"""Bytes of blocks of C: there a database keeps the text of its key, and its pages, until something else is laid there."""


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
        _fill_heaps(ctypes.CDLL(None))


def _fill_heaps(c: ctypes.CDLL) -> None:
    """Blocks of C in the heap of each thread, also of those that ended; then what is free goes back to the system."""
    c.calloc.restype, c.calloc.argtypes, c.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t] * 2, [ctypes.c_void_p]
    together = threading.Barrier(_THREADS)

    def fill() -> None:
        together.wait()
        held = [c.calloc(1, size) for size in _OF_C for _ in range(_OF_EACH)]
        together.wait()
        for one in held:
            c.free(one)

    threads = [threading.Thread(target=fill, daemon=True) for _ in range(_THREADS)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    if trim := getattr(c, "malloc_trim", None):  # of glibc
        trim(0)
