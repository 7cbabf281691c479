"""The officer's mapping of a list's columns, stored in the file, and as a TOML file to share."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from repatriate.intake.roster.roles import OFFERED
from repatriate.intake.values.dates import DayMonth
from repatriate.intake.values.splitting import NameOrder
from repatriate.model import toml
from repatriate.model.errors import UserError
from repatriate.model.reading import read_at_most
from repatriate.model.saying import join_items, say
from repatriate.reference.countries import is_nationality
from repatriate.reference.lexicon import key

_ORDERS = {"day first": DayMonth.DAY_FIRST, "month first": DayMonth.MONTH_FIRST}
_SPLITS = {
    "given names first": NameOrder.GIVEN_FIRST,
    "surname first": NameOrder.SURNAME_FIRST,
    "in one piece": NameOrder.LEAVE,
}
MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields by the key of a column's title. An empty mapping leaves all to the reader.

    `nationality` is for rows without one; `days` says whether 03/04 is the third of April or the fourth of March; `names` how
    whole names are taken apart. `sheets` are those that an officer named as the list; none where the reader may choose.
    """

    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    nationality: str | None = None
    days: DayMonth | None = None
    name: str = ""
    sheets: tuple[str, ...] = ()
    names: NameOrder | None = None

    def with_column(self, title: str, fields: tuple[str, ...]) -> Mapping:
        """The same, with one column settled."""
        place = key(title) or title
        return replace(self, columns={**self.columns, place: fields}, titles={**self.titles, place: title})

    def to_text(self) -> str:
        """The mapping as TOML."""
        lines = ["# Which column of a list is which. Made by Repatriate; may be changed by hand."]
        if self.name:
            lines.append(f"name = {_quote_text(self.name)}")
        if self.nationality:
            lines.append(f"nationality = {_quote_text(self.nationality)}")
        if self.days:
            word = next(word for word, order in _ORDERS.items() if order is self.days)
            lines.append(f"dates = {_quote_text(word)}")
        if self.names:
            word = next(word for word, order in _SPLITS.items() if order is self.names)
            lines.append(f"names = {_quote_text(word)}")
        if self.sheets:
            lines.append(f"sheets = [{', '.join(map(_quote_text, self.sheets))}]")
        lines += ["", "[columns]"]
        for place, fields in self.columns.items():
            value = ", ".join(map(_quote_text, fields or ("",)))
            title = self.titles.get(place, place)
            lines.append(f"{_quote_text(title)} = {value if len(fields) < 2 else f'[{value}]'}")
        return "\n".join(lines) + "\n"


def shape_of(titles: Iterable[Sequence[str]]) -> str:
    """The same for lists whose tables have the same titles, in whatever order and with whatever people."""
    tables = sorted({tuple(sorted(filter(None, map(key, table)))) for table in titles})
    return hashlib.sha256(json.dumps(tables, ensure_ascii=False).encode()).hexdigest()[:32]


def _quote_text(text: str) -> str:
    # A JSON string is a TOML string, but for DEL, which TOML wants escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def read_mapping(path: Path) -> Mapping:
    """A mapping from a TOML file. Raises UserError with the line where it is none."""
    data = read_at_most(path, MOST_BYTES)
    if data is None:
        raise UserError("bad_mapping", say("{0} is too large to be a mapping of columns.", str(path)))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("bad_mapping", say("{0} is not UTF-8 text: save it as such.", str(path))) from None
    return parse_mapping(text, str(path))


def parse_mapping(text: str, where: str) -> Mapping:
    """A mapping from the text of one. Raises UserError with what is wrong in it."""
    document = toml.read_toml(text, where, "bad_mapping")
    columns = document.get("columns", {})
    if not isinstance(columns, dict) or not all(isinstance(document.get(name, ""), str) for name in _TEXTS):
        raise UserError(
            "bad_mapping", say("{0}: [columns] must give a field for each title, and the rest must be text.", where)
        )
    unknown = set(document) - {"columns", "sheets", *_TEXTS}
    if unknown:
        known = join_items((*_TEXTS, "sheets"))
        raise UserError("bad_mapping", say("{0}: “{1}” is not a key of a mapping ({2}).", where, min(unknown), known))
    names = document.get("names")
    if names and names not in _SPLITS:
        raise UserError(
            "bad_mapping",
            say("{0}: names are {1}, not “{2}”.", where, join_items([f"“{one}”" for one in _SPLITS]), names),
        )
    sheets = document.get("sheets", [])
    if not isinstance(sheets, list) or not all(isinstance(one, str) for one in sheets):
        raise UserError("bad_mapping", say("{0}: sheets must be a list of the names of sheets.", where))
    nationality = document.get("nationality")
    if nationality and not is_nationality(nationality):
        raise UserError(
            "bad_mapping", say("{0}: “{1}” is not a nationality: write three letters, as in IDN.", where, nationality)
        )
    dates = document.get("dates")
    if dates and dates not in _ORDERS:
        raise UserError(
            "bad_mapping", say("{0}: dates are “day first” or “month first”, not “{1}”.", where, str(dates))
        )
    fields = {title: _read_fields(title, value, where) for title, value in columns.items()}
    return Mapping(
        {key(title) or title: value for title, value in fields.items()},
        {key(title) or title: title for title in fields},
        nationality or None,
        _ORDERS[dates] if dates else None,
        document.get("name", ""),
        tuple(sheets),
        _SPLITS[names] if names else None,
    )


_TEXTS = ("name", "nationality", "dates", "names")


def _read_fields(title: str, value: Any, where: str) -> tuple[str, ...]:
    fields = value if isinstance(value, list) else [value]
    if fields == [""]:
        return ()
    for one in fields:
        if not isinstance(one, str) or one not in OFFERED:
            raise UserError(
                "bad_mapping",
                say(
                    "{0}: “{1}” for column “{2}” is not a field: use one of {3}.",
                    where,
                    str(one),
                    title,
                    ", ".join(OFFERED),
                ),
            )
    return tuple(fields)
