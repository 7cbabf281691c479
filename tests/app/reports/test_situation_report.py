"""The situation report: its figures on paper and as a workbook, nobody's name, and nothing that stays in the office."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import TypeVar
from zipfile import ZipFile

import pypdfium2
import pytest
from openpyxl import load_workbook

from repatriate.app.clearances.commands import AddHold, RecordClearance, SaveChecklistItem
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.people.commands import AddPerson, EditPeople, RemovePeople
from repatriate.app.plan.commands import Publish
from repatriate.app.reports import situation_report, situation_tables
from repatriate.app.reports import situation_tables as report_labels
from repatriate.app.reports.overview import Attention
from repatriate.app.reports.situation_report import Options
from repatriate.app.transport.commands import SaveLeg, SavePlace
from repatriate.model.counting import CountsAs, Seen
from repatriate.model.entities import HoldKind
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import translate_again
from repatriate.printing.report import Bars, Block, Chart, Points, Report, Series, Table
from repatriate.printing.situation import document_bytes
from repatriate.printing.text import missing_glyphs
from tests.app.counting.seeing import see
from tests.app.world import NOW, ByHand

B = TypeVar("B", bound=Block)
OFFICE = Options(office=True)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def block(report: Report, kind: type[B], title: str) -> B:
    return next(one for one in report.blocks if isinstance(one, kind) and one.title.startswith(title))


def later(operation: Operation, hours: int) -> None:
    operation.clock = lambda: NOW + timedelta(hours=hours)


def test_the_figures_stand_on_paper(world: Operation) -> None:
    world.run(Publish())
    text = text_of(situation_report.draw_situation_pdf(world))
    for words in (
        "Situation report",
        "As of 1 Mar 2025, 16:00 (UTC+7)",
        "From registered to handed over",
        "Next departures",
    ):
        assert words in text
    assert f"no personal data · journal entry {world.revision}" in text
    assert f"Journal entry {world.revision}, head: {world.head_words}" in " ".join(text.split())
    report = situation_report.build_situation(world)
    assert [bar.number for bar in block(report, Bars, "From").bars][:3] == [6, 5, 5]
    nationalities = block(report, Table, "By nationality")
    assert [sum(int(str(row[place])) for row in nationalities.rows) for place in (1, 3)] == [6, 5]
    assert nationalities.note == "All of them go to the country of their nationality."
    later(world, 48)
    assert "no list yet" in " ".join(block(situation_report.build_situation(world), Points, "Needs attention").points)


def test_destinations_have_a_table_where_they_differ(world: Operation) -> None:
    world.run(EditPeople(("P00001",), {"destination": "MYS:KUL"}))
    report = situation_report.build_situation(world)
    assert not block(report, Table, "By nationality").note
    assert [row[:2] for row in block(report, Table, "By destination").rows] == [("Indonesia", 5), ("Malaysia", 1)]


def without_head(operation: Operation, text: str) -> str:
    """Its words are chance: one may hold a name, as lunch holds LUN, and “carbon hold” holds what no report says."""
    text = " ".join(text.split())
    assert operation.head_words in text
    return text.replace(operation.head_words, "")


def test_nobody_is_named(world: Operation) -> None:
    for options in (Options(), OFFICE):
        text = without_head(world, text_of(situation_report.draw_situation_pdf(world, options=options))).casefold()
        for row in world.db.query("SELECT ref, surname, given_names FROM people"):
            for value in row.values():
                assert value is None or value.casefold() not in text
        for row in world.db.query("SELECT number FROM documents WHERE number IS NOT NULL"):
            assert row["number"].casefold() not in text


OFFICE_KNOWS = (
    "Operation Inside", "SHL", "BUS1", "BUS2", "Victim screening", "Team of screeners", "Witness statement", "Judge",
    "on hold", "hold ends", "OFFICE ONLY",
)  # fmt: skip
NOWHERE = ("Shelter", "Batch 1", "quarrel", "police", "P00001")


def test_what_stays_in_the_office_is_not_in_the_report_for_outside(world: Operation) -> None:
    world.run(ChangeSettings({"operation": "Operation Inside"}))
    world.run(ChangeSettings({"outside_name": "Flights home"}))
    world.run(Publish())
    world.run(SaveChecklistItem("victim_screening", None, "Team of screeners"))
    world.run(SaveChecklistItem("Witness statement", None, "Judge"))
    world.run(RecordClearance(("P00001",), "victim_screening", asked_on=date(2025, 2, 19)))
    world.run(AddHold(("P00001",), HoldKind.POLICE, end=date(2025, 3, 3), reason="quarrel"))
    world.clock = lambda: datetime(2025, 3, 4, 10, 0, tzinfo=UTC)
    world.run(SaveLeg("BUS1", {"departs": "2025-03-05 04:30"}))
    world.run(AddHold(("P00002",), HoldKind.POLICE, end=date(2025, 3, 6), reason="quarrel"))
    inside = situation_report.draw_situation_pdf(world, options=OFFICE)
    pages = pypdfium2.PdfDocument(inside)
    assert all("OFFICE ONLY" in page.get_textpage().get_text_bounded() for page in pages)
    outside = [
        without_head(world, text_of(situation_report.draw_situation_pdf(world))),
        _around(situation_report.draw_situation_pdf(world)),
        without_head(world, _parts(situation_report.build_situation_workbook(world))),
    ]
    for secret in OFFICE_KNOWS:
        assert secret in text_of(inside)
        assert secret in _parts(situation_report.build_situation_workbook(world, options=OFFICE))
    for secret in (*OFFICE_KNOWS, *NOWHERE):
        assert not [text for text in outside if secret.casefold() in text.casefold()], secret
    assert "Flights home" in outside[0]
    rows = {row[0]: row for row in block(situation_report.build_situation(world), Table, "Waiting on").rows}
    assert rows["Other clearances"] == ("Other clearances", "other authorities", 6, 13)
    assert rows["Exit permit"][1] == "Immigration"


def _around(pdf: bytes) -> str:
    """What stands in a PDF beside its packed pages and fonts, in which three letters come about by chance."""
    packed = re.compile(rb"/FlateDecode[^>]*>>\s*stream\r?\n.*?endstream", re.DOTALL)
    assert packed.search(pdf)
    return packed.sub(b"", pdf).decode("latin-1")


def _parts(book: bytes) -> str:
    """Everything in a workbook, its parts' names too."""
    with ZipFile(BytesIO(book)) as parts:
        return "".join(name + parts.read(name).decode() for name in parts.namelist())


