"""Folds lines of a table without rules into rows, since cells may continue below. A line with a total is never
folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from repatriate.intake.paper.model import Word
from repatriate.reference.totals import is_total

_COUNT = re.compile(r"[(\[]?(\d{1,5})[.)\]]?")
_FULL = 0.6
"""A share of a row's usual cells: a line with fewer may be the rest of a row."""
_TIGHT = 0.85
"""A share of the distance between rows: closer lines belong to one row."""

_FURTHER, _FAR_OFF = 1.12, 1.5
"""Ratios of the widest gap between lines to the narrowest. Up to the first, lines are evenly spaced; up to the second,
a doubtful line belongs to the row above it."""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line by columns. `alone`: its only text goes through channels, so that it is no row; `crossing`: some does."""

    cells: dict[int, list[Word]]
    top: float
    bottom: float
    alone: bool = False
    crossing: bool = False

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def stands_alone(self) -> bool:
        """Whether it can be no part of a row."""
        return self.alone or self.crossing or any(is_total(self.text(column)) is not None for column in self.cells)

    def text(self, column: int) -> str:
        return " ".join(word.text for word in self.cells.get(column, ()))


def fold_lines(lines: Sequence[Line], height: float, rules: Sequence[float], ends: Sequence[float]) -> list[list[Line]]:
    """The lines by rows. `rules` are drawn across, and nothing is folded over one; `ends` is where each column ends."""
    if not lines:
        return []
    anchors = _find_anchors(lines)
    pitch = _usual_pitch(lines, anchors)
    return [
        [lines[place] for place in group]
        for stretch in _split_lines(lines, rules)
        for group in _group_lines(lines, stretch, anchors, pitch, ends, height)
    ]


def _split_lines(lines: Sequence[Line], rules: Sequence[float]) -> list[list[int]]:
    """Stretches between which nothing is folded: a rule stands there, or a line that is none of the table's."""
    found: list[list[int]] = [[]]
    for place, line in enumerate(lines):
        apart = place > 0 and any(lines[place - 1].middle < at < line.middle for at in rules)
        stands = line.stands_alone
        if (apart or stands) and found[-1]:
            found.append([])
        found[-1].append(place)
        if stands:
            found.append([])
    return [one for one in found if one]


# -- lines that begin a row


