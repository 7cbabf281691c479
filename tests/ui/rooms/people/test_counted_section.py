"""Where somebody was counted, in their panel: the last first, without what was undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.commands import UndoSighting
from repatriate.app.people.person_queries import person_view
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import CountsAs, Seen
from tests.app.counting.seeing import see
from ui.core.context import Context
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.widgets.refusal import QuestionBar
from ui.widgets.side_panel import SidePanel


def test_the_panel_says_where_somebody_was_counted(
    qtbot: QtBot, planned: Operation, make_context: Callable[[Operation], Context]
) -> None:
    panel, question = SidePanel(), QuestionBar()
    qtbot.addWidget(panel)
    qtbot.addWidget(question)
    host = PersonPanelHost(make_context(planned), panel, question)
    [leg] = planned.db.conn.execute("SELECT code FROM legs ORDER BY departs, code LIMIT 1").fetchone()
    host.show_person("P00117")
    assert host.person.counted.isHidden()
    see(planned, leg, "P00117", joins=True)
    [mistake] = see(planned, leg, "P00117", at=CountsAs.ARRIVED)
    see(planned, leg, "P00117", kind=Seen.LEFT, reason="ill")
    planned.run(UndoSighting(mistake, "not them"))
    view = person_view(planned.db, "P00117", planned.today())
    assert view is not None
    assert [(one.leg, one.kind, one.reason) for one in view.seen] == [(leg, Seen.LEFT, "ill"), (leg, Seen.PRESENT, "")]
    host.show_person("P00117")
    section = host.person.counted
    assert not section.isHidden()
    texts = [one.text() for one in section.lines.findChildren(QLabel)]
    assert any(text.startswith(f"{leg} · ") and text.endswith("went away: ill") for text in texts)
    assert f"Taken off {leg}: ill" in texts or f"Taken off {leg}" in texts


def test_the_box_says_where_somebody_was_lost_and_leads_to_who_arrived(
    qtbot: QtBot, planned: Operation, make_context: Callable[[Operation], Context]
) -> None:
    panel, question = SidePanel(), QuestionBar()
    qtbot.addWidget(panel)
    qtbot.addWidget(question)
    host = PersonPanelHost(make_context(planned), panel, question)
    booked = assignments_of(planned.db, "published") or {}
    leg = next(codes[-1] for codes in booked.values() if len(codes) == 1)
    first, second = [ref for ref, codes in sorted(booked.items()) if codes == (leg,)][:2]
    see(planned, leg, first, second)
    planned.run(CloseBoarding(leg, 2, alone=dict.fromkeys((first, second), "aunt")))
    planned.run(SaveLeg(leg, {"status": "arrived"}))
    see(planned, leg, first, at=CountsAs.ARRIVED, kind=Seen.MISSING)
    see(planned, leg, second, at=CountsAs.ARRIVED)
    host.show_person(first)
    box = host.person.state
    assert f"They were aboard {leg} and were not found when it arrived." in box.text.text()
    assert "Last counted: " in box.text.text()
    assert [one.text() for one in box.buttons] == ["Count on arrival", "Show the departure"]
    host.show_person(second)
    assert [one.text() for one in box.buttons] == ["Hand over"]
