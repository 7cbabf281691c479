"""Lists beside the manifests on the command line: bus list, room list, bay sheet, standby list, one page a leg."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import Question, one_of
from repatriate.app.handouts.catalogue import HANDOUTS
from repatriate.app.handouts.commands import MadeHandout, MakeHandout, MakePack
from repatriate.app.handouts.options import Option, OptionKind
from repatriate.app.handouts.pack import PACK, USUAL, Sheet
from repatriate.cli.actions import CLOCK_RIGHT, ONE_LEG, UNCONFIRMED, ask_argument, ask_path, ask_text, asks, count_of
from repatriate.cli.console import Console
from repatriate.cli.manifests.manifest import warn_if_cancelled
from repatriate.model.fields import Kind

OPTIONS = {one.flag: one for handout in HANDOUTS.values() for one in handout.options}


def _question_of(one: Option) -> Question:
    """The question of the command line for an option of a handout."""
    kind = {OptionKind.TICK: Kind.YES_NO, OptionKind.NUMBER: Kind.WHOLE}.get(one.kind, Kind.TEXT)
    metavar = "" if one.choices else one.metavar
    return ask_text(
        one.key, metavar, one.help, kind=kind, flag=one.flag, words=one_of(value for value, _ in one.choices)
    )


@asks(
    ONE_LEG,
    ask_argument("kind", words=one_of(HANDOUTS)),
    ask_path("outs", "OUT", "Ends in .pdf or .xlsx; may be given again for the other format of the same list.", flag="--to", many=True, required=True),
    *map(_question_of, OPTIONS.values()),
)  # fmt: skip
def handout(
    console: Console, /, file: Path, leg: str, kind: str, outs: tuple[Path, ...], **given: Any,
) -> None:  # fmt: skip
    """Make a list of a leg of the published plan for the day itself.

    bus: who sits in which bus. rooms: who sleeps in which room. bays: the handover by province at arrival. standby: who is
    called when a seat becomes free, in order. count: a sheet to count with a pen, whose .xlsx can be filled in and taken
    with count --from. exceptions: for the office, the people who did not come and why, joined, are missing or need a decision.
    page: the leg on one page, in figures. People keep the bus, room or bay of an earlier list where possible.
    """
    said = {name: value for name, value in given.items() if value is not None and value is not False}
    known = {one.key for one in HANDOUTS[kind].options}
    for flag, one in OPTIONS.items():
        if one.key in said and one.key not in known:
            raise click.UsageError(f"{flag} does not go with the list {kind}.")
    options = HANDOUTS[kind].chosen(said)
    with console.opened(file, write=True) as operation:
        made = operation.run(MakeHandout(kind, leg, outs[0], options, outs[1:])).result
        warn_if_cancelled(console, operation, leg)
    answer_handout(console, leg, kind, outs, made)


def answer_handout(console: Console, leg: str, kind: str, outs: tuple[Path, ...], made: MadeHandout) -> None:
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


@asks(
    ONE_LEG,
    ask_path("out", "OUT", "A file that ends in .pdf.", flag="--to", required=True),
    ask_text("kinds", "KIND[,KIND...]", f"What is in it: {', '.join(PACK)}.", flag="--of"),
    UNCONFIRMED, CLOCK_RIGHT,
)  # fmt: skip
def print_pack(console: Console, file: Path, leg: str, out: Path, kinds: str | None, unconfirmed: bool) -> None:
    """Make what a leg needs on paper on the day, as one file.

    Slips, page for the gate, bus list, escort's list, counting sheet, handover."""
    if out.suffix.lower() != ".pdf":
        raise click.UsageError(f"The name {out} must end in .pdf.")
    sheets = tuple(Sheet(kind.strip()) for kind in (kinds.split(",") if kinds else USUAL))
    with console.opened(file, write=True) as operation:
        made = operation.run(MakePack(leg, sheets, out, unconfirmed)).result
        warn_if_cancelled(console, operation, leg)
    told = [str(one) for one in made.told]
    console.answer(
        {"file": str(out), "leg": leg, "kinds": [one.kind for one in sheets], "pages": made.pages, "notes": told},
        lambda: [f"Print pack of {leg}: {count_of(made.pages, 'page')} in {out}.", *told],
    )
