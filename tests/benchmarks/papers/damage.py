"""Pages as scanners, phones and messengers make them: slanting, in perspective, shaded, blurred, packed small."""

from __future__ import annotations

import math
import random
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter


def render(path: Path, dots: int, pages: int = 1) -> list[Image.Image]:
    """The first pages of a PDF as pictures."""
    with pypdfium2.PdfDocument(path) as document:
        return [
            document[place].render(scale=dots / 72).to_pil().convert("RGB")
            for place in range(min(pages, len(document)))
        ]


def scan(page: Image.Image, chance: random.Random) -> Image.Image:
    """A flat-bed scanner: a little askew, grey, with dust and grain."""
    turned = page.convert("L").rotate(chance.uniform(-0.9, 0.9), Image.Resampling.BICUBIC, fillcolor=248)
    grain = np.random.default_rng(chance.randrange(1 << 30))
    pixels = np.asarray(turned, float) * 0.92 + 9 + grain.normal(0, 5, (turned.height, turned.width))
    for _ in range(12):
        x, y = chance.randrange(turned.width - 3), chance.randrange(turned.height - 3)
        pixels[y : y + 2, x : x + 2] = 110
    return Image.fromarray(pixels.clip(0, 255).astype("u1")).filter(ImageFilter.GaussianBlur(0.5))


def photograph(page: Image.Image, chance: random.Random, longest: int, *, hard: bool) -> Image.Image:
    """A sheet on a table, taken by hand."""
    width, height = page.size
    border = chance.uniform(0.05, 0.1)
    size = (int(width * (1 + 2 * border)), int(height * (1 + 2 * border)))
    table = chance.choice([(96, 74, 55), (52, 56, 60), (140, 126, 104), (70, 84, 70)])
    pixels = np.asarray(_warp(page, _corners(page.size, size, border, chance, hard), size, table), float)
    pixels *= _light(size, chance)[..., None] * np.array([1.0, chance.uniform(0.95, 0.99), chance.uniform(0.86, 0.94)])
    share = longest / max(size)
    picture = Image.fromarray(pixels.clip(0, 255).astype("u1"))
    picture = picture.resize((round(size[0] * share), round(size[1] * share)), Image.Resampling.LANCZOS)
    picture = picture.filter(ImageFilter.GaussianBlur(chance.uniform(0.45, 0.6) if hard else 0.35))
    grain = np.random.default_rng(chance.randrange(1 << 30)).normal(0, 4, (picture.height, picture.width, 3))
    return Image.fromarray((np.asarray(picture, float) + grain).clip(0, 255).astype("u1"))


def _corners(
    page: tuple[int, int], size: tuple[int, int], border: float, chance: random.Random, hard: bool
) -> list[tuple[float, float]]:
    width, height = page
    tilt = math.radians(chance.uniform(-4, 4) if hard else chance.uniform(-2, 2))
    x0, y0 = size[0] / 2, size[1] / 2
    found = []
    for across, down in ((0, 0), (1, 0), (1, 1), (0, 1)):
        x = (border + across) * width + chance.uniform(-0.02, 0.02) * width - x0
        y = (border + down) * height + chance.uniform(-0.02, 0.02) * height - y0
        found.append(
            (
                x0 + 0.96 * (x * math.cos(tilt) - y * math.sin(tilt)),
                y0 + 0.96 * (x * math.sin(tilt) + y * math.cos(tilt)),
            )
        )
    return found


def _warp(
    page: Image.Image, corners: list[tuple[float, float]], size: tuple[int, int], fill: tuple[int, int, int]
) -> Image.Image:
    width, height = page.size
    rows, wanted = [], []
    for (x, y), (u, v) in zip(corners, ((0, 0), (width, 0), (width, height), (0, height)), strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    solved = np.linalg.solve(np.array(rows, float), np.array(wanted, float))
    return page.transform(size, Image.Transform.PERSPECTIVE, list(solved), Image.Resampling.BICUBIC, fillcolor=fill)


def _light(size: tuple[int, int], chance: random.Random) -> np.ndarray:
    """Light that falls off to one side, and the shadow of a hand."""
    down, across = np.mgrid[0 : size[1], 0 : size[0]]
    x, y = across / size[0], down / size[1]
    angle = chance.uniform(0, 2 * math.pi)
    light = 1 - 0.25 * (x * math.cos(angle) + y * math.sin(angle) + 0.5).clip(0, 1.2)
    edge = (x - chance.uniform(0.1, 0.9)) * math.cos(angle + 1) + (y - chance.uniform(0.2, 0.8)) * math.sin(angle + 1)
    return np.asarray(light * (1 - chance.uniform(0.2, 0.4) / (1 + np.exp(-edge * 40))))
