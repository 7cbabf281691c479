"""Protects text copied from an open file: it is cleared when that closes, and no clipboard history keeps it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

_OURS = "application/x-repatriate-rows"
_REPORT = "report"
"""Property of the clipboard: the last text copied that names nobody."""
_WINDOWS = 'application/x-qt-windows-mime;value="{0}"'
_KEPT_BY_NOBODY = {
    # https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats#cloud-clipboard-and-clipboard-history-formats
    _WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),
    _WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    "x-kde-passwordManagerHint": b"secret",
}


def mark_as_ours(data: QMimeData) -> QMimeData:
    """Windows' history and its clipboard of all computers, and KDE's, leave it out: it names people."""
    for kind, value in {_OURS: b"1", **_KEPT_BY_NOBODY}.items():
        data.setData(kind, value)
    return data


def mark_copied(clipboard: QClipboard) -> None:
    """Mark what a field or a label put there by itself. Qt tells of it a moment later: what we put there is marked before."""
    if not clipboard.ownsClipboard() or not _names_people(clipboard) or _is_marked(clipboard):
        return
    held, copied = clipboard.mimeData(), QMimeData()
    for kind in held.formats():
        copied.setData(kind, held.data(kind))
    clipboard.setMimeData(mark_as_ours(copied))


def copy_report(clipboard: QClipboard, text: str) -> None:
    """Copy what names nobody and is for a mail: it stays after the file has closed."""
    clipboard.setProperty(_REPORT, text)
    clipboard.setText(text)


def clear_ours(clipboard: QClipboard) -> None:
    """Take it off, and what the mouse selected (X11); what came from elsewhere is left alone."""
    if _is_marked(clipboard) or (clipboard.ownsClipboard() and _names_people(clipboard)):
        clipboard.clear()
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def _is_marked(clipboard: QClipboard) -> bool:
    return (data := clipboard.mimeData()) is not None and data.hasFormat(_OURS)


def _names_people(clipboard: QClipboard) -> bool:
    return bool(clipboard.text() != clipboard.property(_REPORT))
