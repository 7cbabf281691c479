"""Examples of the commands on travel documents and blanks."""

from __future__ import annotations

from tests.app.examples import Examples

EXAMPLES: Examples = {}
