"""The panel of a person in other places: shown by number, kept up to date, its forms lead back to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from repatriate.app.clearances.commands import AddHold, RecordClearance
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.core.transaction import Command
from repatriate.app.people.commands import AddPerson, EditPeople, RemovePeople, WithdrawPeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import State
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import Answer, HoldKind
from tests.app.next_steps.test_people_steps import (
    end_passport,
    hold,
    lose_passport,
    refuse_document,
    rider,
    withdraw_clearance,
)
from tests.app.world import build
from tests.ui.helpers import settle
from ui.core.context import Context
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.person.mrz_panel import MrzPanel
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.widgets.refusal import QuestionBar
from ui.widgets.side_panel import SidePanel


@pytest.fixture
def host(qtbot: QtBot, sample: Operation, make_context: Callable[[Operation], Context]) -> PersonPanelHost:
    panel, question = SidePanel(), QuestionBar()
    qtbot.addWidget(panel)
    qtbot.addWidget(question)
    made = PersonPanelHost(make_context(sample), panel, question)
    made.question = question
    return made


def test_a_person_is_shown_by_number_and_follows_the_file(host: PersonPanelHost, sample: Operation) -> None:
    assert not host.show_person("P99999")
    assert host.show_person("P00117")
    assert host._panel.caption.text() == "P00117 · priority 3"
    assert host.shown_ref == "P00117"
    sample.run(EditPeople(("P00117",), {"province": "Bali"}))
    settle(host._context)
    assert host.person.origin.text() == "Indonesia, Bali"


def test_passport_lines_are_read_beside_the_person_and_lead_back(host: PersonPanelHost) -> None:
    host.show_person("P00117")
    host.person.zone_wanted.emit()
    form = host._panel.content
    assert isinstance(form, MrzPanel)
    form.leave.click()
    assert host._panel.content is host.person


def test_who_is_taken_out_leaves_the_panel(host: PersonPanelHost, sample: Operation) -> None:
    host.show_person("P00117")
    host.ask_remove("P00117")
    host.question.yes.click()
    settle(host._context)
    assert host._panel.content is None
    host.show_person("P00118")
    sample.run(RemovePeople(("P00118",)))
    settle(host._context)
    assert host._panel.content is None


def test_who_has_a_document_is_recorded_as_not_travelling_instead(host: PersonPanelHost) -> None:
    host.ask_remove("P00117")
    assert host.question.text.text().endswith("Of them: 1 holds a valid document.")
    assert host.question.instead.text() == "Record that they do not travel…"
    host.question.instead.click()
    assert host.question.isHidden()
    assert host.person.findChild(ActionForm) is not None


def test_who_has_nothing_is_only_removed(host: PersonPanelHost, sample: Operation) -> None:
    ref = sample.run(AddPerson({"surname": "NEW"})).result
    host.ask_remove(ref)
    assert "Of them" not in host.question.text.text()
    assert host.question.instead.isHidden()


def test_the_menu_has_the_actions_of_the_panel_in_its_order(host: PersonPanelHost) -> None:
    menu = QMenu(host._panel)
    host.add_actions(menu, "P00117")
    words = [action.text() for action in menu.actions()]
    assert words == [one.accessibleName() or one.text() for one in host.person.buttons()]
    assert words.index("Journey: Change") < words.index("Papers: Add") < words.index("Holds: Put a hold on…")
    assert len(set(words)) == len(words)
    assert host._panel.content is None
    next(action for action in menu.actions() if action.text() == "Holds: Put a hold on…").trigger()
    assert host._panel.content is host.person
    assert host.person.findChild(ActionForm) is not None


@pytest.mark.parametrize(
    ("prepare", "told", "first"),
    [
        (AddHold(("P00117",), HoldKind.POLICE, reason="court"), "court", "Lift the hold…"),
        (WithdrawPeople(("P00117",), "stays"), "stays", "They travel again"),
        (EditPeople(("P00117",), {"location": None}), "Without a place", "Set the place"),
        (EditPeople(("P00117",), {"destination": None}), "Without a destination", "Set the destination"),
        (
            RecordClearance(("P00117",), "exit_permit", answer=Answer.REFUSED, reference="BI/7"),
            "Exit permit: no, ",
            "Record an answer",
        ),
    ],
)
def test_the_box_says_why_and_its_button_does_it(
    host: PersonPanelHost, sample: Operation, prepare: Command[Any], told: str, first: str
) -> None:
    sample.run(prepare)
    host.show_person("P00117")
    box = host.person.state
    assert told in box.text.text()
    assert box.buttons[0].text() == first
    box.buttons[0].click()


def test_who_waits_for_days_is_asked_for_again_today(host: PersonPanelHost, sample: Operation) -> None:
    ids = dict(sample.db.conn.execute("SELECT id, ref FROM people").fetchall())
    states = person_states(sample.db, host.day, ids)
    ref = next(ids[id] for id, one in states.items() if one.state is State.WAITS_FOR_CLEARANCE and one.detail.days)
    host.show_person(ref)
    box = host.person.state
    assert "asked" in box.text.text()
    next(one for one in box.buttons if one.text() == "Asked again today").click()
    settle(host._context)
    assert "asked today" in box.text.text()
    assert "Asked again today" not in [one.text() for one in box.buttons]


def test_the_panel_is_no_higher_than_what_is_in_it(host: PersonPanelHost) -> None:
    """The least height of wrapped words supposes the least width: scrolled to, that was empty."""
    host._panel.resize(340, 600)
    host._panel.show()
    host.show_person("P00117")
    QApplication.processEvents()
    panel = host.person
    assert panel.height() <= panel.heightForWidth(panel.width()) + 40


def test_a_hold_is_told_in_the_box_whatever_the_state(host: PersonPanelHost, sample: Operation) -> None:
    sample.run(EditPeople(("P00117",), {"location": None}))
    sample.run(AddHold(("P00117",), HoldKind.LEGAL, start=host.day + timedelta(days=9), reason="court"))
    host.show_person("P00117")
    assert "Legal hold from" in host.person.state.text.text()
    assert [one.text() for one in host.person.state.buttons][-1] == "Lift the hold…"


def cancel_departure(operation: Operation, ref: str) -> None:
    operation.run(SaveLeg((assignments_of(operation.db, "published") or {})[ref][-1], {"status": "cancelled"}))


RISKS = {
    "hold": (hold, "Lift the hold…"),
    "clearance": (withdraw_clearance, "Record an answer"),
    "ends": (end_passport, "Issue a document"),
    "none": (lose_passport, "Issue a document"),
    "refused": (refuse_document, "Plan again"),
    "cancelled": (cancel_departure, "Plan again"),
}
"""What puts a seat at risk, and the first button that saves it."""


@pytest.mark.parametrize("cause", RISKS)
def test_a_seat_at_risk_can_be_saved_or_taken_away(
    tmp_path: Path, qtbot: QtBot, make_context: Callable[[Operation], Context], cause: str
) -> None:
    spoil, saves = RISKS[cause]
    with build(tmp_path / "x.repat") as world:
        world.run(Publish())
        ref = rider(world)
        leg = (assignments_of(world.db, "published") or {})[ref][-1]
        spoil(world, ref)
        made = PersonPanelHost(make_context(world), SidePanel(), QuestionBar())
        qtbot.addWidget(made._panel)
        qtbot.addWidget(made._question)
        made.show_person(ref)
        box = made.person.state
        words = [one.text() for one in box.buttons]
        assert words[0] == saves
        off = next(one for one in box.buttons if one.text().startswith("Take off "))
        assert cause == "cancelled" or off.text() == f"Take off {leg}"
        off.click()
        settle(made._context)
        assert "Review and confirm" in [one.text() for one in box.buttons]
        if cause == "cancelled":  # it takes everybody's seat
            world.run(Assign(tuple(assignments_of(world.db, "draft") or {}), ()))
        world.run(Publish())
        settle(made._context)
        state = made.person.state
        assert "Review and confirm" not in [one.text() for one in state.buttons]
