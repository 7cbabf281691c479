"""The office's list of who did not come, joined, is missing or has to be decided about: on paper and as a workbook."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from repatriate.app.core.operation import Operation
from repatriate.app.handouts.catalogue import handout_draft
from repatriate.app.handouts.commands import MakeHandout
from repatriate.app.plan.commands import Publish
from repatriate.handouts import exceptions as handouts_exceptions
from repatriate.handouts.exceptions import TITLE, Exceptional, Kind
from repatriate.handouts.pages import Paper
from repatriate.manifests.recipients import OFFICE_MARK
from repatriate.model.counting import CountsAs, Seen
from tests.app.counting.seeing import see
from tests.app.manifests.closing import Close
from tests.app.world import ByHand, world_after
from tests.handouts.test_pages import LONG
from tests.manifests.crowd import crowd, manifest
from tests.manifests.opened import page_texts

LEG = "BUS1"


def live_day(world: Operation) -> None:
    """P00001 fell ill, P00002 was seen to get off, P00006 joined and was not found on arrival."""
    world.run(Publish())
    see(world, LEG, "P00002", "P00004")
    see(world, LEG, "P00002", kind=Seen.LEFT, reason="quarrel")
    see(world, LEG, "P00006", joins=True)
    world.run(
        Close(
            LEG, ["P00004", "P00006"], 2, no_shows={"P00001": "fell ill"}, off_loaded={"P00002": "quarrel"},
            go_shows=["P00006"], booked=["P00001", "P00002", "P00004"],
        )
    )  # fmt: skip
    world.run(ByHand("UPDATE legs SET status = 'arrived' WHERE code = ?", LEG))
    see(world, LEG, "P00004", at=CountsAs.ARRIVED)
    see(world, LEG, "P00006", at=CountsAs.ARRIVED, kind=Seen.MISSING)


day = world_after(live_day)


def rows(path: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    [table] = sheet.tables.values()
    return [tuple(cell.value for cell in row) for row in sheet[table.ref]]


def test_the_workbook_has_who_why_and_what(day: Operation, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    day.run(MakeHandout("exceptions", LEG, path))
    head, *found = rows(path)
    assert head[:4] == ("Situation", "Reason", "Ref", "Surname")
    told = [(row[0], row[1], row[2]) for row in found]
    assert told == [
        ("Not found on arrival", None, "P00006"),
        ("Did not come", "fell ill", "P00001"),
        ("Taken off", "quarrel", "P00002"),
        ("Joined at boarding", None, "P00006"),
    ]
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert OFFICE_MARK in [cell.value for row in sheet.iter_rows() for cell in row]


def test_the_paper_is_marked_on_every_page_and_has_every_reason(day: Operation) -> None:
    draft = handout_draft(day, "exceptions", LEG)
    assert draft.people == 3
    assert draft.notes == ()
    pages = page_texts(draft.pdf(str, "en"))
    text = " ".join(" ".join(pages).split())
    for words in ("Not found on arrival: 1 person", "Did not come: 1 person", "fell ill", "Taken off: 1 person", "quarrel",
                  "Joined at boarding: 1 person", "P00006"):  # fmt: skip
        assert words in text
    assert all(OFFICE_MARK in page for page in pages)


def test_where_all_is_well_it_says_so_and_before_the_closing_that_it_is_not_known_yet(
    world: Operation, tmp_path: Path
) -> None:
    world.run(Publish())
    draft = handout_draft(world, "exceptions", LEG)
    assert draft.people == 0
    assert "is not closed" in str(draft.notes[0])
    assert "Nobody: all who were booked were aboard" in " ".join(page_texts(draft.pdf(str, "en"))[0].split())
    path = tmp_path / "list.xlsx"
    world.run(MakeHandout("exceptions", LEG, path))
    assert rows(path)[1][0] == "nobody"


def test_a_closing_with_nobody_aboard_still_has_its_list(world: Operation) -> None:
    world.run(Publish())
    booked = ["P00001", "P00002", "P00004"]
    world.run(Close(LEG, [], 0, no_shows=dict.fromkeys(booked, "the bus broke down"), booked=booked))
    assert handout_draft(world, "exceptions", LEG).people == 3


def test_to_decide_is_on_it(world: Operation) -> None:
    world.run(Publish())
    see(world, LEG, "P00006")
    text = " ".join(page_texts(handout_draft(world, "exceptions", LEG).pdf(str, "en"))[0].split())
    assert "To decide: 1 person" in text
    assert "P00006 was counted at" in text


def test_many_people_with_long_names_fill_several_marked_pages() -> None:
    found = [
        Exceptional(kind, f"P{at:05}", LONG if at % 9 == 0 else "TALANOU, MIRE", "สมชาย ใจดี", "reason " * (at % 12))
        for kind in Kind
        for at in range(1, 15)
    ]
    heading = manifest("office", crowd(3)).heading
    pages = page_texts(handouts_exceptions.document_bytes(found, Paper(TITLE, "the office", heading, mark=OFFICE_MARK)))
    assert len(pages) > 2
    assert all(OFFICE_MARK in page for page in pages)
