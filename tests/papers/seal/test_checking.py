"""Every outcome that the standard has, each from a seal that earns it; and no flipped bit goes unseen."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from repatriate.papers.seal import header as seal_header
from repatriate.papers.seal.checking import Status, Trust, Verdict, verify_seal
from repatriate.papers.seal.header import SealHeader, write_header
from repatriate.papers.seal.profiles import Feature, write_features, write_signature
from repatriate.papers.seal.signing import sign_data, sign_seal
from tests.papers.seal.support import (
    APPENDIX_B,
    SEALS,
    TODAY,
    VECTORS,
    ZONE,
    authority,
    certificate,
    known,
    name,
    sealed,
    signer,
)

OTHER = ("PUUTOERIKSSON<<EVA<MARIA<<<<<<<<<<<<", ZONE[1])
WRONG = (ZONE[0], ZONE[1][:-1] + "9")


def judged(data: bytes, trust: Trust | None = None, **more: Any) -> Verdict:
    """By default with the certificate of our own signer, which is believed as it is."""
    return verify_seal(data, trust or Trust(certificates=(signer()[1],)), today=TODAY, **more)


def seal_of(*features: Feature, definition: int = 0x5E, category: int = 3) -> bytes:
    """Signed by us, whatever is in it."""
    day = date(2026, 6, 13)
    body = write_header(SealHeader(4, "UTO", "UTXX", "7A", day, day, definition, category)) + write_features(features)
    return body + write_signature(sign_data(body, signer()[0]))


def zone_feature(zone: tuple[str, str]) -> Feature:
    return Feature(2, seal_header.encode_c40("".join(zone)))


VERIFIED = [case for case in VECTORS["seals"] if case.get("certificate") not in (None, "DETS32")]


@pytest.mark.parametrize("case", VERIFIED, ids=lambda case: case["id"])
def test_seals_of_others(case: dict[str, Any]) -> None:
    told = judged(bytes.fromhex(case["hex"]), Trust(certificates=(known(case["certificate"]),)))
    assert told.genuine is case["signature_verifies"]
    if not told.genuine:
        assert told.status is Status.INVALID_SIGNATURE
    else:
        assert told.status is (Status.VALID if case["profile"] == "ETD" else Status.UNKNOWN_FEATURE)


def test_valid() -> None:
    told = judged(sealed())
    assert (told.status, told.genuine, told.compared) == (Status.VALID, True, False)
    assert told.status.valid
    assert "Compare" in " ".join(told.notes)
    with_zone = judged(sealed(), printed=[ZONE])
    assert (with_zone.status, with_zone.compared, with_zone.notes) == (Status.VALID, True, ())
    assert judged(sealed(), printed=[OTHER, ZONE]).status is Status.VALID


def test_unknown_feature_is_still_valid() -> None:
    told = judged(seal_of(zone_feature(ZONE), Feature(0x99, b"more")))
    assert (told.status, told.status.valid) == (Status.UNKNOWN_FEATURE, True)
    assert told.seal.unknown == (0x99,)
    assert "fields" in told.notes[0]


@pytest.mark.parametrize("data", [b"", b"\xdc", APPENDIX_B[:-1], bytes.fromhex(SEALS["derived-bad-magic"]["hex"])])
def test_wrong_format(data: bytes) -> None:
    assert judged(data).status is Status.WRONG_FORMAT


def test_wrong_format_still_tells_the_header() -> None:
    told = judged(APPENDIX_B[:-1])
    assert told.to_json()["header"]["signer_identifier"] == "UTTS"


def test_a_kind_of_document_that_the_standard_lacks_is_wrong_and_a_national_one_is_told_apart() -> None:
    assert judged(seal_of(zone_feature(ZONE), definition=0x60)).status is Status.WRONG_FORMAT
    national = judged(seal_of(zone_feature(ZONE), definition=0x60, category=4))
    assert national.status is Status.UNKNOWN_FEATURE
    assert judged(seal_of(zone_feature(ZONE), definition=0x60, category=4), printed=[ZONE]).status is (
        Status.SEAL_DOCUMENT_MISMATCH
    )


def test_unknown_certificate() -> None:
    told = judged(APPENDIX_B)
    assert (told.status, told.genuine) == (Status.UNKNOWN_CERTIFICATE, None)
    same_number = certificate(signer()[0].public_key(), "UTYY", 0x5B, authority()[0])
    same_name = certificate(signer()[0].public_key(), "UTTS", 0x5C, authority()[0])
    assert judged(APPENDIX_B, Trust(certificates=(same_number, same_name))).status is Status.UNKNOWN_CERTIFICATE


def test_of_two_certificates_of_one_name_the_right_one_is_taken() -> None:
    other = certificate(authority()[0].public_key(), "UTXX", 0x7A, authority()[0])
    assert judged(sealed(), Trust(certificates=(other, signer()[1]))).status is Status.VALID
    assert judged(sealed(), Trust(certificates=(other,))).status is Status.INVALID_SIGNATURE


def test_untrusted_certificate() -> None:
    key, root = authority()
    ours = (signer()[1],)
    assert judged(sealed(), Trust(certificates=ours, anchors=(root,))).status is Status.VALID
    impostor_key = ec.generate_private_key(ec.SECP256R1())
    impostor = certificate(impostor_key.public_key(), "UTCA", 1, impostor_key, ca=True)
    assert judged(sealed(), Trust(certificates=ours, anchors=(impostor,))).status is Status.UNTRUSTED_CERTIFICATE
    both = Trust(certificates=ours, anchors=(impostor, root))
    assert judged(sealed(), both).status is Status.VALID
    no_authority = certificate(key.public_key(), "UTCA", 1, key, ca=False)
    assert judged(sealed(), Trust(certificates=ours, anchors=(no_authority,))).status is Status.UNTRUSTED_CERTIFICATE
    long_over = certificate(key.public_key(), "UTCA", 1, key, ca=True, ends=date(2025, 1, 1))
    assert judged(sealed(), Trust(certificates=ours, anchors=(long_over,))).status is Status.UNTRUSTED_CERTIFICATE
    # What the office made itself is believed whatever authorities there are.
    assert judged(sealed(), Trust(own=ours, anchors=(impostor,))).status is Status.VALID


@pytest.mark.parametrize(
    ("codes", "status"),
    [
        (("PU",), Status.VALID),
        (("P",), Status.VALID),
        (("V", "PU"), Status.VALID),
        (("V",), Status.INVALID_DOCUMENTTYPE),
        (("PE", "I"), Status.INVALID_DOCUMENTTYPE),
    ],
)
def test_invalid_documenttype(codes: tuple[str, ...], status: Status) -> None:
    key, root = authority()
    limited = certificate(signer()[0].public_key(), "UTXX", 0x7A, key, issuer=root.subject, codes=codes)
    assert judged(sealed(), Trust(certificates=(limited,))).status is status


def test_expired_certificate() -> None:
    key, root = authority()

    def with_days(begins: date, ends: date) -> Verdict:
        made = certificate(signer()[0].public_key(), "UTXX", 0x7A, key, issuer=root.subject, begins=begins, ends=ends)
        return judged(sealed(), Trust(certificates=(made,)))

    assert with_days(TODAY, TODAY).status is Status.VALID
    over = with_days(date(2020, 1, 1), date(2026, 6, 19))
    assert over.status is Status.EXPIRED_CERTIFICATE
    assert "until 19 Jun 2026" in over.message
    early = with_days(date(2026, 6, 21), date(2027, 1, 1))
    assert early.status is Status.EXPIRED_CERTIFICATE
    assert "from 21 Jun 2026" in early.message


def test_expired_and_false_is_said() -> None:
    key, root = authority()
    over = certificate(authority()[0].public_key(), "UTXX", 0x7A, key, issuer=root.subject, ends=date(2026, 1, 1))
    told = judged(sealed(), Trust(certificates=(over,)))
    assert (told.status, told.genuine) == (Status.EXPIRED_CERTIFICATE, False)
    assert "does not fit either" in told.notes[0]


def _revocations(*serials: int, key: Any = None, issuer: x509.Name | None = None) -> x509.CertificateRevocationList:
    real, root = authority()
    day = datetime(2026, 6, 1, tzinfo=UTC)
    made = x509.CertificateRevocationListBuilder().issuer_name(issuer or root.subject)
    made = made.last_update(day).next_update(datetime(2026, 9, 1, tzinfo=UTC))
    for serial in serials:
        made = made.add_revoked_certificate(
            x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(day).build()
        )
    return made.sign(key or real, hashes.SHA256())


@pytest.mark.parametrize(("country", "said"), [("IDN", False), ("VNM", True), ("UTO", False), ("EUE", False)])
def test_a_signer_of_another_country_is_told(country: str, said: bool) -> None:
    seal = sign_seal(
        ZONE, country=country, signer="IDTS", reference="7A", private_key=signer()[0], issued=TODAY, signed=TODAY
    )
    ours = certificate(signer()[0].public_key(), "IDTS", 0x7A, authority()[0])
    told = judged(seal, Trust(certificates=(ours,)), printed=[ZONE])
    assert told.status is Status.VALID
    assert [note for note in told.notes if "a signer of IDN" in note] == list(told.notes)
    assert bool(told.notes) is said


def test_revoked_certificate() -> None:
    ours, roots = (signer()[1],), (authority()[1],)

    def with_list(crl: x509.CertificateRevocationList, *, anchors: Any = roots) -> Status:
        return judged(sealed(), Trust(certificates=ours, anchors=anchors, revocations=(crl,))).status

    assert with_list(_revocations(0x7A)) is Status.REVOKED_CERTIFICATE
    assert with_list(_revocations(0x7A), anchors=()) is Status.REVOKED_CERTIFICATE
    assert with_list(_revocations(0x7B, 5)) is Status.VALID
    assert with_list(_revocations(0x7A, issuer=name("UT", "CB"))) is Status.VALID
    # A list that somebody else signed in the authority's name counts for nothing where the authority is known.
    assert with_list(_revocations(0x7A, key=ec.generate_private_key(ec.SECP384R1()))) is Status.VALID


def test_invalid_signature() -> None:
    changed = bytearray(sealed())
    changed[10] ^= 1  # the day of issue
    assert judged(bytes(changed)).status is Status.INVALID_SIGNATURE
    short = sealed()[:-66] + write_signature(bytes(62))
    assert judged(short).status is Status.INVALID_SIGNATURE
    assert judged(sealed()[:-64] + bytes(64)).status is Status.INVALID_SIGNATURE


def test_invalid_seal_mrz() -> None:
    assert judged(seal_of(zone_feature(WRONG))).status is Status.INVALID_SEAL_MRZ
    assert judged(seal_of(zone_feature(WRONG)), printed=[WRONG]).status is Status.INVALID_SEAL_MRZ


def test_invalid_printed_mrz() -> None:
    told = judged(sealed(), printed=[WRONG])
    assert (told.status, told.compared) == (Status.INVALID_PRINTED_MRZ, True)
    assert judged(sealed(), printed=[("A", "B")]).status is Status.INVALID_PRINTED_MRZ
    assert judged(sealed(), printed=[("", "")]).status is Status.INVALID_PRINTED_MRZ


def test_seal_document_mismatch() -> None:
    assert judged(sealed(), printed=[OTHER]).status is Status.SEAL_DOCUMENT_MISMATCH
    assert judged(sealed(), printed=[OTHER, WRONG]).status is Status.SEAL_DOCUMENT_MISMATCH


def test_a_visa_is_compared_as_far_as_its_seal_goes() -> None:
    case = SEALS["vdstools-visa-224bit"]
    features = [Feature(int(one["tag"], 16), bytes.fromhex(one["value_hex"])) for one in case["decoded"]["messages"]]
    seal = seal_of(*features, definition=0x5D, category=1)
    first, second = case["expected_mrz"]
    assert judged(seal, printed=[(first, second + "<<<<<<<<")]).status is Status.VALID
    assert judged(seal, printed=[(first, second + "OPTIONAL")]).status is Status.VALID
    assert judged(seal, printed=[ZONE]).status is Status.SEAL_DOCUMENT_MISMATCH


def test_read_error_is_of_what_shows_no_seal() -> None:
    from repatriate.papers.seal.checking import judge_unread

    assert judge_unread("Nothing.").to_json() == {
        "status": "READ_ERROR", "message": "Nothing.", "profile": None, "header": {}, "mrz": [], "features": [], "signer": None,
        "certificate": None, "signed_on": None, "signature_fits": None, "compared": False, "notes": [], "page": None,
    }  # fmt: skip


@given(st.integers(0, len(APPENDIX_B) * 8 - 1))
def test_no_flipped_bit_goes_unseen(place: int) -> None:
    changed = bytearray(APPENDIX_B)
    changed[place // 8] ^= 1 << place % 8
    assert not judged(bytes(changed), Trust(certificates=(known("UTTS5B"),))).status.valid


@pytest.mark.parametrize("curve", ["P-256", "brainpoolP256r1"])
def test_no_flipped_bit_of_ours_goes_unseen(curve: str) -> None:
    seal, trust = sealed(curve=curve), Trust(certificates=(signer(curve)[1],))
    assert judged(seal, trust).status is Status.VALID
    for place in range(len(seal) * 8):
        changed = bytearray(seal)
        changed[place // 8] ^= 1 << place % 8
        assert not judged(bytes(changed), trust).status.valid, place


@given(st.binary(max_size=300))
def test_nonsense_is_never_valid(data: bytes) -> None:
    trust = Trust(certificates=(known("UTTS5B"), signer()[1]))
    for made in (data, APPENDIX_B[:68] + data, APPENDIX_B[:18] + data):
        told = judged(made, trust)
        assert told.status.valid == (made == APPENDIX_B)
        assert str(told.message).endswith((".", "…"))
