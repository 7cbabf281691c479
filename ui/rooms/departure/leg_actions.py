"""Actions on a departure's page: edit, delay, repeat, close, cancel, remove; each first shows the people affected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu

from repatriate.app.core.leg_moments import working_day
from repatriate.app.counting.actions import REOPEN
from repatriate.app.counting.closing_commands import read_early
from repatriate.app.counting.commands import ArriveLeg, DepartLeg
from repatriate.app.counting.leg_counting import NOT_COUNTED, LegCounting
from repatriate.app.manifests.departures import DepartureView
from repatriate.app.transport.commands import RemoveLeg, RepeatLeg, SaveLeg
from repatriate.app.transport.queries import LegRow, PlaceRow, list_carriers
from repatriate.app.transport.typed_departures import read_known, read_moment
from repatriate.model.entities import LegStatus, Place
from repatriate.model.errors import RepatriateError, UserError
from ui.core.context import Context
from ui.core.format import EXAMPLE, long_day
from ui.core.language import translate_said
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.departure_form import DepartureForm
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import format_at
from ui.rooms.departure.heading import ask_state, name_verb, next_states
from ui.rooms.departure.impact_panel import ChangeController
from ui.widgets.refusal import NoticeBar
from ui.widgets.side_panel import SidePanel

translate = QCoreApplication.translate


class RepeatForm(Form):
    """`ask` runs the command and gives the new codes, or None after saying what is wrong."""

    def __init__(self, context: Context, leg: LegRow) -> None:
        t = translate
        choices = (
            ("1", t("Departure", "Every day")),
            ("2", t("Departure", "Every other day")),
            ("7", t("Departure", "Every week")),
        )
        super().__init__(
            [
                Field("every", t("Departure", "Again"), "choice", choices),
                Field("until", t("Departure", "Until and including"), "day"),
            ],
            t("Departure", "Repeat {0}").format(leg.code),
        )
        self._context, self._leg = context, leg
        self.fill({"every": "1", "until": leg.departs.date() + timedelta(days=7)})

    def ask(self) -> tuple[str, ...] | None:
        self.clear_faults()
        try:
            until = self.day("until")
        except ValueError:
            return None
        if until is None:
            self.notify("until", translate("Departure", "Until which day?"))
            return None
        command = RepeatLeg(self._leg.code, int(self.values()["every"]), until)
        outcome = self._context.run(command, on_error=self.fault)
        return None if outcome is None else outcome.result


class DelayForm(Form):
    """Another time of departure; the arrival moves with it."""

    def __init__(self, leg: LegRow, today: date) -> None:
        t = translate
        super().__init__(
            [Field("departs", t("Departure", "Leaves, local time"), hint=format_at(EXAMPLE))],
            t("Departure", "See who is affected"),
        )
        self._leg, self._today = leg, today
        self.fill({"departs": leg.departs})

    def by(self) -> timedelta | None:
        """The delay (negative: earlier) of the departure; None after showing a fault."""
        self.clear_faults()
        departs = read_moment(str(self.values()["departs"] or ""), self._today)
        if departs is None:
            self.notify("departs", translate("Departure", "This is not a time. Write it like 1 Dec 10:30."))
            return None
        if departs == self._leg.departs:
            self.notify("departs", translate("Departure", "It leaves at that time already."))
            return None
        return departs - self._leg.departs


t = QCoreApplication.translate
NEAR = timedelta(hours=12)
"""So far from the time on the ticket, now is a likely time; else that of the ticket is filled in."""


class TimeForm(Form):
    """The form for the time at which a departure left or arrived, by `state`."""

    def __init__(self, view: DepartureView, state: LegStatus, now: datetime) -> None:
        left = state is LegStatus.DEPARTED
        words = t("Departure", "Left at, local time") if left else t("Departure", "Arrived at, local time")
        verb = t("Departure", "It has left") if left else t("Departure", "It has arrived")
        super().__init__([Field("at", words, hint=format_at(EXAMPLE))], verb)
        self._today = now.date()
        self.fill({"at": likely_time(view, state, now)})

    def moment(self) -> datetime | None:
        """None after saying what is wrong."""
        self.clear_faults()
        found = read_moment(str(self.values()["at"] or ""), self._today)
        if found is None:
            self.notify("at", t("Departure", "This is not a time. Write it like 1 Dec 10:30."))
        return found


def likely_time(view: DepartureView, state: LegStatus, now: datetime) -> datetime:
    """Now by the clocks of the place, to the minute; the time on the ticket where now is far from it."""
    left = state is LegStatus.DEPARTED
    place: Place | None = view.origin if left else view.destination
    planned = view.leg.departs if left else view.leg.arrives
    zone = ZoneInfo(place.timezone) if place is not None else UTC
    local = now.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
    return local if abs(local - planned) <= NEAR else planned


class LegActions(QObject):
    """`show` says of which departure. `opened`: something stands in the side panel; `made` tells the code of one that was
    changed; `removed`: it is gone."""

    opened = Signal()
    made = Signal(str)
    removed = Signal()

    def __init__(self, context: Context, panel: SidePanel, note: NoticeBar) -> None:
        super().__init__(panel)
        self._context, self._panel, self._note = context, panel, note
        self.view: DepartureView | None = None
        self._places: Mapping[str, PlaceRow] = {}
        self.counting = NOT_COUNTED
        self.form: Form | None = None
        self._changing = ChangeController(context, panel, self)
        self._changing.made.connect(self.made)
        self._changing.shown.connect(self.opened)
        self._changing.left.connect(lambda _: panel.shut())

    def show(
        self, view: DepartureView | None, places: Mapping[str, PlaceRow], counting: LegCounting = NOT_COUNTED
    ) -> None:
        """`places` are those that the form of a departure knows."""
        before, self.view, self._places, self.counting = self.view, view, places, counting
        asks = isinstance(self._panel.content, TimeForm | ActionForm)
        if asks and view is not None and before is not None and view.leg.status is not before.leg.status:
            self._panel.shut()  # somebody else said it meanwhile

    @property
    def _code(self) -> str:
        return self.view.leg.code if self.view is not None else ""

    @property
    def writing(self) -> bool:
        """Whether something is written in a form that stands in the panel."""
        form = self._panel.content
        return isinstance(form, Form) and form is self.form and form.touched()

    def fill_menu(self, menu: QMenu) -> None:
        """Fills the menu with the actions besides editing."""
        menu.clear()
        if self.view is None:
            return
        leg = self.view.leg
        entries: list[tuple[str, Callable[[], object]] | None] = [
            *(
                (name_verb(state, leg.status), lambda state=state: self.ask_status(state))
                for state in next_states(leg.status)
            ),
            None,
            (self.tr("Delay or move…"), self.delay),
            (self.tr("Add one like it…"), self.duplicate),
            (self.tr("Repeat daily or weekly…"), self.repeat),
            (self.tr("Show on the map"), lambda: self._context.go("map", leg.code)),
            (self.tr("Remove…"), self.ask_remove),
        ]
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry[0]).triggered.connect(lambda _=False, slot=entry[1]: slot())

    def edit(self) -> None:
        self._edit({})

    def _edit(self, typed: dict[str, object]) -> None:
        """`typed` is what the officer had changed already."""
        if self.view is None or self._context.read_only:
            return
        operation, leg = self._context.operation, self.view.leg
        known = read_known(operation.db, working_day(operation.db, operation.today()))
        form = DepartureForm(self._places, known, list_carriers(operation.db), new=False)
        form.fill_leg(leg)
        form.change(typed)
        self._show_form(form, self.tr("Edit {0}").format(leg.code), lambda: self._save(form))

    def _save(self, form: DepartureForm) -> None:
        assert self.view is not None
        leg = self.view.leg
        form.clear_faults()
        try:
            fields, new = form.changed_fields(leg), form.read().new_places
        except UserError as fault:
            form.fault(fault)
            return
        if not fields:
            self._panel.shut()
            return
        typed = form.changes()
        self._changing.save(leg, SaveLeg(leg.code, fields, new), lambda: self._edit(typed), form.fault)

    def _show_form(self, form: Form, caption: str, save: Callable[[], object]) -> None:
        self.form = form
        form.saved.connect(save)
        form.left.connect(self._panel.shut)
        self._panel.show_widget(form, caption)
        self.opened.emit()
        form.start()

    def duplicate(self) -> None:
        """A form with its route, times and seats, for the day after."""
        if self.view is not None:
            self._context.go("departures", f"add:like {self.view.leg.code}")

    def repeat(self) -> None:
        if self.view is None or self._context.read_only:
            return
        form = RepeatForm(self._context, self.view.leg)

        def repeat_leg() -> None:
            codes = form.ask()
            if codes is not None:
                self.form = None
                self._panel.shut()
                self._context.go("departures", codes[0] if codes else "")

        self._show_form(form, self.tr("Repeat {0}").format(self._code), repeat_leg)

    def delay(self) -> None:
        if self.view is None or self._context.read_only:
            return
        form = DelayForm(self.view.leg, self._context.operation.today())

        def move_leg() -> None:
            by = form.by()
            if by is not None:
                self.form = None
                self.ask_move(by)

        self._show_form(form, self.tr("Delay or move {0}").format(self._code), move_leg)

    def move(self, minutes: str) -> None:
        """Moves the departure by minutes, as the timeline asked."""
        if minutes.lstrip("-").isdigit():
            self.ask_move(timedelta(minutes=int(minutes)))

    def ask_move(self, by: timedelta) -> None:
        """Say who is affected, and move it when the officer agrees."""
        if self.view is not None and not self._context.read_only:
            leg = self.view.leg
            self._changing.ask(leg, {"departs": leg.departs + by, "arrives": leg.arrives + by})
            self.opened.emit()

    def cancel(self) -> None:
        if self.view is not None and LegStatus.CANCELLED in next_states(self.view.leg.status):
            self.ask_status(LegStatus.CANCELLED)

    def ask_next_status(self) -> None:
        """Asks for the usual next status."""
        if self.view is not None:
            state = next_states(self.view.leg.status)[0]
            if state is not LegStatus.PLANNED:
                self.ask_status(state)

    def ask_status(self, state: LegStatus) -> None:
        """Ask what it needs to know, say what it means, and do it when the officer agrees."""
        if self.view is None or self._context.read_only:
            return
        leg, before = self.view.leg, self.view.leg.status
        if state is LegStatus.CANCELLED:
            self._changing.ask(leg, {"status": state.value})
            self.opened.emit()
        elif state is LegStatus.CLOSED and before is LegStatus.PLANNED:
            self._context.go("counting", f"{leg.code}:close")
        elif state is LegStatus.PLANNED and self.counting.closed:
            # Restored, one that was closed with a count is closed again.
            self._ask_plainly(LegStatus.CLOSED) if before is LegStatus.CANCELLED else self.reopen()
        elif (state is LegStatus.DEPARTED and before is not LegStatus.ARRIVED) or state is LegStatus.ARRIVED:
            self.ask_time(state)
        else:
            self._ask_plainly(state)

    def _ask_plainly(self, state: LegStatus) -> None:
        assert self.view is not None
        leg = self.view.leg
        text, detail = ask_state(leg, state)
        self._note.ask(
            text,
            name_verb(state, leg.status).rstrip("…"),
            lambda: self._context.run(SaveLeg(leg.code, {"status": state.value}), on_error=self._note.fault),
            detail=detail,
            keep=self.tr("Leave it"),
            danger=False,
        )

    def ask_time(self, state: LegStatus) -> None:
        """Asks for the time it left or arrived. An uncounted departure leaves with everybody booked, and the form says
        so."""
        if self.view is None or self._context.read_only:
            return
        code, left = self._code, state is LegStatus.DEPARTED
        form = TimeForm(self.view, state, self._context.operation.clock())
        early = read_early(self._context.operation.db, code, self._context.operation.clock())
        said: list[str] = []
        if early is not None:
            asked = self.tr("{0} does not leave until {1}. Is it the right departure?")
            said.append(asked.format(code, long_day(early.date())))
        if left and not self.counting.closed:
            said.append(self.tr("Nobody closed {0}: all who are booked count as gone.").format(code))
            said.append(self.tr("Close it first to say who really went."))
        if said:
            form.note.notify(" ".join(said[:2]), detail=" ".join(said[2:]), stays=True)

        def save_moment(*, set_aside: bool = False) -> None:
            at = form.moment()
            if at is None:
                return
            command = DepartLeg(code, at, set_aside) if left else ArriveLeg(code, at)
            if self._context.run(command, on_error=show_refusal) is not None:
                self.form = None
                self._panel.shut()

        def show_refusal(error: RepatriateError) -> None:
            if error.code != "count_open" or not left:
                form.fault(error)
                return
            form.note.ask(
                translate_said(error),
                self.tr("Set the count aside"),
                lambda: save_moment(set_aside=True),
                keep=self.tr("Close it first"),
                otherwise=lambda: self._context.go("counting", f"{code}:close"),
            )

        caption = self.tr("{0} has left") if left else self.tr("{0} has arrived")
        self._show_form(form, caption.format(code), save_moment)

    def reopen(self) -> None:
        """Boarding is opened again, for a reason."""
        if self.view is None or self._context.read_only:
            return
        form = ActionForm(self._context, REOPEN, self._code, self._drop_form)
        self._show_form(form, self.tr("Open {0} again").format(self._code), lambda: None)

    def _drop_form(self) -> None:
        self.form = None
        self._panel.shut()

    def ask_remove(self) -> None:
        code = self._code
        self._note.ask(
            self.tr("Remove {0}? It disappears from the list.").format(code),
            self.tr("Remove {0}").format(code),
            lambda: self._remove(code),
        )

    def _remove(self, code: str) -> None:
        if self._context.run(RemoveLeg(code), on_error=self._note.fault) is not None:
            self.removed.emit()
