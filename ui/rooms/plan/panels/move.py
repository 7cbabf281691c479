"""Every departure on the way of some people, each with its verdict in words: to move them without a mouse."""

from __future__ import annotations

from PySide6.QtCore import Signal

from repatriate.app.plan.board.cards import Card
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.manual.move_judge import Judge, Verdict
from ui.core.format import local_time
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import journey
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.choice_list import ChoiceList, Row, found, search_field
from ui.widgets.filter_chips import FilterChips

POSSIBLE, CROWDED, ALL = "possible", "crowded", "all"


def choices(board: Board, judge: Judge, card: Card) -> list[Row]:
    """Departures on the way of the people of a card, other than their own, in time order; the value is (code, verdict)."""
    unit = judge.unit(card.refs)
    made = []
    for column in board.columns:
        if column.leads and column.code not in card.legs and judge.journeys(unit, column.code):
            verdict, leg = judge.verdict(card.refs, column.code), column.leg
            made.append(
                Row(
                    (column.code, verdict),
                    journey(verdict.legs) or column.code,
                    f"{local_time(leg.departs)} · {plan_labels.way(leg, column.names)}",
                    plan_labels.verdict(verdict, judge),
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
        self._choices = choices(board, judge, card)
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
        self.list.show_rows(found(shown, self.search.text()))

    def _take_row(self, row: Row) -> None:
        verdict = verdict_of(row)
        if verdict.allowed:
            self.taken.emit(verdict.legs)
        elif verdict.crowded:
            assert isinstance(row.value, tuple)
            self.wanted.emit(row.value[0])
        else:
            self.note.notify(row.sentence, "attention", plan_labels.needed(self._judge, self.card.refs, verdict))
