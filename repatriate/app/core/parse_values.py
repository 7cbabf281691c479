"""Text that an officer typed or pasted, as the values of a column; the same rules as for a cell of the template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatriate.app.core.code_labels import field
from repatriate.intake.cells import BadCell, convert, is_empty
from repatriate.intake.columns import SHEETS, Column
from repatriate.intake.report import shortened
from repatriate.model.errors import UserError
from repatriate.model.saying import say


def columns_of(sheet: str) -> dict[str, Column]:
    return {column.name: column for column in SHEETS[sheet]}


def convert_all(sheet: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """Raw values by column to stored ones; an empty one is None. Raises UserError naming the column."""
    columns = columns_of(sheet)
    values: dict[str, Any] = {}
    for name, cell in raw.items():
        if name not in columns:
            raise UserError("unknown_field", say("There is no field {0} in {1}.", name, sheet), field=name)
        if is_empty(cell):
            values[name] = None
            continue
        try:
            values[name] = convert(cell, columns[name])
        except BadCell as bad:
            raise UserError(
                bad.code, say("{0}: “{1}” is {2}.", field(name), shortened(str(cell)), bad.message), field=name
            ) from None
    return values


def remark(name: str, text: str | None) -> str | None:
    """A reason, a reference, an authority as a cell of text is kept; None where there is nothing."""
    if text is None or is_empty(text):
        return None
    try:
        return str(convert(text, Column(name)))
    except BadCell as bad:
        raise UserError(
            bad.code, say("{0}: “{1}” is {2}.", field(name), shortened(text), bad.message), field=name
        ) from None
