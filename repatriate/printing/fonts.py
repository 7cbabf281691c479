"""The shipped fonts: which one draws a character, loaded when first needed."""

from __future__ import annotations

import tomllib
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from repatriate.reference.resources import resource_path

LATIN = "NotoSans"
OCR_B = "OCRBS"
OCR_B_SIZE = 25.4 / 10 * 72 / 25.4 / 0.723  # points: an advance of 723/1000 em is then exactly a tenth of an inch

_HAN = "DroidSansFallback"
_RARE_HAN = "DroidSansFallbackExtA"
_RANGES: list[tuple[int, int, str]] = tomllib.loads(resource_path("fonts", "ranges.toml").read_text("utf-8"))["ranges"]
_STARTS = [first for first, _, _ in _RANGES]

# Glyphs that shaping reaches and no character names get a private character each, always the same one: two documents
# of the same text are then the same bytes, whatever was printed before.
_PRIVATE = 0xE000
_PRIVATE_END = 0xF900


class _Embedded(TTFont):
    """A TrueType font that tells a reader the letters of its contextual forms, so that Arabic can be searched."""

    def addObjects(self, doc: Any) -> None:
        subsets = [list(codes) for codes in self.state[doc].subsets]
        super().addObjects(doc)
        name = str(doc.fontMapping[self.fontName]).removeprefix("/")
        for number, codes in enumerate(subsets):
            font = doc.idToObject["BasicFonts"].dict[f"{name}+{number}"]
            doc.idToObject[font.ToUnicode.name].content = _to_unicode(codes)


def _spell_form(code: int) -> str:
    """One letter for its contextual forms. A ligature stays itself: readers turn two letters of one glyph the wrong way."""
    arabic = 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC
    plain = unicodedata.normalize("NFKC", chr(code))
    return plain if arabic and len(plain) == 1 else chr(code)


def _to_unicode(codes: list[int]) -> str:
    """The character map of one subset (ISO 32000-1, 9.10.3): presentation forms are mapped to the letters they show."""
    pairs = [(place, _spell_form(code)) for place, code in enumerate(codes) if code]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    lines = ["/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap"]
    lines += ["/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def"]
    lines += ["/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def"]
    lines += ["1 begincodespacerange", "<00> <FF>", "endcodespacerange"]
    for block in blocks:
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{place:02X}> <{letters.encode('utf-16-be').hex().upper()}>" for place, letters in block]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


@dataclass(frozen=True, eq=False)
class Font:
    """A font known to reportlab under `name`.

    `shaping`: whether its letters take part in it always (they join, stack or reorder), only where they bear combining
    marks, or never. `heavier`: there is no bold cut, bold is drawn with a thin outline.
    """

    name: str
    ttf: Any
    shaping: Literal["always", "marks", "never"]
    heavier: bool

    def has(self, char: str) -> bool:
        code = ord(char)
        return code in self.ttf.face.charToGlyph and not _PRIVATE <= code < _PRIVATE_END

    def advance(self, text: str) -> float:
        """The width of unshaped text at a size of 1."""
        return float(sum(map(self.ttf.face.charWidths.__getitem__, map(ord, text)))) / 1000

    def char_of(self, glyph: int) -> str:
        """The character that draws a glyph: its own, else a private one."""
        face = self.ttf.face
        codes = face.glyphToChar.get(glyph)
        if codes:
            return chr(codes[0])
        code = _PRIVATE + glyph
        if code >= _PRIVATE_END:
            raise ValueError(f"{self.name} has more glyphs than there are private characters")
        face.charToGlyph[code] = glyph
        face.charWidths[code] = self.glyph_width(glyph)
        return chr(code)

    def glyph_width(self, glyph: int) -> float:
        """Thousandths of an em."""
        return float(self.hb.get_glyph_h_advance(glyph)) * 1000 / float(self.hb.face.upem)

    @property
    def hb(self) -> Any:
        return _load_harfbuzz(self.name)


@cache
def load(family: str, bold: bool = False) -> Font:
    """The font of a family, in its bold cut if it has one; registered with reportlab."""
    cut = ""
    heavier = False
    if family.startswith("Noto"):
        has_bold = bold and resource_path("fonts", f"{family}-Bold.ttf").is_file()
        cut = "-Bold" if has_bold else "-Regular"
        heavier = bold and not has_bold
    elif family in (_HAN, _RARE_HAN):
        heavier = bold
    return _make_font(family, family + cut, heavier)


@cache
def italic() -> Font:
    """Noto Sans Italic, for captions in a second language."""
    return _make_font(LATIN, f"{LATIN}-Italic", False)


def _make_font(family: str, file: str, heavier: bool) -> Font:
    shaping: Literal["always", "marks", "never"] = "never"
    if family.startswith("Noto"):
        shaping = "marks" if family == LATIN else "always"
    return Font(file, _register_file(file), shaping, heavier)


@cache
def _register_file(file: str) -> Any:
    ttf = _Embedded(file, str(resource_path("fonts", f"{file}.ttf")), shapable=True)
    pdfmetrics.registerFont(ttf)
    return ttf


@cache
def _load_harfbuzz(file: str) -> Any:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(resource_path("fonts", f"{file}.ttf")))))


def family_of(char: str) -> str:
    """The family whose script the character is of; Noto Sans for Latin, Greek, Cyrillic, signs and what no font has."""
    code = ord(char)
    if code < _STARTS[0]:
        return LATIN
    first, last, family = _RANGES[bisect_right(_STARTS, code) - 1]
    return family if first <= code <= last else LATIN


def font_for(char: str, bold: bool = False) -> Font | None:
    """The font that draws a character, or None where no shipped font does."""
    font = load(family_of(char), bold)
    if font.has(char):
        return font
    for other in (LATIN, _HAN):
        font = load(other, bold)
        if font.has(char):
            return font
    return None
