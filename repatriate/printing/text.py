"""Text in any script on a page: the fonts chosen by character, shaped, and in the right order."""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import uharfbuzz
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from repatriate.printing.bidi import needs_bidi, resolve_levels, visual_order
from repatriate.printing.fonts import LATIN, Font, font_for, italic, load

Align = Literal["left", "right", "center"]

SMALLEST = 0.7  # of the size asked for: text that must fit shrinks so far, then loses its end
ELLIPSIS = "…"
_HEAVIER = 0.028  # width of the outline that stands for a bold cut, in ems
_HAIR = 1e-6  # points: a width to which a margin was added and taken away again may be short by a rounding
_BOX = "\ufffd"  # stands for what no font has; drawn as an empty box
# Latin, Greek and Cyrillic letters with signs: composed, left to right, all in Noto Sans, nothing to shape.
_PLAIN = re.compile("[ -~¡-¬®-ɏΆΈ-ΊΌΎ-ΡΣ-ώЀ-҂Ҋ-ԯḀ-ỿ‐-―‘-…]*\\Z")
_TALL = re.compile("[\u0590-\u1cff\ua800-\uabff]")
_SPACES = re.compile(r"\s+")
_JOINERS = "\u200c\u200d"
_MARKS = "\u200e\u200f\u061c"  # they steer the order and are not drawn
_DROPPED = frozenset("\u00ad\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one font and one direction, in the order it is drawn. `width` is at a size of 1.

    `spelled` is what a reader copies or searches, where the glyphs do not say it themselves.
    """

    font: Font
    text: str
    width: float
    spelled: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Runs from left to right. `plain`: one run at most, which needs nothing but its letters."""

    runs: tuple[Run, ...]
    width: float
    plain: bool


def is_tall(text: str) -> bool:
    """Whether it has a script that stacks above and below the line, as Burmese does."""
    return not text.isascii() and _TALL.search(text) is not None


def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width in points of what `draw_text` draws."""
    return _shape_line(text, bold).width * size


def text_extent(text: str, size: float, bold: bool = False) -> tuple[float, float]:
    """The reach of a text's ink above and below its baseline, in points; marks of every script count."""
    above, below = _measure_extent(text, bold)
    return above * size, below * size


def draw_text(  # long: a canvas, a point and what is drawn
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
    line = _shape_line(text, bold)
    width = line.width * size
    if max_width is not None and width > max_width:
        text, size = fit_text(text, size, max_width, bold)
        line = _shape_line(text, bold)
        width = line.width * size
    if align == "right":
        x -= width
    elif align == "center":
        x -= width / 2
    canvas.begin_content()
    if line.plain:
        for run in line.runs:
            if canvas._fontname != run.font.name or canvas._fontsize != size:
                canvas.setFont(run.font.name, size)
            canvas.drawString(x, y, run.text)
    else:
        _draw_runs(canvas, x, y, line, size)
    canvas.end_content()
    return width


def _draw_runs(canvas: Any, x: float, y: float, line: Line, size: float) -> None:
    for run in line.runs:
        if run.spelled is not None:  # ISO 32000-1, 14.9.4
            canvas.addLiteral(f"/Span <</ActualText <{_encode_utf16(run.spelled)}>>> BDC")
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
        if run.spelled is not None:
            canvas.addLiteral("EMC")
        x += run.width * size


def _encode_utf16(text: str) -> str:
    return (b"\xfe\xff" + text.encode("utf-16-be")).hex().upper()


def fit_text(text: str, size: float, max_width: float, bold: bool = False) -> tuple[str, float]:
    """The text and size that fit a width: smaller first, then with its end cut off."""
    width = _shape_line(text, bold).width
    if width * size <= max_width:
        return text, size
    least = size * SMALLEST
    if width * least <= max_width:
        return text, max_width / width
    pieces = split_clusters(text)
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high + 1) // 2
        if _shape_line("".join(pieces[:middle]).rstrip() + ELLIPSIS, bold).width * least <= max_width:
            low = middle
        else:
            high = middle - 1
    return "".join(pieces[:low]).rstrip() + ELLIPSIS, least


def wrap_text(text: str, size: float, width: float, bold: bool = False) -> list[str]:
    """Lines no wider than `width` points, broken at spaces; a word that is too long is broken between its characters.

    Scripts written without spaces (Thai, Lao, Khmer, Burmese, Chinese, Japanese) break between characters. A line break
    in the text is kept. A single character wider than the width has a line of its own.
    """
    width += _HAIR
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
            for piece in split_clusters(word):
                if current and text_width(current + piece, size, bold) > width:
                    lines.append(current)
                    current = ""
                current += piece
        lines.append(current)
    return lines


def missing_glyphs(text: str) -> set[str]:
    """The characters of a text that no shipped font has; they are drawn as boxes."""
    if _PLAIN.match(text):
        return set()
    return {char for char in _clean_text(text) if not _is_invisible(char) and (char == _BOX or font_for(char) is None)}


def split_clusters(text: str) -> list[str]:
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


def _is_invisible(char: str) -> bool:
    return char in _JOINERS or char in _MARKS or "\ufe00" <= char <= "\ufe0f" or char == " "


def _clean_text(text: str) -> str:
    """Composed characters, single line, no formatting characters; what cannot be written at all becomes a box."""
    composed = unicodedata.normalize("NFC", _SPACES.sub(lambda found: " " * len(found[0]), text))
    return "".join(
        _BOX if unicodedata.category(char) in ("Cc", "Cs") else char for char in composed if char not in _DROPPED
    )


@lru_cache(maxsize=16384)
def _shape_line(text: str, bold: bool) -> Line:
    if _PLAIN.match(text):
        font = load(LATIN, bold)
        width = font.advance(text)
        return Line((Run(font, text, width),) if text else (), width, True)
    cleaned = _clean_text(text)
    order = resolve_levels(cleaned) if needs_bidi(cleaned) else [0] * len(cleaned)
    drawn = [
        (level, run) for level, font, part in _split_runs(cleaned, order, bold) for run in _make_runs(font, part, level)
    ]
    runs = tuple(visual_order(drawn))
    plain = len(runs) <= 1 and all(
        type(run.text) is str and run.spelled is None and not run.font.heavier for run in runs
    )
    return Line(runs, sum(run.width for run in runs), plain)


@lru_cache(maxsize=4096)
def _measure_extent(text: str, bold: bool) -> tuple[float, float]:
    above = below = 0.0
    for run in _shape_line(text, bold).runs:
        face, upem = run.font.ttf.face, run.font.hb.face.upem
        raised = [data.y_offset / 1000 for data in getattr(run.text, "__shapeData__", ())] or [0.0] * len(run.text)
        for char, rise in zip(run.text, raised, strict=True):
            ink = run.font.hb.get_glyph_extents(face.charToGlyph[ord(char)])
            top = ink.y_bearing / upem + rise
            above, below = max(above, top), max(below, -ink.height / upem - top)
    return above, below


def _split_runs(text: str, order: list[int], bold: bool) -> list[tuple[int, Font | None, str]]:
    """Runs of one level and one font, in reading order. A font of None is a box for each character."""
    runs: list[tuple[int, Font | None, str]] = []
    for char, level in zip(text, order, strict=True):
        before = runs[-1][1] if runs else None
        if _is_invisible(char) and char != " ":
            if runs and runs[-1][0] == level and before is not None and char in _JOINERS:
                runs[-1] = (level, before, runs[-1][2] + char)
            continue
        font: Font | None = None
        if char != _BOX:
            font = before if before is not None and _follows_script(char) and before.has(char) else font_for(char, bold)
        if runs and runs[-1][0] == level and font is before:
            runs[-1] = (level, font, runs[-1][2] + char)
        else:
            runs.append((level, font, char))
    return runs


def _follows_script(char: str) -> bool:
    """Whether it belongs to no script of its own: marks, digits, punctuation, spaces."""
    return unicodedata.category(char)[0] not in "LC"


def _make_runs(font: Font | None, text: str, level: int) -> list[Run]:
    """The runs to draw for one piece, in reading order: right-to-left pieces are divided where their shaping
    differs."""
    backward = level % 2 == 1
    if font is None:
        latin = load(LATIN)
        box = Run(latin, latin.char_of(0) * len(text), latin.glyph_width(0) / 1000 * len(text), text)
        return [box]
    marked = any(unicodedata.category(char)[0] == "M" for char in text)
    if font.shaping == "always" or (font.shaping == "marks" and (marked or backward)):
        return _make_backward_runs(font, text) if backward else [_make_forward_run(font, text)]
    return [Run(font, text[::-1] if backward else text, font.advance(text))]


def _make_forward_run(font: Font, text: str) -> Run:
    glyphs = _shape_text(font, text, "ltr")
    return Run(font, _spell_glyphs(glyphs), sum(data.x_advance for _, data in glyphs) / 1000, text)


def _spell_glyphs(glyphs: list[tuple[str, Any]]) -> str:
    return ShapedStr("".join(char for char, _ in glyphs), [data for _, data in glyphs])  # type: ignore[arg-type]


def _make_backward_runs(font: Font, text: str) -> list[Run]:
    # Readers turn right-to-left letters round themselves, so each glyph must spell its own letters where it stands.
    glyphs = _shape_text(font, text, "rtl")
    starts = sorted({data.cluster for _, data in glyphs} | {len(text)})
    ends = dict(itertools.pairwise(starts))
    runs: list[Run] = []
    for place, (char, data) in enumerate(glyphs):
        first = place == 0 or glyphs[place - 1][1].cluster != data.cluster
        letters = text[data.cluster : ends[data.cluster]] if first else ""
        drawn = _spell_glyphs([(char, data)])
        width = data.x_advance / 1000
        spells = unicodedata.normalize("NFKC", char) == letters  # a presentation form is read as its letters
        if spells and runs and runs[-1].spelled is None:
            runs[-1] = Run(font, runs[-1].text + drawn, runs[-1].width + width)
        else:
            runs.append(Run(font, drawn, width, None if spells else letters))
    return runs[::-1]


def _shape_text(font: Font, text: str, direction: Literal["ltr", "rtl"]) -> list[tuple[str, Any]]:
    """The glyphs from left to right, each as the character that draws it and where it goes, in 1/1000 em."""
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = "und"  # not the computer's own, which would make two computers print two documents
    buffer.direction = direction
    uharfbuzz.shape(font.hb, buffer)
    scale = 1000 / font.hb.face.upem
    widths = font.ttf.face.charWidths
    glyphs: list[tuple[str, Any]] = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        char = font.char_of(info.codepoint)
        across, up = place.x_offset * scale, place.y_offset * scale
        data = ShapeData(info.cluster, place.x_advance * scale, place.y_advance * scale, across, up, widths[ord(char)])
        glyphs.append((char, data))
    return glyphs


def draw_italic(canvas: Any, x: float, y: float, text: str, size: float) -> float:
    """Draw one line of Latin in italics, for a second language; upright where italics lack a letter. Returns its width."""
    font = italic()
    if not all(font.has(char) for char in text):
        return draw_text(canvas, x, y, text, size)
    with canvas.content():
        canvas.setFont(font.name, size)
        canvas.drawString(x, y, text)
    return font.advance(text) * size


def italic_width(text: str, size: float) -> float:
    """The width in points of what `draw_italic` draws."""
    font = italic()
    if not all(font.has(char) for char in text):
        return text_width(text, size)
    return font.advance(text) * size


# -- Text as paper can show it: no empty boxes for characters without a shipped font.

_PICTURE = "\0"  # stands for one that is left out: what joins pictures and chooses their looks goes with it
_PICTURES = re.compile(f"[\u200d\ufe0e\ufe0f]*{_PICTURE}[\u200d\ufe0e\ufe0f{_PICTURE}]*")


def make_legible(text: str) -> str:
    """Pictures are left out; letters that no font has are named by their code, `[U+20BB7]`, so that a clerk sees that the
    name has one; what some program garbled before is a question mark. Text of nothing but pictures is named by code too.
    """
    return text if text.isascii() else _replace_illegible(text)


@lru_cache(maxsize=16384)
def _replace_illegible(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    missing = missing_glyphs(composed)
    if not missing:
        return text
    kept = _PICTURES.sub("", "".join(_replace_sign(char) if char in missing else char for char in composed))
    lines = [" ".join(line.split()) for line in kept.split("\n")]
    return "\n".join(lines) if any(lines) else "".join(map(_name_sign, sorted(missing)))


def _replace_sign(char: str) -> str:
    if char == "\ufffd":
        return "?"
    return _PICTURE if unicodedata.category(char)[0] in "SM" else _name_sign(char)


def _name_sign(char: str) -> str:
    return f"[U+{ord(char):04X}]"
