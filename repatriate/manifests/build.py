"""Freezes the people on a leg into the list that one recipient may have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from repatriate.manifests.boarding import Boarding, keep_letters
from repatriate.manifests.changes import assign_numbers, compare_manifests, mark_boarding, office_changes
from repatriate.manifests.columns import NUMBER, one_line
from repatriate.manifests.recipients import Recipient, recipient_named
from repatriate.manifests.sections import handed_over_by_province, list_provinces
from repatriate.model.entities import Leg, Mode, Place, minutes_from_utc
from repatriate.model.manifest import AsFlown, Cell, Edition, Heading, Manifest, Passenger, Sender
from repatriate.reference.flights import flight_number


def build_manifest(
    profile: Recipient | str,
    leg: Leg,
    origin: Place,
    destination: Place,
    passengers: Sequence[Passenger] | Boarding,
    edition: Edition,
    *,
    operation: str,
    previous: Manifest | None = None,
    sender: Sender | None = None,
    previous_sent_at: datetime | None = None,
    as_flown: AsFlown | None = None,
) -> Manifest:  # long: each of these stands in the heading or decides it
    """The list for one recipient, with their columns only; pure, and the same for the same input.

    Where several lists of one leg are made, a `Boarding` in place of its passengers saves doing it all anew.
    `previous` is the version that the recipient holds (None for the first, or where
    all before were taken back), `previous_sent_at` when it was sent to them. `as_flown`: boarding has ended, and these are
    the people aboard. Raises UserError where nobody is on the leg, the list bears seats and one is given twice, or the recipient is
    unknown; ValueError where the arguments contradict each other.
    """
    recipient = recipient_named(profile) if isinstance(profile, str) else profile
    boarding = passengers if isinstance(passengers, Boarding) else Boarding(leg, passengers)
    _check_route(leg, origin, destination, boarding)
    _check_edition(recipient, boarding, edition, previous)
    heading = make_heading(recipient, leg, origin, destination, edition, operation, as_flown)
    order = _order_people(boarding, recipient)
    keys = tuple(boarding.keys[at] for at in order)
    rows = _build_rows(recipient, boarding, order, previous)
    changes = None
    if previous:
        found = compare_manifests(previous, heading, recipient.columns, rows, keys, previous_sent_at)
        found = (
            mark_boarding(found, as_flown, previous.keys, keys, reasons=not recipient.outside) if as_flown else found
        )
        changes = replace(found, heading=(*found.heading, *office_changes(previous.sender, sender)))
    return Manifest(
        heading=heading,
        columns=recipient.columns,
        rows=rows,
        counts=boarding.counts,
        changes=changes,
        keys=keys,
        sender=sender,
    )


def make_heading(
    recipient: Recipient,
    leg: Leg,
    origin: Place,
    destination: Place,
    edition: Edition,
    operation: str,
    as_flown: AsFlown | None = None,
) -> Heading:  # long: each of these stands in the heading
    """The heading of a list of the leg for this recipient."""
    return Heading(
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
        version=edition.version,
        made_at=edition.made_at.astimezone(UTC),
        made_by=one_line(edition.made_by) or "",
        journal_head=edition.journal_head,
        kind=recipient.kind,
        audience=recipient.audience if recipient.kind else "",
        flight=flight_number(leg.code) if leg.mode is Mode.AIR else "",
        coded=not recipient.zone_names,
        departs_zone=minutes_from_utc(leg.departs, origin),
        arrives_zone=minutes_from_utc(leg.arrives, destination),
        flown=as_flown.closed if as_flown else None,
    )


def _check_route(leg: Leg, origin: Place, destination: Place, boarding: Boarding) -> None:
    if boarding.leg != leg:
        raise ValueError(f"these people are on {boarding.leg.code}, not on {leg.code}")
    if (origin.code, destination.code) != (leg.origin, leg.destination):
        raise ValueError(f"leg {leg.code} does not run from {origin.code} to {destination.code}")


def _check_edition(profile: Recipient, boarding: Boarding, edition: Edition, previous: Manifest | None) -> None:
    version = edition.version
    if edition.made_at.tzinfo is None:
        raise ValueError("made_at needs a time zone")
    if version < 1:
        raise ValueError(f"there is no version {version}")
    if "seat" in profile.columns:
        boarding.check_seats()
    if previous and previous.heading.profile != profile.name:  # its leg may have had another code by then
        raise ValueError("the version before is of another recipient")
    if previous and previous.heading.whitelist != profile.whitelist:
        # What the one was told may not be told to the other, not even as what changed.
        raise ValueError("the version before keeps to another whitelist")
    if previous and previous.heading.version >= version:
        raise ValueError(f"version {version} does not follow version {previous.heading.version}")


def _order_people(boarding: Boarding, profile: Recipient) -> list[int]:
    """Places in the boarding's order: by the alphabet of what is printed, as somebody looks for a name.

    Where the list is told apart by province, that goes first. A household stands together, where the first of its people
    does, only on a list that tells households.
    """
    households = boarding.households if "household" in profile.columns else [None] * len(boarding.people)
    received = [""] * len(boarding.people)
    if handed_over_by_province(profile.whitelist, profile.columns):
        received = list_provinces(boarding.provinces, households)
    first: dict[tuple[str, str], int] = {}
    units: dict[int, tuple[str, str, int, int]] = {}
    for place, at in enumerate(boarding.alphabet(outside=profile.outside, zone_names=profile.zone_names)):
        household, province = households[at], received[at].casefold()
        together = first.setdefault((household, province), place) if household else place
        units[at] = keep_letters(received[at]), province, together, place
    return sorted(units, key=lambda at: units[at])


def _build_rows(
    profile: Recipient, boarding: Boarding, order: Sequence[int], previous: Manifest | None
) -> tuple[tuple[Cell, ...], ...]:
    columns = [_build_cells(profile, name, boarding, order, previous) for name in profile.columns]
    return tuple(zip(*columns, strict=True))


def _build_cells(
    profile: Recipient, name: str, boarding: Boarding, order: Sequence[int], previous: Manifest | None
) -> Sequence[Cell]:
    if name == NUMBER:
        return range(1, len(order) + 1)
    if name in ("household", "group") and profile.outside:
        names = boarding.households if name == "household" else boarding.groups
        given = assign_numbers({boarding.keys[at]: names[at] for at in order}, previous, name)
        return [given.get(names[at] or "") for at in order]
    if name == "guardian":
        cells = boarding.guardians(profile.columns)
    else:
        cells = boarding.cells(name, outside=profile.outside, zone_names=profile.zone_names)
    return [cells[at] for at in order]
