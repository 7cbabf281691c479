"""Sheets of slips and wristbands: each label on its place, its code read back from a picture of the page."""

from __future__ import annotations

import dataclasses
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.labels.model import DOT, Label, Symbology, encode_pdf417, encode_qr
from repatriate.labels.sheets import draw_frames, draw_sheets, measure_printable, sheet_count
from repatriate.labels.stock import SLIPS, STOCKS, WRISTBANDS, Stock, stock_for
from repatriate.model.errors import UserError
from repatriate.model.numbers import are_endings_unique, part_number
from repatriate.model.paper_size import PaperSize
from repatriate.printing.frame import Box
from repatriate.printing.offsets import Offset
from tests.labels.crowd import LONG, TRIP, labels, pictures, read_labels
from tests.manifests.opened import page_texts

KINDS = [(Symbology.QR, False), (Symbology.QR, True), (Symbology.PDF417, True)]


@pytest.mark.parametrize(
    ("stock", "kind"), list(product(STOCKS.values(), KINDS)), ids=lambda one: getattr(one, "name", None) or one[0].value
)
def test_every_label_is_read_back_at_300_dpi(stock: Stock, kind: tuple[Symbology, bool]) -> None:
    symbology, named = kind
    people = labels(stock.count, symbology, named=named)
    assert read_labels(draw_sheets(TRIP, people, stock), stock) == [{one.code} for one in people]


def test_a_wide_body_from_the_middle_of_a_sheet_on() -> None:
    stock = STOCKS["a4-3x8"]
    people = labels(100, Symbology.PDF417, named=True)
    pdf = draw_sheets(TRIP, people, stock, first=20, offset=Offset(7, -12))
    assert len(page_texts(pdf)) == sheet_count(100, stock, 20) == 5
    found = read_labels(pdf, stock, 20)
    assert found[:100] == [{one.code} for one in people]
    assert not any(found[100:])


@pytest.mark.parametrize(("first", "pages"), [(1, [3]), (22, [3]), (23, [2, 1]), (24, [1, 2])])
def test_it_begins_at_the_first_free_label(first: int, pages: list[int]) -> None:
    stock = STOCKS["a4-3x8"]
    people = labels(3)
    pdf = draw_sheets(TRIP, people, stock, first=first)
    assert [text.count(TRIP.leg) for text in page_texts(pdf)] == pages
    assert read_labels(pdf, stock, first)[:3] == [{one.code} for one in people]
    assert sheet_count(3, stock, first) == len(pages)


@pytest.mark.parametrize("first", [0, -1, 25])
def test_there_is_no_such_label(first: int) -> None:
    with pytest.raises(UserError, match="1 to 24") as refused:
        draw_sheets(TRIP, labels(1), STOCKS["a4-3x8"], first=first)
    assert refused.value.code == "bad_first_label"


@pytest.mark.parametrize("stock", STOCKS.values(), ids=lambda one: one.name)
def test_labels_lie_on_the_page_and_beside_each_other(stock: Stock) -> None:
    assert stock.across >= stock.width
    assert stock.down >= stock.height
    right, bottom = (
        start + (many - 1) * step + size
        for start, many, step, size in (
            (stock.left, stock.columns, stock.across, stock.width),
            (stock.top, stock.rows, stock.down, stock.height),
        )
    )
    assert stock.left >= 0
    assert stock.top >= 0
    assert right <= stock.page[0] + 0.01
    assert bottom <= stock.page[1] + 0.01
    # The sheet lies in its middle, as those of stationers do.
    assert stock.left == pytest.approx(stock.page[0] - right, abs=0.6)
    assert stock.top == pytest.approx(stock.page[1] - bottom, abs=0.6)


