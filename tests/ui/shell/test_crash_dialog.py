"""A defect of ours: logged without anybody's data, told without losing anything."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.shell import crash_dialog


def test_what_nobody_caught_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    seen: list[tuple[str, Path | None]] = []
    crash_dialog.install_crash_dialog(tmp_path, lambda report, log: seen.append((report, log)))
    error = ValueError("P00117")
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
