"""Travel documents and the register of blanks on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.commands.issuing import IssueDocuments
from repatriate.app.issuing import on_leg, without_valid_document
from repatriate.console import Bar, Console, must_end, table, takes_common
from repatriate.model.errors import UserError

FILE = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=FILE)
@click.argument("people", nargs=-1, metavar="[PERSON]...")
@click.option("--missing", is_flag=True, help="For everybody who has no document valid for travel.")
@click.option("--leg", metavar="CODE", help="For the people on a leg of the published plan, in boarding order.")
@click.option("--to", "out", required=True, type=FILE, metavar="OUT.pdf")
@takes_common
def issue(console: Console, file: Path, people: tuple[str, ...], missing: bool, leg: str | None, out: Path) -> None:
    """Issue emergency travel documents as one PDF."""
    if sum((bool(people), missing, leg is not None)) != 1:
        raise click.UsageError("Say for whom: one or more PERSON, or --missing, or --leg CODE.")
    must_end(out, ".pdf")
    bar = Bar()
    with console.opened(file, write=True) as operation:
        refs = people
        if missing:
            refs = tuple(without_valid_document(operation.db, operation.today()))
            if not refs:
                raise UserError("nobody_missing", "Everybody has a document valid for travel: nothing to issue.")
        elif leg is not None:
            refs = tuple(on_leg(operation.db, leg))
        command = IssueDocuments(refs, out, skip_holders=leg is not None, progress=lambda done: bar(done, "Printing"))
        try:
            issued = operation.run(command).result
        finally:
            bar.close()
    rows = [{"person": one.ref, "number": one.number, "expires": one.expires.isoformat()} for one in issued]
    console.answer(
        {"file": str(out), "count": len(rows), "documents": rows},
        lambda: [*table(rows), f"{len(rows):,} documents in {out}."],
    )


COMMANDS = (issue,)
