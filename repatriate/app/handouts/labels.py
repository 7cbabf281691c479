"""Boarding slips and wristbands of a leg, from the published plan: their options, and a preview."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from types import MappingProxyType

from sqlite_utils import Database

from repatriate.app.core.operation import Operation
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import leg_of, settings_of
from repatriate.app.handouts.drafts import ESCORT
from repatriate.app.manifests.builder import Drawer
from repatriate.labels.model import Label, Symbology, Trip
from repatriate.labels.passes import has_flight_number, is_scheduled, pass_code
from repatriate.labels.sheets import check_first, draw_frames, draw_sheets, sheet_count
from repatriate.labels.stock import SLIPS, WRISTBANDS, Stock, stock_for, stocks_of
from repatriate.model.dates import is_infant
from repatriate.model.entities import Leg
from repatriate.model.errors import UserError
from repatriate.model.manifest import Edition, Manifest
from repatriate.model.numbers import are_endings_unique, in_order
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import Said, count, join_items, say
from repatriate.printing.offsets import NONE, Offset
from repatriate.printing.report import Tell
from repatriate.printing.text import make_legible

AUTO, NUMBER, BCBP = "auto", "number", "bcbp"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several: its name for options and settings, and what a person reads."""

    name: str
    caption: str


@dataclass(frozen=True, slots=True)
class LabelKind:
    """Slips or wristbands: all that the window and the history have to know of them."""

    name: str
    title: str
    about: str
    icon: str
    withheld: str
    summary: Callable[[int, str], Said]
    """That so many were made, of which leg."""


_ON_THEM = say("Number, group and seat; a name only where you want it. Nothing else is on it.")
LABEL_KINDS: Mapping[str, LabelKind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            LabelKind(
                SLIPS, say("Boarding slips"), say("one for each, to call by number"), "copy", _ON_THEM,
                lambda number, leg: count(number, "Made {0} boarding slip for {1}", "Made {0} boarding slips for {1}", leg),
            ),
            LabelKind(
                WRISTBANDS, say("Wristbands"), say("for people who must not get lost"), "dot", _ON_THEM,
                lambda number, leg: count(number, "Made {0} wristband for {1}", "Made {0} wristbands for {1}", leg),
            ),
        )
    }
)  # fmt: skip
CODES = (
    Choice(AUTO, say("The airline's code on slips with names for a scheduled flight, otherwise the number")),
    Choice(NUMBER, say("The number alone")),
    Choice(BCBP, say("An airline's boarding pass code, which contains the name")),
)


def sheet_choices(kind: str, paper: PaperSize = PaperSize.A4) -> tuple[Choice, ...]:
    """The sheets for slips or for wristbands, the usual one first: of the paper that the office prints on."""
    return tuple(Choice(stock.name, stock.caption) for stock in stocks_of(kind, paper))


def labels_a_sheet(kind: str, sheet: str | None = None) -> int:
    """The number of labels on a sheet. Raises UserError if the kind has no such sheet."""
    return stock_for(kind, sheet).count


