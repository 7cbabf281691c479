"""Files spoiled on purpose: each way in which a word may get into one without anybody seeing it."""

from __future__ import annotations

import base64
import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import openpyxl
import zxingcpp
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as SheetImage
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.actions import JavaScript
from pypdf.annotations import FreeText
from pypdf.generic import ByteStringObject, DictionaryObject, NameObject, TextStringObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Spoil = Callable[[bytes, str], bytes]


def picture(word: str, *, code: bool) -> bytes:
    """A picture with the word as a code to be scanned, or among what it says of itself."""
    stream = io.BytesIO()
    if code:
        drawn = zxingcpp.create_barcode(word, zxingcpp.BarcodeFormat.QRCode)
        Image.fromarray(np.array(zxingcpp.write_barcode_to_image(drawn, scale=8))).convert("RGB").save(stream, "PNG")
    else:
        exif = Image.Exif()
        exif[0x010E] = word
        Image.new("RGB", (40, 40), "white").save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def _in_sheet(change: Callable[[Any, str], None]) -> Spoil:
    def spoil(data: bytes, word: str) -> bytes:
        book = openpyxl.load_workbook(io.BytesIO(data))
        change(book, word)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    return spoil


def _with_part(name: str, content: Callable[[str], bytes], extra: bytes = b"") -> Spoil:
    """One more member in the archive; `name` may take the word."""

    def spoil(data: bytes, word: str) -> bytes:
        stream = io.BytesIO(data)
        with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
            info = zipfile.ZipInfo(name.format(word))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.extra = extra and extra + len(word).to_bytes(2, "little") + word.encode()
            archive.writestr(info, content(word))
        return stream.getvalue()

    return spoil


def _archive_comment(data: bytes, word: str) -> bytes:
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.comment = word.encode()
    return stream.getvalue()


