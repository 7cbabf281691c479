"""The steps of one departure: the plan, the papers, the lists, the counting, the closing; once it has left, the arrival."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from repatriate.app.core.operation import Operation
from repatriate.app.counting.room_view import OPENS
from repatriate.app.next_steps.facts import Departure, Facts
from repatriate.app.next_steps.hand_on import lists_of
from repatriate.app.next_steps.step import NAMED, Target, name_person
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import Lack, State
from repatriate.counting.progress import LegFigures
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, count, join_items, join_parts, say

_GONE = (LegStatus.DEPARTED, LegStatus.ARRIVED)


class Stage(StrEnum):
    """The stages of a departure, in this order."""

    PLAN = "plan"
    PAPERS = "papers"
    LISTS = "lists"
    COUNTING = "counting"
    CLOSING = "closing"
    ARRIVAL = "arrival"


class Progress(StrEnum):
    """The progress of a stage. TROUBLE and TO_DO can be worked on now; WAITS depends on an earlier stage or a later
    time."""

    DONE = "done"
    TROUBLE = "trouble"
    TO_DO = "to_do"
    WAITS = "waits"


@dataclass(frozen=True, slots=True)
class DepartureStep:
    """A stage of one departure. `first` is the first that can be done: it alone has the filled button."""

    stage: Stage
    progress: Progress
    title: Said
    sentence: Said
    count: int = 0
    refs: tuple[str, ...] = ()
    button: Said | None = None
    target: Target | None = None
    first: bool = False


def departure_steps(operation: Operation, leg: str, now: datetime) -> tuple[DepartureStep, ...]:
    """The stages of a departure in order; the arrival is one once it has left. Raises UserError where there is no such departure."""
    facts = Facts(operation, now)
    if leg in facts.unread:
        return _list_unread(leg)
    one = next((each for each in facts.departures if each.code == leg), None)
    if one is None:
        raise UserError("unknown_leg", say("There is no departure {0} in this file: check the code.", leg))
    plan = _check_plan(facts, one)
    papers = _check_papers(facts, one)
    lists = _check_lists(facts, one, papers)
    figures = facts.counting(one)
    found = [plan, papers, lists, _check_counting(facts, one, figures), _check_closing(facts, one, figures)]
    if one.status in _GONE:
        found.append(_check_arrival(facts, one, figures))
    if not one.people or one.status is LegStatus.CANCELLED:
        tells = one.status is LegStatus.CANCELLED  # whoever has a list is told
        found[1:] = [
            each if tells and each is lists else replace(each, progress=Progress.WAITS, button=None, target=None)
            for each in found[1:]
        ]
    can_be_done = (Progress.TROUBLE, Progress.TO_DO)
    able = [number for number, each in enumerate(found) if each.progress in can_be_done]
    lost = [
        number for number in able if found[number].stage is Stage.ARRIVAL and found[number].progress is Progress.TROUBLE
    ]
    first = next(iter((*lost, *able)), None)  # whoever was not found comes before everything else
    return tuple(replace(each, first=number == first) for number, each in enumerate(found))


def _list_unread(leg: str) -> tuple[DepartureStep, ...]:
    """The steps of a departure whose times cannot be read: entering them precedes all else."""
    titles = {
        Stage.PAPERS: say("Papers"), Stage.LISTS: say("Lists"), Stage.COUNTING: say("Counting"), Stage.CLOSING: say("Closing"),
    }  # fmt: skip
    first = DepartureStep(
        Stage.PLAN, Progress.TROUBLE, say("Times"), say("Its time cannot be read."), 1, (), say("Enter its times"),
        Target("departure", f"{leg}:edit"), first=True,
    )  # fmt: skip
    after = say("after its times are entered")
    return first, *(DepartureStep(stage, Progress.WAITS, title, after) for stage, title in titles.items())


def _check_plan(facts: Facts, one: Departure) -> DepartureStep:
    confirmed = facts.plans.get("published")
    if one.status is LegStatus.CANCELLED:
        return _check_cancelled(facts, one)
    if one.status.frozen:
        return DepartureStep(Stage.PLAN, Progress.DONE, say("Plan confirmed"), _describe_confirmed(facts))
    if "draft" in facts.plans and facts.draft_differs(one):
        gain = one.drafted - one.people
        told = say("The draft changes who is on it.")
        if gain > 0:
            told = count(gain, "{0} more in the draft.", "{0} more in the draft.")
        elif gain < 0:
            told = count(-gain, "{0} fewer in the draft.", "{0} fewer in the draft.")
        return DepartureStep(
            Stage.PLAN, Progress.TO_DO, say("Plan: not confirmed") if confirmed is None else say("Plan: draft"), told,
            abs(gain), (), say("Review and confirm"), Target("plan", "confirm"),
        )  # fmt: skip
    if not one.people:
        return DepartureStep(
            Stage.PLAN, Progress.TO_DO, say("Plan: nobody yet"), say("Nobody has a seat on it."), 0, (),
            say("Plan"), Target("plan", "run"),
        )  # fmt: skip
    riders = facts.riders(one)
    states = person_states(facts.db, facts.today, riders)
    risky = tuple(
        ref
        for id, ref in riders.items()
        if states[id].state is State.SEAT_AT_RISK
        and Lack.DOCUMENT not in states[id].lacks  # that is told of the papers
    )
    if risky:
        return DepartureStep(
            Stage.PLAN, Progress.TROUBLE, count(len(risky), "{0} seat at risk", "{0} seats at risk"),
            _name_some(facts, risky), len(risky), risky[:NAMED],
            count(len(risky), "Look at {0} person", "Look at {0} people"),
            Target("people", risky[0] if len(risky) == 1 else f"filter:state={State.SEAT_AT_RISK}"),
        )  # fmt: skip
    return DepartureStep(Stage.PLAN, Progress.DONE, say("Plan confirmed"), _describe_confirmed(facts))


def _name_some(facts: Facts, refs: Sequence[str]) -> Said:
    """Two names, or the first and how many more."""
    if len(refs) > 2:
        return say("{0} and {1} more", name_person(facts.db, refs[0]), len(refs) - 1)
    return join_items([name_person(facts.db, ref) for ref in refs])


def _check_cancelled(facts: Facts, one: Departure) -> DepartureStep:
    """The step for a cancelled departure: the people booked on it need another seat."""
    if not one.people:
        return DepartureStep(Stage.PLAN, Progress.WAITS, say("Cancelled"), say("Nobody travels on it."))
    solved = "draft" in facts.plans and not one.drafted
    told = count(one.people, "{0} person has lost the seat.", "{0} people have lost their seats.")
    return DepartureStep(
        Stage.PLAN, Progress.TROUBLE, say("Cancelled"), told, one.people, (),
        say("Review and confirm") if solved else say("Plan again"), Target("plan", "confirm" if solved else ""),
    )  # fmt: skip


def _describe_confirmed(facts: Facts) -> Said:
    at = facts.plans.get("published", {}).get("published_at")
    if not isinstance(at, str):
        return say("Not confirmed")
    moment = datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone(facts.zone)
    return say("{0}, {1}", moment.date(), f"{moment:%H:%M}")


def _describe_gone(one: Departure) -> Said:
    return say("It has arrived.") if one.status is LegStatus.ARRIVED else say("It has left.")


def _check_papers(facts: Facts, one: Departure) -> DepartureStep:
    if one.status in _GONE:
        return DepartureStep(Stage.PAPERS, Progress.DONE, say("Papers"), _describe_gone(one))
    riders = facts.riders(one)
    states = person_states(facts.db, facts.today, riders)
    lacking = tuple(ref for id, ref in riders.items() if Lack.DOCUMENT in states[id].lacks)
    if not lacking:
        rows = facts.db.conn.execute(
            "SELECT person_id FROM documents WHERE current = 1 AND person_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(riders)),),
        )
        holders = {id for (id,) in rows.fetchall()}
        without = sum(id not in holders for id in riders)
        told = count(without, "{0} person needs no document.", "{0} people need no document.")
        return DepartureStep(
            Stage.PAPERS, Progress.DONE, say("Papers complete"), told if without else say("Everybody has a document.")
        )
    return DepartureStep(
        Stage.PAPERS, Progress.TROUBLE, count(len(lacking), "Papers: {0} missing", "Papers: {0} missing"),
        _name_some(facts, lacking),
        len(lacking), lacking[:NAMED], say("Issue"), Target("papers", ",".join(lacking)),
    )  # fmt: skip


def _check_lists(facts: Facts, one: Departure, papers: DepartureStep) -> DepartureStep:
    known = facts.lists.get(one.code)
    if one.status in _GONE and (known is None or not known.closed):
        return DepartureStep(Stage.LISTS, Progress.DONE, say("Lists"), _describe_gone(one))
    found = lists_of(facts, one)
    if one.status is LegStatus.CANCELLED:
        if found is None or not found.due:
            return DepartureStep(Stage.LISTS, Progress.WAITS, say("Lists"), say("Nobody travels on it."))
        return DepartureStep(
            Stage.LISTS, Progress.TO_DO, count(len(found.due), "Lists: {0} to inform", "Lists: {0} to inform"),
            say("They do not know that it is cancelled."), len(found.due), (), say("Tell them"),
            Target("departure", f"{one.code}:lists"),
        )  # fmt: skip
    if found is None:
        return DepartureStep(Stage.LISTS, Progress.WAITS, say("Lists"), say("after the plan is confirmed"))
    if not found.due and not found.sent:
        return DepartureStep(Stage.LISTS, Progress.DONE, say("Lists: none needed"), say("It crosses no border."))
    if not found.due:
        return DepartureStep(Stage.LISTS, Progress.DONE, say("Lists sent"), say("Nothing has changed since."))
    parts = [
        part
        for part in (
            count(len(found.changed), "{0} changed", "{0} changed") if found.changed else None,
            count(len(found.new), "{0} new", "{0} new") if found.new else None,
        )
        if part is not None
    ]
    title = count(len(found.due), "Lists: {0} to send", "Lists: {0} to send")
    told = parts[0] if len(parts) == 1 else say("{0}, {1}", *parts)
    if papers.progress is Progress.TROUBLE:
        return DepartureStep(Stage.LISTS, Progress.WAITS, title, told, len(found.due))
    return DepartureStep(
        Stage.LISTS, Progress.TO_DO, title, told, len(found.due), (), say("Send"), Target("departure", f"{one.code}:lists")
    )  # fmt: skip


def _check_counting(facts: Facts, one: Departure, found: LegFigures) -> DepartureStep:
    """The pack is printed before the day; then people are counted, until it is closed."""
    expected = found.booked + found.go_shows
    if one.status.frozen:
        told = say("not counted") if found.uncounted or not found.aboard else _describe_away(found)
        return DepartureStep(Stage.COUNTING, Progress.DONE, say("Counting"), told)
    counted = found.aboard + found.off_loaded
    if counted or one.leaves - facts.now <= OPENS:
        title = say("Counting: {0} of {1}", found.aboard, expected)
        if not found.to_come:
            return DepartureStep(Stage.COUNTING, Progress.DONE, title, _describe_away(found), found.aboard)
        told = count(found.to_come, "{0} still to come", "{0} still to come")
        if counted and one.leaves <= facts.now:  # whoever is not here did not come
            return DepartureStep(Stage.COUNTING, Progress.DONE, title, told, found.aboard)
        return DepartureStep(
            Stage.COUNTING, Progress.TO_DO, title, told, found.to_come, (), say("Count"),
            Target("counting", f"{one.code}:count"),
        )  # fmt: skip
    if more := facts.without_slip(one):
        return DepartureStep(
            Stage.COUNTING, Progress.TO_DO, count(len(more), "{0} without a slip", "{0} without a slip"),
            _name_some(facts, more), len(more), more[:NAMED], say("Print {0} more", len(more)),
            Target("departure", f"{one.code}:slips"),
        )  # fmt: skip
    if facts.was_printed(one):
        told = say("Count with the slips.")
        if left := facts.with_old_slip(one):
            told = say("Take the slips back: {0}.", _name_some(facts, left))
        return DepartureStep(Stage.COUNTING, Progress.DONE, say("Print pack ready"), told)
    return DepartureStep(
        Stage.COUNTING, Progress.TO_DO, say("Counting"), say("The print pack is not printed."), 0, (),
        say("Print pack"), Target("departure", f"{one.code}:print"),
    )  # fmt: skip


def _describe_away(found: LegFigures) -> Said:
    """A sentence on the expected people who are not aboard."""
    away = [
        part
        for part in (
            count(found.no_shows, "{0} did not come", "{0} did not come") if found.no_shows else None,
            count(found.off_loaded, "{0} taken off", "{0} taken off") if found.off_loaded else None,
        )
        if part is not None
    ]
    return join_parts(", ", away) if away else say("Everybody is aboard.")


def _check_closing(facts: Facts, one: Departure, found: LegFigures) -> DepartureStep:
    match one.status:
        case LegStatus.PLANNED:
            if one.leaves - facts.now > OPENS and (found.to_come or not found.aboard):
                return DepartureStep(Stage.CLOSING, Progress.WAITS, say("Closing"), say("before it leaves"))
            return DepartureStep(
                Stage.CLOSING, Progress.TO_DO, say("Closing"), say("Close it when everybody is aboard."), 0, (),
                say("Close"), Target("counting", f"{one.code}:close"),
            )  # fmt: skip
        case LegStatus.CLOSED:
            if one.leaves > facts.now:
                return DepartureStep(Stage.CLOSING, Progress.DONE, _describe_aboard(found), say("not left yet"))
            return DepartureStep(
                Stage.CLOSING, Progress.TO_DO, _describe_aboard(found), say("Its time has passed: mark it as left."), 0, (),
                say("It has left"), Target("departure", f"{one.code}:left"),
            )  # fmt: skip
        case LegStatus.DEPARTED | LegStatus.ARRIVED:
            told = say("not counted") if found.uncounted else count(found.aboard, "{0} aboard", "{0} aboard")
            return DepartureStep(Stage.CLOSING, Progress.DONE, say("Left"), told)
        case LegStatus.CANCELLED:
            return DepartureStep(Stage.CLOSING, Progress.WAITS, say("Closing"), say("Nobody travels on it."))


def _describe_aboard(found: LegFigures) -> Said:
    return count(found.aboard, "Closed: {0} aboard", "Closed: {0} aboard") if found.aboard else say("Closed")


def _check_arrival(facts: Facts, one: Departure, found: LegFigures) -> DepartureStep:
    """The step for the arrival. People not found come first, then those not counted, without an onward seat, or waiting
    for a receiver."""
    title = say("Arrival")
    if one.status is LegStatus.DEPARTED:
        if one.lands > facts.now:
            return DepartureStep(Stage.ARRIVAL, Progress.WAITS, title, say("not arrived yet"))
        return DepartureStep(
            Stage.ARRIVAL, Progress.TO_DO, title, say("Its time has passed: mark it as arrived."), 0, (),
            say("It has arrived"), Target("departure", f"{one.code}:arrived"),
        )  # fmt: skip
    if found.missing:
        return DepartureStep(
            Stage.ARRIVAL, Progress.TROUBLE, count(found.missing, "{0} not found", "{0} not found"),
            say("They were aboard."), found.missing, (), say("Find"),
            Target("people", f"filter:state={State.MISSING_ON_ARRIVAL}"),
        )  # fmt: skip
    if found.not_counted:
        return DepartureStep(
            Stage.ARRIVAL, Progress.TO_DO, title, count(found.not_counted, "{0} not counted yet", "{0} not counted yet"),
            found.not_counted, (), say("Count"), Target("counting", f"{one.code}:count"),
        )  # fmt: skip
    if found.stranded:
        told = count(
            found.stranded,
            "{0} person waits on the way without a seat onwards",
            "{0} people wait on the way without a seat onwards",
        )
        return DepartureStep(
            Stage.ARRIVAL, Progress.TROUBLE, title, told, found.stranded, (), say("Plan"), Target("plan", "run")
        )
    if found.to_hand_over:
        return DepartureStep(
            Stage.ARRIVAL, Progress.TO_DO, title,
            count(found.to_hand_over, "{0} not handed over yet", "{0} not handed over yet"), found.to_hand_over, (),
            say("Hand over"), Target("counting", f"{one.code}:handover"),
        )  # fmt: skip
    told = count(found.handed_over, "{0} handed over", "{0} handed over") if found.handed_over else say("complete")
    return DepartureStep(Stage.ARRIVAL, Progress.DONE, say("Arrived"), told)
