"""Data Matrix symbols: the codewords of the worked case, and every size read back by a reader that is not ours."""

from __future__ import annotations

import io
import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.graphics.barcode.ecc200datamatrix import ECC200DataMatrix

from repatriate.model.errors import UserError
from repatriate.printing import datamatrix
from repatriate.printing.datamatrix import SIZES, draw_data_matrix, draw_matrix, encode_codewords, size_of
from repatriate.printing.document import new_canvas

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data" / "seal_vectors.json").read_text(encoding="utf-8")
)
SEAL = bytes.fromhex(VECTORS["datamatrix"]["payload_hex"])
MOST = SIZES[-1].data - 3


def _read(rows: tuple[bytes, ...], module: int = 4) -> list[bytes]:
    dark = np.pad(np.array([list(row) for row in rows], dtype=np.uint8), 2)
    picture = np.ascontiguousarray(np.kron(255 - dark * 255, np.ones((module, module), dtype=np.uint8)))
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.DataMatrix)
    return [one.bytes for one in found]


def test_codewords_of_the_worked_case() -> None:
    assert list(encode_codewords(SEAL)) == VECTORS["datamatrix"]["data_codewords_144"]
    assert size_of(SEAL) == 44
    assert size_of(b"") == 10


def test_error_correction_is_that_of_the_library() -> None:
    theirs = ECC200DataMatrix()._get_reed_solomon_code(list(encode_codewords(SEAL)), 56)
    assert list(datamatrix._compute_parity(encode_codewords(SEAL), 56)) == theirs


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size.side))
def test_each_size_is_read_back(size: Any) -> None:
    chance = random.Random(size.side)
    full = size.data - (2 if size.data < 252 else 3)
    for length in {max(full - 1, 1), full}:
        data = chance.randbytes(length)
        rows = draw_matrix(data)
        assert (len(rows), {len(row) for row in rows}) == (size.side, {size.side})
        assert _read(rows) == [data]


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=1, max_size=260))
def test_any_bytes_are_read_back(data: bytes) -> None:
    assert _read(draw_matrix(data)) == [data]


def test_padding_reaches_254_and_never_0() -> None:
    padding = {word for size in SIZES for word in encode_codewords(b"\xff" * max(size.data // 2, 1))}
    assert 254 in padding
    for size in SIZES:
        words = (
            encode_codewords(b"")[3:]
            if size.side == 10
            else encode_codewords(bytes(size.data // 2))[size.data // 2 + 4 :]
        )
        assert 0 not in words


def test_too_much_is_a_sentence() -> None:
    assert size_of(bytes(MOST)) == 132
    with pytest.raises(UserError, match=r"1,?302 bytes do not fit"):
        size_of(bytes(MOST + 1))
    with pytest.raises(UserError):
        draw_matrix(bytes(MOST + 1))


def test_drawn_it_is_black_where_it_is_dark_and_nowhere_else() -> None:
    target = io.BytesIO()
    module = 0.36 * 72 / 25.4
    canvas = new_canvas(target, (100, 100), title="Seal")
    canvas.setFillColorRGB(1, 0, 0)
    side = draw_data_matrix(canvas, SEAL, 20, 30, module)
    canvas.rect(0, 0, 5, 5, stroke=0, fill=1)
    canvas.save()
    assert side == pytest.approx(44 * module)
    with pypdfium2.PdfDocument(target.getvalue()) as document:
        picture = document[0].render(scale=8).to_numpy()[:, :, :3]
    rows = draw_matrix(SEAL)
    for y in range(44):
        for x in range(44):
            at = (int((100 - 30 - side + (y + 0.5) * module) * 8), int((20 + (x + 0.5) * module) * 8))
            assert tuple(picture[at]) == ((0, 0, 0) if rows[y][x] else (255, 255, 255))
    assert tuple(picture[-20, 20]) == (0, 0, 255)  # the colour of whoever draws is as it was; blue comes first
    outside = picture[:, :, 0].copy()
    outside[int((70 - side) * 8) : 560, 160 : int((20 + side) * 8) + 1] = 255
    outside[-40:, :40] = 255
    assert outside.min() == 255


def test_module_by_module_no_light_lies_between() -> None:
    target = io.BytesIO()
    canvas = new_canvas(target, (60, 60), title="Seal")
    draw_data_matrix(canvas, SEAL, 5, 5, 1.013)
    canvas.save()
    with pypdfium2.PdfDocument(target.getvalue()) as document:
        picture = document[0].render(scale=7.3).to_numpy()[:, :, 0]
    left = picture[int((60 - 5 - 44 * 1.013) * 7.3) + 3 : int(55 * 7.3) - 3, int((5 + 0.5 * 1.013) * 7.3)]
    assert left.max() == 0  # the dark edge is one line
