"""Seals read back from what is printed: by the program, by zxing-cpp, and by a second reader; from scans, and from nonsense."""

from __future__ import annotations

import io
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFilter

from repatriate.model.errors import Cancelled, UserError
from repatriate.papers.seal import reading
from repatriate.papers.seal.reading import Found, find_seals, from_hex, printed_zones
from repatriate.printing.datamatrix import draw_data_matrix
from repatriate.printing.document import MILLIMETRE, new_canvas
from tests.papers.seal.support import APPENDIX_B, ZONE, sealed

MODULE = 0.36 * MILLIMETRE


def page_with(
    *seals: bytes, zone: tuple[str, ...] = (), pages: int = 1, size: tuple[float, float] = (595, 842)
) -> bytes:
    """A PDF of pages, A4 unless told otherwise, with these seals one below the other, and the lines of a zone as text."""
    target = io.BytesIO()
    canvas = new_canvas(target, size, title="Seal")
    for _ in range(pages):
        for place, seal in enumerate(seals):
            draw_data_matrix(canvas, seal, 400, 600 - 150 * place, MODULE)
        canvas.setFont("Courier", 10)
        canvas.drawString(50, 700, "EMERGENCY TRAVEL DOCUMENT")
        for place, line in enumerate(zone):
            canvas.drawString(50, 60 - 20 * place, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def picture_of(pdf: bytes, dots: int = 300) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].render(scale=dots / 72).to_pil().convert("RGB")


def as_file(image: Image.Image, kind: str = "PNG", **more: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **more)
    return stream.getvalue()


PAGE = page_with(sealed(), zone=ZONE)
PICTURE = picture_of(PAGE)
CORNER = PICTURE.crop((1240, 500, 2480, 1500))
"""The part of the page with the seal: on a whole page the search is ten times as long and finds the same."""


def test_a_page_at_300_dots_gives_the_same_bytes_to_zxing() -> None:
    [found] = zxingcpp.read_barcodes(PICTURE, formats=zxingcpp.BarcodeFormat.DataMatrix)
    assert found.bytes == sealed()
    assert found.symbology_identifier == "]d1"  # no character set is named: such bytes would come first


def test_and_to_libdmtx() -> None:
    arbez = pytest.importorskip("arbez_dmtx")
    corner = PICTURE.crop((1500, 700, 2000, 1100))
    [found] = arbez.decode(corner.convert("RGB"), max_count=1, timeout=20_000)
    assert found.data == sealed()


def test_pages_seals_and_zones_are_found() -> None:
    assert find_seals(PAGE) == [Found(sealed(), 1, (ZONE,))]
    both = find_seals(page_with(sealed(), APPENDIX_B, pages=2))
    assert [(one.data, one.page, one.printed) for one in both] == [
        (sealed(), 1, ()), (APPENDIX_B, 1, ()), (sealed(), 2, ()), (APPENDIX_B, 2, ()),
    ]  # fmt: skip


@pytest.mark.parametrize("angle", [4, 30, 137])
def test_a_scan_may_lie_any_way(angle: int) -> None:
    turned = CORNER.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    assert find_seals(as_file(turned)) == [Found(sealed())]


@pytest.mark.parametrize("share", [0.35, 0.5, 2.5])
def test_a_scan_may_be_coarse_or_fine(share: float) -> None:
    scan = CORNER if share > 1 else PICTURE
    size = (round(scan.width * share), round(scan.height * share))
    assert find_seals(as_file(scan.resize(size), "JPEG", quality=70)) == [Found(sealed())]


def test_a_scan_may_be_blurred_on_green_paper_and_stained() -> None:
    paper = Image.composite(Image.new("RGB", CORNER.size, "#0a1a10"), Image.new("RGB", CORNER.size, "#b8d8b0"), CORNER.convert("L").point(lambda value: 255 - value))  # fmt: skip
    ImageDraw.Draw(paper).line((460, 400, 520, 430), fill="#604020", width=7)
    assert find_seals(as_file(paper.filter(ImageFilter.GaussianBlur(1.2)), "JPEG")) == [Found(sealed())]


@pytest.mark.parametrize(
    ("mode", "angle"), [("1", 90), ("L", 180), ("P", 270), ("RGBA", 0), ("CMYK", 90), ("I;16", 180)]
)
def test_any_kind_of_picture_and_on_any_side(mode: str, angle: int) -> None:
    turned = (PICTURE if mode == "L" else CORNER).rotate(angle, expand=True)
    made = turned.convert("L").convert("I;16") if mode == "I;16" else turned.convert(mode)
    if mode == "I;16":
        made = made.point(lambda value: value * 257)
    assert find_seals(as_file(made, "TIFF")) == [Found(sealed())]


def test_a_clear_background_is_white() -> None:
    clear = Image.new("RGBA", CORNER.size, (0, 0, 0, 0))
    clear.paste("black", mask=CORNER.convert("L").point(lambda value: 255 - value))
    assert find_seals(as_file(clear)) == [Found(sealed())]


