"""Finds the problems of an operation, one sentence for each cause: the fault, the people or place, and the remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from repatriate.model.entities import Leg, LegStatus, Place, RuleKind, convert_to_utc
from repatriate.model.plan import Problem, ProblemCode
from repatriate.model.saying import Said, count, join_items, join_parts, say
from repatriate.planning.evaluate.occupancy import Assignments
from repatriate.planning.messages import day
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.validate.pin_conflicts import check_pins
from repatriate.planning.validate.unit_problems import check_units

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
        yield Problem(code, (), codes[0], None, words(len(codes), join_items(codes)))


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
        join_items(sorted(codes)),
        day(book.start),
    )
    if aboard:
        lost = count(
            len(aboard),
            "{1}, who was confirmed there, loses that seat.",
            "{0} people who were confirmed there lose their seats ({1}).",
            join_items(aboard),
        )
        text = join_parts(" ", (text, lost))
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
            join_items(legs),
            place,
        )
        if known:
            text = count(
                len(legs),
                "{1} cannot be used: give {2} a time zone such as Asia/Bangkok, or correct the date.",
                "{0} departures cannot be used ({1}): give {2} a time zone such as Asia/Bangkok, or correct the dates.",
                join_items(legs),
                place,
            )
        yield Problem(ProblemCode.LEG_PLACE, (), legs[0], place, text)


def _find_unknown_end(book: Rulebook, leg: Leg) -> str:
    """The place that makes a leg unusable for planning."""
    places = book.snapshot.places
    for end in (leg.origin, leg.destination):
        if end not in places:
            return end
    return leg.origin if not _has_zone(places[leg.origin], leg) else leg.destination


def _has_zone(place: Place, leg: Leg) -> bool:
    try:
        convert_to_utc(leg.departs, place)
    except (KeyError, ValueError, OSError, OverflowError):
        return False
    return True


def check_people(book: Rulebook, assignments: Assignments) -> Iterator[Problem]:
    """Problems of people left behind whose place, destination or papers no plan can use."""
    left = [who for ref, who in book.travellers.items() if ref not in assignments]
    places = book.snapshot.places
    nowhere = [who.ref for who in left if not who.person.location]
    if nowhere:
        text = count(
            len(nowhere),
            "It is not known where {1} waits: give a location under People.",
            "It is not known where {0} people wait ({1}): give each a location under People.",
            join_items(nowhere),
        )
        yield Problem(ProblemCode.NO_LOCATION, tuple(nowhere), None, None, text)
    aimless = [who.ref for who in left if not who.person.destination]
    if aimless:
        text = count(
            len(aimless),
            "It is not known where {1} goes: give a destination under People.",
            "It is not known where {0} people go ({1}): give each a destination under People.",
            join_items(aimless),
        )
        yield Problem(ProblemCode.NO_DESTINATION, tuple(aimless), None, None, text)
    lost = _group_by(left, lambda who: who.person.location, lambda place: place not in places)
    for place, refs in lost:
        text = count(
            len(refs),
            "{1} waits at {2}, which is no known place. Correct it, or add the place.",
            "{0} people wait at {2}, which is no known place ({1}). Correct it, or add the place.",
            join_items(refs),
            place,
        )
        yield Problem(ProblemCode.UNKNOWN_LOCATION, tuple(refs), None, place, text)
    for place, refs in _group_by(left, lambda who: who.person.destination, lambda place: book.goals.get(place) is None):
        text = count(
            len(refs),
            "{1} is bound for {2}, which is no known place or country: correct it.",
            "{0} people are bound for {2}, which is no known place or country ({1}): correct it.",
            join_items(refs),
            place,
        )
        yield Problem(ProblemCode.UNKNOWN_DESTINATION, tuple(refs), None, place, text)
    there = [who.ref for who in left if _has_arrived(book, who)]
    if there:
        text = count(
            len(there),
            "{1} waits where the journey is to end: correct the location or the destination.",
            "{0} people wait where their journeys are to end ({1}): correct their locations or destinations.",
            join_items(there),
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
            join_items(cleared),
            day(book.start),
        )
        yield Problem(ProblemCode.CLEARANCE_PAST, tuple(cleared), None, day(book.start).isoformat(), text)
    expired = [who.ref for who in left if who.document is not None and who.expires < book.start]
    if expired:
        text = count(
            len(expired),
            "The travel document of {1} expired before the plan starts on {2}: issue another.",
            "The travel documents of {0} people expired before the plan starts on {2} ({1}): issue others.",
            join_items(expired),
            day(book.start),
        )
        yield Problem(ProblemCode.DOCUMENT_PAST, tuple(expired), None, day(book.start).isoformat(), text)


def find_problems(book: Rulebook, assignments: Assignments) -> tuple[Problem, ...]:
    """All that this plan could not make good, what hurts most first; empty where all is well.

    Somebody whom the rules keep back for the time being (no document yet, a hold) is no problem, but a reason.
    """
    pins = check_pins(book, assignments)
    told = {ref for one in pins for ref in one.people}
    return (
        *_check_content(book),
        *_check_settings(book),
        *pins,
        *check_units(book, assignments, told),
        *_find_stranded(book, assignments),
        *check_legs(book),
        *check_places(book),
        *check_people(book, assignments),
        *_check_rules(book),
        *_check_groups(book),
    )


def _check_content(book: Rulebook) -> Iterator[Problem]:
    """Nobody, or nothing to travel on."""
    if not book.people:
        text = say("There are no people in this operation: add them, or import a list.")
        yield Problem(ProblemCode.NO_PEOPLE, (), None, None, text)
    elif not book.legs:
        text = say("There are no flights, buses or boats in this operation: add them in Departures.")
        yield Problem(ProblemCode.NO_LEGS, (), None, None, text)
    elif not book.journeys.routes.codes and not book.frozen.kept:
        text = count(
            len(book.legs),
            "Nobody can use {1}: look at its places, dates and status in Departures.",
            "No one can use any of the {0} departures. Check their places, dates and status.",
            book.codes[0],
        )
        yield Problem(ProblemCode.NO_LEGS, (), book.codes[0], None, text)


def _check_settings(book: Rulebook) -> Iterator[Problem]:
    settings = book.snapshot.settings
    if settings.max_legs < 1:
        text = say(
            "A journey may have at most {0} departures, so nobody can travel: set the limit to 1 or more.",
            settings.max_legs,
        )
        yield Problem(ProblemCode.MAX_LEGS, (), None, "max_legs", text)
    elif settings.max_legs > 1 and settings.min_connection_minutes > settings.max_layover_hours * 60:
        text = say(
            "A change takes at least {0} minutes and may take at most {1} hours, so nobody can change: correct one of the two.",
            settings.min_connection_minutes,
            settings.max_layover_hours,
        )
        yield Problem(ProblemCode.CONNECTION_TIMES, (), None, "min_connection_minutes max_layover_hours", text)


def _find_stranded(book: Rulebook, assignments: Assignments) -> Iterator[Problem]:
    """Problems of people under way without an onward leg."""
    by_leg: dict[str, list[str]] = {}
    for ref in sorted(book.frozen.rerouted):
        who = book.travellers[ref]
        if ref not in assignments and who.person.location and not (book.routes_of(who).kept == who.keeps).any():
            held = book.frozen.rerouted[ref].legs
            by_leg.setdefault(max(held, key=lambda code: book.legs[code].departs), []).append(ref)
    for code, refs in sorted(by_leg.items()):
        place = book.legs[code].destination
        text = count(
            len(refs),
            "{1} is on {2} and has no journey on from {3}: add a departure, or another destination.",
            "{1} are on {2} and have no journey on from {3}: add a departure, or another destination.",
            join_items(refs),
            code,
            place,
        )
        yield Problem(ProblemCode.STRANDED, tuple(refs), code, None, text)


def _check_rules(book: Rulebook) -> Iterator[Problem]:
    """Rules that have no effect. What is wrong with a pin is said of the pin."""
    strangers: dict[str, None] = {}
    legs: dict[str, list[str]] = {}
    alone: list[str] = []
    for rule in book.snapshot.rules:
        pair = rule.kind in (RuleKind.APART, RuleKind.TOGETHER)
        strangers.update((ref, None) for ref in (rule.a, rule.b if pair else None) if ref and ref not in book.people)
        if pair and rule.a == rule.b and rule.a in book.people:
            alone.append(rule.a)
        if rule.kind is RuleKind.FORBID and rule.a in book.people:
            for code in rule.legs:
                if code not in book.legs:
                    legs.setdefault(code, []).append(rule.a)
    if strangers:
        text = count(
            len(strangers),
            "A rule names {1}, and there is no such person: correct or remove the rule.",
            "Rules name {0} people who are not in this operation ({1}): correct or remove the rules.",
            join_items(sorted(strangers)),
        )
        yield Problem(ProblemCode.RULE_UNKNOWN_PERSON, tuple(sorted(strangers)), None, None, text)
    for code, refs in sorted(legs.items()):
        text = say(
            "A rule keeps {0} off {1}, and there is no such departure: correct or remove the rule.",
            join_items(refs),
            code,
        )
        yield Problem(ProblemCode.RULE_UNKNOWN_LEG, tuple(refs), code, f"forbid {code}", text)
    if alone:
        refs = sorted(set(alone))
        text = say("A rule about two people names {0} twice: correct or remove it.", join_items(refs))
        yield Problem(ProblemCode.RULE_ABOUT_ONE, tuple(refs), None, None, text)


def _check_groups(book: Rulebook) -> Iterator[Problem]:
    """Groups that people are in, and nothing else is known of."""
    known = book.snapshot.groups
    members: dict[str, list[str]] = {}
    for ref, who in book.travellers.items():
        if who.person.group is not None and who.person.group not in known:
            members.setdefault(who.person.group, []).append(ref)
    for group, refs in sorted(members.items()):
        text = count(
            len(refs),
            "{1} is in group {2}, which is not among the groups, so it is not kept together: add it, or correct the name.",
            "{0} people are in group {2}, which is not among the groups, so it is not kept together ({1}): add it, or correct the name.",
            join_items(refs),
            group,
        )
        yield Problem(ProblemCode.GROUP_UNKNOWN, tuple(refs), None, group, text)
