"""Whatever a cell holds, reading it raises nothing and loses nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from repatriate.intake.cells import is_empty
from repatriate.intake.values.dates import (
    DateOrder,
    DayMonth,
    birth_date,
    from_parts,
    order_of,
    place_and_date,
    read_date_cell,
)
from repatriate.intake.values.name_cell import title_sex
from repatriate.intake.values.names import full_name, read_parts
from repatriate.intake.values.nationalities import read_nationality
from repatriate.intake.values.numbers import document_number
from repatriate.intake.values.priorities import read_priority
from repatriate.intake.values.sexes import letters_of, read_sex
from repatriate.intake.values.text import Reading, ascii_digits, tidy_cell
from repatriate.reference.lexicon import key, unknown_of

TODAY = date(2026, 3, 1)
ORDER = DateOrder(DayMonth.DAY_FIRST, proved=False, tied=True)
PIECES = st.lists(
    st.sampled_from(
        [
            "15",
            "03",
            "1998",
            "98",
            "2541",
            "/",
            "-",
            ".",
            ",",
            "年",
            "月",
            "มี.ค.",
            "พ.ศ.",
            "Mar",
            "??",
            "xx",
            "<",
            "<<",
            "MR",
            "/",
            "A/L",
            "(",
            ")",
            "@",
            "alias",
            "陈燕",
            "CHEN",
            "Van",
            "de",
            "12345678",
            "E.C.",
            "هـ",
            "~",
            "0",
            "'",
        ]
    ),
    max_size=8,
).map(" ".join)
CELLS = st.one_of(
    st.none(), st.text(max_size=40), PIECES, PIECES.map(lambda text: text.replace(" ", "")), st.floats(), st.booleans(),
    st.integers(-(10**20), 10**20), st.datetimes(), st.dates(), st.times(), st.timedeltas(),
)  # fmt: skip

STAND_INS = re.compile(
    r"\b(?:FNU|LNU|NFN|NLN|NMN|NGN|NSN|X{3,}|N/A)\b|\bno\W+(?:first|last|given|middle|family|sur)\W*names?\b", re.I
)
READERS: tuple[Callable[[object], Reading[object]], ...] = (
    lambda cell: birth_date(cell, ORDER, TODAY),
    lambda cell: read_date_cell(cell, ORDER, TODAY),
    lambda cell: read_sex(cell, letters=frozenset("lp")),
    read_nationality,
    document_number,
    read_priority,
    lambda cell: full_name(cell, None),
    lambda cell: full_name(cell, "CHN"),
)


def is_unknown_word(cell: object) -> bool:
    """Blank, a word for “there is none”, zeros, or no letters and digits at all."""
    text = key(ascii_digits(tidy_cell(cell)))
    return (
        is_empty(cell)
        or unknown_of(text) == "unknown"
        or not text.strip("0x")
        or not any(map(str.isalnum, tidy_cell(cell)))
    )


@given(CELLS)
@example("00/00/0000")
@example("FNU LNU")
@example("1E+308")
@example("‌")
@example("²")
@example("°")
def test_nothing_raises_and_nothing_is_lost(cell: object) -> None:
    for place, reader in enumerate(READERS):
        reading = reader(cell)
        if reading.value is None and reading.note is None:
            stands_for_none = place < 2 and not any(
                one.isdigit() and one != "0" for one in ascii_digits(tidy_cell(cell))
            )
            no_name = place > 5 and is_unknown_word(STAND_INS.sub("", tidy_cell(cell)))
            assert is_unknown_word(cell) or stands_for_none or no_name, place


@given(st.lists(CELLS, min_size=9, max_size=9))
def test_several_cells_raise_nothing(cells: list[object]) -> None:
    order_of(cells)
    letters_of(cells)
    from_parts(*cells[:3], TODAY)
    place_and_date(cells[0])
    title_sex(cells[0])
    names = (
        "surname",
        "given_names",
        "middle_name",
        "suffix",
        "father_name",
        "grandfather_name",
        "full_name",
        "native_name",
    )
    read_parts(**dict(zip(names, cells, strict=False)), nationality="ETH")


@given(CELLS)
def test_a_name_is_kept_letter_by_letter(cell: object) -> None:
    """Where no note holds the cell, the letters of the name are those of the cell, but for titles and stand-ins."""
    reading = full_name(cell, None)
    if reading.value is None or reading.note or reading.value.native_name:
        return
    kept = key(f"{reading.value.surname} {reading.value.given_names or ''}")
    assert len(kept) <= len(key(tidy_cell(cell)))


@given(st.dates(date(1900, 1, 1), TODAY))
def test_every_birth_comes_back(born: date) -> None:
    for text in (
        born.isoformat(),
        born.strftime("%d/%m/%Y"),
        born.strftime("%d %B %Y"),
        f"{born:%d/%m}/{born.year + 543}",
    ):
        reading = birth_date(text, DateOrder(DayMonth.DAY_FIRST, proved=True, tied=False), TODAY)
        assert str(reading.value) == born.isoformat()
        assert not reading.doubts
