"""Draws words on one or a few lines, the last ending in … if they do not fit."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from ui.style.theme import color

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
LEAST = 12
"""Pixels in which a letter and … can stand."""


def _break_lines(font: QFont, width: int, text: str, most: int) -> tuple[QTextLayout, list[int]]:
    """The text laid out, and where its lines start: one more than `most` where there are too many."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most + 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return layout, starts


def count_lines(font: QFont, width: int, text: str, most: int) -> int:
    """The number of these lines that the text takes."""
    return min(len(_break_lines(font, width, text, most)[1]), most) if text else 0


def draw_lines(painter: QPainter, rect: QRect, text: str, most: int) -> None:
    """Draws the text in the painter's font and colour, from the top of the rectangle."""
    layout, starts = _break_lines(painter.font(), rect.width(), text, most)
    metrics = painter.fontMetrics()
    y = float(rect.top())
    for number in range(min(len(starts), most)):
        line = layout.lineAt(number)
        if number == most - 1 and len(starts) > most:
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
