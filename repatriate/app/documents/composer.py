"""Composes a person's travel document from the file: fields, layout, photo, seal; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.attachments import load_attachment
from repatriate.app.core.office_files import default_layout, find_layout
from repatriate.app.core.person_names import unknown_person
from repatriate.app.core.snapshot import settings_of
from repatriate.app.documents.eligibility import Journey, earliest_day, journey_of, read_journeys
from repatriate.app.documents.issuing_office import STATE, must_have_office
from repatriate.app.documents.seals import current_key, seal_for
from repatriate.model.entities import DocumentType, Person
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say
from repatriate.papers.etd import etd_fields, zone_of
from repatriate.papers.etd_fields import EtdFields
from repatriate.papers.layout_parts import Layout
from repatriate.papers.seal.keys import SealKey
from repatriate.papers.validity import check_last_day, last_day, valid_for_travel

LAYOUT = "layout"
"""The setting that names the office's page layout."""


def usual_layout(db: Database) -> str:
    """The name of the office's page layout, else of the default one of the issuing State, else of the generic one."""
    known = settings_of(db)
    return known.get(LAYOUT) or default_layout(db, known.get(STATE) or "")


def chosen_layout(db: Database, name: str | None) -> Layout:
    """The page layout of that name, else the office's, else the default of the issuing State. Raises UserError where there is
    none, or no State."""
    usual = name or settings_of(db).get(LAYOUT)
    return find_layout(db, usual or default_layout(db, must_have_office(db).state))


def why_unsealed(db: Database, layout: Layout) -> Said | None:
    """The reason why documents of that layout have no digital seal; None if they have one."""
    if layout.kind == "booklet":
        return say("A booklet has no digital seal. The standard has seals for single sheets only.")
    if next(iter(db.query("SELECT 1 FROM seal_keys WHERE current = 1")), None) is None:
        return say("Without a digital seal")
    if layout.zone != "TD2" or layout.seal is None:
        return say("Without a digital seal: page layout {0} has no room for one.", layout.title)
    return None


class Composer:
    """Reads the file once and composes for anybody in it, as of one day. Raises UserError where nobody said whose documents
    they are.

    `layout` names the page layout; None is the office's in Settings, else the default of the issuing State.
    `valid_until` is the last day of every document; None leaves it to the layout and the journey.
    """

    def __init__(
        self, db: Database, today: date, *, layout: str | None = None, valid_until: date | None = None
    ) -> None:
        self._db, self.today = db, today
        self.office = must_have_office(db)
        self._layout, self._valid_until = layout, valid_until
        self.snapshot, self._booked = read_journeys(db, today)
        self.people = {person.ref: person for person in self.snapshot.people}
        self._form: list[Layout] = []
        self._key: list[SealKey | None] = []
        self._photos = dict(db.conn.execute("SELECT ref, photo FROM people WHERE photo IS NOT NULL").fetchall())
        if valid_until is not None and valid_until < today:
            check_last_day(today, valid_until, None, booklet=False)

    def layout(self) -> Layout:
        """Raises UserError where there is no layout of the name that was chosen."""
        if not self._form:
            self._form.append(chosen_layout(self._db, self._layout))
        return self._form[0]

    def compose(self, ref: str, number: str) -> tuple[EtdFields, Layout]:
        """The page with that number, without a seal. Raises UserError, which names the person by reference, where
        something is missing that it needs."""
        person = self.people.get(ref)
        if person is None:
            raise unknown_person(ref)
        layout = self.layout()
        booklet = layout.kind == "booklet"
        journey = self._find_journey(person, booklet=booklet)
        expires = self._valid_until or last_day(self.today, journey.ends, layout.validity_days, booklet=booklet)
        try:
            check_last_day(self.today, expires, journey.ends if journey.booked else None, booklet=booklet)
        except UserError as fault:
            raise UserError(fault.code, say("{0}: {1}", ref, fault.message), person=ref) from None
        photo = self._photos.get(ref)
        fields = etd_fields(
            person,
            number=number,
            issuer=self.office.state,
            authority=self.office.name,
            issued=self.today,
            expires=expires,
            destination=journey.destination,
            transit=journey.transit,
            photo=load_attachment(self._db, photo) if photo else None,
            layout=layout,
        )
        zone_of(fields, layout)
        return fields, layout

    def _find_journey(self, person: Person, *, booklet: bool) -> Journey:
        if booklet and person.destination is None and person.ref not in self._booked:
            return Journey("", (), None)  # a booklet is not for one journey
        return journey_of(self.snapshot, self._booked, person)

    def keeps_passport(self, ref: str) -> bool:
        """Whether the person goes on travelling on a serviceable passport, so that this document is a spare."""
        person = self.people[ref]
        document = person.document
        return (
            document is not None
            and document.type is DocumentType.PASSPORT
            and valid_for_travel(document, earliest_day(self.snapshot, self._booked, person))
        )

    def sealed(self, fields: EtdFields, layout: Layout) -> EtdFields:
        """The fields with the office's visible digital seal, if a key is set and the layout has room for one. The
        profile for emergency documents holds a TD2 zone (Doc 9303-13), so booklets have none."""
        if layout.zone != "TD2" or layout.seal is None:
            return fields
        if not self._key:
            self._key.append(current_key(self._db))
        seal = seal_for(self._key[0], zone_of(fields, layout), issued=fields.issued, signed=self.today)
        return replace(fields, seal=seal)


def describe_faults(faults: Iterable[UserError]) -> UserError:
    """One sentence for all who cannot be issued a document: the first in full."""
    found = list(faults)
    first, more = found[0].message, len(found) - 1
    text = (
        say("{0} The same applies to {1} more. Nothing was issued.", first, more)
        if more
        else say("{0} Nothing was issued.", first)
    )
    return UserError(found[0].code, text, faults=found)
