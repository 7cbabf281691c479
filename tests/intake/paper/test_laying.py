"""Drawn tables come back cell by cell, with rules or without, held straight or aslant. No text is recognised here."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import cv2
import numpy
import pytest

from repatriate.intake.paper.joining import text_of
from repatriate.intake.paper.laying import place_words
from repatriate.intake.paper.model import Grid, Word
from repatriate.intake.paper.page import even_light
from repatriate.intake.paper.upright import find_matrix
from tests.intake.paper.drawn import Drawn, hold_aslant, moved_words, on_desk, pixels, quads_of, table

if TYPE_CHECKING:
    from repatriate.intake.paper.engines import Picture


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


@pytest.mark.parametrize("seed", range(12))
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
@pytest.mark.parametrize("seed", range(4))
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
