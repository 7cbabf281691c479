"""What is wrong with the operation, with a file or with the computer is one sentence and the exit code that is documented."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import LEGS, PEOPLE, SETTINGS, Run, workbook
from tests.intake.books import breaking
from tests.systems import DEVICES, SHELL

ROOT = Path(__file__).parents[2]
MORE = [
    *LEGS,
    ["GA3", "air", "GA", "BKK", "CGK", "2025-03-07 10:00", "2025-03-07 13:30", 0, 150],
]
RULES = [["kind", "a", "b"], ["pin", "P00004", "GA1 GA2"], ["apart", "P00001", "P00002"]]


def test_the_rest_is_planned_and_each_problem_is_one_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "op.repat"
    run("new", file)
    more = [*PEOPLE, [None, "KERANA", "IVO", "M", None, "IDN", None, "IDN", None, "passport", "P9", None, None]]
    fine = [None, "LASUMI", "ORA", "F", None, "IDN", "BKK", "IDN", None, "passport", "P8", None, None]
    source = workbook(tmp_path / "in.xlsx", People=[*more, fine], Legs=MORE, Settings=SETTINGS)
    assert run("import", file, source).err == ""
    assert run("import", file, workbook(tmp_path / "rules.xlsx", People=[["ref"]], Rules=RULES)).code == 0
    plan = run("plan", file, "--json").json
    assert [row["person"] for row in plan["assignments"]] == ["P00006"]
    assert plan["problems"] == [
        {
            "code": "pin_no_journey",
            "people": ["P00004"],
            "leg": "GA1",
            "rule": "pin GA1 GA2",
            "message": "P00004 cannot be kept on GA1 + GA2: GA1 ends at CGK and GA2 begins at BKK. "
            "Let the plan move them, or keep them on another journey.",
        },
        {
            "code": "apart_together",
            "people": ["P00001", "P00002"],
            "leg": None,
            "rule": None,
            "message": "P00001 and P00002 are to be kept apart and must travel together. Lift one of the two rules.",
        },
        {
            "code": "leg_no_seats",
            "people": [],
            "leg": "GA3",
            "rule": None,
            "message": "GA3 has no seats and carries nobody: give it seats, or cancel it.",
        },
        {
            "code": "no_location",
            "people": ["P00005"],
            "leg": None,
            "rule": None,
            "message": "It is not known where P00005 waits: give a location under People.",
        },
    ]
    lines = run("plan", file).out.splitlines()
    start = lines.index("To put right:")
    assert lines[start + 1 : start + 5] == [f"  {one['message']}" for one in plan["problems"]]


def test_an_operation_without_problems_has_an_empty_list(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "op.repat"
    run("new", file)
    run("import", file, workbook(tmp_path / "in.xlsx", People=PEOPLE, Legs=LEGS, Settings=SETTINGS))
    assert run("plan", file, "--json").json["problems"] == []
    assert "To put right" not in run("plan", file).out


def test_a_list_that_ends_its_reader_is_one_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "op.repat"
    run("new", file)
    ran = run("import", file, breaking(tmp_path / "list.xlsx"))
    assert ran.code == 3
    assert ran.err.count("\n") == 1
    assert "something in it stops the reader" in ran.err


def shell(text: str) -> tuple[str, str]:
    """What a line of the shell prints on both outputs; `repatriate` is this one, whoever reads it."""
    program = f"{shlex.quote(sys.executable)} -m repatriate"
    done = subprocess.run(
        ["bash", "-c", text.replace("repatriate", program)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout, done.stderr


@SHELL
@pytest.mark.parametrize(
    ("arguments", "code"), [("--help", 0), ("mrz --help", 0), ("nonsense", 2), ("check /no.repat", 3)]
)
def test_nobody_has_to_read_all_that_is_said(arguments: str, code: int) -> None:
    """`| head` closes the pipe: no traceback, and the code is that of what was done."""
    out, err = shell(f"(repatriate {arguments} 2>&1; echo $? >&3) 3>&2 | true")
    assert (out, err) == ("", f"{code}\n")


@SHELL
def test_an_output_that_takes_nothing_is_one_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "op.repat"
    run("new", file)
    listed = f"repatriate list {file} people --json"
    assert shell(f"({listed}; echo $? >&2) | true") == ("", "0\n")
    assert shell(f"{listed} >&-") == ("", "")
    if Path("/dev/full").exists():
        assert shell(f"{listed} > /dev/full; echo $?") == (
            "3\n",
            "repatriate: The command is done, but its output cannot be written (No space left on device): send it elsewhere.\n",
        )


LONG = "n" * 300
TOO_LONG = [
    ("list", LONG, "people"), ("new", f"{LONG}.repat"), ("new", f"{'n' * 246}.repat"), ("import", "op.repat", LONG),
    ("template", f"{LONG}.xlsx"), ("export", "op.repat", f"{LONG}.xlsx"), ("photo", "op.repat", "P00001", LONG),
    ("photo", "op.repat", "--folder", LONG), ("seal", LONG), ("check", LONG), ("open", f"{LONG}.repat"), ("demo", LONG),
    ("list", "op.repat", "people", "--passphrase-file", LONG), ("restore", LONG, "new.repat"),
    ("mrz", "--picture", LONG), ("passphrase", "op.repat", "--new-passphrase-file", LONG),
]  # fmt: skip


@pytest.mark.parametrize("arguments", TOO_LONG)
def test_a_name_that_is_too_long_is_one_sentence(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    run("new", tmp_path / "op.repat")
    ran = run(*arguments)
    assert ran.code == 3
    assert "oo long" in ran.err + ran.out
    assert (ran.err or ran.out).count("\n") == 1
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("n")] == []


@DEVICES
@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "op.repat", "/dev/zero"), ("import", "op.repat", "list.csv", "--mapping", "/dev/zero"), ("seal", "/dev/zero"),
        ("photo", "op.repat", "P00001", "/dev/zero"), ("reply", "op.repat", "/dev/zero", "--kind", "police"), ("layout", "take", "op.repat", "/dev/zero"),
        ("list", "op.repat", "people", "--passphrase-file", "/dev/zero"),
    ],
)  # fmt: skip
def test_a_file_without_an_end_is_one_sentence(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    run("new", tmp_path / "op.repat")
    (tmp_path / "list.csv").write_text("name;sex\nALPHA B;F\n", encoding="utf-8")
    ran = run(*arguments)
    assert ran.code == 3
    assert ran.err.count("\n") == 1 or ran.out.count("\n") == 1


def test_no_larger_number_than_a_file_can_keep(run: Run, planned: Path) -> None:
    for arguments in (
        ("lists", planned, 10**23),
        ("drop", planned, 10**23, "--reason", "x"),
        ("undo", planned, 10**23),
    ):
        assert run(*arguments).code == 2


@DEVICES
def test_a_pipe_is_no_list(run: Run, planned: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "list.csv")
    done = run("import", planned, tmp_path / "list.csv")
    assert done.code == 3
    assert "not a file but a pipe" in done.err


@SHELL
def test_a_folder_that_is_gone_and_an_output_that_is_full(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "repatriate"]
    gone = f"mkdir gone; cd gone; rmdir ../gone; exec {sys.executable} -P -m repatriate new n.repat"
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["sh", "-c", gone], cwd=tmp_path, capture_output=True, text=True, check=False, env=surroundings
    )
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    if Path("/dev/full").exists():
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            done = subprocess.run(
                [*command, "--help"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False
            )
        assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    home = tmp_path / "home"
    home.touch()
    done = subprocess.run(
        [*command, "offsets"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": str(home)},
    )
    assert "Traceback" not in done.stderr
