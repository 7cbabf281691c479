"""What the trials of the soak share: a small operation to harm, how to look whether it is whole, and what they tell."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.plan.commands import Publish
from repatriate.reference.computer import ELSEWHERE
from tests.app.world import NOW, PEOPLE, build
from tests.passphrase import PASSPHRASE

NAMES = tuple(person["surname"] for person in PEOPLE if len(person.get("surname", "")) > 4)
"""Of made-up people: none of them may stand readable in what a killed program leaves."""


@dataclass
class Told:
    """How often a trial was made, and what went wrong: sentences that name no content."""

    name: str
    tries: int = 0
    failures: list[str] = field(default_factory=list)

    def check(self, right: bool, what: str) -> None:
        if not right:
            self.failures.append(what)


@contextlib.contextmanager
def workplace(prefix: str) -> Iterator[Path]:
    """A folder for one trial with an operation to copy, `made.repat`, and a computer's settings of its own."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix=f"soak-{prefix}-") as name:
        folder = Path(name)
        for one in ("temporary", "settings"):
            (folder / one).mkdir()
        os.environ |= {ELSEWHERE: str(folder / "settings"), "TMPDIR": str(folder / "temporary")}
        tempfile.tempdir = None
        with build(folder / "made.repat") as operation:
            operation.run(Publish())
        try:
            yield folder
        finally:
            os.environ.clear()
            os.environ.update(before)
            tempfile.tempdir = None


def start_over(folder: Path) -> Path:
    """The operation as it was made, under the name that a trial harms, on a computer that has seen no other copy."""
    for beside in (*folder.glob("op.repat*"), *folder.glob("settings/*")):
        shutil.rmtree(beside) if beside.is_dir() else beside.unlink()
    return Path(shutil.copy(folder / "made.repat", folder / "op.repat"))


def open_file(path: Path) -> Operation:
    return Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW)


def find_wrong(operation: Operation) -> str:
    """What an open file says is wrong with it; empty where it is whole."""
    return next((said for said in (operation.integrity(), operation.verify_journal()) if said != "ok"), "")


def find_readable(folder: Path) -> list[str]:
    """Files with a name of somebody in clear, by the shape of their own names."""
    marks = [form for name in NAMES for form in (name.encode(), name.encode("utf-16-le"))]
    return [
        path.suffix or "(no suffix)"
        for path in folder.rglob("*")
        if path.is_file() and any(mark in path.read_bytes() for mark in marks)
    ]
