"""Turns pages of text into rows of cells: ruled tables by their rules, others by gaps, and the text around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from repatriate.intake.paper.layout import gaps
from repatriate.intake.paper.layout.folding import count_rows
from repatriate.intake.paper.layout.joining import find_lines, find_whole, text_of
from repatriate.intake.paper.model import Grid, Slot, Word
from repatriate.intake.paper.pdf.lattice import (
    Lattice,
    fill_lattice,
    find_lattices,
    grow_lattice,
    holds_word,
    join_rules,
)
from repatriate.intake.paper.pdf.pages import Layer
from repatriate.intake.sheet_xml import Area
from repatriate.reference.totals import is_total

_MARGIN = 0.12
"""The height of the upper and lower zones with text repeated on every page, as a share of the page."""
_MOST_DIGITS = 12
"""The limit of digits in a line repeated on every page: its number, and a date."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a sheet, all equally long, and cells that span several."""

    cells: list[list[str]]
    merged: tuple[Area, ...]


@dataclass(slots=True)
class _Sheet:
    """A page on its way to rows."""

    words: list[Word]
    layer: Layer
    lattices: list[Lattice]

    @property
    def is_ruled(self) -> bool:
        """Whether most of it stands in ruled tables."""
        held = sum(any(holds_word(one, word) for one in self.lattices) for word in self.words)
        return held * 2 > len(self.words)


def read_rows(layers: Sequence[Layer]) -> Rows:
    """All pages as one sheet."""
    keeps = any(layer.keeps for layer in layers)
    sheets = [
        _make_sheet(layer, words, keeps, goes_on=number > 0)
        for number, (layer, words) in enumerate(zip(layers, _without_furniture(layers), strict=True))
    ]
    grid: Grid = []
    merged: list[Area] = []
    seams: list[int] = []
    offset = 0.0
    for ruled, group in groupby(sheets, lambda sheet: sheet.is_ruled):
        pages = list(group)
        read = [_read_ruled(page) for page in pages] if ruled else [(rows, []) for rows in _read_open(pages)]
        for page, (rows, areas) in zip(pages, read, strict=True):
            merged += [(top + len(grid), left, bottom + len(grid), right) for top, left, bottom, right in areas]
            seams.append(len(grid))
            grid += [[_lower_slot(slot, offset) for slot in row] for row in rows]
            offset += page.layer.height
    width = max(map(len, grid), default=0)
    grid = _join_cut_rows(grid, seams, merged)
    whole = find_whole(slot for row in grid for slot in row)
    cells = [[*(text_of(slot, whole) for slot in row), *[""] * (width - len(row))] for row in grid]
    return Rows(cells, tuple(merged))


def _make_sheet(layer: Layer, words: list[Word], keeps: bool, *, goes_on: bool) -> _Sheet:
    if keeps:
        words = [word if word.spaced else replace(word, spaced=False) for word in words]
    found = [
        one for one in find_lattices(layer.across, layer.down) if sum(holds_word(one, word) for word in words) >= 2
    ]
    outside = find_lines([word for word in words if not any(holds_word(one, word) for one in found)])
    lattices = [grow_lattice(one, outside, goes_on=goes_on) for one in found]
    return _Sheet(words, layer, lattices)


def _lower_slot(slot: Slot, by: float) -> Slot:
    if not by:
        return slot
    words = tuple(replace(one, box=_move_box(one.box, by)) for one in slot.words)
    return Slot(_move_box(slot.box, by), words)


def _move_box(box: tuple[float, float, float, float], by: float) -> tuple[float, float, float, float]:
    return box[0], box[1] + by, box[2], box[3] + by


# -- what is said on every page


