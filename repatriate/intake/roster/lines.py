"""Classifies each row of a table: a person, nobody, repeated titles, a total, a line of words between people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.roster.beside import is_example_row, is_greeting, is_title_row
from repatriate.intake.roster.roles import NUMBER
from repatriate.intake.roster.tables import Found, is_repeated
from repatriate.intake.sheets import Cells
from repatriate.reference.lexicon import Beside, begins_beside
from repatriate.reference.totals import is_summary, is_total

NEAR = 4
"""Rows under the titles among which their translation, the form of the values and an example are looked for."""
MOST_OF_A_LETTER = 5
"""A row with more filled cells is no line of a letter, and no signature."""
FEW = 2
"""A row with no more filled cells than this, and no number of its own, may be a line of words."""


class Line(Enum):
    PERSON = "person"
    BLANK = "blank"
    TITLES = "titles"
    TOTAL = "total"
    WORDS = "words"


@dataclass(slots=True)
class Totals:
    """Totals that a sheet declares; `tables` counts the tables that they were found with."""

    found: list[int] = field(default_factory=list)
    tables: int = 0

    def add(self, number: int | None) -> None:
        if number:
            self.found.append(number)

    def declared(self, counted: int) -> int | None:
        """One number for all: the one that covers the others, or else their sum where each table has its own."""
        if not self.found:
            return None
        if counted in self.found:
            return counted
        largest = max(self.found)
        rest = sum(self.found) - largest
        if len(self.found) == 1 or (largest >= rest and self.tables < 2):
            return largest
        return largest if largest == rest else sum(self.found) if len(self.found) == self.tables else largest


def declared_of_all(sheets: Sequence[tuple[Totals, int]]) -> int | None:
    """The number of people that the sheets of a list declare together; each comes with its totals and rows.

    Numbers add up; a sheet without one counts with its rows. A number that covers the others is of the whole list. So
    is one nearer to all rows than to its sheet's, if another sheet declares none.
    """
    counted = sum(rows for _, rows in sheets)
    told = [(total.declared(rows), rows) for total, rows in sheets]
    numbers = [number for number, _ in told if number is not None]
    if not numbers or any(counted in total.found for total, _ in sheets):
        return counted if numbers else None
    largest, rows = max((number, rows) for number, rows in told if number is not None)
    together = sum(rows if number is None else number for number, rows in told)
    nearer = len(numbers) < len(told) and abs(largest - counted) < abs(largest - rows)
    whole = nearer or (len(numbers) > 1 and largest == sum(numbers) - largest)
    return largest if whole else together


def total_in(cells: Sequence[object]) -> int | None:
    """The number that a row declares as its total; None where it declares none, 0 where the number is missing."""
    for place, cell in enumerate(cells):
        if not isinstance(cell, str) or not cell.strip():
            continue
        number = is_total(cell)
        if number is None:
            continue
        return number or _number_beside(cells, place)
    return None


def _number_beside(cells: Sequence[object], place: int) -> int:
    for cell in [*cells[place + 1 :], *cells[:place]]:
        if isinstance(cell, (int, float)) and not isinstance(cell, bool) and 0 < cell < 1_000_000 and cell == int(cell):
            return int(cell)
        if isinstance(cell, str):
            digits = "".join(filter(str.isdecimal, cell))
            if digits and len(digits) <= 6 and len(cell) <= len(digits) + 8:
                return int(digits)
    return 0


def read_lines(
    rows: Sequence[Cells], table: Found, fields: Sequence[tuple[str, ...]], names: frozenset[str], totals: Totals
) -> Iterator[tuple[int, Line]]:
    """Row numbers (from 0) with what each is. `fields` are those of the columns; `names` are the fields that name a person."""
    naming = [place for place, given in enumerate(fields) if names & set(given)]
    counting = [place for place, given in enumerate(fields) if NUMBER in given]
    telling = [place for place, given in enumerate(fields) if given and NUMBER not in given]
    wide = sum(1 for given in fields if given) >= 4
    after_blank = closed = False
    under_titles = table.first + NEAR if table.heads else table.first
    for number in range(table.first, table.last):
        cells = rows[number][table.left : table.right]
        filled = _find_filled(cells)
        if not filled:
            after_blank = True
            yield number, Line.BLANK
            continue
        if number < under_titles and is_title_row(cells, filled, table.titles):
            kind = Line.TITLES
        elif number < under_titles and is_example_row(cells, filled):
            kind = Line.WORDS
        else:
            kind = _sort_line(cells, filled, naming, counting, telling, table.titles, wide, after_blank, totals)
        if kind is Line.PERSON and len(filled) == 1 and wide and _heads_titles(rows, number, table):
            kind = Line.WORDS
        if kind is Line.PERSON and len(filled) <= MOST_OF_A_LETTER:
            closes = _closes_list(cells, filled, naming, telling)
            closed = closes or (closed and _is_sparse(cells, filled, naming, counting, telling))
            kind = Line.WORDS if closed else kind
        elif kind is Line.WORDS:
            closed = closed or begins_beside(as_text(cells[filled[0]]), Beside.CLOSING)
        after_blank = (after_blank or kind is Line.WORDS) and kind is not Line.PERSON
        yield number, kind


def _heads_titles(rows: Sequence[Cells], number: int, table: Found) -> bool:
    """Whether lines of one cell, then the titles once more follow: it is the heading of the next page."""
    for row in rows[number + 1 : min(number + NEAR, table.last)]:
        cells = row[table.left : table.right]
        if is_repeated(cells, table.titles):
            return True
        if len(_find_filled(cells)) > 1:
            return False
    return False


def _find_filled(cells: Sequence[object]) -> list[int]:
    return [
        place
        for place, cell in enumerate(cells)
        if cell is not None and cell != "" and (type(cell) is not str or cell.strip())
    ]


def _sort_line(  # long: all that the kind of a line hangs on
    cells: Sequence[object],
    filled: list[int],
    naming: list[int],
    counting: list[int],
    telling: list[int],
    titles: Sequence[str],
    wide: bool,
    after_blank: bool,
    totals: Totals,
) -> Line:
    first = cells[filled[0]]
    numbered = any(place in filled and _is_counted(cells[place]) for place in counting)
    named = [place for place in naming if place in filled and any(map(str.isalpha, as_text(cells[place])))]
    if numbered and not named and isinstance(first, str) and is_total(first) is not None and len(filled) <= 2:
        totals.add(total_in(cells))  # its number stands where rows are counted
        return Line.TOTAL
    if not numbered and len(filled) <= 6 and isinstance(first, str):
        # Where a person is named, only the name itself can say that it is none: a number such as NB4243730 cannot.
        texts = [text for place in named or filled if isinstance(text := cells[place], str) and not _is_number(text)]
        if any(is_total(text) is not None for text in texts):
            totals.add(total_in(cells))
            return Line.TOTAL
        if any(map(is_summary, texts)):
            return Line.TOTAL
    if not numbered and isinstance(first, str) and is_repeated(cells, titles):
        return Line.TITLES
    if numbered and all(place in counting for place in filled):
        # A form whose lines are numbered beforehand.
        return Line.BLANK
    if not named and not any(place in filled for place in telling) and not numbered:
        return Line.WORDS
    alone = len(filled) == 1
    data = any(
        _is_number(as_text(cells[place])) if alone else _is_data(cells[place])
        for place in filled
        if place in telling and place not in naming
    )
    if not numbered and len(filled) <= FEW and not data:
        texts = [as_text(cells[place]) for place in filled]
        if not named or any(map(_is_caption, texts)) or is_greeting(texts[0]):
            return Line.WORDS
        if wide and ": " in texts[0] and (alone or _is_data(texts[1])):  # “Visa: A. Coulibaly”, and a telephone
            return Line.WORDS
        if len(filled) == 1 and wide and (counting or after_blank or any(map(str.isdigit, texts[0]))):
            return Line.WORDS
    return Line.PERSON


def _closes_list(cells: Sequence[object], filled: list[int], naming: list[int], telling: list[int]) -> bool:
    """“Prepared by: …”, “Kind regards”, “Name: … Rank: …”: what ends a list and is nobody on it."""
    if any(_is_data(cells[place]) for place in filled if place in telling and place not in naming):
        return False
    text = as_text(cells[filled[0]])
    return text.endswith((":", "：")) or begins_beside(text, Beside.CLOSING)


def _is_sparse(
    cells: Sequence[object], filled: list[int], naming: list[int], counting: list[int], telling: list[int]
) -> bool:
    """After the end of a list: words, and nothing that only a person has."""
    if any(_is_counted(cells[place]) for place in counting if place in filled):
        return False
    others = [place for place in filled if place in telling and place not in naming]
    return not others or (len(filled) <= FEW and not any(_is_data(cells[place]) for place in others))


def _is_caption(text: str) -> bool:
    """“Prepared by:”, “(stamp)”, “________”: what stands under a list, and is nobody's name."""
    return text.endswith((":", "：")) or text[:1] in "(（[" or "___" in text or "...." in text or "……" in text


def _is_data(cell: object) -> bool:
    """A date or a number, not a line of words or a count."""
    text = as_text(cell)
    return len(text) <= 24 and sum(map(str.isdigit, text)) >= 4


def _is_number(text: str) -> bool:
    """A number of a document, whatever letters stand before it."""
    return sum(map(str.isdigit, text)) >= 5 and sum(map(str.isalpha, text)) <= 4 and ":" not in text


def _is_counted(cell: object) -> bool:
    text = as_text(cell).rstrip(".)") if not is_empty(cell) else ""
    return text.isdecimal()
