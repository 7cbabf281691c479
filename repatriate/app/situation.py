"""The situation report: figures for the capital, without the name or reference of anybody."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from repatriate.app.clearance_kinds import kind_name
from repatriate.app.operation import Operation
from repatriate.app.overview import Attention, Departure, Overview, Steps, Waiting, overview
from repatriate.app.snapshot import place_finder
from repatriate.app.views import BEHIND, BOOKED, days_for, operation_name, working_day
from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.model.saying import count, say
from repatriate.printing.report import Bar, Report, Table, Tell
from repatriate.reference.countries import country_name

MOST = 12
"""Nationalities and destinations that are named; the rest are counted together."""


Country = Callable[[str], str]
"""The name of a country by its code."""


def situation(operation: Operation, country: Country = country_name) -> Report:
    """What the file says now."""
    db = operation.db
    found = overview(operation)
    counts = _counts(operation)
    now = operation.clock().astimezone(UTC)
    name = operation_name(db) or operation.path.stem
    head = operation.journal_head
    return Report(
        title=say("Situation report"),
        about=(name, say("As of {0}, {1} UTC", now.date(), f"{now:%H:%M}")),
        steps=say("From registered to arrived"),
        bars=_bars(found.steps),
        tables=(_waiting(found), _departures(found)),
        attention=say("Needs attention"),
        points=tuple(sentence(one) for one in found.attention) or (say("Nothing."),),
        more=(
            _table(say("By nationality"), say("Nationality"), _by_nationality(counts), country),
            _table(say("By destination"), say("Destination"), _by_destination(db, counts), country),
        ),
        foot=say("{0} · figures only, no personal data · journal entry {1}, seal {2}", name, operation.revision, head[:16]),
    )  # fmt: skip


def pdf(operation: Operation, tell: Tell = str, language: str = "en", country: Country = country_name) -> bytes:
    """The report on paper, in memory."""
    from repatriate.printing.situation import document_bytes  # a large library, loaded when it is wanted

    return document_bytes(situation(operation, country), tell, language)


def write(data: bytes, path: Path) -> Path:
    """Into a file, beside it first and then renamed. Raises UserError and EnvironmentFault; nothing half done is left."""
    if path.suffix.lower() != ".pdf":
        raise UserError("not_pdf", say("The report is a PDF: choose a name that ends in .pdf."))
    if not path.parent.is_dir():
        raise UserError("no_folder", say("There is no folder {0}; choose one that exists.", str(path.parent)))
    part = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        part.write_bytes(data)
        os.replace(part, path)
    except OSError as fault:
        raise EnvironmentFault(
            "not_written",
            say(
                "{0} cannot be written ({1}): close it elsewhere or choose another name.",
                str(path),
                str(fault.strerror),
            ),
        ) from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return path


def _bars(found: Steps) -> tuple[Bar, ...]:
    gone, without = found.legs_departed, found.registered - found.documented
    return (
        Bar(say("Registered"), found.registered),
        Bar(say("Cleared to leave"), found.cleared, _note(found.waiting, "{0} waiting")),
        Bar(say("Documented"), found.documented, _note(without, "{0} without")),
        Bar(say("On the plan"), found.placed, _note(found.left_out, "{0} left out") if found.has_plan else say("no plan yet")),
        Bar(say("On a manifest"), found.on_manifest, _manifests(found.manifests)),
        Bar(say("Departed"), found.departed, count(gone, "{0} leg", "{0} legs") if gone else ""),
        Bar(say("Arrived"), found.arrived),
    )  # fmt: skip


def _manifests(number: int) -> str:
    return count(number, "{0} manifest", "{0} manifests") if number else say("none made yet")


def _note(number: int, template: str) -> str:
    """What leaves a step; nothing where nobody does."""
    if not number:
        return ""
    return {
        "{0} waiting": say("{0} waiting", number),
        "{0} without": say("{0} without", number),
        "{0} left out": say("{0} left out", number),
    }[template]


_Counts = dict[str | None, list[int]]
"""Figures of people, by country (None: not known), the most first."""


def _table(title: str, header: str, counts: _Counts, country: Country = country_name) -> Table:
    rows = [(country(code) if code else say("not known"), numbers) for code, numbers in counts.items()]
    if len(rows) > MOST:
        rest = rows[MOST - 1 :]
        sums = [sum(numbers[place] for _, numbers in rest) for place in range(6)]
        rows = [*rows[: MOST - 1], (count(len(rest), "{0} other", "{0} others"), sums)]
    return Table(
        title,
        (header, say("Registered"), say("Cleared"), say("Documented"), say("On the plan"), say("Departed"), say("Arrived")),
        (0.28, 0.12, 0.12, 0.13, 0.12, 0.12, 0.11),
        tuple((name, *map(_figure, numbers)) for name, numbers in rows),
        frozenset(range(1, 7)),
        say("Nobody is registered."),
    )  # fmt: skip


def _by_nationality(rows: Sequence[Any]) -> _Counts:
    return _summed((nationality, numbers) for nationality, _, *numbers in rows)


def _by_destination(db: Database, rows: Sequence[Any]) -> _Counts:
    """By the country of each destination, which may be a country, a place in one (`CHN:CAN`) or a place."""
    find = place_finder(db)

    def country(value: str | None) -> str | None:
        if not value:
            return None
        code = value.partition(":")[0]
        place = find(code) if country_name(code) == code else None
        return place.country if place is not None else code

    return _summed((country(destination), numbers) for _, destination, *numbers in rows)


def _summed(pairs: Iterable[tuple[str | None, list[int]]]) -> _Counts:
    found: _Counts = {}
    for country, numbers in pairs:
        so_far = found.get(country, [0] * len(numbers))
        found[country] = [one + other for one, other in zip(so_far, numbers, strict=True)]
    return dict(sorted(found.items(), key=lambda pair: (-pair[1][0], pair[0] or "")))


def _counts(operation: Operation) -> list[Any]:
    """Nationality and destination, then registered, cleared, documented, on the plan, departed, arrived."""
    db = operation.db
    conditions = (BEHIND["cleared"], BEHIND["documented"], BOOKED, BEHIND["departed"], BEHIND["arrived"])
    return db.conn.execute(
        f"SELECT p.nationality, p.destination, count(*), {', '.join(f'sum({one})' for one in conditions)} "
        "FROM people p GROUP BY 1, 2",
        days_for(working_day(db, operation.today())),
    ).fetchall()


def _waiting(found: Overview) -> Table:
    return Table(
        say("Waiting on"),
        (say("What is missing"), say("Whose move"), say("People"), say("Oldest, days")),
        (0.32, 0.42, 0.12, 0.14),
        tuple(
            (missing(row), whose(row), _figure(row.people), "" if row.oldest is None else _figure(row.oldest))
            for row in found.waiting
        ),
        frozenset({2, 3}),
        say("Nobody waits for anything."),
    )


def missing(row: Waiting) -> str:
    """The clearance that is missing, or the document."""
    if row.kind is None:
        return say("Travel document")
    return kind_name(row.kind)


def _figure(number: int) -> str:
    return say("{0}", number)


def whose(row: Waiting) -> str:
    """Who has to act."""
    if row.kind is None:
        return say("this office")
    if len(row.authorities) > 1:
        return say("{0} authorities", len(row.authorities))
    return row.authorities[0] if row.authorities else say("not named")


def _departures(found: Overview) -> Table:
    return Table(
        say("Next departures"),
        (say("Local time"), say("Leg"), say("Route"), say("Seats"), say("Papers"), say("Manifest")),
        (0.2, 0.18, 0.2, 0.14, 0.12, 0.16),
        tuple(_departure(leg) for leg in found.departures),
        nothing=say("Nothing leaves."),
    )


def _departure(leg: Departure) -> tuple[str, ...]:
    leaves = datetime.fromisoformat(leg.departs)
    return (
        say("{0} {1}", leaves.date(), f"{leaves:%H:%M}"),
        leg.code,
        f"{leg.origin} – {leg.destination}",
        f"{leg.taken} / {leg.seats}",
        f"{leg.documented} / {leg.people}",
        manifest_state(leg),
    )


def manifest_state(leg: Departure) -> str:
    """How far the manifest of a leg is."""
    if not leg.manifest:
        return say("none")
    if leg.changed:
        return say("changed since v{0}", str(leg.manifest))
    return say("sent v{0}", str(leg.manifest)) if leg.sent else say("made v{0}", str(leg.manifest))


def sentence(one: Attention) -> str:
    """What wants attention, in words."""
    return _PEOPLE[one.key](one.number) if one.key in _PEOPLE else _OTHERS[one.key](one)


_PEOPLE = {
    "leg_cancelled": lambda n: count(
        n, "{0} person is on a leg that is cancelled", "{0} people are on a leg that is cancelled"
    ),
    "expires_early": lambda n: count(
        n, "{0} person: the document expires before they arrive", "{0} people: the document expires before they arrive"
    ),
    "held_booked": lambda n: count(
        n, "{0} person on the plan is on hold since", "{0} people on the plan are on hold since"
    ),
    "hold_ends": lambda n: count(n, "{0} hold ends within three days", "{0} people: the hold ends within three days"),
    "first_left_out": lambda n: count(
        n, "{0} person of the first priority is left out of the plan", "{0} people of the first priority are left out of the plan"
    ),
    "minors_alone": lambda n: count(
        n, "{0} person under 18 is without a household", "{0} people under 18 are without a household"
    ),
    "no_destination": lambda n: count(
        n, "{0} person has no destination, so no journey can be found", "{0} people have no destination, so no journey can be found"
    ),
}  # fmt: skip
_OTHERS = {
    "manifest_changed": lambda one: count(
        one.number,
        "{1} carries other people than its last manifest lists",
        "{0} legs carry other people than their last manifest lists, the first is {1}",
        one.leg,
    ),
    "no_manifest": lambda one: count(
        one.number,
        "{1} leaves within two days and has no manifest",
        "{0} legs leave within two days and have no manifest, the first is {1}",
        one.leg,
    ),
    "kept_aside": lambda one: count(
        one.number,
        "{0} row of a list is kept aside: it may be somebody",
        "{0} rows of lists are kept aside: each may be somebody",
    ),
    "draft_waits": lambda one: say("The draft is not published: manifests and this overview show the published plan"),
    "backup": lambda one: count(
        one.number, "The last backup is {0} day old", "The last backup is {0} days old"
    ),
}  # fmt: skip
