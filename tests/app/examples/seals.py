"""Examples of the commands on keys for seals."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.documents.seal_commands import (
    ImportSealKey,
    MakeSealKey,
    ReplaceCertificate,
    RetireSealKey,
    UseSealKey,
)
from repatriate.papers.seal import keys
from tests.app.examples import Examples

NOW = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)


def _made(operation: Operation, folder: Path) -> None:
    operation.run(MakeSealKey("IDTS"))


def _used(operation: Operation, folder: Path) -> None:
    operation.run(UseSealKey(operation.run(MakeSealKey("IDTS")).result))


def _key(operation: Operation) -> int:
    """The id of the newest key, 0 where there is none."""
    return int(operation.db.conn.execute("SELECT ifnull(max(id), 0) FROM seal_keys").fetchone()[0])


def _import(operation: Operation, folder: Path) -> ImportSealKey:
    key = keys.make_key("brainpoolP256r1")
    made = keys.self_signed(key, "IDTT", "0A", organization="Office", now=NOW, years=1)
    return ImportSealKey(keys.key_pem(key).encode("ascii"), "", keys.certificate_pem(made).encode("ascii"))


def _replace(operation: Operation, folder: Path) -> ReplaceCertificate:
    row = operation.db.conn.execute("SELECT private_key FROM seal_keys WHERE id = ?", (_key(operation),)).fetchone()
    key = keys.load_key(row[0]) if row else keys.make_key("P-256")
    made = keys.self_signed(key, "IDTS", "77AB", organization="", now=NOW, years=3)
    return ReplaceCertificate(_key(operation), keys.certificate_pem(made).encode("ascii"))


EXAMPLES: Examples = {
    MakeSealKey: (None, lambda op, d: MakeSealKey("idts", organization="Embassy", years=1)),
    ImportSealKey: (None, _import),
    UseSealKey: (_made, lambda op, d: UseSealKey(_key(op))),
    RetireSealKey: (_used, lambda op, d: RetireSealKey(_key(op))),
    ReplaceCertificate: (_made, _replace),
}
