"""Reads photos and scans as tables of cells with their doubts. The engines are loaded only in the child process, for a
picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from repatriate.intake.paper.model import ReadAs
from repatriate.intake.paper.reading.engines import refuse_without
from repatriate.intake.sheets import Workbook

if TYPE_CHECKING:
    from PIL.Image import Image

    from repatriate.intake.paper.reading.pictures import Opened


def read_pictures(paths: Sequence[Path], asked: ReadAs, progress: Callable[[float], None]) -> Workbook:
    """Pictures of one list, in their order. Raises UserError, Unsound, TooLarge."""
    refuse_without()
    from repatriate.intake.paper.reading.pictures import count_pages
    from repatriate.intake.paper.reading.readings import read_opened

    counts = [count_pages(path) for path in paths]
    wanted = [page for page in asked.pages if page < sum(counts)]
    opened = _open_pages(paths, counts, wanted)
    told = asked.of_pages(wanted) if wanted else asked
    return read_opened(paths[0].stem, opened, len(wanted) or sum(counts), told, progress)


def read_page_pictures(
    pictures: Iterable[Image], name: str, asked: ReadAs, progress: Callable[[float], None]
) -> Workbook:
    """Pictures of the pages of a PDF; `name` is that of the sheet. Raises UserError."""
    refuse_without()
    from repatriate.intake.paper.reading.pictures import open_image
    from repatriate.intake.paper.reading.readings import read_opened

    return read_opened(name, (open_image(picture, name) for picture in pictures), 0, asked, progress)


def _open_pages(paths: Sequence[Path], counts: Sequence[int], wanted: Sequence[int]) -> Iterator[Opened]:
    """Every page of every picture, or those that are wanted, by their number in all of them."""
    from repatriate.intake.paper.reading.pictures import open_pictures

    before = 0
    for path, count in zip(paths, counts, strict=True):
        pages = tuple(page - before for page in wanted if before <= page < before + count)
        if pages or not wanted:
            yield from open_pictures(path, pages)
        before += count
