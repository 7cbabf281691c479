"""Actions on the boarding of a departure."""

from __future__ import annotations

from repatriate.app.core.actions import DEPARTURE, Action, Done, Question
from repatriate.app.counting.closing_commands import ReopenBoarding
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
