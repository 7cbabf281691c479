"""Text files as they come: encodings told apart on short lists, separators, quotes, and what is no text."""

from __future__ import annotations

import csv
import io
import random
import unicodedata
from collections.abc import Sequence

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from repatriate.intake.textfile import MOST_COLUMNS, NoText, TooWide, decode_text, table_of

# Made-up people: parts of names put together by chance, and places.
LANGUAGES: dict[str, tuple[str, str, str, str]] = {
    "th": (
        "ใจดี สุขสันต์ ทองคำ ศรีสุข แก้วมณี บุญเรือง จันทร์เพ็ญ วงศ์ไทย พรหมมา เพชรรัตน์ อินทร์แก้ว ชูศรี ไชยวงศ์ ปัญญาดี คำแสน",
        "สมชาย สมหญิง วิชัย อรทัย ประเสริฐ กาญจนา ธนากร ณัฐพล ศิริพร ปิยะ มานี จิราภรณ์ เกียรติศักดิ์ น้ำฝน ฐิติมา",
        "กรุงเทพมหานคร เชียงใหม่ ขอนแก่น นครราชสีมา สงขลา อุบลราชธานี ชลบุรี",
        "ลำดับ,ชื่อ-สกุล,เพศ,จังหวัด,หมายเหตุ",
    ),
    "vi": (
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
        "Văn-Thắng Thị-Hồng-Nhung Minh-Đức Quốc-Bảo Thùy-Linh Ngọc-Ánh Hữu-Phước Mỹ-Duyên Xuân-Trường Tuấn-Kiệt Bích-Phượng Công-Vinh",
        "Hà-Nội Đắk-Lắk Nghệ-An Thanh-Hóa Cần-Thơ Hải-Phòng Bắc-Giang Quảng-Ngãi",
        "STT,Họ và tên,Giới tính,Quê quán,Ghi chú",
    ),
    "hans": (
        "张 李 王 刘 陈 杨 赵 黄 周 吴 欧阳 谭 詹 戚 柯 苗 缪 龚",
        "伟 秀英 建国 丽娟 志强 晓燕 俊杰 雅琴 海涛 梓萌 浩然 雨桐 宏图 彩虹 振兴 蔚 琰 翠屏 绍棠",
        "福建 湖南 贵州 云南 江西 广西 四川 黑龙江 内蒙古 江苏盐城",
        "序号,姓名,性别,籍贯,备注",
    ),
    "hant": (
        "張 李 王 劉 陳 楊 趙 黃 周 吳 歐陽 譚 詹 戚 柯 苗 繆 龔",
        "偉 秀英 建國 麗娟 志強 曉燕 俊傑 雅琴 海濤 宗翰 怡君 雨桐 家豪 彩虹 振興 蔚 琰 翠屏 紹棠",
        "臺北市 高雄市 新竹縣 雲林縣 花蓮縣 屏東縣 基隆市 九龍",
        "序號,姓名,性別,戶籍地,備註",
    ),
    "fr": (
        "Lefèvre Bérenger Desprès Gaël Moreau Durand Hélias Forêt Lacôte Ménard Garçon Dupont",
        "Chloé Théo Zoé Anaïs Benoît François Jérôme Hélène Raphaël Marie Luc Eloïse",
        "Orléans Besançon Nîmes Lyon Mâcon Évreux",
        "N°,Nom et prénoms,Sexe,Né(e) à,Observations",
    ),
    "es": (
        "García Muñoz Peña Rodríguez Ibáñez Núñez Flores Castro Yáñez Gómez Lucía Agüero",
        "José María Ángel Ramón Sofía Raúl Belén Íñigo Óscar Carmen Luis Inés",
        "Bogotá Medellín Lima Córdoba Mérida Coruña",
        "Nº,Apellidos y nombres,Sexo,Ciudad,Observación",
    ),
    "ar": (
        "الحداد النجار الخطيب المصري العلي السيد بن-علي الطحان القاضي الشريف بوزيد",
        "محمد أحمد فاطمة يوسف خالد مريم عبد-الله سارة إبراهيم هدى طارق زينب",
        "القاهرة الدار-البيضاء تونس الإسكندرية طنجة حلب",
        "الرقم,الاسم,الجنس,المدينة,ملاحظات",
    ),
    "ru": (
        "Иванов Петрова Сидоренко Кузнецов Фёдорова Щербаков Жукова Цой Юсупов Хакимов Эргашев",
        "Алексей Мария Дмитрий Ольга Юрий Светлана Тимур Айгуль Николай Ёлка Шамиль",
        "Москва Алматы Бишкек Ташкент Уфа Хабаровск",
        "№,Фамилия и имя,Пол,Город,Примечание",
    ),
    "ko": (
        "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 남궁 제갈 표 변",
        "민수 지영 현우 서연 도윤 하은 영철 미경 성훈 은주 재호 순자 태식 혜림 용팔 갑돌",
        "서울특별시 부산 대구 인천 전라남도 경상북도 충청북도 제주",
        "번호,이름,성별,주소,비고",
    ),
    "ja": (
        "佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤 吉田 栗原 桑名 宇佐美",
        "太郎 花子 健一 さくら 美咲 大輔 陽子 ケンジ 愛 翔太 ひかる 由美子",
        "東京都 大阪府 福岡県 埼玉県 北海道 鹿児島県",
        "番号,氏名,性別,住所,備考",
    ),
    "id": (
        "Santoso Wijaya Siregar Nasution Lestari Hidayat Putra Saputra",
        "Budi Siti Agus Dewi Rina Joko Wahyu André",
        "Jawa-Barat Medan Sulawesi-Utara Nusa-Tenggara",
        "No,Nama Lengkap,L/P,Provinsi,Keterangan",
    ),
}
ENCODINGS = {
    "th": ["cp874"],
    "vi": ["cp1258"],
    "hans": ["gb18030"],
    "hant": ["big5", "gb18030"],
    "fr": ["cp1252", "mac_roman", "cp850"],
    "es": ["cp1252", "mac_roman"],
    "ar": ["cp1256"],
    "ru": ["cp1251"],
    "ko": ["euc_kr"],
    "ja": ["cp932"],
    "id": ["cp1252"],
}
ALWAYS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]


