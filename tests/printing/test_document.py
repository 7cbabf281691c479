"""The document itself: titled, in a language, the same bytes each time, and silent about everything else."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdfium2

from repatriate.printing import fonts
from repatriate.printing.document import Document, draw_rule, new_canvas
from repatriate.printing.text import draw_text
from tests.manifests.opened import page_texts
from tests.printing.script_names import NAMES


def _written(title: str = "Manifest") -> bytes:
    target = io.BytesIO()
    canvas = new_canvas(target, (300, 200), title=title, language="id")
    for name in NAMES.values():
        draw_text(canvas, 10, 100, name, 12)
        canvas.showPage()
    canvas.footer = lambda page, number, count: draw_text(page, 290, 10, f"page {number} of {count}", 8)
    canvas.save()
    return target.getvalue()


def test_title_language_and_nothing_else() -> None:
    raw = _written("Emergency travel documents — ຊຸດ 1")
    with pypdfium2.PdfDocument(raw) as document:
        told = {key: value for key, value in document.get_metadata_dict().items() if value}
    assert told == {"Title": "Emergency travel documents — ຊຸດ 1"}
    assert b"/Lang (id)" in raw
    assert b"/DisplayDocTitle true" in raw
    for word in (b"CreationDate", b"ModDate", b"Producer", b"/Creator", b"anonymous", b"unspecified"):
        assert word not in raw


def test_the_same_drawing_gives_the_same_bytes_whatever_was_printed_before() -> None:
    first = _written()
    for text in ("ഭാരതം ക്ഷ", "تجربة أخرى پښتو", "ကြွေး"):
        target = io.BytesIO()
        other = new_canvas(target, (300, 200), title="Other")
        draw_text(other, 10, 100, text, 12)
        other.save()
    assert _written() == first


def test_each_page_says_which_it_is_of_how_many() -> None:
    pages = page_texts(_written())
    assert len(pages) == len(NAMES)
    for number, page in enumerate(pages, 1):
        assert f"page {number} of {len(NAMES)}" in page


def test_a_page_begun_is_kept_and_an_empty_last_one_is_not() -> None:
    for shown in (True, False):
        target = io.BytesIO()
        canvas = new_canvas(target, (300, 200), title="x")
        draw_text(canvas, 10, 100, "only", 12)
        if shown:
            canvas.showPage()
        canvas.save()
        with pypdfium2.PdfDocument(target.getvalue()) as document:
            assert len(document) == 1


def test_a_path_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    canvas = new_canvas(path, (300, 200), title="x")
    assert isinstance(canvas, Document)
    draw_rule(canvas, 10, 10, 100)
    canvas.save()
    assert path.read_bytes().startswith(b"%PDF-1.7")


def test_no_font_that_is_not_embedded() -> None:
    raw = _written()
    named = set(re.findall(rb"/BaseFont /([A-Z]{6}\+)?([\w-]+)", raw))
    assert named
    assert all(prefix for prefix, _ in named)
    assert fonts.load(fonts.LATIN).name.encode() in {name for _, name in named}
