"""Who may be told what is in each column of the file: all columns of all tables, so that a new one has to be thought about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from repatriate.model.fields import DOCUMENT, LEG, PERSON
from repatriate.reference.resources import resource_path
from tests.leaks.marks import Mark
from tests.leaks.world import ON_BOARD, OWN

SHIPPED = tuple(sorted(path.stem for path in resource_path("recipients").glob("*.toml")))
"""Every recipient that is shipped: a new one has to be thought about below."""
FIGURES = ("page", "report")
LABELS = ("labels", "labels with names")
RECEIPT = ("receipt",)
"""What a receiver signs for people: their list's whitelist, the tie, and what the receiver said of themselves."""
EVERYONE = (*SHIPPED, *FIGURES, *LABELS)
NEVER: tuple[str, ...] = ()

MAY: dict[str, tuple[str, ...]] = {
    # People who are on the leg.
    "people.ref": ("receiving", "escort", "office", *LABELS, *RECEIPT),
    "people.surname": (*SHIPPED, "labels with names", *RECEIPT),
    "people.given_names": (*SHIPPED, "labels with names", *RECEIPT),
    "people.native_name": ("exit", "arrival", "office"),
    "people.birth_date": ("carrier", "exit", "arrival", "office"),
    "people.birth_place": ("arrival", "office"),
    "people.nationality": (*SHIPPED, *FIGURES),  # counted above each list
    "people.province": ("arrival", "receiving", "office"),
    "people.destination": ("exit", "arrival", "office", "report"),  # counted in the report
    "people.ready_from": ("office",),
    "people.clear_until": ("exit", "office"),
    "people.assistance, the code": ("carrier", "arrival", "receiving", "escort", "office", "page"),
    "people.assistance, in words": ("office",),
    "people.assistance, in capitals": ("office",),  # as long as a code, and a diagnosis
    "people.notes": ("office",),
    "people.document_remark": ("office",),
    "people.promised_on": NEVER,
    "people.withdrawn": NEVER,
    "households.name": ("office",),
    "groups.name": ("office",),
    "groups.notes": NEVER,
    "documents.number": ("carrier", "exit", "arrival", "office"),
    "documents.issuer": ("carrier", "exit", "arrival", "office"),
    "documents.expires": ("carrier", "exit", "arrival", "office"),
    "documents.issued": NEVER,
    "documents.note": NEVER,
    "documents.printed": NEVER,
    "documents.seen_by": NEVER,
    "documents.seen_on": NEVER,
    "holds.reason": ("office",),
    "holds.start": ("office",),
    "holds.end": ("office",),
    "holds.lifted_on": NEVER,
    "holds.lift_reason": NEVER,
    "clearances.reference of the exit permit": ("exit", "office"),
    "clearances.reference": NEVER,
    "clearances.kind": NEVER,
    "clearances.authority": NEVER,
    "clearances.asked_on": NEVER,
    "clearances.answered_on": NEVER,
    "clearances.valid_from": NEVER,
    "clearances.valid_until": NEVER,
    "checklist.kind": ("office",),
    "checklist.authority": NEVER,
    "bookings.seat": ("carrier", "escort", "office", *LABELS),
    "attachments.hash": NEVER,
    "attachments.bytes": NEVER,
    # The leg and the office.
    "places.name": (*EVERYONE, *RECEIPT),  # of the leg's own two; the shelter is somebody else's row
    "places.code": ("office",),  # the shelter's, where people are
    "places.country": NEVER,
    "places.timezone": NEVER,
    "places.latitude": NEVER,
    "places.longitude": NEVER,
    "places.near": NEVER,
    "legs.carrier": EVERYONE,
    "legs.currency": NEVER,
    "legs.seat_cost": NEVER,
    "legs.max_wheelchair": NEVER,
    "legs.max_stretcher": NEVER,
    "legs.stretcher_seats": NEVER,
    "legs.max_unaccompanied_minors": NEVER,
    "legs.max_infants": NEVER,
    "settings.outside_name": (*(name for name in EVERYONE if name != "office"), *RECEIPT),
    "settings.operation": ("office",),
    "settings.authority": (*EVERYONE, *RECEIPT),
    "settings.contact_phone": ("carrier", "exit", "office", *FIGURES),
    "settings.contact_fax": ("carrier", "exit", "office", *FIGURES),
    "settings.contact_email": ("carrier", "exit", "office", *FIGURES),
    "settings.edi_sender": ("carrier", "exit"),
    "settings.edi_recipient": ("carrier", "exit"),
    "settings.address": NEVER,
    "settings.note_number": NEVER,
    "settings.layout": NEVER,
    "settings.something_new": NEVER,
    "settings.filter": NEVER,
    "settings.key": NEVER,
    "manifests.made_by": (*EVERYONE, *RECEIPT),  # who made it stands on each
    "may_receive.tie": RECEIPT,
    "profiles.content": NEVER,  # but on the own recipient's own list
    # What is about nobody on the leg, or is kept for the office's memory.
    **dict.fromkeys(
        (
            "attachments.hash", "blank_counts.counted", "blank_counts.day", "blank_counts.expected", "blank_counts.officer",
            "blank_counts.remark", "blank_counts.series", "blank_events.day", "blank_events.officer", "blank_events.reason",
            "blanks.note", "blanks.number", "blanks.received_on", "blanks.series", "identity.secret", "journal.officer", "journal.summary",
            "kept_rows.cells", "kept_rows.fields", "kept_rows.problems", "kept_rows.reason", "kept_rows.row", "kept_rows.sheet",
            "kept_rows.titles", "kept_rows.picture", "layouts.content", "layouts.name", "leftouts.reasons", "letters.content", "letters.name",
            "listed.doubted", "listed.number", "listed.row", "listed.sheet", "listed.spelled", "lists.declared_total", "lists.original", "lists.read_by", "lists.rows",
            "lists.shape", "lists.source", "manifests.content", "manifests.digest", "manifests.journal_head", "manifests.people",
            "manifests.profile", "manifests.sent", "manifests.version", "mappings.content", "mappings.name", "mappings.shape",
            "merged.formerly", "merged.ref", "merged.was", "noted.answered_on", "noted.reference", "notes.authority",
            "notes.content", "notes.kind", "notes.made_by", "notes.number", "notes.remark", "notes.sent_on", "notes.withdrawn_on",
            "plans.changes", "plans.made_by", "plans.problems", "plans.published_by", "plans.seconds", "plans.tiers", "rules.reason",
            "seal_keys.certificate", "seal_keys.made_by", "seal_keys.private_key", "seal_keys.reference", "seal_keys.signer",
            "sequences.last", "sequences.name", "handouts.kind", "handouts.version", "handouts.made_by", "handouts.journal_head",
            "handouts.people", "handouts.content", "listed.waits", "listed.goes", "spellings.key", "spellings.code", "gaps.head", "gaps.number", "gaps.after", "gaps.entries", "gaps.issued",
            "gaps.first_at", "gaps.last_at", "gaps.found_at", "gaps.found_by", "gaps.stated_at", "gaps.stated_by",
            "gaps.not_found", "spent.number", "spent.reason", "spent.at", "spent.officer",
            "readings.paper", "readings.sheet", "readings.row", "readings.place", "readings.read", "readings.text", "readings.page",
            "readings.box",
            "checkpoints.name", "sightings.uuid", "sightings.undoes", "sightings.counter", "sightings.forced", "sightings.also",
            "stray_codes.uuid", "stray_codes.code", "stray_codes.problem", "stray_codes.settled", "head_counts.uuid",
            "head_counts.counter", "head_counts.number", "closings.version", "closings.head_count", "closings.by",
            "closings.content", "closings.difference", "closings.reopened_by", "closings.reopen_reason",
            "receivers.name", "receivers.organisation", "receivers.phone", "receivers.id_type", "receivers.id_number",
            "receivers.remark", "may_receive.allowed_by", "may_receive.allowed_on", "may_receive.until",
            "handovers.uuid", "handovers.number", "handovers.by", "handovers.id_seen", "handovers.signature",
            "handovers.remark", "handovers.forced", "handovers.printed", "handovers.void_reason", "handed.tie",
        ),
        NEVER,
    ),
}  # fmt: skip
"""Who may be told it of the people on their leg. A mark that is somebody else's is told nobody."""

