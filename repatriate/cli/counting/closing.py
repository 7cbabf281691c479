"""Boarding closed on a balance and opened again, on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.core.whereabouts import describe_codes, read_progress, read_unknown_codes
from repatriate.app.counting.actions import REOPEN
from repatriate.app.counting.closing_commands import CloseBoarding, Closed, read_early
from repatriate.app.counting.commands import ArriveLeg, DepartLeg
from repatriate.app.counting.receivers import find_leg
from repatriate.cli.actions import CLOCK_RIGHT, ONE_LEG, ask_number, ask_text, ask_whether, asks, count_of, make_command
from repatriate.cli.console import Console
from repatriate.cli.values import split_reasons
from repatriate.counting.progress import count_figures
from repatriate.model.errors import UserError
from repatriate.model.fields import Kind


@asks(
    ONE_LEG,
    ask_text("at", "LOCAL", "When, by the clocks of where it starts: 2025-03-31T14:05.", kind=Kind.MOMENT),
    ask_whether("set_aside", "Ignore a count that was begun: everybody booked counts as aboard, except those marked as missing."),
    CLOCK_RIGHT,
)  # fmt: skip
def depart(console: Console, file: Path, leg: str, at: datetime | None, set_aside: bool) -> None:
    """Record that LEG has left.

    A leg that was not closed leaves with everybody booked on it, and is marked as not counted. If counting has begun, close
    it first or set the count aside.
    """
    with console.opened(file, write=True) as operation:
        try:
            operation.run(DepartLeg(leg, at, set_aside))
        except UserError as error:
            if error.code == "count_open":
                raise UserError(error.code, f"{error.message} Say --set-aside for that.") from None
            raise
        found, early = departed_json(operation, leg), early_lines(operation, leg, file)
    words = (
        " Boarding was not closed: everybody booked counts as aboard, but those who were not there or not found before."
        if found["not_counted"]
        else ""
    )
    told = [f"{leg} has left with {count_of(found['aboard'], 'person')} aboard.{words}"]
    told += [str(describe_codes(found["unknown_codes"]))] if found["unknown_codes"] else []
    console.answer(found, lambda: [*told, *early])


@asks(
    ONE_LEG,
    ask_text("at", "LOCAL", "When, by the clocks of where it ends: 2025-03-31T14:05.", kind=Kind.MOMENT),
    CLOCK_RIGHT,
)  # fmt: skip
def arrive(console: Console, file: Path, leg: str, at: datetime | None) -> None:
    """Record that LEG has arrived.

    People are counted at its arrival; until somebody is counted, all who were aboard count as arrived.
    """
    with console.opened(file, write=True) as operation:
        operation.run(ArriveLeg(leg, at))
        found, early = departed_json(operation, leg), early_lines(operation, leg, file)
    console.answer(found, lambda: [f"{leg} has arrived with {count_of(found['aboard'], 'person')} aboard.", *early])


def early_lines(operation: Operation, code: str, file: Path) -> list[str]:
    """Lines for a closing long before departure: perhaps another departure was meant, and this is how to undo it."""
    departs = read_early(operation.db, code, operation.clock())
    if departs is None:
        return []
    day = f"{departs.day} {departs:%B %Y}"
    return [
        f'{code} is not due to leave before {day}. If you meant another departure, undo this: repatriate undo "{file}"'
    ]


def departed_json(operation: Operation, code: str) -> dict[str, Any]:
    """The status of a departure, its moments in UTC, and who is on it."""
    row = next(iter(operation.db.query("SELECT id, status, left_at, landed_at FROM legs WHERE code = ?", (code,))))
    figures = count_figures(read_progress(operation.db, legs=[row["id"]]).get(row["id"], {}), left=True)
    return {
        "leg": code,
        "state": row["status"],
        "left_at": row["left_at"],
        "landed_at": row["landed_at"],
        "aboard": figures.aboard,
        "arrived": figures.arrived,
        "missing": figures.missing,
        "not_counted": figures.uncounted,
        "unknown_codes": list(read_unknown_codes(operation.db, row["id"])),
    }


@asks(
    ONE_LEG,
    ask_number("head_count", "N", "Heads counted by eye, including children on laps.", required=True),
    ask_text("no_shows", "REF=REASON", "Why somebody did not come.", flag="--no-show", many=True),
    ask_text("off_loaded", "REF=REASON", "Why somebody was taken off.", many=True),
    ask_text("alone", "REF=REASON", "Who has a child that is aboard, or left behind, without an adult of their family.", many=True),
    ask_text("reason", "TEXT", "Why the head count differs from who is counted aboard.", default=""),
    CLOCK_RIGHT,
)  # fmt: skip
def close_(
    console: Console, file: Path, leg: str, head_count: int, no_shows: tuple[str, ...], off_loaded: tuple[str, ...],
    alone: tuple[str, ...], reason: str,
) -> None:  # fmt: skip
    """Close boarding of LEG: check the people aboard against a head count.

    People who are booked and were not counted did not come. A head count that differs is refused unless a reason says why,
    and so is a child aboard, or left behind, without an adult of their family.
    """
    command = CloseBoarding(
        leg, head_count, split_reasons(no_shows), split_reasons(off_loaded), reason, split_reasons(alone)
    )
    with console.opened(file, write=True) as operation:
        try:
            found = operation.run(command).result
        except UserError as error:
            if "adults" in error.facts:
                raise UserError(error.code, f"{error.message} Say it with --alone REF=REASON.") from None
            raise
        early, codes = (
            early_lines(operation, leg, file),
            read_unknown_codes(operation.db, find_leg(operation.db, leg)["id"]),
        )
    told = [str(describe_codes(codes))] if codes else []
    console.answer({**closed_json(found), "unknown_codes": list(codes)}, lambda: [*format_closed(found), *told, *early])


reopen = make_command(REOPEN)


def closed_json(found: Closed) -> dict[str, Any]:
    return {
        "leg": found.leg,
        "version": found.version,
        "booked": len(found.booked),
        "aboard": len(found.aboard),
        "no_shows": _with_reasons(found.no_shows),
        "off_loaded": _with_reasons(found.off_loaded),
        "go_shows": list(found.go_shows),
        "head_count": found.head_count,
        "difference": found.difference,
        "alone": _with_reasons(found.alone),
        "aboard_refs": list(found.aboard),
    }


def _with_reasons(people: Mapping[str, str | None]) -> list[dict[str, str | None]]:
    return [{"ref": ref, "reason": reason} for ref, reason in people.items()]


def format_closed(found: Closed) -> list[str]:
    """The equation, and who is on neither side of it as planned."""
    told = [
        f"Closed {found.leg}, closing {found.version}: {count_of(len(found.aboard), 'person')} aboard.",
        f"{len(found.booked):,} booked + {len(found.go_shows):,} joined = {len(found.aboard):,} aboard + "
        f"{len(found.no_shows):,} did not come + {len(found.off_loaded):,} taken off.",
    ]
    if found.difference:
        told.append(f"Head count {found.head_count:,}: {found.difference}")
    for words, people in (("did not come", found.no_shows), ("taken off", found.off_loaded), ("alone", found.alone)):
        told += [f"  {ref} {words}{f': {reason}' if reason else ''}" for ref, reason in people.items()]
    return told + [f"  {ref} joined" for ref in found.go_shows]
