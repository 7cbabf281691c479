"""Files from others are read in a process of their own, and whatever they do to it is one sentence here."""

from __future__ import annotations

import ast
import ctypes
import importlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from repatriate.app.core import foreign_reader, program, windows_job
from repatriate.app.core import reader_channel as core_reader_channel
from repatriate.app.core.foreign_files import FileFrom, Reader
from repatriate.app.core.reader_channel import Work, send_message
from repatriate.app.documents.seals import verify_image_bytes
from repatriate.app.people.photo_matching import portrait_from, working_copy_of
from repatriate.model.errors import Cancelled, EnvironmentFault, UserError
from repatriate.model.saying import say
from repatriate.papers.photo import portrait_of
from repatriate.papers.seal.checking import Trust
from tests.app.core import probes
from tests.code import ROOT, trees
from tests.systems import ENDS_WITH_US, LINUX_LIMITS, NO_JOBS

ABOUT = FileFrom("list.xlsx", say("Save it again."))


@pytest.fixture(autouse=True)
def readers() -> None:
    """Each process is started here, and ends here."""


@pytest.fixture(autouse=True)
def probing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader that is started is the program's own and does the works of `probes` as well."""
    ours = ("-P", "-m", "tests.app.core.probes")
    monkeypatch.setattr(program, "build_command_line", lambda *arguments: [sys.executable, *ours, arguments[-1]])


def hide() -> None:
    """A function of the program that is none of the works."""


def fault_of(work: Callable[..., object], *arguments: object, reader: Reader | None = None) -> UserError:
    with reader or Reader() as one, pytest.raises(UserError) as caught:
        one.read(work, *arguments, about=ABOUT)
    assert "\n" not in str(caught.value)
    return caught.value


def test_plain_data_comes_back() -> None:
    with Reader() as reader:
        found = reader.read(probes.give, probes.EVERYTHING, about=ABOUT)
        assert found == probes.EVERYTHING
        assert found.said[0].template == "{0} has {1} rows.", "the window says it in its language"
        assert reader.read(probes.number, about=ABOUT) == 1


