"""The entries of a standby list: their place in the line, who they are, and where they are now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from repatriate.app.plan.standby import Candidate
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.common.labels import journey
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.card_delegate import PRIORITY
from ui.rooms.plan.drawn_list import Index, ItemList, draw_ground
from ui.rooms.plan.text_lines import draw_line, draw_lines
from ui.style.theme import CAPTION, GAP, TEXT, Tone, color, selected_tone, sized

LINE, TOP, RANK, EDGE = 17, 7, 30, 3
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Part:
    """The heading over a part of the list."""

    title: str
    hint: str


Entry = Part | Candidate | str
"""A string stands at the end, for those who are not shown."""


class StandbyRows(ItemList):
    """Enter or a double click takes who is current; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Standby list"))
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMinimumHeight(240)

    def show_entries(self, code: str, entries: Sequence[Entry]) -> None:
        """Entries of the list of that departure."""
        self._delegate.code = code
        self.show_items(entries, spoken, Candidate)

    @property
    def candidate(self) -> Candidate | None:
        """Who is current."""
        return self.item if isinstance(self.item, Candidate) else None


def spoken(one: Entry) -> str:
    """An entry for the screen reader, and for its tool tip."""
    if isinstance(one, str):
        return one
    if isinstance(one, Part):
        return f"{one.title}\n{one.hint}"
    who = one.standby
    lines = [
        f"{number(who.rank)}. {' '.join(who.people)} {one.name}".rstrip(),
        translate("Board", "priority {0}").format(who.priority),
        journey(who.legs),
        translate_said(one.message),
    ]
    return "\n".join(lines)


class RowDelegate(QStyledItemDelegate):
    """The place in the line, then reference and priority, name, and a sentence on up to two lines."""

    code = ""
    """The departure that the list is of."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        one = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(one, Candidate):
            return QSize(100, 4 * LINE + 2 * TOP)
        return QSize(100, 2 * LINE + 2 * TOP + 4 if isinstance(one, Part) else LINE + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if isinstance(one, Candidate):
            self._candidate(painter, option, one)
        elif isinstance(one, Part):
            line = QRect(option.rect.left(), option.rect.bottom() - 2 * LINE - 3, option.rect.width(), LINE)
            draw_line(painter, line, one.title, sized(option.font, 12, tabular=True, medium=True), Tone.TEXT)
            draw_line(
                painter, line.translated(0, LINE - 1), one.hint, sized(option.font, CAPTION, tabular=True), Tone.QUIET
            )
        else:
            draw_line(
                painter,
                option.rect.adjusted(RANK + GAP, 0, 0, 0),
                str(one),
                sized(option.font, 12, tabular=True),
                Tone.QUIET,
            )
        painter.restore()

    def _candidate(self, painter: QPainter, option: QStyleOptionViewItem, one: Candidate) -> None:
        who = one.standby
        selected = draw_ground(painter, option)
        inside = option.rect.adjusted(0, TOP, -GAP, -TOP)
        rank = QRect(inside.left(), inside.top() + LINE, RANK - GAP, LINE)
        draw_line(painter, rank, number(who.rank), sized(option.font, 12, tabular=True), Tone.QUIET, RIGHT)
        edge = QRect(inside.left() + RANK, inside.top() + 2, EDGE, 2 * LINE - 4)
        painter.fillRect(edge, color(PRIORITY.get(who.priority, "line")))
        inside.setLeft(inside.left() + RANK + EDGE + GAP)
        line = QRect(inside.left(), inside.top(), inside.width(), LINE)
        if who.seats > 1:
            seats = translate("Standby", "{0} seats").format(number(who.seats))
            width = draw_line(painter, line, seats, sized(option.font, 12, tabular=True), Tone.TEXT, RIGHT)
            line.setRight(line.right() - width - GAP)
        above = " · ".join(
            [
                who.people[0],
                translate("Board", "priority {0}").format(who.priority),
                *plan_labels.other_legs(who.legs, self.code),
            ]
        )
        draw_line(painter, line, above, sized(option.font, CAPTION, tabular=True), Tone.QUIET)
        line = QRect(inside.left(), inside.top() + LINE, inside.width(), LINE)
        name = plan_labels.named(one.name, len(who.people))
        draw_line(painter, line, name, sized(option.font, TEXT, tabular=True, medium=True), Tone.TEXT)
        painter.setFont(sized(option.font, 12, tabular=True))
        tone = Tone.ATTENTION if one.off else Tone.GOOD if who.boards_now else Tone.QUIET
        painter.setPen(color(selected_tone(tone) if selected else tone))
        rest = QRect(inside.left(), inside.top() + 2 * LINE, inside.width(), 2 * LINE)
        draw_lines(painter, rest, translate_said(one.message), 2)
