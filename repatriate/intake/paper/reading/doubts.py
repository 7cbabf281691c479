"""Checks a cell against the other cells of its column, which confirm or contradict it. Works without an engine.

A confirmed cell is sure even if the readings differ; a contradicted one is doubtful even if they agree. A check only
offers its proposal, and never takes it alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import assert_never

from repatriate.intake.paper.model import Why
from repatriate.intake.paper.reading.cells import Cell, Holds
from repatriate.intake.values.dates import DateOrder, birth_date, order_of, read_date_cell
from repatriate.intake.values.text import Reading
from repatriate.model.dates import PartialDate
from repatriate.reference.countries import is_nationality
from repatriate.reference.keys import ALIKE, key
from repatriate.reference.lexicon import nationality_of, sex_of, unknown_of

Column = list[Cell]

_ONE_SHAPE = 0.8
"""Share of a column's cells that make it one of a single shape."""
_FEWEST = 5
"""Cells without which a column proves nothing."""
_BIRTH, _EXPIRY = "date_of_birth", "doc_expiry"


def look_over(columns: Sequence[Column], holds: Sequence[Holds], fields: Sequence[str], today: date) -> list[Column]:
    """The columns of a table, each from top to bottom, with what they prove and contradict. `fields` are of the lexicon."""
    found = [
        _look_over_one(column, kind, field, today) for column, kind, field in zip(columns, holds, fields, strict=True)
    ]
    if _BIRTH in fields and _EXPIRY in fields:
        birth, expiry = fields.index(_BIRTH), fields.index(_EXPIRY)
        found[expiry] = _after_birth(found[birth], found[expiry], today)
    return found


def _look_over_one(column: Column, holds: Holds, field: str, today: date) -> Column:
    match holds:
        case Holds.NUMBERING:
            return _check_numbering(column)
        case Holds.DATE:
            return _check_dates(column, birth=field == _BIRTH, today=today)
        case Holds.CODE:
            return _check_codes(column)
        case Holds.SEX:
            return _spell_alike(
                _check_words(column, {one for cell in column for one in cell.offers if sex_of(key(one))})
            )
        case Holds.NATION:
            return _check_words(column, {one for cell in column for one in cell.offers if _is_nation(one)})
        case Holds.PLACE | Holds.TEXT:
            return _check_words(column, set())
        case Holds.NAME:
            return _check_names(column)
        case _:
            assert_never(holds)


def _is_nation(text: str) -> bool:
    return is_nationality(text) or nationality_of(key(text)) is not None


# -- running numbers


def _check_numbering(column: Column) -> Column:
    """A number that follows on the one above, or leads to the one below, is proved; one between two that go on is contradicted."""
    numbers = [int(cell.text) if cell.text.isdigit() and len(cell.text) < 7 else None for cell in column]
    follows = [_follows_neighbour(numbers, place) for place in range(len(numbers))]
    if sum(follows) * 2 < len([cell for cell in column if cell.text]) or sum(follows) < 2:
        return column
    found = []
    for place, cell in enumerate(column):
        if follows[place]:
            found.append(replace(cell, why=None))
            continue
        expected = _expected_number(numbers, follows, place)
        proposed = (str(expected),) if expected is not None else ()
        found.append(
            replace(cell, why=Why.SEQUENCE, proposed=(*cell.proposed, *proposed)) if cell.text or expected else cell
        )
    return found


def _follows_neighbour(numbers: Sequence[int | None], place: int) -> bool:
    """Whether one of the two above and the two below it counts on with it."""
    here = numbers[place]
    around = (place + step for step in (-2, -1, 1, 2) if 0 <= place + step < len(numbers))
    return here is not None and any(numbers[other] == here + other - place for other in around)


def _expected_number(numbers: Sequence[int | None], follows: Sequence[bool], place: int) -> int | None:
    above = numbers[place - 1] if place and follows[place - 1] else None
    if above is not None:
        return above + 1
    below = numbers[place + 1] if place + 1 < len(numbers) and follows[place + 1] else None
    return below - 1 if below is not None else None


# -- dates

_RUN = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")


def _shape_of_date(text: str) -> str:
    """`02/11/1990` and `2/9/1988` are one shape: how many figures a day has tells nothing, a year's do."""
    runs = _RUN.sub(lambda run: "Y" if len(run[0]) == 4 else "9" if len(run[0]) < 3 else "N" * len(run[0]), text)
    return _WORD.sub(lambda word: word[0] if len(word[0]) == 1 and not word[0].isascii() else "A", "".join(runs.split()).replace("Y", "\0")).replace("\0", "Y")  # fmt: skip


