"""Sources of the search: for each kind of thing its searchable words and its display."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.sql import value_of
from repatriate.model.entities import full_name
from repatriate.model.fields import PERSON, Search
from repatriate.reference.airports import airport
from repatriate.reference.countries import country_name

SEPARATOR = "\ue000"
"""Between several values in one column of `read`; from the private use area, so in no name."""
_CHAR = f"char({ord(SEPARATOR)})"
_IDS = "(SELECT value FROM json_each(:ids))"
EVERYTHING = ""

Shown = tuple[str, str, str]
"""Key, title and detail of a hit."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One kind of thing.

    `read` gives `id, codes, numbers, words, aside` of the rows with ids from `:first` to `:last`: codes are found by
    their number alone too (117 for P00117), numbers whole, words by any part, what is `aside` ranks last. `show` gives
    the columns that `shown` takes, the id first, of the rows in `:ids`. `touched_by` gives for other tables the ids here
    that a change of the rows `:ids` there concerns; EVERYTHING where that is all of them.
    """

    kind: str
    table: str
    last: str
    read: str
    show: str
    shown: Callable[..., Shown]
    touched_by: Mapping[str, str] = field(default_factory=dict)
    moment: int | None = None
    """The place in a row of a moment, which is shown by the clocks of the host country."""


def with_places(db: Database) -> None:
    """The connection with `place_words` in its SQL."""
    if "repatriate_place_words" not in vars(db):
        db.register_function(_place_words, name="place_words", deterministic=True)
        vars(db)["repatriate_place_words"] = _place_words


def _place_words(code: str, name: str | None, country: str | None) -> str:
    """The name of a place and of its country: the file's own, else those of the airport."""
    known = airport(code)
    country = country or (known.country if known else None)
    parts = (name or (known.name if known else None), country, country_name(country) if country else None)
    return " ".join(part for part in parts if part)


def _show_person(
    ref: str, surname: str | None, given: str | None, native: str | None, nationality: str | None, number: str | None
) -> Shown:
    title = " ".join(part for part in (full_name(surname, given, nationality), native) if part)
    return ref, title, _join_parts(ref, nationality, number)


def _join_parts(*parts: Any) -> str:
    return " · ".join(str(part) for part in parts if part)


def _show_leg(code: str, carrier: str | None, origin: str, destination: str, departs: str) -> Shown:
    return code, code, _join_parts(f"{origin} → {destination}", departs[:16].replace("T", " "), carrier)


def _show_document(number: str, series: str | None, ref: str | None, *name: str | None) -> Shown:
    return number, number, _join_parts(ref, full_name(*name), series)


def _show_place(code: str, words: str, country: str | None) -> Shown:
    return code, code, words


def _show_manifest(leg: str, profile: str, version: int, made_at: str, people: int) -> Shown:
    return leg, f"{leg} · {profile} · v{version}", _join_parts(made_at, people)


def _owners_sql(table: str) -> str:
    """People whose rows in a table these are, and were: a row that is gone is known by its images."""
    return f"""
        SELECT person_id FROM {table} WHERE id IN {_IDS}
        UNION SELECT json_extract(before, '$.person_id') FROM images
        WHERE tbl = '{table}' AND row_id IN {_IDS} AND before IS NOT NULL
    """


def _found_by(search: Search, separator: str) -> str:
    """The fields of a person by which they are found so, one behind the other, in SQL."""
    return f" || {separator} || ".join(f"ifnull({value_of(one)}, '')" for one in PERSON if one.search is search)


