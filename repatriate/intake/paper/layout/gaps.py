"""Lays out tables without rules: columns by white channels, rows by lines, wrapped lines folded into their row.

Pure: words with boxes in any unit become a grid. Text outside the table is a row whose first slot holds it, in its
place from top to bottom.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from repatriate.intake.paper.layout.folding import Line, fold_lines
from repatriate.intake.paper.layout.joining import find_lines
from repatriate.intake.paper.model import Box, Grid, Slot, Word

_PHRASE = 0.55
"""Heights of letters: words closer than this stand together, unless a channel passes between them."""
_CHANNEL = 0.42
"""A channel is at least so wide."""
_ODD = 0.08
"""The share of lines that may cross a channel, as a long word does, or two cells read as one."""
_NOTHING: Box = (0.0, 0.0, 0.0, 0.0)
_MOST_SLANT, _STEP = 0.08, 0.002
"""The largest slope of a line that should be level: a little more than four degrees."""
_LEAST_SLANT = 0.0005
_SHARP = 0.93
"""A share of the maximum that counts as equal to it. Across distant columns, lines can be followed from row to row as
well as level."""

Span = tuple[float, float]
Lines = list[list[Word]]


def find_grid(words: Sequence[Word], across: Sequence[float] = (), down: Sequence[float] = ()) -> Grid:
    """The rows of one page. `across` and `down` are where rules are known to stand."""
    return find_grids([words], [across], down)[0]


def find_grids(
    pages: Sequence[Sequence[Word]],
    across: Sequence[Sequence[float]],
    down: Sequence[float] = (),
    *,
    is_level: bool = False,
    is_whole: bool = False,
    goes_on: bool = False,
) -> list[Grid]:
    """The rows of pages that go on with the same columns. Lines are level where `is_level`: elsewhere they may slant.
    `is_whole` says that `down` parts all columns; otherwise white channels do as well. Where the table `goes_on` from before, its first lines may be the rest of a row."""
    level = [_set_level(words, is_level) for words in pages]
    lines = [find_lines(list(page.words)) for page in level]
    everything = [line for page in lines for line in page]
    height = median([word.box[3] - word.box[1] for line in everything for word in line] or [1.0])
    channels = _known_channels(everything, down) if is_whole else _find_channels(everything, height)
    if down and not is_whole:
        channels = _with_rules(channels, _known_channels(everything, down))
    return [
        _build_grid(page, lines_of_page, channels, height, rules, goes_on=goes_on or number > 0)
        for number, (page, lines_of_page, rules) in enumerate(zip(level, lines, across, strict=True))
    ]


# -- level


@dataclass(frozen=True, slots=True)
class _Level:
    """Words as they would stand on a level page. `given` has, by the identity of each, the word as it was given."""

    words: tuple[Word, ...]
    given: dict[int, Word]


def _set_level(words: Sequence[Word], is_level: bool) -> _Level:
    slant = 0.0 if is_level else _find_slant(words)
    moved = [_turn_word(word, slant) if slant else word for word in words]
    return _Level(tuple(moved), {id(one): word for one, word in zip(moved, words, strict=True)})


def _find_slant(words: Sequence[Word]) -> float:
    """The slope of the lines: at the right one, words share the fewest heights."""
    if len(words) < 6:
        return 0.0
    some = words[:: max(1, len(words) // 600)]
    points = [((w.box[0] + w.box[2]) / 2, (w.box[1] + w.box[3]) / 2) for w in some]
    bin_ = 0.22 * median(w.box[3] - w.box[1] for w in some)

    def measure_sharpness(slant: float) -> float:
        found = Counter(int((y - slant * x) / bin_) for x, y in points)
        return sum((found[place] + found[place + 1]) ** 2 for place in found)

    coarse = [round(step * _STEP, 4) for step in range(round(-_MOST_SLANT / _STEP), round(_MOST_SLANT / _STEP) + 1)]
    sharp = {slant: measure_sharpness(slant) for slant in coarse}
    best = min((slant for slant in coarse if sharp[slant] >= _SHARP * max(sharp.values())), key=abs)
    place = coarse.index(best)
    while near := [one for one in (place - 1, place + 1) if 0 <= one < len(coarse)]:
        higher = max(near, key=lambda one: sharp[coarse[one]])
        if sharp[coarse[higher]] <= sharp[coarse[place]]:
            break
        place = higher
    best = coarse[place] + _rest_of_slant([_turn_word(word, coarse[place]) for word in some])
    return best if abs(best) > _LEAST_SLANT else 0.0


def _rest_of_slant(words: Sequence[Word]) -> float:
    """The remaining slope of the lines of words, over all lines."""
    rise = run = 0.0
    for line in find_lines(words):
        points = [((word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2) for word in line]
        x = sum(one for one, _ in points) / len(points)
        y = sum(one for _, one in points) / len(points)
        rise += sum((one - x) * (other - y) for one, other in points)
        run += sum((one - x) ** 2 for one, _ in points)
    return rise / run if run else 0.0


def _turn_word(word: Word, slant: float) -> Word:
    left, top, right, bottom = word.box
    x, y = (left + right) / 2, (top + bottom) / 2
    aside, middle = slant * y, y - slant * x
    tall = max((bottom - top) - abs(slant) * (right - left), 0.5 * (bottom - top))
    box = (left + aside, middle - tall / 2, right + aside, middle + tall / 2)
    return Word(word.text, box, word.score, word.spaced)


# -- columns


def _find_channels(lines: Lines, height: float) -> list[Span]:
    """The channels between columns that are white from top to bottom."""
    counts = [len(_split_phrases(line, height)) for line in lines]
    several = sorted(count for count in counts if count >= 2)
    if len(several) < 2:
        return []
    usual = several[len(several) * 7 // 10]
    core = [line for line, count in zip(lines, counts, strict=True) if count >= max(2, usual / 2)]
    least = max(_CHANNEL * height, 1.6 * _usual_space(lines))
    found = _find_gaps(core, 0, least)
    if len(found) + 1 < usual and (odd := int(_ODD * len(core))):
        wider = _find_gaps(core, odd, least)
        found = wider if len(wider) > len(found) else found
    return found


def _usual_space(lines: Lines) -> float:
    gaps = [
        after.box[0] - word.box[2]
        for line in lines
        for word, after in pairwise(line)
        if word.spaced and 0 < after.box[0] - word.box[2] < _PHRASE * (word.box[3] - word.box[1])
    ]
    return sorted(gaps)[len(gaps) // 2] if gaps else 0.0


def _find_gaps(lines: Lines, odd: int, least: float) -> list[Span]:
    """Spans that no more than `odd` lines cross, with words on both sides."""
    steps: list[tuple[float, int]] = []
    for line in lines:
        for left, right in _cover_line(line):
            steps += [(left, 1), (right, -1)]
    steps.sort()
    found: list[Span] = []
    deep, start, seen = 0, None, False
    for at, step in steps:
        deep += step
        if deep > odd:
            if start is not None and at - start >= least and seen:
                found.append((start, at))
            start, seen = None, True
        elif start is None:
            start = at
    return _without_own_words(found, lines, least) if odd else found


def _without_own_words(channels: list[Span], lines: Lines, least: float) -> list[Span]:
    """A column that is nearly empty is no channel: what stands wholly in one parts it."""
    found = []
    for left, right in channels:
        inside = [word.box for line in lines for word in line if left <= word.box[0] and word.box[2] <= right]
        start = left
        for one, other in [*_merge_spans([(box[0], box[2]) for box in inside]), (right, right)]:
            if one - start >= least:
                found.append((start, one))
            start = max(start, other)
    return found


def _cover_line(line: Sequence[Word]) -> list[Span]:
    return _merge_spans([(word.box[0], word.box[2]) for word in line])


def _merge_spans(spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for left, right in sorted(spans):
        if found and left <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _known_channels(lines: Lines, down: Sequence[float]) -> list[Span]:
    """Rules that have words on both sides, as channels without width."""
    left = min((word.box[0] for line in lines for word in line), default=0.0)
    right = max((word.box[2] for line in lines for word in line), default=0.0)
    return [(at, at) for at in sorted(down) if left < at < right]


def phrases_of(line: Sequence[Word]) -> list[list[Word]]:
    """The parts of a line that stand apart."""
    return _split_phrases(line, median(word.box[3] - word.box[1] for word in line))


def _with_rules(channels: list[Span], rules: Sequence[Span]) -> list[Span]:
    """White channels, and the rules that stand in none."""
    own = [rule for rule in rules if not any(left <= rule[0] <= right for left, right in channels)]
    return sorted([*channels, *own])


def _split_phrases(line: Sequence[Word], height: float) -> list[list[Word]]:
    found: list[list[Word]] = []
    for word in sorted(line, key=lambda word: word.box[0]):
        if found and word.box[0] - max(one.box[2] for one in found[-1]) < _PHRASE * height:
            found[-1].append(word)
        else:
            found.append([word])
    return found


# -- rows


def _build_grid(
    page: _Level, lines: Lines, channels: Sequence[Span], height: float, rules: Sequence[float], *, goes_on: bool
) -> Grid:
    if not channels:
        return [[_make_slot(line, page)] for line in lines]
    borders = [(left + right) / 2 for left, right in channels]
    width = len(borders) + 1
    placed = [_place_words(line, borders, height) for line in lines]
    first, last = _find_region(placed, width)
    rest = _count_rest(placed[:first]) if goes_on else 0
    ends = _find_ends(placed[first:last], channels, width, height)
    grid: Grid = []
    for group in [
        *([line] for line in placed[:rest]),
        *([_put_first(line)] for line in placed[rest:first]),
        *fold_lines(placed[first:last], height, rules, [right for _, right in ends]),
        *([_put_first(line)] for line in placed[last:]),
    ]:
        grid.append(_build_row(group, page, width, ends))
    return grid


def _count_rest(lines: Sequence[Line]) -> int:
    """The number of lines at the beginning of a page that continue a row of the previous page."""
    count = 0
    for line in lines:
        if line.stands_alone or 0 in line.cells:
            break
        count += 1
    return count


def _place_words(line: Sequence[Word], borders: Sequence[float], height: float) -> Line:
    """The words of a line by columns. A phrase that goes on through a channel is one cell, in the column where it begins."""
    cells: dict[int, list[Word]] = {}
    phrases = _split_phrases(line, height)
    crossing = False
    for phrase in phrases:
        columns = [_find_column(word, borders) for word in phrase]
        if columns[0] != columns[-1] and not _is_parted(phrase, borders, height):
            crossing = True
            columns = [columns[0]] * len(phrase)
        for word, column in zip(phrase, columns, strict=True):
            cells.setdefault(column, []).append(word)
    alone = crossing and len(phrases) == 1
    if alone:
        cells = {0: list(line)}
    return Line(cells, min(w.box[1] for w in line), max(w.box[3] for w in line), alone, crossing)


def _is_parted(phrase: Sequence[Word], borders: Sequence[float], height: float) -> bool:
    """Whether each border that it passes lies between two words, and they stand further apart there than elsewhere."""
    for word, after in pairwise(phrase):
        if _find_column(word, borders) != _find_column(after, borders):
            gap = after.box[0] - word.box[2]
            if gap < 0.3 * height or not any(
                word.box[2] <= at + 0.1 * height and at - 0.1 * height <= after.box[0] for at in borders
            ):
                return False
    return True


def _find_column(word: Word, borders: Sequence[float]) -> int:
    middle = (word.box[0] + word.box[2]) / 2
    return sum(middle > at for at in borders)


def _find_region(lines: Sequence[Line], width: int) -> tuple[int, int]:
    """The range of lines from the table's first to beyond its last."""
    rows = [place for place, line in enumerate(lines) if not line.alone and len(line.cells) >= min(3, width)]
    if not rows:
        rows = [place for place, line in enumerate(lines) if not line.alone and len(line.cells) >= 2]
    if not rows:
        return len(lines), len(lines)
    last = rows[-1] + 1
    while last < len(lines) and not lines[last].alone and 0 not in lines[last].cells:
        if lines[last].middle - lines[last - 1].middle > 2 * (lines[last].bottom - lines[last].top):
            break
        last += 1  # what the last row wraps
    return rows[0], last


