"""The result of reading one cell: the value, the doubt about it, and the rest to keep as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from repatriate.model.saying import Said

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Doubt:
    """`code` names the doubt; `why` completes the sentence “this value is …”."""

    code: str
    why: Said


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value or None, the doubts about it, and the text that belongs into the person's notes.

    A cell that is neither blank nor says “there is none” gives a value or a note: nothing read is lost.
    """

    value: T | None
    doubts: tuple[Doubt, ...] = ()
    note: str | None = None
