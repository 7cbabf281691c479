"""Taking finished files apart to the last byte: each piece with the place that it was found at."""

from __future__ import annotations

import base64
import io
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from zipfile import BadZipFile, ZipFile

import msoffcrypto
import numpy as np
import pypdf
import pypdfium2
import zxingcpp
from PIL import Image, UnidentifiedImageError
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, IndirectObject, NameObject, TextStringObject

DPI = 200
PHOTO_COLOUR = (212, 17, 154)
"""Of the photo of everybody who is secret: no page and no picture may show it."""
PHOTO_SEEN = "the colour of the photo is seen"
WORDS = "words of page"
"""So the places of what a reader sees are called."""
_STREAM = re.compile(rb"<<([^>]*(?:>(?!>)[^>]*)*)>>\s*stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes, or text that a reader sees. `read` tells what is text for people or machines from streams and fonts."""

    place: str
    content: bytes | str
    read: bool = True


def pieces(name: str, data: bytes, password: str | None = None, *, depth: int = 0) -> Iterator[Piece]:
    """A file's name, its bytes as they are, and all that is packed in it, in whatever is packed in it."""
    yield Piece(f"{name}: the file's name", name)
    textual = not data.startswith((b"PK", b"%PDF", b"\xd0\xcf", b"\x89PNG", b"\xff\xd8", b"GIF8"))
    yield Piece(f"{name}: bytes", data, read=textual)
    if depth > 5:
        raise ValueError(f"{name} is packed too deep")
    if data.startswith(b"\xd0\xcf\x11\xe0") and password is not None:
        opened = msoffcrypto.OfficeFile(io.BytesIO(data))
        opened.load_key(password=password)
        inner = io.BytesIO()
        opened.decrypt(inner)
        yield from pieces(f"{name} decrypted", inner.getvalue(), depth=depth + 1)
    elif b"PK\x03\x04" in data[:4096]:
        yield from _zip(name, data, depth)
    elif data[:1024].lstrip().startswith(b"%PDF"):
        yield from _document(name, data, password, depth)
    else:
        yield from _picture(name, data)


def _zip(name: str, data: bytes, depth: int) -> Iterator[Piece]:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            yield Piece(f"{name}: the archive's comment", archive.comment)
            for info in archive.infolist():
                yield Piece(f"{name}: extra of {info.filename}", info.extra + b"\n" + info.comment)
                yield from pieces(f"{name}/{info.filename}", archive.read(info), depth=depth + 1)
    except BadZipFile as fault:
        raise ValueError(f"{name} is no archive") from fault
    # Members that the index does not name are there for whoever looks.
    for at in (found.start() for found in re.finditer(re.escape(b"PK\x03\x04"), data)):
        head = data[at : at + 30]
        if len(head) == 30:
            name_size, extra_size = struct.unpack("<HH", head[26:30])
            start = at + 30 + name_size + extra_size
            yield Piece(f"{name}: local header", data[at + 30 : start])
            with suppress(zlib.error):
                yield Piece(f"{name}: member at {at}", zlib.decompressobj(-15).decompress(data[start:]))


def _document(name: str, data: bytes, password: str | None, depth: int) -> Iterator[Piece]:
    # Everything that was ever a stream in it, referred to or not.
    for number, (options, packed) in enumerate(_STREAM.findall(data)):
        yield Piece(f"{name}: stream {number}", _unpacked(options, packed), read=False)
    reader = pypdf.PdfReader(io.BytesIO(data))
    if password is not None:
        assert reader.decrypt(password), f"{name} does not open"
    yield from _objects(name, reader, depth)
    for number, page in enumerate(reader.pages, 1):
        yield Piece(f"{name}: {WORDS} {number}", page.extract_text())
    document = pypdfium2.PdfDocument(data, password=password)
    try:
        for number, page in enumerate(document, 1):
            text = page.get_textpage()
            yield Piece(f"{name}: page {number} as it is copied", text.get_text_range())
            text.close()
            yield from _seen(f"{name}: page {number}", page.render(scale=DPI / 72).to_numpy()[:, :, 2::-1])
            page.close()
    finally:
        document.close()


def _unpacked(options: bytes, packed: bytes) -> bytes:
    with suppress(ValueError, zlib.error):
        if b"ASCII85Decode" in options:
            packed = base64.a85decode(packed.strip().removesuffix(b"~>"))
        if b"ASCIIHexDecode" in options:
            packed = bytes.fromhex(packed.strip().removesuffix(b">").decode("latin-1"))
        if b"FlateDecode" in options:
            packed = zlib.decompressobj().decompress(packed)
    return packed


def _objects(name: str, reader: pypdf.PdfReader, depth: int) -> Iterator[Piece]:
    """Each object of the document: strings as text and as bytes, names, streams unpacked; attached files are opened."""
    numbers = {number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)
    for number in sorted(numbers):
        found = reader.get_object(IndirectObject(number, 0, reader))
        for said in _said(found):
            yield Piece(f"{name}: object {number}", said)
        if hasattr(found, "get_data"):
            content = found.get_data()
            kind = str(found.get("/Type") or found.get("/Subtype") or "")
            yield Piece(f"{name}: stream of object {number} {kind}", content, read=kind in ("/Metadata", "/XML"))
            if kind == "/EmbeddedFile":
                yield from pieces(f"{name}/attached {number}", content, depth=depth + 1)
            elif found.get("/Subtype") == "/Image":
                yield from _picture(f"{name}/picture {number}", getattr(found, "_data", content))
    yield from (Piece(f"{name}: trailer", said) for said in _said(reader.trailer, follow=False))


def _said(value: Any, *, follow: bool = True) -> Iterator[bytes | str]:
    if isinstance(value, IndirectObject):
        return
    if isinstance(value, TextStringObject):
        yield str(value)
        yield value.original_bytes
    elif isinstance(value, ByteStringObject):
        yield bytes(value)
    elif isinstance(value, NameObject):
        yield str(value)
    elif isinstance(value, DictionaryObject):
        for key, item in value.items():
            yield str(key)
            yield from _said(value.raw_get(key) if key in value else item)
    elif isinstance(value, ArrayObject):
        for item in list.__iter__(value):
            yield from _said(item)


def _picture(name: str, data: bytes) -> Iterator[Piece]:
    """What a picture says of itself, and what is to be seen on it."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            for key, value in image.info.items():
                yield Piece(f"{name}: {key}", value if isinstance(value, bytes | str) else repr(value))
            for tag, value in image.getexif().items():
                yield Piece(f"{name}: tag {tag}", value if isinstance(value, bytes | str) else repr(value))
            yield from _seen(name, np.asarray(image.convert("RGB")))
    except (UnidentifiedImageError, OSError, ValueError):
        return


def _seen(name: str, pixels: np.ndarray[Any, Any]) -> Iterator[Piece]:
    """Codes that a scanner reads on it; whether it shows the photo."""
    for code in zxingcpp.read_barcodes(np.ascontiguousarray(pixels[:, :, 1])):
        yield Piece(f"{name}: {code.format.name} code", code.text)
        yield Piece(f"{name}: {code.format.name} code", code.bytes)
    dots = pixels[::5, ::5].astype(np.int16)
    if (np.abs(dots - np.array(PHOTO_COLOUR, np.int16)).max(axis=2) < 12).sum() > 20:
        yield Piece(name, PHOTO_SEEN)
