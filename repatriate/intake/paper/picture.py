"""Photos and scans as tables of cells, with what is doubtful in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from repatriate.intake.paper.model import ReadAs
from repatriate.intake.sheets import Workbook
from repatriate.model.errors import UserError
from repatriate.model.saying import say


def read_pictures(paths: Sequence[Path], asked: ReadAs, progress: Callable[[float], None]) -> Workbook:
    """Pictures of one list, in their order. Raises UserError, Unsound, TooLarge."""
    said = say(
        "{0} is a photo or a scan: ask for the list as an Excel file, or type the people into the template.",
        str(paths[0]),
    )
    raise UserError("not_a_workbook", said)


def read_page_pictures(
    pictures: Iterable[Any], name: str, asked: ReadAs, progress: Callable[[float], None]
) -> Workbook:
    """Pictures of the pages of a PDF; `name` is that of the sheet. Raises UserError."""
    said = say("{0} is a scan: ask for the list as an Excel file, or type the people into the template.", name)
    raise UserError("not_a_workbook", said)
