"""Draws manifests of the people on a departure: shared facts are read once for many lists."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.office_files import zone_choices
from repatriate.app.core.places import place_finder
from repatriate.app.core.settings import NEUTRAL_NAME
from repatriate.app.core.shown_plan import find_published
from repatriate.app.core.snapshot import all_people, leg_of, settings_of
from repatriate.app.core.whereabouts import who_is_on
from repatriate.app.manifests.own_recipients import own_recipients
from repatriate.app.people.names import must_be_confirmed
from repatriate.app.people.printed_as import PrintedAs, must_be_as_printed, name_documents, printed_otherwise_of
from repatriate.manifests.boarding import Boarding
from repatriate.manifests.build import build_manifest, make_heading
from repatriate.manifests.cautions import Caution
from repatriate.manifests.changes import fingerprint_manifest, is_same_text
from repatriate.manifests.recipients import RECIPIENTS, Recipient, recipient_named
from repatriate.model.dates import is_adult
from repatriate.model.entities import Leg, LegStatus, Person, Place
from repatriate.model.errors import UserError
from repatriate.model.fields import UNCONFIRMED
from repatriate.model.manifest import AsFlown, Edition, Heading, Manifest, Passenger, Sender
from repatriate.model.saying import join_items, say

EXIT_PERMIT = "exit_permit"
TOLD = " (cancelled)"
"""The ending of a sent list's note once its recipient knows that the departure is cancelled."""

_ANY = Edition(1, datetime(2000, 1, 1, tzinfo=UTC), "", "")


