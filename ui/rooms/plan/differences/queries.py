"""Reads the differences of two plans, in the thread for questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import names_of
from repatriate.app.manifests.after_confirming import SentList, lists_that_change
from repatriate.app.people.table_queries import Reader
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.board.search import find_people
from repatriate.app.plan.comparison import (
    Comparison,
    Differing,
    Faults,
    PlanName,
    compare_plans,
    count_faults,
    list_differing,
    list_plans,
)
from repatriate.app.plan.score import Figures


@dataclass(frozen=True, slots=True)
class Versus:
    """The plans there are, and the two that are compared; None where there are not two. `sent` are lists that change when
    the draft is confirmed."""

    known: tuple[PlanName, ...]
    comparison: Comparison | None
    figures: Figures
    sent: tuple[SentList, ...]

    @property
    def drafted(self) -> bool:
        return bool(self.known) and self.known[-1].state == "draft"

    @property
    def confirms(self) -> bool:
        """Whether the draft is held against the confirmed plan."""
        found = self.comparison
        return found is not None and (found.left.state, found.right.state) == ("published", "draft")


def read_versus(operation: Operation, left: int | None, right: int | None) -> Versus:
    """The comparison of these two plans (ids), or of the last two if one no longer exists."""
    db = operation.db
    known = list_plans(db)
    by_id = {one.id: one for one in known}
    pair = [by_id.get(one) for one in (left, right) if one is not None]
    if len(pair) < 2 or None in pair:
        pair = list(known[-2:])
    two = [one for one in pair if one is not None]
    found = compare_plans(db, two[0], two[1], operation.today()) if len(two) == 2 else None
    return Versus(known, found, plan_score.compute_figures(db), lists_that_change(db))


def read_faults(operation: Operation, found: Comparison) -> list[Faults] | None:
    """The faults of both plans; None if there are too many people to check."""
    return count_faults(operation.db, (found.left, found.right), operation.today())


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody whose journeys differ."""

    id: int
    person: Differing
    name: str


def read_rows(db: Reader, found: Comparison, ids: Sequence[int]) -> list[Row]:
    those = list_differing(db, found, ids)
    names = names_of(db, [one.ref for one in those])
    return [Row(one.id, one, names.get(one.ref, "")) for one in those]


def read_search(operation: Operation, found: Comparison, text: str) -> Mapping[str, Sequence[int]]:
    """The people who differ, by kind, whom these words find."""
    wanted = find_people(operation.db, text)
    if wanted is None:
        return found.ids
    return {kind: [one for one in ids if one in wanted] for kind, ids in found.ids.items()}
