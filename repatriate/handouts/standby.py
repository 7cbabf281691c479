"""The people to call when a seat becomes free, in order."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.model.saying import say

TITLE = say("Standby list")


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody on the list. Those who travel together have one `place` in the line, and `seats` is what they all need."""

    place: int
    ref: str
    surname: str
    given_names: str
    seats: int
