"""The box on top of a person's panel: the state, its reason, and its remedies as buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from repatriate.app.next_steps.stranded import departure_between
from repatriate.app.people.person_queries import PersonView
from repatriate.app.state.rules import CANCELLED
from repatriate.app.state.states import Lack, PersonState, State
from repatriate.app.state.words import reason_word
from repatriate.model.counting import Seen
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import capitalize_first
from ui.core import format
from ui.core.language import make_translator, translate_said
from ui.rooms.common.labels import name_hold
from ui.rooms.common.people_view import show_state
from ui.rooms.common.person.sections import clearance_line, hold_line, journey_line
from ui.style.theme import GAP, Tone, set_style
from ui.widgets.labels import IconLabel, clear_widget, make_button, make_label, show_text
from ui.widgets.layouts import Cell, FlowLayout, grow, make_column, make_row

_tr = make_translator("Person")


@dataclass(frozen=True, slots=True)
class Doors:
    """The targets of the box's buttons: a place with a reference, a field of the panel, or one of its forms."""

    go: Callable[[str, str], object]
    field: Callable[[str], object]
    answer: Callable[[str], object]
    ask_again: Callable[[str], object]
    lift: Callable[[], object]
    travel_again: Callable[[], object]
    take_off: Callable[[], object]


Remedy = tuple[str, Callable[[], object]]
"""The words on a button, and what it does."""


class StateBox(QFrame):
    """`show_state_of` fills it; `buttons` are the remedies, the first one first. Without `writes` there are none."""

    def __init__(self, doors: Doors) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self._doors = doors
        self._shown: object = None
        self.buttons: list[QPushButton] = []
        self.picture = IconLabel("info", Tone.INFO)
        self.title = make_label("", "strong", wrap=True)
        self.text = make_label("", wrap=True, copyable=True)
        self.foot = QWidget()
        self.flow = FlowLayout(self.foot)
        make_row(
            Cell(self.picture, 0, Qt.AlignmentFlag.AlignTop),
            grow(make_column(self.title, self.text, self.foot, spacing=4)),
            margins=(10, 8, 10, 10), spacing=GAP, inside=self,
        )  # fmt: skip

    def show_state_of(self, view: PersonView, today: date, writes: bool) -> None:
        """The state of this person as the file has it now."""
        key = (
            view.row["ref"],
            view.state,
            view.legs,
            view.holds,
            view.clearances,
            view.reasons,
            view.drafted,
            view.pinned,
            view.taken_off,
            view.seen,
            today,
            writes,
        )
        if key == self._shown:
            return
        self._shown = key
        found = view.state
        self.setVisible(found is not None)
        if found is None:
            return
        title, tone, picture = show_state(found)
        text = "\n".join(line for line in _explain_state(found, view, today) if line)
        self.title.setText(title)
        self.setAccessibleName(title)
        show_text(self.text, text)
        self.picture.set(picture or "info", tone or Tone.QUIET)
        set_style(self, tone=tone or "")
        set_style(self.title, tone=tone or "")
        offered = list_remedies(found, view, self._doors)
        lift = (_tr("Lift the hold…"), self._doors.lift)
        if any(one["lifted_on"] is None for one in view.holds) and lift not in offered:
            offered.append(lift)
        self._show_remedies(offered if writes else ())

    def _show_remedies(self, found: Sequence[Remedy]) -> None:
        clear_widget(self.foot)
        self.buttons = [make_button(words, slot) for words, slot in found]
        for made in self.buttons:
            self.flow.addWidget(made)
        self.foot.setVisible(bool(self.buttons))


