"""Every page layout that is shipped: it fits its page, nothing overlaps, and the longest words stay in their boxes."""

from __future__ import annotations

import io
import itertools
import tomllib
from collections.abc import Callable
from dataclasses import replace

import pytest

from repatriate.model.errors import UserError
from repatriate.model.paper_size import PaperSize
from repatriate.papers.etd import zone_of
from repatriate.papers.etd_fields import EtdFields
from repatriate.papers.fitting import fitted_lines
from repatriate.papers.layout import (
    GENERIC,
    ZONES,
    digest_of,
    layout_for,
    load_layout,
    read_layout,
    shipped_layouts,
    shipped_text,
)
from repatriate.papers.layout_check import checked_layout, find_faults
from repatriate.papers.layout_parts import Layout
from repatriate.papers.sheet import MODULE, Measure, Pen, draw_sheet, find_strokes, read_values
from repatriate.papers.specimen import build_specimens, draw_specimen
from repatriate.papers.truncation import Truncation
from repatriate.printing.document import MILLIMETRE
from repatriate.printing.fonts import OCR_B, load
from repatriate.printing.frame import Box
from repatriate.printing.text import text_width
from tests.manifests.opened import page_texts
from tests.papers.drawn import page_of, picture_of
from tests.printing.script_names import NAMES

LAYOUTS = shipped_layouts()
DOTS = 6  # a millimetre


@pytest.fixture(params=LAYOUTS)
def layout(request: pytest.FixtureRequest) -> Layout:
    return load_layout(request.param)


@pytest.fixture
def longest(layout: Layout) -> EtdFields:
    return build_specimens(layout)[0]


def _ink(layout: Layout, draw: Callable[[Pen], object]) -> Box:
    """Where on the page anything is drawn, in millimetres."""
    image = picture_of(page_of(layout, lambda canvas: draw(Pen(canvas, layout))), DOTS).convert("L")
    sides = image.point(lambda value: 255 if value < 128 else 0).getbbox()
    left, top, right, bottom = (side / DOTS for side in sides)
    return Box(left, top, right - left, bottom - top)


def _inside(inner: Box, outer: Box, slack: float = 0.25) -> bool:
    return outer.holds(inner, slack)


def test_what_is_shipped() -> None:
    assert set(LAYOUTS) == {
        "generic", "booklet", "indonesia", "philippines", "india", "kenya", "ethiopia", "european_union",
        "generic_letter",
    }  # fmt: skip
    assert [layout_for(state) for state in ("IDN", "PHL", "IND", "KEN", "ETH", "EUE")] == [
        "indonesia", "philippines", "india", "kenya", "ethiopia", "european_union"
    ]  # fmt: skip
    assert layout_for("KHM") == GENERIC
    assert layout_for("KHM", PaperSize.LETTER) == "generic_letter"
    states = [state for name in LAYOUTS for state in load_layout(name).states]
    assert len(states) == len(set(states)), "a State has one default"


def test_a_national_layout_says_that_no_specimen_was_found() -> None:
    for name in ("indonesia", "philippines", "india", "kenya", "ethiopia"):
        assert "No specimen" in shipped_text(name).partition("\n\n")[0]


def test_a_shipped_layout_has_no_fault(layout: Layout) -> None:
    assert [(fault.place, str(fault)) for fault in find_faults(layout)] == []
    assert layout.margin >= 4, "printers leave out the outermost 4 mm"


def _inks(layout: Layout, fields: EtdFields) -> list[tuple[str, list[Box]]]:
    """What each part of a page covers, as drawn."""
    found: list[tuple[str, list[Box]]] = []

    def note(name: str, draw: Callable[[Measure], object]) -> None:
        pen = Measure(layout)
        draw(pen)
        found.append((name, pen.inked))

    shown = read_values(fields, layout)
    for field in layout.fields:
        note(f"caption of {field.name}", lambda pen, field=field: pen.caption_of(field))
        draw = (
            (lambda pen, field=field: pen.fixed(field))
            if field.value
            else (lambda pen, field=field: pen.value(field, shown[field.name]))
        )
        note(field.name, draw)
    for number, words in enumerate(layout.words):
        note(f"text {number}", lambda pen, words=words: pen.words(words))
    for sign in layout.signs:
        note(sign.caption[0], lambda pen, sign=sign: pen.sign(sign))
    found += [("a line", [ink]) for ink in find_strokes(layout.lines)]
    found += [(name, [part.box]) for name, part in (("photo", layout.photo), ("seal", layout.seal)) if part]
    return [*found, ("machine", [layout.machine.box])]


