"""The fields of a person, a leg, a document and related things: label, kind and uses of each.

This is the one home of a field. The template, the import, the window, the command line, the search, the journal's
words, the manifests and the tests on leaks read it. A new field is one entry here, one attribute of the dataclass
beside it (`entities`), and one migration with `add_field` (`store/schema`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, Flag, StrEnum, auto

from repatriate.model.errors import UserError
from repatriate.model.paper_size import PAPERS
from repatriate.model.saying import capitalize_first, say


class Kind(StrEnum):
    """The type of a field's values."""

    TEXT = "text"
    CODE = "code"  # upper case, no spaces
    NAME = "name"  # an identifier in its own spelling: refs, households
    COUNTRY = "country"
    NATIONALITY = "nationality"
    PLACE = "place"
    DESTINATION = "destination"
    DAY = "day"
    BIRTH = "birth"
    MOMENT = "moment"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes or no"
    CHOICE = "choice"
    CODES = "codes"
    ZONE = "time zone"
    ANY = "any"


class Section(Enum):
    """The section of the person panel for a field; sections are in the order of the bulk form."""

    JOURNEY = auto()
    HOUSEHOLD = auto()
    IDENTITY = auto()
    PAPERS = auto()
    APART = auto()
    """In a place of its own, or nowhere."""


class Use(Flag):
    """The uses of a person's field in the window."""

    NOWHERE = 0
    TABLE = auto()
    """A column of the table of people, hidden at first."""
    FORM = auto()
    """Asked for when a person is added by hand."""
    BULK = auto()
    """Changed for many people at once."""
    FILTER = auto()
    GROUP = auto()
    """People can be grouped by it."""
    OFFERED = auto()
    """Values in use are offered while typing."""
    EVERYWHERE = TABLE | FORM | BULK | FILTER | GROUP | OFFERED


class Search(Enum):
    """The search's treatment of a person's field."""

    NOT = auto()
    WORDS = auto()
    """By any part of it."""
    ASIDE = auto()
    """By any part too, ranked last."""


class Privacy(Enum):
    """The readers of a field outside the office. A recipient's whitelist has to name it as well."""

    LISTED = auto()
    NUMBERED = auto()
    """Others read a number that the list gives in its place."""
    CODES = auto()
    """Others read IATA's codes in it, and no words."""
    OFFICE = auto()
    """Nobody: it stays in the office."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    `name` is the column of the template, and what the command line calls it. `label` is what officers read, without a
    capital; `short` stands over narrow columns. `words` are the only values of a CHOICE, each with its word; `least` and
    `most` bound a number. `stored` is `table.column` of the operation file. `lexicon` is the name that the lexicon of list
    headers has for it, `headers` are titles beyond those. `default` is stored where nothing is said. `width` is in characters
    of the template.
    """

    name: str
    label: str
    kind: Kind = Kind.TEXT
    words: Mapping[str, str] = field(default_factory=dict)
    least: float | None = None
    most: float | None = None
    width: int = 14
    stored: str = ""
    short: str = ""
    seen: str = ""
    lexicon: str = ""
    headers: tuple[str, ...] = ()
    section: Section = Section.APART
    uses: Use = Use.NOWHERE
    search: Search = Search.NOT
    privacy: Privacy = Privacy.OFFICE
    required: bool = False
    default: str | int | None = None

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self.words)

    @property
    def table(self) -> str:
        return self.stored.partition(".")[0]

    @property
    def column(self) -> str:
        return self.stored.partition(".")[2]


