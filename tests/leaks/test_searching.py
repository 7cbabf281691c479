"""The search itself: whatever is hidden on purpose in a list that the program made is found, in whatever way it is hidden."""

from __future__ import annotations

import io
import unicodedata
from datetime import date

import pytest
from anyascii import anyascii
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.leaks.conftest import Made
from tests.leaks.exports import Output
from tests.leaks.marks import CUT_SHORT, Mark, Sort, day_forms
from tests.leaks.opening import PHOTO_COLOUR, PHOTO_SEEN, Piece, pieces
from tests.leaks.spoiling import DOCUMENT, WORKBOOK, Spoil, picture

Clean = dict[str, set[tuple[bytes | str, bool]]]


def secret(made: Made, column: str = "holds.reason", sort: Sort = Sort.WORD) -> Mark:
    return next(mark for mark in made.marks.all if mark.column == column and mark.sort is sort)


def found(made: Made, name: str, data: bytes) -> dict[Mark, str]:
    return made.marks.found(pieces(name, data))[0]


def carrier(made: Made, suffix: str) -> Output:
    [output] = made.outputs[f"carrier{suffix}", 1]
    return output


@pytest.fixture(scope="module")
def clean(made: Made) -> Clean:
    """What is in the list as it was made, by its suffix: the secret is not."""
    known = {}
    for suffix in (".xlsx", ".pdf"):
        held = list(pieces(f"list{suffix}", carrier(made, suffix).data))
        assert secret(made) not in made.marks.found(held)[0]
        known[suffix] = {(piece.content, piece.read) for piece in held}
    return known


def added(made: Made, clean: Clean, suffix: str, spoil: Spoil) -> dict[Mark, str]:
    """What is found in the spoiled list beyond what was in it."""
    held = pieces(f"list{suffix}", spoil(carrier(made, suffix).data, secret(made).text))
    return made.marks.found(piece for piece in held if (piece.content, piece.read) not in clean[suffix])[0]


@pytest.mark.parametrize("way", WORKBOOK)
def test_a_leak_in_a_workbook(made: Made, clean: Clean, way: str) -> None:
    looked = added(made, clean, ".xlsx", WORKBOOK[way])
    assert (CUT_SHORT if way == "part cut short" else secret(made)) in looked


@pytest.mark.parametrize("way", DOCUMENT)
def test_a_leak_in_a_document(made: Made, clean: Clean, way: str) -> None:
    assert secret(made) in added(made, clean, ".pdf", DOCUMENT[way])


def test_a_day_in_any_form(made: Made) -> None:
    made.marks.day("test.day", "nobody", date(2061, 2, 3))
    mark = made.marks.all.pop()
    for written in day_forms(date.fromisoformat(mark.text)):
        assert made.marks.found([Piece("x", f"until {written}: x")])[0] == {mark: "x"}, written


def test_a_day_as_a_number_of_a_spreadsheet(made: Made) -> None:
    mark = secret(made, "holds.start", Sort.DAY)
    spoiled = WORKBOOK["part of its own"](
        carrier(made, ".xlsx").data, str((date.fromisoformat(mark.text) - date(1899, 12, 30)).days)
    )
    assert mark in found(made, "list.xlsx", spoiled)


def test_a_number_and_a_code(made: Made) -> None:
    number, zone = secret(made, "legs.seat_cost", Sort.NUMBER), secret(made, "places.timezone", Sort.CODE)
    text = f"it cost {number.text}.50 in {zone.text}"
    assert set(made.marks.found([Piece("x", text)])[0]) == {number, zone}
    assert made.marks.found([Piece("x", f"1{number.text} {number.text}2 Asia/Thimphus")])[0] == {}


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_a_name_in_another_script(made: Made, form: str) -> None:
    mark = secret(made, "people.native_name", Sort.NATIVE)
    text = unicodedata.normalize(form, mark.text)
    for content in (text, text[::-1], text.encode(), text.encode("utf-16-le"), b"x" + text.encode("utf-16-be")):
        assert made.marks.found([Piece("x", content)])[0] == {mark: "x"}


def test_a_name_spelled_in_latin_letters(made: Made) -> None:
    mark = secret(made, "people.native_name", Sort.NATIVE)
    assert made.marks.found([Piece("x", f"NAD+FL+++{anyascii(mark.text).upper()}'")])[0] == {mark: "x"}


def test_a_message_with_escapes(made: Made) -> None:
    mark = secret(made)
    assert mark in found(made, "x.edi", f"FTX+AAA+++{'?'.join(mark.text)}'".encode())


def test_a_file_s_name(made: Made) -> None:
    mark = secret(made)
    assert mark in found(made, f"{mark.text.lower()}.edi", b"UNB")


def test_a_photo_is_seen(made: Made) -> None:
    photo, page = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (300, 400), PHOTO_COLOUR).save(photo, "JPEG")
    canvas = Canvas(page)
    canvas.drawImage(ImageReader(photo), 50, 50, 35, 45)
    canvas.save()
    for name, data in (("x.pdf", page.getvalue()), ("x.jpg", photo.getvalue())):
        assert PHOTO_SEEN in [piece.content for piece in pieces(name, data)]
    assert PHOTO_SEEN not in [piece.content for piece in pieces("x.png", picture("x", code=True))]


def test_a_word_that_tells(made: Made) -> None:
    assert made.marks.found([Piece("x", "held by Police since")], ("police",))[1] == {"police": "x"}
    assert made.marks.found([Piece("x", "policeman")], ("police",))[1] == {}
