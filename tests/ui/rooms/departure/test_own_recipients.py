"""Recipients of the office's own, in the settings: taken in, begun, copied out, removed; their lists beside the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.manifests import queries as manifest_queries
from tests.ui.helpers import settle
from tests.ui.rooms.departure.page import BUSY, send, show_page  # noqa: F401 - fixture
from tests.ui.scenes import OWN
from ui.rooms.common.own_recipients import ProfilesPanel
from ui.rooms.departure.room import DepartureRoom


@pytest.fixture
def panel(room: DepartureRoom, qtbot: QtBot) -> ProfilesPanel:
    made = ProfilesPanel(room.context)
    qtbot.addWidget(made)
    made.show()
    settle(room.context)
    return made


def written(path: Path, text: str = OWN) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def words(panel: ProfilesPanel) -> list[str]:
    return [one.text() for one in panel.rows.findChildren(QLabel)]


def test_one_that_is_taken_in_has_its_list_beside_the_others(
    room: DepartureRoom, panel: ProfilesPanel, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    assert words(panel) == ["No recipients of your own yet. Start from a list, change its text, then load it."]
    panel.take_file(written(tmp_path / "bus.toml"))
    settle(room.context)
    told = words(panel)
    assert "Never more than the list: Carrier" in told
    assert any(text.startswith("Not on their list: ") and "Notes, Holds" in text for text in told)
    assert list(room.lists.buttons)[-2:] == ["bus_company", "office"]
    send(room, qtbot, "bus_company", tmp_path / "list.pdf")
    [row] = manifest_queries.list_manifests(planned.db, BUSY, "bus_company")
    assert row.sent
    panel.ask_remove("bus_company")
    panel.note.yes.click()
    settle(room.context)
    assert "bus_company" not in room.lists.buttons
    assert len(manifest_queries.list_manifests(planned.db, BUSY, "bus_company")) == 1


def test_a_mistake_in_the_file_is_shown_with_its_place_and_its_line(
    panel: ProfilesPanel, planned: Operation, tmp_path: Path
) -> None:
    before = planned.revision
    panel.take_file(written(tmp_path / "bus.toml", OWN.replace('"stop_2"', '"holds"')))
    assert panel.note.text.text().startswith("bus.toml, line 5, column 19: holds may not be given")
    assert panel.note.detail.text() == 'also = ["stop_1", "holds"]'
    panel.take_file(tmp_path / "gone.toml")
    assert "There is no file" in panel.note.text.text()
    assert planned.revision == before


def test_one_is_begun_like_another_and_copied_out(
    panel: ProfilesPanel, planned: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    panel.ask_begin("receiving")
    assert 'like = "receiving"' in path.read_text(encoding="utf-8")
    panel.note.yes.click()
    assert "my_receiving" in {one.name for one in manifest_queries.list_recipients(planned.db)}
    panel.ask_copy("my_receiving")
    assert path.read_text(encoding="utf-8").startswith("# A recipient of your own.")
