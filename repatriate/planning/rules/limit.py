"""Defines rules about everybody on a leg: its capacity for each kind of person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from repatriate.model.entities import Leg
from repatriate.model.plan import Reason
from repatriate.model.saying import Said, count, join_items, say
from repatriate.planning.messages import end_sentence
from repatriate.planning.rules.rule import HardRule
from repatriate.planning.rules.traveller import Demand
from repatriate.planning.rules.trip import Trip

UNLIMITED = 2**40


def _takes_some(rule: LimitRule, leg: Leg, load: int, needed: int) -> Said:
    """A leg that takes some, and not `needed` more; `load` is what is taken."""
    departs, takes = leg.departs.date(), rule.counted(rule.most(leg) or 0)
    text = say("{0} of {1} takes {2} and none is on it", leg.code, departs, takes)
    if load:
        text = count(
            load,
            "{1} of {2} takes {3} and {0} is on it",
            "{1} of {2} takes {3} and {0} are on it",
            leg.code,
            departs,
            takes,
        )
    return say("{0}; {1} more are needed", text, str(needed)) if needed > 1 else text


@dataclass(frozen=True, eq=False)
class LimitRule(HardRule):
    """A limit of a leg. `field` is the leg's column for it; None there means no limit.

    `takes` is the use by a demand on a leg with so many seats for a stretcher; the planner gives it numbers or columns
    of them. `counts` is the use by one person on a journey, for the checker.

    Words: `counted` is `2 wheelchairs`, `more` is `2 more wheelchairs`, `room_for` adds the leg. `takes_none` is a leg
    that offers none at all (`none` in two words), `takes_some` one with too little left. `lacking` says so of one
    departure or many. `share`, `taken` and `excess` are figures: (taken, most), the same, and (taken, most, too many).
    """

    field: str
    takes: Callable[[Demand, int], int]
    counts: Callable[[Trip, Leg], int]
    counted: Callable[[int], Said]
    more: Callable[[int], Said]
    room_for: Callable[[int, str], Said]
    takes_none: Callable[[str, date], Said]
    lacking: Callable[[int, Said], Said]
    none: Said
    share: Callable[[int, int], Said]
    taken: Callable[[int, int], Said]
    excess: Callable[[int, int, int], Said]
    takes_some: Callable[[LimitRule, Leg, int, int], Said] = _takes_some

    def most(self, leg: Leg) -> int | None:
        """The leg's capacity; None: no limit."""
        found: int | None = getattr(leg, self.field)
        return found

    def reason(self, leg: Leg, load: int, needed: int) -> Reason:
        """A leg has not enough left for `needed` more; `load` is what is taken."""
        if (self.most(leg) or 0) <= 0:
            return Reason(self.code, end_sentence(self.takes_none(leg.code, leg.departs.date())), leg.code)
        return Reason(self.code, end_sentence(self.takes_some(self, leg, load, needed)), leg.code)

    def reason_for_more(self, codes: list[str], needed: int) -> Reason:
        """Further legs that have not enough left for up to `needed` more, named only."""
        number = len(codes)
        subject = count(number, "{1} more departure", "{1} more departures", str(number))
        told = self.lacking(number, subject)
        if needed > 1:  # there may be room for some of them
            told = count(number, "{1} has too little room for all", "{1} have too little room for all", subject)
        text = say("{0}: {1}", told, join_items(codes, most=99))
        return Reason(self.code, end_sentence(text))

    def overfull(self, leg: Leg, load: int) -> Said:
        """A leg has more on it than it takes."""
        takes, departs = self.counted(self.most(leg) or 0), leg.departs.date()
        return say("{0} of {1} takes {2}; this plan puts {3} on it.", leg.code, departs, takes, str(load))
