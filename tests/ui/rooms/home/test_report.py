"""The situation report: as it will print, saved, printed."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from repatriate.app.core.operation import Operation
from tests.ui.helpers import room_of, said, settle
from ui.rooms.home import report_page
from ui.rooms.home.room import HomeRoom
from ui.shell.main_window import Window


def home_of(window: Window, operation: Operation) -> HomeRoom:
    window.show_operation(operation)
    room = room_of(window, HomeRoom)
    settle(room.context)
    return room


def test_the_situation_report_is_shown_and_saved(window: Window, sample: Operation, tmp_path: Path) -> None:
    room = home_of(window, sample)
    room.report_button.click()
    settle(room.context)
    assert room.report.isVisible()
    assert room.report.view.page_count == 2
    room.report.path.line.setText(str(tmp_path / "nowhere" / "r.pdf"))
    assert room.report.save() is None
    assert "no folder" in room.report.note.text.text()
    room.report.path.line.setText(str(tmp_path / "r.pdf"))
    room.report.save_button.click()
    assert (tmp_path / "r.pdf").read_bytes() == room.report.data
    assert said(window) == "Situation report saved as r.pdf"
    room.report.path.line.setText(str(tmp_path / "r.xlsx"))
    room.report.save_button.click()
    settle(room.context)
    assert openpyxl.load_workbook(tmp_path / "r.xlsx").sheetnames[0] == "Situation report"
    assert said(window) == "Situation report saved as r.xlsx"
    room.report.back_button.click()
    assert room.body.currentIndex() == 0


def test_the_report_for_the_office_is_marked_and_another_file(window: Window, sample: Operation) -> None:
    room = home_of(window, sample)
    room.show_report()
    settle(room.context)
    outside, name = room.report.data, room.report.path.path.name
    room.report.office.setChecked(True)
    settle(room.context)
    assert room.report.data not in (None, outside)
    assert room.report.path.path.name == name.replace("situation-", "situation-office-")


def test_the_situation_report_is_printed_without_being_saved(
    window: Window, sample: Operation, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[bytes, str]] = []
    monkeypatch.setattr(report_page, "print_pdf", lambda context, data, title: printed.append((data, title)))
    room = home_of(window, sample)
    room.report.print_button.click()
    assert printed == []
    room.report_button.click()
    settle(room.context)
    room.report.print_button.click()
    assert printed == [(room.report.data, "Situation report")]
