"""Finds the changes that would help the operation most, and whether the answer still fits the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import counts_promised, take_snapshot
from repatriate.model.saying import Said, say
from repatriate.planning.progress import Progress
from repatriate.planning.suggest.for_operation import Advices, advise
from repatriate.planning.suggest.suggestion import Advice

ROOMS = {
    "leg": "transport",
    "document": "documents",
    "document_expiry": "documents",
    "max_layover_hours": "settings",
}
"""Rooms to follow each kind of advice that is about neither a leg nor a person."""

LIMIT = 60.0
"""Seconds that the search takes at most, where nobody gives it more: what promises most is tried first."""

SEATS, DEPARTURES, PAPERS = "seats", "departures", "papers"
"""The sorts of advice, as an officer looks for them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Advice, and the revision of the file that it is about."""

    advices: Advices
    revision: int


def sort_advice(advice: Advice) -> str:
    """More room on a departure, a new departure, or what holds people up."""
    if advice.kind in ("leg", "max_layover_hours"):
        return DEPARTURES
    return SEATS if advice.seats is not None or advice.kind == "accepts_etd" else PAPERS


def describe_stop(found: Advices) -> tuple[Said, ...]:
    """Sentences on the parts that remain unknown because the search ended early; empty after a full search."""
    said = []
    if found.tried < found.of:
        if found.tried:
            said.append(
                say(
                    "The search stopped early: {0} of {1} changes were tried, the most promising first.",
                    found.tried,
                    found.of,
                )
            )
        else:
            said.append(say("The search stopped before any change was tried."))
    if not found.now.proved:
        said.append(say("The best plan is not known yet. Each change brings at least what is said here."))
    elif not all(one.proved for one in found.found):
        said.append(say("Where it says “at least”, a longer search may show that a change brings more."))
    return tuple(said)


def find_advice(
    operation: Operation,
    *,
    progress: Callable[[Progress], None] | None = None,
    hear: Callable[[Sequence[Advice]], None] | None = None,
    stop: Callable[[], bool] | None = None,
    time_limit: float | None = LIMIT,
) -> Answer:
    """The changes that would help most in the present file; documents that the draft counts on as promised count here
    too.

    Safe in a thread of its own. When `stop` returns true, the result is what was found so far; raises Cancelled if
    nothing was.
    """
    promised = counts_promised(operation.db, "draft")
    snapshot = take_snapshot(operation.db, operation.today(), promised=promised)
    found = advise(snapshot, time_limit=time_limit, progress=progress, hear=hear, cancel=stop)
    return Answer(found, snapshot.revision)
