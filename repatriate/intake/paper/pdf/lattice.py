"""Tables that are ruled: from the lines that are drawn on a page to cells. Any unit, from the upper left corner downwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from repatriate.intake.paper.model import Box, Grid, Slot, Word


class Rule(NamedTuple):
    """A straight line: where it stands, and from where to where it goes."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Lattice:
    """Rules that cross: the edges of its columns and rows. `merged` has the first row, first column, last row and last column of
    cells that span several."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    merged: tuple[tuple[int, int, int, int], ...]

    @property
    def box(self) -> Box:
        return self.columns[0], self.rows[0], self.columns[-1], self.rows[-1]

    def cell(self, row: int, column: int) -> Box:
        return self.columns[column], self.rows[row], self.columns[column + 1], self.rows[row + 1]


NEAR = 2.5
"""Rules that stand closer are one; rules that end so close to another touch it."""
MOST_CROSSINGS, MOST_CELLS = 1_000_000, 20_000
"""The limits of a page: a larger table is one that nobody reads."""


def find_lattices(across: Iterable[Rule], down: Iterable[Rule], near: float = NEAR) -> list[Lattice]:
    """Each set of rules that cross and make at least two columns, from top to bottom and left to right."""
    lying, standing = join_rules(across, near), join_rules(down, near)
    if len(lying) * len(standing) > MOST_CROSSINGS:
        return []  # a pattern, and no table
    found = [
        lattice
        for group in _group_rules(lying, standing, near)
        if (lattice := _build_lattice(*group, near)) is not None
    ]
    outer = [one for one in found if not any(one is not other and _is_inside(one.box, other.box) for other in found)]
    outer.sort(key=lambda one: (one.rows[0], one.columns[0]))
    return sorted(_join_shaded(outer, near), key=lambda one: (round(one.rows[0] / (4 * near)), one.columns[0]))


def _join_shaded(lattices: Sequence[Lattice], near: float) -> list[Lattice]:
    """Every second row of a list may be shaded, cell by cell: rows of the same columns are one table, with those between."""
    found: list[Lattice] = []
    for lattice in lattices:
        before = next((place for place, one in enumerate(found) if _goes_on(one, lattice, near)), None)
        if before is None:
            found.append(lattice)
            continue
        above = found[before]
        shift = len(above.rows)
        merged = tuple((top + shift, left, bottom + shift, right) for top, left, bottom, right in lattice.merged)
        found[before] = Lattice(above.columns, above.rows + lattice.rows, above.merged + merged)
    return found


def _goes_on(above: Lattice, lattice: Lattice, near: float) -> bool:
    if len(above.columns) != len(lattice.columns) or min(len(above.rows), len(lattice.rows)) != 2:
        return False
    if any(abs(one - other) > near for one, other in zip(above.columns, lattice.columns, strict=True)):
        return False
    tallest = max(lower - upper for upper, lower in (*pairwise(above.rows), *pairwise(lattice.rows)))
    return near < lattice.rows[0] - above.rows[-1] < 3 * tallest


def grow_lattice(lattice: Lattice, lines: Sequence[Sequence[Word]], *, goes_on: bool = False) -> Lattice:
    """The table with close lines above and below that fit its columns: unshaded or unruled rows. If it `goes_on` from
    the previous page, the first of them may be the rest of a row."""
    top, bottom = lattice.rows[0], lattice.rows[-1]
    above = [line for line in lines if max(word.box[3] for word in line) <= top + NEAR]
    below = [line for line in lines if min(word.box[1] for word in line) >= bottom - NEAR]
    before = _find_above(lattice, above, goes_on)
    after = _find_below(lattice, below)
    if not before and not after:
        return lattice
    shift = len(before)
    merged = tuple((first + shift, left, last + shift, right) for first, left, last, right in lattice.merged)
    return Lattice(lattice.columns, (*before, *lattice.rows, *after), merged)


def _find_above(lattice: Lattice, lines: Sequence[Sequence[Word]], goes_on: bool) -> list[float]:
    found: list[float] = []
    edge = lattice.rows[0]
    for line in reversed(lines):
        top, bottom = min(word.box[1] for word in line), max(word.box[3] for word in line)
        held = _columns_of(lattice, line)
        if not held or edge - bottom >= bottom - top or (0 in held and not _is_row(lattice, held)):
            break
        edge = top
        if _is_row(lattice, held):
            found.insert(0, top)
    if goes_on and edge < min([lattice.rows[0], *found]):
        found.insert(0, edge)
    return found


def _find_below(lattice: Lattice, lines: Sequence[Sequence[Word]]) -> list[float]:
    found: list[float] = []
    for line in lines:
        top, bottom = min(word.box[1] for word in line), max(word.box[3] for word in line)
        held = _columns_of(lattice, line)
        if not held or top - (found or lattice.rows)[-1] >= bottom - top:
            break
        if _is_row(lattice, held):
            found.append(bottom)
        elif found and 0 not in held:
            found[-1] = bottom
        else:
            break
    return found


def _columns_of(lattice: Lattice, line: Sequence[Word]) -> set[int]:
    """The columns that a line has words in; none where a word stands in no column, or in two."""
    held = set()
    for word in line:
        column = _find_band(lattice.columns, (word.box[0] + word.box[2]) / 2)
        if column is None:
            return set()
        slack = 0.2 * (word.box[3] - word.box[1])
        if word.box[0] < lattice.columns[column] - slack or word.box[2] > lattice.columns[column + 1] + slack:
            return set()
        held.add(column)
    return held


def _is_row(lattice: Lattice, held: set[int]) -> bool:
    return len(held) >= 3 and len(held) * 2 >= len(lattice.columns) - 1


def join_rules(rules: Iterable[Rule], near: float = NEAR) -> list[Rule]:
    """Pieces of the same line as one line."""
    found: list[Rule] = []
    for group in _cluster_rules(sorted(rules), near):
        at = sum(rule.at * (rule.end - rule.start) for rule in group) / sum(rule.end - rule.start for rule in group)
        pieces = sorted((rule.start, rule.end) for rule in group)
        start, end = pieces[0]
        for left, right in pieces[1:]:
            if left <= end + near:
                end = max(end, right)
            else:
                found.append(Rule(at, start, end))
                start, end = left, right
        found.append(Rule(at, start, end))
    return found


def _cluster_rules(rules: Sequence[Rule], near: float) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    for rule in rules:
        if groups and rule.at - groups[-1][0].at <= near:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def _group_rules(lying: Sequence[Rule], standing: Sequence[Rule], near: float) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that hang together."""
    parents = list(range(len(lying) + len(standing)))

    def find_root(one: int) -> int:
        while parents[one] != one:
            parents[one] = parents[parents[one]]
            one = parents[one]
        return one

    for low, upright in enumerate(standing, len(lying)):
        for place, flat in enumerate(lying):
            if (
                flat.start - near <= upright.at <= flat.end + near
                and upright.start - near <= flat.at <= upright.end + near
            ):
                parents[find_root(place)] = find_root(low)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for place, rule in enumerate(lying):
        groups.setdefault(find_root(place), ([], []))[0].append(rule)
    for place, rule in enumerate(standing, len(lying)):
        groups.setdefault(find_root(place), ([], []))[1].append(rule)
    return list(groups.values())


