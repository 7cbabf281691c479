"""The whole job on the shipped sample, as `make run` does it without a display."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.template_rows import people
from repatriate.app.counting.leg_counting import list_statuses
from repatriate.app.demo.full_run import NAME, run_demo
from repatriate.app.documents.issuing_office import other_nationals
from repatriate.app.reports.listings import list_manifest_rows
from repatriate.app.state.queries import count_states
from repatriate.app.state.states import State
from repatriate.desktop import has_display
from repatriate.intake.workbook import open_workbook
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.entities import LegStatus
from tests.app.world import issued


def test_the_whole_job(tmp_path: Path) -> None:
    # Over what an earlier demo left, beside a file of the officer's own.
    left = (
        "travel-documents.pdf",
        "VN5650-18_carrier_v1.xlsx",
        "situation-report.pdf",
        "operation.xlsx",
        "receipt-family.pdf",
    )
    for name in (NAME, f"{NAME}-wal", *left, "own.txt"):
        (tmp_path / name).write_text("kept")
    made = run_demo(tmp_path, officer="duty", clock=lambda: datetime(2023, 5, 15, 6, 0, tzinfo=UTC))
    assert (tmp_path / "own.txt").read_text() == "kept"
    assert {path.name for path in made.files} > {NAME, *left}
    assert all(path.stat().st_size for path in made.files)
    assert len(set(made.files)) == len(made.files)
    for path in made.files:
        if path.suffix == ".pdf":
            document = pypdfium2.PdfDocument(path)
            assert len(document) > 0
            document.close()
        elif path.suffix == ".xlsx":
            assert open_workbook(path).sheets
    with Operation.open(made.files[0], made.passphrase, officer="reader", write=False) as operation:
        names = {name for row in people(operation.db) for name in (row["surname"], row["native_name"]) if name}
        plans = list(operation.db.query("SELECT status, tiers FROM plans WHERE status <> 'feasible'"))
        assert [plan["status"] for plan in plans] == ["optimal", "optimal"], "the third was changed by hand"
        assert all(tier["proved"] for plan in plans for tier in json.loads(plan["tiers"]))
        assert {row["version"] for row in list_manifest_rows(operation.db)} == {1, 2, 3}
        assert {row["profile"] for row in list_manifest_rows(operation.db)} == set(RECIPIENTS)
        assert operation.verify_journal() == "ok"
        check_the_day(operation)
        # One State's documents, for its own nationals.
        assert {(row.issuer, row.note) for row in issued(operation)} == {("IDN", None)}
        assert other_nationals(operation.db, [row.ref for row in issued(operation)], "IDN") == ()
    assert not [name for name in names for path in tmp_path.rglob("*") if len(name) > 4 and name in path.name]


def check_the_day(operation: Operation) -> None:
    """The fullest departure and those that bring people to it were counted, closed and balance, to the last receipt."""
    counted = [one for one in list_statuses(operation.db) if one.state is LegStatus.ARRIVED]
    assert len(counted) > 1
    assert all(one.balanced and not one.doubtful for one in counted)
    fullest = max(counted, key=lambda one: one.figures.aboard)
    figures = fullest.figures
    assert (figures.no_shows, figures.go_shows, figures.missing) == (2, 1, 0)
    assert figures.aboard == figures.arrived == figures.handed_over + figures.waiting
    assert 0 < figures.waiting < figures.handed_over
    states = count_states(operation.db, operation.today())
    assert states[State.HANDED_OVER] == figures.handed_over
    assert states[State.ARRIVED] == figures.waiting


@pytest.mark.parametrize(
    ("environment", "platform", "answer"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "w"}, "linux", True),
        ({}, "win32", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "minimal:enable_fonts"}, "win32", False),
        ({"QT_QPA_PLATFORM": "eglfs"}, "linux", True),
        ({"QT_QPA_PLATFORM": "wayland;offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": ""}, "linux", False),
    ],
)
def test_whether_a_window_can_open(environment: dict[str, str], platform: str, answer: bool) -> None:
    assert has_display(environment, platform) is answer
