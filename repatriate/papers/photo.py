"""Makes portraits from any picture: small ones of 35 × 45 mm, without the camera's metadata."""

from __future__ import annotations

import io
import math
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.printing.bitmaps import DAMAGED, FORMATS, eight_bits

WIDTH, HEIGHT = 413, 531
"""35 × 45 mm at 300 dots to the inch."""
LARGEST = 40_000
"""Bytes of a portrait."""
MOST_PIXELS = 60_000_000
"""The limit of pixels in a picture that must be read whole; a JPEG is read at a smaller scale and may have more, unless
progressive."""
MOST_PIXELS_OF_JPEG = 250_000_000
MOST_BYTES = 60_000_000
_WORKING = 1400
"""The longer side of what one chooses the part from."""
_SLIMMEST = 20
"""Times as long as wide: what is slimmer is a strip, not a picture of somebody."""
_HEAD_ROOM = 0.25
"""The share of a tall picture's excess that is cut above, and the rest below: heads are in the upper part."""


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
            return _flatten_photo(data)
    except UnidentifiedImageError:
        raise _no_picture(data) from None
    except Image.DecompressionBombError:  # found before the picture is opened: how many pixels it has is not told
        raise UserError(
            "photo_too_large",
            say("This picture has more than {0} million pixels: choose a smaller picture.", MOST_PIXELS // 1_000_000),
        ) from None
    except MemoryError:
        raise UserError(
            "photo_too_large", say("There is not enough memory for this picture: choose a smaller picture.")
        ) from None
    except DAMAGED:
        raise UserError("photo_damaged", say("This picture cannot be read: it is damaged or was cut short.")) from None


def _flatten_photo(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
        pixels = opened.width * opened.height
        # A progressive JPEG is held whole, whatever the scale; those of several pictures (MPO) are JPEG.
        scaled = opened.format in ("JPEG", "MPO") and not opened.info.get("progressive")
        if pixels > (MOST_PIXELS_OF_JPEG if scaled else MOST_PIXELS):
            raise UserError(
                "photo_too_large",
                say("This picture has {0} million pixels: choose a smaller picture.", round(pixels / 1_000_000)),
            )
        shorter, longer = sorted(opened.size)
        if shorter < 60 or longer > shorter * _SLIMMEST:
            raise UserError(
                "photo_too_small", say("This picture is too small to show a face: choose a larger picture.")
            )
        opened.draft("RGB", (_WORKING, _WORKING))
        smaller = ImageOps.exif_transpose(eight_bits(_thin_out(opened)))
        clear = "A" in smaller.getbands() or "transparency" in smaller.info
        shown = smaller.convert("RGBA" if clear else "RGB")
        shown.thumbnail((_WORKING, _WORKING), Image.Resampling.LANCZOS)
        plain = Image.new("RGB", shown.size, "white")
        plain.paste(shown.convert("RGB"), mask=shown.getchannel("A") if clear else None)
    return _encode_jpeg(plain, 92)


def _thin_out(image: Image.Image) -> Image.Image:
    """The image reduced to every n-th pixel if far too large: a second full copy would fill the memory."""
    most = _WORKING * 3
    longer = max(image.size)
    if longer <= most:
        return image
    width, height = (max(1, round(side * most / longer)) for side in image.size)
    thinned = image.resize((width, height), Image.Resampling.NEAREST)
    thinned.info = image.info
    if 0x0112 in (noted := image.getexif()):
        thinned.getexif()[0x0112] = noted[0x0112]
    return thinned


def _no_picture(data: bytes) -> UserError:
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypavif"):
        return UserError(
            "photo_unknown",
            say(
                "This is a picture in the format of newer telephones (HEIC): save it as JPEG on the telephone, or e-mail it to convert it."
            ),
        )
    return UserError("photo_unknown", say("This is not a picture that can be read here: choose a JPEG or PNG file."))


def frame_photo(width: int, height: int) -> Box:
    """The part of a picture of that size to keep where nobody chose one: as large as can be, in the middle, and of a tall
    picture rather the upper part; 7 wide to 9 high."""
    wide = min(1.0, height * WIDTH / HEIGHT / width)
    high = min(1.0, width * HEIGHT / WIDTH / height)
    top = (1 - high) * _HEAD_ROOM
    return Box((1 - wide) / 2, top, (1 + wide) / 2, top + high)


def widen_box(box: Box, width: int, height: int) -> Box:
    """A part of a picture of that size in the shape of a portrait: the shorter side grows about its middle.

    Raises UserError where it is no part of the picture.
    """
    sides = (box.left, box.top, box.right, box.bottom)
    if not all(math.isfinite(side) and -1 <= side <= 2 for side in sides):
        raise UserError("bad_box", say("The part of a picture is given in fractions of the whole, from 0 to 1."))
    if box.right - box.left < 0.01 or box.bottom - box.top < 0.01:
        raise UserError("bad_box", say("The part of the picture is empty: left, top, right and bottom, in this order."))
    wide, high = (box.right - box.left) * width, (box.bottom - box.top) * height
    shape = WIDTH / HEIGHT
    wide, high = max(wide, high * shape), max(high, wide / shape)
    middle, centre = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return Box(
        middle - wide / width / 2, centre - high / height / 2, middle + wide / width / 2, centre + high / height / 2
    )


def portrait_of(data: bytes, box: Box | None = None) -> bytes:
    """The portrait from any picture: of the part that was chosen, or of the one that `frame` gives.

    Raises UserError in one sentence where it is no picture that can be used.
    """
    copy = working_copy(data)
    with Image.open(io.BytesIO(copy)) as opened:
        size = opened.size
    return cut_portrait(copy, widen_box(box, *size) if box else frame_photo(*size))


def turn_copy(copy: bytes, quarters: int = 1) -> bytes:
    """A working copy turned clockwise by so many quarters: what a telephone noted about its position is not always there."""
    with Image.open(io.BytesIO(copy)) as opened:
        return _encode_jpeg(opened.convert("RGB").rotate(-90 * quarters, expand=True), 95)


def cut_portrait(copy: bytes, box: Box) -> bytes:
    """The chosen part of a working copy as a portrait, at most LARGEST bytes."""
    with Image.open(io.BytesIO(copy)) as opened:
        width, height = opened.size
        part = (box.left * width, box.top * height, box.right * width, box.bottom * height)
        made = (
            opened.convert("RGB").transform(
                (WIDTH, HEIGHT), Image.Transform.EXTENT, part, Image.Resampling.BICUBIC, fillcolor="white"
            )
            if _reaches_beyond(part, width, height)
            else opened.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS, box=part)
        )
    for quality in (90, 84, 78, 70, 60, 50, 40, 30):
        found = _encode_jpeg(made, quality)
        if len(found) <= LARGEST:
            break
    return found


def _reaches_beyond(part: tuple[float, float, float, float], width: int, height: int) -> bool:
    return part[0] < 0 or part[1] < 0 or part[2] > width or part[3] > height


def _encode_jpeg(image: Image.Image, quality: int) -> bytes:
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
