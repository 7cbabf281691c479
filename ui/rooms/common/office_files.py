"""Asking where a file of the office's own is to go, and which one is to be taken in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.core.context import Context
from ui.widgets.path_field import remembered_folder


def ask_for_copy(parent: QWidget, context: Context, name: str, kinds: str) -> Path | None:
    """Where to write it, ending in .toml; None where nothing was chosen. `kinds` is the filter of the dialog."""
    title = QCoreApplication.translate("OfficeFiles", "Save as")
    text, _ = QFileDialog.getSaveFileName(parent, title, str(remembered_folder(context) / name), kinds)
    if not text:
        return None
    return Path(text if text.lower().endswith(".toml") else f"{text}.toml")


def ask_for_file(parent: QWidget, context: Context, title: str, kinds: str) -> Path | None:
    """Which file to take in; None where none was chosen."""
    text, _ = QFileDialog.getOpenFileName(parent, title, str(remembered_folder(context)), kinds)
    return Path(text) if text else None
