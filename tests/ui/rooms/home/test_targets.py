"""Each next step's button leads to a page of the window on which it can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.clearances.commands import AddHold, LiftHolds, RecordClearance, RemoveChecklistItem
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.manifests.commands import Gone, MakeManifest
from repatriate.app.people import table_queries
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.plan.commands import KeepDraft, Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import CountsAs, Seen
from repatriate.model.entities import HoldKind
from repatriate.planning.planner import make_plan
from tests.app.counting.seeing import see
from tests.app.manifests.closing import Close
from tests.app.world import NOW, build, held_refs
from tests.ui.helpers import idle, room_of, settle
from ui.rooms.clearances.answers import ChooseForm
from ui.rooms.clearances.note_form import NoteForm
from ui.rooms.clearances.room import ClearancesRoom
from ui.rooms.home.room import HomeRoom
from ui.rooms.papers.issue_form import IssueForm
from ui.rooms.papers.register import CountPanel
from ui.shell.main_window import ROOMS, Window

WAITS = {"surname": "NURAKI", "nationality": "IDN", "location": "SHL", "destination": "IDN"}
Do = Callable[[Operation], object]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "world.repat") as made:
        yield made


def _confirm(operation: Operation) -> None:
    operation.run(Publish())


def _full(operation: Operation) -> None:
    for code in ("GA1", "GA2"):
        operation.run(SaveLeg(code, {"seats": 0}))
    snapshot = take_snapshot(operation.db, NOW.date())
    operation.run(KeepDraft(make_plan(snapshot), snapshot.revision))
    operation.run(Publish())


def _near(operation: Operation) -> None:
    operation.run(Publish())
    operation.clock = lambda: datetime(2025, 3, 4, 19, 30, tzinfo=UTC)


def _arrive(found: int, lost: int) -> Do:
    """GA1 has arrived: so many were counted there, and so many not found."""

    def made(operation: Operation) -> None:
        operation.run(Publish())
        riders = [
            ref for ref, codes in sorted((assignments_of(operation.db, "published") or {}).items()) if "GA1" in codes
        ]
        see(operation, "GA1", *riders)
        operation.run(CloseBoarding("GA1", len(riders)))
        operation.run(SaveLeg("GA1", {"status": "arrived"}))
        see(operation, "GA1", *riders[:found], at=CountsAs.ARRIVED)
        see(operation, "GA1", *riders[found : found + lost], at=CountsAs.ARRIVED, kind=Seen.MISSING)
        operation.clock = lambda: datetime(2025, 3, 6, 6, tzinfo=UTC)

    return made


def _cancel_sent(operation: Operation) -> None:
    operation.run(Publish())
    operation.run(MakeManifest("GA1", "carrier", None, gone=Gone("Garuda")))
    operation.run(SaveLeg("GA1", {"status": "cancelled"}))


def _leave_counted(operation: Operation) -> None:
    operation.run(Publish())
    operation.run(Close("GA1", ["P00001"], 1))
    operation.run(SaveLeg("GA1", {"status": "departed"}))


def _unchosen(operation: Operation) -> None:
    for row in list(operation.db.query("SELECT id FROM checklist")):
        operation.run(RemoveChecklistItem(row["id"]))


def _join(operation: Operation) -> None:
    operation.run(Publish())
    operation.run(Close("BUS1", ["P00001", "P00006"], 2, go_shows=["P00006"]))
    operation.run(SaveLeg("BUS1", {"status": "departed"}))


CASES: tuple[tuple[str, str, Do], ...] = (
    ("departing", "counting", _near),
    ("missing_on_arrival", "people", _arrive(1, 2)),
    ("joined_no_seat", "people", _join),
    ("arrival_to_count", "counting", _arrive(1, 0)),
    ("not_handed_over", "counting", _arrive(3, 0)),
    ("departure_cancelled", "plan", lambda op: (op.run(Publish()), op.run(SaveLeg("GA1", {"status": "cancelled"})))),
    ("cancelled_untold", "departure", _cancel_sent),
    ("seat_at_risk", "people", lambda op: (op.run(Publish()), op.run(AddHold(("P00003", "P00004"), HoldKind.POLICE)))),
    ("no_waiting_place", "import", lambda op: op.run(EditPeople(("P00006",), {"location": None}))),
    ("no_destination", "import", lambda op: op.run(EditPeople(("P00006",), {"destination": None}))),
    ("no_clearances_chosen", "clearances", _unchosen),
    ("no_departure", "departures", lambda op: op.run(EditPeople(("P00006",), {"destination": "NPL"}))),
    ("connection_broken", "settings", lambda op: op.run(ChangeSettings({"max_legs": "1"}))),
    ("no_office", "settings", lambda op: op.run(ChangeSettings({"authority": None}))),
    ("draft_to_confirm", "plan", lambda op: None),
    ("lists_to_send", "departure", _confirm),
    ("final_lists_to_send", "departure", _leave_counted),
    ("print_pack", "departure", _near),
    ("documents_needed", "papers", lambda op: None),
    ("clearances_to_ask", "clearances", lambda op: op.run(AddPerson(WAITS))),
    ("holds_end", "people", lambda op: setattr(op, "clock", lambda: NOW + timedelta(days=2))),
    ("no_seat", "plan", _full),
    ("twins", "people", lambda op: op.run(AddPerson({"surname": "PAKOLE", "given_names": "VEN", "birth_date": "2001-02-03"}))),
    ("blanks_run_out", "papers", lambda op: None),
)  # fmt: skip
ACTIONS = ("twins",)
"""Steps that lead to an action of a room, which is there when the room stands."""


@pytest.mark.parametrize(
    ("code", "place", "make"),
    [pytest.param(*case, id=case[0], marks=[pytest.mark.every_room] if case[0] in ACTIONS else []) for case in CASES],
)
def test_the_button_leads_to_where_it_is_done(
    window: Window, world: Operation, code: str, place: str, make: Do
) -> None:
    make(world)
    window.show_operation(world)
    assert window.context is not None
    settle(window.context)
    steps = window.context.next_steps.steps
    step = next((one for one in steps if one.code == code), None)
    assert step is not None, [one.code for one in steps]
    window.context.next_steps.do(step)
    settle(window.context)
    assert place_of(window) == place


def place_of(window: Window) -> str:
    """The key of the place that is seen; of the settings, which are no room."""
    page = window.shown_page()
    return window.workspace.room.key if page == ROOMS else page


def test_choosing_clearances_there_removes_the_step(window: Window, world: Operation) -> None:
    _unchosen(world)
    window.show_operation(world)
    assert window.context is not None
    settle(window.context)
    find = lambda: [one for one in window.context.next_steps.steps if one.code == "no_clearances_chosen"]  # noqa: E731
    [step] = find()
    cleared = room_of(window, HomeRoom).figures["cleared"]
    assert cleared.found.rest == "not yet decided which are needed, 1 on hold"
    assert cleared.found.number == 0, "its bar is empty while nobody knows what a clearance is"
    window.context.next_steps.do(step)
    form = window.workspace.room.panel.content
    assert isinstance(form, ChooseForm)
    form.save_button.click()
    settle(window.context)
    assert find() == []
    room_of(window, HomeRoom)
    assert cleared.found.rest == "5 wait, 1 on hold"


def test_documents_are_issued_there_and_the_step_goes(window: Window, world: Operation, qtbot: QtBot) -> None:
    window.show_operation(world)
    assert window.context is not None
    settle(window.context)
    find = lambda: [one for one in window.context.next_steps.steps if one.code == "documents_needed"]  # noqa: E731
    [step] = find()
    window.context.next_steps.do(step)
    settle(window.context)
    form = window.workspace.room.panel.content
    assert isinstance(form, IssueForm)
    form.numbers.series.setCurrentIndex(form.numbers.series.count() - 1)  # plain paper
    settle(window.context)
    assert set(form.refs) == set(step.refs)
    assert form.go.isEnabled()
    form._issue(None, None)
    idle(qtbot, window.context)
    settle(window.context)
    assert find() == []


def test_blank_forms_are_counted_there_and_the_step_goes(window: Window, world: Operation) -> None:
    window.show_operation(world)
    assert window.context is not None
    settle(window.context)
    find = lambda: [one for one in window.context.next_steps.steps if one.code == "blanks_run_out"]  # noqa: E731
    [step] = find()
    window.context.next_steps.do(step)
    settle(window.context)
    sheet = window.workspace.room.panel.content
    assert isinstance(sheet, CountPanel)
    assert sheet.form.values()["series"] == "SPLP"
    sheet.form.change({"counted": "4"})
    sheet.form.save_button.click()
    settle(window.context)
    assert find() == []


@pytest.mark.parametrize("asked", [None, NOW.date() - timedelta(days=5)])
def test_asking_there_removes_the_step(window: Window, world: Operation, asked: date | None) -> None:
    """Not asked yet: the note is on the page. Asked long ago: one button says that it was asked again."""
    world.run(LiftHolds(held_refs(world.db), "released"))
    if asked is not None:
        world.run(RecordClearance(("P00006",), "exit_permit", asked_on=asked))
    window.show_operation(world)
    assert window.context is not None
    settle(window.context)
    [step] = [one for one in window.context.next_steps.steps if one.code == "clearances_to_ask"]
    window.context.next_steps.do(step)
    settle(window.context)
    room = window.workspace.rooms["clearances"]
    assert isinstance(room, ClearancesRoom)
    assert table_queries.refs_of(world.db, room.table.lazy.ids()) == ("P00006",)
    if asked is None:
        form = room.panel.content
        assert isinstance(form, NoteForm)
        assert form.values()["kind"] == "exit_permit"
        assert form.save_button.isEnabled()
        world.run(RecordClearance(("P00006",), "exit_permit", asked_on=NOW.date()))
    else:
        assert "1 person has waited 5 days or more" in room.question.text.text()
        room.question.yes.click()
    settle(window.context)
    assert [one for one in window.context.next_steps.steps if one.code == "clearances_to_ask"] == []
