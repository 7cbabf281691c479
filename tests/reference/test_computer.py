"""Where the program writes on a computer: one folder where it is told, and nowhere rather than anywhere."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import platformdirs
import pytest

from repatriate.cli.main import main
from repatriate.model.errors import EnvironmentFault
from repatriate.reference import computer
from tests.passphrase import PASSPHRASE

FOLDERS = (computer.settings_folder, computer.data_folder, computer.logs_folder)


def test_the_variable_moves_all_of_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A program on a stick leaves nothing on the computer."""
    monkeypatch.setenv(computer.ELSEWHERE, str(tmp_path))
    assert {find() for find in FOLDERS} == {tmp_path, tmp_path / "logs"}
    assert computer.window_settings() == tmp_path / computer.WINDOW


def test_a_folder_beside_a_packaged_program_takes_all_of_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(computer.ELSEWHERE)
    (tmp_path / computer.BESIDE).mkdir()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "repatriate.exe"))
    assert computer.settings_folder() != tmp_path / computer.BESIDE
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert {find() for find in FOLDERS} == {tmp_path / computer.BESIDE, tmp_path / computer.BESIDE / "logs"}


@pytest.mark.parametrize("fault", [RuntimeError("no home"), OSError(2, "gone"), KeyError("APPDATA"), ValueError("?")])
def test_a_folder_that_nobody_knows_leads_nowhere(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """Not into the folder in which the program was started, and no file can be made there."""

    def refuse(*args: object, **named: object) -> str:
        raise fault

    monkeypatch.delenv(computer.ELSEWHERE)
    for name in ("user_config_dir", "user_data_dir", "user_log_dir", "user_documents_dir"):
        monkeypatch.setattr(platformdirs, name, refuse)
    assert {find() for find in FOLDERS} == {computer.NOWHERE}
    assert computer.documents_folder() == Path.cwd()
    with pytest.raises(OSError, match=r"."):
        computer.NOWHERE.mkdir(parents=True)


def test_without_a_folder_for_temporary_files_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", refuse)
    with pytest.raises(EnvironmentFault, match="No folder for temporary files"):
        computer.temporary_folder()


@pytest.mark.skipif(computer.NAME != "repatriate", reason="elsewhere the two names are one folder")
def test_settings_of_the_first_program_are_brought_along(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(computer.ELSEWHERE)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "Repatriate").mkdir()
    (tmp_path / "Repatriate" / "window.ini").write_text("language=fr")
    assert computer.window_settings().read_text() == "language=fr"
    assert not (tmp_path / "Repatriate" / "window.ini").exists()
    assert computer.window_settings().parent == computer.settings_folder() == tmp_path / "repatriate"


@pytest.mark.parametrize("home", ["", os.devnull])
def test_the_program_works_where_it_can_remember_nothing(
    home: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in (computer.ELSEWHERE, "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", home)
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr(platformdirs, "user_config_dir", lambda *args, **named: os.path.join(home or os.devnull, "x"))
    assert main(["new", str(tmp_path / "op.repat")]) == 0, capsys.readouterr().err
    assert (tmp_path / "op.repat").is_file()
