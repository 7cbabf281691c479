"""Actions on clearances, notes verbales and holds, and on people who do not travel."""

from __future__ import annotations

from datetime import date
from typing import Any

from repatriate.app.clearances.commands import AddHold, LiftHolds, RecordClearance
from repatriate.app.clearances.note_commands import MarkNoteSent, WithdrawNote
from repatriate.app.core.actions import PEOPLE, TODAY, WHO_DECIDED, Action, Done, Question, Subject, question_of
from repatriate.app.people.commands import ReturnPeople, WithdrawPeople
from repatriate.model.entities import Answer, HoldKind
from repatriate.model.fields import CHECKLIST, CLEARANCE, HOLD, WITHDRAWAL, Kind, by_name
from repatriate.model.numbers import count_of
from repatriate.model.saying import say
from repatriate.papers.letters import letter_languages

_HOLD, _WITHDRAWAL = by_name(HOLD), by_name(WITHDRAWAL)
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

# -- clearances

_CLEARANCE, _CHECK = by_name(CLEARANCE), by_name(CHECKLIST)
ASKED_ON = question_of(_CLEARANCE["asked_on"], beside=True)
ANSWERED_ON = question_of(_CLEARANCE["answered_on"], flag="--on", hint=TODAY, help="Day of the answer; by default today.")  # fmt: skip
REFERENCE = question_of(_CLEARANCE["reference"], label=say("its reference"), metavar="TEXT", beside=True, help="Number of the answer.")  # fmt: skip
VALID_FROM = question_of(_CLEARANCE["valid_from"], flag="--from", help="First day of the journey.")
VALID_UNTIL = question_of(_CLEARANCE["valid_until"], flag="--until", beside=True, help="Last day on which the country may be left.")  # fmt: skip
AUTHORITY = question_of(_CLEARANCE["authority"], metavar="NAME", help="Who answered.")
NATIONALITY = question_of(
    _CHECK["nationality"], label=say("only for nationality"), metavar="ALPHA3", hint=say("everybody"),
    help="Only for this nationality.",
)  # fmt: skip
ANSWERING = question_of(_CHECK["authority"], metavar="NAME", hint=say("Bureau of Immigration"), help="The authority that answers.")  # fmt: skip


def _record_clearance(answer: Answer | None, answered_on: date | None, **said: Any) -> RecordClearance:
    """Without an answer there is no day of one."""
    return RecordClearance(answer=answer, answered_on=answered_on if answer else None, **said)


RECORD = Action(
    "clearance", say("Record it"), "Record what was asked of an authority, or what it answered.", _record_clearance,
    (
        question_of(_CLEARANCE["kind"], label=say("clearance")), question_of(_CLEARANCE["answer"], read=Answer),
        ASKED_ON, ANSWERED_ON, REFERENCE, VALID_FROM, VALID_UNTIL,
    ),
    about=PEOPLE,
)  # fmt: skip
"""In the window. `answer` records a whole answer: what an earlier one said is gone then."""

# -- notes verbales

NOTE = Subject("number", "NUMBER", False, lambda _, typed: typed[0])
ASKED_FOR = question_of(_CLEARANCE["kind"], label=say("ask for"), metavar="KIND", help="What is asked for.")
TO_AUTHORITY = question_of(
    _CLEARANCE["authority"], flag="--to-authority", metavar="NAME",
    help="The authority that gets the note; by default that of the checklist.",
)  # fmt: skip
WORDING = Question(
    "language", say("language and wording"), default="en",
    help=f"{', '.join(letter_languages())}, or one of the office's own wordings.",
)  # fmt: skip
NUMBER = Question("number", say("number"), metavar="TEXT", help="The number of the note; by default the next one.")
ABOUT = Question("subject", say("subject"), metavar="TEXT", hint=say("as in the wording"), help="The subject, instead of that of the wording.")  # fmt: skip
DATED = Question("day", say("dated"), Kind.DAY, hint=TODAY, beside=True, help="The date of the note; by default today.")
MISSION = Question("mission", say("from"), metavar="NAME", help="The name of the office in that language.")

MARK_NOTE_SENT = Action(
    "notes", say("It was sent"), "Record that note NUMBER left the office.", MarkNoteSent,
    (Question("day", say("sent on"), Kind.DAY, flag="--sent", hint=TODAY, help="Note NUMBER left the office on that day."),),
    about=NOTE,
)  # fmt: skip

WITHDRAW_NOTE = Action(
    "notes", say("Withdraw the note"), "Withdraw note NUMBER, for a reason.", WithdrawNote,
    (
        Question("reason", say("why, for the record"), flag="--withdraw", metavar="REASON", long=True, required=True,
                 missing=say("Withdrawing a note takes a reason: say why the request is withdrawn."), help="Withdraw note NUMBER, for this reason."),
    ),
    about=NOTE,
)  # fmt: skip
