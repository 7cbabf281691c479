"""The card on a departure's counting: its progress, the way to the counting room, and the next step."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from repatriate.app.counting.leg_counting import LegCounting
from repatriate.app.manifests.departures import DepartureView
from repatriate.counting.points import name_point
from repatriate.model.entities import LegStatus
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.common.labels import many
from ui.rooms.departure.statuses import next_states, verb
from ui.style.theme import GAP, Tone
from ui.widgets.flow_layout import flow
from ui.widgets.labels import button, label, set_words
from ui.widgets.layouts import STRETCH, make_column, make_row


class CountingCard(QFrame):
    """`act` is asked to change the status. `room_wanted` tells the mode of the counting room, `points_wanted` the sheet of
    its points."""

    room_wanted = Signal(str)
    points_wanted = Signal()

    def __init__(self, act: Callable[[LegStatus], object]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._next = LegStatus.CLOSED
        self.state = label("", "quiet")
        self.words = label("", wrap=True)
        self.trouble = label("", "", Tone.TROUBLE, wrap=True)
        self.room_button = button(self.tr("Open the counting room"), lambda: self.room_wanted.emit(self._mode))
        self.hand_button = button(self.tr("Hand over"), lambda: self.room_wanted.emit("handover"))
        self.next_button = button("", lambda: act(self._next))
        self.points_button = button(self.tr("Points"), self.points_wanted.emit)
        self._mode = "count"
        head = make_row(label(self.tr("Counting"), "panel-title"), self.state, STRETCH, spacing=GAP)
        buttons = flow(self.room_button, self.hand_button, self.next_button, self.points_button)
        make_column(head, self.words, self.trouble, buttons, margins=(16, 8, 12, 12), spacing=GAP, inside=self)

    def show_departure(self, view: DepartureView, counting: LegCounting, *, read_only: bool) -> None:
        status, figures = view.leg.status, counting.figures
        state, words = self._describe_counting(status, counting)
        self.state.setText(state)
        self.words.setText(words)
        missing = many(
            figures.missing,
            self.tr("1 person was not found on arrival."),
            self.tr("{0} people were not found on arrival."),
        )
        self.trouble.setText(missing)
        self.trouble.setVisible(bool(figures.missing))
        self._next = next_states(status)[0]
        set_words(self.next_button, verb(self._next, status))
        cancelled = status is LegStatus.CANCELLED
        some = view.plan == "published" or counting.begun or counting.closed
        able = status not in (LegStatus.ARRIVED, LegStatus.CANCELLED) and some
        self.next_button.setVisible(able and not read_only)
        self.room_button.setVisible(some and not cancelled)
        self.room_button.setText(self._name_room(status))
        self.points_button.setVisible(not cancelled)
        self.hand_button.setVisible(status is LegStatus.ARRIVED and figures.to_hand_over > 0 and not read_only)

    def _name_room(self, status: LegStatus) -> str:
        left = status in (LegStatus.DEPARTED, LegStatus.ARRIVED)
        return self.tr("Count on arrival") if left else self.tr("Open the counting room")

    def _describe_counting(self, status: LegStatus, counting: LegCounting) -> tuple[str, str]:
        figures = counting.figures
        match status:
            case LegStatus.PLANNED if not counting.begun:
                return self.tr("not begun"), self._describe_points(counting)
            case LegStatus.PLANNED:
                words = self.tr("{0} of {1} are counted.").format(
                    number(figures.aboard), number(figures.booked + figures.go_shows)
                )
                return self.tr("open"), words
            case LegStatus.CLOSED:
                return self.tr("closed"), self._describe_closed(counting)
            case LegStatus.DEPARTED:
                on_the_way = self.tr("{0} people are on the way.").format(number(figures.aboard - figures.arrived))
                return self.tr("left"), on_the_way if not figures.uncounted else self._describe_uncounted(on_the_way)
            case LegStatus.ARRIVED:
                words = self.tr("{0} people have arrived.").format(number(figures.arrived))
                if figures.uncounted:
                    return self.tr("arrived"), self._describe_uncounted(words)
                if figures.by_word:
                    words = f"{words} {self.tr('Nobody was counted there.')}"
                if figures.to_hand_over:
                    words = f"{words} {many(figures.to_hand_over, self.tr('1 person is not handed over yet.'), self.tr('{0} people are not handed over yet.'))}"
                return self.tr("arrived"), words
            case LegStatus.CANCELLED:
                return self.tr("cancelled"), self.tr("Nobody travels on it.")
            case _:
                assert_never(status)

    def _describe_points(self, counting: LegCounting) -> str:
        names = [translate_said(name_point(point, counting.points)) for point in counting.points]
        return self.tr("{0} points: {1}.").format(number(len(names)), ", ".join(names).lower())

    def _describe_closed(self, counting: LegCounting) -> str:
        figures = counting.figures
        if not counting.closed:
            return self.tr("{0} people are booked on it. Nobody else is put on it.").format(number(figures.booked))
        words = self.tr("{0} people are aboard.").format(number(figures.aboard))
        lost = figures.no_shows + figures.off_loaded
        return f"{words} {self.tr('{0} who were booked are not.').format(number(lost))}" if lost else words

    def _describe_uncounted(self, words: str) -> str:
        return f"{words} {self.tr('Nobody counted who was aboard.')}"

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return self.room_button, self.hand_button, self.next_button, self.points_button
