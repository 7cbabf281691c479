"""Pages drawn for tests: text and rules on white, and what a camera does to them."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy
from PIL import Image, ImageDraw, ImageFont

from repatriate.intake.paper.layout.upright import move_points
from repatriate.intake.paper.model import Word

if TYPE_CHECKING:
    from repatriate.intake.paper.layout.upright import Matrix
    from repatriate.intake.paper.reading.engines import Picture, Quads


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


@dataclass(frozen=True)
class Drawn:
    """A table drawn on a page: what each cell says, and where."""

    image: Image.Image
    rows: list[list[str]]
    words: list[Word]


def table(
    chance: random.Random, *, level: bool = True, upright: bool = True, empty: float = 0.1, few: bool = False
) -> Drawn:
    """A table of random size with a title above and a total below; `level` and `upright` say which rules are drawn, of those
    between columns only a `few`."""
    columns, rows = chance.randrange(3, 9), chance.randrange(5, 26)
    width, height = 1300, 1700
    widths = [chance.randrange(90, 200) for _ in range(columns)]
    scale = min(1.0, (width - 160) / sum(widths))
    xs = [80.0]
    for wide in widths:
        xs.append(xs[-1] + wide * scale)
    high = chance.randrange(36, 56)
    ys = [200 + high * row for row in range(rows + 1)]
    image = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(20)
    words: list[Word] = []

    def write(x: float, y: float, text: str) -> None:
        pen.text((x, y), text, "black", font)
        left, top, right, bottom = pen.textbbox((x, y), text, font)
        words.append(Word(text, (left - 3, top - 4, right + 3, bottom + 4)))

    write(80, 90, "LIST OF PERSONS")
    said = [[""] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if row and column and chance.random() < empty:
                continue
            most = max(1, int((xs[column + 1] - xs[column] - 36) / 15))
            text = str(row) if not column else "".join(chance.choices("ABEHKMNS0235", k=chance.randrange(1, most + 1)))
            said[row][column] = text
            write(xs[column] + 8, ys[row] + (high - 20) / 2, text)
    write(80, ys[-1] + 30, f"Total {rows - 1}")
    if level:
        for y in ys:
            pen.line((xs[0], y, xs[-1], y), "black", chance.choice((1, 2, 3)))
    if upright:
        for x in xs[1:3] if few else xs:
            pen.line((x, ys[0], x, ys[-1]), "black", chance.choice((1, 2, 3)))
    return Drawn(image, said, words)


def hold_aslant(chance: random.Random, size: tuple[int, int], most: float = 4.0) -> Matrix:
    """What a camera does that is held by hand: turned by a few degrees, and not straight above."""
    width, height = size
    corners = numpy.array([[0, 0], [width, 0], [width, height], [0, height]], float)
    turn = math.radians(chance.uniform(-most, most))
    moved = corners - (width / 2, height / 2)
    moved += [(chance.uniform(-0.02, 0.02) * width, chance.uniform(-0.02, 0.02) * height) for _ in corners]
    moved = moved @ numpy.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
    moved = moved * 0.88 + (width / 2, height / 2)
    return numpy.asarray(
        cv2.getPerspectiveTransform(corners.astype(numpy.float32), moved.astype(numpy.float32)), numpy.float64
    )


def quads_of(words: Sequence[Word], matrix: Matrix) -> Quads:
    """Where the corners of words come to lie."""
    boxes = [[(w.box[0], w.box[1]), (w.box[2], w.box[1]), (w.box[2], w.box[3]), (w.box[0], w.box[3])] for w in words]
    return move_points(boxes, matrix).astype(numpy.float32)


def moved_words(words: Sequence[Word], matrix: Matrix) -> list[Word]:
    """The words with the boxes around where they come to lie."""
    found = []
    for word, quad in zip(words, quads_of(words, matrix), strict=True):
        (left, top), (right, bottom) = quad.min(axis=0), quad.max(axis=0)
        found.append(Word(word.text, (float(left), float(top), float(right), float(bottom))))
    return found


def on_desk(picture: Picture, matrix: Matrix) -> Picture:
    """The page as a camera sees it, on a brown desk."""
    height, width = picture.shape[:2]
    seen: Picture = cv2.warpPerspective(
        picture, matrix, (width, height), borderValue=(92, 70, 52), flags=cv2.INTER_AREA
    )
    return seen
