"""Every benchmark runs: a name or an argument that a change takes away from one is missed at once."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import list_benchmarks

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", list_benchmarks())
def test_a_benchmark_runs_and_prints_its_figures(name: str) -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "--small", name]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith(f"\n{name}\n")
    assert re.search(r"\d", ended.stdout.removeprefix(f"\n{name}\n"))
