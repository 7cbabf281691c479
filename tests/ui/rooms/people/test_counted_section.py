"""Where somebody was counted, in their panel: the last first, without what was undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.counting.commands import UndoSighting
from repatriate.app.people.person_queries import person_view
from repatriate.model.counting import CountsAs, Seen
from tests.app.counting.seeing import see
from ui.core.context import Context
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.widgets.question_bar import QuestionBar
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
