"""Files that were cut, bent or mixed up on their way: read, or refused with one sentence, and never anything else."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from repatriate.intake.workbook import open_workbook
from repatriate.model.errors import UserError
from tests.intake.test_workbook import PLAIN

ROUNDS = 80


def cut(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(1, len(raw))]


def bent(raw: bytes, chance: random.Random) -> bytes:
    """A few bits the other way round."""
    found = bytearray(raw)
    for _ in range(chance.choice((1, 2, 8, 40))):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def spliced(raw: bytes, chance: random.Random) -> bytes:
    """A piece of the file, or of anything, where another should be."""
    at, start = chance.randrange(len(raw)), chance.randrange(len(raw))
    piece = raw[start : start + chance.choice((1, 4, 64, 700))] if chance.random() < 0.7 else chance.randbytes(30)
    return raw[:at] + piece + raw[at + chance.choice((0, len(piece))) :]


def zeroed(raw: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(raw)), chance.choice((4, 64, 512))
    return raw[:at] + bytes(length) + raw[at + length :]


def full(raw: bytes, chance: random.Random) -> bytes:
    """Sizes and places that became as large as they can be."""
    at, length = chance.randrange(len(raw)), chance.choice((1, 2, 4))
    return raw[:at] + b"\xff" * length + raw[at + length :]


Damage = Callable[[bytes, random.Random], bytes]


def inside(raw: bytes, damage: Damage, chance: random.Random) -> bytes:
    """An archive that is sound, with a damaged part in it: its sums agree, and the reader gets to see the damage."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            content = old.read(name)
            new.writestr(name, damage(content, chance) if name == chosen and len(content) > 1 else content)
    return out.getvalue()


def try_to_read(path: Path) -> None:
    try:
        found = open_workbook(path)
    except UserError as fault:
        said = str(fault)
        clear = str(path) in said and "\n" not in said
    else:
        clear = all(len({len(row) for row in rows}) <= 1 for rows in found.sheets.values())
    assert clear


@pytest.mark.parametrize("make", PLAIN)
@pytest.mark.parametrize("damage", [cut, bent, spliced, zeroed, full])
def test_a_damaged_file_is_read_or_refused(tmp_path: Path, make: Callable[[Path], Path], damage: Damage) -> None:
    raw = make(tmp_path / "whole").read_bytes()
    chance = random.Random(f"{make.__name__} {damage.__name__}")
    path = tmp_path / "list.xlsx"
    for _ in range(ROUNDS):
        archived = raw.startswith(b"PK") and chance.random() < 0.6
        path.write_bytes(inside(raw, damage, chance) if archived else damage(raw, chance))
        try_to_read(path)


@pytest.mark.parametrize("make", PLAIN)
def test_half_a_workbook_is_never_taken_for_a_whole_one(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    raw = make(tmp_path / "whole").read_bytes()
    if not raw.startswith((b"PK", b"\xd0\xcf", b"<?xml")):
        return  # nothing in a text or a page tells where it should end
    path = tmp_path / "list.xlsx"
    for part in (0.2, 0.5, 0.8):
        path.write_bytes(raw[: int(len(raw) * part)])
        with pytest.raises(UserError):
            open_workbook(path)
