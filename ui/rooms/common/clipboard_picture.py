"""A picture in the clipboard or in what is dropped."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage, QImageWriter

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
