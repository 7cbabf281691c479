"""What is wrong with an operation, one sentence for each cause: what, with whom or where, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from repatriate.model.entities import RuleKind
from repatriate.model.plan import Problem, ProblemCode
from repatriate.model.saying import count, listed, say
from repatriate.planning.evaluate.occupancy import Assignments
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.validate.leg_problems import check_legs, check_places
from repatriate.planning.validate.people_problems import check_people
from repatriate.planning.validate.pin_conflicts import check_pins
from repatriate.planning.validate.unit_problems import check_units


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
    """On the way, and no leg leads on."""
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
            listed(refs),
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
            listed(sorted(strangers)),
        )
        yield Problem(ProblemCode.RULE_UNKNOWN_PERSON, tuple(sorted(strangers)), None, None, text)
    for code, refs in sorted(legs.items()):
        text = say(
            "A rule keeps {0} off {1}, and there is no such departure: correct or remove the rule.", listed(refs), code
        )
        yield Problem(ProblemCode.RULE_UNKNOWN_LEG, tuple(refs), code, f"forbid {code}", text)
    if alone:
        refs = sorted(set(alone))
        text = say("A rule about two people names {0} twice: correct or remove it.", listed(refs))
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
            listed(refs),
            group,
        )
        yield Problem(ProblemCode.GROUP_UNKNOWN, tuple(refs), None, group, text)
