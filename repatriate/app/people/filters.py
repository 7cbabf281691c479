"""Filters of people that combine: each a field with the values wanted, all of them at once; kept in the file by name."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.sql import Term, value_of
from repatriate.app.people.quick_filters import FILTERS
from repatriate.app.state.queries import LACKS_NOTHING, format_lacking, in_states
from repatriate.app.state.states import Lack, State
from repatriate.intake.columns import SAVED_FILTER
from repatriate.model.errors import UserError
from repatriate.model.fields import PERSON
from repatriate.model.saying import say

# -- The state of a person's clearance as SQL, to filter and sort people by it.


CLEARANCE = "clearance:"
"""Before a clearance's kind, in the name of a filter or of an order."""
LAPSED = "lapsed"
"""Granted, and its last day has passed."""


def kind_of(name: str) -> str | None:
    """The clearance that a filter or an order is about; None where it is about something else."""
    return name.removeprefix(CLEARANCE) if name.startswith(CLEARANCE) else None


def clearance_sql(kind: str) -> str:
    """`granted`, `lapsed`, `waiting`, `refused`, `withdrawn` or `not asked`; null where `p` does not need it and has none.

    `kind` is the name of the parameter that holds the kind; `today` is a parameter too.
    """
    return f"""coalesce(
        (SELECT CASE WHEN c.answer = 'granted' AND c.valid_until < :today THEN '{LAPSED}' WHEN c.answer IS NOT NULL THEN c.answer
            WHEN c.asked_on IS NOT NULL THEN 'waiting' ELSE 'not asked' END
         FROM clearances c WHERE c.person_id = p.id AND c.kind = :{kind}),
        (SELECT 'not asked' FROM checklist k WHERE k.kind = :{kind} AND (k.nationality IS NULL OR k.nationality = p.nationality)
         LIMIT 1))"""


NOTHING = ""
"""The value of who has nothing in a field."""
ANY = "*"
"""The value of who has anything at all in it."""

Values = dict[str, Any]
Made = Callable[[str, Sequence[str], Values], str]


# -- what a term means, as a condition on `p`; names of parameters begin with that of the term


def _bind_values(values: Sequence[str], name: str, into: Values) -> str:
    into[name] = json.dumps([value for value in values if value not in (NOTHING, ANY)])
    return f"(SELECT value FROM json_each(:{name}))"


def _match_value(value: str) -> Made:
    """A maker of conditions on a field of the person; `value` is an expression on `p`."""

    def bind_parts(name: str, values: Sequence[str], into: Values) -> str:
        parts = [f"{value} IN {_bind_values(values, name, into)}"]
        if NOTHING in values:
            parts.append(f"{value} IS NULL")
        if ANY in values:
            parts.append(f"{value} IS NOT NULL")
        return _join_or(parts)

    return bind_parts


def _match_assistance(name: str, values: Sequence[str], into: Values) -> str:
    parts = []
    for number, value in enumerate(values):
        if value == ANY:
            parts.append("p.assistance IS NOT NULL")
        elif value == NOTHING:
            parts.append("p.assistance IS NULL")
        else:
            into[f"{name}_{number}"] = f" {value} "
            parts.append(f"instr(' ' || ifnull(p.assistance, '') || ' ', :{name}_{number}) > 0")
    return _join_or(parts)


_AGES = re.compile(r"(\d{0,3})-(\d{0,3})\Z")


def _match_ages(name: str, values: Sequence[str], into: Values) -> str:
    """The condition on ages, by the youngest possible age, as in the rules; unknown years match only NOTHING."""
    parts = []
    for number, value in enumerate(values):
        if value == NOTHING:
            parts.append("(p.birth_date IS NULL OR substr(p.birth_date, 1, 1) = '?')")
            continue
        found = _AGES.match(value)
        if not found or found[1] == found[2] == "":
            raise UserError("bad_filter", say("{0} is not an age: write it as 0-17 or 60-.", value))
        limits = ["substr(p.birth_date, 1, 1) <> '?'"]
        if found[1]:
            into[f"{name}_{number}_from"] = _years_before(into["today"], int(found[1]))
            limits.append(f"p.birth_date <= :{name}_{number}_from")
        if found[2]:
            into[f"{name}_{number}_to"] = _years_before(into["today"], int(found[2]) + 1)
            limits.append(f"p.birth_date > :{name}_{number}_to")
        parts.append(f"({' AND '.join(limits)})")
    return _join_or(parts)