def _build_lattice(lying: Sequence[Rule], standing: Sequence[Rule], near: float) -> Lattice | None:
    columns = tuple(sum(rule.at for rule in group) / len(group) for group in _cluster_rules(sorted(standing), near))
    rows = tuple(sum(rule.at for rule in group) / len(group) for group in _cluster_rules(sorted(lying), near))
    if len(columns) < 3 or not rows:
        return None
    rows = _with_open_ends(rows, standing, near)
    if len(rows) < 2 or len(rows) * len(columns) > MOST_CELLS:
        return None
    return Lattice(columns, rows, _find_merged(columns, rows, lying, standing, near))


def _with_open_ends(rows: tuple[float, ...], standing: Sequence[Rule], near: float) -> tuple[float, ...]:
    """A table that goes on on another page has no line at the end of this one: its columns say how far it reaches."""
    tops, bottoms = sorted(rule.start for rule in standing), sorted(rule.end for rule in standing)
    top, bottom = tops[len(tops) // 2], bottoms[len(bottoms) // 2]
    before = (top,) if rows[0] - top > 3 * near else ()
    after = (bottom,) if bottom - rows[-1] > 3 * near else ()
    return before + rows + after


def _find_merged(
    columns: Sequence[float], rows: Sequence[float], lying: Sequence[Rule], standing: Sequence[Rule], near: float
) -> tuple[tuple[int, int, int, int], ...]:
    """Cells between which no line is drawn, where together they are a rectangle."""
    down, across = len(rows) - 1, len(columns) - 1
    right = [
        [not _is_drawn(standing, columns[c + 1], rows[r], rows[r + 1], near) for c in range(across - 1)]
        for r in range(down)
    ]
    below = [
        [not _is_drawn(lying, rows[r + 1], columns[c], columns[c + 1], near) for c in range(across)]
        for r in range(down - 1)
    ]
    seen: set[tuple[int, int]] = set()
    found = []
    for row in range(down):
        for column in range(across):
            if (row, column) in seen:
                continue
            cells = _flood_cells(row, column, right, below)
            top, left = min(r for r, _ in cells), min(c for _, c in cells)
            bottom, end = max(r for r, _ in cells), max(c for _, c in cells)
            seen |= cells
            if len(cells) > 1 and len(cells) == (bottom - top + 1) * (end - left + 1):
                found.append((top, left, bottom, end))
    return tuple(found)


def _flood_cells(row: int, column: int, right: list[list[bool]], below: list[list[bool]]) -> set[tuple[int, int]]:
    cells, todo = {(row, column)}, [(row, column)]
    while todo:
        r, c = todo.pop()
        near = []
        if c < len(right[r]) and right[r][c]:
            near.append((r, c + 1))
        if c and right[r][c - 1]:
            near.append((r, c - 1))
        if r < len(below) and below[r][c]:
            near.append((r + 1, c))
        if r and below[r - 1][c]:
            near.append((r - 1, c))
        fresh = [one for one in near if one not in cells]
        cells.update(fresh)
        todo += fresh
    return cells


def _is_drawn(rules: Sequence[Rule], at: float, start: float, end: float, near: float) -> bool:
    """Whether a line stands there for most of the way."""
    covered = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules if abs(rule.at - at) <= near)
    return covered >= 0.6 * (end - start)


