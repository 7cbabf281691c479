"""Legs over time: a row for each route, bars by local time with the seats filled, connections that the plan uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from repatriate.app.transport.change_impact import describe_span
from repatriate.app.transport.queries import LegRow
from repatriate.model.entities import LegStatus
from ui.core.format import local_time, number, short_day
from ui.core.language import translate_said
from ui.rooms.common.labels import format_route, leg_status
from ui.style.theme import color, size_font

# -- A leg as a bar over time, with its filled seats, and its words.


translate = QCoreApplication.translate
BAR = 23.0
MOVABLE = (LegStatus.PLANNED, LegStatus.CLOSED)
"""Statuses of a departure that may still leave at another time."""


def bar_words(leg: LegRow) -> str:
    """`GA871-25 · MNL → CGK · Thu 25 May 09:20 – Thu 25 May 12:40 · 119 of 120 seats · Planned`."""
    now = leg.published if leg.draft is None else leg.draft
    return " · ".join(
        [
            leg.code,
            format_route(leg.origin, leg.destination),
            f"{local_time(leg.departs)} – {local_time(leg.arrives)}",
            translate("Transport", "{0} of {1} seats").format(number(now.seats), number(leg.seats)),
            leg_status(leg.status)[0],
        ]
    )


def moved_words(leg: LegRow, by: timedelta) -> str:
    """`GA871-25 · leaves 2 h later: Thu 25 May 11:20 – Thu 25 May 14:40`."""
    text = (
        translate("Transport", "{0} · leaves {1} later: {2} – {3}")
        if by > timedelta(0)
        else translate("Transport", "{0} · leaves {1} earlier: {2} – {3}")
    )
    return text.format(
        leg.code, translate_said(describe_span(by)), local_time(leg.departs + by), local_time(leg.arrives + by)
    )


class LegBar(QGraphicsItem):
    """One leg; its left edge is its departure. `quiet`: other legs are looked at."""

    def __init__(self, leg: LegRow, width: float) -> None:
        super().__init__()
        self.leg = leg
        self.home = 0.0
        self._rect = QRectF(0, 0, width, BAR)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setAcceptHoverEvents(True)
        now = leg.published if leg.draft is None else leg.draft
        self._filled = now.seats / leg.seats if leg.seats else 0.0
        self.setToolTip(bar_words(leg).replace(" · ", "\n"))

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gone = self.leg.status is LegStatus.CANCELLED
        edge = color("trouble" if gone else "accent")
        path = QPainterPath()
        path.addRoundedRect(self._rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.fillPath(path, color("surface"))
        if not gone:
            painter.save()
            painter.setClipPath(path)
            share = self._rect.adjusted(0, 0, -self._rect.width() * (1 - min(self._filled, 1)), 0)
            painter.fillRect(share, color("accent_soft"))
            foot = QRectF(share.left(), share.bottom() - 4, share.width(), 4)
            over = self._filled > 1
            painter.fillRect(foot, color("trouble") if over else color("text") if self._filled >= 1 else edge)
            painter.restore()
        pen = QPen(edge, 2 if self.isSelected() else 1)
        if gone:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawPath(path)
        font = size_font(painter.font(), 11, tabular=True)
        font.setStrikeOut(gone)
        painter.setFont(font)
        painter.setPen(color("trouble" if gone else "text"))
        room = self._rect.adjusted(5, 0, -3, -3)
        text = QFontMetrics(font).elidedText(self.leg.code, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


NARROWEST, USUAL, WIDEST = 1.5, 12.0, 60.0
"""Pixels for an hour."""
NAMED_FROM = 6.0
"""Pixels for an hour from which a bar is as wide as its name at least."""
LANE = 28.0
PAD = 5.0
LABELS = 160
HEAD = 30
DAY_LABEL = 58
_DAY = timedelta(days=1)
KEY_STEP = timedelta(minutes=15)

Connections = Mapping[tuple[str, str], int]
"""The number of people in the plan who change from one leg to another."""


@dataclass(frozen=True, slots=True)
class _Axis:
    start: datetime
    hour: float

    def x(self, when: datetime) -> float:
        return (when - self.start).total_seconds() / 3600 * self.hour

    def span(self, width: float) -> timedelta:
        """The time of a width, in steps that can be aimed at: an eighth of an inch or so."""
        step = 5 if self.hour >= 24 else 15 if self.hour >= 8 else 60
        return timedelta(minutes=round(width / self.hour * 60 / step) * step)


@dataclass
class _Drag:
    bar: LegBar
    pressed: QPointF
    by: timedelta = timedelta(0)
    begun: bool = False


class Timeline(QGraphicsView):
    """`chosen` tells the code of a leg that was clicked or reached by keyboard and entered; `moved` of one that was dragged
    (or pushed with Shift and an arrow) and by how much, itself not moved yet; `told` what is looked at, in words."""

    chosen = Signal(str)
    moved = Signal(str, object)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.movable = False
        self._scene = QGraphicsScene(self)
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self.setAccessibleName(self.tr("Departures over time. The list by day says the same."))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.bars: dict[str, LegBar] = {}
        self._legs: Sequence[LegRow] = ()
        self._routes: list[tuple[str, float, float]] = []
        self._axis = _Axis(datetime(1970, 1, 1), USUAL)  # noqa: DTZ001 - local times have no zone
        self._days = 0
        self._today: datetime | None = None
        self._connections: Connections = {}
        self._curves: list[tuple[QPainterPath, QRectF, int]] = []
        self._drag: _Drag | None = None
        self._shown = False

    def show_legs(
        self, legs: Sequence[LegRow], connections: Connections | None = None, today: datetime | None = None
    ) -> None:
        """Draw these legs; `today` is where the line of today stands. What is looked at stays in view."""
        self._legs = legs
        self._connections = connections or {}
        self._today = today
        at = self.focused()
        self._lay_out()
        if at in self.bars:
            self._mark_bar(self.bars[at])
        if legs and not self._shown:
            self._shown = True
            self.go_to_today()

    def zoom(self, factor: float, over: float | None = None) -> None:
        """More or fewer pixels for an hour; what stands at `over` (in the view) stays there."""
        hour = min(max(self._axis.hour * factor, NARROWEST), WIDEST)
        over = self.viewport().width() / 2 if over is None else over
        when = (self.mapToScene(int(over), 0).x() - LABELS) / self._axis.hour
        at = self.focused()
        self._axis = _Axis(self._axis.start, hour)
        self._lay_out()
        if at in self.bars:
            self._mark_bar(self.bars[at])
        self.horizontalScrollBar().setValue(int(LABELS + when * hour - over))

    def fit(self) -> None:
        """All days in the width of the view."""
        room = self.viewport().width() - LABELS - 24
        if self._days and room > 0:
            self.zoom(room / (self._days * 24) / self._axis.hour)
            self.horizontalScrollBar().setValue(0)

    def go_to_today(self) -> None:
        """The line of today a quarter into the view; the first departure where it is not among these days."""
        x = self._axis.x(self._today) if self._today is not None else -1.0
        inside = 0 <= x <= self._days * 24 * self._axis.hour
        self.horizontalScrollBar().setValue(int(x - self.viewport().width() / 4) if inside else 0)

    # -- laying out

    def _lay_out(self) -> None:
        self._drag = None
        self._scene.clear()
        self.bars, self._routes, self._curves = {}, [], []
        if not self._legs:
            self._days = 0
            self._scene.setSceneRect(0, 0, 10, 10)
            return
        start = min(leg.departs for leg in self._legs).replace(hour=0, minute=0)
        end = max(max(leg.arrives, leg.departs) for leg in self._legs)
        self._axis = _Axis(start, self._axis.hour)
        self._days = (end - start).days + 1
        metrics = QFontMetrics(size_font(self.font(), 11, tabular=True))
        placed: dict[str, list[tuple[LegRow, float, int]]] = {}
        lanes: dict[str, list[float]] = {}
        for leg in sorted(self._legs, key=lambda leg: (leg.departs, leg.code)):
            key = format_route(leg.origin, leg.destination)
            left = self._axis.x(leg.departs)
            # As wide as its name where there is room: a shuttle of twenty minutes is to be read too.
            least = metrics.horizontalAdvance(leg.code) + 14 if self._axis.hour >= NAMED_FROM else 10
            width = max(self._axis.x(leg.arrives) - left, least)
            placed.setdefault(key, []).append((leg, width, _find_lane(lanes.setdefault(key, []), left, width + 4)))
        top = float(HEAD)
        for key, bars in placed.items():
            height = len(lanes[key]) * LANE + 2 * PAD
            self._routes.append((key, top, height))
            for leg, width, lane in bars:
                bar = LegBar(leg, width)
                bar.home = LABELS + self._axis.x(leg.departs)
                bar.setPos(bar.home, top + PAD + lane * LANE + (LANE - BAR) / 2)
                self._scene.addItem(bar)
                self.bars[leg.code] = bar
            top += height
        self._scene.setSceneRect(0, 0, LABELS + self._days * 24 * self._axis.hour + 90, top + 16)
        for (before, after), people in self._connections.items():
            if before in self.bars and after in self.bars:
                curve = self._draw_curve(before, after)
                self._curves.append((curve, curve.boundingRect(), people))

    def _draw_curve(self, before: str, after: str) -> QPainterPath:
        one, other = self.bars[before].sceneBoundingRect(), self.bars[after].sceneBoundingRect()
        start, end = QPointF(one.right() - 2, one.center().y()), QPointF(other.left() + 2, other.center().y())
        path = QPainterPath(start)
        bend = max(abs(end.x() - start.x()) / 2, 14)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        return path

    # -- what stands behind and in front

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        assert isinstance(rect, QRectF)
        painter.fillRect(rect, color("surface"))
        painter.setPen(QPen(color("line"), 1))
        for day in range(self._days + 1):
            x = LABELS + day * 24 * self._axis.hour
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        for _, y, height in self._routes:
            painter.drawLine(QPointF(rect.left(), y + height), QPointF(rect.right(), y + height))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for curve, bounds, people in self._curves:
            if bounds.adjusted(-2, -2, 2, 2).intersects(rect):
                painter.setPen(QPen(_fade_tone(color("info")), 1 + min(people, 40) / 20))
                painter.drawPath(curve)
        if self._today is not None:
            x = LABELS + self._axis.x(self._today)
            painter.setPen(QPen(color("attention"), 2))
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Routes and days stay in view while the rest scrolls."""
        view = self.viewport().rect()
        origin = self.mapToScene(view.topLeft())
        left, top = origin.x(), origin.y()
        painter.save()
        painter.fillRect(QRectF(left, top, LABELS, view.height()), color("surface"))
        painter.fillRect(QRectF(left, top, view.width(), HEAD), color("surface"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(QPointF(left + LABELS, top), QPointF(left + LABELS, top + view.height()))
        painter.drawLine(QPointF(left, top + HEAD), QPointF(left + view.width(), top + HEAD))
        painter.setFont(size_font(self.font(), 12))
        self._draw_routes(painter, QRectF(left, top + HEAD, LABELS, view.height()))
        painter.setClipRect(QRectF(left + LABELS, top, view.width() - LABELS, HEAD))
        self._draw_days(painter, top)
        painter.restore()

    def _draw_routes(self, painter: QPainter, area: QRectF) -> None:
        metrics = painter.fontMetrics()
        painter.save()
        painter.setClipRect(area)
        for name, y, height in self._routes:
            painter.setPen(color("text"))
            place = QRectF(area.left() + 24, y, LABELS - 30, height)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, int(place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(QPointF(area.left(), y + height), QPointF(area.right(), y + height))
        painter.restore()

    def _draw_days(self, painter: QPainter, top: float) -> None:
        wide = 24 * self._axis.hour
        every = max(1, -(-DAY_LABEL // max(int(wide), 1)))
        for day in range(0, self._days, every):
            when = (self._axis.start + day * _DAY).date()
            is_today = self._today is not None and when == self._today.date()
            painter.setPen(color("attention" if is_today else "quiet"))
            text = self.tr("{0}, today").format(short_day(when)) if is_today and wide >= 110 else short_day(when)
            place = QRectF(LABELS + day * wide + 6, top, wide * every - 8, HEAD)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    # -- choosing

    def focused(self) -> str:
        """The code of the leg that the keyboard is on."""
        item = self._scene.focusItem()
        return item.leg.code if isinstance(item, LegBar) else ""

    def focus_leg(self, code: str) -> None:
        """Bring a leg into view and mark it."""
        bar = self.bars.get(code)
        if bar is not None:
            self._mark_bar(bar)
            self.ensureVisible(bar, LABELS + 20, HEAD + 20)
            self._show_bar(bar)

    def _mark_bar(self, bar: LegBar) -> None:
        self._scene.clearSelection()
        bar.setSelected(True)
        bar.setFocus()

    def _show_bar(self, bar: LegBar | None, by: timedelta = timedelta(0)) -> None:
        text = "" if bar is None else moved_words(bar.leg, by) if by else bar_words(bar.leg)
        self.setAccessibleDescription(text)
        self.told.emit(text)

    def _bar_at(self, event: QMouseEvent) -> LegBar | None:
        place = event.position().toPoint()
        if place.x() < LABELS or place.y() < HEAD:
            return None
        item = self.itemAt(place)
        return item if isinstance(item, LegBar) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        bar = self._bar_at(event)
        if bar is None or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._mark_bar(bar)
        self._show_bar(bar)
        self._drag = _Drag(bar, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            bar = self._bar_at(event)
            self._show_bar(bar or self.bars.get(self.focused()))
            grips = bar is not None and self.movable and bar.leg.status in MOVABLE
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if grips else Qt.CursorShape.ArrowCursor)
            return
        way = event.position().x() - drag.pressed.x()
        if not self.movable or drag.bar.leg.status not in MOVABLE:
            return
        if drag.begun or abs(way) >= QApplication.startDragDistance():
            drag.begun = True
            self._push_bar(drag, self._axis.span(way))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None:
            return
        if not drag.begun:
            self.chosen.emit(drag.bar.leg.code)
        else:
            self._let_go(drag)

    def _push_bar(self, drag: _Drag, by: timedelta) -> None:
        drag.by = by
        drag.bar.setX(drag.bar.home + by.total_seconds() / 3600 * self._axis.hour)
        self._show_bar(drag.bar, by)

    def _let_go(self, drag: _Drag) -> None:
        """The bar goes home: it moves when the officer has agreed to what that means."""
        self._drag = None
        drag.bar.setX(drag.bar.home)
        if drag.by:
            self.moved.emit(drag.bar.leg.code, drag.by)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_bar(self.bars.get(self.focused()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, item = Qt.Key(event.key()), self.bars.get(self.focused())
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shifted and item is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and step is not None:
            if self.movable and item.leg.status in MOVABLE:
                self._drag = self._drag or _Drag(item, QPointF(), begun=True)
                self._push_bar(self._drag, self._drag.by + step * KEY_STEP)
        elif step is not None and self.bars:
            self._stop_drag()
            codes = list(self.bars)
            at = codes.index(item.leg.code) + step if item is not None else 0
            self.focus_leg(codes[max(0, min(at, len(codes) - 1))])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._drag is not None:
            self._let_go(self._drag)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.chosen.emit(item.leg.code)
        elif key is Qt.Key.Key_Escape and self._drag is not None:
            self._stop_drag()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / 1.4 if key is Qt.Key.Key_Minus else 1.4)
        elif key is Qt.Key.Key_0:
            self.fit()
        elif key is Qt.Key.Key_Home:
            self.go_to_today()
        else:
            super().keyPressEvent(event)

    def _stop_drag(self) -> None:
        """Moves the dragged bar back, without a question."""
        drag, self._drag = self._drag, None
        if drag is not None:
            drag.bar.setX(drag.bar.home)
            self._show_bar(drag.bar)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.2 if event.angleDelta().y() > 0 else 1 / 1.2, event.position().x())
        else:
            super().wheelEvent(event)


def _find_lane(ends: list[float], left: float, width: float) -> int:
    """The first lane of a row that is free at `left`."""
    for lane, end in enumerate(ends):
        if end <= left:
            ends[lane] = left + width
            return lane
    ends.append(left + width)
    return len(ends) - 1


def _fade_tone(tone: QColor) -> QColor:
    tone.setAlpha(150)
    return tone
