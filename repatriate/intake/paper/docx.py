"""Text documents, as Word and LibreOffice write them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from repatriate.intake.paper.model import ReadAs
from repatriate.intake.refusals import explain_document
from repatriate.intake.sheets import Workbook
from repatriate.model.errors import UserError


def read_document(path: Path, asked: ReadAs, progress: Callable[[float], None]) -> Workbook:
    """A .docx, .docm, .dotx. Raises UserError, Unsound, TooLarge."""
    raise UserError("not_a_workbook", explain_document(path))


def read_open_text(path: Path, asked: ReadAs, progress: Callable[[float], None]) -> Workbook:
    """An .odt. Raises UserError, Unsound, TooLarge."""
    raise UserError("not_a_workbook", explain_document(path))
