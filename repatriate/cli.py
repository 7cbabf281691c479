"""The command line: the same core as the window, for scripts, the help desk and checks."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Any

import click

from repatriate import (
    __version__,
    cli_batch,
    cli_blanks,
    cli_clearances,
    cli_handouts,
    cli_held,
    cli_labels,
    cli_layouts,
    cli_lists,
    cli_manifests,
    cli_papers,
    cli_profiles,
    cli_seals,
    cli_settings,
    cli_zones,
)
from repatriate.app import checking, exporting, jobs, queries, situation, views
from repatriate.app.commands.groups import GroupBy
from repatriate.app.commands.planning import Publish
from repatriate.app.demo import run_demo
from repatriate.app.operation import Operation, restore
from repatriate.app.rosters import lists as received
from repatriate.console import Bar, Console, has_display, interruptible, must_end, table, takes_common
from repatriate.intake.report import Report
from repatriate.intake.roster.mapping import read_mapping
from repatriate.model.errors import DamagedFile, RepatriateError, UserError
from repatriate.printing.outfile import write_whole
from repatriate.wording import (
    explanation_lines,
    import_lines,
    plan_lines,
    reconciliation_lines,
)

FILE = click.Path(path_type=Path)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.option("--self-test", is_flag=True, hidden=True, help="Do the whole job on the sample in a temporary folder.")
@takes_common
def cli(console: Console, self_test: bool) -> None:
    """Bring rescued people home: lists, groups, flights, papers and manifests in one encrypted file.

    Without a command, the window opens.
    """
    if self_test:
        from repatriate.app.selftest import self_test as run

        click.get_current_context().exit(run(click.echo))
    if click.get_current_context().invoked_subcommand is None:
        click.get_current_context().exit(_window(None))


def _window(file: Path | None) -> int:
    if not has_display(os.environ, sys.platform):
        raise UserError("no_display", "There is no display for a window here: use a command, see repatriate --help.")
    # The core imports no Qt; only the program, when it is asked for a window, loads one.
    window: Any = importlib.import_module("ui.main")
    return int(window.main([sys.argv[0]], file=file))


@cli.command("open")
@click.argument("file", type=FILE)
@takes_common
def open_(console: Console, file: Path) -> None:
    """Open the window on FILE."""
    if not file.is_file():
        raise UserError("no_such_file", f"There is no file {file}: check the name and the folder.")
    click.get_current_context().exit(_window(file))


@cli.command()
@click.argument("file", type=FILE)
@takes_common
def new(console: Console, file: Path) -> None:
    """Make an operation file; refuses one that exists."""
    if file.exists():
        raise UserError("file_exists", f"{file} exists already: choose another name, or open it.")
    Operation.create(file, console.passphrase(new=True), officer=console.officer).close()
    console.answer({"file": str(file), "count": 1}, lambda: [f"Made {file}."])


@cli.command()
@click.argument("out", type=FILE)
@takes_common
def template(console: Console, out: Path) -> None:
    """Write the empty template workbook."""
    must_end(out, ".xlsx")
    exporting.write_template(out)
    console.answer({"file": str(out), "count": 1}, lambda: [f"Wrote the empty template to {out}."])


@cli.command("import")
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
            report = jobs.import_list(operation, source, dry_run=dry_run, mapping=settled, nationality=code)
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
        more = f" {len(problems) - 1:,} more problems are listed." if len(problems) > 1 else ""
        raise UserError("import_refused", f"{source}: {problems[0].message} Nothing was imported.{more}")


@cli.command()
@click.argument("file", type=FILE)
@click.argument("out", type=FILE)
@takes_common
def export(console: Console, file: Path, out: Path) -> None:
    """Write the whole operation as a template workbook."""
    must_end(out, ".xlsx")
    with console.opened(file, write=False) as operation:
        sheets = exporting.write_operation(operation.db, out)
    console.answer(
        {"file": str(out), "count": sheets["People"], "sheets": sheets},
        lambda: [f"Wrote {sheets['People']:,} people and {sheets['Legs']:,} legs to {out}."],
    )


@cli.command("list")
@click.argument("file", type=FILE)
@click.argument("kind", type=click.Choice(list(queries.KINDS)))
@takes_common
def list_(console: Console, file: Path, kind: str) -> None:
    """List what the file holds."""
    with console.opened(file, write=False) as operation:
        rows = queries.KINDS[kind](operation.db)
    console.answer(rows, lambda: table(rows))


@cli.command()
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


@cli.command()
@click.argument("file", type=FILE)
@click.option("--time-limit", type=click.FloatRange(min=0, min_open=True), metavar="S", help="Stop after S seconds.")
@click.option("--publish", "then_publish", is_flag=True, help="Publish the new draft as well.")
@click.option("--promised", is_flag=True, help="Count on documents from the day for which they were promised.")
@takes_common
def plan(console: Console, file: Path, time_limit: float | None, then_publish: bool, promised: bool) -> None:
    """Make a new draft: the best plan, proved. Pins and forbids are kept.

    A draft that counts on documents promised (see `promise`) is published when they are there.
    """
    if promised and then_publish:
        raise click.UsageError("A plan that counts on promises is a draft: publish it when the documents are there.")
    bar = Bar()
    with console.opened(file, write=True) as operation:
        try:
            result = interruptible(
                lambda stop: jobs.plan_operation(
                    operation,
                    time_limit=time_limit,
                    progress=lambda now: bar(now.fraction, now.stage),
                    cancel=stop,
                    publish=then_publish,
                    promised=promised,
                )
            )
        finally:
            bar.close()
    document = jobs.plan_json(result)
    console.answer(document, lambda: plan_lines(result, published=then_publish))


@cli.command()
@click.argument("file", type=FILE)
@takes_common
def publish(console: Console, file: Path) -> None:
    """Publish the draft as it is, with what was changed by hand."""
    with console.opened(file, write=True) as operation:
        placed = operation.run(Publish()).result
    console.answer({"file": str(file), "count": placed}, lambda: [f"Published: {placed:,} people placed."])


@cli.command()
@click.argument("file", type=FILE)
@click.argument("person")
@click.option("--leg", metavar="CODE", help="Only about journeys with this leg.")
@takes_common
def why(console: Console, file: Path, person: str, leg: str | None) -> None:
    """Why PERSON travels so, or does not."""
    with console.opened(file, write=False) as operation:
        found = jobs.why(operation, person, leg)
    console.answer(jobs.explanation_json(found), lambda: explanation_lines(found))


@cli.command()
@click.argument("file", type=FILE)
@click.argument("out", type=FILE, metavar="OUT")
@click.option("--office", is_flag=True, help="With shelters, screenings and holds, for the office only; marked so.")
@click.option(
    "--hours",
    type=click.IntRange(min=0, max=8760),
    default=situation.DAY,
    show_default=True,
    help="Compare with the figures of so many hours ago; 0 compares with nothing.",
)
@takes_common
def report(console: Console, file: Path, out: Path, office: bool, hours: int) -> None:
    """Write the situation report: figures only, no names; OUT ends in .pdf or .xlsx."""
    if out.suffix.lower() not in (".pdf", ".xlsx"):
        raise click.UsageError(f"The name {out} must end in .pdf or .xlsx.")
    options = situation.Options(office=office, hours=hours)
    with console.opened(file, write=False) as operation:
        people = views.people_total(operation.db)
        made = situation.pdf if out.suffix.lower() == ".pdf" else situation.xlsx
        write_whole(out, made(operation, options=options))
    console.answer({"file": str(out), "count": people}, lambda: [f"Situation report on {people:,} people: {out}."])


@cli.command()
@click.argument("file", type=FILE)
@takes_common
def check(console: Console, file: Path) -> None:
    """Check the file, the chain of its journal, and the plans against every rule."""
    try:
        with console.opened(file, write=False) as operation:
            report = checking.check_operation(operation)
    except DamagedFile as damage:
        found = checking.damaged(str(damage))
        console.answer(found, lambda: checking.lines(found))
        raise
    console.answer(report, lambda: checking.lines(report))
    fault = checking.first_fault(report)
    if fault:
        raise DamagedFile("check_failed", f"{file}: {fault}")


@cli.command()
@click.argument("folder", type=FILE, metavar="DIR")
@takes_common
def demo(console: Console, folder: Path) -> None:
    """Do the whole job on the shipped sample; everything it makes goes into DIR."""
    made = run_demo(folder, officer=console.officer, tell=console.say)
    console.answer(
        {"files": [str(path) for path in made.files], "count": len(made.files), "passphrase": made.passphrase},
        lambda: [f"Passphrase of the sample: {made.passphrase}", *(str(path) for path in made.files)],
    )


@cli.command()
@click.argument("file", type=FILE)
@click.argument("number", type=int, required=False)
@takes_common
def undo(console: Console, file: Path, number: int | None) -> None:
    """Undo the last change, or entry NUMBER of the journal."""
    with console.opened(file, write=True) as operation:
        entry = operation.undo(number).result
    console.answer({"number": entry.number, "count": 1}, lambda: [f"Undone: {entry.summary}"])


@cli.command()
@click.argument("file", type=FILE)
@takes_common
def redo(console: Console, file: Path) -> None:
    """Do again what was undone last."""
    with console.opened(file, write=True) as operation:
        entry = operation.redo().result
    console.answer({"number": entry.number, "count": 1}, lambda: [f"Done again: {entry.summary}"])


@cli.command()
@click.argument("file", type=FILE)
@takes_common
def backup(console: Console, file: Path) -> None:
    """Make a verified, encrypted copy in the backups' folder beside FILE."""
    with console.opened(file, write=False) as operation:
        made = operation.backup()
    console.answer({"file": str(made), "count": 1}, lambda: [f"Backup: {made}"])


