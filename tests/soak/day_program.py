"""The command line in this process: one folder, one clock, and files that stay open between commands, as in the window."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar
from unittest import mock

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.core.transaction import Transaction
from repatriate.app.plan.commands import KeepDraft, Publish
from repatriate.cli.main import main as command_line
from repatriate.model.plan import Breach, PlanResult
from repatriate.planning.planner import make_plan
from repatriate.planning.validate.plan_check import find_breaches
from repatriate.reference.computer import ELSEWHERE
from repatriate.store import keys
from tests.passphrase import PASSPHRASE

BEGIN = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
"""Three in the morning of the first day, by the clocks of the shelters."""
FILE, COPY = "op.repat", "copy/op.repat"
NOT_SOUND = 4
"""The code that `check` alone may end with."""


@dataclass
class Answer:
    """What a command ended with and said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class PlanAndPublish:
    """What `plan` and `publish` write, in one command."""

    result: PlanResult
    revision: int

    def write_changes(self, tx: Transaction) -> int:
        KeepDraft(self.result, self.revision).write_changes(tx)
        return Publish().write_changes(tx)

    def describe_entry(self) -> str:
        return "Planned and confirmed"


class Program:
    """Commands on the files of a folder, by a clock that only goes on."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now, self.commands, self.count = folder, BEGIN, list[str](), 0
        self.open = dict[str, Operation]()
        self.looked: tuple[object, dict[tuple[str, ...], Any]] = (None, {})

    def run(self, *words: str, file: str = FILE, looks: bool = False) -> Answer:
        """Run one command on the file; raises AssertionError where it ends as none may."""
        words = (words[0], file, *words[1:]) if words[0] not in ("leg", "person") else (*words[:2], file, *words[2:])
        if not looks and file == FILE:
            self.now += timedelta(seconds=7)
            self.commands.append(f"{self.now + timedelta(hours=7):%H:%M:%S} " + " ".join(words))
        self.count += 1
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = command_line(list(words))
        answer = Answer(code, out.getvalue(), err.getvalue())
        if not looks and file == FILE:
            self.commands[-1] += f"   -> {code} {answer.err.strip()[:160]}"
        assert code in (0, 3, *((NOT_SOUND,) if words[0] == "check" else ())), f"{words} gave {code}: {answer.err}"
        assert "Traceback" not in answer.err, f"{words}: {answer.err}"
        return answer

    def look(self, *words: str, file: str = FILE) -> Any:
        """What a command that only reads says, as JSON; the same is asked once between two changes."""
        when = (len(self.commands), self.now)
        if when != self.looked[0]:
            self.looked = when, {}
        which = (file, *words)
        if which not in self.looked[1]:
            answer = self.run(*words, "--json", file=file, looks=True)
            assert answer.code == 0 or words[0] == "check", f"{words}: {answer.err}"
            self.looked[1][which] = answer.json
        return self.looked[1][which]

    def try_plan(self) -> Sequence[Breach]:
        """Plan and publish, look for what breaks a rule then, and leave the file as it was. Raises UserError where it is refused."""
        operation = Operation.open(Path(FILE), PASSPHRASE, officer="duty")
        snapshot = take_snapshot(operation.db, operation.today())
        result = make_plan(snapshot, time_limit=5, threads=1)
        return operation.rehearse(
            PlanAndPublish(result, snapshot.revision),
            lambda db, _: find_breaches(take_snapshot(db, operation.today()), assignments_of(db, "published") or {}),
        )

    def close(self, file: str) -> None:
        """Close a file that commands left open: the next one opens it again."""
        self.looked = (None, {})
        if file in self.open:
            CLOSE(self.open.pop(file))

    @contextlib.contextmanager
    def copy(self) -> Iterator[str]:
        """A copy of the file, on a computer that has seen no other; commands on it change nothing else."""
        shutil.rmtree("copy", ignore_errors=True)
        Path("copy").mkdir()
        for part in (FILE, f"{FILE}-wal"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copy(part, "copy")
        with mock.patch.dict(os.environ, {ELSEWHERE: str(self.folder / "copy" / "settings")}):
            yield COPY
            self.close(COPY)


class KnownKeys:
    """Derives each key once: it is most of what a small command takes."""

    known: ClassVar[dict[str, bytes]] = {}

    def __init__(self, *given: Any, **named: Any) -> None:
        self.which = [getattr(one, "name", one) for one in (*given, *named.values())]
        self.real = DERIVATION(*given, **named)

    def derive(self, material: bytes) -> bytes:
        which = repr((self.which, bytes(material)))
        if which not in self.known:
            self.known[which] = self.real.derive(material)
        return self.known[which]


DERIVATION: Any = vars(keys)["PBKDF2HMAC"]
OPEN, CREATE, CLOSE = Operation.open, Operation.create, Operation.close


@contextlib.contextmanager
def start_program(folder: Path) -> Iterator[Program]:
    """A program whose files and clock are its own."""
    program, before = Program(folder), Path.cwd()
    given = {"REPATRIATE_PASSPHRASE": PASSPHRASE, "REPATRIATE_OFFICER": "duty", ELSEWHERE: str(folder / "settings")}

    def open_once(path: Path, *words: Any, **more: Any) -> Operation:
        if str(path) not in program.open:
            more |= {"clock": lambda: program.now, "write": True}
            program.open[str(path)] = OPEN(path, *words, **more)
        return program.open[str(path)]

    def create(*words: Any, **more: Any) -> Operation:
        return CREATE(*words, **{**more, "clock": lambda: program.now})

    def close_foreign(operation: Operation) -> None:
        if operation not in program.open.values():
            CLOSE(operation)

    with contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch.dict(os.environ, given))
        stack.enter_context(mock.patch.object(keys, "PBKDF2HMAC", KnownKeys))
        for name, one in (("open", open_once), ("create", create), ("close", close_foreign)):
            stack.enter_context(mock.patch.object(Operation, name, one))
        os.chdir(folder)
        try:
            yield program
        finally:
            for file in list(program.open):
                program.close(file)
            os.chdir(before)