def _without_furniture(layers: Sequence[Layer]) -> list[list[Word]]:
    """The words of each page; of lines that stand at the edge of every page, the first at the top and the last at the bottom."""
    edges = [_edge_lines(layer) for layer in layers]
    kept = []
    for place, layer in enumerate(layers):
        dropped: set[int] = set()
        for (key, at_top), words in edges[place].items():
            near = place - 1 if at_top else place + 1
            if 0 <= near < len(edges) and (key, at_top) in edges[near]:
                dropped.update(map(id, words))
        kept.append([word for word in layer.words if id(word) not in dropped])
    return kept


def _edge_lines(layer: Layer) -> dict[tuple[tuple[str, int], bool], list[Word]]:
    found = {}
    for line in find_lines(layer.words):
        top, bottom = min(word.box[1] for word in line), max(word.box[3] for word in line)
        at_top = bottom < _MARGIN * layer.height
        if not at_top and top < (1 - _MARGIN) * layer.height:
            continue
        text = " ".join(word.text for word in line)
        if len(gaps.phrases_of(line)) > 2 or sum(map(str.isdigit, text)) > _MOST_DIGITS or is_total(text) is not None:
            continue
        if len(line) == 1 and not text.isdigit():
            continue
        key = re.sub(r"\d+", "#", text)
        found[(key, round((top if at_top else layer.height - bottom) / 3)), at_top] = line
    return found


# -- ruled


def _read_ruled(page: _Sheet) -> tuple[Grid, list[Area]]:
    """The tables with what stands between them, from top to bottom."""
    outside = [word for word in page.words if not any(holds_word(one, word) for one in page.lattices)]
    pieces: list[tuple[float, Grid, list[Area]]] = []
    for line in find_lines(outside):
        box = (line[0].box[0], min(w.box[1] for w in line), page.layer.width, max(w.box[3] for w in line))
        pieces.append(((box[1] + box[3]) / 2, [[Slot(box, tuple(line))]], []))
    for lattice in page.lattices:
        inside = [word for word in page.words if holds_word(lattice, word)]
        pieces.append((lattice.rows[0], *_read_lattice(lattice, inside)))
    grid: Grid = []
    merged: list[Area] = []
    for _, rows, areas in sorted(pieces, key=lambda piece: piece[0]):
        merged += [(top + len(grid), left, bottom + len(grid), right) for top, left, bottom, right in areas]
        grid += rows
    return grid, merged