def test_a_file_comes_open_and_is_read_from_several_places(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(b"abcdef")
    with Reader() as reader:
        assert reader.read(probes.first_letters, path, about=ABOUT) == b"abcabf"


def test_nothing_but_the_works_is_done() -> None:
    assert fault_of(hide).code == "reader_broke"


def test_what_a_reader_refuses_is_refused() -> None:
    fault = fault_of(probes.refuse)
    assert (fault.code, fault.facts) == ("choose_part", {"parts": ("a", "b")})
    assert fault.message == say("{0} is empty.", "list.xlsx")
    assert fault.message.template == "{0} is empty."  # type: ignore[attr-defined]  # the window says it in its language


@pytest.mark.parametrize("work", [probes.abort, probes.defect])
def test_a_reader_that_breaks_is_one_sentence(work: Callable[[], object]) -> None:
    fault = fault_of(work)
    assert fault.code == "reader_broke"
    assert str(fault) == "list.xlsx cannot be read: something in it stops the reader. Save it again."
    assert "ALPHA" not in repr(fault.facts)


def test_a_reader_that_hangs_is_ended() -> None:
    fault = fault_of(probes.hang, reader=Reader(seconds=1))
    assert str(fault) == "list.xlsx cannot be read: it takes more than 2 seconds. Save it again."


@NO_JOBS
def test_a_reader_that_nobody_watches_ends_by_itself() -> None:
    with Reader(seconds=0) as reader:
        assert reader.read(probes.number, about=FileFrom("x", say("x"), 5_000_000)) == 1
        process = reader._process
        assert process is not None
        assert reader._channel is not None
        send_message(reader._channel, "work", Work, Work("compute", 0, 0, 0, foreign_reader.MOST_MEMORY, False))
        send_message(reader._channel, "arguments", tuple[()], ())
        assert process.wait(20) == -signal.SIGXCPU


@LINUX_LIMITS
def test_a_reader_that_grows_is_ended() -> None:
    assert (
        str(fault_of(probes.grow)) == "list.xlsx cannot be read: it needs more than 1,500 MB of memory. Save it again."
    )


def test_a_reader_of_pictures_may_take_more_and_no_more_than_that() -> None:
    assert str(fault_of(probes.grow, reader=Reader(memory=700_000_000))).count("needs more than 700 MB") == 1
    with Reader(memory=3_000_000_000) as reader:
        assert reader.read(probes.take, 1_600_000_000, about=ABOUT) == 1_600_000_000


@LINUX_LIMITS
def test_the_reader_has_limits_and_nothing_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", "secret")
    with Path(__file__).open(encoding="utf-8") as ours, Reader() as reader:
        os.set_inheritable(ours.fileno(), True)
        limits, names, files = reader.read(probes.surroundings, about=ABOUT)
    assert limits == (foreign_reader.MOST_MEMORY, 0, 0)
    assert not {"HOME", "PATH", "REPATRIATE_PASSPHRASE"} & {*names}
    assert set(program.bare_environment()) == {"PYTHONPATH"}
    assert len(files) <= 5, "the three of every process, the channel, and the folder being listed"


@ENDS_WITH_US
def test_a_reader_ends_with_the_program_that_is_killed() -> None:
    code = """
import os, signal, sys
from repatriate.app.core import program
from repatriate.app.core.foreign_files import Reader
from repatriate.app.core.reader_channel import Work, send_message
program.build_command_line = lambda *arguments: [sys.executable, "-P", "-m", "tests.app.core.probes", arguments[-1]]
with Reader() as reader:
    channel = reader._started()
    send_message(channel, "work", Work, Work("compute", 0, 0, 60, 1_500_000_000, False))
    send(channel, "arguments", tuple[()], ())
    print(reader._process.pid, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    left = Path("/proc") / ran.stdout.strip() / "status"
    for _ in range(100):
        if not left.exists() or "State:\tZ" in left.read_text(encoding="utf-8"):
            return
        time.sleep(0.05)
    pytest.fail("it works on")


def test_an_officer_can_stop_it_and_the_next_file_is_read() -> None:
    stopped = threading.Event()
    threading.Timer(0.3, stopped.set).start()
    with Reader() as reader:
        with pytest.raises(Cancelled):
            reader.read(probes.hang, about=ABOUT, cancel=stopped.is_set)
        assert reader.read(probes.number, about=ABOUT) == 1


def test_progress_is_told() -> None:
    told: list[float] = []
    with Reader() as reader:
        assert reader.read(probes.count, 4, about=ABOUT, progress=told.append) == 4
    assert told == [0, 0.25, 0.5, 0.75]


def test_nothing_runs_afterwards() -> None:
    with Reader() as reader:
        reader.read(probes.number, about=ABOUT)
        process = reader._process
    assert process is not None
    assert process.returncode is not None


def test_a_computer_that_starts_no_reader_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("executable", "_base_executable"):
        monkeypatch.setattr(sys, name, "/nowhere/python", raising=False)
    with Reader() as reader, pytest.raises(EnvironmentFault, match="cannot be started"):
        reader.read(probes.number, about=ABOUT)


def test_the_limits_for_windows_have_the_sizes_that_it_expects() -> None:
    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert (ctypes.sizeof(windows_job._Basic), ctypes.sizeof(windows_job._Extended)) == (64, 144)


def test_each_work_is_there_and_declares_data_that_can_be_handed_over() -> None:
    for name, module in foreign_reader.WORKS.items():
        kinds, given = core_reader_channel.kinds_of(getattr(importlib.import_module(module), name))
        assert [core_reader_channel._find_way(kind) for kind in (*kinds, given)], name


# -- every door


READERS = {"open_workbook", "working_copy", "portrait_of", "find_seals"}
"""What decodes files from others. The window and the commands hand these over, and call none themselves."""


def test_nobody_reads_a_file_from_others_in_the_program_itself() -> None:
    calls = [
        f"{name}:{node.lineno}"
        for name, tree in trees("repatriate/app", "repatriate/cli", "ui", words=tuple(READERS))
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", None)) in READERS
    ]
    assert calls == []


def test_pictures_and_seals_are_read_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "P00001.png"
    Image.effect_noise((413, 531), 60).save(path)
    data = path.read_bytes()
    monkeypatch.delattr(Image, "open")
    with pytest.raises(AttributeError):
        portrait_of(data)
    assert portrait_from(path)[:3] == working_copy_of(data)[:3] == b"\xff\xd8\xff"
    [verdict] = verify_image_bytes(data, Trust(), today=date(2025, 3, 1))
    assert "No seal was found here" in str(verdict)