SEXES = {"F": say("female"), "M": say("male"), "X": say("other")}
MODES = {"air": say("air"), "road": say("road"), "sea": say("sea"), "rail": say("rail")}
LEG_STATUSES = {
    "planned": say("planned"), "closed": say("closed"), "departed": say("departed"), "arrived": say("arrived"),
    "cancelled": say("cancelled"),
}  # fmt: skip
DOCUMENT_TYPES = {"passport": say("passport"), "etd": say("emergency document")}
DOCUMENT_KINDS = {
    "passport": say("Passport"), "emergency": say("Emergency travel document"), "laissez_passer": say("Laissez-passer"),
    "refugee": say("Refugee's travel document"), "stateless": say("Stateless person's travel document"),
    "identity_card": say("Identity card"), "other": say("Other document"),
}  # fmt: skip
DOCUMENT_STATUSES = {"held": say("held"), "issued": say("issued here"), "void": say("void"), "spoiled": say("spoiled")}
BLANK_STATUSES = {
    "received": say("in the safe"), "issued": say("issued"), "spoiled": say("spoiled"), "void": say("void"), "stolen": say("stolen"),
}  # fmt: skip
HOLDS = {
    "legal": say("legal hold"), "medical": say("medical hold"), "police": say("police hold"), "other": say("other hold"),
}  # fmt: skip
ANSWERS = {"granted": say("granted"), "refused": say("refused"), "withdrawn": say("withdrawn")}
CLEARANCES = {
    "nationality_verification": say("nationality verification"), "victim_screening": say("victim screening"),
    "exit_permit": say("exit permit"), "overstay_waiver": say("overstay waiver"), "fit_to_fly": say("fit to fly"),
    "transit": say("transit"), "airline_acceptance": say("airline acceptance"),
}  # fmt: skip
"""Kinds of clearance that the program itself offers, in the order in which they are usually asked for."""
CLEARANCE_TITLES = {
    "nationality_verification": say("Nationality"), "victim_screening": say("Screening"), "exit_permit": say("Exit permit"),
    "overstay_waiver": say("Overstay"), "fit_to_fly": say("Fit to fly"), "transit": say("Transit"),
    "airline_acceptance": say("Airline"),
}  # fmt: skip
"""The same over a narrow column."""
UNCONFIRMED = "unconfirmed"
NAME_SPELLINGS = {UNCONFIRMED: say("to be confirmed")}
"""The state of a name that the program put into Latin letters; empty once somebody wrote or confirmed it."""
COHESIONS = {"strict": say("all or none"), "prefer": say("if possible"), "none": say("no")}
RULES = {
    "apart": say("apart"),
    "together": say("together"),
    "pin": say("kept on this departure"),
    "forbid": say("forbidden"),
}

_TABLE, _FORM, _BULK, _OFFERED = Use.TABLE, Use.FORM, Use.BULK, Use.OFFERED
_SORTING = Use.FILTER | Use.GROUP
_LISTED = Privacy.LISTED

_GOING = (
    "going to", "goes to", "going", "where going", "where going to", "where to", "bound for", "travels to", "destination",
    "dest", "dest city", "dest country", "dest airport", "final destination", "final dest", "destination city",
    "destination country", "destination airport", "city of destination", "home airport",
    "tujuan", "tujuan akhir", "kota tujuan", "destino", "destino final", "destination finale", "destinasi", "ปลายทาง", "จุดหมายปลายทาง",
    "目的地", "điểm đến",
)  # fmt: skip
"""Titles over where people go. A destination among the columns of a flight is the same for a list of people."""

