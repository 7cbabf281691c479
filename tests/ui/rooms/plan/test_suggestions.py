"""What would help most in the side panel: it fills, stops, goes out of date, and leads to where each thing is done."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.plan.board.unplaced import Group
from repatriate.app.plan.commands import Assign
from repatriate.app.plan.jobs import DEPARTURES, PAPERS, Answer, sort_advice
from repatriate.app.state.states import State
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import say
from repatriate.planning.suggest.suggestion import Advice, Delta
from tests.planning.small import leg
from tests.ui.helpers import Show, in_panel, settle
from tests.ui.test_access import nameless
from ui.rooms.common.goals import build_proposed
from ui.rooms.departures.room import DeparturesRoom
from ui.rooms.people.room import PeopleRoom
from ui.rooms.plan.board.waiting import describe_group, find_help, find_place
from ui.rooms.plan.panels import suggestions
from ui.rooms.plan.panels.suggestions import SHOWN, SuggestionsPanel, describe_place
from ui.rooms.plan.room import PlanRoom

KNOWN: list[Answer] = []
"""What the first search of these tests found: the file is the same for all."""


def asked(room: PlanRoom, qtbot: QtBot) -> SuggestionsPanel:
    if KNOWN:
        room.suggestions.keep_answer(KNOWN[0])
    room.select("helps")
    qtbot.waitUntil(lambda: not room.suggestions.running)
    assert room.suggestions.answer is not None
    KNOWN.append(room.suggestions.answer)
    return in_panel(room, SuggestionsPanel)


def texts(sheet: SuggestionsPanel) -> list[str]:
    QTest.qWait(20)  # what is new in a layout is shown a moment later
    return [label.text() for label in sheet.findChildren(QLabel) if label.isVisibleTo(sheet)]


def test_it_says_what_would_help_and_each_leads_somewhere(room: PlanRoom, qtbot: QtBot) -> None:
    sheet = asked(room, qtbot)
    answer = room.suggestions.answer
    assert answer is not None
    assert answer.advices.complete
    assert sheet.working.isHidden()
    said = texts(sheet)
    assert any("people have no seat in the best plan. Each change below was tried out" in text for text in said)
    assert all(one.what in said for one in answer.advices.found[:SHOWN])
    went: list[tuple[str, str]] = []
    sheet.goes.connect(lambda to, ref: went.append((to, ref)))
    for one in answer.advices.found[:SHOWN]:
        words, *where = describe_place(one)
        next(b for b in sheet.rows.findChildren(QPushButton) if b.text() == words).click()
        assert went[-1][0] == where[0]
    assert not nameless(sheet)


def test_chips_sort_it_and_all_of_it_can_be_seen(room: PlanRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggestions, "SHOWN", 1)
    sheet = asked(room, qtbot)
    first, *more = [one for one in room.suggestions.found if sort_advice(one) == PAPERS]
    others = [one for one in room.suggestions.found if sort_advice(one) != PAPERS]
    assert more
    assert others
    sheet.chips.chosen.emit(PAPERS)
    said = texts(sheet)
    assert first.what in said
    assert not {one.what for one in (*more, *others)} & set(said)
    sheet.chips.chosen.emit("all")
    next(b for b in sheet.rows.findChildren(QPushButton) if b.text().startswith("Show all")).click()
    assert {one.what for one in room.suggestions.found} <= set(texts(sheet))


def test_it_stops_and_keeps_what_it_found(room: PlanRoom, qtbot: QtBot) -> None:
    room.select("helps")
    sheet = in_panel(room, SuggestionsPanel)
    assert not sheet.working.isHidden()
    qtbot.waitUntil(lambda: bool(room.suggestions.found) or not room.suggestions.running)
    sheet.stop_button.click()
    qtbot.waitUntil(lambda: not room.suggestions.running)
    assert room.suggestions.found
    assert room.context.current is None


def test_stopped_before_anything_is_found_it_can_look_again(room: PlanRoom, qtbot: QtBot) -> None:
    room.select("helps")
    assert room.context.current is not None
    room.context.current.cancel()
    qtbot.waitUntil(lambda: not room.suggestions.running)
    sheet = in_panel(room, SuggestionsPanel)
    assert room.suggestions.answer is None
    assert not sheet.note.isHidden()
    sheet.note.yes.click()
    assert room.suggestions.running
    assert sheet.note.isHidden()
    room.suggestions.stop()
    qtbot.waitUntil(lambda: not room.suggestions.running)


def test_it_waits_for_what_is_at_work_and_says_so(room: PlanRoom, qtbot: QtBot) -> None:
    gate = Event()
    room.context.job("Planning", lambda report, cancelled: gate.wait(10))
    room.select("helps")
    sheet = in_panel(room, SuggestionsPanel)
    assert sheet.note.text.text() == "“Planning” is still running. The search for seats begins after it."
    gate.set()
    qtbot.waitUntil(lambda: room.suggestions.running)
    assert sheet.note.isHidden()
    room.suggestions.stop()
    qtbot.waitUntil(lambda: not room.suggestions.running)


def test_it_says_when_the_file_has_changed(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    sheet = asked(room, qtbot)
    ref = room.suggestions.found[0].people[0]
    planned.run(Assign((ref,), ()))  # another draft changes nothing of it
    settle(room.context)
    assert sheet.note.isHidden()
    planned.run(EditPeople((ref,), {"priority": 1}))
    settle(room.context)
    sheet = room.panel.content  # type: ignore[assignment]
    assert not sheet.note.isHidden()
    assert room.suggestions.answer is None  # nothing is shown of the file as it was
    assert not any("in the best plan" in text for text in texts(sheet))
    assert not sheet.rows.findChildren(QPushButton)
    sheet.note.yes.click()
    assert room.suggestions.running
    assert not room.suggestions.old
    assert sheet.note.isHidden()
    room.suggestions.stop()
    qtbot.waitUntil(lambda: not room.suggestions.running)


def test_the_people_of_it_are_listed(room: PlanRoom, show: Show[PeopleRoom], planned: Operation, qtbot: QtBot) -> None:
    asked(room, qtbot)
    one = next(one for one in room.suggestions.found if sort_advice(one) == PAPERS and len(one.people) > 1)
    there = show(PeopleRoom, planned)
    settle(there.context)
    there.select(describe_place(one)[2])
    settle(there.context)
    assert there.model.rowCount() == len(one.people)
    total = there.context.db.conn.execute("SELECT count(*) FROM people").fetchone()[0]
    assert there.bar.line.said.text() == f"Showing {len(one.people)} of {total:,}:"


def test_a_new_departure_comes_filled_in(show: Show[DeparturesRoom], planned: Operation) -> None:
    new = leg("NEW1", "CRK BKK", "20 10:00", seats=12)
    advice = Advice("leg", "", say("x"), ("P1",), (0, 0, 0, 1), 0, Delta(legs=(new,)), seats=1)
    words, key, goal = describe_place(advice)
    assert (words, key, sort_advice(advice)) == ("Add this departure…", "departures", DEPARTURES)
    there = show(DeparturesRoom, planned)
    there.select(goal)
    form = there.form
    assert form is not None
    filled, values = build_proposed(goal), form.values()
    assert (filled["origin"], filled["departs"], filled["seats"]) == (new.origin, new.departs, new.seats)
    assert (values["origin"], values["destination"], int(values["seats"])) == (new.origin, new.destination, new.seats)


def test_a_child_alone_is_said_to_lack_an_adult_and_leads_to_who_travels_with_it(operation: Operation) -> None:
    group = Group(State.NO_SEAT, ReasonCode.MINOR_LIMIT, 1, ((1,),))
    assert describe_group(group) == "No seat: no adult with them"
    assert find_help(group, planned=True) == ("Who travels with them?", "people")
    for name in ("SITI", "AGUS"):
        operation.run(AddPerson({"surname": name}))
    ids = [row["id"] for row in operation.db.query("SELECT id FROM people ORDER BY id")]
    [first, second] = [row["ref"] for row in operation.db.query("SELECT ref FROM people ORDER BY id")]
    assert find_place(operation.db, replace(group, cards=((ids[0],),)), "people") == f"with {first}"
    both = Group(State.NO_SEAT, ReasonCode.MINOR_LIMIT, 2, ((ids[0],), (ids[1],)))
    assert find_place(operation.db, both, "people") == f"filter:refs={first} {second}"


def test_only_who_was_refused_is_asked_for_again() -> None:
    asked = [
        find_help(Group(state, "exit_permit", 1, ((1,),)), planned=True)
        for state in (State.WAITS_FOR_CLEARANCE, State.REFUSED)
    ]
    assert asked == [("Ask", "clearances"), ("Ask again", "clearances")]


def test_a_change_of_several_departures_opens_the_first() -> None:
    legs = tuple(leg(code, "BKK CGK", "3 10:00", max_unaccompanied_minors=1) for code in ("BUS", "GA1"))
    advice = Advice("max_unaccompanied_minors", "", say("x"), ("P1",), (0, 0, 0, 1), 0, Delta(legs=legs), seats=1)
    assert describe_place(advice) == ("Open BUS", "departures", "BUS")
