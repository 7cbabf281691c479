"""Steps that pass on finished work: the plan to confirm, lists and papers of the next departures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from repatriate.app.manifests.due_lists import DueLists, due_lists
from repatriate.app.next_steps.facts import Departure, Facts
from repatriate.app.next_steps.step import NAMED, Order, Step, Target, name_person
from repatriate.app.plan.score import Figures
from repatriate.app.state.states import State
from repatriate.model.entities import LegStatus
from repatriate.model.saying import Said, WeekDay, count, say

LISTS_WITHIN = timedelta(days=7)
"""Before a departure: by then its lists go out."""
ONE_BY_ONE = 5
"""Departures whose lists are a step each; the rest are one step."""
PRINT_WITHIN = timedelta(hours=24)
"""Before a departure: by then what goes with it is printed."""

Timed = tuple[datetime, Step]
"""A step with the moment that it is for."""


def find_draft(facts: Facts) -> Iterator[Step]:
    """The draft gives somebody another journey than the confirmed plan. One older than a change is made again first."""
    if "draft" not in facts.plans or facts.draft_outdated:
        return
    gain = facts.draft_gain
    changed = gain.gained + gain.lost + gain.moved
    if changed:
        yield Step(
            "draft_to_confirm", Order.HAND_ON, describe_draft(gain, first="published" not in facts.plans), changed, (),
            say("Review and confirm"), Target("plan", "confirm"),
        )  # fmt: skip


def describe_draft(gain: Figures, *, first: bool) -> Said:
    """A sentence on the changes in the draft."""
    if first:
        return count(gain.gained, "The draft plan gives {0} person a seat.", "The draft plan gives {0} people a seat.")
    if not gain.gained:
        return _describe_moves(gain)
    if gain.lost and gain.moved:
        return say(
            "The draft plan gives {0} more people a seat, moves {1}, and {2} lose theirs.",
            gain.gained, gain.moved, gain.lost,
        )  # fmt: skip
    if gain.lost:
        return count(
            gain.gained,
            "The draft plan gives {0} more person a seat, and {1} lose theirs.",
            "The draft plan gives {0} more people a seat, and {1} lose theirs.",
            gain.lost,
        )
    if gain.moved:
        return count(
            gain.gained,
            "The draft plan gives {0} more person a seat and moves {1}.",
            "The draft plan gives {0} more people a seat and moves {1}.",
            gain.moved,
        )
    return count(
        gain.gained,
        "The draft plan gives {0} more person a seat and moves nobody.",
        "The draft plan gives {0} more people a seat and moves nobody.",
    )


def _describe_moves(gain: Figures) -> Said:
    if gain.moved and gain.lost:
        return say("The draft plan moves {0} people, and {1} lose their seat.", gain.moved, gain.lost)
    if gain.lost:
        return count(
            gain.lost, "In the draft plan {0} person loses their seat.", "In the draft plan {0} people lose their seat."
        )
    return count(gain.moved, "The draft plan moves {0} person.", "The draft plan moves {0} people.")


def find_by_time(facts: Facts) -> Iterator[Step]:
    """Steps for the tasks of each departure, the next one first; then one step for the lists of later departures."""
    lists, later = _find_lists(facts)
    steps = [*lists, *_find_print_packs(facts), *_find_landed(facts)]
    yield from (step for _, step in sorted(steps, key=lambda one: one[0]))
    if later:
        yield Step(
            "lists_to_send_later", Order.HAND_ON,
            count(
                len(later),
                "Lists for {0} more departure this week have to go out.",
                "Lists for {0} more departures this week have to go out.",
            ),
            len(later), tuple(later[:NAMED]), say("Send lists of many"), Target("departures", "send"),
        )  # fmt: skip


def _find_lists(facts: Facts) -> tuple[list[Timed], list[str]]:
    """Lists that are new or changed, of departures within a week. What the draft changes is confirmed first."""
    due = [(one, found) for one in facts.coming(LISTS_WITHIN) if (found := _lists_due(facts, one)) is not None]
    steps = [
        Step(
            "lists_to_send", Order.HAND_ON, _describe_lists(one, found), len(found.due), (one.code,),
            say("Open the lists"), Target("departure", f"{one.code}:lists"), one.code,
        )
        for one, found in due[:ONE_BY_ONE]
    ]  # fmt: skip
    return [(one.leaves, step) for (one, _), step in zip(due, steps, strict=False)], [
        one.code for one, _ in due[ONE_BY_ONE:]
    ]


def _lists_due(facts: Facts, one: Departure) -> DueLists | None:
    found = lists_of(facts, one)
    return found if found is not None and found.due and not facts.draft_differs(one) else None


def lists_of(facts: Facts, one: Departure) -> DueLists | None:
    """The state of a departure's lists; None if nobody has a confirmed seat on it, unless it was cancelled."""
    lists = facts.lists.get(one.code)
    if lists is None or not (one.people or one.status is LegStatus.CANCELLED):
        return None
    return due_lists(lists, crosses=one.crosses)


