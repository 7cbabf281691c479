"""With a password a list opens, without it nothing of it can be read; and nothing lies about in clear meanwhile."""

from __future__ import annotations

import os
import sys
from functools import cache
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import msoffcrypto
import olefile
import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msoffcrypto.exceptions import InvalidKeyError
from pypdf import PdfReader
from pypdf.errors import WrongPasswordError

from repatriate.manifests import export as manifests_export
from repatriate.manifests.pdf import document_bytes
from repatriate.manifests.xlsx import workbook_bytes
from repatriate.model.errors import UserError
from tests.manifests.crowd import crowd, manifest
from tests.manifests.opened import page_texts

PASSWORD = "Kirana 501!"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
LIST = manifest("office", crowd(30))


def decrypted(data: bytes, password: str) -> bytes:
    book = msoffcrypto.OfficeFile(BytesIO(data))
    book.load_key(password=password, verify_password=True)
    target = BytesIO()
    book.decrypt(target, verify_integrity=True)
    return target.getvalue()


def test_a_workbook_opens_with_its_password_only() -> None:
    plain = workbook_bytes(LIST)
    data = manifests_export.protect_workbook(plain, PASSWORD)
    assert decrypted(data, PASSWORD) == plain
    for wrong in (PASSWORD.lower(), PASSWORD + " ", "x"):
        with pytest.raises(InvalidKeyError):
            decrypted(data, wrong)


def test_a_workbook_is_encrypted_as_excel_does_it() -> None:
    """[MS-OFFCRYPTO] 2.3.4.10: version 4.4, then the description; AES-256 in CBC mode, SHA-512, 100,000 rounds."""
    with olefile.OleFileIO(BytesIO(manifests_export.protect_workbook(workbook_bytes(LIST), PASSWORD))) as box:
        information = box.openstream("EncryptionInfo").read()
        assert {name[-1] for name in box.listdir()} >= {"EncryptionInfo", "EncryptedPackage", "\x06Primary"}
    assert information[:8] == bytes([4, 0, 4, 0, 0x40, 0, 0, 0])
    root = ElementTree.fromstring(information[8:])
    data = next(each for each in root if each.tag.endswith("}keyData"))
    key = next(each for each in root.iter() if each.tag.endswith("}encryptedKey"))
    for part in (data, key):
        assert part.get("cipherAlgorithm") == "AES"
        assert part.get("cipherChaining") == "ChainingModeCBC"
        assert part.get("keyBits") == "256"
        assert part.get("hashAlgorithm") == "SHA512"
    assert int(key.get("spinCount", "0")) >= 100_000


