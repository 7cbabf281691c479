"""Explains anybody's journey from the whole operation, read once for each state of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, counts_promised, take_snapshot
from repatriate.app.plan.storage import find_plan_at_work
from repatriate.model.plan import Explanation, Itinerary, Snapshot
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.trials.question import PlanQuestions


@dataclass(frozen=True)
class Explainer:
    """The operation and the plan at work as they were at a revision. One thread at a time may ask."""

    revision: int
    snapshot: Snapshot
    assignments: Mapping[str, Itinerary]

    @classmethod
    def read(cls, operation: Operation) -> Explainer | None:
        """Reads the file; None where there is no plan."""
        db, revision = operation.db, operation.revision
        state, _ = find_plan_at_work(db)
        if state is None:
            return None
        snapshot = take_snapshot(db, operation.today(), promised=counts_promised(db, state))
        return cls(revision, snapshot, assignments_of(db, state) or {})

    @cached_property
    def plan_questions(self) -> PlanQuestions:
        return PlanQuestions(Rulebook(self.snapshot), self.assignments)

    def why(self, ref: str, leg: str | None = None) -> Explanation:
        """The explanation of a person's journey, with suggestions tried out by solving."""
        return explain_journey(self.plan_questions, self.assignments, ref, leg)
