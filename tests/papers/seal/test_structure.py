"""Seals taken apart and put together: every worked case of the standards, round trips, and nonsense."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from repatriate.model.errors import UserError
from repatriate.papers.seal import header as seal_header
from repatriate.papers.seal.checking import read_seal
from repatriate.papers.seal.header import SealHeader, decode_date, encode_date, read_header, write_header
from repatriate.papers.seal.profiles import ETD, VISA, Feature, read_features, write_features, write_signature
from tests.papers.seal.support import APPENDIX_B, SEALS, VECTORS
from tests.papers.seal.support import ZONE as ERIKSSON

T = TypeVar("T")
TEXTS = st.text(alphabet=seal_header.ALPHABET, max_size=90)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
READABLE = [case for case in VECTORS["seals"] if "decode_error" not in case]


def read_or_refused(read: Callable[[bytes], T], data: bytes) -> T | None:
    """What was read; None where it was refused in one sentence with the code of the standard."""
    try:
        return read(data)
    except UserError as refused:
        told = (refused.code, str(refused)[-1])
    assert told == ("WRONG_FORMAT", ".")
    return None


@pytest.mark.parametrize("case", VECTORS["c40"], ids=lambda case: case["text"])
def test_c40_as_the_standards_have_it(case: dict[str, Any]) -> None:
    assert seal_header.encode_c40(case["text"]).hex() == case["hex"]
    assert seal_header.decode_c40(bytes.fromhex(case["hex"])) == case["text"].replace("<", " ")
    assert len(seal_header.encode_c40(case["text"])) == seal_header.measure_size(len(case["text"]))


@pytest.mark.parametrize("case", VECTORS["c40_rejects"], ids=lambda case: case["why"])
def test_c40_takes_nothing_else(case: dict[str, Any]) -> None:
    with pytest.raises(UserError, match="is not allowed in a seal"):
        seal_header.encode_c40(case["text"])


@given(TEXTS)
def test_any_text_comes_back(text: str) -> None:
    assert seal_header.decode_c40(seal_header.encode_c40(text)) == text


@given(st.binary(max_size=60))
@example(b"\xfe\x00")
@example(b"\x00\x00")
@example(b"\xfe\x45\xeb\x11")
@example(b"\xff\xff")
def test_c40_of_nonsense_is_read_or_refused(data: bytes) -> None:
    text = read_or_refused(seal_header.decode_c40, data)
    if text is not None:
        assert seal_header.decode_c40(seal_header.encode_c40(text)) == text


@pytest.mark.parametrize("case", VECTORS["dates"], ids=lambda case: case["date"])
def test_days_as_the_standards_have_them(case: dict[str, Any]) -> None:
    day = date.fromisoformat(case["date"])
    assert encode_date(day).hex() == case["hex"]
    assert decode_date(bytes.fromhex(case["hex"])) == day


@given(DAYS)
def test_any_day_comes_back(day: date) -> None:
    assert decode_date(encode_date(day)) == day


@pytest.mark.parametrize("data", ["000000", "ffffff", "0f4240", "1d9a5f"])
def test_no_day(data: str) -> None:
    with pytest.raises(UserError, match="a day"):
        decode_date(bytes.fromhex(data))


@pytest.mark.parametrize("case", VECTORS["headers"], ids=lambda case: case["source"])
def test_headers_as_others_write_them(case: dict[str, Any]) -> None:
    raw = bytes.fromhex(case["hex"])
    header, end = read_header(raw)
    assert end == len(raw)
    told = header.to_json()
    wanted = {name: value for name, value in case.items() if name in told}
    assert {name: str(told[name]) for name in wanted} == {name: str(value) for name, value in wanted.items()}
    assert write_header(header) == raw


@pytest.mark.parametrize("case", VECTORS["header_rejects"], ids=lambda case: case["verdict"])
def test_headers_that_are_none(case: dict[str, Any]) -> None:
    with pytest.raises(UserError) as refused:
        read_header(bytes.fromhex(case["hex"]))
    assert refused.value.code == "WRONG_FORMAT"


HEADERS = st.builds(
    SealHeader,
    version=st.just(4),
    country=st.sampled_from(["UTO", "IDN", "D<<", "XX<"]),
    signer=st.from_regex(r"[A-Z]{2}[A-Z0-9]{2}", fullmatch=True).filter(lambda text: text != "DEZV"),
    reference=st.text(alphabet="0123456789ABCDEF", min_size=1, max_size=60),
    issued=DAYS,
    signed=DAYS,
    definition=st.integers(1, 254),
    category=st.integers(1, 254),
)


@given(HEADERS)
def test_any_header_comes_back(header: SealHeader) -> None:
    raw = write_header(header)
    assert read_header(raw + b"\xff\x00") == (header, len(raw))
    for end in range(len(raw)):
        with pytest.raises(UserError):
            read_header(raw[:end])


def test_the_signer_that_counts_in_decimals() -> None:
    reference = "0123456789ABCDEF"
    day = encode_date(date(2023, 1, 2))
    raw = (
        b"\xdc\x03"
        + seal_header.encode_c40("D<<")
        + seal_header.encode_c40("DEZV16" + reference)
        + day
        + day
        + b"\xfe\x02"
    )
    header, end = read_header(raw)
    assert (header.reference, header.decimal, end) == (reference, True, len(raw))
    proper = (
        b"\xdc\x03"
        + seal_header.encode_c40("D<<")
        + seal_header.encode_c40("DEZV10" + reference)
        + day
        + day
        + b"\xfe\x02"
    )
    header, end = read_header(proper)
    assert (header.reference, header.decimal, end) == (reference, False, len(proper))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"country": "UT0"}, "code of a State"),
        ({"country": ""}, "code of a State"),
        ({"signer": "U1TS"}, "is not a signer"),
        ({"signer": "UTTSX"}, "is not a signer"),
        ({"reference": ""}, "not a certificate reference"),
        ({"reference": "5G"}, "not a certificate reference"),
        ({"reference": "A" * 256}, "not a certificate reference"),
        ({"version": 3}, "five digits"),
    ],
)
def test_what_has_no_place_in_a_header(changes: dict[str, Any], words: str) -> None:
    header, _ = read_header(APPENDIX_B)
    parts = {name: getattr(header, name) for name in SealHeader.__slots__}
    with pytest.raises(UserError, match=words):
        write_header(SealHeader(**{**parts, **changes}))


@given(st.lists(st.builds(Feature, st.integers(0, 254), st.binary(max_size=400)), max_size=6), st.binary(min_size=2))
def test_any_features_come_back(features: list[Feature], signature: bytes) -> None:
    signature = signature[: len(signature) // 2 * 2]
    body = b"head" + write_features(features)
    read = read_features(body + write_signature(signature), 4, 4)
    assert read == (tuple(features), signature, len(body))


def test_version_3_has_plain_lengths() -> None:
    value = bytes(0x81)
    data = b"\x07\x81" + value + b"\xff\x02\x01\x02"
    assert read_features(data, 0, 3) == ((Feature(7, value),), b"\x01\x02", len(data) - 4)
    with pytest.raises(UserError):
        read_features(data, 0, 4)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "02",
        "0201",
        "020141",  # no signature
        "ff00",  # an empty one
        "ff03010203",  # an odd one
        "ff020102ff",  # something after it
        "ff020102" + "00" * 4,
        "0280" + "00" * 4 + "ff020102",  # an open length
        "02810141ff020102",  # a length written too long
        "0282000141ff020102",
        "0285000000000141ff020102",
        "02ff" + "00" * 300,
        "0284ffffffff41ff020102",
    ],
)
def test_features_that_do_not_fit(data: str) -> None:
    with pytest.raises(UserError) as refused:
        read_features(bytes.fromhex(data), 0, 4)
    assert refused.value.code == "WRONG_FORMAT"


@pytest.mark.parametrize("case", READABLE, ids=lambda case: case["id"])
def test_seals_as_others_make_them(case: dict[str, Any]) -> None:
    raw, told = bytes.fromhex(case["hex"]), case["decoded"]
    seal = read_seal(raw)
    header = seal.header.to_json()
    for name in ("version", "issuing_country", "signer_identifier", "certificate_reference"):
        assert header[name] == told[name]
    for name in ("document_issue_date", "signature_creation_date", "feature_definition_reference"):
        assert header[name] == told[name]
    assert header["document_type_category"] == told["document_type_category"]
    assert seal.signature.hex() == told["signature_hex"]
    assert len(seal.signed) == told["signed_length"]
    assert [(f"0x{one.tag:02X}", one.value.hex()) for one in seal.features] == [
        (one["tag"], one["value_hex"]) for one in told["messages"]
    ]
    assert seal.profile is {"ETD": ETD, "VISA 0x5D/0x01 MRV-B": VISA}.get(case["profile"])
    if seal.profile:
        assert list(seal.zone) == case.get("expected_mrz", list(ERIKSSON))
        assert seal.unknown == ()
    else:
        assert (seal.zone, len(seal.unknown)) == ((), len(told["messages"]))


def test_the_fields_of_a_visa() -> None:
    seal = read_seal(bytes.fromhex(SEALS["vdstools-visa-224bit"]["hex"]))
    told = {field.name: field.value for field in seal.fields}
    assert told["passport number"] == "47110815P"
    assert told["duration of stay"] == {"days": 160, "months": 0, "years": 0}


@pytest.mark.parametrize("which", ["kurz-etd-with-bio-5F03-legacy-length", "derived-bad-magic"])
def test_seals_that_are_none(which: str) -> None:
    with pytest.raises(UserError) as refused:
        read_seal(bytes.fromhex(SEALS[which]["hex"]))
    assert refused.value.code == "WRONG_FORMAT"


def _with(header: SealHeader, *features: Feature) -> bytes:
    return write_header(header) + write_features(features) + write_signature(bytes(64))


def _header(definition: int, category: int, version: int = 4) -> SealHeader:
    reference = "5B" if version == 4 else "0005B"
    return SealHeader(version, "UTO", "UTTS", reference, date(2026, 1, 1), date(2026, 1, 1), definition, category)


ZONE = Feature(2, read_seal(APPENDIX_B).features[0].value)
VISA_FEATURES = read_seal(bytes.fromhex(SEALS["vdstools-visa-224bit"]["hex"])).features


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (_with(_header(0x5E, 3)), "lacks a field"),
        (_with(_header(0x5E, 3), ZONE, ZONE), "twice"),
        (_with(_header(0x5E, 3), Feature(2, ZONE.value[:-2])), "46 bytes"),
        (_with(_header(0x5E, 3), Feature(2, ZONE.value[:-2] + b"\xfe\x42")), "70 characters"),
        (_with(_header(0x5E, 3, version=3), ZONE), "version 3"),
        (_with(_header(0x5F, 3), ZONE), "does not have"),
        (_with(_header(0x5D, 1), *VISA_FEATURES[:2]), "passport number"),
        (_with(_header(0x5D, 1), *VISA_FEATURES, Feature(1, bytes(48))), "lacks a field"),
        (_with(_header(0x5D, 1), *VISA_FEATURES, Feature(3, b"")), "number of entries has 0"),
    ],
)
def test_profiles_say_what_must_be_there(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as refused:
        read_seal(data)
    assert isinstance(refused.value.facts["header"], SealHeader)


def test_version_3_of_a_visa() -> None:
    raw = _with(_header(0x5D, 1, version=3), *VISA_FEATURES, Feature(3, b"\x00"))
    seal = read_seal(raw)
    assert (seal.header.version, len(seal.header.reference)) == (3, 5)
    assert next(field.value for field in seal.fields if field.name == "number of entries") == 0


@given(st.binary(max_size=400))
def test_nonsense_is_refused_in_a_sentence(data: bytes) -> None:
    for made in (data, b"\xdc\x03" + data, APPENDIX_B[:18] + data):
        read_or_refused(read_seal, made)


@given(st.integers(0, len(APPENDIX_B)), st.binary(max_size=5), st.integers(0, 5))
def test_a_seal_with_bytes_put_in_or_cut_out(place: int, put: bytes, cut: int) -> None:
    made = APPENDIX_B[:place] + put + APPENDIX_B[place + cut :]
    seal = read_or_refused(read_seal, made)
    if seal is not None:
        assert len(seal.signed) + len(seal.signature) + 2 == len(made)
