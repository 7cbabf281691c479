"""Examples of the commands on page layouts."""

from __future__ import annotations

from tests.app.examples import Examples

EXAMPLES: Examples = {}
