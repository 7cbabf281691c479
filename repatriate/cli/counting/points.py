"""The points and the counting of a departure, on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import one_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Command
from repatriate.app.counting.leg_counting import Status, list_statuses, read_status
from repatriate.app.counting.receiver_commands import AddPoint, ClosePoint, MovePoint, RemovePoint, RenamePoint
from repatriate.cli.actions import ONE_LEG, ask_argument, ask_number, ask_text, asks, count_of
from repatriate.cli.console import Console, format_table
from repatriate.model.counting import PointKind
from repatriate.model.entities import LegStatus

_SEQ = click.IntRange(1)


@asks(
    ONE_LEG,
    ask_text("add", "KIND", "One more point.", words=one_of(PointKind)),
    ask_text("name", "TEXT", "Its name; if empty, the name of its kind."),
    ask_number("before", "N", "With --add: before the point of that number.", least=1),
    ask_number("remove", "N", "Remove a point at which nobody was counted.", least=1),
    ask_number("rename", "N", "Give a point the --name.", least=1),
    ask_number("move", "N", "Move a point to the position --to.", least=1),
    ask_number("to", "N", "With --move: its new number.", least=1),
    ask_number("close", "N", "Nobody is counted there any more.", least=1),
    ask_number("open_", "N", "People are counted there again.", flag="--open", least=1),
)  # fmt: skip
def points(console: Console, /, file: Path, leg: str, **given: Any) -> None:
    """The points of LEG at which people are counted, in their order: list or change them.

    KIND is slips, muster, boarding, check-in, border, gate, stop, arrival or handover.
    """
    command = _make_command(leg, given)
    with console.opened(file, write=command is not None) as operation:
        if command is not None:
            operation.run(command)
        rows = points_json(operation, leg)
    console.answer(rows, lambda: format_table(rows))


def _make_command(leg: str, given: dict[str, Any]) -> Command[Any] | None:
    what = [name for name in ("add", "remove", "rename", "move", "close", "open_") if given[name] is not None]
    if len(what) > 1:
        raise click.UsageError("Change one thing at a time.")
    if given["name"] is not None and what not in (["add"], ["rename"]):
        raise click.UsageError("--name goes with --add or --rename.")
    if (given["before"] is not None and what != ["add"]) or (given["to"] is not None) != (what == ["move"]):
        raise click.UsageError("--before goes with --add, and --to with --move.")
    match what:
        case ["add"]:
            return AddPoint(leg, PointKind(given["add"]), given["name"] or "", given["before"])
        case ["remove"]:
            return RemovePoint(leg, given["remove"])
        case ["rename"]:
            return RenamePoint(leg, given["rename"], given["name"] or "")
        case ["move"]:
            return MovePoint(leg, given["move"], given["to"])
        case ["close"]:
            return ClosePoint(leg, given["close"])
        case ["open_"]:
            return ClosePoint(leg, given["open_"], again=True)
        case _:
            return None


def points_json(operation: Operation, leg: str) -> list[dict[str, Any]]:
    return [
        {
            "seq": one.point.seq,
            "kind": one.point.kind.value,
            "name": str(one.name),
            "counts_as": one.point.counts_as.value if one.point.counts_as else None,
            "open": one.open,
        }
        for one in read_status(operation.db, leg).points
    ]


@asks(ask_argument("leg", required=False))
def status(console: Console, file: Path, leg: str | None) -> None:
    """Show the counting of LEG: its figures, those of each point, what is to be decided, and whether it balances.

    Without LEG it covers every departure that is not cancelled.
    """
    with console.opened(file, write=False) as operation:
        if leg is not None:
            one = read_status(operation.db, leg)
            console.answer(status_json(one), lambda: status_lines(one))
            return
        found = list_statuses(operation.db)
    rows = [status_json(one) for one in found]
    names = ("leg", "state", "booked", "aboard", "no_shows", "off_loaded", "go_shows", "arrived", "missing", "handed_over", "balanced")  # fmt: skip
    console.answer(rows, lambda: format_table([{name: row[name] for name in names} for row in rows]))


def status_json(found: Status) -> dict[str, Any]:
    """People, not seats."""
    one = found.figures
    return {
        "leg": found.leg,
        "state": found.state.value,
        "booked": one.booked,
        "booked_refs": list(found.booked),
        "aboard": one.aboard,
        "no_shows": one.no_shows,
        "off_loaded": one.off_loaded,
        "go_shows": one.go_shows,
        "arrived": one.arrived,
        "missing": one.missing,
        "handed_over": one.handed_over,
        "waiting": one.waiting,
        "points": [
            {
                "seq": each.point.seq,
                "kind": each.point.kind.value,
                "name": str(each.name),
                "present": each.present,
                "left": each.left,
                "missing": each.missing,
                "head_count": each.head_count,
                "open": each.open,
            }
            for each in found.points
        ],
        "doubtful": [
            {"ref": each.ref, "why": each.why.value, "sightings": list(each.sightings)} for each in found.doubtful
        ],
        "stray": [
            {"uuid": each.uuid, "code": each.code, "point": each.seq, "at": each.at, "problem": each.problem}
            for each in found.strays
        ],
        "seats": found.seats,
        "taken": found.taken,
        "not_counted": one.uncounted,
        "balanced": found.balanced,
    }


def status_lines(found: Status) -> list[str]:
    one = found.figures
    balance = "balances" if found.balanced else "does not balance"
    lost = [f"left on the way {one.left_on_the_way:,}"] if one.left_on_the_way else []
    lost += [f"not counted on arrival {one.not_counted:,}"] if one.not_counted and one.arrived + one.missing else []
    if found.state is LegStatus.CANCELLED:
        return [f"{found.leg} is cancelled: nobody travels on it. {count_of(one.booked, 'person')} booked."]
    arrived = " (nobody was counted there)" if one.by_word else ""
    told = [
        f"{found.leg} ({found.state.value}) {balance}: {one.booked:,} booked + {one.go_shows:,} joined = {one.aboard:,} "
        f"aboard + {one.no_shows:,} did not come + {one.off_loaded:,} taken off + {one.to_come:,} to come.",
        *(
            [
                "Boarding was not closed: everybody booked counts as aboard, but those who were not there or not found before."
            ]
            if one.uncounted
            else []
        ),
        f"Arrived {one.arrived:,}{arrived}, missing {one.missing:,}, handed over {one.handed_over:,}, waiting {one.waiting:,}"
        f"{''.join(f', {word}' for word in lost)}.",
    ]
    told += [f"{found.taken:,} seats are taken of {found.seats:,}."] if found.taken > found.seats else []
    rows = [
        {
            "point": f"{each.point.seq} {each.name}",
            "here": each.present,
            "gone back": each.left,
            "not here": each.missing,
            "heads": each.head_count,
            "open": each.open,
        }
        for each in found.points
    ]
    told += format_table(rows)
    told += [f"To decide: {each.message}" for each in found.doubtful]
    told += [f"Unknown code {each.uuid}: {each.code or '(nothing was read)'}" for each in found.strays]
    return told