@pytest.mark.parametrize("which", [0, 1])
def test_nothing_is_drawn_over_anything(layout: Layout, which: int) -> None:
    parts = _inks(layout, build_specimens(layout)[which])
    for (name, inks), (other_name, others) in itertools.combinations(parts, 2):
        if name == other_name == "a line":
            continue
        for ink, other in itertools.product(inks, others):
            smaller = Box(ink.left + 0.05, ink.top + 0.05, ink.width - 0.1, ink.height - 0.1)
            assert not smaller.overlaps(other), f"{name} and {other_name}"


def test_what_the_document_must_say_is_on_it(layout: Layout, longest: EtdFields) -> None:
    assert "EMERGENCY" in " ".join(words.text for words in layout.words), "Doc 9303-8: the title says so"
    placed = {field.name for field in layout.fields}
    assert placed >= {
        "document_code", "issuer", "number", "surname", "given_names", "nationality", "birth_date", "birth_place",
        "sex", "issued", "expires", "authority",
    }  # fmt: skip
    if layout.kind == "sheet":
        assert placed >= {"native_name", "validity", "destination", "transit"}
        assert any("SINGLE JOURNEY" in word for field in layout.fields for word in field.value)
        assert (layout.document_code, layout.zone) == ("PU", "TD2")
        assert len(layout.signs) >= 3
    else:
        assert (layout.document_code, layout.zone, layout.page) == ("PE", "TD3", (125, 88))
        assert layout.signs
    assert placed - set(read_values(longest, layout)) <= {"validity"}
    assert 1 <= layout.validity_days <= 366
    assert layout.seal is not None


def test_a_portrait_has_an_allowed_size(layout: Layout) -> None:
    width, height = layout.photo.box.width, layout.photo.box.height
    assert width / height == pytest.approx(7 / 9), "of the shape of the portraits that are kept"
    assert (width, height) == (35, 45) if layout.kind == "sheet" else 26 <= width <= 35


@pytest.mark.parametrize("name", [*sorted(read_values(build_specimens(load_layout())[0], load_layout())), "validity"])
def test_the_longest_value_stays_in_its_box(layout: Layout, longest: EtdFields, name: str) -> None:
    for field in layout.fields:
        if field.name == name:
            drawn = _ink(layout, lambda pen, field=field: pen.field(field, read_values(longest, layout).get(name, "")))
            assert _inside(drawn, field.box)


def test_the_longest_values_are_whole_and_no_smaller_than_half(layout: Layout, longest: EtdFields) -> None:
    shown = read_values(longest, layout)
    for field in layout.fields:
        if field.value:
            continue
        top = field.box.top
        if field.caption:
            top += Pen(None, layout).caption_height + field.gap
        value = shown[field.name].upper() if field.upper else shown[field.name]
        height = (field.box.bottom - top) * MILLIMETRE
        width = field.box.width * MILLIMETRE
        lines, size = fitted_lines(value, field.size, width, height, field.lines, field.bold)
        assert size >= field.size / 2
        assert " ".join(lines).split() == value.split(), f"{field.name} was cut"


@pytest.mark.parametrize("script", NAMES)
def test_a_native_name_in_any_script_stays_in_its_box(script: str) -> None:
    for name, times in (("generic", 3), ("european_union", 1)):  # all sheets of A4 have the same box
        layout = load_layout(name)
        (field,) = (field for field in layout.fields if field.name == "native_name")
        drawn = _ink(layout, lambda pen, field=field, times=times: pen.field(field, " ".join([NAMES[script]] * times)))
        assert _inside(drawn, field.box, 0.4)  # a letter of Thaana overhangs its width


