"""Changes by hand, judged before they are made: whoever moves, with whom, against every rule, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from repatriate.app.judging import Judge
from repatriate.app.prices import Price
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Reason, Snapshot
from repatriate.planning import Rulebook, check_move
from repatriate.planning.checking import personal_reasons

Step = tuple[Sequence[str], Itinerary]
"""People, and the legs they are to go on; no legs: off the plan."""


@dataclass(frozen=True, slots=True)
class Change:
    """Where everybody goes who moves, companions included; `reasons` is empty where every rule allows it."""

    journeys: Mapping[str, Itinerary]
    reasons: tuple[Reason, ...]
    price: Price

    @property
    def allowed(self) -> bool:
        return not self.reasons


def change(judge: Judge, *steps: Step) -> Change:
    """What it would meet if these people went at once, each with the others' seats free; a later step never displaces an
    earlier one."""
    units = [(movers(judge, refs, legs), legs) for refs, legs in steps]
    gone = {ref for refs, _ in units for ref in refs}
    after = {ref: legs for ref, legs in judge.assignments.items() if ref not in gone}
    reasons: list[Reason] = []
    journeys: dict[str, Itinerary] = {}
    for refs, legs in units:
        reasons += check_move(judge.rulebook, after, refs, legs)
        after |= dict.fromkeys(refs, legs)
        journeys |= dict.fromkeys(refs, legs)
    return Change(journeys, tuple(dict.fromkeys(reasons)), judge.prices.of(journeys))


def movers(judge: Judge, refs: Sequence[str], legs: Itinerary) -> tuple[str, ...]:
    """Those people with all who must travel with them. Whom a closed leg holds fast keeps the seat while the others lose
    theirs, unless it is asked of just them."""
    unit = judge.unit(refs)
    kept = judge.rulebook.frozen.kept
    if legs or all(ref in kept for ref in refs):
        return unit
    return tuple(ref for ref in unit if ref not in kept or ref in refs)


def may_be_pinned(snapshot: Snapshot, legs: Itinerary) -> None:
    """Refuses, as UserError `forbidden_move`, a journey that a rule about one of these people alone forbids, whatever they
    are pinned to now. Whether there is a seat is another matter: a pin limits, and gives none."""
    book = Rulebook(replace(snapshot, rules=tuple(rule for rule in snapshot.rules if rule.kind is not RuleKind.PIN)))
    reasons = [reason for who in book.travellers.values() for reason in personal_reasons(book, who, legs)]
    if reasons:
        raise UserError("forbidden_move", reasons[0].message, reasons=tuple(reasons))
