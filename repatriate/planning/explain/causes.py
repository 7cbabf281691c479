"""Explains causes in a sentence or two: the obstacles to every journey, the holders of seats, the deciding goal."""

from __future__ import annotations

from collections import Counter

import numpy as np

from repatriate.model.plan import TIERS, UNPLACED_TIERS, Itinerary, ReasonCode
from repatriate.model.saying import Said, count, join_items, join_parts, say
from repatriate.planning import messages
from repatriate.planning.evaluate.money import count_decimals
from repatriate.planning.itineraries import Mask
from repatriate.planning.messages import count_moved
from repatriate.planning.rules import kept_apart, registry
from repatriate.planning.rules.registry import find_limit
from repatriate.planning.rules.rule import Closed, Obstacle
from repatriate.planning.rules.rulebook import WEIGHTS, rank
from repatriate.planning.suggest.person_messages import name_party
from repatriate.planning.trials.question import Question
from repatriate.planning.trials.unit_trials import TierLoss
from repatriate.planning.validate.unit_problems import find_too_large, find_trouble


def describe_loss(question: Question, loss: TierLoss, instead: bool = False) -> Said:
    """The price to the plan of giving the person a seat there: the first goal that gets worse."""
    ref, name = question.ref, TIERS[loss.tier] if loss.tier is not None else ""
    if loss.by < 0:
        return say("The present plan is no longer the best: planning again may change this.")
    if loss.tier is None:
        if instead:
            return say("The plan would be as good with {0} there.", ref)
        return say("Others have equal priority. The plan would be as good with {0} in one of their seats.", ref)
    if loss.tier < UNPLACED_TIERS:
        return _describe_behind(ref, loss.by, loss.tier + 1, instead)
    match name:
        case "moved":
            text = count_moved(loss.by)
        case "spread":
            text = count(loss.by, "groups would be split over {0} more journey", "groups would be split over {0} more journeys")  # fmt: skip
        case "waiting":
            text = count(loss.by, "people would wait {0} day longer in all (a day of somebody of priority 1 counts {1} times)", "people would wait {0} days longer in all (a day of somebody of priority 1 counts {1} times)", WEIGHTS[1])  # fmt: skip
        case _:
            places = count_decimals(leg.seat_cost for leg in question.book.legs.values())
            money = f"{loss.by / 10**places:,.2f} {question.book.snapshot.settings.currency or ''}".strip()
            text = say("the plan would cost {0} more", money)
    if instead:
        return say("With {0} there, {1}.", ref, text)
    return say("Others have the same right to a seat. With {0} in the seat of one of them, {1}.", ref, text)


def _describe_behind(ref: str, by: int, priority: int, instead: bool) -> Said:
    if instead:
        return count(
            by,
            "A seat for {1} there would leave {0} more person of priority {2} behind.",
            "A seat for {1} there would leave {0} more people of priority {2} behind.",
            ref,
            priority,
        )
    return count(
        by,
        "A seat for {1} would leave {0} more person of priority {2} behind.",
        "A seat for {1} would leave {0} more people of priority {2} behind.",
        ref,
        priority,
    )


LEGS = 3
"""More full legs than this are counted, not named."""


def explain_left_out(question: Question, solve: bool) -> str:
    """The reason for having no seat. With `solve`, the deciding goal of the plan is found by solving."""
    wanted = question.wanted
    if not len(question.obstacles.ids):
        return find_trouble(question.book, question.unit) or ""
    if not wanted.any():
        return ""
    main = _name_common_obstacles(question, wanted) or _count_obstacles(question, wanted)
    parts: list[str] = [_mention_company(question, main)]
    full = question.open & ~question.roomy
    if full.any() and not (question.open & question.roomy).any():
        if find_too_large(question.book, question.unit, question.obstacles.ids[question.open]):
            # Nobody could make room for them, so that nobody's claim decided.
            return join_parts(" ", filter(None, (*parts, find_trouble(question.book, question.unit))))
        parts += _describe_seats(question, full)
        if solve:
            parts.append(_name_deciding_goal(question, question.open, instead=False))
    return join_parts(" ", parts)


