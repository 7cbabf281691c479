"""The kinds of list files for a dialog, with pictures only if they can be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

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
