"""The kinds of list files for a dialog, with pictures only if they can be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData

from repatriate.intake.paper.reading.engines import explain_missing
from repatriate.model.saying import Said

_SHEETS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.edi"
_PAPERS = "*.docx *.docm *.odt *.pdf *.eml *.msg"
_PICTURES = "*.jpg *.jpeg *.png *.heic *.heif *.tif *.tiff *.webp *.bmp"


def why_no_pictures() -> Said | None:
    """The reason why no picture can be read here; None if they can."""
    return explain_missing()


def list_kinds() -> str:
    """The file filter of a dialog that chooses a list."""
    pictures = "" if why_no_pictures() else f" {_PICTURES}"
    words = QCoreApplication.translate("ListFiles", "Lists and papers ({0});;All files (*)")
    return words.format(f"{_SHEETS} {_PAPERS}{pictures}")


# -- Files that are dropped on the window.


def dropped_file(data: QMimeData) -> Path | None:
    """The one file that is dropped."""
    urls = data.urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.is_file() else None


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The files that are dropped; none where something else is among them."""
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return paths if len(paths) == len(data.urls()) and all(path.is_file() for path in paths) else ()
