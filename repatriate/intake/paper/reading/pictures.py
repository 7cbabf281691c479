"""Pictures as others send them, opened one page after the other, upright as the camera noted and in eight bits of three colours."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageOps, UnidentifiedImageError

from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say
from repatriate.printing.bitmaps import DAMAGED, FORMATS, eight_bits

if TYPE_CHECKING:
    from repatriate.intake.paper.reading.engines import Picture

MOST_PIXELS = 100_000_000
MOST_PAGES = 100
SMALLEST = 700
"""Pixels of the longer side: of less no letters can be read."""
_LONGEST = 4200
"""Pixels of the longer side: what is larger is made smaller, it says no more."""
_BLURRED = 90.0
"""The variance of the sharpest parts of a blurred page. Letters that were read well had three times as much."""
_INK = 50
"""From the darkest to the lightest of a part of the page, of 256: with less, nothing is written there."""
_PHONES = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
"""The kinds of picture that telephones of some makers take, by what stands in their beginning."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page as it came, and what an officer should know of it before it is read."""

    picture: Picture
    said: tuple[Said, ...] = ()


def count_pages(path: Path) -> int:
    """The number of pages in a picture file: a fax has several, any other one."""
    with _open_picture(path) as image:
        return _count_pages(image)


def open_pictures(path: Path, pages: Sequence[int] = ()) -> Iterator[Opened]:
    """The pages of a file, all where none are named. Raises UserError in one sentence."""
    name = path.name
    with _open_picture(path) as image:
        count = _count_pages(image)
        wanted = [page for page in pages if page < count] or range(count)
        if len(wanted) > MOST_PAGES:
            raise UserError(
                "too_many_pages",
                say("{0} has {1} pages, and {2} can be read at once: choose some of them.", name, count, MOST_PAGES),
            )
        for page in wanted:
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    if count > 1:
                        image.seek(page)
                    _check_size(image, name)
                    opened = open_image(image, name)
            except DAMAGED:
                raise _refuse_damaged(name) from None
            yield opened


def open_image(image: Image.Image, name: str) -> Opened:
    """A picture that is open already, as a page. Raises UserError where it is too small to be read."""
    import numpy

    _check_size(image, name)
    longer = max(image.size)
    if longer > _LONGEST:
        image.draft("RGB", (_LONGEST, _LONGEST))
    plain = _flatten_picture(ImageOps.exif_transpose(eight_bits(image)))
    if max(plain.size) > _LONGEST:
        plain.thumbnail((_LONGEST, _LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    picture = numpy.asarray(plain, dtype=numpy.uint8)
    said: tuple[Said, ...] = ()
    if measure_sharpness(picture) < _BLURRED:
        said = (say("{0} is blurred: take the picture again, from closer and without shaking.", name),)
    return Opened(picture, said)


def measure_sharpness(picture: Picture) -> float:
    """The variance of the Laplacian in the sharpest twentieth of what is inked, by the span from paper to ink there; of an
    empty page infinite."""
    import cv2
    import numpy

    height, width = picture.shape[:2]
    scale = min(1.0, 1600 / max(height, width))
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    if scale < 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    edges = cv2.Laplacian(cv2.GaussianBlur(grey, (3, 3), 0), cv2.CV_32F)
    side = 32
    rows, columns = grey.shape[0] // side, grey.shape[1] // side
    tiles = edges[: rows * side, : columns * side].reshape(rows, side, columns, side)
    light = grey[: rows * side, : columns * side].reshape(rows, side, columns, side).astype(numpy.float32)
    span = light.max(axis=(1, 3)) - light.min(axis=(1, 3))
    inked = span >= _INK
    if not inked.any():
        return math.inf
    return float(numpy.quantile(tiles.var(axis=(1, 3))[inked] * (128 / span[inked]) ** 2, 0.95))


def _open_picture(path: Path) -> Image.Image:
    name = path.name
    try:
        formats: tuple[str, ...] = FORMATS
        with path.open("rb") as file:
            head = file.read(12)
        if head[4:8] == b"ftyp" and head[8:12] in _PHONES:
            _know_phones(name)
            formats = (*FORMATS, "HEIF")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is too large is told by us
            image = Image.open(path, formats=formats)
    except UnidentifiedImageError:
        raise _refuse_damaged(name) from None
    except Image.DecompressionBombError:
        raise _too_large(name) from None
    except DAMAGED:
        raise _refuse_damaged(name) from None
    try:
        _check_size(image, name)
    except UserError:
        image.close()
        raise
    return image


def _know_phones(name: str) -> None:
    try:
        import pi_heif

        pi_heif.register_heif_opener(thumbnails=False)
    except (ImportError, OSError):
        raise UserError(
            "no_engine",
            say("{0} is a HEIC picture, and the reader for HEIC is missing: save it as JPEG, then try again.", name),
        ) from None


def _count_pages(image: Image.Image) -> int:
    """Pages of a fax. What moves shows the same page again, and what a telephone puts beside its picture is none."""
    return getattr(image, "n_frames", 1) if image.format == "TIFF" else 1


def _check_size(image: Image.Image, name: str) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise _too_large(name)
    if max(image.size) < SMALLEST:
        raise UserError(
            "picture_too_small",
            say(
                "{0} is too small to be read ({1} × {2}): ask for the document, not the picture, sent as a file.",
                name,
                image.width,
                image.height,
            ),
        )


def _flatten_picture(image: Image.Image) -> Image.Image:
    """The image in three colours, on white where it is transparent."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    plain = Image.new("RGB", clear.size, "white")
    plain.paste(clear.convert("RGB"), mask=clear.getchannel("A"))
    return plain


def _refuse_damaged(name: str) -> UserError:
    return UserError(
        "damaged_picture", say("{0} is damaged or cut short: get the picture again from the sender.", name)
    )


def _too_large(name: str) -> UserError:
    return UserError(
        "too_large",
        say(
            "{0} has more than {1} million pixels: scan it at 200 to 300 dots per inch.",
            name,
            MOST_PIXELS // 1_000_000,
        ),
    )
