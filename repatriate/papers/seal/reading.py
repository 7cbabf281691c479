"""Seals found on pictures and on pages of a PDF, with the zones that are printed beside them as text."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from repatriate.model.errors import Cancelled, UserError
from repatriate.model.saying import say
from repatriate.papers.seal.header import MAGIC
from repatriate.printing.pdfium import LOCK

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS = 300
"""To the inch, at which a page is looked at: a module of 0.34 mm is four dots wide."""
MOST_PIXELS = 200_000_000
MOST_BYTES = 300_000_000
_SIDES = (1600, 3200, 6400)
"""Pixels of the longer side at which a large picture is looked at, one after the other."""
_SCANNED = 3
"""Pages: a document of more was made by a program, and its symbols stand upright."""
_PAGE_PIXELS = 40_000_000
_ANGLES = (15, 30, 45, 60, 75)
_LINE = re.compile(r"[A-Z0-9<]{44}|[A-Z0-9<]{36}|[A-Z0-9<]{30}")

Progress = Callable[[float], None]
_Place = tuple[float, float]  # from the top and from the left, in parts of the picture


@dataclass(frozen=True, slots=True)
class Found:
    """The bytes of one symbol, the page it is on (from 1; None on a picture) and the zones that are text on that page."""

    data: bytes
    page: int | None = None
    printed: tuple[tuple[str, ...], ...] = ()


def from_hex(text: str) -> bytes | None:
    """The bytes that a text gives in hexadecimal digits, with or without spaces, colons and 0x; None where it is other text."""
    plain = re.sub(r"0[xX]|[\s:,;\-]+", "", text)
    if not plain or len(plain) % 2 or not re.fullmatch(r"[0-9A-Fa-f]+", plain):
        return None
    return bytes.fromhex(plain)


def find_seals(
    data: bytes, *, progress: Progress = lambda share: None, cancel: Callable[[], bool] = lambda: False
) -> list[Found]:
    """All seals of a PDF, of a picture, or of a file that holds the bytes themselves or their hexadecimal digits.

    Symbols that are no seals are given only where there is none that is. Raises UserError for a file that cannot be read.
    """
    if len(data) > MOST_BYTES:
        raise UserError(
            "file_too_large", say("This file is larger than {0} MB: choose a smaller file.", MOST_BYTES // 1_000_000)
        )
    if b"%PDF-" in data[:1024]:
        found = list(_on_pages(data, progress, cancel))
    elif data[:1] == bytes((MAGIC,)) and len(data) < 5_000:
        return [Found(data)]
    elif len(data) < 20_000 and (plain := _hex_file(data)) is not None:
        return [Found(plain)]
    else:
        found = [Found(one) for one in _on_picture(_open_image(data))]
    return [one for one in found if one.data[:1] == bytes((MAGIC,))] or found


def _hex_file(data: bytes) -> bytes | None:
    try:
        return from_hex(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None


# -- pictures


def _open_image(data: bytes) -> Image:
    from PIL import Image, UnidentifiedImageError

    from repatriate.printing.bitmaps import DAMAGED, FORMATS

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is too large is told by us
            with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise _too_large(opened.width * opened.height)
                opened.draft("L", (_SIDES[-1], _SIDES[-1]))
                flat = Image.new("L", opened.size, 255)
                shown = opened.convert("LA") if opened.mode not in ("L", "1", "RGB", "CMYK", "YCbCr") else opened
                flat.paste(shown.convert("L"), mask=shown.getchannel("A") if shown.mode == "LA" else None)
                return flat
    except Image.DecompressionBombError:
        raise _too_large(MOST_PIXELS) from None
    except UnidentifiedImageError:
        raise UserError(
            "no_picture", say("This is not a PDF or picture that can be read here: give a PDF, a JPEG or a PNG file.")
        ) from None
    except DAMAGED:
        raise UserError(
            "picture_damaged", say("This picture cannot be read: it is damaged or was cut short.")
        ) from None


def _too_large(pixels: int) -> UserError:
    return UserError(
        "picture_too_large",
        say("This picture has {0} million pixels or more: scan it at 300 to 600 dots per inch.", pixels // 1_000_000),
    )


def _on_picture(image: Image, *, turned: bool = True) -> list[bytes]:
    """Symbols in the order of reading, each once. Where one is a seal, no further way of looking is tried."""
    seen: dict[bytes, _Place] = {}
    for views in _list_ways(image, turned=turned):
        for view in views:
            for data, place in _find_symbols(view):
                seen.setdefault(data, place)
        if any(data[:1] == bytes((MAGIC,)) for data in seen):
            break
    return sorted(seen, key=lambda data: seen[data])


def _list_ways(image: Image, *, turned: bool) -> Iterator[Iterator[Image]]:
    """Pictures to be looked at together: at every smaller scale and as it is, for each scale misses symbols that another
    shows; then larger, then turned.
    """
    from PIL.Image import Resampling

    longer = max(image.size)
    yield (_scale_image(image, side / longer) for side in (*(side for side in _SIDES if side < longer), longer))
    yield (
        image.resize((image.width * times, image.height * times), Resampling.BICUBIC)
        for times in (2, 4)
        if longer * times <= _SIDES[-1]
    )
    if turned:
        whole = _scale_image(image, min(1.0, _SIDES[1] / longer))
        for angle in _ANGLES:
            yield iter([whole.rotate(angle, Resampling.BICUBIC, expand=True, fillcolor=255)])


def _scale_image(image: Image, share: float) -> Image:
    if share >= 1:
        return image
    from PIL.Image import Resampling

    size = (max(1, round(image.width * share)), max(1, round(image.height * share)))
    return image.resize(size, Resampling.LANCZOS, reducing_gap=2.0)


def _find_symbols(picture: Image) -> list[tuple[bytes, _Place]]:
    """The bytes of each symbol of a kind that may bear a seal, and where it is."""
    import zxingcpp

    kinds = zxingcpp.BarcodeFormat
    formats = zxingcpp.BarcodeFormats([kinds.DataMatrix, kinds.Aztec, kinds.QRCode])
    for binarizer in (zxingcpp.Binarizer.LocalAverage, zxingcpp.Binarizer.GlobalHistogram):
        found = [
            (bytes(one.bytes), (one.position.top_left.y / picture.height, one.position.top_left.x / picture.width))
            for one in zxingcpp.read_barcodes(picture, formats=formats, binarizer=binarizer)
            if one.valid and one.bytes
        ]
        if found:
            return found
    return []


# -- pages


def _on_pages(data: bytes, progress: Progress, cancel: Callable[[], bool]) -> Iterator[Found]:
    import pypdfium2

    try:
        with LOCK:
            document = pypdfium2.PdfDocument(data)
            count = len(document)
        try:
            for number in range(count):
                if cancel():
                    raise Cancelled
                with LOCK, closing(document[number]) as page:
                    text, picture = _read_text(page), _draw_page(page)
                yield from (
                    Found(one, number + 1, tuple(printed_zones(text)))
                    for one in _on_picture(picture, turned=count <= _SCANNED)
                )
                progress((number + 1) / count)
        finally:
            with LOCK:
                document.close()
    except pypdfium2.PdfiumError:
        raise UserError(
            "pdf_unreadable", say("This PDF cannot be read: it is damaged, or a password protects it.")
        ) from None


def _draw_page(page: Any) -> Image:
    width, height = page.get_size()
    scale = DOTS / 72
    scale = min(scale, (_PAGE_PIXELS / max(width * height, 1)) ** 0.5)
    picture: Image = page.render(scale=scale, grayscale=True).to_pil().convert("L")
    return picture


def _read_text(page: Any) -> str:
    with closing(page.get_textpage()) as text:
        return str(text.get_text_range())


def printed_zones(text: str) -> Iterator[tuple[str, ...]]:
    """Lines one below the other that have the signs and the lengths of a zone."""
    lines = ["".join(line.split()) for line in text.splitlines()]
    lines = [line for line in lines if line]
    at = 0
    while at < len(lines):
        many = _zone_at(lines[at : at + 3])
        if many:
            yield tuple(lines[at : at + many])
        at += many or 1


def _zone_at(lines: Sequence[str]) -> int:
    """The number of lines, from the first, that form a zone: 3, 2 or none."""
    widths = [len(line) if _LINE.fullmatch(line) else 0 for line in lines]
    if not widths or not widths[0] or not any("<<" in line for line in lines):
        return 0
    many = 3 if widths[0] == 30 else 2
    return many if widths[:many] == [widths[0]] * many else 0
