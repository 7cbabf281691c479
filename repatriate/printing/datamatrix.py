"""Data Matrix symbols (ISO/IEC 16022, ECC 200, square) of any bytes, drawn as one path.

reportlab knows the placement of bits, but only one size, only text, and its padding is wrong where a pad codeword comes to
254. Here it places numbers of bits instead of bits, once for each size; codewords are ours.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from reportlab.graphics.barcode.ecc200datamatrix import FACTORS, ECC200DataMatrix  # type: ignore[attr-defined]
from reportlab.pdfgen.canvas import Canvas

from repatriate.model.errors import UserError
from repatriate.model.saying import say

# -- Drawing the modules of a code, Data Matrix, QR or the bars of PDF417.


def draw_modules(canvas: Any, rows: Sequence[bytes], left: float, bottom: float, width: float, height: float) -> None:
    """Pure black (grey 0, so in toner): `rows` from the top, a byte for each module, 1 is dark; places and the size of a
    module in points."""
    marks: list[str] = []
    for y, row in enumerate(reversed(rows)):
        x = 0
        for dark, run in groupby(row):
            modules = len(list(run))
            if dark:
                marks.append(f"{x} {y} {modules} 1 re")
            x += modules
    canvas.saveState()
    canvas.setFillGray(0)
    canvas.translate(left, bottom)
    canvas.scale(width, height)
    # One path, so that no hair of light stays between modules; as operators, for a thousand pages have 500 runs each.
    canvas._code.append(f"{' '.join(marks)} f")
    canvas.restoreState()


# -- datamatrix

BASE_256 = 231
PAD = 129

Rows = tuple[bytes, ...]
"""A symbol: rows from the top, a byte for each module, 1 is dark."""


class _Size(NamedTuple):
    side: int  # modules
    regions: int  # a side
    data: int  # codewords
    ecc: int  # codewords, in all blocks
    blocks: int


SIZES = (
    _Size(10, 1, 3, 5, 1),
    _Size(12, 1, 5, 7, 1),
    _Size(14, 1, 8, 10, 1),
    _Size(16, 1, 12, 12, 1),
    _Size(18, 1, 18, 14, 1),
    _Size(20, 1, 22, 18, 1),
    _Size(22, 1, 30, 20, 1),
    _Size(24, 1, 36, 24, 1),
    _Size(26, 1, 44, 28, 1),
    _Size(32, 2, 62, 36, 1),
    _Size(36, 2, 86, 42, 1),
    _Size(40, 2, 114, 48, 1),
    _Size(44, 2, 144, 56, 1),
    _Size(48, 2, 174, 68, 1),
    _Size(52, 2, 204, 84, 2),
    _Size(64, 4, 280, 112, 2),
    _Size(72, 4, 368, 144, 4),
    _Size(80, 4, 456, 192, 4),
    _Size(88, 4, 576, 224, 4),
    _Size(96, 4, 696, 272, 4),
    _Size(104, 4, 816, 336, 6),
    _Size(120, 6, 1050, 408, 6),
    _Size(132, 6, 1304, 496, 8),
)
"""Square symbols of ISO/IEC 16022 table 7. The largest, 144, has blocks of two lengths and is left out."""


class _Placed(ECC200DataMatrix):
    """A symbol whose modules are 0 (light), 1 (dark), or 2 and more: a bit of the codewords, counted from 2."""

    # What the stubs do not tell.
    _create_matrix: Callable[[list[int]], list[list[int]]]
    _create_data_regions: Callable[[list[list[int]]], list[list[list[int]]]]
    _wrap_data_regions_with_finders: Callable[[list[list[list[int]]]], list[list[list[int]]]]
    _merge_data_regions: Callable[[list[list[list[int]]]], list[list[int]]]
    _gfproduct: Callable[[int, int], int]

    def __init__(self, size: _Size) -> None:
        super().__init__()
        self.row_modules = self.col_modules = size.side
        self.row_regions = self.col_regions = size.regions
        self.row_usable_modules = self.col_usable_modules = size.side - 2 * size.regions
        self._codewords = size.data + size.ecc

    def _get_next_bits(self, data: list[int]) -> list[int]:
        first = 2 + 8 * data.pop(0)
        return list(range(first, first + 8))

    def positions(self) -> list[list[int]]:
        placed = self._create_matrix(list(range(self._codewords)))
        if len(placed) ** 2 % 8:  # a corner that no codeword reaches
            placed[-1][-1] = placed[-2][-2] = 1
        return self._merge_data_regions(self._wrap_data_regions_with_finders(self._create_data_regions(placed)))


@cache
def _make_readers(size: _Size) -> tuple[itemgetter[Any], ...]:
    """A reader of each row's modules from (0, 1, every bit)."""
    return tuple(itemgetter(*row) for row in _Placed(size).positions())


