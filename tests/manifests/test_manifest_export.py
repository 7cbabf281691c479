"""Into a file whole, or not at all, with one sentence on why."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from repatriate.manifests.export import export
from repatriate.model.errors import Cancelled, EnvironmentFault, RepatriateError, UserError
from tests.manifests.crowd import crowd, manifest

LIST = manifest("carrier", crowd(30))


@pytest.mark.parametrize(
    ("name", "start"), [("a.xlsx", b"PK"), ("A.XLSX", b"PK"), ("a.pdf", b"%PDF"), ("b c.PDF", b"%PDF")]
)
def test_the_suffix_says_what(tmp_path: Path, name: str, start: bytes) -> None:
    assert export(LIST, tmp_path / name) == tmp_path / name
    assert (tmp_path / name).read_bytes().startswith(start)
    assert [found.name for found in tmp_path.iterdir()] == [name]


def test_what_is_there_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "list.xlsx"
    target.write_bytes(b"old")
    export(LIST, str(target))
    assert target.read_bytes().startswith(b"PK")
    assert len(list(tmp_path.iterdir())) == 1


def refused(target: Path, code: str, kind: type[RepatriateError]) -> str:
    before = {found: found.read_bytes() for found in target.parent.glob("*") if found.is_file()}
    with pytest.raises(kind) as caught:
        export(LIST, target)
    assert caught.value.code == code
    assert {found: found.read_bytes() for found in target.parent.glob("*") if found.is_file()} == before
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_later_format(tmp_path: Path) -> None:
    assert "later release" in refused(tmp_path / "a.edi", "format_not_ready", UserError)


@pytest.mark.parametrize("name", ["a.csv", "a", "a.xlsx.txt"])
def test_an_unknown_format(tmp_path: Path, name: str) -> None:
    assert ".xlsx or .pdf" in refused(tmp_path / name, "unknown_format", UserError)


def test_a_missing_folder(tmp_path: Path) -> None:
    assert "gone" in refused(tmp_path / "gone" / "a.pdf", "no_folder", UserError)


def test_a_folder_of_that_name(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    refused(tmp_path / "a.pdf", "is_folder", UserError)


def test_a_read_only_file(tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    target.chmod(stat.S_IREAD)
    try:
        assert "read-only" in refused(target, "read_only", EnvironmentFault)
    finally:
        target.chmod(stat.S_IREAD | stat.S_IWRITE)


def test_a_file_open_in_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses the rename then; elsewhere nothing does, so the refusal is played."""

    def locked(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "replace", locked)
    assert "close it" in refused(target, "not_replaced", EnvironmentFault)


@pytest.mark.skipif(sys.platform == "win32", reason="limits on a file's size are a thing of POSIX")
@pytest.mark.parametrize("name", ["a.xlsx", "a.pdf"])
def test_a_full_disk(tmp_path: Path, name: str) -> None:
    import resource
    import signal

    (tmp_path / name).write_bytes(b"old")
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    heed = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, usual[1]))
    try:
        sentence = refused(tmp_path / name, "disk_full", EnvironmentFault)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        signal.signal(signal.SIGXFSZ, heed)
    assert "full" in sentence


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows write anywhere")
def test_a_folder_one_may_not_write_in(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        refused(tmp_path / "a.pdf", "not_written", EnvironmentFault)
    finally:
        tmp_path.chmod(0o700)


def test_cancelled(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    with pytest.raises(Cancelled):
        export(LIST, tmp_path / "a.pdf", cancel=lambda: True)
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_progress(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export(LIST, tmp_path / "a.pdf", progress=lambda done, total: told.append((done, total)))
    assert told == [(30, 30)]
