"""Examples of the commands on clearances, notes verbales and holds."""

from __future__ import annotations

from tests.app.examples import Examples

EXAMPLES: Examples = {}