@cache
def _make_steps(ecc: int) -> tuple[int, ...]:
    """The product of each byte with the generator polynomial of that many codewords, as one number."""
    field = _Placed(SIZES[0])
    factors = tuple(reversed(FACTORS[ecc]))
    return tuple(
        int.from_bytes(bytes(field._gfproduct(byte, factor) for factor in factors), "big") for byte in range(256)
    )


def _compute_parity(block: Sequence[int], ecc: int) -> bytes:
    """The Reed-Solomon codewords of one block."""
    steps, top, mask = _make_steps(ecc), 8 * (ecc - 1), (1 << 8 * ecc) - 1
    rest = 0
    for codeword in block:
        rest = (rest << 8 & mask) ^ steps[rest >> top ^ codeword]
    return rest.to_bytes(ecc, "big")


def _size_for(count: int) -> _Size:
    needed = count + (2 if count < 250 else 3)
    for size in SIZES:
        if size.data >= needed:
            return size
    raise UserError(
        "too_long_for_symbol",
        say("{0} bytes do not fit into a Data Matrix: {1} is the most.", count, SIZES[-1].data - 3),
    )


def encode_codewords(data: bytes) -> bytes:
    """Data codewords of the smallest symbol: Base 256, then padding."""
    size = _size_for(len(data))
    length = [len(data)] if len(data) < 250 else [len(data) // 250 + 249, len(data) % 250]
    made = bytearray([BASE_256])
    for place, byte in enumerate([*length, *data], 2):
        made.append((byte + 149 * place % 255 + 1) % 256)
    if len(made) < size.data:
        made.append(PAD)
    for place in range(len(made) + 1, size.data + 1):
        padded = PAD + 149 * place % 253 + 1
        made.append(padded if padded <= 254 else padded - 254)
    return bytes(made)


def size_of(data: bytes) -> int:
    """Modules a side, without the quiet zone. Raises UserError for more than 1,301 bytes."""
    return _size_for(len(data)).side


def draw_matrix(data: bytes) -> Rows:
    """The smallest square symbol that holds the bytes. Raises UserError for more than 1,301 bytes."""
    size = _size_for(len(data))
    words = encode_codewords(data)
    whole = bytearray(words) + bytes(size.ecc)
    for block in range(size.blocks):
        whole[size.data + block :: size.blocks] = _compute_parity(words[block :: size.blocks], size.ecc // size.blocks)
    bits = f"01{int.from_bytes(whole, 'big'):0{8 * len(whole)}b}".encode().translate(_DIGITS)
    return tuple(bytes(read(bits)) for read in _make_readers(size))


_DIGITS = bytes.maketrans(b"01", b"\0\1")


def draw_data_matrix(canvas: Canvas, data: bytes, left: float, bottom: float, module: float) -> float:
    """Draw the symbol in pure black (grey 0, so in toner) and give its side; all in points.

    The quiet zone of one module on each side is left free by whoever calls.
    """
    rows = draw_matrix(data)
    draw_modules(canvas, rows, left, bottom, module, module)
    return len(rows) * module
