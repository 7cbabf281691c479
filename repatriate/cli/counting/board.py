"""People who take a free seat at the gate, on the command line."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from repatriate.app.core.operation import Operation
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.children_alone import find_parted
from repatriate.app.counting.handover_desk import find_people
from repatriate.app.next_steps.danger import describe_parted
from repatriate.cli.console import Console, takes_common
from repatriate.cli.values import FILE


@click.command()
@click.argument("file", type=FILE)
@click.argument("leg")
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@click.option("--reason", default="", metavar="TEXT", help="Why they board although a rule is against it.")
@click.option("--yes", is_flag=True, help="Give up the seat that they have on another departure.")
@takes_common
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
    """Which children these people are parted from, or which of them are parted from their adults."""
    return [
        f"  ! {describe_parted(operation.db, ref, lone)}"
        for ref, lone in find_parted(operation.db, operation.today()).items()
        if not {ref, *lone.adults}.isdisjoint(refs)
    ]
