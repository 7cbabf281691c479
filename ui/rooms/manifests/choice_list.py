"""A short list to choose one thing from: an icon, its name, what it is for, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.style.icons import draw
from ui.style.theme import GAP, ROW, TEXT, Tone, color, selected_tone, sized

_CHOICE = int(Qt.ItemDataRole.UserRole) + 1
PADDING = 12
ICON = 15
SMALL = 12
"""Size of the quieter words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`about` says what it is for; `state` how it stands, with its tone and icon. One that stands `apart` has a line over
    it and takes the tone of a warning."""

    key: str
    name: str
    icon: str
    about: str = ""
    state: str = ""
    tone: str = Tone.QUIET
    picture: str = ""
    tip: str = ""
    apart: bool = False


class Choices(QListWidget):
    """`picked` tells the key of the row that the officer moved to; `show_choices` says nothing."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMouseTracking(True)
        self.setFont(sized(self.font(), TEXT))
        self.currentItemChanged.connect(lambda now, _: self._moved(now))

    def show_choices(self, choices: Iterable[Choice], key: str) -> None:
        """These, with the one of that key down."""
        self._filling = True
        found = list(choices)
        if [one.key for one in found] != self.keys:
            self.clear()
            for _ in found:
                self.addItem(QListWidgetItem())
        for row, one in enumerate(found):
            item = self.item(row)
            item.setData(_CHOICE, one)
            item.setText(one.name)  # found by typing its first letters
            item.setToolTip(one.tip or one.about)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (one.name, one.about, one.state) if part)
            )
        self._filling = False
        self.choose(key)
        self.updateGeometry()

    def choose(self, key: str) -> bool:
        """Put that one down without a signal; False where it is not there."""
        keys = self.keys
        if key not in keys:
            return False
        self._filling = True
        self.setCurrentRow(keys.index(key))
        self._filling = False
        return True

    def _moved(self, now: QListWidgetItem | None) -> None:
        if now is not None and not self._filling:
            self.picked.emit(cast(Choice, now.data(_CHOICE)).key)

    @property
    def rows(self) -> list[Choice]:
        return [cast(Choice, self.item(row).data(_CHOICE)) for row in range(self.count())]

    @property
    def keys(self) -> list[str]:
        return [one.key for one in self.rows]

    @property
    def key(self) -> str | None:
        item = self.currentItem()
        return cast(Choice, item.data(_CHOICE)).key if item is not None else None

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.count() * ROW + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 3 * ROW)


class _Delegate(QStyledItemDelegate):
    """The name is never cut for the words beside it; the state keeps its place at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one = cast(Choice, index.data(_CHOICE))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, color("raised"))
        if one.apart:
            painter.setPen(color(Tone.QUIET))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        focused = option.widget is not None and option.widget.hasFocus()
        if chosen and focused:
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), color("accent"))
        rect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        tone = Tone.ATTENTION if one.apart else Tone.ACCENT if chosen else Tone.QUIET
        draw(painter, one.icon, QRect(rect.left(), rect.center().y() - ICON // 2, ICON, ICON), tone)
        rect.setLeft(rect.left() + ICON + GAP)
        font = sized(option.font, TEXT, semibold=chosen)
        name = QFontMetrics(font).horizontalAdvance(one.name)
        rect.setRight(self._draw_state(painter, option, rect, one, chosen=chosen, most=rect.width() - name - GAP))
        painter.setFont(font)
        painter.setPen(color(Tone.TEXT))
        painter.drawText(rect, _LEFT, QFontMetrics(font).elidedText(one.name, _CUT, rect.width()))
        rect.setLeft(rect.left() + name + GAP)
        if rect.width() > 40:
            painter.setFont(sized(option.font, SMALL))
            painter.setPen(color(Tone.ATTENTION if one.apart else Tone.QUIET))
            painter.drawText(rect, _LEFT, painter.fontMetrics().elidedText(one.about, _CUT, rect.width()))
        painter.restore()

    def _draw_state(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, one: Choice, *, chosen: bool, most: int
    ) -> int:
        """Draw how it stands; give where the words before it have to end."""
        if not one.state:
            return rect.right()
        tone = selected_tone(one.tone) if chosen else one.tone
        painter.setFont(sized(option.font, SMALL, tabular=True))
        metrics = painter.fontMetrics()
        icon = SMALL + 4 if one.picture else 0
        words = metrics.elidedText(one.state, _CUT, max(most - icon, 0))
        left = rect.right() - metrics.horizontalAdvance(words) - icon
        if one.picture:
            draw(painter, one.picture, QRect(left, rect.center().y() - SMALL // 2, SMALL, SMALL), tone)
        painter.setPen(color(tone))
        painter.drawText(rect.adjusted(left + icon - rect.left(), 0, 0, 0), _LEFT, words)
        return left - GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, ROW)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CUT = Qt.TextElideMode.ElideRight
