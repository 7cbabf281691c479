"""The register of blanks as commands keep it: every change with its day, its reason and its officer; numbers used once."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.attachments import write_status
from repatriate.app.core.current_document import EARLIER_NUMBERS, last_count, letters_of
from repatriate.app.core.missing_work import list_unstated
from repatriate.app.core.office_files import find_layout
from repatriate.app.core.operation import Operation
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.documents.blanks.queries import balance_on, in_safe, must_know_series, register_on
from repatriate.model.errors import UserError
from repatriate.model.saying import count, join_parts, say
from repatriate.papers.layout import GENERIC, load_layout
from repatriate.papers.register import (
    EARLIER,
    STATUSES,
    Blank,
    BlankStatus,
    Run,
    can_become,
    change_status,
    count_in,
    find_run_between,
    lowest_unused,
    running_number,
)
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
from repatriate.store.schema import NUMBERS

_AT_ONCE = 500


def set_status(
    tx: Transaction, blank: Row, status: BlankStatus, reason: str | None = None, document_id: int | None = None
) -> None:
    """Change a blank and write down what happened to it. Raises UserError where it cannot become that, or no reason is
    given for what needs one."""
    change_status(
        Blank(blank["series"], blank["number"], BlankStatus(blank["status"])), status, parse_remark("reason", reason)
    )
    write_status(tx, blank, status, reason, document_id)


def blanks_by_number(tx: Transaction) -> dict[str, Row]:
    """Every blank of the register."""
    return {row["number"]: row for row in tx.rows("SELECT * FROM blanks")}


def without_fate(values: Row, known: Mapping[str, Row]) -> Row:
    """A blank as a workbook tells of it, without what became of one that is in the register: see `follow_workbook`."""
    old, status = known.get(str(values["number"])), values.get("status")
    if old is None or status is None or status == old["status"]:
        return values
    return {name: value for name, value in values.items() if name not in ("status", "note")}


def follow_workbook(tx: Transaction, values: Row, known: Mapping[str, Row]) -> None:
    """Updates the status of a blank from a workbook. A status only moves forward: no blank returns to the safe."""
    old, status = known.get(str(values["number"])), values.get("status")
    if old is not None and status is not None and can_become(BlankStatus(old["status"]), BlankStatus(str(status))):
        write_status(tx, old, BlankStatus(str(status)), values.get("note"))


def spend_blank(tx: Transaction, blank_id: int, status: BlankStatus, reason: str | None, document_id: int) -> None:
    """A document of which a workbook tells is on a blank that lies in the safe, by the register: it does so no more."""
    blank = tx.one("SELECT * FROM blanks WHERE id = ? AND status = 'received'", (blank_id,))
    if blank is not None:
        write_status(tx, blank, BlankStatus.ISSUED, document_id=document_id)
        if status is not BlankStatus.ISSUED:
            write_status(tx, blank, status, reason, document_id)


def series_called(db: Database, name: str) -> str:
    """The series of the register of that name, in capitals or not; the name itself where there is none."""
    known = [row[0] for row in db.conn.execute("SELECT DISTINCT series FROM blanks ORDER BY series").fetchall()]
    if name in known:
        return name
    return next((one for one in known if one.casefold() == name.casefold()), name)


FREE = (
    "series = :series AND status = 'received' AND (:first IS NULL OR length(number) > length(:first) "
    "OR (length(number) = length(:first) AND number >= :first))"
)
"""Blanks of a series that are in the safe, from a number on."""


def first_blank(db: Database, series: str, number: str | None) -> str | None:
    """The number from which blanks are used, as it is in the register; None for the lowest. Raises UserError where that
    blank is not in the safe."""
    if number is None or not number.strip():
        return None
    wanted = "".join(number.split()).upper()
    row = db.conn.execute(
        "SELECT number FROM blanks WHERE series = ? AND status = 'received' AND upper(replace(number, ' ', '')) = ?",
        (series, wanted),
    ).fetchone()
    if row is None:
        raise UserError(
            "first_blank",
            say("Blank form {0} ({1}) is not in the safe. Check the number.", number.strip(), series),
        )
    return str(row[0])


def next_blanks(tx: Transaction, series: str, count: int, first: str | None = None) -> list[Row]:
    """The lowest blanks of a series that are in the safe, from the number `first` on. Raises UserError where there are
    fewer, none of that series, or `first` is none of them."""
    series = series_called(tx.db, series)
    first = first_blank(tx.db, series, first)
    while True:
        rows = tx.rows(
            f"SELECT * FROM blanks WHERE {FREE} ORDER BY length(number), number LIMIT :count",
            {"series": series, "first": first, "count": count},
        )
        if len(rows) < count:
            _must_know(tx.db, series)
            free = tx.one(f"SELECT count(*) AS n FROM blanks WHERE {FREE}", {"series": series, "first": first})
            assert free is not None
            lowest_unused((Blank(series, str(n)) for n in range(free["n"])), series, count)
        spent = [row for row in rows if _was_issued(tx, row["id"])]
        if not spent:
            return rows
        for row in spent:
            why = say("issued and undone with an earlier version of the program")
            write_status(tx, row, BlankStatus.ISSUED, why)
            write_status(tx, row, BlankStatus.VOID, why)


def _was_issued(tx: Transaction, blank_id: int) -> bool:
    """Whether the journal knows a blank as issued that lies in the safe: undo put it back there once."""
    return bool(
        tx.one(
            "SELECT 1 FROM images WHERE tbl = 'blanks' AND row_id = ? AND after ->> 'status' = 'issued' LIMIT 1",
            (blank_id,),
        )
    )


def _must_know(db: Database, series: str) -> None:
    known = [row[0] for row in db.conn.execute("SELECT DISTINCT series FROM blanks ORDER BY series").fetchall()]
    if series not in known:
        if not known:
            raise UserError(
                "unknown_series", say("There are no blank forms {0}. Enter what you received first.", series)
            )
        raise UserError("unknown_series", say("There are no blank forms {0}. Choose {1}.", series, ", ".join(known)))


def running_numbers(tx: Transaction) -> Iterator[str]:
    """Numbers that this file never gave before and that stand on no blank and on no document, whoever holds it."""
    letters = letters_of(tx.db)
    while True:
        number = running_number(letters, tx.next_in(NUMBERS))
        if _is_free(tx.db, number):
            yield number


def next_running_numbers(db: Database) -> Iterator[str]:
    """Yields the numbers that `running_numbers` would give, without using any."""
    letters = letters_of(db)
    for each in itertools.count(last_count(db) + 1):
        number = running_number(letters, each)
        if _is_free(db, number):
            yield number


def _is_free(db: Database, number: str) -> bool:
    sql = (
        "SELECT 1 FROM blanks WHERE number = :number UNION ALL SELECT 1 FROM documents WHERE number = :number "
        "UNION ALL SELECT 1 FROM spent WHERE number = :number LIMIT 1"
    )
    return db.conn.execute(sql, {"number": number}).fetchone() is None


def was_given(db: Database, number: str) -> bool:
    """Whether it is a number on plain paper that this file gave, by this program or an earlier one, undone or not."""
    count = count_in(letters_of(db), number)
    if count is not None:
        return count <= last_count(db)
    found = EARLIER.fullmatch(number)
    return found is not None and 0 < int(found[1]) <= last_count(db, EARLIER_NUMBERS)


def unknown_numbers(db: Database, numbers: Sequence[str]) -> list[str]:
    """The unknown numbers among these: on no blank or document, not spent, and not of this file's own sequence."""
    known: set[str] = set()
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        marks = ", ".join("?" for _ in part)
        known |= _find_taken(db, part)
        known |= {row["number"] for row in db.query(f"SELECT number FROM spent WHERE number IN ({marks})", part)}
    letters = letters_of(db)
    return [
        number
        for number in numbers
        if number not in known and count_in(letters, number) is None and not was_given(db, number)
    ]


