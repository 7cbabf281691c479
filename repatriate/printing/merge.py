"""Several PDFs as one, in their order."""

from __future__ import annotations

import io
from collections.abc import Sequence


def merge_pdfs(documents: Sequence[bytes]) -> bytes:
    """One document with the pages of all; a single one stays as it is."""
    if len(documents) == 1:
        return documents[0]
    from pypdf import PdfWriter  # a large library, loaded when it is wanted

    writer = PdfWriter()
    for document in documents:
        writer.append(io.BytesIO(document), import_outline=False)
    writer.metadata = None
    found = io.BytesIO()
    writer.write(found)
    return found.getvalue()


def count_pages(document: bytes) -> int:
    from pypdf import PdfReader  # as above

    return len(PdfReader(io.BytesIO(document)).pages)
