"""Draws the rows of a column: cards with their priority on the edge, people who ride along dashed on one line, headings."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from repatriate.app.plan.board.cards import Card
from ui.core.format import number
from ui.rooms.common.labels import spoken_number
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.card_model import CardRole, ItemRole, MarkedRole
from ui.rooms.plan.board.items import Heading, More, Ride
from ui.rooms.plan.text_lines import draw_line
from ui.style.icons import draw
from ui.style.theme import CAPTION, TEXT, Tone, color, sized

LINE, TOP, EDGE, ICON = 18, 5, 4, 15
GAP = 6
SMALL, HEADING = 26, 30
"""The heights of a person who rides along, and of a heading."""
BESIDE = 16
"""Pixels between the words of a heading and its button."""
PRIORITY = {1: "trouble", 2: "attention", 3: "line", 4: "line"}
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


def icons_of(card: Card) -> list[str]:
    """Names of icons, right to left as they are drawn."""
    marks = {
        "document": card.etd,
        "minor": card.minor,
        "wheelchair": card.assistance,
        "forbidden": card.forbidden,
        "lock": card.fixed,
        "pin": card.pinned and not card.fixed,
    }
    return [name for name, wanted in marks.items() if wanted]


class CardDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        match index.data(ItemRole):
            case Heading() as heading:
                return QSize(100, HEADING + LINE if _is_long(heading, option) else HEADING)
            case Ride() | More():
                return QSize(100, SMALL + 4)
            case _:
                return QSize(100, 2 * LINE + 2 * TOP + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item, card = index.data(ItemRole), index.data(CardRole)
        match item:
            case Heading():
                self._draw_heading(painter, option, item)
            case More():
                self._draw_more(painter, option, str(index.data()))
            case Ride(rider):
                self._draw_ride(painter, option, index, rider)
            case _ if card is not None:
                self._draw_card(painter, option, index, card)
        painter.restore()

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading) -> None:
        _draw_focus(painter, option)
        line = option.rect.adjusted(2, 4, -4, -2)
        folds, tone = heading.opened is not None, Tone.QUIET if heading.opened is not None else Tone.ATTENTION
        if folds:
            arrow = "chevron-down" if heading.opened else "chevron-right"
            draw(painter, arrow, QRect(line.left(), line.center().y() - 5, 12, 12), Tone.QUIET)
            line.setLeft(line.left() + 18)
        elif heading.icon:
            line.setHeight(min(line.height(), HEADING - 6))  # a button may have a line of its own below
            draw(painter, heading.icon, QRect(line.left(), line.center().y() - 6, 14, 14), tone)
            line.setLeft(line.left() + 20)
        font = _heading_font(option)
        if not folds:
            # Words are cut where there is no room, never how many people they are about.
            counted = f" · {number(heading.people)}"
            metrics = QFontMetrics(font)
            room = line.width() - metrics.horizontalAdvance(counted)
            if option.rect.height() <= HEADING:
                room -= metrics.horizontalAdvance(heading.action) + BESIDE
            used = draw_line(painter, QRect(line.topLeft(), QSize(room, line.height())), heading.text, font, tone)
            draw_line(painter, line.adjusted(used, 0, 0, 0), counted, font, tone)
            return
        bold = sized(option.font, 12, tabular=True, semibold=True)
        used = draw_line(painter, line, number(heading.people), bold, Tone.TEXT, RIGHT)
        line.setRight(line.right() - used - 24)
        used = draw_line(painter, line, heading.text, font, Tone.TEXT)
        if heading.icon:
            draw(painter, heading.icon, QRect(line.left() + used + 6, line.center().y() - 6, 13, 13), Tone.QUIET)

    def _draw_more(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        _draw_focus(painter, option)
        line = option.rect.adjusted(4, 0, -4, -4)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        draw_line(painter, line, words, sized(option.font, 12, tabular=True), Tone.ACCENT if over else Tone.QUIET)

    def _draw_frame(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, body: QRectF) -> QPainterPath:
        """The ground of a card and its outline, dashed for somebody who rides along."""
        dashed = isinstance(index.data(ItemRole), Ride)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) or bool(index.data(MarkedRole))
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        path = QPainterPath()
        path.addRoundedRect(body, 6, 6)
        if chosen or not dashed:
            painter.fillPath(path, color("accent_soft" if chosen else "surface"))
        plain = "quiet" if over or dashed else "line"
        pen = QPen(color("accent" if chosen or focused else plain), 2 if focused else 1)
        if dashed:
            pen.setDashPattern([2, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        return path

    def _draw_ride(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: Card) -> None:
        body = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -4.5)
        self._draw_frame(painter, option, index, body)
        line = body.toRect().adjusted(8, 0, -8, 0)
        small = sized(option.font, 12, tabular=True)
        beside = [plan_labels.new_word()] if card.new else []
        if card.size > 1:
            beside.append(f"+{number(card.size - 1)}")
        for words, tone in zip(beside, (Tone.ACCENT if card.new else Tone.QUIET, Tone.QUIET), strict=False):
            used = draw_line(painter, line, words, sized(option.font, CAPTION, medium=card.new), tone, RIGHT)
            line.setRight(line.right() - used - 6)
        used = draw_line(painter, line, spoken_number(card.head), small, Tone.QUIET)
        line.setLeft(line.left() + used + 8)
        chosen = bool(index.data(MarkedRole))
        draw_line(painter, line, card.name, small, Tone.TEXT if chosen else Tone.QUIET)

    def _draw_card(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: Card) -> None:
        body = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -GAP - 0.5)
        path = self._draw_frame(painter, option, index, body)
        painter.save()
        painter.setClipPath(path)
        edge = QRectF(body.left(), body.top(), EDGE, body.height())
        painter.fillRect(edge, color(PRIORITY.get(card.priority, "line")))
        painter.restore()
        inside = body.toRect().adjusted(EDGE + 7, TOP, -8, -TOP)
        right = inside.right()
        for name in icons_of(card):
            draw(painter, name, QRect(right - ICON, inside.top() + 1, ICON, ICON), Tone.QUIET)
            right -= ICON + 5
        line = QRect(inside.left(), inside.top(), max(right - inside.left(), 0), LINE)
        above = " · ".join(filter(None, (card.head, plan_labels.beside_ref(card))))
        used = draw_line(painter, line, above, sized(option.font, CAPTION, tabular=True), Tone.QUIET)
        if card.new:
            words = sized(option.font, CAPTION, medium=True)
            draw_line(painter, line.adjusted(used + 8, 0, 0, 0), plan_labels.new_word(), words, Tone.ACCENT)
        line = QRect(inside.left(), inside.top() + LINE, inside.width(), LINE)
        used = draw_line(
            painter, line, str(index.data()), sized(option.font, TEXT, tabular=True, medium=True), Tone.TEXT
        )
        if card.native_name and card.native_name != card.name:
            native = sized(option.font, 12, tabular=True)
            draw_line(painter, line.adjusted(used + 6, 0, 0, 0), card.native_name, native, Tone.QUIET)


def _heading_font(option: QStyleOptionViewItem) -> QFont:
    return sized(option.font, 12, tabular=True, medium=True)


def _is_long(heading: Heading, option: QStyleOptionViewItem) -> bool:
    """Whether what keeps people here has no room beside its button: then that is on a line of its own."""
    if not heading.action or not isinstance(view := option.widget, QAbstractScrollArea):
        return False
    wide = QFontMetrics(_heading_font(option)).horizontalAdvance(heading.spoken + heading.action)
    return wide + BESIDE + 28 > view.width() - view.verticalScrollBar().sizeHint().width()


def _draw_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draws the keyboard focus on a row that is no card."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(color("accent"), 1))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -3.5), 4, 4)
