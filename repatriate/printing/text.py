"""Text in any script on a page: the fonts chosen by character, shaped, and in the right order."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import uharfbuzz
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from repatriate.printing.bidi import levels, needs_bidi, visual_order
from repatriate.printing.fonts import LATIN, Font, font_for, load

Align = Literal["left", "right", "center"]

SMALLEST = 0.7  # of the size asked for: text that must fit shrinks so far, then loses its end
ELLIPSIS = "…"
_HEAVIER = 0.028  # width of the outline that stands for a bold cut, in ems
_BOX = "\ufffd"  # stands for what no font has; drawn as an empty box
_PLAIN = re.compile(r"[ -~]*\Z")
_SPACES = re.compile(r"\s+")
_JOINERS = "\u200c\u200d"
_MARKS = "\u200e\u200f\u061c"  # they steer the order and are not drawn
_DROPPED = frozenset("\u00ad\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one font and one direction, in the order it is drawn. `width` is at a size of 1."""

    font: Font
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """Runs from left to right. `spoken` is what a reader copies from the page, where that differs from what is drawn."""

    runs: tuple[Run, ...]
    width: float
    spoken: str | None


def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width in points of what `draw_text` draws."""
    return _line(text, bold).width * size


def draw_text(
    canvas: Any,
    x: float,
    y: float,
    text: str,
    size: float,
    *,
    bold: bool = False,
    align: Align = "left",
    max_width: float | None = None,
) -> float:
    """Draw one line with its baseline at `y`; `x` is its left end, its right end or its middle. Returns the width drawn.

    All in points. Where it is wider than `max_width` it is made smaller, down to 0.7 of its size, then cut with "…".
    What no font has is drawn as a box. Line breaks are drawn as spaces.
    """
    line = _line(text, bold)
    width = line.width * size
    if max_width is not None and width > max_width:
        text, size = fitted(text, size, max_width, bold)
        line = _line(text, bold)
        width = line.width * size
    if align == "right":
        x -= width
    elif align == "center":
        x -= width / 2
    if line.spoken is None:
        for run in line.runs:  # one at most
            if canvas._fontname != run.font.name or canvas._fontsize != size:
                canvas.setFont(run.font.name, size)
            canvas.drawString(x, y, run.text)
    else:
        _draw_runs(canvas, x, y, line, size)
    return width


def _draw_runs(canvas: Any, x: float, y: float, line: Line, size: float) -> None:
    # Glyphs of shaped text have no letters of their own: what they spell is written beside them (ISO 32000-1, 14.9.4).
    spelled = (b"\xfe\xff" + (line.spoken or "").encode("utf-16-be")).hex().upper()
    canvas.addLiteral(f"/Span <</ActualText <{spelled}>>> BDC")
    for run in line.runs:
        brush = canvas.beginText(x, y)
        brush.setFont(run.font.name, size)
        if run.font.heavier:
            canvas.saveState()
            canvas.setLineWidth(size * _HEAVIER)
            brush.setTextRenderMode(2)
        brush._textOut(run.text)  # textOut would measure it again, by characters
        if run.font.heavier:
            brush.setTextRenderMode(0)
        canvas.drawText(brush)
        if run.font.heavier:
            canvas.restoreState()
        x += run.width * size
    canvas.addLiteral("EMC")


def fitted(text: str, size: float, max_width: float, bold: bool = False) -> tuple[str, float]:
    """The text and size that fit a width: smaller first, then with its end cut off."""
    width = _line(text, bold).width
    if width * size <= max_width:
        return text, size
    least = size * SMALLEST
    if width * least <= max_width:
        return text, max_width / width
    pieces = clusters(text)
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high + 1) // 2
        if _line("".join(pieces[:middle]).rstrip() + ELLIPSIS, bold).width * least <= max_width:
            low = middle
        else:
            high = middle - 1
    return "".join(pieces[:low]).rstrip() + ELLIPSIS, least


def wrap_text(text: str, size: float, width: float, bold: bool = False) -> list[str]:
    """Lines no wider than `width` points, broken at spaces; a word that is too long is broken between its characters.

    Scripts written without spaces (Thai, Lao, Khmer, Burmese, Chinese, Japanese) break between characters. A line break
    in the text is kept. A single character wider than the width has a line of its own.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        current = ""
        for word in re.split(r"[ \t]+", paragraph.strip()):
            longer = f"{current} {word}" if current else word
            if text_width(longer, size, bold) <= width:
                current = longer
                continue
            if current:
                lines.append(current)
            current = ""
            for piece in clusters(word):
                if current and text_width(current + piece, size, bold) > width:
                    lines.append(current)
                    current = ""
                current += piece
        lines.append(current)
    return lines