def test_the_sheets_of_a4_have_the_same_box_for_a_native_name() -> None:
    boxes = {
        (field.box, field.size, field.lines, field.gap)
        for name in LAYOUTS
        for field in load_layout(name).fields
        if field.name == "native_name" and load_layout(name).page == (210, 297)
    }
    assert len(boxes) == 1


def test_fixed_words_signs_and_the_photo_stay_in_their_boxes(layout: Layout, longest: EtdFields) -> None:
    for words in layout.words:
        assert _inside(_ink(layout, lambda pen, words=words: pen.words(words)), words.box)
    for sign in layout.signs:
        assert _inside(_ink(layout, lambda pen, sign=sign: pen.sign(sign)), sign.box)
    photo, seal = layout.photo, layout.seal
    for fields in (longest, replace(longest, photo=None)):
        assert _inside(_ink(layout, lambda pen, fields=fields: pen.photo(photo, fields)), photo.box)
    drawn = _ink(layout, lambda pen: pen.seal(seal, longest.seal or b"", "1"))
    assert _inside(drawn, seal.box, -MODULE + 0.2), "with a quiet zone"
    assert drawn.width == pytest.approx(44 * MODULE, abs=0.35)


def test_the_twelve_stars() -> None:
    layout = load_layout("european_union")
    stars = layout.stars
    drawn = _ink(layout, lambda pen: pen.stars(stars))
    assert _inside(drawn, stars.box)
    assert drawn.width > stars.box.width * 0.97


def test_the_zone_has_its_strip_for_itself(layout: Layout, longest: EtdFields) -> None:
    zone = zone_of(longest, layout)
    drawn = _ink(layout, lambda pen: pen.zone(zone))
    machine = layout.machine
    assert _inside(drawn, machine.box, 0)
    assert {len(line) for line in zone} == {ZONES[layout.zone]}
    assert drawn.width == pytest.approx(ZONES[layout.zone] * 2.54, abs=1)
    assert layout.page[1] - drawn.bottom > 5, "no printer reaches the outermost 4 mm"
    assert machine.box == Box(0, layout.page[1] - 23.2, layout.page[0], 23.2)
    assert machine.apart == 6.35
    assert machine.left == pytest.approx(4 if layout.zone == "TD2" else 6, abs=1)
    assert layout.page[1] - machine.first - machine.apart == pytest.approx(7.25, abs=0.5), "half of the tolerance"
    capital = _ink(layout, lambda pen: pen.zone(("H" * 36,)))
    assert capital.top + capital.height / 2 == pytest.approx(machine.first, abs=0.25)


@pytest.mark.parametrize("which", [0, 1])
def test_no_other_ink_falls_into_the_strip(layout: Layout, which: int) -> None:
    page = page_of(layout, lambda canvas: draw_sheet(canvas, layout, build_specimens(layout)[which], ("", "")))
    image, height = picture_of(page, DOTS).convert("L"), layout.page[1]
    strip = image.crop((0, round((height - 23.2) * DOTS), image.width, image.height))
    assert strip.getextrema() == (255, 255)
    assert image.getextrema()[0] == 0


def test_a_name_of_sixty_letters_is_whole() -> None:
    longest, _ = build_specimens(load_layout())
    for name in (longest.surname, longest.given_names):
        assert len(name) >= 60
        lines, size = fitted_lines(name, 13, 128 * MILLIMETRE, 10 * MILLIMETRE, 2, True)
        assert " ".join(lines) == name
        assert size >= 9


@pytest.mark.parametrize("value", ["Wooloomooloo " * 30, "W" * 400, "ကျွန်ုပ်" * 60, "one\ntwo\nthree\nfour"])
def test_a_value_that_fits_nowhere_is_cut_with_a_sign(value: str) -> None:
    lines, size = fitted_lines(value, 12, 100, 20, 2, False)
    assert len(lines) <= 2
    assert size == 6
    assert lines[-1].endswith("…")
    assert all(text_width(line, size) <= 100 for line in lines)


