"""The situation report: figures for the capital, without the name or reference of anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, timedelta
from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.core.redaction import Shelters, outside_name
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.journal.past_state import as_of, entry_at
from repatriate.app.people.table_queries import operation_name, working_day
from repatriate.app.reports import situation_tables as tables
from repatriate.app.reports.daily_counts import Days, Seats, people_by_day, seats_by_day
from repatriate.app.reports.overview import Overview, Steps, overview, steps
from repatriate.app.reports.situation_tables import Country
from repatriate.model.errors import UserError
from repatriate.model.saying import count, joined, say
from repatriate.printing.report import Bar, Bars, Block, Chart, Points, Report, Series, Tell
from repatriate.reference.countries import country_name

OFFICE_MARK = say("OFFICE ONLY — do not hand out")
DAY = 24
BOOK = ".xlsx"


@dataclass(frozen=True, slots=True)
class Options:
    """`office`: with holds, shelters, screenings and the operation's own name, marked on every page. `hours`: figures
    are compared with those of so long ago; 0 is with none."""

    office: bool = False
    hours: int = DAY


@dataclass(frozen=True, slots=True)
class _Before:
    """The figures of an earlier moment, and what happened to the timetable since; `since` names the moment."""

    since: str
    steps: Steps
    timetable: tuple[str, ...]


def situation(operation: Operation, country: Country = country_name, options: Options = Options()) -> Report:
    """What the file says now, fit to leave the office unless `options` want it otherwise."""
    db = operation.db
    now = operation.clock().astimezone(UTC)
    day = working_day(db, operation.today())
    found = overview(operation, tables.AHEAD)
    shelters = None if options.office else Shelters(db)
    inside = operation_name(db) or operation.path.stem
    name = inside if options.office else outside_name(db)
    settings = settings_of(db)
    authority = settings.get("authority")
    before = _before(operation, day, options.hours, shelters)
    chart_day = _day_of_charts(operation, found.steps, day)
    blocks: list[Block] = [
        _bars(found.steps, before),
        _people_chart(people_by_day(db, chart_day)),
        tables.waiting_table(found.waiting, db, office=options.office),
        tables.attention_points(found.attention, shelters, db),
        tables.departures_table(found.departures, db, shelters),
        _seats_chart(seats_by_day(db, chart_day)),
        *tables.country_tables(tables.by_country(db, day), country),
    ]
    if before is not None and before.timetable:
        blocks.insert(4, Points(say("Timetable, {0}", before.since), before.timetable))
    return Report(
        title=say("Situation report"),
        about=tuple(
            filter(
                None,
                (
                    name,
                    authority,
                    say("As of {0}, {1} UTC", now.date(), f"{now:%H:%M}"),
                    say("Journal entry {0}, head: {1}", operation.revision, operation.head_words),
                ),
            )
        ),
        headline=_headline(found),
        blocks=tuple(blocks),
        name=name,
        foot=say("figures only, no personal data · journal entry {0}", operation.revision),
        mark=OFFICE_MARK if options.office else "",
        paper=paper_of(settings),
    )


def pdf(
    operation: Operation,
    tell: Tell = str,
    language: str = "en",
    country: Country = country_name,
    options: Options = Options(),
) -> bytes:
    """The report on paper, in memory."""
    from repatriate.printing.situation import document_bytes  # a large library, loaded when it is wanted

    return document_bytes(situation(operation, country, options), tell, language)


def xlsx(
    operation: Operation, tell: Tell = str, country: Country = country_name, options: Options = Options()
) -> bytes:
    """The same figures as a workbook, in memory: a sheet for each table, numbers as numbers."""
    from repatriate.app.reports.situation_xlsx import workbook_bytes

    office = settings_of(operation.db).get("authority") or ""
    return workbook_bytes(situation(operation, country, options), tell, office)


def write(operation: Operation, data: bytes, path: Path) -> Path:
    """Into a PDF, beside it first and then renamed. Raises UserError and EnvironmentFault; nothing half done is left."""
    if path.suffix.lower() != ".pdf":
        raise UserError("not_pdf", say("The report is a PDF: choose a name that ends in .pdf."))
    return operation.write_file(path, data)


def write_book(operation: Operation, data: bytes, path: Path) -> Path:
    """Into a workbook, as `write`."""
    if path.suffix.lower() != BOOK:
        raise UserError("not_xlsx", say("The figures are a workbook: choose a name that ends in .xlsx."))
    return operation.write_file(path, data)


def _before(operation: Operation, day: date, hours: int, shelters: Shelters | None) -> _Before | None:
    """None where nothing is to be compared, or the file was not begun yet. `day` is the one of the figures of now."""
    db, moment = operation.db, operation.clock() - timedelta(hours=hours)
    number = entry_at(db, moment) if hours > 0 else None
    if number is None:
        return None
    utc = moment.astimezone(UTC)
    with as_of(db, number) as then:
        return _Before(
            say("since {0}, {1} UTC", utc.date(), f"{utc:%H:%M}"),
            # Of an operation that is over, figures are reckoned from its first day: both of them.
            steps(then, day if day != operation.today() else moment.astimezone().date()),
            tables.timetable_points(then, db, shelters),
        )


def _day_of_charts(operation: Operation, found: Steps, day: date) -> date:
    """Of an operation that is over the day after, where it was told what left; else the day of all other figures."""
    last = operation.db.conn.execute("SELECT max(substr(arrives, 1, 10)) FROM legs").fetchone()[0]
    return min(operation.today(), date.fromisoformat(last) + timedelta(days=1)) if found.legs_departed and last else day


def _headline(found: Overview) -> str:
    """The whole in two sentences."""
    at = found.steps
    if not at.registered:
        return say("Nobody is registered.")
    return say(
        "Left: {0} of {1}, of whom {2} have arrived. Still to leave on the plan: {3}. Not on the plan: {4}.",
        at.departed,
        at.registered,
        at.arrived,
        at.placed - at.departed,
        at.registered - at.placed,
    )


def _bars(found: Steps, before: _Before | None) -> Bars:
    gone, without = found.legs_departed, found.registered - found.documented
    left_out = say("{0} left out", found.left_out) if found.left_out else ""
    made = found.manifests
    manifests = count(made, "{0} manifest", "{0} manifests") if made else say("none made yet")
    notes = (
        ("registered", say("Registered"), ""),
        ("cleared", say("Cleared to leave"), say("{0} waiting", found.waiting) if found.waiting else ""),
        ("documented", say("Documented"), say("{0} without", without) if without else ""),
        ("placed", say("On the plan"), left_out if found.has_plan else say("no plan yet")),
        ("on_manifest", say("On a manifest"), manifests),
        ("departed", say("Departed"), count(gone, "{0} leg", "{0} legs") if gone else ""),
        ("arrived", say("Arrived"), ""),
    )  # fmt: skip
    return Bars(
        say("From registered to arrived"),
        tuple(
            Bar(name, getattr(found, step), note, None if before is None else getattr(before.steps, step))
            for step, name, note in notes
        ),
        before.since if before is not None else "",
    )


def _people_chart(found: Days) -> Chart:
    overdue = count(
        found.overdue,
        "{0} leg should have left and is not marked as departed: its people count as leaving today.",
        "{0} legs should have left and are not marked as departed: their people count as leaving today.",
    )
    return Chart(
        say("People day by day"),
        found.days,
        (
            Series(say("arrived"), found.arrived, "full"),
            Series(say("on the way"), found.on_the_way, "dense"),
            Series(say("on the plan"), found.to_go, "light"),
            Series(say("not on the plan"), found.not_placed, "empty"),
        ),
        found.past,
        say("Nobody is registered."),
        joined(" ", filter(None, (_each(found.step), _planned(found), overdue if found.overdue else ""))),
    )


def _seats_chart(found: Seats) -> Chart:
    return Chart(
        say("Seats by day of departure, legs across a border") if found.crossing else say("Seats by day of departure"),
        found.days,
        (Series(say("taken"), found.taken, "full"), Series(say("free"), found.free, "empty")),
        found.past,
        say("There is no leg."),
        _each(found.step),
        0.75,
    )


def _planned(found: Days) -> str:
    """Which columns are no history."""
    if found.past == len(found.days):
        return ""
    if not found.past:
        return say("Every column is as planned; none is history yet.")
    return say("The columns from {0} on are as planned; they are not history yet.", found.days[found.past])


def _each(step: int) -> str:
    return say("Each column is {0} days; the day under it is the last of them.", step) if step > 1 else ""
