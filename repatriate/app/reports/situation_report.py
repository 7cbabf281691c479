"""The situation report: figures for the capital, without the name or reference of anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlite_utils import Database

from repatriate.app.core.leg_moments import last_arrival, working_day
from repatriate.app.core.operation import Operation
from repatriate.app.core.places import host_time, split_host_time
from repatriate.app.core.redaction import Shelters, outside_name
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.journal.records import as_of, entry_at
from repatriate.app.people.table_queries import operation_name
from repatriate.app.reports import situation_tables as tables
from repatriate.app.reports.daily_counts import Days, Seats, people_by_day, seats_by_day
from repatriate.app.reports.overview import Overview, read_overview
from repatriate.app.reports.situation_tables import Country
from repatriate.app.state.figures import Figures, past_figures
from repatriate.model.errors import UserError
from repatriate.model.saying import count, join_parts, say
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
    figures: Figures
    timetable: tuple[str, ...]


def build_situation(operation: Operation, country: Country = country_name, options: Options = Options()) -> Report:
    """The situation report on the present file, without names unless `options` ask for the office's own."""
    db = operation.db
    day = working_day(db, operation.today())
    found = read_overview(operation, tables.AHEAD)
    shelters = None if options.office else Shelters(db)
    inside = operation_name(db) or operation.path.stem
    name = inside if options.office else outside_name(db)
    settings = settings_of(db)
    authority = settings.get("authority")
    before = _read_before(operation, day, options.hours, shelters)
    chart_day = _day_of_charts(operation, found.figures, day)
    attention = tables.attention_points(found.attention, shelters, db)
    blocks: list[Block] = [
        _draw_bars(db, found.figures, before, office=options.office),
        _people_chart(people_by_day(db, chart_day)),
        tables.waiting_table(found.waiting, db, day, office=options.office),
        attention,
        tables.departures_table(found.departures, db, shelters),
        _seats_chart(seats_by_day(db, chart_day)),
        *tables.country_tables(tables.by_country(db, day), country),
    ]
    if (counted := tables.counting_points(found, db, shelters)) is not None:
        blocks.insert(1, counted)
    if before is not None and before.timetable:
        blocks.insert(blocks.index(attention) + 1, Points(say("Timetable, {0}", before.since), before.timetable))
    return Report(
        title=say("Situation report"),
        about=tuple(
            filter(
                None,
                (
                    name,
                    authority,
                    say("As of {0}, {1} ({2})", *split_host_time(db, operation.clock())),
                    say("Journal entry {0}, head: {1}", operation.revision, operation.head_words),
                ),
            )
        ),
        headline=_write_headline(found),
        blocks=tuple(blocks),
        name=name,
        foot=say("figures only, no personal data · journal entry {0}", operation.revision),
        mark=OFFICE_MARK if options.office else "",
        paper=paper_of(settings),
    )


def draw_situation_pdf(
    operation: Operation,
    tell: Tell = str,
    language: str = "en",
    country: Country = country_name,
    options: Options = Options(),
) -> bytes:
    """The report on paper, in memory."""
    from repatriate.printing.situation import document_bytes  # a large library, loaded when it is wanted

    return document_bytes(build_situation(operation, country, options), tell, language)


def build_situation_workbook(
    operation: Operation, tell: Tell = str, country: Country = country_name, options: Options = Options()
) -> bytes:
    """The same figures as a workbook, in memory: a sheet for each table, numbers as numbers."""
    from repatriate.app.reports.situation_xlsx import workbook_bytes

    office = settings_of(operation.db).get("authority") or ""
    return workbook_bytes(build_situation(operation, country, options), tell, office)


def write_report(operation: Operation, data: bytes, path: Path) -> Path:
    """Into a PDF, beside it first and then renamed. Raises UserError and EnvironmentFault; nothing half done is left."""
    if path.suffix.lower() != ".pdf":
        raise UserError("not_pdf", say("The report is a PDF: choose a name that ends in .pdf."))
    return operation.write_file(path, data)


def write_book(operation: Operation, data: bytes, path: Path) -> Path:
    """Into a workbook, as `write`."""
    if path.suffix.lower() != BOOK:
        raise UserError("not_xlsx", say("The figures are a workbook: choose a name that ends in .xlsx."))
    return operation.write_file(path, data)


