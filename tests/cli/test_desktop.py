"""The program of the desktop, which has no streams: what it has to say is shown in a box, and nothing breaks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from repatriate import desktop
from repatriate.__main__ import open_window
from repatriate.cli import about
from repatriate.cli.main import main
from repatriate.reference.build import read_build

Shown = list[tuple[str, bool]]
Start = Callable[..., tuple[int, Shown]]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Start:
    """Runs without streams; gives the exit code, what was shown, and whether as something wrong."""

    def run(*arguments: str | Path) -> tuple[int, Shown]:
        shown: Shown = []
        with monkeypatch.context() as patch:
            patch.setattr(desktop, "_show_box", lambda text, wrong: shown.append((text, wrong)) or True)
            patch.setattr(sys, "argv", ["Repatriate-window", *map(str, arguments)])
            for name in ("stdin", "stdout", "stderr"):
                patch.setattr(sys, name, None)
            return desktop.run_desktop(lambda: main(open_window=open_window)), shown

    return run


@pytest.mark.parametrize(
    ("arguments", "code", "text"),
    [
        (["nonsense", "--option"], 2, "No such command 'nonsense'."),
        (["imprt"], 2, "There is no command imprt: did you mean import?"),
        (["open", "é none.repat"], 3, "There is no file é none.repat: check the name and the folder."),
        (["--version"], 0, f"repatriate, {read_build().words}"),
    ],
)
def test_what_would_be_printed_is_shown(start: Start, arguments: list[str], code: int, text: str) -> None:
    assert start(*arguments) == (code, [(text, bool(code))])


def test_nobody_is_asked_for_a_passphrase(start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("REPATRIATE_PASSPHRASE", raising=False)
    (tmp_path / "a.repat").touch()
    code, shown = start("check", tmp_path / "a.repat")
    assert (code, len(shown)) == (3, 1)
    assert shown[0][0].startswith("No passphrase: give --passphrase-file")


def test_a_fault_of_the_program_is_one_sentence(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(**_: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(about, "describe_program", break_off)
    code, ((text, wrong),) = start("about")
    assert (code, wrong) == (1, True)
    assert text.startswith("Something went wrong, and it is our fault (ZeroDivisionError test_desktop.py:")
    assert "secret" not in text


def test_a_window_whose_libraries_do_not_load_is_one_sentence(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setitem(sys.modules, "ui.main", None)
    code, ((text, _),) = start()
    assert code == 3
    assert text.startswith("The window cannot be loaded (")
    assert "Install the program again" in text


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has displays that can be named wrongly")
def test_qt_without_a_display_is_one_sentence() -> None:
    """Qt itself ends the process with a signal and a page of text."""
    told = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "QT_LOGGING_RULES")}
    told |= {"DISPLAY": ":987", "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run([sys.executable, "-m", "repatriate"], env=told, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert done.stderr.startswith("repatriate: The window cannot start: ")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system itself shows the box")
@pytest.mark.parametrize("tool", ["zenity", "kdialog", "xmessage"])
def test_no_sentence_is_seen_among_the_processes(tool: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = tmp_path / "told"
    made = tmp_path / tool
    made.write_text(f'#!/bin/sh\necho "$@" >{told}.arguments\n/bin/cat /dev/stdin >{told}\n', encoding="utf-8")
    made.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":987")
    assert desktop._show_box("There is no file Zoé.repat.", True)
    assert told.read_text(encoding="latin-1" if tool == "xmessage" else "utf-8") == "There is no file Zoé.repat."
    assert "repat." not in Path(f"{told}.arguments").read_text(encoding="utf-8")
