"""The parts of a next step: one sentence, one button and its target."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from repatriate.app.core.person_names import names_of
from repatriate.model.saying import Said
from repatriate.reference.countries import format_country

NAMED = 20
"""References that a step carries at most."""
MOST_SHOWN = 200
"""People who are listed one by one."""
ISSUE_AGAIN = "again"
"""Before the number of a document, in a target of the papers: the form that spoils it and issues the next."""


class Order(StrEnum):
    """The groups of steps, in the order in which they are shown."""

    DANGER = "danger"
    SET_UP = "set_up"
    HAND_ON = "hand_on"
    HELD_BACK = "held_back"
    KEEP_HOUSE = "keep_house"


@dataclass(frozen=True, slots=True)
class Target:
    """The target of a step: a place in the window, and the item to show there."""

    place: str
    ref: str = ""

    def __str__(self) -> str:
        return f"{self.place} {self.ref}".strip()


@dataclass(frozen=True, slots=True)
class Step:
    """`code` names the kind of step and `about` which of that kind it is, such as a departure.

    `count` is the number in the sentence and `refs` the first of the people or departures it counts. `note` is a second
    line that says more, where there is more to say.
    """

    code: str
    order: Order
    sentence: Said
    count: int
    refs: tuple[str, ...]
    button: Said
    target: Target
    about: str = ""
    note: Said | None = None

    @property
    def may_wait(self) -> bool:
        """Whether "Not now" may hide it until tomorrow."""
        return self.order is not Order.DANGER

    @property
    def key(self) -> str:
        """The same for the same step on another day. It is a digest: kept outside the file, it tells nothing."""
        return hashlib.sha256(f"{self.code} {self.about}".encode()).hexdigest()[:16]


def name_person(db: Database, ref: str) -> str:
    """The name in capitals, as in the passport; the number where no name is known."""
    return names_of(db, [ref])[ref].upper() or ref


def format_destination(text: str) -> Said:
    """The destination in words: the name of a country, else the code of the place."""
    country, colon, code = text.partition(":")
    return Said(code) if colon else format_country(country)
