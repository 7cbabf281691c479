"""Makes some of the sample wrong, as it happens to offices; what a plan cannot put right is then to be seen."""

from __future__ import annotations

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import all_rules, assignments_of
from repatriate.app.groups.commands import SaveGroup
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan import jobs as plan_jobs
from repatriate.app.plan.commands import Pin
from repatriate.app.transport.commands import SaveLeg

LOST = ("P00020", "P00021", "P00022", "P00024", "P00025", "P00026")
"""Whose location is not known any more."""
PARTED = ("P00030", "P00031")
"""A household that waits in two places."""


def spoil(operation: Operation) -> str:
    """Wrong places, a pin to a flight that is then cancelled, a group with somebody who cannot travel; planned. Gives whose pin it is."""
    operation.run(EditPeople(LOST, {"location": None}))
    operation.run(EditPeople(PARTED[:1], {"household": "H-PARTED", "location": "MNL"}))
    operation.run(EditPeople(PARTED[1:], {"household": "H-PARTED"}))
    placed = assignments_of(operation.db, "published") or {}
    alone = {row["ref"] for row in template_rows.people(operation.db) if not row["household"]}
    pinned = next(ref for ref, legs in placed.items() if ref in alone and legs and ref not in (*LOST, *PARTED))
    operation.run(Pin((pinned,), placed[pinned]))
    operation.run(SaveLeg(placed[pinned][0], {"status": "cancelled"}))
    operation.run(SaveGroup("Airport convoy, first wave", {"cohesion": "strict"}))
    ruled = {ref for rule in all_rules(operation.db) for ref in (rule.a, rule.b)}
    home = [
        row["ref"]
        for row in template_rows.people(operation.db)
        if row["ref"] in alone - ruled and (row["location"], row["destination"]) == ("CLK2", "CHN")
    ]
    operation.run(EditPeople(tuple(home[:400]), {"group": "Airport convoy, first wave"}))
    plan_jobs.plan_operation(operation, time_limit=20)
    return pinned


def mend(operation: Operation) -> None:
    """The sample as it was."""
    for _ in range(8):
        operation.undo()
