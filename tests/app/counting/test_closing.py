"""Boarding is closed on a balance, opened again for a reason, and what was closed stays as it was written down."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core.counted_facts import read_closing
from repatriate.app.core.operation import Operation
from repatriate.app.core.shown_plan import find_published
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.core.whereabouts import read_progress, who_is_on
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding
from repatriate.app.counting.commands import ArriveLeg, DepartLeg, UndoSighting, count_here
from repatriate.app.counting.leg_counting import read_status
from repatriate.app.counting.rest import read_doubtful
from repatriate.app.counting.taking import Scan
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.manifests.queries import changed_lists
from repatriate.app.next_steps.step import Order
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import AddPerson, EditPeople, RemovePeople, WithdrawPeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.transport.commands import RemoveLeg, SaveLeg
from repatriate.counting.progress import count_figures, is_balanced
from repatriate.model.counting import CountsAs, Seen, Stage
from repatriate.model.errors import UserError
from repatriate.planning.planner import make_plan
from repatriate.store.file import restore_file
from tests.app.counting.seeing import see
from tests.app.world import LEGS, NOW, tables
from tests.passphrase import PASSPHRASE


def refused(operation: Operation, command: Any) -> UserError:
    before = tables(operation)
    with pytest.raises(UserError) as fault:
        operation.run(command)
    assert tables(operation) == before
    return fault.value


def status(operation: Operation, code: str) -> str:
    return str(operation.db.conn.execute("SELECT status FROM legs WHERE code = ?", (code,)).fetchone()[0])


def stages(operation: Operation, code: str) -> dict[str, Stage]:
    leg = operation.db.conn.execute("SELECT id FROM legs WHERE code = ?", (code,)).fetchone()[0]
    progress = read_progress(operation.db, legs=[leg])[leg]
    assert is_balanced(count_figures(progress, left=status(operation, code) in ("departed", "arrived")), closed=False)
    refs = dict(operation.db.conn.execute("SELECT id, ref FROM people").fetchall())
    return {refs[person]: one.stage for person, one in progress.items()}


def test_what_is_closed_is_written_down_with_its_reasons(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00003")
    see(booked, "BUS1", "P00003", kind=Seen.LEFT, reason="Stopped at the gate")
    see(booked, "BUS1", "P00005", joins=True)
    made = booked.run(CloseBoarding("BUS1", 3)).result
    assert (made.version, made.aboard) == (1, ("P00001", "P00002", "P00005"))
    assert (made.booked, made.go_shows) == (("P00001", "P00002", "P00003"), ("P00005",))
    assert (made.no_shows, made.off_loaded) == ({}, {"P00003": "Stopped at the gate"})
    assert status(booked, "BUS1") == "closed"
    assert booked.undo_label() == "Closed BUS1 with 3 people aboard"
    row = next(iter(booked.db.query("SELECT * FROM closings")))
    assert (row["head_count"], row["difference"], row["by"]) == (3, None, "duty")
    assert json.loads(row["content"])["go_shows"] == ["P00005"]


def test_who_was_not_counted_did_not_come(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    made = booked.run(CloseBoarding("BUS1", 2, no_shows={"P00003": "In hospital"})).result
    assert made.no_shows == {"P00003": "In hospital"}
    assert stages(booked, "BUS1")["P00003"] is Stage.NO_SHOW


def test_a_reason_may_be_missing_and_is_then_not_made_up(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    assert booked.run(CloseBoarding("BUS1", 2)).result.no_shows == {"P00003": None}


def test_nobody_needs_to_be_counted_where_nobody_came(booked: Operation) -> None:
    made = booked.run(CloseBoarding("BUS1", 0)).result
    assert (made.aboard, set(made.no_shows)) == ((), {"P00001", "P00002", "P00003"})


def test_a_head_count_that_differs_takes_a_reason(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    fault = refused(booked, CloseBoarding("BUS1", 3))
    assert (fault.code, fault.facts["leg"]) == ("unbalanced", "BUS1")
    assert refused(booked, CloseBoarding("BUS1", 3, reason="  ")).code == "unbalanced"
    assert refused(booked, CloseBoarding("BUS1", -1, reason="x")).code == "bad_number"
    made = booked.run(CloseBoarding("BUS1", 3, reason="The driver counted himself")).result
    assert made.difference == "The driver counted himself"
    assert read_closing(booked.db, 1).difference == "The driver counted himself"  # type: ignore[union-attr]


def test_a_reason_is_not_kept_where_nothing_differs(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    assert booked.run(CloseBoarding("BUS1", 2, reason="none")).result.difference is None


def test_a_child_without_an_adult_blocks_until_somebody_chooses(booked: Operation) -> None:
    see(booked, "BUS1", "P00002", "P00003")
    fault = refused(booked, CloseBoarding("BUS1", 2))
    assert (fault.code, fault.facts["person"], fault.facts["people"]) == ("infant_alone", "P00002", ("P00002",))
    assert fault.facts["adults"] == {"P00002": ("P00001",)}
    made = booked.run(CloseBoarding("BUS1", 2, alone={"P00002": "An aunt, P00003, has him"})).result
    assert made.alone == {"P00002": "An aunt, P00003, has him"}


def test_a_child_who_is_taken_off_or_whose_adult_comes_blocks_no_more(booked: Operation) -> None:
    see(booked, "BUS1", "P00002", "P00003")
    see(booked, "BUS1", "P00002", kind=Seen.LEFT)
    booked.run(CloseBoarding("BUS1", 1))
    booked.run(ReopenBoarding("BUS1", "The mother came"))
    see(booked, "BUS1", "P00001", "P00002")
    assert booked.run(CloseBoarding("BUS1", 3)).result.version == 2


def test_an_older_child_blocks_as_well_and_one_who_has_no_adult_does_not(booked: Operation) -> None:
    common = {"nationality": "IDN", "location": "SHL", "destination": "IDN"}
    for more in ({"household": "H1", "birth_date": "2015-05-05"}, {"birth_date": "2011-05-05"}):
        booked.run(AddPerson({"surname": "SOFRAN", **common, **more}))
    see(booked, "BUS1", "P00007", "P00008", joins=True)
    fault = refused(booked, CloseBoarding("BUS1", 2))
    assert (fault.code, fault.facts["people"]) == ("minor_alone", ("P00007",))


def test_only_who_did_not_come_has_a_reason_for_it(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    for ref in ("P00001", "P00004"):
        assert refused(booked, CloseBoarding("BUS1", 2, no_shows={ref: "ill"})).code == "not_a_no_show"
    assert refused(booked, CloseBoarding("BUS1", 2, off_loaded={"P00003": "ill"})).code == "not_taken_off"
    assert refused(booked, CloseBoarding("BUS1", 2, no_shows={"P99999": "ill"})).code == "unknown_person"
    assert refused(booked, CloseBoarding("BUS9", 2)).code == "unknown_leg"


def test_closing_twice_is_refused_and_the_second_closing_is_version_2(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    booked.run(CloseBoarding("BUS1", 2))
    assert refused(booked, CloseBoarding("BUS1", 2)).code == "closed_already"
    assert refused(booked, ReopenBoarding("BUS1", " ")).code == "reason_needed"
    assert booked.run(ReopenBoarding("BUS1", "One more came")).result == 1
    assert status(booked, "BUS1") == "planned"
    assert refused(booked, ReopenBoarding("BUS1", "again")).code == "not_closed"
    see(booked, "BUS1", "P00003")
    second = booked.run(CloseBoarding("BUS1", 3)).result
    assert (second.version, second.no_shows) == (2, {})
    first = next(iter(booked.db.query("SELECT * FROM closings WHERE version = 1")))
    assert json.loads(first["content"])["no_shows"] == {"P00003": None}
    assert (first["reopen_reason"], first["reopened_by"]) == ("One more came", "duty")


def test_why_somebody_did_not_come_stays_when_boarding_is_closed_again(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    booked.run(CloseBoarding("BUS1", 2, no_shows={"P00003": "ran away"}))
    booked.run(ReopenBoarding("BUS1", "A wrong count"))
    assert booked.run(CloseBoarding("BUS1", 2)).result.no_shows == {"P00003": "ran away"}
    booked.run(ReopenBoarding("BUS1", "He rang"))
    assert booked.run(CloseBoarding("BUS1", 2, no_shows={"P00003": "ill"})).result.no_shows == {"P00003": "ill"}


def test_what_comes_after_the_closing_changes_nothing_of_it_and_waits_for_a_decision(booked: Operation) -> None:
    see(booked, "BUS1", "P00003")
    booked.run(CloseBoarding("BUS1", 1))
    assert "P00001" in make_plan(take_snapshot(booked.db, booked.today())).assignments
    (uuid,) = see(booked, "BUS1", "P00001")
    assert stages(booked, "BUS1")["P00001"] is Stage.NO_SHOW
    booked.run(DepartLeg("BUS1"))
    [step] = [one for one in next_steps(booked, NOW) if one.code == "to_decide"]
    assert (step.refs, step.sentence) == (("P00001",), read_doubtful(booked.db, "BUS1")[0].message)
    assert "P00001" not in make_plan(take_snapshot(booked.db, booked.today())).assignments
    booked.run(UndoSighting(uuid, "It was the slip of another"))
    assert "to_decide" not in {one.code for one in next_steps(booked, NOW)}
    assert "P00001" in make_plan(take_snapshot(booked.db, booked.today())).assignments


def test_a_departure_under_way_stays_so_while_it_is_put_right(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    booked.run(CloseBoarding("BUS1", 2))
    booked.run(DepartLeg("BUS1"))
    booked.run(ReopenBoarding("BUS1", "He was aboard"))
    assert status(booked, "BUS1") == "departed"
    see(booked, "BUS1", "P00003")
    assert stages(booked, "BUS1")["P00003"] is Stage.DEPARTED
    booked.run(CloseBoarding("BUS1", 3))
    assert status(booked, "BUS1") == "departed"


def test_paper_that_comes_late_closes_a_departure_that_left(booked: Operation) -> None:
    booked.run(DepartLeg("BUS1"))
    assert stages(booked, "BUS1")["P00003"] is Stage.DEPARTED, "booked, and nobody was counted"
    see(booked, "BUS1", "P00001", "P00002")
    assert booked.run(CloseBoarding("BUS1", 2)).result.no_shows == {"P00003": None}
    assert stages(booked, "BUS1")["P00003"] is Stage.NO_SHOW


def test_a_cancelled_departure_is_not_closed_and_its_sightings_stay(booked: Operation) -> None:
    see(booked, "BUS1", "P00001")
    booked.run(SaveLeg("BUS1", {"status": "cancelled"}))
    for command in (CloseBoarding("BUS1", 1), DepartLeg("BUS1"), ArriveLeg("BUS1")):
        assert refused(booked, command).code == "leg_cancelled"
    assert booked.db.conn.execute("SELECT count(*) FROM sightings").fetchone()[0] == 1
    assert not any(stage.aboard for stage in stages(booked, "BUS1").values())


def test_a_departure_closed_with_a_count_is_not_opened_by_its_status(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    booked.run(CloseBoarding("BUS1", 2))
    assert refused(booked, SaveLeg("BUS1", {"status": "planned"})).code == "closed_with_count"
    booked.run(SaveLeg("BUS1", {"seats": 30}))
    booked.run(SaveLeg("BUS1", {"status": "cancelled"}))
    booked.run(SaveLeg("BUS1", {"status": "closed"}))
    assert stages(booked, "BUS1")["P00001"] is Stage.BOARDED


def test_undo_and_redo_of_closing_and_opening(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    states = [tables(booked)]
    for command in (CloseBoarding("BUS1", 2), ReopenBoarding("BUS1", "x"), CloseBoarding("BUS1", 2), DepartLeg("BUS1")):
        booked.run(command)
        states.append(tables(booked))
    for before in reversed(states[:-1]):
        booked.undo()
        assert tables(booked) == before
    for after in states[1:]:
        booked.redo()
        assert tables(booked) == after
    assert booked.verify_journal() == "ok"


def test_a_closing_under_a_departure_that_left_is_not_undone(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    closing = booked.run(CloseBoarding("BUS1", 2)).entry
    booked.run(DepartLeg("BUS1"))
    with pytest.raises(UserError, match="changed since"):
        booked.undo(closing.number)


def test_a_merged_person_is_the_one_they_are_now(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00003")
    booked.run(CloseBoarding("BUS1", 3))
    booked.run(MergePeople("P00006", "P00003"))
    assert stages(booked, "BUS1")["P00006"] is Stage.BOARDED
    booked.run(ReopenBoarding("BUS1", "x"))
    see(booked, "BUS1", "P00006", kind=Seen.LEFT)
    assert booked.run(CloseBoarding("BUS1", 2, off_loaded={"P00003": "ill"})).result.off_loaded == {"P00006": "ill"}


def test_whose_number_is_changed_stays_who_was_aboard(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00003")
    booked.run(CloseBoarding("BUS1", 3))
    booked.run(EditPeople(("P00003",), {"ref": "K-7"}))
    booked.run(EditPeople(("P00004",), {"ref": "P00003"}))
    found = stages(booked, "BUS1")
    assert found["K-7"] is Stage.BOARDED
    assert "P00003" not in found


def test_who_joined_and_is_one_with_who_did_not_come_is_on_one_side_only(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    see(booked, "BUS1", "P00006", joins=True)
    booked.run(CloseBoarding("BUS1", 3))
    booked.run(MergePeople("P00003", "P00006"))
    assert stages(booked, "BUS1")["P00003"] is Stage.BOARDED
    leg = booked.db.conn.execute("SELECT id FROM legs WHERE code = 'BUS1'").fetchone()[0]
    figures = count_figures(read_progress(booked.db, legs=[leg])[leg], left=False)
    assert is_balanced(figures, closed=True)
    booked.undo()
    assert stages(booked, "BUS1")["P00003"] is Stage.NO_SHOW


def test_who_was_counted_is_not_removed(booked: Operation) -> None:
    see(booked, "BUS1", "P00006", joins=True)
    assert refused(booked, RemovePeople(("P00006",))).code == "was_counted"


def test_a_departure_that_was_counted_is_not_removed_and_untouched_points_go_with_it(booked: Operation) -> None:
    booked.run(SaveLeg(None, {**LEGS[0], "code": "BUS7"}))
    see(booked, "BUS7")
    before = tables(booked)
    booked.run(RemoveLeg("BUS7"))
    booked.undo()
    assert tables(booked) == before
    see(booked, "BUS7", "P00006")
    assert refused(booked, RemoveLeg("BUS7")).code == "leg_in_use"


def test_restoring_a_backup_brings_what_was_counted(booked: Operation, tmp_path: Path) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    booked.run(CloseBoarding("BUS1", 2))
    after = tables(booked)
    copy = booked.backup()
    restore_file(copy, tmp_path / "again.repat", PASSPHRASE)
    with Operation.open(tmp_path / "again.repat", PASSPHRASE, officer="x", clock=lambda: NOW) as again:
        assert tables(again) == after
        assert stages(again, "BUS1")["P00003"] is Stage.NO_SHOW


def test_who_only_looks_closes_nothing(booked: Operation, tmp_path: Path) -> None:
    booked.close()
    looking = Operation.open(tmp_path / "world.repat", PASSPHRASE, officer="x", clock=lambda: NOW, write=False)
    with looking, pytest.raises(UserError, match="reading"):
        looking.run(CloseBoarding("BUS1", 0))


def test_a_closing_under_a_final_list_is_not_undone_but_opened_again(booked: Operation, tmp_path: Path) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    closing = booked.run(CloseBoarding("BUS1", 2)).entry
    booked.run(MakeManifest("BUS1", "office", tmp_path / "final.xlsx", final=True))
    with pytest.raises(UserError, match="Open boarding again with a reason"):
        booked.undo(closing.number)
    booked.undo()
    booked.undo(closing.number)
    assert status(booked, "BUS1") == "planned"


def test_whoever_missed_the_bus_is_on_no_list_of_the_flight(booked: Operation) -> None:
    def on_flight() -> list[str]:
        (leg,) = booked.db.conn.execute("SELECT id FROM legs WHERE code = 'GA1'").fetchone()
        return sorted(who_is_on(booked.db, leg, find_published(booked.db)).seats)

    everybody = on_flight()
    see(booked, "BUS1", "P00001", "P00002")
    booked.run(CloseBoarding("BUS1", 2))
    assert on_flight() == [ref for ref in everybody if ref != "P00003"]
    booked.undo()
    assert on_flight() == everybody
    booked.redo()
    booked.run(ReopenBoarding("BUS1", "they came running"))
    assert on_flight() == everybody
    see(booked, "GA1", "P00003")  # by taxi
    booked.run(CloseBoarding("BUS1", 2))
    assert on_flight() == everybody


def test_whoever_is_aboard_travels_whatever_was_said_before(booked: Operation) -> None:
    booked.run(WithdrawPeople(("P00005",), "stays with a cousin"))
    see(booked, "BUS1", "P00001", "P00002", "P00003")
    see(booked, "BUS1", "P00005", joins=True)
    booked.run(CloseBoarding("BUS1", 4))
    said = "SELECT withdrawn FROM people WHERE ref = 'P00005'"
    assert booked.db.conn.execute(said).fetchone() == (None,)
    booked.undo()
    assert booked.db.conn.execute(said).fetchone() == ("stays with a cousin",)


def test_nobody_is_closed_over_while_it_is_not_decided_whether_they_are_aboard(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00003", "P00005")
    fault = refused(booked, CloseBoarding("BUS1", 4))
    assert (fault.code, fault.facts["person"], fault.facts["people"]) == ("to_decide", "P00005", ("P00005",))
    see(booked, "BUS1", "P00005", joins=True)
    assert booked.run(CloseBoarding("BUS1", 4)).result.aboard == ("P00001", "P00002", "P00003", "P00005")


@pytest.mark.parametrize(
    "goes", [DepartLeg("BUS1"), ArriveLeg("BUS1"), SaveLeg("BUS1", {"status": "departed"}), SaveLeg("BUS1", {"status": "arrived"})]
)  # fmt: skip
@pytest.mark.parametrize("closed", [False, True])
def test_nothing_leaves_over_whom_nobody_decided(booked: Operation, goes: Any, closed: bool) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00003")
    if closed:
        booked.run(CloseBoarding("BUS1", 3))
    (uuid,) = see(booked, "BUS1", "P00005")
    fault = refused(booked, goes)
    assert (fault.code, fault.facts["people"], fault.facts["leg"]) == ("to_decide", ("P00005",), "BUS1")
    assert "P00005 was scanned on BUS1" in str(fault)
    assert "undo the scan" in str(fault)
    booked.run(UndoSighting(uuid))
    if not closed:  # what was begun is closed, or set aside in so many words
        fault = refused(booked, goes)
        assert (fault.code, "3 people were counted aboard BUS1" in str(fault)) == ("count_open", True)
        booked.run(CloseBoarding("BUS1", 3))
    booked.run(goes)


def test_a_count_that_was_begun_is_set_aside_by_a_decision_only(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    booked.run(count_here("BUS1", Scan("ZZ-FAKE", 3)))
    fault = refused(booked, DepartLeg("BUS1"))
    assert (fault.code, fault.facts["codes"], "“ZZ-FAKE”" in str(fault)) == ("count_open", ("ZZ-FAKE",), True)
    booked.run(DepartLeg("BUS1", set_aside=True))
    assert read_status(booked.db, "BUS1").figures.aboard == 3
    booked.undo()
    assert refused(booked, DepartLeg("BUS1")).code == "count_open"
    booked.redo()
    assert read_status(booked.db, "BUS1").figures.uncounted


def test_nobody_under_18_is_left_behind_without_a_word(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00003")
    fault = refused(booked, CloseBoarding("BUS1", 2))
    assert (fault.code, fault.facts["people"], fault.facts["adults"]) == (
        "child_behind",
        ("P00002",),
        {"P00002": ("P00001",)},
    )
    assert not any(one.code == "child_behind" for one in next_steps(booked, NOW))
    made = booked.run(CloseBoarding("BUS1", 2, alone={"P00002": "His aunt P00004 stays"})).result
    assert made.alone == {"P00002": "His aunt P00004 stays"}
    first = next_steps(booked, NOW)[0]
    assert (first.code, first.refs, first.order) == ("child_behind", ("P00002",), Order.DANGER)
    booked.undo()
    assert not any(one.code == "child_behind" for one in next_steps(booked, NOW))
    booked.redo()
    assert next_steps(booked, NOW)[0].code == "child_behind"
    booked.run(ReopenBoarding("BUS1", "The child came"))
    see(booked, "BUS1", "P00002")
    booked.run(CloseBoarding("BUS1", 3))
    assert not any(one.code == "child_behind" for one in next_steps(booked, NOW))


def test_an_adult_of_theirs_who_waits_too_stays_with_the_child(booked: Operation) -> None:
    common = {"nationality": "IDN", "location": "SHL", "destination": "IDN"}
    booked.run(AddPerson({"surname": "MALUKA", **common, "household": "H1", "birth_date": "1990-01-01"}))
    see(booked, "BUS1", "P00001", "P00003")
    booked.run(CloseBoarding("BUS1", 2))
    assert not any(one.code == "child_behind" for one in next_steps(booked, NOW))


def test_who_is_counted_on_arrival_keeps_no_departure_back_and_is_a_step(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00003")
    see(booked, "BUS1", "P00005", at=CountsAs.ARRIVED)
    assert refused(booked, DepartLeg("BUS1")).code == "count_open"
    see(booked, "BUS1", "P00004")
    [step] = [one for one in next_steps(booked, NOW) if one.code == "to_decide"]
    assert set(step.refs) == {one.ref for one in read_doubtful(booked.db, "BUS1")} == {"P00004", "P00005"}


def test_a_time_is_put_right_whatever_is_to_decide(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00003")
    booked.run(DepartLeg("BUS1", set_aside=True))
    see(booked, "BUS1", "P00005")
    booked.run(DepartLeg("BUS1", NOW.replace(tzinfo=None)))


def test_closing_late_makes_nobody_who_has_arrived_a_no_show(booked: Operation) -> None:
    booked.run(SaveLeg("BUS1", {"status": "arrived"}))
    see(booked, "BUS1", "P00001", at=CountsAs.ARRIVED)
    assert refused(booked, CloseBoarding("BUS1", 0)).code == "to_decide"


def test_who_was_not_found_is_found_where_they_are_counted_next(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00003")
    booked.run(CloseBoarding("BUS1", 3))
    booked.run(SaveLeg("BUS1", {"status": "arrived"}))
    see(booked, "BUS1", "P00001", "P00002", at=CountsAs.ARRIVED)
    see(booked, "BUS1", "P00003", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    assert stages(booked, "BUS1")["P00003"] is Stage.MISSING
    see(booked, "GA1", "P00003")
    assert stages(booked, "BUS1")["P00003"] is Stage.ARRIVED
    assert stages(booked, "GA1")["P00003"] is Stage.BOARDED


def test_nothing_leaves_while_boarding_is_opened_again(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00003")
    booked.run(CloseBoarding("BUS1", 3))
    booked.run(ReopenBoarding("BUS1", "One more came"))
    for command in (DepartLeg("BUS1"), DepartLeg("BUS1", set_aside=True), SaveLeg("BUS1", {"status": "arrived"})):
        assert refused(booked, command).code == "count_open"


def test_a_count_that_is_set_aside_takes_nobody_along_who_was_said_not_to_be_there(booked: Operation) -> None:
    see(booked, "BUS1", "P00001")
    see(booked, "BUS1", "P00002", kind=Seen.MISSING)
    booked.run(DepartLeg("BUS1", set_aside=True))
    assert stages(booked, "BUS1") == {"P00001": Stage.DEPARTED, "P00002": Stage.NO_SHOW, "P00003": Stage.DEPARTED}
    assert "P00002" not in (assignments_of(booked.db, "published") or {})


def test_a_list_goes_out_again_once_somebody_on_it_gave_up_the_seat(booked: Operation, tmp_path: Path) -> None:
    for leg in ("BUS2", "GA1"):
        booked.run(MakeManifest(leg, "carrier", tmp_path / f"{leg}.xlsx"))
    assert not changed_lists(booked.db)
    see(booked, "BUS1", "P00004", joins=True)  # booked on BUS2
    assert changed_lists(booked.db) == {("BUS2", "carrier")}
    see(booked, "BUS1", "P00001", "P00002")
    booked.run(CloseBoarding("BUS1", 3))
    assert changed_lists(booked.db) == {("BUS2", "carrier"), ("GA1", "carrier")}
    booked.undo()
    assert changed_lists(booked.db) == {("BUS2", "carrier")}
