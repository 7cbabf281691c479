"""Operation files that somebody with the passphrase changed, in the window: one sentence with a button that leads on, and no defect."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core import kept_tables
from repatriate.app.core.operation import Operation
from tests.app.core.test_kept_tables import confirmed as confirmed
from tests.passphrase import PASSPHRASE
from tests.soak import hostile
from tests.ui.helpers import settle
from tests.ui.shell.test_main_window import opened
from ui.rooms.registry import PLACES
from ui.shell import crash_dialog
from ui.shell.main_window import Window

REFUSED = (hostile._trigger, hostile._drop_guard, hostile._view, hostile._table)
OPENED = (hostile._name_paths, hostile._value, hostile._follows, hostile._image, hostile._said)


def change(operation: Operation, kind: hostile.Change) -> Path:
    path = operation.path
    operation.close()
    baits = hostile._lay_baits(path.parent)
    hostile._change_file(path, kind, random.Random(3))
    assert baits.is_dir()
    return path


@pytest.mark.parametrize("kind", REFUSED, ids=lambda kind: kind.__name__)
def test_a_foreign_schema_is_refused_with_the_way_to_the_backups(
    window: Window, qtbot: QtBot, confirmed: Operation, kind: hostile.Change
) -> None:
    path = change(confirmed, kind)
    assert str(path) in refusal(window, qtbot, path)


def test_a_file_without_an_identity_of_ours_is_refused_with_the_way_to_the_backups(
    window: Window, qtbot: QtBot, confirmed: Operation
) -> None:
    path = confirmed.path
    with confirmed._file.unlocked() as db:
        db.conn.execute("UPDATE identity SET id = '../../outside'")
    confirmed.close()
    assert "The identity of this file" in refusal(window, qtbot, path)


def refusal(window: Window, qtbot: QtBot, path: Path) -> str:
    """The sentence with which the window refuses to open a file; its button leads on."""
    window.ask_passphrase(path)
    page = window.open_page
    page.passphrase.setText(PASSPHRASE)
    page.main.click()
    qtbot.waitUntil(lambda: not page.error.isHidden())
    assert window.context is None
    assert page.error.way.text() in ("Open the backups", "Open a file")
    return page.error.text()


@pytest.mark.parametrize("kind", OPENED, ids=lambda kind: kind.__name__)
def test_rows_that_somebody_changed_are_no_defect_in_any_place(
    window: Window, qtbot: QtBot, confirmed: Operation, kind: hostile.Change,
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:  # fmt: skip
    defects = watch_defects(window, monkeypatch, tmp_path)
    opened(window, qtbot, change(confirmed, kind))
    for door in PLACES:
        window.context.go(door.key)
        settle(window.context)
    assert defects == []


def test_what_contradicts_the_rows_leads_to_the_check_and_goes_on(
    window: Window, confirmed: Operation, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    defects = watch_defects(window, monkeypatch, tmp_path)
    window.show_operation(confirmed)
    settle(window.context)
    with confirmed._file.unlocked() as db:
        db.conn.execute("DELETE FROM standings WHERE person_id = 1")
    window.context.ask(window, "first", lambda: [][0], lambda found: None)
    settle(window.context)
    status = window.workspace.status
    assert (defects, window.workspace.lost.isHidden()) == ([], True)
    assert "1 person in standings" in status.message.text()
    assert status.saved.text() == "Saved"
    assert status.remedy.text() == "Verify the file"
    status.remedy.click()
    assert window.workspace.room.key == "verify"
    assert kept_tables.find_differences(confirmed.db) == []


def watch_defects(window: Window, monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[Any]:
    defects: list[Any] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash_dialog.install_crash_dialog(
        folder,
        lambda report, log: defects.append(report),
        lambda error: window.context is not None and window.context.meet_fault(error),
    )
    return defects
