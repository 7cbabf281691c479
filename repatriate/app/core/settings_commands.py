"""The command that changes settings of the operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from repatriate.app.core.parse_values import parse_field
from repatriate.app.core.settings import known, put
from repatriate.app.core.transaction import Transaction
from repatriate.intake.columns import SETTINGS
from repatriate.model.fields import Kind
from repatriate.model.saying import Said, joined, say
from repatriate.reference.countries import country_name


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Values by key; an empty one goes back to the default. All of them or, where one cannot be, none."""

    values: Mapping[str, Any]

    def write_changes(self, tx: Transaction) -> None:
        known(self.values)
        for key, value in self.values.items():
            put(tx, key, value)

    def describe_entry(self) -> str:
        if len(self.values) == 1:
            [(key, value)] = self.values.items()
            return say("Set “{0}” to {1}", SETTINGS[key].label, _describe_value(key, value))
        return say("Changed settings: {0}", joined(", ", (SETTINGS[key].label for key in self.values)))


def _describe_value(key: str, value: object) -> Said | str:
    """The value as an officer says it: a country by its name."""
    if not value:
        return say("the default")
    if SETTINGS[key].kind is Kind.NATIONALITY:
        code = parse_field(SETTINGS[key], str(value))
        return Said(country_name(str(code)))
    return str(value)
