"""A defect of ours: logged without anybody's data, told without losing anything."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.reference.build import read_build
from ui.shell import crash_dialog

NOW = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)


def _broken() -> BaseException:
    try:
        try:
            {}["SITI NURHALIZA"]
        except KeyError as error:
            raise ValueError("P00117 SITI NURHALIZA") from error
    except ValueError as error:
        return error


def test_the_report_says_where_and_nothing_of_whom() -> None:
    text = crash_dialog.describe(_broken())
    assert "ValueError" in text
    assert "KeyError" in text
    assert "test_crash_dialog.py" in text
    assert str(read_build().words) in text
    assert "_broken" in text
    assert "SITI" not in text
    assert "/" not in text.split("\n", 1)[1]  # no folders: they may hold a login


def test_logs_are_written_and_make_room(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    for number in range(crash_dialog.KEEP + 3):
        path = crash_dialog.write_log(folder, f"report {number}", NOW.replace(microsecond=number))
        assert path is not None
    files = sorted(folder.iterdir())
    assert len(files) == crash_dialog.KEEP
    assert files[-1].read_text(encoding="utf-8") == f"report {crash_dialog.KEEP + 2}"
    (tmp_path / "file").write_text("in the way")
    assert crash_dialog.write_log(tmp_path / "file", "report", NOW) is None


def test_what_nobody_caught_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    seen: list[tuple[str, Path | None]] = []
    crash_dialog.install(tmp_path, lambda report, log: seen.append((report, log)))
    error = _broken()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(seen) == 1
    assert seen[0][1] is not None
    assert seen[0][1].read_text(encoding="utf-8") == seen[0][0]


def test_the_dialog_says_that_nothing_is_lost_and_copies(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = crash_dialog.CrashDialog("the report", tmp_path / "log.txt")
    qtbot.addWidget(dialog)
    buttons = {made.text(): made for made in dialog.findChildren(QPushButton)}
    buttons["Copy report"].click()
    assert QGuiApplication.clipboard().text() == "the report"
    dialog.open()
    buttons["Go on"].click()
    assert not dialog.isVisible()
