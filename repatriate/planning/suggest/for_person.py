"""What would get somebody a seat: the smallest change of each kind, every one of them tried out by solving."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from repatriate.model.plan import ReasonCode, Suggestion
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules.obstacles import Hurdles
from repatriate.planning.rules.rule import Hurdle
from repatriate.planning.rules.traveller import NEVER
from repatriate.planning.suggest import person_messages
from repatriate.planning.trials.question import Question
from repatriate.planning.trials.unit_trials import Placement

MOST = 8
"""More advice than this is no advice."""

Sizes = Ints
"""By itinerary how large the change would have to be; only those that it opens count."""


def suggest_changes(question: Question) -> tuple[Suggestion, ...]:
    """For somebody without a seat: what alone would give them one, by tier 1 to 4 as good as any plan or better.

    Dates first, the fewest days before others; then documents, holds and rules; then room on legs.
    """
    if not len(question.hurdles.ids):
        return person_messages.suggest_leg(question)
    again = question.trials.place_again(question.open)
    found = [person_messages.plan_again(question, again)] if again is not None else []
    if again is not None and again.sure:
        return tuple(found)
    found += _try_dates(question)
    found += _try_papers(question)
    found += _try_lifting_rules(question)
    found += _try_room(question)
    return tuple(found[:MOST])


# -- dates


def _try_dates(question: Question) -> list[Suggestion]:
    found: list[tuple[int, Suggestion]] = []
    for code in (ReasonCode.NOT_READY, ReasonCode.CLEARANCE_EXPIRES, ReasonCode.DOCUMENT_EXPIRES, ReasonCode.ON_HOLD):
        hurdles = question.hurdles.of(code)
        mask = question.wanted & question.hurdles.opened(hurdles)
        if not mask.any():
            continue
        sizes = _measure_days(question, code, hurdles)
        best = _find_smallest(question, mask, sizes)
        if best is not None:
            size, placement = best
            chosen = mask & (sizes <= size)
            concerned = _select_concerned(hurdles, chosen, question.hurdles)
            found.append((size, person_messages.move_date(question, code, concerned, chosen, placement)))
    return [suggestion for _, suggestion in sorted(found, key=lambda one: one[0])]


def _measure_days(question: Question, code: ReasonCode, hurdles: Sequence[Hurdle]) -> Sizes:
    """Days that everybody concerned would need; for a hold, days before the last on which it could end."""
    routes = question.hurdles.routes
    if code is ReasonCode.ON_HOLD:
        low: Ints = np.minimum(routes.first, routes.last)
        return NEVER - low
    sizes: Ints = np.zeros(len(routes), dtype=np.int64)
    for hurdle in hurdles:
        who = question.book.travellers[hurdle.ref]
        match code:
            case ReasonCode.NOT_READY:
                days = who.ready - routes.first
            case ReasonCode.CLEARANCE_EXPIRES:
                days = routes.crossing - who.clear_until
            case _:
                days = routes.last - who.expires
        np.maximum(sizes, np.where(question.hurdles.masks[hurdle], days, 0), out=sizes)
    return sizes


def _find_smallest(question: Question, mask: Mask, sizes: Sizes) -> tuple[int, Placement] | None:
    """The least size that gives a seat; what is enough once, more of it is enough too."""
    steps = np.unique(sizes[mask])
    best = question.opened(mask)
    if best is None:
        return None
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high) // 2
        found = question.opened(mask & (sizes <= steps[middle]))
        if found is None:
            low = middle + 1
        else:
            best, high = found, int(np.searchsorted(steps, max(sizes[found.row], steps[low])))
    return int(steps[high]), best


def _select_concerned(hurdles: Iterable[Hurdle], mask: Mask, all_: Hurdles) -> list[Hurdle]:
    return [hurdle for hurdle in hurdles if (all_.masks[hurdle] & mask).any()]


# -- papers, holds and rules


def _try_papers(question: Question) -> list[Suggestion]:
    hurdles = question.hurdles
    lacking, refused = hurdles.of(ReasonCode.NO_DOCUMENT), hurdles.of(ReasonCode.ETD_REFUSED)
    found = []
    if lacking:
        placement = question.opened(question.wanted & hurdles.opened(lacking))
        if placement is not None:
            found.append(person_messages.get_document(question, lacking, placement))
    if refused and not found:
        placement = question.opened(question.wanted & hurdles.opened([*lacking, *refused]))
        if placement is not None:
            found.append(person_messages.get_passport(question, refused, placement))
    if not lacking:
        found += _try_accepting(question, refused)
    missing = hurdles.of(ReasonCode.CLEARANCE_MISSING)
    if missing:
        placement = question.opened(question.wanted & hurdles.opened(missing))
        if placement is not None:
            found.append(person_messages.get_clearance(question, missing, placement))
    return found


def _try_accepting(question: Question, refused: Sequence[Hurdle]) -> list[Suggestion]:
    """A leg that would take emergency documents."""
    mask = question.wanted & question.hurdles.opened(refused)
    if not refused or not mask.any():
        return []
    book, found = question.book, []
    refuse = [code for code, timed in book.timed.items() if timed.crosses and not timed.leg.accepts_etd]
    refusing = np.array(sorted(book.numbers[code] for code in refuse), dtype=np.int64)
    legs = question.hurdles.routes.legs
    among = np.isin(legs, refusing)
    for number in np.unique(legs[mask][among[mask]]).tolist():
        only = mask & ((legs == number) == among).all(axis=1)
        placement = question.accepting(book.codes[number], only) if only.any() else None
        if placement is not None:
            found.append(person_messages.accept_etd(question, book.codes[number], placement))
    return found


def _try_lifting_rules(question: Question) -> list[Suggestion]:
    found = []
    for hurdle in [*question.hurdles.of(ReasonCode.FORBIDDEN), *question.hurdles.of(ReasonCode.PINNED_ELSEWHERE)]:
        placement = question.opened(question.wanted & question.hurdles.opened([hurdle]))
        if placement is not None:
            found.append(person_messages.lift_rule(question, hurdle, placement))
    for ref, other in question.apart():
        placement = question.together(ref, other)
        if placement is not None:
            found.append(person_messages.drop_apart_rule(question, ref, other, placement))
    return found


def _try_room(question: Question) -> list[Suggestion]:
    return [person_messages.add_room(question, room, placement) for room, placement in question.rooms()]