PERSON: tuple[Field, ...] = (
    Field("ref", say("ref"), Kind.NAME, width=10, stored="people.ref", seen=say("no."), privacy=_LISTED),
    Field("surname", say("surname"), width=22, stored="people.surname", section=Section.IDENTITY, uses=_TABLE | _FORM,
          search=Search.WORDS, privacy=_LISTED),
    Field("given_names", say("given names"), width=22, stored="people.given_names", section=Section.IDENTITY, uses=_TABLE | _FORM,
          search=Search.WORDS, privacy=_LISTED),
    Field("native_name", say("native name"), width=20, stored="people.native_name", section=Section.IDENTITY, uses=_FORM,
          search=Search.WORDS, privacy=_LISTED),
    Field("sex", say("sex"), Kind.CHOICE, SEXES, width=6, stored="people.sex", section=Section.IDENTITY,
          uses=_FORM | _BULK | _SORTING, privacy=_LISTED),
    Field("birth_date", say("date of birth"), Kind.BIRTH, width=12, stored="people.birth_date", short=say("born"),
          lexicon="date_of_birth", section=Section.IDENTITY, uses=_FORM, privacy=_LISTED),
    Field("birth_place", say("place of birth"), width=18, stored="people.birth_place", section=Section.IDENTITY,
          uses=_TABLE | Use.GROUP | _OFFERED, privacy=_LISTED),
    Field("nationality", say("nationality"), Kind.NATIONALITY, width=11, stored="people.nationality", short=say("nat."),
          section=Section.IDENTITY, uses=_FORM | _BULK | _SORTING | _OFFERED, privacy=_LISTED),
    Field("province", say("province"), width=18, stored="people.province", lexicon="province_of_origin", section=Section.IDENTITY,
          uses=_FORM | _BULK | _SORTING | _OFFERED, search=Search.ASIDE, privacy=_LISTED),
    Field("location", say("waiting place"), Kind.PLACE, width=10, stored="people.location", short=say("waits at"), lexicon="location_held",
          headers=("waits at", "waiting at"), section=Section.JOURNEY,
          uses=Use.EVERYWHERE, privacy=Privacy.OFFICE),
    Field("destination", say("destination"), Kind.DESTINATION, width=12, stored="people.destination", seen=say("going to"),
          headers=_GOING, section=Section.JOURNEY, uses=Use.EVERYWHERE, privacy=_LISTED),
    Field("household", say("household"), Kind.NAME, width=12, stored="households.name", seen=say("family"),
          section=Section.HOUSEHOLD, uses=Use.EVERYWHERE, privacy=Privacy.NUMBERED),
    Field("group", say("group"), Kind.NAME, width=18, stored="groups.name",
          section=Section.JOURNEY, uses=Use.EVERYWHERE, search=Search.ASIDE, privacy=Privacy.NUMBERED),
    Field("priority", say("priority"), Kind.WHOLE, least=1, most=4, width=8, stored="people.priority", section=Section.JOURNEY,
          uses=_TABLE | _BULK | _SORTING, default=3),
    Field("document_type", say("document"), Kind.CHOICE, DOCUMENT_TYPES, width=14, stored="documents.type", lexicon="doc_type",
          section=Section.PAPERS, uses=_FORM | _BULK | Use.GROUP, privacy=_LISTED),
    Field("document_number", say("document number"), width=16, stored="documents.number", short=say("document no."),
          lexicon="passport_no", section=Section.PAPERS, uses=_FORM, privacy=_LISTED),
    Field("document_issuer", say("document issuer"), Kind.NATIONALITY, width=15, stored="documents.issuer", short=say("issuer"),
          lexicon="doc_issue_place", section=Section.PAPERS,
          uses=_FORM | _BULK, privacy=_LISTED),
    Field("document_expiry", say("document expiry"), Kind.DAY, width=15, stored="documents.expires", short=say("expires"),
          lexicon="doc_expiry", section=Section.PAPERS, uses=_FORM | _BULK, privacy=_LISTED),
    Field("ready_from", say("ready from"), Kind.DAY, width=12, stored="people.ready_from", section=Section.JOURNEY,
          uses=_TABLE | _BULK | Use.GROUP),
    Field("clear_until", say("clear until"), Kind.DAY, width=12, stored="people.clear_until", section=Section.JOURNEY,
          uses=_TABLE | _BULK | Use.GROUP, privacy=_LISTED),
    Field("hold", say("hold"), Kind.CHOICE, HOLDS, width=10, stored="holds.kind"),
    Field("hold_from", say("hold from"), Kind.DAY, width=12, stored="holds.start"),
    Field("hold_until", say("hold until"), Kind.DAY, width=12, stored="holds.end"),
    Field("assistance", say("assistance"), Kind.CODES, width=14, stored="people.assistance", short=say("assist."),
          lexicon="medical_needs", headers=("assist",), section=Section.JOURNEY, uses=_BULK | _SORTING,
          privacy=Privacy.CODES),
    Field("notes", say("notes"), width=40, stored="people.notes", lexicon="remarks", uses=_TABLE | _FORM | _BULK),
    Field("name_spelling", say("spelling of the name"), Kind.CHOICE, NAME_SPELLINGS, width=14, stored="people.name_spelling",
          short=say("spelling"), uses=_TABLE | _SORTING),
    Field("document_remark", say("remarks on the travel document"), width=40, stored="people.document_remark",
          short=say("remarks"), section=Section.PAPERS, uses=_TABLE | _FORM),
)  # fmt: skip
"""Fields of a person with their travel document and their present hold: one row of a list."""