def _read_before(operation: Operation, day: date, hours: int, shelters: Shelters | None) -> _Before | None:
    """None where nothing is to be compared, or the file was not begun yet. `day` is the one of the figures of now."""
    db, moment = operation.db, operation.clock() - timedelta(hours=hours)
    number = entry_at(db, moment) if hours > 0 else None
    if number is None:
        return None
    with as_of(db, number) as then:
        return _Before(
            say("since {0}, {1} ({2})", *split_host_time(db, moment)),
            # Of an operation that is over, figures are reckoned from its first day: both of them.
            past_figures(then, day if day != operation.today() else host_time(db, moment).date()),
            tables.timetable_points(then, db, shelters),
        )


def _day_of_charts(operation: Operation, found: Figures, day: date) -> date:
    """The last day of the charts: the day after the last arrival if the operation is over, else the day of all
    figures."""
    last = last_arrival(operation.db)
    return min(operation.today(), last + timedelta(days=1)) if found.departed and last else day


def _write_headline(found: Overview) -> str:
    """The whole in two sentences, and of people without a seat how many a departure took somewhere, and how many lost it since."""
    at = found.figures
    if not at.registered:
        return say("Nobody is registered.")
    whole = say(
        "Left: {0} of {1}, of whom {2} have arrived. Still to leave with a confirmed seat: {3}. Without a seat: {4}.",
        at.departed,
        at.registered,
        at.arrived,
        at.to_leave,
        at.registered - at.confirmed,
    )
    waits = count(at.stranded, "{0} of them waits on the way.", "{0} of them wait on the way.")
    lost = count(
        at.lost_on_way,
        "{0} of them has lost the seat onward on the way.",
        "{0} of them have lost the seat onward on the way.",
    )
    return join_parts(" ", [whole, *([waits] if at.stranded else ()), *([lost] if at.lost_on_way else ())])


def _draw_bars(db: Database, found: Figures, before: _Before | None, *, office: bool) -> Bars:
    """Outside nobody reads of holds: who is on one waits."""
    made = db.conn.execute("SELECT count(DISTINCT leg_id || profile) FROM manifests").fetchone()[0]
    waiting, held = (found.waiting, found.held) if office else (found.waiting + found.held, 0)
    waits = [count(waiting, "{0} waits for a clearance", "{0} wait for a clearance")] if waiting else []
    waits += [say("{0} on hold", held)] if held else []
    if not found.clearances_chosen:
        waits.insert(0, say("not yet decided which are needed"))
    seats = [say("{0} in the draft", found.in_draft)] if found.in_draft else []
    seats += [say("{0} without a seat", found.no_seat)] if found.no_seat else []
    notes = (
        ("registered", say("Registered"), count(found.not_travelling, "{0} not travelling", "{0} not travelling") if found.not_travelling else ""),
        ("cleared", say("Cleared"), join_parts(", ", waits)),
        ("papers", say("Have papers"), count(found.need_document, "{0} needs a document", "{0} need a document") if found.need_document else ""),
        ("confirmed", say("Seat confirmed"), join_parts(", ", seats)),
        ("on_list", say("On a sent list"), count(made, "{0} list made", "{0} lists made") if made else say("none made yet")),
        ("departed", say("Departed"), ""),
        ("arrived", say("Arrived"), ""),
        ("handed_over", say("Handed over"), ""),
    )  # fmt: skip
    return Bars(
        say("From registered to handed over"),
        tuple(
            Bar(name, getattr(found, key), note, None if before is None else getattr(before.figures, key))
            for key, name, note in notes
        ),
        before.since if before is not None else "",
    )


def _people_chart(found: Days) -> Chart:
    overdue = count(
        found.overdue,
        "{0} departure should have left and is not marked as left. Its people count as leaving today.",
        "{0} departures should have left and are not marked as left. Their people count as leaving today.",
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
        join_parts(" ", filter(None, (_note_step(found.step), _note_planned(found), overdue if found.overdue else ""))),
    )


def _seats_chart(found: Seats) -> Chart:
    return Chart(
        say("Seats by day, departures across a border") if found.crossing else say("Seats by day of departure"),
        found.days,
        (Series(say("taken"), found.taken, "full"), Series(say("free"), found.free, "empty")),
        found.past,
        say("No departures yet."),
        _note_step(found.step),
        0.75,
    )


def _note_planned(found: Days) -> str:
    """A sentence on the columns that are not history."""
    if found.past == len(found.days):
        return ""
    if not found.past:
        return say("Every column is as planned; none is history yet.")
    return say("The columns from {0} on are as planned; they are not history yet.", found.days[found.past])


def _note_step(step: int) -> str:
    return say("Each column is {0} days; the day under it is the last of them.", step) if step > 1 else ""
