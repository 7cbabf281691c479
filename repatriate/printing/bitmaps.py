"""Opens pictures of others: the formats tried, Pillow's errors, and the conversion of sixteen bits to eight."""

from __future__ import annotations

import math
import struct

from PIL import Image

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
"""Formats of telephones and scanners. Others are not tried: PostScript would start another program."""
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
"""Errors of Pillow for a damaged picture, or for no picture."""


def eight_bits(image: Image.Image) -> Image.Image:
    """Scanners give grey of sixteen bits and more: Pillow alone would call all but the darkest of it white."""
    if image.mode not in ("I", "F") and not image.mode.startswith("I;16"):
        return image
    grey = image.convert("F")
    low, high = grey.getextrema()
    if not isinstance(low, float) or not isinstance(high, float) or not (math.isfinite(low) and math.isfinite(high)):
        raise ValueError("no grey at all")
    top = next((most for most in (1.0, 255.0, 65535.0) if high <= most), high)
    made = grey.point(lambda value: value * (255.0 / top) + 0.0).convert("L")
    if 0x0112 in (noted := image.getexif()):
        made.getexif()[0x0112] = noted[0x0112]
    return made