@pytest.mark.parametrize(
    ("stock", "kind"), list(product(STOCKS.values(), KINDS)), ids=lambda one: getattr(one, "name", None) or one[0].value
)
def test_a_printer_that_is_a_little_off_still_prints_on_the_label(stock: Stock, kind: tuple[Symbology, bool]) -> None:
    """No ink in what may be cut off, and none where no printer prints."""
    if stock.cut:
        stock = dataclasses.replace(stock, cut=False)
    symbology, named = kind
    dpi, edge = 150, 0.3
    [page] = pictures(draw_sheets(TRIP, labels(stock.count, symbology, named=named), stock), dpi)
    free = np.ones(page.shape, bool)
    for place in range(stock.count):
        box = measure_printable(stock, place)
        if stock.kind == WRISTBANDS:  # hatched up to its edges, where it is taped
            box = Box(*stock.corner(place), stock.width, stock.height)
        left, top = (int((side - edge) / 25.4 * dpi) for side in (box.left, box.top))
        right, bottom = (int((side + edge) / 25.4 * dpi) + 1 for side in (box.right, box.bottom))
        free[top:bottom, left:right] = False
    assert page[free].min() == 255


@pytest.mark.parametrize("stock", [STOCKS["a4-3x8"], STOCKS["a4-strips"]], ids=lambda one: one.name)
def test_what_stands_on_a_label(stock: Stock) -> None:
    one = Label("P00012", "3", "12A", "", "P00012", Symbology.QR)
    [text] = page_texts(draw_sheets(TRIP, [one], stock))
    for words in ("XY805-17", "MNL", "KUL", "17 May 2023, 14:40", "P00012", "Group", "3", "Seat", "12A"):
        assert words in text, words
        text = text.replace(words, "")
    assert text.replace("Tape here", "").split() == []


def test_without_group_and_seat_their_captions_are_left_out() -> None:
    [text] = page_texts(draw_sheets(TRIP, [Label("P00012", "", "", "", "P00012", Symbology.QR)], STOCKS["a4-3x8"]))
    assert "Group" not in text
    assert "Seat" not in text


@pytest.mark.parametrize("symbology", Symbology)
@pytest.mark.parametrize("stock", STOCKS.values(), ids=lambda one: one.name)
def test_long_words_stay_on_their_label(stock: Stock, symbology: Symbology) -> None:
    trip = dataclasses.replace(TRIP, leg="CLK1-CRK-18MAY2023-12", origin="SHELTER-1", destination="BORDER-POST-2")
    code = labels(1, symbology, named=True)[0].code
    one = Label("MISSION-2023-0000123", "1234", "UPPER DECK 12", "Y" * 200, code, symbology)
    pdf = draw_sheets(trip, [one] * stock.count, stock)
    assert read_labels(pdf, stock) == [{code}] * stock.count


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=15, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30),
    WORDS, WORDS, WORDS, st.sampled_from(sorted(STOCKS)), st.booleans(),
)  # fmt: skip
def test_anything_can_stand_on_a_label(
    number: str, group: str, seat: str, name: str, sheet: str, whole_numbers: bool
) -> None:
    one = Label(number, group, seat, name, number, Symbology.QR)
    pdf = draw_sheets(TRIP, [one], STOCKS[sheet], whole_numbers=whole_numbers)
    assert read_labels(pdf, STOCKS[sheet])[0] == {number}


def test_a_code_that_cannot_be_so_small_is_a_sentence() -> None:
    one = Label("P00012", "", "", "", "P" * 300, Symbology.QR)
    with pytest.raises(UserError, match="P00012") as refused:
        draw_sheets(TRIP, [one], STOCKS["letter-3x10"])
    assert refused.value.code == "code_too_large"


def test_the_same_labels_give_the_same_bytes() -> None:
    people = labels(30, named=True)
    assert draw_sheets(TRIP, people, STOCKS["a4-3x7"]) == draw_sheets(TRIP, people, STOCKS["a4-3x7"])


