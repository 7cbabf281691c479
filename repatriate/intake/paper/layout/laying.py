"""Turns the picture of a page into rows of cells with their first reading, with or without rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from repatriate.intake.paper.layout.gaps import find_grid
from repatriate.intake.paper.layout.page import set_upright
from repatriate.intake.paper.layout.ruled import Cell, Ruled, each_once, find_tables
from repatriate.intake.paper.layout.rules import Rules, find_rules
from repatriate.intake.paper.model import Box, Grid, Slot, Word
from repatriate.model.saying import Said, say

if TYPE_CHECKING:
    from repatriate.intake.paper.reading.engines import Engine, Finder, Picture


_WIDE = 0.04
"""The width of a gutter between two pages, as a share of the written width."""
_MIDDLE = (0.3, 0.7)
"""The range in which a gutter is searched, as shares of the written width."""
_FEWEST = 10
"""Pieces of text on either side."""
_YEARS = range(1900, 2100)
"""Years of birth may grow down a list too."""
_NUMBER = re.compile(r"\d{1,4}[.)]?")


def find_gutter(words: Sequence[Word]) -> float | None:
    """The middle of the gutter between two halves of a page: a wide channel after which titles or numbers start again.
    None for one whole."""
    if len(words) < 2 * _FEWEST:
        return None
    left, right = min(word.box[0] for word in words), max(word.box[2] for word in words)
    low, high = (left + share * (right - left) for share in _MIDDLE)
    reached, best = left, None
    for word in sorted(words, key=lambda word: word.box[0]):
        start = word.box[0]
        middle = (reached + start) / 2
        if start - reached >= _WIDE * (right - left) and low <= middle <= high:
            sides = [other for other in words if other.box[2] <= middle], [w for w in words if w.box[0] >= middle]
            if _are_alike(*sides) and (best is None or start - reached > best[0]):
                best = start - reached, middle
        reached = max(reached, word.box[2])
    return best[1] if best is not None else None


def _are_alike(first: Sequence[Word], second: Sequence[Word]) -> bool:
    if min(len(first), len(second)) < _FEWEST:
        return False
    return _share_titles(first, second) or (_begins_with_numbers(first) and _begins_with_numbers(second))


def _share_titles(first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Whether at least three words that stand once, near the top of both halves, are the same."""
    tops = [
        {word.text.casefold() for word in sorted(side, key=lambda word: word.box[1])[:12] if word.text.isalpha()}
        for side in (first, second)
    ]
    each = [[word.text.casefold() for word in side] for side in (first, second)]
    return sum(all(texts.count(text) == 1 for texts in each) for text in tops[0] & tops[1]) >= 3


