"""Locates the files of resources/: inside the package when installed or frozen, beside it in a checkout."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

PACKAGE = Path(__file__).resolve().parents[1]
ROOT = PACKAGE if (PACKAGE / "resources").is_dir() else PACKAGE.parent
"""The folder that resources/ stands in."""


def resource_path(*parts: str) -> Path:
    """The path of a shipped file or folder; it need not exist."""
    return ROOT.joinpath("resources", *parts)


# -- The languages that the program speaks, as resources/languages.toml lists them.

SOURCE = "en"
"""The language in which the sentences stand in the source: it needs no translation."""
LANGUAGES: Mapping[str, str] = MappingProxyType(
    tomllib.loads(resource_path("languages.toml").read_text(encoding="utf-8"))
)
"""Each language by its code (ISO 639-1), with its own name, in the order in which they are offered."""
