"""The page on a leg from the published plan: figures that anybody at the gate may see."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from sqlite_utils import Database

from repatriate.app.core.leg_moments import read_time
from repatriate.app.core.places import place_finder
from repatriate.app.core.redaction import Shelters
from repatriate.app.core.snapshot import leg_of, settings_of
from repatriate.app.handouts.drafts import ESCORT, Draft, Request, build_traveller
from repatriate.app.manifests.builder import Drawer, sent_moment
from repatriate.app.transport.queries import Load, read_loads
from repatriate.handouts.leg_page import (
    Connection,
    GroupCount,
    LegPage,
    ListMade,
    Papers,
)
from repatriate.manifests.recipients import OFFICE, recipient_word
from repatriate.model.dates import age_on
from repatriate.model.entities import DocumentType, Leg, Mode, convert_to_utc, minutes_from_utc
from repatriate.model.manifest import Manifest, Passenger
from repatriate.model.saying import say
from repatriate.printing.report import Tell
from repatriate.reference.assistance import MEANINGS, codes_in
from repatriate.reference.countries import country_name

SOON = timedelta(days=183)
"""Airlines and borders ask for a passport that is good for half a year."""


def leg_page(request: Request) -> LegPage:
    """The figures of a leg now; of where people stay no more than the code. Raises UserError as `Drawer.draw`."""
    db, code = request.db, request.leg
    drawer = Drawer(db)
    # The escort's list numbers groups and households: the page and that list speak of the same ones.
    listed = drawer.draw_beside(
        code, ESCORT,
        request.edition,
    )  # fmt: skip
    passengers, leg = drawer.passengers(code), leg_of(dict(drawer.leg(code)))
    find = place_finder(db)
    origin, destination = find(leg.origin), find(leg.destination)
    assert origin is not None
    assert destination is not None
    shelters = Shelters(db)
    needs = Counter(need for each in passengers for need in codes_in(each.person.assistance))
    aboard = None if drawer.as_flown(code) is None else [each.person.ref for each in passengers]
    before, after, begin, end = _find_connections(db, code, drawer.plan_id, shelters, aboard)
    return LegPage(
        heading=shelters.unnamed(listed.heading),
        counts=listed.counts,
        seats=leg.seats,
        taken=read_loads(db, "published").get(code, Load()).seats
        if aboard is None
        else sum(build_traveller(each, leg).seats for each in passengers),
        departs_zone=minutes_from_utc(leg.departs, origin),
        arrives_zone=minutes_from_utc(leg.arrives, destination),
        minutes=round(
            (convert_to_utc(leg.arrives, destination) - convert_to_utc(leg.departs, origin)).total_seconds() / 60
        ),
        nationalities=tuple(
            (nation, country_name(nation) if nation else say("not known"), people)
            for nation, people in listed.counts.by_nationality
        ),
        assistance=tuple(
            (need, MEANINGS.get(need, ""), people)
            for need, people in sorted(needs.items(), key=lambda pair: (-pair[1], pair[0]))
        ),
        stretchers=sum(each.person.stretcher for each in passengers),
        alone=sum(_travels_alone(each, leg.departs.date()) for each in passengers),
        groups=_count_groups(listed),
        papers=_count_papers(passengers, leg),
        lists=_read_lists(db, drawer, code),
        before=before,
        after=after,
        begin=begin,
        end=end,
        office=_describe_office(db),
        paper=request.paper,
    )


def page_draft(request: Request, options: None = None) -> Draft:
    """The page for people at the gate; there are no options. Raises UserError as `leg_page`."""
    page = leg_page(request)

    def draw_pdf(tell: Tell, language: str) -> bytes:
        from repatriate.handouts import leg_page_paper  # a large library, loaded when it is wanted

        return leg_page_paper.document_bytes(page, tell, language)

    return Draft(people=page.counts.total, pdf=draw_pdf)


def _travels_alone(passenger: Passenger, day: date) -> bool:
    age = age_on(passenger.person.birth_date, day)
    return age is not None and age < 18 and passenger.guardian is None


def _count_groups(listed: Manifest) -> tuple[GroupCount, ...]:
    """The groups by number, last the people without one."""
    group_at, household_at = listed.columns.index("group"), listed.columns.index("household")
    people: Counter[int | None] = Counter()
    households: defaultdict[int | None, Counter[object]] = defaultdict(Counter)
    for row in listed.rows:
        group = row[group_at]
        number = group if isinstance(group, int) else None
        people[number] += 1
        if row[household_at] is not None:
            households[number][row[household_at]] += 1
    found = [
        GroupCount(number, size, sum(members > 1 for members in households[number].values()))
        for number, size in people.items()
    ]
    return tuple(sorted(found, key=lambda group: (group.number is None, group.number or 0)))


def _count_papers(passengers: Iterable[Passenger], leg: Leg) -> Papers:
    types: Counter[DocumentType | None] = Counter()
    expired = soon = 0
    lands = leg.arrives.date()
    for each in passengers:
        document = each.person.document
        types[document.type if document else None] += 1
        if document is None or document.expires is None:
            continue
        expired += document.expires < lands
        soon += document.type is DocumentType.PASSPORT and lands <= document.expires < lands + SOON
    return Papers(types[DocumentType.PASSPORT], types[DocumentType.ETD], types[None], expired, soon)


def _read_lists(db: Database, drawer: Drawer, code: str) -> tuple[ListMade, ...]:
    """The last one for each recipient outside; an office's own recipients are called by their kind."""
    rows = db.conn.execute(
        "SELECT profile, max(version), people, made_at, sent FROM manifests WHERE leg_id = ? GROUP BY profile",
        (drawer.leg(code)["id"],),
    ).fetchall()
    order = list(drawer.profiles)
    found = [
        (order.index(profile), drawer.profiles[profile].whitelist, profile, *row)
        for profile, *row in rows
        if profile in drawer.profiles and drawer.profiles[profile].whitelist != OFFICE
    ]
    return tuple(
        ListMade(
            recipient_word(kind), version, people, datetime.fromisoformat(made_at), sent_moment(sent),
            drawer.differs(code, profile),
        )
        for _, kind, profile, version, people, made_at, sent in sorted(found)
    )  # fmt: skip


