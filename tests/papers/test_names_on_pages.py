"""Every name of the shipped sample, and one of each script, on a document: each letter has its glyph, Arabic is joined."""

from __future__ import annotations

import io

import pytest

from repatriate.papers.layout import load_layout
from repatriate.papers.sheet import Pen
from repatriate.printing import text as text_module
from repatriate.printing.document import MILLIMETRE, new_canvas
from repatriate.printing.text import missing_glyphs
from tests.manifests.opened import page_texts
from tests.printing.script_names import NAMES
from tests.sample.book import CLARK, UPDATE, read

KEYS = ("surname", "given_names", "native_name", "birth_place")


def _sample() -> list[tuple[str, ...]]:
    return [
        tuple(str(row[key]) for key in KEYS if row.get(key)) for path in (CLARK, UPDATE) for row in read(path)["People"]
    ]


def _undefined(text: str, bold: bool) -> set[str]:
    """What would be drawn by glyph 0, the box of a font that has none."""
    return {
        char
        for run in text_module._shape_line(text, bold).runs
        for char in run.text
        if not run.font.ttf.face.charToGlyph[ord(char)]
    }


def test_a_missing_glyph_would_be_seen() -> None:
    assert missing_glyphs("Ali \U0001f600")
    assert _undefined("Ali \U0001f600", False)


def test_every_name_of_the_sample_has_its_glyphs() -> None:
    people = _sample()
    assert len(people) > 1000
    for names in people:
        for name in names:
            for bold in (False, True):
                assert missing_glyphs(name) == _undefined(name, bold) == set(), ascii(name)


@pytest.mark.parametrize("script", NAMES)
def test_a_name_of_each_script_has_its_glyphs(script: str) -> None:
    for bold in (False, True):
        assert missing_glyphs(NAMES[script]) == _undefined(NAMES[script], bold) == set()


def test_every_name_of_the_sample_is_drawn_and_read_back() -> None:
    """All on the pages of one PDF, in the field of the layout; a script that reorders is checked by its letters."""
    layout = load_layout()
    field = next(field for field in layout.fields if field.name == "native_name")
    names = sorted({name for names in _sample() for name in names})
    target = io.BytesIO()
    canvas = new_canvas(target, (layout.page[0] * MILLIMETRE, layout.page[1] * MILLIMETRE), title="x")
    for name in names:
        Pen(canvas, layout).value(field, name)
        canvas.showPage()
    canvas.save()
    for said, name in zip(page_texts(target.getvalue()), names, strict=True):
        assert sorted(said.split()) == sorted(name.split()), ascii(name)
    assert target.getvalue().count(b"/FontFile2") == target.getvalue().count(b"/Subtype /TrueType")
