"""What was copied from an open file: it goes when that closes, and is kept and sent on by nobody meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

_OURS = "application/x-repatriate-rows"
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


def clear_ours(clipboard: QClipboard) -> None:
    """Take it off; what came from elsewhere is left alone."""
    if (data := clipboard.mimeData()) is not None and data.hasFormat(_OURS):
        clipboard.clear()
