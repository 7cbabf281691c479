"""The parts of a map: its picture, and items for lines and dots that react to the mouse."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPixmap
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from repatriate.model.entities import Mode
from ui.style.theme import color
from ui.widgets.map import colors
from ui.widgets.map import drawing as map_drawing
from ui.widgets.map.drawing import Way
from ui.widgets.map.geometry import Camera
from ui.widgets.map.labels import Mark

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
        map_drawing.draw_way(painter, self.way, color("accent"), None)


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