LEG: tuple[Field, ...] = (
    Field("code", say("code"), Kind.CODE, width=12, stored="legs.code", required=True),
    Field("mode", say("mode"), Kind.CHOICE, MODES, width=8, stored="legs.mode", required=True),
    Field("carrier", say("carrier"), width=18, stored="legs.carrier"),
    Field("origin", say("origin"), Kind.PLACE, width=9, stored="legs.origin", required=True),
    Field("destination", say("destination"), Kind.PLACE, width=11, stored="legs.destination", required=True),
    Field("departs", say("departure"), Kind.MOMENT, width=18, stored="legs.departs", short=say("departs"), required=True),
    Field("arrives", say("arrival"), Kind.MOMENT, width=18, stored="legs.arrives", short=say("arrives"), required=True),
    Field("seats", say("seats"), Kind.WHOLE, least=0, width=8, stored="legs.seats", required=True),
    Field("seat_cost", say("cost of a seat"), Kind.NUMBER, least=0, width=10, stored="legs.seat_cost", short=say("cost"), default=0),
    Field("currency", say("currency"), Kind.CODE, width=9, stored="legs.currency"),
    Field("accepts_etd", say("takes emergency documents"), Kind.YES_NO, width=12, stored="legs.accepts_etd", default=1),
    Field("max_wheelchair", say("most wheelchairs"), Kind.WHOLE, least=0, width=15, stored="legs.max_wheelchair"),
    Field("max_stretcher", say("most stretchers"), Kind.WHOLE, least=0, width=13, stored="legs.max_stretcher", default=0),
    Field("stretcher_seats", say("seats of a stretcher"), Kind.WHOLE, least=0, width=14, stored="legs.stretcher_seats", default=6),
    Field("max_unaccompanied_minors", say("most minors alone"), Kind.WHOLE, least=0, width=25, stored="legs.max_unaccompanied_minors",
          default=0),
    Field("max_infants", say("most infants"), Kind.WHOLE, least=0, width=11, stored="legs.max_infants"),
    Field("status", say("status"), Kind.CHOICE, LEG_STATUSES, width=11, stored="legs.status", default="planned"),
)  # fmt: skip

_OWNER = Field("person", say("person"), Kind.NAME, width=10, required=True)
_DOCUMENT = {one.name: one for one in PERSON if one.table == "documents"}

DOCUMENT: tuple[Field, ...] = (
    _OWNER,
    *_DOCUMENT.values(),
    Field("issued", say("issued on"), Kind.DAY, width=12, stored="documents.issued"),
    Field("status", say("status"), Kind.CHOICE, DOCUMENT_STATUSES, width=10, stored="documents.status"),
    Field("current", say("in use"), Kind.YES_NO, width=9, stored="documents.current"),
    Field("note", say("note"), width=40, stored="documents.note"),
    Field("kind", say("kind"), Kind.CHOICE, DOCUMENT_KINDS, width=16, stored="documents.kind"),
    Field("seen_by", say("seen by"), width=20, stored="documents.seen_by"),
    Field("seen_on", say("seen on"), Kind.DAY, width=12, stored="documents.seen_on"),
)
"""Fields of any travel document that a person has or had."""

