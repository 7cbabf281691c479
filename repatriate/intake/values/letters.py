"""Names of other scripts in Latin letters: an aid to read and to sort by, for the officer to check."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

from repatriate.intake.values.burmese import burmese
from repatriate.intake.values.indian import indian
from repatriate.intake.values.scripts import Script, script_of
from repatriate.intake.values.thai import lao, thai

_SURNAMES_OF_TWO = frozenset(
    [
        "欧阳",
        "歐陽",
        "司马",
        "司馬",
        "诸葛",
        "諸葛",
        "上官",
        "司徒",
        "东方",
        "東方",
        "独孤",
        "獨孤",
        "南宫",
        "南宮",
        "夏侯",
        "尉迟",
        "尉遲",
        "皇甫",
        "公孙",
        "公孫",
        "慕容",
        "令狐",
        "轩辕",
        "軒轅",
        "宇文",
        "长孙",
        "長孫",
        "端木",
        "百里",
        "呼延",
        "东郭",
        "東郭",
        "西门",
        "西門",
        "淳于",
        "单于",
        "單于",
        "太史",
        "申屠",
        "赫连",
        "赫連",
        "澹台",
        "拓跋",
        "闻人",
        "聞人",
        "钟离",
        "鍾離",
        "濮阳",
        "濮陽",
        "万俟",
        "萬俟",
    ]
)
_CHINESE_SURNAMES = {
    "单": "SHAN",
    "單": "SHAN",
    "曾": "ZENG",
    "解": "XIE",
    "仇": "QIU",
    "查": "ZHA",
    "区": "OU",
    "區": "OU",
    "盖": "GE",
    "蓋": "GE",
    "任": "REN",
    "华": "HUA",
    "華": "HUA",
    "朴": "PIAO",
    "冼": "XIAN",
    "洗": "XIAN",
    "覃": "QIN",
    "种": "CHONG",
    "尹": "YIN",
    "纪": "JI",
    "紀": "JI",
    "葛": "GE",
    "宁": "NING",
    "甯": "NING",
    "翟": "ZHAI",
    "缪": "MIAO",
    "繆": "MIAO",
    "乐": "YUE",
    "樂": "YUE",
    "员": "YUN",
    "貟": "YUN",
    "召": "SHAO",
    "乜": "NIE",
    "折": "SHE",
    "那": "NA",
    "燕": "YAN",
    "应": "YING",
    "應": "YING",
    "贾": "JIA",
    "賈": "JIA",
    "卜": "BU",
    "俞": "YU",
    "车": "CHE",
    "車": "CHE",
    "柏": "BAI",
    "阚": "KAN",
    "晁": "CHAO",
    "臧": "ZANG",
    "沈": "SHEN",
    "瀋": "SHEN",
    "石": "SHI",
    "秘": "BI",
    "繁": "PO",
    "郗": "XI",
    "逄": "PANG",
    "洪": "HONG",
    "尉": "WEI",
}
_CHINESE = {
    **dict.fromkeys("吕呂侣侶铝鋁旅屡履缕律率绿綠虑慮驴", "LYU"),
    **dict.fromkeys("女钕", "NYU"),
    **dict.fromkeys("略掠", "LYUE"),
    "重": "CHONG",
    "长": "CHANG",
    "長": "CHANG",
    "行": "XING",
    "晟": "SHENG",
    "茜": "QIAN",
    "朝": "CHAO",
    "乐": "LE",
    "樂": "LE",
    "曾": "ZENG",
    "藏": "ZANG",
    "盛": "SHENG",
    "祭": "JI",
    "娜": "NA",
    "沈": "SHEN",
    "参": "SHEN",
    "都": "DU",
    "大": "DA",
    "合": "HE",
}
"""Passports write ü as YU (ICAO Doc 9303-3); the others are what names mostly say where a sign has several readings."""

_KOREAN_SURNAMES_OF_TWO = {
    "남궁": "NAMGUNG",
    "황보": "HWANGBO",
    "제갈": "JEGAL",
    "선우": "SUNWOO",
    "독고": "DOKGO",
    "사공": "SAGONG",
}
_KOREAN_SURNAMES = {
    "김": "KIM",
    "이": "LEE",
    "박": "PARK",
    "최": "CHOI",
    "정": "JUNG",
    "강": "KANG",
    "조": "CHO",
    "윤": "YOON",
    "장": "JANG",
    "임": "LIM",
    "림": "RIM",
    "리": "RI",
    "한": "HAN",
    "오": "OH",
    "서": "SEO",
    "신": "SHIN",
    "권": "KWON",
    "황": "HWANG",
    "안": "AHN",
    "송": "SONG",
    "전": "JEON",
    "홍": "HONG",
    "유": "YOO",
    "고": "KO",
    "문": "MOON",
    "양": "YANG",
    "손": "SON",
    "배": "BAE",
    "백": "BAEK",
    "허": "HEO",
    "남": "NAM",
    "심": "SHIM",
    "노": "NOH",
    "하": "HA",
    "곽": "KWAK",
    "성": "SUNG",
    "차": "CHA",
    "주": "JOO",
    "우": "WOO",
    "구": "KOO",
    "나": "NA",
    "민": "MIN",
    "진": "JIN",
    "지": "JI",
    "엄": "EOM",
    "채": "CHAE",
    "원": "WON",
    "천": "CHEON",
    "방": "BANG",
    "공": "KONG",
    "현": "HYUN",
    "함": "HAM",
    "변": "BYUN",
    "염": "YEOM",
    "여": "YEO",
    "추": "CHOO",
    "도": "DO",
    "소": "SO",
    "석": "SEOK",
    "선": "SUN",
    "설": "SEOL",
    "마": "MA",
    "길": "GIL",
    "연": "YEON",
    "위": "WI",
    "표": "PYO",
    "명": "MYUNG",
    "기": "KI",
    "반": "BAN",
}
_INITIALS = ["G", "KK", "N", "D", "TT", "R", "M", "B", "PP", "S", "SS", "", "J", "JJ", "CH", "K", "T", "P", "H"]
_VOWELS = [
    "A",
    "AE",
    "YA",
    "YAE",
    "EO",
    "E",
    "YEO",
    "YE",
    "O",
    "WA",
    "WAE",
    "OE",
    "YO",
    "U",
    "WO",
    "WE",
    "WI",
    "YU",
    "EU",
    "UI",
    "I",
]
_FINALS = [
    "",
    "K",
    "K",
    "K",
    "N",
    "N",
    "N",
    "T",
    "L",
    "K",
    "M",
    "L",
    "L",
    "L",
    "P",
    "L",
    "M",
    "P",
    "P",
    "T",
    "T",
    "NG",
    "T",
    "T",
    "K",
    "T",
    "P",
    "T",
]
"""Revised Romanization of Korean (2000), syllable by syllable."""

_ARABIC = {
    "محمد": "MOHAMMED",
    "احمد": "AHMED",
    "علي": "ALI",
    "حسن": "HASSAN",
    "حسين": "HUSSEIN",
    "عمر": "OMAR",
    "عثمان": "OTHMAN",
    "خالد": "KHALID",
    "ابراهيم": "IBRAHIM",
    "يوسف": "YOUSUF",
    "محمود": "MAHMOUD",
    "مصطفى": "MUSTAFA",
    "سعيد": "SAEED",
    "بن": "BIN",
    "بنت": "BINT",
    "ابن": "IBN",
    "ابو": "ABU",
    "عبد": "ABD",
    "عبدالله": "ABDULLAH",
    "عبدالرحمن": "ABDULRAHMAN",
    "فاطمة": "FATIMA",
    "عائشة": "AISHA",
    "مريم": "MARYAM",
    "زينب": "ZAINAB",
    "خديجة": "KHADIJA",
    "امينة": "AMINA",
    "حليمة": "HALIMA",
    "سارة": "SARA",
    "نور": "NOOR",
    "خان": "KHAN",
    "حسان": "HASSAN",
    "سليمان": "SULEIMAN",
    "اسماعيل": "ISMAIL",
    "صالح": "SALEH",
    "ناصر": "NASSER",
    "جمال": "JAMAL",
    "كريم": "KARIM",
    "رشيد": "RASHID",
    "طارق": "TARIQ",
    "ياسين": "YASSIN",
    "عادل": "ADEL",
    "الله": "ALLAH",
}
_ALIF = str.maketrans("أإآیک", "اااية".replace("ة", "ك"))
_DOTS = re.compile(r"[\s·・•‧]+")


def in_latin(name: str) -> tuple[str, str | None, bool]:
    """Surname, given names, and whether that split is certain; upper case, letters and spaces only.

    Chinese and Korean names have the surname first, of one sign but for the known ones of two. Otherwise all of it is the
    surname. The surname is empty where no letter is known.
    """
    script = script_of(name)
    words = [word for word in _DOTS.split(name) if word]
    signs = "".join(words)
    if (
        script is Script.HAN
        and "·" not in name
        and len(signs) <= 4
        and all(script_of(one) is Script.HAN for one in signs)
    ):
        return _read_chinese(signs, len(words[0]) if len(words) == 2 else 0)
    if script is Script.HANGUL and 1 < len(signs) <= 5:
        return _read_korean(signs)
    said = " ".join(filter(None, (letters_of(word) for word in words)))
    return said, None, " " not in said


def letters_of(word: str) -> str:
    """One word or syllable, in upper case; empty where nothing is known of it."""
    script = script_of(word)
    if script in (Script.HAN, Script.KANA):
        said = "".join(_CHINESE.get(sign) or anyascii(sign) for sign in word)
    elif script is Script.HANGUL:
        said = "".join(map(_read_syllable, word))
    elif script is Script.THAI:
        said = thai(word)
    elif script is Script.LAO:
        said = lao(word)
    elif script is Script.MYANMAR:
        said = burmese(word)
    elif "\u0900" <= word[:1] <= "\u0bff":
        said = indian(word)
    else:
        said = _ARABIC.get(unicodedata.normalize("NFC", word).translate(_ALIF)) or anyascii(word)
    return re.sub(r"[^A-Z -]", "", said.upper()).strip(" -")


def _read_chinese(signs: str, cut: int) -> tuple[str, str | None, bool]:
    """`cut`: how many signs a space sets apart as the surname, 0 where there is none."""
    cut = cut or (2 if len(signs) > 2 and signs[:2] in _SURNAMES_OF_TWO else 1)
    surname, given = signs[:cut], signs[cut:]
    said = letters_of(surname) if cut > 1 else _CHINESE_SURNAMES.get(surname) or letters_of(surname)
    return said, letters_of(given) or None, True


def _read_korean(signs: str) -> tuple[str, str | None, bool]:
    cut = 2 if len(signs) > 2 and signs[:2] in _KOREAN_SURNAMES_OF_TWO else 1
    known = _KOREAN_SURNAMES_OF_TWO if cut > 1 else _KOREAN_SURNAMES
    return known.get(signs[:cut]) or letters_of(signs[:cut]), letters_of(signs[cut:]) or None, True


def _read_syllable(sign: str) -> str:
    place = ord(sign) - 0xAC00
    if not 0 <= place < 11172:
        return anyascii(sign)
    return _INITIALS[place // 588] + _VOWELS[place % 588 // 28] + _FINALS[place % 28]
