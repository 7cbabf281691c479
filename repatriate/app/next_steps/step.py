"""The parts of a next step: one sentence, one button and its target."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlite_utils import Database

from repatriate.app.core.person_names import names_of
from repatriate.model.saying import Said
from repatriate.reference.countries import format_country
from repatriate.store.identity import read_identity

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


# -- Stores the steps that an officer put off until tomorrow. They are stored on the officer's computer and not in
# the file: they are one officer's wish, and no event. The history stays free of them, no undo touches them, and
# they work in a read-only file.

PutOff = Mapping[str, str]
"""By the key of a step the day on which it is shown again."""


def put_off(before: PutOff, step: Step, today: date) -> dict[str, str]:
    """Hide this step until tomorrow, and forget what is over. A danger is never hidden."""
    kept = {key: day for key, day in before.items() if day > today.isoformat()}
    return kept | {step.key: (today + timedelta(days=1)).isoformat()} if step.may_wait else kept


def not_put_off(steps: Iterable[Step], hidden: PutOff, today: date) -> tuple[Step, ...]:
    """The steps that are shown today."""
    return tuple(step for step in steps if not (step.may_wait and hidden.get(step.key, "") > today.isoformat()))


def name_file(db: Database, officer: str = "") -> str:
    """Under which this computer keeps what belongs to a file and an officer: it tells neither."""
    return hashlib.sha256(f"{read_identity(db)} {officer}".encode()).hexdigest()[:16]