@dataclass(frozen=True, slots=True)
class LabelOptions:
    """The options for printing labels.

    A `sheet` of None is the usual one for the kind and the office's paper. `first_label` is the first free label of a
    partly used sheet. `names` puts names on the label, and possibly in its code. `only_new` prints labels only for
    people without one, or with one that would now differ. `offset` shifts the page for a printer.
    """

    kind: str = SLIPS
    names: bool = False
    code: str = AUTO
    sheet: str | None = None
    first_label: int = 1
    only_new: bool = False
    offset: Offset = NONE


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels ready to print. `told` are sentences that an officer should read before; `code` is NUMBER or BCBP.

    `next_label` is the first free label of the last sheet, 1 where it is full. `gone` are the references of people who
    have a label and are no longer on the leg. `said` is what each label in people's hands then says, in short, by
    reference: it is kept to tell later who needs another.
    """

    leg: str
    kind: str
    stock: Stock
    code: str
    people: int
    sheets: int
    next_label: int
    told: tuple[str, ...]
    gone: tuple[str, ...]
    pdf: bytes = field(repr=False)
    said: Mapping[str, str] = field(repr=False)


def build_labels(
    operation: Operation, leg: str, options: LabelOptions, *, tell: Tell = str, language: str = "en"
) -> Labels:
    """The labels that would be printed now; writes nothing.

    Raises UserError: unknown_leg, nothing_published, empty_leg, seat_twice, unknown_place, unknown_sheet,
    bad_first_label, unknown_labels, unknown_code, names_needed, no_flight_number, no_label_needed, code_too_large.
    """
    return draw_labels(
        operation.db, leg, options, Edition(1, operation.clock(), operation.officer, ""), tell=tell, language=language
    )


def frames_pdf(
    kind: str,
    sheet: str | None = None,
    offset: Offset = NONE,
    *,
    about: str = "",
    tell: Tell = str,
    language: str = "en",
) -> bytes:
    """The test sheet of a sheet of labels: its frames, to be held against an empty one. `about` names the printer."""
    return draw_frames(stock_for(kind, sheet), offset, about=about, tell=tell, language=language)


def draw_labels(
    db: Database,
    leg_code: str,
    options: LabelOptions,
    edition: Edition,
    *,
    tell: Tell = str,
    language: str = "en",
) -> Labels:
    """The result of `labels` on any connection: labels repeat the escort's present list of the leg."""
    stock = stock_for(options.kind, options.sheet, paper_of(settings_of(db)))
    check_first(stock, options.first_label)
    drawer = Drawer(db)
    listing = drawer.draw_beside(leg_code, ESCORT, edition)
    leg = leg_of(dict(drawer.leg(leg_code)))
    code = _code_for(leg, options)
    trip = Trip(leg.code, leg.origin, leg.destination, leg.departs)
    every = _make_labels(drawer, listing, trip, options.names, code)
    before = labels_by_number(db, leg_code, options.kind)
    now = {label.number: _hash_label(trip, label) for label in every}
    wanted = [one for one in every if not options.only_new or before.get(one.number) != now[one.number]]
    if not wanted:
        raise UserError(
            "no_label_needed",
            say("Everybody on {0} already has a correct label: there is nothing to print.", leg_code),
        )
    gone = tuple(ref for ref in before if ref not in now)
    numbers = (str(row[0]) for row in db.conn.execute("SELECT ref FROM people"))
    pdf = draw_sheets(
        trip, wanted, stock,
        first=options.first_label, whole_numbers=not are_endings_unique(numbers), offset=options.offset, tell=tell, language=language,
    )  # fmt: skip
    return Labels(
        leg=leg.code,
        kind=options.kind,
        stock=stock,
        code=code,
        people=len(wanted),
        sheets=sheet_count(len(wanted), stock, options.first_label),
        next_label=(options.first_label - 1 + len(wanted)) % stock.count + 1,
        told=(*_describe_labels(db, drawer, leg, options, code, every), *_describe_gone(gone)),
        gone=gone,
        pdf=pdf,
        said=now,
    )


@dataclass(frozen=True, slots=True)
class LabelsMade:
    """Labels of a leg that were made; `made_at` is UTC (aware)."""

    version: int
    made_at: datetime
    made_by: str
    people: int


def last_made(db: Database, leg: str, kind: str) -> LabelsMade | None:
    """The labels of that kind that were last made for a leg; None where none were."""
    row = next(
        iter(
            db.query(
                "SELECT handouts.* FROM handouts JOIN legs ON legs.id = leg_id WHERE code = ? AND kind = ? "
                "ORDER BY version DESC LIMIT 1",
                (leg, kind),
            )
        ),
        None,
    )
    if row is None:
        return None
    return LabelsMade(row["version"], datetime.fromisoformat(row["made_at"]), row["made_by"], row["people"])


def labels_by_number(db: Database, leg: str, kind: str) -> dict[str, str]:
    """The short text of each label last made for a leg, by reference; empty if none were made."""
    row = db.conn.execute(
        "SELECT content FROM handouts JOIN legs ON legs.id = leg_id WHERE code = ? AND kind = ? "
        "ORDER BY version DESC LIMIT 1",
        (leg, kind),
    ).fetchone()
    return dict(json.loads(row[0])["said"]) if row else {}