@pytest.mark.parametrize("size", [4096, 4097, 8191, 8192, 65_536, 6_900_000, 7_300_000])
def test_a_workbook_of_any_size(size: int) -> None:
    """Around the edges of what the container counts in: sectors, and the tables that count these."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{TYPES}"/>')
        archive.writestr("a", os.urandom(size - 4000))
    fill = size - len(packed.getvalue())
    with ZipFile(packed, "a") as archive:
        archive.comment = b"." * fill
    data = packed.getvalue()
    assert len(data) == size
    assert decrypted(manifests_export.protect_workbook(data, PASSWORD), PASSWORD) == data


def test_what_is_too_small_to_be_a_workbook() -> None:
    assert len(workbook_bytes(manifest("escort", crowd(1)))) > 4096
    with pytest.raises(ValueError, match="no workbook"):
        manifests_export.protect_workbook(b"PK", PASSWORD)


def test_a_document_opens_with_its_password_only() -> None:
    plain = document_bytes(LIST)
    data = manifests_export.protect_document(plain, PASSWORD)
    document = pypdfium2.PdfDocument(data, password=PASSWORD)
    assert document.get_metadata_dict(skip_empty=True) == {
        "Title": "Passenger manifest KT501, 26 May 2023, for office, version 1"
    }
    document.close()
    reader = PdfReader(BytesIO(data), password=PASSWORD)
    assert reader.root_object["/Lang"] == "en"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    for wrong in (None, "", PASSWORD.lower(), "x"):
        with pytest.raises(pypdfium2.PdfiumError, match="password"):
            pypdfium2.PdfDocument(data, password=wrong)
    with pytest.raises(WrongPasswordError):
        PdfReader(BytesIO(data), password="x")


def test_a_document_says_the_same_under_its_password() -> None:
    plain = document_bytes(LIST)
    assert page_texts(manifests_export.protect_document(plain, PASSWORD), PASSWORD) == page_texts(plain)


def test_a_document_is_encrypted_by_the_current_standard() -> None:
    """ISO 32000-2, 7.6.4: revision 6, 256 bits, metadata too."""
    data = manifests_export.protect_document(document_bytes(LIST), PASSWORD)
    assert data.startswith(b"%PDF-2.0")
    entry = PdfReader(BytesIO(data)).trailer["/Encrypt"]
    assert (entry["/V"], entry["/R"], entry["/Length"]) == (5, 6, 256)
    assert entry["/CF"]["/StdCF"]["/CFM"] == "/AESV3"
    assert entry["/StmF"] == entry["/StrF"] == "/StdCF"
    assert "/EncryptMetadata" not in entry  # which means that it is


def test_nothing_can_be_read_without_it() -> None:
    for data in (
        manifests_export.protect_workbook(workbook_bytes(LIST), PASSWORD),
        manifests_export.protect_document(document_bytes(LIST), PASSWORD),
    ):
        for word in ("KT501", "Passenger", "Repatriation", "Hartono", "Kirana", "worksheet", PASSWORD):
            for form in (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be")):
                assert form not in data


def test_never_twice_the_same() -> None:
    """Salts are drawn anew, so that two lists of one password do not tell what they have in common."""
    book, document = workbook_bytes(LIST), document_bytes(LIST)
    assert manifests_export.protect_workbook(book, PASSWORD) != manifests_export.protect_workbook(book, PASSWORD)
    assert manifests_export.protect_document(document, PASSWORD) != manifests_export.protect_document(
        document, PASSWORD
    )


def test_no_file_is_opened() -> None:
    opened: list[str] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wxa+"):
            opened.append(str(arguments[0]))

    book, document = workbook_bytes(LIST), document_bytes(LIST)
    watching = True
    sys.addaudithook(watch)
    try:
        manifests_export.protect_workbook(book, PASSWORD)
        manifests_export.protect_document(document, PASSWORD)
    finally:
        watching = False
    assert opened == []


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "no_password"),
        ("   ", "no_password"),
        ("รหัสผ่าน", "password_signs"),
        ("Müller", "password_signs"),
        ("a\tb", "password_signs"),
        ("a\x00b", "password_signs"),
        ("\ud800", "password_signs"),
        (" abc", "password_blank"),
        ("abc ", "password_blank"),
        ("x" * 128, "password_long"),
    ],
)
def test_a_password_that_somebody_could_not_type(password: str, code: str) -> None:
    for encrypt in (
        manifests_export.check_password,
        lambda word: manifests_export.protect_document(document_bytes(LIST), word),
    ):
        with pytest.raises(UserError) as caught:
            encrypt(password)
        assert caught.value.code == code
        sentence = str(caught.value)
        assert sentence.endswith(".")
        assert not password.strip() or password.strip() not in sentence


@settings(max_examples=6, deadline=None)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=127))
@example("x" * 127)
@example("(\\)<>%/")
def test_every_password_that_is_taken_opens(password: str) -> None:
    try:
        manifests_export.check_password(password)
    except UserError:
        return
    book, paper = short()
    assert decrypted(manifests_export.protect_workbook(book, password), password) == book
    pypdfium2.PdfDocument(manifests_export.protect_document(paper, password), password).close()


@cache
def short() -> tuple[bytes, bytes]:
    one = manifest("carrier", crowd(1))
    return workbook_bytes(one), document_bytes(one)
