"""The register of blanks on paper: the sheet to count the safe with, an extract, and the test sheet of a printer."""

from __future__ import annotations

from datetime import date

from sqlite_utils import Database

from repatriate.app.core.layouts import find_layout
from repatriate.app.core.operation import Operation
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.documents.blanks.queries import balance_on, in_safe, must_know_series, register_on
from repatriate.model.errors import UserError
from repatriate.model.saying import count, joined, say
from repatriate.papers.layout import GENERIC, load_layout
from repatriate.papers.register import STATUSES, BlankStatus
from repatriate.printing.countsheet import (
    Bundle,
    CountSheet,
    Extract,
    ExtractRow,
    SeriesCount,
    count_sheet,
    register_extract,
)
from repatriate.printing.offsets import NONE, Offset
from repatriate.printing.report import Tell
from repatriate.printing.testsheet import printer_sheet

BUNDLE = 50
"""The number of blanks in a bundle; bundles begin at numbers that end in 01 or 51."""


def count_pdf(
    operation: Operation, on: date, series: str | None = None, tell: Tell = str, language: str = "en"
) -> bytes:
    """A PDF to count and sign: the blanks that should be in the safe at the end of that day. Raises UserError for an
    unknown series or a future day."""
    db = operation.db
    _check_day(operation, on, series)
    balances = balance_on(db, on)
    found = tuple(
        SeriesCount(
            name, tuple(Bundle(run.first, run.last, run.count) for run in runs), _describe_others(balances[name])
        )
        for name, runs in in_safe(db, on, series, BUNDLE).items()
    )
    return count_sheet(
        CountSheet(_read_office(db), on, found, _describe_source(operation), paper_of(settings_of(db))), tell, language
    )


def extract_pdf(
    operation: Operation, on: date, series: str | None = None, tell: Tell = str, language: str = "en"
) -> bytes:
    """Each number with what became of it by the end of that day, without names. Raises UserError as `count_pdf` does."""
    db = operation.db
    _check_day(operation, on, series)
    balances = balance_on(db, on)
    lines: dict[str, list[ExtractRow]] = {}
    for line in register_on(db, on, series):
        lines.setdefault(line.series, []).append(
            ExtractRow(line.number, STATUSES[line.status], line.day, line.ref or "", line.reason or "")
        )
    parts = tuple((name, balance_words(balances[name]), tuple(rows)) for name, rows in lines.items())
    return register_extract(
        Extract(_read_office(db), on, parts, _describe_source(operation), paper_of(settings_of(db))), tell, language
    )


def printer_pdf(
    db: Database | None,
    layout: str | None = None,
    offset: Offset = NONE,
    *,
    about: str = "",
    tell: Tell = str,
    language: str = "en",
) -> bytes:
    """The test sheet of the size of a page layout, the office's own in the file or a shipped one, with its boxes."""
    form = load_layout(layout or GENERIC) if db is None else find_layout(db, layout or GENERIC)
    areas = [box for _, box in form.boxes()]
    words = f"{about} · {form.title}" if about else form.title
    return printer_sheet(form.page, areas, offset, about=words, tell=tell, language=language)


def balance_words(balance: dict[BlankStatus, int]) -> str:
    """`50 received, 20 issued, 1 spoiled`; of all that came in."""
    total = sum(balance.values())
    parts = [say("{0} {1}", number, STATUSES[status]) for status, number in balance.items() if number]
    return say("{0}: {1}", count(total, "{0} blank form", "{0} blank forms"), joined(", ", parts))


def _describe_others(balance: dict[BlankStatus, int]) -> str:
    gone = {status: number for status, number in balance.items() if number and status is not BlankStatus.RECEIVED}
    if not gone:
        return ""
    parts = [say("{0} {1}", number, STATUSES[status]) for status, number in gone.items()]
    return say("Not in the safe: {0}", joined(", ", parts))


def _check_day(operation: Operation, on: date, series: str | None) -> None:
    if on > operation.today():
        raise UserError("day_to_come", say("{0} is still to come: nobody knows what the register will say then.", on))
    if series is not None:
        must_know_series(operation.db, series)


def _read_office(db: Database) -> str:
    return settings_of(db).get("authority") or ""


def _describe_source(operation: Operation) -> str:
    return say(
        "Made from the register by {0} on {1}; journal {2}",
        operation.officer,
        operation.today(),
        operation.journal_head[:16],
    )
