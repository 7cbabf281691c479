"""The panel of a person in other places: shown by number, kept up to date, its forms lead back to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import EditPeople, RemovePeople
from tests.ui.helpers import settle
from ui.core.context import Context
from ui.rooms.common.person.mrz_panel import MrzPanel
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.widgets.question_bar import QuestionBar
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