def _check_dates(column: Column, *, birth: bool, today: date) -> Column:
    order = order_of(cell.text for cell in column)
    shapes = Counter(_shape_of_date(cell.text) for cell in column if cell.text)
    own = _own_shapes(shapes)
    found = []
    for cell in column:
        if not cell.text or unknown_of(key(cell.text)):
            found.append(cell)
            continue
        good = [one for one in cell.offers if _is_date(one, order, birth, today) and _shape_of_date(one) in own]
        if cell.text not in good:
            why = Why.NO_DATE if not _is_date(cell.text, order, birth, today) else Why.SHAPE
            found.append(cell if why is Why.SHAPE and not _is_of_one_shape(shapes) else _doubt_cell(cell, why, good))
        elif cell.why in (Why.READINGS_DIFFER, Why.ONE_READING) and len({_find_figures(one) for one in good}) == 1 and len(cell.readings) > 1:  # fmt: skip
            found.append(replace(cell, why=None))
        else:
            found.append(cell)
    return found


def _find_figures(text: str) -> tuple[str, ...]:
    return tuple(run.lstrip("0") for run in _RUN.findall(text))


def _is_date(text: str, order: DateOrder, birth: bool, today: date) -> bool:
    found: Reading[PartialDate] | Reading[date] = (
        birth_date(text, order, today) if birth else read_date_cell(text, order, today)
    )
    return found.value is not None and all(one.code != "other_order" for one in found.doubts)


def _after_birth(birth: Column, expiry: Column, today: date) -> Column:
    """A paper that expired before its bearer was born was read wrong."""
    orders = order_of(cell.text for cell in birth), order_of(cell.text for cell in expiry)
    found = []
    for born, expires in zip(birth, expiry, strict=True):
        first, last = (
            birth_date(born.text, orders[0], today).value,
            read_date_cell(expires.text, orders[1], today).value,
        )
        early = first is not None and last is not None and first.year >= last.year
        found.append(_doubt_cell(expires, Why.NO_DATE, ()) if early else expires)
    return found


# -- numbers of papers


def _shape_of_code(text: str) -> str:
    return "".join("9" if one.isdigit() else "A" if one.isalpha() else "" for one in text)


def _own_shapes(shapes: Counter[str]) -> frozenset[str]:
    """The shapes that a column's cells have; a lone one is none of them where there are enough."""
    least = 2 if shapes.total() >= _FEWEST else 1
    return frozenset(shape for shape, count in shapes.items() if count >= least) or frozenset(shapes)


def _is_of_one_shape(shapes: Counter[str]) -> bool:
    return shapes.total() >= _FEWEST and shapes.most_common(1)[0][1] >= _ONE_SHAPE * shapes.total()


def _check_codes(column: Column) -> Column:
    shapes = Counter(_shape_of_code(cell.text) for cell in column if cell.text)
    if not shapes:
        return column
    own, single = _own_shapes(shapes), _is_of_one_shape(shapes)
    found = []
    for cell in column:
        if not cell.text or unknown_of(key(cell.text)):
            found.append(cell)
        elif _shape_of_code(cell.text) in own:
            others = [one for one in cell.readings if key(one) != key(cell.text)]
            proved = cell.why is Why.READINGS_DIFFER and others and all(
                _is_alike(cell.text, one) and _shape_of_code(one) not in own for one in others
            )  # fmt: skip
            found.append(replace(cell, why=None) if proved else cell)
        else:
            fitting = [*(one for one in cell.offers if _shape_of_code(one) in own), *_fit_shapes(cell.text, own)]
            found.append(_doubt_cell(cell, Why.SHAPE, fitting) if fitting or single else cell)
    return found


def _is_alike(first: str, second: str) -> bool:
    """Whether two readings of a number differ in signs alone that are taken for one another."""
    one, other = (text.replace(" ", "").upper() for text in (first, second))
    return len(one) == len(other) and all(a == b or b in ALIKE.get(a, "") for a, b in zip(one, other, strict=True))


