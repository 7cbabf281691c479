"""Every page layout that is shipped: it fits its page, nothing overlaps, and the longest words stay in their boxes."""

from __future__ import annotations

import io
import itertools
import sys
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.papers.etd import EtdFields, zone_of
from repatriate.papers.layout import Box, Layout, load_layout, parse_layout
from repatriate.papers.mrz import FORMATS
from repatriate.papers.sheet import _Pen, draw_sheet, fitted_lines, values
from repatriate.printing.document import MILLIMETRE, new_canvas
from repatriate.printing.fonts import OCR_B, load
from repatriate.printing.text import text_width
from repatriate.reference.resources import resource_path

sys.path.append(str(Path(__file__).parents[1] / "printing"))
from script_names import NAMES

LAYOUTS = sorted(path.stem for path in resource_path("layouts").glob("*.toml"))
DOTS = 6  # a millimetre

LONGEST = EtdFields(
    number="WWWWWWWWWWWWWW",
    issuer="WWW",
    authority="Consular Section, Embassy of the Republic of the Philippines to the Kingdom of Cambodia, Phnom Penh",
    issued=date(2026, 8, 28),
    expires=date(2026, 8, 28),
    destination="Ninoy Aquino International Airport, Pasay City, Metro Manila, Philippines",
    nationality="UNK",
    surname="Wooloomooloo Warrandyte Warnambool Papandropoulou Bennelong Mwangi",
    given_names="Nilavadhanananda Chayapa Dejthamrong Krasuang Maria Consolacion Wu",
    native_name="ကျွန်ုပ် မြင့်မြတ်သူ သန္တာ ဦးကျော်သွာ ကျွန်ုပ် မြင့်မြတ်သူ သန္တာ ဦးကျော်သွာ",
    birth_date=PartialDate(1988, 8, 28),
    birth_place="Barangay Poblacion Santa Maria del Rosario de los Remedios, Nueva Vizcaya, Cagayan Valley",
    sex=Sex.MALE,
    transit=(
        "Suvarnabhumi Airport, Thailand",
        "Kuala Lumpur International Airport, Malaysia",
        "Tan Son Nhat International Airport, Viet Nam",
        "Singapore Changi Airport, Singapore",
    ),
)


@pytest.fixture(params=LAYOUTS)
def layout(request: pytest.FixtureRequest) -> Layout:
    return load_layout(request.param)


def _ink(layout: Layout, draw: Callable[[_Pen], object]) -> Box:
    """Where on the page anything is drawn, in millimetres."""
    target = io.BytesIO()
    width, height = layout.page
    canvas = new_canvas(target, (width * MILLIMETRE, height * MILLIMETRE), title="x")
    draw(_Pen(canvas, layout))
    canvas.save()
    with pypdfium2.PdfDocument(target.getvalue()) as document:
        image = document[0].render(scale=DOTS * 25.4 / 72).to_pil().convert("L")
    found = image.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert found is not None
    left, top, right, bottom = (side / DOTS for side in found)
    return Box(left, top, right - left, bottom - top)