SHELVES: tuple[Shelf, ...] = (
    Shelf(
        "group",
        "groups",
        "SELECT max(id) FROM groups",
        "SELECT id, NULL, name, name, NULL FROM groups WHERE id BETWEEN :first AND :last",
        f"SELECT id, name, (SELECT count(*) FROM people WHERE group_id = groups.id) FROM groups WHERE id IN {_IDS}",
        lambda name, people: (name, name, str(people)),
    ),
    Shelf(
        "leg",
        "legs",
        "SELECT max(id) FROM legs",
        """
        SELECT l.id, code, NULL, origin || ' ' || l.destination || ' ' || ifnull(carrier, ''),
            place_words(origin, o.name, o.country) || ' ' || place_words(destination, d.name, d.country)
                || ' ' || substr(departs, 1, 10)
        FROM legs l LEFT JOIN (SELECT code AS place, name, country FROM places) o ON o.place = origin
        LEFT JOIN (SELECT code AS place, name, country FROM places) d ON d.place = destination
        WHERE l.id BETWEEN :first AND :last
        """,
        f"SELECT id, code, carrier, origin, destination, departs FROM legs WHERE id IN {_IDS}",
        _show_leg,
        {"places": EVERYTHING},
    ),
    Shelf(
        "place",
        "places",
        "SELECT 1",
        """
        SELECT c.code, c.code, NULL, NULL, place_words(c.code, name, country)
        FROM (SELECT code FROM places UNION SELECT origin FROM legs UNION SELECT destination FROM legs) c
        LEFT JOIN places ON places.code = c.code
        """,
        """
        SELECT value, value, place_words(value, name, country), country
        FROM json_each(:ids) LEFT JOIN places ON places.code = value
        WHERE places.id IS NOT NULL OR value IN (SELECT origin FROM legs UNION SELECT destination FROM legs)
        """,
        _show_place,
        {"places": EVERYTHING, "legs": EVERYTHING},
    ),
    Shelf(
        "manifest",
        "manifests",
        "SELECT max(id) FROM manifests",
        """
        SELECT m.id, code, NULL, profile || ' v' || version, NULL FROM manifests m JOIN legs ON legs.id = leg_id
        WHERE m.id BETWEEN :first AND :last
        """,
        f"""
        SELECT m.id, code, profile, version, made_at, people FROM manifests m JOIN legs ON legs.id = leg_id
        WHERE m.id IN {_IDS}
        """,
        _show_manifest,
        {"legs": f"SELECT id FROM manifests WHERE leg_id IN {_IDS}"},
        moment=3,
    ),
    Shelf(
        "person",
        "people",
        "SELECT max(id) FROM people",
        f"""
        SELECT p.id,
            ref || ifnull((SELECT {_CHAR} || group_concat(m.ref, {_CHAR}) FROM merged m WHERE m.person_id = p.id), ''),
            ifnull((SELECT group_concat(number, {_CHAR}) FROM documents d WHERE d.person_id = p.id), '')
                || {_CHAR} || ifnull(households.name, ''),
            {_found_by(Search.WORDS, _CHAR)},
            {_found_by(Search.ASIDE, "' '")} || ' ' || ifnull((SELECT group_concat(
                coalesce(was ->> 'surname', '') || ' ' || coalesce(was ->> 'given_names', '') || ' '
                    || coalesce(was ->> 'native_name', ''), ' ') FROM merged m WHERE m.person_id = p.id), '')
        FROM people p LEFT JOIN households ON households.id = household_id
        WHERE p.id BETWEEN :first AND :last
        """,
        f"""
        SELECT p.id, ref, surname, given_names, native_name, nationality, number
        FROM people p LEFT JOIN documents d ON d.person_id = p.id AND current = 1 WHERE p.id IN {_IDS}
        """,
        _show_person,
        {
            "documents": _owners_sql("documents"),
            "merged": _owners_sql("merged"),
            "households": f"SELECT id FROM people WHERE household_id IN {_IDS}",
            "groups": f"SELECT id FROM people WHERE group_id IN {_IDS}",
        },
    ),
    # A document on a blank is found as that blank: they bear one number.
    Shelf(
        "document",
        "blanks",
        "SELECT max(id) FROM blanks",
        "SELECT id, NULL, number, series, NULL FROM blanks WHERE id BETWEEN :first AND :last",
        f"""
        SELECT b.id, b.number, series, ref, surname, given_names, nationality FROM blanks b
        LEFT JOIN (SELECT blank_id AS blank, max(id) AS latest FROM documents WHERE blank_id IN {_IDS} GROUP BY blank_id)
            ON blank = b.id
        LEFT JOIN documents d ON d.id = latest LEFT JOIN people ON people.id = d.person_id WHERE b.id IN {_IDS}
        """,
        _show_document,
    ),
    Shelf(
        "document",
        "documents",
        "SELECT max(id) FROM documents",
        """
        SELECT id, NULL, number, NULL, NULL FROM documents
        WHERE id BETWEEN :first AND :last AND blank_id IS NULL AND number IS NOT NULL
            AND (printed IS NOT NULL OR type = 'etd')
        """,
        f"""
        SELECT d.id, number, NULL, ref, surname, given_names, nationality FROM documents d
        JOIN people ON people.id = person_id WHERE d.id IN {_IDS}
        """,
        _show_document,
    ),
)
"""The small ones first: they can be searched while people are still being read."""
