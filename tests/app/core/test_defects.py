"""The report of a defect: where it happened, without anybody's data."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from repatriate.app.core.about import KEEP, describe_defect, write_report
from repatriate.app.core.readings import let_go
from repatriate.reference.build import read_build

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
    text = describe_defect(_broken(), "Qt 6")
    assert "ValueError" in text
    assert "KeyError" in text
    assert "test_defects.py" in text
    assert str(read_build().words) in text
    assert "Qt 6" in text
    assert "_broken" in text
    assert "SITI" not in text
    assert "/" not in text.split("\n", 1)[1]  # no folders: they may hold a login


def test_errors_that_came_from_one_another_are_told_once() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert describe_defect(one).split("\n")[1:] == ["ValueError", "KeyError", ""]
    let_go(one)


def test_logs_are_written_and_make_room(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    for number in range(KEEP + 3):
        path = write_report(f"report {number}", folder, NOW.replace(microsecond=number))
        assert path is not None
    files = sorted(folder.iterdir())
    assert len(files) == KEEP
    assert files[-1].read_text(encoding="utf-8") == f"report {KEEP + 2}"
    (tmp_path / "file").write_text("in the way")
    assert write_report("report", tmp_path / "file", NOW) is None