def _put_first(line: Line) -> Line:
    """The line with its text moved to the first cell if it stands beside the table."""
    if len(line.cells) > 1:
        return line
    return replace(line, cells={0: next(iter(line.cells.values()))}, alone=True)


def _find_ends(lines: Sequence[Line], channels: Sequence[Span], width: int, height: float) -> list[Span]:
    """The left and right ends of each column's text; the right end is just before the next column."""
    found = []
    for column in range(width):
        words = [word for line in lines if not line.crossing for word in line.cells.get(column, ())]
        left = min((word.box[0] for word in words), default=channels[column - 1][1] if column else 0.0)
        right = max((word.box[2] for word in words), default=left)
        if column < len(channels):
            right = max(right, channels[column][1] - 1.2 * height)
        found.append((left, right))
    return found


def _build_row(group: Sequence[Line], page: _Level, width: int, ends: Sequence[Span]) -> list[Slot]:
    top, bottom = min(line.top for line in group), max(line.bottom for line in group)
    slots = []
    for column in range(width):
        words = [word for line in group for word in line.cells.get(column, ())]
        if words and (len(group) > 1 or not group[0].alone):
            slot = _make_slot(words, page)
            left, right = ends[column]
            level = all(page.given[id(word)] is word for word in words)
            box = (min(left, slot.box[0]), slot.box[1], max(right, slot.box[2]), slot.box[3]) if level else slot.box
            slots.append(Slot(box, slot.words))
        elif words:
            slots.append(_make_slot(words, page))
        else:
            slots.append(Slot((ends[column][0], top, ends[column][1], bottom) if not group[0].alone else _NOTHING))
    return slots


def _make_slot(words: Sequence[Word], page: _Level) -> Slot:
    given = [page.given[id(word)] for word in words]
    boxes = [word.box for word in given]
    box = (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
    return Slot(box, tuple(given))
