"""Sheets of the workbook in the officer's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def sheet_name(name: str) -> str:
    """A sheet by what is on it: `Departures`."""
    t = QCoreApplication.translate
    return {
        "Blanks": t("Sheets", "Blank forms"),
        "Checklist": t("Sheets", "Clearances needed"),
        "Clearances": t("Sheets", "Clearances"),
        "Documents": t("Sheets", "Documents"),
        "Groups": t("Sheets", "Groups"),
        "Holds": t("Sheets", "Holds"),
        "Legs": t("Sheets", "Departures"),
        "People": t("Sheets", "People"),
        "Places": t("Sheets", "Places"),
        "Rules": t("Sheets", "Rules"),
        "Settings": t("Sheets", "Settings"),
    }.get(name, name)
