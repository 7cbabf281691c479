"""Cells cut out of the pictures of their pages. Only the process that reads files of others decodes a picture."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from repatriate.intake.paper.model import Box

_AROUND = 8
"""Pixels of the page that are cut out around a cell: it may reach over its rules."""
_HIGHEST = 96


@dataclass(frozen=True, slots=True)
class Cut:
    """A cell as a JPEG."""

    picture: bytes
    width: int
    height: int


def cut_cells(pages: Sequence[bytes], places: Sequence[tuple[int, Box]]) -> list[Cut]:
    """The picture of each place: the page from 0, and the box on it."""
    from PIL import Image

    opened = [Image.open(io.BytesIO(page)) for page in pages]
    return [_cut_cell(opened[page], box) for page, box in places]


def _cut_cell(page, box: Box) -> Cut:  # type: ignore[no-untyped-def]  # Pillow is known in the other process alone
    left, top, right, bottom = box
    cell = page.crop((int(left) - _AROUND, int(top) - _AROUND, int(right) + _AROUND, int(bottom) + _AROUND))
    if cell.height > _HIGHEST:
        cell = cell.resize((max(1, cell.width * _HIGHEST // cell.height), _HIGHEST))
    target = io.BytesIO()
    cell.convert("RGB").save(target, "JPEG", quality=80)
    return Cut(target.getvalue(), cell.width, cell.height)
