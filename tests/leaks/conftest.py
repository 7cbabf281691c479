"""Everything made once, on the day of version 1 and on the day of version 2; the tests look at what came out."""

from __future__ import annotations

import logging
import pickle
import re
import sys
import traceback
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from repatriate.reference.computer import ELSEWHERE
from tests.conftest import MadeOnce
from tests.leaks import world
from tests.leaks.exports import EXPORTS, Day, Output
from tests.leaks.marks import Marks


@dataclass
class Made:
    """By export and version what left; beside it by profile and version what is kept of lists, what the program wrote into its log, and which files it opened to write."""

    marks: Marks
    tables: dict[str, list[str]]
    outputs: dict[tuple[str, int], list[Output]] = field(default_factory=dict)
    faults: dict[tuple[str, int], str] = field(default_factory=dict)
    frozen: list[tuple[str, int, str]] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    opened: set[Path] = field(default_factory=set)
    folder: Path = Path()


class _Listening(logging.Handler):
    def __init__(self, log: list[str]) -> None:
        super().__init__(logging.DEBUG)
        self.log = log

    def emit(self, record: logging.LogRecord) -> None:
        # Where a lock lies in memory is a number of fifteen digits, another one each time: now and then some are a date.
        said = (
            re.sub(r"lock \d+ on", "lock on", record.getMessage()) if record.name == "filelock" else record.getMessage()
        )
        self.log.append(f"{record.name}: {said} {record.exc_text or ''}")


@pytest.fixture(scope="session")
def made(made_once: MadeOnce) -> Made:
    def make(path: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(ELSEWHERE, str(path.parent / "settings"))
            path.write_bytes(pickle.dumps(_make(path.parent)))

    made = pickle.loads(made_once("leaks.pickle", make).read_bytes())
    assert isinstance(made, Made)
    return made


def _make(folder: Path) -> Made:
    marks = Marks()
    with world.make(folder / "secret.repat", marks) as operation:
        tables = {
            table: [row[1] for row in operation.db.conn.execute(f'PRAGMA table_info("{table}")')]
            for (table,) in operation.db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        }
        officer, to_whom = operation.officer, marks.word("manifests.sent", "a list of the leg")
    made = Made(marks, tables, folder=folder)
    root, listening = logging.getLogger(), _Listening(made.log)
    level = root.level
    root.addHandler(listening)
    root.setLevel(logging.DEBUG)
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wxa+"):
            made.opened.add(Path(str(arguments[0])))

    sys.addaudithook(watch)  # it stays as long as the program runs, and listens until the end of this
    try:
        for version in (1, 2):
            day = Day(folder / "secret.repat", officer, version, folder, to_whom)
            if version == 2:
                day.operation().run(world.Secrets(marks, 2))
            for name, export in EXPORTS.items():
                if version not in export.versions:
                    continue
                try:
                    made.outputs[name, version] = export.make(day)
                except Exception:
                    made.faults[name, version] = traceback.format_exc()
            made.frozen += [
                (row["profile"], version, row["content"])
                for row in day.operation().db.query(
                    "SELECT profile, content FROM manifests JOIN legs ON legs.id = leg_id WHERE code = ?", (world.LEG,)
                )
            ]
            day.close()
    finally:
        watching = False
        root.removeHandler(listening)
        root.setLevel(level)
    return made
