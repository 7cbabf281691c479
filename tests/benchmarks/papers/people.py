"""Made-up people of a list, by the language of the list: drawn by chance from common names, with numbers of no document."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Language:
    """What lists of a language are made of: a title, names of columns by field, family and given names, places, words for the
    sexes, the line with the total."""

    code: str
    title: str
    heads: dict[str, str]
    family: tuple[str, ...]
    given: tuple[str, ...]
    places: tuple[str, ...]
    sexes: tuple[str, str]
    total: str
    number: str
    joined: str = " "
    """What stands between family and given names in one cell."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


def _heads(text: str) -> dict[str, str]:
    return dict(zip(FIELDS, text.split("|"), strict=True))


FIELDS = (
    "seq",
    "full_name",
    "surname",
    "given_names",
    "sex",
    "birth_date",
    "nationality",
    "document_number",
    "location",
    "notes",
)

LANGUAGES = {
    one.code: one
    for one in (
        Language(
            "en", "List of nationals awaiting their flight home", _heads("No.|Full name|Surname|Given names|Sex|Date of birth|Nationality|Passport no.|Location|Remarks"),
            _words("Okafor|Mbeki|Chanda|Kamau|Wanjohi|Adeyemi|Tembo|Nakato|Mutasa|Osei|Kiptoo|Asante"),
            _words("Grace|Emmanuel|Blessing|Samuel|Esther|Patience|Joseph|Ruth|Daniel|Agnes"),
            _words("Shelter B|Hospital|Hotel Sunrise|Transit camp 2"), ("M", "F"), "Total: {n} persons", "AK{7}",
        ),
        Language(
            "id", "DAFTAR WNI YANG AKAN DIPULANGKAN", _heads("No|Nama lengkap|Nama keluarga|Nama depan|L/P|Tanggal lahir|Kewarganegaraan|No. Paspor|Lokasi|Keterangan"),
            _words("HARTONO|SUSANTI|WIBOWO|PURNAMA|KUSUMA|SAPUTRA|HANDAYANI|SIREGAR|NASUTION|SIMBOLON"),
            _words("BAMBANG|SRI WAHYUNI|JOKO|TITIK|RATIH|DEDI|YANTI|ASEP|LILIS|UJANG"),
            _words("Penampungan A|KBRI|Rumah sakit|Hotel Mekong"), ("L", "P"), "Jumlah: {n} orang", "C{7}",
        ),
        Language(
            "fr", "Liste des ressortissants à évacuer", _heads("N°|Nom complet|Nom|Prénoms|Sexe|Date de naissance|Nationalité|N° passeport|Lieu|Observations"),
            _words("Ouédraogo|Diarra|N'Dri|Kaboré|Mbaïdoum|Bâ|Sénéchal|Abdoulaye-Garba|Zongo|Hounkpè"),
            _words("Mariama|Éric|Clémence|Issouf|Hélène|Boubacar|Angèle|Jean-Noël|Raïssa|Théodore"),
            _words("Foyer n° 3|Hôpital|Hôtel du Lac|Ambassade"), ("M", "F"), "Total : {n} personnes", "{2}AH{5}",
        ),
        Language(
            "es", "Relación de connacionales por repatriar", _heads("Nº|Nombre completo|Apellidos|Nombres|Sexo|Fecha de nacimiento|Nacionalidad|Pasaporte|Ubicación|Observaciones"),
            _words("Ordóñez Vélez|Cárdenas|Núñez Ríos|Zúñiga|Peñalver|Gálvez Mejía|Ibarra|Quispe Mamani"),
            _words("Ángela María|Julián|Concepción|Andrés Felipe|Rocío|Íñigo|Verónica|Hernán"),
            _words("Albergue 1|Hospital|Hotel Plaza|Aeropuerto"), ("H", "M"), "Total: {n} personas", "AV{6}",
        ),
        Language(
            "vi", "DANH SÁCH CÔNG DÂN VỀ NƯỚC", _heads("STT|Họ và tên|Họ|Tên|Giới tính|Ngày sinh|Quốc tịch|Số hộ chiếu|Nơi ở|Ghi chú"),
            _words("Nguyễn|Trần|Lê|Phạm|Huỳnh|Đặng|Bùi|Đỗ|Võ|Ngô"),
            _words("Thị Hằng|Văn Tú|Quang Hưng|Thị Mỹ Lệ|Đình Khoa|Thị Bảo Yến|Hữu Nghĩa|Thị Ngọc Ánh|Tấn Phát"),
            _words("Hải Phòng|Quảng Trị|Đồng Nai|Bạc Liêu|Nghệ An"), ("Nam", "Nữ"), "Tổng cộng: {n} người", "C{7}",
        ),
        Language(
            "th", "รายชื่อคนไทยที่จะเดินทางกลับ", _heads("ลำดับ|ชื่อ-สกุล|นามสกุล|ชื่อ|เพศ|วันเกิด|สัญชาติ|เลขที่หนังสือเดินทาง|ที่พัก|หมายเหตุ"),
            _words("แสงทอง|ปัญญาดี|วงษ์ไทย|สายสุวรรณ|เพชรรัตน์|อินทรักษ์"), _words("มานะ|สุนีย์|วีระชัย|กัลยา|ณัฐพล|ปราณี"),
            _words("เชียงใหม่|ขอนแก่น|ตาก|สุรินทร์"), ("ชาย", "หญิง"), "รวม {n} คน", "AB{6}",
        ),
        Language(
            "zh", "待回国人员名单", _heads("序号|姓名|姓|名|性别|出生日期|国籍|护照号码|住址|备注"),
            _words("林|郑|何|郭|梁|宋|唐|许|邓|冯"), _words("建平|美玲|志远|晓燕|国华|丽萍|永强|春花|嘉豪|雨桐"),
            _words("云南省大理市|湖北省荆州市|广东省汕头市|河南省信阳市"), ("男", "女"), "合计 {n} 人", "EJ{7}", "",
        ),
        Language(
            "my", "ပြန်မည့်သူများစာရင်း", _heads("စဉ်|အမည်|အမည်|အမည်|Sex|DOB|Nationality|Passport|Place|Remarks"),
            _words("မောင်|ဒေါ်|ကို|မ"), _words("ကျော်စွာ|သန္တာ|မင်းမင်း|ခိုင်ခိုင်"), _words("Myawaddy|Mae Sot"), ("M", "F"), "Total {n}", "MH{6}",
        ),
        Language(
            "km", "បញ្ជីឈ្មោះអ្នកវិលត្រឡប់", _heads("ល.រ|ឈ្មោះ|នាមត្រកូល|នាមខ្លួន|ភេទ|ថ្ងៃខែឆ្នាំកំណើត|សញ្ជាតិ|លេខលិខិតឆ្លងដែន|Place|Remarks"),
            _words("កែវ|ម៉ម|ស៊ឹម|ទេព"), _words("វិចិត្រ|សុខា|រតនា|បញ្ញា"), _words("Poipet|Bavet"), ("ប្រុស", "ស្រី"), "សរុប {n}", "N{8}",
        ),
        Language(
            "ar", "قائمة العائدين", _heads("الرقم|الاسم الكامل|اللقب|الاسم|الجنس|تاريخ الميلاد|الجنسية|رقم الجواز|المكان|ملاحظات"),
            _words("السالم|الكردي|منصور|الزهراني"), _words("خالد|سارة|عمر|نور"), _words("عمان|إربد"), ("ذكر", "أنثى"), "المجموع {n}", "A{8}",
        ),
    )
}  # fmt: skip
LATIN = ("en", "id", "fr", "es")
OPEN = ("th", "my", "km", "ar")
"""Languages of which only numbers and dates are promised from pictures."""