def _years_before(today: str, years: int) -> str:
    """The latest birth date (ISO) of somebody who is `years` old on the day `today`."""
    return f"{max(int(today[:4]) - years, 0):04}{today[4:]}"


_DOCUMENT = "EXISTS (SELECT 1 FROM documents d WHERE d.person_id = p.id AND d.current = 1 AND {0})"


def _match_documents(name: str, values: Sequence[str], into: Values) -> str:
    parts = []
    for number, value in enumerate(values):
        if value.startswith("<"):
            into[f"{name}_{number}"] = _read_day(value[1:])
            parts.append(_DOCUMENT.format(f"d.type IS NOT NULL AND d.expires < :{name}_{number}"))
        elif value in (ANY, NOTHING):
            parts.append(("NOT " if value == NOTHING else "") + _DOCUMENT.format("d.type IS NOT NULL"))
        else:
            into[f"{name}_{number}"] = value
            parts.append(_DOCUMENT.format(f"d.type = :{name}_{number}"))
    return _join_or(parts)


def _read_day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UserError("bad_filter", say("{0} is not a day: write it as 2025-06-01.", text)) from None


def _match_lacking(name: str, values: Sequence[str], into: Values) -> str:
    """The condition on people who still lack one of these: kinds of clearance, or codes of `state.states.Lack`."""
    parts = [f"NOT {LACKS_NOTHING}"] if ANY in values else []
    _bind_values(values, name, into)
    parts.append(format_lacking(name))
    if NOTHING in values:
        parts.append(LACKS_NOTHING)
    return _join_or(parts)


def _match_states(name: str, values: Sequence[str], into: Values) -> str:
    """The condition on people in one of these states. Raises UserError for an unknown state."""
    for value in values:
        if value not in set(State):
            raise UserError("bad_filter", say("{0} is not a state of a person.", value))
    return in_states(map(State, values))


_HELD = """
    EXISTS (SELECT 1 FROM holds h WHERE {0} h.person_id = p.id AND h.lifted_on IS NULL
        AND (h."end" IS NULL OR h."end" >= :today))
"""


def _match_holds(name: str, values: Sequence[str], into: Values) -> str:
    """Holds that hold today, of these kinds."""
    parts = [_HELD.format("" if ANY in values else f"h.kind IN {_bind_values(values, name, into)} AND")]
    if NOTHING in values:
        parts.append("NOT " + _HELD.format("").strip())
    return _join_or(parts)


def _match_legs(name: str, values: Sequence[str], into: Values) -> str:
    codes = _bind_values(values, name, into)
    travels = "EXISTS (SELECT 1 FROM bookings b{0} WHERE b.person_id = p.id AND b.plan_id = {{plan}}{1})"
    parts = [travels.format(" JOIN legs l ON l.id = b.leg_id", f" AND l.code IN {codes}")]
    if ANY in values:
        parts.append(travels.format("", ""))
    if NOTHING in values:
        parts.append("NOT " + travels.format("", ""))
    return _join_or(parts)


def _join_or(parts: Sequence[str]) -> str:
    return f"({' OR '.join(parts)})" if parts else "1"


WHOLE_NAME = "ifnull(p.surname, '') || char(9) || ifnull(p.given_names, '') || char(9) || ifnull(p.nationality, '')"
"""Surname, given names and nationality, which says how they are put together."""
BIRTH_YEAR = "CASE WHEN substr(p.birth_date, 1, 1) <> '?' THEN substr(p.birth_date, 1, 4) END"
DOCUMENT_TYPE = "(SELECT d.type FROM documents d WHERE d.person_id = p.id AND d.current = 1)"

