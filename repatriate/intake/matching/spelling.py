"""Names to plain words: letters of any script to A–Z, particles left out, spellings of one name brought together."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

IGNORED = frozenset({"BIN", "BINTI", "BINTE", "BTE", "BTI", "BT", "IBN", "BINT", "AL", "EL"})
"""Son of, daughter of, and the Arabic article: written on one list and not on the next."""

FILLERS = frozenset({"VAN", "THI"})
"""Middle names that half of Viet Nam bears: sharing one says nothing about who it is."""

_HONORIFICS = {
    "MMR": frozenset({"U", "DAW", "KO", "MA", "MAUNG", "MG"}),
    "": frozenset({"DAW"}),
}
"""Burmese forms of address in front of the name. Ma and Ko are names elsewhere."""

WITH_OWN_RULES = ("MMR", "PHL")
"""Nations whose names are read by rules of their own."""

_SAME_WORD = {
    spelling: word
    for word, spellings in {
        "MUHAMMAD": "MUHAMAD MUHAMMED MUHAMED MUHAMMET MOHAMMAD MOHAMAD MOHAMMED MOHAMED MOHD MUHD MHD MD MUH MOH MOCH "
        "MOCHAMAD MOCHAMMAD MOHAMMOD MOHAMUD",
        "ABDUL": "ABD ABDOUL ABDEL ABDAL",
        "SITI": "ST STI SITTI",
        "NUR": "NURUL NOOR NOR NUUR NOER",
        "SYED": "SAYED SAYYED SAYYID SAYID",
        "JR": "JUNIOR",
        "SR": "SENIOR",
    }.items()
    for spelling in spellings.split()
}
"""Ways to write or shorten one and the same name."""

_PHILIPPINE = {"MA": "MARIA", "STA": "SANTA", "STO": "SANTO"}

_SAME_SOUND = {
    spelling: word
    for word, spellings in {
        "AHMAD": "AHMED AHMET ACHMAD AKHMAD AHAMED",
        "HUSAIN": "HUSEIN HUSSEIN HUSSAIN HOSSAIN HUSEYN HOSSEIN",
        "USMAN": "OSMAN OTHMAN UTHMAN OUSMANE",
        "YUSUF": "YUSOF YUSOP YOUSEF YOUSSEF YUSSUF YOUSUF JUSUF YUSUP",
        "CHEN": "CHAN TAN CHIN",
        "HUANG": "WONG NG OOI HWANG",
        "LIN": "LAM LIM",
        "ZHANG": "CHEUNG CHANG CHEONG TEO",
        "ZHOU": "CHOU CHOW CHEW",
        "XU": "HSU HSUI KHOO",
        "XIE": "HSIEH CHIA TSE",
        "CAI": "TSAI CHOY CHUA",
        "GUO": "KUO KWOK QUEK",
        "WU": "GOH",
        "YANG": "YEUNG YEOH",
        "LIU": "LAU LOW",
        "ZHENG": "CHENG TAY",
        "ZHAO": "CHAO CHIU",
        "ZHU": "CHU",
        "QIU": "CHIOU",
        "JIANG": "CHIANG",
        "XIAO": "HSIAO",
        "ZENG": "TSENG",
        "LI": "LEE",
        "HE": "HO",
        "YE": "YEH YIP YAP",
        "LUO": "LO LAW",
        "GAO": "KAO KO",
        "KIM": "GIM",
        "PARK": "PAK BAK",
        "CHOI": "CHOE",
    }.items()
    for spelling in spellings.split()
}
"""Names that other offices spell otherwise, surnames of Mandarin, Cantonese and Hokkien among them: alike, not equal."""

_LETTERS = (
    ("DJ", "J"), ("TJ", "C"), ("OE", "U"), ("OO", "U"), ("OU", "U"), ("EE", "I"), ("IE", "I"), ("DZ", "S"), ("TZ", "S"), ("TS", "S"),
    ("ORN", "ON"), ("CK", "K"), ("PH", "P"),
)  # fmt: skip
"""Old and new Indonesian, Thai and Khmer PH and PORN, and sounds that Latin letters have in several ways."""

_DIPHTHONG = re.compile("(?<=..)[AE][IY](?=.)|[AE][IY](?=..)")
_SOFT_S = re.compile("SY(?=[AEIOU])")
_LETTER = str.maketrans("FWYZXQ", "PVISSK")
_ROUND = str.maketrans("EO", "IU")
_VOWELS = str.maketrans("", "", "AEIOU")
_TWICE = re.compile(r"(.)\1+")
_WORDS = re.compile("[A-Z]+")
_CHILD_OF = re.compile(r"\b[SDWA]\s?/\s?[OLP]\b")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´ʿʾ")


def folded(text: str) -> str:
    """In capitals A–Z, with what else was in it."""
    if not text.isascii():
        text = anyascii(text.translate(_APOSTROPHES))
    return text.upper().replace("'", "")


def words_of(text: str, nationality: str) -> tuple[str, ...]:
    """The words of a name part as they are compared; particles and forms of address are left out unless nothing else is.

    `nationality` is one of those WITH_OWN_RULES, or empty for all others.
    """
    plain = folded(text)
    if "/" in plain:
        plain = _CHILD_OF.sub(" ", plain)
    found: list[str] = _WORDS.findall(plain)
    if len(found) > 1 and found[0] in _HONORIFICS.get(nationality, ()):
        found = found[1:]
    kept = [word for word in found if word not in IGNORED] or found
    if nationality == "PHL":
        kept = [_PHILIPPINE.get(word, word) for word in kept]
    return tuple(_SAME_WORD.get(word, word) for word in kept)


def sound(word: str) -> str:
    """Roughly how it sounds, the same for its usual spellings: SUPHAPORN and SUPAPON, TJANDRA and CANDRA."""
    word = _SAME_SOUND.get(word, word)
    for written, put in _LETTERS:
        word = word.replace(written, put)
    word = _SOFT_S.sub("S", _DIPHTHONG.sub("E", word)).translate(_LETTER)
    word = word[:1] + word[1:].replace("H", "")
    word = _TWICE.sub(r"\1", word)
    return word if len(word) <= 3 else word.translate(_ROUND)


def bones(heard: str) -> str:
    """A sound without the vowels after its first letter, where three letters or more are left: what rows are looked up by."""
    left = heard[:1] + heard[1:].translate(_VOWELS)
    return left if len(left) >= 3 else heard


_TRADITIONAL = (
    "張张陳陈劉刘黃黄吳吴趙赵孫孙馬马鄭郑謝谢許许馮冯鄧邓葉叶蘇苏盧卢蔣蒋賈贾譚谭陸陆鍾钟鐘钟韋韦鄒邹龍龙萬万錢钱湯汤賴赖龔龚嚴严顧顾賀贺閻阎齊齐莊庄關关羅罗蕭萧溫温簡简餘余楊杨範范駱骆麥麦華华偉伟"
    "麗丽強强軍军傑杰濤涛靜静豔艳艷艳國国義义鳳凤雲云蓮莲蘭兰寶宝貴贵鵬鹏飛飞輝辉紅红瓊琼瑩莹榮荣東东慶庆興兴鋼钢鐵铁銀银鳴鸣學学書书樂乐愛爱曉晓曄晔陽阳陰阴維维綱纲綺绮緒绪繼继續续純纯紹绍經经緯纬"
    "績绩穎颖鈴铃錦锦鋒锋銳锐錫锡鎮镇衛卫衞卫術术應应憲宪懷怀達达運运進进遠远連连邁迈適适選选週周鄉乡導导將将專专對对尋寻嬌娇婭娅孿孪實实審审寧宁岡冈島岛嶺岭幹干廣广廠厂彥彦從从徵征恆恒憶忆戰战揚扬"
    "擁拥據据擇择敵敌敘叙時时晉晋暉晖會会朧胧樹树權权歡欢歲岁歷历氣气決决沖冲淚泪淨净淵渊滿满漢汉潔洁潤润澤泽濱滨瀟潇燈灯燦灿爾尔獻献現现瑋玮環环瓏珑產产畢毕異异發发眾众碩硕禮礼禎祯種种穩稳競竞筆笔"
)
_SIMPLIFIED = str.maketrans(_TRADITIONAL[::2], _TRADITIONAL[1::2])


def native(text: str) -> str:
    """A name in its own script without spaces and dots; traditional Chinese as simplified, for the letters that names have."""
    plain = unicodedata.normalize("NFKC", text).translate(_SIMPLIFIED)
    return "".join(letter for letter in plain if letter.isalpha() or unicodedata.category(letter)[0] == "M").casefold()


def script(text: str) -> str:
    """Which writing the first letter is of, as Unicode names it: CJK, THAI, MYANMAR; empty where there is none."""
    return unicodedata.name(text[0], "").partition(" ")[0] if text else ""
