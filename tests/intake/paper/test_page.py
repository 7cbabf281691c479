"""A page is turned the right way up, freed of shadows, and what is cut off is said."""

from __future__ import annotations

import numpy
import pytest
from PIL import Image

from repatriate.intake.paper.layout.laying import lay_out
from repatriate.intake.paper.layout.page import even_light, set_upright
from repatriate.intake.paper.reading.engines import first_engine
from tests.intake.paper.drawn import page, pixels

ROWS = [
    ["No", "Surname", "Born"],
    ["1", "SANTOS", "03/02/1981"],
    ["2", "REYES", "14/12/1974"],
    ["3", "CRUZ", "05/06/1990"],
]


@pytest.mark.parametrize("quarters", [1, 2])
def test_a_turned_page_is_read_upright(quarters: int) -> None:
    drawn = pixels(page(ROWS, (1000, 800)))
    laid = lay_out(numpy.ascontiguousarray(numpy.rot90(drawn, quarters)), first_engine())
    assert [[" ".join(word.text for word in slot.words) for slot in row] for row in laid.grid] == ROWS
    assert laid.said == ()


def test_the_officer_may_say_how_a_page_is_turned() -> None:
    drawn = pixels(page(ROWS, (1000, 800)))
    laid = lay_out(numpy.ascontiguousarray(numpy.rot90(drawn)), first_engine(), turn=90)
    assert laid.grid[1][1].words[0].text == "SANTOS"


def test_a_page_that_is_cut_is_said() -> None:
    drawn = pixels(page(ROWS * 3, (1000, 800)))[:, 110:]
    said = set_upright(drawn, first_engine()).said
    assert said == ("The page is cut at the left edge of the picture: take it again with the whole page on it.",)


def test_shadows_go() -> None:
    drawn = page(ROWS, (1000, 800))
    shadow = Image.linear_gradient("L").resize(drawn.size).point(lambda light: 90 + light // 2)
    lit = even_light(pixels(Image.composite(drawn, Image.new("RGB", drawn.size), shadow)))
    assert numpy.quantile(lit, 0.1) > 235
    assert lit.min() < 60
