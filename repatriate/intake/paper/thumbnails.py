"""The pages of a paper, small, before anything is read: an officer says which are read, and how they lie."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from repatriate.intake.kinds import has_pages, is_pdf
from repatriate.intake.paper.model import ReadAs
from repatriate.intake.paper.pdf.file import MOST_PAGES, show_pages
from repatriate.intake.paper.reading.engines import refuse_without
from repatriate.intake.refusals import read_head
from repatriate.model.saying import Said

SIDE = 220
"""Pixels of the longer side."""
_DOTS = 36


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """One page as a JPEG: of which file, which page of it, whether it holds text, and what is wrong with its picture."""

    picture: bytes
    file: int
    page: int
    text: bool
    said: tuple[Said, ...] = ()


def look_at_pages(paths: Sequence[Path], asked: ReadAs, progress: Callable[[float], None]) -> list[Thumbnail]:
    """The pages of the files in their order, of each file no more than can be read at once. Raises UserError in one sentence."""
    from repatriate.intake.paper.reading.pictures import open_pictures  # what decodes pictures is loaded for them alone

    found: list[Thumbnail] = []
    for file, path in enumerate(paths):
        head = read_head(path)
        if is_pdf(head):
            for page, (picture, text) in enumerate(show_pages(path, asked, _DOTS)):
                found.append(Thumbnail(_shrink_picture(picture), file, page, text))
                if page + 1 == MOST_PAGES:
                    break
        elif has_pages(head):
            refuse_without()
            for page, opened in enumerate(open_pictures(path)):
                found.append(Thumbnail(_shrink_picture(_make_image(opened.picture)), file, page, False, opened.said))
        progress((file + 1) / len(paths))
    return found


def _make_image(picture: Any) -> Any:
    from PIL import Image

    return Image.fromarray(picture)


def _shrink_picture(picture: Any) -> bytes:
    picture.thumbnail((SIDE, SIDE))
    target = io.BytesIO()
    picture.convert("RGB").save(target, "JPEG", quality=70)
    return target.getvalue()