def run_past(tx: Transaction, numbers: Iterable[str], more: int) -> None:
    """The numbers that run on go on after the last of these that is one of them, and leave out so many more."""
    last, letters = last_count(tx.db), letters_of(tx.db)
    after = max((count_in(letters, number) or 0 for number in numbers), default=0)
    if (to := max(last, after) + more) > last:
        tx.next_in(NUMBERS, at_least=to)


def must_have_stated(tx: Transaction) -> None:
    """Raises UserError where another copy may have printed numbers that this one would give again."""
    missing = list_unstated(tx.db)
    if missing.gaps:
        raise UserError(
            "printed_meanwhile",
            say(
                "{0} No document is issued until somebody says which numbers were printed meanwhile, or that none were.",
                missing.words,
            ),
        )


def _find_taken(db: Database, numbers: Sequence[str]) -> set[str]:
    """The numbers among these that are on a blank or on a document that this office printed."""
    marks = ", ".join("?" for _ in numbers)
    rows = db.query(
        f"SELECT number FROM blanks WHERE number IN ({marks}) "
        f"UNION SELECT number FROM documents WHERE printed IS NOT NULL AND number IN ({marks})",
        [*numbers, *numbers],
    )
    return {row["number"] for row in rows}


def must_be_new(tx: Transaction, numbers: Sequence[str]) -> None:
    """Raises UserError with the first number that the register, a document or an issue that was undone has already."""
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        taken = _find_taken(tx.db, part)
        marks = ", ".join("?" for _ in part)
        taken |= {
            row["number"]
            for row in tx.rows(
                f"SELECT number FROM documents WHERE status <> 'held' AND printed IS NULL AND number IN ({marks})", part
            )
        }
        for number in part:
            if number in taken:
                if tx.one("SELECT 1 FROM blanks WHERE number = ?", (number,)):
                    raise UserError("blank_twice", say("Blank form {0} is already here. Check the numbers.", number))
                raise UserError(
                    "number_used",
                    say("{0} is the number of a document already: a number is used once, check the bundle.", number),
                )
            if was_given(tx.db, number):
                raise UserError(
                    "number_used",
                    say("{0} is already the number of a document. A number is used once: check the bundle.", number),
                )


