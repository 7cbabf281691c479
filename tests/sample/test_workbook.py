"""The sample workbook: a template as the product reads one, true to its own script."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import openpyxl

from repatriate.intake.columns import SHEETS, TEMPLATE
from repatriate.reference.countries import is_country
from tests.sample.book import CLARK, FOLDER, UPDATE, Rows, cells, hours, kilometres, place

RESCUED, AS_OF, LAST_DAY = date(2023, 5, 4), date(2023, 5, 14), date(2023, 6, 1)


def test_sheets_and_columns_are_the_template_s(clark: dict[str, Rows]) -> None:
    book = openpyxl.load_workbook(CLARK, read_only=True)
    assert set(book.sheetnames) == set(SHEETS) - {"Promised", "Withdrawn"}, (
        "nobody in the sample waits for a promised document"
    )
    for sheet in book.worksheets:
        header = [cell.value for cell in next(sheet.iter_rows(max_row=1))]
        # In the template's order; a column of which the sample has nothing to say may be missing.
        assert header == [column.name for column in SHEETS[sheet.title] if column.name in header], sheet.title
        if sheet.title in TEMPLATE:
            assert len(header) == len(TEMPLATE[sheet.title])
    book.close()


def test_the_script_makes_the_same_cells_again(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(FOLDER / "make_sample.py"), str(tmp_path)], check=True)
    for name in (CLARK.name, UPDATE.name):
        assert list(cells(tmp_path / name)) == list(cells(FOLDER / name)), name


def test_settings(clark: dict[str, Rows]) -> None:
    settings = {row["key"]: row["value"] for row in clark["Settings"]}
    assert settings["operation"] == "Clark, May 2023"
    assert settings["plan_start"] == AS_OF + timedelta(days=1)
    assert settings["currency"] == "USD"
    assert (settings["issuing_state"], settings["authority"]) == ("IDN", "Embassy of Indonesia, Manila")


# Places and legs


def test_every_place_is_known(clark: dict[str, Rows]) -> None:
    named = {person["location"] for person in clark["People"]}
    named |= {leg[end] for leg in clark["Legs"] for end in ("origin", "destination")}
    assert not [code for code in named if place(clark, code) is None]
    for person in clark["People"]:
        country, _, code = person["destination"].rpartition(":")
        if country or not is_country(code):
            found = place(clark, code)
            assert found is not None, person["ref"]
            assert found.country == person["nationality"], person["ref"]
        else:
            assert code == person["nationality"]


def test_vehicles_keep_to_the_speed_of_their_kind(clark: dict[str, Rows]) -> None:
    """Local times that are an hour off show here."""
    for leg in clark["Legs"]:
        origin, destination = place(clark, leg["origin"]), place(clark, leg["destination"])
        assert origin
        assert destination
        speed = kilometres(origin, destination) / hours(leg, origin, destination)
        low, high = (330, 860) if leg["mode"] == "air" else (3, 60)
        assert low < speed < high, (leg["code"], round(speed))


def test_legs_run_for_about_three_weeks_in_order(clark: dict[str, Rows]) -> None:
    departs = [leg["departs"] for leg in clark["Legs"]]
    assert departs == sorted(departs)
    assert all(isinstance(moment, datetime) for moment in departs)
    assert AS_OF < departs[0].date() < departs[-1].date() < LAST_DAY
    first_home = min(leg["departs"].date() for leg in clark["Legs"] if leg["code"].startswith("GA871"))
    assert first_home == RESCUED + timedelta(days=21)


def test_every_leg_to_an_airport_meets_a_flight(clark: dict[str, Rows]) -> None:
    least, most = timedelta(hours=2), timedelta(hours=8)
    for leg in clark["Legs"]:
        if leg["mode"] == "road" and leg["destination"] in ("MNL", "CRK"):
            waits = [
                flight["departs"] - leg["arrives"]
                for flight in clark["Legs"]
                if flight["mode"] == "air" and flight["origin"] == leg["destination"]
            ]
            assert any(least <= wait <= most for wait in waits), leg["code"]


def test_legs_have_what_an_officer_meets(clark: dict[str, Rows]) -> None:
    legs = clark["Legs"]
    assert Counter(leg["status"] for leg in legs) == {"planned": len(legs) - 1, "cancelled": 1}
    assert sum(leg["accepts_etd"] == "no" for leg in legs) >= 3
    assert sum("max_stretcher" in leg for leg in legs) == 2
    assert sum(leg["seats"] >= 180 for leg in legs) >= 3
    assert {leg["currency"] for leg in legs} == {"USD"}
    ends = {leg["destination"] for leg in legs}
    assert ends >= {
        "HAN",
        "SGN",
        "DAD",
        "CGK",
        "SUB",
        "KNO",
        "UPG",
        "CAN",
        "PVG",
        "XMN",
        "CKG",
        "KTM",
        "KUL",
        "RGN",
        "TPE",
    }
    assert ends >= {"HKG", "BKK", "CEB", "DVO"}


# Papers


def test_documents_in_every_state(clark: dict[str, Rows]) -> None:
    foreign = [person for person in clark["People"] if person["nationality"] != "PHL"]
    states = Counter(person.get("document_type") for person in foreign)
    assert states["passport"] > 450
    assert states["etd"] > 250
    assert 20 <= states[None] <= 45
    assert all("notes" in person for person in foreign if "document_type" not in person)
    expiries = [person["document_expiry"] for person in foreign if "document_expiry" in person]
    assert 3 <= sum(expiry < RESCUED for expiry in expiries) <= 8
    assert 4 <= sum(AS_OF < expiry < date(2023, 5, 24) for expiry in expiries) <= 12
    assert all(person["document_issuer"] == person["nationality"] for person in foreign if "document_type" in person)


def test_second_documents_are_passports_of_people_with_another(clark: dict[str, Rows]) -> None:
    now = {person["ref"]: person.get("document_type") for person in clark["People"]}
    assert len(clark["Documents"]) >= 40
    assert all(now[row["person"]] == "etd" and row["document_type"] == "passport" for row in clark["Documents"])


def test_clearances_are_asked_and_answered_before_the_plan_begins(clark: dict[str, Rows]) -> None:
    people = {person["ref"]: person["nationality"] for person in clark["People"]}
    seen = set()
    for row in clark["Clearances"]:
        assert row["person"] in people
        assert (row["person"], row["kind"]) not in seen
        seen.add((row["person"], row["kind"]))
        assert ("answered_on" in row) == ("answer" in row)
        assert RESCUED < row["asked_on"] <= row.get("answered_on", AS_OF) <= AS_OF
        assert row["asked_on"] <= AS_OF
        if row["kind"] == "exit_permit" and "answered_on" in row:
            assert row["answered_on"].weekday() < 5
        if row.get("answer") == "granted":
            assert row["reference"]
            if row["kind"] == "exit_permit":
                assert row["valid_from"] < row["valid_until"]
        else:
            assert "valid_until" not in row
    answers = Counter(row.get("answer") for row in clark["Clearances"])
    assert answers["refused"] >= 4
    assert answers["withdrawn"] >= 2


def test_nobody_s_permit_came_before_the_embassy_knew_them(clark: dict[str, Rows]) -> None:
    granted = {
        (row["person"], row["kind"]): row["answered_on"]
        for row in clark["Clearances"]
        if row.get("answer") == "granted"
    }
    for (person, kind), day in granted.items():
        if kind == "exit_permit":
            assert granted[person, "nationality_verification"] <= day, person


def test_about_a_tenth_still_lacks_a_clearance(clark: dict[str, Rows]) -> None:
    granted = {(row["person"], row["kind"]) for row in clark["Clearances"] if row.get("answer") == "granted"}
    lacking = [
        person["ref"]
        for person in clark["People"]
        if any(
            (person["ref"], row["kind"]) not in granted
            for row in clark["Checklist"]
            if row.get("nationality", person["nationality"]) == person["nationality"]
        )
    ]
    assert 0.08 < len(lacking) / 1048 < 0.12
    kinds = {row["kind"] for row in clark["Checklist"]}
    assert kinds == {"victim_screening", "nationality_verification", "exit_permit", "overstay_waiver"}


def test_typed_dates_are_those_of_the_permit(clark: dict[str, Rows]) -> None:
    permits = {row["person"]: row for row in clark["Clearances"] if row["kind"] == "exit_permit"}
    typed = [person for person in clark["People"] if "clear_until" in person]
    assert len(typed) > 80
    for person in typed:
        permit = permits[person["ref"]]
        assert person["clear_until"] == permit["valid_until"]
        assert person["ready_from"] >= permit["valid_from"]


def test_holds_open_and_closed_with_dates(clark: dict[str, Rows]) -> None:
    holds = [person for person in clark["People"] if "hold" in person]
    assert 20 <= len(holds) <= 50
    assert {person["hold"] for person in holds} == {"legal", "medical", "police", "other"}
    assert sum("hold_until" not in person for person in holds) >= 6
    assert sum(person.get("hold_until", AS_OF) < AS_OF for person in holds) >= 6
    held = {person["ref"] for person in holds}
    assert len(clark["Holds"]) >= 5
    assert all(row["person"] in held and row["reason"] for row in clark["Holds"])


def test_blanks(clark: dict[str, Rows]) -> None:
    blanks = clark["Blanks"]
    assert len({row["number"] for row in blanks}) == 60
    assert Counter(row["status"] for row in blanks) == {"received": 58, "spoiled": 2}
    assert all("note" in row for row in blanks if row["status"] == "spoiled")


# Groups and rules


def test_groups_are_used_and_declared(clark: dict[str, Rows]) -> None:
    names = {row["name"] for row in clark["Groups"]}
    size = Counter(person["group"] for person in clark["People"] if "group" in person)
    assert size.keys() == names
    assert max(size.values()) <= 60
    assert {row.get("cohesion") for row in clark["Groups"]} == {"strict", "prefer", None}


def test_rules_of_every_kind_say_why_and_pins_lead_on(clark: dict[str, Rows]) -> None:
    """That they name people and legs which exist, the import says."""
    people = {person["ref"]: person for person in clark["People"]}
    legs = {leg["code"]: leg for leg in clark["Legs"]}
    assert {rule["kind"] for rule in clark["Rules"]} == {"apart", "together", "pin", "forbid"}
    assert all(rule["reason"] for rule in clark["Rules"])
    for rule in clark["Rules"]:
        if rule["kind"] == "pin" and " " in rule["b"]:
            chain = [legs[code] for code in rule["b"].split()]
            assert chain[0]["origin"] == people[rule["a"]]["location"]
            assert all(one["destination"] == two["origin"] for one, two in pairwise(chain))
