"""From a snapshot of the operation to the best plan, proved, with reasons for everyone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from repatriate.model.plan import Breach, Explanation, Itinerary, PlanResult, Reason, Snapshot
from repatriate.planning.progress import Progress

Assignments = Mapping[str, Itinerary]


class Rulebook:
    """A snapshot made ready for questions: build once, ask often. Immutable, may be shared by threads."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot


def make_plan(
    snapshot: Snapshot | Rulebook,
    *,
    time_limit: float | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> PlanResult:
    """The best plan, each tier settled before the next."""
    raise NotImplementedError


def breaches(snapshot: Snapshot | Rulebook, assignments: Assignments) -> tuple[Breach, ...]:
    """Every hard rule that a given plan breaks."""
    raise NotImplementedError


def check_move(
    snapshot: Snapshot | Rulebook, assignments: Assignments, people: Sequence[str], legs: Itinerary
) -> tuple[Reason, ...]:
    """What forbids putting these people on exactly these legs, everybody else staying as assigned; empty means allowed."""
    raise NotImplementedError


def explain(
    snapshot: Snapshot | Rulebook, assignments: Assignments, person: str, leg: str | None = None
) -> Explanation:
    """Every itinerary the person might take (or only those using `leg`), with what speaks against each."""
    raise NotImplementedError


def evaluate(snapshot: Snapshot | Rulebook, assignments: Assignments) -> dict[str, float]:
    """Every tier of a given plan, by name, recomputed from the plan alone."""
    raise NotImplementedError


__all__ = ["Assignments", "Progress", "Rulebook", "breaches", "check_move", "evaluate", "explain", "make_plan"]
