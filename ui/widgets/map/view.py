"""The map itself: land and lines kept as a picture, legs and places as items that know the mouse, moved by hand or key."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape
from math import ceil

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
    QMenu,
    QToolTip,
)

from ui.core import format
from ui.style.theme import CAPTION, color, size_font
from ui.widgets.map import colors
from ui.widgets.map import drawing as map_drawing
from ui.widgets.map import geometry as map_land
from ui.widgets.map.drawing import Drawing, MarkItem, Picture, WayItem
from ui.widgets.map.geometry import EQUATOR, Camera, fit_camera, latitude_of, project_points
from ui.widgets.map.routes import Route, Strand, leg_words, place_words, strand_words

ASIA = np.array([[62.0, -11.0], [152.0, 48.0]])
"""South-west and north-east of what is shown where there are no routes, in degrees."""
PADDING = 44.0
"""Pixels around routes that are fitted, for their labels."""
LEAST_SPAN = 0.2
"""Degrees that a fitted map is wide at least: between two shelters of one town there is nothing to see."""
MARGIN = 0.25
"""Share of the window that is drawn beyond each side of it, ready to be moved in."""
SETTLE, CATCH_UP = 90, 30
"""Milliseconds after a zoom, and within a move, when the picture is drawn again."""
STEP, PAN = 1.5, 64.0
"""Factor of a key or button, pixels of an arrow key."""
OFFERED = 24
"""Legs that a click on many offers."""


class MapView(QGraphicsView):
    """Shows strands. `clicked` tells the code of a leg."""

    clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._scene = QGraphicsScene(self)
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setMinimumSize(160, 120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.wheel_needs_ctrl = False
        self.reserved: tuple[QRectF, ...] = ()  # what lies over the map, in pixels of the window
        self.strands: list[Strand] = []
        self.highlight: frozenset[str] = frozenset()
        self.drawing: Drawing | None = None
        self.camera = self._home_view()
        self._fit = True
        self._root: QGraphicsRectItem | None = None
        self._land: Picture | None = None
        self._whole: Picture | None = None
        self._laid_for: Camera | None = None
        self._pressed: QPoint | None = None
        self._dragged = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self.settle)

    # -- what is shown

    def show_strands(self, strands: Sequence[Strand], highlight: Collection[str]) -> None:
        """New lines. The look stays where it is as long as the lines go between the same places."""
        if list(strands) == self.strands and frozenset(highlight) == self.highlight:
            return
        same = {strand.key for strand in strands} == {strand.key for strand in self.strands}
        self.strands, self.highlight = list(strands), frozenset(highlight)
        if same:
            self._draw_again()
        else:
            self.fit()

    def fit(self) -> None:
        """Look at all lines, and keep doing so while the size changes."""
        self._fit = True
        self.camera = self._home_view()
        self._draw_again()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        self._look_elsewhere(self.camera.zoomed(factor, (at.x(), at.y()) if at is not None else None))

    def pan(self, right: float, down: float) -> None:
        """Pixels by which one looks further right and down."""
        self._look_elsewhere(self.camera.moved(right, down))

    def settle(self) -> None:
        """Draw for the look as it is now, if that was put off."""
        self._late.stop()
        if self._laid_for != self.camera:
            self._whole = None
            self.viewport().update()

    def _home_view(self) -> Camera:
        points = np.concatenate([strand.points for strand in self.strands]) if self.strands else project_points(ASIA)
        width, height = max(self.viewport().width(), 40), max(self.viewport().height(), 40)
        padding = PADDING if self.strands else 0.0
        return fit_camera(points, width, height, min(padding, min(width, height) / 5), LEAST_SPAN)

    def _look_elsewhere(self, camera: Camera) -> None:
        """Look elsewhere: at once with the picture there is, soon after with one drawn for it."""
        zoomed = camera.scale != self.camera.scale
        self.camera, self._fit = camera, False
        if self._root is not None:
            self._root.setVisible(not zoomed and self._root.isVisible())
            if not zoomed and self._whole is not None:
                self._root.setPos(self._picture_offset(self._whole))
        if zoomed or self._covers_window(self._whole):
            self._late.start(SETTLE)
        elif self._late.interval() != CATCH_UP or not self._late.isActive():
            self._late.start(CATCH_UP)
        QToolTip.hideText()
        self.viewport().update()

    def _covers_window(self, picture: Picture | None) -> bool:
        # A hair's breadth more, since a picture that just fits may miss by the rounding of its place.
        window = QRectF(self.viewport().rect()).adjusted(0.01, 0.01, -0.01, -0.01)
        return picture is not None and picture.rect(self.camera).contains(window)

    def _draw_again(self) -> None:
        """The lines are others; the land may do."""
        self._whole = None
        self._late.stop()
        self.viewport().update()

    # -- pictures

    def _picture_offset(self, picture: Picture) -> QPointF:
        """The corner of the picture, on whole pixels of the screen, so that it stays sharp."""
        ratio = self.devicePixelRatioF()
        corner = picture.rect(self.camera).topLeft()
        return QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio)

    def _draw_land(self, camera: Camera) -> Picture:
        ratio = self.devicePixelRatioF()
        made = QPixmap(ceil(camera.width * ratio), ceil(camera.height * ratio))
        made.setDevicePixelRatio(ratio)
        painter = QPainter(made)
        map_land.draw_land(painter, camera)
        painter.end()
        return Picture(made, camera)

    def _render_picture(self) -> None:
        """Draw land, if there is none for this look, and lines over it, and put the items where they are."""
        land = self._land
        if land is None or land.camera.scale != self.camera.scale or not self._covers_window(land):
            land = self._land = self._draw_land(self.camera.grown(MARGIN))
        camera = land.camera
        window = QRectF(self.viewport().rect()).translated(-land.rect(self.camera).topLeft())
        reserved = [QRectF(rect).translated(window.topLeft()) for rect in (*self.reserved, self._scale_rect())]
        self.drawing = map_drawing.lay_out(self.strands, self.highlight, camera, window, reserved, self.font())
        whole = QPixmap(land.pixmap)
        painter = QPainter(whole)
        map_drawing.draw_map(painter, self.drawing, self.font())
        painter.end()
        self._whole, self._laid_for = Picture(whole, camera), self.camera
        self._put_items()

    def _put_items(self) -> None:
        if self._root is not None:
            self._scene.removeItem(self._root)
        assert self.drawing is not None
        assert self._whole is not None
        self._root = QGraphicsRectItem()
        self._root.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        for way in self.drawing.ways:
            WayItem(way, self._root)
        for mark in self.drawing.marks:
            MarkItem(mark, self._root)
        self._root.setPos(self._picture_offset(self._whole))
        self._scene.addItem(self._root)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._whole is None or (not self._late.isActive() and not self._covers_window(self._whole)):
            self._render_picture()
        super().paintEvent(event)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        picture = self._whole
        assert picture is not None
        if not self._covers_window(self._whole):
            painter.fillRect(self.viewport().rect(), colors.sea_color())
        if picture.camera.scale == self.camera.scale:
            painter.drawPixmap(self._picture_offset(picture), picture.pixmap)
        else:
            target = picture.rect(self.camera)
            painter.drawPixmap(target, picture.pixmap, QRectF(picture.pixmap.rect()))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        self._draw_scale_bar(painter)
        painter.setPen(QPen(color("accent" if self.hasFocus() else "line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _scale_rect(self) -> QRectF:
        return QRectF(4, self.camera.height - 34, 118, 30)

    def _draw_scale_bar(self, painter: QPainter) -> None:
        """A round number of kilometres, as long as they are in the middle of the map."""
        narrow = np.cos(np.radians(latitude_of(self.camera.y)))
        per_pixel = EQUATOR * float(narrow) / self.camera.scale
        most = per_pixel * min(110.0, self.camera.width / 4)
        power = 10.0 ** np.floor(np.log10(most))
        kilometres = float(max(step * power for step in (1, 2, 5) if step * power <= most))
        length = kilometres / per_pixel
        left, foot = 10.0, self.camera.height - 10.0
        ends = [(left, foot - 4), (left, foot), (left + length, foot), (left + length, foot - 4)]
        painter.setPen(QPen(color("quiet"), 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawPolyline([QPointF(x, y) for x, y in ends])
        painter.setFont(size_font(self.font(), CAPTION))
        text = self.tr("{0} km").format(format.number(kilometres, 0 if kilometres >= 1 else None))
        if self.drawing is not None and self.drawing.around:
            text += f" · {self.drawing.around}"
        painter.drawText(QPointF(left + 5, foot - 5), text)

    # -- words and clicks

    def strands_at(self, at: QPoint) -> list[Strand]:
        """The lines at a pixel of the window, the top one first."""
        items = self.items(at)
        ways = [item.way for item in items if isinstance(item, WayItem)]
        return list({strand.key: strand for way in ways for strand in way.strands}.values())

    def words_at(self, at: QPoint) -> str:
        """The tooltip at a pixel of the window: the places of a dot, or the legs of the lines."""
        for item in self.items(at):
            if isinstance(item, MarkItem):
                return "\n".join(place_words(spot.place) for spot in item.mark.spots)
        return "\n\n".join(strand_words(strand, self.highlight) for strand in self.strands_at(at)[:3])

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.words_at(event.pos())
            # As markup, and escaped: what a list says is never taken for markup, and a tip would take it.
            shown = f"<p style='white-space: pre'>{escape(text)}</p>" if text else ""
            QToolTip.showText(event.globalPos(), shown, self.viewport())
            return True
        return super().viewportEvent(event)

    def _choose_leg(self, at: QPoint) -> None:
        legs = [route for strand in self.strands_at(at) for route in strand.routes]
        if len(legs) == 1:
            self.clicked.emit(legs[0].code)
        elif legs:
            self.menu_of(legs).popup(self.viewport().mapToGlobal(at))

    def menu_of(self, legs: Sequence[Route]) -> QMenu:
        """The legs of a line to choose from, the highlighted ones first."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for route in sorted(legs, key=lambda route: route.code not in self.highlight)[:OFFERED]:
            # An ampersand would be taken for a key.
            action = menu.addAction(leg_words(route).replace("&", "&&"))
            action.triggered.connect(lambda _=False, code=route.code: self.clicked.emit(code))
        if len(legs) > OFFERED:
            menu.addAction(self.tr("{0} more").format(format.number(len(legs) - OFFERED))).setEnabled(False)
        return menu

    # -- mouse, keys, surroundings

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position().toPoint(), False
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        away = at - self._pressed
        if self._dragged or away.manhattanLength() >= QApplication.startDragDistance():
            self._dragged = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pressed = at
            self.pan(-away.x(), -away.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        self.viewport().unsetCursor()
        if not self._dragged:
            self._choose_leg(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.strands_at(event.position().toPoint()):
            self.zoom(STEP * STEP, event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if not turned or (self.wheel_needs_ctrl and not event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            event.ignore()
            return
        self.zoom(1.0018**turned, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways: dict[int, tuple[float, float]] = {
            Qt.Key.Key_Left: (-PAN, 0.0),
            Qt.Key.Key_Right: (PAN, 0.0),
            Qt.Key.Key_Up: (0.0, -PAN),
            Qt.Key.Key_Down: (0.0, PAN),
        }
        key = event.key()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()  # the window's
        elif key in ways:
            self.pan(*ways[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / STEP)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.fit()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        width, height = self.viewport().width(), self.viewport().height()
        self._scene.setSceneRect(0, 0, width, height)
        if self._fit:
            self.camera = self._home_view()
        else:
            self.camera = Camera(
                self.camera.x, self.camera.y, max(self.camera.scale, min(width, height)), width, height
            ).bounded()
        if self._root is not None:
            self._root.setVisible(False)
        if self._whole is not None:
            self._late.start(SETTLE)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._land = None
            self._draw_again()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._land = None
            self._draw_again()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
