"""Tables without rules: any grid that is set as words comes back as the same grid, also on a page that slants."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.intake.paper.layout.gaps import find_grid
from repatriate.intake.paper.layout.joining import text_of
from repatriate.intake.paper.model import Word

SIZE = 12.0
WIDE = 6.0
"""Of a letter."""


def set_words(
    rows: list[list[str]], slant: float = 0.0, between: float = 14.0, pitch: float = 17.0, left: float = 40.0
) -> list[Word]:
    """The words of a page: each column as wide as its longest cell."""
    widths = [max(len(row[column]) for row in rows) * WIDE for column in range(len(rows[0]))]
    words = []
    for number, row in enumerate(rows):
        x = left
        for cell, width in zip(row, widths, strict=True):
            words += _line(cell, x, 100 + number * pitch, slant)
            x += width + between
    return words


def _line(text: str, x: float, y: float, slant: float) -> list[Word]:
    words = []
    for part in text.split():
        width = len(part) * WIDE
        middle, down = x + width / 2, y + SIZE / 2
        # As readers of pictures give them: upright boxes around words on a slanting line.
        u, v = middle * math.cos(slant) - down * math.sin(slant), middle * math.sin(slant) + down * math.cos(slant)
        tall = SIZE + width * abs(math.sin(slant))
        words.append(Word(part, (u - width / 2, v - tall / 2, u + width / 2, v + tall / 2)))
        x += width + WIDE / 2
    return words


def read(words: list[Word], across: tuple[float, ...] = ()) -> list[list[str]]:
    return [[text_of(slot) for slot in row] for row in find_grid(words, across)]


NAMES = ["SITI", "NURHAYATI", "AGUS", "BUDI SANTOSO", "DEWI LESTARI", "EKO", "MUHAMMAD RIZKI", "ANDI"]
PLACES = ["Medan", "Jawa Barat", "Lampung", "Aceh", "Kalimantan Barat"]


def make_rows(seed: int, count: int, holes: float = 0.0) -> list[list[str]]:
    chance = random.Random(seed)
    rows = [["No", "Name", "Sex", "Born", "Passport", "Province"]]
    for number in range(1, count + 1):
        row = [
            str(number),
            chance.choice(NAMES),
            chance.choice("MF"),
            f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{chance.randint(1950, 2010)}",
            f"X{chance.randrange(10**6, 10**7)}",
            chance.choice(PLACES),
        ]
        rows.append([row[0], *("" if chance.random() < holes else cell for cell in row[1:])])
    return rows


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(4, 30), st.floats(-4, 4))
def test_any_grid_comes_back_from_a_page_that_slants(seed: int, count: int, degrees: float) -> None:
    rows = make_rows(seed, count)
    assert read(set_words(rows, math.radians(degrees))) == rows


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(8, 30))
def test_empty_cells_stay_empty(seed: int, count: int) -> None:
    rows = make_rows(seed, count, holes=0.15)
    assert read(set_words(rows)) == rows


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.integers(6, 20), st.sampled_from([17.0, 24.0]))
def test_wrapped_cells_are_one_row(seed: int, count: int, pitch: float) -> None:
    """Some names go on in a second line, close under the first."""
    chance = random.Random(seed)
    rows = make_rows(seed, count)
    words, y, wanted = [], 100.0, []
    for row in rows:
        x = 40.0
        wraps = row is not rows[0] and chance.random() < 0.3
        for column, cell in enumerate(row):
            words += _line(cell, x, y, 0.0)
            if wraps and column == 1:
                words += _line("WIDODO", x, y + 13, 0.0)
            x += (18, 15 * WIDE + 10, 30, 80, 70, 120)[column]
        wanted.append([f"{cell} WIDODO" if wraps and column == 1 else cell for column, cell in enumerate(row)])
        y += pitch + (13 if wraps else 0)
    found = read(words)
    assert [row[0] for row in found] == [row[0] for row in wanted]
    assert [row[3:] for row in found] == [row[3:] for row in wanted]
    if pitch > 20:
        assert found == wanted


def test_title_and_total_stand_outside_and_are_never_folded() -> None:
    rows = make_rows(1, 10)
    words = [
        *_line("LIST OF PEOPLE RESCUED IN MARCH BY THE EMBASSY OF THE REPUBLIC", 60, 60, 0.0),
        *set_words(rows),
        *_line("Total: 10", 40, 100 + 17 * 11, 0.0),
    ]
    found = read(words)
    assert found[0] == ["LIST OF PEOPLE RESCUED IN MARCH BY THE EMBASSY OF THE REPUBLIC", "", "", "", "", ""]
    assert found[1:-1] == rows
    assert found[-1][0] == "Total: 10"
    assert not any(found[-1][1:])


def test_nothing_is_folded_over_a_rule() -> None:
    rows = [["Name", "Place"], ["SITI RAHAYU", "Medan"], ["BUDI", "Aceh"], ["AGUS", ""], ["DEWI", "Lampung"]]
    rules = tuple(98.0 + 17 * number for number in range(6))
    assert read(set_words(rows), rules) == rows


def test_some_rules_between_columns_leave_the_others_to_be_found() -> None:
    rows = [
        ["Name", "Sex", "Born", "Passport"],
        ["SITI", "F", "12/03/1991", "X1234567"],
        ["AGUS", "M", "01/02/1980", "B7654321"],
    ]
    words = set_words(rows, between=4.0)
    assert len(read(words)[0]) < 4
    edges = [min(w.box[0] for w in words if w.text == text) - 2 for text in ("Sex", "Passport")]
    assert len(find_grid(words, (), edges)[0]) >= 3
    wide = set_words(rows)
    at = min(w.box[0] for w in wide if w.text == "Sex") - 5
    assert [[text_of(slot) for slot in row] for row in find_grid(wide, (), (at,))] == rows


@pytest.mark.parametrize("count", [0, 1, 3])
def test_text_without_columns_is_one_cell_a_line(count: int) -> None:
    words = [
        word for number in range(count) for word in _line("This is a letter and no list", 40, 100 + 17 * number, 0.0)
    ]
    assert read(words) == [["This is a letter and no list"]] * count


def test_a_lone_low_letter_belongs_to_the_word_that_found_no_room() -> None:
    """All lines are as far apart; of `o` the middle is low, so that it is nearer to the next row."""
    rows = make_rows(7, 8)
    rows[3][1] = "RANDRIANASOL"
    words = set_words([*rows[:4], ["", "", "", "", "", ""], *rows[4:]])
    left = next(word.box[0] for word in words if word.text == "RANDRIANASOL")
    top = 100 + 4 * 17
    words.append(Word("o", (left, top + 4, left + WIDE, top + 4 + 0.8 * SIZE)))
    found = read(words)
    assert found == [*rows[:3], [*rows[3][:1], found[3][1], *rows[3][2:]], *rows[4:]]
    assert found[3][1].replace(" ", "") == "RANDRIANASOLo"
