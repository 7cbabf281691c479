"""The share of cells that are read right, on lists in shapes that nobody wrote the reader for."""

from __future__ import annotations

from tests.benchmarks.rosters import share_right
from tests.intake.shapes import make


def test_nearly_every_cell_of_lists_in_many_shapes_is_right() -> None:
    assert share_right([make(seed) for seed in range(60_000, 60_012)]) >= 0.99
