"""Shows a paper: the page with its rows outlined, and one cell enlarged among pale neighbours."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene, QGraphicsView

from repatriate.intake.paper.model import Box, Page
from ui.style.theme import color

_AROUND = 0.35
"""A share of a cell's height that is shown above and below it."""
_FAINT = 150
"""The opacity of the cover on neighbours, of 255."""
_LEAST_BOX = 8


def open_picture(page: bytes) -> QImage:
    """A page as it was set upright."""
    return QImage.fromData(page)


def _make_rect(box: Box) -> QRectF:
    left, top, right, bottom = box
    return QRectF(left, top, right - left, bottom - top)


class PaperView(QGraphicsView):
    """`show_page` shows one, `point_at` a cell of it; the keyboard stays where the cell is written."""

    def __init__(self) -> None:
        super().__init__()
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setAccessibleName(QCoreApplication.translate("Import", "The page, with its rows outlined"))
        self._page: Page | None = None
        self._row: QGraphicsRectItem | None = None
        self._cell: QGraphicsRectItem | None = None

    def show_page(self, page: Page, picture: QImage) -> None:
        if page is self._page:
            return
        self._page = page
        self._scene.clear()
        self._scene.addPixmap(QPixmap.fromImage(picture))
        self._scene.setSceneRect(0, 0, page.width, page.height)
        line = QPen(color("info"), 1)
        line.setCosmetic(True)
        for box in page.rows.values():
            self._scene.addRect(_make_rect(box), line)
        thick = QPen(color("accent"), 2)
        thick.setCosmetic(True)
        self._row = self._scene.addRect(QRectF(), thick)
        amber = QColor("#F2B100")
        behind = QColor(amber)
        behind.setAlpha(70)
        frame = QPen(amber, 3)
        frame.setCosmetic(True)
        self._cell = self._scene.addRect(QRectF(), frame, behind)
        self._fit_page()

    def point_at(self, row: Box | None, cell: Box) -> None:
        """Outline a cell and its row, and bring them into view."""
        if self._row is None or self._cell is None:
            return
        around = _make_rect(cell)
        self._row.setRect(_make_rect(row) if row is not None else around)
        self._cell.setRect(around)
        self.centerOn(self._cell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_page()

    def _fit_page(self) -> None:
        """Fits the page to the width."""
        if self._page is not None and self._page.width:
            share = self.viewport().width() / self._page.width
            self.resetTransform()
            self.scale(share, share)
            if self._cell is not None:
                self.centerOn(self._cell)


def cut_cell(picture: QImage, box: Box, width: int, height: int) -> QPixmap:
    """The cell so high that it is easily read, at most `width` wide; what stands left and right of it is faint."""
    left, top, right, bottom = box
    high, wide = max(bottom - top, _LEAST_BOX), max(right - left, _LEAST_BOX)
    scale = min(height / (high * (1 + 2 * _AROUND)), width / wide)
    beside = max(0.0, (width / scale - wide) / 2)
    area = QRect(
        int(left - beside), int(top - high * _AROUND), int(wide + 2 * beside), int(high * (1 + 2 * _AROUND))
    ).intersected(picture.rect())
    if area.isEmpty():
        return QPixmap()
    found = QPixmap.fromImage(picture.copy(area)).scaledToWidth(
        max(1, int(area.width() * scale)), Qt.TransformationMode.SmoothTransformation
    )
    cover = color("surface")
    cover.setAlpha(_FAINT)
    painter = QPainter(found)
    start, end = int((left - area.left()) * scale), int((right - area.left()) * scale)
    painter.fillRect(0, 0, start, found.height(), cover)
    painter.fillRect(end, 0, found.width() - end, found.height(), cover)
    painter.end()
    return found


CELL_WIDTH, CELL_HEIGHT = 210, 56
"""Pixels of a cell beside the fields of its row."""


def cut_row(picture: QImage, boxes: Mapping[int, Box]) -> dict[int, QPixmap]:
    """Cells of one row, by their place."""
    cut = {place: cut_cell(picture, box, CELL_WIDTH, CELL_HEIGHT) for place, box in boxes.items()}
    return {place: found for place, found in cut.items() if not found.isNull()}
