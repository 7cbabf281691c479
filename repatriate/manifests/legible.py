"""Text of a manifest as paper can show it."""

from __future__ import annotations

from repatriate.manifests.wording import clean
from repatriate.printing import legible as printing


def legible(text: str) -> str:
    """Without what no document may hold, and without empty boxes."""
    return printing.legible(clean(text))
