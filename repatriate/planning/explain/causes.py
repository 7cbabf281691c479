"""Why, in a sentence or two: what keeps somebody off every journey, who has the seats, and which goal decided."""

from __future__ import annotations

from collections import Counter

import numpy as np

from repatriate.model.plan import Itinerary, ReasonCode
from repatriate.model.saying import Said, count, joined, listed, say
from repatriate.planning import messages
from repatriate.planning.explain.clauses import lost
from repatriate.planning.itineraries import Mask
from repatriate.planning.rules import kept_apart, registry
from repatriate.planning.rules.registry import limit_of
from repatriate.planning.rules.rule import Closed, Hurdle
from repatriate.planning.rules.rulebook import rank
from repatriate.planning.suggest.person_messages import name_party
from repatriate.planning.trials.question import Question
from repatriate.planning.validate.unit_problems import too_large, trouble

LEGS = 3
"""More full legs than this are counted, not named."""


def left_out(question: Question, solve: bool) -> str:
    """Why somebody has no seat. With `solve`, which goal of the plan decided is found out by solving."""
    wanted = question.wanted
    if not len(question.hurdles.ids):
        return trouble(question.book, question.unit) or ""
    if not wanted.any():
        return ""
    main = _all_of(question, wanted) or _condensed(question, wanted)
    parts: list[str] = [_with_company(question, main)]
    full = question.open & ~question.roomy
    if full.any() and not (question.open & question.roomy).any():
        if too_large(question.book, question.unit, question.hurdles.ids[question.open]):
            # Nobody could make room for them, so that nobody's claim decided.
            return joined(" ", filter(None, (*parts, trouble(question.book, question.unit))))
        parts += _seats(question, full)
        if solve:
            parts.append(_decided(question, question.open, instead=False))
    return joined(" ", parts)


def placed(question: Question, at: Itinerary, solve: bool) -> str:
    """Why somebody is on this journey and on none that arrives sooner, or on none with the leg asked about."""
    timed = question.book.timed
    if question.leg is not None and question.leg not in at:
        wanted = question.wanted
    elif at[-1] in timed:
        arrives = timed[at[-1]].arrives
        sooner = [codes[-1] in timed and timed[codes[-1]].arrives < arrives for codes in question.hurdles.routes.codes]
        wanted = question.wanted & np.array(sooner, dtype=np.bool_)
    else:
        return ""
    if not wanted.any():
        return say("No journey on their way arrives sooner.") if question.leg is None or question.leg in at else ""
    parts: list[str] = [_condensed(question, wanted, sooner=question.leg is None)]
    free = question.hurdles.open & wanted
    small = too_large(question.book, question.unit, question.hurdles.ids[free]) if free.any() else None
    if small is not None:
        # Whoever gave way, it would not help: nobody's claim decided.
        _, leg, limit, needed, most = small
        need, takes = limit_of(limit).counted(needed), limit_of(limit).counted(most)
        text = say("Even empty, none of these would hold {0}: that takes {1}, and {2} has {3}.", name_party(question), need, leg, takes)  # fmt: skip
        parts.append(text)
    elif solve and free.any():
        parts.append(_decided(question, free, instead=True))
    return joined(" ", parts)


def _decided(question: Question, mask: Mask, instead: bool) -> Said:
    """Which goal of the plan decided that they are on none of these."""
    other = question.find_exchange(mask) if question.trials.sound else None
    if other is not None and instead:
        return say("The plan would be as good if {0} and {1} changed places.", question.ref, other)
    if other is not None:
        return say("{0} has the same claim and such a seat: the plan would be as good the other way round.", other)
    return lost(question, question.trials.force(mask), instead=instead)


def _with_company(question: Question, text: Said) -> str:
    """Where it is about others of the unit, that they travel together."""
    others = [ref for ref in question.unit.refs if ref != question.ref]
    mine = any(hurdle.ref == question.ref for hurdle in question.hurdles.masks)
    if not others or mine or not question.hurdles.masks:
        return text
    return joined(" ", (say("{0} travels only together with {1}.", question.ref, listed(others)), text))


def _all_of(question: Question, wanted: Mask) -> Said | None:
    """What rules out every journey by itself."""
    total = int(wanted.sum())
    alone = [
        hurdle
        for hurdle, mask in question.hurdles.masks.items()
        if mask[wanted].all() and not _passport_besides(question, hurdle)
    ]
    if not alone:
        return None
    row = int(np.argmax(wanted))
    facts = list(dict.fromkeys(_fact(question, hurdle, row) for hurdle in alone))
    told = joined("; ", facts)
    if len(facts) > 1:
        return count(
            total,
            "{1}: each of these alone rules out the only journey on their way.",
            "{1}: each of these alone rules out all {0} journeys on their way.",
            told,
        )
    return count(
        total,
        "{1}: this rules out the only journey on their way.",
        "{1}: this rules out all {0} journeys on their way.",
        told,
    )


def _passport_besides(question: Question, hurdle: Hurdle) -> bool:
    """That an emergency document would be refused is not yet a hurdle of somebody without any document."""
    return hurdle.code is ReasonCode.ETD_REFUSED and question.book.travellers[hurdle.ref].document is None


