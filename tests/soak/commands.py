"""Commands as nobody should type them, on an operation file: each does its work, or says in one line why not."""

from __future__ import annotations

import contextlib
import io
import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import click
from PIL import Image

from repatriate.app.plan.commands import Publish
from repatriate.cli.domains import ENTRIES
from repatriate.cli.main import cli, main
from repatriate.reference.computer import ELSEWHERE
from tests.app.world import build
from tests.passphrase import PASSPHRASE
from tests.soak.mutations import NASTY

CODES = (0, 2, 3, 4, 130)
"""What a command may end with: 1 is a defect of ours."""
LEFT_OUT = {"open", "demo", "passphrase"}
"""A window; minutes of work; what would keep the next command out."""
WORDS = (
    "P00001", "P00002", "P00003", "P00004", "P00005", "P99999", "p1", "GA1", "GA2", "BUS1", "BUS2", "BUS1 GA1", "XX9", "BKK", "SHL", "IDN",
    "Batch 1", "1", "2", "0", "-1", "99", "1.5", "2025-03-05", "2025-13-40", "surname=ALPHA", "given_names=", "sex=Z", "birth_date=1990-??-??",
    "surname", "=x", "seats=200", "status=departed", "status=cancelled", "departs=2025-03-05 10:00", "currency=USD", "carrier", "police",
    "exit", "en", "fr", "th", "passport", "etd", "M", "0,0,1,1", "1,1,0,0", "3,-12", "AB", "AB0001", "E0000001", "legal", "reason",
    "nationality", "nationality,household", "people", "journal", "operation", "plan_start", "published", "draft", "GRANTED", "yes",
)  # fmt: skip
FILES = (
    "op.repat", "op.repat", "op.repat", "list.csv", "list.xlsx", "picture.png", "text.txt", "profile.toml", "folder", "none.repat", "out.pdf",
    "out.xlsx", "out.edi", "out.toml", "folder/out.pdf", "nowhere/out.pdf", "op.repat/x", ".", "/", "-", "n" * 300, "CON.pdf", "a\nb.pdf",
)  # fmt: skip


def prepare(folder: Path) -> None:
    """The files that commands are given. The operation is made again for each command from the one beside."""
    made = folder / "made.repat"
    with build(made) as operation:
        operation.run(Publish())
    for part in ("-wal", "-shm"):
        Path(f"{made}{part}").unlink(missing_ok=True)
    (folder / "list.csv").write_text("name;sex\nALPHA B;F\n", encoding="utf-8")
    (folder / "list.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    Image.effect_noise((90, 110), 60).save(folder / "picture.png")
    (folder / "text.txt").write_text("We have no objection to TALANOU MIRE.\n", encoding="utf-8")
    (folder / "profile.toml").write_text('name = "mine"\n', encoding="utf-8")
    (folder / "folder").mkdir()


NAMED = {
    "person": WORDS[:5], "persons": WORDS[:5], "people": WORDS[:5], "keep": WORDS[:5], "absorb": WORDS[:5], "other": WORDS[:5],
    "leg": ("GA1", "GA2", "BUS1"), "legs": ("BUS1 GA1", "BUS2 GA2"), "profile": ("carrier", "exit", "arrival"), "group": ("Batch 1",),
    "reason": ("a reason",), "note": ("1",), "number": ("E0000001", "1"), "nationality": ("IDN", "THA"),
}  # fmt: skip
"""What parameters of these names mostly get."""


def _value(name: str, kind: click.ParamType[Any], chance: random.Random) -> str:
    if name in NAMED and chance.random() < 0.7:
        return chance.choice(NAMED[name])
    if chance.random() < 0.15:
        return chance.choice(NASTY).replace("\0", "")
    if isinstance(kind, click.Choice) and chance.random() < 0.9:
        return str(chance.choice(list(kind.choices)))
    return chance.choice(FILES if isinstance(kind, click.Path) else WORDS)


def _command(chance: random.Random) -> tuple[list[str], click.Command]:
    """The words that name a command, and what it takes."""
    context = click.Context(cli)
    name = chance.choice([one for one in ENTRIES if one not in LEFT_OUT])
    words, command = [name], cli.get_command(context, name)
    while isinstance(command, click.Group):
        name = chance.choice(command.list_commands(context))
        words, command = [*words, name], command.get_command(context, name)
    assert command is not None
    return words, command


def arguments_of(chance: random.Random) -> list[str]:
    """A command with most of what it needs and some of what it can take, right, wrong or senseless."""
    words, command = _command(chance)
    arguments: list[str] = []
    for one in command.params:
        if "passphrase_file" in one.opts or one.name == "passphrase_file":
            continue
        if isinstance(one, click.Option):
            if chance.random() > (0.8 if one.required else 0.2):
                continue
            words.append(one.opts[0])
            if not one.is_flag:
                words += [_value(str(one.name), one.type, chance) for _ in range(max(1, one.nargs))]
        elif chance.random() < (0.98 if one.required else 0.6):
            many = chance.choice((1, 1, 2, 3)) if one.nargs < 0 else one.nargs
            first = one.name == "file" and chance.random() < 0.9
            arguments += ["op.repat"] if first else [_value(str(one.name), one.type, chance) for _ in range(many)]
    return [*words, *arguments]


@contextlib.contextmanager
def _as_a_script(folder: Path) -> Iterator[tuple[io.StringIO, io.StringIO]]:
    """In the folder, with the passphrase, nothing typed, and nothing of this computer's settings."""
    before = Path.cwd()
    with contextlib.ExitStack() as stack:
        given = {"REPATRIATE_PASSPHRASE": PASSPHRASE, "REPATRIATE_OFFICER": "duty", ELSEWHERE: str(folder / "settings")}
        stack.enter_context(mock.patch.dict(os.environ, given))
        stack.enter_context(mock.patch("sys.stdin", io.StringIO("")))
        out, err = io.StringIO(), io.StringIO()
        stack.enter_context(contextlib.redirect_stdout(out))
        stack.enter_context(contextlib.redirect_stderr(err))
        os.chdir(folder)
        try:
            yield out, err
        finally:
            os.chdir(before)


def run_command(folder: Path, chance: random.Random) -> None:
    """One command on a fresh copy of the file. Raises AssertionError where it ends as none may."""
    if not (folder / "made.repat").exists():
        prepare(folder)
    for beside in folder.glob("op.repat*"):  # what the last command left, and what was seen of its file
        shutil.rmtree(beside) if beside.is_dir() else beside.unlink()
    shutil.rmtree(folder / "settings", ignore_errors=True)
    shutil.copy(folder / "made.repat", folder / "op.repat")
    arguments = arguments_of(chance)
    # The file is of another year: that the clock is far ahead of it would stand before each refusal.
    with (
        mock.patch("repatriate.app.core.operation_facts.clock_ahead", return_value=None),
        _as_a_script(folder) as (_, err),
    ):
        code = main(arguments)
    said = err.getvalue()
    assert code in CODES, f"{arguments} gave {code}"
    assert code != 3 or said.count("\n") == 1, f"{arguments} said {said.count(chr(10))} lines"
    assert "Traceback" not in said, f"{arguments} gave a traceback"
