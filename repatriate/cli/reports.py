"""The situation report on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.core.actions import Typed
from repatriate.app.people import table_queries
from repatriate.app.reports import situation_report
from repatriate.cli.actions import ask_argument, ask_number, ask_whether, asks
from repatriate.cli.console import Console


@asks(
    ask_argument("out", "OUT", Typed.PATH),
    ask_whether("office", "Include shelters, screenings and holds; every page is marked for the office only."),
    ask_number("hours", "", "Compare with the figures of this many hours ago; 0 compares with nothing.", least=0, most=8760, default=situation_report.DAY),
)  # fmt: skip
def report(console: Console, file: Path, out: Path, office: bool, hours: int) -> None:
    """Write the situation report: figures only, no names; OUT ends in .pdf or .xlsx."""
    if out.suffix.lower() not in (".pdf", ".xlsx"):
        raise click.UsageError(f"The name {out} must end in .pdf or .xlsx.")
    options = situation_report.Options(office=office, hours=hours)
    with console.opened(file, write=False) as operation:
        people = table_queries.people_total(operation.db)
        made = (
            situation_report.draw_situation_pdf
            if out.suffix.lower() == ".pdf"
            else situation_report.build_situation_workbook
        )
        operation.write_file(out, made(operation, options=options))
    counted = "1 person" if people == 1 else f"{people:,} people"
    console.answer({"file": str(out), "count": people}, lambda: [f"Situation report on {counted}: {out}."])