def _condensed(question: Question, wanted: Mask, sooner: bool = False) -> Said:
    """`Of the 14 journeys on their way, 9 …, 3 … and the other 2 are full.`; each is counted once, the widest reason first."""
    total = int(wanted.sum())
    left = wanted.copy()
    groups: dict[ReasonCode, list[Hurdle]] = {}
    for hurdle in question.hurdles.masks:
        if not _passport_besides(question, hurdle):
            groups.setdefault(hurdle.code, []).append(hurdle)
    masks = {
        code: np.logical_or.reduce([question.hurdles.masks[hurdle] for hurdle in hurdles])
        for code, hurdles in groups.items()
    }
    found: list[tuple[Mask, list[Hurdle] | ReasonCode | None]] = []
    while left.any() and masks:
        code = max(masks, key=lambda one: int((masks[one] & left).sum()))
        mine = masks.pop(code) & left
        if not mine.any():
            break
        left &= ~mine
        found.append((mine, [hurdle for hurdle in groups[code] if (question.hurdles.masks[hurdle] & mine).any()]))
    for limit, lacking in question.lacking.items():
        if (left & lacking).any():
            found.append((left & lacking, limit))
            left &= ~lacking
    if left.any():
        found.append((left, None))
    if len(found) == 1:
        return messages.sentence(_part(question, found[0][1], total, _every(question, total, sooner)))
    parts = [
        _part(question, what, number, say("the other {0}", number) if last and number > 1 else say("{0}", number))
        for mine, what in found
        for number, last in [(int(mine.sum()), mine is found[-1][0])]
    ]
    told = listed(parts, most=99)
    if question.leg is not None and not sooner:
        return say("Of the {0} journeys with {1}, {2}.", total, question.leg, told)
    if sooner:
        return say("Of the {0} journeys that arrive sooner, {1}.", total, told)
    return say("Of the {0} journeys on their way, {1}.", total, told)


def _every(question: Question, total: int, sooner: bool) -> Said:
    """All the journeys in question, as the subject of a sentence."""
    if question.leg is not None and not sooner:
        return count(total, "The only journey with {1}", "All {0} journeys with {1}", question.leg)
    if sooner:
        return count(total, "The only journey that arrives sooner", "All {0} journeys that arrive sooner")
    return count(total, "The only journey on their way", "All {0} journeys on their way")


def _part(question: Question, what: list[Hurdle] | ReasonCode | None, number: int, subject: Said) -> Said:
    if what is None:
        return count(number, "{1} has room", "{1} have room", subject)
    if isinstance(what, ReasonCode):
        if what is ReasonCode.KEPT_APART:
            return kept_apart.lacking(number, subject)
        return limit_of(what).lacking(number, subject)
    people = tuple(question.book.travellers[ref] for ref in dict.fromkeys(hurdle.ref for hurdle in what))
    closed = Closed(number, subject, tuple(what), people)
    code = what[0].code
    return kept_apart.clause(closed) if code is ReasonCode.KEPT_APART else registry.person_rule(code).clause(closed)


def _seats(question: Question, full: Mask) -> list[str]:
    """Who has the seats of the full legs."""
    seating = question.desk.seating
    short = [
        one for number in question.hurdles.ids[full].tolist() for one in seating.list_obstacles(question.unit, number)
    ]
    rare = max((one.limit for one in short), default=0)
    lacking = dict.fromkeys(one.leg for one in short if one.limit == rare)
    people = question.book.people
    riders = {ref for leg in lacking for ref in seating.riders(leg, rare)}
    if not riders:
        return []
    by_rank = sorted(Counter(rank(people[ref]) for ref in riders).items())
    have = listed([say("{0} of priority {1}", number, priority) for priority, number in by_rank])
    where = say("the {0} departures without room", len(lacking)) if len(lacking) > LEGS else listed(list(lacking))
    return [say("What they would need on {0} is taken by {1}.", where, have)]


def nothing_helps(question: Question) -> str:
    """Where no single change is enough: what stands in the way besides."""
    hurdles, wanted = question.hurdles, question.wanted
    if not wanted.any() or hurdles.open[wanted].all():
        return ""
    codes = {hurdle.code for hurdle in hurdles.masks}
    if any((hurdles.opened(hurdles.of(code)) & wanted).any() for code in codes):
        return say(
            "No single change would give {0} a seat: on the journeys it would open, others have the seats with as good a "
            "claim or a better one.",
            question.ref,
        )
    row = int(np.argmin(np.where(wanted & (hurdles.number > 0), hurdles.number, 10**6)))
    here = [hurdle for hurdle, mask in hurdles.masks.items() if mask[row] and not _passport_besides(question, hurdle)]
    if all(hurdles.masks[hurdle][wanted].all() for hurdle in here):
        return ""  # That has been said already.
    told = joined("; ", dict.fromkeys(_fact(question, hurdle, row) for hurdle in here))
    legs = messages.journey(hurdles.routes.codes[row])
    return say("No single change would give {0} a seat. What keeps them off {1}: {2}.", question.ref, legs, told)


def _fact(question: Question, hurdle: Hurdle, row: int) -> str:
    if hurdle.code is ReasonCode.KEPT_APART:
        return messages.clause(kept_apart.reason(hurdle.ref, hurdle.other, None).message)
    trip = question.book.operation.trip(hurdle.ref, question.hurdles.routes.codes[row])
    return registry.person_rule(hurdle.code).tell(trip).text
