"""Text that an officer typed or pasted, as the value of a field; the same rules as for a cell of the template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from repatriate.model.errors import UserError
from repatriate.model.fields import Field, by_name, label_of
from repatriate.model.saying import capitalize_first, join_items, say

if TYPE_CHECKING:
    from repatriate.intake.cells import Value


def parse_field(field: Field, text: object) -> Value | None:
    """The value of a field as somebody typed it, or a cell holds it; None where that is empty.

    Raises UserError with the field's label in the sentence, and its name as the fact `field`.
    """
    # Loaded with what reads lists, which few commands do.
    from repatriate.intake.cells import BadCell, convert_cell, is_empty
    from repatriate.intake.report import shorten_value

    if text is None or is_empty(text):
        return None
    try:
        return convert_cell(text, field)
    except BadCell as bad:
        sentence = say("{0}: “{1}” is {2}.", capitalize_first(field.label), shorten_value(str(text)), bad.message)
        raise UserError(bad.code, sentence, field=field.name) from bad


def convert_all(sheet: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """Raw values by field name to values; an empty one is None. Raises UserError naming the field, or those of a like name."""
    from difflib import get_close_matches

    from repatriate.intake.columns import SHEETS

    fields = by_name(SHEETS[sheet])
    for name in raw:
        if name not in fields:
            near = get_close_matches(name.lower(), fields, n=3)
            text = say("There is no field {0}: the fields are {1}.", name, join_items(tuple(fields), most=len(fields)))
            if near:
                text = say("There is no field {0}: did you mean {1}?", name, join_items(near))
            raise UserError("unknown_field", text, field=name)
    return {name: parse_field(fields[name], cell) for name, cell in raw.items()}


def parse_remark(name: str, text: str | None) -> str | None:
    """A reason, a reference, an authority as a cell of text is kept; None where there is nothing."""
    found = parse_field(Field(name, label_of(name)), text)
    return None if found is None else str(found)
