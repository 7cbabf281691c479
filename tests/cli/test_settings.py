"""Settings on the command line."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run


def test_what_the_operation_is_called_outside(run: Run, planned: Path, tmp_path: Path) -> None:
    made = run("set", planned, "outside_name", "Homeward 2025", "--json").json
    assert made == {"key": "outside_name", "value": "Homeward 2025", "count": 1}
    assert run("manifest", planned, "GA1", "--for", "carrier", "--to", "a.xlsx").code == 0
    [sheet] = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets
    assert any("Homeward 2025" in str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert run("set", planned, "outside_name", "--json").json["value"] is None
    keys = [row["key"] for row in run("list", planned, "settings", "--json").json]
    assert "outside_name" not in keys


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("shoes", "5"), "no setting shoes"), (("max_legs", "9"), "Most departures of a journey: “9”")],
)
def test_what_cannot_be_set_is_one_line(run: Run, planned: Path, arguments: tuple[str, ...], said: str) -> None:
    before = planned.read_bytes()
    ran = run("set", planned, *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert said in ran.err
    assert planned.read_bytes() == before
