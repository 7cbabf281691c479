"""Lays out and draws the map over the land: lines of legs, dots, labels, names of countries."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from repatriate.model.entities import Mode, Place
from ui.core import format
from ui.style.theme import CAPTION, color, size_font
from ui.widgets.map import colors
from ui.widgets.map.geometry import Camera, Points, path_of, project_points, world
from ui.widgets.map.labels import Busy, Mark, Spot, gather_marks, place_labels
from ui.widgets.map.routes import Strand, find_position

LANE = 5.0
"""Pixels between lines side by side."""
CROSSED = 3
"""Cells of the grid of lines that may touch the name of a country."""
CASED = 80
"""Lines up to which each has a casing: it takes as long to draw as the line, and among more tells nothing apart."""
ARROW_FROM = 44.0
"""Pixels from which a line has an arrow on it."""


@dataclass(frozen=True)
class Way:
    """A line in pixels, in one of the worlds that are seen, for one strand or for several that would lie on it."""

    strands: tuple[Strand, ...]
    pixels: Points
    path: QPainterPath
    width: float
    highlighted: bool

    @property
    def mode(self) -> Mode:
        return self.strands[0].mode


@dataclass
class Drawing:
    """All of one look, in pixels of the camera."""

    ways: list[Way]
    marks: list[Mark]
    muted: bool
    names: list[tuple[QRectF, str]]
    around: str
    """The countries, in words, where the window is too close for the name of any."""


def label_font(font: QFont, *, strong: bool = False) -> QFont:
    made = size_font(font, CAPTION)
    made.setWeight(QFont.Weight.Bold if strong else QFont.Weight.DemiBold)
    return made


def name_font(font: QFont) -> QFont:
    made = size_font(font, CAPTION)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    return made


def lay_out(
    strands: Sequence[Strand],
    highlight: Collection[str],
    camera: Camera,
    window: QRectF,
    reserved: Sequence[QRectF],
    font: QFont,
) -> Drawing:
    """The drawing with all positions. `window` is the visible part, the rest is a margin; words avoid `reserved`."""
    marks = gather_marks(_make_spots(strands, highlight, camera))
    ways = _make_ways(strands, marks, highlight, camera)
    lines = np.concatenate([_densify_points(way.pixels) for way in ways]) if ways else np.zeros((0, 2))
    busy = Busy(lines, camera.width, camera.height)
    taken = list(reserved)
    sizes = []
    for mark in marks:
        metrics = QFontMetricsF(label_font(font, strong=mark.highlighted))
        sizes.append((metrics.horizontalAdvance(mark.text) + 2, metrics.height()))
    place_labels(marks, sizes, busy, window, taken)
    names = _place_names(camera, window, taken, busy, font)
    around = ""
    if not any(rect.intersects(window) for rect, _ in names):
        spots = (spot.place for mark in marks for spot in mark.spots if window.contains(spot.at))
        countries = sorted({format.country(place.country) for place in spots if place.country})
        around = ", ".join(countries) if len(countries) <= 2 else ""
    return Drawing(ways, marks, any(strand.has(highlight) for strand in strands), names, around)


def _densify_points(pixels: Points) -> Points:
    """Points close enough to tell whether a line goes through a word."""
    longest = float(np.abs(np.diff(pixels, axis=0)).max())
    parts = max(min(ceil(longest / Busy.CELL), 64), 1)
    return np.concatenate([pixels[:-1] + share * np.diff(pixels, axis=0) for share in np.arange(parts) / parts])


@dataclass
class _Bundle:
    """Strands that go from one mark to another, or to beyond the window."""

    pixels: Points
    ends: tuple[int, int] | None
    strands: list[Strand] = field(default_factory=list)


def _make_ways(
    strands: Sequence[Strand], marks: Sequence[Mark], highlight: Collection[str], camera: Camera
) -> list[Way]:
    """A line for all strands between the same two marks by the same means; thin over thick, highlighted over all."""
    homes: dict[str, list[tuple[int, QPointF]]] = {}
    for number, mark in enumerate(marks):
        for spot in mark.spots:
            homes.setdefault(spot.place.code, []).append((number, spot.at))
    bundles: dict[tuple[object, ...], _Bundle] = {}
    for strand in sorted(strands, key=lambda strand: (not strand.has(highlight), -strand.people, strand.key)):
        for turn in camera.copies(float(strand.points[:, 0].min()), float(strand.points[:, 0].max())):
            pixels = camera.pixels(strand.points, turn)
            if pixels[:, 1].max() < 0 or pixels[:, 1].min() > camera.height:
                continue
            start = _find_home(homes, strand.origin.code, pixels[0])
            end = _find_home(homes, strand.destination.code, pixels[-1])
            if start is not None and start == end:
                continue  # under the dot
            pixels = _drawn_to(pixels, marks, start, end)
            ends = (start, end) if start is not None and end is not None else None
            key = (strand.mode, *ends, strand.has(highlight)) if ends else (*strand.key, turn)
            bundles.setdefault(key, _Bundle(pixels, ends)).strands.append(strand)
    side_by_side: dict[frozenset[int], list[_Bundle]] = {}
    for bundle in bundles.values():
        if bundle.ends and bundle.strands[0].mode is not Mode.AIR:
            side_by_side.setdefault(frozenset(bundle.ends), []).append(bundle)
    for beside in side_by_side.values():
        for number, bundle in enumerate(beside):
            _shift_line(bundle, (number - (len(beside) - 1) / 2) * LANE)
    ways = [_make_way(bundle, highlight) for bundle in bundles.values()]
    return sorted(ways, key=lambda way: (way.highlighted, -way.width, way.strands[0].key))


def _find_home(homes: Mapping[str, Sequence[tuple[int, QPointF]]], code: str, at: Points) -> int | None:
    """The mark of a place in the world in which a line ends; none where that is not in the window."""
    for number, spot in homes.get(code, ()):
        if abs(spot.x() - at[0]) < 1 and abs(spot.y() - at[1]) < 1:
            return number
    return None


def _drawn_to(pixels: Points, marks: Sequence[Mark], start: int | None, end: int | None) -> Points:
    """The line with its ends moved to the dots that stand for its places."""
    off = np.zeros((2, 2))
    for row, (number, at) in enumerate(((start, pixels[0]), (end, pixels[-1]))):
        if number is not None:
            off[row] = (marks[number].at.x() - at[0], marks[number].at.y() - at[1])
    share = np.linspace(0, 1, len(pixels))[:, None]
    moved: Points = pixels + (1 - share) * off[0] + share * off[1]
    return moved


def _shift_line(bundle: _Bundle, pixels: float) -> None:
    """Move a straight line to a side, the same whichever way it is gone."""
    across = bundle.pixels[-1] - bundle.pixels[0]
    if bundle.ends and bundle.ends[0] > bundle.ends[1]:
        across = -across
    length = max(float(np.hypot(*across)), 1e-9)
    bundle.pixels = bundle.pixels + np.array([-across[1], across[0]]) / length * pixels


def _make_way(bundle: _Bundle, highlight: Collection[str]) -> Way:
    highlighted = any(strand.has(highlight) for strand in bundle.strands)
    people = sum(strand.people_on(highlight) if highlighted else strand.people for strand in bundle.strands)
    heads = np.zeros(len(bundle.pixels), bool)
    heads[0] = True
    width = colors.way_width(people) + (1 if highlighted else 0)
    return Way(tuple(bundle.strands), bundle.pixels, path_of(bundle.pixels, heads), width, highlighted)


def _make_spots(strands: Sequence[Strand], highlight: Collection[str], camera: Camera) -> list[Spot]:
    places: dict[str, Place] = {}
    weights: dict[str, int] = {}
    marked: set[str] = set()
    for strand in strands:
        for place in (strand.origin, strand.destination):
            places.setdefault(place.code, place)
            weights[place.code] = weights.get(place.code, 0) + strand.people
            if strand.has(highlight):
                marked.add(place.code)
    spots = []
    for code, place in places.items():
        at = find_position(place)
        if at is None:
            continue
        point = project_points(np.array([at]))
        for turn in camera.copies(float(point[0, 0]), float(point[0, 0])):
            x, y = camera.pixels(point, turn)[0]
            if 0 <= y <= camera.height:
                spots.append(Spot(place, QPointF(float(x), float(y)), weights[code], code in marked))
    return spots


def _place_names(
    camera: Camera, window: QRectF, taken: list[QRectF], busy: Busy, font: QFont
) -> list[tuple[QRectF, str]]:
    """Names of the countries that are wide enough for theirs, the largest first, where nothing else stands.

    None is cut by the edge of the window, and none is crossed by a line.
    """
    metrics = QFontMetricsF(name_font(font))
    inside = QRectF(0, 0, camera.width, camera.height)
    taken, made = list(taken), []
    for name in world().names:
        room = name.room * camera.scale
        if room < 24:
            break
        text = format.country(name.code)
        width, height = metrics.horizontalAdvance(text), metrics.height()
        if width > room * 1.05:
            continue
        for turn in camera.copies(name.x, name.x):
            x, y = camera.pixels(np.array([[name.x, name.y]]), turn)[0]
            best: tuple[float, QRectF] | None = None
            for down in (0.0, -height * 0.8, height * 0.8):
                rect = QRectF(float(x) - width / 2, float(y) - height / 2 + down, width, height)
                cut = rect.intersects(window) and not window.contains(rect)
                if cut or not inside.contains(rect) or any(rect.intersects(other) for other in taken):
                    continue
                through = busy.cells(rect)
                cost = through + abs(down) / height
                if through > CROSSED:
                    continue
                if best is None or cost < best[0]:
                    best = cost, rect
            if best is not None:
                taken.append(best[1])
                made.append((best[1], text))
    return made


def draw_map(painter: QPainter, drawing: Drawing, font: QFont) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(name_font(font))
    painter.setPen(colors.name_color())
    for rect, text in drawing.names:
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    casing = color("surface")
    casing.setAlpha(190)
    many = len(drawing.ways) > CASED
    for way in drawing.ways:
        paint = colors.way_color(way.highlighted, drawing.muted)
        draw_way(painter, way, paint, None if many and not way.highlighted else casing)
    for mark in drawing.marks:
        _draw_dot(painter, mark, drawing.muted)
    for mark in drawing.marks:
        _draw_label(painter, mark, font)
    painter.restore()


def draw_way(painter: QPainter, way: Way, paint: QColor, casing: QColor | None) -> None:
    """The line with its dashes and its arrow; the casing keeps it apart from what it crosses."""
    if casing is not None:
        painter.strokePath(way.path, colors.make_pen(Mode.AIR, casing, way.width + 2))
    painter.strokePath(way.path, colors.make_pen(way.mode, paint, way.width))
    steps = np.hypot(*np.diff(way.pixels, axis=0).T)
    length = float(steps.sum())
    if length < ARROW_FROM:
        return
    along = int(np.searchsorted(np.cumsum(steps), length * 0.56))
    tip, back = way.pixels[along + 1], way.pixels[along]
    ahead = (tip - back) / max(float(np.hypot(*(tip - back))), 1e-9)
    side = np.array([-ahead[1], ahead[0]])
    size = 4 + way.width * 0.9
    corners = (tip, tip - ahead * size * 1.5 + side * size * 0.72, tip - ahead * size * 1.5 - side * size * 0.72)
    painter.setPen(QPen(casing, 1.5) if casing is not None else Qt.PenStyle.NoPen)
    painter.setBrush(paint)
    painter.drawPolygon(QPolygonF([QPointF(float(x), float(y)) for x, y in corners]))


def _draw_dot(painter: QPainter, mark: Mark, muted: bool) -> None:
    """A ring for a place; a filled dot for several; filled with the accent where highlighted."""
    ink = color("accent") if mark.highlighted else color("quiet") if muted else color("text")
    painter.setPen(QPen(ink, 1.75))
    filled = mark.highlighted or len(mark.spots) > 1
    painter.setBrush(ink if filled else color("surface"))
    painter.drawEllipse(mark.at, mark.radius - 1, mark.radius - 1)
    if len(mark.spots) > 1:
        painter.setPen(QPen(color("surface"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(mark.at, 2.0, 2.0)


def _draw_label(painter: QPainter, mark: Mark, font: QFont) -> None:
    if mark.label is None:
        return
    face = label_font(font, strong=mark.highlighted)
    outline = QPainterPath()
    metrics = QFontMetricsF(face)
    outline.addText(mark.label.left() + 1, mark.label.top() + metrics.ascent(), face, mark.text)
    halo = color("surface")
    halo.setAlpha(215)
    painter.strokePath(outline, colors.make_pen(Mode.AIR, halo, 4))
    painter.setFont(face)
    painter.setPen(color("accent") if mark.highlighted else color("text"))
    painter.drawText(QPointF(mark.label.left() + 1, mark.label.top() + metrics.ascent()), mark.text)


# -- The parts of a map: its picture, and items for lines and dots that react to the mouse.

REACH = 10.0
"""Pixels around a line's middle within which the mouse is on it, together."""


