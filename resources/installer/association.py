"""Which values in a user's registry make Windows open .repat files with the program; for the setup program and the .msi."""

from __future__ import annotations

from typing import NamedTuple

PROGRAM = "Repatriate-window.exe"
KIND = "Repatriate.Operation"
CLASSES = r"Software\Classes"
OURS = r"Software\Repatriate"


class Value(NamedTuple):
    """One value under HKEY_CURRENT_USER; `name` is empty for the key's own. `%FOLDER%` and `%KIND%` stand for what is known late."""

    key: str
    name: str
    text: str


COMMAND = rf'"%FOLDER%\{PROGRAM}" "%1"'
VALUES = (
    Value(rf"{CLASSES}\{KIND}", "", "%KIND%"),
    Value(rf"{CLASSES}\{KIND}\DefaultIcon", "", rf"%FOLDER%\{PROGRAM},0"),
    Value(rf"{CLASSES}\{KIND}\shell\open", "FriendlyAppName", "Repatriate"),
    Value(rf"{CLASSES}\{KIND}\shell\open\command", "", COMMAND),
    Value(rf"{CLASSES}\.repat", "", KIND),
    Value(rf"{CLASSES}\.repat", "Content Type", "application/x-repatriate"),
    Value(rf"{CLASSES}\.repat\OpenWithProgids", KIND, ""),
    # "Open with" for somebody who has chosen another program.
    Value(rf"{CLASSES}\Applications\{PROGRAM}", "FriendlyAppName", "Repatriate"),
    Value(rf"{CLASSES}\Applications\{PROGRAM}\SupportedTypes", ".repat", ""),
    Value(rf"{CLASSES}\Applications\{PROGRAM}\DefaultIcon", "", rf"%FOLDER%\{PROGRAM},0"),
    Value(rf"{CLASSES}\Applications\{PROGRAM}\shell\open\command", "", COMMAND),
    # "Default apps" in Settings.
    Value(rf"{OURS}\Capabilities", "ApplicationName", "Repatriate"),
    Value(rf"{OURS}\Capabilities", "ApplicationDescription", "%SUMMARY%"),
    Value(rf"{OURS}\Capabilities\FileAssociations", ".repat", KIND),
    Value(r"Software\RegisteredApplications", "Repatriate", rf"{OURS}\Capabilities"),
)
WHOLE_KEYS = (rf"{CLASSES}\{KIND}", rf"{CLASSES}\Applications\{PROGRAM}", rf"{OURS}\Capabilities")
"""Nobody but the program writes below these."""