def find_untold(facts: Facts) -> Iterator[Step]:
    """Steps to inform everybody who has a list of a cancelled departure, until its time has passed."""
    for one in facts.departures:
        if (
            one.status is LegStatus.CANCELLED
            and one.leaves > facts.now
            and (found := lists_of(facts, one))
            and found.due
        ):
            yield Step(
                "cancelled_untold", Order.DANGER,
                count(
                    len(found.due),
                    "{1} is cancelled: {0} recipient of its list does not know.",
                    "{1} is cancelled: {0} recipients of its lists do not know.",
                    one.code,
                ),
                len(found.due), (one.code,), say("Tell them"), Target("departure", f"{one.code}:lists"), one.code,
            )  # fmt: skip


def _describe_lists(one: Departure, found: DueLists) -> Said:
    number, day = len(found.due), WeekDay.of(one.departs.date())
    if not found.changed:
        return count(
            number,
            "{0} list for {1} ({2}) has to go out.",
            "{0} lists for {1} ({2}) have to go out.",
            one.code,
            day,
        )
    if not found.new:
        return count(
            number,
            "{0} list for {1} ({2}) has changed and has to go out.",
            "{0} lists for {1} ({2}) have changed and have to go out.",
            one.code,
            day,
        )
    return count(
        len(found.new),
        "{1} lists for {2} ({3}) have to go out: {4} changed, {0} is new.",
        "{1} lists for {2} ({3}) have to go out: {4} changed, {0} are new.",
        number,
        one.code,
        day,
        len(found.changed),
    )


def _find_print_packs(facts: Facts) -> Iterator[Timed]:
    """Confirmed departures within a day of which nothing was printed yet, or somebody has no slip."""
    for one in facts.coming(PRINT_WITHIN):
        if more := facts.without_slip(one):
            told = count(
                len(more), "{0} person on {1} ({2}) has no slip.", "{0} people on {1} ({2}) have no slip.", one.code,
                facts.format_day_of(one),
            )  # fmt: skip
            yield one.leaves, Step(
                "print_pack", Order.HAND_ON, told, len(more), more[:NAMED], say("Print {0} more", len(more)),
                Target("departure", f"{one.code}:slips"), one.code,
            )  # fmt: skip
        if one.people and not facts.was_printed(one):
            yield one.leaves, Step(
                "print_pack", Order.HAND_ON,
                say("The print pack for {0} ({1}) is not printed.", one.code, facts.format_day_of(one)), one.people,
                (one.code,), say("Print the pack"), Target("departure", f"{one.code}:print"), one.code,
            )  # fmt: skip


def _find_landed(facts: Facts) -> Iterator[Timed]:
    """Departures that left, whose time of arrival has passed, and of which nobody said that they arrived."""
    for one in facts.departures:
        if one.status is LegStatus.DEPARTED and one.people and one.lands <= facts.now:
            at = f"{one.arrives:%H:%M}"
            told = say("{0} should have arrived on {1} at {2}.", one.code, WeekDay.of(one.arrives.date()), at)
            if one.arrives.date() == facts.now.astimezone(facts.zone_of(one.destination)).date():
                told = say("{0} should have arrived at {1}.", one.code, at)
            yield one.lands, Step(
                "landed", Order.HAND_ON, told, one.people, (one.code,), say("Mark as arrived"),
                Target("departure", f"{one.code}:arrived"), one.code,
            )  # fmt: skip


def find_not_counted_there(facts: Facts) -> Iterator[Step]:
    """Departures that arrived, where some were counted and others are neither counted nor said to be missing."""
    for one in facts.departures:
        if one.id not in facts.counted_there:
            continue
        number = facts.counting(one).not_counted
        if number:
            yield Step(
                "arrival_to_count", Order.HAND_ON,
                count(
                    number,
                    "{0} person of {1} is not counted on arrival yet.",
                    "{0} people of {1} are not counted on arrival yet.",
                    one.code,
                ),
                number, (one.code,), say("Count"), Target("counting", f"{one.code}:count"), one.code,
            )  # fmt: skip


def find_not_handed(facts: Facts) -> Iterator[Step]:
    """The step for people who arrived and were not handed over; its button opens the departure that brought the first
    of them."""
    waiting = facts.people.by_departure(State.ARRIVED)
    if not waiting:
        return
    lands = {one.code: one.lands for one in facts.departures}
    leg = min(waiting, key=lambda code: (lands.get(code, facts.now), code))
    number, refs = sum(waiting.values()), facts.people.in_state(State.ARRIVED).refs
    told = say("{0} people who arrived are not handed over yet.", number)
    if number == 1:
        told = say("{0} has arrived and is not handed over yet.", name_person(facts.db, refs[0]))
    yield Step(
        "not_handed_over", Order.HAND_ON, told, number, refs, say("Hand over"), Target("counting", f"{leg}:handover")
    )


# -- Steps to send the final lists of departures that have left to everybody who had a list.

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
