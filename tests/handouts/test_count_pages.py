"""The counting sheet: everybody once, by number, a box for each point, any script, several pages, in the order asked for."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from repatriate.counting.points import default_points, name_point
from repatriate.handouts import counts as handouts_counts
from repatriate.handouts.counts import ORDERS, TITLE, CountOptions, Order, by_number
from repatriate.handouts.listed import Listed, People
from repatriate.handouts.pages import BOTTOM, MARGIN, Paper
from repatriate.model.manifest import AsFlown, Manifest
from tests.handouts.test_pages import LONG, everybody
from tests.manifests.crowd import LEG, manifest
from tests.manifests.opened import page_texts
from tests.manifests.test_manifest_final import CLOSED

POINTS = default_points(LEG.mode)
NAMES = [str(name_point(one, POINTS)) for one in POINTS]


def people_of(listed: Manifest, order: Order = Order.NUMBER) -> list[Listed]:
    return sorted((People(listed)[key] for key in listed.keys), key=ORDERS[order])  # type: ignore[arg-type]


def sheet(number: int, order: Order = Order.NUMBER, as_flown: AsFlown | None = None) -> bytes:
    listed = manifest("escort", everybody(number), as_flown=as_flown)
    return handouts_counts.document_bytes(
        people_of(listed, order), NAMES, Paper(TITLE, "whoever counts", listed.heading)
    )


def boxes(data: bytes) -> int:
    """Squares of the size of a box to tick."""
    found = 0
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            for one in page.get_objects([pdfium.FPDF_PAGEOBJ_PATH]):
                left, bottom, right, top = one.get_bounds()
                found += abs((right - left) - (top - bottom)) < 0.5 and 10 < right - left < 15
    return found


def test_everybody_has_a_box_at_each_point_and_there_are_lines_for_others() -> None:
    data = sheet(120)
    assert boxes(data) == (120 + handouts_counts._OTHERS) * len(NAMES)
    pages = page_texts(data)
    assert len(pages) > 3
    text = "\n".join(pages)
    assert all(f"P{at:05}" in text for at in range(1, 121))
    assert "____ of 120" in text
    assert "Who else came: write the number, or the name." in text
    for page in pages:
        assert all(name in page for name in NAMES)


def test_names_of_any_script_and_length_are_whole_and_inside_the_page() -> None:
    data = sheet(30)
    first = page_texts(data)[0]
    assert LONG.split()[0] in first
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            width, _ = page.get_size()
            for one in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]):
                left, bottom, right, _ = one.get_bounds()
                assert left >= MARGIN - 1
                assert right <= width - MARGIN + 1
                assert bottom > BOTTOM - 14 * 4


def test_numbers_are_the_largest_words_of_a_row() -> None:
    with pypdfium2.PdfDocument(sheet(20)) as document:
        text = document[0].get_textpage()
        raw, page_text = text.raw, text.get_text_range()
        at, name = page_text.index("P00002"), page_text.index("de la Cruz")
        assert pdfium.FPDFText_GetFontSize(raw, at) > 1.4 * pdfium.FPDFText_GetFontSize(raw, name)


@pytest.mark.parametrize("order", Order)
def test_the_order(order: Order) -> None:
    listed = manifest("escort", everybody(40))
    found = [one.ref for one in people_of(listed, order)]
    assert sorted(found) == sorted(listed.keys)
    if order is Order.NUMBER:
        assert found == sorted(listed.keys)
    elif order is Order.NAME:
        assert found == list(listed.keys)
    else:
        groups = [one.number("group") or 99 for one in people_of(listed, order)]
        assert groups == sorted(groups)
    assert sorted(["P10", "P9", "P00011"], key=by_number) == ["P9", "P10", "P00011"]
    assert CountOptions().order is Order.NUMBER


def test_after_the_closing_it_says_that_it_is_of_who_is_aboard() -> None:
    assert "Who is aboard: boarding closed 26 May 2023 09:05 (CRK time), head count 30" in " ".join(
        page_texts(sheet(20, as_flown=AsFlown(CLOSED)))[0].split()
    )
