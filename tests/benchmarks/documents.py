"""How long travel documents take, against a bare canvas with the same words and pictures: `python -m tests.benchmarks documents`."""

from __future__ import annotations

import io
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from repatriate.papers import etd
from repatriate.papers.etd import draw_pages, zone_of
from repatriate.papers.etd_fields import EtdFields
from repatriate.papers.layout import load_layout
from repatriate.papers.sheet import MODULE, Pen, read_values
from repatriate.papers.specimen import build_specimens
from repatriate.printing.datamatrix import draw_data_matrix
from repatriate.printing.document import MILLIMETRE
from repatriate.printing.fonts import LATIN, OCR_B, OCR_B_SIZE, italic, load

COUNT, LIMIT, ROUNDS = 1_000, 1.5, 3
SMALL = ("10",)
GIVEN = ("Siti Aminah", "Đỗ Thị Hồng Nhung", "José Ángel", "Piyaporn", "Ma Thida", "Nguyễn Văn An", "Abebe", "Łucja")


def portraits(count: int) -> list[bytes]:
    """Pictures of the size of a portrait, each its own, some 20 kB."""
    noise = random.Random(1)
    found: list[bytes] = []
    for _ in range(count):
        small = Image.frombytes("RGB", (59, 76), noise.randbytes(59 * 76 * 3))
        stream = io.BytesIO()
        small.resize((413, 531), Image.Resampling.BICUBIC).save(stream, "JPEG", quality=70, dpi=(300, 300))
        found.append(stream.getvalue())
    return found


def people(count: int) -> list[EtdFields]:
    longest, _ = build_specimens(load_layout())
    noise = random.Random(2)
    photos = portraits(count)
    return [
        replace(
            longest,
            number=f"E{place:07}",
            surname=f"Su{chr(97 + place % 26)}par{chr(97 + place // 26 % 26)}man",
            given_names=GIVEN[place % len(GIVEN)],
            native_name=None,
            nationality="IDN",
            issuer="IDN",
            birth_place="Indramayu",
            destination="Soekarno–Hatta International Airport, Indonesia",
            transit=("Suvarnabhumi Airport, Thailand",),
            authority="Embassy of the Republic of Indonesia, Phnom Penh",
            photo=photos[place],
            seal=noise.randbytes(134),
        )
        for place in range(count)
    ]


@dataclass
class Bare:
    """What a page says: where, in which font, which words; noted once by a pen that draws nothing."""

    texts: list[tuple[str, float, float, float, str]] = field(default_factory=list)


class _Noting(Pen):
    def __init__(self, note: Bare) -> None:
        super().__init__(None, load_layout())
        self.note = note

    def put(self, x: float, y: float, text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
        self.note.texts.append((_ITALIC if italic else load(LATIN, bold).name, size, x, y, text))
        return (italic_font if italic else load(LATIN, bold)).advance(text) * size

    def line(self, *more: object, **options: object) -> None:
        """Nothing but words and pictures is drawn bare."""


italic_font = italic()
_ITALIC = italic_font.name


def noted(fields: EtdFields) -> Bare:
    """The words of one page, with where they stand: found before the clock runs."""
    note = Bare()
    pen = _Noting(note)
    layout = load_layout()
    shown = read_values(fields, layout)
    pen.form()
    for one in layout.fields:
        if not one.value:
            pen.value(one, shown[one.name])
    for number, line in enumerate(zone_of(fields)):
        y = pen.y(layout.machine.first + number * layout.machine.apart) - OCR_B_SIZE * 0.36
        note.texts.append((load(OCR_B).name, OCR_B_SIZE, pen.x(layout.machine.left), y, line))
    return note


def bare(pages: list[tuple[Bare, EtdFields]], *, symbol: bool) -> bytes:
    """reportlab's canvas: each string where it was found to stand, the photo by drawImage, the seal by the same routine."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595.28, 841.89), pageCompression=1, invariant=1)
    layout = load_layout()
    box, seal = layout.photo.box, layout.seal.box
    for note, fields in pages:
        for font, size, x, y, text in note.texts:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
        if fields.photo:
            canvas.drawImage(
                ImageReader(io.BytesIO(fields.photo)),
                box.left * MILLIMETRE,
                (297 - box.bottom) * MILLIMETRE,
                box.width * MILLIMETRE,
                box.height * MILLIMETRE,
            )
        if symbol:
            left, bottom = seal.left * MILLIMETRE, (297 - seal.bottom) * MILLIMETRE
            draw_data_matrix(canvas, fields.seal or b"", left, bottom, MODULE * MILLIMETRE)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def ours(sheets: list[EtdFields]) -> bytes:
    target = io.BytesIO()
    layout = load_layout()
    etd.draw_pages(target, [(fields, layout) for fields in sheets])
    return target.getvalue()


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(arguments: Sequence[str] = ()) -> int:
    """Print the ratios for so many documents; 1 where that with photo and seal is over the limit."""
    count = int(arguments[0]) if arguments else COUNT
    whole = people(count)
    slow = False
    for name, sheets, symbol in (
        ("photo and seal", whole, True),
        ("photo, no seal", [replace(fields, seal=None) for fields in whole], False),
        ("words alone", [replace(fields, seal=None, photo=None) for fields in whole], False),
    ):
        pages = [(noted(fields), fields) for fields in sheets]
        best = [
            min(times)
            for times in zip(
                *(
                    (seconds(lambda s=sheets: ours(s)), seconds(lambda p=pages, q=symbol: bare(p, symbol=q)))
                    for _ in range(ROUNDS)
                ),
                strict=True,
            )
        ]
        size, other = len(ours(sheets)), len(bare(pages, symbol=symbol))
        slow = slow or best[0] > LIMIT * best[1]
        sys.stdout.write(
            f"{count} documents, {name}: {best[0]:6.2f} s ({best[0] / count * 1000:.2f} ms each, {size / 1e6:.1f} MB), "
            f"bare {best[1]:6.2f} s ({other / 1e6:.1f} MB), ratio {best[0] / best[1]:.2f}\n"
        )
    stream = io.BytesIO()
    one = seconds(lambda: draw_pages(stream, [(whole[0], load_layout())]))
    sys.stdout.write(f"one document, as a preview shows it: {one * 1000:.0f} ms\n")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