def _code_for(leg: Leg, options: LabelOptions) -> str:
    if options.code not in (known := [one.name for one in CODES]):
        raise UserError(
            "unknown_code", say("There is no code {0} for labels: choose one of {1}.", options.code, ", ".join(known))
        )
    if options.code == BCBP:
        if not options.names:
            raise UserError(
                "names_needed",
                say("An airline's code contains the name: print names as well, or choose the number as the code."),
            )
        if not has_flight_number(leg):
            raise UserError(
                "no_flight_number",
                say(
                    "{0} is not a flight between two airports with a number such as GA871: choose the number as the code.",
                    leg.code,
                ),
                leg=leg.code,
            )
        return BCBP
    return BCBP if options.names and _may_be_scanned(leg, options) else NUMBER


def _may_be_scanned(leg: Leg, options: LabelOptions) -> bool:
    """Whether the choice is left to the program and the label may come before an airline's scanner: no wristband does."""
    return options.code == AUTO and options.kind == SLIPS and is_scheduled(leg)


def _make_labels(drawer: Drawer, listing: Manifest, trip: Trip, names: bool, code: str) -> list[Label]:
    """One for each row of the escort's list: group by group, in the order of numbers, which are what is called out."""
    people = {one.person.ref: one.person for one in drawer.passengers(trip.leg)}
    made: list[tuple[float, Label]] = []
    for ref, row in zip(listing.keys, listing.rows, strict=True):
        cells = dict(zip(listing.columns, row, strict=True))
        group, seat = cells["group"], str(cells["seat"] or "")
        person = people[ref]
        name = (
            ", ".join(make_legible(str(part)) for part in (cells["surname"], cells["given_names"]) if part)
            if names
            else ""
        )
        text = ref
        if code == BCBP:
            text = pass_code(
                trip, person.surname, person.given_names, person.nationality, seat,
                infant=is_infant(person.birth_date, trip.departs.date()),
            )  # fmt: skip
        symbology = Symbology.PDF417 if code == BCBP else Symbology.QR
        label = Label(ref, "" if group is None else str(group), seat, name, text, symbology)
        made.append((group if isinstance(group, int) else math.inf, label))
    return [label for _, label in sorted(made, key=lambda one: (one[0], in_order(one[1].number)))]


def _hash_label(trip: Trip, label: Label) -> str:
    """Equal where two labels say the same, and telling nothing by itself."""
    said = json.dumps([asdict(trip), asdict(label)], default=str, sort_keys=True)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _describe_labels(
    db: Database,
    drawer: Drawer,
    leg: Leg,
    options: LabelOptions,
    code: str,
    every: list[Label],
) -> list[str]:
    told: list[str] = []
    if drawer.as_flown(leg.code) is not None:
        told.append(say("{0} is closed: these are for the people aboard.", leg.code))
    if code == BCBP:
        told.append(
            say(
                "The airline's code contains the name: anyone who scans it can read it. It contains no booking: the "
                "gate needs the airline's own boarding pass."
            )
        )
    elif _may_be_scanned(leg, options):
        told.append(
            say("The code is only the number: names are not printed, and an airline's code would contain the name.")
        )
    if any(label.group for label in every):
        made = db.conn.execute(
            "SELECT 1 FROM manifests JOIN legs ON legs.id = leg_id WHERE code = ? AND profile = ?", (leg.code, ESCORT)
        ).fetchone()
        if made is None:
            told.append(say("Make the list for the escort too: its group numbers are then those on the labels."))
        elif drawer.differs(leg.code, ESCORT):
            told.append(
                say(
                    "The escort's list has changed since it was made. Make it again, so that it agrees with the labels."
                )
            )
    lacking = sum(not label.seat for label in every)
    if 0 < lacking < len(every):
        told.append(count(lacking, "{0} person has no seat yet.", "{0} people have no seat yet."))
    return told


def _describe_gone(gone: tuple[str, ...]) -> list[str]:
    if not gone:
        return []
    return [
        count(
            len(gone),
            "{1} has a label but is no longer on this departure. Take the label back.",
            "{1} have labels but are no longer on this departure. Take the labels back.",
            join_items(gone),
        )
    ]
