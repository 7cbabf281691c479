"""What the program says of itself: its version, and the day it was built where that was written down."""

from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import repatriate
from repatriate.cli.main import main
from repatriate.reference import build

ROOT = Path(__file__).resolve().parents[2]
write_build_day = runpy.run_path(str(ROOT / "resources" / "installer" / "build_day.py"))["write_build_day"]


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the day is read from; not there yet."""
    path = tmp_path / "somewhere" / "build.json"
    monkeypatch.setattr(build, "resource_path", lambda *parts: path)
    build.read_build.cache_clear()
    yield path
    build.read_build.cache_clear()


def test_a_build_tells_its_day(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796169599")
    write_build_day(written)
    made = build.read_build()
    assert (made.day, made.packaged) == (date(2026, 12, 1), False)
    assert made.words == f"version {repatriate.__version__}, built 2026-12-01"


def test_without_another_word_it_is_the_day_of_the_commit(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    expected = datetime.now(UTC).date().isoformat()  # where nobody keeps commits
    if shutil.which("git"):
        asked = subprocess.run(
            ["git", "-C", ROOT, "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d"],
            capture_output=True,
            text=True,
            env={**os.environ, "TZ": "UTC"},
            check=False,
        )
        expected = asked.stdout.strip() or expected
    write_build_day(written)
    day = build.read_build().day
    assert day is not None
    assert day.isoformat() == expected


@pytest.mark.parametrize("told", [None, "", "{}", "[]", '{"day": 5}', '{"day": "soon"}', "\udcff"])
def test_without_a_day_it_is_from_source(written: Path, told: str | None) -> None:
    written.parent.mkdir()
    if told is not None:
        written.write_bytes(told.encode("utf-8", "surrogateescape"))
    assert build.read_build().words == f"version {repatriate.__version__}, from source"


def test_the_command_line_tells_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"repatriate, {build.read_build().words}\n"


def test_the_version_has_one_home_and_a_section_of_what_changed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert (ROOT / project["tool"]["hatch"]["version"]["path"]) == Path(repatriate.__file__).resolve()
    changed = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    [section] = re.findall(
        rf"(?ms)^## {re.escape(repatriate.__version__)} — \d{{4}}-\d\d-\d\d\n(.*?)(?=^## |\Z)", changed
    )
    assert section.count("\n- ") > 3