def _is_inside(one: Box, other: Box) -> bool:
    return other[0] <= one[0] and other[1] <= one[1] and one[2] <= other[2] and one[3] <= other[3]


def fill_lattice(lattice: Lattice, words: Iterable[Word]) -> Grid:
    """Its cells with the words that stand in them, those of merged cells in the first; the other words are left out."""
    first = {
        (row, column): (top, left)
        for top, left, bottom, right in lattice.merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    }
    ends = {(top, left): (bottom, right) for top, left, bottom, right in lattice.merged}
    held: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        column = _find_band(lattice.columns, (word.box[0] + word.box[2]) / 2)
        row = _find_band(lattice.rows, (word.box[1] + word.box[3]) / 2)
        if row is not None and column is not None:
            held.setdefault(first.get((row, column), (row, column)), []).append(word)
    grid: Grid = []
    for row in range(len(lattice.rows) - 1):
        slots = []
        for column in range(len(lattice.columns) - 1):
            bottom, right = ends.get((row, column), (row, column))
            box = (*lattice.cell(row, column)[:2], *lattice.cell(bottom, right)[2:])
            slots.append(Slot(box, tuple(held.get((row, column), ()))))
        grid.append(slots)
    return grid


def holds_word(lattice: Lattice, word: Word) -> bool:
    """Whether a word stands in it."""
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    left, top, right, bottom = lattice.box
    return left <= x <= right and top <= y <= bottom


def _find_band(edges: Sequence[float], at: float) -> int | None:
    return next((place for place, (one, other) in enumerate(pairwise(edges)) if one <= at <= other), None)
