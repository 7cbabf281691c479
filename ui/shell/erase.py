"""Erases, as far as a process can by itself, what it gave back to itself: where no fresh one can take its place.

What is freed keeps what it held until something else is laid there. So caches are emptied, and every size of memory is
filled with zeros once. `ui.shell.lock_controller` is the sure way; this is the second.
"""

from __future__ import annotations

import ctypes
import functools
import gc
import sys
import threading

_SMALL, _LARGE = range(48, 513, 16), range(528, 4_400, 48)
"""Bytes of the blocks that Python cuts for small things, and of those that it asks the system for."""
_MANY, _SOME = 60_000, 200
"""More of each than are free when all rooms are gone: of the size of a name, more than eight thousand."""
_HEAD = sys.getsizeof(b"")
_THREADS = 40
"""More at once than glibc has heaps for threads, sixteen on two cores: so that each of them is filled as well."""
_OF_C, _OF_EACH, _OF_MAIN = [*range(24, 1_600, 16), *range(1_600, 9_000, 400)], 40, 800
"""Bytes of blocks of C: there a database keeps the text of its key, and its pages, until something else is laid there.

How many of each go into the heap of a thread, and into that of the main one, where all that the window shows is kept.
"""


def erase_memory() -> None:
    """After all that held names was let go of. Takes a second or two."""
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper):
            one.cache_clear()
    gc.collect()
    for size in _SMALL:  # one size after the other: what is wholly free goes round
        held = [bytes(size - _HEAD) for _ in range(_MANY)]
        del held
    held = [bytes(size) for size in _LARGE for _ in range(_SOME)]
    del held
    if sys.platform.startswith("linux"):
        _fill_heaps(ctypes.CDLL(None))


def _fill_heaps(c: ctypes.CDLL) -> None:
    """Blocks of C in the heap of each thread, also of those that ended; then what is free goes back to the system.

    They are asked for and then zeroed: memory that comes zeroed is not taken from what a thread has just given back.
    """
    c.malloc.restype, c.malloc.argtypes, c.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
    together = threading.Barrier(_THREADS)

    def allocate_blocks(number: int) -> list[int]:
        held = [(one, size) for size in _OF_C for _ in range(number) if (one := c.malloc(size))]
        for one, size in held:
            ctypes.memset(one, 0, size)
        return [one for one, _ in held]

    def fill_heap() -> None:
        together.wait()
        held = allocate_blocks(_OF_EACH)
        together.wait()
        for one in held:
            c.free(one)

    for one in allocate_blocks(_OF_MAIN):
        c.free(one)
    threads = [threading.Thread(target=fill_heap, daemon=True) for _ in range(_THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if trim := getattr(c, "malloc_trim", None):  # of glibc
        trim(0)
