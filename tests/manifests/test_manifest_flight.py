"""What a list calls its journey: by the flight's number outside, as airlines write it, by our code of the leg inside."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest

from repatriate.manifests.pdf import document_bytes
from repatriate.manifests.xlsx import workbook_bytes
from repatriate.model.entities import Mode
from repatriate.model.manifest import Manifest, Sender
from repatriate.model.paper_size import PaperSize
from tests.manifests.crowd import LEG, crowd, manifest
from tests.manifests.opened import page_texts


def on_paper(made: Manifest) -> str:
    data = document_bytes(made)
    with pypdfium2.PdfDocument(data) as document:
        title = document.get_metadata_value("Title")
    return " ".join(" ".join([title, *page_texts(data)]).split())


def in_workbook(made: Manifest) -> str:
    with ZipFile(BytesIO(workbook_bytes(made))) as archive:
        text = " ".join(archive.read(name).decode() for name in archive.namelist())
    return " ".join(re.sub("<[^>]*>", " ", text).split())


WAYS = pytest.mark.parametrize("read", [on_paper, in_workbook])


@WAYS
@pytest.mark.parametrize("profile", ["carrier", "exit", "arrival"])
def test_outside_a_flight_has_the_number_that_airlines_write(profile: str, read: Callable[[Manifest], str]) -> None:
    leg = replace(LEG, code="VN5650-18")
    text = read(manifest(profile, crowd(3), leg=leg))
    assert "VN5650, 26 May 2023" in text
    assert "flight VN5650" in text
    assert "VN5650-18" not in text


@WAYS
@pytest.mark.parametrize("profile", ["receiving", "escort", "office"])
def test_who_works_with_us_has_our_code_beside_it(profile: str, read: Callable[[Manifest], str]) -> None:
    text = read(manifest(profile, crowd(3), leg=replace(LEG, code="VN5650-18")))
    assert "VN5650-18, 26 May 2023" in text
    assert "flight VN5650" in text


@WAYS
def test_a_flight_without_a_number_says_so(read: Callable[[Manifest], str]) -> None:
    text = read(manifest("carrier", crowd(3), leg=replace(LEG, code="CHARTER A")))
    assert "Kirana Air Charter, no flight number" in text
    assert "CRK–CGK, 26 May 2023" in text
    assert "CHARTER A" not in text


@WAYS
def test_a_bus_leaves_it_out(read: Callable[[Manifest], str]) -> None:
    text = read(manifest("exit", crowd(3), leg=replace(LEG, code="TG 12 BUS", mode=Mode.ROAD)))
    assert "road, Kirana Air Charter" in text
    assert "flight" not in text
    assert "BUS" not in text


def test_a_list_of_an_earlier_program_is_printed_as_it_was() -> None:
    kept = json.loads(manifest("carrier", crowd(3)).to_json())
    for name in ("flight", "coded", "departs_zone", "arrives_zone"):
        del kept["heading"][name]
    text = on_paper(Manifest.from_json(json.dumps(kept)))
    assert "Departs 26 May 2023 09:20 (CRK time) " in text
    assert "flight" not in text


def test_the_paper_is_the_office_s() -> None:
    made = replace(manifest("carrier", crowd(120)), sender=Sender(paper=PaperSize.LETTER))
    with pypdfium2.PdfDocument(document_bytes(made)) as document:
        assert {tuple(map(round, page.get_size())) for page in document} == {(792, 612)}
        for page in document:
            assert max(drawn.get_bounds()[2] for drawn in page.get_objects()) < 792 - 30
