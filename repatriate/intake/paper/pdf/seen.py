"""Keeps the visible words of a PDF page: those without which the page would look different. Scanners put text behind a
picture, and covered or white text stays in the file. Only visible text is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from repatriate.intake.paper.model import Box, Word
from repatriate.intake.paper.pdf.pages import Layer

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    _Shades = NDArray[numpy.uint8]

_DOTS = 100
"""To the inch, of the pictures of the page that are compared."""
_LONGEST_SIDE = 2500
_LEAST_CHANGE = 16
"""The least change of shade, of 255, when a character is removed."""
_LEAST_INK = 60
"""Shades between what is light and dark under a word, where other text is."""
_OVER_INK = 3
"""Words that are not seen and stand over ink: the page is a scan, and its picture is read."""
_OVERLAP = 0.5
"""The overlap of two words upon each other, as a share of the smaller one."""


def keep_seen(page: Any, layer: Layer) -> Layer | None:
    """The layer without words that nobody sees, which it counts; None where the picture says more than the words.

    All text is taken from the page: it is to be closed afterwards.
    """
    told = [word for word in layer.words if any(map(str.isalnum, word.text))]
    if not told or min(layer.width, layer.height) < 1:
        return layer
    with_text = _render_page(page, layer)
    _take_text(page)
    without = _render_page(page, layer)
    if with_text.shape != without.shape:
        return layer
    scale = with_text.shape[1] / layer.width
    unseen = {id(word): word for word in told if not _is_seen(with_text, without, word.box, scale)}
    if sum(_has_ink(without, word.box, scale) for word in unseen.values()) >= _OVER_INK:
        return None
    words = [word for word in layer.words if id(word) not in unseen]
    if _stand_on_others(words):
        return None
    letters = sum(map(str.isalnum, "".join(word.text for word in words))) if unseen else layer.letters
    return replace(layer, words=words, letters=letters, unseen=len(unseen))


def _render_page(page: Any, layer: Layer) -> _Shades:
    """The page in grey, turned as its text is read."""
    import numpy

    scale = min(_DOTS / 72, _LONGEST_SIDE / max(layer.width, layer.height, 1.0))
    picture = page.render(scale=scale, rotation=(layer.angle - page.get_rotation()) % 360, grayscale=True)
    shades: _Shades = numpy.asarray(picture.to_pil().convert("L"))
    return shades


def _take_text(page: Any) -> None:
    """Take all text off the page as it is in memory, also the text inside of other things."""
    import pypdfium2.raw as raw

    holders: list[tuple[Any, Any, Any, Any, int]] = [
        (page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, raw.FPDFPage_RemoveObject, 0)
    ]
    while holders:
        holder, count, get, remove, depth = holders.pop()
        for place in reversed(range(max(count(holder), 0))):
            one = get(holder, place)
            kind = raw.FPDFPageObj_GetType(one)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                if remove(holder, one):
                    raw.FPDFPageObj_Destroy(one)
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < 8:
                holders.append(
                    (one, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, raw.FPDFFormObj_RemoveObject, depth + 1)
                )  # fmt: skip


def _is_seen(with_text: _Shades, without: _Shades, box: Box, scale: float) -> bool:
    one, other = _cut_box(with_text, box, scale), _cut_box(without, box, scale)
    return one.size > 0 and int(abs(one.astype("int16") - other).max()) >= _LEAST_CHANGE


def _has_ink(shades: _Shades, box: Box, scale: float) -> bool:
    under = _cut_box(shades, box, scale)
    return under.size > 0 and int(under.max()) - int(under.min()) >= _LEAST_INK


def _cut_box(shades: _Shades, box: Box, scale: float) -> _Shades:
    left, top, right, bottom = (at * scale for at in box)
    return shades[max(0, round(top)) : max(0, round(bottom)) + 1, max(0, round(left)) : max(0, round(right)) + 1]


def _stand_on_others(words: Sequence[Word]) -> bool:
    """Whether a word was written upon another one: the last of them is what is seen. Shadows say the same twice."""
    plain = sorted(
        (word for word in words if len(word.text) > 1 and word.text.isascii() and word.text.isalnum()),
        key=lambda word: word.box[1],
    )
    for place, one in enumerate(plain):
        for other in plain[place + 1 :]:
            if other.box[1] >= one.box[3]:
                break
            if one.text != other.text and _shared_area(one.box, other.box) > _OVERLAP:
                return True
    return False


def _shared_area(one: Box, other: Box) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    least = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return wide * high / least if wide > 0 and high > 0 and least > 0 else 0.0