def _begins_with_numbers(words: Sequence[Word]) -> bool:
    """Whether the first column numbers its rows: most of it are numbers that grow."""
    left = min(word.box[0] for word in words)
    high = sorted(word.box[3] - word.box[1] for word in words)[len(words) // 2]
    column = sorted((word for word in words if word.box[0] < left + 1.5 * high), key=lambda word: word.box[1])
    figures = [int(word.text.strip(".)")) for word in column if _NUMBER.fullmatch(word.text)]
    if all(one in _YEARS for one in figures):
        return False
    growing = sum(after == before + 1 for before, after in pairwise(figures))
    return len(figures) >= 5 and len(figures) >= 0.6 * len(column) and growing >= 0.6 * (len(figures) - 1)


_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
_LONG = 0.3
"""A share of the written width or height: a rule so long separates rows or columns even if nothing crosses it."""
_CROSSES = 0.45
"""Heights of letters by which a word reaches into a second cell: then it is read again in two pieces."""
_MANY, _TOO_MANY = 4, 0.25
"""Words, and their share of all, through which no real rules go."""
_WHITE, _FEWEST_LINES, _MOST_LINES, _FEW_LINES = 0.7, 4, 0.6, 0.1
"""Heights of letters between two columns; of how many lines, and through what share of them, white runs there; and what share may
have a word in it."""
_INK, _DARK = 0.004, 70
"""Share of a cell that is dark where something is written, and how much darker than white that is."""
_BELIEVED = 0.5


@dataclass(frozen=True, slots=True)
class Laid:
    """A page as it was read: set upright, with its cells, and what an officer should know of it."""

    picture: Picture
    grid: Grid
    said: tuple[Said, ...] = ()


def lay_out(picture: Picture, engine: Finder, turn: int | None = None) -> Laid:
    """The cells of a page. `turn` is what the officer says, in degrees clockwise; otherwise it is found out."""
    upright = set_upright(picture, engine, turn)
    words = engine.lines(upright.picture)
    said = upright.said
    if find_gutter(words) is not None:
        said += (say("Two pages are side by side in one picture: the left one was read first."),)
    return Laid(upright.picture, place_words(upright.picture, engine, words), said)


def place_words(picture: Picture, engine: Engine, words: Sequence[Word]) -> Grid:
    """Words of a page put into its cells. Those that reach over a border are read again on either side of it."""
    gutter = find_gutter(words)
    if gutter is None:
        return _place_words(picture, engine, words)
    grid: Grid = []
    at = round(gutter)
    for others in (slice(at, None), slice(0, at)):
        half = picture.copy()
        half[:, others] = 255
        grid += _place_words(
            half, engine, [word for word in words if (_middle_of(word.box)[0] < gutter) == (others.start == at)]
        )
    return _pad_rows(grid)


def _place_words(picture: Picture, engine: Engine, words: Sequence[Word]) -> Grid:
    if not words:
        return []
    rules = find_rules(picture, words)
    letters = median(word.box[3] - word.box[1] for word in words)
    tables = [table for table in find_tables(rules, letters) if len(table.columns) > 2]
    grid: Grid = []
    rest = list(words)
    for table in tables:
        inside = [word for word in rest if table.place(*_middle_of(word.box)) is not None]
        if not inside or _cuts_words(table, inside, letters):
            continue
        rest = [word for word in rest if word not in inside]
        cut = _cut_at_borders(picture, engine, table, inside, letters)
        grid += (
            _part_by_white(table, cut) if _leaves_columns_out(table, cut, letters) else _fill_table(table, cut, letters)
        )
    if not grid:
        rows = [_from_its_beginning(row) for row in find_grid(rest, *_lone_rules(rules, words, letters))]
        return _filled_up(_pad_rows(rows), picture, engine, letters)
    return _filled_up(_in_order(grid, _lines_outside(rest, letters)), picture, engine, letters)


def _middle_of(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


# -- partly ruled, or not at all


def _lone_rules(rules: Rules, words: Sequence[Word], letters: float) -> tuple[list[float], list[float]]:
    """Heights of level rules and places of upright ones, where they are long and there are several."""
    left, right = min(word.box[0] for word in words), max(word.box[2] for word in words)
    top, bottom = min(word.box[1] for word in words), max(word.box[3] for word in words)
    level = [rule for rule in rules.level if rule.end - rule.start > _LONG * (right - left)]
    upright = [rule for rule in rules.upright if rule.end - rule.start > _LONG * (bottom - top)]
    across = [rule.at((left + right) / 2) for rule in each_once(level, letters)]
    down = [rule.at((top + bottom) / 2) for rule in each_once(upright, letters)]
    if upright:
        start, end = median(rule.start for rule in upright), median(rule.end for rule in upright)
        parted = [word for word in words if start < _middle_of(word.box)[1] < end]
        first, last = min((w.box[2] for w in parted), default=0.0), max((w.box[0] for w in parted), default=0.0)
        down = [at for at in down if first - letters / 2 < at < last + letters / 2]
    return across if len(across) >= 3 else [], down if len(down) >= 2 else []


def _from_its_beginning(row: list[Slot]) -> list[Slot]:
    """A line that is alone in its row and goes through several columns stands in the first of them, as a total does."""
    filled = [place for place, slot in enumerate(row) if slot.words]
    if len(filled) != 1 or not filled[0]:
        return row
    left = min(word.box[0] for word in row[filled[0]].words)
    first = next((place for place, slot in enumerate(row) if slot.box != _NOWHERE and left < slot.box[2]), filled[0])
    if first >= filled[0]:
        return row
    moved = [Slot(_NOWHERE) for _ in row]
    moved[first] = Slot(_box_of(row[filled[0]].words), row[filled[0]].words)
    return moved


# -- ruled


def _cut_at_borders(
    picture: Picture, engine: Engine, table: Ruled, words: Sequence[Word], letters: float
) -> list[Word]:
    """The words of a table, each in one cell."""
    owner = {(row, column): cell for cell in table.cells for row, column in _list_places(cell)}
    found = []
    for word in words:
        boxes = _boxes_within(table, owner, word.box, letters)
        if len(boxes) < 2:
            found.append(word)
            continue
        for box in boxes:
            read = _read_line(picture, engine, box)
            if read is not None:
                found.append(read)
    return found


def _cuts_words(table: Ruled, words: Sequence[Word], letters: float) -> bool:
    """Whether the rules go through many words: then they were strokes of letters, and no rules."""
    owner = {(row, column): cell for cell in table.cells for row, column in _list_places(cell)}
    cut = sum(len(_boxes_within(table, owner, word.box, letters)) > 1 for word in words)
    return cut >= _MANY and cut > _TOO_MANY * len(words)


def _leaves_columns_out(table: Ruled, words: Sequence[Word], letters: float) -> bool:
    """Whether white runs down through a ruled column, between the words of most of its lines: not every column has its rules."""
    columns: dict[int, list[Word]] = {}
    for word in words:
        place = table.place(*_middle_of(word.box))
        if place is not None:
            columns.setdefault(place[1], []).append(word)
    for held in columns.values():
        lines = lines_of(held)
        gaps = [(one.box[2], other.box[0]) for line in lines for one, other in pairwise(line)]
        white = [(start, end) for start, end in gaps if end - start > _WHITE * letters]
        for at in {round((start + end) / 2) for start, end in white} if len(lines) >= _FEWEST_LINES else ():
            through = sum(start < at < end for start, end in white)
            crossed = sum(word.box[0] < at < word.box[2] for word in held)
            if through >= _MOST_LINES * len(lines) and crossed <= _FEW_LINES * len(lines):
                return True
    return False


def _part_by_white(table: Ruled, words: Sequence[Word]) -> Grid:
    """The rows of a table of which only some columns have rules."""
    boxes = [word.box for word in words]
    x = (min(box[0] for box in boxes) + max(box[2] for box in boxes)) / 2
    y = (min(box[1] for box in boxes) + max(box[3] for box in boxes)) / 2
    return find_grid(words, [rule.at(x) for rule in table.rows], [rule.at(y) for rule in table.columns[1:-1]])


def _list_places(cell: Cell) -> list[tuple[int, int]]:
    return [(row, column) for row in range(cell.row, cell.below) for column in range(cell.column, cell.after)]


def _boxes_within(table: Ruled, owner: dict[tuple[int, int], Cell], box: Box, letters: float) -> list[Box]:
    """The parts of a word's box that lie in different cells, where it reaches well into each."""
    left, top, right, bottom = box
    x, y = _middle_of(box)
    reach = _CROSSES * letters
    high = bottom - top > 1.6 * letters
    found: dict[Cell, Box] = {}
    spans_x = [left, *(at for rule in table.columns if left + reach < (at := rule.at(y)) < right - reach), right]
    spans_y = [top, *(at for rule in table.rows if high and top + reach < (at := rule.at(x)) < bottom - reach), bottom]
    for upper, lower in pairwise(spans_y):
        for start, end in pairwise(spans_x):
            place = table.place((start + end) / 2, (upper + lower) / 2)
            if place is None:
                continue
            cell = owner[place]
            part = (start, upper, end, lower)
            found[cell] = _enclose_boxes(found[cell], part) if cell in found else part
    parts = []
    for cell, part in found.items():
        inner = table.box(cell.row, cell.column, cell.below, cell.after)
        parts.append(
            (max(part[0], inner[0] + 2), max(part[1], inner[1] + 1), min(part[2], inner[2] - 2), min(part[3], inner[3]))
        )
    return parts


def _enclose_boxes(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _fill_table(table: Ruled, words: Sequence[Word], letters: float) -> Grid:
    """The rows of a table with the words of each cell; joined cells hold theirs in the first place."""
    owner = {place: cell for cell in table.cells for place in _list_places(cell)}
    held: dict[Cell, list[Word]] = {cell: [] for cell in table.cells}
    for word in words:
        place = table.place(*_middle_of(word.box))
        if place is not None:
            held[owner[place]].append(word)
    grid: Grid = []
    for row in range(len(table.rows) - 1):
        slots = []
        for column in range(len(table.columns) - 1):
            cell = owner[row, column]
            first = (cell.row, cell.column) == (row, column)
            box = table.box(cell.row, cell.column, cell.below, cell.after) if first else table.box(row, column)
            slots.append(Slot(box, tuple(in_reading_order(held[cell])) if first else ()))
        grid += _split_row(table, row, slots, letters)
    return grid


def _split_row(table: Ruled, row: int, slots: list[Slot], letters: float) -> Grid:
    """The rows within one ruled row, for tables with ruled columns only; one row if most cells do not hold as many
    lines."""
    filled = [slot for slot in slots if slot.words]
    counts = sorted(len(lines_of(slot.words)) for slot in filled)
    usual = counts[len(counts) // 2] if counts else 0
    if len(filled) < 2 or usual < 2 or sum(abs(count - usual) <= 0.1 * usual for count in counts) < 0.6 * len(counts):
        return [slots]
    if usual == 2 and len(lines_of(slots[0].words)) < 2:
        return [slots]  # two lines in several cells: long names and remarks, one number
    words = [word for slot in slots for word in slot.words]
    y = table.rows[row].across[0]
    return find_grid(words, (), [rule.at(y) for rule in table.columns[1:-1]])


def lines_of(words: Sequence[Word]) -> list[list[Word]]:
    """Words on one height together, from the top; in each line from the left."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: _middle_of(word.box)[1]):
        if lines:
            last = lines[-1][-1].box
            overlap = min(last[3], word.box[3]) - max(last[1], word.box[1])
            if overlap > 0.5 * min(last[3] - last[1], word.box[3] - word.box[1]):
                lines[-1].append(word)
                continue
        lines.append([word])
    return [sorted(line, key=lambda word: word.box[0]) for line in lines]


def in_reading_order(words: Sequence[Word]) -> list[Word]:
    """The words from top to bottom, and from left to right."""
    return [word for line in lines_of(words) for word in line]


# -- outside of tables


def _lines_outside(words: Sequence[Word], letters: float) -> Grid:
    return [[Slot(_box_of(line), tuple(line))] for line in lines_of(words)]


def _box_of(words: Sequence[Word]) -> Box:
    box = words[0].box
    for word in words[1:]:
        box = _enclose_boxes(box, word.box)
    return box


def _in_order(rows: Grid, outside: Grid) -> Grid:
    """Rows of tables and lines beside them from the top to the bottom, all equally long."""
    return _pad_rows(
        sorted(
            [*rows, *outside], key=lambda row: (min(slot.box[1] for slot in row) + max(slot.box[3] for slot in row)) / 2
        )
    )


def _pad_rows(rows: Grid) -> Grid:
    """All rows equally long."""
    width = max((len(row) for row in rows), default=0)
    return [[*row, *(Slot(_NOWHERE) for _ in range(width - len(row)))] for row in rows]


# -- what was not found


def _filled_up(grid: Grid, picture: Picture, engine: Engine, letters: float) -> Grid:
    """The same, with what stands in cells where no text was found: a lone figure is easily missed."""
    import cv2

    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    for word in (word for row in grid for slot in row for word in slot.words):
        left, top, right, bottom = word.box  # what was read once is read in no second cell
        grey[max(0, round(top)) : round(bottom) + 1, max(0, round(left)) : round(right) + 1] = 255

    def look_again(slot: Slot) -> Slot:
        if slot.words or slot.box == _NOWHERE:
            return slot
        inset = 0.12 * letters
        left, top = round(slot.box[0] + inset), round(slot.box[1] + inset)
        right, bottom = round(slot.box[2] - inset), round(slot.box[3] - inset)
        dark = grey[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] < 255 - _DARK
        if not dark.size or dark.mean() < _INK:
            return slot
        rows, columns = dark.any(axis=1).nonzero()[0], dark.any(axis=0).nonzero()[0]
        aside = 0.3 * letters
        box = (left + columns[0] - aside, top + rows[0] - aside, left + columns[-1] + aside, top + rows[-1] + aside)
        if box[3] - box[1] > 2.5 * letters:
            return slot
        read = _read_line(picture, engine, box)
        return Slot(slot.box, (read,)) if read is not None and read.score >= _BELIEVED else slot

    return [[look_again(slot) for slot in row] for row in grid]


def _read_line(picture: Picture, engine: Engine, box: Box) -> Word | None:
    left, top, right, bottom = (round(edge) for edge in box)
    crop = picture[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    if not crop.size:
        return None
    read = engine.line(crop)
    return Word(read.text, box, read.score) if read.text else None
