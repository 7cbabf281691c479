"""Finds the country, and the nearest town, where the people of a list wait, from the list and the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlite_utils import Database

from repatriate.app.clearances.kinds import Item, clearances_chosen, list_offers, usual_for, usual_in
from repatriate.app.core.places import place_finder
from repatriate.app.core.snapshot import parse_day, settings_of
from repatriate.app.imports.questions.model import Differing, Host, HostSource, Need, Seen
from repatriate.intake.roster.clearance_columns import Answered
from repatriate.model.entities import Answer
from repatriate.model.saying import capitalize_first
from repatriate.reference.airports import Near, airport, airport_of_city, an_airport, near_text
from repatriate.reference.romanization.letters import to_ascii


def find_host(
    db: Database,
    texts: Mapping[str, int],
    names: Iterable[str],
    country: str | None = None,
    called: Iterable[str] = (),
) -> Host | None:
    """`texts` are words of the list for places with how many people; `names` what the file is called, `called` what the
    list and its sheets are. `country` is the one that a column of the list states.

    None where nothing tells it: then an officer does.
    """
    near = find_host_named(texts, HostSource.LIST)
    if country is not None and (near is None or near.country != country) and (stated := host_in(country)) is not None:
        return replace(stated, source=HostSource.COLUMN)
    places, own = _by_places(db), find_host_named(dict.fromkeys(called, 1))
    if places is not None and own is not None and own.country == places.country:
        places = own  # a list of Cebu tells of Cebu, wherever most of the file wait
    return near or places or own or find_host_named(dict.fromkeys(names, 1)) or _by_office(db) or _by_departures(db)


def host_in(country: str, town: str = "") -> Host | None:
    """A country that an officer chose, and the town nearby that they typed; None where no time is known for it."""
    port = an_airport(country)
    name = " ".join(town.split())
    if port is None:
        return None
    if not name:
        return Host(country, port.timezone, HostSource.OFFICER)
    near = near_text(name, country)
    if near is not None and near.country == country:
        return Host(country, near.timezone, HostSource.OFFICER, town_code(near), near.name)
    letters = "".join(one for one in to_ascii(name).upper() if one.isascii() and one.isalnum())[:12]
    code = letters if len(letters) > 3 else f"{letters}TOWN"  # three letters are an airport or a country
    return Host(country, port.timezone, HostSource.OFFICER, code, capitalize_first(name))


def town_code(near: Near) -> str:
    """The code of a town: that of its airport, or its name."""
    port = airport_of_city(near.name)
    return port or "".join(letter for letter in near.name.upper() if letter.isalnum())[:12] or "TOWN"


def find_host_named(texts: Mapping[str, int], source: HostSource = HostSource.OPERATION) -> Host | None:
    """The town that most of these texts mention, with its country; None where they mention none."""
    counts: Counter[Near] = Counter()
    for text, people in texts.items():
        if (near := near_text(text)) is not None:
            counts[near] += people
    if not counts:
        return None
    near, _ = counts.most_common(1)[0]
    return Host(near.country, near.timezone, source, town_code(near), near.name)


def _by_places(db: Database) -> Host | None:
    rows = db.conn.execute(
        "SELECT location, count(*) FROM people WHERE location IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 1"
    )
    return _by_codes(db, (code for code, _ in rows), HostSource.PLACES)


def _by_departures(db: Database) -> Host | None:
    rows = db.conn.execute("SELECT origin FROM legs WHERE status = 'planned' ORDER BY departs, code LIMIT 1")
    return _by_codes(db, (code for (code,) in rows), HostSource.DEPARTURES)


def _by_codes(db: Database, codes: Iterator[str], source: HostSource) -> Host | None:
    find = place_finder(db)
    for code in codes:
        place = find(code)
        if place is not None:
            town = find(place.near) if place.near else place if airport(code) else None
            named = (town.code, town.name) if town else (None, "")
            return Host(place.country, place.timezone, source, *named)
    return None


def _by_office(db: Database) -> Host | None:
    settings = settings_of(db)
    for name in ("operation", "outside_name"):
        if (text := settings.get(name)) and (found := find_host_named({text: 1}, HostSource.OPERATION)):
            return found
    # `Embassy of Indonesia, Bangkok`: the city is where the office is, which tells the country and not the town.
    for text in (settings.get("authority") or "").split(","):
        if (near := near_text(text)) is not None:
            return Host(near.country, near.timezone, HostSource.OFFICE)
    return None


# -- The question of necessary clearances: their kinds, the answers in the list and the file, and the differences
# between these.


Record = Mapping[str, Mapping[str, Answered]]
"""The answers on record by a person's reference and the kind."""


