"""Examples of the command on the settings of an operation."""

from __future__ import annotations

from repatriate.app.core.settings_commands import ChangeSettings
from tests.app.examples import Examples

EXAMPLES: Examples = {
    ChangeSettings: (
        lambda op, d: op.run(ChangeSettings({"currency": "EUR", "authority": "Embassy"})),
        lambda op, d: ChangeSettings({"currency": "usd", "authority": "", "outside_name": "Flights home"}),
    ),
}
