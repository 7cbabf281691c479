"""A long search that can be stopped half way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from repatriate.model.errors import Cancelled

Stop = Callable[[], bool]
"""Asked again and again; True ends the search."""

_EVERY = 256
"""So many people are gone through in a few milliseconds."""

Item = TypeVar("Item")


def never_stop() -> bool:
    """Always false, for callers that never stop."""
    return False


def iterate_steps(items: Sequence[Item], stop: Stop) -> Iterator[Item]:
    """The items one by one. Raises Cancelled between two of them, soon after `stop` says True."""
    for start in range(0, len(items), _EVERY):
        if stop():
            raise Cancelled
        yield from items[start : start + _EVERY]
