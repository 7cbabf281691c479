"""Where this computer keeps what the program was told about it, and not about an operation."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

ELSEWHERE = "REPATRIATE_SETTINGS"
"""The variable that names another folder: for a program on a stick, and for tests."""


def settings_folder() -> Path:
    """The folder of settings; it need not exist."""
    named = os.environ.get(ELSEWHERE)
    return Path(named) if named else Path(platformdirs.user_config_dir("repatriate", appauthor=False))
