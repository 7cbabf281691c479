"""Steps about people: each appears, says whom it is about, and goes when it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from repatriate.app.clearances.commands import AddHold, ChooseClearances, LiftHolds, RecordClearance, SaveChecklistItem
from repatriate.app.clearances.note_queries import refs_to_ask_again
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.next_steps.step import Order
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import AddPerson, EditPeople, WithdrawPeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.plan.score import count_left_out
from repatriate.app.state.figures import read_figures
from repatriate.app.transport.commands import SaveLeg, SavePlace
from repatriate.model.entities import Answer, HoldKind
from tests.app.next_steps.test_steps import plan_again, steps_now
from tests.app.world import NOW, held_refs

TODAY = NOW.date()


def rider(operation: Operation) -> str:
    """Somebody with a confirmed seat and a passport."""
    booked = assignments_of(operation.db, "published") or {}
    return next(ref for ref in sorted(booked) if ref not in ("P00002", "P00004"))


@pytest.fixture
def confirmed(world: Operation) -> Operation:
    world.run(Publish())
    return world


def test_a_seat_is_at_risk_while_the_passport_ends_too_early(confirmed: Operation) -> None:
    ref = rider(confirmed)
    assert "seat_at_risk" not in steps_now(confirmed)
    confirmed.run(EditPeople((ref,), {"document_expiry": "2025-03-04"}))
    step = steps_now(confirmed)["seat_at_risk"]
    name = confirmed.db.conn.execute("SELECT surname FROM people WHERE ref = ?", (ref,)).fetchone()[0]
    assert name in step.sentence
    assert "’s passport ends on 4 Mar 2025, before " in step.sentence
    assert (step.order, step.refs, str(step.target)) == (Order.DANGER, (ref,), f"papers {ref}")
    assert step.note is not None
    assert step.note.startswith(f"{ref} has a confirmed seat; ")
    confirmed.run(EditPeople((ref,), {"document_expiry": "2026-03-04"}))
    assert "seat_at_risk" not in steps_now(confirmed)


def test_a_passport_without_a_last_day_is_asked_for_while_its_holder_has_a_seat(confirmed: Operation) -> None:
    ref = rider(confirmed)
    assert "no_last_day" not in steps_now(confirmed)
    confirmed.run(EditPeople((ref, "P00006"), {"document_expiry": None}))
    assert "P00006" not in (assignments_of(confirmed.db, "published") or {})
    step = steps_now(confirmed)["no_last_day"]
    assert (step.order, step.refs, step.count, str(step.target)) == (Order.HELD_BACK, (ref,), 1, f"people {ref}")
    confirmed.run(EditPeople((ref,), {"document_expiry": "2026-03-04"}))
    assert "no_last_day" not in steps_now(confirmed)


def hold(operation: Operation, ref: str) -> Callable[[], object]:
    operation.run(AddHold((ref,), HoldKind.POLICE))
    return lambda: operation.run(LiftHolds(held_refs(operation.db), "released"))


def withdraw_clearance(operation: Operation, ref: str) -> Callable[[], object]:
    operation.run(RecordClearance((ref,), "exit_permit", answer=Answer.WITHDRAWN, answered_on=TODAY))
    return lambda: operation.run(
        RecordClearance((ref,), "exit_permit", answer=Answer.GRANTED, answered_on=TODAY, reference="X/2")
    )


def end_passport(operation: Operation, ref: str) -> Callable[[], object]:
    operation.run(EditPeople((ref,), {"document_expiry": "2025-03-04"}))
    return lambda: operation.run(EditPeople((ref,), {"document_expiry": "2026-03-04"}))


def lose_passport(operation: Operation, ref: str) -> Callable[[], object]:
    operation.run(EditPeople((ref,), {"document_type": None, "document_number": None, "document_expiry": None}))
    given = {"document_type": "passport", "document_number": "B7654321", "document_expiry": "2026-03-04"}
    return lambda: operation.run(EditPeople((ref,), given))


def refuse_document(operation: Operation, ref: str) -> Callable[[], object]:
    passport = {"document_type": "passport", "document_number": "B7654321", "document_expiry": "2026-03-04"}
    operation.run(EditPeople(("P00004",), passport))
    operation.run(EditPeople((ref,), {"document_type": "etd", "document_number": "E7654321"}))
    flights = [code for code in (assignments_of(operation.db, "published") or {})[ref] if code.startswith("GA")]
    for code in flights:
        operation.run(SaveLeg(code, {"accepts_etd": "no"}))
    return lambda: [operation.run(SaveLeg(code, {"accepts_etd": "yes"})) for code in flights]


CAUSES = (
    (hold, "Look at the hold", "people"), (withdraw_clearance, "Look at the clearance", "clearances"),
    (end_passport, "Issue a document", "papers"), (lose_passport, "Issue a document", "papers"),
    (refuse_document, "Plan again", "plan"),
)  # fmt: skip


@pytest.mark.parametrize(("cause", "button", "place"), CAUSES)
def test_each_cause_of_a_seat_at_risk_ends_with_its_remedy(
    confirmed: Operation, cause: Callable[[Operation, str], Callable[[], object]], button: str, place: str
) -> None:
    ref = rider(confirmed)
    remedy = cause(confirmed, ref)
    step = steps_now(confirmed)["seat_at_risk"]
    assert (step.refs, step.button, step.target.place) == ((ref,), button, place)
    remedy()
    assert "seat_at_risk" not in steps_now(confirmed)


@pytest.mark.parametrize("cause", [one[0] for one in CAUSES])
def test_taking_the_seat_away_ends_every_cause(
    confirmed: Operation, cause: Callable[[Operation, str], Callable[[], object]]
) -> None:
    ref = rider(confirmed)
    cause(confirmed, ref)
    confirmed.run(Assign((ref,), ()))
    step = steps_now(confirmed)["seat_at_risk"]
    assert (step.button, str(step.target)) == ("Review and confirm", "plan confirm")
    confirmed.run(Publish())
    assert "seat_at_risk" not in steps_now(confirmed)


def test_who_gets_no_document_here_is_looked_at(confirmed: Operation) -> None:
    ref = rider(confirmed)
    lose_passport(confirmed, ref)
    confirmed.run(ChangeSettings({"issuing_state": "PHL"}))
    step = steps_now(confirmed)["seat_at_risk"]
    assert (step.button, str(step.target)) == ("See what can be done", f"people {ref}")


def test_several_seats_at_risk_are_counted(confirmed: Operation) -> None:
    refs = tuple(ref for ref in sorted(assignments_of(confirmed.db, "published") or {}) if ref != "P00004")[:2]
    confirmed.run(AddHold(refs, HoldKind.POLICE))
    step = steps_now(confirmed)["seat_at_risk"]
    assert step.sentence == f"{step.count} confirmed seats are at risk."
    assert step.count >= 2
    assert str(step.target) == "people filter:state=seat_at_risk"
    confirmed.run(LiftHolds(held_refs(confirmed.db), "released"))
    assert "seat_at_risk" not in steps_now(confirmed)


@pytest.mark.parametrize(
    ("field", "code", "value"), [("location", "no_waiting_place", "SHL"), ("destination", "no_destination", "IDN")]
)
def test_people_without_a_place_or_a_destination_are_told(world: Operation, field: str, code: str, value: str) -> None:
    assert code not in steps_now(world)
    world.run(EditPeople(("P00006",), {field: None}))
    step = steps_now(world)[code]
    assert (step.count, step.refs) == (1, ("P00006",))
    assert step.sentence.startswith("VEN PAKOLE has no ")
    world.run(EditPeople(("P00005", "P00006"), {field: None}))
    assert steps_now(world)[code].sentence.startswith("2 people have no ")
    world.run(EditPeople(("P00005", "P00006"), {field: value}))
    assert code not in steps_now(world)


def test_a_departure_is_missing_towards_a_country(world: Operation) -> None:
    assert "no_departure" not in steps_now(world)
    world.run(EditPeople(("P00005", "P00006"), {"destination": "NPL"}))
    step = steps_now(world)["no_departure"]
    assert step.sentence == "No departure goes to Nepal: 2 people wait."
    assert step.target.place == "departures"
    assert step.target.ref.startswith("add:SHL>")
    airport = step.target.ref.partition(">")[2]
    leg = {"origin": "SHL", "destination": airport, "departs": "2025-03-07 10:00", "arrives": "2025-03-07 14:00"}
    world.run(SaveLeg(None, {"code": "RA1", "mode": "air", "seats": 9, **leg}))
    assert "no_departure" not in steps_now(world)


def test_who_waits_where_they_are_to_go_needs_no_departure(world: Operation) -> None:
    world.run(EditPeople(("P00006",), {"destination": "IDN", "location": "CGK"}))
    steps = steps_now(world)
    assert "no_departure" not in steps
    assert steps["already_there"].refs == ("P00006",)
    assert str(steps["already_there"].target) == "people P00006"


def test_people_of_two_places_who_lack_the_same_departure_are_one_step(world: Operation) -> None:
    world.run(SavePlace("CMP", {"name": "Camp", "country": "THA", "timezone": "Asia/Bangkok"}))
    world.run(EditPeople(("P00004", "P00005", "P00006"), {"destination": "NPL"}))
    world.run(EditPeople(("P00006",), {"location": "CMP"}))
    found = [step for step in next_steps(world, NOW) if step.code == "no_departure"]
    assert [step.sentence for step in found] == ["No departure goes to Nepal: 3 people wait."]
    assert found[0].target.ref.startswith("add:SHL>")
    world.run(EditPeople(("P00004", "P00005", "P00006"), {"destination": "IDN", "location": "CMP"}))
    world.run(EditPeople(("P00004",), {"destination": "IDN:CGK"}))
    world.run(EditPeople(("P00005",), {"destination": None}))  # who waits there too, wherever they go
    found = [step for step in next_steps(world, NOW) if step.code == "no_departure"]
    assert [step.sentence for step in found] == ["No departure leaves Camp (CMP): 3 people wait there."]


def test_who_lost_the_last_departure_waits_for_another(confirmed: Operation) -> None:
    for leg in ("BUS1", "BUS2", "GA1", "GA2"):
        confirmed.run(SaveLeg(leg, {"status": "cancelled"}))
    [step] = [one for one in next_steps(confirmed, NOW) if one.code == "no_departure"]
    assert (step.sentence, step.count) == ("No departure is left: 6 people wait.", 6)


@pytest.mark.parametrize(
    ("settings", "told", "button"),
    [
        (
            {"max_layover_hours": "2"},
            "BUS1 reaches BKK 3 h before GA1 leaves; the longest wait is 2 h: 6 people wait.",
            "Let them wait longer",
        ),
        (
            {"min_connection_minutes": "200"},
            "BUS1 reaches BKK 180 min before GA1 leaves; the shortest change is 200 min: 6 people wait.",
            "Allow shorter changes",
        ),
        (
            {"max_legs": "1"},
            "From Shelter (SHL) to Indonesia it takes 2 departures; the most is 1: 6 people wait.",
            "Allow more departures",
        ),
    ],
)
def test_the_setting_that_breaks_every_connection_is_named(
    world: Operation, settings: dict[str, str], told: str, button: str
) -> None:
    for code in ("BUS2", "GA2"):
        world.run(SaveLeg(code, {"status": "cancelled"}))
    world.run(ChangeSettings(settings))
    steps = steps_now(world)
    assert "no_departure" not in steps
    step = steps["connection_broken"]
    assert (step.sentence, step.button) == (told, button)
    assert str(step.target) == f"settings {next(iter(settings))}"
    world.run(ChangeSettings(dict.fromkeys(settings)))
    assert "connection_broken" not in steps_now(world)


def test_without_any_departure_the_first_one_is_asked_for(world: Operation) -> None:
    late = datetime(2025, 3, 7, tzinfo=UTC)
    step = steps_now(world, late)["no_departure"]
    assert step.sentence.startswith("No departure is left: ")


def test_the_office_is_named_before_documents_carry_it(world: Operation) -> None:
    assert "no_office" not in steps_now(world)
    world.run(ChangeSettings({"authority": None}))
    step = steps_now(world)["no_office"]
    assert step.sentence == "The name of this office is missing on 1 document."
    assert str(step.target) == "settings authority"
    world.run(ChangeSettings({"authority": "Embassy of Indonesia"}))
    assert "no_office" not in steps_now(world)
    world.run(ChangeSettings({"authority": None, "issuing_state": None}))
    world.run(
        EditPeople(("P00005",), {"document_type": "passport", "document_number": "B1", "document_expiry": "2027-01-01"})
    )
    assert "no_office" not in steps_now(world)


def test_who_is_ready_is_planned(confirmed: Operation) -> None:
    assert "plan" not in steps_now(confirmed)
    person = {
        "surname": "NURAKI", "given_names": "SEL", "nationality": "IDN", "location": "SHL", "destination": "IDN",
        "document_type": "passport", "document_number": "Y77", "document_expiry": "2027-01-01", "birth_date": "1990-01-01",
    }  # fmt: skip
    confirmed.run(AddPerson(person))
    confirmed.run(RecordClearance(("P00007",), "exit_permit", answer=Answer.GRANTED))
    step = steps_now(confirmed)["plan"]
    assert step.sentence.endswith(" ready and has no seat.")
    assert (step.count, step.refs, str(step.target)) == (1, ("P00007",), "plan run")
    plan_again(confirmed)
    assert "plan" not in steps_now(confirmed)
    assert "draft_to_confirm" in steps_now(confirmed)


def test_documents_are_needed_without_a_seat(confirmed: Operation) -> None:
    step = steps_now(confirmed)["documents_needed"]
    assert (step.count, step.refs, str(step.target)) == (1, ("P00005",), "papers P00005")
    assert step.sentence.endswith(" needs a document and lacks nothing else.")
    assert step.button == "Issue a document"
    confirmed.run(
        EditPeople(("P00005",), {"document_type": "passport", "document_number": "B1", "document_expiry": "2027-01-01"})
    )
    assert "documents_needed" not in steps_now(confirmed)


def test_who_belongs_to_another_embassy_is_named_with_it(confirmed: Operation) -> None:
    confirmed.run(EditPeople(("P00005",), {"nationality": "VNM"}))
    steps = steps_now(confirmed)
    assert "documents_needed" not in steps
    step = steps["documents_of_others"]
    assert (step.count, step.refs, step.button, str(step.target)) == (1, ("P00005",), "Save the list", "papers.lists")
    assert step.sentence.endswith(
        " needs a document that this office does not issue. Send the list to the embassy of Vietnam."
    )
    confirmed.run(ChangeSettings({"issuing_state": "VNM"}))
    assert {"documents_needed"} == {"documents_needed", "documents_of_others"} & set(steps_now(confirmed))


def test_clearances_are_asked_for_and_asked_again(world: Operation) -> None:
    world.run(LiftHolds(held_refs(world.db), "released"))
    step = steps_now(world)["clearances_to_ask"]
    assert step.sentence == "VEN PAKOLE waits for exit permit, not asked yet."
    assert (step.button, str(step.target)) == ("Ask", "clearances ask=exit_permit")
    assert step.count == read_figures(world.db, TODAY).waiting
    world.run(RecordClearance(("P00006",), "exit_permit", asked_on=date(2025, 2, 26)))
    assert "clearances_to_ask" not in steps_now(world)
    later = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)
    again = steps_now(world, later)["clearances_to_ask"]
    assert (again.button, str(again.target)) == ("Ask again", "clearances again=exit_permit")
    assert refs_to_ask_again(world.db, "exit_permit", later.date()) == ("P00006",)
    assert refs_to_ask_again(world.db, "exit_permit", date(2025, 3, 2)) == ()
    assert again.sentence == "VEN PAKOLE has waited 5 days for exit permit."
    world.run(RecordClearance(("P00006",), "exit_permit", answer=Answer.GRANTED))
    assert "clearances_to_ask" not in steps_now(world, later)


def test_a_draft_older_than_a_change_is_planned_again_before_it_is_confirmed(world: Operation) -> None:
    assert "draft_to_confirm" in steps_now(world)
    world.run(SaveLeg("GA1", {"seats": 30}))
    steps = steps_now(world)
    assert "draft_to_confirm" not in steps
    assert steps["plan"].sentence == "The draft plan is older than your last changes."
    assert str(steps["plan"].target) == "plan run"
    world.undo()
    assert "draft_to_confirm" in steps_now(world)
    world.run(EditPeople(("P00005",), {"priority": 1}))
    assert steps_now(world)["plan"].sentence == "The draft plan is older than your last changes."
    plan_again(world)
    assert {"plan", "draft_to_confirm"} & set(steps_now(world)) == {"draft_to_confirm"}


def test_what_is_undone_and_done_again_makes_nobody_another_case(confirmed: Operation) -> None:
    confirmed.run(AddHold(("P00005",), HoldKind.POLICE))
    for code in ("GA1", "GA2"):
        confirmed.run(SaveLeg(code, {"seats": 1}))
    plan_again(confirmed)
    before = {code: step.count for code, step in steps_now(confirmed).items()}
    assert "plan" not in before
    for _ in range(4):
        confirmed.undo()
    for _ in range(4):
        confirmed.redo()
    assert {code: step.count for code, step in steps_now(confirmed).items()} == before


def test_a_hold_that_ends_soon_is_looked_at(world: Operation) -> None:
    assert "holds_end" not in steps_now(world)
    later = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)
    step = steps_now(world, later)["holds_end"]
    assert step.sentence.endswith(" ends on 5 Mar 2025.")
    assert str(step.target) == "people P00006"
    world.run(LiftHolds(held_refs(world.db), "released"))
    assert "holds_end" not in steps_now(world, later)


def test_without_a_seat_it_says_why_and_what_helps(confirmed: Operation) -> None:
    for code in ("GA1", "GA2"):
        confirmed.run(SaveLeg(code, {"seats": 0}))
    plan_again(confirmed)
    confirmed.run(Publish())
    step = steps_now(confirmed)["no_seat"]
    assert step.sentence == (
        "4 people have no seat: every departure to Indonesia is full. "
        f"In all {count_left_out(confirmed.db)} have no seat: the others lack something else too, or are on the way."
    )
    assert str(step.target) == "plan helps"
    confirmed.run(SaveLeg("GA1", {"carrier": "Garuda"}))
    confirmed.run(SaveLeg("GA1", {"seats": 5}))
    confirmed.undo()
    confirmed.run(SaveLeg("GA1", {"status": "closed"}))
    confirmed.run(SaveLeg("GA1", {"status": "planned"}))
    assert "plan" not in steps_now(confirmed)  # for the planner, departures are as they were
    for code in ("GA1", "GA2"):
        confirmed.run(SaveLeg(code, {"seats": 20}))
    assert steps_now(confirmed)["plan"].sentence.startswith("Departures changed since the last plan: ")
    assert "no_seat" not in steps_now(confirmed)
    plan_again(confirmed)
    assert not {"no_seat", "plan"} & set(steps_now(confirmed))


@pytest.mark.parametrize("change", ["withdraw", "hold"])
def test_a_seat_that_may_become_free_is_planned_again_before_it_is_called_full(world: Operation, change: str) -> None:
    world.run(SaveLeg("GA1", {"seats": 1}))
    world.run(SaveLeg("GA2", {"seats": 1}))
    plan_again(world)
    world.run(Publish())
    assert steps_now(world)["no_seat"].sentence.startswith(
        "LUN BEKARO has no seat: every departure to Indonesia is full."
    )
    seated = sorted(assignments_of(world.db, "published") or {})[0]
    withdrawn = WithdrawPeople((seated,), "goes alone")
    world.run(withdrawn if change == "withdraw" else AddHold((seated,), HoldKind.POLICE))
    steps = steps_now(world)
    assert "no_seat" not in steps
    assert steps["plan"].sentence.startswith("People with a seat changed since the last plan: ")
    assert (steps["plan"].button, str(steps["plan"].target)) == ("Plan again", "plan run")
    world.undo()
    assert {"no_seat", "plan"} & set(steps_now(world)) == {"no_seat"}
    world.redo()
    plan_again(world)
    assert "plan" not in steps_now(world)


def test_seats_that_stay_empty_for_the_longest_wait_are_told_with_what_helps(world: Operation) -> None:
    world.run(ChangeSettings({"max_layover_hours": "12"}))
    world.run(SaveLeg("BUS2", {"status": "cancelled"}))  # from BUS1 it is 3 h to GA1, 22 h to GA2
    world.run(SaveLeg("GA1", {"seats": 1}))
    plan_again(world)
    step = steps_now(world)["no_seat"]
    assert "seats are free, and the wait for them is longer than 12 h" in step.sentence
    assert (step.button, str(step.target)) == ("Let them wait longer", "settings max_layover_hours")
    world.run(ChangeSettings({"max_layover_hours": "24"}))
    assert "no_seat" not in steps_now(world)
    assert steps_now(world)["plan"].button == "Plan again"
    plan_again(world)
    assert steps_now(world)["no_seat"].sentence.startswith(
        "LUN BEKARO has no seat: every departure to Indonesia is full."
    )


def test_nothing_is_asked_twice_where_clearances_are_none(world: Operation) -> None:
    world.run(LiftHolds(held_refs(world.db), "released"))
    world.run(ChooseClearances(()))
    codes = [step.code for step in next_steps(world, NOW)]
    assert "clearances_to_ask" not in codes
    assert "no_clearances_chosen" not in codes


def test_nobody_waits_for_up_to_no_days(world: Operation) -> None:
    world.run(LiftHolds(held_refs(world.db), "released"))
    world.run(SaveChecklistItem("transit", None, "Immigration"))
    world.run(RecordClearance(("P00001",), "transit", asked_on=TODAY))
    step = steps_now(world)["clearances_to_ask"]
    assert "0 day" not in step.sentence
    assert step.sentence == "6 people wait for an answer: 6 for transit, 5 not asked yet."
