"""Legs and places that no plan can do anything with, or whose times show a slip."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from repatriate.model.entities import Leg, LegStatus, Place, utc
from repatriate.model.plan import Problem, ProblemCode
from repatriate.model.saying import Said, count, joined, listed
from repatriate.planning.messages import day
from repatriate.planning.rules.rulebook import Rulebook

LONGEST = timedelta(days=30)
"""A leg that takes longer has a slip in its dates."""
FARTHEST = 366
"""Days after the start of the plan beyond which a departure has a slip in its year."""


def check_legs(book: Rulebook) -> Iterator[Problem]:
    open_ones = [leg for code in book.codes if (leg := book.legs[code]).status is LegStatus.PLANNED]
    yield from _check_past(book, [leg for leg in open_ones if leg.departs.toordinal() < book.start])
    backwards = [leg for leg in open_ones if (t := book.timed.get(leg.code)) and t.arrives < t.departs]
    yield from _report_legs(
        ProblemCode.LEG_ARRIVES_FIRST,
        backwards,
        lambda n, codes: count(
            n,
            "{1} arrives before it leaves, by the time zones of its places: correct its times.",
            "{0} departures arrive before they leave, by the time zones of their places ({1}): correct their times.",
            codes,
        ),
    )
    odd = [leg for leg in open_ones if _is_far(book, leg)]
    yield from _report_legs(
        ProblemCode.LEG_DATES,
        odd,
        lambda n, codes: count(
            n,
            "{1} takes more than a month or leaves more than a year from now: correct its dates.",
            "{0} departures take more than a month or leave more than a year from now ({1}): correct their dates.",
            codes,
        ),
    )
    yield from _report_legs(
        ProblemCode.LEG_ROUND,
        [leg for leg in open_ones if leg.origin == leg.destination],
        lambda n, codes: count(
            n,
            "{1} ends where it begins and leads nowhere: correct its places.",
            "{0} departures end where they begin and lead nowhere ({1}): correct their places.",
            codes,
        ),
    )
    yield from _report_legs(
        ProblemCode.LEG_NO_SEATS,
        [leg for leg in open_ones if leg.seats <= 0],
        lambda n, codes: count(
            n,
            "{1} has no seats and carries nobody: give it seats, or cancel it.",
            "{0} departures have no seats and carry nobody ({1}): give them seats, or cancel them.",
            codes,
        ),
    )


def _report_legs(code: ProblemCode, legs: Sequence[Leg], words: Callable[[int, Said], Said]) -> Iterator[Problem]:
    """One problem for all these legs; none where there are none."""
    if legs:
        codes = [leg.code for leg in legs]
        yield Problem(code, (), codes[0], None, words(len(codes), listed(codes)))


def _is_far(book: Rulebook, leg: Leg) -> bool:
    return leg.arrives - leg.departs > LONGEST or leg.departs.toordinal() > book.start + FARTHEST


def _check_past(book: Rulebook, legs: Sequence[Leg]) -> Iterator[Problem]:
    """Legs that left, by their date, and are still planned: whoever was published on one loses that seat."""
    codes = {leg.code for leg in legs}
    published = (book.snapshot.published or {}).items()
    aboard = sorted(
        ref
        for ref, journey in published
        if ref in book.people and ref not in book.frozen.kept and not codes.isdisjoint(journey)
    )
    if not legs:
        return
    text = count(
        len(codes),
        "{1} leaves before the plan starts on {2} and carries nobody: mark it as departed or cancelled, or correct its date.",
        "{0} departures leave before the plan starts on {2} and carry nobody ({1}): mark them as departed or cancelled, or correct their dates.",
        listed(sorted(codes)),
        day(book.start),
    )
    if aboard:
        lost = count(
            len(aboard),
            "{1}, who was confirmed there, loses that seat.",
            "{0} people who were confirmed there lose their seats ({1}).",
            listed(aboard),
        )
        text = joined(" ", (text, lost))
    yield Problem(ProblemCode.LEG_PAST, tuple(aboard), legs[0].code, None, text)


def check_places(book: Rulebook) -> Iterator[Problem]:
    """Places without which legs, people and destinations cannot be reckoned with."""
    by_place: dict[tuple[str, bool], list[str]] = {}
    for code in book.codes:
        if code in book.unusable and book.legs[code].status is not LegStatus.CANCELLED:
            place = _find_unknown_end(book, book.legs[code])
            by_place.setdefault((place, place in book.snapshot.places), []).append(code)
    for (place, known), legs in sorted(by_place.items()):
        text = count(
            len(legs),
            "{2} is no known place, so {1} cannot be used: add the place with its country and time zone, or correct the departure.",
            "{2} is no known place, so {0} departures cannot be used ({1}): add the place with its country and time zone, or correct the departures.",
            listed(legs),
            place,
        )
        if known:
            text = count(
                len(legs),
                "{1} cannot be used: give {2} a time zone such as Asia/Bangkok, or correct the date.",
                "{0} departures cannot be used ({1}): give {2} a time zone such as Asia/Bangkok, or correct the dates.",
                listed(legs),
                place,
            )
        yield Problem(ProblemCode.LEG_PLACE, (), legs[0], place, text)


def _find_unknown_end(book: Rulebook, leg: Leg) -> str:
    """Which of its two places is to blame that a leg cannot be reckoned with."""
    places = book.snapshot.places
    for end in (leg.origin, leg.destination):
        if end not in places:
            return end
    return leg.origin if not _has_zone(places[leg.origin], leg) else leg.destination


def _has_zone(place: Place, leg: Leg) -> bool:
    try:
        utc(leg.departs, place)
    except (KeyError, ValueError, OSError, OverflowError):
        return False
    return True
