"""The situation report on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.people import table_queries
from repatriate.app.reports import situation_report
from repatriate.cli.console import Console, takes_common
from repatriate.cli.values import FILE


@click.command()
@click.argument("file", type=FILE)
@click.argument("out", type=FILE, metavar="OUT")
@click.option(
    "--office", is_flag=True, help="Include shelters, screenings and holds; every page is marked for the office only."
)
@click.option(
    "--hours",
    type=click.IntRange(min=0, max=8760),
    default=situation_report.DAY,
    show_default=True,
    help="Compare with the figures of this many hours ago; 0 compares with nothing.",
)
@takes_common
def report(console: Console, file: Path, out: Path, office: bool, hours: int) -> None:
    """Write the situation report: figures only, no names; OUT ends in .pdf or .xlsx."""
    if out.suffix.lower() not in (".pdf", ".xlsx"):
        raise click.UsageError(f"The name {out} must end in .pdf or .xlsx.")
    options = situation_report.Options(office=office, hours=hours)
    with console.opened(file, write=False) as operation:
        people = table_queries.people_total(operation.db)
        made = situation_report.pdf if out.suffix.lower() == ".pdf" else situation_report.xlsx
        operation.write_file(out, made(operation, options=options))
    counted = "1 person" if people == 1 else f"{people:,} people"
    console.answer({"file": str(out), "count": people}, lambda: [f"Situation report on {counted}: {out}."])