@pytest.mark.parametrize("name", ["generic", "european_union", "booklet"])
@pytest.mark.parametrize("script", ["Latin", "Thai", "Burmese", "Arabic", "Devanagari"])
def test_marks_heaped_on_a_letter_stay_in_the_box(name: str, script: str) -> None:
    """As no script has them: some are left out, with a sign that they are."""
    layout = load_layout(name)
    word = NAMES[script].split()[0]
    heaped = word[0] + "\u0300\u0316" * 60 + word[1:]
    for field in layout.fields:
        if field.name not in ("native_name", "birth_place", "surname"):
            continue
        pen = Measure(layout)
        pen.value(field, heaped)
        assert all(_inside(ink, field.box, 0.4) for ink in pen.inked)
        top = field.box.top + pen.caption_height + field.gap
        height = (field.box.bottom - top) * MILLIMETRE
        lines, _ = fitted_lines(heaped, field.size, field.box.width * MILLIMETRE, height, field.lines, field.bold)
        assert lines[-1].endswith("…")


def test_the_whole_page_is_black(layout: Layout, longest: EtdFields) -> None:
    page = page_of(layout, lambda canvas: draw_sheet(canvas, layout, longest, zone_of(longest, layout)))
    colours = picture_of(page, DOTS).convert("RGB").getcolors(1 << 24)
    assert all(max(colour) - min(colour) < 3 for _, colour in colours)
    assert load(OCR_B).name.encode() in page


@pytest.mark.parametrize("grid", [False, True])
def test_a_specimen_is_marked(layout: Layout, grid: bool) -> None:
    target = io.BytesIO()
    draw_specimen(target, layout, grid=grid)
    pages = page_texts(target.getvalue())
    assert len(pages) == 2
    for said in pages:
        assert "SPECIMEN" in said
        assert ("surname" in said) == grid


def _line_of(text: str, part: str, number: int = 1) -> int:
    place = -1
    for _ in range(number):
        place = text.index(part, place + 1)
    return text.count("\n", 0, place) + 1