def test_an_offset_moves_the_whole_page() -> None:
    stock = STOCKS["a4-paper"]
    plain, moved = (
        pictures(draw_sheets(TRIP, labels(12), stock, offset=offset), 254)[0] for offset in (Offset(), Offset(20, 10))
    )
    shifted = np.full_like(plain, 255)
    shifted[10:, 20:] = plain[:-10, :-20]
    # The codes are moved onto the printer's dots, by less than one of them.
    assert np.mean(np.abs(shifted.astype(int) - moved) > 128) < 0.004
    assert np.mean(np.abs(plain.astype(int) - moved) > 128) > 0.02


def test_words_come_in_the_reader_s_language() -> None:
    [text] = page_texts(draw_sheets(TRIP, labels(2), STOCKS["a4-3x8"], tell=lambda words: words.upper(), language="fr"))
    assert "GROUP" in text
    assert "17 MAY 2023" in text


@pytest.mark.parametrize("stock", STOCKS.values(), ids=lambda one: one.name)
def test_the_test_sheet_frames_every_label(stock: Stock) -> None:
    [text] = page_texts(draw_frames(stock, Offset(5, 5), about="Laser in room 2"))
    assert {str(number) for number in range(1, stock.count + 1)} <= set(text.split())
    assert "Laser in room 2" in text
    [page] = pictures(draw_frames(stock), 150)
    for place in range(stock.count):
        left, top = stock.corner(place)
        x, y = (
            min(max(round(side / 25.4 * 150), 0), most - 1)
            for side, most in zip((left, top), page.shape[::-1], strict=True)
        )
        around = page[max(y - 2, 0) : y + 3, max(x - 2, 0) : x + 3]
        assert around.min() < 200, place


def test_each_kind_has_its_sheets() -> None:
    assert stock_for(SLIPS).name == "a4-3x8"
    assert stock_for(WRISTBANDS).name == "a4-strips"
    assert [stock_for(kind, paper=PaperSize.LETTER).name for kind in (SLIPS, WRISTBANDS)] == [
        "letter-3x10",
        "letter-strips",
    ]
    assert stock_for(SLIPS, "letter-3x10").columns == 3
    with pytest.raises(UserError, match="a4-strips, letter-strips") as refused:
        stock_for(WRISTBANDS, "a4-3x8")
    assert refused.value.code == "unknown_sheet"


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("P00012", ("P000", "12")),
        ("P01040", ("P0", "1040")),
        ("IDN-0042", ("IDN-00", "42")),
        ("17", ("", "17")),
        ("P00000", ("P0000", "0")),
        ("2023/7", ("2023/", "7")),
        ("A12B", ("", "A12B")),
        ("P๑๒", ("", "P๑๒")),
    ],
)
def test_what_is_called_out(number: str, parts: tuple[str, str]) -> None:
    assert part_number(number) == parts


def test_numbers_that_end_alike_are_called_whole() -> None:
    assert are_endings_unique(["P00001", "P00012", "P00112"])
    assert not are_endings_unique(["P00012", "Q00012"])
    assert not are_endings_unique(["IDN-7", "THA-07"])


def test_a_number_is_one_word_whatever_is_called_out() -> None:
    one = Label("P00012", "", "", "", "P00012", Symbology.QR)
    parted_, whole = (draw_sheets(TRIP, [one], STOCKS["a4-3x8"], whole_numbers=whole) for whole in (False, True))
    assert parted_ != whole
    for pdf in (parted_, whole):
        assert "P00012" in page_texts(pdf)[0].split()


def test_modules_are_whole_dots() -> None:
    for symbol in (encode_pdf417(LONG * 3), encode_qr("P00012"), encode_qr("P00012", 4)):
        assert symbol.module / DOT == pytest.approx(round(symbol.module / DOT))
        assert symbol.height / DOT == pytest.approx(round(symbol.height / DOT))
    assert encode_pdf417(LONG * 3).module / 72 * 25.4 == pytest.approx(0.254)