UNMARKED: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "people.sex", "people.priority", "people.name_spelling", "groups.cohesion", "documents.type", "documents.kind", "documents.status",
            "documents.current", "blanks.status", "blank_events.status", "holds.kind", "clearances.answer", "noted.answer",
            "legs.mode", "legs.accepts_etd", "legs.status", "rules.kind", "plans.state", "plans.status", "plans.promised",
            "lists.kind", "listed.what", "spellings.kind", "kept_rows.state", "seal_keys.current", "gaps.forked", "journal.kind", "journal.command",
            "notes.language", "letters.language", "checklist.nationality", "checkpoints.kind", "checkpoints.counts_as",
            "sightings.kind", "sightings.how", "receivers.kind", "handovers.on_paper", "handed.agreed",
        ),
        "one of a few words that the program fixes; those that tell of a person are searched for as words",
    ),
    **dict.fromkeys(
        ("people.location", "people.assistance", "legs.origin", "legs.destination", "people.photo", "people.household_id", "people.group_id"),
        "refers to what is marked there, or is marked in its parts",
    ),
    **dict.fromkeys(
        ("legs.code", "legs.departs", "legs.arrives", "legs.seats", "bookings.seq", "rule_legs.seq", "noted.seq",
         "legs.left_at", "legs.landed_at", "checkpoints.seq", "checkpoints.closed_at"),
        "of the leg itself, which everybody is told, or an order",
    ),
    **dict.fromkeys(
        ("plans.made_at", "plans.published_at", "plans.revision", "notes.made_at", "lists.read_at", "seal_keys.made_at", "manifests.made_at", "handouts.made_at",
         "sightings.at", "sightings.said_at", "sightings.received_at", "stray_codes.at", "head_counts.at", "closings.at",
         "closings.reopened_at", "handovers.at"),
        "a moment of today's, which the list itself bears",
    ),
    **dict.fromkeys(
        ("journal.number", "journal.at", "journal.inverts", "journal.digest", "journal.previous", "journal.hash", "journal.said",
         "images.number", "images.seq", "images.tbl", "images.before", "images.after", "settings.value", "profiles.name"),
        "written by the program of what is marked above: whatever it repeats is found by that mark",
    ),
}  # fmt: skip
"""Columns without a mark of their own, and why. Keys of rows (`id`, `…_id`) are never written anywhere and have none."""

