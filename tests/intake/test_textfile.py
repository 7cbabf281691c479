"""Text files as they come: encodings told apart on short lists, separators, quotes, and what is no text."""

from __future__ import annotations

import csv
import io
import random
import unicodedata
from collections.abc import Sequence

from repatriate.intake.textfile import decode

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
    return b"".join(_viscii(sign) for sign in text)


def _viscii(sign: str) -> bytes:
    try:
        return sign.encode("cp1258")
    except UnicodeEncodeError:
        letter, *tones = unicodedata.normalize("NFD", sign)
        tone = next(mark for mark in reversed(tones) if mark in "\u0300\u0301\u0303\u0309\u0323")
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
        got, shown = decode(encoded(text, codec))
        if got != text:
            found.append((language, codec, shown))
    return found


def test_short_lists_in_the_encodings_of_the_region() -> None:
    made = lists(ENCODINGS)
    assert len(made) > 300
    faults = wrong(made)
    assert len(faults) <= 0.02 * len(made), faults