class Drawer:
    """Lists as they would be now, of one state of the file: read within one transaction or `Operation.reading`.

    People are read once for each leg, and those of one leg are kept: draw a leg's lists one after the other.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._settings = settings_of(db)
        self._place = place_finder(db)
        self._legs = {row["code"]: row for row in db.query("SELECT * FROM legs")}
        self._plan = find_published(db) or None
        self._read: tuple[str, tuple[Passenger, ...], AsFlown | None] | None = None
        self._boarding: Boarding | None = None
        self.profiles: Mapping[str, Recipient] = MappingProxyType({**RECIPIENTS, **own_recipients(db)})
        """Every recipient by name: those shipped, then the office's own."""

    @property
    def plan_id(self) -> int:
        """The published plan's; raises UserError where none is published."""
        if self._plan is None:
            raise UserError("nothing_published", say("No confirmed plan yet. Plan and confirm first."))
        return int(self._plan)

    def leg(self, code: str) -> Mapping[str, Any]:
        """The row of a leg; raises UserError where there is none of that code."""
        found = self._legs.get(code)
        if found is None:
            raise UserError("unknown_leg", say("There is no departure {0} in this file. Check the code.", code))
        return found

    def passengers(self, leg_code: str) -> tuple[Passenger, ...]:
        """Everybody on a leg, by ref: on the published plan, or aboard once boarding is closed. Raises UserError for an
        unknown leg, or where no plan is published."""
        return self._read_leg(leg_code)[1]

    def as_flown(self, leg_code: str) -> AsFlown | None:
        """The closing of the departure; None while boarding is open. Raises as `passengers`."""
        return self._read_leg(leg_code)[2]

    def must_be_final(self, leg_code: str) -> None:
        """Raises UserError `not_closed` while boarding is open, `leg_cancelled`; else as `passengers`."""
        if self.as_flown(leg_code) is not None:
            return
        status = self.leg(leg_code)["status"]
        if status == LegStatus.CANCELLED:
            told = say("{0} is cancelled: it has no final list. Tell whoever has a list of it.", leg_code)
            raise UserError("leg_cancelled", told, leg=leg_code)
        if status in (LegStatus.DEPARTED, LegStatus.ARRIVED):
            told = say(
                "{0} left and was never counted: it has no final list. Count who was aboard, and close it.", leg_code
            )
        else:
            told = say(
                "Boarding of {0} is not closed: it has no final list yet. Count who is aboard, and close it.", leg_code
            )
        raise UserError("not_closed", told, leg=leg_code)

    def _read_leg(self, leg_code: str) -> tuple[str, tuple[Passenger, ...], AsFlown | None]:
        if self._read is None or self._read[0] != leg_code:
            row = self.leg(leg_code)
            found = who_is_on(self._db, row["id"], self.plan_id)
            self._read = leg_code, self._read_passengers(row, found.seats), found.as_flown
        return self._read

    def doubts(self, leg_code: str, profile_name: str) -> tuple[Caution, ...]:
        """Cautions about the list, named even if an officer has accepted them."""
        names, otherwise = self.unconfirmed(leg_code, profile_name), self.printed_otherwise(leg_code, profile_name)
        found = []
        if names:
            told = say("The list of {0} has names that nobody confirmed: those of {1}.", leg_code, join_items(names))
            found.append(Caution("names_unconfirmed", told))
        if otherwise:
            papers = name_documents(otherwise)
            told = say("Documents of people on the list of {0} differ from the file: {1}.", leg_code, papers)
            found.append(Caution("printed_otherwise", told))
        return tuple(found)

    def must_be_sure(self, leg_code: str, profile_name: str) -> None:
        """Raises UserError where there are doubts about the list, with a sentence for each."""
        papers = self.printed_otherwise(leg_code, profile_name)
        try:
            must_be_confirmed(self.unconfirmed(leg_code, profile_name), leg_code)
        except UserError as names:
            if not papers:
                raise
            also = say("Documents differ from the file, too: {0}.", name_documents(papers))
            both = say("{0} {1}", names.message, also)
            raise UserError("names_unconfirmed", both, **names.facts, papers=tuple(one.ref for one in papers)) from None
        must_be_as_printed(papers, leg_code)

    def unconfirmed(self, leg_code: str, profile_name: str) -> tuple[str, ...]:
        """References of those whose names wait to be confirmed, where the recipient compares names with passports."""
        if not recipient_named(profile_name, self.profiles).zone_names:
            return ()
        people = (each.person for each in self.passengers(leg_code))
        return tuple(person.ref for person in people if person.name_spelling == UNCONFIRMED)

    def printed_otherwise(self, leg_code: str, profile_name: str) -> tuple[PrintedAs, ...]:
        """Documents that say otherwise than the list would, where the recipient compares names with passports."""
        if not recipient_named(profile_name, self.profiles).zone_names:
            return ()
        return printed_otherwise_of(self._db, [each.person.ref for each in self.passengers(leg_code)])

    def draw(
        self,
        leg_code: str,
        profile_name: str,
        edition: Edition,
    ) -> Manifest:
        """The list of a leg for a recipient, and what changed since the version that they were last sent, else made.

        Raises UserError: unknown_profile, unknown_leg, nothing_published, unknown_place, empty_leg, seat_twice.
        """
        profile = recipient_named(profile_name, self.profiles)
        previous, sent_at = self._find_previous(self.leg(leg_code)["id"], profile)
        return self._build_manifest(leg_code, profile, edition, previous, sent_at)

    def draw_beside(
        self,
        leg_code: str,
        profile_name: str,
        edition: Edition,
    ) -> Manifest:
        """The data of a leg that a recipient may see, for another paper with its own version. It has no changes, and
        households and groups keep their numbers from the recipient's lists. Raises UserError as `draw` does."""
        profile = recipient_named(profile_name, self.profiles)
        previous, _ = self._find_previous(self.leg(leg_code)["id"], profile)
        following = previous.heading.version + 1 if previous else 1
        made = self._build_manifest(leg_code, profile, replace(edition, version=following), previous)
        return replace(made, heading=replace(made.heading, version=edition.version), changes=None)

    def heading(self, leg_code: str, profile_name: str, edition: Edition) -> Heading:
        """The heading of a list of the leg for this recipient, independent of the passengers. Raises UserError as
        `draw`."""
        profile, leg = recipient_named(profile_name, self.profiles), leg_of(dict(self.leg(leg_code)))
        return make_heading(
            profile, leg, self._end(leg, leg.origin), self._end(leg, leg.destination), edition,
            self._operation_for(profile), self.as_flown(leg_code),
        )  # fmt: skip

    def people(self, leg_code: str, refs: Iterable[str]) -> tuple[Passenger, ...]:
        """These people as lists of the leg have them, whether they are on it or not; without seats."""
        return self._read_passengers(self.leg(leg_code), dict.fromkeys(refs))

    def differs(self, leg_code: str, profile_name: str) -> bool:
        """Whether the list would say anything else now than in the last version made, or cannot be made any more; or whoever
        has it was told that the departure is cancelled, which it is not.

        True where none was made yet, False where it was for a recipient who is gone. Raises UserError for an unknown leg.
        """
        last = self._db.conn.execute(
            "SELECT id, digest, CASE WHEN json_valid(content) THEN json_extract(content, '$.heading.leg') END, sent FROM manifests "
            "WHERE leg_id = ? AND profile = ? ORDER BY version DESC LIMIT 1",
            (self.leg(leg_code)["id"], profile_name),
        ).fetchone()
        if last is None:
            return True
        if profile_name not in self.profiles:
            return False
        try:
            now = self._build_manifest(leg_code, self.profiles[profile_name], _ANY)
        except UserError:
            return True
        manifest_id, digest, called, sent = last
        if believes_cancelled(sent, self.leg(leg_code)["status"]):
            return True
        if digest is None or called != leg_code:  # made before digests were kept, or the leg was renamed
            return not is_same_text(self._kept(manifest_id), now)
        return fingerprint_manifest(now) != str(digest)

    def _kept(self, manifest_id: int) -> Manifest:
        (content,) = self._db.conn.execute("SELECT content FROM manifests WHERE id = ?", (manifest_id,)).fetchone()
        return Manifest.from_json(content)

    def _build_manifest(
        self,
        leg_code: str,
        profile: Recipient,
        edition: Edition,
        previous: Manifest | None = None,
        sent_at: datetime | None = None,
    ) -> Manifest:
        leg = leg_of(dict(self.leg(leg_code)))
        passengers, as_flown = self.passengers(leg_code), self.as_flown(leg_code)
        if as_flown is not None and not passengers:
            told = say("Nobody was aboard {0}: there is no list to make.", leg_code)
            raise UserError("empty_leg", told, leg=leg_code)
        if self._boarding is None or self._boarding.leg != leg:
            self._boarding = Boarding(leg, passengers, self._choices_of(passengers))
        return build_manifest(
            profile,
            leg,
            self._end(leg, leg.origin),
            self._end(leg, leg.destination),
            self._boarding,
            edition,
            operation=self._operation_for(profile),
            previous=previous,
            previous_sent_at=sent_at,
            sender=self._find_sender(messages="edi" in RECIPIENTS[profile.whitelist].formats),
            as_flown=as_flown,
        )

    def _choices_of(self, passengers: Iterable[Passenger]) -> Mapping[str, Mapping[str, str]]:
        states = {each.person.nationality for each in passengers if each.person.nationality}
        return {state: zone_choices(self._db, state) for state in states}

    def _operation_for(self, profile: Recipient) -> str:
        """The office's own name for an operation may tell where people were held: it goes outside only as the office says."""
        inside = self._settings.get("operation") or NEUTRAL_NAME
        return (self._settings.get("outside_name") or NEUTRAL_NAME) if profile.outside else inside

    def _find_sender(self, *, messages: bool) -> Sender | None:
        """The sender on a list: the office, with contact details and addresses only for recipients of messages; None
        without either."""
        read = self._settings.get
        sender = Sender(name=read("authority") or "", paper=read("paper") or "")
        if not messages:
            return sender if sender != Sender() else None
        sender = replace(
            sender,
            phone=read("contact_phone") or "",
            fax=read("contact_fax") or "",
            email=read("contact_email") or "",
            identification=read("edi_sender") or "",
            recipient=read("edi_recipient") or "",
        )
        return sender if sender != Sender() else None

    def _end(self, leg: Leg, code: str) -> Place:
        place = self._place(code)
        if place is None:
            raise UserError(
                "unknown_place",
                say("{0} starts or ends at an unknown place. Add it under Tools, Places.", leg.code),
                leg=leg.code,
            )
        return place

    def _read_passengers(self, row: Mapping[str, Any], seats: Mapping[str, str | None]) -> tuple[Passenger, ...]:
        if not seats:
            return ()
        permits = dict(
            self._db.conn.execute(
                "SELECT ref, reference FROM people JOIN clearances ON clearances.person_id = people.id "
                "WHERE kind = ? AND answer = 'granted' AND ref IN (SELECT value FROM json_each(?))",
                (EXIT_PERMIT, json.dumps(list(seats))),
            ).fetchall()
        )
        people = all_people(self._db, seats)
        adults = _find_adults(people, leg_of(dict(row)))
        return tuple(
            Passenger(person, seats[person.ref], permits.get(person.ref), _find_guardian(person, adults))
            for person in people
        )

    def _find_previous(self, leg_id: int, profile: Recipient) -> tuple[Manifest | None, datetime | None]:
        """The highest version that was sent, and when; where none was, the last one made."""
        row = self._db.conn.execute(
            "SELECT content, sent FROM manifests WHERE leg_id = ? AND profile = ? "
            "ORDER BY sent IS NULL, version DESC LIMIT 1",
            (leg_id, profile.name),
        ).fetchone()
        if row is None:
            return None, None
        previous = Manifest.from_json(row[0])
        if previous.heading.whitelist != profile.whitelist:
            return None, None  # an own recipient of another kind under the same name: nothing to tell them of
        return previous, sent_moment(row[1])


def believes_cancelled(sent: str | None, status: str) -> bool:
    """Whether whoever has a list was told that its departure is cancelled, and it flies after all."""
    return sent is not None and sent.endswith(TOLD) and status != LegStatus.CANCELLED


def sent_moment(sent: str | None) -> datetime | None:
    """The moment at which a manifest was sent, from the record `2025-03-01T09:00:00Z to whom`."""
    return datetime.fromisoformat(sent.split(" ", 1)[0]) if sent else None


def _find_adults(people: Iterable[Person], leg: Leg) -> dict[str, str]:
    """The reference of the first adult on the leg, by household."""
    day = leg.departs.date()
    found: dict[str, str] = {}
    for person in people:
        if person.household is not None and is_adult(person.birth_date, day):
            found.setdefault(person.household, person.ref)
    return found


def _find_guardian(person: Person, adults: Mapping[str, str]) -> str | None:
    guardian = adults.get(person.household) if person.household is not None else None
    return guardian if guardian != person.ref else None
