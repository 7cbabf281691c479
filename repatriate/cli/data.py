"""Lists the content of an operation file as tables, and writes it as a workbook, on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.core.actions import Typed, one_of
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.sql import ListQuery, Term
from repatriate.app.imports import template_export
from repatriate.app.reports.listings import LISTINGS, TABLES, list_workbook, read_list
from repatriate.cli.actions import ask_argument, ask_path, ask_text, asks, count_of
from repatriate.cli.console import Console, format_table
from repatriate.cli.values import as_json, must_end


@asks(ask_argument("out", "", Typed.PATH), file=False)
def template(console: Console, out: Path) -> None:
    """Write the empty template workbook."""
    must_end(out, ".xlsx")
    template_export.write_template(out)
    console.answer({"file": str(out), "count": 1}, lambda: [f"Wrote the empty template to {out}."])


@asks(ask_argument("out", "", Typed.PATH))
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


@asks(
    ask_argument("kind", words=one_of([*TABLES, *LISTINGS])),
    ask_text("filters", "COLUMN=VALUE", "Only rows with this value, or one of several.", flag="--filter", many=True),
    ask_text("text", "WORDS", "Only rows with all of these words.", flag="--search", default=""),
    ask_text("sort", "COLUMN", "Sort by COLUMN; with - before it, in descending order.", default=""),
    ask_path("out", "OUT.xlsx", "Write the list as an Excel workbook.", flag="--to"),
)  # fmt: skip
def list_(
    console: Console, file: Path, kind: str, filters: tuple[str, ...], text: str, sort: str, out: Path | None
) -> None:
    """List what the file holds.

    People are listed with their `state`, what they still lack, and the `place` where they are. Columns and values have the
    names of `--json`; days are written as 2025-03-31, and an empty VALUE finds rows without a value.
    """
    if out is not None:
        must_end(out, ".xlsx")
    wanted: dict[str, list[str]] = {}
    for column, sign, value in (one.partition("=") for one in filters):
        if not sign or not column:
            raise click.UsageError(f"“{column}” names no value: write it as COLUMN=VALUE.")
        wanted.setdefault(column, []).append(value)
    query = ListQuery(text, tuple(Term(column, tuple(values)) for column, values in wanted.items()))
    with console.opened(file, write=False) as operation:
        found = read_list(operation.db, kind, query, operation.today(), sort.removeprefix("-"), sort.startswith("-"))
        if out is not None:
            operation.write_file(out, list_workbook(kind, found, paper_of(settings_of(operation.db))))
            console.answer(
                {"file": str(out), "count": len(found.rows)},
                lambda: [f"Wrote {count_of(len(found.rows), 'row')} to {out}."],
            )
            return
    console.answer(as_json(found.rows), lambda: format_table(as_json(found.lines)))
