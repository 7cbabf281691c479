"""Every departure on the way of some people, each with its verdict in words: to move them without a mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from repatriate.app.plan.board.cards import Card
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.manual.move_judge import Judge, Verdict
from repatriate.app.plan.manual.swap_candidates import Partner, Partners
from ui.core.format import local_time, number, people
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import format_journey, format_many
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.drawn_list import ChoiceList, Row, find_rows, search_field
from ui.widgets.fields import SteadyBox, be_narrow
from ui.widgets.filters import FilterChips
from ui.widgets.labels import make_label

POSSIBLE, CROWDED, ALL = "possible", "crowded", "all"


def list_choices(board: Board, judge: Judge, card: Card) -> list[Row]:
    """Departures on the way of the people of a card, other than their own, in time order; the value is (code, verdict)."""
    unit = judge.unit(card.refs)
    made = []
    for column in board.columns:
        if column.leads and column.code not in card.legs and judge.journeys(unit, column.code):
            verdict, leg = judge.verdict(card.refs, column.code), column.leg
            made.append(
                Row(
                    (column.code, verdict),
                    format_journey(verdict.legs) or column.code,
                    f"{local_time(leg.departs)} · {plan_labels.format_way(leg, column.names)}",
                    plan_labels.describe_verdict(verdict, judge),
                    verdict.allowed,
                    verdict.price if verdict.allowed else None,
                )
            )
    return made


def verdict_of(row: Row) -> Verdict:
    assert isinstance(row.value, tuple)
    verdict = row.value[1]
    assert isinstance(verdict, Verdict)
    return verdict


class MovePanel(DetailPanel):
    """`taken` with the legs that the officer chose; `wanted` with the code of a departure where somebody must give way."""

    taken = Signal(object)
    wanted = Signal(str)

    def __init__(self, board: Board, judge: Judge, card: Card) -> None:
        super().__init__(card.head, plan_labels.with_others(card), self.tr("Move to another departure"))
        self.card, self._judge = card, judge
        self._choices = list_choices(board, judge, card)
        possible = sum(row.allowed for row in self._choices)
        crowded = sum(verdict_of(row).crowded for row in self._choices)
        self.search = search_field(self.tr("Search departures"), self.tr("Flight, place or day"))
        self.chips = FilterChips()
        self.chips.set(
            [
                (POSSIBLE, self.tr("Can take them")),
                *([(CROWDED, self.tr("If others give way"))] if crowded else []),
                (ALL, self.tr("All")),
            ]
        )
        counts = {POSSIBLE: possible or None, ALL: len(self._choices), **({CROWDED: crowded} if crowded else {})}
        self.chips.count(counts)
        self.chips.choose(POSSIBLE if possible else CROWDED if crowded else ALL)
        self.list = ChoiceList(self.tr("Departures"), self.search)
        self.column.addWidget(self.search)
        self.column.addWidget(self.chips)
        if not self._choices:
            self.text(self.tr("No departure is on their way."), "quiet")
        elif not possible:
            self.text(
                self.tr("No departure has room for them. Open one to see who could give way.")
                if crowded
                else self.tr("No departure can take them. Each says why."),
                "quiet",
            )
        self.column.addWidget(self.list, 1)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._filter_rows)
        self.chips.chosen.connect(self.show_kind)
        self.list.taken.connect(self._take_row)
        self._filter_rows()

    def show_kind(self, kind: str) -> None:
        self.chips.choose(kind)
        self._filter_rows()

    def _filter_rows(self) -> None:
        kind = self.chips.key()
        shown = [
            row
            for row in self._choices
            if kind == ALL or (row.allowed if kind == POSSIBLE else verdict_of(row).crowded)
        ]
        self.list.show_rows(find_rows(shown, self.search.text()))

    def _take_row(self, row: Row) -> None:
        verdict = verdict_of(row)
        if verdict.allowed:
            self.taken.emit(verdict.legs)
        elif verdict.crowded:
            assert isinstance(row.value, tuple)
            self.wanted.emit(row.value[0])
        else:
            self.note.notify(
                row.sentence, "attention", plan_labels.describe_needed(self._judge, self.card.refs, verdict)
            )


# -- The people who could give way on a full departure, each with their alternative and the price of both moves.


Ask = Callable[[QObject, str, Callable[[Partners], None]], None]
"""Ask on behalf of a sheet who could give way on that departure; the answer comes later, if the sheet is still there."""


class SwapPanel(DetailPanel):
    """`swapped` with the partner that the officer chose. `codes` are departures on their way that others fill."""

    swapped = Signal(object)

    def __init__(self, board: Board, card: Card, codes: Sequence[str], code: str, ask: Ask, target: str = "") -> None:
        """`target` is somebody who is to come first: a card was let go over them."""
        super().__init__(card.head, plan_labels.with_others(card), self.tr("Swap seats"))
        self.card, self._ask, self._target = card, ask, target
        self.partners: Partners | None = None
        self._rows: list[Row] = []
        self.departure = SteadyBox()
        be_narrow(self.departure)
        self.departure.setAccessibleName(self.tr("Departure"))
        columns = {column.code: column for column in board.columns}
        for one in dict.fromkeys((*codes, code)):
            leg, way = columns[one].leg, plan_labels.format_way(columns[one].leg, columns[one].names)
            self.departure.addItem(f"{one} · {local_time(leg.departs)} · {way}", one)
        self.departure.setCurrentIndex(self.departure.findData(code))
        self.about = make_label("", "quiet", wrap=True)
        self.search = search_field(self.tr("Search people who could give way"), self.tr("Name, number or departure"))
        self.list = ChoiceList(self.tr("Who could give way"), self.search)
        for widget in (self.departure, self.about, self.search):
            self.column.addWidget(widget)
        self.column.addWidget(self.list, 1)
        self.setFocusProxy(self.search)
        self.departure.currentIndexChanged.connect(lambda _: self.ask_partners())
        self.search.textChanged.connect(lambda _: self._filter_rows())
        self.list.taken.connect(self._take_row)
        self.ask_partners()

    @property
    def code(self) -> str:
        return str(self.departure.currentData())

    def ask_partners(self) -> None:
        self.note.shut()
        self._rows = []
        self.list.show_rows([])
        self.about.setText(self.tr("Looking at everyone on board…"))
        code = self.code
        self._ask(self, code, lambda answer: self._show_partners(code, answer))

    def _show_partners(self, code: str, answer: Partners) -> None:
        if code != self.code:
            return
        self.partners = answer
        ordered = sorted(answer.found, key=lambda one: self._target not in one.refs) if self._target else answer.found
        self._rows = [make_choice_row(self.card.head, one) for one in ordered]
        self.about.setText(self._describe_answer(answer))
        self._filter_rows()
        if self._target and self._rows and self._target in ordered[0].refs:
            self.list.choose(0)

    def _describe_answer(self, answer: Partners) -> str:
        able = sum(one.allowed for one in answer.found)
        if able:
            text = format_many(
                able,
                self.tr("1 person could give way. The best move comes first."),
                self.tr("{0} people could give way. The best move comes first."),
            )
        elif answer.verdict.allowed:
            text = self.tr("There is room. No one has to give way.")
        elif not answer.found:
            reasons = answer.verdict.reasons
            text = translate_said(reasons[0].message) if reasons else self.tr("No one is on it.")
        else:
            text = self.tr("No single person could make room for them.")
        if answer.looked < answer.riders:
            text += " " + self.tr("Of {0}, only the {1} with the lowest priority were looked at.").format(
                people(answer.riders), number(answer.looked)
            )
        return text

    def _filter_rows(self) -> None:
        self.list.show_rows(find_rows(self._rows, self.search.text()))

    def _take_row(self, row: Row) -> None:
        assert isinstance(row.value, Partner)
        if row.allowed:
            self.swapped.emit(row.value)
        else:
            self.note.notify(row.sentence, "attention")


def make_choice_row(head: str, one: Partner) -> Row:
    name = plan_labels.format_named(one.name or one.head, len(one.refs))
    place = QCoreApplication.translate("Board", "{0} on {1}").format(head, format_journey(one.legs))
    return Row(
        one,
        f"{one.head} · {name}",
        plan_labels.gives_way(one),
        translate_said(one.reasons[0].message) if one.reasons else place,
        one.allowed,
        one.price if one.allowed else None,
        one.native_name if one.native_name and one.native_name != one.name else "",
    )


def full_ones(board: Board, judge: Judge, card: Card) -> list[str]:
    """Departures on their way where nothing but others on board stands in the way, in time order."""
    unit = judge.unit(card.refs)
    return [
        column.code
        for column in board.columns
        if column.leads
        and column.code not in card.legs
        and judge.journeys(unit, column.code)
        and judge.verdict(card.refs, column.code).crowded
    ]
