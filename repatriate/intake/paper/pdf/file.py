"""PDFs: the text of pages that hold text, and the pictures of those that hold none."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from repatriate.intake.paper.layout.joining import is_wide
from repatriate.intake.paper.model import Box, Page, Paper, PaperKind, ReadAs, Word
from repatriate.intake.paper.pdf.pages import Layer, read_layer
from repatriate.intake.paper.pdf.rules import shows_picture
from repatriate.intake.paper.pdf.seen import keep_seen
from repatriate.intake.paper.pdf.text_pages import read_rows
from repatriate.intake.refusals import make_damaged_error
from repatriate.intake.sheets import Cells, Workbook
from repatriate.intake.text_list import holds_people
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say

if TYPE_CHECKING:
    from repatriate.intake.paper.reading.engines import Engine, Picture


SAMPLE = 10
"""Words that are looked at."""
_LEAST_SIGNS = 4
_ALIKE = str.maketrans("01582gqy", "olsbz99v")
"""Signs that look alike are no difference here."""


def agrees_with_picture(words: Sequence[Word], picture: Picture, scale: float, engine: Engine) -> bool:
    """Whether some of the words stand in the picture where they should. `scale` is of points to pixels."""
    told = [word for word in words if _can_be_read(word.text)]
    step = max(1, len(told) // SAMPLE)
    for word in told[::step][:SAMPLE]:
        crop = _cut_out(picture, word, scale)
        if crop.size == 0 or _fold_text(engine.line(crop).text) != _fold_text(word.text):
            return False  # where the engine erred, the picture costs time and no more
    return True


def _can_be_read(text: str) -> bool:
    """Long enough, and in letters that the engine has."""
    return sum(map(str.isalnum, text)) >= _LEAST_SIGNS and all(sign < "\u0250" or is_wide(sign) for sign in text)


def _cut_out(picture: Picture, word: Word, scale: float) -> Picture:
    left, top, right, bottom = (at * scale for at in word.box)
    border = 0.12 * (bottom - top)
    return picture[
        max(0, round(top - border)) : round(bottom + border), max(0, round(left - border)) : round(right + border)
    ]


def _fold_text(text: str) -> str:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if sign.isalnum())
    return plain.translate(_ALIKE)


Progress = Callable[[float], None]

MOST_PAGES = 100
"""A longer PDF is read in parts that an officer names."""
LEAST_LETTERS = 20
"""A page with fewer is a picture."""
_BEHIND = 0.5
"""The share of a page under pictures from which its text may have been made from them."""
_NO_LOGO = 0.1
"""The share of a page under a picture from which a list may be on it."""
_BESIDE = 2
"""Words upon a picture up to which it says something of its own."""
_DOTS = 200
"""To the inch, of the picture of a page."""
_LONGEST_SIDE = 3500
_MOST_SHOWN = 60
"""Signs of what stands across a page."""
_LOOKED = 0.1
"""The share of the work that is done when the text of all pages was searched."""


def read_pdf(path: Path, asked: ReadAs, progress: Progress) -> Workbook:
    """Every page as rows of one sheet. Raises UserError for a file that is locked, damaged or too long, in one sentence."""
    with _open_pdf(path, asked) as document:
        pages = _choose_pages(path, asked, len(document))
        layers = []
        for number, place in enumerate(pages):
            layer = _read_text(document, place)
            layers.append(layer if layer and _holds_people(layer) and _is_as_shown(document, place, layer) else None)
            progress(_LOOKED * (number + 1) / len(pages))
        gaps = _describe_unread(pages, layers)
        found = Workbook(path.name, {path.stem: []}, paper=Paper(PaperKind.PDF, gaps=gaps))
        done = 0
        for is_picture, group in groupby(zip(pages, layers, strict=True), lambda pair: pair[1] is None):
            run = list(group)
            if is_picture:
                of_run = [place for place, _ in run]
                share = len(run) / len(pages)
                part = _read_pictures(document, of_run, path.stem, asked, _Part(progress, done / len(pages), share))
                found = part if share == 1 else _add_pictures(found, part)
            else:
                _add_text(found, [layer for _, layer in run if layer is not None])
            done += len(run)
            progress(_LOOKED + (1 - _LOOKED) * done / len(pages))
        for rows in found.sheets.values():
            _make_even(rows)
        return found


class _Part:
    """The progress of some of the pages as progress of all."""

    def __init__(self, progress: Progress, done: float, share: float) -> None:
        self._progress, self._done, self._share = progress, done, share

    def __call__(self, share: float) -> None:
        self._progress(_LOOKED + (1 - _LOOKED) * (self._done + self._share * share))


@contextmanager
def _open_pdf(path: Path, asked: ReadAs) -> Iterator[Any]:
    import pypdfium2
    import pypdfium2.raw as raw

    try:
        document = pypdfium2.PdfDocument(path, password=asked.password)
    except pypdfium2.PdfiumError as fault:
        code = getattr(fault, "err_code", None)
        if code == raw.FPDF_ERR_PASSWORD:
            raise _make_locked_error(path, asked) from None
        if code == raw.FPDF_ERR_SECURITY:
            raise UserError(
                "password_protected",
                say("{0} is locked in a way that cannot be opened here: ask for a PDF without a lock.", str(path)),
            ) from None
        raise make_damaged_error(path) from None
    try:
        if not len(document):
            raise make_damaged_error(path)
        document.init_forms()
        yield document
    finally:
        document.close()


def _make_locked_error(path: Path, asked: ReadAs) -> UserError:
    if asked.password is None:
        return UserError(
            "password_protected", say("{0} is protected by a password: give it to read the file.", str(path))
        )
    return UserError("password_protected", say("That is not the password of {0}: type it again.", str(path)))


def _choose_pages(path: Path, asked: ReadAs, count: int) -> list[int]:
    if beyond := [page for page in asked.pages if not 0 <= page < count]:
        raise UserError(
            "no_such_page", say("{0} has {1} pages: there is no page {2}.", str(path), count, beyond[0] + 1)
        )
    pages = sorted(set(asked.pages)) or list(range(count))
    if len(pages) > MOST_PAGES:
        raise UserError(
            "too_many_pages",
            say(
                "{0}: {1} pages are more than the {2} that are read at once. Say on which pages the list is.",
                str(path),
                len(pages),
                MOST_PAGES,
            ),
        )
    return pages


def _read_text(document: Any, place: int) -> Layer | None:
    """The text of a page; None where it has none that can be read, so that its picture is."""
    import pypdfium2

    try:
        page = document[place]
        if document.formenv is not None:
            page.flatten()  # what is filled into a form is text then
        page.close()
        page = document[place]
        layer = read_layer(page)
        has_picture = shows_picture(page)
        seen = keep_seen(page, layer)
        page.close()
    except pypdfium2.PdfiumError:
        return None
    return seen if seen is not None and is_text(seen, has_picture) else None


def is_text(layer: Layer, has_picture: bool) -> bool:
    """Whether the letters of a page are what it says: enough of them, hardly any that no font explains, and most of them level."""
    if layer.strange * 100 > layer.letters:
        return False
    if sum(map(str.isalnum, layer.slanted)) > max(layer.letters, LEAST_LETTERS):
        return False
    return layer.letters >= LEAST_LETTERS or not has_picture


def _is_as_shown(document: Any, place: int, layer: Layer) -> bool:
    """Whether text over pictures of most of the page says what they show; without an engine it is believed."""
    if sum(map(_measure_area, layer.pictures)) <= _BEHIND * layer.width * layer.height:
        return True
    import numpy

    from repatriate.intake.paper.reading import engines  # loaded where a picture is looked at

    if engines.explain_missing() is not None:
        return True
    picture = numpy.asarray(_render_page(document, place).convert("RGB"))
    if abs(picture.shape[1] / layer.width - picture.shape[0] / layer.height) > 0.02 * picture.shape[1] / layer.width:
        return False  # turned otherwise than its text
    return agrees_with_picture(layer.words, picture, picture.shape[1] / layer.width, engines.first_engine())


def _measure_area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _describe_unread(pages: Sequence[int], layers: Sequence[Layer | None]) -> tuple[Said, ...]:
    """Sentences on what pages of text show besides: text across them, pictures, and words that nobody sees."""
    said = []
    for place, layer in zip(pages, layers, strict=True):
        if layer is None:
            continue
        if layer.slanted:
            said.append(say("Slanted text on page {0} was not read: {1}", place + 1, layer.slanted[:_MOST_SHOWN]))
        if layer.unseen:
            said.append(say("Page {0}: hidden words were not read ({1}). Look at the page.", place + 1, layer.unseen))
        if any(_holds_more(layer, box) for box in layer.pictures):
            said.append(
                say(
                    "Page {0} also shows a picture, which was not read. Check whether people are named on it.",
                    place + 1,
                )
            )
    return tuple(said)


def _holds_people(layer: Layer) -> bool:
    """Whether the text of a page is what a list on it is read from: beside a picture it may be a letterhead."""
    if not any(_holds_more(layer, box) for box in layer.pictures):
        return True
    return holds_people(Workbook("", {"": [list[object](row) for row in read_rows([layer]).cells]}))


def _holds_more(layer: Layer, box: Box) -> bool:
    """Whether a picture is large, and is not what the text of the page stands on."""
    left, top, right, bottom = box
    upon = sum(
        left <= (word.box[0] + word.box[2]) / 2 <= right and top <= (word.box[1] + word.box[3]) / 2 <= bottom
        for word in layer.words
    )
    return upon <= _BESIDE and _measure_area(box) > _NO_LOGO * layer.width * layer.height


# -- putting pages together


def _add_text(found: Workbook, layers: Sequence[Layer]) -> None:
    ((name, rows),) = found.sheets.items()
    read = read_rows(layers)
    if read.merged:
        areas = tuple((top + len(rows), left, bottom + len(rows), right) for top, left, bottom, right in read.merged)
        found.merged[name] = (*found.merged.get(name, ()), *areas)
    rows += [list[object](row) for row in read.cells]


def show_pages(path: Path, asked: ReadAs, dots: int) -> Iterator[tuple[Any, bool]]:
    """Each page as a picture of so many dots to the inch, and whether it holds text. Raises UserError as `read_pdf`."""
    with _open_pdf(path, asked) as document:
        for place in range(len(document)):
            page = document[place]
            picture = page.render(scale=dots / 72).to_pil()
            page.close()
            yield picture, _read_text(document, place) is not None


def _read_pictures(document: Any, pages: Sequence[int], name: str, asked: ReadAs, progress: Progress) -> Workbook:
    from repatriate.intake.paper.reading.picture import read_page_pictures  # its engines are loaded for pictures alone

    return read_page_pictures((_render_page(document, place) for place in pages), name, asked.of_pages(pages), progress)


def _render_page(document: Any, place: int) -> Any:
    page = document[place]
    scale = min(_DOTS / 72, _LONGEST_SIDE / max(*page.get_size(), 1.0))
    picture = page.render(scale=scale).to_pil()
    page.close()
    return picture


def _add_pictures(found: Workbook, part: Workbook) -> Workbook:
    """The rows of pages that were read as pictures, below what was read before."""
    ((name, rows),) = found.sheets.items()
    paper, read = found.paper or Paper(PaperKind.PDF), part.paper or Paper(PaperKind.PICTURE)
    below, after = len(rows), len(paper.pages)
    for more in part.sheets.values():
        rows += more
    doubts = found.doubts.setdefault(name, {})
    for of_part in part.doubts.values():
        for (row, column), doubt in of_part.items():
            doubts[row + below, column] = replace(doubt, page=doubt.page + after)
    pages = (*paper.pages, *(_move_down(page, name, below) for page in read.pages))
    return replace(
        found,
        paper=replace(paper, pages=pages, language=read.language, asked=read.asked, gaps=(*paper.gaps, *read.gaps)),
    )


def _move_down(page: Page, sheet: str, by: int) -> Page:
    return replace(
        page,
        sheet=sheet,
        rows={row + by: box for row, box in page.rows.items()},
        cells={(row + by, column): box for (row, column), box in page.cells.items()},
    )


def _make_even(rows: list[Cells]) -> None:
    """All rows as long as the longest."""
    width = max(map(len, rows), default=0)
    for row in rows:
        row += [""] * (width - len(row))