def people(language: str, count: int, chance: random.Random, *, headed: bool, capitals: bool) -> list[list[str]]:
    surnames, given, places, headers = LANGUAGES[language]
    joint = "" if language in ("hans", "hant", "ko") else " "
    rows = [headers.split(",")] if headed else []
    for number in range(1, count + 1):
        name = joint.join((chance.choice(surnames.split()), chance.choice(given.split()))).replace("-", " ")
        place = chance.choice(places.split()).replace("-", " ")
        rows.append(
            [
                str(number),
                name.upper() if capitals else name,
                chance.choice("MF"),
                place,
                f"{chance.choice('ABCX')}{chance.randrange(10**6, 10**7)}",
            ]
        )
    return rows


def encoded(text: str, codec: str) -> bytes:
    if codec != "cp1258":
        return text.encode(codec)
    # As Windows writes it: what has no code of its own is a letter and a tone.
    return b"".join(_vietnamese(sign) for sign in text)


def _vietnamese(sign: str) -> bytes:
    try:
        return sign.encode("cp1258")
    except UnicodeEncodeError:
        letter, *tones = unicodedata.normalize("NFD", sign)
        tone = next((mark for mark in reversed(tones) if mark in "\u0300\u0301\u0303\u0309\u0323"), "")
        rest = unicodedata.normalize("NFC", letter + "".join(mark for mark in tones if mark != tone))
        return rest.encode("cp1258") + tone.encode("cp1258")


def written(rows: Sequence[Sequence[str]], separator: str = ";") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


def lists(codecs_of: dict[str, list[str]], seed: int = 7) -> list[tuple[str, str, str]]:
    """Language, codec and text of lists with 5 to 60 rows, with and without headers of the language, some in capitals."""
    chance = random.Random(seed)
    made = []
    for language, codecs in codecs_of.items():
        for codec in codecs:
            for count in (5, 8, 12, 20, 40, 60):
                for headed in (True, False):
                    for capitals in (False, True):
                        rows = people(language, count, chance, headed=headed, capitals=capitals)
                        made.append((language, codec, written(rows, chance.choice(",;\t|"))))
    return made


