"""The family P00001, P00002 (an infant) and P00003 are booked on BUS1 and GA1, P00004 on BUS2 and GA2; that is published."""

from __future__ import annotations

from repatriate.app.core.operation import Operation
from repatriate.app.plan.commands import Assign, Publish
from tests.app.world import world_after


def book(world: Operation) -> None:
    world.run(Assign(("P00003",), ()))
    world.run(Assign(("P00004",), ()))
    world.run(Assign(("P00001",), ("BUS1", "GA1")))
    world.run(Assign(("P00003",), ("BUS1", "GA1")))
    world.run(Assign(("P00004",), ("BUS2", "GA2")))
    world.run(Publish())


booked = world_after(book)
