"""Locates the files of resources/: inside the package when installed or frozen, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
ROOT = PACKAGE if (PACKAGE / "resources").is_dir() else PACKAGE.parent
"""The folder that resources/ stands in."""


def resource_path(*parts: str) -> Path:
    """The path of a shipped file or folder; it need not exist."""
    return ROOT.joinpath("resources", *parts)
