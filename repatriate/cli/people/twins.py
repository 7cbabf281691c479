"""Finds people who are in the file twice, merges them, or records them as two, on the command line."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from repatriate.app.core.person_names import find_person
from repatriate.app.people import duplicates
from repatriate.app.people.merge_commands import ForgetNotSame, MergePeople, NotSame
from repatriate.cli.actions import asks
from repatriate.cli.console import Console, table
from repatriate.cli.questions import ask_argument, ask_whether
from repatriate.cli.values import split_fields


@asks()
def twins(console: Console, file: Path) -> None:
    """People who may be in the file twice, the likeliest first, with the reasons."""
    with console.opened(file, write=False) as operation:
        rows = [asdict(one) for one in duplicates.twins(operation.db)]
    shown = [
        {"first": row["first"], "second": row["second"], "strength": row["strength"], "why": ", ".join(row["why"])}
        for row in rows
    ]
    console.answer(rows, lambda: table(shown))


@asks(
    ask_argument("keep"), ask_argument("absorb"), ask_argument("fields", "[FIELD=VALUE]...", many=True, required=False)
)
def merge(console: Console, file: Path, keep: str, absorb: str, fields: tuple[str, ...]) -> None:
    """Merge two records of one person: ABSORB is merged into KEEP.

    Everything recorded for ABSORB moves to KEEP. It can be undone.
    """
    values = split_fields(fields)
    with console.opened(file, write=True) as operation:
        found = operation.run(
            MergePeople(find_person(operation.db, keep), find_person(operation.db, absorb), values)
        ).result
    seats = f" A seat became free on {', '.join(found.freed)}." if found.freed else ""
    console.answer(
        {"file": str(file), "count": 1, **asdict(found)}, lambda: [f"{found.absorbed} is {found.ref} now.{seats}"]
    )


@asks(ask_argument("one"), ask_argument("other"), ask_whether("forget", "They may be one person after all: ask again."))
def distinct(console: Console, file: Path, one: str, other: str, forget: bool) -> None:
    """Record that two people who look alike are different people."""
    with console.opened(file, write=True) as operation:
        one, other = find_person(operation.db, one), find_person(operation.db, other)
        pairs = ((one, other),)
        operation.run(ForgetNotSame(pairs) if forget else NotSame(pairs))
    said = "may be one person" if forget else "are two people; remembered"
    console.answer({"file": str(file), "count": 1}, lambda: [f"{one} and {other} {said}."])
