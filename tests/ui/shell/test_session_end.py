"""The computer shuts down while a file is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from tests.passphrase import PASSPHRASE
from ui.main import Program


class Manager:
    """As Qt hands it over: the only thing it is asked is not to end."""

    cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


@pytest.fixture
def path(program: Program, qtbot: QtBot, tmp_path: Path) -> Path:
    path = tmp_path / "mission.repat"
    Operation.create(path, PASSPHRASE, officer="before").close()
    program.window.ask_passphrase(path)
    program.window.open_page.passphrase.setText(PASSPHRASE)
    program.window.open_page.main.click()
    qtbot.waitUntil(lambda: program.window.context is not None)
    return path


def test_what_is_saved_does_not_stop_it(program: Program, path: Path) -> None:
    manager = Manager()
    program.session_end.ask(manager)  # type: ignore[arg-type]
    assert not manager.cancelled
    assert path.with_name(f"{path.name}.open").exists()
    program.session_end.close_file()
    assert program.window.context is None
    assert not path.with_name(f"{path.name}.open").exists()
    program.session_end.close_file()  # nothing is open any more


def test_what_is_typed_stops_it_and_is_asked_about(
    program: Program, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, manager = program.window, Manager()
    monkeypatch.setattr(window, "unsaved", lambda: "A name is typed.")
    program.session_end.ask(manager)  # type: ignore[arg-type]
    assert manager.cancelled
    assert window.workspace is not None
    question = window.workspace.question
    qtbot.waitUntil(question.isVisible)
    assert window.context is not None
