"""The kinds of clearance that the program knows: their words, how long an answer takes, which are usual where.

An office has its own kinds besides: any words will do. Every kind that was granted bounds the exit: `valid_from` the first
day of the journey, `valid_until` the last day on which the country may be left (`snapshot.all_people`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlite_utils import Database

from repatriate.app.core.places import countries
from repatriate.model.fields import CLEARANCES, clearance_word
from repatriate.model.saying import capital
from repatriate.reference.countries import is_country
from repatriate.reference.resources import resource_path

USUAL_DAYS = 14
"""Days after which the answer to a kind of an office's own is overdue."""


def kind_name(kind: str) -> str:
    """`Exit permit`; an office's own words as they are, with a capital."""
    return capital(clearance_word(kind))


def known_kind(text: str, others: Iterable[str] = ()) -> str:
    """What somebody typed as the kind it means: `Exit permit` is `exit_permit`; among `others` capitals do not count.

    What is none of them is a kind of its own, with single spaces.
    """
    plain = " ".join(text.split())
    key = plain.casefold().replace(" ", "_").replace("-", "_")
    if key in CLEARANCES:
        return key
    return next((other for other in others if other.casefold() == plain.casefold()), plain)


def kinds_in(db: Database) -> list[str]:
    """Kinds on the checklist in its order, then others that somebody's record has."""
    rows = db.conn.execute(
        "SELECT kind FROM (SELECT kind, min(id) AS place, 0 AS later FROM checklist GROUP BY kind "
        "UNION ALL SELECT kind, min(id), 1 FROM clearances WHERE kind NOT IN (SELECT kind FROM checklist) GROUP BY kind) "
        "ORDER BY later, place"
    ).fetchall()
    return [str(row[0]) for row in rows]


NONE_NEEDED = "no_clearances"
"""The setting that says: nobody has to say yes."""
CLEARANCES_CHOSEN = (
    f"(EXISTS (SELECT 1 FROM checklist) OR EXISTS (SELECT 1 FROM settings WHERE key = '{NONE_NEEDED}' AND value = '1'))"
)
"""SQL: whether an officer said which clearances people need, or that they need none."""


def clearances_chosen(db: Database) -> bool:
    return bool(db.conn.execute(f"SELECT {CLEARANCES_CHOSEN}").fetchone()[0])


@dataclass(frozen=True, slots=True)
class Item:
    """A kind to be put on the checklist; `nationality` None is for everybody."""

    kind: str
    authority: str
    nationality: str | None = None


@cache
def _data() -> Mapping[str, object]:
    return tomllib.loads(resource_path("checklists.toml").read_text(encoding="utf-8"))


def usual_days(kind: str) -> int:
    """Days in which an answer usually comes."""
    days = _data()["days"]
    assert isinstance(days, dict)
    return int(days.get(kind, USUAL_DAYS))


def suggested(db: Database) -> tuple[Item, ...]:
    """What is usual where the people of this file wait and for their nationalities; without kinds of which the checklist
    says already who needs them. Nationals of the country where they wait need none of it."""
    country_of = countries(db)
    here = {
        country_of(place)
        for (place,) in db.conn.execute("SELECT DISTINCT location FROM people WHERE location IS NOT NULL").fetchall()
    }
    rows = db.conn.execute(
        "SELECT DISTINCT nationality FROM people WHERE nationality IS NOT NULL ORDER BY 1"
    ).fetchall()
    known = {(row[0], row[1]) for row in db.conn.execute("SELECT kind, nationality FROM checklist").fetchall()}
    return suggested_for({country for country in here if country}, [row[0] for row in rows], known)


def suggested_for(
    here: Iterable[str], nationalities: Sequence[str], known: Collection[tuple[str, str | None]] = ()
) -> tuple[Item, ...]:
    """What is usual for people of these nationalities who wait in these countries, beside what is `known` as needed."""
    here = set(here)
    said = {kind for kind, _ in known}
    foreign = [nationality for nationality in nationalities if nationality not in here]
    whose: list[str | None] = [None] if len(foreign) == len(nationalities) else [*foreign]
    found = [
        Item(item.kind, item.authority, nationality)
        for country in sorted(here)
        for item in usual_in(country)
        if item.kind not in said
        for nationality in whose
    ]
    for nationality in foreign:
        found += [
            item for item in usual_for(nationality) if not {(item.kind, None), (item.kind, nationality)} & {*known}
        ]
    return tuple(dict.fromkeys(found))


def usual_in(country: str) -> tuple[Item, ...]:
    """What is commonly asked of everybody who waits in a country (alpha-3)."""
    tables = _data()["rescued_in"]
    assert isinstance(tables, list)
    return tuple(
        Item(item["kind"], item["authority"])
        for table in tables
        if table["country"] == country
        for item in table["items"]
    )


def usual_for(nationality: str) -> tuple[Item, ...]:
    """What is commonly asked of a nationality's own authorities."""
    tables = _data()["nationality"]
    assert isinstance(tables, list)
    return tuple(
        Item(item["kind"], item["authority"], nationality)
        for table in tables
        if nationality in table["countries"] or ("*" in table["countries"] and is_country(nationality))
        for item in table["items"]
    )
