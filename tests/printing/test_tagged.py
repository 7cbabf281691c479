"""Printed documents as a screen reader and an archive take them: every word is a piece of an element, or stands aside."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from repatriate.app.plan.commands import Publish
from tests.app.reports.test_paper_size import PRINTED

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_OPERATOR = re.compile(rb"<</MCID (\d+)>> BDC|/(?:Span|Artifact)\b.*?B[DM]C|\bEMC\b|\) Tj|\] TJ")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Each printed thing of a small operation."""
    from tests.app.world import build

    with build(tmp_path_factory.mktemp("printed") / "op.repat") as world:
        world.run(Publish())
        return {name: draw(world) for name, draw in PRINTED.items()}


def _elements(element: Any) -> Iterator[DictionaryObject]:
    yield element
    for kid in element["/K"]:
        if isinstance(kid := kid.get_object(), DictionaryObject) and "/S" in kid:
            yield from _elements(kid)


def _pieces(content: bytes) -> list[int]:
    """The numbers of the pieces of a page; fails where text stands outside of all that is marked."""
    found, depth = [], 0
    for operator in _OPERATOR.finditer(content):
        if operator[1]:
            found.append(int(operator[1]))
        if operator[0] == b"EMC":
            depth -= 1
        elif operator[0].endswith((b"BDC", b"BMC")):
            depth += 1
        else:
            assert depth > 0, content[operator.start() - 80 : operator.end()]
    assert depth == 0
    return found


@pytest.mark.parametrize("name", PRINTED)
def test_every_word_is_a_piece_of_an_element_or_aside(printed: dict[str, bytes], name: str) -> None:
    reader = PdfReader(io.BytesIO(printed[name]))
    root: Any = reader.trailer["/Root"]
    tree = root["/StructTreeRoot"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    numbers: ArrayObject = tree["/ParentTree"]["/Nums"]
    parents = {numbers[at]: numbers[at + 1] for at in range(0, len(numbers), 2)}
    for page in reader.pages:
        pieces = _pieces(page.get_contents().get_data())  # type: ignore[union-attr]
        assert sorted(pieces) == list(range(len(parents[page["/StructParents"]])))
    roles = [element["/S"] for element in _elements(tree["/K"])]
    assert "/H1" in roles
    assert {"/TR", "/TH", "/TD"} <= set(roles) or "/Table" not in roles


@pytest.mark.parametrize("name", PRINTED)
def test_what_is_kept_is_fit_for_an_archive(printed: dict[str, bytes], name: str) -> None:
    reader = PdfReader(io.BytesIO(printed[name]))
    root: Any = reader.trailer["/Root"]
    told = ElementTree.fromstring(root["/Metadata"].get_data().decode().partition("?>")[2].rpartition("<?")[0])
    text = {element.tag.rpartition("}")[2]: element.text for element in told.iter()}
    assert (text["part"], text["conformance"]) == ("2", "B")
    assert next(item.text for item in told.iter(f"{_RDF}li")) == reader.metadata.title  # type: ignore[union-attr]
    [intent] = root["/OutputIntents"]
    assert intent["/DestOutputProfile"].get_data()[36:40] == b"acsp"
    assert "/Encrypt" not in reader.trailer
    assert len(reader.trailer["/ID"]) == 2
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].get_object().values():  # type: ignore[index]
            assert "/FontFile2" in font.get_object()["/FontDescriptor"], font
