"""The card of lists to send: each recipient's version, the changes since, and a button that sends the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import assert_never

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from repatriate.app.counting.leg_counting import LegCounting
from repatriate.app.manifests.departures import JOINED, DepartureView, ListRow, sent_on
from repatriate.counting.points import name_point
from repatriate.manifests.recipients import Recipient
from repatriate.model.entities import LegStatus, Mode
from ui.core.format import at_place, number, people, short_day, weekday
from ui.core.language import translate_said
from ui.rooms.common.labels import format_many, name_recipient, place_words
from ui.rooms.departure.heading import name_verb, next_states
from ui.style.theme import GAP, Tone
from ui.widgets.labels import Elided, IconLabel, clear_widget, make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, Cell, Part, grow, make_column, make_flow, make_row

t = QCoreApplication.translate
NAMES = 170
"""Pixels that the name of a recipient takes at most."""
DAYS_NAMED = 6
"""So long ago, the day of the week says which day it was."""


class ListsCard(QFrame):
    """`send_wanted` tells the recipient whose list is wanted."""

    send_wanted = Signal(str)
    exceptions_wanted = Signal()
    """Emitted to show no-shows, people who joined, and missing people."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.wait = Elided("", "quiet")
        self.title = make_label("", "panel-title")
        head = make_row(self.title, grow(self.wait), margins=(16, 8, 12, 8), spacing=GAP)
        self.rows = QWidget()
        make_column(margins=0, spacing=0, inside=self.rows)
        self.buttons: dict[str, QPushButton] = {}
        self._names: list[Elided] = []
        self.exceptions = make_button(self.tr("Did not come, joined, missing…"), self.exceptions_wanted.emit, "link")
        self.exceptions.setToolTip(self.tr("The list for the office, with reasons"))
        self.foot = QWidget()
        make_row(self.exceptions, STRETCH, margins=(16, 3, 12, 6), inside=self.foot)
        make_column(head, self.rows, self.foot, margins=1, spacing=0, inside=self)

    def show_lists(self, view: DepartureView, wait: str, *, read_only: bool) -> None:
        """`wait` says for what lists had better wait."""
        self.title.setText(self._choose_title(view))
        told = wait if view.due.due else ""
        if view.aboard is not None:
            told = self.tr("{0} aboard").format(number(view.aboard))
        elif view.reopened:
            told = self.tr("Boarding is open again. Final lists go out once it is closed.")
        self.wait.setText(told)
        self.foot.setVisible(view.aboard is not None)
        self._show_rows(view.lists, view, read_only=read_only)

    def _choose_title(self, view: DepartureView) -> str:
        if view.aboard is None:
            return self.tr("Lists to send")
        if view.leg.mode == Mode.AIR:
            return self.tr("Final list, as flown")
        return self.tr("Final list, as boarded")

    def _show_rows(self, rows: Sequence[ListRow], view: DepartureView, *, read_only: bool) -> None:
        focused = next((key for key, made in self.buttons.items() if made.hasFocus()), "")
        clear_widget(self.rows)
        self.buttons = {}
        column = self.rows.layout()
        assert column is not None
        self._names = []
        for row in rows:
            column.addWidget(self._make_row(row, view, read_only=read_only))
        widest = 0
        for name in self._names:
            name.ensurePolished()  # it is as wide as its looks make it
            widest = max(widest, name.sizeHint().width())
        for name in self._names:
            name.setFixedWidth(min(widest, NAMES))
        if focused in self.buttons:
            self.buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_row(self, row: ListRow, view: DepartureView, *, read_only: bool) -> QFrame:
        held = QFrame()
        held.setProperty("role", "row")
        one = row.recipient
        version, news, tone = list_words(
            row, sum(one.how != JOINED for one in view.passengers) if view.aboard is None else view.aboard
        )
        who = make_column(name := Elided(name_recipient(one.name), "strong"), spacing=0)
        self._names.append(name)
        if row.usual or row.latest is not None or one.own:
            who.addWidget(Elided(_name_audience(one, view), "quiet"))
        state = make_column(Elided(version, "quiet"), Elided(news, tone=tone), spacing=0)
        made = self._make_button(row, view, read_only=read_only)
        made.clicked.connect(partial(self.send_wanted.emit, one.name))
        self.buttons[one.name] = made
        parts: list[Part] = [who, grow(state)]
        if row.latest is not None and not row.due and row.latest.sent:
            parts.append(Cell(IconLabel("check", Tone.GOOD), alignment=Qt.AlignmentFlag.AlignVCenter))
        make_row(*parts, made, margins=(16, 3, 12, 3), spacing=GAP, inside=held)
        return held

    def _make_button(self, row: ListRow, view: DepartureView, *, read_only: bool) -> QPushButton:
        name = name_recipient(row.recipient.name)
        if view.leg.status is LegStatus.CANCELLED and row.due and not read_only:
            made = make_button(self.tr("Tell them…"))
            made.setAccessibleName(self.tr("Tell them that it is cancelled: {0}").format(name))
            return made
        if (
            view.leg.status is LegStatus.CANCELLED
            or read_only
            or (view.plan != "published" and view.aboard is None)
            or (row.latest is not None and not row.due)
        ):
            words = self.tr("Sent") if row.latest is not None and row.latest.sent else self.tr("Look")
            made = make_button(words if row.latest is not None else self.tr("Look"), kind="link")
            made.setAccessibleName(self.tr("Look at the list: {0}").format(name))
            return made
        following = row.latest.version + 1 if row.latest is not None and row.changed else 0
        verb = self.tr("Send…") if row.recipient.outside else self.tr("Save…")
        made = make_button(self.tr("Send v{0}…").format(number(following)) if following else verb)
        made.setAccessibleName(self.tr("Send the list: {0}").format(name))
        return made

    def enter(self, due: Sequence[str]) -> None:
        """The keyboard goes to the first list that has to go out."""
        made = next((self.buttons[name] for name in due if name in self.buttons), None)
        if made is not None:
            made.setFocus(Qt.FocusReason.OtherFocusReason)


