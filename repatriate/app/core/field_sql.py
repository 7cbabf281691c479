"""Fields of a person in SQL: where `p` is a row of people, `d` and `h` the document and the hold that speak for them."""

from __future__ import annotations

from repatriate.model.fields import PERSON, Field

_ALIASES = {"documents": "d", "holds": "h", "households": "households", "groups": "groups"}

BESIDE = ", ".join(f'{_ALIASES[one.table]}."{one.column}" AS "{one.name}"' for one in PERSON if one.table != "people")
"""The fields that other tables keep, of tables joined to `people p`."""


def value_of(field: Field) -> str:
    """A field of `p` alone, without a join."""
    match field.table:
        case "people":
            return f"p.{field.column}"
        case "documents":
            return f"(SELECT {field.column} FROM documents WHERE person_id = p.id AND current = 1)"
        case "holds":
            return (
                f'(SELECT "{field.column}" FROM holds WHERE person_id = p.id AND lifted_on IS NULL ORDER BY id LIMIT 1)'
            )
        case "households":
            return "(SELECT name FROM households WHERE id = p.household_id)"
        case "groups":
            return "(SELECT name FROM groups WHERE id = p.group_id)"
        case _:
            raise ValueError(f"no table of a person: {field.stored}")