def missing_glyphs(text: str) -> set[str]:
    """The characters of a text that no shipped font has; they are drawn as boxes."""
    return {char for char in _clean(text) if not _invisible(char) and (char == _BOX or font_for(char) is None)}


def clusters(text: str) -> list[str]:
    """The text in pieces that may not be torn: a letter with its marks, joined consonants, a leading vowel and its letter."""
    pieces: list[str] = []
    glued = False
    for char in unicodedata.normalize("NFC", text):
        joins = (
            glued
            or unicodedata.category(char) in ("Mn", "Mc", "Me")
            or char in _JOINERS
            or char in "\u0e33\u0eb3"  # Thai and Lao AM
            or "\ufe00" <= char <= "\ufe0f"
        )
        if joins and pieces:
            pieces[-1] += char
        else:
            pieces.append(char)
        virama = unicodedata.combining(char) == 9 and char != "\u103a"  # Burmese asat ends a syllable
        glued = (
            virama
            or char == "\u200d"
            or char == "\u17d2"
            or "\u0e40" <= char <= "\u0e44"
            or "\u0ec0" <= char <= "\u0ec4"
        )
    return pieces


def _invisible(char: str) -> bool:
    return char in _JOINERS or char in _MARKS or "\ufe00" <= char <= "\ufe0f" or char == " "


def _clean(text: str) -> str:
    """Composed characters, single line, no formatting characters; what cannot be written at all becomes a box."""
    composed = unicodedata.normalize("NFC", _SPACES.sub(lambda found: " " * len(found[0]), text))
    return "".join(
        _BOX if unicodedata.category(char) in ("Cc", "Cs") else char for char in composed if char not in _DROPPED
    )


@lru_cache(maxsize=16384)
def _line(text: str, bold: bool) -> Line:
    if _PLAIN.match(text):
        font = load(LATIN, bold)
        width = font.advance(text)
        return Line((Run(font, text, width),) if text else (), width, None)
    cleaned = _clean(text)
    order = levels(cleaned) if needs_bidi(cleaned) else [0] * len(cleaned)
    drawn = [(level, _run(font, part, level)) for level, font, part in _split(cleaned, order, bold)]
    runs = tuple(visual_order(drawn))
    plain = len(runs) <= 1 and all(type(run.text) is str and not run.font.heavier for run in runs)
    same = not runs or runs[0].text == text
    return Line(runs, sum(run.width for run in runs), None if plain and same else text_to_copy(cleaned))


def text_to_copy(cleaned: str) -> str:
    return "".join(char for char in cleaned if char not in _MARKS)


def _split(text: str, order: list[int], bold: bool) -> list[tuple[int, Font | None, str]]:
    """Runs of one level and one font, in reading order. A font of None is a box for each character."""
    runs: list[tuple[int, Font | None, str]] = []
    for char, level in zip(text, order, strict=True):
        before = runs[-1][1] if runs else None
        if _invisible(char) and char != " ":
            if runs and runs[-1][0] == level and before is not None and char in _JOINERS:
                runs[-1] = (level, before, runs[-1][2] + char)
            continue
        if before is not None and _follows(char) and before.has(char):
            font: Font | None = before
        else:
            font = None if char == _BOX else font_for(char, bold)
        if runs and runs[-1][0] == level and font is before:
            runs[-1] = (level, font, runs[-1][2] + char)
        else:
            runs.append((level, font, char))
    return runs


def _follows(char: str) -> bool:
    """Whether it belongs to no script of its own: marks, digits, punctuation, spaces."""
    return unicodedata.category(char)[0] not in "LC"


def _run(font: Font | None, text: str, level: int) -> Run:
    if font is None:
        latin = load(LATIN)
        box = latin.char_of(0)
        return Run(latin, box * len(text), latin.glyph_width(0) / 1000 * len(text))
    marked = any(unicodedata.category(char)[0] == "M" for char in text)
    if font.shaping == "always" or (font.shaping == "marks" and (marked or level % 2)):
        return _shape(font, text, level)
    return Run(font, text[::-1] if level % 2 else text, font.advance(text))


def _shape(font: Font, text: str, level: int) -> Run:
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = "und"
    buffer.direction = "rtl" if level % 2 else "ltr"
    uharfbuzz.shape(font.hb, buffer)
    scale = 1000 / font.hb.face.upem
    drawn: list[str] = []
    data: list[ShapeData] = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        char = font.char_of(info.codepoint)
        drawn.append(char)
        data.append(
            ShapeData(
                info.cluster,
                place.x_advance * scale,
                place.y_advance * scale,
                place.x_offset * scale,
                place.y_offset * scale,
                font.ttf.face.charWidths[ord(char)],
            )
        )
    return Run(font, ShapedStr("".join(drawn), data), sum(item.x_advance for item in data) / 1000)
