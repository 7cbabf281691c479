"""The kinds of clearance that the program knows: their words, usual delays, and the places where they are usual.

An office may have its own kinds, in any words. Every granted kind bounds the exit. `valid_from` is the first day of the
journey, `valid_until` the last day on which the country may be left (`snapshot.all_people`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.places import find_host, map_countries
from repatriate.app.state.queries import CLEARANCES_CHOSEN
from repatriate.model.fields import CLEARANCES, clearance_word
from repatriate.model.saying import capitalize_first
from repatriate.reference.countries import is_country
from repatriate.reference.resources import resource_path

ASK_AGAIN = timedelta(days=5)
"""After asking: from then on it is time to ask again."""
USUAL_DAYS = 14
"""Days after which the answer to a kind of an office's own is overdue."""


def kind_name(kind: str) -> str:
    """`Exit permit`; an office's own words as they are, with a capital."""
    return capitalize_first(clearance_word(kind))


def known_kind(text: str, others: Iterable[str] = ()) -> str:
    """The key of the kind that somebody typed: `Exit permit` becomes `exit_permit`. Among `others` capitals do not
    count. Any other text is a kind of its own, with single spaces."""
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


def clearances_chosen(db: Database) -> bool:
    return bool(db.conn.execute(f"SELECT {CLEARANCES_CHOSEN}").fetchone()[0])


@dataclass(frozen=True, slots=True)
class Item:
    """A kind to be put on the checklist; `nationality` None is for everybody."""

    kind: str
    authority: str
    nationality: str | None = None


@cache
def _load_checklists() -> Mapping[str, object]:
    return tomllib.loads(resource_path("checklists.toml").read_text(encoding="utf-8"))


def usual_days(kind: str) -> int:
    """Days in which an answer usually comes."""
    days = _load_checklists()["days"]
    assert isinstance(days, dict)
    return int(days.get(kind, USUAL_DAYS))


def list_suggested_items(db: Database) -> tuple[Item, ...]:
    """Usual checklist items for the countries where the people of this file wait and for their nationalities. Kinds
    already on the checklist are left out. Nationals of the country where they wait need none of its clearances."""
    known = {(row[0], row[1]) for row in db.conn.execute("SELECT kind, nationality FROM checklist").fetchall()}
    return suggested_for(*_who_waits(db), known)


def _who_waits(db: Database) -> tuple[set[str], list[str]]:
    """The countries where people of this file wait, and their nationalities. Where nobody has a place, the host country."""
    country_of = map_countries(db)
    places = db.conn.execute("SELECT DISTINCT location FROM people WHERE location IS NOT NULL").fetchall()
    here = {country for (place,) in places if (country := country_of(place))}
    if not here and (host := find_host(db)) is not None:
        here = {host.country}
    rows = db.conn.execute(
        "SELECT DISTINCT nationality FROM people WHERE nationality IS NOT NULL ORDER BY 1"
    ).fetchall()
    return here, [row[0] for row in rows]


def suggested_for(
    here: Iterable[str], nationalities: Sequence[str], known: Collection[tuple[str, str | None]] = ()
) -> tuple[Item, ...]:
    """Usual checklist items for people of these nationalities who wait in these countries, without the kinds in
    `known`. The authority is empty where the countries name different ones."""
    here = set(here)
    said = {kind for kind, _ in known}
    foreign = [nationality for nationality in nationalities if nationality not in here]
    whose: list[str | None] = [None] if len(foreign) == len(nationalities) else [*foreign]
    found = [
        Item(item.kind, item.authority if all(item in usual_in(one) for one in here) else "", nationality)
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


def find_usual_in_part(here: Iterable[str]) -> list[str]:
    """The kinds that are usual in some of these countries only: a checklist asks them of everybody."""
    kinds = [{item.kind for item in usual_in(country)} for country in here]
    return sorted({kind for some in kinds for kind in some if not all(kind in each for each in kinds)})


@dataclass(frozen=True, slots=True)
class Offer:
    """A kind that people may need, with the items of the checklist that it would be. `needed` is it now, `usual` where
    these people wait or for their nationalities."""

    kind: str
    items: tuple[Item, ...]
    needed: bool
    usual: bool


def list_offers(db: Database, here: Iterable[str], nationalities: Sequence[str]) -> list[Offer]:
    """Every kind that can be chosen: the program's own in their order, then those of this office. One that is needed of some
    nationalities is of those that are new to the file, too, where that is usual."""
    had, usual = _by_kind(needed_items(db)), _by_kind(suggested_for(here, nationalities))
    kinds = [*CLEARANCES, *(kind for kind in had if kind not in CLEARANCES)]
    of_file = {nationality for (nationality,) in db.conn.execute("SELECT DISTINCT nationality FROM people").fetchall()}
    for kind, items in had.items():
        if all(item.nationality is not None for item in items):
            had[kind] += tuple(
                item for item in usual.get(kind, ()) if item.nationality not in {*of_file, None} and item not in items
            )
    return [
        Offer(kind, had.get(kind) or usual.get(kind) or (Item(kind, ""),), kind in had, kind in usual) for kind in kinds
    ]


def offers_now(db: Database) -> tuple[set[str], list[Offer]]:
    """The countries where people wait, and what can be chosen for the people of this file: needed first, then usual."""
    here, nationalities = _who_waits(db)
    found = list_offers(db, here, nationalities)
    return here, sorted(found, key=lambda one: (not one.needed, not one.usual))


def needed_items(db: Database) -> list[Item]:
    """The checklist as it stands."""
    rows = db.conn.execute("SELECT kind, authority, nationality FROM checklist ORDER BY kind, nationality").fetchall()
    return [Item(kind, authority or "", nationality) for kind, authority, nationality in rows]


def _by_kind(items: Iterable[Item]) -> dict[str, tuple[Item, ...]]:
    found: dict[str, tuple[Item, ...]] = {}
    for item in items:
        found[item.kind] = (*found.get(item.kind, ()), item)
    return found


def source_of(kind: str, here: Iterable[str]) -> str:
    """The source that calls a kind usual in these countries; empty where it is only an assumption."""
    tables = _read_tables("nationality") + [
        table for table in _read_tables("rescued_in") if table["country"] in set(here)
    ]
    found = [table.get("source", "") for table in tables if any(item["kind"] == kind for item in table["items"])]
    return "; ".join(filter(None, found))


def _read_tables(name: str) -> list[dict[str, Any]]:
    tables = _load_checklists()[name]
    assert isinstance(tables, list)
    return tables


def usual_in(country: str) -> tuple[Item, ...]:
    """Checklist items that a country (alpha-3) commonly asks of everybody who waits there."""
    return tuple(
        Item(item["kind"], item["authority"])
        for table in _read_tables("rescued_in")
        if table["country"] == country
        for item in table["items"]
    )


def usual_for(nationality: str) -> tuple[Item, ...]:
    """Checklist items commonly asked of a nationality's own authorities."""
    return tuple(
        Item(item["kind"], item["authority"], nationality)
        for table in _read_tables("nationality")
        if nationality in table["countries"] or ("*" in table["countries"] and is_country(nationality))
        for item in table["items"]
    )
