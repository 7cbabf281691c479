"""The command that changes settings of the operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from repatriate.app.core.settings import known, put
from repatriate.app.core.transaction import Transaction
from repatriate.intake.columns import SETTINGS
from repatriate.model.saying import joined, say


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Values by key; an empty one goes back to the default. All of them or, where one cannot be, none."""

    values: Mapping[str, Any]

    def apply(self, tx: Transaction) -> None:
        known(self.values)
        for key, value in self.values.items():
            put(tx, key, value)

    def summary(self) -> str:
        if len(self.values) == 1:
            [(key, value)] = self.values.items()
            return say("Set {0} to {1}", SETTINGS[key].label, str(value) if value else say("the default"))
        return say("Changed settings: {0}", joined(", ", (SETTINGS[key].label for key in self.values)))
