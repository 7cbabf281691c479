"""Documents written as Word and LibreOffice write them, from a few pieces of their XML."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def p(text: str, form: str = "") -> str:
    shown = "<w:tab/>".join(f"<w:t xml:space='preserve'>{piece}</w:t>" for piece in text.split("\t"))
    return f"<w:p><w:pPr>{form}</w:pPr><w:r>{shown}</w:r></w:p>"


def tc(text: str, form: str = "", more: str = "") -> str:
    return f"<w:tc><w:tcPr>{form}</w:tcPr>{more}{p(text)}</w:tc>"


def tr(*cells: str, form: str = "") -> str:
    inside = "".join(one if one.startswith("<w:") else tc(one) for one in cells)
    return f"<w:tr><w:trPr>{form}</w:trPr>{inside}</w:tr>"


def tbl(*rows: str | Iterable[str]) -> str:
    inside = "".join(row if isinstance(row, str) else tr(*row) for row in rows)
    return f"<w:tbl><w:tblPr/>{inside}</w:tbl>"


def docx(path: Path, *body: str, parts: dict[str, str] | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f"<w:document xmlns:w='{W}'><w:body>{''.join(body)}</w:body></w:document>"
        )
        for name, text in (parts or {}).items():
            archive.writestr(name, text)
    return path


_ODT = " ".join(
    f"xmlns:{name}='urn:oasis:names:tc:opendocument:xmlns:{full}:1.0'"
    for name, full in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"))
)


def odt(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_ODT}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    return path
