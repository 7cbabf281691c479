"""Portraits: any picture that somebody took, made into a small one of 35 × 45 mm without what the camera wrote into it."""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from repatriate.model.errors import UserError
from repatriate.model.saying import say

WIDTH, HEIGHT = 413, 531
"""35 × 45 mm at 300 dots to the inch."""
LARGEST = 40_000
"""Bytes of a portrait."""
MOST_PIXELS = 60_000_000
"""Of a picture that must be read whole; a JPEG is read at a smaller scale and may have more."""
MOST_PIXELS_OF_JPEG = 250_000_000
MOST_BYTES = 60_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
"""What telephones and scanners make. Others are not even tried: for PostScript another program would be started."""
DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    RuntimeError,
    struct.error,
    MemoryError,
    Image.DecompressionBombError,
)
"""What Pillow raises where a picture is damaged, or is none."""
_WORKING = 1400
"""The longer side of what one chooses the part from."""


@dataclass(frozen=True, slots=True)
class Box:
    """The part that is kept, in parts of the whole: 0 to 1 from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float


def working_copy(data: bytes) -> bytes:
    """The picture upright, small and plain, as a JPEG to choose a part from. Raises UserError in one sentence.

    Of one that moves it is the first picture. Nothing of what the camera noted (place, time, owner) is left.
    """
    if len(data) > MOST_BYTES:
        raise UserError(
            "photo_too_large",
            say("This file is larger than {0} MB: choose a smaller picture.", MOST_BYTES // 1_000_000),
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is too large is told by us, what is odd by what comes of it
            return _plain(data)
    except UnidentifiedImageError:
        raise _no_picture(data) from None
    except DAMAGED:
        raise UserError("photo_damaged", say("This picture cannot be read: it is damaged or was cut short.")) from None


def _plain(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
        pixels = opened.width * opened.height
        if pixels > (MOST_PIXELS_OF_JPEG if opened.format == "JPEG" else MOST_PIXELS):
            raise UserError(
                "photo_too_large",
                say("This picture has {0} million pixels: choose a smaller one.", round(pixels / 1_000_000)),
            )
        if opened.width < 60 or opened.height < 60:
            raise UserError("photo_too_small", say("This picture is too small to show a face: choose a larger one."))
        opened.draft("RGB", (_WORKING, _WORKING))
        upright = ImageOps.exif_transpose(opened)
        shown = upright.convert("RGBA") if "A" in upright.getbands() or "transparency" in upright.info else upright
        shown.thumbnail((_WORKING, _WORKING), Image.Resampling.LANCZOS)
        plain = Image.new("RGB", shown.size, "white")
        plain.paste(shown.convert("RGB"), mask=shown.getchannel("A") if shown.mode == "RGBA" else None)
    return _jpeg(plain, 92)


def _no_picture(data: bytes) -> UserError:
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypavif"):
        return UserError(
            "photo_unknown",
            say(
                "This is a picture as newer telephones keep it (HEIC): save it as JPEG on the telephone, or send it by mail to make it one."
            ),
        )
    return UserError("photo_unknown", say("This is no picture that can be read here: choose a JPEG or PNG file."))


def portrait(copy: bytes, box: Box) -> bytes:
    """The chosen part of a working copy as a portrait, at most LARGEST bytes."""
    with Image.open(io.BytesIO(copy)) as opened:
        width, height = opened.size
        part = (box.left * width, box.top * height, box.right * width, box.bottom * height)
        made = (
            opened.convert("RGB").transform(
                (WIDTH, HEIGHT), Image.Transform.EXTENT, part, Image.Resampling.BICUBIC, fillcolor="white"
            )
            if _beyond(part, width, height)
            else opened.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS, box=part)
        )
    for quality in (90, 84, 78, 70, 60, 50, 40, 30):
        found = _jpeg(made, quality)
        if len(found) <= LARGEST:
            break
    return found


def _beyond(part: tuple[float, float, float, float], width: int, height: int) -> bool:
    return part[0] < 0 or part[1] < 0 or part[2] > width or part[3] > height


def _jpeg(image: Image.Image, quality: int) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality, optimize=True, dpi=(300, 300))
    return stream.getvalue()


def is_portrait(data: bytes) -> bool:
    """Whether this is what `portrait` makes."""
    if len(data) > LARGEST:
        return False
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as opened:
            return opened.size == (WIDTH, HEIGHT) and not opened.getexif()
    except DAMAGED:
        return False
