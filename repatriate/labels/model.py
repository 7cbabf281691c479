"""The content of labels: the leg, and for each person a number, group, seat, code, and possibly the name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

import zxingcpp

from repatriate.printing.datamatrix import draw_modules

# -- Codes on labels as modules: PDF417 for an airline's boarding pass, QR for a plain number; drawn as one path.

DOT = 72 / 300
"""Points: a dot of a 300 dpi printer. Modules are whole dots, so that each is printed as wide as the other."""


class Symbology(StrEnum):
    PDF417 = "pdf417"
    QR = "qr"


@dataclass(frozen=True, slots=True)
class Symbol:
    """Rows from the top, a byte for each module, 1 is dark; sizes in points. `quiet` is the white that must be around it.

    A row of PDF417 stands for its bars, of which `module` is the width and `height` the height; in QR they are equal.
    """

    rows: tuple[bytes, ...]
    module: float
    height: float
    quiet: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height with the quiet zone."""
        return (
            len(self.rows[0]) * self.module + 2 * self.quiet,
            len(self.rows) * self.height + 2 * self.quiet,
        )


_PDF417_COLUMNS = 4
_PDF417_CORRECTION = 3  # ISO/IEC 15438, annex E: for 41 to 160 codewords; a boarding pass of 60 characters comes near
_BAR = 3  # dots: 0.254 mm, a scanner at a gate reads from 0.17 mm
_BAR_HEIGHT = 9  # dots: three times the width (ISO/IEC 15438, 5.8.2)
_SQUARE = 6  # dots: 0.508 mm, which a phone reads at arm's length
_PDF417_QUIET, _QR_QUIET = 2, 4  # modules (ISO/IEC 15438, 5.8.3; ISO/IEC 18004, 9.1)


def encode_pdf417(text: str) -> Symbol:
    """The code of a boarding pass, in plain Latin letters."""
    rows = _encode_modules(text, zxingcpp.BarcodeFormat.PDF417, columns=_PDF417_COLUMNS, ec_level=_PDF417_CORRECTION)
    bars = tuple(row for row, _ in groupby(rows))  # each is given three times, and neighbours differ in their patterns
    return Symbol(bars, _BAR * DOT, _BAR_HEIGHT * DOT, _PDF417_QUIET * _BAR * DOT)


def encode_qr(text: str, dots: int = _SQUARE) -> Symbol:
    """A number for phones and scanners, with as much error correction as the smallest symbol has room for."""
    says_which = {} if text.isascii() else {"eci": "UTF-8"}  # readers guess otherwise, and old ones know no such sign
    rows = _encode_modules(text, zxingcpp.BarcodeFormat.QRCode, **says_which)
    return Symbol(rows, dots * DOT, dots * DOT, _QR_QUIET * dots * DOT)


def _encode_modules(text: str, kind: Any, **options: int | str) -> tuple[bytes, ...]:
    made: Any = zxingcpp.create_barcode(text, kind, **options)
    view = memoryview(made.to_image(scale=1, add_quiet_zones=False))
    height, width = view.shape or (0, 0)
    flat = bytes(view)
    return tuple(bytes(flat[y * width + x] == 0 for x in range(width)) for y in range(height))


def draw_symbol(canvas: Any, symbol: Symbol, left: float, top: float) -> None:
    """Draw it with its quiet zone's upper left corner there, in points; pure black, moved onto the printer's dots."""
    x = _on_dot(left + symbol.quiet)
    y = _on_dot(top - symbol.quiet - len(symbol.rows) * symbol.height)
    draw_modules(canvas, symbol.rows, x, y, symbol.module, symbol.height)


def _on_dot(place: float) -> float:
    return round(place / DOT) * DOT


# -- model


@dataclass(frozen=True, slots=True)
class Trip:
    """The leg that labels are for. `departs` is local; places are codes: a label is seen by all, and a name may say where
    somebody was sheltered."""

    leg: str
    origin: str
    destination: str
    departs: datetime


@dataclass(frozen=True, slots=True)
class Label:
    """One person's. `number` is their reference; `name` is empty where the office wants none on it; `code` is what a
    scanner reads."""

    number: str
    group: str
    seat: str
    name: str
    code: str
    symbology: Symbology
