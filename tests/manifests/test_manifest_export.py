"""A list as a file: what its ending says, with a password and without, the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.manifests.export import suffix_of, written_bytes
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest
from tests.manifests.crowd import crowd, manifest
from tests.manifests.opened import page_texts

LIST = manifest("carrier", crowd(30))


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.xlsx", b"PK"), ("A.XLSX", b"PK"), ("a.pdf", b"%PDF"), ("b c.PDF", b"%PDF"), ("a.EDI", b"UNA")],
)
def test_the_suffix_says_what(name: str, start: bytes) -> None:
    assert written_bytes(LIST, suffix_of(Path(name))).startswith(start)


@pytest.mark.parametrize("name", ["a.csv", "a", "a.xlsx.txt", ".pdf", "a."])
def test_an_unknown_format(name: str) -> None:
    with pytest.raises(UserError, match=r"\.xlsx, \.pdf or \.edi") as refused:
        suffix_of(Path(name))
    assert refused.value.code == "unknown_format"


def test_the_password() -> None:
    document = written_bytes(LIST, ".pdf", "Kirana 501!")
    assert len(page_texts(document, "Kirana 501!")) == len(page_texts(written_bytes(LIST, ".pdf")))
    box = written_bytes(LIST, ".xlsx", "Kirana 501!")
    assert box.startswith(bytes.fromhex("d0cf11e0a1b11ae1"))  # a compound file, as Office packs what is encrypted
    with pytest.raises(UserError, match=r"\.xlsx or \.pdf"):
        written_bytes(LIST, ".edi", "Kirana 501!")


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf"])
def test_no_password_and_an_empty_one_are_not_the_same(suffix: str) -> None:
    with pytest.raises(UserError) as refused:
        written_bytes(LIST, suffix, "")
    assert refused.value.code == "no_password"


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf", ".edi"])
def test_printed_again_it_is_the_same(suffix: str) -> None:
    assert written_bytes(LIST, suffix) == written_bytes(Manifest.from_json(LIST.to_json()), suffix)
