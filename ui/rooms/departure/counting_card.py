"""Counting of a departure: how far it is, and the button for what comes next. So far people are counted on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtWidgets import QFrame

from repatriate.app.manifests.departures import DepartureView
from repatriate.model.entities import LegStatus
from ui.core.format import number
from ui.rooms.departure.statuses import next_states, verb
from ui.style.theme import GAP
from ui.widgets.labels import button, label, set_words
from ui.widgets.layouts import STRETCH, make_column, make_row


class CountingCard(QFrame):
    """`act` is asked to change the status."""

    def __init__(self, act: Callable[[LegStatus], object]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._next = LegStatus.CLOSED
        self.state = label("", "quiet")
        self.words = label("", wrap=True)
        self.next_button = button("", lambda: act(self._next))
        head = make_row(label(self.tr("Counting"), "panel-title"), self.state, STRETCH, spacing=GAP)
        make_column(
            head, self.words, make_row(self.next_button, STRETCH), margins=(16, 8, 12, 12), spacing=GAP, inside=self
        )

    def show_departure(self, view: DepartureView, *, read_only: bool) -> None:
        status, people = view.leg.status, number(view.leg.published.people)
        state, words = self._tell(status)
        self.state.setText(state)
        self.words.setText(words.format(people))
        self._next = next_states(status)[0]
        set_words(self.next_button, verb(self._next, status))
        able = status not in (LegStatus.ARRIVED, LegStatus.CANCELLED) and view.plan == "published"
        self.next_button.setVisible(able and not read_only)

    def _tell(self, status: LegStatus) -> tuple[str, str]:
        match status:
            case LegStatus.PLANNED:
                return self.tr("not begun"), self.tr(
                    "Count with the slips. Close the departure when all {0} are aboard."
                )
            case LegStatus.CLOSED:
                return self.tr("closed"), self.tr("{0} people are on it. Nobody else is put on it.")
            case LegStatus.DEPARTED:
                return self.tr("left"), self.tr("{0} people are on the way.")
            case LegStatus.ARRIVED:
                return self.tr("arrived"), self.tr("{0} people have arrived.")
            case LegStatus.CANCELLED:
                return self.tr("cancelled"), self.tr("Nobody travels on it.")
            case _:
                assert_never(status)