def _name_audience(one: Recipient, view: DepartureView) -> str:
    """The name of the recipient here: the carrier's, or the authority's place."""
    if one.own:
        return translate_said(one.audience)
    names = {
        "carrier": view.leg.carrier or "",
        "exit": place_words(view.leg.origin, view.origin.name if view.origin else None),
        "arrival": place_words(view.leg.destination, view.destination.name if view.destination else None),
        "receiving": t("Departure", "by province"),
        "office": t("Departure", "contains everything"),
    }
    return names.get(one.name, "") or translate_said(one.audience)


def list_words(row: ListRow, on_it: int) -> tuple[str, str, str]:
    """`v1 · Sun 29 Nov 18:20`, then what is new, and the tone of that."""
    latest = row.latest
    if latest is None:
        words = people(on_it) if row.usual and row.due else ""
        return (t("Departure", "not sent"), words, Tone.ATTENTION) if row.due else ("", "", Tone.QUIET)
    gone = sent_on(latest)
    version = t("Departure", "v{0}").format(number(latest.version))
    if gone is None:
        when = t("Departure", "{0} · not sent").format(version)
    else:
        local = at_place(gone)
        fresh = (at_place(datetime.now(UTC)).date() - local.date()).days < DAYS_NAMED
        day = weekday(local.date()) if fresh else short_day(local.date())
        when = f"{version} · {day} {local:%H:%M}"
    if row.changed:
        return when, translate_said(row.news) if row.news else t("Departure", "something changed"), Tone.ATTENTION
    if gone is None:
        return when, t("Departure", "saved only"), Tone.ATTENTION if row.due else Tone.QUIET
    return when, t("Departure", "nothing changed"), Tone.QUIET


# -- The card on a departure's counting: its progress, the way to the counting room, and the next step.


class CountingCard(QFrame):
    """`act` is asked to change the status. `room_wanted` tells the mode of the counting room, `points_wanted` the sheet of
    its points."""

    room_wanted = Signal(str)
    points_wanted = Signal()

    def __init__(self, act: Callable[[LegStatus], object]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._next = LegStatus.CLOSED
        self.state = make_label("", "quiet")
        self.words = make_label("", wrap=True)
        self.trouble = make_label("", "", Tone.TROUBLE, wrap=True)
        self.room_button = make_button(self.tr("Open the counting room"), lambda: self.room_wanted.emit(self._mode))
        self.hand_button = make_button(self.tr("Hand over"), lambda: self.room_wanted.emit("handover"))
        self.next_button = make_button("", lambda: act(self._next))
        self.points_button = make_button(self.tr("Points"), self.points_wanted.emit)
        self._mode = "count"
        head = make_row(make_label(self.tr("Counting"), "panel-title"), self.state, STRETCH, spacing=GAP)
        buttons = make_flow(self.room_button, self.hand_button, self.next_button, self.points_button)
        make_column(head, self.words, self.trouble, buttons, margins=(16, 8, 12, 12), spacing=GAP, inside=self)

    def show_departure(self, view: DepartureView, counting: LegCounting, *, read_only: bool) -> None:
        status, figures = view.leg.status, counting.figures
        state, words = self._describe_counting(status, counting)
        self.state.setText(state)
        self.words.setText(words)
        missing = format_many(
            figures.missing,
            self.tr("1 person was not found on arrival."),
            self.tr("{0} people were not found on arrival."),
        )
        self.trouble.setText(missing)
        self.trouble.setVisible(bool(figures.missing))
        self._next = next_states(status)[0]
        set_words(self.next_button, name_verb(self._next, status))
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
                    words = f"{words} {format_many(figures.to_hand_over, self.tr('1 person is not handed over yet.'), self.tr('{0} people are not handed over yet.'))}"
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
