"""Lists from others on the command line: imported, understood, compared, and rows that were kept aside."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import Typed, one_of
from repatriate.app.core.parse_values import parse_field
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports import received_lists as received
from repatriate.app.imports.open_file import OpenedList, open_list, read_people
from repatriate.app.imports.paper_files import order_by_name
from repatriate.app.imports.questions.after import look_at_newest
from repatriate.app.imports.questions.of_list import Wishes
from repatriate.app.imports.roster_commands import DropKept, MendKept
from repatriate.cli.actions import FIELDS, ask_argument, ask_path, ask_text, ask_whether, asks
from repatriate.cli.console import Console, format_table
from repatriate.cli.import_text import after_lines, family_lines, import_lines, reconciliation_lines
from repatriate.cli.papers import PAPER, PaperAsking
from repatriate.cli.values import split_fields
from repatriate.intake.report import Report
from repatriate.intake.roster.mapping import read_mapping
from repatriate.intake.roster.model import DAY_WORDS
from repatriate.intake.values.splitting import NameOrder
from repatriate.model.errors import UserError
from repatriate.model.fields import PERSON, by_name
from repatriate.printing.outfile import write_whole
from repatriate.reference.countries import is_country


@asks(
    ask_argument("sources", "LIST...", Typed.PATH, many=True),
    ask_whether("dry_run", "Say what would happen; write nothing."),
    ask_path("mapping", "MAP.toml", "A file that says which column is which, as `mapping` writes it."),
    ask_text("nationality", "ALPHA3", "The nationality of rows that state none."),
    ask_text("wait", "PLACE", "Where people wait if the list does not say so."),
    ask_text("country", "COUNTRY", "The country where they wait; its places are made there."),
    ask_text("town", "NAME", "The town that they are near, with --country."),
    ask_text("destination", "WHERE", "Where they go: a country, a city or an airport."),
    ask_text("clearances", "none|usual|KIND,…", "The clearances that people need: the usual ones, none, or these kinds."),
    ask_whether("ask_later", "Leave the three questions open; `next` asks them."),
    ask_text("sheets", "NAME", "A sheet that belongs to the list; may be repeated.", flag="--sheet", many=True),
    ask_text("name_order", "", "How names in one piece are split; `leave` keeps each whole as the surname.", flag="--names", words=one_of(NameOrder)),
    ask_text("day_order", "", "Which number is the day in 03/04/1991.", flag="--dates", words=one_of(DAY_WORDS.values())),
    ask_text("families", "", "Family numbers that others in the file have: the list's own families, or the known ones.", words=one_of(["own", "known"])),
    ask_whether("list_answers", "Answers of the list replace those on record that differ."),
    ask_whether("list_values", "Sex, nationality, birth date and family of the list replace those in the file that differ."),
    *PAPER,
)  # fmt: skip
def import_(  # long: a list, and what may be said of it beforehand
    console: Console, file: Path, sources: tuple[Path, ...], dry_run: bool, mapping: Path | None,
    nationality: str | None, wait: str | None, country: str | None, town: str | None, destination: str | None,
    clearances: str | None, ask_later: bool, sheets: tuple[str, ...], list_answers: bool, list_values: bool,
    name_order: str | None, day_order: str | None, families: str | None, **paper: Any,
) -> None:  # fmt: skip
    """Import a list of people in any shape, or a filled-in template workbook.

    A template is imported whole or not at all. From any other list everybody with a name is imported; rows without a name
    are put aside in the file (see `kept`), and people who are surely known are updated.

    The list also answers three questions: where people wait (its column of shelters), where they go (its column, or their
    nationality) and which clearances they need (its columns). The output names the source of each answer. If nothing says
    in which country they wait, places stay open: give --country.

    A Word document, PDF, mail, chat or picture is a list too (see `read`). Several pictures are one list, in the order of
    their names. From a picture only rows are imported whose name and number were read for sure; the others are put aside.

    Family numbers belong to their list, unless its people are in the file: “1” becomes “1 · Red Cross list” if others are
    family 1. If they are the same families, give --families known.

    From a workbook with several sheets of people the fullest sheet is read, with the sheets that continue it. The output
    names the other sheets, such as staff: choose the right sheets with --sheet.
    """
    if ask_later and (wait or country or destination or clearances):
        raise click.UsageError("--ask-later leaves the questions open: leave out the other answers.")
    wishes = Wishes(
        wait.strip().upper() if wait else None,
        str(parse_field(by_name(PERSON)["destination"], destination)) if destination else None,
        _split_kinds(clearances),
        (clearances or "").strip().casefold() == "usual",
        ask_later,
        list_answers,
        _read_country(country) if country else None,
        town or "",
        list_values,
        NameOrder(name_order) if name_order else None,
        next((order for order, word in DAY_WORDS.items() if word == day_order), None),
        families == "known",
    )
    if town and not country:
        raise click.UsageError("Say with --town in which country it is: --country.")
    source, *others = order_by_name(sources)
    with console.opened(file, write=not dry_run) as operation:
        try:
            settled = read_mapping(mapping) if mapping else None
            code = nationality.strip().upper() if nationality else None
            opened = PaperAsking.of(**paper).read(
                lambda asked, progress: open_list(source, asked=asked, progress=progress), others
            )
            report = import_jobs.import_opened(
                operation, opened, dry_run=dry_run, mapping=settled, nationality=code, wishes=wishes, sheets=sheets
            )
        except UserError as fault:
            if "report" not in fault.facts:
                unread = Report(source.name, "roster")
                console.answer(unread.to_json(), list)
            if wait and fault.code == "unknown_place" and fault.facts.get("stop") == wishes.wait:
                raise _advise_town(wait.strip(), country) from None
            raise
        done = report.kind != "template" and not dry_run
        compared = received.reconcile_newest(operation.db) if done else None
        after = look_at_newest(operation.db, operation.today()) if done else None
    console.answer(
        report.to_json()
        | (
            {"after": asdict(after)}
            if after
            else {"families": [asdict(one) for one in report.families]}
            if dry_run and report.kind != "template"
            else {}
        ),
        lambda: [
            *import_lines(report),
            *(
                [
                    "A workbook says itself where people wait and go: --wait, --country, --town and the like changed nothing."
                ]
                if report.kind == "template" and (wait or country or destination or clearances)
                else ()
            ),
            *(reconciliation_lines(compared) if compared else ()),
            *(after_lines(after) if after else family_lines(report.families)),
        ],
    )
    if report.failed:
        problems = [problem for kept in report.kept_aside for problem in kept.problems]
        further = len(problems) - 1
        more = f" {further:,} more {'problem is' if further == 1 else 'problems are'} listed." if further else ""
        raise UserError("import_refused", f"{source}: {problems[0].message} Nothing was imported.{more}")


def _advise_town(wait: str, country: str | None) -> UserError:
    """The error for a town typed in place of a waiting place, with the option to use instead."""
    instead = f'--country {country or "COUNTRY"} --town "{wait}"'
    return UserError(
        "unknown_place",
        f"{wait} is neither a place of this file nor an airport code. For a town say {instead} instead of --wait.",
    )


def _read_country(text: str) -> str:
    """Three letters or a name."""
    found = str(parse_field(by_name(PERSON)["destination"], text))
    if not is_country(found):
        raise UserError("unknown_country", f"“{text}” is not a country: write its name or three letters, as in THA.")
    return found


def _split_kinds(text: str | None) -> tuple[str, ...] | None:
    """`none` is no kind; None where it is said otherwise, or not at all."""
    plain = (text or "").strip()
    if plain.casefold() in ("", "usual"):
        return None
    return () if plain.casefold() == "none" else tuple(filter(None, map(str.strip, plain.split(","))))


@asks(ask_argument("source", "", Typed.PATH), ask_path("out", "MAP.toml", flag="--to", required=True))
def mapping(console: Console, file: Path, source: Path, out: Path) -> None:
    """Write which column of a list is which, for `import --mapping`.

    The file is text, to be changed by hand.
    """
    with console.opened(file, write=False) as operation:
        opened = open_list(source)
        if not isinstance(opened, OpenedList):
            raise UserError("no_mapping", f"{source} is the template: its columns need no mapping.")
        roster = read_people(operation.db, opened, operation.today())
    found = roster.mapping
    for column in roster.columns:
        if column.key:
            found = found.with_column(column.header, column.fields)
    write_whole(out, found.to_text().encode())
    rows = [
        {"column": " ".join(one.header.split()), "field": " + ".join(one.fields), "score": one.score}
        for one in roster.columns
    ]
    console.answer({"file": str(out), "count": len(rows)}, lambda: [*format_table(rows), f"Wrote {out}."])


@asks(
    ask_argument("number", "", Typed.ROW, required=False),
    ask_text("against", "N", "Compare with list N, not with the one before.", kind=Typed.ROW),
    ask_path("save", "OUT", "Write the list as it came."),
)  # fmt: skip
def lists_(console: Console, file: Path, number: int | None, against: int | None, save: Path | None) -> None:
    """The imported lists; with NUMBER, the people on the list before who are not on it."""
    with console.opened(file, write=False) as operation:
        db = operation.db
        if number is None:
            if against is not None or save is not None:
                raise click.UsageError("Say of which list: its NUMBER.")
            rows = [asdict(one) for one in received.list_received(db)]
            console.answer(rows, lambda: format_table(rows))
            return
        found = received.reconcile_lists(db, number, against)
        if save is not None:
            operation.write_file(save, received.load_original(db, number))
    console.answer(asdict(found), lambda: reconciliation_lines(found))


@asks(ask_whether("every", "Include rows that were dealt with.", flag="--all"))
def kept(console: Console, file: Path, every: bool) -> None:
    """The rows of lists that were kept aside because they name nobody."""
    with console.opened(file, write=False) as operation:
        rows = [asdict(one) for one in received.kept_rows(operation.db, every=every)]
    shown = [
        {
            "id": row["id"], "source": row["source"], "sheet": row["sheet"], "row": row["row"], "state": row["state"],
            "cells": " | ".join(filter(None, row["cells"])),
        }
        for row in rows
    ]  # fmt: skip
    console.answer(rows, lambda: format_table(shown))


@asks(ask_argument("kept", "ID", Typed.ROW), FIELDS)
def mend(console: Console, file: Path, kept: int, fields: tuple[str, ...]) -> None:
    """Import a row that was kept aside, with what was missing.

    For example `mend FILE 3 surname=TALANOU`.
    """
    values = split_fields(fields)
    with console.opened(file, write=True) as operation:
        ref = operation.run(MendKept(kept, values)).result
    console.answer({"file": str(file), "count": 1, "person": ref}, lambda: [f"Imported as {ref}."])


@asks(
    ask_argument("kept", "ID", Typed.ROW),
    ask_text("reason", "", "Why it is not a person; it stays on record.", required=True),
)  # fmt: skip
def drop(console: Console, file: Path, kept: int, reason: str) -> None:
    """Drop a row that was kept aside and is not a person."""
    with console.opened(file, write=True) as operation:
        operation.run(DropKept(kept, reason))
    console.answer({"file": str(file), "count": 1}, lambda: ["Dropped; it stays on record with the reason."])