def _find_connections(
    db: Database, code: str, plan: int, shelters: Shelters, aboard: Sequence[str] | None
) -> tuple[tuple[Connection, ...], tuple[Connection, ...], int, int]:
    """Legs before and after, and how many people have none. One that names where people stay is told by mode and time.

    Of who was `aboard` those without a seat on the plan have none.
    """
    those = (
        ""
        if aboard is None
        else "AND b.person_id IN (SELECT id FROM people WHERE ref IN (SELECT value FROM json_each(:aboard)))"
    )

    def read_beside(step: int, time: str) -> tuple[tuple[Connection, ...], int]:
        rows = db.query(
            f"""
            SELECT o.code, o.origin, o.destination, o.mode, o.{time} AS time, count(*) AS people
            FROM bookings b JOIN legs l ON l.id = b.leg_id
            LEFT JOIN bookings n ON n.plan_id = b.plan_id AND n.person_id = b.person_id AND n.seq = b.seq + :step
            LEFT JOIN legs o ON o.id = n.leg_id
            WHERE b.plan_id = :plan AND l.code = :code {those} GROUP BY o.id ORDER BY o.{time}, o.code
            """,
            {"step": step, "plan": plan, "code": code, "aboard": json.dumps(aboard)},
        )
        found, none, seated = [], 0, 0
        for row in rows:
            seated += row["people"]
            if row["code"] is None:
                none = row["people"]
                continue
            name = "" if shelters.reveals(row) else row["code"]
            found.append(Connection(name, Mode(row["mode"]), read_time(row["time"]), row["people"]))
        return tuple(found), none + (len(aboard) - seated if aboard is not None else 0)

    before, begin = read_beside(-1, "arrives")
    after, end = read_beside(1, "departs")
    return before, after, begin, end


def _describe_office(db: Database) -> str:
    read = settings_of(db).get
    return " · ".join(filter(None, (read("authority"), read("contact_phone"), read("contact_email"))))
