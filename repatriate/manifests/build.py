"""Freezing who is on a leg into the list that one recipient may have."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from repatriate.manifests.changes import compare, numbers
from repatriate.manifests.columns import COLUMNS, Entry, one_line
from repatriate.manifests.profiles import Profile, profile_named
from repatriate.manifests.sections import handed_over_by_province, provinces
from repatriate.model.dates import is_adult, passenger_type
from repatriate.model.entities import Leg, Person, Place, Sex
from repatriate.model.errors import UserError
from repatriate.model.manifest import Cell, Counts, Heading, Manifest, Passenger, Sender
from repatriate.model.saying import say

TRAVELS_ALONE = "none, travels alone"
GOES_ALONG = "an adult goes along"
"""In place of a guardian: that there is none on the leg, and that there is one whom the list does not name."""

_LAST = "\U0010ffff"


def build(
    profile: Profile | str,
    leg: Leg,
    origin: Place,
    destination: Place,
    passengers: Sequence[Passenger],
    *,
    operation: str,
    version: int,
    previous: Manifest | None,
    made_at: datetime,
    made_by: str,
    journal_head: str,
    sender: Sender | None = None,
    previous_sent_at: datetime | None = None,
) -> Manifest:
    """The list for one recipient, with their columns only; pure, and the same for the same input.

    `made_at` is an aware moment, `previous` the version that the recipient holds (None for the first, or where
    all before were taken back), `previous_sent_at` when it was sent to them, `journal_head` the hash of the journal's last
    entry. Raises UserError where nobody is on the leg, the list bears seats and one is given twice, or the recipient is
    unknown; ValueError where the arguments contradict each other.
    """
    recipient = profile_named(profile) if isinstance(profile, str) else profile
    _check(recipient, leg, origin, destination, passengers, version, previous, made_at)
    heading = Heading(
        operation=one_line(operation) or "",
        leg=leg.code,
        mode=leg.mode,
        carrier=one_line(leg.carrier),
        origin=origin.code,
        origin_name=one_line(origin.name) or origin.code,
        destination=destination.code,
        destination_name=one_line(destination.name) or destination.code,
        departs=leg.departs,
        arrives=leg.arrives,
        profile=recipient.name,
        version=version,
        made_at=made_at.astimezone(UTC),
        made_by=one_line(made_by) or "",
        journal_head=journal_head,
        kind=recipient.kind,
        audience=recipient.audience if recipient.kind else "",
    )
    ordered = _ordered(passengers, recipient)
    keys = tuple(passenger.person.ref for passenger in ordered)
    rows = _rows(recipient, ordered, leg, previous)
    return Manifest(
        heading=heading,
        columns=recipient.columns,
        rows=rows,
        counts=_counts(ordered, leg),
        changes=compare(previous, heading, recipient.columns, rows, keys, previous_sent_at) if previous else None,
        keys=keys,
        sender=sender,
    )


def _check(
    profile: Profile,
    leg: Leg,
    origin: Place,
    destination: Place,
    passengers: Sequence[Passenger],
    version: int,
    previous: Manifest | None,
    made_at: datetime,
) -> None:
    if not passengers:
        raise UserError(
            "empty_leg",
            say("Nobody is on leg {0}; place people on it and publish the plan, then make its manifest.", leg.code),
            leg=leg.code,
        )
    if (origin.code, destination.code) != (leg.origin, leg.destination):
        raise ValueError(f"leg {leg.code} does not run from {origin.code} to {destination.code}")
    if made_at.tzinfo is None:
        raise ValueError("made_at needs a time zone")
    doubled = [ref for ref, times in Counter(each.person.ref for each in passengers).items() if times > 1]
    if doubled:
        raise ValueError(f"more than once on leg {leg.code}: {', '.join(doubled)}")
    if version < 1:
        raise ValueError(f"there is no version {version}")
    if "seat" in profile.columns:
        _check_seats(leg, passengers)
    if previous and (previous.heading.profile, previous.heading.leg) != (profile.name, leg.code):
        raise ValueError("the version before is of another leg or recipient")
    if previous and previous.heading.whitelist != profile.whitelist:
        # What the one was told may not be told to the other, not even as what changed.
        raise ValueError("the version before keeps to another whitelist")
    if previous and previous.heading.version >= version:
        raise ValueError(f"version {version} does not follow version {previous.heading.version}")


def _check_seats(leg: Leg, passengers: Sequence[Passenger]) -> None:
    sitting: dict[str, str] = {}
    for ref, seat in sorted((each.person.ref, one_line(each.seat)) for each in passengers if one_line(each.seat)):
        other = sitting.setdefault("".join((seat or "").split()).casefold(), ref)
        if other != ref:
            raise UserError(
                "seat_twice",
                say(
                    "Seat {0} on leg {1} is given to {2} and to {3}: give one of them another.",
                    seat or "",
                    leg.code,
                    other,
                    ref,
                ),
                leg=leg.code,
            )


def _letters(text: str | None) -> str:
    """For ordering: without marks and case, so that É stands with E; what is missing comes last."""
    line = one_line(text)
    if line is None:
        return _LAST
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", line) if not unicodedata.combining(sign))
    return plain.translate(_STROKES).casefold()


# Letters whose stroke Unicode does not take apart.
_STROKES = str.maketrans({"Đ": "D", "đ": "d", "Ł": "L", "ł": "l", "Ø": "O", "ø": "o", "Ħ": "H", "ħ": "h", "ı": "i"})


def _ordered(passengers: Sequence[Passenger], profile: Profile) -> list[Passenger]:
    """By surname and given names; a household stands together where the first of its people does.

    Where the list is told apart by province, that goes first, and households stand together within it.
    """

    def own(passenger: Passenger) -> tuple[str, str, str]:
        person = passenger.person
        return _letters(person.surname or person.given_names), _letters(person.given_names), person.ref

    alphabetical = sorted(passengers, key=own)
    households = [one_line(passenger.person.household) for passenger in alphabetical]
    received = [""] * len(alphabetical)
    if handed_over_by_province(profile.whitelist, profile.columns):
        shown = households if "household" in profile.columns else [None] * len(alphabetical)
        received = provinces([one_line(passenger.person.province) for passenger in alphabetical], shown)
    place: dict[tuple[str, str], int] = {}
    units: list[tuple[str, str, int]] = []
    for at, (household, province) in enumerate(zip(households, received, strict=True)):
        name = province.casefold()
        units.append((_letters(province), name, place.setdefault((household, name), at) if household else at))
    return [alphabetical[at] for at in sorted(range(len(alphabetical)), key=lambda at: (units[at], at))]


def _rows(
    profile: Profile, ordered: Sequence[Passenger], leg: Leg, previous: Manifest | None
) -> tuple[tuple[Cell, ...], ...]:
    household_of = {each.person.ref: one_line(each.person.household) for each in ordered}
    group_of = {each.person.ref: one_line(each.person.group) for each in ordered}
    households = numbers(household_of, previous, "household")
    groups = numbers(group_of, previous, "group")
    day = leg.departs.date()
    named = frozenset(profile.columns)
    person_of = {each.person.ref: each.person for each in ordered}
    columns = [COLUMNS[name] for name in profile.columns]
    values = [column.outside or column.value if profile.outside else column.value for column in columns]
    rows = []
    for number, passenger in enumerate(ordered, 1):
        ref = passenger.person.ref
        entry = Entry(
            passenger=passenger,
            number=number,
            day=day,
            household=households.get(household_of[ref] or ""),
            group=groups.get(group_of[ref] or ""),
            guardian=_guardian(passenger, person_of, named, day) if "guardian" in named else None,
        )
        rows.append(tuple(value(entry) for value in values))
    return tuple(rows)


def _guardian(passenger: Passenger, person_of: Mapping[str, Person], named: frozenset[str], day: date) -> str | None:
    """Who answers for a minor, told by what the list tells of everybody; that nobody does is said."""
    if is_adult(passenger.person.birth_date, day):
        return None
    if passenger.guardian is None:
        return TRAVELS_ALONE
    adult = person_of.get(passenger.guardian)
    parts = [one_line(passenger.guardian) if "ref" in named else None]
    if adult is not None:
        names = (
            one_line(adult.surname) if "surname" in named else None,
            one_line(adult.given_names) if "given_names" in named else None,
        )
        parts.append(", ".join(name for name in names if name))
    return " ".join(part for part in parts if part) or GOES_ALONG


def _counts(passengers: Sequence[Passenger], leg: Leg) -> Counts:
    day = leg.departs.date()
    types = Counter(passenger_type(each.person.birth_date, day) for each in passengers)
    sexes = Counter(each.person.sex for each in passengers)
    nationalities = Counter(one_line(each.person.nationality) or "" for each in passengers)
    listed = [(sex.value, sexes[sex]) for sex in Sex if sexes[sex] or sex is not Sex.OTHER]
    if sexes[None]:
        listed.append(("", sexes[None]))
    return Counts(
        total=len(passengers),
        by_sex=tuple(listed),
        adults=types["ADT"],
        children=types["CHD"],
        infants=types["INF"],
        by_nationality=tuple(sorted(nationalities.items(), key=lambda pair: (-pair[1], not pair[0], pair[0]))),
    )
