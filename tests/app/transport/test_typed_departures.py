"""Departures as they are typed: cities, days without a year, new places, times of arrival, whole timetables."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.places import new_place_code
from repatriate.app.transport import queries as transport_queries
from repatriate.app.transport.commands import AddDepartures
from repatriate.app.transport.typed_departures import (
    Known,
    read_day,
    read_departure,
    read_moment,
    read_time,
    read_timetable,
)
from repatriate.model.entities import Place
from repatriate.model.errors import UserError
from tests.app.world import build

at = datetime.fromisoformat
TODAY = date(2026, 11, 29)
KNOWN = Known({}, None, TODAY)
FLIGHT = {
    "code": "GA 867",
    "origin": "Bangkok",
    "destination": "Jakarta",
    "day": "2 Dec",
    "leaves": "11.45",
    "seats": "40",
}
BUS = {
    "code": "bus 1",
    "origin": "Mae Sot shelter 1",
    "destination": "Bangkok",
    "day": "1 Dec",
    "leaves": "20:00",
    "seats": "45",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 Dec 10.30", at("2026-12-01T10:30")),
        ("1 déc 2026 10h30", at("2026-12-01T10:30")),
        ("Wed 2 Dec 11:45", at("2026-12-02T11:45")),
        ("2/12 9:00", at("2026-12-02T09:00")),
        ("12 Januari 9 pm", at("2027-01-12T21:00")),
        ("2026-12-01T10:30", at("2026-12-01T10:30")),
        ("soon", None),
        ("31 Feb 10:00", None),
        ("2 Dec 2026", None),
        ("Dec 2, 2026", None),
        ("2 Dec 2026 2030", at("2026-12-02T20:30")),
        ("2 Dec 2030", at("2026-12-02T20:30")),
    ],
)
def test_a_moment_as_people_type_it(text: str, expected: datetime | None) -> None:
    assert read_moment(text, TODAY) == expected


def test_a_day_without_a_year_is_the_next_one_or_just_past() -> None:
    assert read_day("28 Nov", TODAY) == date(2026, 11, 28)
    assert read_day("1 Jan", TODAY) == date(2027, 1, 1)
    assert read_day("Mon", TODAY) is None
    assert read_time("25:00") is None
    assert read_time("15:20 +1") == (time(15, 20), 1)


def test_a_flight_needs_six_fields_and_its_arrival_is_marked_as_worked_out() -> None:
    read = read_departure(FLIGHT, KNOWN)
    assert (read.fields["code"], read.fields["mode"]) == ("GA867", "air")
    assert (read.fields["origin"], read.fields["destination"]) == ("BKK", "CGK")
    assert read.fields["departs"] == at("2026-12-02T11:45")
    assert read.arrives_guessed
    assert at("2026-12-02T15:00") < read.fields["arrives"] < at("2026-12-02T16:00")
    told = read_departure({**FLIGHT, "arrives": "15:20"}, KNOWN)
    assert (told.fields["arrives"], told.arrives_guessed) == (at("2026-12-02T15:20"), False)
    for typed in ({"leaves": "1 Dec 10.30"}, {"day": "1 Dec 10.30", "leaves": ""}):  # day and time in one cell
        assert read_departure({**FLIGHT, **typed}, KNOWN).fields["departs"] == at("2026-12-01T10:30")
    for day in ("2 Dec 2026", "Dec 2, 2026", "2 décembre 2026", "Wed 2 Desember 2026", "02/12/2026"):
        apart = read_departure({**FLIGHT, "day": day, "leaves": "20:00"}, KNOWN)
        assert apart.fields["departs"] == at("2026-12-02T20:00")
    night = read_departure({**BUS, "arrives": "5:00"}, KNOWN)
    assert night.fields["arrives"] == at("2026-12-02T05:00")


def test_nobody_is_driven_over_a_thousand_kilometres() -> None:
    """Where no airport is, a near place is reached by road and a far one by air."""
    typed = {**BUS, "code": "", "origin": "Mae Sot shelter 1"}
    assert read_departure({**typed, "destination": "BKK"}, KNOWN).fields["mode"] == "road"
    assert read_departure({**typed, "destination": "PEK"}, KNOWN).fields["mode"] == "air"
    camp = Known({"CAMP": Place("CAMP", "Camp", "KHM", "Asia/Phnom_Penh")}, "KHM", TODAY)
    assert read_departure({**typed, "origin": "CAMP", "destination": "PEK"}, camp).fields["mode"] == "air"
    assert read_departure({**typed, "origin": "CAMP", "destination": "SGN"}, camp).fields["mode"] == "road"


def test_a_new_place_lies_where_its_town_is_or_where_people_wait() -> None:
    [place] = read_departure(BUS, KNOWN).new_places
    assert (place.code, place.name, place.country, place.timezone) == (
        "MSS1",
        "Mae Sot shelter 1",
        "THA",
        "Asia/Bangkok",
    )
    [other] = read_departure({**BUS, "origin": "Shelter 2"}, Known({}, "PHL", TODAY)).new_places
    assert (other.country, other.timezone) == ("PHL", "Asia/Manila")
    [nowhere] = read_departure({**BUS, "origin": "Shelter 2"}, KNOWN).new_places
    assert nowhere.country is None
    assert new_place_code("Shelter", {"SHELTER"}) == "SHELTER-2"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"leaves": "late"}, "leaves"),
        ({"day": "some day"}, "day"),
        ({"arrives": "x"}, "arrives"),
        ({"leaves": ""}, "leaves"),
        ({"day": "2 Dec 2026", "leaves": ""}, "leaves"),
        ({"arrives": "2 Dec 2026"}, "arrives"),
    ],
)
def test_what_cannot_be_read_is_said_of_its_field(changed: dict[str, str], field: str) -> None:
    with pytest.raises(UserError) as fault:
        read_departure({**FLIGHT, **changed}, KNOWN)
    assert fault.value.facts["field"] == field


def test_departures_and_their_places_are_added_at_once_and_taken_back_at_once(tmp_path: Path) -> None:
    with build(tmp_path / "world.repat") as operation:
        before = legs_and_places(operation)
        codes = operation.run(
            AddDepartures((FLIGHT, {**BUS, "code": "BUS 7"}, FLIGHT, {**FLIGHT, "leaves": "21:45"}))
        ).result
        assert codes == ("GA867", "BUS7", "GA867-02")
        told = "Added 3 departures; in the file already: GA867"
        assert operation.db.execute("SELECT summary FROM journal ORDER BY rowid DESC").fetchone()[0] == told
        assert "MSS1" in legs_and_places(operation)[1]
        operation.undo()
        assert legs_and_places(operation) == before
        with pytest.raises(UserError, match=r"Row 2: .* Nothing was added"):
            operation.run(AddDepartures((FLIGHT, {**BUS, "seats": "many"})))
        pasted = read_timetable(
            "Bus,From,To,Date,Time,Arrives,Seats\nBUS 8,Mae Sot shelter 1,Bangkok,2 Dec,20:00,,45\n\n"
            "BUS 9,Mae Sot shelter 1,Bangkok,2 Dec 2025,20:00,2 Dec 08:00,45\n"
        )
        with pytest.raises(UserError, match=r"Row 4: BUS9 leaves at 2025-12-02 20:00 and arrives at 2025-12-02 08:00"):
            operation.run(AddDepartures(pasted.rows))
        with pytest.raises(UserError) as fault:
            operation.run(AddDepartures(({**BUS, "origin": "Nowhere", "destination": "Elsewhere"},)))
        assert fault.value.code in ("country_wanted", "missing")
        assert legs_and_places(operation) == before


def legs_and_places(operation: Operation) -> tuple[set[str], set[str]]:
    return (
        {leg.code for leg in transport_queries.list_legs(operation.db)},
        {place.code for place in transport_queries.list_places(operation.db)},
    )


def test_a_timetable_is_read_by_its_titles() -> None:
    text = (
        "No;Vol;De;À;Date;Heure;Places;Documents d’urgence;Kursi roda;Max. infants;Unaccompanied minors;Porte;;Vide\n"
        "1;GA 867;Bangkok;Jakarta;2 déc;11h45;40;non;1;2;0;B4;x\n;;;;;\n"
    )
    read = read_timetable(text)
    assert read.unread == ("No", "Porte", "M")
    [row] = read.rows
    assert row == {
        "code": "GA 867",
        "origin": "Bangkok",
        "destination": "Jakarta",
        "day": "2 déc",
        "leaves": "11h45",
        "seats": "40",
        "accepts_etd": "non",
        "max_wheelchair": "1",
        "max_infants": "2",
        "max_unaccompanied_minors": "0",
        "row": "2",
    }
    with pytest.raises(UserError, match="first row must name"):
        read_timetable("GA 867\tBangkok\tJakarta\t2 Dec\t11:45\t40\n")
    with pytest.raises(UserError, match="Only the titles"):
        read_timetable("Flight\tFrom\tTo\tDate\tTime\tSeats\n")
    with pytest.raises(UserError, match="nothing to paste"):
        read_timetable(" \n")
