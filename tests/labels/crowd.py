"""Made-up labels of every kind, and what a scanner reads on a page of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pypdfium2
import zxingcpp

from repatriate.labels.model import Label, Symbology, Trip
from repatriate.labels.passes import BoardingPass, write_bcbp
from repatriate.labels.stock import Stock

TRIP = Trip("XY805-17", "MNL", "KUL", datetime.fromisoformat("2023-05-17T14:40"))
NAMES = (
    "TALANOU, MIRE",
    "วงทอง, มีระ",
    "လွန်းလွန်း, မောင်မောင်",
    "王小明, 陈",
    "الأحمدي, محمد",
    "HOÀNG, NGỌC BÌNH",
    "X" * 200,
    "=cmd|' /C calc'!A0 😀",
)
LONG = "VERYLONGSURNAMEINDEE"


def labels(number: int, symbology: Symbology = Symbology.QR, *, named: bool = False) -> list[Label]:
    return [label(place, symbology, named=named) for place in range(number)]


def label(place: int, symbology: Symbology, *, named: bool) -> Label:
    """Some have no group, some no seat, and all another code."""
    ref = f"P{place * 37 % 1049 + 1:05}"
    code = ref
    if symbology is Symbology.PDF417:
        code = write_bcbp(
            BoardingPass(LONG, "MNL", "KUL", "XY", "0805", "137", "Y", "012A", "0", checkin_sequence=f"{place}")
        )
    return Label(
        ref,
        str(place // 5 + 1) if place % 7 else "",
        "12A" if place % 6 else "",
        NAMES[place % len(NAMES)] if named else "",
        code,
        symbology,
    )


def pictures(pdf: bytes, dpi: int = 300) -> list[Any]:
    """The pages as a printer with that many dots to the inch would lay them down, in grey."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / 72, grayscale=True).to_numpy().squeeze().copy() for page in document]


KINDS = [zxingcpp.BarcodeFormat.PDF417, zxingcpp.BarcodeFormat.QRCode]
"""What a reader is told to look for: looking for everything takes five times as long."""


def read_labels(pdf: bytes, stock: Stock, first: int = 1, dpi: int = 300) -> list[set[str]]:
    """What is read on each label alone, in their order on the sheets, from the first one to the last of the last sheet."""
    found = []
    for page in pictures(pdf, dpi):
        for place in range(stock.count):
            left, top = stock.corner(place)
            x, y, right, bottom = (
                round(side / 25.4 * dpi) for side in (left, top, left + stock.width, top + stock.height)
            )
            cut = page[max(y, 0) : bottom, max(x, 0) : right]
            found.append({one.text for one in zxingcpp.read_barcodes(cut, formats=KINDS)})
    return found[first - 1 :]


PASS_ITEMS = {
    "name": 20, "electronic_ticket": 1, "operating_carrier_pnr": 7, "origin": 3, "destination": 3, "operating_carrier": 3,
    "flight_number": 5, "julian_date": 3, "compartment": 1, "seat": 4, "checkin_sequence": 5, "passenger_status": 1,
}  # fmt: skip
"""What follows M1 on a boarding pass, with how wide it is."""


def read_pass(code: str) -> dict[str, str]:
    """The items of a pass of one flight, as an airline's scanner takes them apart."""
    assert (code[:2], code[58:], len(code)) == ("M1", "00", 60)
    found, at = {}, 2
    for item, width in PASS_ITEMS.items():
        found[item] = code[at : at + width].rstrip(" ")
        at += width
    return found
