"""Who gets to know what: for each recipient, the whitelist of columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from repatriate.manifests.columns import COLUMNS, Kind
from repatriate.model.errors import UserError
from repatriate.model.saying import listed, say

OFFICE = "office"
OFFICE_MARK = "OFFICE ONLY — do not hand out"


@dataclass(frozen=True, slots=True)
class Profile:
    """A recipient. Only `columns` leave the office; `ready` says whether this release can write the list.

    `beneath` are those of the columns that paper is too narrow for: they stand, where filled, beneath their row.
    """

    name: str
    audience: str
    columns: tuple[str, ...]
    beneath: tuple[str, ...] = ()
    ready: bool = True

    @property
    def outside(self) -> bool:
        return self.name != OFFICE


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
                    "stops",
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


def profile_named(name: str) -> Profile:
    """The recipient of that name; raises UserError where there is none."""
    found = PROFILES.get(name)
    if found is None:
        known = ", ".join(PROFILES)
        raise UserError(
            "unknown_profile", say("There is no recipient {0}; choose one of {1}.", repr(name), known), profile=name
        )
    return found


def ready_profile(name: str) -> Profile:
    """The recipient of that name; raises UserError where this release cannot write their list yet."""
    found = profile_named(name)
    if not found.ready:
        ready = listed([profile.name for profile in PROFILES.values() if profile.ready])
        raise UserError(
            "profile_not_ready",
            say("The list for {0} ({1}) comes in a later release; {2} can be made now.", name, found.audience, ready),
            profile=name,
        )
    return found


def withheld(profile: str) -> tuple[str, ...]:
    """The columns that this recipient does not get, in the office's order; raises UserError for an unknown one."""
    given = profile_named(profile).columns
    return tuple(name for name in PROFILES[OFFICE].columns if name not in given)