GROUP: tuple[Field, ...] = (
    Field("name", say("name"), Kind.NAME, width=24, stored="groups.name", required=True),
    Field("cohesion", say("travels together"), Kind.CHOICE, COHESIONS, width=12, stored="groups.cohesion"),
    Field("notes", say("notes"), width=40, stored="groups.notes"),
)
PLACE: tuple[Field, ...] = (
    Field("code", say("code"), Kind.CODE, width=10, stored="places.code", required=True),
    Field("name", say("name"), width=32, stored="places.name"),
    Field("country", say("country"), Kind.COUNTRY, width=9, stored="places.country"),
    Field("timezone", say("time zone"), Kind.ZONE, width=20, stored="places.timezone"),
    Field("latitude", say("latitude"), Kind.NUMBER, least=-90, most=90, width=11, stored="places.latitude"),
    Field("longitude", say("longitude"), Kind.NUMBER, least=-180, most=180, width=11, stored="places.longitude"),
    Field("near", say("near"), Kind.PLACE, width=10, stored="places.near"),
)
RULE: tuple[Field, ...] = (
    Field("kind", say("kind"), Kind.CHOICE, RULES, width=10, stored="rules.kind", required=True),
    Field("a", say("person"), Kind.NAME, width=12, required=True),
    Field("b", say("other person"), width=24, required=True),
    Field("reason", say("reason"), width=40, stored="rules.reason"),
)
CHECKLIST: tuple[Field, ...] = (
    Field("kind", say("kind"), Kind.NAME, width=26, stored="checklist.kind", required=True),
    Field("nationality", say("nationality"), Kind.NATIONALITY, width=11, stored="checklist.nationality"),
    Field("authority", say("authority"), width=34, stored="checklist.authority"),
)
CLEARANCE: tuple[Field, ...] = (
    _OWNER,
    Field("kind", say("kind"), Kind.NAME, width=26, stored="clearances.kind", required=True),
    Field("authority", say("authority"), width=34, stored="clearances.authority"),
    Field("asked_on", say("asked on"), Kind.DAY, width=12, stored="clearances.asked_on"),
    Field("answered_on", say("answered on"), Kind.DAY, width=12, stored="clearances.answered_on"),
    Field("answer", say("answer"), Kind.CHOICE, ANSWERS, width=12, stored="clearances.answer"),
    Field("reference", say("reference"), width=20, stored="clearances.reference"),
    Field("valid_from", say("valid from"), Kind.DAY, width=12, stored="clearances.valid_from"),
    Field("valid_until", say("valid until"), Kind.DAY, width=12, stored="clearances.valid_until"),
)
HOLD: tuple[Field, ...] = (
    _OWNER,
    Field("hold", say("hold"), Kind.CHOICE, HOLDS, width=10, stored="holds.kind", required=True),
    Field("hold_from", say("hold from"), Kind.DAY, width=12, stored="holds.start"),
    Field("hold_until", say("hold until"), Kind.DAY, width=12, stored="holds.end"),
    Field("reason", say("reason"), width=40, stored="holds.reason"),
    Field("lifted_on", say("lifted on"), Kind.DAY, width=12, stored="holds.lifted_on"),
    Field("lift_reason", say("why it was lifted"), width=40, stored="holds.lift_reason"),
)
PROMISE: tuple[Field, ...] = (
    _OWNER,
    Field("promised_on", say("document promised for"), Kind.DAY, width=12, stored="people.promised_on", required=True),
)
WITHDRAWAL: tuple[Field, ...] = (
    _OWNER,
    Field("withdrawn", say("why they do not travel"), width=40, stored="people.withdrawn", required=True),
)
BLANK: tuple[Field, ...] = (
    Field("series", say("series"), Kind.NAME, width=14, stored="blanks.series", required=True, seen=say("blank forms")),
    Field("number", say("number"), Kind.CODE, width=16, stored="blanks.number", required=True),
    Field("status", say("status"), Kind.CHOICE, BLANK_STATUSES, width=10, stored="blanks.status"),
    Field("note", say("note"), width=40, stored="blanks.note"),
    Field("received_on", say("received on"), Kind.DAY, width=12, stored="blanks.received_on"),
)
SETTING: tuple[Field, ...] = (
    Field("plan_start", say("first day of the plan"), Kind.DAY),
    Field("currency", say("currency"), Kind.CODE),
    Field("min_connection_minutes", say("shortest change in minutes"), Kind.WHOLE, least=0),
    Field("max_layover_hours", say("longest wait in hours"), Kind.WHOLE, least=0),
    Field("max_legs", say("most departures of a journey"), Kind.WHOLE, least=1, most=6),
    Field("issuing_state", say("state that issues the documents"), Kind.NATIONALITY),
    Field("number_letters", say("prefix of numbers on plain paper"), Kind.CODE),
    Field("operation", say("name inside")),
    Field("outside_name", say("name for outside")),
    Field("authority", say("name of the office")),
    Field("layout", say("layout")),
    Field("paper", say("paper size"), Kind.CHOICE, PAPERS),
    Field("address", say("address")),
    Field("note_number", say("numbers of notes verbales")),
    Field("contact_phone", say("telephone")),
    Field("contact_fax", say("fax")),
    Field("contact_email", say("e-mail")),
    Field("edi_sender", say("electronic address of this office")),
    Field("edi_recipient", say("electronic address of the recipient")),
    Field("no_clearances", say("no clearances needed"), Kind.YES_NO),
)
"""The settings of an operation; `key` of the sheet of settings."""