def _explain_state(found: PersonState, view: PersonView, today: date) -> Iterator[str]:
    """The reason in a sentence or two: only what the file says."""
    match found.state:
        case State.ON_HOLD:
            yield from _hold_words(view, today)
        case State.SEAT_AT_RISK:
            yield from _risk_words(found, view, today)
        case State.NO_SEAT | State.NO_WAY_HOME:
            yield from _left_out_words(found, view)
        case State.REFUSED | State.WAITS_FOR_CLEARANCE:
            yield from _clearance_words(found, view, today)
        case State.NOT_TRAVELLING:
            yield view.row.get("withdrawn") or ""
        case State.NEEDS_DOCUMENT:
            yield from _document_words(view)
        case State.NO_WAITING_PLACE:
            yield _tr("Without a place, no departure can take them.")
        case State.NO_DESTINATION:
            yield _tr("Without a destination, no journey can be planned.")
        case State.MISSING_ON_ARRIVAL:
            yield _tr("They were aboard {0} and were not found when it arrived.").format(found.detail.leg)
            yield from _last_counted(view)
        case State.ARRIVED:
            yield _tr("Not handed over to anybody yet.")
        case State.ABOARD:
            yield _tr("Counted aboard {0}.").format(found.detail.leg)
        case State.HANDED_OVER | State.ON_THE_WAY:
            pass
        case State.BOOKED | State.IN_DRAFT | State.READY:
            pass
        case _:
            assert_never(found.state)
    if view.legs and found.state in (State.BOOKED, State.IN_DRAFT, State.SEAT_AT_RISK, State.ABOARD):
        yield journey_line(view.legs[-1])
    if found.state is not State.ON_HOLD and found.detail.kind != ReasonCode.ON_HOLD:
        yield from _hold_words(view, today)
    if view.pinned and view.legs:
        yield _tr("Kept on this journey.")


def _left_out_words(found: PersonState, view: PersonView) -> Iterator[str]:
    """The reason that the state names, in the words of the plan that gives it."""
    kind = ReasonCode.NO_ROUTE if found.state is State.NO_WAY_HOME else found.detail.kind
    words = _tr("In the draft: {0}") if view.drafted else "{0}"
    for reason in dict.fromkeys(translate_said(reason) for code, reason in view.reasons if code == kind):
        yield words.format(reason)


def _last_counted(view: PersonView) -> Iterator[str]:
    """A sentence on the last sighting of the person."""
    last = next((one for one in view.seen if one.kind is not Seen.MISSING), None)
    if last is not None:
        yield _tr("Last counted: {0}, {1}, {2}.").format(format.moment(last.at), last.leg, translate_said(last.point))


def _hold_words(view: PersonView, today: date) -> Iterator[str]:
    """The holds that nobody lifted and that have not ended."""
    for one in view.holds:
        if one["lifted_on"] is None and (not one["end"] or str(one["end"]) >= today.isoformat()):
            yield f"{name_hold(one['kind'])} {hold_line(one)}"


def _clearance_words(found: PersonState, view: PersonView, today: date) -> Iterator[str]:
    """Sentences on the clearances behind the state."""
    kinds = {found.detail.kind} if found.state is not State.SEAT_AT_RISK else set(found.lacks)
    for one in view.clearances:
        if one.kind in kinds:
            words = clearance_line(one, today)[0].replace("\n", ", ")
            yield _tr("{0}: {1}").format(format.name_of_kind(one.kind), words)


def _risk_words(found: PersonState, view: PersonView, today: date) -> Iterator[str]:
    """The rule that a confirmed seat breaks, with the days of it."""
    leg, code = view.legs[-1] if view.legs else None, found.detail.kind
    if code in (None, CANCELLED):
        yield _tr("{0} is cancelled.").format(found.detail.leg or (leg.code if leg else ""))
    elif code == ReasonCode.ON_HOLD:
        yield from _hold_words(view, today)
    elif code in (ReasonCode.CLEARANCE_MISSING, ReasonCode.CLEARANCE_EXPIRES):
        yield from _clearance_words(found, view, today)
    elif code == ReasonCode.DOCUMENT_EXPIRES and leg is not None and view.row["document_expiry"]:
        ends = format.day(view.row["document_expiry"])
        words = _tr("The document ends on {0}. {1} arrives on {2}.")
        yield words.format(ends, leg.code, format.day(leg.arrives[:10]))
    elif code == ReasonCode.NO_DOCUMENT:
        yield _tr("No travel document is known.")
    else:
        yield translate_said(capitalize_first(reason_word(ReasonCode(code))))


def _document_words(view: PersonView) -> Iterator[str]:
    ends = view.row["document_expiry"]
    if view.row["document_type"] and ends:
        yield _tr("The document ends on {0}: that is too early.").format(format.day(ends))
    elif view.row["document_type"]:
        yield _tr("No departure takes this document.")
    else:
        yield _tr("No travel document is known.")


