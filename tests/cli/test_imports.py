"""Lists on the command line: read, settled, compared, mended; two who are one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from repatriate.cli.import_text import lines_on_doubts
from repatriate.intake.report import Report, Warning
from tests.cli.conftest import Run

POLICE = """LIST OF FOREIGNERS
TOTAL PERSONS:;4

Sr. No.;Name of Detainee;M/F;DOB;Claimed nationality;Travel Doc No.;Remarks
1;TALANOU MIRE;F;17.03.1994;Indonesian;E9953392;
2;BEKARO LUN;M;20.06.1988;WNI;A5661986;sick
3;;M;01/01/1990;Kenyan;A1234567;
"""


@pytest.fixture
def police(tmp_path: Path) -> Path:
    path = tmp_path / "police.csv"
    path.write_text(POLICE, encoding="utf-8")
    return path


@pytest.fixture
def file(run: Run, tmp_path: Path) -> Path:
    assert run("new", tmp_path / "op.repat").code == 0
    return tmp_path / "op.repat"


def test_a_list_of_any_shape_comes_in(run: Run, file: Path, police: Path) -> None:
    ran = run("import", file, police, "--json")
    assert (ran.code, ran.json["kind"], ran.json["rows"], ran.json["imported"]) == (0, "roster", 3, 2)
    assert (ran.json["declared_total"], [kept["row"] for kept in ran.json["kept_aside"]]) == (4, [7])
    told = run("import", file, police)
    assert told.code == 0
    assert "0 new people, 2 known" in told.out
    assert "Against police.csv: 0 new, 0 changed, 2 the same, 0 not on this one." in told.out
    assert "declares 4 people and has 3 rows" in told.out


def test_the_three_questions_are_answered_by_options_or_left(run: Run, file: Path, police: Path) -> None:
    assert run("import", file, police, "--ask-later", "--wait", "BKK").code == 2
    options = ("--wait", "bkk", "--destination", "Jakarta", "--clearances", "none", "--dry-run", "--json")
    told = run("import", file, police, *options).json["questions"]
    assert [line["answer"] for line in told["waits"]] == ["BKK"]
    assert {line["answer"] for line in told["destinations"]} == {"CGK"}
    assert not any(one["needed"] for one in told["clearances"])
    later = run("import", file, police, "--ask-later", "--json").json["questions"]
    assert (later["waits"], later["destinations"], later["clearances"]) == (None, None, None)
    steps = [one["code"] for one in run("next", file, "--json").json["steps"]]
    assert {"no_waiting_place", "no_destination", "no_clearances_chosen"} <= set(steps)


def test_places_stay_open_until_a_country_is_said(run: Run, file: Path, tmp_path: Path) -> None:
    path = tmp_path / "six.csv"
    path.write_text("Name;Nationality;Shelter\nสมชาย มาดี;Thai;Shelter A\n李华;Chinese;Hall 2\n", encoding="utf-8")
    told = run("import", file, path)
    assert "import it again with --country, such as --country Thailand" in told.out
    assert "people of China, 1: CHN (by nationality)" in told.out
    assert run("import", file, path, "--town", "Mae Sot").code == 2
    refused = run("import", file, path, "--country", "Thailand", "--wait", "Mae Sot")
    assert (refused.code, 'say --country Thailand --town "Mae Sot" instead of --wait.' in refused.err) == (3, True)
    assert "“Bangkok” is not a country" in run("import", file, path, "--country", "Bangkok").err
    again = run("import", file, path, "--country", "Thailand", "--town", "Mae Sot")
    assert "0 new people, 2 known" in again.out
    assert "--country" not in again.out
    assert (
        "After this: 2 with a place and a destination, 0 waiting for an answer, 1 in need of a document." in again.out
    )
    places = run("list", file, "places", "--json").json
    assert {(one["name"], one["country"], one["near"]) for one in places if one["near"]} == {
        ("Shelter A", "THA", "MAQ"), ("Hall 2", "THA", "MAQ"),
    }  # fmt: skip


def test_many_doubts_of_one_kind_do_not_hide_the_others(run: Run, file: Path, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    lines = [f"{n};NAME PART{chr(65 + n)}A;F;0{n % 9 + 1}.03.{1970 + n};Indonesian;E99533{n:02}" for n in range(20)]
    path.write_text(
        "No;Name;Sex;DOB;Nationality;Passport\n" + "\n".join(lines) + "\n21;A B;F;31.02.1991;WNI;X1\n", "utf-8"
    )
    told = run("import", file, path, "--dry-run")
    assert told.out.count("was taken as the surname") == 1
    assert "21 cells such as “NAME PARTAA”" in told.out
    assert "31.02.1991" in told.out


def test_how_many_more_stands_under_its_kind() -> None:
    doubts = [Warning("s", row, None, None, "ab"[row % 4 == 3], f"row {row}") for row in range(10)]
    told = lines_on_doubts(Report("s", "roster", warnings=doubts))
    assert [line.rsplit("look: ")[-1].strip() for line in told] == [
        "row 0", "row 1", "row 2", "row 4", "row 5", "… and 3 more of this kind (all with --json)", "row 3", "row 7",
    ]  # fmt: skip


def test_columns_are_settled_in_a_file(run: Run, file: Path, police: Path, tmp_path: Path) -> None:
    out = tmp_path / "map.toml"
    ran = run("mapping", file, police, "--to", out, "--json")
    assert (ran.code, ran.json["count"]) == (0, 7)
    text = out.read_text(encoding="utf-8")
    assert '"Travel Doc No." = "document_number"' in text
    out.write_text(text.replace('"Remarks" = "notes"', '"Remarks" = "province"'), encoding="utf-8")
    assert run("import", file, police, "--mapping", out).code == 0
    people = run("list", file, "people", "--json").json
    assert [row["province"] for row in people] == [None, "sick"]
    out.write_text('[columns]\n"Remarks" = "shoes"\n', encoding="utf-8")
    bad = run("import", file, police, "--mapping", out)
    assert (bad.code, "“shoes” for column “Remarks”" in bad.err) == (3, True)


def test_nationality_is_said_for_a_list_without_one(run: Run, file: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Nama,L/P,Tgl Lahir\nSITI,P,27 Mei 1997\n", encoding="utf-8")
    assert run("import", file, path, "--nationality", "idn").code == 0
    [row] = run("list", file, "people", "--json").json
    assert (row["nationality"], row["sex"], row["birth_date"]) == ("IDN", "F", "1997-05-27")
    assert run("import", file, path, "--nationality", "Mars").code == 3


def test_lists_and_who_is_missing(run: Run, file: Path, police: Path, tmp_path: Path) -> None:
    run("import", file, police)
    later = tmp_path / "later.csv"
    later.write_text(POLICE.replace("1;TALANOU MIRE;F;17.03.1994;Indonesian;E9953392;\n", ""), encoding="utf-8")
    run("import", file, later)
    assert [row["source"] for row in run("lists", file, "--json").json] == ["later.csv", "police.csv"]
    ran = run("lists", file, 2, "--json", "--save", tmp_path / "copy.csv")
    assert [one["ref"] for one in ran.json["gone"]] == ["P00001"]
    assert (tmp_path / "copy.csv").read_bytes() == later.read_bytes()
    assert "Not on it: P00001" in run("lists", file, 2, "--against", 1).out
    assert run("lists", file, 9).code == 3
    assert run("lists", file, "--against", 1).code == 2


def test_rows_kept_aside_are_mended_or_dropped(run: Run, file: Path, police: Path) -> None:
    run("import", file, police)
    [kept] = run("kept", file, "--json").json
    assert (kept["row"], kept["cells"][5]) == (7, "A1234567")
    assert run("mend", file, kept["id"], "surname").code == 2
    assert run("mend", file, kept["id"], "surname=").code == 3
    ran = run("mend", file, kept["id"], "surname=WANJIRU", "--json")
    assert (ran.code, ran.json["person"]) == (0, "P00003")
    assert run("kept", file, "--json").json == []
    assert run("drop", file, kept["id"], "--reason", "x").code == 3
    assert run("check", file).code == 0


def test_two_who_are_one(run: Run, file: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Surname,Given names,DOB,Nationality\nTALANOU,MIRE,17/03/1994,IDN\nTALANU,MIRE,17/03/1994,IDN\nX,Y,01/01/1990,KEN\n",
        encoding="utf-8",
    )
    run("import", file, path)
    [pair] = run("twins", file, "--json").json
    assert {pair["first"], pair["second"]} == {"P00001", "P00002"}
    assert run("distinct", file, "P00001", "P00002").code == 0
    assert run("distinct", file, "P00001", "P00002", "--forget").code == 0
    assert len(run("twins", file, "--json").json) == 1
    assert run("distinct", file, "P00001", "P00002").code == 0
    assert run("twins", file, "--json").json == []
    ran = run("merge", file, "P00001", "P00002", "surname=TALANOU", "--json")
    assert (ran.code, ran.json["ref"], ran.json["absorbed"]) == (0, "P00001", "P00002")
    assert [row["ref"] for row in run("list", file, "people", "--json").json] == ["P00001", "P00003"]
    assert run("merge", file, "P00001", "P00009").code == 3
    assert run("undo", file).code == 0
    assert len(run("list", file, "people", "--json").json) == 3


def test_sheets_of_others_are_asked_about_and_read_where_it_is_said(run: Run, file: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    people = book.active
    assert people is not None
    people.title = "Guests"
    for row in (
        ["Name", "Sex", "Nationality", "Passport no"],
        ["SITI", "F", "IDN", "A1234567"],
        ["AGUS", "M", "IDN", "A1234568"],
    ):
        people.append(row)
    staff = book.create_sheet("Staff")
    for row in (["Name", "Sex", "Telephone"], ["FIONA BLAKE", "F", "+44 20 7946 0000"]):
        staff.append(row)
    book.save(source := tmp_path / "shelter.xlsx")
    asked = run("import", file, source, "--dry-run", "--json").json
    assert asked["rows"] == 2
    assert [(one["sheet"], one["people"], one["read"]) for one in asked["questions"]["sheets"]] == [
        ("Guests", 2, True), ("Staff", 1, False),
    ]  # fmt: skip
    assert [one["code"] for one in asked["warnings"] if one["sheet"] == "Staff"] == ["sheet_asked"]
    assert "Not read: “Staff” with 1." in run("import", file, source, "--dry-run").out
    both = run("import", file, source, "--sheet", "Guests", "--sheet", "Staff", "--dry-run", "--json").json
    assert both["rows"] == 3
    assert "has no sheet “Crew”: it has Guests and Staff" in run("import", file, source, "--sheet", "Crew").err


def test_an_update_says_each_field_old_and_new(run: Run, file: Path, police: Path, tmp_path: Path) -> None:
    run("import", file, police)
    later = tmp_path / "later.csv"
    later.write_text(POLICE.replace("MIRE;F;", "MIRE;M;").replace("A5661986;sick", "A5661986;well"), encoding="utf-8")
    dry = run("import", file, later, "--dry-run")
    assert "Row 5 about P00001: sex F → M (kept F)" in dry.out
    assert "Row 6 about P00002: notes sick → sick; well" in dry.out
    assert "contradicts the file about 1 person; what the file says was kept" in dry.out
    told = run("import", file, later, "--list-values", "--json").json
    assert told["updates"][0] == {
        "sheet": "later", "row": 5, "person": "P00001", "same_as": None,
        "fields": [{"field": "sex", "old": "F", "new": "M", "taken": True, "contradicts": True}],
    }  # fmt: skip
    assert [row["sex"] for row in run("list", file, "people", "--json").json] == ["M", "M"]
    run("undo", file)
    assert [row["sex"] for row in run("list", file, "people", "--json").json] == ["F", "M"]


PERMITS = "Name,Sex,DOB,Nationality,Passport,Exit permit,Shelter\n"


def test_columns_of_permits_are_weighed_and_told(run: Run, file: Path, tmp_path: Path) -> None:
    """Cells that are mostly no answer, a day that may be either, and a permit that no rule asks for where people wait."""
    messy, first, second = tmp_path / "messy.csv", tmp_path / "penang.csv", tmp_path / "perak.csv"
    coming = datetime.now(UTC) + timedelta(days=30)
    messy.write_text(f"{PERMITS}KAO MIRE,F,3/4/1991,IDN,B1,ask the police,\nBELU ONDO,M,4/5/1990,IDN,B2,granted,\n")
    ran = run("import", file, messy, "--dry-run")
    assert "column “Exit permit”, exit_permit: 1 of 2 cells, such as “ask the police”, are not known answers" in ran.out
    first.write_text(
        f"{PERMITS}TARO VESA,F,13/4/1991,IDN,C1234567,approved {coming:%d/%m/%Y},Hall 1\nSULI REND,M,4/5/1990,IDN,C7654321,granted,Hall 1\n"
    )
    ran = run("import", file, first, "--country", "Malaysia", "--town", "Penang")
    assert (
        f"exit_permit: “approved {coming:%d/%m/%Y}” is a day that may be the last day or the day of the answer"
        in ran.out
    )
    assert (
        "Exit permit is needed now because the list has answers of it, also for 2 people who wait where it is not"
        in ran.out
    )
    none = (
        run("new", tmp_path / "two.repat").code,
        run("import", tmp_path / "two.repat", first, "--clearances", "none").code,
    )
    assert none == (0, 0)
    second.write_text(f"{PERMITS}MOLLA KERI,F,13/4/1979,KEN,D9876543,pending,Hall 9\n")
    ran = run("import", tmp_path / "two.repat", second, "--country", "Malaysia")
    assert "Who has to say yes: nobody." in ran.out
    assert "The list has answers of Exit permit, which nobody needs as you chose before" in ran.out
