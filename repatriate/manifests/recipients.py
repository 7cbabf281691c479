"""Reads the recipients of manifests: each one's whitelist of columns, from resources/recipients."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from repatriate.manifests.columns import COLUMNS, NUMBER, Kind, one_line
from repatriate.model import toml
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, join_parts, say
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


# -- An office's own recipient as a small TOML file: whose whitelist it keeps to, and which of the columns it is
# given. name = "bus_company" for = "the bus company, from the shelter to the airport" like = "carrier" without =
# ["birth_date", "document_type", "document_number", "document_issuer", "document_expiry"] also = ["stop_1",
# "stop_2"] `like` is one of the shipped recipients. `columns` gives all columns in their order; else they are those
# of `like`, less `without`, and `also` after them. With a document's type goes its code, with a part of the name
# the name as written. No column is taken that the whitelist of `like` does not allow.

LONGEST_AUDIENCE = 80
KEYS = ("name", "for", "like", "columns", "without", "also")
_GOES_WITH = {"document_code": {"document_type"}, "written_name": {"surname", "given_names"}}
"""Columns that say what others say in another way: who takes one of those away means them as well."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}\Z")


class _Wrong(Exception):
    """A fault in the value of a key; `item` is the place in its list, if it is a list."""

    def __init__(self, key: str, sentence: Said, item: int | None = None) -> None:
        super().__init__(sentence)
        self.key, self.sentence, self.item = key, sentence, item


def read_recipient(text: str, where: str = "recipient.toml") -> Recipient:
    """The recipient that the text describes. Raises UserError: one sentence with line and column in the file `where`."""
    data = toml.read_toml(text, where, "bad_profile")
    try:
        return _parse_profile(data)
    except _Wrong as wrong:
        if wrong.item is None:
            place = toml.find_position(text, (wrong.key, 0, ""))
        else:
            place = toml.position_of_text(text, wrong.key, wrong.item)
        raise toml.build_refusal("bad_profile", where, place, wrong.sentence) from None


def build_starter(kind: str) -> str:
    """A file that begins a recipient like a shipped one: all of their columns, and in words what may be done."""
    like = RECIPIENTS[kind]
    more = ", ".join(name for name in list_allowed(kind) if name not in like.columns)
    lines = [
        "# A recipient of your own. Take out the columns that they need not know, or put them in another order.",
        f"# These may be added: {more}.",
        f'name = "my_{kind}"',
        f'for = "{like.audience}"',
        f'like = "{kind}"',
        "columns = [",
        *(f'    "{name}",' for name in like.columns),
        "]",
    ]
    return "\n".join(lines) + "\n"


def _parse_profile(data: Mapping[str, Any]) -> Recipient:
    for key in data:
        if key not in KEYS:
            raise _Wrong(key, say("{0} is not known here; there may be {1}.", _shorten_text(key), ", ".join(KEYS)))
    name, audience, like = _parse_name(data), _parse_audience(data), _parse_like(data)
    columns = _parse_columns(data, RECIPIENTS[like])
    shipped = RECIPIENTS[like]
    beneath = tuple(one for one in shipped.beneath if one in columns)
    return replace(shipped, name=name, word=name, audience=audience, columns=columns, beneath=beneath, kind=like)


def _parse_name(data: Mapping[str, Any]) -> str:
    name = _parse_text(data, "name")
    if not _NAME.match(name):
        raise _Wrong(
            "name",
            say("a recipient is named with small letters, digits, - and _, 40 at most; not {0}.", _shorten_text(name)),
        )
    if name in RECIPIENTS:
        raise _Wrong("name", say("{0} is a recipient that every file has: give this one another name.", name))
    return name


def _parse_audience(data: Mapping[str, Any]) -> str:
    audience = _parse_text(data, "for")
    if one_line(audience) != audience:
        raise _Wrong("for", say("for must be one line of visible text: it is printed on every page."))
    if len(audience) > LONGEST_AUDIENCE:
        raise _Wrong("for", say("for may have {0} characters at most: it is printed on every page.", LONGEST_AUDIENCE))
    return audience


def _parse_like(data: Mapping[str, Any]) -> str:
    like = _parse_text(data, "like")
    if like not in RECIPIENTS:
        raise _Wrong(
            "like",
            say("there is no recipient {0}; like must be one of {1}.", _shorten_text(like), ", ".join(RECIPIENTS)),
        )
    return like


def _parse_text(data: Mapping[str, Any], key: str) -> str:
    if key not in data:
        raise _Wrong("", say("{0} is missing.", key))
    value = data[key]
    if not isinstance(value, str) or not value.strip():
        raise _Wrong(key, say("{0} must be text.", key))
    return value


def _parse_names(data: Mapping[str, Any], key: str, offered: Sequence[str], like: str) -> tuple[str, ...]:
    """A list of columns, each once and each of those offered."""
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise _Wrong(key, say("{0} must be a list of columns, like {1}.", key, '["surname", "given_names"]'))
    for at, one in enumerate(value):
        if one not in COLUMNS:
            raise _Wrong(
                key,
                say("there is no column {0}; allowed here: {1}.", _shorten_text(one), join_parts(", ", offered)),
                at,
            )
        if one not in offered:
            raise _Wrong(key, _not_offered(key, one, like, offered), at)
        if one in value[:at]:
            raise _Wrong(key, say("{0} is here twice: remove one of the two.", one), at)
    return tuple(value)


def _not_offered(key: str, name: str, like: str, offered: Sequence[str]) -> Said:
    if key == "without":
        return say("{0} is not a column of {1}: there is nothing to take away.", name, like)
    if key == "also" and name in RECIPIENTS[like].columns:
        return say("{0} has {1} already.", like, name)
    return say(
        "{0} may not be given to a recipient like {1}; allowed here: {2}.", name, like, join_parts(", ", offered)
    )


def _parse_columns(data: Mapping[str, Any], like: Recipient) -> tuple[str, ...]:
    usable = list_allowed(like.name)
    if "columns" in data:
        for key in ("without", "also"):
            if key in data:
                raise _Wrong(key, say("columns already names them all: remove {0}, or columns.", key))
        columns = _parse_names(data, "columns", usable, like.name)
    else:
        gone = _parse_names(data, "without", like.columns, like.name)
        more = _parse_names(data, "also", tuple(one for one in usable if one not in like.columns), like.name)
        gone = (*gone, *(name for name, others in _GOES_WITH.items() if others & set(gone)))
        columns = (*(one for one in like.columns if one not in gone), *more)
    if not columns:
        raise _Wrong(
            "columns" if "columns" in data else "without", say("no column is left: a list needs at least one column.")
        )
    return columns


def _shorten_text(text: str) -> str:
    """The typed text in one line, cut to fit into a sentence."""
    line = one_line(text) or "“”"
    return line if len(line) <= 40 else f"{line[:39]}…"
