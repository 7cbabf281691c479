"""Records the files that got their names, so that an interrupted run can report them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Listener = Callable[[Path, bool], object]
"""Gets the path, and whether another file had that name, which is gone."""
_LISTENERS: list[Listener] = []


@contextmanager
def hearing_names(listener: Listener) -> Iterator[None]:
    """Meanwhile `listener` hears of each file that gets its name, in whatever thread."""
    _LISTENERS.append(listener)
    try:
        yield
    finally:
        _LISTENERS.remove(listener)


def set_name(path: Path, replaced: bool = False) -> None:
    """Notifies listeners that the file got its name."""
    for listener in list(_LISTENERS):
        listener(path, replaced)
