"""Drawn tables come back cell by cell, with rules or without, held straight or aslant. No text is recognised here."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import cv2
import numpy
import pytest
from PIL import Image

from repatriate.intake.paper.layout.joining import text_of
from repatriate.intake.paper.layout.laying import place_words
from repatriate.intake.paper.layout.page import bent_maps, even_light, find_bend
from repatriate.intake.paper.layout.rules import find_rules
from repatriate.intake.paper.layout.upright import find_matrix, find_strokes
from repatriate.intake.paper.model import Grid, Word
from tests.intake.paper.drawn import Drawn, hold_aslant, moved_words, on_desk, page, pixels, quads_of, table

if TYPE_CHECKING:
    from repatriate.intake.paper.reading.engines import Picture


class Blind:
    """Reads no line: what is not among the words stays empty."""

    def __init__(self) -> None:
        self.asked = 0

    def lines(self, picture: Picture) -> list[Word]:
        raise AssertionError

    def line(self, crop: Picture, language: str | None = None) -> Word:
        self.asked += 1
        return Word("?", (0, 0, 0, 0))


def texts(grid: Grid) -> list[list[str]]:
    return [[text_of(slot) for slot in row] for row in grid]


def expected(drawn: Drawn) -> list[list[str]]:
    alone = [""] * (len(drawn.rows[0]) - 1)
    return [["LIST OF PERSONS", *alone], *drawn.rows, [f"Total {len(drawn.rows) - 1}", *alone]]


@pytest.mark.parametrize("seed", range(6))
def test_a_ruled_table_held_aslant_comes_back_cell_by_cell(seed: int) -> None:
    chance = random.Random(seed)
    drawn = table(chance)
    held = hold_aslant(chance, drawn.image.size)
    seen = on_desk(pixels(drawn.image), held)
    matrix = find_matrix(seen, quads_of(drawn.words, held))
    assert matrix is not None
    height, width = seen.shape[:2]
    upright = even_light(cv2.warpPerspective(seen, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE))
    engine = Blind()
    assert texts(place_words(upright, engine, moved_words(drawn.words, matrix @ held))) == expected(drawn)
    assert engine.asked == 0


@pytest.mark.parametrize(("level", "upright"), [(False, False), (True, False), (False, True)])
@pytest.mark.parametrize("seed", range(1, 3))
def test_a_table_with_few_rules_or_none_comes_back(seed: int, level: bool, upright: bool) -> None:
    chance = random.Random(seed)
    drawn = table(chance, level=level, upright=upright, empty=0.03)
    held = hold_aslant(chance, drawn.image.size)
    seen = on_desk(pixels(drawn.image), held)
    matrix = find_matrix(seen, quads_of(drawn.words, held))
    assert matrix is not None
    height, width = seen.shape[:2]
    straight = even_light(cv2.warpPerspective(seen, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE))
    assert texts(place_words(straight, Blind(), moved_words(drawn.words, matrix @ held))) == expected(drawn)


@pytest.mark.parametrize("seed", range(6))
def test_rows_become_level_and_columns_straight(seed: int) -> None:
    chance = random.Random(seed)
    drawn = table(chance, level=seed % 2 == 0, upright=seed % 2 == 0)
    held = hold_aslant(chance, drawn.image.size)
    quads = quads_of(drawn.words, held)
    matrix = find_matrix(on_desk(pixels(drawn.image), held), quads)
    assert matrix is not None
    whole = matrix @ held
    square = [[(100, 100), (1200, 100), (1200, 1600), (100, 1600)]]
    corners = cv2.perspectiveTransform(numpy.array(square, float), whole)[0]
    for one, other in ((0, 1), (3, 2)):
        assert abs(corners[one][1] - corners[other][1]) < 0.005 * abs(corners[one][0] - corners[other][0])
    for one, other in ((0, 3), (1, 2)):
        assert abs(corners[one][0] - corners[other][0]) < 0.012 * abs(corners[one][1] - corners[other][1])


def test_an_empty_page_has_no_rows() -> None:
    white = numpy.full((900, 700, 3), 255, numpy.uint8)
    assert find_matrix(white, numpy.zeros((0, 4, 2), numpy.float32)) is None
    assert place_words(white, Blind(), []) == []


def test_bent_paper_becomes_even() -> None:
    drawn = table(random.Random(27))
    seen = pixels(drawn.image)
    height, width = seen.shape[:2]
    across, down = numpy.meshgrid(numpy.arange(width, dtype=numpy.float32), numpy.arange(height, dtype=numpy.float32))

    def lifted(x: Any) -> Any:
        return 22 * numpy.sin(x / width * 3.1)

    bent = cv2.remap(
        seen, across, (down + lifted(across)).astype(numpy.float32), cv2.INTER_CUBIC, borderValue=(255,) * 3
    )
    quads = quads_of(drawn.words, numpy.eye(3))
    quads[..., 1] -= lifted(quads[..., 0])
    strokes = find_strokes(bent)
    matrix = find_matrix(bent, quads, strokes)
    assert matrix is not None
    bend = find_bend(quads, strokes, matrix, (width, height))
    assert bend is not None
    back, middle = numpy.asarray(numpy.linalg.inv(matrix), float), numpy.array([width / 2, height / 2])
    maps = bent_maps(bend, back, (width, height), middle, height / 2)
    even = even_light(cv2.remap(bent, *maps, interpolation=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))
    level = [rule for rule in find_rules(even, ()).level if rule.end - rule.start > 300]
    assert len(level) == len(drawn.rows) + 1
    assert max(numpy.ptp(rule.across) for rule in level) < 8


def test_even_paper_is_left_as_it_is() -> None:
    drawn = table(random.Random(4))
    quads = quads_of(drawn.words, numpy.eye(3))
    picture = pixels(drawn.image)
    assert find_bend(quads, find_strokes(picture), numpy.eye(3), drawn.image.size) is None


def test_what_was_read_once_fills_no_second_cell() -> None:
    drawn = table(random.Random(5), level=False, upright=False, empty=0.0)
    without = [word for word in drawn.words if word.text != "1"]
    engine = Blind()
    grid = texts(place_words(pixels(drawn.image), engine, without))
    assert engine.asked == 1
    assert [row[0] for row in grid[1:-1]] == [row[0] if row[0] != "1" else "?" for row in drawn.rows]


def test_a_word_over_a_border_is_read_again_on_either_side() -> None:
    drawn = table(random.Random(6), empty=0.0)
    first, second = (word for word in drawn.words if word.text in drawn.rows[2][1:3])
    left, top = first.box[:2]
    both = Word(first.text + second.text, (left, top, second.box[2], second.box[3]))
    words = [word for word in drawn.words if word not in (first, second)] + [both]
    engine = Blind()
    grid = texts(place_words(pixels(drawn.image), engine, words))
    assert engine.asked == 2
    assert grid[3][:4] == [drawn.rows[2][0], "?", "?", *drawn.rows[2][3:4]]


def test_pages_side_by_side_are_read_one_after_the_other() -> None:
    rows = [["No", "Name", "Born"], *([str(number), "SANTOS", "03/02/1981"] for number in range(1, 25))]
    one = page(rows[:13], (800, 1000), 24)
    both = Image.new("RGB", (1700, 1000), "white")
    both.paste(one, (0, 0))
    both.paste(page([rows[0], *rows[13:]], (800, 1000), 24), (900, 0))
    words = []
    for left, part in ((0, rows[:13]), (900, [rows[0], *rows[13:]])):
        for down, row in enumerate(part):
            for across, text in enumerate(row):
                x, y = left + 100 + across * 200, 120 + down * 48
                words.append(Word(text, (x, y, x + 12 * len(text), y + 30)))
    assert texts(place_words(pixels(both), Blind(), words)) == [*rows[:13], rows[0], *rows[13:]]


def test_letters_between_level_rules_are_no_columns() -> None:
    drawn = table(random.Random(1), level=True, upright=False, empty=0.0)
    assert texts(place_words(pixels(drawn.image), Blind(), drawn.words)) == expected(drawn)


@pytest.mark.parametrize("seed", range(4))
def test_columns_without_rules_are_found_beside_those_that_have_some(seed: int) -> None:
    drawn = table(random.Random(seed), few=True, empty=0.0)
    assert texts(place_words(pixels(drawn.image), Blind(), drawn.words)) == expected(drawn)
