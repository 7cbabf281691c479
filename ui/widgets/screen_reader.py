"""Says something to a screen reader, without moving the keyboard's focus."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(thing: QObject, text: str, *, at_once: bool = False) -> None:
    """`at_once` interrupts what is being read: for what went wrong."""
    if text and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(thing, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
        QAccessible.updateAccessibility(event)
