"""What counters send: written once, judged, kept where nobody can be found, whole or not at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from repatriate.app.clearances.commands import AddHold
from repatriate.app.core.operation import Operation
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding
from repatriate.app.counting.commands import CountHeads, TakeSightings, UndoHeld, UndoSighting, count_here
from repatriate.app.counting.leg_counting import read_status
from repatriate.app.counting.rest import list_rest, read_doubtful, read_strays
from repatriate.app.counting.taking import Answer, Request, Scan
from repatriate.app.counting.verdict_queries import judge_scan, split_families
from repatriate.app.people.commands import AddPerson
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.transport.commands import SaveLeg
from repatriate.counting.doubts import Why
from repatriate.counting.verdicts import Code
from repatriate.labels.model import Trip
from repatriate.labels.passes import pass_code
from repatriate.model.counting import How, Seen
from repatriate.model.entities import HoldKind
from repatriate.model.errors import UserError
from tests.app.world import NOW, ByHand

BUS, GATE = 3, 5
"""Where people board BUS1, and GA1."""


def take(operation: Operation, leg: str, *scans: Scan, **more: Any) -> tuple[Answer, ...]:
    return operation.run(TakeSightings((Request(leg, scans, **more),))).result[0].answers


def codes(answers: tuple[Answer, ...]) -> list[str]:
    return [one.verdict.code.value for one in answers]


def aboard(operation: Operation, leg: str) -> list[str]:
    row = next(operation.db.query("SELECT id FROM legs WHERE code = ?", (leg,)))
    refs = dict(operation.db.conn.execute("SELECT id, ref FROM people").fetchall())
    return [
        refs[one]
        for one, how_far in read_progress(operation.db, legs=[row["id"]])[row["id"]].items()
        if how_far.stage.aboard
    ]


def sightings(operation: Operation) -> int:
    return int(operation.db.conn.execute("SELECT count(*) FROM sightings").fetchone()[0])


# -- whom a code means


@pytest.mark.parametrize("code", ["P00003", "p00003", " P00003\r\n", "3", "003", "Ｐ０0003"])
def test_a_number_in_every_shape(booked: Operation, code: str) -> None:
    (answer,) = take(booked, "BUS1", Scan(code, BUS))
    assert (answer.ref, answer.verdict.code) == (
        "P00003",
        Code.WITH if split_families(booked.db, "BUS1") else Code.COUNTED,
    )


def test_a_number_that_several_have_is_asked_about(booked: Operation) -> None:
    booked.run(AddPerson({"ref": "K3", "surname": "ODANE"}))
    booked.run(AddPerson({"ref": "K77", "surname": "ODANE"}))
    booked.run(AddPerson({"ref": "L77", "surname": "ODANE"}))
    assert take(booked, "BUS1", Scan("3", BUS))[0].ref == "P00003"
    (answer,) = take(booked, "BUS1", Scan("77", BUS))
    assert (answer.ref, answer.candidates, answer.verdict.code) == (None, ("K77", "L77"), Code.STRAY)
    assert "K77 and L77" in answer.verdict.laptop


def test_the_old_reference_of_who_was_merged_is_who_they_are_now(booked: Operation) -> None:
    booked.run(MergePeople("P00003", "P00005"))
    (answer,) = take(booked, "BUS1", Scan("P00005", BUS))
    assert (answer.ref, answer.was) == ("P00003", "P00005")
    assert answer.verdict.laptop.startswith("P00005 is P00003 now.")


def slip(operation: Operation, ref: str, seat: str = "", leg: str = "GA1") -> str:
    who = next(operation.db.query("SELECT * FROM people WHERE ref = ?", (ref,)))
    departs = next(operation.db.query("SELECT departs FROM legs WHERE code = ?", (leg,)))["departs"]
    trip = Trip(leg, "BKK", "CGK", datetime.fromisoformat(departs))
    return pass_code(trip, who["surname"], who["given_names"], who["nationality"], seat, infant=False)


def test_the_code_of_a_slip_with_a_name_finds_the_person(booked: Operation) -> None:
    (answer,) = take(booked, "GA1", Scan(slip(booked, "P00003"), GATE, how=How.SCAN))
    assert answer.ref == "P00003"
    (answer,) = take(booked, "GA1", Scan(slip(booked, "P00003", seat="12A"), GATE, how=How.SCAN))
    assert answer.ref == "P00003"


def test_a_pass_of_another_flight_or_of_nobody_here_is_a_stray_code(booked: Operation) -> None:
    other, nobody = slip(booked, "P00003", leg="GA2"), slip(booked, "P00006")
    answers = take(booked, "GA1", Scan(other, GATE), Scan(nobody, GATE))
    assert [one.ref for one in answers] == [None, None]
    assert [one.problem for one in read_strays(booked.db, "GA1")] == ["unknown", "other_flight"]


def test_two_people_who_share_the_code_of_a_slip_are_asked_about(booked: Operation) -> None:
    booked.run(_Rename("P00001", "P00003"))
    (answer,) = take(booked, "GA1", Scan(slip(booked, "P00003"), GATE))
    assert (answer.ref, answer.candidates) == (None, ("P00001", "P00003"))


class _Rename:
    """One has the name of the other."""

    def __init__(self, one: str, other: str) -> None:
        self.refs = one, other

    def write_changes(self, tx: Any) -> None:
        tx.db.conn.execute(
            "UPDATE people SET (surname, given_names, birth_date) = (SELECT surname, given_names, birth_date FROM people WHERE ref = ?) "
            "WHERE ref = ?",
            self.refs[::-1],
        )

    def describe_entry(self) -> str:
        return "Renamed"


BAD = ["", " ", "\x00\x01\xff", "x" * 4096, "X99999", "M1" + "Z" * 70, "'; DROP TABLE people", "\ud800", "🛂" * 300]


@pytest.mark.parametrize("code", BAD)
def test_what_cannot_be_understood_is_kept_and_the_next_scan_works(booked: Operation, code: str) -> None:
    first, second = take(booked, "BUS1", Scan(code, BUS), Scan("P00003", BUS))
    assert (first.ref, first.verdict.code, first.verdict.device) == (None, Code.STRAY, "Unknown number.")
    assert second.ref == "P00003"
    (kept,) = read_strays(booked.db, "BUS1")
    assert len(kept.code) <= 200
    assert booked.verify_journal() == "ok"


def test_a_point_that_is_not_there_loses_nothing(booked: Operation) -> None:
    (answer,) = take(booked, "BUS1", Scan("P00003", 99))
    assert (answer.ref, answer.verdict.code) == (None, Code.STRAY)
    assert [one.problem for one in read_strays(booked.db, "BUS1")] == ["no_point"]


# -- the same again


def test_the_same_uuid_again_is_answered_as_at_first_and_writes_nothing(booked: Operation) -> None:
    scans = Scan("P00003", BUS, uuid="a"), Scan("P00004", BUS, uuid="b"), Scan("nobody", BUS, uuid="c")
    first = take(booked, "BUS1", *scans)
    number = booked.revision
    booked.run(AddHold(("P00003",), HoldKind.POLICE, None, None, "asked for"))
    again = take(booked, "BUS1", *scans)
    assert booked.revision == number + 1  # the hold alone
    assert codes(again) == codes(first) == [codes(first)[0], "not_on_leg", "stray"]
    assert [one.ref for one in again] == [one.ref for one in first]
    assert [one.known for one in again] == [True] * 3


def test_the_same_uuid_with_other_content_is_answered_as_at_first_and_kept(booked: Operation) -> None:
    take(booked, "BUS1", Scan("P00003", BUS, uuid="a"))
    for _ in range(2):
        (answer,) = take(booked, "BUS1", Scan("P00001", BUS, uuid="a"))
        assert (answer.ref, answer.known) == ("P00003", True)
    assert [(one.code, one.problem) for one in read_strays(booked.db, "BUS1")] == [("P00001", "differs")]
    assert sightings(booked) == 1


def test_a_uuid_twice_in_one_request_is_one_sighting(booked: Operation) -> None:
    answers = take(booked, "BUS1", Scan("P00003", BUS, uuid="a"), Scan("P00003", BUS, uuid="a"))
    assert [one.known for one in answers] == [False, True]
    assert sightings(booked) == 1


def test_the_same_counter_within_ten_seconds_reads_twice(booked: Operation) -> None:
    clock = _Clock(booked)
    take(booked, "BUS1", Scan("P00004", BUS))
    clock.later(9)
    assert codes(take(booked, "BUS1", Scan("P00004", BUS))) == ["not_on_leg"]
    clock.later(11)
    (answer,) = take(booked, "BUS1", Scan("P00004", BUS))
    assert Code.AGAIN in {answer.verdict.code, *(one.code for one in answer.others)}


def test_another_device_is_told_at_once_that_somebody_was_counted(booked: Operation) -> None:
    take(booked, "BUS1", Scan("P00003", BUS))
    (answer,) = take(booked, "BUS1", Scan("P00003", BUS), device=7, counter="Nadia")
    assert answer.verdict.code is Code.AGAIN
    assert answer.first is not None
    assert (answer.first.counter, answer.first.told) == ("duty", "16:00")


class _Clock:
    """Of the operation: it goes on as told."""

    def __init__(self, operation: Operation) -> None:
        self.now = NOW
        operation.clock = lambda: self.now

    def later(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


# -- rules


def test_a_hold_is_told_here_and_not_on_a_device_and_they_are_counted(booked: Operation) -> None:
    booked.run(AddHold(("P00003",), HoldKind.POLICE, None, None, "asked for"))
    (answer,) = take(booked, "BUS1", Scan("P00003", BUS))
    assert answer.verdict.code is Code.ON_HOLD
    assert "police hold" in answer.verdict.laptop
    assert answer.verdict.device == "Send to the desk."
    assert aboard(booked, "BUS1") == ["P00003"]
    assert [(one.ref, one.why) for one in read_doubtful(booked.db, "BUS1")] == [("P00003", Why.ON_HOLD)]


def test_a_family_comes_aboard_one_after_the_other(booked: Operation) -> None:
    (infant,) = take(booked, "GA1", Scan("P00002", GATE))
    assert (infant.verdict.code, [one.code for one in infant.others]) == (Code.INFANT_ALONE, [Code.WITH])
    assert split_families(booked.db, "GA1")[0].lacking == ("P00001",)
    (mother,) = take(booked, "GA1", Scan("P00001", GATE))
    assert mother.verdict.code is Code.COUNTED
    assert split_families(booked.db, "GA1") == ()


def test_a_go_show_is_checked_against_who_is_aboard(booked: Operation) -> None:
    booked.run(SaveLeg("GA1", {"seats": 1}))
    take(booked, "GA1", Scan("P00003", GATE))
    found = judge_scan(booked.db, "GA1", GATE, "P00004", NOW)
    assert [one.code for one in found] == [Code.NOT_ON_LEG, Code.KEPT_APART, Code.FULL]
    before = sightings(booked)
    (answer,) = take(booked, "GA1", Scan("P00004", GATE, reason="the airline gave a jump seat", go_show=True))
    assert answer.verdict.code is Code.COUNTED
    assert [one.code for one in answer.others] == [Code.NOT_ON_LEG, Code.KEPT_APART, Code.FULL]
    assert sightings(booked) == before + 1
    assert "P00004" in aboard(booked, "GA1")
    assert read_status(booked.db, "GA1").figures.go_shows == 1


@pytest.mark.parametrize("status", ["closed", "departed", "cancelled"])
def test_a_closed_departure_keeps_what_was_seen_for_a_decision(booked: Operation, status: str) -> None:
    take(booked, "BUS1", *([Scan("P00003", BUS)] if status == "cancelled" else []))
    booked.run(SaveLeg("BUS1", {"status": status}))
    (answer,) = take(booked, "BUS1", Scan("P00003", BUS))
    assert (answer.verdict.code, answer.verdict.device) == (Code.CLOSED, "Closed: send to the desk.")
    assert sightings(booked) == 1 + (status == "cancelled")
    assert [one.ref for one in read_doubtful(booked.db, "BUS1")] == ["P00003"]


# -- clocks


def test_a_device_whose_clock_is_off_is_put_right_by_its_offset(booked: Operation) -> None:
    said = NOW - timedelta(days=1, minutes=3)
    take(booked, "BUS1", Scan("P00003", BUS, said_at=said), device=7, offset=timedelta(days=1))
    row = next(booked.db.query("SELECT * FROM sightings"))
    assert (row["at"], row["said_at"]) == ("2025-03-01T08:57:00.000Z", "2025-02-28T08:57:00.000Z")
    assert read_doubtful(booked.db, "BUS1") == ()


@pytest.mark.parametrize("off", [timedelta(hours=13), timedelta(hours=-13)])
def test_a_clock_beyond_twelve_hours_is_doubtful_and_kept_within_contact_and_receipt(
    booked: Operation, off: timedelta
) -> None:
    contact = NOW - timedelta(minutes=20)
    take(booked, "BUS1", Scan("P00003", BUS, said_at=NOW + off), device=7, contact=contact)
    row = next(booked.db.query("SELECT * FROM sightings"))
    assert contact <= datetime.fromisoformat(row["at"]) <= NOW
    assert [one.why for one in read_doubtful(booked.db, "BUS1")] == [Why.CLOCK]


def test_what_the_officer_says_last_holds_last_also_within_one_moment(booked: Operation) -> None:
    for kind in (Seen.PRESENT, Seen.LEFT, Seen.PRESENT, Seen.MISSING) * 3:
        take(booked, "BUS1", Scan("P00003", BUS, kind=kind))
        point = read_status(booked.db, "BUS1").points[BUS - 1]
        held = {Seen.PRESENT: point.present, Seen.LEFT: point.left, Seen.MISSING: point.missing}
        assert [one for one, number in held.items() if number] == [kind]


# -- requests


def test_of_several_requests_each_is_whole_or_not_at_all(booked: Operation) -> None:
    good = Request("BUS1", (Scan("P00003", BUS),), device=1)
    bad = Request("NO-SUCH", (Scan("P00001", BUS),), device=2)
    outcome = booked.run(TakeSightings((bad, good)))
    assert [bool(one.fault) for one in outcome.result] == [True, False]
    assert sightings(booked) == 1
    with pytest.raises(UserError, match="no departure NO-SUCH"):
        booked.run(TakeSightings((bad,)))


def test_a_group_commit_is_one_entry_that_says_what_was_counted(booked: Operation) -> None:
    number = booked.revision
    requests = tuple(Request("GA1", (Scan(ref, GATE),), device=one) for one, ref in enumerate(("P00001", "P00002")))
    outcome = booked.run(TakeSightings(requests))
    assert booked.revision == number + 1
    assert outcome.entry is not None
    assert (outcome.entry.command, outcome.entry.summary) == ("TakeSightings", "Counted 2 at the gate of GA1")


def test_undone_may_arrive_before_what_it_undoes(booked: Operation) -> None:
    take(booked, "BUS1", Scan("P00003", BUS, kind=Seen.UNDONE, undoes="a", uuid="b"), device=1)
    take(booked, "BUS1", Scan("P00003", BUS, uuid="a"), device=1)
    assert aboard(booked, "BUS1") == []


def test_the_number_of_a_document_is_its_person_where_it_is_valid(booked: Operation) -> None:
    sql = "INSERT INTO documents (person_id, type, number, current, status) SELECT id, 'etd', ?, 0, ? FROM people WHERE ref = ?"
    for values in (("QRS000001", "issued", "P00003"), ("QRS000002", "void", "P00003"), ("X99", "held", "P00001")):
        with booked._file.unlocked() as db:
            db.conn.execute(sql, values)
    good, void, other, none = take(
        booked, "BUS1", *(Scan(one, BUS) for one in ("qrs000001", "QRS000002", "X99", "QRS9"))
    )
    assert (good.ref, good.verdict.code) == ("P00003", Code.COUNTED)
    assert (void.ref, "no longer valid" in str(void.verdict.laptop), void.candidates) == (None, True, ("P00003",))
    assert (other.ref, "did not issue" in str(other.verdict.laptop)) == (None, True)
    assert str(none.verdict.laptop) == "“QRS9” is not one of our numbers."


def test_who_was_sent_to_the_desk_and_is_let_on_with_a_reason_is_counted(booked: Operation) -> None:
    (stopped,) = take(booked, "BUS1", Scan("P00005", BUS))
    assert stopped.verdict.code is Code.NOT_ON_LEG
    (let,) = take(booked, "BUS1", Scan("P00005", BUS, reason="The list was old", go_show=True))
    assert (let.verdict.code, let.others) == (Code.COUNTED, ())


# -- undone


def test_a_count_is_undone_with_its_repeats(booked: Operation) -> None:
    take(booked, "BUS1", Scan("P00003", BUS, uuid="a"), Scan("P00003", BUS, uuid="b"))
    found = booked.run(UndoSighting("b", "the wrong slip")).result
    assert (found.ref, found.uuids, found.holds) == ("P00003", ("a", "b"), None)
    assert aboard(booked, "BUS1") == []
    with pytest.raises(UserError, match="undone already"):
        booked.run(UndoSighting("b"))
    (undone,) = booked.db.conn.execute("SELECT min(uuid) FROM sightings WHERE kind = 'undone'").fetchone()
    with pytest.raises(UserError, match="No such count"):
        booked.run(UndoSighting(undone))


def test_what_held_before_holds_again(booked: Operation) -> None:
    take(booked, "BUS1", Scan("P00003", BUS))
    take(booked, "BUS1", Scan("P00003", BUS, kind=Seen.LEFT))
    assert booked.run(UndoHeld("BUS1", BUS, "P00003")).result.holds is Seen.PRESENT
    assert aboard(booked, "BUS1") == ["P00003"]


# -- what is left


def test_the_rest_are_those_of_whom_nobody_has_said_anything(booked: Operation) -> None:
    everybody = list_rest(booked.db, "BUS1", BUS)
    assert everybody == ("P00001", "P00002", "P00003")
    take(booked, "BUS1", Scan("P00003", BUS), Scan("P00001", BUS, kind=Seen.LEFT))
    assert list_rest(booked.db, "BUS1", BUS) == ("P00002",)


def test_the_last_head_count_of_a_point_holds(booked: Operation) -> None:
    clock = _Clock(booked)
    for number in (4, 3):
        clock.later(1)
        booked.run(CountHeads("BUS1", BUS, number))
    assert [one.head_count for one in read_status(booked.db, "BUS1").points] == [None, None, 3, None, None, None, None]
    with pytest.raises(UserError, match="0 or more"):
        booked.run(CountHeads("BUS1", BUS, -1))
    clock.later(-7200)
    booked.run(CountHeads("BUS1", BUS, 2))
    assert read_status(booked.db, "BUS1").points[2].head_count == 2, "the clock was turned back"


def test_present_on_two_departures_of_the_same_hours(booked: Operation) -> None:
    booked.run(SaveLeg("BUS2", {"departs": "2025-03-05 05:00", "arrives": "2025-03-05 11:00"}))
    take(booked, "BUS1", Scan("P00003", BUS))
    take(booked, "BUS2", Scan("P00003", BUS, reason="was on the other list"))
    both, clock = [("P00003", Why.TWO_DEPARTURES)], _Clock(booked)
    assert [(one.ref, one.why) for one in read_doubtful(booked.db, "BUS2")] == both
    clock.later(60)
    take(booked, "BUS2", Scan("P00003", BUS, reason="sits in this one"))
    assert read_doubtful(booked.db, "BUS2") == ()
    booked.run(CloseBoarding("BUS2", 1))
    clock.later(60)
    take(booked, "BUS1", Scan("P00003", BUS, reason="sits in this one"))
    assert [(one.ref, one.why) for one in read_doubtful(booked.db, "BUS1")] == both, "BUS2 is closed with them"
    with pytest.raises(UserError, match="aboard another departure of the same hours") as refused:
        booked.run(CloseBoarding("BUS1", 1))
    assert (refused.value.code, refused.value.facts["person"]) == ("to_decide", "P00003")
    booked.run(UndoHeld("BUS1", BUS, "P00003"))
    assert read_doubtful(booked.db, "BUS1") == ()


def test_moments_are_utc_with_milliseconds(booked: Operation) -> None:
    take(booked, "BUS1", Scan("P00003", BUS, at=datetime(2025, 3, 1, 7, 30, tzinfo=UTC)))
    row = next(booked.db.query("SELECT at, received_at FROM sightings"))
    assert row == {"at": "2025-03-01T07:30:00.000Z", "received_at": "2025-03-01T09:00:00.000Z"}
    assert count_here("BUS1").requests[0].leg == "BUS1"


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE people SET birth_date = 'soon' WHERE ref = 'P00003'",
        "UPDATE legs SET departs = 'soon' WHERE code = 'BUS1'",
        "UPDATE settings SET value = 'soon' WHERE key = 'plan_start'",
        "UPDATE legs SET origin = 'NOWHERE' WHERE code = 'BUS1'",
    ],
)
def test_a_value_that_cannot_be_read_keeps_nobody_from_being_counted(booked: Operation, sql: str) -> None:
    booked.run(ByHand(sql))
    (answer,) = take(booked, "BUS1", Scan("P00003", BUS))
    assert answer.ref == "P00003"
    assert aboard(booked, "BUS1") == ["P00003"]
    assert read_status(booked.db, "BUS1").figures.aboard == 1


def test_who_was_taken_off_meanwhile_stays_counted_and_is_doubtful(booked: Operation) -> None:
    take(booked, "BUS1", Scan("P00003", BUS))
    booked.run(ByHand("DELETE FROM bookings WHERE person_id = 3"))
    assert aboard(booked, "BUS1") == []
    assert [(one.ref, one.why) for one in read_doubtful(booked.db, "BUS1")] == [("P00003", Why.NOT_ON_LEG)]


def test_two_devices_that_contradict_each_other_wait_for_the_officer(booked: Operation) -> None:
    take(booked, "BUS1", Scan("P00003", BUS, said_at=NOW - timedelta(seconds=90)), device=1, counter="Nadia")
    take(booked, "BUS1", Scan("P00003", BUS, kind=Seen.LEFT, said_at=NOW), device=2, counter="Tomas")
    (doubt,) = read_doubtful(booked.db, "BUS1")
    assert (doubt.ref, doubt.why, len(doubt.sightings)) == ("P00003", Why.CONTRADICTION, 2)
    take(booked, "BUS1", Scan("P00003", BUS, reason="I see them"))
    assert read_doubtful(booked.db, "BUS1") == ()
    assert aboard(booked, "BUS1") == ["P00003"]


def test_what_comes_in_after_the_closing_waits_for_the_officer(booked: Operation) -> None:
    clock = _Clock(booked)
    take(booked, "BUS1", Scan("P00001", BUS), Scan("P00002", BUS))
    clock.later(60)
    booked.run(CloseBoarding("BUS1", 2))
    clock.later(60)
    (answer,) = take(booked, "BUS1", Scan("P00003", BUS, said_at=NOW), device=1)
    assert answer.verdict.code is Code.CLOSED
    status = read_status(booked.db, "BUS1")
    assert (status.figures.aboard, status.balanced) == (2, True)
    assert [(one.ref, one.why) for one in status.doubtful] == [("P00003", Why.AFTER_CLOSING)]
    (answer,) = take(booked, "BUS1", Scan("P00001", BUS))
    assert answer.verdict.code is Code.AGAIN, "aboard by the closing: nobody sends them back"
    assert [one.ref for one in read_status(booked.db, "BUS1").doubtful] == ["P00003"]
    (answer,) = take(booked, "BUS1", Scan("P00003", BUS))
    assert answer.verdict.code is Code.CLOSED, "read again, and still not aboard"
    booked.run(ReopenBoarding("BUS1", "one more was seen"))
    assert "P00003" in aboard(booked, "BUS1")
