"""`repatriate about`: for reports to whoever looks after the computer."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from repatriate.app.core import about, program
from repatriate.app.core.cage import Fence
from repatriate.cli.main import main
from repatriate.reference import computer
from repatriate.reference.build import read_build
from tests.app.core import probes
from tests.systems import LINUX_CAGE


def test_it_says_the_version_and_every_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["about"]) == 0
    said = capsys.readouterr().out
    for word in (read_build().version, computer.settings_folder(), computer.logs_folder(), computer.temporary_folder()):
        assert str(word) in said
    assert "Reading of pictures: It is installed, and it starts." in said


def test_an_engine_that_ends_as_it_starts_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(about, "start_each", probes.abort)
    ours = (sys.executable, "-P", "-m", "tests.app.core.probes")
    monkeypatch.setattr(program, "build_command_line", lambda *arguments: [*ours, arguments[-1]])
    assert main(["about"]) == 0
    said = capsys.readouterr().out
    assert "an engine ends as soon as it starts. Install the program again; all else works." in said


@LINUX_CAGE
def test_it_says_what_the_system_refuses_the_reader_of_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["about", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["cage"] == (
        "A separate process reads each file. The system denies it any network, any other program, any change to a "
        "file, any other file and the memory of other programs."
    )


@pytest.mark.parametrize(
    ("fences", "end"),
    [
        ([], "This system limits only its time and memory: read no file from somebody you do not know."),
        (
            [Fence.WRITING, Fence.OTHERS],
            "The system denies it any change to a file and the memory of other programs. It does not deny it: any "
            "network, any other program and any other file.",
        ),
    ],
)
def test_it_says_what_a_system_without_a_cage_does_not_refuse(
    fences: list[Fence], end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(about.Reader, "find_fences", lambda reader: frozenset(fences))
    assert about._describe_cage() == f"A separate process reads each file. {end}"


def test_where_there_is_no_folder_it_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(computer, "settings_folder", lambda: computer.NOWHERE)
    monkeypatch.setattr("repatriate.cli.about.try_reader", dict)
    assert main(["about"]) == 0
    assert "Settings: Nowhere: this computer has no folder for it." in capsys.readouterr().out

    (tmp_path / "file").touch()
    monkeypatch.setattr(computer, "settings_folder", lambda: tmp_path / "file" / "Repatriate")
    assert main(["about"]) == 0
    assert (
        f"Settings: Nowhere: {tmp_path / 'file' / 'Repatriate'} cannot be made or written to."
        in capsys.readouterr().out
    )


def test_scripts_get_the_same_and_the_works(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("repatriate.cli.about.try_reader", dict)
    assert main(["about", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["version"], told["settings"]) == (read_build().version, str(computer.settings_folder()))
    assert {"name": "SQLCipher", "inside": "sqlcipher3"}.items() <= next(
        work for work in told["works"] if work["name"] == "SQLCipher"
    ).items()


@pytest.mark.parametrize(
    ("name", "text"), [("sqlcipher", "ZETETIC"), ("Qt", "GNU LESSER GENERAL PUBLIC"), ("noto", "SIL OPEN FONT LICENSE")]
)
def test_a_licence_is_shown_by_name(name: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["about", "--licences", name]) == 0
    said = capsys.readouterr().out
    assert text in said
    assert "Zint" not in said


def test_without_a_name_all_are_listed_and_an_unknown_one_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["about", "--licences"]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 80
    assert main(["about", "--licences", "nix"]) == 3
    assert "Nothing in the program is called nix" in capsys.readouterr().err