def test_other_symbols_are_given_only_where_there_is_no_seal() -> None:
    code = zxingcpp.create_barcode("https://example.org", zxingcpp.BarcodeFormat.QRCode)
    label = Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=8)).convert("RGB")
    only = Image.new("RGB", (900, 900), "white")
    only.paste(label, (200, 200))
    assert find_seals(as_file(only)) == [Found(b"https://example.org")]
    beside = CORNER.copy()
    beside.paste(label, (0, 700))
    assert find_seals(as_file(beside)) == [Found(sealed())]


def test_where_there_is_nothing() -> None:
    assert find_seals(page_with(size=(240, 740))) == []  # with a heading, and nothing more
    assert find_seals(as_file(Image.new("L", (300, 300), 128))) == []
    assert find_seals(as_file(Image.new("L", (1, 1)))) == []
    assert find_seals(as_file(Image.new("L", (5000, 1), 255))) == []


def test_files_that_hold_the_bytes_themselves() -> None:
    assert find_seals(sealed()) == [Found(sealed())]
    assert find_seals(b"\xef\xbb\xbf" + sealed().hex(" ").upper().encode() + b"\r\n") == [Found(sealed())]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("dc03", b"\xdc\x03"),
        (" DC 03\n", b"\xdc\x03"),
        ("0xDC, 0x03", b"\xdc\x03"),
        ("dc:03", b"\xdc\x03"),
        ("dc0", None),
        ("", None),
        ("   ", None),
        ("seal.pdf", None),
        ("ＤＣ", None),
    ],
)
def test_hexadecimal_digits(text: str, data: bytes | None) -> None:
    assert from_hex(text) == data


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\nnonsense", PAGE[:600], as_file(PICTURE)[:5000], b"GIF89a", b"\x89PNG"]
)
def test_files_that_cannot_be_read_are_a_sentence(data: bytes) -> None:
    with pytest.raises(UserError) as refused:
        find_seals(data)
    assert str(refused.value).endswith(".")


@settings(max_examples=40, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"%PDF-1.4\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"II*\x00", b"BM"]),
)
def test_nonsense_is_refused_or_holds_no_seal(data: bytes, head: bytes) -> None:
    try:
        found = find_seals(head + data)
    except UserError:
        return
    assert all(one.data for one in found)


def test_a_picture_too_large_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_PIXELS", 1_000_000)
    with pytest.raises(UserError, match="9 million pixels"):
        find_seals(as_file(CORNER.resize((3000, 3000))))
    monkeypatch.setattr(reading, "MOST_BYTES", 10)
    with pytest.raises(UserError, match="larger than"):
        find_seals(PAGE)


def test_a_picture_of_a_thousand_megapixels() -> None:
    # The head of a bitmap that says so; nothing of that size is ever made.
    head = b"BM" + (54).to_bytes(4, "little") * 2 + b"\0\0\0\0"
    size = (40).to_bytes(4, "little") + (40_000).to_bytes(4, "little") * 2 + b"\1\0\x18\0" + bytes(24)
    with pytest.raises(UserError, match="million pixels"):
        find_seals(head[:10] + (54).to_bytes(4, "little") + size)


def test_a_page_as_large_as_a_wall() -> None:
    target = io.BytesIO()
    canvas = new_canvas(target, (14_000, 14_000), title="Wall")
    canvas.drawString(50, 50, "wall")
    draw_data_matrix(canvas, sealed(), 3000, 3000, 60)
    canvas.save()
    assert [one.data for one in find_seals(target.getvalue())] == [sealed()]


def test_it_tells_how_far_it_is_and_can_be_stopped() -> None:
    told: list[float] = []
    find_seals(page_with(sealed(), pages=2), progress=told.append)
    assert told == [0.5, 1.0]
    with pytest.raises(Cancelled):
        find_seals(PAGE, cancel=lambda: True)


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("", []),
        ("\r\n".join(ZONE), [ZONE]),
        (f"TITLE\n{ZONE[0]}\n\n{ZONE[1]}\nfoot", [ZONE]),
        (f"{' '.join(ZONE[0])}\n{ZONE[1]}", [ZONE]),
        (f"{ZONE[0]}\n{ZONE[1]}\n{ZONE[0]}\n{ZONE[1]}", [ZONE, ZONE]),
        (ZONE[0], []),
        (f"{ZONE[0]}\nfoot\n{ZONE[1]}", []),
        ("A" * 36 + "\n" + "B" * 36, []),
        (f"{ZONE[0]}\n{'A' * 44}", []),
        ("I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<", [3]),
    ],
)
def test_zones_in_the_text_of_a_page(text: str, zones: list[Any]) -> None:
    found = list(printed_zones(text))
    assert found == zones if zones != [3] else [len(one) for one in found] == [3]
