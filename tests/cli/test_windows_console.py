"""Consoles as Windows has them: none at all, one without signs that clear a line, one that ends a program by Ctrl+Break."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from repatriate import interrupts
from repatriate.cli.console import Bar
from repatriate.cli.main import main
from repatriate.cli.values import read_text


def test_a_program_without_a_console(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one for the desktop: it asks nobody, tells nobody, and the exit code is right."""
    monkeypatch.delenv("REPATRIATE_PASSPHRASE", raising=False)
    (tmp_path / "a.repat").write_bytes(b"x" * 5000)
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    codes = [
        main(list(asked)) for asked in (("--help",), ("check", str(tmp_path / "a.repat")), ("mrz", "-"), ("nothing",))
    ]
    assert codes == [0, 3, 3, 2]


def test_where_nothing_can_be_typed_no_passphrase_is_asked(tmp_path: Path) -> None:
    """To Windows, the device that holds nothing is a terminal."""
    (tmp_path / "a.repat").write_bytes(b"x" * 5000)
    surroundings = {name: value for name, value in os.environ.items() if name != "REPATRIATE_PASSPHRASE"}
    asked = [sys.executable, "-P", "-m", "repatriate", "check", str(tmp_path / "a.repat")]
    done = subprocess.run(
        asked, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, env=surroundings, encoding="utf-8"
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert "--passphrase-file" in done.stderr


@pytest.mark.parametrize("data", ["Nguyễn".encode(), "Nguyễn".encode("utf-16"), b"\xef\xbb\xbf" + "Nguyễn".encode()])
def test_what_is_piped_in_is_read_as_a_file_is(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Python itself would take it for Windows' code page."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    assert read_text("-") == "Nguyễn"


def test_whoever_reads_the_output_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of `| more` that was left Windows says that the argument is wrong."""

    class Left(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(22, "Invalid argument")

    told = io.StringIO()
    monkeypatch.setattr(sys, "stdout", Left())
    monkeypatch.setattr(sys, "stderr", told)
    assert (main(["--help"]), told.getvalue()) == (0, "")


def test_the_bar_clears_its_line_with_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    told = io.StringIO()
    monkeypatch.setattr(told, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", told)
    with Bar() as bar:
        bar(0.5, "a long stage")
        bar(1.0, "short")
    written = told.getvalue()
    assert "\x1b" not in written
    first, second, last = (line for line in written.split("\r") if line)
    assert (len(first), len(second), last.strip()) == (len(second), len(first), "")


SLOW = """
import os, signal, sys, threading, time, click
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs are born deaf to it
from repatriate.cli import main
from repatriate.cli.console import interruptible

def interrupt():
    time.sleep(0.3)
    if sys.platform == "win32":
        import ctypes
        ctypes.windll.kernel32.GenerateConsoleCtrlEvent(0, 0)  # for all in this console
    else:
        os.kill(os.getpid(), signal.SIGINT)

@click.command()
def slow():
    threading.Thread(target=interrupt).start()
    interruptible(lambda stop: [time.sleep(0.05) for _ in iter(stop, True)])

main.Commands.get_command = lambda self, context, name: slow
sys.exit(main.main(["slow"]))
"""


TWICE = SLOW.replace("iter(stop, True)]", "iter(stop, True)] + [time.sleep(0.5)]").replace(
    "def interrupt():", "def interrupt(again=True):\n    if again:\n        interrupt(False)"
)
"""Pressed once more while what the first one stopped comes to its end."""

ANSWERED = SLOW.replace("iter(stop, True)])", "iter(stop, True)], keep=True)")
"""It goes on to its end with what it had found."""

CLEARED_AWAY = """
import signal, sys, time
from click import command
from repatriate.cli import main

class Held:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)

@command("slow")
def held():
    Held()
    for _ in range(100):
        time.sleep(0.05)
    print("went on to its end", file=sys.stderr)

signal.signal(signal.SIGINT, signal.default_int_handler)
main.Commands.get_command = lambda self, context, name: held
raise SystemExit(main.main(["slow"]))
"""
"""Where Python raises nothing."""

LOADING = """
import runpy, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)

class Interrupted:
    def find_spec(self, name, path, target=None):
        if name == "repatriate.app":
            try:
                signal.raise_signal(signal.SIGINT)
            except KeyboardInterrupt:
                pass  # as libraries do

sys.meta_path.insert(0, Interrupted())
runpy.run_module("repatriate", run_name="__main__")
"""


@pytest.mark.parametrize("program", [SLOW, TWICE, ANSWERED, CLEARED_AWAY, LOADING])
def test_it_is_interrupted_without_a_traceback(program: str) -> None:
    """By Ctrl+C in a console of its own, and while it is still being loaded."""
    ended = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        creationflags=subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr.strip()) == (130, interrupts.NOTHING_CHANGED)
