"""Names that a file may have on every computer, and disks that take none: one sentence, and no half of a file."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.printing import outfile
from repatriate.printing.outfile import check_name, write_whole
from tests.systems import LIMITS, RENAME_OVER, RIGHTS_OF_AN_OFFICER


@pytest.mark.parametrize(
    "name",
    [
        "CON",
        "nul",
        "com1",
        "LPT9",
        "Aux.backup",
        "con ",
        *(f"a{sign}b" for sign in [*'<>:"|?*', *"\\"[: os.sep == "/"], "\n", "\x1f"]),
    ],
)
def test_a_name_that_some_computer_refuses(name: str) -> None:
    """Of a colon Windows would make a file that no folder shows."""
    with pytest.raises(UserError) as refused:
        check_name(Path(f"{name}.pdf"))
    assert refused.value.code == "bad_name"


@pytest.mark.parametrize("name", ["list.xlsx.", "list.xlsx "])
def test_a_name_that_windows_would_make_another(name: str) -> None:
    """It takes dots and spaces from the end: the file of the other name would be replaced."""
    with pytest.raises(UserError) as refused:
        check_name(Path(name))
    assert refused.value.code == "bad_name"


@pytest.mark.parametrize(
    ("name", "room", "over"),
    [("x" * 40, 40, 0), ("x" * 41, 40, 1), ("𝄞" * 20, 40, 0), ("𝄞" * 21, 40, 2), ("a.pdf", 34, 0), ("a.pdf", 33, 1)],
)
def test_a_path_as_long_as_windows_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, room: int, over: int
) -> None:
    """What is beside the name while it is written counts too; some signs are two there."""
    monkeypatch.setattr(outfile, "LONGEST_PATH", len(str(tmp_path)) + 1 + room)
    if not over:
        assert write_whole(tmp_path / name, b"new").read_bytes() == b"new"
        return
    with pytest.raises(UserError, match=f"by {over} characters") as refused:
        write_whole(tmp_path / name, b"new")
    assert (refused.value.code, list(tmp_path.iterdir())) == ("path_too_long", [])


@pytest.mark.parametrize("name", ["console.pdf", "com10.pdf", "Ünal – 名簿 (2).pdf", "..pdf.pdf"])
def test_names_that_every_computer_takes(tmp_path: Path, name: str) -> None:
    assert write_whole(tmp_path / name, b"new").read_bytes() == b"new"


@LIMITS
def test_a_full_disk(tmp_path: Path) -> None:
    import resource
    import signal

    (tmp_path / "a.xlsx").write_bytes(b"old")
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    heed = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, usual[1]))
    try:
        with pytest.raises(EnvironmentFault, match="make room"):
            write_whole(tmp_path / "a.xlsx", bytes(10_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        signal.signal(signal.SIGXFSZ, heed)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.xlsx", b"old")]


@RIGHTS_OF_AN_OFFICER
def test_a_folder_one_may_not_write_in(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(EnvironmentFault, match="choose another folder"):
            write_whole(tmp_path / "a.pdf", b"new")
    finally:
        tmp_path.chmod(0o700)


def refused(*_: object) -> bool:
    raise OSError(errno.EPERM, "this disk gives no second name")


@RENAME_OVER
@pytest.mark.parametrize("able", [("_link_file", "_rename_exclusively"), ("_rename_exclusively",), ()])
def test_a_new_name_is_never_taken_from_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, able: tuple[str, ...]
) -> None:
    """On every kind of disk: one that knows second names, one that renames carefully, one that does neither."""
    if "_link_file" not in able:
        monkeypatch.setattr(os, "link", refused)
    if "_rename_exclusively" not in able:
        monkeypatch.setattr(outfile, "_rename_exclusively", lambda part, path: False)
    part, path = tmp_path / "part", tmp_path / "list.pdf"
    part.write_bytes(b"new")
    outfile.name_new(part, path)
    assert (path.read_bytes(), part.exists()) == (b"new", False)
    part.write_bytes(b"newer")
    with pytest.raises(FileExistsError):
        outfile.name_new(part, path)
    assert (path.read_bytes(), part.read_bytes()) == (b"new", b"newer")
