"""The window on a real (virtual) screen: the whole main job by keyboard alone, and with a pointer and drags; rough hands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.demo.sample_file import PASSPHRASE
from repatriate.reference.resources import resource_path
from tests.app.imports.messy import messy_list
from tests.systems import SCREEN
from tests.ui.robot.screen import run_in, virtual_screen


@SCREEN
@pytest.mark.parametrize("hands", ["keyboard", "pointer"])
def test_the_main_job_is_done(tmp_path: Path, hands: str) -> None:
    """A messy list of 120 people, from the first start to the first list, within 40 actions."""
    documents = tmp_path / "home" / "Documents"
    documents.mkdir(parents=True)
    given = messy_list(documents / "rescued.xlsx")
    with virtual_screen() as display:
        done = run_in(
            display, tmp_path / "home", ["-m", "tests.ui.robot.job", hands, str(tmp_path), str(given)], seconds=280
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("done in"), done.stdout + done.stderr
    written = {path.suffix for path in (tmp_path / "home").rglob("*") if path.is_file()} | {
        path.suffix for path in tmp_path.iterdir()
    }
    assert {".repat", ".xlsx", ".pdf"} <= written


@SCREEN
def test_rough_hands_break_nothing(tmp_path: Path) -> None:
    given = tmp_path / "list.xlsx"
    shutil.copy(resource_path("sample", "clark-2023.xlsx"), given)
    with virtual_screen() as display:
        done = run_in(
            display, tmp_path / "home", ["-m", "tests.ui.robot.job", "rough", str(tmp_path), str(given)], seconds=280
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("done in"), done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    assert not list((tmp_path / "home").rglob("defect-*.txt"))
    [file] = (tmp_path / "home").rglob("*.repat")
    with Operation.open(file, PASSPHRASE, officer="tester") as operation:
        assert not operation.read_only  # the program let go of it
        assert operation.verify_journal() == "ok"
        assert operation.integrity() == "ok"
