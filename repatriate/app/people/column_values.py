"""The values of a people column with their counts, for the filter in its header."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.shown_plan import SHOWN_PLAN
from repatriate.app.core.sql import value_of, with_fold
from repatriate.app.people.filters import BIRTH_YEAR, DOCUMENT_TYPE, WHOLE_NAME, clearance_sql, kind_of
from repatriate.app.people.table_queries import PeopleQuery, make_where
from repatriate.app.state.keeping import BETWEEN
from repatriate.app.state.queries import state_sql
from repatriate.app.state.states import BY_NUMBER
from repatriate.model.fields import PERSON

_VALUES: dict[str, str] = {
    **{one.name: value_of(one) for one in PERSON},
    "name": WHOLE_NAME,
    "born": BIRTH_YEAR,
    "document": DOCUMENT_TYPE,
    "state": state_sql(),
    "lacks": state_sql("trim(s.lacks, char(31))"),
    "leg": f"(SELECT group_concat(l.code, ', ') FROM bookings b JOIN legs l ON l.id = b.leg_id WHERE b.person_id = p.id "
    f"AND b.plan_id = {SHOWN_PLAN})",
    "hold": "(SELECT group_concat(DISTINCT h.kind) FROM holds h WHERE h.person_id = p.id AND h.lifted_on IS NULL)",
}
"""SQL on `p` for the value of each filter with values in the file."""
_SEVERAL = {"lacks": BETWEEN, "leg": ", ", "hold": ",", "assistance": " "}
"""Filters of which a person may have several values, and what stands between them."""


def column_values(db: Database, query: PeopleQuery, field: str, today: date) -> list[tuple[str, int]]:
    """The values of a field among the people of a query, the commonest first; an empty value counts as nothing."""
    kind = kind_of(field)
    sql = _VALUES.get(field) if kind is None else clearance_sql("column_kind")
    if sql is None:
        return []
    where, values = make_where(query, today)
    values["column_kind"] = kind
    rows = with_fold(db).conn.execute(
        f"SELECT ifnull({sql}, ''), count(*) FROM people p WHERE {where} GROUP BY 1 ORDER BY 2 DESC, 1", values
    )
    found = [(str(value), int(number)) for value, number in rows]
    if field == "state":
        return [(BY_NUMBER[int(value)].value if value else "", number) for value, number in found]
    if field not in _SEVERAL:
        return found
    counts: Counter[str] = Counter()
    for value, number in found:
        for one in set(value.split(_SEVERAL[field])):
            counts[one] += number
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
