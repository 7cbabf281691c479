"""Makes the three questions, answered beforehand: of the people of a list, or of the file's own who lack an answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from repatriate.app.clearances.kinds import clearances_chosen
from repatriate.app.core.places import map_countries, own_places
from repatriate.app.imports.questions.host import ask_needs, find_differing, find_host, read_record
from repatriate.app.imports.questions.model import Host, HostSource, Line, Questions, Seen, Source
from repatriate.app.imports.questions.place_maker import PlaceMaker, taken_codes
from repatriate.app.imports.spellings import NearSpellings, Spelling, find_namesakes, kept_spellings, spelling_key
from repatriate.model.entities import Place
from repatriate.reference.airports import near_text
from repatriate.reference.countries import is_country


@dataclass(frozen=True, slots=True)
class Towns:
    """`codes` are places by words that have a meaning in each town; None where it is a new place, or nobody can tell which.

    `stated`: the list or an officer says in which town its people are. Then `near` are places there, and those `elsewhere`
    are near another town.
    """

    codes: Mapping[str, str | None]
    stated: bool
    near: frozenset[str]
    elsewhere: frozenset[str]


def settle_towns(db: Database, seen: Sequence[Seen], host: Host | None, texts: Iterable[str]) -> Towns:
    """The place that words mean in the town of this list. Who waits there by the file says it too, but not against an
    officer."""
    town = _find_town(host, texts)
    places = own_places(db)
    near = frozenset(code for code, place in places.items() if town and town in (place.near, code))
    elsewhere = frozenset(code for code, place in places.items() if town and place.near not in (None, town))
    namesakes = find_namesakes(db)
    told: dict[str, Counter[str]] = {}
    read: dict[str, str | None] = {}
    for one in seen:
        if one.waits:
            read.setdefault(one.waits, one.location)
            told.setdefault(one.waits, Counter()).update([one.stays] if one.stays else [])
    codes: dict[str, str | None] = {}
    for text, code in read.items():
        those = _find_meanings(text, namesakes, places.get(code or ""))
        stay = [place for place, _ in told[text].most_common() if place in those]
        here = [place for place in those if place in near]
        if here:
            codes[text] = here[0]
        elif those and not (town and host and host.source is HostSource.OFFICER) and stay:
            codes[text] = stay[0]
        elif those and (town or len(those) > 1):
            codes[text] = None
    return Towns(
        {text: code for text, code in codes.items() if code is None or code != read[text]},
        town is not None,
        near,
        elsewhere,
    )


def _find_meanings(text: str, namesakes: Mapping[str, Sequence[Place]], read: Place | None) -> list[str]:
    """Codes of the places near a town that these words may mean; none where the words name a town or a code."""
    found = [place for place in (*namesakes.get(spelling_key(text), ()), *((read,) if read else ())) if place.near]
    exact = any(spelling_key(text) == spelling_key(place.code) != spelling_key(place.name) for place in found)
    return [] if exact or near_text(text) is not None else list(dict.fromkeys(place.code for place in found))


def _find_town(host: Host | None, texts: Iterable[str]) -> str | None:
    """The code of the town, where an officer or the list itself names one and no other."""
    if host is None or host.town is None:
        return None
    if host.source is HostSource.LIST:
        towns = {near.name for text in texts if (near := near_text(text)) is not None}
        return host.town if len(towns) == 1 else None
    return host.town if host.source in (HostSource.OFFICER, HostSource.OPERATION) else None


TO, FROM = "to:", "nat:"
"""Before the key of a line: people whose destination is known, and people of one nationality."""
UNTOLD = ""
"""The line for people of whom nothing is said."""


def ask_questions(
    db: Database,
    people: Iterable[Seen],
    names: Iterable[str] = (),
    host: Host | None = None,
    stated: tuple[str, str] | None = None,
    called: Iterable[str] = (),
) -> Questions:
    """`names` are what the file is called, `called` what the list is: a town in them tells where people wait. `host` is the
    country that an officer chose for it. `stated` is the title of a column, and the country that it states."""
    seen = list(people)
    record = read_record(db)
    waiting = Counter(one.waits for one in seen if one.waits)
    host = host or find_host(db, waiting, names, stated[1] if stated else None, called)
    makes = PlaceMaker(taken_codes(db), host)
    towns = settle_towns(db, seen, host, waiting)
    seen = [replace(one, location=towns.codes.get(one.waits, one.location)) for one in seen]
    where, where_of = _ask_where(db, seen, host, makes, towns)
    goes, goes_of = _ask_goes(db, seen)
    country_of, answered = map_countries(db), {line.key: line.code for line in where}
    made = {place.code: place.country for place in makes.new}

    def find_country(code: str | None) -> str:
        return (code and (made.get(code) or country_of(code))) or (host.country if host else "")

    stay = [
        (find_country(one.location or answered.get(where_of.get(spelling_key(one.waits), UNTOLD))), one.nationality)
        for one in seen
    ]
    here, refs = {country for country, _ in stay if country}, {one.ref for one in seen}
    others = db.conn.execute("SELECT ref, location, nationality FROM people WHERE withdrawn IS NULL")
    stay += [(country_of(place) or "", nation) for ref, place, nation in others if ref not in refs]
    return Questions(
        people=len(seen),
        waiting=sum(1 for one in seen if one.location and not one.waits),
        going=sum(1 for one in seen if one.destination and not one.goes),
        where=where,
        goes=goes,
        needs=ask_needs(db, seen, here, record, stay),
        new=tuple(makes.new),
        host=host,
        host_column=stated[0] if stated and host and host.country == stated[1] else "",
        clearances_chosen=clearances_chosen(db),
        where_of=where_of,
        goes_of=goes_of,
        settled_where=frozenset(one.where for one in seen if one.location and not one.waits),
        settled_goes=frozenset(one.where for one in seen if one.destination and not one.goes),
        differing=tuple(find_differing(seen, record)),
        taken=makes.taken,
        local=frozenset(map(spelling_key, towns.codes)) & {line.key for line in where},
        here=frozenset(here),
        in_town=frozenset({host.town, *towns.near}) if host and host.town else frozenset(),
    )


# -- where they wait


def _ask_where(
    db: Database, seen: Sequence[Seen], host: Host | None, makes: PlaceMaker, towns: Towns
) -> tuple[tuple[Line, ...], dict[str, str]]:
    known: dict[str, Counter[str]] = {}
    loose: Counter[str] = Counter()
    empty = 0
    for one in seen:
        if one.waits and one.location:
            known.setdefault(one.location, Counter())[one.waits] += 1
        elif one.waits:
            loose[one.waits] += 1
        elif not one.location:
            empty += 1
    places = [place for place in own_places(db).values() if place.code not in towns.elsewhere]
    kept = {key: code for key, code in kept_spellings(db, Spelling.PLACE).items() if code not in towns.elsewhere}
    names = {spelling_key(place.name): place.code for place in places} | kept
    named: NearSpellings[str] = NearSpellings()
    for name in (*(place.name for place in places), *kept):
        named.add(name, names[spelling_key(name)])
    stated: dict[str, set[str]] = {}
    for one in seen:
        stated.setdefault(one.waits, set()).update(filter(None, (one.country,)))
    mixed = _is_mixed(db, host, [*loose], [*known])
    lines = [_known_line(code, texts) for code, texts in known.items()]
    where_of = {spelling_key(text): TO + code for code, texts in known.items() for text in texts}
    for number, spellings in enumerate(_group_spellings(loose)):
        key = spelling_key(spellings[0])
        for text in spellings:
            where_of[spelling_key(text)] = key
        people = sum(loose[text] for text in spellings)
        few = number < MOST_PLACES
        apart = any(text in towns.codes for text in spellings)
        like = None if apart else named.find(spellings[0]) if few else names.get(key)
        if apart and not towns.stated:
            code = None  # places of two towns are called so: an officer says which
        else:
            best = _best_spelling(spellings, loose)
            own = set[str]().union(*(stated[text] for text in spellings))
            country = own.pop() if len(own) == 1 else "" if own or mixed else None
            code = like or (makes.make(best, namesake=apart, country=country) if few else makes.town())
        source = Source.ALIKE if like else Source.OPEN if code is None else Source.NEW if few else Source.TOWN
        lines.append(Line(key, tuple(spellings), people, code, source))
    lines.sort(key=lambda line: (-line.people, line.key))
    if empty:
        lines.append(_untold_place(db, lines, seen, empty, host, makes, towns))
    return tuple(lines), where_of


def _is_mixed(db: Database, host: Host | None, texts: Iterable[str], codes: Iterable[str | None]) -> bool:
    """Whether a place that names no town may be in several countries: those of the list, else of the file."""
    if host is None or host.source is HostSource.OFFICER:
        return False
    if host.source is HostSource.PLACES:
        rows = db.conn.execute("SELECT DISTINCT location FROM people WHERE location IS NOT NULL AND withdrawn IS NULL")
        codes = [*codes, *(code for (code,) in rows)]
    country_of = map_countries(db)
    named = {near.country for text in texts if (near := near_text(text))} | {*map(country_of, codes)} - {None}
    return len(named | {host.country}) > 1


MOST_PLACES = 60
"""Places that a list makes, those of the most people. A column with more holds addresses: the rest wait in the town."""


def _known_line(code: str, texts: Counter[str]) -> Line:
    return Line(TO + code, tuple(text for text, _ in texts.most_common()), texts.total(), code, Source.KNOWN)


def _untold_place(  # long: whatever may tell it
    db: Database,
    lines: Sequence[Line],
    seen: Sequence[Seen],
    people: int,
    host: Host | None,
    makes: PlaceMaker,
    towns: Towns,
) -> Line:
    """The line for people whose place nobody stated.

    Proposes the place of most people on this list, else of most in the file, else the operation's town. If an officer
    named a town, only its places count, and otherwise the town itself.
    """
    answered: Counter[str] = Counter()
    for line in lines:
        if line.code:
            answered[line.code] += line.people
    for one in seen:
        if one.location and not one.waits:
            answered[one.location] += 1
    if not answered:
        rows = db.conn.execute("SELECT location, count(*) FROM people WHERE location IS NOT NULL GROUP BY 1")
        answered = Counter(dict(rows.fetchall()))
    named = host is not None and host.source is HostSource.OFFICER and host.town
    if named:
        there = {*towns.near, named, *(place.code for place in makes.new if place.near == named)}
        answered = Counter({code: number for code, number in answered.items() if code in there})
    if answered:
        return Line(UNTOLD, (), people, answered.most_common(1)[0][0], Source.COMMONEST)
    town = makes.town() if named or not lines else None
    return Line(UNTOLD, (), people, town, Source.TOWN if town else Source.OPEN)


def _group_spellings(counts: Mapping[str, int]) -> list[list[str]]:
    """Spellings of one place together, the commonest first."""
    groups: list[list[str]] = []
    near: NearSpellings[list[str]] = NearSpellings()
    for text, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        found = near.find(text)
        if found is None:
            found = []
            groups.append(found)
            near.add(text, found)
        found.append(text)
    return groups


def _best_spelling(spellings: Sequence[str], counts: Mapping[str, int]) -> str:
    """`Camp 2` rather than `camp2` and `CAMP-2`: with a capital and with spaces, then the commonest."""
    return max(spellings, key=lambda text: (" " in text, not text.islower() and not text.isupper(), counts[text], text))


# -- where they go


def _ask_goes(db: Database, seen: Sequence[Seen]) -> tuple[tuple[Line, ...], dict[str, str]]:
    known: dict[str, Counter[str]] = {}
    loose: Counter[str] = Counter()
    nations: Counter[str] = Counter()
    for one in seen:
        if one.goes and one.destination:
            known.setdefault(one.destination, Counter())[one.goes] += 1
        elif one.goes:
            loose[one.goes] += 1
        elif not one.destination:
            nations[one.nationality or UNTOLD] += 1
    lines = [_known_line(code, texts) for code, texts in known.items()]
    goes_of = {spelling_key(text): TO + code for code, texts in known.items() for text in texts}
    for spellings in _group_spellings(loose):
        key = spelling_key(spellings[0])
        for text in spellings:
            goes_of[spelling_key(text)] = key
        lines.append(Line(key, tuple(spellings), sum(loose[text] for text in spellings), None, Source.OPEN))
    kept = kept_spellings(db, Spelling.NATIONALITY)
    for nation, people in nations.items():
        home = kept.get(nation) or (nation if is_country(nation) else None)
        texts = (nation,) if nation else ()
        source = Source.NATIONALITY if home else Source.OPEN
        lines.append(Line(FROM + nation if nation else UNTOLD, texts, people, home, source))
    lines.sort(key=lambda line: (line.key == UNTOLD, -line.people, line.key))
    return tuple(lines), goes_of
