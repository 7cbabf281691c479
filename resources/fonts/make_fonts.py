"""Make the two fonts here that no distribution has as reportlab needs them: TrueType outlines, and only what is missing.

    python resources/fonts/make_fonts.py OCRBS.otf DroidSansFallbackFull.ttf

`OCRBS.otf` (Debian fonts-ocr-b) has cubic outlines, which reportlab refuses: they become quadratic. The square-ended cut
is taken because it alone draws the digit 4 whole. `DroidSansFallbackFull.ttf` (Debian fonts-droid-fallback) has the
rarer Han characters of names (CJK Extension A) but no Hangul; they alone are kept, beside `DroidSansFallback.ttf`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

HERE = Path(__file__).resolve().parent
MAX_ERROR = 0.5  # font units of 1/1000 em: 1.8 micrometres at the size of a machine-readable zone
EXTENSION_A = range(0x3400, 0x4DC0)


def to_truetype(source: Path, target: Path) -> None:
    """Turn CFF outlines into quadratic ones, nothing else changed."""
    font = TTFont(source, recalcTimestamp=False)
    glyphs = font.getGlyphSet()
    outlines = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder = font.getGlyphOrder()
    glyf.glyphs = outlines
    for name, outline in outlines.items():
        outline.recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(outline, "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in (
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxComponentElements",
    ):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["post"].formatType = 3.0
    for table in ("CFF ", "VORG", "DSIG", "GSUB", "GPOS", "GDEF", "FFTM"):
        if table in font:
            del font[table]
    font.sfntVersion = "\000\001\000\000"
    font.save(target)


def keep_extension_a(source: Path, target: Path) -> None:
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.hinting = False
    options.layout_features = []
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for code in EXTENSION_A if code in font.getBestCmap()])
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            joint = "" if record.nameID == 6 else " "
            record.string = f"{record.toUnicode()}{joint}ExtensionA"
    font.save(target)


if __name__ == "__main__":
    to_truetype(Path(sys.argv[1]), HERE / "OCRBS.ttf")
    keep_extension_a(Path(sys.argv[2]), HERE / "DroidSansFallbackExtA.ttf")
