"""The lexicon: its files are well formed, its index is that of its files, and words of all languages are known."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
import unicodedata
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.model.fields import PERSON
from repatriate.reference import lexicon, totals
from repatriate.reference.countries import is_nationality
from repatriate.reference.lexicon import fields_of, find_combined_fields, key, month_of, nationality_of, unknown_of
from repatriate.reference.resources import resource_path

NAMES = Path(__file__).parents[1] / "intake" / "shapes" / "names.toml"
FOLDER = resource_path("lexicon")
FILES = sorted(FOLDER.rglob("*.json"))
LANGUAGES = [
    "en",
    "id",
    "ms",
    "th",
    "zh-Hans",
    "zh-Hant",
    "vi",
    "fr",
    "fil",
    "ar",
    "am",
    "km",
    "my",
    "lo",
    "ne",
    "hi",
    "bn",
    "ur",
    "sw",
    "es",
    "pt",
    "ko",
    "ja",
    "ru",
    "si",
    "ta",
    "de",
    "it",
    "nl",
    "pl",
    "tr",
    "uk",
]
FIELDS = set(
    """
    row_no host_country full_name surname given_names middle_name suffix title native_name alias father_name grandfather_name mother_name
    sex date_of_birth birth_year birth_month birth_day age birth_place nationality passport_no doc_type doc_issue_date
    doc_expiry doc_issue_place national_id province_of_origin address phone emergency_contact household relationship_group
    visa_type entry_date entry_point stay_expiry_overstay screening_status medical_needs location_held bus room seat flight_no
    flight_date route pnr_ticket pax_type priority remarks other
    """.split()  # noqa: SIM905
)


def loaded(*parts: str) -> dict:
    return json.loads(FOLDER.joinpath(*parts).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_index", FOLDER / "make_index.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# The files


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_no_file_says_one_thing_twice(path: Path) -> None:
    def pairs(found: list[tuple[str, object]]) -> dict:
        names = [name for name, _ in found]
        assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)
        return dict(found)

    assert json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=pairs)


def test_the_index_is_that_of_the_files(maker: ModuleType) -> None:
    for name, table in maker.index().items():
        assert (FOLDER / "index" / f"{name}.json").read_text(encoding="utf-8") == maker.lines(table), (
            "run make_index.py"
        )


def test_every_language_has_headers() -> None:
    assert {header.language for header in lexicon.headers()} == set(LANGUAGES)
    for field in ("full_name", "sex", "date_of_birth", "nationality", "passport_no", "doc_expiry"):
        assert {header.language for header in lexicon.headers() if header.field == field} == set(LANGUAGES), field


def test_there_are_many_headers_and_every_field_is_known() -> None:
    assert len(lexicon.headers()) > 5_000
    ours = {one.lexicon or one.name for one in PERSON if one.headers}
    assert {header.field for header in lexicon.headers()} == FIELDS | ours
    assert {field for fields in lexicon.combined_headers().values() for field in fields} <= FIELDS


def test_every_header_has_its_key_and_leads_to_its_field() -> None:
    for header in lexicon.headers():
        assert header.key
        assert header.key == key(header.text), header
        assert header.field in fields_of(header.key), header


def test_a_header_of_several_fields_says_which_is_likeliest() -> None:
    found: dict[str, set[str]] = {}
    for header in lexicon.headers():
        found.setdefault(header.key, set()).add(header.field)
    ordered = {key(text) for text in loaded("ambiguous.json")}
    assert {one for one, fields in found.items() if len(fields) > 1} <= ordered


def test_no_header_is_a_total() -> None:
    found = [one for one in lexicon.headers() if totals.is_total(one.text) is not None or totals.is_summary(one.text)]
    assert found == []


def test_a_combined_header_is_no_other() -> None:
    assert not set(lexicon.combined_headers()) & {header.key for header in lexicon.headers()}
    assert all(len(set(fields)) == 2 for fields in lexicon.combined_headers().values())


def test_no_value_means_two_things() -> None:
    for table in (
        loaded("sexes.json"),
        loaded("months.json"),
        loaded("documents.json"),
        loaded("totals.json")["words"],
        {name: loaded("unknown.json")[name] for name in ("unknown", "reason")},
    ):
        claims: dict[str, set[str]] = {}
        for meaning, texts in table.items():
            for text in texts:
                assert key(text) or text in ("?",), text
                claims.setdefault(key(text), set()).add(meaning)
        assert {one: meanings for one, meanings in claims.items() if len(meanings) > 1} == {}


def test_no_name_means_two_nationalities() -> None:
    claims: dict[str, set[str]] = {one: {code} for code, keys in loaded("countries_cldr.json").items() for one in keys}
    for path in (FOLDER / "demonyms").glob("*.json"):
        for code, texts in loaded("demonyms", path.name).items():
            assert is_nationality(code), code
            for text in texts:
                assert key(text), text
                assert nationality_of(key(text)) == code, text
                claims.setdefault(key(text), set()).add(code)
    assert {one: codes for one, codes in claims.items() if len(codes) > 1} == {}


# Keys


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("N° Passeport", "nopasseport"),
        ("№ passeport", "nopasseport"),
        ("Nº  PASSEPORT", "nopasseport"),
        ("no passeport", "nopasseport"),
        ("#", "no"),
        ("No.", "no"),
        ("Né(e) le", "neele"),
        ("Đắk Lắk", "daklak"),
        ("Straße", "strasse"),
        ("Ｐａｓｓｐｏｒｔ\u3000Ｎｏ．", "passportno"),
        ("pass\u00adport\u200b no\ufeff", "passportno"),
        ("Né\nle", "nele"),
        ("-", ""),
        ("—", ""),
        ("2 < 3", "23"),
    ],
)
def test_the_key(text: str, expected: str) -> None:
    assert key(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ጾታ", "ፆታ"),
        ("الإسم", "الاسم"),
        ("الجنسيّة", "الجنسية"),
        ("جنسیت", "جنسيت"),
        ("កម្ពុ\u200bជា", "កម្ពុជា"),
        (unicodedata.normalize("NFD", "Họ và tên"), "Họ và tên"),
        (unicodedata.normalize("NFD", "ชื่อ"), "ชื่อ"),
        ("คํานําหน้า", "คำนำหน้า"),
        (unicodedata.normalize("NFD", "パスポート"), "パスポート"),
    ],
)
def test_spellings_with_one_key(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("ที่", "ที"), ("मई", "मे"), ("ປີ", "ປ"), ("が", "か")])
def test_vowels_and_tones_stay(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(text: str) -> None:
    assert key(key(text)) == key(text)
    assert not re.search(r"\s", key(text))


@given(st.text(max_size=40))
def test_no_text_breaks_a_lookup(text: str) -> None:
    one = key(text)
    lexicon.nationality_of(one), lexicon.unknown_of(one), lexicon.title_word(text)
    assert totals.is_total(text) is None or not totals.is_summary(text)


# Headers of all languages


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("PP No", "passport_no"),
        ("Passport num", "passport_no"),
        ("PASSPORT EXPIRY", "doc_expiry"),
        ("Current location", "location_held"),
        ("Provinsi Asal", "province_of_origin"),
        ("Bil.", "row_no"),
        ("ปี เกิด", "birth_year"),
        ("जन्मतिथि", "date_of_birth"),
        ("Date of Birth DD/MM/YY", "date_of_birth"),
        ("Fecha de nacimiento (día/mes/año)", "date_of_birth"),
        ("Jinsa (Me/Ke)", "sex"),
        ("Gớii tính (Nam/Nữ)", "sex"),
        ("Naissance Lieu", "birth_place"),
        ("Place Birth", "birth_place"),
        ("การเกิด สถานที่", "birth_place"),
        ("ትውልድ ቀን", "date_of_birth"),
        ("หนังสือเดินทาง วันหมดอายุ", "doc_expiry"),
        ("Pasipoti Mwisho", "doc_expiry"),
        ("Ibinigay na Pangalan Forename(s)", "given_names"),
        ("Kept at", "location_held"),
        ("Fam.", "household"),
    ],
)
def test_a_header_is_known(text: str, field: str) -> None:
    assert fields_of(key(text))[0] == field


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Nom", ("surname", "full_name")),
        ("ชื่อ", ("given_names", "full_name")),
        ("Pangalan", ("given_names", "full_name")),
        ("证件号码", ("passport_no", "national_id")),
        ("ชื่อ-สกุล", ("full_name", "surname")),
        ("العائلة", ("surname", "household")),
        ("Atlantis", ()),
        ("Atlantis DD/MM/YY", ()),
    ],
)
def test_a_header_may_be_of_several_fields(text: str, fields: tuple[str, ...]) -> None:
    assert fields_of(key(text)) == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Tempat/Tgl Lahir", ("birth_place", "date_of_birth")),
        ("TTL", ("birth_place", "date_of_birth")),
        ("Date et lieu de naissance", ("date_of_birth", "birth_place")),
        ("发证机关及日期", ("doc_issue_place", "doc_issue_date")),
        ("Passport No. / Expiry Date", ("passport_no", "doc_expiry")),
        ("Số CCCD/Hộ chiếu", ("national_id", "passport_no")),
        ("ชื่อ-สกุล\nเลขบัตรประชาชน", ("full_name", "national_id")),
        ("Passport Expiry", None),
        ("Nacido en & Fecha nac.", ("birth_place", "date_of_birth")),
        ("Fecha de nacimiento y Lugar de nacimiento", ("date_of_birth", "birth_place")),
        ("Tempat Kelahiran, Tarikh lahir (hh/bb/tttt)", ("birth_place", "date_of_birth")),
        ("ສະຖານທີ່ເກີດ & ວັນເກີດ", ("birth_place", "date_of_birth")),
        ("Ibinigay na Pangalan Forename(s)", None),
    ],
)
def test_a_combined_header(text: str, fields: tuple[str, ...] | None) -> None:
    assert find_combined_fields(key(text)) == fields


# Values


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        *[
            (text, "M")
            for text in ("M", "L", "Laki-laki", "ชาย", "男", "Nam", "Lalaki", "H", "ប្រុស", "ወንድ", "पुरुष", "Kiume", "1")
        ],
        *[
            (text, "F")
            for text in ("F", "P", "Perempuan", "หญิง", "女", "Nữ", "Babae", "Féminin", "ស្រី", "ሴት", "महिला", "Kike")
        ],
        *[(text, "X") for text in ("X", "Other", "其他", "khác", "Iba pa")],
        *[(text, None) for text in ("", "Q", "Atlantis")],
    ],
)
def test_a_sex(text: str, sex: str | None) -> None:
    assert lexicon.sex_of(key(text)) == sex


MONTHS = {
    "en": "January February March April May June July August September October November December",
    "short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "id short": "Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nop Des",
    "ms": "Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    "th short": "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fr short": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "fil": "Enero Pebrero Marso Abril Mayo Hunyo Hulyo Agosto Setyembre Oktubre Nobyembre Disyembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "am": "ጃንዋሪ ፌብሩዋሪ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር ኦክቶበር ኖቬምበር ዲሴምበር",
    "km": "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
    "my": "ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ",
    "lo": "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ",
    "ne": "जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "bn": "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "sw": "Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "zh": "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
}


@pytest.mark.parametrize("language", MONTHS)
def test_the_months(language: str) -> None:
    assert [month_of(key(name)) for name in MONTHS[language].split()] == list(range(1, 13))


@pytest.mark.parametrize("number", range(1, 13))
def test_vietnamese_months_have_numbers(number: int) -> None:
    assert month_of(key(f"tháng {number}")) == month_of(key(f"thg {number}")) == number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("WN India", "IND"),
        ("Warga Negara Kenya", "KEN"),
        ("สัญชาติไทย", "THA"),
        ("越南人", "VNM"),
        ("Quốc tịch Việt Nam", "VNM"),
        ("कम्बोडिया", "KHM"),
        ("Guinea-Bissau", "GNB"),
        ("COTE D'IVOIRE", "CIV"),
        ("Congolese", None),
        ("Congo", None),
        ("Dominican", None),
        ("Rohingya", None),
        ("WNA", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_nationality(text: str, code: str | None) -> None:
    assert nationality_of(key(text)) == code


@pytest.mark.parametrize(
    ("word", "sex", "says"),
    [
        ("MR.", "M", "MR"),
        ("mstr", "M", "MSTR"),
        ("MISS", "F", "MISS"),
        ("INF", None, "INF"),
        ("น.ส.", "F", "นางสาว"),
        ("นางสาว", "F", "นางสาว"),
        ("เด็กชาย", "M", "ด.ช."),
        ("Sdri.", "F", "Sdri"),
        ("Mme", "F", "Mme"),
        ("W/ro", "F", "W/ro"),
        ("श्रीमती", "F", "श्रीमती"),
        ("女士", "F", "女士"),
        ("Ông", "M", "Ông"),
        ("ONG", None, None),
        ("Daw", None, None),
        ("U", None, None),
        ("Haji", None, None),
    ],
)
def test_a_title(word: str, sex: str | None, says: str | None) -> None:
    assert lexicon.title_word(word) == ((sex, says) if says else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *[
            (text, "unknown")
            for text in ("-", "—", "", "N/A", "nil", "无", "ไม่มี", "tidak ada", "XXX", "FNU", "LNU", "không có")
        ],
        *[
            (text, "reason")
            for text in ("hilang", "disita", "Confiscated", "ถูกยึด", "丢失", "被没收", "mất", "perdu", "nawala")
        ],
        *[
            (text, "reason")
            for text in ("kept by employer", "paspor hilang di kamp", "bị tịch thu", "confisqué", "held by company")
        ],
        *[(text, None) for text in ("A1234567", "B hilang 12", "Siti", "Nguyen Van Mat", "Lostak")],
    ],
)
def test_a_cell_that_says_there_is_none(text: str, expected: str | None) -> None:
    assert unknown_of(key(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("NA", True), ("Hana", True), ("Mat", True), ("N/A", True), ("FNU", False), ("ไม่มี", False), ("hilang", False)],
)
def test_a_name_that_sounds_like_nothing(text: str, expected: bool) -> None:
    assert lexicon.may_be_name(key(text)) is expected


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("Passport", "passport"),
        ("Hộ chiếu", "passport"),
        ("普通护照", "passport"),
        ("SPLP", "etd"),
        ("Laissez-passer", "etd"),
        ("旅行证", "etd"),
        ("Emergency Certificate", "etd"),
        ("giấy thông hành", "etd"),
        ("KTP", None),
    ],
)
def test_a_document(text: str, document: str | None) -> None:
    assert lexicon.document_of(key(text)) == document


# Totals


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Jumlah: 143 orang", 143),
        ("合计 60", 60),
        ("合计", 0),
        ("共60人", 60),
        ("TOTAL PERSONS:", 0),
        ("Total", 0),
        ("Grand Total 1,234", 1234),
        ("รวม 25 คน", 25),
        ("รวมทั้งสิ้น ๒๕ ราย", 25),
        ("ยอดรวม", 0),
        ("จำนวน 25 คน", 25),
        ("Total: 60 pax", 60),
        ("Tổng cộng: 12 người", 12),
        ("Tổng cộng", 0),
        ("Nombre total de personnes : 12", 12),
        ("សរុប ៦០ នាក់", 60),
        ("စုစုပေါင်း ၁၂ ဦး", 12),
        ("المجموع: 15 شخص", 15),
        ("Jumlah: 143 orang (L: 90, P: 53)", 143),
        ("143 total", 143),
        ("Total-60", 60),
        ("TOTAL60", 60),
        ("共六十人", 60),
        ("合计一百四十三人", 143),
        ("合計：六〇", 60),
        ("小計 廿五", 25),
        ("Jumlah kecil: 7", 7),
        ("Jumla ndogo: 7", 7),
        ("ذیلی میزان: 7", 7),
        ("សរុបរង ៧", 7),
        ("ခွဲပေါင်း ၇", 7),
        ("उप-योग: 7", 7),
        ("المجموع الفرعي: 7", 7),
        ("S/total 7", 7),
        ("Cộng: 7", 7),
        ("ລວມຍ່ອຍ 7", 7),
        ("รวมย่อย 7", 7),
        ("Subtotal: 7", 7),
        ("Total parcial: 7", 7),
        ("Kabuuang bahagi: 7", 7),
        ("ንዑስ ድምር: 7", 7),
        ("उप-जम्मा: 7", 7),
        ("উপমোট: 7", 7),
        ("Total 1,234,567", None),
        ("NB4243730", None),
        ("nb5085586", None),
        ("NB 4243730", None),
        ("NO123", None),
        ("Total fee", None),
        ("Total overstay: 12", None),
        ("Jumlah Denda", None),
        ("TTL", None),
        ("Nombre de la persona", None),
        ("No", None),
        ("Number", None),
        ("TONG CONG", None),
        ("Siti Total", None),
        ("Laki-laki: 30", None),
        ("A1234567", None),
        ("60", None),
        ("", None),
        ("total " * 100, None),
    ],
)
def test_a_total(text: str, number: int | None) -> None:
    assert totals.is_total(text) == number


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Laki-laki: 30", True),
        ("ชาย 20 หญิง 5", True),
        ("L: 90", True),
        ("男 30 女 12", True),
        ("Total male: 30", True),
        ("Jumlah Perempuan: 5", True),
        ("25 pax", True),
        ("PAX 25", False),
        ("H-P1116851", False),
        ("PR1506784", False),
        ("F 12", False),
        ("12F", False),
        ("30", False),
        ("Male", False),
        ("Jumlah: 143 orang", False),
    ],
)
def test_a_summary(text: str, summary: bool) -> None:
    assert totals.is_summary(text) is summary


@given(st.from_regex(r"[A-Z]{1,3}-?[0-9]{6,8}[A-Z]?", fullmatch=True), st.booleans())
def test_no_number_of_a_passport_is_a_total(number: str, small: bool) -> None:
    number = number.lower() if small else number
    assert totals.is_total(number) is None
    assert not totals.is_summary(number)


def made_up_names() -> list[str]:
    """Whole names and parts of them, in both scripts, from the lists that other tests are made of."""
    peoples = tomllib.loads(NAMES.read_text(encoding="utf-8"))
    kinds = ("singles", "surnames", "men", "women")
    parts = [part for people in peoples.values() for kind in kinds for part in people.get(kind, "").split(" ; ")]
    return [name for part in parts for name in part.split("=") if name]


@pytest.mark.parametrize("form", [str, str.upper, str.lower])
def test_no_name_is_a_total_or_says_that_there_is_none(form: Callable[[str], str]) -> None:
    names = [form(name) for name in made_up_names()]
    assert len(names) > 200
    assert [name for name in names if totals.is_total(name) is not None or totals.is_summary(name)] == []
    assert [name for name in names if lexicon.unknown_name(name)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *[(text, None) for text in ("Hana", "NIL", "Thi Lang", "Dibakar Das", "Không", "Siti")],
        *[(text, "unknown") for text in ("N/A", "n.a.", "-", "ไม่มี", "FNU")],
        *[(text, "reason") for text in ("paspor hilang", "disita polisi", "พาสปอร์ตถูกยึด", "护照被没收", "confiscated")],
    ],
)
def test_a_name_that_says_there_is_none(text: str, expected: str | None) -> None:
    assert lexicon.unknown_name(text) == expected


def test_lookups_read_no_file_again(monkeypatch: pytest.MonkeyPatch) -> None:
    lookups = (fields_of, lexicon.sex_of, month_of, nationality_of, lexicon.title_of, unknown_of, lexicon.document_of)
    for look in (*lookups, find_combined_fields, totals.is_total):
        look("jumlah")
    lexicon.headers()

    def refuse(name: str) -> None:
        raise AssertionError(name)

    monkeypatch.setattr(lexicon, "_load_index", refuse)
    for look in (*lookups, find_combined_fields, totals.is_total):
        look("jumlah lagi")
    assert lexicon.headers() is lexicon.headers()
