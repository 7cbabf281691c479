"""The program's picture in the kinds that systems ask for, drawn from its one home: `icon.py TARGET.ico TARGET.icns TARGET.png`."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parents[1] / "icons" / "repatriate.svg"
SIDES = {".ico": (16, 20, 24, 32, 40, 48, 64, 128, 256), ".icns": (16, 32, 64, 128, 256, 512, 1024), ".png": (256,)}
"""Pixels: Windows takes 20 and 40 at 125 %."""


def draw(side: int) -> Image.Image:
    """The picture, so many pixels wide and high; each size is drawn for itself, none is made of another."""
    drawn = QImage(side, side, QImage.Format.Format_ARGB32)
    drawn.fill(0)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


def write_icon(target: Path) -> Path:
    """The picture in every size that this kind of file holds; gives the file."""
    *smaller, largest = (draw(side) for side in SIDES[target.suffix])
    target.parent.mkdir(parents=True, exist_ok=True)
    match target.suffix:
        case ".ico":
            sizes = [one.size for one in (*smaller, largest)]
            largest.save(target, append_images=smaller, sizes=sizes, bitmap_format="bmp")
        case ".icns":
            largest.save(target, append_images=smaller)
        case _:
            largest.save(target)
    return target


if __name__ == "__main__":
    for name in sys.argv[1:]:
        write_icon(Path(name))
