"""Changes the plan by hand on the command line: each change with every rule and its price."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import one_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import find_people, find_person
from repatriate.app.core.transaction import Command
from repatriate.app.groups.commands import SaveGroup
from repatriate.app.groups.queries import refs_of_group
from repatriate.app.plan.actions import GIVE_SEAT
from repatriate.app.plan.commands import Assign, Pin, Unpin
from repatriate.app.plan.leg_loads import count_loads
from repatriate.app.plan.manual import move_judge as manual_move_judge
from repatriate.app.plan.manual.commands import Swap
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.manual.move_preview import (
    Change,
    Step,
    find_with_companions,
    preview_change,
    preview_pin,
    refuse_move,
)
from repatriate.app.plan.manual.swap_candidates import find_partners
from repatriate.app.plan.score import value_kept_plan
from repatriate.app.plan.storage import count_placed, find_plan_at_work, list_pinned
from repatriate.cli.actions import ANY_PEOPLE, PEOPLE, ask_argument, ask_text, ask_whether, asks, make_command
from repatriate.cli.console import Console
from repatriate.cli.plan import manual_text as words
from repatriate.model.entities import Cohesion
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Reason
from repatriate.planning.evaluate.move_cost import list_rows
from repatriate.planning.rules.pinned_elsewhere import BOARDING

LEGS = ask_text("legs", '"A B"', "The legs in the order of travel, separated by spaces.")
TRY = ask_whether("dry_run", "Show which rules it would break and what it would cost; write nothing.")


@asks(
    ANY_PEOPLE,
    replace(LEGS, required=True),
    ask_text("group", "NAME", "Everybody of this group: all of them, or nobody."),
    ask_whether("those_who_can", "With --group: assign those who can go, and say who cannot."),
    TRY,
)  # fmt: skip
def assign(
    console: Console, file: Path, people: tuple[str, ...], legs: str, group: str | None, those_who_can: bool, dry_run: bool
) -> None:  # fmt: skip
    """Put people, with those who must travel with them, on exactly these legs.

    A move that a rule forbids is refused, with the reason and what would be needed; otherwise the output says what it costs the plan.
    """
    if bool(people) == bool(group):
        raise click.UsageError("Name people, or a group with --group.")
    if those_who_can and not group:
        raise click.UsageError("--those-who-can goes with --group.")
    codes = split_codes(legs)
    with console.opened(file, write=not dry_run) as operation:
        refs = find_people(operation.db, people) or refs_in_group(operation, str(group))
        judge = judge_of(operation, refs)
        cannot: dict[str, Reason] = {}
        if group:
            refs, cannot = judge.fit(refs, codes)
            if cannot and (not those_who_can or not refs):
                raise UserError("forbidden_move", words.refused_group(group, codes, cannot, bool(refs)))
        found = make_change(operation, judge, Assign(refs, codes), ((refs, codes),), dry_run)
    left = [{"person": ref, "message": reason.message} for ref, reason in cannot.items()]
    document = done_as_json(found, codes)
    if group:
        document["cannot"] = left
    lines = [found.message, *(f"  {one['person']} cannot go: {one['message']}" for one in left)]
    console.answer(document, lambda: lines)


@asks(
    ask_argument("a"),
    ask_argument("b"),
    ask_text("to", '"A B"', "Where B goes instead, if not on the journey of A."),
    TRY,
)  # fmt: skip
def swap(console: Console, file: Path, a: str, b: str, to: str | None, dry_run: bool) -> None:
    """Let two people, each with those who must travel with them, change places.

    Each is checked with the other's seat free. Where A has no seat, B loses theirs to A, or goes on the legs of --to.
    """
    with console.opened(file, write=not dry_run) as operation:
        a, b = find_person(operation.db, a), find_person(operation.db, b)
        judge = judge_of(operation, (a, b))
        to_a = judge.assignments.get(b, ())
        to_b = split_codes(to) if to else judge.assignments.get(a, ())
        command = Swap(a, b, to_a, to_b) if to or not to_b else Swap(a, b)
        command.check(judge.unit((a,)), judge.assignments, to_a, to_b)
        found = make_change(operation, judge, command, (((a,), to_a), ((b,), to_b)), dry_run)
    document = done_as_json(found, to_a)
    document["moves"] = [
        {"person": ref, "from": list(judge.assignments.get(ref, ())) or None, "to": list(legs) or None}
        for ref, legs in sorted(found.change.journeys.items())
    ]
    console.answer(document, lambda: [found.message])


@asks(PEOPLE, TRY)
def off(console: Console, file: Path, people: tuple[str, ...], dry_run: bool) -> None:
    """Take people, with those who must travel with them, off the draft."""
    with console.opened(file, write=not dry_run) as operation:
        people = find_people(operation.db, people)
        judge = judge_of(operation, people)
        found = make_change(operation, judge, Assign(people, ()), ((people, ()),), dry_run)
    console.answer(done_as_json(found, ()), lambda: [found.message])


@asks(PEOPLE, LEGS, TRY)
def pin(console: Console, file: Path, people: tuple[str, ...], legs: str | None, dry_run: bool) -> None:
    """Pin people to their journey, or to --legs: the planner leaves them on it.

    Those who must travel with them are pinned too. A pin is a limit and gives no seat: pinned people travel this way or stay.
    """
    codes = split_codes(legs) if legs else None
    with console.opened(file, write=not dry_run) as operation:
        people = find_people(operation.db, people)
        find_with_companions(operation.db, people)
        journeys = preview_pin(operation.db, operation.today(), people, codes)
        if not dry_run:
            operation.run(Pin(people, codes))
    answer_without_cost(console, list(journeys), codes or (), words.describe_pinned(journeys, dry_run))


@asks(PEOPLE, TRY)
def unpin(console: Console, file: Path, people: tuple[str, ...], dry_run: bool) -> None:
    """Let the planner move these people again.

    The people who must travel with them are unpinned too.
    """
    with console.opened(file, write=not dry_run) as operation:
        people = find_people(operation.db, people)
        whole = find_with_companions(operation.db, people)
        pinned = list_pinned(operation.db, whole)
        if not dry_run and pinned:
            operation.run(Unpin(people))
    answer_without_cost(console, pinned, (), words.describe_unpinned(pinned, dry_run))


@asks(ask_argument("group"), ask_argument("how", "strict|prefer|none", words=one_of(Cohesion)), TRY)
def cohesion(console: Console, file: Path, group: str, how: str, dry_run: bool) -> None:
    """Set how GROUP travels: strict, prefer or none.

    strict: all on one journey, or nobody; prefer: on as few journeys as possible; none: it does not matter.
    """
    with console.opened(file, write=not dry_run) as operation:
        refs = refs_in_group(operation, group)
        if not dry_run:
            operation.run(SaveGroup(group, {"cohesion": how}))
        told = words.describe_cohesion(group, Cohesion(how), len(refs), count_placed(operation.db, refs))
    answer_without_cost(console, refs, (), told)


class Done:
    """A change that was made, or would be: what it moves, the tiers before it, and the sentence about it."""

    def __init__(self, found: Change, before: dict[str, float], message: str) -> None:
        self.change, self.before, self.message = found, before, message


def make_change(
    operation: Operation, judge: Judge, command: Command[Any], steps: Sequence[Step], dry_run: bool
) -> Done:  # fmt: skip
    found = preview_change(judge, *steps)
    if found.reasons:
        raise refuse_move(found.reasons, explain_refusal(operation, judge, steps, found))
    before = value_kept_plan(operation.db, str(judge.state), operation.today())
    if not dry_run and any(judge.assignments.get(ref, ()) != legs for ref, legs in found.journeys.items()):
        operation.run(command)
    return Done(found, before, words.describe_done(judge.assignments, found, dry_run))


def explain_refusal(operation: Operation, judge: Judge, steps: Sequence[Step], found: Change) -> str:
    """The refusal with its remedies and, if only others are in the way, those who could give way."""
    (refs, legs), *others = steps
    parts = [words.describe_refused(found.reasons)]
    if not others:
        parts.append(manual_move_judge.describe_needs(manual_move_judge.list_needs(judge, refs, legs)) or "")
        verdict = judge.whole(refs, legs)
        if verdict.crowded:
            asked = find_partners(operation.db, operation.today(), refs, judge.headline(legs))
            parts.append(words.could_give_way(refs[0], asked.best))
        sitting = any(one.rule == BOARDING for one in found.reasons)
        if not legs and not sitting and any(ref in judge.rulebook.frozen.kept for ref in refs):
            parts.append(words.DID_NOT_COME)
    return " ".join(filter(None, parts))


def judge_of(operation: Operation, refs: Sequence[str]) -> Judge:
    find_with_companions(operation.db, refs)
    state, plan = find_plan_at_work(operation.db)
    if state is None:
        raise UserError("no_plan", "There is no plan yet. Plan first.")
    return Judge.of(operation.db, operation.today(), refs, count_loads(operation.db, plan))


def refs_in_group(operation: Operation, group: str) -> tuple[str, ...]:
    if not list(operation.db.query("SELECT 1 FROM groups WHERE name = ?", (group,))):
        raise UserError("unknown_group", f"There is no group {group} in this file: check the name.")
    refs = refs_of_group(operation.db, group)
    if not refs:
        raise UserError("empty_group", f"Nobody is in the group {group}.")
    return refs


def split_codes(legs: str) -> Itinerary:
    codes = tuple(legs.upper().split())
    if not codes:
        raise click.UsageError("--legs names no leg: give at least one code.")
    return codes


def done_as_json(found: Done, legs: Itinerary) -> dict[str, Any]:
    return {
        "count": len(found.change.journeys),
        "people": sorted(found.change.journeys),
        "legs": list(legs),
        "price": list_rows(found.before, found.change.price),
        "message": found.message,
    }


def answer_without_cost(console: Console, refs: Sequence[str], legs: Itinerary, message: str) -> None:
    """Prints the answer of a change that costs the plan nothing by itself."""
    document = {"count": len(refs), "people": list(refs), "legs": list(legs), "price": [], "message": message}
    console.answer(document, lambda: [message])


seat = make_command(GIVE_SEAT)
