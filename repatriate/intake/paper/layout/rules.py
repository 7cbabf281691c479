"""The rules of a page, followed as lines: over gaps and through shadows, bent a little where the paper is bent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from repatriate.intake.paper.model import Box, Word
    from repatriate.intake.paper.reading.engines import Picture

    Points = NDArray[numpy.float64]
    Darkness = NDArray[numpy.float32]

_SURE, _FAINT = 14, 6
"""The darkness of a rule against the paper, of 255: to be found, and at an expected place."""
_SHORTEST = 0.02
"""The shortest rule, as a share of the longer side: strokes of letters are shorter."""
_THICKEST = 0.008
"""The thickest rule, as a share of the longer side."""
_LEAST, _DRAWN = 0.03, 0.6
"""The least length of a rule as a share of the longer side, and the drawn part of it."""
_DARK_SIDE = 0.75
"""A rule has paper on both sides: this bright, beside the brighter one."""
_LOW, _FULL = 0.045, 0.97
"""The highest row searched for short rules, as a share of the longer side, and the drawn part of those."""
_WHOLE = 0.9
"""A share of a few pixels: the rule continues there."""
_WIDEST_GAP = 0.3
"""The widest gap in a rule, as a share of the longer side: at joined cells a rule stops and continues beyond."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line by points along it: how far along, and how far across. A level rule runs along x, an upright one along y."""

    along: Points
    across: Points

    @property
    def start(self) -> float:
        return float(self.along[0])

    @property
    def end(self) -> float:
        return float(self.along[-1])

    def at(self, along: float) -> float:
        """The rule's position across at a place along it; beyond its ends it continues straight, because the page is
        upright."""
        return float(numpy.interp(along, self.along, self.across))


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules drawn on a page. `level_ink` and `upright_ink` are the darkness of thin strokes of each kind at each
    place."""

    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]
    level_ink: Darkness
    upright_ink: Darkness


def find_rules(picture: Picture, words: Sequence[Word]) -> Rules:
    """All rules of a page that was set upright and evenly lit. None is looked for inside of a word."""
    import cv2

    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    level, upright = _thin_strokes(grey), _thin_strokes(numpy.ascontiguousarray(grey.T))
    boxes = [_shrink_box(word.box) for word in words]
    turned = [(top, left, bottom, right) for left, top, right, bottom in boxes]
    return Rules(_rules_of(grey, level, boxes), _rules_of(grey.T, upright, turned), level, upright)


def _rules_of(grey: Picture, ink: Darkness, boxes: Sequence[Box]) -> tuple[Rule, ...]:
    clear = ink.copy()
    for left, top, right, bottom in boxes:
        clear[round(top) : round(bottom), round(left) : round(right)] = 0
    rules = [_to_its_ends(rule, ink) for rule in _mostly_drawn(_follow_rules(clear), clear)]
    return tuple(rule for rule in rules if not _is_edge(rule, grey))


def _to_its_ends(rule: Rule, ink: Darkness) -> Rule:
    """The same as far as it is drawn, also beside or under a word."""
    step = 8.0
    start, end = rule.start, rule.end
    while start > 0 and is_drawn(rule, ink, start - step, start) >= _WHOLE:
        start -= step
    while end < ink.shape[1] and is_drawn(rule, ink, end, end + step) >= _WHOLE:
        end += step
    along = numpy.concatenate([[start], rule.along, [end]])
    return Rule(along, numpy.concatenate([rule.across[:1], rule.across, rule.across[-1:]]))


def _is_edge(rule: Rule, grey: Picture) -> bool:
    """Whether the page ends there: on one side it is dark, on the other it is not."""
    aside = max(8, round(1.2 * _THICKEST * max(grey.shape)))
    columns = numpy.clip(rule.along.astype(int), 0, grey.shape[1] - 1)

    def measure_light(off: int) -> float:
        rows = numpy.clip(numpy.rint(rule.across).astype(int) + off, 0, grey.shape[0] - 1)
        return float(numpy.quantile(grey[rows, columns], 0.85))

    sides = [
        max(measure_light(side * aside * far) for far in (1, 2, 3)) for side in (-1, 1)
    ]  # letters are not everywhere
    return min(sides) < _DARK_SIDE * max(sides)


def _shrink_box(box: Box) -> Box:
    """Boxes reach a little beyond their letters, and may touch a rule there."""
    left, top, right, bottom = box
    high = min(right - left, bottom - top)
    return left + 0.2 * high, top + 0.07 * high, right - 0.2 * high, bottom - 0.07 * high


def _mostly_drawn(rules: Sequence[Rule], ink: Darkness) -> tuple[Rule, ...]:
    """Letters below each other may look like pieces of a line, but most of it is missing."""
    least = _LEAST * max(ink.shape)
    return tuple(
        rule for rule in rules if rule.end - rule.start >= least and is_drawn(rule, ink, rule.start, rule.end) >= _DRAWN
    )


def is_drawn(rule: Rule, ink: Darkness, start: float, end: float, shift: float = 0.0) -> float:
    """The share of the way from start to end along which something dark runs where the rule is or would go on."""
    along = numpy.arange(max(0.0, start), min(ink.shape[1] - 1, end), 2.0)
    if not along.size:
        return 0.0
    across = numpy.array([rule.at(place) for place in along]) + shift
    rows = numpy.rint(across).astype(int)
    columns = along.astype(int)
    inside = (rows >= 3) & (rows < ink.shape[0] - 3)
    if not inside.any():
        return 0.0
    found = numpy.max([ink[rows[inside] + off, columns[inside]] for off in (-2, -1, 0, 1, 2)], axis=0)
    return float((found > _FAINT).mean())


def _thin_strokes(grey: Picture) -> Darkness:
    """The darkness of each place relative to above and below, smoothed along the level."""
    import cv2

    longer = max(grey.shape)
    thick = max(7, round(_THICKEST * longer)) | 1
    dark = cv2.subtract(cv2.morphologyEx(grey, cv2.MORPH_CLOSE, numpy.ones((thick, 1), numpy.uint8)), grey)
    evened: Darkness = cv2.blur(dark.astype(numpy.float32), (9, 1))
    return evened


def _follow_rules(ink: Darkness) -> list[Rule]:
    import cv2

    longer = max(ink.shape)
    shortest = max(20, round(_SHORTEST * longer))
    run = cv2.morphologyEx(ink, cv2.MORPH_OPEN, numpy.ones((1, shortest), numpy.uint8))
    mask = (run > _SURE).astype(numpy.uint8)
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, numpy.ones((3, 9), numpy.uint8))
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    pieces = []
    for label in range(1, count):
        left, top, width, height, area = boxes[label]
        if width < shortest or height > max(12, 0.06 * width) or area > 12 * width:
            continue
        part = labels[top : top + height, left : left + width] == label
        pieces.append(_line_of(numpy.where(part, ink[top : top + height, left : left + width], 0), left, top))
    return _chain_pieces(pieces, longer)


def _line_of(weights: Darkness, left: int, top: int) -> Rule:
    """The middle of a stroke, every few pixels."""
    total = weights.sum(axis=0)
    middle = (weights * numpy.arange(len(weights))[:, None]).sum(axis=0) / numpy.maximum(total, 1e-6) + top
    step = 12
    cuts = [slice(at, at + step) for at in range(0, len(middle), step) if total[at : at + step].max() > 0]
    along = [left + cut.start + (min(cut.stop, len(middle)) - cut.start - 1) / 2 for cut in cuts]
    across = [float(numpy.median(middle[cut][total[cut] > 0])) for cut in cuts]
    if len(cuts) > 1:
        along[0], along[-1] = float(left), float(left + len(middle) - 1)
    return Rule(numpy.array(along, numpy.float64), numpy.array(across, numpy.float64))


def _chain_pieces(pieces: Sequence[Rule], longer: int) -> list[Rule]:
    """Pieces that lie on one line, made one rule."""
    rules: list[Rule] = []
    for piece in sorted(pieces, key=lambda rule: rule.start):
        best, least = -1, 1.0
        for index, rule in enumerate(rules):
            gap = piece.start - rule.end
            if not -0.01 * longer < gap < _WIDEST_GAP * longer:
                continue
            near = max(3.0, 0.0015 * longer) + 0.004 * max(0.0, gap)
            off = abs(piece.across[0] - rule.across[-1]) / near
            if off < least:
                best, least = index, off
        if best < 0:
            rules.append(piece)
        else:
            rules[best] = _join_rules(rules[best], piece)
    return rules


def _join_rules(rule: Rule, piece: Rule) -> Rule:
    after = piece.along > rule.end
    if not after.any():
        return rule
    return Rule(
        numpy.concatenate([rule.along, piece.along[after]]), numpy.concatenate([rule.across, piece.across[after]])
    )


def find_short(level: Sequence[Rule], ink: Darkness) -> list[Rule]:
    """Upright rules of tables of a row or two, which are as short as strokes of letters: they go from rule to rule."""
    found = []
    for upper, lower in pairwise(level):
        start, end = max(upper.start, lower.start), min(upper.end, lower.end)
        top, bottom = upper.at(start), lower.at(start)
        if end - start < 0.8 * (upper.end - upper.start) or bottom - top > _LOW * max(ink.shape):
            continue
        dark = ink[round(start) - 3 : round(end) + 4, round(top) + 3 : round(bottom) - 2] > _SURE
        if not dark.size:
            continue
        near = numpy.maximum(dark[:-2], numpy.maximum(dark[1:-1], dark[2:]))
        drawn = numpy.flatnonzero(near.mean(axis=1) >= _FULL) + round(start) - 2
        for group in numpy.split(drawn, numpy.flatnonzero(numpy.diff(drawn) > 3) + 1):
            if group.size:
                across = float(group.mean())
                found.append(Rule(numpy.array([top, bottom]), numpy.array([across, across])))
    return found
