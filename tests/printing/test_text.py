"""Names in any script on a page: what is drawn, how wide, in which order, and what a reader copies from it."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.printing import text as text_module
from repatriate.printing.document import Document, new_canvas
from repatriate.printing.fonts import LATIN, load
from repatriate.printing.text import (
    SMALLEST,
    draw_italic,
    draw_text,
    fit_text,
    italic_width,
    missing_glyphs,
    split_clusters,
    text_extent,
    text_width,
    wrap_text,
)
from tests.manifests.opened import page_texts
from tests.printing.script_names import NAMES

RIGHT_TO_LEFT = {"Arabic", "Urdu", "Hebrew", "Thaana", "Rohingya", "Adlam"}
COPIED = [name for name in NAMES if name not in RIGHT_TO_LEFT and max(NAMES[name]) <= "\uffff"]  # pdfium reads no more


def _page(draw: Callable[[Document], object]) -> bytes:
    target = io.BytesIO()
    canvas = new_canvas(target, (600, 200), title="Names")
    draw(canvas)
    canvas.save()
    return target.getvalue()


def _ink(pdf: bytes) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what is drawn, in points from the left and from the top."""
    with pypdfium2.PdfDocument(pdf) as document:
        image = document[0].render(scale=2).to_pil().convert("L").point(lambda value: 255 if value < 160 else 0)
    box = image.getbbox()
    return tuple(value // 2 for value in box)


@pytest.mark.parametrize("script", NAMES)
def test_every_script_is_drawn_without_a_box(script: str) -> None:
    assert missing_glyphs(NAMES[script]) == set()
    for bold in (False, True):
        width = text_width(NAMES[script], 20, bold)
        left, _, right, _ = _ink(
            _page(lambda canvas, bold=bold: draw_text(canvas, 30, 80, NAMES[script], 20, bold=bold))
        )
        assert left == pytest.approx(30, abs=4)
        assert right == pytest.approx(30 + width, abs=5)


@pytest.mark.parametrize("script", COPIED)
def test_a_name_can_be_copied_from_the_page(script: str) -> None:
    copied = page_texts(_page(lambda canvas: draw_text(canvas, 30, 80, NAMES[script], 20)))[0]
    assert unicodedata.normalize("NFC", NAMES[script]) in unicodedata.normalize("NFC", copied)


@pytest.mark.parametrize("name", ["محمد عبد الله الأحمدي", "محمد علی خان گل ڈاکٹر ہے", "יוסף כהן בן דוד"])
def test_a_right_to_left_name_can_be_copied_from_the_page(name: str) -> None:
    assert name in page_texts(_page(lambda canvas: draw_text(canvas, 30, 80, name, 20)))[0]


def _first_letter_side(name: str, letter: str) -> float:
    """Where the runs that spell a letter begin, as a fraction of the line."""
    line = text_module._shape_line(name, False)
    before = 0.0
    for run in line.runs:
        spelled = run.spelled if run.spelled is not None else unicodedata.normalize("NFKC", run.text)
        if letter in spelled:
            return (before + run.width / 2) / line.width
        before += run.width
    raise AssertionError(f"{letter} is not drawn")


def test_arabic_runs_from_the_right_and_its_numbers_from_the_left() -> None:
    assert _first_letter_side("محمد Ali", "A") < 0.5
    assert _first_letter_side("Ali محمد", "A") < 0.5
    assert _first_letter_side("محمد علي 123", "123") < 0.3


def test_brackets_are_mirrored_in_right_to_left_text() -> None:
    drawn = [char for run in text_module._shape_line("علي (محمد)", False).runs for char in run.text]
    assert drawn[0] == "("
    assert drawn[-1] != ")"


def test_arabic_letters_join() -> None:
    drawn = "".join(run.text for run in text_module._shape_line("محمد", False).runs)
    assert [unicodedata.name(char).rsplit(" ", 2)[-2] for char in drawn] == ["FINAL", "MEDIAL", "MEDIAL", "INITIAL"]


def test_burmese_and_devanagari_vowels_go_before_their_letter() -> None:
    assert text_width("ကြ", 100) < text_width("က", 100) + text_width("ရ", 100)
    (run,) = text_module._shape_line("कि", False).runs
    clustered = [data.cluster for data in run.text.__shapeData__]
    assert len(run.text) == 2
    assert clustered == [0, 0] or clustered[0] == 0
    assert run.text[1] == "क"


def test_plain_letters_are_all_in_noto_sans() -> None:
    for bold in (False, True):
        font = load(LATIN, bold)
        plain = [chr(code) for code in range(0x20, 0x2100) if text_module._PLAIN.match(chr(code))]
        assert len(plain) > 900
        assert [hex(ord(char)) for char in plain if not font.has(char)] == []
        assert [char for char in plain if unicodedata.normalize("NFC", char) != char] == []


@pytest.mark.parametrize("script", NAMES)
def test_how_far_ink_reaches(script: str) -> None:
    above, below = text_extent(NAMES[script], 20)
    _, top, _, bottom = _ink(_page(lambda canvas: draw_text(canvas, 30, 80, NAMES[script], 20)))
    assert top == pytest.approx(120 - above, abs=1.6)
    assert bottom == pytest.approx(120 + below, abs=1.6)


def test_italics_are_for_latin() -> None:
    assert italic_width("Prénoms", 10) != text_width("Prénoms", 10)
    assert italic_width("नाम", 10) == text_width("नाम", 10)
    drawn: list[float] = []
    pdf = _page(lambda canvas: drawn.extend(draw_italic(canvas, 30, 80, word, 10) for word in ("Prénoms", "नाम")))
    assert drawn == [italic_width("Prénoms", 10), text_width("नाम", 10)]
    assert b"NotoSans-Italic" in pdf


def test_alignment() -> None:
    width = text_width("Đỗ Thị", 20)
    right = _ink(_page(lambda canvas: draw_text(canvas, 300, 80, "Đỗ Thị", 20, align="right")))
    middle = _ink(_page(lambda canvas: draw_text(canvas, 300, 80, "Đỗ Thị", 20, align="center")))
    assert right[2] == pytest.approx(300, abs=3)
    assert right[0] == pytest.approx(300 - width, abs=4)
    assert middle[0] == pytest.approx(300 - width / 2, abs=4)


@pytest.mark.parametrize(
    "name", ["Maria Consolacion de los Santos y Villanueva", "ปิยะพร ศรีสุขใส น้ำทิพย์ กำแพงเพชร", "محمد عبد الله الأحمدي"]
)
def test_text_that_must_fit_shrinks_and_then_loses_its_end(name: str) -> None:
    whole = text_width(name, 10)
    assert fit_text(name, 10, whole) == (name, 10)
    shorter, size = fit_text(name, 10, whole * 0.9)
    assert shorter == name
    assert text_width(shorter, size) == pytest.approx(whole * 0.9)
    cut, size = fit_text(name, 10, whole * 0.4)
    assert size == 10 * SMALLEST
    assert cut.endswith("…")
    assert name.startswith(cut[:-1])
    assert text_width(cut, size) <= whole * 0.4
    drawn: list[float] = []
    _page(lambda canvas: drawn.append(draw_text(canvas, 0, 80, name, 10, max_width=whole * 0.4)))
    assert drawn[0] <= whole * 0.4


def test_nothing_fits_nowhere_without_a_crash() -> None:
    assert fit_text("Maria", 10, 0.5)[0] == "…"
    assert wrap_text("Maria", 10, 0.5) == ["M", "a", "r", "i", "a"]


def test_wrapping_at_spaces_and_inside_long_words() -> None:
    text = "Maria Consolacion de los Santos y Villanueva"
    lines = wrap_text(text, 10, 80)
    assert " ".join(lines) == text
    assert all(text_width(line, 10) <= 80 for line in lines)
    thai = "กำแพงเพชรกำแพงเพชรกำแพงเพชร"
    lines = wrap_text(thai, 10, 50)
    assert "".join(lines) == thai
    assert len(lines) > 2
    assert all(text_width(line, 10) <= 50 for line in lines)
    assert wrap_text("one\n\ntwo", 10, 100) == ["one", "", "two"]
    assert wrap_text("", 10, 100) == [""]


@pytest.mark.parametrize("text", ["T0132", "P00948", "A12", "X999", "2026/001"])
def test_a_text_is_not_broken_in_a_column_made_for_it(text: str) -> None:
    for half_points in range(12, 60):
        size = half_points / 2
        for margin in (2.5, 3.1, 5.0):
            assert wrap_text(text, size, text_width(text, size) + 2 * margin - 2 * margin) == [text]


def test_a_letter_keeps_its_marks() -> None:
    assert split_clusters("กำแพง") == ["กำ", "แพ", "ง"]
    assert split_clusters("क्षत्रिय") == ["क्ष", "त्रि", "य"]
    assert split_clusters("ស្រី") == ["ស្រី"]
    assert split_clusters("မြန်") == ["မြ", "န်"]
    assert split_clusters("abc") == ["a", "b", "c"]


@pytest.mark.parametrize(
    "text", ["😀", "a😀b", "👨\u200d👩\u200d👧", "\ud800", "\u0378", "x\x00y", "\U000e0001", "\U0002a6d6"]
)
def test_what_no_font_has_is_a_visible_box(text: str) -> None:
    pdf = _page(lambda canvas: draw_text(canvas, 30, 80, text, 20))
    left, top, right, bottom = _ink(pdf)
    assert right - left > 5
    assert bottom - top > 5
    assert missing_glyphs(text)


def test_missing_glyphs_names_them() -> None:
    assert missing_glyphs("Ali 😀 王\u200d") == {"😀"}
    assert missing_glyphs("") == set()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30))
def test_no_text_crashes_and_all_widths_are_finite(text: str) -> None:
    target = io.BytesIO()
    canvas = new_canvas(target, (600, 200), title="x")
    width = draw_text(canvas, 10, 10, text, 9)
    assert width == pytest.approx(text_width(text, 9))
    assert 0 <= width < 9 * 4 * (len(text) * 18 + 1)
    canvas.save()
    assert target.getvalue().startswith(b"%PDF")


def test_fonts_are_embedded_and_nothing_else_is_named(tmp_path: Path) -> None:
    path = tmp_path / "names.pdf"
    canvas = new_canvas(path, (600, 1500), title="Names")
    for row, name in enumerate(NAMES.values()):
        draw_text(canvas, 10, 1450 - 30 * row, name, 12, bold=row % 2 == 1)
    canvas.save()
    raw = path.read_bytes()
    assert b"Helvetica" not in raw
    assert raw.count(b"/FontFile2") >= len({name.split()[0] for name in NAMES}) - 6
    assert raw.count(b"/FontFile2") == raw.count(b"/Subtype /TrueType")
    assert path.stat().st_size < 800_000, "subsets, not whole fonts"
