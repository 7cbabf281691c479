"""The path of a paper, typed or chosen, by default beside the operation file; also opens files by the system."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QClipboard, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from ui.core.context import Context
from ui.style.theme import GAP
from ui.widgets.labels import make_button
from ui.widgets.layouts import grow, make_row

_FOLDER = "papers/folder"


class PathField(QWidget):
    """`path` is what is typed. The folder is remembered on this machine."""

    changed = Signal()

    def __init__(self, context: Context, filters: str) -> None:
        super().__init__()
        self._context = context
        self._filters = filters
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Save as"))
        self.line.textChanged.connect(self.changed)
        self.choose_button = make_button(self.tr("Choose…"), self._choose_path)
        make_row(grow(self.line), self.choose_button, margins=0, spacing=GAP, inside=self)

    def suggest(self, name: str) -> None:
        """This name in the folder of last time, with a number where there is such a file."""
        folder = remembered_folder(self._context)
        stem, suffix = Path(name).stem, Path(name).suffix
        path, number = folder / name, 1
        while path_exists(path):
            number += 1
            path = folder / f"{stem}-{number}{suffix}"
        self.line.setText(str(path))
        self.line.setToolTip(str(path))

    @property
    def path(self) -> Path:
        """The typed path, by default in the last folder. Windows copies a path with quotation marks."""
        text = self.line.text().strip().strip('"')
        return remembered_folder(self._context) / text if text else Path()

    def remember(self) -> None:
        keep_folder(self._context, self.path.parent)

    def _choose_path(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as"), self.line.text(), self._filters)
        if name:
            self.line.setText(name)


def path_exists(path: Path) -> bool:
    """A name that the disk would not take is told when it is written."""
    try:
        return path.exists()
    except OSError:
        return False


def operation_key(context: Context) -> str:
    """The key of preferences for this operation; it reveals nothing of the file."""
    return hashlib.sha256(str(context.operation.path.resolve()).encode()).hexdigest()[:16]


def keep_folder(context: Context, folder: Path) -> None:
    """The next paper of this operation is proposed there."""
    context.preferences.write_text(f"{_FOLDER}/{operation_key(context)}", str(folder))


def remembered_folder(context: Context) -> Path:
    """The folder of this operation's last paper, else that of its file where it can be written, else the documents."""
    kept = context.preferences.read_text(f"{_FOLDER}/{operation_key(context)}")
    if kept and (folder := Path(kept)).is_dir():
        return folder
    beside = context.operation.path.parent
    if beside.is_dir():
        return beside
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def ask_to_open(parent: QWidget, context: Context, title: str, kinds: str) -> Path | None:
    """Which file to take in; None where none was chosen. It opens in the folder used last, as all here do."""
    text, _ = QFileDialog.getOpenFileName(parent, title, str(remembered_folder(context)), kinds)
    return _remember_path(context, text)


def ask_to_open_many(parent: QWidget, context: Context, title: str, kinds: str) -> list[Path]:
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(remembered_folder(context)), kinds)
    return [path for name in names if (path := _remember_path(context, name)) is not None]


def ask_to_save(parent: QWidget, context: Context, title: str, name: str, kinds: str, suffix: str = "") -> Path | None:
    """The chosen path, ending in `suffix`; None if the dialog was cancelled."""
    text, _ = QFileDialog.getSaveFileName(parent, title, str(remembered_folder(context) / name), kinds)
    return _remember_path(context, text if not text or text.lower().endswith(suffix) else f"{text}{suffix}")


def ask_folder(parent: QWidget, context: Context, title: str, start: str = "") -> Path | None:
    """Which folder; it opens in `start` where that is given."""
    text = QFileDialog.getExistingDirectory(parent, title, start or str(remembered_folder(context)))
    if not text:
        return None
    keep_folder(context, Path(text))
    return Path(text)


def save_as() -> str:
    """The usual title of the dialog."""
    return QCoreApplication.translate("PathField", "Save as")


def _remember_path(context: Context, text: str) -> Path | None:
    if not text:
        return None
    keep_folder(context, Path(text).parent)
    return Path(text)


def open_file(path: Path) -> bool:
    """With the program that the system has for it; printing is done there."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


# -- Protects text copied from an open file: it is cleared when that closes, and no clipboard history keeps it.


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
