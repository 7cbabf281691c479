"""The guide beside the work, so that one can read while working. In a narrow window it replaces the work while open. A
page over the work would hide its subject, and a separate window would cover it on a small screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt, QUrl
from PySide6.QtGui import (
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from repatriate.printing.outfile import write_whole
from ui.core.preferences import Preferences
from ui.guide import chapters
from ui.guide.browser import PICTURE, load_picture
from ui.guide.chapters import dress_document
from ui.style.theme import LIGHT

WIDTH, LEAST = 430, 320
WORK = 880
"""The width that the work needs beside the guide."""
_KEPT = "guide/width"


class GuideDock(QSplitter):
    """`put` gives it the guide; its width is remembered on this machine."""

    def __init__(self, work: QWidget, preferences: Preferences) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._work, self._preferences = work, preferences
        self._side: QWidget | None = None
        self.addWidget(work)
        self.splitterMoved.connect(lambda _place, _index: self._remember_width())

    def take_out(self) -> None:
        """Let go of the guide that is here, if one is."""
        side, self._side = self._side, None
        if side is not None:
            side.hide()
            side.setParent(None)
            side.deleteLater()
        self.fit()

    def put(self, side: QWidget) -> None:
        """This one from now on; the one before is let go."""
        self.take_out()
        self._side = side
        self.addWidget(side)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    @property
    def fits(self) -> bool:
        """Whether there is room for both."""
        return self.width() >= WORK + LEAST

    def fit(self) -> None:
        if self._side is None or self._side.isHidden():
            self._work.show()
            return
        self._work.setVisible(self.fits)
        if self.fits:
            wanted = min(self._wanted_width(), self.width() - WORK)
            self.setSizes([self.width() - wanted, wanted])

    def _wanted_width(self) -> int:
        text = self._preferences.read_text(_KEPT)
        return max(LEAST, int(text)) if text.isdigit() else WIDTH

    def _remember_width(self) -> None:
        if self._side is not None and self._side.isVisible() and self._work.isVisible():
            self._preferences.write_text(_KEPT, str(self.sizes()[1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


# -- The whole guide as one PDF.


INK = 460.0
"""The width of a picture on the page, in pixels of 96 to the inch."""
DPI = 96


class _Paper(QTextDocument):
    """Always the light pictures."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        url = QUrl(name) if isinstance(name, str) else name
        return load_picture(url.path(), self._language, LIGHT) if url.scheme() == PICTURE else None


def save_pdf(path: Path, names: chapters.Names, language: str) -> None:
    """Write it whole or not at all."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(QApplication.applicationName())
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(4, 2, 4, 2),
                    QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    document = _Paper(language)
    document.setDefaultFont(QApplication.font())
    document.setUseDesignMetrics(True)
    text = "\n\n".join(chapters.fill_placeholders(chapters.source(language, key), names) for key in chapters.CHAPTERS)
    document.setMarkdown(text)
    dress_document(document, INK, LIGHT)
    _break_pages(document)
    document.print_(writer)
    buffer.close()
    write_whole(path, bytes(buffer.data().data()))


def _break_pages(document: QTextDocument) -> None:
    """Each chapter begins on a page of its own."""
    shape = QTextBlockFormat()
    shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    block = document.begin().next()
    while block.isValid():
        if block.blockFormat().headingLevel() == 1:
            QTextCursor(block).mergeBlockFormat(shape)
        block = block.next()
