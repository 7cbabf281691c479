"""A leg as a bar over time, with its filled seats, and its words."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from repatriate.app.transport.change_impact import span
from repatriate.app.transport.queries import LegRow
from repatriate.model.entities import LegStatus
from ui.core.format import local_time, number
from ui.core.language import translate_said
from ui.rooms.common.labels import leg_status, route
from ui.style.theme import color, sized

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
            route(leg.origin, leg.destination),
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
    return text.format(leg.code, translate_said(span(by)), local_time(leg.departs + by), local_time(leg.arrives + by))


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
        font = sized(painter.font(), 11, tabular=True)
        font.setStrikeOut(gone)
        painter.setFont(font)
        painter.setPen(color("trouble" if gone else "text"))
        room = self._rect.adjusted(5, 0, -3, -3)
        text = QFontMetrics(font).elidedText(self.leg.code, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