def _risk_remedies(found: PersonState, view: PersonView, issue: Remedy, doors: Doors) -> Iterator[Remedy]:
    """Remedies for a seat at risk, and a way to give it up: it is removed in the draft, which is then confirmed."""
    yield from _list_remedies(found, issue, doors)
    if view.taken_off:
        yield _tr("Review and confirm"), lambda: doors.go("plan", "confirm")
    elif found.detail.leg:
        yield _tr("Take off {0}").format(found.detail.leg), doors.take_off


def _list_remedies(found: PersonState, issue: Remedy, doors: Doors) -> list[Remedy]:
    code = found.detail.kind
    if code == ReasonCode.ON_HOLD:
        return [(_tr("Lift the hold…"), doors.lift)]
    if code in (ReasonCode.CLEARANCE_MISSING, ReasonCode.CLEARANCE_EXPIRES):
        kind = next((one for one in found.lacks if one not in set(Lack)), "")
        return [(_tr("Record an answer"), lambda: doors.answer(kind))]
    if code in (ReasonCode.NO_DOCUMENT, ReasonCode.DOCUMENT_EXPIRES):
        return [issue]
    again = (_tr("Plan again"), lambda: doors.go("plan", "run"))
    departure = (_tr("Show the departure"), lambda: doors.go("departure", found.detail.leg or ""))
    return [again, departure] if code == ReasonCode.ETD_REFUSED else [again]


def list_remedies(found: PersonState, view: PersonView, doors: Doors) -> list[Remedy]:
    """The remedies for a state, the usual one first."""
    ref, detail = view.row["ref"], found.detail
    issue: Remedy = (_tr("Issue a document"), lambda: doors.go("papers", ref))
    plan: Remedy = (_tr("Plan"), lambda: doors.go("plan", ref))
    match found.state:
        case State.SEAT_AT_RISK:
            on_board = (_tr("Show it in the plan"), lambda: doors.go("plan", ref))
            return [*_risk_remedies(found, view, issue, doors), on_board]
        case State.BOOKED | State.IN_DRAFT:
            departure = detail.leg or (view.legs[-1].code if view.legs else "")
            shown = (_tr("Show the departure"), lambda: doors.go("departures", departure))
            return (
                [shown]
                if found.state is State.BOOKED
                else [(_tr("Show it in the plan"), lambda: doors.go("plan", ref))]
            )
        case State.ON_HOLD:
            return [(_tr("Lift the hold…"), doors.lift)]
        case State.NO_WAITING_PLACE:
            return [(_tr("Set the place"), lambda: doors.field("location"))]
        case State.NO_DESTINATION:
            return [(_tr("Set the destination"), lambda: doors.field("destination"))]
        case State.REFUSED | State.WAITS_FOR_CLEARANCE:
            kind = detail.kind or ""
            waits = (_tr("Show who waits"), lambda: doors.go("clearances", f"kind={kind}"))
            record = (_tr("Record an answer"), lambda: doors.answer(kind))
            again = (_tr("Asked again today"), lambda: doors.ask_again(kind))
            return [record, again, waits] if detail.days else [record, waits]
        case State.NEEDS_DOCUMENT:
            return [issue]
        case State.NO_WAY_HOME:
            way = departure_between(str(view.row["location"] or ""), str(view.row["destination"] or ""))
            return [(_tr("Add a departure"), lambda: doors.go("departures", way))]
        case State.NO_SEAT:
            return [(_tr("See what helps"), lambda: doors.go("plan", "helps"))]
        case State.READY:
            return [plan]
        case State.NOT_TRAVELLING:
            return [(_tr("They travel again"), doors.travel_again)]
        case State.MISSING_ON_ARRIVAL:
            count = (_tr("Count on arrival"), lambda: doors.go("counting", f"{detail.leg}:count"))
            return [count, (_tr("Show the departure"), lambda: doors.go("departures", detail.leg or ""))]
        case State.ARRIVED if detail.leg:
            return [(_tr("Hand over"), lambda: doors.go("counting", f"{detail.leg}:handover"))]
        case State.ARRIVED | State.HANDED_OVER | State.ON_THE_WAY | State.ABOARD:
            return []
    assert_never(found.state)
