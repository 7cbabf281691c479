"""The paper that labels are printed on: where each label lies on its sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from repatriate.model.errors import UserError
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import say

A4, LETTER = PaperSize.A4.millimetres, PaperSize.LETTER.millimetres
SLIPS, WRISTBANDS = "slips", "wristbands"


@dataclass(frozen=True, slots=True)
class Stock:
    """A sheet of equal labels, in millimetres from its upper left corner. `across` and `down` are from one label's corner
    to the next. `cut`: plain paper, so that lines to cut along are drawn. `kind` is what it is for."""

    name: str
    caption: str
    kind: str
    page: tuple[float, float]
    columns: int
    rows: int
    left: float
    top: float
    width: float
    height: float
    across: float
    down: float
    cut: bool = False

    @property
    def count(self) -> int:
        return self.columns * self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """The upper left corner of a label, counted from 0 along the rows."""
        row, column = divmod(place, self.columns)
        return self.left + column * self.across, self.top + row * self.down


def _define_sheet(  # long: the measures of a sheet, as its maker lists them
    name: str, caption: str, page: tuple[float, float], grid: tuple[int, int], first: tuple[float, float],
    size: tuple[float, float], step: tuple[float, float] | None = None, *, kind: str = SLIPS, cut: bool = False,
) -> Stock:  # fmt: skip
    return Stock(name, caption, kind, page, *grid, *first, *size, *(step or size), cut=cut)


_ACROSS_A4, _ACROSS_LETTER = (A4[1], A4[0]), (LETTER[1], LETTER[0])

STOCKS: Mapping[str, Stock] = MappingProxyType(
    {
        one.name: one
        for one in (
            _define_sheet("a4-3x8", say("A4, 24 labels of 70 × 37 mm"), A4, (3, 8), (0, 0.5), (70, 37)),
            _define_sheet("a4-3x7", say("A4, 21 labels of 63.5 × 38.1 mm"), A4, (3, 7), (7.21, 15.15), (63.5, 38.1), (66.04, 38.1)),
            _define_sheet(
                "a4-2x7", say("A4, 14 labels of 99.1 × 38.1 mm"), A4, (2, 7), (4.65, 15.15), (99.1, 38.1), (101.6, 38.1)
            ),
            _define_sheet("a4-paper", say("A4, plain paper: 12 slips to cut"), A4, (2, 6), (10, 10.5), (95, 46), cut=True),
            _define_sheet(
                "letter-3x10", say("US Letter, 30 labels of 2⅝ × 1 inch"), LETTER,
                (3, 10), (4.76, 12.7), (66.68, 25.4), (69.85, 25.4),
            ),
            _define_sheet(
                "letter-2x7", say("US Letter, 14 labels of 4 × 1⅓ inch"), LETTER,
                (2, 7), (3.96, 21.17), (101.6, 33.87), (106.36, 33.87),
            ),
            _define_sheet(
                "letter-paper", say("US Letter, plain paper: 10 slips to cut"), LETTER, (2, 5), (11.9, 12.2), (96, 51), cut=True
            ),
            _define_sheet(
                "a4-strips", say("A4, plain paper: 8 wristbands to cut"), _ACROSS_A4,
                (1, 8), (10, 5), (277, 25), kind=WRISTBANDS, cut=True,
            ),
            _define_sheet(
                "letter-strips", say("US Letter, plain paper: 8 wristbands to cut"), _ACROSS_LETTER,
                (1, 8), (10, 7.95), (259.4, 25), kind=WRISTBANDS, cut=True,
            ),
        )
    }
)  # fmt: skip
"""Every sheet by name: what stationers sell most of its size, and plain paper for where there is nothing else."""


def stocks_of(kind: str, paper: PaperSize = PaperSize.A4) -> tuple[Stock, ...]:
    """The sheets of that kind, those of that paper first: the usual one is the first."""
    fitting = [one for one in STOCKS.values() if one.kind == kind]
    return tuple(sorted(fitting, key=lambda one: sorted(one.page) != sorted(paper.millimetres)))


def stock_for(kind: str, name: str | None = None, paper: PaperSize = PaperSize.A4) -> Stock:
    """The sheet of that name, or the usual one of that kind and paper. Raises UserError where the two do not go together."""
    fitting = {one.name: one for one in stocks_of(kind, paper)}
    if not fitting:
        raise UserError("unknown_labels", say("There are no labels {0}: choose slips or wristbands.", kind))
    if name is None:
        return next(iter(fitting.values()))
    if name not in fitting:
        raise UserError(
            "unknown_sheet",
            say("There is no sheet {0} for this: choose one of {1}.", name, ", ".join(fitting)),
        )
    return fitting[name]
