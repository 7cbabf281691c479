"""What is around the rows of a list: no name is in it, not even on the office's own; and what the file keeps of a list."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import pypdf

from tests.leaks.classified import may_be_told
from tests.leaks.conftest import Made
from tests.leaks.opening import Piece

_AROUND = {
    "settings.operation",
    "settings.outside_name",
    "settings.authority",
    "legs.carrier",
    "places.name",
    "manifests.made_by",
}


def test_what_is_kept_of_a_list_is_what_it_says(made: Made) -> None:
    """Beside it the references, by which versions are compared: an older list that is opened again tells nothing new."""
    assert {profile for profile, _, _ in made.frozen} >= {"carrier", "exit", "arrival", "receiving", "escort", "office"}
    for profile, version, content in made.frozen:
        # A hash tells nobody anything; five digits of it in a row may be a day in a spreadsheet.
        rest = re.sub('"journal_head":"[0-9a-f]{64}"', "", content)
        assert len(rest) == len(content) - len('"journal_head":""') - 64
        found = made.marks.found([Piece("what is kept", rest)])[0]
        more = {mark for mark in found if not may_be_told(mark, profile, version)}
        assert {mark.column for mark in more} <= {"people.ref"}, profile


def test_no_name_is_in_what_surrounds_a_workbook_s_rows(made: Made) -> None:
    """Properties, names of sheets and tables, defined names, headers and footers, widths, styles."""
    [output] = made.outputs["office.xlsx", 1]
    pieces = []
    with ZipFile(io.BytesIO(output.data)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            if "worksheets/sheet" in name:
                text = re.sub(r"<sheetData>.*</sheetData>", "", text, flags=re.DOTALL)
            pieces.append(Piece(name, text))
        core = archive.read("docProps/core.xml").decode()
    assert {mark.column for mark in made.marks.found(pieces)[0]} <= _AROUND
    assert "<dc:creator>Repatriate</dc:creator>" in core


def test_no_name_is_in_what_a_document_says_of_itself(made: Made) -> None:
    for name in ("office.pdf", "carrier.pdf", "bus.pdf", "rooms.pdf", "bays.pdf", "slips with names"):
        for output in made.outputs[name, 1]:
            reader = pypdf.PdfReader(io.BytesIO(output.data))
            said = [Piece("metadata", repr(reader.metadata))]
            if reader.xmp_metadata is not None:
                said.append(Piece("XMP", reader.xmp_metadata.stream.get_data()))
            assert {mark.column for mark in made.marks.found(said)[0]} <= _AROUND, name
            assert reader.attachments == {}
            assert all("/Annots" not in page for page in reader.pages)
