"""Whatever an officer names as an input: nothing is waited for, and one sentence says what it is."""

from __future__ import annotations

import ast
import os
import socket
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from repatriate.app.imports.open_file import show_pages
from repatriate.cli.main import cli
from repatriate.model.errors import UserError
from repatriate.model.reading import is_channel, open_input, read_at_most
from repatriate.printing.outfile import check_no_device
from tests.cli.conftest import Run
from tests.code import trees
from tests.systems import DEVICES, RIGHTS_OF_AN_OFFICER

OUTPUTS = {"out", "outs", "folder"}
TEXTS = {"seal": "source", "reply": "source", "leg timetable": "rows", "layout preview": "layout"}
"""Inputs that may also be something else than a file's name: the text of a seal, standard input, the name of a layout."""
STREAMS = (click.File, click.Path)
VALUES = {
    "point": "gate", "receiver": "A", "refs": "P00001", "person": "P00001", "people": "P00001", "keep": "P00001", "absorb": "P00002",
    "leg": "GA1", "legs": "GA1", "kind": "police", "number": "1", "source": "list.csv", "rows": "table.csv", "sources": "list.csv", "papers": "list.csv",
    "fields": "surname=X", "what": "P00001", "profile": "carrier", "key": "1", "layout": "list.csv", "on": "2025-03-01", "day": "2025-03-01", "reason": "x",
}  # fmt: skip
NEEDS = {
    ("handover", "signature"): ["P00001", "--to", "A"],
    ("reply", "source"): ["--kind", "police"],
    ("passphrase", "new_passphrase_file"): ["--weak-passphrase"],
    ("letter", "save"): ["police"],
}
"""Arguments without which a command does not come to read that input."""


