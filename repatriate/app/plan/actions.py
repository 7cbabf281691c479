"""Actions on the seats of people, and on who travels with whom."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from repatriate.app.core.actions import PERSON, WHO_DECIDED, Action, Done, Question, question_of
from repatriate.app.core.template_rows import bookings
from repatriate.app.plan.commands import AddRule, SetSeat
from repatriate.model.entities import RuleKind
from repatriate.model.fields import RULE, by_name
from repatriate.model.saying import say

GIVE_SEAT = Action(
    "seat", say("Give the seat"),
    """Give PERSON the seat SEAT on LEG of the published plan; without SEAT, none.

    It is printed on boarding slips and lists.""",
    SetSeat,
    (
        Question("leg", say("departure"), required=True, flag=""),
        Question("seat", say("seat"), flag="", hint=say("as in 12A; empty for none")),
    ),
    lambda rows, _: Done(rows),
    PERSON, read=lambda db, person: [row for row in bookings(db) if row["person"] == person],
)  # fmt: skip

OTHER = Question(
    "other", say("person"), flag="", metavar="PERSON|LEG", required=True, hint=say("name or number"), missing=say("Name the other person."),
)  # fmt: skip
WHY = question_of(by_name(RULE)["reason"], metavar="TEXT", hint=WHO_DECIDED, help="Why; it stays with the rule.")
_FIRST = replace(PERSON, name="a")


def _add_rule(kind: RuleKind, a: str, other: str, reason: str | None) -> AddRule:
    return AddRule(kind, a, other, reason)


PAIRED = {
    kind: Action("rule add", verb, "Add a rule about two people.", partial(_add_rule, kind), (OTHER, WHY), about=_FIRST)
    for kind, verb in (
        (RuleKind.APART, say("Keep them apart")),
        (RuleKind.TOGETHER, say("Let them travel together")),
    )
}
"""Actions on two people, by the kind of rule."""
