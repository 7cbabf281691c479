"""No two people of an `apart` rule are on the same leg. Hard rule 9."""

from __future__ import annotations

from repatriate.model.plan import Reason, ReasonCode
from repatriate.model.saying import Said, count, say
from repatriate.planning.messages import end_sentence
from repatriate.planning.rules.rule import Closed, HardRule, Opens

RULE = HardRule(
    code=ReasonCode.KEPT_APART,
    heading=say("Kept apart from somebody on board"),
    advice=say("Needs another departure"),
    opens=Opens.PERSON,
)


def explain_apart(who: str, other: str, leg: str | None) -> Reason:
    """`leg` is where the other one is; None where the two would have to travel together."""
    text = say("{0} is kept apart from {1}, and the two would have to travel together", who, other)
    if leg:
        text = say("{0} is kept apart from {1}, who is on {2}", who, other, leg)
    return Reason(RULE.code, end_sentence(text), leg, other)


def describe_closed(closed: Closed) -> Said:
    return count(closed.number, "{1} has somebody on it from whom {2} is kept apart", "{1} have somebody on them from whom {2} is kept apart", closed.subject, closed.whose)  # fmt: skip


def lacking(number: int, subject: Said) -> Said:
    """The same of a person and all who travel with them."""
    return count(number, "{1} has somebody on it from whom they are kept apart", "{1} have somebody on them from whom they are kept apart", subject)  # fmt: skip