def _not_in_index(data: bytes, word: str) -> bytes:
    """A member whose entry in the index was taken out: no program shows it, and it is there."""
    lone = io.BytesIO()
    with zipfile.ZipFile(lone, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("gone.xml", f"<t>{word * 3}</t>")
    member = lone.getvalue()[: lone.getvalue().index(b"PK\x01\x02")]
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        stream.write(member)
        with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as new:
            for info in old.infolist():
                new.writestr(info, old.read(info))
    return stream.getvalue()


def _add(book: Any, name: str, state: str, word: str) -> None:
    sheet = book.create_sheet(name)
    sheet.sheet_state = state
    sheet["A1"] = word


def _validated(book: Any, word: str) -> None:
    rule = DataValidation(type="list", formula1='"a,b"', promptTitle="Note", prompt=word)
    rule.add("Z1")
    book.active.add_data_validation(rule)


def _runs(book: Any, word: str) -> None:
    bold = InlineFont(b=True)
    book.active["Z1"] = CellRichText(word[:4], TextBlock(bold, word[4:]))


def _linked(book: Any, word: str) -> None:
    book.active["Z1"] = "x"
    book.active["Z1"].hyperlink = Hyperlink(ref="Z1", target="https://example.org", tooltip=word)


def _cell(book: Any, word: str, **facts: Any) -> None:
    book.active["Z9"] = word
    book.active["Z9"].font = Font(**facts)


WORKBOOK: Mapping[str, Spoil] = {
    "comment": _in_sheet(lambda book, word: setattr(book.active["A1"], "comment", Comment(word, "x"))),
    "comment's author": _in_sheet(lambda book, word: setattr(book.active["A1"], "comment", Comment("x", word))),
    "hidden sheet": _in_sheet(lambda book, word: _add(book, "two", "hidden", word)),
    "very hidden sheet": _in_sheet(lambda book, word: _add(book, "two", "veryHidden", word)),
    "sheet's name": _in_sheet(lambda book, word: _add(book, word, "visible", "x")),
    "white letters": _in_sheet(lambda book, word: _cell(book, word, color="FFFFFF")),
    "letters of two fonts": _in_sheet(_runs),
    "defined name": _in_sheet(lambda book, word: book.defined_names.add(DefinedName(word, attr_text="1"))),
    "what a name stands for": _in_sheet(lambda book, word: book.defined_names.add(DefinedName("x", attr_text=f'"{word}"'))),
    "title": _in_sheet(lambda book, word: setattr(book.properties, "title", word)),
    "keywords": _in_sheet(lambda book, word: setattr(book.properties, "keywords", word)),
    "own property": _in_sheet(lambda book, word: book.custom_doc_props.append(StringProperty(name="x", value=word))),
    "footer": _in_sheet(lambda book, word: setattr(book.active.oddFooter.left, "text", word)),
    "tooltip of a cell": _in_sheet(_validated),
    "tooltip of a link": _in_sheet(_linked),
    "format of numbers": _in_sheet(lambda book, word: setattr(book.active["Z1"], "number_format", f'"{word}"0')),
    "picture's own words": _in_sheet(lambda book, word: book.active.add_image(SheetImage(io.BytesIO(picture(word, code=False))))),
    "code on a picture": _in_sheet(lambda book, word: book.active.add_image(SheetImage(io.BytesIO(picture(word, code=True))))),
    "part of its own": _with_part("customXml/item1.xml", lambda word: f"<x>{word}</x>".encode()),
    "part in UTF-16": _with_part("customXml/item1.xml", lambda word: word.encode("utf-16")),
    "part in UTF-16, the other end first": _with_part("x.xml", lambda word: b"x" + word.encode("utf-16-be")),
    "part in UTF-32": _with_part("x.xml", lambda word: word.encode("utf-32")),
    "part in base 64": _with_part("x.xml", lambda word: b"<x>" + base64.b64encode(b"ab" + word.encode()) + b"</x>"),
    "part in hexadecimal": _with_part("x.xml", lambda word: word.encode().hex().encode()),
    "part in character references": _with_part("x.xml", lambda word: "".join(f"&#{ord(sign)};" for sign in word).encode()),
    "part written backwards": _with_part("x.xml", lambda word: word[::-1].encode()),
    "part in small letters": _with_part("x.xml", lambda word: word.lower().encode()),
    "part with letters apart": _with_part("x.xml", lambda word: "-".join(word).encode()),
    "part cut short": _with_part("x.xml", lambda word: word[:6].encode()),
    "part packed in a part": _with_part("x.bin", lambda word: _packed(word)),
    "part's name": _with_part("xl/{0}.xml", lambda word: b"<x/>"),
    "extra field": _with_part("x.xml", lambda word: b"<x/>", b"\xfe\xca"),
    "archive's comment": _archive_comment,
    "member that no index names": _not_in_index,
    "bytes after the end": lambda data, word: data + word.encode(),
}  # fmt: skip


def _packed(word: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x", word * 3)
    return stream.getvalue()


def _in_document(change: Callable[[PdfWriter, str], None]) -> Spoil:
    def spoil(data: bytes, word: str) -> bytes:
        writer = PdfWriter(clone_from=io.BytesIO(data))
        change(writer, word)
        stream = io.BytesIO()
        writer.write(stream)
        return stream.getvalue()

    return spoil


def _on_page(draw: Callable[[Any, str], None]) -> Spoil:
    """Something drawn over the first page."""

    def change(writer: PdfWriter, word: str) -> None:
        stream = io.BytesIO()
        canvas = Canvas(stream, pageCompression=1)
        draw(canvas, word)
        canvas.showPage()
        canvas.save()
        writer.pages[0].merge_page(PdfReader(stream).pages[0])

    return _in_document(change)


def _put(writer: PdfWriter, value: Any) -> None:
    writer.root_object[NameObject("/PieceInfo")] = writer._add_object(DictionaryObject({NameObject("/Kept"): value}))


def _text(canvas: Any, word: str, *, mode: int = 0, x: float = 50, y: float = 50, apart: float = 0) -> None:
    text = canvas.beginText(x, y)
    text.setFont("Helvetica", 9)
    text.setTextRenderMode(mode)
    text.setCharSpace(apart)
    text.textOut(word)
    canvas.drawText(text)


def _xmp(writer: PdfWriter, word: str) -> None:
    writer.xmp_metadata = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><x>{word}</x></x:xmpmeta>'.encode()


def _old_revision(data: bytes, word: str) -> bytes:
    """An object that was replaced: the bytes of before stay in the file."""
    packed = zlib.compress(f"BT ({word}) Tj ET".encode())
    return data + b"\n99999 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream\nendobj\n" % (
        len(packed),
        packed,
    )


DOCUMENT: Mapping[str, Spoil] = {
    "title": _in_document(lambda writer, word: writer.add_metadata({"/Title": word})),
    "keywords of its own": _in_document(lambda writer, word: writer.add_metadata({"/Kept": word})),
    "metadata": _in_document(_xmp),
    "note": _in_document(lambda writer, word: writer.add_annotation(0, FreeText(text=word, rect=(0, 0, 9, 9))) and None),
    "bookmark": _in_document(lambda writer, word: writer.add_outline_item(title=word, page_number=0) and None),
    "script": _in_document(lambda writer, word: writer.add_open_action(JavaScript(f"var x = '{word}'"))),
    "attached file": _in_document(lambda writer, word: writer.add_attachment("x.txt", word.encode()) and None),
    "attached file's name": _in_document(lambda writer, word: writer.add_attachment(f"{word}.txt", b"x") and None),
    "attached workbook": _in_document(lambda writer, word: writer.add_attachment("x.zip", _packed(word)) and None),
    "string": _in_document(lambda writer, word: _put(writer, TextStringObject(word))),
    "string of bytes in UTF-16": _in_document(lambda writer, word: _put(writer, ByteStringObject(word.encode("utf-16-be")))),
    "name": _in_document(lambda writer, word: _put(writer, NameObject(f"/{word}"))),
    "letters nobody sees": _on_page(lambda canvas, word: _text(canvas, word, mode=3)),
    "letters off the page": _on_page(lambda canvas, word: _text(canvas, word, x=-900, y=-900)),
    "letters apart": _on_page(lambda canvas, word: _text(canvas, word, apart=14)),
    "letters under a patch": _on_page(lambda canvas, word: (_text(canvas, word), canvas.rect(0, 0, 300, 99, fill=1))),
    "text instead": _on_page(
        lambda canvas, word: canvas.addLiteral(f"/Span <</ActualText <FEFF{word.encode('utf-16-be').hex()}>>> BDC EMC")
    ),
    "octal digits": _on_page(lambda canvas, word: canvas.addLiteral("/Span <</Alt ({})>> BDC EMC".format("".join(f"\\{ord(sign):03o}" for sign in word)))),
    "code on the page": _on_page(
        lambda canvas, word: canvas.drawImage(ImageReader(io.BytesIO(picture(word, code=True))), 50, 50, 90, 90)
    ),
    "comment after the end": lambda data, word: data + f"\n% {word}\n".encode(),
    "stream of before": _old_revision,
}  # fmt: skip