def explain_placed(question: Question, at: Itinerary, solve: bool) -> str:
    """The reason for this journey instead of an earlier one, or of one with the leg asked about."""
    timed = question.book.timed
    if question.leg is not None and question.leg not in at:
        wanted = question.wanted
    elif at[-1] in timed:
        arrives = timed[at[-1]].arrives
        sooner = [
            codes[-1] in timed and timed[codes[-1]].arrives < arrives for codes in question.obstacles.routes.codes
        ]
        wanted = question.wanted & np.array(sooner, dtype=np.bool_)
    else:
        return ""
    if not wanted.any():
        return (
            say("No journey to their destination arrives sooner.") if question.leg is None or question.leg in at else ""
        )
    parts: list[str] = [_count_obstacles(question, wanted, sooner=question.leg is None)]
    free = question.obstacles.open & wanted
    small = find_too_large(question.book, question.unit, question.obstacles.ids[free]) if free.any() else None
    if small is not None:
        # Whoever gave way, it would not help: nobody's claim decided.
        _, leg, limit, needed, most = small
        need, takes = find_limit(limit).counted(needed), find_limit(limit).counted(most)
        text = say("Even empty, the departure would have no room for {0}: that takes {1}, and {2} has {3}.", name_party(question), need, leg, takes)  # fmt: skip
        if not most:
            text = say("Even empty, the departure would have no room for {0}: that takes {1}, and {2} has none.", name_party(question), need, leg)  # fmt: skip
        parts.append(text)
    elif solve and free.any():
        parts.append(_name_deciding_goal(question, free, instead=True))
    return join_parts(" ", parts)


def _name_deciding_goal(question: Question, mask: Mask, instead: bool) -> Said:
    """The goal of the plan that decided against these itineraries."""
    other = question.find_exchange(mask) if question.trials.sound else None
    if other is not None and instead:
        return say("The plan would be as good if {0} and {1} changed places.", question.ref, other)
    if other is not None:
        return say("{0} has the same right and has such a seat. The plan would be as good the other way round.", other)
    return describe_loss(question, question.trials.force(mask), instead=instead)


def _mention_company(question: Question, text: Said) -> str:
    """The text, with a sentence that the unit travels together if the obstacles are about other members."""
    others = [ref for ref in question.unit.refs if ref != question.ref]
    mine = any(obstacle.ref == question.ref for obstacle in question.obstacles.masks)
    if not others or mine or not question.obstacles.masks:
        return text
    return join_parts(" ", (say("{0} travels only together with {1}.", question.ref, join_items(others)), text))


def _name_common_obstacles(question: Question, wanted: Mask) -> Said | None:
    """A sentence on the obstacles each of which rules out every journey by itself; None without any."""
    total = int(wanted.sum())
    alone = [
        obstacle
        for obstacle, mask in question.obstacles.masks.items()
        if mask[wanted].all() and not _is_passport_besides(question, obstacle)
    ]
    if not alone:
        return None
    row = int(np.argmax(wanted))
    facts = list(dict.fromkeys(_describe_fact(question, obstacle, row) for obstacle in alone))
    told = join_parts(". ", facts)
    if len(facts) > 1:
        return count(
            total,
            "{1}. All of this would have to be put right for the only journey to their destination.",
            "{1}. All of this would have to be put right for any of the {0} journeys to their destination.",
            told,
        )
    if total == 2:
        return say("{0}: this rules out both journeys to their destination.", told)
    return count(
        total,
        "{1}: this rules out the only journey to their destination.",
        "{1}: this rules out all {0} journeys to their destination.",
        told,
    )


def _is_passport_besides(question: Question, obstacle: Obstacle) -> bool:
    """Whether the obstacle only refuses emergency documents, for a person without any document: it does not count
    yet."""
    return obstacle.code is ReasonCode.ETD_REFUSED and question.book.travellers[obstacle.ref].document is None


def _count_obstacles(question: Question, wanted: Mask, sooner: bool = False) -> Said:
    """`Of the 14 journeys on their way, 9 …, 3 … and the other 2 are full.`; each is counted once, the widest reason first."""
    total = int(wanted.sum())
    left = wanted.copy()
    groups: dict[ReasonCode, list[Obstacle]] = {}
    for obstacle in question.obstacles.masks:
        if not _is_passport_besides(question, obstacle):
            groups.setdefault(obstacle.code, []).append(obstacle)
    masks = {
        code: np.logical_or.reduce([question.obstacles.masks[obstacle] for obstacle in obstacles])
        for code, obstacles in groups.items()
    }
    found: list[tuple[Mask, list[Obstacle] | ReasonCode | None]] = []
    while left.any() and masks:
        code = max(masks, key=lambda one: int((masks[one] & left).sum()))
        mine = masks.pop(code) & left
        if not mine.any():
            break
        left &= ~mine
        found.append(
            (mine, [obstacle for obstacle in groups[code] if (question.obstacles.masks[obstacle] & mine).any()])
        )
    for limit, lacking in question.lacking.items():
        if (left & lacking).any():
            found.append((left & lacking, limit))
            left &= ~lacking
    if left.any():
        found.append((left, None))
    if len(found) == 1:
        return messages.end_sentence(_describe_part(question, found[0][1], total, _name_all(question, total, sooner)))
    parts = [
        _describe_part(
            question, what, number, say("the other {0}", number) if last and number > 1 else say("{0}", number)
        )
        for mine, what in found
        for number, last in [(int(mine.sum()), mine is found[-1][0])]
    ]
    told = join_items(parts, most=99)
    if question.leg is not None and not sooner:
        return say("Of the {0} journeys with {1}, {2}.", total, question.leg, told)
    if sooner:
        return say("Of the {0} journeys that arrive sooner, {1}.", total, told)
    return say("Of the {0} journeys to their destination, {1}.", total, told)