def test_a_leg_from_a_shelter_is_left_out_or_a_transfer_outside(world: Operation) -> None:
    world.run(Publish())
    table = block(situation_report.build_situation(world), Table, "Next")
    legs = {row[3:5] for row in table.rows}
    assert legs <= {("GA1", "BKK – CGK"), ("GA2", "BKK – CGK")}
    assert table.note == "Transfers to these departures are not listed."
    assert any(
        row[3] == "BUS1" for row in block(situation_report.build_situation(world, options=OFFICE), Table, "Next").rows
    )
    # A journey that ends with the bus is one to be told of.
    world.run(ByHand("DELETE FROM bookings WHERE seq > 0"))
    table = block(situation_report.build_situation(world), Table, "Next")
    assert {row[3:5] for row in table.rows} == {("transfer", "to BKK")}


def test_an_airport_where_people_wait_keeps_its_name(world: Operation) -> None:
    world.run(EditPeople(("P00001", "P00002"), {"location": "BKK"}))
    world.run(SavePlace("BKK", {"name": "Suvarnabhumi"}))
    assert not situation_report.Shelters(world.db).reveals({"code": "GA1", "origin": "BKK", "destination": "CGK"})
    assert situation_report.Shelters(world.db).reveals({"code": "X-SHL-2", "origin": "BKK", "destination": "CGK"})
    assert not situation_report.Shelters(world.db).reveals({"code": "SHLX", "origin": "BKK", "destination": "CGK"})
    # Flown from or not: the file's SHL is not the airport SHL of another country.
    world.run(SaveLeg("BUS1", {"mode": "air"}))
    assert "SHL" in situation_report.Shelters(world.db)
    assert "BKK" not in situation_report.Shelters(world.db)


