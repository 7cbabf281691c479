"""Legs over time: a row for each route, bars by local time with the seats filled, connections that the plan uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from repatriate.app.room_views import LegRow
from repatriate.model.entities import LegStatus
from ui.format import local_time, short_day
from ui.rooms.kit.words import leg_status, route
from ui.theme import color, sized

HOUR = 12.0
LANE = 28.0
PAD = 5.0
BAR = 23.0
LABELS = 150
HEAD = 30
_DAY = timedelta(days=1)

Connections = Mapping[tuple[str, str], int]
"""How many people of the plan change from one leg to another."""


@dataclass(frozen=True, slots=True)
class _Axis:
    start: datetime

    def x(self, when: datetime) -> float:
        return (when - self.start).total_seconds() / 3600 * HOUR


class LegBar(QGraphicsItem):
    """One leg; its left edge is its departure."""

    def __init__(self, leg: LegRow, width: float) -> None:
        super().__init__()
        self.leg = leg
        self._rect = QRectF(0, 0, width, BAR)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        now = leg.published if leg.draft is None else leg.draft
        self._filled = now.seats / leg.seats if leg.seats else 0.0
        self.setToolTip(
            f"{leg.code} · {route(leg.origin, leg.destination)}\n{local_time(leg.departs)} – {local_time(leg.arrives)}\n"
            f"{now.seats} / {leg.seats} · {leg_status(leg.status)[0]}"
        )

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
            painter.fillRect(foot, color("text") if self._filled >= 1 else edge)
            painter.restore()
        pen = QPen(edge, 2 if self.isSelected() else 1)
        if gone or self.leg.status.frozen:
            pen.setStyle(Qt.PenStyle.DashLine if gone else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawPath(path)
        font = sized(painter.font(), 11, tabular=True)
        font.setStrikeOut(gone)
        painter.setFont(font)
        painter.setPen(color("trouble" if gone else "text"))
        room = self._rect.adjusted(5, 0, -3, -3)
        text = QFontMetrics(font).elidedText(self.leg.code, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class Timeline(QGraphicsView):
    """`chosen` tells the code of a leg that was clicked or reached by keyboard and entered."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self.setAccessibleName(self.tr("Legs over time; the table of legs says the same"))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.bars: dict[str, LegBar] = {}
        self._routes: list[tuple[str, float, float]] = []
        self._axis = _Axis(datetime(1970, 1, 1))  # noqa: DTZ001 - local times have no zone
        self._days = 0
        self._today: datetime | None = None
        self._connections: Connections = {}

    def show_legs(
        self, legs: Sequence[LegRow], connections: Connections | None = None, today: datetime | None = None
    ) -> None:
        """Draw these legs; `today` is where the line of today stands."""
        self._scene.clear()
        self.bars = {}
        self._connections = connections or {}
        self._today = today
        if not legs:
            self._routes, self._days = [], 0
            return
        start = min(leg.departs for leg in legs).replace(hour=0, minute=0)
        end = max(max(leg.arrives, leg.departs) for leg in legs)
        self._axis = _Axis(start)
        self._days = (end - start).days + 1
        metrics = QFontMetrics(sized(self.font(), 11, tabular=True))
        placed: dict[str, list[tuple[LegRow, float, int]]] = {}
        lanes: dict[str, list[float]] = {}
        for leg in sorted(legs, key=lambda leg: (leg.departs, leg.code)):
            key = route(leg.origin, leg.destination)
            left = self._axis.x(leg.departs)
            # As wide as its name at least: a shuttle of twenty minutes is to be read too.
            width = max(self._axis.x(leg.arrives) - left, metrics.horizontalAdvance(leg.code) + 14)
            placed.setdefault(key, []).append((leg, width, _lane(lanes.setdefault(key, []), left, width + 4)))
        top = float(HEAD)
        self._routes = []
        for key, bars in placed.items():
            height = len(lanes[key]) * LANE + 2 * PAD
            self._routes.append((key, top, height))
            for leg, width, lane in bars:
                bar = LegBar(leg, width)
                bar.setPos(LABELS + self._axis.x(leg.departs), top + PAD + lane * LANE + (LANE - BAR) / 2)
                self._scene.addItem(bar)
                self.bars[leg.code] = bar
            top += height
        self._scene.setSceneRect(0, 0, LABELS + self._days * 24 * HOUR + 90, top + 16)

    # -- what stands behind and in front

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        assert isinstance(rect, QRectF)
        painter.fillRect(rect, color("surface"))
        painter.setPen(QPen(color("line"), 1))
        for day in range(self._days + 1):
            x = LABELS + day * 24 * HOUR
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        for _, y, height in self._routes:
            painter.drawLine(QPointF(rect.left(), y + height), QPointF(rect.right(), y + height))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for (before, after), people in self._connections.items():
            if before in self.bars and after in self.bars:
                painter.setPen(QPen(_faint(color("info")), 1 + min(people, 40) / 20))
                painter.drawPath(self._curve(before, after))
        if self._today is not None:
            x = LABELS + self._axis.x(self._today)
            painter.setPen(QPen(color("attention"), 2))
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))

    def _curve(self, before: str, after: str) -> QPainterPath:
        one, other = self.bars[before], self.bars[after]
        start = one.sceneBoundingRect().center()
        start.setX(one.sceneBoundingRect().right() - 2)
        end = other.sceneBoundingRect().center()
        end.setX(other.sceneBoundingRect().left() + 2)
        path = QPainterPath(start)
        bend = max(abs(end.x() - start.x()) / 2, 14)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        return path

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Routes and days stay in view while the rest scrolls."""
        view = self.viewport().rect()
        origin = self.mapToScene(view.topLeft())
        painter.save()
        painter.fillRect(QRectF(origin.x(), origin.y(), LABELS, view.height()), color("surface"))
        painter.fillRect(QRectF(origin.x(), origin.y(), view.width(), HEAD), color("surface"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(
            QPointF(origin.x() + LABELS, origin.y()), QPointF(origin.x() + LABELS, origin.y() + view.height())
        )
        painter.drawLine(QPointF(origin.x(), origin.y() + HEAD), QPointF(origin.x() + view.width(), origin.y() + HEAD))
        painter.setFont(sized(self.font(), 12))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.save()
        painter.setClipRect(QRectF(origin.x(), origin.y() + HEAD, LABELS, view.height()))
        for name, y, height in self._routes:
            painter.setPen(color("text"))
            painter.drawText(QRectF(origin.x() + 24, y, LABELS - 28, height), middle, name)
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(QPointF(origin.x(), y + height), QPointF(origin.x() + LABELS, y + height))
        painter.restore()
        painter.setClipRect(QRectF(origin.x() + LABELS, origin.y(), view.width() - LABELS, HEAD))
        for day in range(self._days):
            x = LABELS + day * 24 * HOUR
            when = (self._axis.start + day * _DAY).date()
            painter.setPen(color("quiet"))
            painter.drawText(QRectF(x + 6, origin.y(), 24 * HOUR - 8, HEAD), middle, short_day(when))
        painter.restore()

    # -- choosing

    def mousePressEvent(self, event: object) -> None:
        super().mousePressEvent(event)  # type: ignore[arg-type]
        item = self._scene.focusItem()
        if isinstance(item, LegBar):
            self.chosen.emit(item.leg.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self._scene.focusItem()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        if step is not None and self.bars:
            codes = list(self.bars)
            at = codes.index(item.leg.code) + step if isinstance(item, LegBar) else 0
            self.focus_leg(codes[max(0, min(at, len(codes) - 1))])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(item, LegBar):
            self.chosen.emit(item.leg.code)
        else:
            super().keyPressEvent(event)

    def focus_leg(self, code: str) -> None:
        """Bring a leg into view and mark it."""
        bar = self.bars[code]
        self._scene.clearSelection()
        bar.setSelected(True)
        bar.setFocus()
        self.ensureVisible(bar, LABELS + 20, HEAD + 20)


def _lane(ends: list[float], left: float, width: float) -> int:
    """The first lane of a row that is free at `left`."""
    for lane, end in enumerate(ends):
        if end <= left:
            ends[lane] = left + width
            return lane
    ends.append(left + width)
    return len(ends) - 1


def _faint(tone: QColor) -> QColor:
    tone.setAlpha(150)
    return tone
