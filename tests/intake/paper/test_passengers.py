"""Passenger list messages of others: everybody once, with what the message says of them, and its counts checked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from repatriate.intake.paper.model import ReadAs
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.workbook import Workbook, open_workbook
from repatriate.model.errors import UserError

ANNA = (
    "NAD+FL+++ALPHA:ANNA:MARIA", "ATT+2++F", "DTM+329:900312", "LOC+178+MNL", "LOC+180+:::LUZON PHL", "NAT+2+PHL",
    "RFF+AVF:QWERTY", "RFF+SEA:12C", "DOC+V:110:111+7654321", "DOC+P:110:111+X1234567", "DTM+36:301231", "LOC+91+PHL",
)  # fmt: skip
BEN = ("NAD+FL+++O?'BETA:BEN", "ATT+2++M", "DTM+329:19851125:102", "NAT+2+IDN", "DOC+P+C7654321")
CREW = ("NAD+FM+++GAMMA:GINA", "ATT+2++F", "DTM+329:800101", "NAT+2+PHL", "DOC+AC+1111111")


def message(*segments: str, number: int = 1, function: str = "", size: int | None = None) -> list[str]:
    body = [f"UNH+{number}+PAXLST:D:15B:UN:IATA", f"BGM+745{function}", "TDT+20+XY901+++XY", *segments]
    return [*body, f"UNT+{size or len(body) + 1}+{number}"]


def interchange(path: Path, *messages: list[str], una: str = "", counted: int | None = None) -> Path:
    ends = [f"UNE+{counted or len(messages)}+1", "UNZ+1+1"]
    lines = [
        "UNB+UNOA:4+A+B+260115:0900+1",
        "UNG+PAXLST+A+B+260115:0900+1+UN+D:15B",
        *(line for one in messages for line in one),
        *ends,
    ]
    path.write_text(una + "".join(f"{line}'\n" for line in lines), encoding="utf-8")
    return path


def people(workbook: Workbook) -> list[tuple[object, ...]]:
    roster = read_roster(workbook, Known(date(2026, 11, 28)))
    names = ("surname", "given_names", "sex", "birth_date", "nationality", "document_number", "document_expiry")
    return [tuple(str(row.values.get(name)) for name in names) for row in roster.rows]


def gaps(workbook: Workbook) -> list[str]:
    assert workbook.paper is not None
    return [str(one) for one in workbook.paper.gaps]


def test_people_of_a_message(tmp_path: Path) -> None:
    found = open_workbook(interchange(tmp_path / "list.edi", message(*ANNA, *BEN, "CNT+42:2")))
    assert people(found) == [
        ("ALPHA", "ANNA MARIA", "F", "1990-03-12", "PHL", "X1234567", "2030-12-31"),
        ("O'BETA", "BEN", "M", "1985-11-25", "IDN", "C7654321", "None"),
    ]
    assert gaps(found) == []
    roster = read_roster(found, Known(date(2026, 11, 28)))
    assert roster.declared_total == 2
    notes = roster.rows[0].values["notes"]
    assert all(word in notes for word in ("V 7654321", "12C", "QWERTY", "XY901"))


def test_other_separators_and_lines_cut_anywhere(tmp_path: Path) -> None:
    path = interchange(tmp_path / "list.txt", message(*ANNA))
    text = path.read_text().replace("\n", "").translate(str.maketrans("+:'", "|!~"))
    path.write_text("UNA!|.? ~" + "\r\n".join(text[at : at + 60] for at in range(0, len(text), 60)))
    assert [one[0] for one in people(open_workbook(path))] == ["ALPHA"]


def test_several_messages_that_each_count_everybody(tmp_path: Path) -> None:
    parts = message(*ANNA, "CNT+42:2"), message(*BEN, "CNT+42:2", number=2)
    found = open_workbook(interchange(tmp_path / "list.edi", *parts))
    assert [one[0] for one in people(found)] == ["ALPHA", "O'BETA"]
    assert read_roster(found, Known(date(2026, 11, 28))).warnings == []


def test_crew_is_asked_for_and_never_added(tmp_path: Path) -> None:
    path = interchange(tmp_path / "list.edi", message(*ANNA, *CREW, "CNT+42:1", "CNT+41:1"))
    found = open_workbook(path)
    assert [one[0] for one in people(found)] == ["ALPHA"]
    assert gaps(found) == ["1 member of a crew: not read"]
    crew = open_workbook(path, ReadAs(part="crew"))
    assert [one[0] for one in people(crew)] == ["GAMMA"]
    assert crew.paper is not None
    assert crew.paper.parts == ("Passengers", "Crew")


def test_nobody_but_crew_is_a_question(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        open_workbook(interchange(tmp_path / "list.edi", message(*CREW)))
    assert (caught.value.code, caught.value.facts) == ("choose_part", {"parts": ("Crew",)})


def test_who_is_taken_off_a_flight_is_not_added(tmp_path: Path) -> None:
    found = open_workbook(interchange(tmp_path / "l.edi", message(*ANNA), message(*BEN, number=2, function="+XR")))
    assert [one[0] for one in people(found)] == ["ALPHA"]
    assert gaps(found) == ["1 person is taken off a flight: not read"]


def test_counts_that_are_wrong_are_said(tmp_path: Path) -> None:
    found = open_workbook(interchange(tmp_path / "l.edi", message(*ANNA, "CNT+42:3", size=40), counted=2))
    assert gaps(found) == [
        "a message has more or fewer segments than it states: ask whether it arrived complete",
        "the file states 2 messages and has 1: ask whether it arrived complete",
    ]
    roster = read_roster(found, Known(date(2026, 11, 28)))
    assert [one.code for one in roster.warnings if one.code == "total_differs"] == ["total_differs"]


@pytest.mark.parametrize("day", ["901332", "ABC", "9003"])
def test_a_day_that_is_none_is_never_made_one(tmp_path: Path, day: str) -> None:
    path = interchange(tmp_path / "l.edi", message("NAD+FL+++ALPHA:ANNA", f"DTM+329:{day}", "DOC+P+X1234567"))
    assert people(open_workbook(path))[0][3] == "None"


def test_a_message_that_names_nobody(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="names nobody"):
        open_workbook(interchange(tmp_path / "l.edi", message()))


@pytest.mark.parametrize("cut", range(20, 400, 37))
def test_a_message_cut_anywhere_is_a_list_or_one_sentence(tmp_path: Path, cut: int) -> None:
    path = interchange(tmp_path / "l.edi", message(*ANNA, *BEN))
    path.write_text(path.read_text()[:cut])
    try:
        found = open_workbook(path)
    except UserError as fault:
        said = [str(fault)]
    else:
        said = gaps(found)
    assert said
    assert "\n" not in said[0]
