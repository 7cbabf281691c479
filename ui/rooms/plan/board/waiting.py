"""People without a seat: the heading over those who are in the same state, and the button that helps."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QStyle, QStyleOptionTab, QTabBar, QWidget

from repatriate.app.core.person_names import find_refs
from repatriate.app.next_steps.stranded import departure_between
from repatriate.app.people.table_queries import Reader
from repatriate.app.plan.board.cards import Column
from repatriate.app.plan.board.unplaced import Group, find_commonest_way
from repatriate.app.state.rules import CANCELLED
from repatriate.app.state.states import Detail, Lack, PersonState, State
from repatriate.app.state.words import lack_name, risk_word, state_words
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import capitalize_first
from ui.core.format import day, number
from ui.core.language import translate_said
from ui.rooms.common.goals import COMPANIONS, PEOPLE_FILTER
from ui.rooms.common.labels import format_many
from ui.rooms.common.people_view import state_look
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.card_model import Heading
from ui.style.icons import make_icon
from ui.style.theme import GAP, Tone
from ui.widgets.labels import make_label, tool_button
from ui.widgets.layouts import grow, make_row

PLAN, HELPS = "plan", "helps"
"""Actions of a button that leads to no other place: plan again, or look for changes that would help."""
LISTED = 200
"""People who are named to another place at most."""


def make_heading(group: Group, *, writes: bool, planned: bool) -> Heading:
    """The heading with its helpful button; in a read-only file only buttons that show something."""
    action, place = find_help(group, planned=planned)
    shown = action if writes or place != PLAN else ""
    _, icon = state_look(group.state)
    return Heading(group.key, describe_group(group), group.people, icon, action=shown, hint=describe_hint(group))


def describe_group(group: Group) -> str:
    """The reason that keeps people here, in a word or two."""
    if group.state is State.WAITS_FOR_CLEARANCE and group.kind:
        return translate_said(lack_name(group.kind))
    if group.state is State.NEEDS_DOCUMENT:
        return translate_said(lack_name(Lack.DOCUMENT))
    if group.state in (State.BOOKED, State.IN_DRAFT):
        return QCoreApplication.translate("Board", "Lose their seat in this draft")
    if group.state is State.SEAT_AT_RISK and group.kind:
        return translate_said(capitalize_first(risk_word(group.kind)))
    return describe_hint(group)


def describe_hint(group: Group) -> str:
    """The state in the words that it has everywhere."""
    hint = translate_said(state_words(PersonState(group.state, Detail(kind=group.kind))))
    return (
        f"{hint}: {translate_said(risk_word(group.kind))}" if group.state is State.SEAT_AT_RISK and group.kind else hint
    )


def find_help(group: Group, *, planned: bool) -> tuple[str, str]:
    """The words of the button, and where it leads: a place of the window, PLAN or HELPS."""
    t = QCoreApplication.translate
    match group.state:
        case State.WAITS_FOR_CLEARANCE:
            return t("Board", "Ask"), "clearances"  # some were never asked for
        case State.REFUSED:
            return t("Board", "Ask again"), "clearances"
        case State.NEEDS_DOCUMENT:
            return t("Board", "Issue"), "papers"
        case State.NO_SEAT | State.SEAT_AT_RISK if group.kind in _PAPERS:
            return t("Board", "Issue"), "papers"
        case State.SEAT_AT_RISK if group.kind == ReasonCode.ON_HOLD:
            return t("Board", "Show"), "people"
        case State.SEAT_AT_RISK if group.kind == CANCELLED:
            return t("Board", "Plan again"), PLAN
        case State.NO_SEAT if group.kind == ReasonCode.LONG_WAIT:
            return t("Board", "Wait longer"), "settings"
        case State.NO_SEAT if group.kind == ReasonCode.MINOR_LIMIT:
            return t("Board", "Who travels with them?"), "people"
        case State.NO_WAITING_PLACE:
            return t("Board", "Set their place"), "people"
        case State.NO_DESTINATION:
            return t("Board", "Set it"), "people"
        case State.NO_WAY_HOME:
            return t("Board", "Add a departure"), "departures"
        case State.NO_SEAT | State.SEAT_AT_RISK | State.BOOKED | State.IN_DRAFT:
            return t("Board", "What helps"), HELPS
        case State.READY:
            return (t("Board", "Plan again") if planned else t("Board", "Plan")), PLAN
        case (
            State.ON_HOLD | State.HANDED_OVER | State.MISSING_ON_ARRIVAL | State.ARRIVED
            | State.ON_THE_WAY | State.ABOARD | State.NOT_TRAVELLING
        ):  # fmt: skip
            return t("Board", "Show"), "people"
    assert_never(group.state)


_PAPERS = {ReasonCode.NO_DOCUMENT, ReasonCode.DOCUMENT_EXPIRES, ReasonCode.ETD_REFUSED}


def find_place(db: Reader, group: Group, place: str) -> str:
    """The goal in that place for these people."""
    match place:
        case "departures":
            way = find_commonest_way(db, _list_ids(group))
            return departure_between(*way) if way else ""
        case "clearances":
            return f"kind={group.kind}" if group.kind else ""
        case "settings":
            return "max_layover_hours"
        case "papers":
            return ",".join(find_refs(db, _list_ids(group)).values())
        case "people" if group.kind == ReasonCode.MINOR_LIMIT and group.people == 1:
            return COMPANIONS + next(iter(find_refs(db, _list_ids(group)).values()))
        case "people" if group.kind == ReasonCode.MINOR_LIMIT:
            return f"{PEOPLE_FILTER}refs={' '.join(find_refs(db, _list_ids(group)).values())}"
        case "people":
            return f"{PEOPLE_FILTER}state={group.state}"
        case _:
            return ""


def _list_ids(group: Group) -> list[int]:
    return [one for ids in group.cards for one in ids][:LISTED]


# -- The days of departures over the board: a click goes to the first of a day; those whose columns are in view are
# marked.


NARROW = 640
"""Below this width the days have all the room; the button beside them says what cards mean."""


class DayTabs(QTabBar):
    """A tab for each day; those in view are drawn as the current one is."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Collection[int] = ()

    def show_seen(self, seen: Collection[int]) -> None:
        self.seen = seen
        self.update()

    def initStyleOption(self, option: QStyleOptionTab, index: int) -> None:
        super().initStyleOption(option, index)
        if index in self.seen:
            option.state |= QStyle.StateFlag.State_Selected


