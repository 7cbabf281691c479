"""A closing as the room for counting writes it, without its rules; and what takes it back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from repatriate.app.core.transaction import Transaction


class Close:
    def __init__(
        self, leg: str, aboard: Sequence[str], head_count: int, difference: str | None = None, **more: Any
    ) -> None:
        usual: dict[str, Any] = {"no_shows": {}, "off_loaded": {}, "go_shows": [], "seats": {}}
        content = {"aboard": list(aboard), **usual, **more}
        seated = [ref for ref in aboard if ref not in content["go_shows"]]
        booked = sorted({*seated, *content["no_shows"], *content["off_loaded"]})
        self.leg, self.content = leg, {"booked": booked, **content}
        self.head_count, self.difference = head_count, difference

    def write_changes(self, tx: Transaction) -> None:
        leg = tx.find("legs", "code", self.leg, "leg")["id"]
        row = tx.one("SELECT coalesce(max(version), 0) + 1 AS next FROM closings WHERE leg_id = ?", (leg,))
        assert row is not None
        tx.insert(
            "closings",
            {
                "leg_id": leg, "version": row["next"], "at": "2025-03-01T08:40:00.000Z", "by": "tester",
                "head_count": self.head_count, "content": json.dumps(self.content), "difference": self.difference,
            },
        )  # fmt: skip

    def describe_entry(self) -> str:
        return "Closed"


class Reopen:
    def write_changes(self, tx: Transaction) -> None:
        row = tx.one("SELECT id FROM closings ORDER BY version DESC LIMIT 1", ())
        assert row is not None
        tx.update("closings", row["id"], {"reopened_at": "2025-03-01T08:50:00.000Z", "reopened_by": "tester"})

    def describe_entry(self) -> str:
        return "Reopened"