def _fit_shapes(text: str, shapes: frozenset[str]) -> list[str]:
    """The number with signs exchanged that are taken for one another, as a shape of the column has it."""
    signs = text.replace(" ", "").upper()
    found = []
    for shape in sorted(shapes):
        if len(shape) != len(signs):
            continue
        fitted = [
            one if _shape_of_code(one) == kind else _other_kind(one, kind)
            for one, kind in zip(signs, shape, strict=True)
        ]
        if all(fitted):
            found.append("".join(fitted))
    return found


def _other_kind(sign: str, kind: str) -> str:
    return next((one for one in ALIKE.get(sign, "") if _shape_of_code(one) == kind), "")


# -- names


def _check_names(column: Column) -> Column:
    """No name has figures among Latin letters: `KHIN MAR 00`. Where names have a comma, one without lost it. Most names with a letter
    for a sex are those of two columns."""
    names = [cell.text for cell in column if cell.text]
    sexes = sum(any(len(one) == 1 and sex_of(key(one)) for one in name.split()) for name in names)
    if len(names) >= _FEWEST and sexes * 2 > len(names):  # it ran together with the column beside it
        return [_doubt_cell(cell, Why.SHAPE, ()) if cell.text else cell for cell in column]
    parted = len(names) >= _FEWEST and sum("," in name for name in names) >= _ONE_SHAPE * len(names)
    found = []
    for cell in column:
        if cell.text.isascii() and _FIGURE.search(cell.text):
            meant = _FIGURE.sub(lambda one: ALIKE.get(one[0], one[0])[0], cell.text)
            found.append(_doubt_cell(cell, Why.SHAPE, (meant,)))
        elif parted and cell.text and cell.why is None and "," not in cell.text:
            found.append(_doubt_cell(cell, Why.SHAPE, ()))
        else:
            found.append(cell)
    return found


_FIGURE = re.compile(r"\d")


# -- words that come back


def _check_words(column: Column, known: set[str]) -> Column:
    """A word of the lexicon, or one that the column has twice for sure, is proved where no other reading is such a word too."""
    sure = Counter(key(cell.text) for cell in column if cell.text and cell.why is None)
    words = {key(one) for one in known} | {word for word, count in sure.items() if count >= 2}
    found = []
    for cell in column:
        fitting = {key(one) for one in cell.offers} & words
        proved = cell.why in (Why.READINGS_DIFFER, Why.ONE_READING) and len(fitting) == 1 and len(cell.readings) > 0
        right = next((one for one in cell.offers if key(one) in fitting), "")
        if not proved or (cell.why is Why.ONE_READING and right not in known):
            found.append(cell)
        elif key(cell.text) in fitting:
            found.append(replace(cell, why=None))
        else:
            found.append(_doubt_cell(cell, Why.READINGS_DIFFER, (right,)))
    return found


def _spell_alike(column: Column) -> Column:
    """Words for a sex say the same with other marks: each is spelled as the column mostly does, and that is no doubt."""
    spellings: dict[str, Counter[str]] = {}
    for cell in column:
        spellings.setdefault(key(cell.text), Counter())[cell.text] += 1
    return [
        replace(
            cell, text=spellings[key(cell.text)].most_common(1)[0][0], why=None if cell.why is Why.MARKS else cell.why
        )
        if sex_of(key(cell.text))
        else cell
        for cell in column
    ]


def _doubt_cell(cell: Cell, why: Why, proposed: Sequence[str]) -> Cell:
    return replace(cell, why=why, proposed=(*cell.proposed, *(one for one in proposed if one not in cell.proposed)))


HOLDS: Mapping[str, Holds] = {
    **dict.fromkeys(("row_no",), Holds.NUMBERING),
    **dict.fromkeys(
        ("full_name", "surname", "given_names", "native_name", "middle_name", "alias", "suffix", "father_name", "mother_name",
         "grandfather_name"), Holds.NAME),
    **dict.fromkeys(
        ("date_of_birth", "doc_expiry", "doc_issue_date", "entry_date", "flight_date", "stay_expiry_overstay"), Holds.DATE),
    **dict.fromkeys(("passport_no", "national_id", "pnr_ticket", "phone", "flight_no", "seat", "age", "birth_year"), Holds.CODE),
    "sex": Holds.SEX,
    "nationality": Holds.NATION,
    **dict.fromkeys(("province_of_origin", "birth_place", "host_country", "location_held"), Holds.PLACE),
}  # fmt: skip
"""The content of a column, by the lexicon's field of its title; all others are text."""
