"""Styles a chapter: sizes, gaps and colours for the plain document from Markdown."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from ui.style.theme import GAP, PANEL_TITLE, SPACE, TEXT, TITLE, Tokens, sized, tokens

INDENT = 22
PICTURE = "\ufffc"
"""The character of a picture in the text of a block."""
_SIZES = {1: TITLE, 2: PANEL_TITLE, 3: TEXT}


def dress(document: QTextDocument, width: float, colors: Tokens | None = None) -> None:
    """Put our looks on the whole document; pictures become as wide as there is room."""
    now = colors or tokens()
    document.setDocumentMargin(SPACE)
    document.setIndentWidth(INDENT)
    headings = 0
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            headings += 1
        _style_block(block, level, f"{headings}", now)
        _style_fragments(block, level, width, now)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _style_table(frame, now)


def _style_block(block: QTextBlock, level: int, anchor: str, now: Tokens) -> None:
    shape = QTextBlockFormat()
    height = 100 if PICTURE in block.text() else 115 if level else 135
    shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    in_list = block.textList() is not None
    shape.setTopMargin(0 if level == 1 or in_list else SPACE if level else 0)
    shape.setBottomMargin(4 if in_list or level else 10)
    if QTextCursor(block).currentTable() is not None:
        shape.setTopMargin(0)
        shape.setBottomMargin(0)
    cursor = QTextCursor(block)
    cursor.mergeBlockFormat(shape)
    if level:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        letters = QTextCharFormat()
        letters.setFont(sized(block.document().defaultFont(), _SIZES.get(level, TEXT), semibold=True))
        letters.setForeground(QBrush(QColor(now.text)))
        letters.setAnchor(True)
        letters.setAnchorNames([anchor])
        # Not merged: the size that Markdown gives to headings would multiply ours.
        cursor.setCharFormat(letters)


def _style_fragments(block: QTextBlock, level: int, width: float, now: Tokens) -> None:
    """Pictures, links and keys within a block."""
    spans = []
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        spans.append((fragment.position(), fragment.length(), fragment.charFormat()))
        fragments += 1
    for position, length, format in spans:
        cursor = QTextCursor(block.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        if format.isImageFormat():
            picture = format.toImageFormat()
            natural = block.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(picture.name()))
            if natural is None or natural.isNull():
                cursor.removeSelectedText()
                continue
            wide = min(natural.width() / natural.devicePixelRatio(), width)
            picture.setWidth(wide)
            picture.setHeight(wide * natural.height() / natural.width())
            cursor.setCharFormat(picture)
            continue
        letters = QTextCharFormat()
        if format.isAnchor() and format.anchorHref():
            letters.setForeground(QBrush(QColor(now.accent)))
            letters.setFontUnderline(True)
        elif format.fontFixedPitch():
            letters.setBackground(QBrush(QColor(now.hover)))
            letters.setForeground(QBrush(QColor(now.text)))
            letters.setFontFixedPitch(False)
            letters.setFontFamilies(block.document().defaultFont().families())
            letters.setFontWeight(QFont.Weight.Medium.value)
        elif not level:
            continue
        cursor.mergeCharFormat(letters)


def _style_table(table: QTextTable, now: Tokens) -> None:
    shape = table.format()
    shape.setCellPadding(5)
    shape.setCellSpacing(0)
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(QColor(now.line)))
    shape.setBottomMargin(GAP)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
