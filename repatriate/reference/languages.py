"""The languages that the program speaks, as resources/languages.toml lists them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from types import MappingProxyType

from repatriate.reference.resources import resource_path

SOURCE = "en"
"""The language in which the sentences stand in the source: it needs no translation."""
LANGUAGES: Mapping[str, str] = MappingProxyType(
    tomllib.loads(resource_path("languages.toml").read_text(encoding="utf-8"))
)
"""Each language by its code (ISO 639-1), with its own name, in the order in which they are offered."""