# What is done to the generic layout, what is then said, and the line that it is said of (by what stands in it).
MISTAKES = {
    "no TOML": ('page = [210, 297]', 'page = [210, 297', "no TOML", None),
    "a quote not closed": ('title = "Emergency travel document, English and French"', 'title = "Emer', "no TOML", 'title = "Emer'),
    "an unknown key": ("size = 20", 'size = 20\ncolour = "red"', "colour is not known here", "colour"),
    "an unknown table": ("[photo]", "[picture]", "picture is not known here", "[picture]"),
    "an unknown value": ('name = "sex"', 'name = "age"', "name must be one of document_code", 'name = "age"'),
    "a wrong type": ("bold = true", 'bold = "yes"', "bold must be true or false", 'bold = "yes"'),
    "a wrong number": ("size = 20", "size = 2000", "size must be a number from 3 to 72", "size = 2000"),
    "a box of three": ("box = [20, 55.5, 35, 45]", "box = [20, 55.5, 35]", "box must be [left, top", "box = [20, 55.5, 35]"),
    "a box without": ("box = [20, 55.5, 35, 45]\n", "", "box is missing", "[photo]"),
    "months": ('"NOV", "DEC"]', '"NOV"]', "months must be a list of 12 texts", "months = "),
    "a state": ("states = []", 'states = ["Indonesia"]', 'like ["KHM"]', "states ="),
    "too many days": ("validity_days = 30", "validity_days = 999", "from 1 to 366", "validity_days"),
    "a crest": ("box = [95, 7.5, 20, 15]", 'box = [95, 7.5, 20, 15]\nimage = "aGVsbG8="', "PNG or JPEG", "image ="),
    "half a crest": ("box = [95, 7.5, 20, 15]", 'box = [95, 7.5, 20, 15]\nimage = "iVBORw0KGgoAAAAN"', "this picture cannot be read", "image ="),
    "beyond the page": ("box = [20, 55.5, 35, 45]", "box = [190, 55.5, 35, 45]", "photo reaches beyond the page", "box = [190, 55.5"),
    "two over each other": ("box = [20, 55.5, 35, 45]", "box = [40, 55.5, 35, 45]", "photo overlaps", "box = [40, 55.5"),
    "a line through": ("box = [20, 50.6, 170, 0]", "box = [20, 58, 170, 0]", "this line runs through", "box = [20, 58, 170, 0]"),
    "no zone": ("[machine]\nleft = 5\nfirst = 283.4\napart = 6.35\n", "", "lines are missing", None),
    "the zone too high": ("first = 283.4", "first = 270", "it must be 7.25", "first = 270"),
    "the zone too far": ("left = 5", "left = 20", "4 mm from the left edge", "left = 20"),
    "ink in the zone": ("box = [169, 216, 21, 21]", "box = [169, 260, 21, 21]", "Only the machine-readable lines may be there", "box = [169, 260"),
    "a line in the zone": ("box = [5, 272.8, 200, 0]", "box = [5, 280, 200, 0]", "Only the machine-readable lines may be there", "box = [5, 280"),
    "a small photo": ("box = [20, 55.5, 35, 45]", "box = [20, 55.5, 20, 25]", "between 26 × 32", "box = [20, 55.5, 20, 25]"),
    "a small seal": ("box = [169, 216, 21, 21]", "box = [169, 216, 11, 11]", "a seal takes", "box = [169, 216, 11, 11]"),
    "words too many": ("box = [96, 216, 72, 55]", "box = [96, 216, 72, 15]", "the words do not fit", "box = [96, 216, 72, 15]"),
    "a long caption": ('caption = ["Sex", "Sexe"]', f'caption = ["{"Sex " * 30}"]', "caption does not fit", 'caption = ["Sex Sex'),
    "too low": ("box = [74, 113.2, 20, 10.6]", "box = [74, 113.2, 20, 2]", "too low", "box = [74, 113.2, 20, 2]"),
    "TD3 on a sheet": ('zone = "TD2"', 'zone = "TD3"', "a sheet has machine-readable lines TD2", "zone ="),
    "a wrong code": ('document_code = "PU"', 'document_code = "PE"', "PU is the code", 'document_code = "PE"'),
    "no such way to cut": ('truncation = "letters"', 'truncation = "words"', "truncation must be one of letters, initials", "truncation ="),
    "a way to cut that is no text": ('truncation = "letters"', "truncation = 1", "truncation must be one of", "truncation ="),
    "choices that are none": ("choices = {}", 'choices = "NXX"', "choices must be a table, written [choices]", 'choices = "NXX"'),
    "a letter without a choice": ("choices = {}", 'choices = {"É" = "E"}', "É is not known here; there may be Ä, Å, Ñ, Ö, Ü", 'choices = {"É" = "E"}'),
    "a letter written otherwise": ("choices = {}", 'choices = {"ñ" = "NY"}', "ñ must be one of N, NXX", 'choices = {"ñ" = "NY"}'),
    "a letter written as nothing": ("choices = {}", 'choices = {"Ñ" = []}', "Ñ must be one of N, NXX", 'choices = {"Ñ" = []}'),
    "a letter twice": ("choices = {}", 'choices = {"Ñ" = "N", "ñ" = "NXX"}', "Ñ is here twice", 'choices = {"Ñ" = "N", "ñ" = "NXX"}'),
    "no sex": ('name = "sex"', 'name = "issuer"', "the field sex is missing", None),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_by_line(mistake: str) -> None:
    old, new, said, line = MISTAKES[mistake]
    text = shipped_text("generic")
    assert old in text
    spoiled = text.replace(old, new, 1)
    with pytest.raises(UserError) as refused:
        checked_layout(spoiled, "mine", "mine.toml")
    sentence = str(refused.value)
    assert said in sentence
    assert sentence.startswith("mine.toml, line ")
    assert "\n" not in sentence
    if line is not None:
        assert refused.value.facts["line"] == _line_of(spoiled, line)
        assert sentence.startswith(f"mine.toml, line {_line_of(spoiled, line)}, column ")


@pytest.mark.parametrize(
    "text", ["", "x", "\x00", "[[field]]", "a = 1", "[machine]", "field = 3", "photo = [1]", "[[machine]]", "[" * 5000, "text = [[]]",
             "machine = {left = 5, first = 283.4}", "field = [{name = 'sex'}]", "\ud800"]
)  # fmt: skip
def test_nonsense_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(UserError) as refused:
        checked_layout(text, "mine", "mine.toml")
    assert str(refused.value).startswith("mine.toml")


def test_a_key_in_a_long_text_is_no_key() -> None:
    text = shipped_text("generic").replace("This document is issued", "size = 4\nThis document is issued", 1)
    spoiled = text.replace("[[rule]]\nbox = [5, 272.8, 200, 0]\n", "[[rule]]\nbox = [5, 272.8, 200, 0]\nsize = 4\n")
    with pytest.raises(UserError) as refused:
        checked_layout(spoiled, "mine")
    assert refused.value.facts["line"] == _line_of(spoiled, "size = 4", 2)


def test_signs_that_end_a_line_elsewhere_are_not_counted() -> None:
    text = shipped_text("generic").replace('title = "Emergency', 'title = "A\u2028B\x85C\u2029 Emergency', 1)
    for spoiled in (
        text.replace("size = 20", "size = 2000"),
        text.replace("size = 20", "size = 2000").replace("\n", "\r\n"),
    ):
        with pytest.raises(UserError) as refused:
            checked_layout(spoiled, "mine")
        assert refused.value.facts["line"] == _line_of(spoiled, "size = 2000")


def test_every_copy_of_a_shipped_layout_is_taken(layout: Layout) -> None:
    text = shipped_text(layout.name)
    assert tomllib.loads(text)["title"] == layout.title
    for copied in (text, text.replace("\n", "\r\n")):
        assert checked_layout(copied, layout.name) == layout
    assert digest_of(text) == layout.digest
    assert digest_of(text + "#") != layout.digest


def test_how_the_state_writes_names() -> None:
    shipped = shipped_text("generic")
    assert (load_layout().choices, load_layout().truncation) == ((), Truncation.LETTERS)
    older = shipped.replace('truncation = "letters"\nchoices = {}\n', "")
    assert older != shipped
    assert replace(checked_layout(older, "generic"), digest=load_layout().digest) == load_layout()
    changed = older + '\n[choices]\n"ü" = "UXX"\n"Ñ" = "NXX"\n'
    layout = checked_layout(changed.replace('zone = "TD2"', 'zone = "TD2"\ntruncation = "initials"'), "mine")
    assert layout.choices == (("Ñ", "NXX"), ("Ü", "UXX"))
    assert layout.truncation is Truncation.INITIALS
    spoiled = changed.replace('"UXX"', '"UY"')
    with pytest.raises(UserError, match="ü must be one of UE, UXX, U") as refused:
        checked_layout(spoiled, "mine")
    assert (refused.value.facts["line"], refused.value.facts["column"]) == (_line_of(spoiled, '"ü"'), 1)


def test_a_crest_is_drawn() -> None:
    text = shipped_text("generic")
    pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
    layout = checked_layout(text.replace("[crest]", f'[crest]\nimage = "{pixel}"'), "mine")
    crest = layout.crest
    drawn = _ink(layout, lambda pen: pen.crest(crest))
    assert _inside(drawn, crest.box)
    assert drawn.height == pytest.approx(15, abs=0.4)
    broken = read_layout(text.replace("[crest]", '[crest]\nimage = "iVBORw0KGgoAAAAN"'), "mine").crest
    with pytest.raises(UserError, match="crest"):
        _ink(layout, lambda pen: pen.crest(broken))


def test_a_layout_that_is_not_there() -> None:
    for name in ("atlantis", "../generic", ""):
        with pytest.raises(UserError, match="There is no page layout"):
            load_layout(name)


def test_half_a_character_is_no_layout() -> None:
    with pytest.raises(UserError, match="a broken character"):
        checked_layout("title = '\udc80'", "mine")
