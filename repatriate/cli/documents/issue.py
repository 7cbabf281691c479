"""Travel documents on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import one_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import find_people
from repatriate.app.core.snapshot import all_people
from repatriate.app.core.sql import ListQuery, Term
from repatriate.app.documents import issued_queries
from repatriate.app.documents.actions import FOR_THE_RECORD, UNHARMED, VOID
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks.queries import warn_of_plain_paper
from repatriate.app.documents.commands import Issued, IssueDocuments, ReprintDocument, SpoilDocument
from repatriate.app.documents.eligibility import holders_of_own, holds_own, on_leg
from repatriate.app.documents.issuing_office import IssuingOffice, must_have_office, other_nationals, read_ground
from repatriate.app.documents.needs import need_refs
from repatriate.app.reports.consular_lists import write_lists
from repatriate.cli.actions import (
    ANY_PEOPLE,
    CLOCK_RIGHT,
    OFFSET,
    OUT_PDF,
    ask_argument,
    ask_day,
    ask_path,
    ask_text,
    ask_whether,
    asks,
    count_of,
    make_command,
)
from repatriate.cli.console import Bar, Console, format_table, interruptible
from repatriate.cli.office import asked_offset
from repatriate.cli.remedies import with_remedy
from repatriate.cli.values import as_json, must_end
from repatriate.model.errors import UserError
from repatriate.model.saying import join_items
from repatriate.papers.page_gaps import page_gaps

GROUND = ask_text("for_others", "REASON", "Also for people of another nationality: agreement, eu, or the reason in words; it stays on record.")  # fmt: skip


def issued_as_json(issued: Sequence[Issued]) -> list[dict[str, Any]]:
    return [
        {
            "person": one.ref, "number": one.number, "expires": one.expires.isoformat(), "layout": one.layout,
            "other_nationality": one.other, "sealed": not one.unsealed,
        }
        for one in issued
    ]  # fmt: skip


@asks(
    ANY_PEOPLE,
    ask_whether("missing", "For everybody who has no document valid for travel."),
    ask_text("leg", "CODE", "For the people on a leg of the published plan, in boarding order."),
    OUT_PDF,
    ask_text("series", "NAME", "Use the next blanks of this series; without it numbers run on."),
    ask_text("first", "NUMBER", "With --series: the number of the first blank to use."),
    ask_text("layout", "NAME", "The page layout (see `layouts`); without it the office's, or the State's."),
    ask_day("valid_until", "The last day of validity, instead of the layout's number of days.", metavar="DAY"),
    GROUND, CLOCK_RIGHT,
    ask_whether("only_own", "Leave out people of another nationality."),
    *OFFSET,
)  # fmt: skip
def issue(
    console: Console, file: Path, people: tuple[str, ...], missing: bool, leg: str | None, out: Path,
    series: str | None, first: str | None, layout: str | None, valid_until: date | None, for_others: str | None,
    only_own: bool, printer: str | None, moved: str | None,
) -> None:  # fmt: skip
    """Issue emergency travel documents as one PDF; all of them or none.

    The issuing State and the office come from the settings: set both before the first document. People of another
    nationality need a reason, or are left out.
    """
    if sum((bool(people), missing, leg is not None)) != 1:
        raise click.UsageError("Say for whom: one or more PERSON, or --missing, or --leg CODE.")
    if only_own and for_others is not None:
        raise click.UsageError("--only-own and --for-others exclude each other.")
    if first is not None and series is None:
        raise click.UsageError("--first names a blank of a series: give --series, too.")
    must_end(out, ".pdf")
    offset = asked_offset(printer, moved)
    with console.opened(file, write=True) as operation:
        office = must_have_office(operation.db)
        refs = _find_wanted(operation, people, missing, leg)
        refs = _without_others(operation, refs) if only_own else refs
        warnings = _list_warnings(console, operation, refs, series, skip_holders=not people)
        refused = _refused_holders(operation, refs) if missing else None
        with Bar() as bar:
            issued = interruptible(
                lambda stop: (
                    operation.run(
                        IssueDocuments(
                            refs,
                            out,
                            series,
                            skip_holders=not people,
                            layout=layout,
                            valid_until=valid_until,
                            offset=offset,
                            for_others=read_ground(for_others) if for_others is not None else None,
                            first=first,
                            progress=lambda done: bar(done, "Printing"),
                            cancel=stop,
                        )
                    ).result
                )
            )
    if refused is not None:
        console.notify(with_remedy(refused))
        warnings = [*warnings, {"code": refused.code, "message": str(refused)}]
    _print_issued(console, office, issued, out, warnings)


def _refused_holders(operation: Operation, refs: Sequence[str]) -> UserError | None:
    """One refusal for all who need another document while theirs of this office is valid; None where nobody does."""
    holders = holders_of_own(operation.db, refs, operation.today())
    if not holders or len(holders) == len(refs):
        return None  # where all are refused, the command says so
    return holds_own(operation.db, holders)


def _print_issued(
    console: Console, office: IssuingOffice, issued: Sequence[Issued], out: Path, warnings: list[dict[str, str]]
) -> None:
    rows = issued_as_json(issued)
    said = [f"{office.state}, {office.name}", *format_table(rows), f"{count_of(len(rows), 'document')} in {out}."]
    console.answer(
        {
            "file": str(out), "count": len(rows), "issuer": office.state, "authority": office.name, "documents": rows,
            "warnings": warnings,
        },
        lambda: [*said, *dict.fromkeys(one.unsealed for one in issued if one.unsealed)],
    )  # fmt: skip


def _list_warnings(
    console: Console, operation: Operation, refs: Sequence[str], series: str | None, *, skip_holders: bool
) -> list[dict[str, str]]:
    """Warnings before documents are issued: gaps on their pages, and blanks left in the safe."""
    holders = holders_of_own(operation.db, refs, operation.today()) if skip_holders else {}
    people = [(one.ref, one) for one in all_people(operation.db, [ref for ref in refs if ref not in holders])]
    told = [(code, str(words)) for code, words in page_gaps(people)]
    rows = blank_queries.list_series(operation.db)
    on_plain = warn_of_plain_paper(rows) if series is None else None
    if on_plain:
        first = next(row.series for row in rows if row.received)
        told.append(("plain_paper", f"{on_plain} Use --series {first} for blanks."))
    for _, words in told:
        console.notify(words)
    return [{"code": code, "message": words} for code, words in told]


def _without_others(operation: Operation, refs: tuple[str, ...]) -> tuple[str, ...]:
    """The people among these who are nationals of the issuing State, or of unknown nationality.

    Raises UserError if all are of another one.
    """
    state = must_have_office(operation.db).state
    others = {one.ref: one.nationality for one in other_nationals(operation.db, refs, state)}
    if len(others) == len(refs):
        named = join_items([f"{ref} ({nationality})" for ref, nationality in others.items()])
        raise UserError(
            "nobody_missing",
            f"Nobody of {state} is among them: nothing to issue. --only-own leaves out who is of another nationality: {named}.",
        )
    return tuple(ref for ref in refs if ref not in others)


def _find_wanted(operation: Operation, people: tuple[str, ...], missing: bool, leg: str | None) -> tuple[str, ...]:
    """References of the people that the command line names."""
    if leg is not None:
        return tuple(on_leg(operation.db, leg))
    if not missing:
        return find_people(operation.db, people)
    refs = tuple(need_refs(operation.db, operation.today()))
    if not refs:
        raise UserError("nobody_missing", "Nobody lacks a document: nothing to issue.")
    return refs


STATES = ("valid", "expired", "void", "stolen", "spoiled")
"""The states of a document that this office issued."""


@asks(ask_argument("number", required=False), ask_text("only", words=one_of(("all", *STATES, "again")), default="all"))
def issued_(console: Console, file: Path, number: str | None, only: str) -> None:
    """The documents that this office issued; with NUMBER, the history of one."""
    with console.opened(file, write=False) as operation:
        db, today = operation.db, operation.today()
        if number is None:
            terms = {"all": (), "again": (Term("prints", ("again",)),)}.get(only, (Term("state", (only,)),))
            ids = issued_queries.ISSUED.find_ids(db, ListQuery(terms=terms), today)
        else:
            ids = [issued_queries.document_numbered(db, number)]
        lines = issued_queries.issued_lines(db, ids, today)
        history = issued_queries.document_history(db, ids[0]) if number is not None else ()
    rows = [
        {
            "number": one.number, "person": one.ref, "name": one.name, "state": one.state, "issuer": one.issuer, "issued": as_json(one.issued),
            "expires": as_json(one.expires), "series": one.series, "layout": one.layout, "prints": one.prints, "note": one.note, "printed_as": str(one.printed_as) or None,
        }
        for one in (lines[id] for id in ids)
    ]  # fmt: skip
    happened = [
        {"what": one.what.value, "day": as_json(one.day), "officer": one.officer, "reason": one.reason}
        for one in history
    ]
    if number is not None:
        console.answer({**rows[0], "history": happened}, lambda: [*format_table(rows), "", *format_table(happened)])
    else:
        console.answer(rows, lambda: format_table(rows))


void = make_command(VOID)


@asks(
    ask_argument("number"),
    FOR_THE_RECORD,
    ask_path("out", "OUT.pdf", "Issue the same person the next document, into OUT.pdf.", flag="--to"),
    ask_text("layout", "NAME", "The page layout of the next document; by default that of the spoiled document."),
    ask_day("valid_until", "The last day of the next document.", metavar="DAY"),
    GROUND, CLOCK_RIGHT, *OFFSET,
)  # fmt: skip
def spoil(
    console: Console, file: Path, number: str, reason: str, out: Path | None, layout: str | None,
    valid_until: date | None, for_others: str | None, printer: str | None, moved: str | None,
) -> None:  # fmt: skip
    """Record that NUMBER is spoiled, and with --to issue the next one at once."""
    if out is not None:
        must_end(out, ".pdf")
    offset = asked_offset(printer, moved)
    ground = read_ground(for_others) if for_others is not None else None
    with console.opened(file, write=True) as operation:
        document = issued_queries.document_numbered(operation.db, number)
        command = SpoilDocument(document, reason, out, layout, valid_until, offset, for_others=ground)
        made = operation.run(command).result
    rows = issued_as_json([made] if made else [])
    console.answer(
        {"number": number.upper(), "file": str(out) if out else None, "count": len(rows), "documents": rows},
        lambda: [f"{number.upper()} is spoiled.", *(f"{one['number']} is in {out}." for one in rows)],
    )


@asks(
    ask_argument("number"),
    FOR_THE_RECORD, OUT_PDF, UNHARMED,
    *OFFSET,
)  # fmt: skip
def reprint(
    console: Console, file: Path, number: str, reason: str, out: Path, unharmed: bool, printer: str | None, moved:
    str | None,
) -> None:  # fmt: skip
    """Print the document NUMBER again as it was, with the same number."""
    must_end(out, ".pdf")
    offset = asked_offset(printer, moved)
    with console.opened(file, write=True) as operation:
        document = issued_queries.document_numbered(operation.db, number)
        operation.run(ReprintDocument(document, out, reason, unharmed, offset))
        line = issued_queries.issued_lines(operation.db, [document], operation.today())[document]
    console.answer(
        {
            "number": number.upper(),
            "file": str(out),
            "count": 1,
            "prints": line.prints,
            "printed_as": str(line.printed_as) or None,
        },
        lambda: [f"{number.upper()} is in {out}; it was printed {line.prints} times."],
    )


# -- Lists for the embassies of other States on the command line.


@asks(ask_path("folder", "FOLDER", flag="--to", required=True))
def embassies(console: Console, file: Path, folder: Path) -> None:
    """Write a list for each other State's embassy: its people who need a document."""
    with console.opened(file, write=False) as operation:
        made = write_lists(operation, folder)
    rows = [{"state": one.state, "people": one.people, "files": [str(path) for path in one.paths]} for one in made]
    console.answer(
        {"count": len(rows), "lists": rows},
        lambda: [f"{one.state}: {count_of(one.people, 'person')} in {one.paths[0].stem}." for one in made],
    )
