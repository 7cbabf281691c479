"""PDFs: pages with text as tables of cells, pages without as pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from repatriate.intake.paper.model import ReadAs
from repatriate.intake.sheets import Workbook
from repatriate.model.errors import UserError
from repatriate.model.saying import say


def read_pdf(path: Path, asked: ReadAs, progress: Callable[[float], None]) -> Workbook:
    """Raises UserError, Unsound, TooLarge."""
    raise UserError("not_a_workbook", say("{0} is a PDF: ask for the list as an Excel file.", str(path)))