_UNNAMED: Mapping[str, str] = {
    "agreed": say("agreed"), "allowed_by": say("allowed by"), "allowed_on": say("allowed on"), "handover_id": say("handover"),
    "id_number": say("number of the identity document"), "id_seen": say("document seen"), "id_type": say("identity document"),
    "on_paper": say("signed on paper"), "organisation": say("organisation"), "phone": say("telephone"),
    "receiver_id": say("receiver"), "signature": say("signature"), "tie": say("relationship to the person"), "until": say("until"),
    "void_reason": say("why it is void"),
    "blank_id": say("blank form"), "certificate": say("certificate"), "changes": say("changes"), "content": say("content"),
    "counted": say("counted"), "day": say("day"), "document_id": say("document"), "end": say("until"),
    "expected": say("should be there"), "expires": say("expires"), "group_id": say("group"), "household_id": say("household"),
    "issuer": say("issuer"), "key": say("name"), "landed_at": say("landed at"), "language": say("language"),
    "left_at": say("left at"), "leg_id": say("departure"), "made_at": say("made at"),
    "made_by": say("made by"), "note_id": say("note verbale"), "officer": say("officer"), "other_id": say("other person"),
    "people": say("people"), "person_id": say("person"), "photo": say("photo"), "plan_id": say("plan"),
    "printed": say("printed"), "profile": say("recipient"), "promised": say("counts on promises"),
    "published_at": say("confirmed at"), "published_by": say("confirmed by"), "reasons": say("reasons"),
    "remark": say("remark"), "rule_id": say("rule"), "seat": say("seat"), "sent": say("sent"), "sent_on": say("sent on"),
    "seq": say("place in the order"), "signer": say("signer"), "start": say("from"), "state": say("state"),
    "type": say("kind"), "value": say("value"), "version": say("version"), "withdrawn_on": say("withdrawn on"),
}  # fmt: skip
"""Columns of the operation file that are no field of the template: the history names them."""

_EVERY = (PERSON, LEG, DOCUMENT, GROUP, PLACE, RULE, CHECKLIST, CLEARANCE, HOLD, PROMISE, WITHDRAWAL, BLANK, SETTING)


_BY_NAME: Mapping[str, Field] = {one.name: one for fields in reversed(_EVERY) for one in fields}


def label_of(name: str) -> str:
    """The label of a field or column, without a capital: `birth_place` is `place of birth`. A name without a label
    stays as it is."""
    return found.label if (found := _BY_NAME.get(name)) else _UNNAMED.get(name, name)


def column_title(name: str) -> str:
    """The title over a narrow column of a field, with a capital: `Nat.`"""
    found = field_named(name)
    return capitalize_first((found.seen or found.short if found else "") or label_of(name))


_WORDS: Mapping[str, str] = {
    **{value: word for fields in reversed(_EVERY) for one in reversed(fields) for value, word in one.words.items()},
    **HOLDS, **DOCUMENT_TYPES, "draft": say("draft"), "published": say("confirmed"), "superseded": say("superseded"),
}  # fmt: skip


def word_of(value: str) -> str:
    """A value of a few as officers read it: `etd` is `emergency document`; the value itself where it is none of them."""
    return _WORDS.get(value, value)


def clearance_word(kind: str) -> str:
    """A kind of clearance as an officer says it, without a capital; an office's own words as they are."""
    return CLEARANCES.get(kind) or " ".join(kind.replace("_", " ").split())


def clearance_title(kind: str) -> str:
    """A kind of clearance over a narrow column; of an office's own words the beginning."""
    words = clearance_word(kind)
    return CLEARANCE_TITLES.get(kind) or (words if len(words) <= TITLE else f"{words[: TITLE - 1].rstrip()}…")


TITLE = 16
"""Characters over a narrow column."""


def field_named(name: str) -> Field | None:
    """The field of that name, of a person before all others; None where there is none."""
    return _BY_NAME.get(name)


def by_name(fields: Iterable[Field]) -> dict[str, Field]:
    return {one.name: one for one in fields}


def used_for(use: Use) -> tuple[Field, ...]:
    """Fields of a person that the window uses so, in the order of the template."""
    return tuple(one for one in PERSON if one.uses & use)


def kept_in(table: str) -> dict[str, str]:
    """Fields of a person that a table of the file keeps, each with its column."""
    return {one.name: one.column for one in PERSON if one.table == table}


NAMES = ("surname", "given_names", "native_name")
"""One of these makes a row a person."""


def has_name(values: Mapping[str, object]) -> bool:
    """Whether these values by field name somebody."""
    return any(values.get(name) for name in NAMES)


def must_have_name(values: Mapping[str, object]) -> None:
    """Raises UserError where these values by field name nobody: a person needs a name."""
    if not has_name(values):
        raise UserError(
            "no_name", say("A person needs a name: fill in the surname, the given names or the native name.")
        )
