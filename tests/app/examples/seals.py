"""Examples of the commands on keys for seals."""

from __future__ import annotations

from tests.app.examples import Examples

EXAMPLES: Examples = {}
