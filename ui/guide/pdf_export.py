"""The whole guide as one PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUrl
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication

from repatriate.printing.outfile import write_whole
from ui.guide import chapters
from ui.guide.browser import PICTURE, picture
from ui.guide.document_style import dress
from ui.style.theme import LIGHT

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
        return picture(url.path(), self._language, LIGHT) if url.scheme() == PICTURE else None


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
    text = "\n\n".join(chapters.filled(chapters.source(language, key), names) for key in chapters.CHAPTERS)
    document.setMarkdown(text)
    dress(document, INK, LIGHT)
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
