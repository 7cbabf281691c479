"""People whom no plan can place, whatever the seats: it is not known where they wait or go, or their papers have run out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from repatriate.model.plan import Problem, ProblemCode
from repatriate.model.saying import count, listed
from repatriate.planning.evaluate.occupancy import Assignments
from repatriate.planning.messages import day
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.traveller import Traveller


def check_people(book: Rulebook, assignments: Assignments) -> Iterator[Problem]:
    """Of those who stay behind: whose place, destination or papers no plan can do anything with."""
    left = [who for ref, who in book.travellers.items() if ref not in assignments]
    places = book.snapshot.places
    nowhere = [who.ref for who in left if not who.person.location]
    if nowhere:
        text = count(
            len(nowhere),
            "It is not known where {1} waits: give a location under People.",
            "It is not known where {0} people wait ({1}): give each a location under People.",
            listed(nowhere),
        )
        yield Problem(ProblemCode.NO_LOCATION, tuple(nowhere), None, None, text)
    aimless = [who.ref for who in left if not who.person.destination]
    if aimless:
        text = count(
            len(aimless),
            "It is not known where {1} goes: give a destination under People.",
            "It is not known where {0} people go ({1}): give each a destination under People.",
            listed(aimless),
        )
        yield Problem(ProblemCode.NO_DESTINATION, tuple(aimless), None, None, text)
    lost = _group_by(left, lambda who: who.person.location, lambda place: place not in places)
    for place, refs in lost:
        text = count(
            len(refs),
            "{1} waits at {2}, which is no known place. Correct it, or add the place.",
            "{0} people wait at {2}, which is no known place ({1}). Correct it, or add the place.",
            listed(refs),
            place,
        )
        yield Problem(ProblemCode.UNKNOWN_LOCATION, tuple(refs), None, place, text)
    for place, refs in _group_by(left, lambda who: who.person.destination, lambda place: book.goals.get(place) is None):
        text = count(
            len(refs),
            "{1} is bound for {2}, which is no known place or country: correct it.",
            "{0} people are bound for {2}, which is no known place or country ({1}): correct it.",
            listed(refs),
            place,
        )
        yield Problem(ProblemCode.UNKNOWN_DESTINATION, tuple(refs), None, place, text)
    there = [who.ref for who in left if _has_arrived(book, who)]
    if there:
        text = count(
            len(there),
            "{1} waits where the journey is to end: correct the location or the destination.",
            "{0} people wait where their journeys are to end ({1}): correct their locations or destinations.",
            listed(there),
        )
        yield Problem(ProblemCode.ALREADY_THERE, tuple(there), None, None, text)
    yield from _check_papers(book, left)


def _group_by(
    people: Sequence[Traveller], field: Callable[[Traveller], str | None], wrong: Callable[[str], bool]
) -> list[tuple[str, list[str]]]:
    """People by what is wrong in a field of theirs."""
    found: dict[str, list[str]] = {}
    for who in people:
        value = field(who)
        if value:
            found.setdefault(value, []).append(who.ref)
    return [(value, refs) for value, refs in sorted(found.items()) if wrong(value)]


def _has_arrived(book: Rulebook, who: Traveller) -> bool:
    place = book.snapshot.places.get(who.person.location or "")
    goal = book.goals.get(who.person.destination or "")
    return place is not None and goal is not None and goal.reached(place) and not len(book.routes_of(who))


def _check_papers(book: Rulebook, left: Sequence[Traveller]) -> Iterator[Problem]:
    """Papers that had run out before the plan starts."""
    cleared = [who.ref for who in left if who.clear_until < book.start]
    if cleared:
        text = count(
            len(cleared),
            "The exit clearance of {1} ended before the plan starts on {2}: have it extended.",
            "The exit clearances of {0} people ended before the plan starts on {2} ({1}): have them extended.",
            listed(cleared),
            day(book.start),
        )
        yield Problem(ProblemCode.CLEARANCE_PAST, tuple(cleared), None, day(book.start).isoformat(), text)
    expired = [who.ref for who in left if who.document is not None and who.expires < book.start]
    if expired:
        text = count(
            len(expired),
            "The travel document of {1} expired before the plan starts on {2}: issue another.",
            "The travel documents of {0} people expired before the plan starts on {2} ({1}): issue others.",
            listed(expired),
            day(book.start),
        )
        yield Problem(ProblemCode.DOCUMENT_PAST, tuple(expired), None, day(book.start).isoformat(), text)
