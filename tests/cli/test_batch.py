"""Many manifests at once on the command line."""

from __future__ import annotations

from pathlib import Path

import msoffcrypto
import pytest

from repatriate.app.plan.commands import Publish
from tests.app.world import build
from tests.cli.conftest import Run
from tests.passphrase import PASSPHRASE

pytestmark = pytest.mark.usefixtures("right_clock")


@pytest.fixture
def file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
    with build(tmp_path / "op.repat") as operation:
        operation.run(Publish())
    (tmp_path / "out").mkdir()
    return "op.repat"


def test_the_five_that_leave_the_office_and_what_was_made(run: Run, file: str, tmp_path: Path) -> None:
    made = run("manifests", file, "out", "--json").json
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert sorted(Path(name).name for name in made["files"]) == names
    assert made["count"] == len(names) == 5 * len({one["leg"] for one in made["manifests"]})
    assert not [name for name in names if "office" in name]
    assert made["skipped"] == []
    assert made["manifests"][0].keys() == {"leg", "profile", "version", "people", "files"}
    again = run("manifests", file, "out", "--changed", "--json").json
    assert (again["files"], again["count"]) == ([], 0)
    assert {(one["code"], one["message"]) for one in again["skipped"]} == {
        ("unchanged", "nothing has changed since its last version")
    }


def test_legs_recipients_and_formats_as_named(run: Run, file: str, tmp_path: Path) -> None:
    done = run(
        "manifests",
        file,
        "out",
        "--leg",
        "GA2",
        "--for",
        "office",
        "--for",
        "exit",
        "--format",
        "pdf",
        "--format",
        "edi",
    )
    assert done.code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "GA2_exit_v1.edi", "GA2_exit_v1.pdf", "GA2_office_v1.pdf",
    ]  # fmt: skip
    assert done.out.splitlines() == ["2 lists of 1 departure, 3 files in out."]
    assert "has no date of birth" in done.err
    said = run("manifests", file, "out", "--leg", "GA2", "--format", "edi", "--for", "escort", "--for", "receiving").out
    assert said.splitlines() == [
        "Left out (they take no airline messages (.edi)): escort and receiving.",
        "No list was made.",
    ]


def test_a_password_from_a_file(run: Run, file: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("quiet morning river\n", encoding="utf-8")
    assert run("manifests", file, "out", "--password-file", "secret.txt", "--for", "carrier").code == 0
    for path in (tmp_path / "out").iterdir():
        with path.open("rb") as data:
            assert msoffcrypto.OfficeFile(data).is_encrypted()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("nowhere",), 3, "There is no folder nowhere"),
        (("op.repat",), 3, "op.repat is a file. Choose a folder"),
        (("out", "--leg", "XX1"), 3, "There is no departure XX1"),
        (("out", "--for", "press"), 2, "There is no recipient press"),
        (("out", "--format", "docx"), 2, "docx"),
        (("out", "--password-file", "gone.txt"), 3, "There is no file gone.txt"),
        (("out", "--password"), 3, "Nobody can type a password here"),
        (("out", "--password", "--password-file", "x.txt"), 2, "not both"),
    ],
)
def test_one_line_says_what_is_wrong(
    run: Run, file: str, tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = run("manifests", file, *arguments)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert list((tmp_path / "out").iterdir()) == []
