"""Reads the recipients of manifests: each one's whitelist of columns, from resources/recipients."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from repatriate.manifests.columns import COLUMNS, NUMBER, Kind
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say
from repatriate.reference.resources import resource_path

OFFICE = "office"
"""The office itself: it gets every column, and its lists are marked so on every page."""
OFFICE_MARK = say("OFFICE ONLY — do not hand out")
FORMATS = ("xlsx", "pdf", "edi")
"""The formats of a list, by the ending of the file."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """A recipient of manifests. Only `columns` leave the office, in this order.

    `beneath` are columns too many for paper: they are printed, if filled, beneath their row. `kind` is empty for a
    shipped recipient; an office's own names the shipped one whose whitelist it follows. `word` names the recipient in
    sentences. `edi_recipient` is the default address of PAXLST messages; empty if the recipient gets none.
    `zone_names`: they compare names with passports, and get them as in the machine-readable zone.
    """

    name: str
    audience: str
    columns: tuple[str, ...]
    beneath: tuple[str, ...] = ()
    kind: str = ""
    word: str = ""
    icon: str = "person"
    formats: tuple[str, ...] = ("xlsx", "pdf")
    edi_recipient: str = ""
    by_province: bool = False
    zone_names: bool = False

    @property
    def whitelist(self) -> str:
        """The shipped recipient to whose whitelist this one keeps."""
        return self.kind or self.name

    @property
    def own(self) -> bool:
        """Whether it is the office's own, and not one that every file has."""
        return bool(self.kind)

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions of the recipient's columns."""
        return tuple(COLUMNS[name].caption for name in self.columns)

    @property
    def withheld(self) -> tuple[str, ...]:
        """The captions of the columns that the recipient does not get, in the office's order."""
        return tuple(COLUMNS[name].caption for name in list_withheld(self))

    @property
    def outside(self) -> bool:
        """Whether the list leaves the office."""
        return self.whitelist != OFFICE


def read_recipients(folder: Path) -> Mapping[str, Recipient]:
    """The recipients of a folder, by name, in the order of their `place`.

    Raises ValueError for a file with unknown keys or columns, a column that never leaves the office, or a place taken.
    """
    placed: list[tuple[int, Recipient]] = []
    for path in folder.glob("*.toml"):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        placed.append((data.pop("place"), _make_recipient(path.stem, data)))
    if len({place for place, _ in placed}) < len(placed):
        raise ValueError(f"{folder.name}: two recipients have one place")
    return MappingProxyType({one.name: one for _, one in sorted(placed, key=lambda pair: (pair[0], pair[1].name))})


def _make_recipient(name: str, data: dict[str, Any]) -> Recipient:
    if name == OFFICE:
        data["columns"] = [
            name for name, column in COLUMNS.items() if column.kind is not Kind.BLANK and not column.outside_only
        ]
    data |= {key: tuple(data.get(key, ())) for key in ("columns", "beneath", "formats")}
    try:
        made = Recipient(name, Said(data.pop("audience")), word=Said(data.pop("word")), **data)
    except (KeyError, TypeError) as fault:
        raise ValueError(f"{name}.toml: {fault}") from None
    known = set(COLUMNS) if name == OFFICE else {name for name, column in COLUMNS.items() if not column.office_only}
    if wrong := [column for column in made.columns if column not in known] or set(made.beneath) - set(made.columns):
        raise ValueError(f"{name}.toml: these columns cannot be given: {', '.join(sorted(wrong))}")
    if wrong := [one for one in made.formats if one not in FORMATS]:
        raise ValueError(f"{name}.toml: there are no lists as {', '.join(wrong)}")
    if bool(made.edi_recipient) != ("edi" in made.formats):
        raise ValueError(f"{name}.toml: edi_recipient and the format edi go together")
    return made


RECIPIENTS = read_recipients(resource_path("recipients"))
"""The shipped recipients, by name. The first is the one that a window begins with."""
FIRST = next(iter(RECIPIENTS))


def recipient_named(name: str, own: Mapping[str, Recipient] = MappingProxyType({})) -> Recipient:
    """The recipient of that name, shipped or of the office's `own`; raises UserError where there is none."""
    found = RECIPIENTS.get(name) or own.get(name)
    if found is None:
        known = ", ".join([*RECIPIENTS, *own])
        raise UserError(
            "unknown_profile", say("There is no recipient {0}; choose one of {1}.", repr(name), known), profile=name
        )
    return found


def recipient_word(name: str) -> str:
    """The recipient's word in sentences: that of a shipped one, which can be translated, else its name."""
    return RECIPIENTS[name].word if name in RECIPIENTS else name


def list_allowed(kind: str) -> tuple[str, ...]:
    """The columns that an office's own recipient of that kind may have: theirs, and what tells nothing more.

    That is the number of the row, columns left blank to write in, and ages reckoned from a date of birth or an age that
    they are given anyway.
    """
    given = RECIPIENTS[kind].columns
    harmless = {NUMBER, *(name for name, column in COLUMNS.items() if column.kind is Kind.BLANK)}
    if "birth_date" in given:
        harmless |= {"age", "passenger_type"}
    if "age" in given:
        harmless.add("passenger_type")
    return (*given, *(name for name in COLUMNS if name in harmless and name not in given))


def list_withheld(recipient: Recipient | str) -> tuple[str, ...]:
    """The columns that this recipient does not get, in the office's order; raises UserError for an unknown name."""
    given = (recipient_named(recipient) if isinstance(recipient, str) else recipient).columns
    return tuple(name for name in RECIPIENTS[OFFICE].columns if name not in given)
