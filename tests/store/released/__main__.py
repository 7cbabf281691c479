"""Makes the file of the version that is to be given out: `python -m tests.store.released`.

Made-up people, and an example of every command: done, undone, printed, sent, counted, closed and handed over. Beside it what
this version answers. `tests/store/test_released.py` opens both with every later version. Once a version was given out, its file
never changes.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from repatriate import __version__
from repatriate.app.core.operation import Operation
from repatriate.app.counting.handover_commands import HandOver, VoidHandover
from repatriate.app.counting.receiver_commands import SaveReceiver
from repatriate.app.reports.listings import TABLES, with_states
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.errors import RepatriateError
from repatriate.reference.computer import ELSEWHERE
from repatriate.store import keys
from tests.app.examples import EXAMPLES
from tests.app.world import build, tables
from tests.passphrase import PASSPHRASE

HERE = Path(__file__).parent
ASKED = (
    *("people", "groups", "legs", "places", "rules", "clearances", "holds", "documents", "bookings", "manifests"),
    *("settings", "checklist", "blanks"),
)
"""Of `list`: what every version has."""
FIRST = (
    "ReopenBoarding",
    "SetSeat",
    "MakeManifest",
    "MarkSent",
    "MakeManifests",
    "MakeHandout",
    "MakeLabels",
    "MakePack",
    "Swap",
)
"""Examples that need the plan as it was made."""
AFTER = "Swap"
"""The example before which somebody comes home."""
TAKEN_BACK = ("Remove", "Discard", "Import", "Drop", "Lift", "Paste", "EditPeople", "Pin", "ChangeSettings")
"""How the names of examples begin that come last and are undone, or little would be left."""


def _rank(kind: type) -> int:
    name = kind.__name__
    if name in FIRST:
        return FIRST.index(name)
    return 200 if name.startswith(TAKEN_BACK) else 20 if kind.__module__.startswith("repatriate.app.counting") else 100


def _hand_over(operation: Operation) -> None:
    """Somebody comes home, by mistake to the wrong receiver first."""
    for leg in ("BUS1", "GA1"):
        operation.run(SaveLeg(leg, {"status": "arrived"}))
    [home] = operation.db.conn.execute(
        "SELECT min(ref) FROM bookings b JOIN plans ON plans.id = plan_id JOIN people ON people.id = person_id "
        "JOIN legs ON legs.id = leg_id WHERE plans.state = 'published' AND code = 'GA1'"
    ).fetchone()
    operation.run(SaveReceiver(None, {"kind": "shelter", "name": "Rumah Aman"}))
    operation.run(HandOver((home,), 1, "passport"))
    operation.run(VoidHandover(1, "wrong family"))
    operation.run(HandOver((home,), 1))


def make(path: Path) -> list[str]:
    """Make the file; gives the names of the examples that it did not take."""
    refused = []
    with tempfile.TemporaryDirectory() as name, build(path) as operation:
        folder = Path(name)
        for kind in sorted(EXAMPLES, key=_rank):
            if kind.__name__ == AFTER:
                _hand_over(operation)
            prepare, command = EXAMPLES[kind]
            if prepare:
                with contextlib.suppress(RepatriateError, AssertionError, LookupError):
                    prepare(operation, folder)
            try:
                operation.run(command(operation, folder))
                if kind.__name__.startswith(TAKEN_BACK):
                    operation.undo(reason="by mistake")
            except (RepatriateError, AssertionError, LookupError):
                refused.append(kind.__name__)
        empty = {table for table, rows in tables(operation).items() if not rows}
        assert empty <= {"spellings"}, f"no example is left of {empty}"
    return refused


def ask(operation: Operation) -> dict[str, Any]:
    """What this program lists of an operation, as `repatriate --json list` prints it."""
    answers = {kind: TABLES[kind](operation.db) for kind in ASKED}
    answers["people"] = with_states(operation.db, answers["people"], operation.today())
    told: dict[str, Any] = json.loads(json.dumps(answers))
    return told


def write_answers(path: Path, made_by: str, answers: dict[str, Any]) -> None:
    """One line for each thing, so that files of two versions can be compared."""
    kinds = [
        json.dumps(kind) + ":" + json.dumps(rows, ensure_ascii=False).replace("}, {", "},\n{")
        for kind, rows in answers.items()
    ]
    text = f'{{"made by": {json.dumps(made_by)}, "answers": {{\n' + ",\n".join(kinds) + "\n}}\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    target = HERE / f"{__version__}.repat"
    if target.exists():
        sys.stderr.write(f"{target} is there already: raise the version, or remove it if it was never given out.\n")
        return 1
    # The salt of all these files: the tests then make their key once.
    vars(keys)["secrets"] = SimpleNamespace(token_bytes=lambda length: bytes(range(1, length + 1)))
    with tempfile.TemporaryDirectory() as folder:
        os.environ[ELSEWHERE] = folder
        made = Path(folder) / target.name
        refused = make(made)
        with Operation.open(made, PASSPHRASE, officer="duty", write=False) as operation:
            answers = ask(operation)
        shutil.copyfile(made, target)
    write_answers(target.with_suffix(".json"), f"{__version__}, {datetime.now(UTC).date()}", answers)
    sys.stdout.write(f"{target}: {target.stat().st_size:,} bytes. Not taken: {', '.join(refused)}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
