"""Who gets to know what: for each recipient, the whitelist of columns, and what an office's own recipient may add to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from repatriate.manifests.columns import COLUMNS, NUMBER, Kind
from repatriate.model.errors import UserError
from repatriate.model.saying import say

OFFICE = "office"
OFFICE_MARK = "OFFICE ONLY — do not hand out"


@dataclass(frozen=True, slots=True)
class Profile:
    """A recipient. Only `columns` leave the office.

    `beneath` are those of the columns that paper is too narrow for: they stand, where filled, beneath their row. `kind` is
    empty for the six; an office's own recipient names the one of them whose whitelist it keeps to.
    """

    name: str
    audience: str
    columns: tuple[str, ...]
    beneath: tuple[str, ...] = ()
    kind: str = ""

    @property
    def whitelist(self) -> str:
        """The one of the six whose whitelist this recipient keeps to."""
        return self.kind or self.name

    @property
    def outside(self) -> bool:
        return self.whitelist != OFFICE


_DOCUMENT = ("document_type", "document_number", "document_issuer", "document_expiry")
_CARRIER = ("no.", "surname", "given_names", "sex", "birth_date", "nationality", *_DOCUMENT, "seat", "passenger_type")

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            Profile("carrier", say("airline, charter or bus operator"), (*_CARRIER, "assistance")),
            Profile(
                "exit",
                say("immigration of the country of departure"),
                (
                    *(name for name in _CARRIER if name != "seat"),
                    "native_name",
                    "exit_permit_reference",
                    "clear_until",
                    "destination",
                ),
            ),
            Profile(
                "arrival",
                say("border authority of the home country"),
                (
                    *(name for name in _CARRIER if name != "seat"),
                    "assistance",
                    "native_name",
                    "birth_place",
                    "province",
                    "destination",
                ),
            ),
            Profile(
                "receiving",
                say("who receives them, by province"),
                (
                    "ref",
                    "surname",
                    "given_names",
                    "sex",
                    "age",
                    "province",
                    "household",
                    "assistance",
                    "received_by",
                    "received_time",
                ),
            ),
            Profile(
                "escort",
                say("escort or bus leader"),
                (
                    "ref",
                    "surname",
                    "given_names",
                    "household",
                    "group",
                    "seat",
                    "assistance",
                    "guardian",
                    "stop_1",
                    "stop_2",
                    "stop_3",
                    "stop_4",
                ),
            ),
            Profile(
                OFFICE,
                say("the embassy itself"),
                tuple(name for name, column in COLUMNS.items() if column.kind is not Kind.BLANK),
                beneath=(
                    "birth_place",
                    "province",
                    "destination",
                    "location",
                    "household",
                    "group",
                    "guardian",
                    "exit_permit_reference",
                    "ready_from",
                    "clear_until",
                    "priority",
                    "clearances_missing",
                    "holds",
                    "notes",
                ),
            ),
        )
    }
)


def profile_named(name: str, own: Mapping[str, Profile] = MappingProxyType({})) -> Profile:
    """The recipient of that name, one of the six or of the office's `own`; raises UserError where there is none."""
    found = PROFILES.get(name) or own.get(name)
    if found is None:
        known = ", ".join([*PROFILES, *own])
        raise UserError(
            "unknown_profile", say("There is no recipient {0}; choose one of {1}.", repr(name), known), profile=name
        )
    return found


def allowed(kind: str) -> tuple[str, ...]:
    """The columns that an office's own recipient of that kind may have: theirs, and what tells nothing more.

    That is the number of the row, columns left blank to write in, and ages reckoned from a date of birth or an age that
    they are given anyway.
    """
    given = PROFILES[kind].columns
    harmless = {NUMBER, *(name for name, column in COLUMNS.items() if column.kind is Kind.BLANK)}
    if "birth_date" in given:
        harmless |= {"age", "passenger_type"}
    if "age" in given:
        harmless.add("passenger_type")
    return (*given, *(name for name in COLUMNS if name in harmless and name not in given))


def withheld(profile: Profile | str) -> tuple[str, ...]:
    """The columns that this recipient does not get, in the office's order; raises UserError for an unknown name."""
    given = (profile_named(profile) if isinstance(profile, str) else profile).columns
    return tuple(name for name in PROFILES[OFFICE].columns if name not in given)
