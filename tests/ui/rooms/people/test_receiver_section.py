"""Who may fetch somebody, in their panel: added with a new receiver or a known one, ended, and the receipt of a handover."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.counting.handover_commands import HandOver
from repatriate.app.counting.handover_queries import read_handover
from repatriate.app.counting.receiver_commands import SaveReceiver
from repatriate.app.counting.receivers import read_allowed, read_receivers
from repatriate.app.transport.commands import SaveLeg
from tests.ui.helpers import settle
from tests.ui.rooms.counting.test_handover_mode import last_leg
from tests.ui.test_access import nameless
from ui.core.context import Context
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.person.receiver_section import AllowForm, ReceiverSection
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.widgets.refusal import QuestionBar
from ui.widgets.side_panel import SidePanel


@pytest.fixture
def host(qtbot: QtBot, planned: Operation, make_context: Callable[[Operation], Context]) -> PersonPanelHost:
    panel, question = SidePanel(), QuestionBar()
    qtbot.addWidget(panel)
    qtbot.addWidget(question)
    made = PersonPanelHost(make_context(planned), panel, question)
    made.question = question
    return made


def lines(section: ReceiverSection) -> list[str]:
    found = [section.grid.itemAt(at).widget() for at in range(section.grid.count())]
    return [one.text() for one in found if isinstance(one, QLabel)]


def fill(form: AllowForm | ActionForm, **values: str) -> None:
    for key, text in values.items():
        control = form.controls[key]
        if isinstance(control, QComboBox):
            control.setCurrentIndex(control.findData(text))
        else:
            assert isinstance(control, QLineEdit)
            control.setText(text)
    form.save_button.click()


def test_who_may_fetch_somebody_is_added_and_ended(host: PersonPanelHost, planned: Operation) -> None:
    host.show_person("P00117")
    section = host.person.fetched
    assert section.link is not None
    section.link.click()
    form = section.findChild(AllowForm)
    assert form is not None
    fill(form, name="Siti Aminah", kind="family")
    assert "P00117" not in read_allowed(planned.db, ["P00117"])
    fill(form, tie="aunt", until="2030-05-12", allowed_by="child protection")
    settle(host._context)
    ((allowed,),) = read_allowed(planned.db, ["P00117"]).values()
    assert (allowed.receiver.name, allowed.tie, allowed.allowed_by) == ("Siti Aminah", "aunt", "child protection")
    assert any(one.startswith("Siti Aminah, aunt · until ") for one in lines(section))
    assert nameless(section) == []
    section.link.click()
    form = section.findChildren(AllowForm)[-1]
    fill(form, receiver="1", tie="mother's sister")
    settle(host._context)
    assert len(read_receivers(planned.db)) == 1
    button = section.grid.itemAtPosition(0, 2)
    assert button is not None
    button.widget().click()
    assert read_allowed(planned.db, ["P00117"]) == {}


def test_who_received_somebody_is_told_and_can_be_void(host: PersonPanelHost, planned: Operation) -> None:
    code, refs = last_leg(planned)
    planned.run(SaveLeg(code, {"status": "arrived"}))
    planned.run(SaveReceiver(None, {"kind": "shelter", "name": "Rumah Aman"}))
    planned.run(HandOver((refs[0],), 1, reason="known to the office"))
    host.show_person(refs[0])
    section = host.person.fetched
    assert section.link is not None
    assert not section.link.isVisibleTo(section)
    assert any("Rumah Aman" in one for one in lines(section))
    assert lines(section)[2:4] == ["Receipt", "1"]
    section.void(1)
    form = section.findChild(ActionForm)
    assert form is not None
    fill(form)
    assert read_handover(planned.db, 1).void == ""
    fill(form, reason="wrong family")
    settle(host._context)
    assert read_handover(planned.db, 1).void == "wrong family"
    assert not any("Rumah Aman" in one for one in lines(section))
