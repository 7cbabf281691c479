"""The file cannot be written: a bar says so, and Try again does what was to be done."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson
from repatriate.model.errors import EnvironmentFault
from tests.ui.helpers import settle
from ui.shell import crash_dialog
from ui.shell.main_window import Window


@pytest.mark.parametrize("code", ["locked", "disk_full"])
def test_try_again_does_what_was_refused(
    window: Window, qtbot: QtBot, operation: Operation, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_operation(operation)
    bar, context = window.workspace.lost, window.context
    write = Operation.run
    fails = [True, True]

    def run(self: Operation, command: Any) -> Any:
        if fails:
            fails.pop()
            raise EnvironmentFault(code, "The file cannot be written now.")
        return write(self, command)

    monkeypatch.setattr(Operation, "run", run)
    before = operation.revision
    assert context.run(AddPerson({"surname": "SARI"})) is None
    assert not bar.isHidden()
    assert window.workspace.status.saved.text() == "Not saved"
    bar.again.click()
    assert not bar.isHidden(), "it still cannot be written"
    bar.again.click()
    assert bar.isHidden()
    assert operation.revision == before + 1
    assert window.workspace.status.saved.text() == "Saved"


def cut(path: Path) -> None:
    os.truncate(path, 0)


def write_over(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(os.urandom(path.stat().st_size))


def read_anew(operation: Operation) -> Any:
    """With nothing remembered of the pages."""
    operation._file.renew_reader()
    return operation.db.query("SELECT * FROM people")


@pytest.mark.parametrize("harm", [cut, write_over])
def test_a_file_that_is_cut_or_written_over_is_lost_and_no_defect(
    window: Window, operation: Operation, harm: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    operation.run(AddPerson({"surname": "SARI"}))
    window.show_operation(operation)
    bar, context, defects = window.workspace.lost, window.context, []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash_dialog.install_crash_dialog(tmp_path, lambda report, log: defects.append(report), context.meet_fault)
    before = operation.path.read_bytes()
    harm(operation.path)
    try:
        bar.look()
        assert not bar.isHidden(), "it comes by itself"
        assert "changed by another program" in bar.text.text()
        assert context.run(AddPerson({"surname": "NIRA"})) is None, "refused, with a sentence"
        bar.clear()
        context.ask(bar, "people", lambda: list(read_anew(operation)), lambda rows: None)
        settle(context)
        assert not bar.isHidden(), "whatever is read in the background"
        bar.clear()
        for error in (
            sqlcipher.DatabaseError("database disk image is malformed"),
            sqlcipher.OperationalError("no such table: people"),
        ):
            sys.excepthook(type(error), error, None)
            assert not bar.isHidden()
            bar.clear()
        error = RuntimeError("nothing that a row could say")
        sys.excepthook(type(error), error, None)
        assert len(defects) == 1
    finally:
        operation.path.write_bytes(before)
        window.close_operation()


def test_a_wrong_query_is_a_defect_while_the_file_is_whole(window: Window, operation: Operation) -> None:
    window.show_operation(operation)
    assert not window.context.meet_fault(sqlcipher.OperationalError("no such column: surnam"))
    assert not window.context.meet_fault(KeyError("surname"))
    assert window.workspace.lost.isHidden()
