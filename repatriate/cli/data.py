"""What goes into an operation and what is read from it on the command line: lists in, workbooks and tables out."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.groups.commands import GroupBy
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports import received_lists as received
from repatriate.app.imports import template_export
from repatriate.app.people import table_queries
from repatriate.app.reports import situation_report
from repatriate.app.reports.listings import KINDS
from repatriate.cli.console import Console, must_end, table, takes_common
from repatriate.cli.import_text import import_lines, reconciliation_lines
from repatriate.intake.report import Report
from repatriate.intake.roster.mapping import read_mapping
from repatriate.model.errors import UserError
from repatriate.printing.outfile import write_whole

FILE = click.Path(path_type=Path)


@click.command()
@click.argument("out", type=FILE)
@takes_common
def template(console: Console, out: Path) -> None:
    """Write the empty template workbook."""
    must_end(out, ".xlsx")
    template_export.write_template(out)
    console.answer({"file": str(out), "count": 1}, lambda: [f"Wrote the empty template to {out}."])


@click.command("import")
@click.argument("file", type=FILE)
@click.argument("source", type=FILE)
@click.option("--dry-run", is_flag=True, help="Say what would happen; write nothing.")
@click.option(
    "--mapping", type=FILE, metavar="MAP.toml", help="Which column of a list is which, as `mapping` writes it."
)
@click.option("--nationality", metavar="ALPHA3", help="For rows that say none.")
@takes_common
def import_(
    console: Console, file: Path, source: Path, dry_run: bool, mapping: Path | None, nationality: str | None
) -> None:
    """Import a list of people in any shape, or a filled-in template workbook.

    Of a template all is written, or nothing. Of any other list everybody is written who has a name; rows without one are kept
    aside in the file (see `kept`), and whoever is surely known is updated.
    """
    with console.opened(file, write=not dry_run) as operation:
        try:
            settled = read_mapping(mapping) if mapping else None
            code = nationality.strip().upper() if nationality else None
            report = import_jobs.import_list(operation, source, dry_run=dry_run, mapping=settled, nationality=code)
        except UserError as fault:
            if "report" not in fault.facts:
                unread = Report(source.name, "roster")
                console.answer(unread.to_json(), list)
            raise
        compared = None if report.kind == "template" or dry_run else received.reconcile_newest(operation.db)
    console.answer(
        report.to_json(), lambda: [*import_lines(report), *(reconciliation_lines(compared) if compared else ())]
    )
    if report.failed:
        problems = [problem for kept in report.kept_aside for problem in kept.problems]
        others = len(problems) - 1
        more = f" {others:,} more {'problem is' if others == 1 else 'problems are'} listed." if others else ""
        raise UserError("import_refused", f"{source}: {problems[0].message} Nothing was imported.{more}")


@click.command()
@click.argument("file", type=FILE)
@click.argument("out", type=FILE)
@takes_common
def export(console: Console, file: Path, out: Path) -> None:
    """Write the whole operation as a template workbook."""
    must_end(out, ".xlsx")
    with console.opened(file, write=False) as operation:
        sheets = template_export.write_operation(operation.db, out)
    console.answer(
        {"file": str(out), "count": sheets["People"], "sheets": sheets},
        lambda: [f"Wrote {sheets['People']:,} people and {sheets['Legs']:,} legs to {out}."],
    )


@click.command("list")
@click.argument("file", type=FILE)
@click.argument("kind", type=click.Choice(list(KINDS)))
@takes_common
def list_(console: Console, file: Path, kind: str) -> None:
    """List what the file holds."""
    with console.opened(file, write=False) as operation:
        rows = KINDS[kind](operation.db)
    console.answer(rows, lambda: table(rows))


@click.command()
@click.argument("file", type=FILE)
@click.option("--by", required=True, metavar="FIELD[,FIELD]", help="One group for each value of these fields.")
@click.option("--max-size", type=click.IntRange(min=1), metavar="N", help="Split groups larger than N people.")
@takes_common
def group(console: Console, file: Path, by: str, max_size: int | None) -> None:
    """Put people into groups; households are never split."""
    fields = tuple(name.strip() for name in by.split(",") if name.strip())
    with console.opened(file, write=True) as operation:
        made = operation.run(GroupBy(fields, max_size)).result
    rows = [{"name": name, "people": len(refs)} for name, refs in made.items()]
    console.answer({"file": str(file), "count": len(rows), "groups": rows}, lambda: table(rows))


@click.command()
@click.argument("file", type=FILE)
@click.argument("out", type=FILE, metavar="OUT")
@click.option("--office", is_flag=True, help="With shelters, screenings and holds, for the office only; marked so.")
@click.option(
    "--hours",
    type=click.IntRange(min=0, max=8760),
    default=situation_report.DAY,
    show_default=True,
    help="Compare with the figures of so many hours ago; 0 compares with nothing.",
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
        write_whole(out, made(operation, options=options))
    console.answer({"file": str(out), "count": people}, lambda: [f"Situation report on {people:,} people: {out}."])


COMMANDS: tuple[click.Command, ...] = (template, import_, export, list_, group, report)
