"""What the program says where a list cannot be made: references and seats, never a name; and a password is kept nowhere."""

from __future__ import annotations

import shutil
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.handouts.catalogue import HANDOUTS
from repatriate.app.handouts.commands import MakeHandout, MakeLabels
from repatriate.app.handouts.labels import BCBP, LabelOptions
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.manifests.commands import MakeManifest
from repatriate.labels.stock import SLIPS
from repatriate.model.errors import RepatriateError
from tests.app.world import ByHand
from tests.leaks.conftest import Made
from tests.leaks.exports import LOCK
from tests.leaks.opening import Piece, pieces
from tests.leaks.world import LEG, NOW, PASSPHRASE

IN_A_SENTENCE = {"people.ref", "bookings.seat"}

SPOILT = {
    "a seat twice": "UPDATE bookings SET seat = '12A'",
    "nothing but names": "UPDATE people SET birth_date = NULL, nationality = NULL, sex = NULL, assistance = NULL",
    "no names": "UPDATE people SET surname = NULL, given_names = NULL",
    "no documents": "UPDATE documents SET current = 0",
    "no places": "DELETE FROM places WHERE code IN ('CRK', 'CGK')",
    "nowhere": "UPDATE legs SET origin = 'XXXXX'",
    "nothing published": "UPDATE plans SET state = 'superseded'",
    "nobody": "DELETE FROM bookings",
}


def attempts(folder: Path) -> Iterator[Callable[[Operation], object]]:
    for profile in ("carrier", "exit", "arrival", "receiving", "escort", "office"):
        for suffix in (".xlsx", ".pdf", ".edi"):
            yield lambda op, p=profile, s=suffix: op.run(MakeManifest(LEG, p, folder / f"x{s}"))
    yield lambda op: op.run(MakeManifest(LEG, "carrier", folder / "no such" / "x.pdf"))
    yield lambda op: op.run(MakeManifest(LEG, "carrier", folder / "x.pdf", ""))
    yield lambda op: op.run(MakeManifests((), ("carrier", "exit"), folder, ("edi", "xlsx")))
    for kind in HANDOUTS:
        yield lambda op, k=kind: op.run(MakeHandout(k, LEG, folder / "x.pdf"))
    yield lambda op: op.run(MakeLabels(LEG, folder / "x.pdf", LabelOptions(SLIPS, names=True, code=BCBP)))


@pytest.mark.parametrize("how", SPOILT)
def test_a_sentence_names_nobody(made: Made, tmp_path: Path, how: str) -> None:
    shutil.copy(made.folder / "secret.repat", tmp_path / "copy.repat")
    (tmp_path / "out").mkdir()
    said: list[Piece] = []
    faults: list[Exception] = []
    with Operation.open(tmp_path / "copy.repat", PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
        operation.run(ByHand(SPOILT[how]))
        for attempt in attempts(tmp_path / "out"):
            try:
                attempt(operation)
            except Exception as fault:
                told = "".join(traceback.format_exception(fault))
                said.append(Piece("a sentence", f"{told} {vars(fault)}"))
                faults.append(fault)
    assert said, "all could be made after all"
    defects = [repr(fault) for fault in faults if not isinstance(fault, RepatriateError) or "\n" in str(fault)]
    assert defects == []
    found = made.marks.found(said)[0]
    assert {mark.column for mark in found} <= IN_A_SENTENCE, [piece.content for piece in said]


def test_a_password_is_kept_nowhere(made: Made) -> None:
    kept = [Piece("the log", line) for line in made.log]
    with Operation.open(
        made.folder / "secret.repat", PASSPHRASE, officer="duty", write=False, clock=lambda: NOW
    ) as operation:
        for table in ("journal", "images", "settings", "manifests", "sequences"):
            kept += [Piece(table, repr(tuple(row))) for row in operation.db.conn.execute(f"SELECT * FROM {table}")]
    kept += [
        piece
        for key, outputs in made.outputs.items()
        if key[1] == 1
        for one in outputs
        for piece in _as_it_is(one.name, one.data)
    ]
    word = LOCK.partition(" ")[0]
    assert not [piece.place for piece in kept if word in (piece.content if isinstance(piece.content, str) else "")]
    assert not [piece.place for piece in kept if isinstance(piece.content, bytes) and word.encode() in piece.content]


def _as_it_is(name: str, data: bytes) -> list[Piece]:
    """Not opened where it is locked: it is what everybody has who has no password."""
    return list(pieces(name, data)) if data.startswith(b"PK") else [Piece(name, data)]
