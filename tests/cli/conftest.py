"""What tests of the command line share: commands run as a script runs them, a small operation, printers of nobody."""

from __future__ import annotations

import functools
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from repatriate.cli.main import main
from repatriate.reference.computer import settings_folder
from tests.intake.books import book
from tests.passphrase import PASSPHRASE


@pytest.fixture(autouse=True)
def _one_salt(one_salt: None) -> None:
    """Files and keys are tested in tests/store."""


@pytest.fixture
def own_printers() -> Path:
    """What this computer knows of its printers, in this test."""
    return settings_folder()


class Ran:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("REPATRIATE_OFFICER", "duty desk")
    monkeypatch.chdir(tmp_path)

    def go(*arguments: object) -> Ran:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return go


@pytest.fixture
def right_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Operations of 2025 that are opened today: that the clock is far ahead of them is a matter of test_cli."""
    monkeypatch.setattr("repatriate.app.core.operation_facts.clock_ahead", lambda db, now: None)


PEOPLE = [
    ["ref", "surname", "given_names", "sex", "birth_date", "nationality", "location", "destination", "household", "document_type", "document_number", "document_expiry", "province"],
    [None, "TALANOU", "MIRE", "F", "1994-05-02", "IDN", "BKK", "IDN", "H1", "passport", "00123456", "2026-01-01", "Aceh"],
    [None, "TALANOU", "OSU", "M", "2024-06-01", "IDN", "BKK", "IDN", "H1", "passport", "X2", "2026-01-01", "Aceh"],
    [None, "SOMARU", None, "M", "1998-??-??", "IDN", "BKK", "CGK", None, None, None, None, "Bali"],
    [None, "NEFIRA", "ANO", "F", None, "IDN", "BKK", "IDN", None, "etd", "E55", "2026-01-01", "Bali"],
]  # fmt: skip
LEGS = [
    ["code", "mode", "carrier", "origin", "destination", "departs", "arrives", "seats", "seat_cost"],
    ["GA1", "air", "GA", "BKK", "CGK", "2025-03-05 15:00", "2025-03-05 18:30", 2, 180],
    ["GA2", "air", "GA", "BKK", "CGK", "2025-03-06 10:00", "2025-03-06 13:30", 5, 150],
]
SETTINGS = [
    ["key", "value"],
    ["plan_start", "2025-03-01"],
    ["operation", "Test"],
    ["issuing_state", "IDN"],
    ["authority", "Embassy of Indonesia"],
    ["number_letters", "KXT"],
]


def workbook(path: Path, **sheets: list[list[Any]]) -> Path:
    return book(path, sheets)


@functools.cache
def planned_bytes() -> bytes:
    """An operation file with a published plan, made by the commands once."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
        patch.setenv("REPATRIATE_OFFICER", "duty desk")
        file = Path(folder) / "op.repat"
        source = workbook(Path(folder) / "in.xlsx", People=PEOPLE, Legs=LEGS, Settings=SETTINGS)
        for arguments in (["new", file], ["import", file, source], ["plan", file, "--publish"]):
            assert main([str(argument) for argument in arguments]) == 0
        return file.read_bytes()


@pytest.fixture
def planned(run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Path:
    file = tmp_path / "op.repat"
    file.write_bytes(planned_bytes())
    capsys.readouterr()
    return file
