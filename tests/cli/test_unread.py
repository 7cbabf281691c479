"""Whoever reads an answer may stop reading: that is no fault of the file, and no defect of ours."""

from __future__ import annotations

import errno
import io
import sys
from pathlib import Path

import pytest

from repatriate.cli.main import main
from tests.cli.conftest import Run


class _Unread(io.StringIO):
    """A pipe whose reader has gone, as Unix says it and as Windows does."""

    def __init__(self, fault: OSError) -> None:
        super().__init__()
        self._fault = fault

    def write(self, text: str) -> int:
        raise self._fault


@pytest.mark.parametrize(
    "fault", [BrokenPipeError(errno.EPIPE, "Broken pipe"), OSError(errno.EINVAL, "Invalid argument")]
)
@pytest.mark.parametrize("streams", [("stdout",), ("stdout", "stderr")])
@pytest.mark.parametrize(
    "command",
    [
        "status FILE GA1", "status FILE", "next FILE", "list FILE people", "check FILE", "points FILE GA1",
        "count FILE GA1 gate P00001", "depart FILE GA2", "why FILE P00001", "blanks FILE", "--help", "about",
    ],
)  # fmt: skip
def test_an_answer_that_nobody_reads_ends_quietly(
    run: Run,
    planned: Path,
    command: str,
    streams: tuple[str, ...],
    fault: OSError,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("repatriate.cli.main._write_nowhere", lambda: None)
    heard = io.StringIO()
    for stream in ("stdout", "stderr"):
        monkeypatch.setattr(sys, stream, _Unread(fault) if stream in streams else heard)
    code = main([str(planned) if word == "FILE" else word for word in command.split()])
    monkeypatch.undo()
    assert (code, heard.getvalue()) == (0, "")