_FIELDS = {one.stored for one in (*PERSON, *DOCUMENT, *LEG) if one.stored}
MAY |= dict.fromkeys(_FIELDS - MAY.keys() - UNMARKED.keys(), ("office",))
"""A field that nobody has classified here yet: the office alone may be told what is in it."""

OF_ANY_LEG = {"legs.carrier", "manifests.version", "manifests.people", "handouts.version", "handouts.people"}
"""Figures of other legs, for reports on all."""
OFFICE_REPORT = {
    "settings.operation",
    "places.name",
    "places.code",
    "checklist.kind",
    "clearances.kind",
    "clearances.authority",
    "checklist.authority",
}
"""What the office's own report, so marked on every page, says beyond the one that may leave."""

TELLING = (
    "police",
    "legal",
    "medical",
    "refused",
    "withdrawn",
    "screening",
    "victim",
    "shelter",
    "forbid",
    "stateless",
)
"""Words that the program itself has for what must not leave: on no list for people outside."""


FROM_SHELTER = "from the shelter: "
SHELTER_NAMED = {"places.code", "places.name"}
"""Of the leg that sets out at the shelter its recipients are told where that is; a paper that is shown around has the code."""
SAID_ANYWAY = {"page": {"police"}}
"""A line to write their telephone number on is there for everybody."""


RECEIVER_TOLD = frozenset(f"receivers.{name}" for name in ("name", "organisation", "phone", "id_type", "id_number"))
"""The receiver's own data on the receipt that they sign."""


def kind_of(whitelist: str) -> str:
    """The one of EVERYONE whose whitelist a recipient keeps to."""
    if whitelist in OWN:
        return OWN[whitelist][0]
    whitelist = whitelist.removeprefix(FROM_SHELTER)
    kinds = {
        "bus": "escort",
        "rooms": "escort",
        "standby": "escort",
        "count": "escort",
        "bays": "receiving",
        "exceptions": "office",
    }
    return kinds.get(whitelist, whitelist)


def may_be_told(mark: Mark, whitelist: str, version: int) -> bool:
    """Whether that recipient may find the mark in their list of that version."""
    if mark.column == "profiles.content":
        return mark.whose == whitelist
    if whitelist.startswith(FROM_SHELTER):
        kept_to = whitelist.removeprefix(FROM_SHELTER)
        named = SHELTER_NAMED if kept_to in (*SHIPPED, "bus", "exceptions") else {"places.code"}
        about = mark.whose == "the bus" and mark.column == "legs.carrier"
        return about or (mark.whose == "the shelter" and mark.column in named) or may_be_told(mark, kept_to, version)
    if whitelist == "receipt" and mark.whose == "a receiver":
        return mark.column in RECEIVER_TOLD
    if whitelist == "report" and mark.column in OF_ANY_LEG:
        return True
    if whitelist == "office report":
        return mark.column in OFFICE_REPORT or may_be_told(mark, "report", version)
    about = mark.column == "places.code" if mark.whose == "the shelter" else mark.whose in told_of(version)
    return about and kind_of(whitelist) in MAY.get(mark.column, NEVER)


_ALWAYS = {"the leg", "an end of the leg", "the office", "the officer", "everybody"}
OPTIONAL = {
    f"settings.{key}"
    for key in ("authority", "contact_phone", "contact_fax", "contact_email", "edi_sender", "edi_recipient")
}
"""May be told, and need not be."""


def told_of(version: int) -> set[str]:
    """Whose marks belong to a list: what is said of the leg, of who is on it, and of who was on it before."""
    return _ALWAYS | {whose for day in range(1, version + 1) for name in ON_BOARD[day] for whose in _rows_of(name, day)}


def _rows_of(name: str, day: int) -> set[str]:
    return {name, f"{name}, version {day}", *([f"{name}, exit permit"] if day == 1 else [])}


def must_be_told(marks: Iterable[Mark], whitelist: str, version: int, columns: frozenset[str] | None) -> set[Mark]:
    """What has to be found, so that not finding the rest proves something: all of who is on the leg on that day, of these
    columns or of all that may be told."""
    now = _ALWAYS | {whose for name in ON_BOARD[version] for whose in _rows_of(name, version)}
    return {
        mark
        for mark in marks
        if mark.whose in now
        and may_be_told(mark, whitelist, version)
        and (mark.column not in OPTIONAL if columns is None else mark.column in columns)
    }
