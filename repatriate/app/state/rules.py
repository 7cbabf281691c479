"""Determines one person's state on one day, and their lacks, one rule after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import assert_never

from repatriate.app.state.states import Detail, Lack, PersonState, State
from repatriate.counting.journeys import Gone
from repatriate.model.entities import Answer, DocumentType, HoldKind
from repatriate.model.plan import ReasonCode

# -- The facts in the file that determine a person's state; none of them depends on today.


@dataclass(frozen=True, slots=True)
class Seat:
    """A journey in a plan. `leg` crosses the border, or else is the last; `day` is its local day.

    `crosses` is the day on which the first border is crossed, None where none is. A day is None, too, where the file has none that can be read. `cancelled`: a departure that they still need is. `seatless`: one carries them, and no seat leads home from there. `breach` is the first hard rule that it breaks. `at` is the departure that they are aboard or arrived
    with, or after which they were not found, with its day `at_day`.
    """

    leg: str
    day: date | None
    crosses: date | None
    arrives: date | None
    cancelled: bool = False
    gone: Gone | None = None
    breach: ReasonCode | None = None
    at: str | None = None
    at_day: date | None = None
    seatless: bool = False

    @property
    def at_risk(self) -> bool:
        return self.cancelled or self.breach is not None


@dataclass(frozen=True, slots=True)
class Needed:
    """A clearance that the person needs, and how far it is."""

    kind: str
    answer: Answer | None = None
    asked_on: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A hold that nobody lifted; `end` is its last day."""

    kind: HoldKind
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """The document that the person travels on."""

    type: DocumentType
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Ways:
    """The chains of departures that lead from a place home: the last day on which the first of them can be taken, of all and
    of those on which an emergency document is accepted. None: there is none."""

    until: date | None = None
    etd_until: date | None = None


NO_WAYS = Ways()


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """All of one person. `needed` is in the order in which clearances were chosen.

    `left_out` has the reasons for which the plan at work gives them no seat; None where it does not speak of them, or they
    were changed since. `border`: a border lies between where they wait and where they go, or that is not known. `on_list`: they are on the last list that the carrier of their flight was sent. `given`: to a receiver.
    """

    place: bool = True
    destination: bool = True
    withdrawn: bool = False
    confirmed: Seat | None = None
    draft: Seat | None = None
    holds: tuple[Held, ...] = ()
    needed: tuple[Needed, ...] = ()
    document: Paper | None = None
    ways: Ways = NO_WAYS
    left_out: tuple[ReasonCode, ...] | None = None
    on_list: bool = False
    border: bool = True
    given: bool = False


CANCELLED = "cancelled"
"""The kind of a seat at risk whose departure is cancelled; else it is the code of the rule."""
SEATLESS = "seatless"
"""The kind of a journey that ends where a departure takes somebody who is aboard it or on the way, and not at home."""
TOLD_OTHERWISE = frozenset(
    {ReasonCode.ON_HOLD, ReasonCode.CLEARANCE_MISSING, ReasonCode.NO_DOCUMENT, ReasonCode.NO_ROUTE}
)
"""Reasons that are states of their own: where those are not true any more, neither is the reason."""
PLACES = {
    ReasonCode.STRETCHER_LIMIT: Lack.STRETCHER_PLACE,
    ReasonCode.WHEELCHAIR_LIMIT: Lack.WHEELCHAIR_PLACE,
    ReasonCode.INFANT_LIMIT: Lack.INFANT_PLACE,
    ReasonCode.MINOR_LIMIT: Lack.MINOR_PLACE,
}
"""The lack of a person whom a limit leaves out."""


def person_state(facts: PersonFacts, today: date) -> PersonState:
    """The first state that is true, with all that is lacking."""
    state, detail = find_state(facts, today)
    return PersonState(state, detail.on(today), list_lacks(facts, today))


def find_state(facts: PersonFacts, today: date) -> tuple[State, Detail]:
    """The state, in the order of window and paper, with a detail that knows no day of today."""
    seat = facts.confirmed
    if facts.given:
        return State.HANDED_OVER, Detail(seat.leg, seat.day) if seat is not None else Detail()
    if seat is not None and seat.gone is not None:
        return _gone_state(seat.gone), _seat_detail(seat)
    if facts.withdrawn:
        return State.NOT_TRAVELLING, Detail()
    if seat is not None:
        return (State.SEAT_AT_RISK if seat.at_risk else State.BOOKED), _seat_detail(seat)
    if facts.draft is not None and not facts.draft.at_risk:
        return State.IN_DRAFT, _seat_detail(facts.draft)
    for hold in facts.holds:
        if hold.end is None or hold.end >= today:
            return State.ON_HOLD, Detail(kind=hold.kind)
    if not facts.place:
        return State.NO_WAITING_PLACE, Detail()
    if not facts.destination:
        return State.NO_DESTINATION, Detail()
    missing = [one for one in facts.needed if is_missing(one, today, facts.draft)]
    for one in missing:
        if one.answer in (Answer.REFUSED, Answer.WITHDRAWN):
            return State.REFUSED, Detail(kind=one.kind)
    if missing:
        return State.WAITS_FOR_CLEARANCE, _describe_wait(missing)
    if lacks_document(facts, today):
        return State.NEEDS_DOCUMENT, Detail()
    if not is_open(facts.ways.until, today):
        return State.NO_WAY_HOME, Detail()
    reasons = reasons_left(facts)
    if reasons is not None:
        return State.NO_SEAT, Detail(kind=reasons[0] if reasons else None)
    return State.READY, Detail()