def blanks_named(tx: Transaction, numbers: Iterable[str]) -> list[Row]:
    """The blanks with these numbers, in that order. Raises UserError with the first that is not in the register."""
    wanted = list(dict.fromkeys(numbers))
    found: dict[str, Row] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        marks = ", ".join("?" for _ in part)
        found.update((row["number"], row) for row in tx.rows(f"SELECT * FROM blanks WHERE number IN ({marks})", part))
    return [found[number] if number in found else tx.find("blanks", "number", number, "blank") for number in wanted]


def missing_beside(db: Database, first: str, last: str) -> tuple[Run, ...]:
    """The numbers missing from the register between a bundle and its nearest neighbours of the same length."""
    [below] = db.conn.execute(
        "SELECT max(number) FROM blanks WHERE length(number) = ? AND number < ?", (len(first), first)
    ).fetchone()
    [above] = db.conn.execute(
        "SELECT min(number) FROM blanks WHERE length(number) = ? AND number > ?", (len(last), last)
    ).fetchone()
    gaps = (find_run_between(below, first) if below else None, find_run_between(last, above) if above else None)
    return tuple(gap for gap in gaps if gap is not None)


# -- The register of blanks on paper: the sheet to count the safe with, an extract, and the test sheet of a printer.


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
    return say("{0}: {1}", count(total, "{0} blank form", "{0} blank forms"), join_parts(", ", parts))


def _describe_others(balance: dict[BlankStatus, int]) -> str:
    gone = {status: number for status, number in balance.items() if number and status is not BlankStatus.RECEIVED}
    if not gone:
        return ""
    parts = [say("{0} {1}", number, STATUSES[status]) for status, number in gone.items()]
    return say("Not in the safe: {0}", join_parts(", ", parts))


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