def _name_all(question: Question, total: int, sooner: bool) -> Said:
    """All the journeys in question, as the subject of a sentence."""
    if question.leg is not None and not sooner:
        if total == 2:
            return say("Both journeys with {0}", question.leg)
        return count(total, "The only journey with {1}", "All {0} journeys with {1}", question.leg)
    if total == 2:
        return say("Both journeys that arrive sooner") if sooner else say("Both journeys to their destination")
    if sooner:
        return count(total, "The only journey that arrives sooner", "All {0} journeys that arrive sooner")
    return count(total, "The only journey to their destination", "All {0} journeys to their destination")


def _describe_part(question: Question, what: list[Obstacle] | ReasonCode | None, number: int, subject: Said) -> Said:
    if what is None:
        return count(number, "{1} has room", "{1} have room", subject)
    if isinstance(what, ReasonCode):
        if what is ReasonCode.KEPT_APART:
            return kept_apart.lacking(number, subject)
        return find_limit(what).lacking(number, subject)
    people = tuple(question.book.travellers[ref] for ref in dict.fromkeys(obstacle.ref for obstacle in what))
    closed = Closed(number, subject, tuple(what), people)
    code = what[0].code
    return (
        kept_apart.describe_closed(closed)
        if code is ReasonCode.KEPT_APART
        else registry.find_person_rule(code).describe_closed(closed)
    )


def _describe_seats(question: Question, full: Mask) -> list[str]:
    """Sentences on the people who have the seats of full legs, by priority."""
    seat_use = question.plan_questions.seat_use
    short = [
        one
        for number in question.obstacles.ids[full].tolist()
        for one in seat_use.list_obstacles(question.unit, number)
    ]
    rare = max((one.limit for one in short), default=0)
    lacking = dict.fromkeys(one.leg for one in short if one.limit == rare)
    people = question.book.people
    riders = {ref for leg in lacking for ref in seat_use.riders(leg, rare)}
    if not riders:
        return []
    by_rank = sorted(Counter(rank(people[ref]) for ref in riders).items())
    have = join_items([say("{0} of priority {1}", number, priority) for priority, number in by_rank])
    where = say("the {0} departures without room", len(lacking)) if len(lacking) > LEGS else join_items(list(lacking))
    return [say("The places they need on {0} are taken by {1}.", where, have)]


def explain_no_remedy(question: Question) -> str:
    """A sentence on why no single change is enough, and on what else stands in the way; empty without wanted
    journeys."""
    obstacles, wanted = question.obstacles, question.wanted
    if not wanted.any() or obstacles.open[wanted].all():
        return ""
    codes = {obstacle.code for obstacle in obstacles.masks}
    if any((obstacles.opened(obstacles.of(code)) & wanted).any() for code in codes):
        return say(
            "No single change would give {0} a seat: others come first for the seats it opens, or have the same right.",
            question.ref,
        )
    row = int(np.argmin(np.where(wanted & (obstacles.number > 0), obstacles.number, 10**6)))
    here = [
        obstacle
        for obstacle, mask in obstacles.masks.items()
        if mask[row] and not _is_passport_besides(question, obstacle)
    ]
    if all(obstacles.masks[obstacle][wanted].all() for obstacle in here):
        return ""  # That has been said already.
    told = join_parts("; ", dict.fromkeys(_describe_fact(question, obstacle, row) for obstacle in here))
    legs = messages.name_journey(obstacles.routes.codes[row])
    return say("No single change would give {0} a seat. What keeps them off {1}: {2}.", question.ref, legs, told)


def _describe_fact(question: Question, obstacle: Obstacle, row: int) -> str:
    if obstacle.code is ReasonCode.KEPT_APART:
        return messages.drop_stop(kept_apart.explain_apart(obstacle.ref, obstacle.other, None).message)
    trip = question.book.operation.trip(obstacle.ref, question.obstacles.routes.codes[row])
    return registry.find_person_rule(obstacle.code).find_fact(trip).text
