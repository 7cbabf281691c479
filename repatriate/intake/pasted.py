"""Reads cells copied from Excel or another table: rows, the columns by their titles, and cells that are no value."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from repatriate.intake.roster.roles import LEXICON, PEOPLE
from repatriate.model.errors import UserError
from repatriate.model.fields import PERSON
from repatriate.model.saying import say
from repatriate.reference.lexicon import fields_of, key

MOST_ROWS = 5_000
MOST_CHARACTERS = 5_000_000
LONGEST = 500
LONGEST_NOTE = 5_000

IGNORED = ""
"""The role of a column that no person can be given, such as our own column of states."""

_REF = ("reference", "person", "id")
"""Titles of our own reference, which in a list from elsewhere is somebody else's."""
_FAULTS = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!)|#{3,}")


@dataclass(frozen=True, slots=True)
class Block:
    """`columns` are names of the template, IGNORED, or None for a title that nobody knows; `titles` as they stood.

    Of a block without titles both are empty. `first` is the number of its first row, counted as Excel would from 1.
    """

    titles: tuple[str, ...]
    columns: tuple[str | None, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=len(self.columns))


def read_block(text: str, titles: Mapping[str, str]) -> Block:
    """The cells of a text as Excel puts it on the clipboard. `titles` are columns by what the window calls them.

    Raises UserError where there is nothing, or more than one pastes.
    """
    if len(text) > MOST_CHARACTERS:
        raise UserError("paste_too_large", say("This is too much to paste: save it as a file and import that."))
    rows = [row for row in _split_cells(text) if any(cell.strip() for cell in row)]
    if not rows:
        raise UserError("paste_empty", say("There is no text on the clipboard: copy cells in Excel first, then paste."))
    if len(rows) > MOST_ROWS:
        raise UserError(
            "paste_too_large",
            say("These are {0} rows: more than {1} are imported as a file, not pasted.", len(rows), MOST_ROWS),
        )
    columns = _name_columns(rows[0], titles)
    filled = sum(1 for cell in rows[0] if cell.strip())
    known = sum(1 for column in columns if column is not None)
    if known and known * 2 >= filled:
        if len(rows) == 1:
            raise UserError(
                "paste_titles_only", say("Only titles of columns were copied: copy the rows under them too.")
            )
        _once_only(rows[0], columns)
        return Block(tuple(cell.strip() for cell in rows[0]), tuple(columns), tuple(map(tuple, rows[1:])), 2)
    return Block((), (), tuple(map(tuple, rows)), 1)


def _split_cells(text: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), dialect="excel-tab"))
    except csv.Error:
        raise UserError(
            "paste_unreadable", say("What was copied is not a block of cells: copy it in Excel again.")
        ) from None


def _name_columns(cells: Sequence[str], titles: Mapping[str, str]) -> list[str | None]:
    known = (
        dict.fromkeys(_REF, "ref")
        | {key(title): name for title, name in titles.items()}
        | {key(one.name): one.name for one in PERSON}
    )
    return [_name_column(key(cell), known) if cell.strip() else IGNORED for cell in cells]


def _name_column(title: str, known: Mapping[str, str]) -> str | None:
    """The field of a title: as the window or the template calls it, else as lists of people do."""
    if title in known:
        return known[title]
    named = (LEXICON.get(name, name) for name in fields_of(title)[:1])
    return next((name for name in named if name in PEOPLE), None)


def _once_only(titles: Sequence[str], columns: Sequence[str | None]) -> None:
    seen: dict[str, str] = {}
    for title, column in zip(titles, columns, strict=True):
        if column and column in seen:
            raise UserError(
                "paste_twice",
                say("“{0}” and “{1}” name the same column: copy only one of them.", seen[column], title.strip()),
            )
        if column:
            seen[column] = title.strip()


def refuse_rubbish(cell: str, column: str) -> None:
    """Raises UserError where a cell holds what is no value: a formula, an error of the sheet, a whole page."""
    text = cell.strip()
    if _FAULTS.fullmatch(text):
        raise UserError("paste_fault", say("{0} is an error of the spreadsheet, not a value. Correct it there.", text))
    if text.startswith("=") and len(text) > 1:
        raise UserError("paste_formula", say("this is a formula: copy what it shows."))
    longest = LONGEST_NOTE if column == "notes" else LONGEST
    if len(text) > longest:
        raise UserError("paste_long", say("{0} characters are too many here: at most {1}.", len(text), longest))