def _read_lattice(lattice: Lattice, words: Sequence[Word]) -> tuple[Grid, list[Area]]:
    """Its rows; a band that is ruled around many rows is parted by their lines."""
    grid: Grid = []
    starts = []
    filled = fill_lattice(lattice, words)
    usual = sorted(_count_lines(row) for row in filled)[len(filled) // 2]
    for number, row in enumerate(filled):
        starts.append(len(grid))
        held = [word for slot in row for word in slot.words]
        many = _count_lines(row) >= 3 and (len(filled) <= 3 or _count_lines(row) > 3 * usual)
        if many or _is_numbered(row):
            parted = gaps.find_grids([held], [()], lattice.columns[1:-1], is_level=True, is_whole=True, goes_on=True)[0]
            if len(parted) > 1 and count_rows([slot.words for slot in one] for one in parted) > 1:
                grid += [_widen_cells(one, lattice, number) for one in parted]
                continue
        grid.append(row)
    starts.append(len(grid))
    merged = [
        (starts[top], left, starts[bottom], right)
        for top, left, bottom, right in lattice.merged
        if starts[bottom + 1] - starts[bottom] == 1 and starts[top + 1] - starts[top] == 1
    ]
    return grid, merged


def _is_numbered(row: Sequence[Slot]) -> bool:
    """Whether the first cell holds several numbers that follow each other: those of as many rows."""
    texts = ["".join(word.text for word in line).strip("().") for line in find_lines(row[0].words)]
    if len(texts) < 2 or not all(map(str.isdecimal, texts)):
        return False
    numbers = list(map(int, texts))
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _count_lines(row: Sequence[Slot]) -> int:
    return max((len(find_lines(slot.words)) for slot in row), default=0)


def _widen_cells(row: list[Slot], lattice: Lattice, number: int) -> list[Slot]:
    """Cells as wide as their column."""
    full = []
    for column in range(len(lattice.columns) - 1):
        slot = row[column] if column < len(row) else Slot(lattice.cell(number, column))
        full.append(Slot((lattice.columns[column], slot.box[1], lattice.columns[column + 1], slot.box[3]), slot.words))
    return full


# -- not ruled


def _read_open(pages: Sequence[_Sheet]) -> list[Grid]:
    """Pages that go on with the same columns together, so that one that is nearly empty on a page is found all the same."""
    rules = [_find_separators(page) for page in pages]
    together = gaps.find_grids([page.words for page in pages], rules, is_level=True)
    if len(pages) == 1:
        return together
    alone = [
        gaps.find_grids([page.words], [across], is_level=True)[0] for page, across in zip(pages, rules, strict=True)
    ]
    fewer = any(len(one[0]) > len(all_[0]) + 1 for one, all_ in zip(alone, together, strict=True) if one and all_)
    return alone if fewer else together


def _find_separators(page: _Sheet) -> list[float]:
    """Rules that go across most of what is written."""
    if not page.words:
        return []
    left, right = min(word.box[0] for word in page.words), max(word.box[2] for word in page.words)
    return [rule.at for rule in join_rules(page.layer.across) if rule.end - rule.start > 0.6 * (right - left)]


# -- rows cut by the end of a page


def _join_cut_rows(grid: Grid, seams: Sequence[int], merged: list[Area]) -> Grid:
    """The rest of a row on the next page goes to its beginning. It has no number and no date, and nothing in a cell that is
    empty there."""
    dropped: set[int] = set()
    spans = {row for top, _, bottom, _ in merged for row in range(top, bottom + 1)}
    table = [row for row in grid if sum(bool(slot.words) for slot in row) >= 2]
    if not table:
        return grid
    titles = _text_key(table[0])
    for seam in seams[1:]:
        place = next(
            (p for p in range(seam, len(grid)) if _text_key(grid[p]) != titles and any(s.words for s in grid[p])), None
        )
        last = next((p for p in range(seam - 1, -1, -1) if any(s.words for s in grid[p])), None)
        if place is None or last is None or place in spans or last in spans or place - seam > 2:
            continue
        if _is_rest(grid[place], grid[last], table):
            grid[last] = [
                Slot((*one.box[:2], one.box[2], max(one.box[3], other.box[3])), one.words + other.words)
                for one, other in zip(grid[last], grid[place], strict=True)
            ]
            dropped.add(place)
    if not dropped:
        return grid
    merged[:] = [
        tuple(at - sum(gone < at for gone in dropped) if axis in (0, 2) else at for axis, at in enumerate(area))  # type: ignore[misc]
        for area in merged
    ]
    return [row for place, row in enumerate(grid) if place not in dropped]


def _text_key(row: Sequence[Slot]) -> tuple[str, ...]:
    return tuple("".join(word.text for word in slot.words) for slot in row)


def _is_rest(row: Sequence[Slot], last: Sequence[Slot], table: Grid) -> bool:
    if len(row) != len(last) or len(row) < 2:
        return False
    filled = [place for place, slot in enumerate(row) if slot.words]
    counts = sorted(sum(bool(slot.words) for slot in one) for one in table)
    if not filled or len(filled) > 0.5 * counts[len(counts) * 3 // 4]:
        return False
    if any(not last[place].words for place in filled) or sum(bool(slot.words) for slot in last) < 2:
        return False
    texts = [" ".join(word.text for word in row[place].words) for place in filled]
    if any(is_total(text) is not None for text in texts):
        return False
    always = [
        place
        for place in range(len(last))
        if sum(bool(one[place].words) for one in table if len(one) == len(row)) >= 0.9 * len(table)
    ]
    return (
        bool(always) and not any(row[place].words for place in always[:1]) and sum(map(str.isdigit, "".join(texts))) < 6
    )
