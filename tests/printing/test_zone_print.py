"""Zones as a camera sees them: read back from a page at 300 dots to the inch, every character, exactly ten to the inch."""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.papers.etd import draw_pages, zone_of
from repatriate.papers.etd_fields import EtdFields
from repatriate.papers.layout import load_layout, shipped_layouts
from repatriate.papers.layout_parts import Layout
from repatriate.papers.sheet import Pen
from repatriate.papers.zones.reading import read_zone
from repatriate.reference.resources import resource_path
from tests.papers.drawn import page_of, picture_of

DPI = 300
CELL = DPI / 10
CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"


@cache
def _pattern(char: str) -> Image.Image:
    """The character as FreeType draws it from the font itself, middle of its cell: nothing of the PDF is in it."""
    size = 25.4 / 10 / 0.723 / 25.4 * DPI
    font = ImageFont.truetype(str(resource_path("fonts", "OCRBS.ttf")), size)
    image = Image.new("L", (round(CELL), 44), 255)
    ImageDraw.Draw(image).text((0, 36), char, fill=0, font=font, anchor="ls")
    return image


def _rendered(pdf: bytes) -> Image.Image:
    return picture_of(pdf, DPI / 25.4).convert("L")


def _zone(layout: Layout, lines: tuple[str, str]) -> bytes:
    return page_of(layout, lambda canvas: Pen(canvas, layout).zone(lines))


def _difference(one: Image.Image, other: Image.Image) -> int:
    return sum(level * count for level, count in enumerate(ImageChops.difference(one, other).histogram()))


@cache
def _patterns() -> np.ndarray[Any, Any]:
    """All characters, one behind the other."""
    return np.stack([np.asarray(_pattern(char), np.int16) for char in CHARACTERS])


def _read(image: Image.Image, layout: Layout, length: int) -> list[str]:
    """The characters that each cell looks most like, moved by a dot at most."""
    machine, dots = layout.machine, np.asarray(image, np.int16)
    lines: list[str] = []
    for number in range(2):
        middle = (machine.first + number * machine.apart) / 25.4 * DPI
        left = machine.left / 25.4 * DPI
        baseline = middle + 0.36 * 9.9585 / 72 * DPI
        found = ""
        for place in range(length):
            x, y = round(left + place * CELL), round(baseline) - 36
            found += CHARACTERS[
                np.min(
                    [
                        np.abs(_patterns() - dots[y + dy : y + dy + 44, x + dx : x + dx + round(CELL)]).sum(axis=(1, 2))
                        for dx in (-1, 0, 1)
                        for dy in (-1, 0, 1)
                    ],
                    axis=0,
                ).argmin()
            ]
        lines.append(found)
    return lines


def test_every_character_is_read_back() -> None:
    layout = load_layout("booklet")
    lines = ("ABCDEFGHIJKLMNOPQRSTUVWXYZ<4040414243444546", "0123456789<9876543210<4444444444<OQ0D8B5S2Z1")
    padded = (lines[0].ljust(44, "<"), lines[1].ljust(44, "<"))
    assert _read(_rendered(_zone(layout, padded)), layout, 44) == list(padded)


def test_a_four_that_is_broken_would_be_seen() -> None:
    layout = load_layout("booklet")
    image = _rendered(_zone(layout, ("4" * 44, "4" * 44)))
    whole = _difference(_cell(image, layout), _pattern("4"))
    broken = _pattern("4").copy()
    ImageDraw.Draw(broken).rectangle((6, 14, 13, 22), fill=255)
    assert _difference(_cell(image, layout), broken) > whole + 255 * 20


def _cell(image: Image.Image, layout: Layout) -> Image.Image:
    x = round(layout.machine.left / 25.4 * DPI)
    y = round(layout.machine.first / 25.4 * DPI + 0.36 * 9.9585 / 72 * DPI) - 36
    return image.crop((x, y, x + round(CELL), y + 44))


@pytest.mark.parametrize("name", shipped_layouts())
def test_an_issued_page_is_read_back(name: str) -> None:
    layout = load_layout(name)
    fields = EtdFields(
        number="E12345678",
        issuer="IDN",
        authority="Embassy",
        issued=date(2026, 2, 5),
        expires=date(2026, 3, 11),
        destination="Home",
        nationality="IDN",
        surname="Suparman",
        given_names="Siti Aminah",
        birth_date=PartialDate(1998, 3, 12),
        sex=Sex.FEMALE,
        document_code=layout.document_code,
    )
    target = io.BytesIO()
    draw_pages(target, [(fields, layout)])
    zone = zone_of(fields, layout)
    seen = _read(_rendered(target.getvalue()), layout, len(zone[0]))
    assert seen == list(zone)
    read = read_zone(seen)
    assert (read.valid, read.problems) == (True, ())
    assert (read.surname, read.given_names, read.document_number) == ("SUPARMAN", "SITI AMINAH", "E12345678")


def test_an_offset_moves_the_page_and_nothing_else() -> None:
    layout = load_layout()
    fields = EtdFields(
        number="E1", issuer="IDN", authority="Embassy", issued=date(2026, 2, 5), expires=date(2026, 3, 11),
        destination="Home", nationality="IDN", surname="Suparman", given_names=None,
    )  # fmt: skip
    boxes = []
    for offset in ((0.0, 0.0), (2.54, -1.27)):
        target = io.BytesIO()
        draw_pages(target, [(fields, layout)], offset=offset)
        image = _rendered(target.getvalue())
        boxes.append(image.point(lambda level: 255 if level < 128 else 0).getbbox())
    before, after = boxes
    assert [now - then for then, now in zip(before, after, strict=True)] == pytest.approx([30, -15, 30, -15], abs=1)
