"""The zone in a picture of a passport: read, put right where one way alone does it, and otherwise asked about."""

from __future__ import annotations

import io
from pathlib import Path

import numpy
import pytest
from PIL import Image, ImageDraw, ImageFont

from repatriate.app.people.zone_picture import read_zone_picture, settle_zone
from repatriate.intake.paper.zone.passport import PassportPage, ZoneLine, read_shapes
from repatriate.model.errors import UserError
from tests.papers.test_corrections import made

MILLIMETRE = 9
"""Pixels of a made page."""
WIDE, HIGH = 125 * MILLIMETRE, 88 * MILLIMETRE


def data_page(lines: tuple[str, ...]) -> Image.Image:
    """A page with a grey portrait and these lines, ten signs to the inch."""
    page = Image.new("RGB", (WIDE, HIGH), (233, 236, 226))
    pen = ImageDraw.Draw(page)
    font = ImageFont.truetype(Path(__file__).parents[3] / "resources" / "fonts" / "OCRBS.ttf", 32)
    for row, line in enumerate(lines):
        for place, sign in enumerate(line):
            pen.text(
                ((6 + place * 2.54) * MILLIMETRE, (70 + row * 6.35) * MILLIMETRE), sign, font=font, fill=(25, 25, 30)
            )
    pen.rectangle([8 * MILLIMETRE, 17 * MILLIMETRE, 40 * MILLIMETRE, 59 * MILLIMETRE], fill=(150, 120, 100))
    small = ImageFont.truetype(Path(__file__).parents[3] / "resources" / "fonts" / "NotoSans-Regular.ttf", 26)
    for row, words in enumerate(("Surname", "SANTOSO", "Given names", "BUDI ADI")):
        pen.text((48 * MILLIMETRE, (14 + row * 6) * MILLIMETRE), words, font=small, fill=(40, 40, 60))
    return page


def read(*texts: tuple[str, ...]) -> PassportPage:
    lines = tuple(ZoneLine(ways, (40, 600 + 60 * row, 1050, 640 + 60 * row)) for row, ways in enumerate(texts))
    return PassportPage(b"", WIDE, HIGH, 0, 0.0, lines)


@pytest.mark.parametrize("degrees", [0, 90])
def test_a_page_is_read_however_it_lies(tmp_path: Path, degrees: int) -> None:
    path = tmp_path / "page.jpg"
    data_page(made()).rotate(degrees, expand=True).save(path, quality=80)
    found = read_zone_picture(path)
    assert found.zone is not None
    assert found.zone.lines == made()
    assert found.turned == degrees
    assert found.portrait is not None
    assert abs(found.portrait.left * WIDE - 8 * MILLIMETRE) < 3 * MILLIMETRE
    assert abs(found.portrait.bottom * HIGH - 59 * MILLIMETRE) < 4 * MILLIMETRE
    assert Image.open(io.BytesIO(found.picture)).size == (found.width, found.height)


def test_a_picture_without_a_zone_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    data_page(()).save(path)
    with pytest.raises(UserError, match="no passport lines were found"):
        read_zone_picture(path)
    path.write_bytes(b"")
    with pytest.raises(UserError, match="damaged or cut short"):
        read_zone_picture(path)
    with pytest.raises(UserError, match="There is no file"):
        read_zone_picture(tmp_path / "none.jpg")


def test_the_way_that_fits_is_taken() -> None:
    first, second = made()
    found = settle_zone(read((first,), (second[:-2], second)))
    assert found.zone is not None
    assert (found.zone.lines, found.changes, found.read) == (made(), (), made())


def test_what_one_change_puts_right_is_taken_and_said() -> None:
    first, second = made(number="XO123456")
    found = settle_zone(read((first,), (second.replace("O", "0"),)))
    assert found.zone is not None
    assert found.zone.lines == (first, second)
    assert found.changes == ((2, 2, "0", "O"),)


def test_what_may_be_one_of_several_is_nobody_s_number() -> None:
    first, second = made(number="Z0868288")
    wrong = "2" + second[1:]
    found = settle_zone(read((first,), (wrong,)))
    if found.zone is not None:  # one change alone leads to it
        assert found.zone.lines == (first, second)
    nothing = settle_zone(read((first,), ("9" * 44,)))
    assert (nothing.zone, nothing.changes) == (None, ())
    assert nothing.read == (first, "9" * 44)


def test_signs_that_look_alike_are_told_by_their_shape() -> None:
    first, second = made(number="O0Z28BI1S", nationality="IDN")
    picture = numpy.asarray(data_page((first, second)))
    box = (5.0 * MILLIMETRE, 75.6 * MILLIMETRE, 119.0 * MILLIMETRE, 81.2 * MILLIMETRE)
    mistaken = second.translate(str.maketrans("O0Z28BI1S5", "0OZ2B81I5S"))
    assert mistaken != second
    assert read_shapes(picture, box, 0.0, mistaken) == second
    assert read_shapes(picture, box, 0.0, mistaken[1:]) is None
