"""What clearances do to a person's days, the matrix of people and kinds, what is waited for in sum, holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from repatriate.app.clearances import kinds as clearance_kinds
from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.commands import (
    AddHold,
    ClearAnswer,
    Given,
    LiftHolds,
    MarkClearances,
    RecordAnswers,
    RecordClearance,
    RecordSeveral,
    RemoveChecklistItem,
    SaveChecklist,
    SaveChecklistItem,
)
from repatriate.app.clearances.matrix import (
    matrix_rows,
    not_asked,
    waiting_sums,
)
from repatriate.app.clearances.note_commands import MakeNote
from repatriate.app.clearances.queries import Asked, holds_in_force
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import all_people, take_snapshot
from repatriate.app.people.commands import AddPerson, EditPeople, WithdrawPeople
from repatriate.model.entities import Answer, HoldKind, Person
from repatriate.model.errors import UserError
from repatriate.model.fields import CLEARANCES
from repatriate.planning.planner import make_plan
from tests.app.world import NOW, world_after

TODAY = NOW.date()
EVERYBODY = tuple(f"P0000{number}" for number in range(1, 7))


def person(world: Operation, ref: str) -> Person:
    return all_people(world.db, [ref])[0]


def granted(world: Operation, kind: str, start: date | None, end: date | None, *refs: str) -> None:
    world.run(RecordAnswers(kind, dict.fromkeys(refs, Given(Answer.GRANTED, TODAY, None, start, end))))


def reasons(world: Operation, ref: str) -> set[str]:
    result = make_plan(take_snapshot(world.db, TODAY))
    return {reason.code.value for one in result.unplaced if one.person == ref for reason in one.reasons}


# -- days


def test_the_strictest_day_wins_whoever_said_it(world: Operation) -> None:
    world.run(EditPeople(("P00003",), {"ready_from": "2025-03-03", "clear_until": "2025-03-20"}))
    granted(world, "transit", date(2025, 3, 2), date(2025, 3, 8), "P00003")
    granted(world, "fit_to_fly", date(2025, 3, 4), date(2025, 3, 9), "P00003")
    who = person(world, "P00003")
    assert (who.ready_from, who.clear_until) == (date(2025, 3, 4), date(2025, 3, 8))
    world.run(EditPeople(("P00003",), {"ready_from": "2025-03-06", "clear_until": "2025-03-07"}))
    who = person(world, "P00003")
    assert (who.ready_from, who.clear_until) == (date(2025, 3, 6), date(2025, 3, 7))


@pytest.mark.parametrize("answer", [Answer.REFUSED, Answer.WITHDRAWN])
def test_only_what_is_granted_bounds_and_what_is_not_keeps_them_off(world: Operation, answer: Answer) -> None:
    given = Given(answer, TODAY, None, date(2025, 3, 9), date(2025, 3, 10))
    world.run(RecordAnswers("exit_permit", {"P00003": given}))
    who = person(world, "P00003")
    assert (who.ready_from, who.clear_until, who.clearances_missing) == (None, None, ("exit_permit",))
    assert "clearance_missing" in reasons(world, "P00003")


def test_one_that_ended_is_granted_and_lets_nobody_out(world: Operation) -> None:
    granted(world, "exit_permit", None, date(2025, 2, 20), "P00003")
    who = person(world, "P00003")
    assert (who.clearances_missing, who.clear_until) == ((), date(2025, 2, 20))
    assert reasons(world, "P00003") == {"clearance_expires"}
    [row] = matrix_rows(world.db, [3], TODAY).values()
    assert row.cells["exit_permit"].lapsed


def test_its_last_day_is_included(world: Operation) -> None:
    granted(world, "exit_permit", None, date(2025, 3, 5), "P00003")
    assert reasons(world, "P00003") == set()
    granted(world, "exit_permit", None, date(2025, 3, 4), "P00003")
    assert reasons(world, "P00003") == {"clearance_expires"}


def test_a_checklist_for_one_nationality_is_that_nationality_s(world: Operation) -> None:
    world.run(SaveChecklistItem("nationality_verification", "KEN", "Ministry of Foreign Affairs"))
    world.run(EditPeople(("P00003",), {"nationality": "KEN"}))
    assert person(world, "P00003").clearances_missing == ("nationality_verification",)
    assert person(world, "P00004").clearances_missing == ()
    rows = matrix_rows(world.db, [3, 4], TODAY)
    assert list(rows[3].cells) == ["exit_permit", "nationality_verification"]
    assert list(rows[4].cells) == ["exit_permit"]


def test_a_kind_off_the_checklist_is_asked_of_nobody_and_what_was_granted_still_bounds(world: Operation) -> None:
    granted(world, "exit_permit", None, date(2025, 3, 7), "P00003")
    [item] = clearance_queries.list_checklist(world.db)
    world.run(RemoveChecklistItem(item.id))
    assert person(world, "P00006").clearances_missing == ()
    assert person(world, "P00003").clear_until == date(2025, 3, 7)
    cell = matrix_rows(world.db, [3], TODAY)[3].cells["exit_permit"]
    assert (cell.needed, cell.state) == (False, Asked.GRANTED)


def test_the_same_kind_for_all_and_for_one_nationality_is_one(world: Operation) -> None:
    world.run(SaveChecklistItem("exit_permit", "IDN", "Jakarta"))
    assert person(world, "P00006").clearances_missing == ("exit_permit",)
    assert matrix_rows(world.db, [6], TODAY)[6].cells["exit_permit"].authority == "Jakarta"
    assert [one.authority for one in waiting_sums(world.db, TODAY) if one.not_asked] == ["Jakarta"]


# -- recording


def test_days_that_cross_are_refused(world: Operation) -> None:
    with pytest.raises(UserError, match="ends before it starts"):
        granted(world, "transit", date(2025, 3, 9), date(2025, 3, 8), "P00003")
    granted(world, "transit", date(2025, 3, 5), None, "P00003")
    with pytest.raises(UserError, match="ends before it starts"):
        world.run(RecordClearance(("P00003",), "transit", valid_until=date(2025, 3, 4)))


def test_an_answer_before_it_was_asked_is_refused(world: Operation) -> None:
    world.run(RecordClearance(("P00006",), "transit", asked_on=date(2025, 2, 20)))
    for command in (
        RecordAnswers("transit", {"P00006": Given(Answer.GRANTED, date(2025, 2, 19))}),
        RecordClearance(("P00006",), "transit", answer=Answer.REFUSED, answered_on=date(2025, 2, 19)),
    ):
        with pytest.raises(UserError) as refused:
            world.run(command)
        assert refused.value.code == "answered_before_asked"
        assert "The answer for P00006 is dated 19 Feb 2025" in str(refused.value)


def test_a_whole_answer_leaves_nothing_of_an_earlier_one(world: Operation) -> None:
    granted(world, "transit", date(2025, 3, 2), date(2025, 3, 8), "P00003")
    granted(world, "transit", None, None, "P00003")
    cell = matrix_rows(world.db, [3], TODAY)[3].cells["transit"]
    assert (cell.valid_from, cell.valid_until) == (None, None)


def test_an_answer_typed_by_mistake_is_taken_back_and_the_asking_stays(world: Operation) -> None:
    world.run(RecordClearance(("P00006",), "exit_permit", asked_on=date(2025, 2, 24)))
    granted(world, "Exit permit", None, date(2025, 3, 7), "P00006")
    assert world.run(ClearAnswer(("P00006", "P00006"), "exit_permit")).result == 1
    cell = matrix_rows(world.db, [6], TODAY)[6].cells["exit_permit"]
    assert (cell.state, cell.asked_on, cell.valid_until) == (Asked.WAITING, date(2025, 2, 24), None)
    with pytest.raises(UserError, match="No answer"):
        world.run(ClearAnswer(("P00006",), "exit_permit"))


def test_what_was_never_asked_is_gone_when_its_answer_is(world: Operation) -> None:
    granted(world, "transit", None, None, "P00003")
    world.run(ClearAnswer(("P00003",), "transit"))
    assert "transit" not in matrix_rows(world.db, [3], TODAY)[3].cells


@pytest.mark.parametrize("refs", [("P00001", "P00099"), ("X",)])
def test_an_unknown_reference_records_nothing(world: Operation, refs: tuple[str, ...]) -> None:
    before = clearance_queries.list_clearances(world.db, TODAY)
    with pytest.raises(UserError, match="There is no person"):
        granted(world, "exit_permit", None, None, *refs)
    assert clearance_queries.list_clearances(world.db, TODAY) == before


@pytest.mark.parametrize("kind", ["", "   ", "\n"])
def test_a_kind_has_a_name(world: Operation, kind: str) -> None:
    with pytest.raises(UserError, match="Name the kind"):
        granted(world, kind, None, None, "P00001")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Exit permit", "exit_permit"),
        ("FIT-TO-FLY", "fit_to_fly"),
        ("  police   release ", "Police release"),
        ("ใบอนุญาต", "ใบอนุญาต"),
    ],
)
def test_kinds_are_known_however_they_are_typed(typed: str, kind: str) -> None:
    assert clearance_kinds.known_kind(typed, ["Police release"]) == kind


def test_an_office_s_own_kind_is_one_like_the_others(world: Operation) -> None:
    world.run(SaveChecklistItem('Police release of “A"B\\C”', None, "Police"))
    assert person(world, "P00001").clearances_missing == ('Police release of “A"B\\C”',)
    assert len(not_asked(world.db, 'Police release of “A"B\\C”', TODAY)) == 6
    assert clearance_kinds.kind_name("police_release") == "Police release"


def test_usual_kinds_are_suggested_once(world: Operation) -> None:
    items = clearance_kinds.list_suggested_items(world.db)
    assert {item.kind for item in items} == {"victim_screening", "nationality_verification"}
    assert {item.nationality for item in items} == {None, "IDN"}
    world.run(SaveChecklist(items))
    assert clearance_kinds.list_suggested_items(world.db) == ()
    assert set(person(world, "P00001").clearances_missing) == {item.kind for item in items}


def test_no_authority_of_another_state_is_named_where_people_wait_in_two() -> None:
    items = clearance_kinds.suggested_for(["KHM", "THA"], ["IDN"])
    assert {(item.kind, item.authority) for item in items} == {
        ("exit_permit", ""), ("victim_screening", ""), ("overstay_waiver", ""),
        ("nationality_verification", "Ministry of Foreign Affairs"),
    }  # fmt: skip
    assert len(items) == 4, "a kind is asked once"
    assert clearance_kinds.find_usual_in_part(["KHM", "THA"]) == ["overstay_waiver"]
    assert clearance_kinds.find_usual_in_part(["THA"]) == clearance_kinds.find_usual_in_part([]) == []


def test_nobody_is_asked_for_a_permit_to_leave_their_own_country(world: Operation) -> None:
    world.run(EditPeople(("P00003",), {"nationality": "THA"}))
    world.run(SaveChecklistItem("exit_permit", "VNM", None))
    items = clearance_kinds.list_suggested_items(world.db)
    assert {(item.kind, item.nationality) for item in items} == {
        ("victim_screening", "IDN"), ("nationality_verification", "IDN"),
    }  # fmt: skip


def test_the_shipped_suggestions_name_known_kinds() -> None:
    data = clearance_kinds._load_checklists()
    tables = [*data["rescued_in"], *data["nationality"]]
    assert {item["kind"] for table in tables for item in table["items"]} <= set(CLEARANCES)
    assert set(data["days"]) == set(CLEARANCES)


# -- the matrix


def ask_all(world: Operation) -> None:
    """Somebody in each state."""
    run = world.run
    run(SaveChecklistItem("fit_to_fly", None, None))
    run(SaveChecklistItem("transit", "IDN", "Immigration of Singapore"))
    run(RecordClearance(EVERYBODY, "fit_to_fly", asked_on=date(2025, 2, 27), authority="Clinic"))
    run(RecordClearance(("P00001",), "transit", asked_on=date(2025, 2, 1)))
    granted(world, "fit_to_fly", None, date(2025, 2, 28), "P00002")
    granted(world, "fit_to_fly", None, None, "P00003", "P00004")
    granted(world, "transit", None, None, "P00003", "P00004")
    run(RecordAnswers("transit", {"P00005": Given(Answer.REFUSED, TODAY), "P00006": Given(Answer.WITHDRAWN, TODAY)}))
    run(AddPerson({"surname": "OTHER", "nationality": "KEN", "native_name": "ญาดา"}))


busy = world_after(ask_all)


def test_those_not_asked_for_yet_are_whom_their_cells_say(busy: Operation) -> None:
    busy.run(WithdrawPeople(("P00001",), "stays"))
    for kind in clearance_kinds.kinds_in(busy.db):
        cells = {id: row.cells.get(kind) for id, row in matrix_rows(busy.db, list(range(1, 8)), TODAY).items()}
        wanted = [
            (f"P0000{id}", cell.authority)
            for id, cell in cells.items()
            if cell and cell.needed and cell.state is Asked.NOT_ASKED and id != 1
        ]
        assert not_asked(busy.db, kind, TODAY) == wanted
    assert not_asked(busy.db, "exit_permit", TODAY)
    number = busy.run(MakeNote(("P00005",), "transit", "Immigration")).result
    assert matrix_rows(busy.db, [5], TODAY)[5].cells["transit"].note == number


def test_sums_count_days_and_say_whose_move_it_is(busy: Operation) -> None:
    sums = {(one.kind, one.authority): one for one in waiting_sums(busy.db, TODAY)}
    transit = sums["transit", "Immigration of Singapore"]
    assert (transit.people, transit.granted, transit.waiting, transit.not_asked, transit.refused) == (6, 2, 1, 1, 2)
    assert (transit.oldest, transit.median_days, transit.overdue, transit.usual_days) == (28, 28.0, 1, 5)
    clinic = sums["fit_to_fly", "Clinic"]
    assert (clinic.waiting, clinic.oldest, clinic.overdue, clinic.lapsed) == (3, 2, 0, 1)
    assert sum(one.people for one in sums.values() if one.kind == "fit_to_fly") == 7
    cell = matrix_rows(busy.db, [1], TODAY)[1].cells["transit"]
    assert (cell.move, cell.days, cell.overdue) == ("Immigration of Singapore", 28, True)


def test_no_checklist_is_nobody_s_move(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "new.repat", "four plain words", officer="o", clock=lambda: NOW) as operation:
        operation.run(AddPerson({"surname": "A"}))
        assert (not_asked(operation.db, "exit_permit", TODAY), waiting_sums(operation.db, TODAY)) == ([], [])
        assert clearance_kinds.list_suggested_items(operation.db) == ()


# -- holds


def test_holds_in_force_say_who_put_them_and_are_lifted_for_a_reason(world: Operation) -> None:
    world.run(AddHold(("P00001", "P00002", "P00001"), HoldKind.LEGAL, None, date(2025, 2, 1), "court"))
    rows = holds_in_force(world.db, TODAY)
    assert [(row.ref, row.today, row.over) for row in rows] == [
        ("P00006", True, False), ("P00001", False, True), ("P00002", False, True),
    ]  # fmt: skip
    assert (rows[0].by, rows[0].since, rows[0].reason) == ("duty", TODAY, "witness")
    refs = tuple(row.ref for row in rows)
    for reason in ("", "  "):
        with pytest.raises(UserError, match="takes a reason"):
            world.run(LiftHolds(refs, reason))
    for more in ({"hold_id": 99}, {"kind": HoldKind.MEDICAL}):
        with pytest.raises(UserError, match="lifted already"):
            world.run(LiftHolds(refs, "the court let go", **more))
    assert len(holds_in_force(world.db, TODAY)) == 3
    assert world.run(LiftHolds((refs[1],), "the court let go", HoldKind.LEGAL, rows[1].id)).result == 1
    assert world.run(LiftHolds((refs[0], refs[2], refs[0]), "the court let go")).result == 2
    assert holds_in_force(world.db, TODAY) == []


def states(world: Operation, ref: str) -> dict[str, Asked]:
    return {row.kind: row.state for row in clearance_queries.list_clearances(world.db, TODAY, ref)}


def test_one_key_brings_cells_of_several_kinds_to_a_state(world: Operation) -> None:
    world.run(
        SaveChecklist((clearance_kinds.Item("transit", "Immigration"), clearance_kinds.Item("fit_to_fly", "Clinic")))
    )
    cells = {"transit": ("P00002", "P00003"), "fit_to_fly": ("P00002",)}
    assert world.run(MarkClearances(cells, Asked.WAITING)).result == 3
    assert states(world, "P00002")["transit"] is states(world, "P00002")["fit_to_fly"] is Asked.WAITING
    outcome = world.run(MarkClearances(cells, Asked.GRANTED))
    assert "transit, fit to fly granted for 2 people" in str(outcome.entry.summary)
    with pytest.raises(UserError, match="already recorded this way"):
        world.run(MarkClearances(cells, Asked.GRANTED))
    with pytest.raises(UserError, match="already asked for or granted"):
        world.run(MarkClearances(cells, Asked.WAITING))
    world.run(MarkClearances({"transit": ("P00002",)}, Asked.NOT_ASKED))  # the answer
    assert states(world, "P00002")["transit"] is Asked.WAITING
    world.run(MarkClearances({"transit": ("P00002",)}, Asked.NOT_ASKED))  # and that it was asked
    assert states(world, "P00002")["transit"] is Asked.NOT_ASKED
    world.undo()
    assert states(world, "P00002")["transit"] is Asked.WAITING


def test_an_answer_given_anew_forgets_what_the_old_one_said(world: Operation) -> None:
    granted(world, "transit", TODAY.replace(month=1), TODAY.replace(month=2), "P00002")  # has run out
    world.run(MarkClearances({"transit": ("P00002",)}, Asked.GRANTED))
    row = world.db.conn.execute(
        "SELECT valid_until FROM clearances WHERE kind = 'transit' AND person_id = 2"
    ).fetchone()
    assert row[0] is None


def test_what_a_note_asks_is_not_taken_back_by_a_key(world: Operation) -> None:
    world.run(MakeNote(("P00002",), "transit", "Immigration"))
    with pytest.raises(UserError, match="withdraw the note"):
        world.run(MarkClearances({"transit": ("P00002",)}, Asked.NOT_ASKED))


def test_one_form_answers_several_kinds_or_none(world: Operation) -> None:
    good = RecordClearance(("P00002",), "transit", answer=Answer.GRANTED)
    bad = RecordClearance(("P00002",), "fit_to_fly", valid_from=TODAY, valid_until=TODAY.replace(day=1, month=1))
    with pytest.raises(UserError):
        world.run(RecordSeveral((good, bad)))
    assert not world.db.conn.execute("SELECT 1 FROM clearances WHERE kind = 'transit' AND person_id = 2").fetchall()
    assert (
        world.run(RecordSeveral((good, RecordClearance(("P00003",), "fit_to_fly", answer=Answer.REFUSED)))).result == 2
    )
