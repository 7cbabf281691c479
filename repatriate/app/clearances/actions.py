"""Actions on holds and on people who do not travel."""

from __future__ import annotations

from repatriate.app.clearances.commands import AddHold, LiftHolds
from repatriate.app.core.actions import PEOPLE, Action, Done, question_of
from repatriate.app.people.withdraw_commands import ReturnPeople, WithdrawPeople
from repatriate.model.entities import HoldKind
from repatriate.model.fields import HOLD, WITHDRAWAL, by_name
from repatriate.model.numbers import count_of
from repatriate.model.saying import say

_HOLD, _WITHDRAWAL = by_name(HOLD), by_name(WITHDRAWAL)
WHO_DECIDED = say("who decided, and what")
_KIND = question_of(
    _HOLD["hold"], "kind", label=say("kind"), read=HoldKind, help="Whose hold it is.",
    missing=say("Say whose hold it is: legal, medical, police or other."),
)  # fmt: skip

ADD_HOLD = Action(
    "hold", say("Put the hold on"), "Stop people from travelling; without PERSON, list who is on hold and why.", AddHold,
    (
        _KIND,
        question_of(_HOLD["reason"], hint=WHO_DECIDED, metavar="TEXT", help="Why; it stays on record."),
        question_of(_HOLD["hold_from"], "start", label=say("from"), flag="--from", hint=say("at once"), help="First day; without it the hold has no start."),
        question_of(_HOLD["hold_until"], "end", label=say("until"), flag="--until", beside=True, hint=say("lifted"),
                    help="Last day; without it the hold has no end."),
    ),
    lambda number, _: Done({"count": number}, [f"On hold: {count_of(number, 'person')}."]),
    PEOPLE,
)  # fmt: skip

LIFT_HOLDS = Action(
    "lift", say("Lift the hold"), "Lift the holds of people, for a reason.", LiftHolds,
    (
        question_of(
            _HOLD["lift_reason"], "reason", required=True, hint=WHO_DECIDED, help="Who decided, and what; it stays on record.",
            missing=say("Lifting a hold takes a reason: say who decided, and what."),
        ),
        question_of(_HOLD["hold"], "kind", required=False, read=HoldKind, help="Only holds of this kind."),
    ),
    lambda number, _: Done({"count": number}, [f"Holds lifted: {number:,}."]),
    PEOPLE,
)  # fmt: skip

WITHDRAW = Action(
    "person withdraw", say("They do not travel"),
    "Record that people do not travel, and why: their seats are free, and the planner leaves them out.", WithdrawPeople,
    (
        question_of(
            _WITHDRAWAL["withdrawn"], "reason", metavar="WORDS", missing=say("Say why they do not travel."), hint=say("as in: stays with her husband"),
            help="Why they do not travel; it stays in the office.",
        ),
    ),
    lambda number, _: Done(
        {"count": number},
        [f"{count_of(number, 'person')} not travelling: their seats are free."],
    ),
    PEOPLE,
)  # fmt: skip

TRAVEL_AGAIN = Action(
    "person return", say("They travel again"), "Record that people travel again; plan again to give them a seat.", ReturnPeople, (),
    lambda number, _: Done({"count": number}, [f"{count_of(number, 'person')} travelling again."]),
    PEOPLE,
)  # fmt: skip
