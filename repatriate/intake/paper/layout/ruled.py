"""Tables with rules: which rules make a table, its rows and columns, and which cells were joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from repatriate.intake.paper.layout.rules import Rule, Rules, find_short, is_drawn
from repatriate.intake.paper.model import Box

_MEETS = 0.012
"""A share of the longer side: a rule that ends so near to another meets it."""
_THERE, _MISSING = 0.5, 0.25
"""Share of a border that is drawn where two cells are apart, and at most where they were joined above each other."""
_FEW = 4
"""Level rules of a table so short that its upright ones are no longer than letters."""
_FAINT_ROW = 0.75
"""Share of a faint rule that is drawn between two rows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a ruled table: its first row and column, and those after its last."""

    row: int
    column: int
    below: int
    after: int


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table by the rules between its rows, from its upper edge to its lower one, and between its columns."""

    rows: tuple[Rule, ...]
    columns: tuple[Rule, ...]
    cells: tuple[Cell, ...]

    def box(self, row: int, column: int, below: int | None = None, after: int | None = None) -> Box:
        """The box between the rules around a cell."""
        top, bottom = self.rows[row], self.rows[row + 1 if below is None else below]
        left, right = self.columns[column], self.columns[column + 1 if after is None else after]
        middle = (top.at(left.at(top.across[0])) + bottom.at(left.at(bottom.across[0]))) / 2
        start, end = left.at(middle), right.at(middle)
        return (
            max(left.at(top.at(start)), left.at(bottom.at(start))),
            max(top.at(start), top.at(end)),
            min(right.at(top.at(end)), right.at(bottom.at(end))),
            min(bottom.at(start), bottom.at(end)),
        )

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and column of a point; None where it lies outside."""
        row = sum(rule.at(x) <= y for rule in self.rows) - 1
        column = sum(rule.at(y) <= x for rule in self.columns) - 1
        if 0 <= row < len(self.rows) - 1 and 0 <= column < len(self.columns) - 1:
            return row, column
        return None


def find_tables(rules: Rules, letters: float) -> list[Ruled]:
    """Tables whose rows and columns are ruled, from the top to the bottom. `letters` is how high text is."""
    near = _MEETS * max(rules.level_ink.shape)
    found = []
    groups = list(_group_crossing(rules.level, rules.upright, near))
    level_rules = each_once(rules.level, letters)
    if not groups and len(level_rules) <= _FEW:
        groups = list(_group_crossing(level_rules, find_short(level_rules, rules.upright_ink), near))
    for level, upright in groups:
        rows = _with_edges(each_once(level, letters), upright, letters)
        columns = _with_edges(each_once(upright, letters), level, letters)
        if len(rows) < 2 or len(columns) < 2:
            continue
        rows = _with_faint(rows, columns, rules, letters)
        found.append(Ruled(tuple(rows), tuple(columns), tuple(_find_cells(rows, columns, rules))))
    return sorted(found, key=lambda table: table.rows[0].across[0])


def _group_crossing(
    level: Sequence[Rule], upright: Sequence[Rule], near: float
) -> Iterator[tuple[Sequence[Rule], Sequence[Rule]]]:
    """Rules that cross each other, directly or by others between. Each crosses two of the other kind."""
    while True:
        kept_level = [rule for rule in level if sum(_rules_cross(rule, other, near) for other in upright) >= 2]
        kept_upright = [rule for rule in upright if sum(_rules_cross(other, rule, near) for other in kept_level) >= 2]
        if len(kept_level) == len(level) and len(kept_upright) == len(upright):
            break
        level, upright = kept_level, kept_upright
    left_level, left_upright = set(range(len(level))), set(range(len(upright)))
    while left_level:
        rows, columns, waiting = {first := min(left_level)}, set[int](), [first]
        while waiting:
            row = waiting.pop()
            for column in left_upright - columns:
                if not _rules_cross(level[row], upright[column], near):
                    continue
                columns.add(column)
                more = {other for other in left_level - rows if _rules_cross(level[other], upright[column], near)}
                rows |= more
                waiting += more
        left_level -= rows
        left_upright -= columns
        yield [level[row] for row in rows], [upright[column] for column in columns]


def _rules_cross(level: Rule, upright: Rule, near: float) -> bool:
    y = level.at(upright.across[0])
    x = upright.at(y)
    y = level.at(x)
    return level.start - near <= x <= level.end + near and upright.start - near <= y <= upright.end + near


def each_once(rules: Sequence[Rule], letters: float) -> list[Rule]:
    """The rules from first to last; a double line counts once, and so do pieces at one height."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: rule.start - rule.end):
        middle = (rule.start + rule.end) / 2
        if all(abs(rule.at(middle) - other.at(middle)) >= 0.4 * letters for other in found):
            found.append(rule)
    if not found:
        return []
    middle = median((rule.start + rule.end) / 2 for rule in found)
    return sorted(found, key=lambda rule: rule.at(middle))


