"""Recipients of manifests on the command line: those shipped, and the office's own."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.core import office_files
from repatriate.app.core.actions import Typed, one_of
from repatriate.app.manifests.commands import RemoveProfile, TakeProfile
from repatriate.app.manifests.own_recipients import own_recipients
from repatriate.cli.actions import TOML, ask_argument, asks
from repatriate.cli.console import Console, format_table
from repatriate.cli.office import make_remove_command, make_save_command, write_copy
from repatriate.manifests.recipients import RECIPIENTS, Recipient, build_starter, list_withheld


@asks(ask_argument("file", "", Typed.PATH, required=False), name="profiles", file=False)
def list_profiles(console: Console, file: Path | None) -> None:
    """List the recipients of manifests with their columns.

    The shipped ones, and with FILE the office's own.
    """
    own: dict[str, Recipient] = {}
    if file is not None:
        with console.opened(file, write=False) as operation:
            own = own_recipients(operation.db)
    rows = [
        {
            "name": one.name,
            "for": str(one.audience),
            "like": one.whitelist,
            "whose": "own" if one.name in own else "shipped",
            "columns": list(one.columns),
            "withheld": list(list_withheld(one)),
        }
        for one in (*RECIPIENTS.values(), *own.values())
    ]
    shown = [{**row, "columns": len(one) if isinstance(one := row["columns"], list) else 0} for row in rows]
    for row in shown:
        del row["withheld"]
    console.answer({"profiles": rows, "count": len(rows)}, lambda: format_table(shown))


@click.group(name="profile")
def profile_group() -> None:
    """Start, take, save and remove recipients of the office's own."""


@asks(
    ask_argument("kind", "LIKE", words=one_of(RECIPIENTS)),
    TOML,
    name="start", under=profile_group, file=False,
)  # fmt: skip
def start_profile(console: Console, kind: str, out: Path) -> None:
    """Write a file that begins a recipient like a shipped one: take columns out, or put them in another order."""
    write_copy(console, out, build_starter(kind))


@asks(ask_argument("source", "PROFILE.toml", Typed.PATH), name="take", under=profile_group)
def take_profile(console: Console, file: Path, source: Path) -> None:
    """Take a recipient into the operation file; it replaces the office's own of that name."""
    with console.opened(file, write=True) as operation:
        name = operation.run(TakeProfile(source)).result
        taken = own_recipients(operation.db)[name]
    console.answer(
        {"name": name, "count": 1, "columns": list(taken.columns), "withheld": list(list_withheld(taken))},
        lambda: [
            f"The recipient {name} is in {file}, with {len(taken.columns)} columns.",
            f"Withheld: {', '.join(list_withheld(taken)) or 'nothing'}.",
        ],
    )


profile_group.add_command(
    make_save_command(
        "Write a recipient of the office's own as a file, to change it or to give it to another office.",
        office_files.RECIPIENTS.own_text,
    )
)
profile_group.add_command(
    make_remove_command(
        "recipient",
        "Remove a recipient of the office's own; lists that were made for them stay, and can be written again.",
        RemoveProfile,
    )
)
