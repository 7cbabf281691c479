"""The messages between a counter and the file: the same for this laptop, a sheet of paper and, later, a phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from repatriate.counting.verdicts import First, Verdict
from repatriate.model.counting import How, Seen
from repatriate.model.errors import RepatriateError


@dataclass(frozen=True, slots=True)
class Scan:
    """One thing that a counter saw. `code` is what was read, typed or ticked: a reference of today or of before a merge, a
    number without zeros, the text of a slip or of a boarding pass. `point` is its number in the order.

    `uuid` is made here where it is empty. `said_at` is what the counter's device had on its clock; `at` is a moment that a
    person states, as for a sheet that is typed later. Both know their zone. `reason` passes over the rules and is kept.
    `go_show` lets somebody without a booking aboard. `undoes` is the uuid of a sighting that was a mistake.
    """

    code: str
    point: int
    kind: Seen = Seen.PRESENT
    uuid: str = ""
    undoes: str = ""
    said_at: datetime | None = None
    at: datetime | None = None
    how: How = How.TYPED
    reason: str = ""
    go_show: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """A batch of scans from one counter on one departure; all of it is written, or nothing.

    A `device` of None is this laptop. `offset` is how far its clock lags behind ours. `contact` is when it was last
    heard from: none of its new scans are older.
    """

    leg: str
    scans: tuple[Scan, ...]
    counter: str = ""
    device: int | None = None
    offset: timedelta = timedelta(0)
    contact: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one scan. `ref` is None if the code matches nobody, or several people: the `candidates`.

    `others` are verdicts of further rules. `first` is an earlier sighting of the same kind. `was` is the scanned
    reference of a person who was merged since. `known`: the scan had arrived before, and this repeats the answer.
    """

    uuid: str
    ref: str | None
    verdict: Verdict
    others: tuple[Verdict, ...] = ()
    first: First | None = None
    typed: str = ""
    was: str = ""
    candidates: tuple[str, ...] = ()
    known: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """The answers to one request, in order; or the `fault` for which nothing of it was written."""

    answers: tuple[Answer, ...] = ()
    fault: RepatriateError | None = None


def read_moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
