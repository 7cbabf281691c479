"""Pictures that others made: which kinds are tried, what Pillow raises over them, and sixteen bits made eight."""

from __future__ import annotations

import math
import struct

from PIL import Image

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
