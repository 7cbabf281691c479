"""How slow the machine is just now, by fixed pieces of work of the kinds that a window does."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.style.theme import dress_widget


def slowness() -> float:
    """How many times as long as usual such work takes, by the kind that suffers most; 1 where none is slower.

    Machines that lend their time are slower by the minute, and not all alike: one computes as fast as any and paints slowly.
    """
    return max(1.0, *(max(_time(work) for _ in range(3)) / usual for work, usual in USUAL.items()))


def _time(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1000


def _compute() -> None:
    sum(number * number for number in range(100_000))


def _draw() -> None:
    """A star whose edges cross each other, smoothed."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(0)
    star = QPainterPath(QPointF(200, 0))
    for number in range(9):
        star.lineTo(200 + 190 * math.sin(number * 2.4), 150 + 140 * math.cos(number * 2.4))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(star, QColor("gray"))
    painter.strokePath(star, QPen(QColor("black"), 2))
    painter.end()


def _show_form() -> None:
    """Fields and their names, dressed, laid out and painted."""
    form = QWidget()
    column = QVBoxLayout(form)
    for number in range(12):
        column.addWidget(QLineEdit(f"Value {number}"))
        column.addWidget(QLabel(f"Name {number}"))
    dress_widget(form)
    form.resize(400, 300)
    form.grab()


USUAL: dict[Callable[[], None], float] = {_compute: 5.0, _draw: 4.2, _show_form: 8.2}
"""Milliseconds that each takes on the machine that the limits were set on."""
