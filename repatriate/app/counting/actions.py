"""Actions on the boarding of a departure, and on those who take people over."""

from __future__ import annotations

from repatriate.app.core.actions import DEPARTURE, Action, Done, Question, Subject
from repatriate.app.counting.closing_commands import ReopenBoarding
from repatriate.app.counting.handover_commands import VoidHandover
from repatriate.model.fields import Kind
from repatriate.model.saying import say

REOPEN = Action(
    "reopen", say("Open boarding again"), "Open boarding of LEG again, for a reason; the closing stays on record.", ReopenBoarding,
    (
        Question("reason", say("why it is opened again"), required=True, metavar="TEXT", hint=say("as in: one more came"),
                 help="Why; it stays on record.", missing=say("Give a reason. It stays in the file.")),
    ),
    lambda version, answers: Done(
        {"leg": answers["subject"], "version": version, "reason": answers["reason"]},
        [f"{answers['subject']} is open again. Closing {version} stays on record and counts no more."],
    ),
    DEPARTURE, names_file=False,
)  # fmt: skip

RECEIPT = Subject("number", "NUMBER", False, lambda _, typed: int(typed[0]))

VOID_HANDOVER = Action(
    "handover", say("Make it void"), "Record that receipt NUMBER was a mistake: people wait again.", VoidHandover,
    (Question("reason", say("reason"), hint=say("what was wrong")),), about=RECEIPT,
)  # fmt: skip

TIE = Question(
    "tie", say("relationship to the person"), metavar="TEXT", hint=say("such as aunt"), required=True, missing=say("Say how they are related."),
    help="How the receiver is related to the person, such as aunt.",
)  # fmt: skip
ALLOWED_BY = Question(
    "allowed_by", say("allowed by"), flag="--by", metavar="TEXT", hint=say("who decided; if empty, you"), help="Who allowed it; by default the officer.",
)  # fmt: skip
UNTIL = Question("until", say("until"), Kind.DAY, hint=say("no end"), help="The last day on which they may.")
