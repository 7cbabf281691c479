"""A pad on which a receiver signs with a finger, a pen or the mouse."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

t = QCoreApplication.translate
HEIGHT = 110
_PICTURE = QSize(600, 180)
_PEN = 2.4


class SignaturePad(QWidget):
    """White as paper in every theme. `signed`: something was drawn, or wiped off."""

    signed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strokes: list[QPolygonF] = []
        self.setAccessibleName(t("Handover", "Signature of the receiver"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)

    def wipe(self) -> None:
        self.strokes = []
        self.update()
        self.signed.emit()

    def picture(self) -> bytes | None:
        """The strokes as a PNG of two colours; None where nobody signed."""
        if not self.strokes:
            return None
        image = QImage(_PICTURE, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        scale = min(_PICTURE.width() / max(self.width(), 1), _PICTURE.height() / max(self.height(), 1))
        painter.scale(scale, scale)
        self._draw(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.convertToFormat(QImage.Format.Format_Mono).save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.strokes.append(QPolygonF([event.position()]))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.strokes and event.buttons() & Qt.MouseButton.LeftButton:
            self.strokes[-1].append(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.strokes and self.strokes[-1].size() == 1:
            self.strokes[-1].append(event.position() + QPointF(0.1, 0))  # a dot
        self.signed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor("white"))
        painter.setPen(QPen(QColor("#8a94a0"), 1))
        base = self.height() - 24
        painter.drawLine(12, base, self.width() - 12, base)
        self._draw(painter)
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        pen = QPen(QColor("black"), _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in self.strokes:
            painter.drawPolyline(stroke)
