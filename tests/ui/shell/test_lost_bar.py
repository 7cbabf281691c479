"""The file cannot be written: a bar says so, and Try again does what was to be done."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson
from repatriate.model.errors import EnvironmentFault
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