def _inside(inner: Box, outer: Box, slack: float = 0.25) -> bool:
    return (
        inner.left >= outer.left - slack
        and inner.top >= outer.top - slack
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


def test_there_is_the_generic_layout() -> None:
    assert "generic" in LAYOUTS


def test_everything_lies_on_the_page(layout: Layout) -> None:
    width, height = layout.page
    printable = Box(layout.margin, layout.margin, width - 2 * layout.margin, height - 2 * layout.margin)
    for name, box in layout.boxes():
        if name != "machine":
            assert _inside(box, printable, 0), name
    assert _inside(layout.machine.box, Box(0, 0, width, height), 0)
    for line in layout.lines:
        assert _inside(line.box, printable, 0)


def test_nothing_overlaps(layout: Layout) -> None:
    for (name, box), (other_name, other) in itertools.combinations(layout.boxes(), 2):
        assert not box.overlaps(other), f"{name} and {other_name}"


def test_no_rule_runs_through_anything(layout: Layout) -> None:
    for line in layout.lines:
        for name, box in layout.boxes():
            sides = [line.box]
            if line.box.width and line.box.height:
                frame = line.box
                sides = [
                    Box(frame.left, frame.top, frame.width, 0),
                    Box(frame.left, frame.bottom, frame.width, 0),
                    Box(frame.left, frame.top, 0, frame.height),
                    Box(frame.right, frame.top, 0, frame.height),
                ]
            assert not any(side.overlaps(box) for side in sides), name


def test_what_the_document_must_say_is_on_it(layout: Layout) -> None:
    said = " ".join(words.text for words in layout.words)
    assert "EMERGENCY TRAVEL DOCUMENT" in said
    placed = {field.name for field in layout.fields}
    assert placed >= {
        "number", "surname", "given_names", "native_name", "nationality", "birth_date", "birth_place", "sex",
        "issued", "expires", "authority", "validity", "destination", "transit",
    }  # fmt: skip
    fixed = [word for field in layout.fields for word in field.value]
    assert "SINGLE JOURNEY" in fixed
    assert placed - set(values(LONGEST, layout)) == {"validity"}
    assert len(layout.signs) >= 2
    assert layout.photo is not None
    assert (layout.photo.box.width, layout.photo.box.height) == (35, 45)
    assert layout.zone in {form.name for form in FORMATS}


def test_captions_are_of_the_size_that_is_asked_for(layout: Layout) -> None:
    assert 1.0 <= layout.caption_size * 0.714 / MILLIMETRE <= 1.8


@pytest.mark.parametrize("name", [*sorted(values(LONGEST, load_layout("generic"))), "validity"])
def test_the_longest_value_stays_in_its_box(layout: Layout, name: str) -> None:
    for field in layout.fields:
        if field.name == name:
            drawn = _ink(layout, lambda pen, field=field: pen.field(field, values(LONGEST, layout).get(name, "")))  # type: ignore[misc]
            assert _inside(drawn, field.box)


@pytest.mark.parametrize("script", NAMES)
def test_a_native_name_in_any_script_stays_in_its_box(layout: Layout, script: str) -> None:
    (field,) = (field for field in layout.fields if field.name == "native_name")
    for name in (NAMES[script], " ".join([NAMES[script]] * 3)):
        drawn = _ink(layout, lambda pen, name=name: pen.field(field, name))  # type: ignore[misc]
        assert _inside(drawn, field.box, 0.4)  # a letter of Thaana overhangs its width


def test_fixed_words_signs_and_the_photo_stay_in_their_boxes(layout: Layout) -> None:
    for words in layout.words:
        assert _inside(_ink(layout, lambda pen, words=words: pen.words(words)), words.box)  # type: ignore[misc]
    for sign in layout.signs:
        assert _inside(_ink(layout, lambda pen, sign=sign: pen.sign(sign)), sign.box)  # type: ignore[misc]
    photo = layout.photo
    assert photo is not None
    assert _inside(_ink(layout, lambda pen: pen.photo(photo, LONGEST)), photo.box)


def test_the_zone_has_its_strip_for_itself(layout: Layout) -> None:
    zone = zone_of(LONGEST)
    drawn = _ink(layout, lambda pen: pen.zone(zone))
    machine = layout.machine
    assert _inside(drawn, machine.box, 0)
    assert drawn.width == pytest.approx(36 * 2.54, abs=1)
    assert layout.page[1] - drawn.bottom > 5, "no printer reaches the outermost 4 mm"
    assert machine.box.height == pytest.approx(23.2)
    assert machine.apart == 6.35
    capital = _ink(layout, lambda pen: pen.zone(("H" * 36,)))
    assert capital.top + capital.height / 2 == pytest.approx(machine.first, abs=0.25)


def test_a_name_of_sixty_letters_is_whole() -> None:
    for name in (LONGEST.surname, LONGEST.given_names):
        assert name is not None
        assert len(name) >= 60
        lines, size = fitted_lines(name, 13, 128 * MILLIMETRE, 10 * MILLIMETRE, 2, True)
        assert " ".join(lines) == name
        assert size >= 9


def test_a_value_that_fits_nowhere_is_cut() -> None:
    lines, size = fitted_lines("Wooloomooloo " * 30, 12, 100, 20, 2, False)
    assert len(lines) <= 2
    assert size == 6
    assert lines[-1].endswith("…")
    assert all(text_width(line, size) <= 100 for line in lines)


def test_the_whole_page_is_black(layout: Layout) -> None:
    target = io.BytesIO()
    width, height = layout.page
    canvas = new_canvas(target, (width * MILLIMETRE, height * MILLIMETRE), title="x")
    draw_sheet(canvas, layout, LONGEST, zone_of(LONGEST))
    canvas.save()
    with pypdfium2.PdfDocument(target.getvalue()) as document:
        assert len(document) == 1
        image = document[0].render(scale=2).to_pil().convert("RGB")
    assert all(
        max(colour) - min(colour) < 3 for _, colour in image.getcolors(1 << 24) or [] if isinstance(colour, tuple)
    )
    assert load(OCR_B).name.encode() in target.getvalue()


def _data() -> dict[str, Any]:
    return tomllib.loads(resource_path("layouts", "generic.toml").read_text(encoding="utf-8"))


def test_a_layout_with_a_mistake_is_refused() -> None:
    for spoil in (
        lambda data: data.pop("machine"),
        lambda data: data["field"][0].update(colour="red"),
        lambda data: data["field"][0].pop("box"),
        lambda data: data.update(months=["JAN"]),
        lambda data: data.update(unknown=1),
    ):
        data = _data()
        spoil(data)  # type: ignore[no-untyped-call]
        with pytest.raises((KeyError, TypeError, ValueError)):
            parse_layout("generic", data)


def test_a_layout_that_is_not_there() -> None:
    with pytest.raises(UserError, match="no page layout atlantis"):
        load_layout("atlantis")
