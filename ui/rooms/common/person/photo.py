"""A person's photo in the side panel, and the part of a picture that becomes one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QSlider, QToolButton, QWidget

from repatriate.app.people.photo_matching import read_picture_file, working_copy_of
from repatriate.model.errors import RepatriateError
from repatriate.papers.photo import WIDTH, Box, cut_portrait, turn_copy
from ui.core.context import Context
from ui.core.language import make_translator
from ui.rooms.common.pdf_view import picture_of
from ui.style.icons import draw_icon
from ui.style.theme import GAP, RADIUS, SPACE, Tone, color
from ui.widgets.labels import make_button, make_label, tool_button
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row
from ui.widgets.path_field import ask_to_open
from ui.widgets.refusal import NoticeBar

_tr = make_translator("Photo")

SMALL = QSize(70, 90)
LARGE = QSize(308, 396)
LEAST = 220
"""Pixels of height in which a face is still seen well enough."""
LEAST_HEAD, MOST_HEAD = 0.7, 0.8
"""Parts of the height of a portrait."""
HEAD_CENTRE, HEAD_SHAPE = 0.48, 0.68
"""The height of a head's middle from above, and its width for its height."""


class PhotoButton(QToolButton):
    """The photo, or where it would be; pressed, what can be done with it. `wanted` gets bytes, a file, or None to remove."""

    def __init__(
        self, context: Context, on_picture: Callable[[bytes | QUrl], object], on_remove: Callable[[], object]
    ) -> None:
        super().__init__()
        self._context = context
        self._on_picture, self._on_remove = on_picture, on_remove
        self._picture = QPixmap()
        self.writable = True
        self.setFixedSize(SMALL)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.clicked.connect(self._open_menu)
        self.show_photo(None)

    def show_photo(self, data: bytes | None) -> None:
        self._picture = QPixmap()
        if data is not None:
            self._picture.loadFromData(data)
        has = not self._picture.isNull()
        self.setAccessibleName(_tr("Photo: replace or remove it") if has else _tr("Add a photo"))
        self.setToolTip(self.accessibleName() if self.writable else "")
        self.update()

    @property
    def has_photo(self) -> bool:
        return not self._picture.isNull()

    def menu_for(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_tr("Choose a picture…"), self._choose)
        held = picture_of(QGuiApplication.clipboard().mimeData())
        paste = menu.addAction(_tr("Paste the copied picture"), lambda: self._on_picture(held) if held else None)
        paste.setEnabled(held is not None)
        if self.has_photo:
            menu.addAction(_tr("Remove the photo"), lambda: self._on_remove())
        return menu

    def _open_menu(self) -> None:
        if self.writable:
            self.menu_for().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self) -> None:
        kinds = _tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.gif)")
        path = ask_to_open(self.window(), self._context, _tr("A picture of the person"), kinds)
        if path is not None:
            self._on_picture(QUrl.fromLocalFile(str(path)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setClipPath(shape)
        if self.has_photo:
            painter.drawPixmap(self.rect(), self._picture)
        else:
            painter.fillRect(self.rect(), color("hover"))
            draw_icon(painter, "person", QRect(self.width() // 2 - 14, self.height() // 2 - 14, 28, 28), Tone.QUIET)
        painter.setClipping(False)
        focused = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(color("accent" if focused and self.writable else "line"), 1))
        painter.drawPath(shape)
        painter.end()


class Cropper(QWidget):
    """A picture under a frame of 35 × 45: dragged with the mouse or the arrows, larger and smaller with the wheel or + and −,
    turned with R and Shift+R, kept with Enter."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(LARGE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(
            _tr("Part of the picture: arrows move it, plus and minus make it larger and smaller, R turns it")
        )
        self._image = QImage()
        self._zoom = 1.0
        self._centre = QPointF(0.5, 0.5)
        self._held: QPointF | None = None
        self.zoomed: Callable[[float], object] = lambda zoom: None
        self.turn: Callable[[int], object] = lambda quarters: None
        self.done: Callable[[], object] = lambda: None

    def set_image(self, image: QImage) -> None:
        """The whole of the frame is filled; a face stands a little over the middle of most pictures."""
        self._image, self._zoom = image, 1.0
        self._centre = QPointF(image.width() / 2, image.height() * 0.45)
        self._keep_in()

    def fit(self, height: int) -> None:
        """Sets the largest height that fits; the frame keeps the same part of the picture."""
        high = min(max(height, LEAST), LARGE.height())
        self.setFixedSize(round(high * LARGE.width() / LARGE.height()), high)
        self._keep_in()

    @property
    def sharp(self) -> bool:
        """Whether the part in the frame has half the dots of the photo across, or more."""
        part = self.box()
        return (part.right - part.left) * self._image.width() >= WIDTH / 2

    @property
    def scale(self) -> float:
        """Pixels of the frame for one of the picture."""
        least = max(self.width() / self._image.width(), self.height() / self._image.height())
        return least * self._zoom

    def set_zoom(self, zoom: float) -> None:
        self._zoom = min(max(zoom, 1.0), 6.0)
        self._keep_in()
        self.zoomed(self._zoom)

    def move_by(self, across: float, down: float) -> None:
        """Moves the frame by pixels."""
        if not self._image.isNull():
            self._centre -= QPointF(across / self.scale, down / self.scale)
            self._keep_in()

    def frame(self, part: Box) -> None:
        """Show this part, and a little more where its shape is another."""
        wide, high = self._image.width(), self._image.height()
        self._centre = QPointF((part.left + part.right) / 2 * wide, (part.top + part.bottom) / 2 * high)
        least = max(self.width() / wide, self.height() / high)
        room = min(self.width() / ((part.right - part.left) * wide), self.height() / ((part.bottom - part.top) * high))
        self.set_zoom(room / least)

    def _keep_in(self) -> None:
        if self._image.isNull():
            return
        half = QPointF(self.width() / self.scale / 2, self.height() / self.scale / 2)
        self._centre = QPointF(
            min(max(self._centre.x(), half.x()), self._image.width() - half.x()),
            min(max(self._centre.y(), half.y()), self._image.height() - half.y()),
        )
        self.update()

    def box(self) -> Box:
        """The part in the frame."""
        half = QPointF(self.width() / self.scale / 2, self.height() / self.scale / 2)
        wide, high = self._image.width(), self._image.height()
        return Box(
            max((self._centre.x() - half.x()) / wide, 0), max((self._centre.y() - half.y()) / high, 0),
            min((self._centre.x() + half.x()) / wide, 1), min((self._centre.y() + half.y()) / high, 1),
        )  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), color("hover"))
        if not self._image.isNull():
            part = self.box()
            wide, high = self._image.width(), self._image.height()
            painter.drawImage(
                QRectF(self.rect()), self._image,
                QRectF(part.left * wide, part.top * high, (part.right - part.left) * wide, (part.bottom - part.top) * high),
            )  # fmt: skip
            self._draw_guide(painter)
        painter.setPen(QPen(color("accent" if self.hasFocus() else "line"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _draw_guide(self, painter: QPainter) -> None:
        """Doc 9303-3: from the chin to the crown the head takes 70 to 80 % of the height. White over black is seen on any
        picture."""
        for part in (MOST_HEAD, LEAST_HEAD):
            high = self.height() * part
            wide = high * HEAD_SHAPE
            head = QRectF((self.width() - wide) / 2, self.height() * HEAD_CENTRE - high / 2, wide, high)
            for pen in (QPen(QColor(0, 0, 0, 150), 3), QPen(QColor(255, 255, 255, 220), 1.4, Qt.PenStyle.DashLine)):
                painter.setPen(pen)
                painter.drawEllipse(head)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved = event.position() - self._held
            self._held = event.position()
            self.move_by(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.set_zoom(self._zoom * (1.1 if event.angleDelta().y() > 0 else 1 / 1.1))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: QPoint(-8, 0), Qt.Key.Key_Right: QPoint(8, 0), Qt.Key.Key_Up: QPoint(0, -8),
            Qt.Key.Key_Down: QPoint(0, 8),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in moves:
            self.move_by(moves[key].x(), moves[key].y())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.set_zoom(self._zoom * (1 / 1.1 if key == Qt.Key.Key_Minus else 1.1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done()
        elif key == Qt.Key.Key_R:
            self.turn(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class PhotoPanel(QWidget):
    """Choose the part of a picture; `done` gets the portrait, or None where it was left."""

    def __init__(self, context: Context, ref: str, done: Callable[[bytes | None], object]) -> None:
        super().__init__()
        self.context = context
        self._upright: bytes | None = None
        """The picture as it came; `_copy` is what is shown of it, turned."""
        self._copy: bytes | None = None
        self._quarters = 0
        self._part: Box | None = None
        self.note = NoticeBar()
        self.cropper = Cropper()
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setAccessibleName(_tr("Size of the picture in the frame"))
        self.zoom.setRange(100, 600)
        self.zoom.valueChanged.connect(lambda value: self.cropper.set_zoom(value / 100))
        self.cropper.zoomed = self._show_zoom
        self.cropper.turn = self.turn
        self.cropper.done = lambda: self.keep.click()
        self.blurred = make_label(
            _tr("This part is small: the photo will not be sharp."), "caption", tone="attention", wrap=True
        )
        self.blurred.hide()
        self.left_button = tool_button(_tr("Turn left (Shift+R)"), lambda: self.turn(-1), "undo", Tone.TEXT)
        self.right_button = tool_button(_tr("Turn right (R)"), lambda: self.turn(1), "redo", Tone.TEXT)
        for made in (self.left_button, self.right_button):
            made.setProperty("kind", "plain")
        self.turning = QWidget()
        make_row(grow(self.zoom), self.left_button, self.right_button, margins=0, spacing=GAP, inside=self.turning)
        self.keep = make_button(_tr("Keep the photo"), lambda: self._save_portrait(done), "main")
        self.leave = make_button(_tr("Cancel"), lambda: done(None))
        self.keep.setEnabled(False)
        make_column(
            make_label(_tr("Photo of {0}").format(ref), "panel-title", wrap=True),
            make_label(
                _tr("Chin and crown go between the two ovals: drag, or use the arrows, + and −; Enter keeps it."),
                "quiet",
                wrap=True,
            ),
            self.note,
            Cell(self.cropper, 0, Qt.AlignmentFlag.AlignHCenter),
            self.turning,
            make_row(self.keep, self.leave, STRETCH, spacing=GAP),
            self.blurred,
            STRETCH,
            margins=(SPACE, 0, SPACE, SPACE),
            spacing=GAP,
            inside=self,
        )
        self._frame: QWidget | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Follows the size of the surrounding widget from now on."""
        super().showEvent(event)
        frame = self.parentWidget()
        if frame is not None and frame is not self._frame:
            frame.installEventFilter(self)
            self._frame = frame
        self._fit_cropper()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._frame and event.type() == QEvent.Type.Resize:
            self._fit_cropper()
        return super().eventFilter(watched, event)

    def _fit_cropper(self) -> None:
        if self._frame is not None:
            rest = self.heightForWidth(self._frame.width()) - self.cropper.height()
            self.cropper.fit(self._frame.height() - rest)

    def start(self, picture: bytes | QUrl, part: Box | None = None) -> None:
        """Read it in the thread for questions: a large one takes a moment. `part` is where the frame begins."""
        self._part = part
        self.note.notify(_tr("The picture is being read…"), "info")
        self.context.ask(
            self, "photo", lambda: working_copy_of(_read_bytes(picture)), self._show_picture, failed=self._show_refusal
        )
        self.context.asking.linger(60)

    def _show_refusal(self, error: RepatriateError) -> None:
        self.note.fault(error)
        self.cropper.hide()
        self.turning.hide()
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_picture(self, copy: bytes) -> None:
        self._upright = self._copy = copy
        self.note.shut()
        self._show_copy()
        if self._part is not None:
            self.cropper.frame(self._part)
        self.keep.setEnabled(True)
        self.cropper.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_copy(self) -> None:
        assert self._copy is not None
        self.cropper.set_image(QImage.fromData(self._copy))
        self._show_zoom(1.0)

    def turn(self, quarters: int) -> None:
        """Clockwise, or the other way where it is below zero."""
        if self._upright is not None:
            self._quarters = (self._quarters + quarters) % 4
            self._copy = turn_copy(self._upright, self._quarters) if self._quarters else self._upright
            self._show_copy()

    def _show_zoom(self, zoom: float) -> None:
        self.zoom.blockSignals(True)
        self.zoom.setValue(round(zoom * 100))
        self.zoom.blockSignals(False)
        self.blurred.setHidden(self.cropper.sharp)

    def _save_portrait(self, done: Callable[[bytes | None], object]) -> None:
        if self._copy is not None:
            done(cut_portrait(self._copy, self.cropper.box()))


def _read_bytes(picture: bytes | QUrl) -> bytes:
    if isinstance(picture, bytes):
        return picture
    return read_picture_file(Path(picture.toLocalFile()))
