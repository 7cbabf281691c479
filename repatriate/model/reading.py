"""Bytes of a file, as many as are wanted and no more."""

from __future__ import annotations

from pathlib import Path

from repatriate.model.patience import open_patiently


def read_at_most(path: Path, most: int) -> bytes | None:
    """The bytes of a file; None where there are more. Its size is not asked beforehand: a device, or a file that somebody
    writes meanwhile, has none. Raises OSError."""
    with open_patiently(path) as file:
        data = file.read(most + 1)
    return data if len(data) <= most else None
