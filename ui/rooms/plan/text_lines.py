"""Words on one line or on a few, the last of them ending in … where there is not room for all."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from ui.style.theme import color

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
LEAST = 12
"""Pixels in which a letter and … can stand."""


def draw_lines(painter: QPainter, rect: QRect, text: str, most: int) -> None:
    """In the font and colour of the painter, from the top of the rectangle."""
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    lines, starts = 0, []
    while lines < most + 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(rect.width())
        starts.append(line.textStart())
        lines += 1
    layout.endLayout()
    metrics = painter.fontMetrics()
    y = float(rect.top())
    for number in range(min(lines, most)):
        line = layout.lineAt(number)
        if number == most - 1 and lines > most:
            rest = metrics.elidedText(text[starts[number] :], Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(QPointF(rect.left(), y + metrics.ascent()), rest)
        else:
            line.draw(painter, QPointF(rect.left(), y - line.y()))
        y += line.height()


def draw_line(painter: QPainter, rect: QRect, text: str, font: QFont, tone: str, flags: Qt.AlignmentFlag = LEFT) -> int:
    """Draw on one line, ending in … where there is no room; gives how many pixels wide it came out."""
    if rect.width() < LEAST:
        return 0
    painter.setFont(font)
    painter.setPen(color(tone))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, flags, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
