"""What an operation file holds, as tables on the command line: listed, and written as a workbook."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.imports import template_export
from repatriate.app.reports.listings import KINDS, in_words, with_states
from repatriate.cli.console import Console, table, takes_common
from repatriate.cli.values import FILE, count_of, must_end


@click.command()
@click.argument("out", type=FILE)
@takes_common
def template(console: Console, out: Path) -> None:
    """Write the empty template workbook."""
    must_end(out, ".xlsx")
    template_export.write_template(out)
    console.answer({"file": str(out), "count": 1}, lambda: [f"Wrote the empty template to {out}."])


@click.command()
@click.argument("file", type=FILE)
@click.argument("out", type=FILE)
@takes_common
def export(console: Console, file: Path, out: Path) -> None:
    """Write the whole operation as a template workbook."""
    must_end(out, ".xlsx")
    with console.opened(file, write=False) as operation:
        sheets = template_export.write_operation(operation, out)
        left_out = template_export.find_left_out(operation.db)
    console.answer(
        {"file": str(out), "count": sheets["People"], "sheets": sheets, "left_out": left_out},
        lambda: [
            f"Wrote {count_of(sheets['People'], 'person')} and {count_of(sheets['Legs'], 'leg')} to {out}.",
            *filter(None, [left_out]),
        ],
    )


@click.command("list")
@click.argument("file", type=FILE)
@click.argument("kind", type=click.Choice(list(KINDS)))
@takes_common
def list_(console: Console, file: Path, kind: str) -> None:
    """List what the file holds.

    People come with their `state` and with what they still lack.
    """
    with console.opened(file, write=False) as operation:
        rows = KINDS[kind](operation.db)
        if kind == "people":
            rows = with_states(operation.db, rows, operation.today())
    console.answer(rows, lambda: table(list(map(in_words, rows)) if kind == "people" else rows))
