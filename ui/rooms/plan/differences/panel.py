"""The changes between two plans, in the side panel; also the sheet on which the draft is confirmed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from repatriate.app.manifests.due_lists import SentList
from repatriate.app.plan.comparison import GETS, KINDS, Comparison, Faults, LegPair
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.differences import queries as differences_queries
from ui.rooms.plan.differences.queries import Row, Versus, read_faults, read_rows, read_search, read_versus
from ui.rooms.plan.drawn_list import DrawnList, Index, count_lines, draw_ground, draw_line, draw_lines, search_field
from ui.style.theme import CAPTION, GAP, TEXT, Tone, color, selected_tone, set_style, size_font
from ui.widgets.fields import Combo, be_narrow
from ui.widgets.labels import make_button, make_label, show_text
from ui.widgets.layouts import grow, make_column, make_flow, make_row

LINE, HEIGHT, PAGE = 17, 62, 40
SIDE, MOST = 4, 2
"""Pixels beside the words, and lines that the way or the cause may take."""
EXACT = 400
"""With more rows than this all are equally high, so that a hundred thousand are laid out at once."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Section:
    """The heading over so many rows."""

    words: str
    count: int


Entry = Section | int | LegPair | SentList
"""A person is given by id: who it is is read when it is seen."""
Read = Callable[[Sequence[int]], list[Row]]


class DifferencesModel(QAbstractListModel):
    """`set_entries` with who gives the rows of people."""

    def __init__(self, parent: DrawnList) -> None:
        super().__init__(parent)
        self._read: Read = lambda ids: []
        self.entries: Sequence[Entry] = ()
        self._rows: dict[int, Row] = {}

    def set_entries(self, entries: Sequence[Entry], read: Read) -> None:
        self.beginResetModel()
        self.entries, self._read, self._rows = entries, read, {}
        self.endResetModel()

    def entry(self, row: int) -> Section | Row | LegPair | SentList | None:
        found = self.entries[row] if 0 <= row < len(self.entries) else None
        if not isinstance(found, int):
            return found
        if found not in self._rows:
            start = row - row % PAGE
            ids = [one for one in self.entries[start : start + PAGE] if isinstance(one, int)]
            self._rows |= {one.id: one for one in self._read(ids)}
        return self._rows.get(found)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        roles = Qt.ItemDataRole
        if role not in (roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole, roles.UserRole):
            return None
        entry = self.entry(index.row())
        if entry is None or role == roles.UserRole:
            return entry
        return "\n".join(text for text, _ in format_entry(entry) if text)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.entries[index.row()], Section):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def format_entry(entry: Section | Row | LegPair | SentList) -> list[tuple[str, str]]:
    """The lines of a row, each with its tone; the second part of the first line is at its right."""
    match entry:
        case Section(words, count):
            return [(words, ""), (number(count), "")]
        case Row(person=one, name=name):
            what, tone = differences_queries.what_words(one)
            return [
                (f"{one.ref}  {name}", ""),
                (what, tone),
                (differences_queries.describe_ways(one), ""),
                (translate_said(one.cause), ""),
            ]
        case LegPair():
            return [
                (entry.leg.code, ""),
                differences_queries.seats_difference(entry),
                (differences_queries.describe_seats(entry), ""),
                (differences_queries.describe_when(entry), ""),
            ]
        case SentList():
            return [
                (differences_queries.list_name(entry), ""),
                ("", ""),
                (differences_queries.list_change(entry), "attention"),
                ("", ""),
            ]


