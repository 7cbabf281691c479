"""A wait between two legs must not exceed the operation's limit: a part of rule 1, reported separately where seats stay
empty."""

from __future__ import annotations

from repatriate.model.plan import Reason, ReasonCode
from repatriate.model.saying import count, say
from repatriate.planning.messages import end_sentence
from repatriate.planning.rules.rule import HardRule, Opens

RULE = HardRule(
    code=ReasonCode.LONG_WAIT,
    heading=say("Wait too long"),
    advice=say("Let them wait longer between two departures"),
    opens=Opens.WAITING,
)


def explain_wait(leg: str, free: int, place: str, hours: int, most: int) -> Reason:
    """Seats on a departure stay empty, for whoever took it would wait too long before."""
    text = count(
        free,
        "{1} has {0} free seat, but the wait at {2} would be {3} h: the longest wait is {4} h",
        "{1} has {0} free seats, but the wait at {2} would be {3} h: the longest wait is {4} h",
        leg,
        place,
        hours,
        most,
    )
    return Reason(RULE.code, end_sentence(text), leg)
