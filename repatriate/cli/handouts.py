"""Lists beside the manifests on the command line: bus list, room list, bay sheet, standby list, one page a leg."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from repatriate.app.handouts.catalogue import HANDOUTS
from repatriate.app.handouts.commands import MadeHandout, MakeHandout
from repatriate.cli.console import Console, takes_common
from repatriate.cli.manifests.manifest import say_if_cancelled
from repatriate.cli.values import FILE, count_of
from repatriate.handouts import typed
from repatriate.handouts.bays import BayOptions
from repatriate.handouts.buses import BusOptions
from repatriate.handouts.rooms import Night, RoomOptions

_OPTIONS = {
    "bus": ("--bus-seats", "--buses", "--afresh"),
    "rooms": ("--beds", "--rooms", "--night", "--afresh"),
    "bays": ("--bays", "--signs", "--afresh"),
}
"""Which options go with which list."""


@click.command()
@click.argument("file", type=FILE)
@click.argument("leg")
@click.argument("kind", type=click.Choice(list(HANDOUTS)))
@click.option(
    "--to",
    "outs",
    required=True,
    multiple=True,
    type=FILE,
    metavar="OUT",
    help="Ends in .pdf or .xlsx; may be given again for the other format of the same list.",
)
@click.option("--bus-seats", metavar="N[,N...]", help="Seats of every bus (45), or of each: these are the buses.")
@click.option("--buses", type=int, metavar="N", help="How many buses; without it as many as are needed.")
@click.option("--beds", type=int, metavar="N", help="Beds of a room (4).")
@click.option("--rooms", metavar="N[,N-N...]", help="The numbers on the doors; without it there is a line to write on.")
@click.option(
    "--night", type=click.Choice([night.value for night in Night]), help="Which night the rooms are for (arrival)."
)
@click.option("--bays", type=int, metavar="N", help="How many bays; without it one for each province.")
@click.option("--signs", is_flag=True, help="A page to hang at each bay as well.")
@click.option("--afresh", is_flag=True, help="Forget who was told which bus, room or bay on the last list.")
@takes_common
def handout(
    console: Console,
    /,
    file: Path,
    leg: str,
    kind: str,
    outs: tuple[Path, ...],
    **given: Any,
) -> None:
    """Make a list of a leg of the published plan for the day itself.

    bus: who sits in which bus. rooms: who sleeps in which room. bays: the handover by province at arrival. standby: who is
    called when a seat becomes free, in order. page: the leg on one page, in figures. Whoever was told a bus, a room or a
    bay on an earlier list keeps it where that can be.
    """
    said = {name: value for name, value in given.items() if value is not None and value is not False}
    for name in said:
        option = f"--{name.replace('_', '-')}"
        if option not in _OPTIONS.get(kind, ()):
            raise click.UsageError(f"{option} does not go with the list {kind}.")
    options = _MADE_OF[kind](said) if kind in _MADE_OF else None
    with console.opened(file, write=True) as operation:
        made = operation.run(MakeHandout(kind, leg, outs[0], options, outs[1:])).result
        say_if_cancelled(console, operation, leg)
    _answer(console, leg, kind, outs, made)


def _bus(said: dict[str, Any]) -> BusOptions:
    if "bus_seats" in said:
        said["seats"] = typed.seats(said.pop("bus_seats"))
    return BusOptions(**said)


def _rooms(said: dict[str, Any]) -> RoomOptions:
    if "rooms" in said:
        said["rooms"] = typed.doors(said["rooms"])
    if "night" in said:
        said["night"] = Night(said["night"])
    return RoomOptions(**said)


_MADE_OF: Mapping[str, Callable[[dict[str, Any]], Any]] = {
    "bus": _bus,
    "rooms": _rooms,
    "bays": lambda said: BayOptions(**said),
}


def _answer(console: Console, leg: str, kind: str, outs: tuple[Path, ...], made: MadeHandout) -> None:
    files = [str(out) for out in outs]
    draft = made.draft
    parts = [{"name": str(part.name), "people": part.people} for part in draft.parts]
    console.answer(
        {
            **({"file": files[0]} if len(files) == 1 else {"files": files}),
            "count": draft.people, "leg": leg, "kind": kind, "number": made.version, "parts": parts,
            "notes": [str(note) for note in draft.notes],
        },
        lambda: [
            f"{HANDOUTS[kind].title} of {leg}, no. {made.version}: {count_of(draft.people, 'person')} in {', '.join(files)}.",
            *(f"  {part['name']}: {part['people']:,}" for part in parts),
            *draft.notes,
        ],
    )  # fmt: skip