def _with_edges(rules: list[Rule], others: Sequence[Rule], letters: float) -> list[Rule]:
    """The rules of a table with missing outer ones added where the crossing rules end."""
    if not rules:
        return rules
    middle = median((rule.start + rule.end) / 2 for rule in rules)
    starts, ends = sorted(rule.start for rule in others), sorted(rule.end for rule in others)
    first, last = starts[len(starts) // 4], ends[len(ends) * 3 // 4]
    low = rules[0].at(middle) - median(starts)
    high = median(ends) - rules[-1].at(middle)
    if low > letters and sum(rule.start < rules[0].at(middle) - letters for rule in others) >= 0.7 * len(others):
        rules = [_move_rule(rules[0], first - rules[0].at(middle)), *rules]
    if high > letters and sum(rule.end > rules[-1].at(middle) + letters for rule in others) >= 0.7 * len(others):
        rules = [*rules, _move_rule(rules[-1], last - rules[-1].at(middle))]
    return rules


def _move_rule(rule: Rule, by: float) -> Rule:
    return Rule(rule.along, rule.across + by)


def _with_faint(rows: list[Rule], columns: Sequence[Rule], rules: Rules, letters: float) -> list[Rule]:
    """Rules that a shadow or a bad print hides, looked for where a row is higher than others."""
    usual = median(lower.across.mean() - upper.across.mean() for upper, lower in pairwise(rows))
    found = [rows[0]]
    for upper, lower in pairwise(rows):
        start, end = columns[0].at(upper.across[0]), columns[-1].at(upper.across[0])
        height = lower.at((start + end) / 2) - upper.at((start + end) / 2)
        if height > max(1.6 * usual, 2.4 * letters):
            shifts = range(round(0.9 * letters), round(height - 0.9 * letters))
            drawn = [is_drawn(upper, rules.level_ink, start, end, shift) for shift in shifts]
            last = -letters
            for shift, share in sorted(zip(shifts, drawn, strict=True), key=lambda one: -one[1]):
                if share >= _FAINT_ROW and all(
                    abs(rule.at(start) - upper.at(start) - shift) > 0.9 * letters for rule in found
                ):
                    found.append(_move_rule(upper, shift))
                    last = max(last, shift)
        found.append(lower)
    return sorted(found, key=lambda rule: rule.at(rows[0].along[0]))


def _find_cells(rows: Sequence[Rule], columns: Sequence[Rule], rules: Rules) -> Iterator[Cell]:
    wide, high = len(columns) - 1, len(rows) - 1
    taken: set[tuple[int, int]] = set()
    for row in range(high):
        for column in range(wide):
            if (row, column) in taken:
                continue
            after = column + 1
            while after < wide and _upright_border(rows, columns, rules, row, after) < _THERE:
                after += 1
            below = row + 1
            while below < high and all(
                _level_border(rows, columns, rules, below, each) < _MISSING for each in range(column, after)
            ):
                below += 1
            taken |= {(down, across) for down in range(row, below) for across in range(column, after)}
            yield Cell(row, column, below, after)


def _upright_border(rows: Sequence[Rule], columns: Sequence[Rule], rules: Rules, row: int, column: int) -> float:
    x = columns[column].at(rows[row].across[0])
    top, bottom = rows[row].at(x), rows[row + 1].at(x)
    inset = 0.12 * (bottom - top)
    return is_drawn(columns[column], rules.upright_ink, top + inset, bottom - inset)


def _level_border(rows: Sequence[Rule], columns: Sequence[Rule], rules: Rules, row: int, column: int) -> float:
    y = rows[row].across[0]
    left, right = columns[column].at(y), columns[column + 1].at(y)
    inset = 0.05 * (right - left)
    return is_drawn(rows[row], rules.level_ink, left + inset, right - inset)
