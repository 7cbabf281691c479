"""The command line where the time of a departure cannot be read: all that does not need it answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.app.plan.commands import Publish
from tests.app.state.test_bad_rows import spoil
from tests.app.world import build
from tests.cli.conftest import Run


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "x.repat"
    with build(path) as operation:
        operation.run(Publish())
        spoil(operation, "UPDATE legs SET departs = 'soon' WHERE code = 'GA1'")
    return path


def test_it_answers(run: Run, damaged: Path, tmp_path: Path) -> None:
    assert "The time of GA1 cannot be read." in run("next", damaged).out
    for words in (
        ("list", damaged, "legs"), ("list", damaged, "people"), ("report", damaged, tmp_path / "r.xlsx"),
        ("export", damaged, tmp_path / "e.xlsx"), ("why", damaged, "P00001"), ("standby", damaged, "GA2"),
        ("helps", damaged), ("plan", damaged), ("compare", damaged),
    ):  # fmt: skip
        found = run(*words)
        assert (found.code, "9000" in found.out) == (0, False), words


def test_it_is_refused_with_the_remedy(run: Run, damaged: Path) -> None:
    found = run("standby", damaged, "GA1")
    assert "The time of GA1 cannot be read. Edit the departure and enter its times." in found.err
