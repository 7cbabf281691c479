"""People counted at the points of a departure, and a count undone, on the command line."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import Typed, one_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import find_person
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.children_alone import find_parted
from repatriate.app.counting.commands import CountHeads, SettleStray, TakeSightings, UndoHeld, Undone, UndoSighting
from repatriate.app.counting.handover_queries import find_people
from repatriate.app.counting.receivers import find_places_of, find_point, name_points
from repatriate.app.counting.rest import list_rest, read_stated
from repatriate.app.counting.sheet_file import read_sheet
from repatriate.app.counting.taking import Answer, Request, Scan
from repatriate.app.next_steps.danger import describe_parted
from repatriate.cli.actions import ONE_LEG, REFS, ask_argument, ask_number, ask_text, ask_whether, asks, count_of
from repatriate.cli.console import Console
from repatriate.cli.values import read_input
from repatriate.counting.verdicts import Code, Sign
from repatriate.model.counting import How, Point, Seen
from repatriate.model.errors import UserError
from repatriate.model.fields import Kind


@asks(
    ONE_LEG, REFS,
    ask_text("reason", "TEXT", "Why they board although a rule is against it.", default=""),
    ask_whether("yes", "Give up the seat that they have on another departure."),
)  # fmt: skip
def board(console: Console, file: Path, leg: str, refs: tuple[str, ...], reason: str, yes: bool) -> None:
    """Give people who are here a free seat on LEG, and count them aboard.

    The seat is on the published plan at once. A person with a seat on another departure loses it; that takes --yes. `standby LEG
    --here` says who can board.
    """
    with console.opened(file, write=True) as operation:
        refs = find_people(operation.db, refs, leg)
        command = BoardStandby(leg, refs, reason, yes)
        legs = operation.run(command).result
        parted = parted_lines(operation, refs)
    freed, lost = list(command.freed), dict.fromkeys(command.lost)
    words = f" A seat on {', '.join(freed)} is free." if freed else ""
    words += f" {', '.join(lost)}, who was not found, has no seat on it any more." if lost else ""
    console.answer(
        {"leg": leg, "people": list(refs), "legs": list(legs), "freed": freed, "count": len(refs)},
        lambda: [f"{', '.join(refs)} boarded {leg}, on {' '.join(legs)}.{words}", *parted],
    )


def parted_lines(operation: Operation, refs: Collection[str]) -> list[str]:
    """Lines on children whom these people are parted from, or among these people, apart from their adults."""
    return [
        f"  ! {describe_parted(operation.db, ref, lone)}"
        for ref, lone in find_parted(operation.db, operation.today()).items()
        if not {ref, *lone.adults}.isdisjoint(refs)
    ]


_HOWS = [how.value for how in (How.SCAN, How.TYPED, How.TICK, How.PAPER)]


@asks(
    ONE_LEG,
    ask_argument("point"),
    ask_argument("numbers", "[REF]... | -", many=True, required=False),
    ask_text("sheet", "", "A counting sheet or a list of numbers: .csv, .xlsx.", kind=Typed.FILE, flag="--from"),
    ask_whether("rest", "Everybody who has not been counted or marked there yet."),
    ask_whether("left", "They have gone back."),
    ask_whether("missing", "They were called and not found."),
    ask_text("at", "LOCAL", "When, by the clocks of the place: 2025-03-31T14:05.", kind=Kind.MOMENT),
    ask_text("how", "", "How they were counted.", words=one_of(_HOWS), default=How.TYPED.value),
    ask_text("reason", "TEXT", "Why a rule is overridden; it stays on record.", default=""),
    ask_number("head_count", "N", "Heads counted by eye there."),
    ask_text("counter", "NAME", "Who counted; by default the officer.", default=""),
)  # fmt: skip
def count_(
    console: Console, file: Path, leg: str, point: str, numbers: tuple[str, ...], sheet: Path | None, rest: bool,
    left: bool, missing: bool, at: datetime | None, how: str, reason: str, head_count: int | None, counter: str,
) -> None:  # fmt: skip
    """Count people at POINT of LEG: by reference, by number without zeros, or by the code of their slip.

    POINT is its number in the order, its kind such as gate, or its name; `points` lists them. A single - reads numbers
    from the input, one in each line. Nobody who was seen is refused: a count that breaks a rule is recorded, with a warning.
    """
    ways = [bool(numbers), sheet is not None, rest]
    if sum(ways) > 1 or (not any(ways) and head_count is None):
        raise click.UsageError(
            "Name people, or a sheet with --from, or - for the input, or everybody else with --rest."
        )
    if left and missing:
        raise click.UsageError("Somebody has gone back or was not found: not both.")
    seen = Seen.LEFT if left else Seen.MISSING if missing else Seen.PRESENT
    with console.opened(file, write=True) as operation:
        where = find_point(operation.db, leg, point)
        called = str(name_points(operation.db, leg)[where.seq])
        moment = None if at is None else read_stated(operation.db, leg, where.seq, at, operation.clock())
        codes = _read_codes(operation, leg, where, numbers, sheet, rest, seen)
        answers: tuple[Answer, ...] = ()
        if codes:
            scans = tuple(Scan(one, where.seq, seen, at=moment, how=How(how), reason=reason) for one in codes)
            answers = operation.run(TakeSightings((Request(leg, scans, counter),))).result[0].answers
        if head_count is not None:
            operation.run(CountHeads(leg, where.seq, head_count, counter))
        parted = parted_lines(operation, [one.ref for one in answers if one.ref]) if reason else []
    document = counted_json(leg, where, answers)
    place = f"{leg}, {called}"
    console.answer(document, lambda: [*_format_lines(place, document, answers, head_count), *parted])


def _read_codes(
    operation: Operation, leg: str, point: Point, numbers: Sequence[str], sheet: Path | None, rest: bool, kind: Seen
) -> list[str]:  # long: each way in which numbers come
    if sheet is not None:
        return list(read_sheet(sheet, point.seq, name_points(operation.db, leg)[point.seq], kind))
    if rest:
        return list(list_rest(operation.db, leg, point.seq, present=kind is Seen.PRESENT))
    if list(numbers) == ["-"]:
        lines = [line.strip() for line in read_input(LONGEST_INPUT).decode("utf-8", "replace").splitlines()]
        return [line for line in lines if line]
    return list(numbers)


LONGEST_INPUT = 2_000_000


def counted_json(leg: str, point: Point, answers: Sequence[Answer]) -> dict[str, Any]:
    """`taken` were counted or marked now, `again` had been so before; a code that leads to nobody is neither."""
    return {
        "leg": leg,
        "point": point.seq,
        "taken": sum(_is_taken(one) for one in answers),
        "again": sum(one.verdict.code is Code.AGAIN for one in answers),
        "results": [
            {
                "ref": one.ref,
                "uuid": one.uuid,
                "verdict": one.verdict.code.value,
                "first": None if one.first is None else {"at": one.first.at, "counter": one.first.counter},
                "message": str(one.verdict.laptop),
            }
            for one in answers
        ],
    }


def _is_taken(answer: Answer) -> bool:
    return answer.ref is not None and answer.verdict.code is not Code.AGAIN and not answer.known


def _format_lines(place: str, document: dict[str, Any], answers: Sequence[Answer], heads: int | None) -> list[str]:
    told = [f"{place}: {count_of(document['taken'], 'person')} taken, {document['again']:,} again."]
    told += [f"  {one.verdict.sign.mark} {one.verdict.laptop}" for one in answers if one.verdict.sign is not Sign.OK]
    return told + ([] if heads is None else [f"  Heads counted by eye: {heads:,}."])


@asks(
    ask_argument("what", "UUID | REF"),
    ask_text("point", "P", "With REF: the point."),
    ask_text("leg", "LEG", "With REF: the departure, if they were counted on several."),
    ask_text("reason", "TEXT", "Why; it stays on record.", required=True),
)  # fmt: skip
def uncount(console: Console, file: Path, what: str, point: str | None, leg: str | None, reason: str) -> None:
    """Undo a count: the count UUID, or the present count of a person at a point. Both stay on record."""
    if leg and not point:
        raise click.UsageError("Say at which --point.")
    with console.opened(file, write=True) as operation:
        if point is None:
            found = operation.run(UndoSighting(what, reason)).result
        else:
            what = find_person(operation.db, what)
            code, seq = _find_place(operation, what, point, leg)
            found = operation.run(UndoHeld(code, seq, what, reason)).result
    document = undone_json(found)
    holds = f" They are {found.holds.value} there." if found.holds else ""
    console.answer(document, lambda: [f"Undid {count_of(len(found.uuids), 'count')} of {found.ref} on {found.leg}, point {found.point.seq}.{holds}"])  # fmt: skip


def _find_place(operation: Operation, ref: str, point: str, leg: str | None) -> tuple[str, int]:
    if leg is not None:
        return leg, find_point(operation.db, leg, point).seq
    places = find_places_of(operation.db, ref, point)
    if not places:
        raise UserError("not_counted", f"{ref} was not counted at a point “{point}”.")
    if len(places) > 1:
        raise UserError("several_points", f"{ref} was counted there on {', '.join(code for code, _ in places)}: say which --leg.")  # fmt: skip
    return places[0]


def undone_json(found: Undone) -> dict[str, Any]:
    return {
        "leg": found.leg,
        "point": found.point.seq,
        "ref": found.ref,
        "undone": list(found.uuids),
        "holds": None if found.holds is None else found.holds.value,
        "count": len(found.uuids),
    }


@asks(
    ask_argument("uuid"),
    ask_text("ref", "REF", "The person that the code means; they are counted where it was scanned.", flag="--is", default=""),
    ask_text("reason", "TEXT", "Why it is not one of our people, or why it is this person.", default=""),
)  # fmt: skip
def settle(console: Console, file: Path, uuid: str, ref: str, reason: str) -> None:
    """Settle an unknown code: say who it is, or why it is not one of our people. `status` lists the codes."""
    with console.opened(file, write=True) as operation:
        ref = find_person(operation.db, ref) if ref else ""
        settled = operation.run(SettleStray(uuid, ref, reason)).result
    console.answer({"uuid": uuid, "ref": ref or None, "settled": settled}, lambda: ["Settled."])
