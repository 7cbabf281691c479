"""Finds changes that would give a person a seat: the smallest of each kind, every one tried out by solving."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from repatriate.model.plan import ReasonCode, Suggestion
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules import etd_refused, no_document
from repatriate.planning.rules.obstacles import Obstacles
from repatriate.planning.rules.registry import find_person_rule
from repatriate.planning.rules.rule import Change, Obstacle, PersonRule
from repatriate.planning.suggest import person_messages
from repatriate.planning.trials.question import Question
from repatriate.planning.trials.unit_trials import Claim, Placement

MOST = 8
"""More advice than this is no advice."""
SEVERAL, SETS = 2, 8
"""So many ways of doing several things at once are told, of so many sets of things that are tried."""
DOCUMENTS = (no_document.RULE, etd_refused.RULE)
"""They go together: what one lacks, the other may refuse."""

Sizes = Ints
"""By itinerary how large the change would have to be; only those that it opens count."""


def suggest_changes(question: Question) -> tuple[Suggestion, ...]:
    """Changes that alone give a person a seat, in tiers 1 to 4 as good as any plan or better.

    Dates come first, the fewest days before others; then documents, holds and rules; then room on legs. If none
    suffices alone: the fewest changes that do together.
    """
    longer = _wait_longer(question)
    if not len(question.obstacles.ids):
        return (*longer, *person_messages.suggest_leg(question))
    again = question.trials.place_again(question.open)
    found = [person_messages.plan_again(question, again)] if again is not None else []
    if again is not None and again.claim is Claim.SURE:
        return tuple(found)
    found += longer
    found += _try_dates(question)
    found += _try_papers(question)
    found += _try_lifting_rules(question)
    found += _try_room(question)
    return tuple((found or _try_several(question))[:MOST])


def _wait_longer(question: Question) -> list[Suggestion]:
    """Seats that are free but for the wait before them."""
    found = question.plan_questions.long_waits.find(question.unit)
    if found is None or (question.leg is not None and question.leg not in found.codes):
        return []
    placed = question.try_waiting(found)
    return [] if placed is None else [person_messages.wait_longer(question, found.hours, *placed)]


# -- dates


def _try_dates(question: Question) -> list[Suggestion]:
    found: list[tuple[int, Suggestion]] = []
    for rule in question.book.rules:
        obstacles = question.obstacles.of(rule.code)
        mask = question.wanted & question.obstacles.opened(obstacles)
        if rule.remedy is None or rule.remedy.days is None or not mask.any():
            continue
        sizes: Sizes = np.zeros(len(mask), dtype=np.int64)
        for obstacle in obstacles:
            days = rule.remedy.days(question.book.travellers[obstacle.ref], question.obstacles.routes)
            np.maximum(sizes, np.where(question.obstacles.masks[obstacle], days, 0), out=sizes)
        best = _find_smallest(question, mask, sizes)
        if best is not None:
            size, placement = best
            chosen = mask & (sizes <= size)
            concerned = _select_concerned(obstacles, chosen, question.obstacles)
            found.append((size, person_messages.apply_remedy(question, rule.remedy, concerned, chosen, placement)))
    return [suggestion for _, suggestion in sorted(found, key=lambda one: one[0])]


def _find_smallest(question: Question, mask: Mask, sizes: Sizes) -> tuple[int, Placement] | None:
    """The least size that gives a seat; what is enough once, more of it is enough too."""
    steps = np.unique(sizes[mask])
    best = question.try_opening(mask)
    if best is None:
        return None
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high) // 2
        found = question.try_opening(mask & (sizes <= steps[middle]))
        if found is None:
            low = middle + 1
        else:
            best, high = found, int(np.searchsorted(steps, max(sizes[found.row], steps[low])))
    return int(steps[high]), best


def _select_concerned(obstacles: Iterable[Obstacle], mask: Mask, all_: Obstacles) -> list[Obstacle]:
    return [obstacle for obstacle in obstacles if (all_.masks[obstacle] & mask).any()]


# -- papers, holds and rules


def _try_papers(question: Question) -> list[Suggestion]:
    """A document, or where that is not enough a passport, or a leg that accepts what they have."""
    lacking, refused = question.obstacles.of(ReasonCode.NO_DOCUMENT), question.obstacles.of(ReasonCode.ETD_REFUSED)
    found = _try_remedy(question, no_document.RULE, lacking)
    if not found:
        found = _try_remedy(question, etd_refused.RULE, refused, besides=lacking)
    if not lacking:
        found += _try_accepting(question, refused)
    return found


def _try_remedy(
    question: Question, rule: PersonRule, obstacles: Sequence[Obstacle], besides: Sequence[Obstacle] = ()
) -> list[Suggestion]:
    """The suggestion to remove these obstacles of a rule, if that alone gives a seat; `besides` are removed along with
    them."""
    mask = question.wanted & question.obstacles.opened([*besides, *obstacles])
    placement = question.try_opening(mask) if obstacles else None
    if placement is None or rule.remedy is None:
        return []
    return [person_messages.apply_remedy(question, rule.remedy, obstacles, mask, placement)]


def _try_accepting(question: Question, refused: Sequence[Obstacle]) -> list[Suggestion]:
    """A leg that would take emergency documents."""
    mask = question.wanted & question.obstacles.opened(refused)
    if not refused or not mask.any():
        return []
    book, found = question.book, []
    refuse = [code for code, timed in book.timed.items() if timed.crosses and not timed.leg.accepts_etd]
    refusing = np.array(sorted(book.numbers[code] for code in refuse), dtype=np.int64)
    legs = question.obstacles.routes.legs
    among = np.isin(legs, refusing)
    for number in np.unique(legs[mask][among[mask]]).tolist():
        only = mask & ((legs == number) == among).all(axis=1)
        placement = question.try_accepting(book.codes[number], only) if only.any() else None
        if placement is not None:
            found.append(person_messages.accept_etd(question, book.codes[number], placement))
    return found


def _try_lifting_rules(question: Question) -> list[Suggestion]:
    """Remedies that are no matter of days or documents: those for all whom a rule concerns, then one obstacle at a time."""
    others = [rule for rule in question.book.rules if rule.remedy and not rule.remedy.days and rule not in DOCUMENTS]
    found: list[Suggestion] = []
    for rule in sorted(others, key=lambda rule: bool(rule.remedy and rule.remedy.singly)):
        obstacles = question.obstacles.of(rule.code)
        singly = rule.remedy is not None and rule.remedy.singly
        for part in [[obstacle] for obstacle in obstacles] if singly else [obstacles]:
            found += _try_remedy(question, rule, part)
    for ref, other in question.list_pairs_apart():
        placement = question.try_together(ref, other)
        if placement is not None:
            found.append(person_messages.drop_apart_rule(question, ref, other, placement))
    return found


def _try_room(question: Question) -> list[Suggestion]:
    return [person_messages.add_room(question, room, placement) for room, placement in question.find_rooms()]


# -- several at once


def _try_several(question: Question) -> list[Suggestion]:
    """The smallest sets of kinds that suffice together if no single change does; with more room on a leg if
    necessary."""
    found: list[Suggestion] = []
    sets = _list_remedy_sets(question)
    for codes in sets:
        placed = _place_by_several(question, codes)
        if placed is not None:
            found.append(person_messages.apply_several(question, *placed))
        if len(found) == SEVERAL:
            return found
    for codes in sets if not found else ():
        mask = _mask_of(question, codes)
        for room, placement in question.find_rooms(mask)[:1]:
            only = _mask_only(placement.row, len(mask))
            kept = question.trials.place_with_room(question.open | only, room)
            if kept is not None and kept.row == placement.row:
                changes = _list_changes(question, codes, mask & only)
                found.append(person_messages.apply_several(question, changes, kept, room))
        if found:
            break
    return found


def _list_remedy_sets(question: Question) -> list[tuple[ReasonCode, ...]]:
    """Sets of kinds of obstacles that stand together on some itinerary, all removable: the smallest first, at most
    SETS of them."""
    obstacles, curable = question.obstacles, {rule.code for rule in question.book.rules if rule.remedy}
    found: dict[tuple[ReasonCode, ...], None] = {}
    for row in np.flatnonzero(question.wanted & (obstacles.number > 0)).tolist():
        here = [obstacle for obstacle, mask in obstacles.masks.items() if mask[row]]
        if not any(obstacle.fixed or obstacle.code not in curable for obstacle in here):
            found[tuple(dict.fromkeys(obstacle.code for obstacle in here))] = None
    return sorted((codes for codes in found), key=len)[:SETS]


def _mask_of(question: Question, codes: Sequence[ReasonCode]) -> Mask:
    return question.wanted & question.obstacles.opened([o for code in codes for o in question.obstacles.of(code)])


def _place_by_several(question: Question, codes: Sequence[ReasonCode]) -> tuple[list[Change], Placement] | None:
    """The changes of these kinds, with the smallest total move of dates, and the resulting seat; None if there is
    none."""
    mask = _mask_of(question, codes)
    if not mask.any():
        return None
    sizes: Sizes = np.zeros(len(mask), dtype=np.int64)
    for code in codes:
        remedy = find_person_rule(code).remedy
        if remedy is None or remedy.days is None:
            continue
        for obstacle in question.obstacles.of(code):
            days = remedy.days(question.book.travellers[obstacle.ref], question.obstacles.routes)
            sizes += np.where(question.obstacles.masks[obstacle], days, 0)
    best = _find_smallest(question, mask, sizes)
    if best is None:
        return None
    size, placement = best
    only = _mask_only(placement.row, len(mask))
    return _list_changes(question, codes, mask & (sizes <= size) & only), replace(placement, mask=question.open | only)


def _mask_only(row: int, length: int) -> Mask:
    mask: Mask = np.arange(length) == row
    return mask


def _list_changes(question: Question, codes: Sequence[ReasonCode], mask: Mask) -> list[Change]:
    """The changes by kind for the itineraries of a mask; a passport also serves somebody without a document."""
    found = []
    routes = question.obstacles.routes.take(np.flatnonzero(mask))
    concerned = {code: _select_concerned(question.obstacles.of(code), mask, question.obstacles) for code in codes}
    if concerned.get(ReasonCode.ETD_REFUSED):
        concerned.pop(ReasonCode.NO_DOCUMENT, None)
    for code, obstacles in concerned.items():
        remedy = find_person_rule(code).remedy
        if remedy is None or not obstacles:
            continue
        for part in [[one] for one in obstacles] if remedy.singly else [obstacles]:
            refs = sorted({one.ref for one in part})
            change = remedy.change(part, [question.book.travellers[ref] for ref in refs], routes)
            name = change.name if refs == [question.ref] else f"{change.name} {' '.join(refs)}"
            found.append(replace(change, name=name))
    return found