@cli.command("restore")
@click.argument("copy", type=FILE)
@click.argument("file", type=FILE)
@takes_common
def restore_(console: Console, copy: Path, file: Path) -> None:
    """Copy a backup to the new name FILE; never over an existing file."""
    restore(copy, file)
    console.answer({"file": str(file), "count": 1}, lambda: [f"Restored to {file}."])


for module in (
    cli_lists, cli_clearances, cli_held, cli_handouts, cli_papers, cli_blanks, cli_labels, cli_layouts, cli_manifests, cli_batch, cli_profiles, cli_zones,
    cli_seals,
    cli_settings,
):  # fmt: skip
    for command in module.COMMANDS:
        cli.add_command(command)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; gives the exit code. A traceback is a defect of ours, and nothing else shows one."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        code = cli.main(args=arguments, prog_name="repatriate", obj=Console(), standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.UsageError as error:
        error.show()
        return 2
    except click.ClickException as error:
        error.show()
        return 3
    except RepatriateError as error:
        click.echo(f"repatriate: {' '.join(str(error).split())}", err=True)
        return 4 if isinstance(error, DamagedFile) else 3
    except (KeyboardInterrupt, click.Abort):
        click.echo("repatriate: interrupted; nothing was changed.", err=True)
        return 130
    except BrokenPipeError:
        return 0
