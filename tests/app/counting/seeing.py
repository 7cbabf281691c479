"""People seen at points in tests, whatever a rule says of it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import timedelta
from itertools import count

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Transaction
from repatriate.model.counting import CountsAs, Seen
from repatriate.model.dates import write_exact_moment

_SECONDS: Iterator[int] = count(1)
"""Each sighting is later than the one before it."""


class See:
    """People seen at the point that counts so, one second after another."""

    def __init__(
        self, leg: str, *refs: str, at: CountsAs = CountsAs.BOARDED, kind: Seen = Seen.PRESENT, reason: str = "",
        joins: bool = False,
    ) -> None:  # fmt: skip
        self.leg, self.refs, self.at, self.kind, self.reason, self.joins = leg, refs, at, kind, reason, joins
        self.uuids: list[str] = []

    def write_changes(self, tx: Transaction) -> list[str]:
        leg = tx.find("legs", "code", self.leg, "leg")["id"]
        if not tx.one("SELECT 1 FROM checkpoints WHERE leg_id = ?", (leg,)):
            for point in points_of(tx.db, leg):
                row = {"leg_id": leg, "seq": point.seq, "kind": point.kind.value, "name": point.name}
                tx.insert("checkpoints", {**row, "counts_as": point.counts_as and point.counts_as.value})
        point_id = next(one.id for one in points_of(tx.db, leg) if one.counts_as is self.at)
        for person in tx.people(self.refs):
            at = write_exact_moment(tx.now + timedelta(seconds=next(_SECONDS)))
            self.uuids.append(str(uuid.uuid4()))
            tx.insert(
                "sightings",
                {
                    "uuid": self.uuids[-1], "leg_id": leg, "checkpoint_id": point_id, "person_id": person["id"],
                    "kind": self.kind.value, "at": at, "received_at": at, "counter": tx.officer, "how": "tick",
                    "forced": self.reason or None, "also": json.dumps({"go_show": True}) if self.joins else None,
                },
            )  # fmt: skip
        return self.uuids

    def describe_entry(self) -> str:
        return "Counted"


def see(operation: Operation, leg: str, *refs: str, **more: object) -> list[str]:
    """The uuids of what was written."""
    found: list[str] = operation.run(See(leg, *refs, **more)).result  # type: ignore[arg-type]
    return found
