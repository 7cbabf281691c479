"""Boarding closed on a balance and opened again, on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.undecided import describe_codes, read_unknown_codes
from repatriate.app.counting.actions import REOPEN
from repatriate.app.counting.closing_commands import CloseBoarding, Closed
from repatriate.app.counting.points import find_leg
from repatriate.cli.actions import make_command
from repatriate.cli.console import Console, takes_clock, takes_common
from repatriate.cli.counting.departing import early_lines
from repatriate.cli.values import FILE, count_of, split_reasons
from repatriate.model.errors import UserError


@click.command("close")
@click.argument("file", type=FILE)
@click.argument("leg")
@click.option(
    "--head-count", type=int, required=True, metavar="N", help="Heads counted by eye, including children on laps."
)
@click.option("--no-show", "no_shows", multiple=True, metavar="REF=REASON", help="Why somebody did not come.")
@click.option("--off-loaded", "off_loaded", multiple=True, metavar="REF=REASON", help="Why somebody was taken off.")
@click.option(
    "--alone",
    "alone",
    multiple=True,
    metavar="REF=REASON",
    help="Who has a child that is aboard, or left behind, without an adult of their family.",
)
@click.option("--reason", default="", metavar="TEXT", help="Why the head count differs from who is counted aboard.")
@takes_clock
@takes_common
def close_(  # long: the options of the command
    console: Console,
    file: Path,
    leg: str,
    head_count: int,
    no_shows: tuple[str, ...],
    off_loaded: tuple[str, ...],
    alone: tuple[str, ...],
    reason: str,
) -> None:
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
    console.answer({**closed_json(found), "unknown_codes": list(codes)}, lambda: [*lines(found), *told, *early])


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


def lines(found: Closed) -> list[str]:
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