def _gone_state(gone: Gone) -> State:
    match gone:
        case Gone.MISSING:
            return State.MISSING_ON_ARRIVAL
        case Gone.ARRIVED:
            return State.ARRIVED
        case Gone.LEFT:
            return State.ON_THE_WAY
        case Gone.ABOARD:
            return State.ABOARD
    assert_never(gone)


def _seat_detail(seat: Seat) -> Detail:
    """The detail of a seat. Somebody on the way may lose an onward seat, and no state says so."""
    kind = CANCELLED if seat.cancelled else None
    if kind is None and seat.gone is None:
        kind = seat.breach
    if kind is None and seat.seatless:
        kind = SEATLESS
    return Detail(seat.at, seat.at_day, kind) if seat.at else Detail(seat.leg, seat.day, kind)


def _describe_wait(missing: list[Needed]) -> Detail:
    """The clearance that was asked for first; where none was, the first. An answer that has ended waits for none."""
    first = min(missing, key=lambda one: _asked_on(one) or date.max)
    return Detail(kind=first.kind, asked_on=_asked_on(first))


def _asked_on(one: Needed) -> date | None:
    return one.asked_on if one.answer is None else None


def is_missing(one: Needed, today: date, seat: Seat | None) -> bool:
    """Whether a clearance is not granted, or ends before the border is crossed (without a seat: before today)."""
    if one.answer is not Answer.GRANTED:
        return True
    if one.valid_until is None:
        return False
    if seat is None:
        return one.valid_until < today
    return seat.crosses is not None and one.valid_until < seat.crosses


def lacks_document(facts: PersonFacts, today: date) -> bool:
    """None, or one that ends before they arrive (without a seat: before today), or that no departure home takes. Who crosses
    no border needs none."""
    paper, seat = facts.document, facts.confirmed or facts.draft
    if not facts.border:
        return False
    if paper is None:
        return True
    if paper.expires is not None and paper.expires < ((seat and seat.arrives) or today):
        return True
    if paper.type is not DocumentType.ETD or seat is not None:
        return False
    return is_open(facts.ways.until, today) and not is_open(facts.ways.etd_until, today)


def is_open(until: date | None, today: date) -> bool:
    """Whether there is a way home that can still be taken."""
    return until is not None and until >= today


def reasons_left(facts: PersonFacts) -> tuple[ReasonCode, ...] | None:
    """The plan's reasons for no seat that no state expresses better; None if none is left."""
    if facts.left_out is None:
        return None
    left = tuple(code for code in facts.left_out if code not in TOLD_OTHERWISE)
    return left if left or not facts.left_out else None


def list_lacks(facts: PersonFacts, today: date) -> tuple[str, ...]:
    """All that a person still lacks, in the order of the columns. Who has left, or does not travel, lacks nothing."""
    if facts.withdrawn or facts.given:
        return ()
    gone = facts.confirmed.gone if facts.confirmed is not None else None
    if gone is not None and gone.on_departed:
        return ()
    return tuple(str(code) for code in _list_lacks(facts, today))


def _list_lacks(facts: PersonFacts, today: date) -> Iterator[str]:
    seat = facts.confirmed or facts.draft
    if not facts.place:
        yield Lack.PLACE
    if not facts.destination:
        yield Lack.DESTINATION
    for one in facts.needed:
        if is_missing(one, today, seat):
            yield one.kind
    if lacks_document(facts, today):
        yield Lack.DOCUMENT
    if any(hold.end is None or hold.end >= today for hold in facts.holds):
        yield Lack.HOLD_LIFTED
    if seat is None:
        for code, place in PLACES.items():
            if code in (reasons_left(facts) or ()):
                yield place


def days_of_change(facts: PersonFacts) -> list[date]:
    """The days on which something of it may be another than the day before, in order."""
    ends = [facts.ways.until, facts.ways.etd_until, facts.document.expires if facts.document else None]
    ends += [hold.end for hold in facts.holds]
    ends += [one.valid_until for one in facts.needed]
    return sorted({end + timedelta(days=1) for end in ends if end is not None and end < date.max})
