"""`seal` and `seal-key` as a script uses them: reports, exit codes, one-line errors."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.serialization import pkcs12

from repatriate.app.core.operation import Operation
from repatriate.app.documents import seals
from repatriate.papers.seal import keys
from repatriate.papers.seal.signing import sign_seal
from repatriate.printing.datamatrix import draw_data_matrix
from repatriate.printing.document import MILLIMETRE, new_canvas
from tests.cli.conftest import Run
from tests.papers.seal.support import APPENDIX_B, SEALS, VECTORS, ZONE, known
from tests.passphrase import PASSPHRASE

OTHER = ("PUUTOERIKSSON<<EVA<MARIA<<<<<<<<<<<<", ZONE[1])
NOW = datetime.now(UTC)


@pytest.fixture
def file(run: Run) -> Path:
    """An operation with a key in use."""
    assert run("new", "op.repat").code == 0
    assert run("seal-key", "make", "op.repat", "--signer", "UTTS", "--organization", "Embassy").code == 0
    assert run("seal-key", "use", "op.repat", 1).code == 0
    return Path("op.repat")


def sealed(file: Path) -> bytes:
    today = datetime.now().astimezone().date()
    with Operation.open(file, PASSPHRASE, officer="duty desk", write=False) as operation:
        made = seals.seal_for(operation.db, ZONE, issued=today, signed=today)
    assert made is not None
    return made


def page(*made: bytes, zone: tuple[str, ...] = ZONE) -> bytes:
    target = io.BytesIO()
    canvas = new_canvas(target, (595, 842), title="Document")
    for one in made:
        draw_data_matrix(canvas, one, 400, 600, 0.36 * MILLIMETRE)
        canvas.setFont("Courier", 10)
        for place, line in enumerate(zone):
            canvas.drawString(50, 60 - 20 * place, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def pem(certificate: x509.Certificate, name: str = "signer.pem") -> Path:
    Path(name).write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return Path(name)


def lasting(which: str, **more: Any) -> x509.Certificate:
    """A certificate of a worked case that is valid whenever this runs."""
    return known(which, ends=date(2120, 1, 1), **more)


def test_the_worked_example(run: Run) -> None:
    certificate = pem(lasting("UTTS5B"))
    ran = run("seal", APPENDIX_B.hex(), "--certificate", certificate, "--json")
    report = ran.json
    assert (ran.code, ran.err) == (0, "")
    assert report["status"] == "VALID"
    assert report["mrz"] == list(ZONE)
    assert (report["signer"], report["certificate"], report["signed_on"]) == ("UTTS", "5B", "2023-08-23")
    assert report["header"]["document_issue_date"] == "2026-06-13"
    spaced = run("seal", APPENDIX_B.hex(" ").upper(), "--certificate", certificate)
    assert spaced.code == 0
    assert spaced.out.startswith("VALID: ")
    assert ZONE[0] in spaced.out


@pytest.mark.parametrize("case", VECTORS["seals"], ids=lambda case: case["id"])
def test_every_seal_that_others_made(run: Run, case: dict[str, Any]) -> None:
    which = case.get("certificate")
    trust = ["--certificate", pem(lasting(which))] if which in ("UTTS5B", "DETS27") else []
    ran = run("seal", case["hex"], *trust, "--json")
    if "decode_error" in case:
        assert (ran.code, ran.json["status"]) == (3, "WRONG_FORMAT")
    elif not trust:
        assert (ran.code, ran.json["status"]) == (3, "UNKNOWN_CERTIFICATE")
        assert ran.json["mrz"] == case["expected_mrz"]
    elif case["signature_verifies"]:
        assert (ran.code, ran.json["status"]) == (0, "VALID" if case["profile"] == "ETD" else "UNKNOWN_FEATURE")
    else:
        assert (ran.code, ran.json["status"]) == (3, "INVALID_SIGNATURE")


def test_without_a_certificate_it_still_says_what_the_seal_says(run: Run) -> None:
    ran = run("seal", APPENDIX_B.hex())
    assert ran.code == 3
    assert ran.out.startswith("UNKNOWN_CERTIFICATE: ")
    assert ZONE[1] in ran.out
    assert ran.err.count("\n") == 1
    assert "UTTS 5B" in ran.err


def test_the_office_s_own_seal_in_a_pdf(run: Run, file: Path) -> None:
    Path("doc.pdf").write_bytes(page(sealed(file)))
    assert run("seal", "doc.pdf", "--json").json["status"] == "UNKNOWN_CERTIFICATE"
    ran = run("seal", "doc.pdf", "--file", file, "--json")
    assert (ran.code, ran.json["status"], ran.json["compared"], ran.json["page"]) == (0, "VALID", True, 1)
    assert "seals" not in ran.json
    assert run("seal-key", "export", file, 1, "own.pem").code == 0
    assert run("seal", "doc.pdf", "--certificate", "own.pem").code == 0
    assert run("seal", "doc.pdf", "--file", file, "--mrz", *OTHER, "--json").json["status"] == "SEAL_DOCUMENT_MISMATCH"


def test_a_picture(run: Run, file: Path) -> None:
    with pypdfium2.PdfDocument(page(sealed(file))) as document:
        document[0].render(scale=300 / 72).to_pil().convert("RGB").save("scan.jpg", quality=80)
    ran = run("seal", "scan.jpg", "--file", file, "--mrz", *(line.lower() for line in ZONE), "--json")
    assert (ran.code, ran.json["status"], ran.json["compared"]) == (0, "VALID", True)


def test_several_seals_are_one_document(run: Run, file: Path) -> None:
    good = sealed(file)
    bad = bytearray(good)
    bad[12] ^= 1
    Path("doc.pdf").write_bytes(page(good, bytes(bad)))
    ran = run("seal", "doc.pdf", "--file", file, "--json")
    assert (ran.code, ran.json["status"], ran.json["page"]) == (3, "INVALID_SIGNATURE", 2)
    assert [one["status"] for one in ran.json["seals"]] == ["VALID", "INVALID_SIGNATURE"]
    assert "doc.pdf, page 2: INVALID_SIGNATURE" in ran.err
    assert run("seal", "doc.pdf", "--file", file).out.count("Page ") == 2


def test_a_page_whose_zone_was_changed(run: Run, file: Path) -> None:
    Path("doc.pdf").write_bytes(page(sealed(file), zone=OTHER))
    assert run("seal", "doc.pdf", "--file", file, "--json").json["status"] == "SEAL_DOCUMENT_MISMATCH"
    Path("doc.pdf").write_bytes(page(sealed(file), zone=(ZONE[0], ZONE[1][:-1] + "9")))
    assert run("seal", "doc.pdf", "--file", file, "--json").json["status"] == "INVALID_PRINTED_MRZ"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "no file"),
        (b"", "or picture"),
        (b"%PDF-1.7\n", "cannot be read"),
        (page(b"\xdc", zone=())[:300], "read"),
    ],
)
def test_what_cannot_be_read(run: Run, content: bytes | None, words: str) -> None:
    if content is not None:
        Path("x.pdf").write_bytes(content)
    ran = run("seal", "x.pdf", "--json")
    assert (ran.code, ran.json["status"], ran.json["mrz"]) == (3, "READ_ERROR", [])
    assert words in ran.json["message"]
    assert ran.err.count("\n") == 1
    assert "x.pdf" in ran.err


def test_words_that_are_neither_a_file_nor_digits(run: Run) -> None:
    for source in ("", "x" * 5000, "dc0", "no\0name"):
        ran = run("seal", source, "--json")
        assert (ran.code, ran.json["status"]) == (3, "READ_ERROR")
        assert len(ran.err) < 300


def test_wrong_usage(run: Run) -> None:
    assert run("seal").code == 2
    assert run("seal", "dc03", "--mrz", "A").code == 2
    assert run("seal-key", "make", "op.repat").code == 2
    assert run("seal-key", "make", "op.repat", "--signer", "UTTS", "--curve", "P-521").code == 2


def test_a_certificate_that_is_none(run: Run) -> None:
    Path("bad.pem").write_text("nonsense", encoding="utf-8")
    ran = run("seal", APPENDIX_B.hex(), "--certificate", "bad.pem")
    assert (ran.code, ran.out) == (3, "")
    assert "bad.pem" in ran.err
    assert run("seal", APPENDIX_B.hex(), "--trust", "none.pem").code == 3
    assert run("seal", APPENDIX_B.hex(), "--crl", "bad.pem").code == 3
    assert run("seal", APPENDIX_B.hex(), "--file", "none.repat").code == 3


def test_authorities_and_their_lists(run: Run) -> None:
    root_key, key = keys.make_key("P-256"), keys.make_key("P-256")
    root_name = x509.Name([x509.NameAttribute(x509.NameOID.COUNTRY_NAME, "UT")])
    begins, ends = NOW - timedelta(days=9), NOW + timedelta(days=9)

    def certificate(public: Any, subject: x509.Name, serial: int, *, ca: bool) -> x509.Certificate:
        made = x509.CertificateBuilder().subject_name(subject).issuer_name(root_name).public_key(public)
        made = made.serial_number(serial).not_valid_before(begins).not_valid_after(ends)
        return made.add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True).sign(
            root_key, hashes.SHA256()
        )

    subject = x509.Name(
        [x509.NameAttribute(x509.NameOID.COUNTRY_NAME, "UT"), x509.NameAttribute(x509.NameOID.COMMON_NAME, "TS")]
    )
    root = pem(certificate(root_key.public_key(), root_name, 1, ca=True), "root.pem")
    own = pem(certificate(key.public_key(), subject, 0x5B, ca=False))
    revoked = x509.RevokedCertificateBuilder().serial_number(0x5B).revocation_date(begins).build()
    crl = x509.CertificateRevocationListBuilder().issuer_name(root_name).last_update(begins).next_update(ends)
    Path("list.crl").write_bytes(
        crl.add_revoked_certificate(revoked).sign(root_key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)
    )
    made = sign_seal(
        ZONE, country="UTO", signer="UTTS", reference="5B", private_key=key, issued=NOW.date(), signed=NOW.date()
    ).hex()
    other = pem(lasting("UTTS5B", ca=True), "other.pem")
    for options, status in (
        ((), "VALID"),
        (("--trust", root), "VALID"),
        (("--trust", other), "UNTRUSTED_CERTIFICATE"),
        (("--trust", root, "--crl", "list.crl"), "REVOKED_CERTIFICATE"),
    ):
        ran = run("seal", made, "--certificate", own, *options, "--json")
        assert (ran.code, ran.json["status"]) == (0 if status == "VALID" else 3, status)


def test_the_life_of_a_key(run: Run, file: Path) -> None:
    [row] = run("seal-key", "list", file, "--json").json
    assert (row["signer"], row["reference"], row["current"], row["self_signed"]) == ("UTTS", "01", True, True)
    assert "private" not in json.dumps(row)
    assert "UTTS" in run("seal-key", "list", file).out
    made = run("seal-key", "export", file, 1, "request.pem", "--request", "--json")
    assert made.json == {"file": "request.pem", "count": 1, "id": 1}
    assert x509.load_pem_x509_csr(Path("request.pem").read_bytes()).is_signature_valid
    assert run("seal-key", "certify", file, 1, "request.pem").code == 3
    assert run("seal-key", "retire", file, 1).code == 0
    assert run("seal-key", "retire", file, 1).code == 3
    assert run("seal-key", "use", file, 7).code == 3
    assert run("seal-key", "make", file, "--signer", "UTTS", "--reference", "1").code == 3
    assert run("seal-key", "export", file, 9, "x.pem").code == 3
    assert not Path("x.pem").exists()


def test_a_key_from_elsewhere(run: Run, file: Path) -> None:
    key = keys.make_key("brainpoolP256r1")
    own = keys.self_signed(key, "UTTT", "0B", organization="", now=NOW, years=1)
    locked = serialization.BestAvailableEncryption(b"open sesame")
    bundle = pkcs12.serialize_key_and_certificates(b"k", key, own, None, locked)
    Path("key.p12").write_bytes(bundle)
    Path("password").write_text("open sesame\n", encoding="utf-8")
    Path("wrong").write_text("open\n", encoding="utf-8")
    refused = run("seal-key", "import", file, "key.p12", "--password-file", "wrong")
    assert (refused.code, refused.out) == (3, "")
    assert "password is wrong" in refused.err
    made = run("seal-key", "import", file, "key.p12", "--password-file", "password", "--json")
    assert (made.code, made.json["id"]) == (0, 2)
    assert run("seal-key", "use", file, 2).code == 0
    assert run("seal", sealed(file).hex(), "--file", file, "--json").json["signer"] == "UTTT"
    assert run("seal-key", "import", file, "none.p12").code == 3
    replaced = keys.self_signed(key, "UTTT", "0C", organization="", now=NOW, years=1)
    assert run("seal-key", "certify", file, 2, pem(replaced)).code == 0
    assert [row["reference"] for row in run("seal-key", "list", file, "--json").json] == ["0C", "01"]


def test_the_visa_whose_curve_is_not_had_is_still_read(run: Run) -> None:
    ran = run("seal", SEALS["vdstools-visa-224bit"]["hex"], "--json")
    assert (ran.code, ran.json["profile"]) == (3, "VISA")
    assert {"tag": "0x05", "name": "passport number", "value": "47110815P"} in ran.json["features"]
    assert "160 days" in run("seal", SEALS["vdstools-visa-224bit"]["hex"]).out
