"""Steps to send the final lists of departures that have left to everybody who had a list."""

from __future__ import annotations

from collections.abc import Iterator

from repatriate.app.manifests.due_lists import due_lists
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.step import NAMED, Order, Step, Target
from repatriate.model.entities import LegStatus
from repatriate.model.saying import count, say

_GONE = (LegStatus.DEPARTED, LegStatus.ARRIVED)


def find_final_lists(facts: Facts) -> Iterator[Step]:
    """One step for all departures that were closed and have left; of others the lists are due before they leave."""
    due = []
    for one in facts.departures:
        lists = facts.lists.get(one.code)
        if one.status in _GONE and lists is not None and lists.closed and due_lists(lists, crosses=one.crosses).due:
            due.append(one.code)
    if not due:
        return
    first, *more = due
    told = count(
        len(due),
        "The final list of {1} has to go out: who was aboard.",
        "The final lists of {0} departures have to go out: who was aboard.",
        first,
    )
    target = Target("departures", "send") if more else Target("departure", f"{first}:lists")
    button = say("Send lists of many") if more else say("Open the lists")
    yield Step(
        "final_lists_to_send", Order.HAND_ON, told, len(due), tuple(due[:NAMED]), button, target, "" if more else first
    )
