"""The benchmark of manifests measures all of them, against bare libraries that write the same."""

from __future__ import annotations

import pytest

from repatriate.manifests.recipients import RECIPIENTS
from tests.benchmarks import manifests


def test_it_runs_and_names_every_recipient(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name, small in (("XLSX_ROWS", 30), ("PDF_ROWS", 30), ("ROUNDS", 1)):
        monkeypatch.setattr(manifests, name, small)
    manifests.main()
    said = capsys.readouterr().out
    assert {line.split()[0] for line in said.splitlines()} == set(RECIPIENTS)
    assert said.count("ratio") == 3 * len(RECIPIENTS)
