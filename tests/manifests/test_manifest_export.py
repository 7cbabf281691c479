"""Into a file whole, or not at all, with one sentence on why."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from repatriate.manifests.export import export, written_bytes
from repatriate.model.errors import Cancelled, EnvironmentFault, RepatriateError, UserError
from repatriate.model.manifest import Manifest
from repatriate.printing import outfile
from tests.manifests.crowd import crowd, manifest
from tests.manifests.opened import page_texts

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


def refused(target: Path, code: str, kind: type[RepatriateError], password: str | None = None) -> str:
    """One sentence, and every folder as it was: no half of a file, none with another name."""
    before = {found: found.read_bytes() for found in target.parent.glob("*") if found.is_file()}
    with pytest.raises(kind) as caught:
        export(LIST, target, password=password)
    assert caught.value.code == code
    assert {found: found.read_bytes() for found in target.parent.glob("*") if found.is_file()} == before
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize("name", ["a.csv", "a", "a.xlsx.txt", ".pdf", "a."])
def test_an_unknown_format(tmp_path: Path, name: str) -> None:
    assert ".xlsx, .pdf or .edi" in refused(tmp_path / name, "unknown_format", UserError)


def test_a_message(tmp_path: Path) -> None:
    target = export(LIST, tmp_path / "a.EDI")
    assert target.read_bytes() == written_bytes(LIST, ".edi")
    assert b"PAXLST" in target.read_bytes()


def test_a_message_has_no_password(tmp_path: Path) -> None:
    assert ".xlsx or .pdf" in refused(tmp_path / "a.edi", "no_password_here", UserError, "Kirana 501!")


def test_the_password(tmp_path: Path) -> None:
    document = export(LIST, tmp_path / "a.pdf", password="Kirana 501!").read_bytes()
    assert len(page_texts(document, "Kirana 501!")) == len(page_texts(written_bytes(LIST, ".pdf")))
    box = export(LIST, tmp_path / "a.xlsx", password="Kirana 501!").read_bytes()
    assert box.startswith(bytes.fromhex("d0cf11e0a1b11ae1"))  # a compound file, as Office packs what is encrypted


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf"])
def test_no_password_and_an_empty_one_are_not_the_same(tmp_path: Path, suffix: str) -> None:
    refused(tmp_path / f"a{suffix}", "no_password", UserError, "")


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf", ".edi"])
def test_printed_again_it_is_the_same(suffix: str) -> None:
    assert written_bytes(LIST, suffix) == written_bytes(Manifest.from_json(LIST.to_json()), suffix)


@pytest.mark.parametrize("name", ["CON", "nul", "com1", "LPT9", "Aux.backup", "con "])
def test_a_name_that_windows_keeps(tmp_path: Path, name: str) -> None:
    assert "Windows" in refused(tmp_path / f"{name}.pdf", "bad_name", UserError)


@pytest.mark.skipif(sys.platform == "win32", reason="there the path itself comes apart at these")
@pytest.mark.parametrize("sign", [*'<>:"|?*\\', "\n", "\x1f"])
def test_a_sign_that_windows_does_not_take(tmp_path: Path, sign: str) -> None:
    """Of a colon it would make a file that no folder shows."""
    refused(tmp_path / f"a{sign}b.pdf", "bad_name", UserError)


def test_names_that_every_computer_takes(tmp_path: Path) -> None:
    for name in ("console.pdf", "com10.pdf", "Ünal – 名簿 (2).pdf", "..pdf.pdf"):
        assert export(LIST, tmp_path / name).exists()


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert "choose another name" in refused(tmp_path / f"{'x' * 300}.pdf", "cannot_write", EnvironmentFault)


def test_a_missing_folder(tmp_path: Path) -> None:
    assert "gone" in refused(tmp_path / "gone" / "a.pdf", "no_such_folder", UserError)


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
    monkeypatch.setattr(outfile, "_PATIENCE", (0.0,))
    assert "close it" in refused(target, "cannot_write", EnvironmentFault)


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
        sentence = refused(tmp_path / name, "cannot_write", EnvironmentFault)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        signal.signal(signal.SIGXFSZ, heed)
    assert "make room" in sentence


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows write anywhere")
def test_a_folder_one_may_not_write_in(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert "choose another folder" in refused(tmp_path / "a.pdf", "cannot_write", EnvironmentFault)
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
