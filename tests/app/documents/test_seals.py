"""The office's keys and seals through the app: one in use at most, none ever shown, what is sealed is verified."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes

from repatriate.app.core.operation import Operation
from repatriate.app.documents import seals
from repatriate.app.documents.seal_commands import (
    ImportSealKey,
    MakeSealKey,
    ReplaceCertificate,
    RetireSealKey,
    UseSealKey,
)
from repatriate.app.imports import template_export
from repatriate.app.journal import queries as journal_queries
from repatriate.app.reports.listings import TABLES
from repatriate.model.errors import UserError
from repatriate.papers.seal import keys
from repatriate.papers.seal.checking import Status, Trust, read_seal
from repatriate.printing.datamatrix import draw_data_matrix
from repatriate.printing.document import MILLIMETRE, new_canvas

NOW = datetime(2026, 6, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 6, 20)
ZONE = ("PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F2606277<<<<<<<8")


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with Operation.create(tmp_path / "op.repat", "four plain words", officer="tester", clock=lambda: NOW) as made:
        yield made


def in_use(operation: Operation, curve: str = "P-256") -> int:
    key = operation.run(MakeSealKey("UTTS", curve=curve, organization="Embassy")).result
    operation.run(UseSealKey(key))
    return key


def seal(operation: Operation, zone: tuple[str, ...] = ZONE, signed: date = TODAY) -> bytes | None:
    return seals.seal_for(operation.db, zone, issued=TODAY, signed=signed)


def private_keys(operation: Operation) -> list[str]:
    return [row[0] for row in operation.db.conn.execute("SELECT private_key FROM seal_keys")]


def test_seals_are_off_until_a_key_is_used(operation: Operation) -> None:
    assert seals.current_key(operation.db) is None
    assert seal(operation) is None
    key = operation.run(MakeSealKey("UTTS")).result
    assert seal(operation) is None
    operation.run(UseSealKey(key))
    assert seal(operation) is not None
    operation.run(RetireSealKey(key))
    assert seal(operation) is None


@pytest.mark.parametrize("curve", keys.CURVES)
def test_what_the_office_seals_it_believes(operation: Operation, curve: str) -> None:
    in_use(operation, curve)
    made = seal(operation)
    assert len(made) == 134
    assert seal(operation) == made
    told = seals.verify_text(made.hex(), seals.trust_of(operation.db), today=TODAY, printed=[ZONE])
    assert told.status is Status.VALID
    header = read_seal(made).header
    assert (header.country, header.signer, header.reference, header.issued) == ("UTO", "UTTS", "01", TODAY)
    stranger = seals.verify_text(made.hex(), Trust(), today=TODAY)
    assert stranger.status is Status.UNKNOWN_CERTIFICATE


def test_a_key_loaded_once_seals_many(operation: Operation) -> None:
    in_use(operation)
    key = seals.current_key(operation.db)
    assert seals.seal_for(key, ZONE, issued=TODAY, signed=TODAY) == seal(operation)
    assert seals.seal_for(None, ZONE, issued=TODAY, signed=TODAY) is None


def test_a_booklet_has_no_seal(operation: Operation) -> None:
    in_use(operation)
    assert seal(operation, ("P" * 44, "1" * 44)) is None
    assert seal(operation, ()) is None


def test_a_key_whose_certificate_is_over_seals_nothing(operation: Operation) -> None:
    in_use(operation)
    with pytest.raises(UserError, match="UTTS 01 is not valid on 1 Jul 2028"):
        seal(operation, signed=date(2028, 7, 1))


def test_one_key_is_in_use_at_most(operation: Operation) -> None:
    first, second = in_use(operation), in_use(operation)
    rows = {row.id: row for row in seals.seal_keys(operation.db, TODAY)}
    assert (rows[first].current, rows[second].current) == (False, True)
    with pytest.raises(UserError, match="already"):
        operation.run(UseSealKey(second))
    with pytest.raises(UserError, match="not sealed with this key"):
        operation.run(RetireSealKey(first))
    for command in (UseSealKey(99), RetireSealKey(99), ReplaceCertificate(99, b"")):
        with pytest.raises(UserError, match="no such seal key"):
            operation.run(command)
    for view in (seals.certificate_pem, seals.request_pem):
        with pytest.raises(UserError, match="no such seal key"):
            view(operation.db, 99)


def test_how_keys_are_listed(operation: Operation) -> None:
    operation.run(MakeSealKey(" utts ", "a5", curve="brainpoolP256r1", organization="  The   Embassy ", years=1))
    [row] = seals.seal_keys(operation.db, TODAY)
    assert (row.signer, row.reference, row.curve, row.self_signed) == ("UTTS", "A5", "brainpoolP256r1", True)
    assert row.subject == "CN=TS,O=The Embassy,C=UT"
    assert (row.valid_from, row.valid_until) == (date(2026, 6, 19), date(2027, 6, 20))
    assert (row.valid, row.current, row.made_by, row.made_at) == (True, False, "tester", "2026-06-20T09:00:00Z")
    [later] = seals.seal_keys(operation.db, date(2027, 6, 21))
    assert not later.valid


def test_numbers_run_on_and_are_never_used_twice(operation: Operation) -> None:
    operation.run(MakeSealKey("UTTS"))
    operation.undo()
    operation.run(MakeSealKey("UTTS"))
    operation.run(MakeSealKey("UTTS", "5B"))
    operation.run(MakeSealKey("UTTS"))
    assert [row.reference for row in seals.seal_keys(operation.db, TODAY)] == ["5C", "5B", "02"]
    with pytest.raises(UserError, match="a key UTTS 005B already"):
        operation.run(MakeSealKey("UTTS", "005B"))
    operation.run(MakeSealKey("UTTX", "5B"))


def _certified(operation: Operation, key_id: int, serial: int, *, ends: datetime | None = None) -> bytes:
    """What an authority answers to the request of a key."""
    request = x509.load_pem_x509_csr(seals.request_pem(operation.db, key_id).encode())
    assert request.is_signature_valid
    authority = keys.make_key("P-256")
    issuer = x509.Name([x509.NameAttribute(x509.NameOID.COUNTRY_NAME, "UT")])
    made = (
        x509.CertificateBuilder()
        .subject_name(request.subject)
        .issuer_name(issuer)
        .public_key(request.public_key())
        .serial_number(serial)
        .not_valid_before(NOW - timedelta(days=60))
        .not_valid_after(ends or NOW + timedelta(days=400))
        .sign(authority, hashes.SHA256())
    )
    return keys.certificate_pem(made).encode()


def test_the_authority_s_certificate_takes_the_place_of_our_own(operation: Operation) -> None:
    key = in_use(operation)
    answer = _certified(operation, key, 0x1234567890ABCDEF)
    operation.run(ReplaceCertificate(key, answer))
    [row] = seals.seal_keys(operation.db, TODAY)
    assert (row.reference, row.self_signed, row.current) == ("1234567890ABCDEF", False, True)
    assert seals.certificate_pem(operation.db, key).encode() == answer
    made = seal(operation)
    told = seals.verify_text(made.hex(), seals.trust_of(operation.db), today=TODAY)
    assert told.status is Status.VALID
    with pytest.raises(UserError, match="has that certificate already"):
        operation.run(ReplaceCertificate(key, answer))
    # The next number of our own does not go on from one that an authority gave at random.
    operation.run(MakeSealKey("UTTS"))
    assert seals.seal_keys(operation.db, TODAY)[0].reference == "02"


def test_certificates_that_cannot_take_its_place(operation: Operation) -> None:
    key, other = in_use(operation), operation.run(MakeSealKey("UTTS")).result
    for certificate, words in (
        (_certified(operation, other, 5), "belongs to another key"),
        (_certified(operation, key, 5, ends=NOW - timedelta(days=2)), "to 18 Jun 2026 only"),
        (_certified(operation, key, 2), "a key UTTS 02 already"),
        (b"nonsense", "not a certificate that can be read"),
    ):
        with pytest.raises(UserError, match=words):
            operation.run(ReplaceCertificate(key, certificate))


def test_a_key_made_elsewhere(operation: Operation) -> None:
    key = keys.make_key("brainpoolP256r1")
    made = keys.self_signed(key, "UTTT", "0B", organization="", now=NOW, years=1)
    data = keys.key_pem(key).encode() + keys.certificate_pem(made).encode()
    brought = operation.run(ImportSealKey(data)).result
    operation.run(UseSealKey(brought))
    sealed = seal(operation)
    assert sealed is not None
    assert (read_seal(sealed).header.signer, read_seal(sealed).header.reference) == ("UTTT", "0B")
    with pytest.raises(UserError, match="a key UTTT 0B already"):
        operation.run(ImportSealKey(data))
    old = keys.self_signed(key, "UTTT", "0C", organization="", now=NOW - timedelta(days=800), years=1)
    with pytest.raises(UserError, match="This certificate is valid from"):
        operation.run(ImportSealKey(keys.key_pem(key).encode(), "", keys.certificate_pem(old).encode()))
    with pytest.raises(UserError, match="needs its password"):
        operation.run(ImportSealKey(b"nonsense"))


def test_a_private_key_is_shown_nowhere(operation: Operation, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    key = keys.make_key("P-256")
    made = keys.self_signed(key, "UTTT", "0B", organization="", now=NOW, years=1)
    pem = keys.key_pem(key)
    command = ImportSealKey(pem.encode(), "secret word", keys.certificate_pem(made).encode())
    operation.run(command)
    other = in_use(operation)
    operation.run(ReplaceCertificate(other, _certified(operation, other, 77)))
    operation.run(RetireSealKey(other))
    operation.undo()
    operation.redo()
    template_export.write_operation(operation, tmp_path / "all.xlsx")
    seals.write_pem(tmp_path / "c.pem", seals.certificate_pem(operation.db, other))
    seals.write_pem(tmp_path / "r.pem", seals.request_pem(operation.db, other))
    numbers = journal_queries.entry_numbers(operation.db, journal_queries.JournalQuery())
    changes = [journal_queries.list_changes(operation.db, number)[0] for number in numbers]
    assert any(change.table == "seal_keys" for entry in changes for change in entry)
    shown = [
        repr(command), repr(seals.current_key(operation.db)), repr(seals.seal_keys(operation.db, TODAY)), repr(changes),
        repr(journal_queries.entry_rows(operation.db, numbers)), repr([journal_queries.summarize_entry(operation.db, n) for n in numbers]),
        json.dumps({kind: rows(operation.db) for kind, rows in TABLES.items()}, default=str), caplog.text,
        *((tmp_path / name).read_text("ascii") for name in ("c.pem", "r.pem")),
    ]  # fmt: skip
    secrets = [line for text in (pem, *private_keys(operation)) for line in text.splitlines()[1:-1]]
    assert len(secrets) > 4
    for text in (*shown, (tmp_path / "all.xlsx").read_bytes().decode("latin-1")):
        assert "PRIVATE" not in text
        assert "private_key" not in text
        assert "secret word" not in text
        assert not any(secret in text for secret in secrets)
    raw = operation.path.read_bytes()
    assert not any(secret.encode() in raw for secret in secrets)  # the file is encrypted


def _page(*sealed: bytes, zone: tuple[str, ...] = ZONE) -> bytes:
    target = io.BytesIO()
    canvas = new_canvas(target, (595, 842), title="Document")
    for one in sealed:
        draw_data_matrix(canvas, one, 400, 600, 0.36 * MILLIMETRE)
        canvas.setFont("Courier", 10)
        for place, line in enumerate(zone):
            canvas.drawString(50, 60 - 20 * place, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_a_page_is_compared_with_its_seal(operation: Operation, tmp_path: Path) -> None:
    in_use(operation)
    made, trust = seal(operation), seals.trust_of(operation.db)
    assert made is not None
    [good] = seals.verify_image_bytes(_page(made), trust, today=TODAY)
    assert (good.status, good.compared, good.page) == (Status.VALID, True, 1)
    other = ("PUUTOERIKSSON<<EVA<MARIA<<<<<<<<<<<<", ZONE[1])
    path = tmp_path / "swapped.pdf"
    path.write_bytes(_page(made, zone=other))
    [swapped] = seals.verify_file(path, trust, today=TODAY)
    assert swapped.status is Status.SEAL_DOCUMENT_MISMATCH
    [told] = seals.verify_file(path, trust, today=TODAY, printed=[ZONE])
    assert told.status is Status.VALID
    [bare] = seals.verify_image_bytes(_page(made, zone=()), trust, today=TODAY)
    assert (bare.status, bare.compared) == (Status.VALID, False)
    changed = bytearray(made)
    changed[-1] ^= 1
    both = seals.verify_image_bytes(_page(made, bytes(changed)), trust, today=TODAY)
    assert [one.status for one in both] == [Status.VALID, Status.INVALID_SIGNATURE]
    assert seals.find_worst(both) is both[1]


def test_where_there_is_no_seal_it_says_so(operation: Operation, tmp_path: Path) -> None:
    for path, words in (
        (tmp_path / "none.pdf", "There is no file"),
        (tmp_path, "is a folder"),
    ):
        [told] = seals.verify_file(path, Trust(), today=TODAY)
        assert told.status is Status.READ_ERROR
        assert words in told.message
    [empty] = seals.verify_image_bytes(_page(), Trust(), today=TODAY)
    assert empty.status is Status.READ_ERROR
    [nonsense] = seals.verify_image_bytes(b"nonsense", Trust(), today=TODAY)
    assert nonsense.status is Status.READ_ERROR
    assert seals.verify_text("not a seal", Trust(), today=TODAY) is None


def test_trust_from_files_names_the_one_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "bad.pem").write_bytes(b"nonsense")
    for option in ("certificates", "anchors", "revocations"):
        chosen: dict[str, Any] = {option: [tmp_path / "bad.pem"]}
        with pytest.raises(UserError, match=r"bad\.pem: This is not a "):
            seals.trust_of(**chosen)
        chosen = {option: [tmp_path / "none.pem"]}
        with pytest.raises(UserError, match=r"There is no file .*none\.pem"):
            seals.trust_of(**chosen)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no folder"):
        seals.write_pem(tmp_path / "none" / "c.pem", "x")
    assert list(tmp_path.iterdir()) == []