class RowDelegate(QStyledItemDelegate):
    """A row is as high as it has lines; of very many each has room for three."""

    even = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = None if self.even else index.data(Qt.ItemDataRole.UserRole)
        if entry is None:
            return QSize(100, HEIGHT)
        if isinstance(entry, Section):
            return QSize(100, (LINE if index.row() else 0) + LINE + GAP)
        below = (
            count_lines(font, _row_width(option), text, MOST)
            for font, (text, _) in _lines_below(option, format_entry(entry))
        )
        return QSize(100, (LINE + 1) * (1 + sum(below)) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if entry is None:
            return
        painter.save()
        told = format_entry(entry)
        if isinstance(entry, Section):
            line = QRect(option.rect.left() + 2, option.rect.bottom() - LINE - 6, option.rect.width() - 4, LINE)
            font = size_font(option.font, TEXT, tabular=True, semibold=True)
            used = draw_line(painter, line, told[1][0], font, Tone.TEXT, RIGHT)
            draw_line(painter, line.adjusted(0, 0, -used - GAP, 0), told[0][0], font, Tone.TEXT)
        else:
            self._row(painter, option, told)
        painter.restore()

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, told: list[tuple[str, str]]) -> None:
        selected = draw_ground(painter, option)
        painter.setPen(color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = option.rect.adjusted(SIDE, 5, -SIDE, -4)
        small = size_font(option.font, 12, tabular=True)
        line = QRect(inside.left(), inside.top(), inside.width(), LINE)
        (name, _), (what, tone) = told[:2]
        tone = tone or Tone.QUIET
        used = draw_line(painter, line, what, small, selected_tone(tone) if selected else tone, RIGHT)
        medium = size_font(option.font, TEXT, tabular=True, medium=True)
        draw_line(painter, line.adjusted(0, 0, -used - GAP, 0), name, medium, Tone.TEXT)
        for font, (text, shade) in _lines_below(option, told):
            line.translate(0, LINE + 1)
            painter.setFont(font)
            painter.setPen(color(shade or (Tone.TEXT if font == small else Tone.QUIET)))
            used = count_lines(font, line.width(), text, 1 if self.even else MOST)
            draw_lines(painter, line, text, used)
            line.translate(0, (LINE + 1) * max(used - 1, 0))


def _lines_below(option: QStyleOptionViewItem, told: list[tuple[str, str]]) -> list[tuple[QFont, tuple[str, str]]]:
    """The lines under the name with their fonts: the journey, and smaller the cause."""
    sizes = (size_font(option.font, 12, tabular=True), size_font(option.font, CAPTION, tabular=True))
    return [(font, one) for font, one in zip(sizes, told[2:], strict=True) if one[0]]


def _row_width(option: QStyleOptionViewItem) -> int:
    """Pixels for the words of a row."""
    view = option.widget
    return (view.viewport().width() if isinstance(view, QAbstractScrollArea) else option.rect.width()) - 2 * SIDE


class DifferencesList(DrawnList):
    """`person` and `departure` tell what was asked for."""

    person = Signal(str)
    departure = Signal(str)

    def __init__(self) -> None:
        super().__init__("", click=True)
        self.setAccessibleName(self.tr("What changes"))
        self.setMinimumHeight(200)
        self.rows = DifferencesModel(self)
        self.setModel(self.rows)
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.asked.connect(self._open_row)

    def show_entries(self, entries: Sequence[Entry], read: Read) -> None:
        self._delegate.even = len(entries) > EXACT
        self.setUniformItemSizes(self._delegate.even)
        self.rows.set_entries(entries, read)
        self.scrollToTop()

    def _open_row(self, row: int) -> None:
        match self.rows.entry(row):
            case Row(person=one):
                self.person.emit(one.ref)
            case LegPair(leg=leg):
                self.departure.emit(leg.code)
            case SentList(leg=code):
                self.departure.emit(code)
            case _:
                pass


MANY = 20
"""With more people than this who differ, they can be searched."""


class DifferencesPanel(DetailPanel):
    """`confirming`: the draft against the confirmed plan, with the button that confirms it. `confirmed` and `discarded` when
    the officer said so; `over` where there is no draft any more; `asked` wants the sheet that confirms; `person` and
    `departure` that were clicked."""

    confirmed = Signal()
    discarded = Signal()
    asked = Signal()
    over = Signal()
    person = Signal(str)
    departure = Signal(str)

    def __init__(self, context: Context, *, confirming: bool) -> None:
        super().__init__("", self.tr("Confirm this plan?") if confirming else self.tr("What changes"))
        self.confirming = confirming
        self._context = context
        self._pair: tuple[int | None, int | None] = (None, None)
        self._found: Versus | None = None
        self.sentence = make_label("", wrap=True)
        self.earlier, self.later = Combo(self.tr("The earlier plan")), Combo(self.tr("The later plan"))
        self.plans = QWidget()
        make_column(self.earlier, self.later, margins=0, spacing=4, inside=self.plans)
        for box in (self.earlier, self.later):
            be_narrow(box)
            box.activated.connect(lambda _, box=box: self._choose(box))
        self.verdict = make_label("", "quiet", wrap=True)
        self.worth = QWidget()
        self._worth = make_column(margins=0, inside=self.worth)
        self.search = search_field(self.tr("Search people who differ"), self.tr("Name or number"))
        self._typed = QTimer(self, interval=0, singleShot=True)
        self._typed.timeout.connect(self._search)
        self.search.textChanged.connect(lambda: self._typed.start())
        self.list = DifferencesList()
        self.list.person.connect(self.person)
        self.list.departure.connect(self.departure)
        self.confirm_button = make_button(self.tr("Confirm plan"), self._emit_confirm, "main")
        self.discard_button = make_button(self.tr("Discard the draft…"), self.ask_discard)
        for widget in (self.sentence, self.plans, self.verdict, self.worth, self.search):
            self.column.addWidget(widget)
        self.column.addWidget(self.list, 1)
        self.column.addStretch(0)  # without the list, what is said stays together at the top
        self.leave_button = make_button(self.tr("Cancel"), self.over.emit)
        self.foot = QWidget()
        foot = make_flow(self.leave_button, self.discard_button, self.confirm_button, right=True, inside=self.foot)
        foot.setContentsMargins(0, GAP, 0, GAP)
        self.column.addWidget(self.foot)
        for widget in (
            self.plans,
            self.worth,
            self.search,
            self.confirm_button,
            self.discard_button,
            self.leave_button,
        ):
            widget.hide()
        self.setFocusProxy(self.confirm_button if confirming else self.list)
        self.in_order()
        self.reload_content()

    # -- reading

    def reload_content(self) -> None:
        """Read the two plans again."""
        operation, (left, right) = self._context.operation, self._pair
        self._context.ask(
            self,
            "differences",
            lambda: read_versus(operation, left, right),
            self._show_differences,
            failed=self.note.fault,
        )

    def _choose(self, box: Combo) -> None:
        """Another plan on one side; where it is the one on the other side, the two change places."""
        (left, right), chosen = self._pair, int(box.currentData())
        if box is self.earlier:
            left, right = chosen, left if chosen == right else right
        else:
            left, right = right if chosen == left else left, chosen
        self._pair = (left, right)
        self.reload_content()

    def _show_differences(self, found: Versus) -> None:
        self._found = found
        comparison, writes = found.comparison, not self._context.read_only
        first = found.drafted and not any(one.state == "published" for one in found.known)
        confirms = found.drafted and (first or found.confirms)
        if self.confirming and not confirms:
            self.over.emit()
            return
        show_text(self.sentence, plan_labels.confirm_sentence(found.figures, first=first) if confirms else "")
        self.confirm_button.setVisible(writes and confirms)
        self.leave_button.setVisible(writes and confirms and self.confirming)
        self.discard_button.setVisible(writes and confirms and not self.confirming)
        if self.confirming and not self.list.rows.entries:
            self.confirm_button.setFocus()
        self._show_plans(found)
        self.list.setVisible(comparison is not None)
        if comparison is None:
            return
        self._show_verdict(comparison, None)
        self._context.ask(
            self,
            "faults",
            lambda: read_faults(self._context.operation, comparison),
            lambda broken: self._show_verdict(comparison, broken),
            background=True,
        )
        self.worth.setVisible(not self.confirming)
        self._show_worth(comparison)
        self.search.setVisible(comparison.count > MANY)
        self._search()

    def _show_plans(self, found: Versus) -> None:
        """Shows the choice of two stored plans."""
        comparison = found.comparison
        self.plans.setVisible(len(found.known) > 2 and not self.confirming)
        if comparison is None:
            return
        self._pair = (comparison.left.id, comparison.right.id)
        for box, plan in ((self.earlier, comparison.left), (self.later, comparison.right)):
            box.clear()
            for one in reversed(found.known):
                box.addItem(differences_queries.plan_words(one), one.id)
            box.show_data(plan.id)
            box.setToolTip(differences_queries.plan_tip(plan))

    def _show_worth(self, comparison: Comparison) -> None:
        from_ = self._worth.takeAt(0)
        if from_ is not None and (before := from_.widget()) is not None:
            before.deleteLater()
        held = QWidget()
        grid = make_column(margins=0, spacing=2, inside=held)
        for name, value, tone in differences_queries.list_worth(comparison):
            grid.addLayout(make_row(grow(make_label(name, "quiet")), make_label(value, tone=tone), spacing=GAP))
        self._worth.addWidget(held)

    def _show_verdict(self, comparison: Comparison, broken: Sequence[Faults] | None) -> None:
        """Shows the better plan; `broken` follows once known."""
        text, tone = differences_queries.describe_verdict(comparison, broken)
        self.verdict.setVisible(not self.confirming or tone == "trouble")
        self.verdict.setText(text)
        set_style(self.verdict, tone=tone)

    # -- what is listed

    def _search(self) -> None:
        """Filters the list by the typed text."""
        found, operation, text = self._found, self._context.operation, self.search.text()
        if found is None or (comparison := found.comparison) is None:
            return
        if not text:
            self._show_ids(found, comparison.ids)
            return
        self._context.ask(
            self, "search", lambda: read_search(operation, comparison, text), lambda ids: self._show_ids(found, ids)
        )

    def _show_ids(self, found: Versus, ids: Mapping[str, Sequence[int]]) -> None:
        comparison = found.comparison
        assert comparison is not None
        people: dict[str, list[Entry]] = {
            kind: [Section(differences_queries.kind_words(kind), len(ids[kind])), *ids[kind]]
            for kind in KINDS
            if ids[kind]
        }
        entries = [one for kind in KINDS if kind != GETS for one in people.get(kind, ())]
        if found.sent and found.confirms and not self.search.text():
            entries += [Section(self.tr("Sent lists that change"), len(found.sent)), *found.sent]
        entries += people.get(GETS, ())
        pairs = [pair for pair in comparison.legs if pair.left != pair.right]
        if pairs and not self.confirming and not self.search.text():
            entries += [Section(self.tr("Departures"), len(pairs)), *pairs]
        self.list.show_entries(entries, lambda wanted: read_rows(self._context.db, comparison, wanted))
        self.list.setVisible(bool(entries))
        if not entries:
            nothing = self.tr("No matches. Try part of a name, or a number.")
            self.verdict.setText(
                nothing if self.search.text() else self.tr("No journey differs between these two plans.")
            )
            self.verdict.show()

    # -- the draft

    def _emit_confirm(self) -> None:
        (self.confirmed if self.confirming else self.asked).emit()

    def ask_discard(self) -> None:
        self.note.ask(
            self.tr("Discard the draft? The board shows the confirmed plan again."),
            self.tr("Discard the draft"),
            self.discarded.emit,
            keep=self.tr("Keep the draft"),
        )