Row = dict[str, str]


def make_people(chance: random.Random, code: str, count: int, born: Callable[[date], str]) -> list[Row]:
    """Rows by field. In mixed lists each person is of a language of Latin letters or Chinese."""
    return [_make_person(chance, code, number, born) for number in range(1, count + 1)]


def _make_person(chance: random.Random, code: str, number: int, born: Callable[[date], str]) -> Row:
    own = LANGUAGES[chance.choice((*LATIN, "vi")) if code == "mixed" else code]
    family, given = chance.choice(own.family), chance.choice(own.given)
    surname_first = own.code in ("vi", "zh", "km", "id")
    name = own.joined.join((family, given) if surname_first else (given, family))
    if code == "en" and chance.random() < 0.15:
        name = f"{given} {chance.choice(own.given)} {family}-{chance.choice(own.family)}"
    if code == "mixed":
        name = name.upper()
    day = date(1955, 1, 1) + timedelta(days=chance.randrange(20_000))
    return {
        "seq": str(number),
        "full_name": unicodedata.normalize("NFC", name),
        "surname": family,
        "given_names": given,
        "sex": chance.choice(LANGUAGES["en" if code == "mixed" else code].sexes),
        "birth_date": born(day),
        "nationality": chance.choice(("IDN", "PHL", "KEN", "NGA", "VNM")) if code == "mixed" else {"en": "KEN", "id": "IDN", "fr": "CIV", "es": "COL", "vi": "VNM", "th": "THA", "zh": "CHN", "my": "MMR", "km": "KHM", "ar": "SYR"}[code],
        "document_number": _number(chance, own.number),
        "location": chance.choice(LANGUAGES["en" if code == "mixed" else code].places),
        "notes": chance.choice(("", "", "", "asthma", "wheelchair", "no luggage", "with infant")),
    }  # fmt: skip


def _number(chance: random.Random, shape: str) -> str:
    """`C{7}`: a letter and seven digits."""
    found = ""
    for piece in shape.replace("{", "|{").replace("}", "|").split("|"):
        found += "".join(chance.choice("0123456789") for _ in range(int(piece[1:]))) if piece.startswith("{") else piece
    return found
