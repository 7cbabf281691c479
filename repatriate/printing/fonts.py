"""The shipped fonts: which one draws a character, loaded when first needed."""

from __future__ import annotations

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
_WITH_BOLD = frozenset(
    {
        "NotoSans",
        "NotoSansArabic",
        "NotoSansArmenian",
        "NotoSansBengali",
        "NotoSansDevanagari",
        "NotoSansEthiopic",
        "NotoSansGeorgian",
        "NotoSansGujarati",
        "NotoSansGurmukhi",
        "NotoSansHebrew",
        "NotoSansKannada",
        "NotoSansKhmer",
        "NotoSansLao",
        "NotoSansMalayalam",
        "NotoSansMyanmar",
        "NotoSansOriya",
        "NotoSansSinhala",
        "NotoSansTamil",
        "NotoSansTelugu",
        "NotoSansThaana",
        "NotoSansThai",
    }
)

# First and last code point, and the family that draws them. Noto Sans itself has Latin, Greek, Cyrillic and signs.
_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0530, 0x058F, "NotoSansArmenian"),
    (0x0590, 0x05FF, "NotoSansHebrew"),
    (0x0600, 0x06FF, "NotoSansArabic"),
    (0x0750, 0x077F, "NotoSansArabic"),
    (0x0780, 0x07BF, "NotoSansThaana"),
    (0x07C0, 0x07FF, "NotoSansNKo"),
    (0x08A0, 0x08FF, "NotoSansArabic"),
    (0x0900, 0x097F, "NotoSansDevanagari"),
    (0x0980, 0x09FF, "NotoSansBengali"),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi"),
    (0x0A80, 0x0AFF, "NotoSansGujarati"),
    (0x0B00, 0x0B7F, "NotoSansOriya"),
    (0x0B80, 0x0BFF, "NotoSansTamil"),
    (0x0C00, 0x0C7F, "NotoSansTelugu"),
    (0x0C80, 0x0CFF, "NotoSansKannada"),
    (0x0D00, 0x0D7F, "NotoSansMalayalam"),
    (0x0D80, 0x0DFF, "NotoSansSinhala"),
    (0x0E00, 0x0E7F, "NotoSansThai"),
    (0x0E80, 0x0EFF, "NotoSansLao"),
    (0x0F00, 0x0FFF, "NotoSerifTibetan"),
    (0x1000, 0x109F, "NotoSansMyanmar"),
    (0x10A0, 0x10FF, "NotoSansGeorgian"),
    (0x1100, 0x11FF, _HAN),
    (0x1200, 0x139F, "NotoSansEthiopic"),
    (0x1780, 0x17FF, "NotoSansKhmer"),
    (0x1900, 0x194F, "NotoSansLimbu"),
    (0x1950, 0x197F, "NotoSansTaiLe"),
    (0x1980, 0x19DF, "NotoSansNewTaiLue"),
    (0x19E0, 0x19FF, "NotoSansKhmer"),
    (0x1A20, 0x1AAF, "NotoSansTaiTham"),
    (0x1B00, 0x1B7F, "NotoSansBalinese"),
    (0x1B80, 0x1BBF, "NotoSansSundanese"),
    (0x1C00, 0x1C4F, "NotoSansLepcha"),
    (0x1C50, 0x1C7F, "NotoSansOlChiki"),
    (0x1C90, 0x1CBF, "NotoSansGeorgian"),
    (0x1CC0, 0x1CCF, "NotoSansSundanese"),
    (0x1CD0, 0x1CFF, "NotoSansDevanagari"),
    (0x2D00, 0x2D2F, "NotoSansGeorgian"),
    (0x2D30, 0x2D7F, "NotoSansTifinagh"),
    (0x2D80, 0x2DDF, "NotoSansEthiopic"),
    (0x2E80, 0x33FF, _HAN),
    (0x3400, 0x4DBF, _RARE_HAN),
    (0x4E00, 0x9FFF, _HAN),
    (0xA000, 0xA4CF, "NotoSansYi"),
    (0xA4D0, 0xA4FF, "NotoSansLisu"),
    (0xA8E0, 0xA8FF, "NotoSansDevanagari"),
    (0xA900, 0xA92F, "NotoSansKayahLi"),
    (0xA980, 0xA9DF, "NotoSansJavanese"),
    (0xA9E0, 0xA9FF, "NotoSansMyanmar"),
    (0xAA00, 0xAA5F, "NotoSansCham"),
    (0xAA60, 0xAA7F, "NotoSansMyanmar"),
    (0xAAE0, 0xAAFF, "NotoSansMeeteiMayek"),
    (0xAB00, 0xAB2F, "NotoSansEthiopic"),
    (0xABC0, 0xABFF, "NotoSansMeeteiMayek"),
    (0xAC00, 0xD7FF, _HAN),
    (0xF900, 0xFAFF, _HAN),
    (0xFB13, 0xFB17, "NotoSansArmenian"),
    (0xFB1D, 0xFB4F, "NotoSansHebrew"),
    (0xFB50, 0xFDFF, "NotoSansArabic"),
    (0xFE30, 0xFE4F, _HAN),
    (0xFE70, 0xFEFC, "NotoSansArabic"),
    (0xFF00, 0xFFEF, _HAN),
    (0x10D00, 0x10D3F, "NotoSansHanifiRohingya"),
    (0x11100, 0x1114F, "NotoSansChakma"),
    (0x1E900, 0x1E95F, "NotoSansAdlam"),
)
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
        cut = "-Bold" if bold and family in _WITH_BOLD else "-Regular"
        heavier = bold and family not in _WITH_BOLD
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
