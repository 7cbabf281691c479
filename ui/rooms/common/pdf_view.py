"""Pages of a PDF as they will print, drawn from memory and only while they are in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QImageWriter, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from repatriate.printing.pdfium import LOCK
from ui.style.theme import color

if TYPE_CHECKING:
    import pypdfium2


GAP = 16
LARGEST = 1100
KEPT = 6


class PdfView(QAbstractScrollArea):
    """`show_pdf` takes the bytes of a document. Pages are seen whole; + and − (or Ctrl and the wheel) zoom.

    `turned` tells which page is in view, from 0."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Preview of the pages as they will print"))
        self._document: pypdfium2.PdfDocument | None = None
        self._sizes: list[tuple[float, float]] = []
        self._images: dict[int, QImage] = {}
        self._zoom = 0.0
        self._factor = 1.0
        self._page = 0
        self.verticalScrollBar().valueChanged.connect(lambda _: self._show_page())

    def show_pdf(self, data: bytes | None) -> None:
        """None empties the view."""
        import pypdfium2  # large, and read ahead (ui.shell.opening): who shows no document does not wait for it

        with LOCK:
            if self._document is not None:
                self._document.close()
            self._document = pypdfium2.PdfDocument(data) if data else None
            self._sizes = (
                [self._document.get_page_size(number) for number in range(len(self._document))]
                if self._document
                else []
            )
        self._images.clear()
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.setAccessibleDescription(self.tr("{0} pages").format(len(self._sizes)))
        self._show_page()

    @property
    def page_count(self) -> int:
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The one in view, from 0: the first whose lower edge is beneath the middle."""
        middle = self.viewport().height() // 2
        return next(
            (n for n, place in enumerate(self._place_pages()) if place.bottom() >= middle), max(self.page_count - 1, 0)
        )

    def turn_to(self, number: int) -> None:
        """Bring a page into view."""
        places = self._place_pages()
        if places:
            number = min(max(number, 0), len(places) - 1)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + places[number].top() - GAP)

    def _show_page(self) -> None:
        if self.page != self._page:
            self._page = self.page
            self.turned.emit(self._page)

    def image(self, number: int) -> QImage:
        """A page at the resolution of the screen."""
        ratio = self.devicePixelRatioF()
        if number not in self._images:
            assert self._document is not None
            with LOCK:
                page = self._document[number]
                bitmap = page.render(scale=self._zoom * ratio)
                made = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, _FORMATS[bitmap.mode]).copy()
                bitmap.close()
                page.close()
            made.setDevicePixelRatio(ratio)
            while len(self._images) >= KEPT:
                self._images.pop(next(iter(self._images)))
            self._images[number] = made
        return self._images[number]

    # -- laying out and drawing

    def _lay_out(self) -> None:
        widest = max((width for width, _ in self._sizes), default=0)
        highest = max((height for _, height in self._sizes), default=0)
        room = max(min(self.viewport().width() - 2 * GAP, LARGEST), 50)
        tall = max(self.viewport().height() - 2 * GAP, 50)
        zoom = min(room / widest, tall / highest) * self._factor if widest else 0.0
        if zoom != self._zoom:
            self._zoom = zoom
            self._images.clear()
        bar = self.verticalScrollBar()
        total = int(sum(height * zoom + GAP for _, height in self._sizes)) + GAP
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)
        bar.setRange(0, max(total - self.viewport().height(), 0))
        across = self.horizontalScrollBar()
        across.setPageStep(self.viewport().width())
        across.setRange(0, max(int(widest * zoom) + 2 * GAP - self.viewport().width(), 0))
        self.viewport().update()

    def _place_pages(self) -> list[QRect]:
        """The rectangle of each page in the view."""
        top, places = GAP - self.verticalScrollBar().value(), []
        for width, height in self._sizes:
            size = QSize(int(width * self._zoom), int(height * self._zoom))
            left = max((self.viewport().width() - size.width()) // 2, GAP) - self.horizontalScrollBar().value()
            places.append(QRect(left, top, size.width(), size.height()))
            top += size.height() + GAP
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), color("raised"))
        for number, place in enumerate(self._place_pages()):
            if place.intersects(self.viewport().rect()):
                painter.fillRect(place, Qt.GlobalColor.white)
                painter.drawImage(QRectF(place), self.image(number))
                painter.setPen(color("line"))
                painter.drawRect(place)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def zoom(self, factor: float) -> None:
        """Enlarges the page by a factor of the size at which it is seen whole."""
        self._factor = min(max(factor, 1.0), 6.0)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(self._factor * (1.2 if event.angleDelta().y() > 0 else 1 / 1.2))
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(), Qt.Key.Key_Up: -bar.singleStep(), Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(), Qt.Key.Key_Home: -bar.maximum(), Qt.Key.Key_End: bar.maximum(),
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(self._factor * (1 / 1.25 if event.key() == Qt.Key.Key_Minus else 1.25))
        elif step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)


_FORMATS = {
    "BGR": QImage.Format.Format_BGR888,
    "BGRX": QImage.Format.Format_RGB32,
    "BGRA": QImage.Format.Format_ARGB32,
    "L": QImage.Format.Format_Grayscale8,
}


# -- A picture in the clipboard or in what is dropped.


_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif", ".heic", ".heif", ".avif")


def is_picture(data: QMimeData) -> bool:
    """Whether what is dragged is one picture, not a list to be imported."""
    urls = data.urls()
    return data.hasImage() or (len(urls) == 1 and urls[0].isLocalFile() and urls[0].path().lower().endswith(_PICTURES))


def picture_of(data: QMimeData) -> bytes | QUrl | None:
    """A picture in the clipboard or in what is dropped: its bytes, or the file it is in."""
    for form in ("image/jpeg", "image/png", "image/heic", "image/webp"):
        if data.hasFormat(form):
            return bytes(data.data(form).data())
    urls = [url for url in data.urls() if url.isLocalFile()]
    if len(urls) == 1:
        return urls[0]
    if data.hasImage():
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, b"PNG").write(image)
            return bytes(buffer.data().data())
    return None
