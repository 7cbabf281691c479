"""The people who could give way on a full departure, each with their alternative and the price of both moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from repatriate.app.plan.board.cards import Card
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.manual.swap_candidates import Partner, Partners
from ui.core.format import local_time, number, people
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import journey, many
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.choice_list import ChoiceList, Row, found, search_field
from ui.widgets.combo import SteadyBox, be_narrow
from ui.widgets.labels import label

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
            leg, way = columns[one].leg, plan_labels.way(columns[one].leg, columns[one].names)
            self.departure.addItem(f"{one} · {local_time(leg.departs)} · {way}", one)
        self.departure.setCurrentIndex(self.departure.findData(code))
        self.about = label("", "quiet", wrap=True)
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
            text = many(
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
        self.list.show_rows(found(self._rows, self.search.text()))

    def _take_row(self, row: Row) -> None:
        assert isinstance(row.value, Partner)
        if row.allowed:
            self.swapped.emit(row.value)
        else:
            self.note.notify(row.sentence, "attention")


def make_choice_row(head: str, one: Partner) -> Row:
    name = plan_labels.named(one.name or one.head, len(one.refs))
    place = QCoreApplication.translate("Board", "{0} on {1}").format(head, journey(one.legs))
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
