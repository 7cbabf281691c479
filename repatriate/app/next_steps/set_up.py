"""Steps that set the operation up: people, departures, clearances, the name of the office, the first plan."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from repatriate.app.clearances.kinds import clearances_chosen, offers_now
from repatriate.app.core.companions import FAMILY_TABLES, find_doubtful_families
from repatriate.app.documents.issuing_office import OFFICE, STATE
from repatriate.app.next_steps.facts import Departure, Facts
from repatriate.app.next_steps.people import Group, read_remembered
from repatriate.app.next_steps.step import MOST_SHOWN, NAMED, Order, Step, Target, format_destination, name_person
from repatriate.app.next_steps.stranded import Stranded, count_waiting, departure_between, find_stranded, refs_between
from repatriate.app.state.states import Lack, State
from repatriate.app.state.ways import Broken, find_broken
from repatriate.model.saying import Said, count, say
from repatriate.reference.countries import format_country, is_country

EVER = timedelta(days=36500)
MOST_PLACES = 5
"""Places without a way home that have a step each."""
EASE = {
    "max_layover_hours": say("Let them wait longer"),
    "min_connection_minutes": say("Allow shorter changes"),
    "max_legs": say("Allow more departures"),
}
"""The button for each setting that may keep a connection from being one."""


def find_nobody(facts: Facts) -> Iterator[Step]:
    """Nobody is in the file yet."""
    if not facts.registered:
        yield Step(
            "nobody_yet", Order.SET_UP, say("Bring in the people: any list, as it came."), 0, (),
            say("Import a list"), Target("import"),
        )  # fmt: skip


def find_unread_times(facts: Facts) -> Iterator[Step]:
    """Departures whose times in the file cannot be read: nobody is planned on them until they are entered."""
    codes = facts.unread
    if codes:
        yield Step(
            "time_unreadable", Order.SET_UP,
            say("The time of {0} cannot be read.", codes[0]) if len(codes) == 1
            else say("The times of {0} departures cannot be read; the first is {1}.", len(codes), codes[0]),
            len(codes), codes[:NAMED], say("Enter its times"), Target("departure", f"{codes[0]}:edit"), codes[0],
        )  # fmt: skip


def find_kept_rows(facts: Facts) -> Iterator[Step]:
    """Rows of lists that were put aside: each may be somebody."""
    rows = list(
        facts.db.query(
            "SELECT l.source, k.problems FROM kept_rows k JOIN lists l ON l.id = k.list_id WHERE k.state = 'open' "
            "ORDER BY k.id DESC"
        )
    )
    if rows:
        yield Step(
            "rows_put_aside", Order.SET_UP, _describe_kept(rows), len(rows), (),
            count(len(rows), "Look at it", "Look at {0} rows"), Target("import", "kept"),
        )  # fmt: skip


def find_doubtful(facts: Facts) -> Iterator[Step]:
    """Families that may be strangers under one label: looked at before anybody is seated with them."""
    found = read_remembered(
        facts.db, f"doubtful families {facts.today}", FAMILY_TABLES,
        lambda: find_doubtful_families(facts.db, facts.today),
    )  # fmt: skip
    if found:
        refs = tuple(ref for one in found for ref in one.people)
        more = say("{0} families may be strangers under one label. {1}", len(found), found[0].sentence)
        yield Step(
            "families_doubtful", Order.SET_UP, found[0].sentence if len(found) == 1 else more, len(found), refs[:NAMED],
            count(len(found), "Look at the family", "Look at {0} families"),
            Target("people", f"filter:refs={' '.join(refs[:MOST_SHOWN])}"),
            note=say("If they are one family, join them by a rule “together”; else change their family."),
        )  # fmt: skip


def _describe_kept(rows: list[dict[str, str]]) -> Said:
    number, sources = len(rows), {row["source"] for row in rows}
    if len(sources) > 1:
        return say("{0} rows of {1} lists were put aside.", number, len(sources))
    [source] = sources
    nameless = all("no_name" in {one["code"] for one in json.loads(row["problems"])} for row in rows)
    if nameless:
        return count(
            number,
            "{0} row of “{1}” was put aside: it has no name.",
            "{0} rows of “{1}” were put aside: they have no name.",
            source,
        )
    return count(number, "{0} row of “{1}” was put aside.", "{0} rows of “{1}” were put aside.", source)


def find_no_clearances(facts: Facts) -> Iterator[Step]:
    """Nobody said which clearances people need, nor that they need none."""
    if facts.registered and not clearances_chosen(facts.db):
        told = say("Which clearances do people need to leave?")
        here, _ = offers_now(facts.db)
        if len(here) == 1:
            told = say("Which clearances do people need to leave {0}?", format_country(*here))
        yield Step(
            "no_clearances_chosen", Order.SET_UP, told, facts.registered, (), say("Choose"), Target("clearances", "choose")
        )  # fmt: skip


def find_no_place(facts: Facts) -> Iterator[Step]:
    """People of whom nobody said where they wait."""
    found = facts.people.lacking(Lack.PLACE)
    if found.count:
        yield Step(
            "no_waiting_place", Order.SET_UP,
            _describe_people(facts, found, say("{0} has no waiting place."), say("{0} people have no waiting place.")),
            found.count, found.refs, say("Set their place"), Target("import", "places"),
        )  # fmt: skip


def find_no_destination(facts: Facts) -> Iterator[Step]:
    """People of whom nobody said where they go."""
    found = facts.people.lacking(Lack.DESTINATION)
    if found.count:
        yield Step(
            "no_destination", Order.SET_UP,
            _describe_people(facts, found, say("{0} has no destination."), say("{0} people have no destination.")),
            found.count, found.refs, say("Set by nationality"), Target("import", "destinations"),
        )  # fmt: skip


def _describe_people(facts: Facts, found: Group, one: Said, many: Said) -> Said:
    if found.count == 1:
        return Said(one.template, (name_person(facts.db, found.refs[0]),))
    return Said(many.template, (found.count,))


def find_no_office(facts: Facts) -> Iterator[Step]:
    """The name or the State of the office is missing, and documents are about to carry it."""
    missing = [key for key in (OFFICE, STATE) if not facts.settings.get(key)]
    documents = facts.people.lacking(Lack.DOCUMENT).count if missing else 0
    if not documents:
        return
    if len(missing) == 2:
        told = count(
            documents,
            "The name and the State of this office are missing on {0} document.",
            "The name and the State of this office are missing on {0} documents.",
        )
    elif missing == [OFFICE]:
        told = count(
            documents,
            "The name of this office is missing on {0} document.",
            "The name of this office is missing on {0} documents.",
        )
    else:
        told = count(
            documents,
            "The State of this office is missing on {0} document.",
            "The State of this office is missing on {0} documents.",
        )
    yield Step(
        "no_office", Order.SET_UP, told, documents, (), say("Fill it in"), Target("settings", missing[0])
    )  # fmt: skip


def find_no_plan(facts: Facts) -> Iterator[Step]:
    """People are ready and no plan has looked at them, or departures or people changed since the last plan."""
    ready = facts.people.in_state(State.READY)
    if ready.count:
        yield Step(
            "plan", Order.SET_UP,
            _describe_people(facts, ready, say("{0} is ready and has no seat."), say("{0} people are ready and have no seat.")),
            ready.count, ready.refs, say("Plan"), Target("plan", "run"),
        )  # fmt: skip
        return
    left = facts.people.in_state(State.NO_SEAT)
    if left.count and facts.may_seat_others:
        told = (
            count(
                left.count,
                "Departures changed since the last plan: {0} person may get a seat.",
                "Departures changed since the last plan: {0} people may get a seat.",
            )
            if facts.departures_changed
            else count(
                left.count,
                "People with a seat changed since the last plan: {0} person may get one.",
                "People with a seat changed since the last plan: {0} people may get one.",
            )
        )
        yield Step(
            "plan", Order.SET_UP, told,
            left.count, left.refs, say("Plan again"), Target("plan", "run"),
        )  # fmt: skip
    elif facts.draft_outdated:
        yield Step(
            "plan", Order.SET_UP, say("The draft plan is older than your last changes."), 1, (), say("Plan again"),
            Target("plan", "run"),
        )  # fmt: skip


def find_no_way(facts: Facts) -> Iterator[Step]:
    """People whom no departure brings home: one step for each place that none of them reaches, the most people first."""
    stranded = find_stranded(facts)
    there = [one for one in stranded if facts.reaches(one.origin, one.destination)]
    for one in there:
        refs = refs_between(facts, one.origin, one.destination)
        yield Step(
            "already_there", Order.SET_UP,
            count(
                one.people,
                "{0} person waits in {1}, where they are to go: correct the place or the destination.",
                "{0} people wait in {1}, where they are to go: correct the place or the destination.",
                _name_place(facts, one.origin),
            ),
            one.people, refs[:NAMED], say("Correct it"), Target("people", refs[0]), f"{one.origin} {one.destination}",
        )  # fmt: skip
    stranded = [one for one in stranded if one not in there]
    coming = facts.coming(EVER)
    if stranded and not coming:
        total = sum(one.people for one in stranded)
        yield Step(
            "no_departure", Order.SET_UP, _describe_no_departure(total, any_yet=bool(facts.departures)),
            total, (), say("Add a departure"), Target("departures", departure_between(stranded[0].origin, stranded[0].destination)),
        )  # fmt: skip
        return
    for one in _merge_stranded(facts, stranded, coming)[:MOST_PLACES]:
        about = f"{one.origin} {one.destination}"
        broken = _find_broken(facts, one) if _leaves_and_arrives(facts, one, coming) == (True, True) else None
        if broken is not None:
            yield Step(
                "connection_broken", Order.SET_UP, _describe_broken(facts, one, broken), one.people, (),
                EASE[broken.key], Target("settings", broken.key), about,
            )  # fmt: skip
            continue
        yield Step(
            "no_departure", Order.SET_UP, _describe_stranded(facts, one, coming), one.people, (), say("Add a departure"),
            Target("departures", departure_between(one.origin, one.destination)), about,
        )  # fmt: skip


def _leaves_and_arrives(facts: Facts, one: Stranded, coming: Sequence[Departure]) -> tuple[bool, bool]:
    """Whether a departure leaves where they wait, and whether one arrives where they go."""
    return (
        any(each.origin == one.origin for each in coming),
        any(facts.reaches(each.destination, one.destination) for each in coming),
    )


def _merge_stranded(facts: Facts, stranded: Sequence[Stranded], coming: Sequence[Departure]) -> list[Stranded]:
    """Entries with the same sentence joined: destinations that no departure reaches, or places that none leaves."""
    found: dict[tuple[str, str], Stranded] = {}
    for one in stranded:
        leaves, arrives = _leaves_and_arrives(facts, one, coming)
        key = one.origin if arrives else "", one.destination if leaves or not arrives else ""
        first = found.setdefault(key, replace(one, people=0))
        found[key] = replace(first, people=first.people + one.people)
    for origin, goal in [key for key in found if not key[1]]:
        found[origin, goal] = replace(found[origin, goal], people=count_waiting(facts, origin))
    return sorted(found.values(), key=lambda one: -one.people)


def _find_broken(facts: Facts, one: Stranded) -> Broken | None:
    ends = one.origin, one.destination
    return read_remembered(
        facts.db, f"broken {ends} {facts.today}", ("legs", "places", "settings"),
        lambda: find_broken(facts.db, ends, facts.today),
    )  # fmt: skip


def _describe_broken(facts: Facts, one: Stranded, broken: Broken) -> Said:
    if broken.key == "max_legs":
        ends = _name_place(facts, one.origin), _name_destination(facts, one.destination)
        return count(
            one.people,
            "From {1} to {2} it takes {3} departures; the most is {4}: {0} person waits.",
            "From {1} to {2} it takes {3} departures; the most is {4}: {0} people wait.",
            *ends, broken.needed, broken.limit,
        )  # fmt: skip
    values = broken.before, broken.place, broken.needed, broken.after, broken.limit
    if broken.key == "max_layover_hours":
        return count(
            one.people,
            "{1} reaches {2} {3} h before {4} leaves; the longest wait is {5} h: {0} person waits.",
            "{1} reaches {2} {3} h before {4} leaves; the longest wait is {5} h: {0} people wait.",
            *values,
        )
    return count(
        one.people,
        "{1} reaches {2} {3} min before {4} leaves; the shortest change is {5} min: {0} person waits.",
        "{1} reaches {2} {3} min before {4} leaves; the shortest change is {5} min: {0} people wait.",
        *values,
    )


def _describe_no_departure(people: int, *, any_yet: bool) -> Said:
    if any_yet:
        return count(people, "No departure is left: {0} person waits.", "No departure is left: {0} people wait.")
    return count(
        people,
        "No departure is entered: {0} person waits.",
        "No departure is entered: {0} people wait.",
    )


def _describe_stranded(facts: Facts, one: Stranded, coming: Sequence[Departure]) -> Said:
    name = _name_destination(facts, one.destination)
    leaves, arrives = _leaves_and_arrives(facts, one, coming)
    if not arrives:
        return count(
            one.people,
            "No departure goes to {1}: {0} person waits.",
            "No departure goes to {1}: {0} people wait.",
            name,
        )
    here = _name_place(facts, one.origin)
    if not leaves:
        return count(
            one.people,
            "No departure leaves {1}: {0} person waits there.",
            "No departure leaves {1}: {0} people wait there.",
            here,
        )
    return count(
        one.people,
        "No connection leads from {1} to {2}: {0} person waits.",
        "No connection leads from {1} to {2}: {0} people wait.",
        here,
        name,
    )


def _name_destination(facts: Facts, text: str) -> Said | str:
    code = text.partition(":")[2] or text
    return format_destination(text) if is_country(code) else _name_place(facts, code)


def _name_place(facts: Facts, code: str) -> str:
    place = facts.find_place(code)
    return f"{place.name} ({code})" if place and place.name != code else code