def _find_anchors(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it holds what every row has once: its number in the list, a date, a document number."""
    counted = _find_counted(lines)
    telling = _weigh_words(lines)
    usual = _usual_filled(lines)
    if counted is not None:
        return [
            _parse_count(line.text(counted)) is not None
            or (len(line.cells) >= _FULL * usual and _identifies_row(line, telling))
            for line in lines
        ]
    if telling:
        return [_identifies_row(line, telling) for line in lines]
    return [len(line.cells) >= _FULL * usual for line in lines]


def _find_counted(lines: Sequence[Line]) -> int | None:
    """The column whose numbers go up by one."""
    for column in sorted({column for line in lines for column in line.cells}):
        numbers = [number for line in lines if (number := _parse_count(line.text(column))) is not None]
        steps = sum(after == number + 1 for number, after in pairwise(numbers))
        if len(numbers) >= 2 and steps >= 0.7 * (len(numbers) - 1):
            return column
    return None


def _parse_count(text: str) -> int | None:
    found = _COUNT.fullmatch(text.strip())
    return int(found[1]) if found else None


def _weigh_words(lines: Sequence[Line]) -> dict[int, float]:
    """Columns of dates and numbers, and how many digits they usually have."""
    found = {}
    for column in {column for line in lines for column in line.cells}:
        digits = [sum(map(str.isdigit, line.text(column))) for line in lines if column in line.cells]
        many = [count for count in digits if count >= 4]
        if len(many) >= 2 and len(many) >= 0.5 * len(digits):
            found[column] = median(many)
    return found


def _identifies_row(line: Line, telling: dict[int, float]) -> bool:
    return any(
        sum(map(str.isdigit, line.text(column))) >= max(4, 0.75 * usual)
        for column, usual in telling.items()
        if column in line.cells
    )


def _usual_filled(lines: Sequence[Line]) -> float:
    counts = sorted(len(line.cells) for line in lines)
    return counts[len(counts) * 3 // 4]


def _usual_pitch(lines: Sequence[Line], anchors: Sequence[bool]) -> float:
    """The distance from a row's last line to the next row; infinite if unknown."""
    steps = [lines[place].middle - lines[place - 1].middle for place in range(1, len(lines)) if anchors[place]]
    return median(steps) if len(steps) >= 2 else float("inf")


# -- lines that go on


def _group_lines(
    lines: Sequence[Line],
    stretch: list[int],
    anchors: Sequence[bool],
    pitch: float,
    ends: Sequence[float],
    height: float,
) -> list[list[int]]:
    """The rows of a stretch: each begins with what goes before its anchor, where lines stand nearer to it than to the last."""
    first = next((place for place in stretch if anchors[place]), None)
    if first is None:
        return _fold_titles(lines, stretch, height)
    titles = [place for place in stretch if place < first]
    found: list[list[int]] = []
    body = stretch[len(titles) :]
    if titles and not any(anchors[: titles[0]]):
        near = _count_nearer(lines, titles, first)
        found += _fold_titles(lines, titles[: len(titles) - near], height)
        body = titles[len(titles) - near :] + body
    else:
        body = titles + body
    starts = [place for place in body if anchors[place]]
    found.append([place for place in body if place < starts[0]] + [starts[0]])
    for start, after in zip(starts, [*starts[1:], None], strict=True):
        between = [place for place in body if place > start and (after is None or place < after)]
        cut = _find_cut(lines, start, between, after, ends, height)
        for place in between[:cut]:
            if _may_go_on(lines, found[-1], place, pitch, ends, height):
                found[-1].append(place)
            else:
                found.append([place])
        if after is not None:
            found.append([*between[cut:], after])
    return found


def _count_nearer(lines: Sequence[Line], titles: list[int], first: int) -> int:
    """The number of lines before the first row that belong to it rather than to the titles. Such lines are closer to
    the row, when cells are set in the middle or at the bottom."""
    if len(titles) < 2 or lines[first].middle - lines[titles[-1]].middle > 0.8 * (
        lines[first].bottom - lines[first].top
    ):
        return 0
    return 1


def _find_cut(
    lines: Sequence[Line], start: int, between: list[int], after: int | None, ends: Sequence[float], height: float
) -> int:
    """The number of lines between two anchors that belong to the upper one: those above the widest gap. A line that
    continues a full cell belongs to the upper row unless much further off: a lone small letter has a low middle."""
    if not between or after is None:
        return len(between)
    middles = [lines[place].middle for place in (start, *between, after)]
    gaps = [lower - upper for upper, lower in pairwise(middles)]
    widest = max(gaps)
    full = all(
        column in lines[start].cells and _is_full([lines[start]], column, words[0], ends, height)
        for column, words in lines[between[0]].cells.items()
    )
    if widest < (_FAR_OFF if full else _FURTHER) * min(gaps):
        return len(between)
    return max(place for place, gap in enumerate(gaps) if gap > 0.97 * widest)


def _may_go_on(
    lines: Sequence[Line], row: list[int], place: int, pitch: float, ends: Sequence[float], height: float
) -> bool:
    """Whether a line may be the rest of a row: it stands close under it, or nothing of it would have fitted above."""
    line, above = lines[place], lines[row[-1]]
    step = line.middle - above.middle
    if step > max(2.2 * height, 0.0):
        return False
    held = [lines[one] for one in row]
    if not all(any(column in one.cells for one in held) for column in line.cells):
        return False
    if pitch != float("inf") and step < _TIGHT * pitch:
        return True
    return all(_is_full(held, column, words[0], ends, height) for column, words in line.cells.items())


def _is_full(held: Sequence[Line], column: int, word: Word, ends: Sequence[float], height: float) -> bool:
    last = next(one for one in reversed(held) if column in one.cells).cells[column]
    right = max(one.box[2] for one in last)
    return right + 0.2 * height + (word.box[2] - word.box[0]) > ends[column] - 0.4 * height


def _fold_titles(lines: Sequence[Line], stretch: list[int], height: float) -> list[list[int]]:
    """Titles of several lines: those that are not as many as the fullest belong to it, where they stand close."""
    if not stretch:
        return []
    found: list[list[int]] = [[stretch[0]]]
    for place in stretch[1:]:
        above = lines[found[-1][-1]]
        close = lines[place].middle - above.middle < 1.6 * height
        if close and len(found[-1]) < 4:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def count_rows(rows: Iterable[Sequence[Sequence[Word]]]) -> int:
    """The number of these rows that hold what every row has once."""
    lines = [Line({column: list(words) for column, words in enumerate(row) if words}, 0.0, 0.0) for row in rows]
    return sum(_find_anchors([line for line in lines if line.cells]))