def wrong(made: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    found = []
    for language, codec, text in made:
        got, shown = decode_text(encoded(text, codec))
        if got != text:
            found.append((language, codec, shown))
    return found


def test_short_lists_in_the_encodings_of_the_region() -> None:
    made = lists(ENCODINGS)
    assert len(made) > 300
    faults = wrong(made)
    assert len(faults) <= 0.02 * len(made), faults


def test_unicode_with_and_without_a_mark() -> None:
    made = lists(dict.fromkeys(LANGUAGES, ALWAYS))
    assert wrong(made) == []


BEYOND = {
    "th": "cp874",
    "vi": "cp1258",
    "zh_Hans": "gb18030",
    "zh_Hant": "big5hkscs",
    "fr": "cp1252",
    "es": "cp1252",
    "de": "cp1252",
    "pt": "cp1252",
    "ar": "cp1256",
    "ru": "cp1251",
    "uk": "cp1251",
    "ko": "euc_kr",
    "ja": "cp932",
}


def test_words_that_nobody_here_chose() -> None:
    """Countries and languages by their names in CLDR, as the only native words of a list that is Latin otherwise."""
    chance = random.Random(3)
    faults, every = [], 0
    for language, codec in BEYOND.items():
        locale = Locale.parse(language)
        words = [*locale.territories.values(), *locale.languages.values()]
        for count in (5, 10, 20, 40) * 12:
            rows = [[str(number), chance.choice(("SANTOS", "Nguyen")), chance.choice(words)] for number in range(count)]
            text = unicodedata.normalize("NFC", written(rows, chance.choice(";,\t")))
            try:
                raw = encoded(text, codec)
            except UnicodeEncodeError:
                continue  # a letter that the encoding lacks
            every += 1
            if decode_text(raw)[0] != text:
                faults.append((language, count, decode_text(raw)[1]))
    assert every > 400
    assert len(faults) <= 0.02 * every, faults


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1252", "ref;nom\n1;José\n"),
        ("cp874", "1;สมชาย\n"),
        ("cp1251", "1;Иванов\n"),
        ("gb18030", "1;王伟\n2;李娜\n"),
        ("utf-16-le", "1;王伟\r\n2;李娜\r\n"),
        ("iso2022_jp", "1;佐藤\n"),
        ("cp1252", "N.º;Nome;Passaporte\n1;Ana Souza;AB123456\n"),
        ("cp1252", "N°;Nom;Prenom\n1;Kone;Awa\n"),
        ("cp1252", "Nº;Nombre\n1;Peña Ana\n"),
        ("cp874", "No;Name;Sex\n1;Suda;ญ\n2;Malee;ญ\n3;Anan;ช\n"),
        ("cp874", "Name;Exp\nSuda;๒๑/๐๒/๒๐๒๕\n"),
        ("cp874", "เกิดที่;สัญชาติ;Exp\nPhayao;ไทย;๒๑/๐๒/๒๐๒๕\nPhayao;ไทย;๒๔/๑๑/๒๐๓๕\n"),
        ("cp1251", "Name;Sex;Born\nIvan;м;Томск\nOlga;ж;Омск\n"),
    ],
)
def test_a_list_of_one_or_two(codec: str, text: str) -> None:
    assert decode_text(text.encode(codec))[0] == text


def test_a_character_cut_in_two_spoils_nothing_else() -> None:
    thai = "1;สมชาย ใจดี\n2;อรทัย\n" * 4
    text, encoding = decode_text(thai.encode() + "3;ส".encode()[:-1])
    assert (encoding, text.startswith(thai)) == ("utf-8", True)
    chinese = "1;王伟;福建\n2;李秀英;湖南\n" * 4
    text, encoding = decode_text(chinese.encode("gb18030") + "3;王".encode("gb18030")[:-1])
    assert (encoding, text.startswith(chinese)) == ("gb18030", True)


