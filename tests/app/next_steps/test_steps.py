"""Each row of the table of next steps: it appears, and doing it makes it go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatriate.app.clearances.commands import AddHold, ChooseClearances
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.core.transaction import Transaction
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.commands import DepartLeg
from repatriate.app.documents.blanks.commands import CountBlanks, MarkBlank, ReceiveBlanks, VoidDocument
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.issued_queries import document_numbered
from repatriate.app.handouts.commands import MakeLabels
from repatriate.app.handouts.labels import LabelOptions
from repatriate.app.imports.proposal import Choice, What, build_proposal
from repatriate.app.imports.received_lists import kept_rows
from repatriate.app.imports.roster_commands import DropKept, ImportRoster
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.manifests.departures import list_departures
from repatriate.app.manifests.due_lists import OVER_A_BORDER
from repatriate.app.manifests.queries import list_manifests
from repatriate.app.next_steps.departure import Progress, departure_steps
from repatriate.app.next_steps.step import Order, Step, name_person
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import AddPerson, ConfirmNames, EditPeople, WithdrawPeople
from repatriate.app.people.merge_commands import NotSame
from repatriate.app.plan.commands import Assign, KeepDraft, Publish
from repatriate.app.transport.commands import RemoveLeg, SaveLeg
from repatriate.intake.roster.model import ListRow, Roster
from repatriate.model.counting import CountsAs, Seen
from repatriate.model.entities import HoldKind
from repatriate.papers.register import BlankStatus
from repatriate.planning.planner import make_plan
from tests.app.counting.seeing import see
from tests.app.world import NOW, begin

BEFORE_BUS1 = datetime(2025, 3, 4, 19, 0, tzinfo=UTC)
"""BUS1 leaves at 04:00 in Thailand, 21:00 UTC: in two hours."""
AFTER_BUS1 = datetime(2025, 3, 4, 22, 0, tzinfo=UTC)
LATER = datetime(2025, 3, 6, 6, 0, tzinfo=UTC)
"""The day after GA1 arrived."""


def steps_now(operation: Operation, now: datetime = NOW) -> dict[str, Step]:
    return {step.code: step for step in reversed(next_steps(operation, now))}


def plan_again(operation: Operation) -> None:
    snapshot = take_snapshot(operation.db, NOW.date())
    operation.run(KeepDraft(make_plan(snapshot), snapshot.revision))


@pytest.fixture
def confirmed(world: Operation) -> Operation:
    """The plan is confirmed."""
    world.run(Publish())
    return world


@pytest.fixture
def empty(tmp_path: Path) -> Operation:
    return begin(tmp_path / "empty.repat")


def used(operation: Operation) -> str:
    """A departure that somebody has a seat on."""
    return next(iter((assignments_of(operation.db, "published") or {}).values()))[0]


# -- danger


def test_a_departure_that_is_near_is_closed(confirmed: Operation) -> None:
    code = used(confirmed)
    confirmed.run(SaveLeg(code, {"departs": "2025-03-05 04:00"}))
    assert "departing" not in steps_now(confirmed)
    step = steps_now(confirmed, BEFORE_BUS1)["departing"]
    riders = [ref for ref, codes in (assignments_of(confirmed.db, "published") or {}).items() if code in codes]
    assert step.sentence == f"{code} leaves at 04:00: 0 of {len(riders)} are counted."
    assert (step.order, step.refs, step.may_wait) == (Order.DANGER, (code,), False)
    assert (step.button, str(step.target)) == ("Count", f"counting {code}:count")
    see(confirmed, code, riders[0])
    assert steps_now(confirmed, BEFORE_BUS1)["departing"].sentence.endswith(f": 1 of {len(riders)} are counted.")
    late = steps_now(confirmed, AFTER_BUS1)["departing"]
    assert late.sentence == f"{code} should have left at 04:00."
    assert (late.button, str(late.target)) == ("Close it", f"counting {code}:close")
    confirmed.run(SaveLeg(code, {"status": "closed"}))
    assert "departing" not in steps_now(confirmed, BEFORE_BUS1)
    gone = steps_now(confirmed, AFTER_BUS1)["departing"]
    assert (gone.button, str(gone.target)) == ("Mark as left", f"departure {code}:left")
    confirmed.run(DepartLeg(code, set_aside=True))
    assert "departing" not in steps_now(confirmed, AFTER_BUS1)


def test_whoever_was_not_found_comes_before_everything_until_found(confirmed: Operation) -> None:
    riders = bring_home(confirmed, "GA1")
    see(confirmed, "GA1", *riders[:2], at=CountsAs.ARRIVED, kind=Seen.MISSING)
    first = next_steps(confirmed, LATER)[0]
    assert (first.code, first.sentence, first.refs) == (
        "missing_on_arrival", "2 people of GA1 were not found when it arrived.", tuple(riders[:2]),
    )  # fmt: skip
    assert (first.button, str(first.target)) == ("Find", "people filter:state=missing_on_arrival")
    see(confirmed, "GA1", riders[0], at=CountsAs.ARRIVED)
    first = next_steps(confirmed, LATER)[0]
    assert first.sentence == f"{name_person(confirmed.db, riders[1])} was not found when GA1 arrived."
    assert (str(first.target), first.may_wait) == (f"people {riders[1]}", False)
    one = confirmed.db.conn.execute("SELECT surname, given_names FROM people WHERE ref = ?", (riders[1],)).fetchone()
    confirmed.run(AddPerson(dict(zip(("surname", "given_names"), one, strict=True))))  # another of the same name
    assert f" ({riders[1]}) was not found" in next_steps(confirmed, LATER)[0].sentence
    see(confirmed, "GA1", riders[1], at=CountsAs.ARRIVED)
    assert "missing_on_arrival" not in steps_now(confirmed, LATER)


def test_whoever_joined_a_bus_and_has_no_seat_onwards_is_told_of(confirmed: Operation) -> None:
    booked = assignments_of(confirmed.db, "published") or {}
    riders = [ref for ref, codes in booked.items() if "BUS1" in codes]
    (other,) = [ref for ref in ("P00005", "P00006") if ref not in booked][:1]
    see(confirmed, "BUS1", *riders)
    see(confirmed, "BUS1", other, joins=True)
    confirmed.run(CloseBoarding("BUS1", len(riders) + 1))
    step = steps_now(confirmed)["joined_no_seat"]
    assert step.sentence.endswith(f"({other}) is on BUS1 and has no seat onwards.")
    assert (step.order, step.button, str(step.target)) == (Order.DANGER, "Show the person", f"people {other}")
    confirmed.run(SaveLeg("BUS1", {"status": "departed"}))
    assert "joined_no_seat" in steps_now(confirmed)
    confirmed.run(SaveLeg("BUS1", {"status": "arrived"}))
    step = steps_now(confirmed)["joined_no_seat"]
    assert step.sentence.endswith(f"({other}) came by BUS1, waits at Suvarnabhumi Airport and has no seat from there.")
    assert (step.order, step.refs) == (Order.DANGER, (other,))


def test_whoever_arrived_is_handed_over(confirmed: Operation) -> None:
    assert "not_handed_over" not in steps_now(confirmed)
    riders = bring_home(confirmed, "GA1")
    see(confirmed, "GA1", *riders, at=CountsAs.ARRIVED)
    step = steps_now(confirmed, LATER)["not_handed_over"]
    assert step.sentence == f"{len(riders)} people who arrived are not handed over yet."
    assert (step.order, step.button, str(step.target)) == (Order.HAND_ON, "Hand over", "counting GA1:handover")
    confirmed.run(HandOverRows(tuple(riders[1:])))
    step = steps_now(confirmed, LATER)["not_handed_over"]
    assert step.sentence == f"{name_person(confirmed.db, riders[0])} has arrived and is not handed over yet."
    confirmed.run(HandOverRows((riders[0],)))
    assert "not_handed_over" not in steps_now(confirmed, LATER)


def test_whoever_is_not_counted_on_arrival_is_asked_for(confirmed: Operation) -> None:
    riders = bring_home(confirmed, "GA1")
    assert "arrival_to_count" not in steps_now(confirmed, LATER)
    see(confirmed, "GA1", riders[0], at=CountsAs.ARRIVED)
    step = steps_now(confirmed, LATER)["arrival_to_count"]
    assert step.sentence == f"{len(riders) - 1} people of GA1 are not counted on arrival yet."
    assert (step.button, str(step.target)) == ("Count", "counting GA1:count")
    see(confirmed, "GA1", *riders[1:], at=CountsAs.ARRIVED)
    assert "arrival_to_count" not in steps_now(confirmed, LATER)


def bring_home(operation: Operation, leg: str) -> list[str]:
    """Everybody booked on it is aboard, and it arrives; gives who they are."""
    riders = [ref for ref, codes in sorted((assignments_of(operation.db, "published") or {}).items()) if leg in codes]
    see(operation, leg, *riders)
    operation.run(CloseBoarding(leg, len(riders)))
    operation.run(SaveLeg(leg, {"status": "arrived"}))
    return riders


@dataclass(frozen=True)
class HandOverRows:
    """People given to somebody, as rows."""

    refs: tuple[str, ...]

    def write_changes(self, tx: Transaction) -> None:
        receiver = tx.insert("receivers", {"kind": "family", "name": "MADE UP"})
        [[number]] = tx.db.conn.execute("SELECT 1 + count(*) FROM handovers")
        row = {
            "uuid": f"h{number}",
            "number": number,
            "receiver_id": receiver,
            "at": "2025-03-05T12:00:00.000Z",
            "by": "duty",
        }
        handover = tx.insert("handovers", row)
        for person in tx.people(self.refs):
            tx.insert("handed", {"handover_id": handover, "person_id": person["id"]})

    def describe_entry(self) -> str:
        return "Handed over"


def test_a_cancelled_departure_is_planned_again(confirmed: Operation) -> None:
    code = used(confirmed)
    confirmed.run(SaveLeg(code, {"status": "cancelled"}))
    step = steps_now(confirmed)["departure_cancelled"]
    assert step.sentence.startswith(f"{code} (Wed 5 Mar) is cancelled: ") or code == "BUS2"
    assert step.button == "Plan again"
    assert step.count == len(step.refs)
    plan_again(confirmed)
    assert steps_now(confirmed)["departure_cancelled"].button == "Review and confirm"
    confirmed.run(Publish())
    assert "departure_cancelled" not in steps_now(confirmed)


def test_lost_seats_are_a_danger_until_each_has_a_seat_or_a_reason(confirmed: Operation) -> None:
    confirmed.run(SaveLeg("GA1", {"seats": 1}))
    plan_again(confirmed)
    confirmed.run(Publish())
    confirmed.run(SaveLeg("GA2", {"status": "cancelled"}))
    assert next_steps(confirmed, NOW)[0].code == "departure_cancelled"
    plan_again(confirmed)
    assert next_steps(confirmed, NOW)[0].code == "departure_cancelled"
    confirmed.run(Publish())
    steps = steps_now(confirmed)
    assert "departure_cancelled" not in steps
    assert "every departure to Indonesia is full. In all 4 have no seat" in steps["no_seat"].sentence
    confirmed.run(WithdrawPeople(tuple(assignments_of(confirmed.db, "published") or {}), "stay"))
    first = next(step for step in next_steps(confirmed, NOW) if step.code != "lists_to_send")
    assert (first.code, first.order, first.button) == ("plan", Order.SET_UP, "Plan again")


# -- set up


def test_a_file_without_people_wants_them_first(empty: Operation) -> None:
    first = next_steps(empty, NOW)[0]
    assert (first.code, str(first.target)) == ("nobody_yet", "import")
    empty.run(AddPerson({"surname": "TALANOU"}))
    assert "nobody_yet" not in steps_now(empty)


def test_a_row_put_aside_waits_until_it_is_settled(world: Operation) -> None:
    assert "rows_put_aside" not in steps_now(world)
    row = ListRow("List", 4, {"surname": "TALANOU"}, name="TALANOU")
    roster = Roster("list.xlsx", rows=[row])
    world.run(ImportRoster(build_proposal(world.db, roster, {row.place: Choice(What.ASIDE)}, world.revision)))
    step = steps_now(world)["rows_put_aside"]
    assert step.sentence == "1 row of “list.xlsx” was put aside."
    assert str(step.target) == "import kept"
    [kept] = kept_rows(world.db)
    world.run(DropKept(kept.id, "a total"))
    assert "rows_put_aside" not in steps_now(world)


def test_clearances_are_chosen_or_said_to_be_none(world: Operation) -> None:
    assert "no_clearances_chosen" not in steps_now(world)
    for row in list(world.db.query("SELECT kind FROM checklist")):
        world.undo(_entry_of(world, row["kind"]))
    step = steps_now(world)["no_clearances_chosen"]
    assert step.sentence == "Which clearances do people need to leave Thailand?"
    world.run(ChooseClearances(()))
    assert "no_clearances_chosen" not in steps_now(world)


def _entry_of(operation: Operation, kind: str) -> int:
    row = operation.db.conn.execute(
        "SELECT number FROM images WHERE tbl = 'checklist' AND before IS NULL AND after LIKE ?", (f"%{kind}%",)
    ).fetchone()
    return int(row[0])


# -- hand on


def test_a_draft_is_confirmed(world: Operation) -> None:
    step = steps_now(world)["draft_to_confirm"]
    assert step.sentence == f"The draft plan gives {step.count} people a seat."
    assert str(step.target) == "plan confirm"
    world.run(Publish())
    assert "draft_to_confirm" not in steps_now(world)
    moved = next(ref for ref, codes in (assignments_of(world.db, "published") or {}).items() if ref != "P00002")
    world.run(Assign((moved,), ()))
    assert steps_now(world)["draft_to_confirm"].sentence.startswith("In the draft plan ")
    world.undo()
    assert "draft_to_confirm" not in steps_now(world)


def test_lists_go_out_and_go_out_again_when_they_changed(confirmed: Operation) -> None:
    flights = [step for step in next_steps(confirmed, NOW) if step.code == "lists_to_send" and step.about[:2] == "GA"]
    code = flights[0].about
    assert flights[0].sentence.startswith(f"4 lists for {code} (")
    assert str(flights[0].target) == f"departure {code}:lists"
    for profile in OVER_A_BORDER:
        confirmed.run(MakeManifest(code, profile, None))
        [row, *_] = list_manifests(confirmed.db, code, profile)
        confirmed.run(MarkSent(row.id, "by hand"))
    assert code not in [step.about for step in next_steps(confirmed, NOW)]
    rider = next(ref for ref, codes in (assignments_of(confirmed.db, "published") or {}).items() if code in codes)
    confirmed.run(EditPeople((rider,), {"surname": "ZAKULE"}))
    again = next(step for step in next_steps(confirmed, NOW) if step.about == code)
    assert again.sentence.startswith(f"4 lists for {code} (")
    assert "have changed and have to go out" in again.sentence
    early = datetime(2025, 2, 20, tzinfo=UTC)
    assert code not in [step.about for step in next_steps(confirmed, early) if step.code == "lists_to_send"]


def test_what_departures_wait_for_comes_in_their_order(confirmed: Operation) -> None:
    """A pack for tomorrow before the lists of the day after, and those of many in one step that sends many."""
    bus = used(confirmed)
    confirmed.run(SaveLeg(bus, {"departs": "2025-03-05 04:00"}))
    found = next_steps(confirmed, datetime(2025, 3, 4, 8, 0, tzinfo=UTC))
    waiting = [step for step in found if step.code in ("print_pack", "lists_to_send")]
    leaves = dict(confirmed.db.conn.execute("SELECT code, departs FROM legs").fetchall())
    assert [leaves[step.about] for step in waiting] == sorted(leaves[step.about] for step in waiting)
    assert {step.code for step in waiting} == {"print_pack", "lists_to_send"}


def test_who_has_all_is_planned_though_others_lack_a_destination(world: Operation) -> None:
    world.undo()  # the draft
    ready = steps_now(world)["plan"].count
    world.run(AddPerson({"surname": "NOWHERE", "location": "BKK"}))
    found = [step.code for step in next_steps(world, NOW)]
    assert found.index("no_destination") < found.index("plan")
    assert steps_now(world)["plan"].count == ready


def test_a_way_home_is_asked_for_though_others_have_no_place(world: Operation) -> None:
    world.undo()
    for code in ("BUS1", "BUS2", "GA1", "GA2"):
        world.run(RemoveLeg(code))
    world.run(AddPerson({"surname": "NOWHERE", "destination": "IDN"}))
    found = [step.code for step in next_steps(world, NOW)]
    assert found.index("no_waiting_place") < found.index("no_departure")


def test_the_page_of_a_departure_says_what_home_says_of_seats_at_risk(confirmed: Operation) -> None:
    code = used(confirmed)
    rider = next(ref for ref, codes in (assignments_of(confirmed.db, "published") or {}).items() if code in codes)
    confirmed.run(AddHold((rider,), HoldKind.POLICE))
    plan = departure_steps(confirmed, code, NOW)[0]
    assert (plan.progress, plan.title, plan.refs, plan.first) == (Progress.TROUBLE, "1 seat at risk", (rider,), True)
    assert str(plan.target) == f"people {rider}"
    assert next(row.at_risk for row in list_departures(confirmed) if row.leg.code == code) == 1
    assert steps_now(confirmed)["seat_at_risk"].count == 1


def test_the_print_pack_is_printed_the_day_before(confirmed: Operation) -> None:
    assert "print_pack" not in steps_now(confirmed)
    code = used(confirmed)
    confirmed.run(SaveLeg(code, {"departs": "2025-03-05 04:00"}))
    step = steps_now(confirmed, datetime(2025, 3, 4, 8, 0, tzinfo=UTC))["print_pack"]
    assert step.sentence == f"The print pack for {code} (tomorrow 04:00) is not printed."
    confirmed.run(MakeLabels(code, None))
    assert code not in [
        one.about for one in next_steps(confirmed, datetime(2025, 3, 4, 8, 0, tzinfo=UTC)) if one.code == "print_pack"
    ]


def test_who_joins_after_the_slips_were_made_gets_one_and_who_leaves_gives_it_back(confirmed: Operation) -> None:
    code, day_before = used(confirmed), datetime(2025, 3, 4, 8, 0, tzinfo=UTC)
    confirmed.run(SaveLeg(code, {"departs": "2025-03-05 04:00"}))
    way = (assignments_of(confirmed.db, "published") or {})["P00004"]
    assert code in way
    confirmed.run(Assign(("P00004",), ()))
    confirmed.run(Publish())
    confirmed.run(MakeLabels(code, None))
    confirmed.run(Assign(("P00004",), way))
    confirmed.run(Publish())
    step = steps_now(confirmed, day_before)["print_pack"]
    assert (step.sentence, step.button) == (f"1 person on {code} (tomorrow 04:00) has no slip.", "Print 1 more")
    counting = departure_steps(confirmed, code, NOW)[3]
    assert (counting.title, counting.refs, counting.target) == ("1 without a slip", ("P00004",), step.target)
    confirmed.run(MakeLabels(code, None, LabelOptions(only_new=True)))
    assert departure_steps(confirmed, code, NOW)[3].sentence == "Count with the slips."
    confirmed.run(Assign(("P00004",), ()))
    confirmed.run(Publish())
    assert departure_steps(confirmed, code, NOW)[3].sentence == "Take the slips back: SOMARU."


def test_an_arrival_is_recorded(confirmed: Operation) -> None:
    code = used(confirmed)
    confirmed.run(SaveLeg(code, {"status": "departed"}))
    late = datetime(2025, 3, 7, tzinfo=UTC)
    assert "landed" not in steps_now(confirmed)
    assert steps_now(confirmed, late)["landed"].about == code
    confirmed.run(SaveLeg(code, {"status": "arrived"}))
    assert "landed" not in steps_now(confirmed, late)


# -- keep house


def test_blank_forms_that_run_out_are_told(world: Operation) -> None:
    step = steps_now(world)["blanks_run_out"]
    assert step.sentence == "4 blank forms SPLP are left."
    world.run(CountBlanks("SPLP", 4, None))
    assert "blanks_run_out" not in steps_now(world)
    world.run(MarkBlank("AB0002", BlankStatus.SPOILED, "damp"))
    assert steps_now(world)["blanks_run_out"].sentence == "3 blank forms SPLP are left."
    world.run(ReceiveBlanks("SPLP", "AB0005", "AB0020"))
    assert "blanks_run_out" not in steps_now(world)


def test_a_document_of_who_does_not_travel_is_taken_back(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00001", "P00005"), tmp_path / "documents.pdf"))
    assert "documents_out" not in steps_now(world)
    world.run(WithdrawPeople(("P00001", "P00005"), "stay"))
    for number, told in (
        (2, "2 documents of people who do not travel are still out."),
        (1, " of ANO NEFIRA, who does not travel, is still out."),
    ):
        step = steps_now(world)["documents_out"]
        assert (step.count, step.order, step.target.place) == (number, Order.KEEP_HOUSE, "papers")
        assert step.sentence.endswith(told)
        world.run(VoidDocument(document_numbered(world.db, step.target.ref), "given back"))
    assert "documents_out" not in steps_now(world)


def test_names_that_the_program_spelled_are_confirmed(world: Operation) -> None:
    assert "names_to_confirm" not in steps_now(world)
    for native in ("王小明", "李华"):
        world.run(AddPerson({"native_name": native, "nationality": "CHN"}))
    step = steps_now(world)["names_to_confirm"]
    assert (step.sentence, step.button) == ("2 names were spelled by the program.", "Confirm 2 names")
    assert (step.refs, str(step.target)) == (("P00007", "P00008"), "names")
    world.run(ConfirmNames(("P00007",)))
    step = steps_now(world)["names_to_confirm"]
    assert (step.sentence, step.button) == ("The name of LI HUA was spelled by the program.", "Confirm name")
    world.run(ConfirmNames(("P00008",)))
    assert "names_to_confirm" not in steps_now(world)


def test_two_records_of_one_person_are_compared(world: Operation) -> None:
    assert "twins" not in steps_now(world)
    again = {"surname": "PAKOLE", "given_names": "VEN", "sex": "F", "birth_date": "2001-02-03", "nationality": "IDN"}
    world.run(AddPerson(again))
    step = steps_now(world)["twins"]
    assert step.sentence == "VEN PAKOLE and VEN PAKOLE may be one person."
    assert (set(step.refs), str(step.target)) == ({"P00006", "P00007"}, "people.duplicates")
    world.run(NotSame((("P00006", "P00007"),)))
    assert "twins" not in steps_now(world)


def test_a_backup_is_made(world: Operation) -> None:
    later = datetime(2025, 3, 4, 9, 0, tzinfo=UTC)
    world.clock = lambda: later
    world.run(AddPerson({"surname": "LATE"}))
    step = steps_now(world, later)["backup_old"]
    assert step.sentence == "There is no backup of the last 3 days."
    world.backup()
    assert "backup_old" not in steps_now(world, later)


# -- all of them


def test_steps_stand_in_their_order(confirmed: Operation) -> None:
    orders = [step.order for step in next_steps(confirmed, BEFORE_BUS1)]
    assert orders == sorted(orders, key=list(Order).index)
    assert len(orders) <= 40


def test_looking_writes_nothing(world: Operation) -> None:
    before = world.journal_head
    look: Callable[[], tuple[Step, ...]] = lambda: next_steps(world, NOW)  # noqa: E731
    assert look() == look()
    assert world.journal_head == before


def test_who_is_on_the_way_and_lost_a_later_departure_is_named(confirmed: Operation) -> None:
    """Their state stays On the way: the step and the filter tell of them nonetheless."""
    from repatriate.app.people.table_queries import PeopleQuery, people_ids, refs_of
    from repatriate.app.state.queries import person_states
    from repatriate.app.state.states import State

    journeys = assignments_of(confirmed.db, "published") or {}
    bus, flight = next(codes for codes in journeys.values() if len(codes) == 2)
    riders = sorted(ref for ref, codes in journeys.items() if codes == (bus, flight))
    confirmed.run(SaveLeg(bus, {"status": "departed"}))
    assert "departure_cancelled" not in steps_now(confirmed)
    confirmed.run(SaveLeg(flight, {"status": "cancelled"}))
    assert set(riders) <= set(steps_now(confirmed)["departure_cancelled"].refs)
    ids = people_ids(confirmed.db, PeopleQuery(filter="leg_cancelled"), confirmed.today())
    assert set(riders) <= set(refs_of(confirmed.db, ids))
    states = person_states(confirmed.db, confirmed.today(), ids)
    assert State.ON_THE_WAY in {one.state for one in states.values()}