class WayItem(QGraphicsPathItem):
    """The legs of one line under the mouse; it draws nothing until the mouse is on it."""

    def __init__(self, way: Way, parent: QGraphicsItem) -> None:
        super().__init__(way.path, parent)
        self.way = way
        self._shape: QPainterPath | None = None
        self.setPen(QPen(QColor(0, 0, 0, 0), max(REACH, way.width + 4)))
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def shape(self) -> QPainterPath:
        if self._shape is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(self.pen().widthF())
            self._shape = stroker.createStroke(self.path())
        return self._shape

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, False)
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.update()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glow = color("accent")
        glow.setAlpha(70)
        painter.strokePath(self.path(), colors.make_pen(Mode.AIR, glow, self.way.width + 6))
        draw_way(painter, self.way, color("accent"), None)


class MarkItem(QGraphicsEllipseItem):
    """A dot under the mouse; it is in the picture, and draws nothing of its own."""

    def __init__(self, mark: Mark, parent: QGraphicsItem) -> None:
        super().__init__(mark.rect(), parent)
        self.mark = mark
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.setZValue(1)


@dataclass(frozen=True)
class Picture:
    """Pixels, and where they belong."""

    pixmap: QPixmap
    camera: Camera

    def rect(self, camera: Camera) -> QRectF:
        """The picture's rectangle in another view; it repeats with every world."""
        own, ratio = self.camera, camera.scale / self.camera.scale
        width, height = own.width * ratio, own.height * ratio
        away = (own.x - camera.x + 0.5) % 1 - 0.5
        return QRectF(
            camera.width / 2 + away * camera.scale - width / 2,
            camera.height / 2 + (own.y - camera.y) * camera.scale - height / 2,
            width,
            height,
        )
