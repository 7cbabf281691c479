"""What a workbook may say of a departure that was counted, and what of the day itself no workbook has."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.commands import DepartLeg
from repatriate.app.imports.template_commands import ImportTemplate, examine_template
from repatriate.app.imports.template_export import find_left_out
from repatriate.intake.template import read_template
from repatriate.intake.workbook import Workbook
from repatriate.model.errors import UserError
from tests.app.world import tables
from tests.cli.conftest import Run, run

__all__ = ["run"]


def workbook(status: str) -> ImportTemplate:
    sheets: dict[str, list[list[object]]] = {"People": [["ref"]], "Legs": [["code", "status"], ["BUS1", status]]}
    return ImportTemplate(read_template(Workbook("list.xlsx", sheets)))


def leg(operation: Operation) -> tuple[str, str | None]:
    return operation.db.conn.execute("SELECT status, left_at FROM legs WHERE code = 'BUS1'").fetchone()  # type: ignore[no-any-return]


def test_it_does_not_open_what_was_closed_with_a_count(booked: Operation) -> None:
    booked.run(CloseBoarding("BUS1", 0))
    before = tables(booked)
    command = workbook("planned")
    problems = [one.code for row in examine_template(booked.db, command.template).kept_aside for one in row.problems]
    assert problems == ["closed_with_count"]
    with pytest.raises(UserError, match="open it again in the program"):
        booked.run(command)
    assert tables(booked) == before


def test_what_of_the_day_no_workbook_has_is_said(booked: Operation, run: Run, tmp_path: Path) -> None:
    assert find_left_out(booked.db) is None
    booked.run(CloseBoarding("BUS1", 0))
    assert "are not in it" in str(find_left_out(booked.db))
    booked.close()
    told = run("export", tmp_path / "world.repat", tmp_path / "all.xlsx")
    assert "handovers are not in it" in told.out
    assert "closings" in run("export", tmp_path / "world.repat", tmp_path / "all.xlsx", "--json").json["left_out"]


def test_the_moments_follow_the_status(booked: Operation) -> None:
    booked.run(DepartLeg("BUS1"))
    assert leg(booked) == ("departed", "2025-03-01T09:00:00.000Z")
    booked.run(workbook("planned"))
    assert leg(booked) == ("planned", None)
    booked.run(workbook("departed"))
    assert leg(booked) == ("departed", None), "nobody said when"
    booked.undo()
    booked.undo()
    assert leg(booked) == ("departed", "2025-03-01T09:00:00.000Z")
