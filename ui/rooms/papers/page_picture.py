"""A page as it prints, small, in a form; it is drawn elsewhere than in the window's thread."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from repatriate.printing.pdfium import LOCK

LEAST, SLACK = 40, 16
"""Pixels: no picture is narrower; a change of width up to this changes nothing."""
_DOTS = 2.0
"""Points of the picture to a point of the page."""


def draw_page(data: bytes) -> QImage:
    """The first page of a PDF. In any thread."""
    import pypdfium2  # large: see ui.shell.opening

    with LOCK:
        document = pypdfium2.PdfDocument(data)
        try:
            page = document[0]
            bitmap = page.render(scale=_DOTS, rev_byteorder=True)
            made = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888).copy()
            bitmap.close()
            page.close()
        finally:
            document.close()
    return _without_empty_foot(made)


def _without_empty_foot(image: QImage) -> QImage:
    """Without what is white from there to the lower edge: many pages fill the upper half of a sheet only."""
    low = image.scaled(
        40, image.height(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    last = image.height() - 1
    while last > 0 and all(low.pixelColor(x, last).lightness() > 250 for x in range(low.width())):
        last -= 1
    return image.copy(0, 0, image.width(), min(last + 24, image.height()))


class PagePicture(QLabel):
    """A picture as wide as its place; its height changes only if the place gets much wider or narrower. A scroll bar
    that depends on the height changes the width a little: following that would never end."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("role", "page")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._image = QImage()
        self._fitted = 0
        self.hide()

    def show_image(self, image: QImage) -> None:
        self._image, self._fitted = image, 0
        self.setVisible(not image.isNull())
        self._fit_picture()

    def _fit_picture(self) -> None:
        if self._image.isNull() or self.width() < LEAST or abs(self.width() - self._fitted) <= SLACK:
            return
        self._fitted = self.width()
        ratio = self.devicePixelRatioF()
        made = QPixmap.fromImage(self._image).scaledToWidth(
            int((self._fitted - SLACK) * ratio), Qt.TransformationMode.SmoothTransformation
        )
        made.setDevicePixelRatio(ratio)
        self.setFixedHeight(int(made.height() / ratio) + 2)
        self.setPixmap(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_picture()
