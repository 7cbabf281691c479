"""Parts of a step beside each other where there is room, else under each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

ROOM = 760
"""Pixels from which a table and what stands beside it have room."""
LOW = 150
"""Pixels of height that a table keeps in a low window: the page scrolls then."""
_LARGEST = 16_777_215


class Fold(QWidget):
    """`widths` are those of parts that take no more than they need beside others; 0 for the rest, which share the room.

    `folded` tells that the parts came under each other, or beside each other again.
    """

    folded = Signal(bool)

    def __init__(self, parts: Sequence[QWidget], widths: Sequence[int], *, room: int = ROOM, spacing: int = 0) -> None:
        super().__init__()
        self._parts = list(zip(parts, widths, strict=True))
        self._sized = [(part, width) for part, width in zip(parts, widths, strict=True) if width]
        self._room = room
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        for part, width in zip(parts, widths, strict=True):
            self._box.addWidget(part, 0 if width else 1)
        self._wide: bool | None = None

    @property
    def wide(self) -> bool:
        """Whether the parts are beside each other."""
        return bool(self._wide)

    def minimumSizeHint(self) -> QSize:
        """Parts beside each other never keep the page from growing narrower: they come under each other then."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._narrowest_part()), hint.height()) if self._wide else hint

    def _narrowest_part(self) -> int:
        return max(part.minimumSizeHint().width() for part, _ in self._parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = sum(width or part.minimumSizeHint().width() for part, width in self._parts)
        wide = self.width() >= max(self._room, beside + self._box.spacing() * (len(self._parts) - 1))
        if wide is self._wide:
            return
        self._wide = wide
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for part, width in self._sized:
            part.setMinimumWidth(width if wide else 0)
            part.setMaximumWidth(width if wide else _LARGEST)
        self.folded.emit(not wide)
