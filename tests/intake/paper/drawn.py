"""Pages drawn for tests: text and rules on white, and what a camera does to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy
from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from repatriate.intake.paper.engines import Picture


def page(rows: Sequence[Sequence[str]], size: tuple[int, int] = (1240, 1754), letters: int = 28) -> Image.Image:
    """Rows of text at even columns, without rules."""
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(letters)
    for down, row in enumerate(rows):
        for across, text in enumerate(row):
            pen.text((100 + across * (size[0] - 200) / len(row), 120 + down * 2 * letters), text, "black", font)
    return image


def pixels(image: Image.Image) -> Picture:
    return numpy.asarray(image.convert("RGB"), dtype=numpy.uint8)
