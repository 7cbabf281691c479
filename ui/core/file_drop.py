"""Files that are dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_file(data: QMimeData) -> Path | None:
    """The one file that is dropped."""
    urls = data.urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.is_file() else None


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The files that are dropped; none where something else is among them."""
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return paths if len(paths) == len(data.urls()) and all(path.is_file() for path in paths) else ()