def test_what_a_page_says_of_itself_counts_where_the_bytes_bear_it_out() -> None:
    assert decode_text("Å".encode("iso8859_2", "replace") + b"\xe8", "iso-8859-2")[1] == "iso8859-2"
    assert decode_text("สมชาย".encode("cp874"), "utf-8")[1] == "windows-874"
    assert decode_text("1;王伟".encode("gbk"), "gb2312") == ("1;王伟", "gb18030")
    assert decode_text("1;สมชาย".encode("cp874"), "no-such-thing")[1] == "windows-874"
    assert decode_text("1;สมชาย".encode("cp874"), "base64")[1] == "windows-874"


@pytest.mark.parametrize("raw", [bytes(range(256)) * 20, random.Random(1).randbytes(4000), b"\0" * 50 + b"ab"])
def test_what_is_no_text(raw: bytes) -> None:
    with pytest.raises(NoText):
        decode_text(raw)


# -- separators, quotes, line ends


@pytest.mark.parametrize("separator", list(",;\t|"))
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends(separator: str, line_end: str) -> None:
    rows = [["LIST OF PEOPLE"], [""], ["No", "Name", "Born"], ["1", "DOE, Jane", "1/2/1990"], ["2", "ROE, Ann", ""]]
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=line_end).writerows(rows)
    table = table_of(out.getvalue())
    assert table.separator == separator
    assert table.rows[:5] == [[""] if row == [""] and table.rows[1] == [""] else row for row in rows]


@pytest.mark.parametrize(
    ("text", "separator", "rows"),
    [
        ("sep=|\na|b;c;d\ne|f;g;h", "|", [["a", "b;c;d"], ["e", "f;g;h"]]),
        ("Jane Doe\nAnn Roe\n", None, [["Jane Doe"], ["Ann Roe"], [""]]),
        ("no;name\n1;DOE, JANE\n2;ROE, ANN\n3;POE, EVA", ";", [["no", "name"], ["1", "DOE, JANE"], ["2", "ROE, ANN"], ["3", "POE, EVA"]]),
        ('a;b\n"one\ntwo";"say ""x"""\n', ";", [["a", "b"], ["one\ntwo", 'say "x"'], [""]]),
        # A quote in a name, and one that nobody closed: no row is swallowed.
        ('a;b\n1;O"Neil\n2;"Ann\n3;Eva\n', ";", [["a", "b"], ["1", 'O"Neil'], ["2", '"Ann'], ["3", "Eva"], [""]]),
        ("a;b;c\n1;2\n1;2;3;4", ";", [["a", "b", "c"], ["1", "2"], ["1", "2", "3", "4"]]),
        ("a;b\n1\x00;\x002", ";", [["a", "b"], ["1", "2"]]),
        ('a, "b, c", d\n1, "2, 3", 4', ",", [["a", "b, c", "d"], ["1", "2, 3", "4"]]),
    ],
)  # fmt: skip
def test_rows(text: str, separator: str | None, rows: list[list[str]]) -> None:
    table = table_of(text)
    assert (table.separator, table.rows) == (separator, rows)


def test_cells_of_any_length() -> None:
    for length in (32_767, 200_000):
        [_, row] = table_of(f'a;b\n"{"x" * length}";1').rows
        assert row == ["x" * length, "1"]


def test_as_many_columns_as_a_sheet_has() -> None:
    assert len(table_of(";" * (MOST_COLUMNS - 1)).rows[0]) == MOST_COLUMNS
    with pytest.raises(TooWide) as caught:
        table_of("a;b\n" + ";" * MOST_COLUMNS)
    assert caught.value.row == 2


CELLS = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff"), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=2, max_size=12), st.sampled_from(",;\t|"))
def test_what_a_program_writes_is_read_back(rows: list[list[str]], separator: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(rows)
    text, _ = decode_text(f"sep={separator}\r\n{out.getvalue()}".encode())
    assert table_of(text).rows[:-1] == rows


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_not(raw: bytes) -> None:
    try:
        text, _ = decode_text(raw)
    except NoText:
        return
    assert table_of(text).rows
