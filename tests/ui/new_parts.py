"""What holds of a layout, a language, a command, a room and a table that were added by the recipes. `test_recipes` runs this
in a copy of the program that has them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.cli.main import main
from repatriate.papers.layout import layout_for, load_layout
from repatriate.papers.layout_check import find_faults
from repatriate.reference.resources import LANGUAGES
from tests.passphrase import PASSPHRASE
from tests.ui.helpers import settle
from ui.core.format import style_of
from ui.guide import chapters
from ui.shell.main_window import Window


def test_a_layout_is_a_file() -> None:
    assert layout_for("TUV") == "tuvalu"
    assert not list(find_faults(load_layout("tuvalu")))


def test_a_language_is_a_line_and_a_folder() -> None:
    assert LANGUAGES["pt"] == "Português"
    assert chapters.source("pt", chapters.CHAPTERS[0])
    assert style_of("pt").months[1].startswith("fev")


def test_a_table_a_command_and_a_room(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "op.repat"
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
    assert main(["new", str(path)]) == 0
    capsys.readouterr()
    assert main(["vehicle", str(path), "7 KAL 42", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["vehicle"] == 1
    operation = Operation.open(path, PASSPHRASE, officer="Officer One")
    assert operation.undo_label() == "Added vehicle 7 KAL 42"
    window.show_operation(operation)
    window.context.go("vehicles")
    settle(window.context)
    room = window.workspace.rooms["vehicles"]
    assert room.plates.text() == "7 KAL 42"
    window.context.undo()
    settle(window.context)
    assert room.plates.text() == ""
    assert operation.verify_journal() == "ok"


def test_the_help_has_the_command() -> None:
    said = subprocess.run([sys.executable, "-m", "repatriate", "--help"], capture_output=True, text=True, check=True)
    assert "Add a vehicle." in said.stdout