class Legend(QWidget):
    """The legend of the two kinds of cards."""

    def __init__(self) -> None:
        super().__init__()
        full, dashed = QFrame(), QFrame()
        for frame, role in ((full, "full"), (dashed, "dashed")):
            frame.setProperty("legend", role)
            frame.setFixedSize(16, 12)
        here = make_label(self.tr("travels on this flight"), "caption")
        rides = make_label(self.tr("rides here, then flies on"), "caption")
        make_row(full, here, dashed, rides, margins=0, spacing=6, inside=self)


class DayStrip(QWidget):
    """`wanted` tells the code of a departure to go to. `upcoming` is the first that has not left."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._first: dict[date, Column] = {}
        self._days: list[date] = []
        self.upcoming: str | None = None
        self.tabs = DayTabs()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(self.tr("Days of departures"))
        self.tabs.currentChanged.connect(self._go_to_day)
        self.tabs.tabBarClicked.connect(self._go_to_day)
        self.legend = Legend()
        self.signs = tool_button(self.tr("What the cards mean"), self._show_signs, "info")
        make_row(grow(self.tabs), self.legend, self.signs, margins=(0, 0, GAP, 0), spacing=GAP, inside=self)

    def show_columns(self, columns: Sequence[Column], now: datetime) -> None:
        """The days of these departures; `now` is local, as their times are."""
        by_day: dict[date, list[Column]] = {}
        for column in columns:
            by_day.setdefault(column.leg.departs.date(), []).append(column)
        self.upcoming = next((column.code for column in columns if column.leg.departs >= now), None)
        self._first = {on: found[0] for on, found in by_day.items()}
        with QSignalBlocker(self.tabs):
            if list(by_day) != self._days:
                self._days = list(by_day)
                while self.tabs.count():
                    self.tabs.removeTab(0)
                for on in self._days:
                    self.tabs.addTab(plan_labels.day_words(on))
            for at, (on, found) in enumerate(by_day.items()):
                self.tabs.setTabToolTip(at, _describe_day(on, found))

    def follow(self, columns: Iterable[Column]) -> None:
        """These departures are in view."""
        at = list(
            dict.fromkeys(self._days.index(on) for one in columns if (on := one.leg.departs.date()) in self._days)
        )
        if at:
            with QSignalBlocker(self.tabs):
                self.tabs.setCurrentIndex(at[0])
        self.tabs.show_seen(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(self.width() >= NARROW)

    def _go_to_day(self, at: int) -> None:
        if 0 <= at < len(self._days):
            self.wanted.emit(self._first[self._days[at]].code)

    def _show_signs(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in plan_labels.list_legend():
            menu.addSeparator()
            for name, text in part:
                menu.addAction(make_icon(name, Tone.QUIET) if name else QIcon(), text)
        menu.popup(self.signs.mapToGlobal(self.signs.rect().bottomLeft()))


def _describe_day(on: date, columns: Sequence[Column]) -> str:
    taken, seats = sum(column.taken for column in columns), sum(column.leg.seats for column in columns)
    t = QCoreApplication.translate
    departures = format_many(len(columns), t("Board", "1 departure"), t("Board", "{0} departures"))
    filled = t("Board", "{0} of {1} seats taken").format(number(taken), number(seats))
    return "\n".join((day(on), departures, filled))
