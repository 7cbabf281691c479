"""The standby list of a departure, in the side panel: first in line first, each can be given a free seat."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from repatriate.app.plan.standby import LATER, MORE, NO_SEAT, Candidate, StandbyList, read_standby_list
from ui.core.format import local_time, number
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.view import BoardView
from ui.rooms.plan.drawn_list import ChoiceList, Head, Row
from ui.rooms.plan.queries import BoardState
from ui.widgets.filters import FilterChips
from ui.widgets.labels import make_button, set_words

MOST = 300
"""Entries that are shown; nobody calls further down a list."""
ALL, SINGLE = "all", "single"
"""Chips: everybody, and those for whom one seat is enough."""
translate = QCoreApplication.translate


class StandbyController(QObject):
    """Reads standby lists and shows them. `given` with people and the legs of the free seat that they are to take."""

    given = Signal(object, object)

    def __init__(self, state: BoardState, view: BoardView) -> None:
        super().__init__(view)
        self._state, self._view = state, view

    def show(self, code: str, *, again: bool = False) -> None:
        """Shows the standby list of a departure once it is read. The keyboard goes there too, unless it is only read
        `again` while somebody works on the board."""
        context, board = self._state.context, self._state.board
        if board is None or board.state is None:
            context.notify(self.tr("There is no plan yet. Press Plan first."), tone="attention")
            return
        operation, loads = context.operation, board.loads
        context.ask(
            self,
            "standby",
            lambda: read_standby_list(operation.db, operation.today(), code, MOST, loads),
            lambda found: self._show_found(found, again),
            failed=lambda error: context.refuse(error),
        )

    def _show_found(self, found: StandbyList, again: bool) -> None:
        inside = self._state.panel.has_keyboard
        sheet = StandbyPanel(found, writes=not self._state.context.read_only)
        sheet.given.connect(self.given)
        sheet.person.connect(self._view.show_card)
        self._state.panel.show_widget(sheet, self.tr("Standby"))
        if inside or not again:
            sheet.setFocus()

    def show_for_current_card(self) -> None:
        """Shows the standby list of the current card's departure, for the palette."""
        code = self._view.code
        if code is None:
            self._state.context.notify(self.tr("Choose a card on a departure first."), tone="info")
            return
        self.show(code)


class StandbyPanel(DetailPanel):
    """`given` with people and the legs they are to take; `person` with the ref of somebody to be shown."""

    given = Signal(object, object)
    person = Signal(str)

    def __init__(self, found: StandbyList, *, writes: bool) -> None:
        leg = found.leg
        super().__init__(f"{plan_labels.format_way(leg)} · {local_time(leg.departs)}", leg.code, describe_seats(found))
        self.code = leg.code
        self._found = found
        self.give = make_button(self.tr("Give the free seat"), self._give_seat, "main")
        self.chips = FilterChips()
        self.list = ChoiceList(self.tr("Standby list"))
        if found.hint:
            self.note.notify(translate_said(found.hint), "info")
        if found.closed:
            self.note.notify(translate_said(found.closed), "info")
            self.end()
        elif not found.total:
            self.text(
                self.tr("No one waits for this departure. All who may take it are on it, or get home as soon."), "quiet"
            )
            self.end()
        else:
            self._add_list(writes)

    def _add_list(self, writes: bool) -> None:
        everybody = self._found.candidates
        if writes and any(one.standby.boards_now for one in everybody):
            self.column.addWidget(self.give)
        single = sum(1 for one in everybody if one.standby.seats <= 1)
        if single < len(everybody):
            self.chips.set([(ALL, self.tr("Everyone")), (SINGLE, self.tr("One seat is enough"))])
            self.chips.count({ALL: self._found.total, SINGLE: None})
            self.column.addWidget(self.chips)
        self.column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.chips.chosen.connect(self.show_kind)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._name_candidate())
        self.list.taken.connect(lambda row: self.person.emit(row.value.standby.people[0]))
        self.show_kind(ALL)

    def show_kind(self, kind: str) -> None:
        """Everybody, or those for whom one seat is enough; the first who can board now is current."""
        self.chips.choose(kind)
        everybody = self._found.candidates
        shown = [one for one in everybody if kind == ALL or one.standby.seats <= 1]
        rows = _list_rows(shown, self._found if kind == ALL else None, self.code)
        if more := self._found.total - len(everybody):
            rows.append(Head(self.tr("and {0} more").format(number(more))))
        self.list.show_rows(rows)
        first = next((one for one in shown if one.standby.boards_now and not one.off), None)
        if first is not None:
            self.choose(first)
        self._name_candidate()

    def choose(self, candidate: Candidate) -> None:
        values = [row.value if isinstance(row, Row) else None for row in self.list.items]
        self.list.choose(values.index(candidate))

    @property
    def candidate(self) -> Candidate | None:
        """The current candidate; None if the row is another one."""
        row = self.list.item
        return row.value if isinstance(row, Row) and isinstance(row.value, Candidate) else None

    def _name_candidate(self) -> None:
        """The button says whom it gives the seat."""
        one, text = self.candidate, self.tr("Give the free seat")
        if one is not None and one.standby.boards_now:
            text = self.tr("Give the free seat to {0}").format(one.standby.people[0])
            if one.standby.seats > 1:
                text = self.tr("Give {0} free seats to {1}").format(number(one.standby.seats), one.standby.people[0])
        set_words(self.give, text)
        self.give.setEnabled(one is not None and one.standby.boards_now)

    def _give_seat(self) -> None:
        one = self.candidate
        if one is not None and one.standby.boards_now:
            self.given.emit(one.standby.people, one.standby.legs)


def describe_seats(found: StandbyList) -> str:
    plan = translate("Standby", "on the draft") if found.state == "draft" else translate("Standby", "as confirmed")
    seats = number(found.leg.seats)
    if not found.free:
        return translate("Standby", "all {0} seats taken, {1}").format(seats, plan)
    return translate("Standby", "{0} of {1} seats free, {2}").format(number(found.free), seats, plan)


def _list_rows(shown: Sequence[Candidate], found: StandbyList | None, code: str) -> list[Row | Head]:
    """Under their headings, for that departure; `found` has the counts of the parts, where nobody was filtered away."""
    t = translate
    headings = {
        NO_SEAT: (t("Standby", "No seat · {0}"), t("Standby", "Higher priority first, then the longest wait")),
        LATER: (t("Standby", "A later seat · {0}"), t("Standby", "Home sooner, and their own seat becomes free")),
        MORE: (t("Standby", "Need more than a seat · {0}"), t("Standby", "A place of that kind must become free too")),
    }
    rows: list[Row | Head] = []
    for part, (title, hint) in headings.items():
        those = [one for one in shown if one.part == part]
        if those:
            count = len(those) if found is None else found.counts[part]
            rows += [Head(title.format(number(count)), hint), *(_make_row(one, code) for one in those)]
    return rows


def _make_row(one: Candidate, code: str) -> Row:
    """Their place in the line and who they are, how they would travel, and where they are now."""
    who, t = one.standby, translate
    under = [
        who.people[0],
        t("Board", "priority {0}").format(who.priority),
        t("Standby", "{0} seats").format(number(who.seats)) if who.seats > 1 else "",
        *plan_labels.other_legs(who.legs, code),
    ]
    title = f"{number(who.rank)}. {plan_labels.format_named(one.name, len(who.people))}"
    return Row(one, title, " · ".join(filter(None, under)), translate_said(one.message), who.boards_now)
