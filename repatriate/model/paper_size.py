"""The sheets that an office prints on."""

from __future__ import annotations

from enum import StrEnum


class PaperSize(StrEnum):
    """A size of plain paper."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def millimetres(self) -> tuple[float, float]:
        """Width and height of a sheet that stands upright (ISO 216; ANSI/ASME Y14.1)."""
        return (210.0, 297.0) if self is PaperSize.A4 else (215.9, 279.4)

    @property
    def points(self) -> tuple[float, float]:
        """Width and height of a sheet that stands upright, in points of 1/72 inch."""
        width, height = self.millimetres
        return width * 72 / 25.4, height * 72 / 25.4


PAPERS = {PaperSize.A4.value: "A4", PaperSize.LETTER.value: "US Letter"}
"""The name of a paper size, in every language."""