def every_input() -> Iterator[tuple[tuple[str, ...], str]]:
    """Each command with each of its parameters that names a file to be read."""
    context = click.Context(cli)

    def walk(command: click.Command, words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                found = command.get_command(context, name)
                assert found is not None
                yield from walk(found, (*words, name))
        else:
            yield words, command

    for words, command in walk(cli, ()):
        for one in command.params:
            written = (
                one.name in OUTPUTS or str(one.metavar).startswith("OUT") or (words, one.name) == (("new",), "file")
            )
            shared = one.name == "passphrase_file" and words != ("list",)
            named = isinstance(one.type, STREAMS) and not written and not shared
            if (named and (one.name != "file" or words != ("restore",))) or TEXTS.get(" ".join(words)) == one.name:
                yield words, str(one.name)


def find_command(words: tuple[str, ...]) -> click.Command:
    found: click.Command = cli
    for word in words:
        assert isinstance(found, click.Group)
        inner = found.get_command(click.Context(cli), word)
        assert inner is not None
        found = inner
    return found


def arguments_of(words: tuple[str, ...], wanted: str, given: Path, file: Path) -> list[str]:
    """What brings a command to read that input."""
    options: list[str] = []
    arguments: list[str] = []
    for one in find_command(words).params:
        value = VALUES.get(str(one.name), "1")
        if isinstance(one.type, click.Choice):
            value = str(one.type.choices[0])
        if one.name in OUTPUTS:
            value = str(
                file.with_name(
                    f"made{'.xlsx' if words[0] in ('read', 'export') else '.toml' if 'toml' in str(one.metavar).lower() else '.pdf'}"
                )
            )
        if one.name == "file":
            value = str(file.with_name("new.repat") if words in (("restore",), ("new",)) else file)
        value = str(given) if one.name == wanted else value
        if isinstance(one, click.Option):
            if one.name == wanted or (one.required and not one.is_flag):
                options += [one.opts[0], value]
        elif one.required or one.name == wanted or (wanted, one.name) == ("image", "person"):
            arguments.append(value)
    return [*words, *arguments, *NEEDS.get((" ".join(words), wanted), ()), *options]


class Watch:
    """Looks whether anybody waits at a pipe, and lets whoever does go on."""

    def __init__(self, pipe: Path) -> None:
        self.waited = False
        self._pipe, self._end = pipe, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def _look(self) -> None:
        while not self._end.wait(0.05):
            try:
                end = os.open(self._pipe, os.O_WRONLY | os.O_NONBLOCK)
                self.waited |= stat.S_ISFIFO(os.fstat(end).st_mode)  # it may have been replaced by a file
                os.close(end)
            except OSError:
                continue  # nobody has it open

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        here = Path.cwd()
        os.chdir(path.parent)  # its address is short
        one.bind(path.name)
        os.chdir(here)


def make_unreadable(path: Path) -> None:
    path.write_text("x", encoding="utf-8")
    path.chmod(0)


KINDS: dict[str, Callable[[Path], object]] = {
    "pipe": os.mkfifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "socket": make_socket,
    "folder": Path.mkdir,
    "missing": lambda path: None,
}


@DEVICES
@pytest.mark.parametrize("kind", [*KINDS, pytest.param("unreadable", marks=RIGHTS_OF_AN_OFFICER)])
def test_no_command_waits_for_what_is_no_file(run: Run, planned: Path, tmp_path: Path, kind: str) -> None:
    given = tmp_path / "input.toml"
    {**KINDS, "unreadable": make_unreadable}[kind](given)
    (tmp_path / "list.csv").write_text("name;sex\nALPHA B;F\n", encoding="utf-8")
    (tmp_path / "table.csv").write_text("flight,from,to,date,time\nGA9,BKK,CGK,2025-03-07,10:00\n", encoding="utf-8")
    pipe = tmp_path / "other"
    os.mkfifo(pipe)
    inputs = list(every_input())
    wrong, count = [], 0
    with Watch(given if kind == "pipe" else pipe) as watch:
        for words, name in inputs:
            arguments = arguments_of(words, name, given, planned)
            ran = run(*arguments)
            named = "input.toml" in ran.err or "/dev/zero" in ran.err  # whoever follows a link names what it leads to
            reached = ran.code == 3 and named and ran.err.count("\n") == 1
            count += reached
            usage = ran.code == 2 and (name == "file" or (named and kind in ("folder", "unreadable")))
            if not (reached or usage) or watch.waited:
                wrong.append(f"{' '.join(arguments)} gave {ran.code}, waited {watch.waited}: {ran.err}{ran.out[:200]}")
                watch.waited = False
    assert wrong == [], "\n".join(wrong)
    assert count > 120


@DEVICES
@pytest.mark.parametrize("ending", [".open", ".seen", ".lock", "-wal", "-shm", "-journal"])
@pytest.mark.parametrize("words", [("list", "op.repat", "people"), ("set", "op.repat", "plan_start", "2025-03-02")])
def test_what_lies_beside_a_file_is_not_waited_for(
    run: Run, planned: Path, tmp_path: Path, ending: str, words: tuple[str, ...]
) -> None:
    pipe = Path(f"{planned}{ending}")
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    with Watch(pipe) as watch:
        ran = run(*words)
    assert ran.code in (0, 3), ran.err
    assert "Traceback" not in ran.err
    assert not watch.waited or ending == ".lock"


@DEVICES
def test_what_says_who_writes_is_never_written_through_a_link(run: Run, planned: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("theirs", encoding="utf-8")
    Path(f"{planned}.open").symlink_to(other)
    assert run("set", planned, "plan_start", "2025-03-02").code == 0
    assert other.read_text(encoding="utf-8") == "theirs"


@pytest.mark.parametrize(
    "name",
    [
        r"\\.\pipe\list", r"\\?\pipe\list", r"//./COM1", r"\\server\pipe\list.csv", r"\\?\UNC\server\pipe\x", r"\\10.0.0.1\IPC$",
        r"\\?\GLOBALROOT\Device\Null", "NUL", "nul.csv", r"C:\lists\con", r"C:\lists\CON.xlsx", "com1", r"..\LPT1.txt", "CONIN$",
    ],
)  # fmt: skip
def test_names_that_windows_keeps_for_devices(name: str) -> None:
    assert is_channel(name)


@pytest.mark.parametrize(
    "name",
    [r"C:\lists\pipe\list.csv", r"\\server\lists\pipe\x.csv", r"\\?\C:\list.csv", r"\\?\UNC\server\lists\x.csv", "console.csv", "null.csv", "pipe", "list.con"],
)  # fmt: skip
def test_names_of_files_on_windows(name: str) -> None:
    assert not is_channel(name)


def test_no_output_is_called_like_a_device(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        check_no_device(tmp_path / "aux.pdf")
    assert caught.value.code == "bad_name"


@DEVICES
def test_what_became_a_pipe_after_the_look_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe, file = tmp_path / "pipe", tmp_path / "file"
    os.mkfifo(pipe)
    file.write_bytes(b"x")
    looked = os.stat
    monkeypatch.setattr("repatriate.model.reading.os.stat", lambda path: looked(file))
    with Watch(pipe), pytest.raises(UserError) as caught:
        open_input(pipe)
    assert caught.value.code == "not_a_file"


@DEVICES
def test_the_window_shows_no_pages_of_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "page.jpg"
    os.mkfifo(pipe)
    with Watch(pipe) as watch:
        for paths in ([pipe], [pipe, pipe]):
            with pytest.raises(UserError, match="not a file but a pipe"):
                show_pages(paths)
    assert not watch.waited


def test_no_more_is_read_than_asked_for(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"12345")
    assert read_at_most(tmp_path / "file", 5) == b"12345"
    assert read_at_most(tmp_path / "file", 4) is None


OWN = {
    "repatriate/model/reading.py": "the home",
    "repatriate/store/backup.py": "a part of our own, which was made just now",
    "repatriate/store/seen.py": "adds to what is known, after a look at what is there",
    "repatriate/store/holding.py": "the lock, which is opened to be held",
    "repatriate/store/parts.py": "its own notes in the settings of this computer",
    "repatriate/app/core/cage.py": "places that the reader may see, named and not read",
    "repatriate/store/file.py": "a list of the system",
    "repatriate/printing/outfile.py": "makes parts",
    "repatriate/printing/offsets.py": "this program's own settings",
    "repatriate/reference": "what is shipped with the program",
    "repatriate/manifests/recipients.py": "what is shipped with the program",
    "repatriate/papers/letters.py": "what is shipped with the program",
    "repatriate/intake": "the process that reads files from others: whoever starts it looked at the file",
    "repatriate/cli/main.py": "the null device",
    "ui/guide/chapters.py": "what is shipped with the program",
}
"""Who opens files without the home for inputs, and why."""


def opens(tree: ast.Module) -> Iterator[int]:
    """Lines that open a file that is there, and no resource: open(…), os.open(…), x.open("rb"), x.read_bytes(), x.read_text()."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and (
            called.id == "open" or (called.id == "open_patiently" and not node.args[1:])
        ):
            yield node.lineno
        elif isinstance(called, ast.Attribute):
            of = called.value
            if isinstance(of, ast.Call) and isinstance(of.func, ast.Name) and of.func.id == "resource_path":
                continue
            mode = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
            on_disk = called.attr == "open" and (isinstance(mode, str) and set(mode) <= set("rbwxa+t"))
            encoded = any(one.arg == "encoding" for one in node.keywords)
            whole = called.attr == "read_bytes" or (called.attr == "read_text" and encoded)
            of_system = isinstance(of, ast.Name) and of.id == "os" and called.attr in ("open", "fdopen")
            if on_disk or whole or of_system:
                yield node.lineno


def test_one_home_opens_inputs() -> None:
    found = {
        (name, line) for name, tree in trees("repatriate", "ui", words=("open", "read_")) for line in opens(tree)
    }  # fmt: skip
    names = {name for name, _ in found}
    assert sorted(one for one in found if not any(one[0].startswith(own) for own in OWN)) == []
    assert {own for own in OWN if not any(name.startswith(own) for name in names)} == set()