def read_record(db: Database) -> Record:
    """Every answer that the file holds."""
    found: dict[str, dict[str, Answered]] = {}
    for ref, kind, answer, answered, until, reference, asked in db.conn.execute(
        "SELECT p.ref, c.kind, c.answer, c.answered_on, c.valid_until, c.reference, c.asked_on IS NOT NULL "
        "FROM clearances c JOIN people p ON p.id = c.person_id"
    ):
        given = Answer(answer) if answer else None
        found.setdefault(ref, {})[kind] = Answered(given, parse_day(answered), parse_day(until), reference, bool(asked))
    return found


def find_differing(seen: Iterable[Seen], record: Record) -> Iterator[Differing]:
    """Answers on record that the list contradicts."""
    for one in seen:
        known = record.get(one.ref or "", {})
        for kind, given in one.answers.items():
            if kind in known and contradicts_answer(known[kind], given):
                yield Differing(one.ref or "", kind, known[kind], given)


def contradicts_answer(known: Answered, given: Answered) -> bool:
    """Whether a list says another answer than the one on record, or another last day of it."""
    if known.answer is None or given.answer is None:
        return False
    return known.answer is not given.answer or (
        given.valid_until is not None and given.valid_until != known.valid_until
    )


def _count_waiting(kind: str, items: Sequence[Item], seen: Sequence[Seen], record: Record) -> tuple[int, int]:
    """The number of people concerned without a grant, and the number of all concerned. An answer on record precedes the
    list's."""
    whose = {item.nationality for item in items}
    waiting = concerned = 0
    for one in seen:
        if None not in whose and one.nationality not in whose:
            continue
        concerned += 1
        known, given = record.get(one.ref or "", {}).get(kind), one.answers.get(kind)
        answer = known.answer if known is not None and known.answer else given.answer if given is not None else None
        waiting += answer is not Answer.GRANTED
    return waiting, concerned


def ask_needs(
    db: Database, seen: Sequence[Seen], here: set[str], record: Record, stay: Iterable[tuple[str, str | None]]
) -> tuple[Need, ...]:
    """Chosen is what the file needs already, what the list tells of, and what is usual; then comes every other kind.

    What is usual and would hold back everybody is shown and not chosen: no list and no record tells of any grant. Nor is
    what a list tells of and no country here asks, where an officer chose without it. `stay` has the country and the
    nationality of everybody in the file and on the list.
    """
    nationalities = {one.nationality for one in seen if one.nationality}
    told = {kind for one in seen for kind, answer in one.answers.items() if answer.answer or answer.asked}
    settled, everybody = clearances_chosen(db), Counter(stay)
    needs = []
    for offer in list_offers(db, here, sorted(nationalities)):
        kind, items = offer.kind, offer.items
        waiting, concerned = _count_waiting(kind, items, seen, record)
        holds_all = waiting == concerned
        wanted = offer.needed or (offer.usual and not settled and not holds_all)
        wanted |= kind in told and (offer.usual or not settled)
        unusual = 0
        if wanted and not offer.needed and any(item.nationality is None for item in items):
            unusual = sum(
                people
                for (country, nation), people in everybody.items()
                if all(item.kind != kind for item in (*usual_in(country), *usual_for(nation or "")))
            )
        answers = [one.answers[kind] for one in seen if kind in one.answers]
        counts = Counter(answer.answer for answer in answers)
        needs.append(
            Need(
                kind,
                items,
                wanted,
                offer.usual,
                counts[Answer.GRANTED],
                counts[Answer.REFUSED],
                sum(1 for answer in answers if answer.asked and answer.answer is None),
                any(answer.valid_until for answer in answers),
                concerned,
                waiting,
                unusual,
            )
        )
    return tuple(sorted(needs, key=lambda need: (not need.chosen, not need.usual)))
