"""Draws a card: priority on its edge, reference, name, what stands under it, and small icons."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from repatriate.app.plan.board.queries import Card
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.card_model import CardModel, CardRole, Heading, HeadingRole
from ui.rooms.plan.text_lines import draw_line
from ui.style.icons import draw
from ui.style.theme import CAPTION, TEXT, Tone, color, sized

LINE, TOP, EDGE, ICON = 18, 7, 4, 15
GAP = 6
PRIORITY = {1: "trouble", 2: "attention", 3: "line", 4: "line"}

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
    """Every row is as high as a card, so that a list of a hundred thousand is laid out at once."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 2 * LINE + 2 * TOP + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = index.data(HeadingRole)
        card = index.data(CardRole)
        if heading is not None:
            self._heading(painter, option, heading)
        elif card is not None:
            self._card(painter, option, index, card)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading) -> None:
        rect = option.rect.adjusted(4, 0, -4, -GAP)
        line = QRect(rect.left(), rect.bottom() - 2 * LINE + 3, rect.width(), LINE)
        draw_line(painter, line, heading.text, sized(option.font, 12, tabular=True, medium=True), Tone.ATTENTION)
        draw_line(
            painter, line.translated(0, LINE - 1), heading.hint, sized(option.font, CAPTION, tabular=True), Tone.QUIET
        )

    def _card(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: Card) -> None:
        body = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -GAP - 0.5)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        path = QPainterPath()
        path.addRoundedRect(body, 6, 6)
        painter.fillPath(path, color("accent_soft" if chosen else "surface"))
        painter.save()
        painter.setClipPath(path)
        edge = QRectF(body.left(), body.top(), EDGE, body.height())
        painter.fillRect(edge, color(PRIORITY.get(card.priority, "line")))
        painter.restore()
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(color("accent" if chosen or focused else "quiet" if over else "line"), 2 if focused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        inside = body.toRect().adjusted(EDGE + 7, TOP, -8, -TOP)
        right = inside.right()
        for name in icons_of(card):
            draw(painter, name, QRect(right - ICON, inside.top() + 1, ICON, ICON), Tone.QUIET)
            right -= ICON + 5
        line = QRect(inside.left(), inside.top(), max(right - inside.left(), 0), LINE)
        above = " · ".join(filter(None, (card.head, plan_labels.beside_ref(card, _code(index)))))
        draw_line(painter, line, above, sized(option.font, CAPTION, tabular=True), Tone.QUIET)
        line = QRect(inside.left(), inside.top() + LINE, inside.width(), LINE)
        used = draw_line(
            painter, line, str(index.data()), sized(option.font, TEXT, tabular=True, medium=True), Tone.TEXT
        )
        if card.native_name and card.native_name != card.name:
            draw_line(
                painter,
                line.adjusted(used + 6, 0, 0, 0),
                card.native_name,
                sized(option.font, 12, tabular=True),
                Tone.QUIET,
            )


def _code(index: Index) -> str | None:
    model = index.model()
    return model.code if isinstance(model, CardModel) else None
