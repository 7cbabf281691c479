"""The shipped fonts: complete, licensed, small, and able to draw what the table of ranges promises."""

from __future__ import annotations

import io
import itertools

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from repatriate.printing import fonts
from repatriate.reference.resources import resource_path

FOLDER = resource_path("fonts")
FAMILIES = sorted({family for _, _, family in fonts._RANGES} | {fonts.LATIN})


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_shipped_and_draws_its_ranges(family: str) -> None:
    for bold in (False, True):
        font = fonts.load(family, bold)
        assert (FOLDER / f"{font.name}.ttf").is_file()
        for first, last, owner in fonts._RANGES:
            if owner == family:
                assert any(font.has(chr(code)) for code in range(first, last + 1)), hex(first)


def test_ranges_are_in_order_and_do_not_overlap() -> None:
    ends = [(first, last) for first, last, _ in fonts._RANGES]
    assert all(first <= last for first, last in ends)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(ends))


@pytest.mark.parametrize("family", FAMILIES)
def test_shaped_fonts_have_room_for_private_characters(family: str) -> None:
    font = fonts.load(family)
    if font.shaping != "never":
        assert font.hb.face.glyph_count < fonts._PRIVATE_END - fonts._PRIVATE
        assert font.hb.face.upem == 1000


def test_every_file_in_the_folder_is_named_in_its_readme_and_used() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    used = {fonts.load(family, bold).name for family in FAMILIES for bold in (False, True)}
    used |= {fonts.OCR_B, fonts.italic().name}
    files = {path.stem for path in FOLDER.glob("*.ttf")}
    assert files == used
    for stem in files:
        assert stem in readme or stem.startswith("NotoSans")
    assert (FOLDER / "OFL-1.1.txt").is_file()
    assert (FOLDER / "Apache-2.0.txt").is_file()


def test_the_folder_stays_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir() if path.is_file()) < 15_000_000


@pytest.mark.parametrize(
    ("char", "family"),
    [
        ("A", "NotoSans"),
        ("ế", "NotoSans"),
        ("Ђ", "NotoSans"),
        ("က", "NotoSansMyanmar"),
        ("ꩠ", "NotoSansMyanmar"),
        ("王", "DroidSansFallback"),
        ("㐂", "DroidSansFallbackExtA"),
        ("김", "DroidSansFallback"),
        ("ع", "NotoSansArabic"),
        ("ኃ", "NotoSansEthiopic"),
    ],
)
def test_a_character_has_its_font(char: str, family: str) -> None:
    assert fonts.family_of(char) == family
    found = fonts.font_for(char)
    assert found.name.split("-")[0] == family


def test_what_no_font_has() -> None:
    assert fonts.font_for("😀") is None
    assert fonts.font_for("\ue001") is None, "a private character of ours is nobody's letter"


def test_ocr_b_is_set_at_ten_characters_an_inch() -> None:
    font = fonts.load(fonts.OCR_B)
    assert pytest.approx(9.9585, abs=5e-4) == fonts.OCR_B_SIZE
    for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<":
        assert font.advance(char) * fonts.OCR_B_SIZE == pytest.approx(7.2, abs=1e-6)


def _drawn(char: str, scale: int = 4) -> Image.Image:
    """One character of a zone as a page shows it."""
    import pypdfium2

    font = fonts.load(fonts.OCR_B)
    page = io.BytesIO()
    canvas = Canvas(page, pagesize=(80, 80))
    canvas.setFont(font.name, 60)
    canvas.drawString(10, 15, char)
    canvas.save()
    with pypdfium2.PdfDocument(page.getvalue()) as document:
        return document[0].render(scale=scale).to_pil().convert("L")


def _pieces(image: Image.Image) -> tuple[int, int]:
    """How many pieces of ink, and how many of paper, there are."""
    width, height = image.size
    ink = [value < 128 for value in image.tobytes()]
    seen = [False] * len(ink)
    counts = {True: 0, False: 0}
    for start in range(len(ink)):
        if seen[start]:
            continue
        counts[ink[start]] += 1
        stack = [start]
        seen[start] = True
        while stack:
            place = stack.pop()
            x, y = place % width, place // width
            for near, inside in (
                (place - 1, x > 0),
                (place + 1, x < width - 1),
                (place - width, y > 0),
                (place + width, y < height - 1),
            ):
                if inside and not seen[near] and ink[near] == ink[place]:
                    seen[near] = True
                    stack.append(near)
    return counts[True], counts[False]


# Paper outside and inside the strokes: an O has two pieces of paper, a B three, an I one.
HOLES = {**dict.fromkeys("ADOPQR069", 1), "B": 2, "8": 2}


@pytest.mark.parametrize("char", list("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"))
def test_every_character_of_a_zone_is_drawn_whole(char: str) -> None:
    ink, paper = _pieces(_drawn(char, 2))
    assert ink == 1, "drawn in one stroke, not broken"
    assert paper == 1 + HOLES.get(char, 0)


def test_every_character_of_a_zone_looks_like_no_other() -> None:
    pictures = {char: _drawn(char, 1).tobytes() for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"}
    assert len(set(pictures.values())) == 37