def test_figures_are_compared_with_those_of_a_day_before(world: Operation) -> None:
    assert not block(situation_report.build_situation(world), Bars, "From").since  # the file is as old as the report
    later(world, 20)
    world.run(AddPerson({"surname": "LATER", "nationality": "IDN"}))
    world.run(Publish())
    world.run(MakeManifest("GA1", "carrier", world.path.with_name("m.xlsx")))
    world.run(SaveLeg("GA2", {"departs": "2025-03-06 11:00"}))
    world.run(SaveLeg("BUS1", {"status": "departed"}))
    world.run(SaveLeg(None, {"code": "NEW", "mode": "air", "origin": "BKK", "destination": "CGK", "departs": "2025-03-09 10:00", "arrives": "2025-03-09 13:00", "seats": 9}))  # fmt: skip
    later(world, 30)
    report = situation_report.build_situation(world)
    bars = {bar.name: (bar.before, bar.number) for bar in block(report, Bars, "From").bars}
    assert bars["Registered"] == (6, 7)
    assert bars["Seat confirmed"][0] == 0 < bars["Seat confirmed"][1]  # it was on the draft before
    assert bars["On a sent list"] == (0, 0)  # made, and not sent
    assert bars["Departed"][0] == 0 < bars["Departed"][1]
    timetable = block(report, Points, "Timetable, since 1 Mar 2025, 22:00 (UTC+7)")
    assert timetable.points == ("1 departure has a new time: GA2", "1 departure was added: NEW")
    assert block(situation_report.build_situation(world, options=Options(hours=2)), Bars, "From").bars[0].before == 7
    assert not block(situation_report.build_situation(world, options=Options(hours=0)), Bars, "From").since
    world.undo()
    assert block(situation_report.build_situation(world), Points, "Timetable").points == (
        "1 departure has a new time: GA2",
    )


def test_nobody_is_cleared_in_any_table_before_clearances_are_chosen(world: Operation) -> None:
    world.run(ByHand("DELETE FROM checklist"))
    later(world, 30)
    report = situation_report.build_situation(world)
    [bar] = [bar for bar in block(report, Bars, "From").bars if bar.name == "Cleared"]
    assert (bar.before, bar.number) == (0, 0), "nor were they a day before"
    assert {row[2] for row in block(report, Table, "By nationality").rows} == {0}


def test_every_letter_of_the_report_is_in_its_fonts(world: Operation) -> None:
    later(world, 20)
    world.run(RemovePeople(("P00005",)))
    later(world, 30)
    text = text_of(situation_report.draw_situation_pdf(world))
    assert "–1" in text
    assert not missing_glyphs(text.replace("\r", " ").replace("\n", " "))
    for options in (Options(), OFFICE):
        for one in situation_report.build_situation(world, options=options).blocks:
            assert not missing_glyphs(" ".join((one.title, *(point for point in getattr(one, "points", ())))))


def test_people_day_by_day(world: Operation) -> None:
    world.run(Publish())
    chart = block(situation_report.build_situation(world), Chart, "People")
    assert (chart.days[0], chart.days[-1]) == (date(2025, 3, 1), date(2025, 3, 6))
    assert chart.now == 0
    parts = {series.name: series.values for series in chart.series}
    assert {sum(column) for column in zip(*parts.values(), strict=True)} == {6}
    placed = [bar.number for bar in block(situation_report.build_situation(world), Bars, "From").bars][3]
    assert parts["on the plan"][0] == placed
    assert parts["arrived"][-1] == placed
    assert parts["not on the plan"][-1] == 6 - placed
    assert chart.note == "Every column is as planned; none is history yet."
    assert (
        text_of(situation_report.draw_situation_pdf(world)).count("as planned") == 3
    )  # over both charts, and in the note
    # Three days later nothing is marked as departed: all of it is still to come, and said so.
    later(world, 24 * 5)
    world.clock = lambda: datetime(2025, 3, 6, 1, 0, tzinfo=UTC)
    chart = block(situation_report.build_situation(world), Chart, "People")
    assert chart.days[chart.now] == date(2025, 3, 6)
    arrived = next(series.values for series in chart.series if series.name == "arrived")
    assert arrived[: chart.now] == (0,) * chart.now
    assert "should have left" in chart.note
    assert "The columns from 6 Mar 2025 on are as planned" in chart.note