FIELDS: dict[str, Made] = {
    **{one.name: _match_value(value_of(one)) for one in PERSON},
    "name": _match_value(WHOLE_NAME),
    "born": _match_value(BIRTH_YEAR),
    "age": _match_ages,
    "document": _match_documents,
    "state": _match_states,
    "lacks": _match_lacking,
    "hold": _match_holds,
    "leg": _match_legs,
    "assistance": _match_assistance,
}
"""The possible filters, besides each clearance."""


def find_filter(field: str) -> Made | None:
    """The maker of a filter's condition; None for an unknown filter."""
    kind = kind_of(field)
    return FIELDS.get(field) if kind is None else _match_clearance(kind)


def _match_clearance(kind: str) -> Made:
    """A maker of conditions on the state of a clearance of this kind."""

    def bind_parts(name: str, values: Sequence[str], into: Values) -> str:
        into[f"{name}_kind"] = kind
        return _match_value(clearance_sql(f"{name}_kind"))(name, values, into)

    return bind_parts


def format_conditions(terms: Sequence[Term], values: Values, plan: str) -> list[str]:
    """The conditions of these terms on `p`. Their parameters are added to `values`, which already holds `today`. `plan`
    is SQL for the plan's id."""
    made = []
    for number, term in enumerate(terms):
        build = find_filter(term.field)
        if build is None:
            raise UserError("bad_filter", say("There is no filter by {0}.", term.field))
        asked = build(f"term{number}", term.values, values).replace("{plan}", plan)
        made.append(f"NOT ifnull({asked}, 0)" if term.without else asked)
    return made


# -- kept in the file

PREFIX = SAVED_FILTER
"""Before the name of a filter in the settings of the file."""


FORMER: dict[str, tuple[str, tuple[Term, ...]]] = {
    "expires_early": ("all", (Term("lacks", (Lack.DOCUMENT,)), Term("document", (ANY,)), Term("leg", (ANY,)))),
    "held_booked": ("all", (Term("lacks", (Lack.HOLD_LIFTED,)), Term("leg", (ANY,)))),
    "no_destination": ("all", (Term("destination", (NOTHING,)),)),
    "on_manifest": ("on_list", ()),
}
"""Quick filters of earlier programs, each as the quick filter and the terms that list the same people now."""


def bring_up_to_date(filter: str, terms: Sequence[Term] = ()) -> tuple[str, tuple[Term, ...]]:
    """A filter saved by an earlier program, in the terms of this one."""
    name, instead = FORMER.get(filter, (filter, ()))
    return name, (*instead, *(term for term in terms if term not in instead))


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A name with what it lists: a key of `quick_filters.FILTERS`, and terms."""

    name: str
    filter: str
    terms: tuple[Term, ...]


def as_json(filter: str, terms: Sequence[Term]) -> str:
    body = {
        "filter": filter,
        "terms": [[term.field, list(term.values), *([True] if term.without else [])] for term in terms],
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def read_filter(name: str, text: str) -> SavedFilter | None:
    """The saved filter from the text of `as_json`, also of an earlier program; None if a later one wrote it and this
    one cannot read it."""
    try:
        body = json.loads(text)
        terms = tuple(Term(str(field), tuple(map(str, values)), bool(rest)) for field, values, *rest in body["terms"])
        filter, terms = bring_up_to_date(str(body["filter"]), terms)
        known = filter in FILTERS and all(find_filter(term.field) for term in terms)
        return SavedFilter(name, filter, terms) if known else None
    except (ValueError, KeyError, TypeError):
        return None


def saved_filters(db: Database) -> list[SavedFilter]:
    """The saved filters by name; one of a later program that this one cannot read is left out."""
    rows = db.conn.execute(
        "SELECT key, value FROM settings WHERE substr(key, 1, ?) = ? ORDER BY key COLLATE NOCASE", (len(PREFIX), PREFIX)
    ).fetchall()
    found = (read_filter(key.removeprefix(PREFIX), value) for key, value in rows)
    return [one for one in found if one is not None]