@pytest.mark.parametrize("paper", PaperSize)
def test_the_days_under_a_chart_never_touch(paper: PaperSize) -> None:
    charts = [
        Chart(str(number), tuple(date(2023, 5, 2) + timedelta(days=day) for day in range(number)), (Series("a", (1,) * number, "full"),))
        for number in range(5, 61)
    ]  # fmt: skip
    text = text_of(document_bytes(Report("t", (), "h", tuple(charts), "n", "f", paper=paper)))
    assert text.count("2 May 2023") >= len(charts)
    assert not re.search(r"2023\d", text)


def test_the_day_after_the_last_departure_counts_from_today(world: Operation) -> None:
    world.run(Publish())
    world.clock = lambda: datetime(2025, 3, 7, 9, 0, tzinfo=UTC)
    report = situation_report.build_situation(world)
    assert not block(report, Table, "Next departures").rows


def test_an_operation_that_is_over_is_all_history(world: Operation) -> None:
    world.run(Publish())
    for leg in ("BUS1", "BUS2", "GA1", "GA2"):
        world.run(SaveLeg(leg, {"status": "arrived"}))
    for day in (8, 30):
        world.clock = lambda day=day: datetime(2025, 3, day, 9, 0, tzinfo=UTC)
        report = situation_report.build_situation(world)
        assert block(report, Chart, "People").now == len(block(report, Chart, "People").days) == 6
        assert [bar.number - (bar.before or 0) for bar in block(report, Bars, "From").bars] == [0] * 8


def test_seats_day_by_day(world: Operation) -> None:
    world.run(Publish())
    chart = block(situation_report.build_situation(world), Chart, "Seats")
    assert chart.title == "Seats by day, departures across a border"
    assert chart.days == (date(2025, 3, 5), date(2025, 3, 6))
    assert tuple(map(sum, zip(*(series.values for series in chart.series), strict=True))) == (3, 10)
    world.run(SaveLeg("GA2", {"status": "cancelled"}))
    assert block(situation_report.build_situation(world), Chart, "Seats").days == (date(2025, 3, 5),)


def test_many_days_share_columns(world: Operation) -> None:
    for code, day in (("A", "2025-03-01"), ("Z", "2025-09-01")):
        world.run(SaveLeg(None, {"code": code, "mode": "air", "origin": "BKK", "destination": "CGK", "departs": f"{day} 10:00", "arrives": f"{day} 13:00", "seats": 9}))  # fmt: skip
    chart = block(situation_report.build_situation(world), Chart, "Seats")
    assert chart.note == "Each column is 7 days; the day under it is the last of them."
    assert sum(map(sum, (series.values for series in chart.series))) == 31
    assert situation_report.draw_situation_pdf(world)


def test_the_workbook_has_numbers_and_days(world: Operation) -> None:
    world.run(Publish())
    book = load_workbook(BytesIO(situation_report.build_situation_workbook(world)))
    assert book.sheetnames[0] == "Situation report"
    steps = book["From registered to handed over"]
    assert [cell.value for cell in steps["B"]][:3] == ["People", 6, 5]
    legs = book["Next departures"]
    assert legs["A2"].value.isoformat() == "2025-03-05T00:00:00"
    assert [legs["B2"].value, legs["C2"].value] == ["15:00", "18:30"]
    assert isinstance(legs["F2"].value, int)
    days = book["People day by day"]
    assert days["A2"].value.isoformat() == "2025-03-01T00:00:00"
    assert all(sheet.sheet_state == "visible" for sheet in book)


def test_another_language(world: Operation) -> None:
    tell = lambda text: translate_again(text, str.upper, lambda value: f"<{value}>")  # noqa: E731
    text = text_of(situation_report.draw_situation_pdf(world, tell, "fr"))
    assert "SITUATION REPORT" in text
    assert "<6>" in text
    assert (
        load_workbook(BytesIO(situation_report.build_situation_workbook(world, tell))).sheetnames[0]
        == "SITUATION REPORT"
    )


def test_the_same_file_gives_the_same_bytes_and_nothing_is_written(world: Operation) -> None:
    before = world.journal_head
    assert situation_report.draw_situation_pdf(world) == situation_report.draw_situation_pdf(world)
    assert world.journal_head == before


def test_an_empty_file_and_many_rows_have_a_report(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "empty.repat", "words", officer="duty") as made:
        text = text_of(situation_report.draw_situation_pdf(made))
        assert len(load_workbook(BytesIO(situation_report.build_situation_workbook(made))).sheetnames) == 7
        made.run(AddPerson({"surname": "ONE"}))
        assert situation_report.draw_situation_pdf(made)
    for words in ("Nobody waits for anything.", "Nobody is registered.", "No departures yet.", "Nothing leaves."):
        assert words in text
    table = situation_tables._country_table("t", "h", {f"X{n:02}": [1, 1, 1, 1, 1, 1] for n in range(30)}, str)
    assert len(table.rows) == situation_tables.MOST
    assert table.rows[-1][:2] == ("19 others", 19)


def test_a_hold_on_the_plan_says_since_when() -> None:
    assert report_labels.describe_attention(Attention("held_booked", 10)) == (
        "10 people on the plan have been put on hold since the plan was made"
    )


def test_every_kind_of_attention_has_a_sentence() -> None:
    for key in (*report_labels._PEOPLE, *report_labels._OTHERS):
        for number in (1, 2):
            assert report_labels.describe_attention(Attention(key, number, "GA871"))
    assert (
        report_labels.describe_attention(Attention("no_manifest", 1, "GA871"))
        == "GA871 leaves within two days and has no list yet"
    )
    for key in ("no_manifest", "manifest_changed"):
        assert "GA871" not in report_labels.sentence_without_leg(Attention(key, 2, "GA871"))


def test_holds_that_end_soon_are_told_in_the_office_only(world: Operation) -> None:
    world.run(AddHold(("P00001",), HoldKind.POLICE, end=date(2025, 3, 3)))
    told = "1 hold ends within three days"
    assert told in block(situation_report.build_situation(world, options=OFFICE), Points, "Needs attention").points
    assert told not in block(situation_report.build_situation(world), Points, "Needs attention").points


def test_the_report_says_who_was_counted_and_what_was_not(world: Operation) -> None:
    world.run(Publish())
    assert not any(
        one.title == "Counted on the day"
        for one in situation_report.build_situation(world).blocks
        if isinstance(one, Points)
    )
    riders = sorted(ref for ref, codes in (assignments_of(world.db, "published") or {}).items() if "GA1" in codes)
    see(world, "GA1", *riders[:-1])
    world.run(CloseBoarding("GA1", len(riders) - 1))
    world.run(SaveLeg("GA1", {"status": "arrived"}))
    see(world, "GA1", riders[0], at=CountsAs.ARRIVED, kind=Seen.MISSING)
    see(world, "GA1", *riders[1:-1], at=CountsAs.ARRIVED)
    world.run(SaveLeg("BUS2", {"status": "departed"}))
    world.clock = lambda: NOW + timedelta(days=4)
    for options in (Options(), OFFICE):
        points = block(situation_report.build_situation(world, options=options), Points, "Counted on the day").points
        assert points[:2] == ("1 person did not come to a departure.", "1 person was not found on arrival.")
        named = "1 departure was not counted: everybody booked counts as aboard"
        assert points[-1] in (named, f"{named}: BUS2")
    before = block(situation_report.build_situation(world, options=Options(hours=96)), Bars, "From").bars
    assert [bar.before for bar in before] == [bar.number for bar in before]  # read back from the history
    assert [bar.number for bar in before][5:] == [3, 1, 0]
