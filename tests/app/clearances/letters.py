"""Made-up people of many nations and letters of an authority about them, spelled its own way, with traps; from a seed.

It shares nothing with what reads them: how names are spelled otherwise is written down here once more.
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta

from repatriate.app.clearances.reply_match import Awaited
from repatriate.model.dates import PartialDate
from repatriate.model.entities import Answer

TODAY = date(2026, 12, 2)
ASKED = date(2026, 11, 10)

_NATIONS: dict[str, tuple[str, str]] = {
    "IDN": (
        "Sari Dewi Budi Agus Wahyu Siti Nurul Muhammad Ahmad Rizki Putri Indah Yuni Eko Joko Tri Dimas Ratna Lestari Fitri Hendra Rudi Slamet Tuti",
        "Wijaya Santoso Setiawan Hidayat Kusuma Pratama Nugroho Saputra Wibowo Rahmawati Tjandra Suryadi Gunawan Hartono Susanto Purnomo",
    ),
    "VNM": (
        "Thị_Hoa Văn_An Thị_Lan Văn_Dũng Thị_Mai Đức_Anh Minh_Tuấn Thị_Hương Quốc_Bảo Thị_Ngọc Hữu_Phước Thị_Thu_Hà Văn_Hùng Thanh_Tùng",
        "Nguyễn Trần Lê Phạm Bùi Đặng Hoàng Võ Huỳnh Phan Vũ Đỗ",
    ),
    "THA": (
        "Somchai Suphaporn Wichai Kanchana Nattapong Siriporn Prasert Malee Anong Thaksin Pornthip Chaiwat Ratchanee Supachai Wanida Kittisak",
        "Saetang Charoensuk Phongphan Thongchai Rattanaporn Wongsawat Srisuk Boonmee Chantharasorn Jaidee Suwannarat Phromma",
    ),
    "MMR": (
        "Aung_Min Thida_Win Kyaw_Zaw Su_Su_Hlaing Htun_Lin Nilar_Aye Zin_Mar_Oo Min_Thu Khin_Maung_Htay Ei_Phyu Naing_Lin_Tun Hnin_Wai Thein_Than Moe_Kyaw",
        "",
    ),
    "PHL": (
        "Maria_Cristina Juan_Carlo Jose_Antonio Ana_Liza Mark_Anthony Rosalinda Jennifer Michelle_Ann Ronaldo Ma._Theresa Reynaldo Kristine_Joy Jomar Angelica",
        "Santos Reyes Dela_Cruz Bautista Villanueva Mendoza Garcia Aquino Ramos Castillo Fernandez Magsaysay",
    ),
    "CHN": (
        "Xiaoming Jianguo Meiling Wei Xiuying Zhiqiang Lihua Haoran Yuting Guoqiang Qiuyan Zhenhua Jiaxin Xueqin",
        "Wang Zhang Chen Huang Zhou Xu Xie Zheng Ouyang Liu Zhao Jiang",
    ),
    "ETH": (
        "Tesfaye Yohannes Haile Meseret Tigist Abebe Selamawit Dawit Kidist Getachew Hiwot Bekele Mulugeta Genet Worku Alemayehu",
        "Gebremariam Tadesse Wolde Kebede Mengistu Assefa Desta Girma Negash Woldemichael",
    ),
    "EGY": (
        "Mohammed Ahmed Hussein Fatima Yusuf Khaled Mahmoud Aisha Ibrahim Mustafa Zainab Omar Abdelrahman Nour Samira Karim",
        "Al-Sayed Hassan El-Masry Abdallah Farouk Mansour Othman Khalil Shaheen Al-Qadi Rashid Suleiman",
    ),
}  # fmt: skip

_RESPELL: dict[str, list[tuple[str, str]]] = {
    "IDN": [("tj", "c"), ("j", "dj"), ("u", "oe"), ("y", "j"), ("muhammad", "mohd"), ("muhammad", "mochamad"), ("siti", "sitti"), ("ah", "ach"), ("z", "s"), ("rr", "r"), ("ks", "x")],
    "VNM": [],
    "THA": [("ph", "p"), ("th", "t"), ("w", "v"), ("porn", "pon"), ("ch", "j"), ("ai", "ay"), ("ee", "i"), ("ae", "e"), ("kk", "k"), ("orn", "on"), ("tt", "t")],
    "MMR": [("ht", "t"), ("th", "t"), ("hl", "l"), ("aye", "aya"), ("oo", "u"), ("hn", "n"), ("ei", "ay"), ("phy", "py"), ("kyaw", "kyau"), ("moe", "mo")],
    "PHL": [("maria", "ma."), ("ma.", "maria"), ("cristina", "christina"), ("k", "c"), ("ll", "l"), ("th", "t"), ("z", "s"), ("nn", "n")],
    "CHN": [("x", "hs"), ("zh", "ch"), ("q", "ch"), ("xiao", "hsiao"), ("jian", "chien"), ("zhang", "chang"), ("zhou", "chou"), ("xie", "hsieh")],
    "ETH": [("ye", "e"), ("w", "v"), ("ts", "s"), ("ss", "s"), ("ch", "tch"), ("haile", "hayle"), ("yo", "jo"), ("ay", "ai"), ("ebe", "abe"), ("ei", "i")],
    "EGY": [("ou", "u"), ("u", "oo"), ("kh", "k"), ("q", "k"), ("ei", "ai"), ("mohammed", "muhamad"), ("hussein", "husayn"), ("ahmed", "achmed"), ("al-", "el "), ("el-", "al-"), ("aa", "a"), ("i", "ee"), ("sh", "ch"), ("y", "i")],
}  # fmt: skip
_MIDDLE = {
    "IDN": "Nur Adi Putra", "VNM": "Kim Ngọc Xuân", "THA": "", "MMR": "", "PHL": "Cruz Lopez Santiago", "CHN": "", "ETH": "Alemu Lemma Birhanu",
    "EGY": "Saleh Anwar Fathi",
}  # fmt: skip


@dataclass
class Entry:
    """A line of the letter: whom it truly means (None: nobody of ours) and what the letter says of them."""

    ref: str | None
    answer: Answer | None
    dated: bool
    trap: str = ""


@dataclass
class Letter:
    text: str
    people: list[Awaited]
    others: list[Awaited]
    truth: dict[int, Entry] = field(default_factory=dict)


class Maker:
    """One letter about `size` people, and its truth by the number of the line."""

    def __init__(self, seed: int, size: int = 330) -> None:
        self.rng = random.Random(seed)
        self.size = size
        self.people: list[Awaited] = []
        self.others: list[Awaited] = []
        self._taken: set[tuple[str, str, date]] = set()

    def make(self) -> Letter:
        rng = self.rng
        while len(self.people) < self.size + 15:
            self._add_family()
        for _ in range(60):
            one = self._person(*self._name(rng.choice(list(_NATIONS))), self._birth())
            self.others.append(one)
        return self._write()

    # -- people

    def _birth(self) -> date:
        return date(1950, 1, 1) + timedelta(days=self.rng.randrange(26_000))

    def _name(self, nation: str, surname: str | None = None) -> tuple[str, str, str]:
        rng = self.rng
        givens, surnames = (text.split() for text in _NATIONS[nation])
        given = rng.choice(givens).replace("_", " ")
        if nation in ("IDN", "EGY", "ETH") and rng.random() < 0.35:
            second = rng.choice(givens).replace("_", " ")
            given += f" {second}" if second != given else ""
        family = surname if surname is not None else (rng.choice(surnames).replace("_", " ") if surnames else "")
        if nation == "IDN" and rng.random() < 0.08:
            family, given = "", given.split()[0] + "o"
        return nation, family, given

    def _person(self, nation: str, family: str, given: str, born: date, ref: str | None = None) -> Awaited:
        number = f"{self.rng.choice('ABCEX')}{self.rng.randrange(10**6, 10**7)}"
        count = len(self.people) + len(self.others) + 1
        partial = PartialDate.of(born)
        return Awaited(
            ref or f"P{count:05}", family or None, given, None, (number,) if self.rng.random() < 0.7 else (), ASKED, partial,
            self.rng.choice("MF"), nation,
        )  # fmt: skip

    def _add_family(self) -> None:
        """Somebody alone, or somebody with those who are easily taken for them."""
        rng = self.rng
        nation = rng.choice(list(_NATIONS))
        nation, family, given = self._name(nation)
        born = self._birth()
        self.people.append(self._person(nation, family, given, born))
        kind = rng.random()
        if kind < 0.06:  # twins: one day, one surname
            _, _, other = self._name(nation, family)
            if other.split()[0] != given.split()[0]:
                self.people.append(self._person(nation, family, other, born))
        elif kind < 0.14:  # siblings
            _, _, other = self._name(nation, family)
            self.people.append(self._person(nation, family, other, born + timedelta(days=rng.randrange(400, 3000))))
        elif kind < 0.2:  # the same surname and one of the given names, another day
            _, _, other = self._name(nation, family)
            self.people.append(self._person(nation, family, f"{given.split()[0]} {other}", self._birth()))
        elif kind < 0.22:  # the very same name, another day
            self.people.append(self._person(nation, family, given, self._birth()))

    # -- spelling

    def spell(self, one: Awaited) -> str:
        """The name as an authority writes it."""
        rng, nation = self.rng, one.nationality or ""
        family, given = one.surname or "", one.given_names or ""
        words_family, words_given = family.split(), given.split()
        if len(words_given) > 2 and rng.random() < 0.15:
            del words_given[1]
        elif len(words_given) > 1 and family and nation != "VNM" and rng.random() < 0.08:
            del words_given[-1]
        middle = _MIDDLE[nation].split()
        if middle and family and rng.random() < 0.12:
            words_given.append(rng.choice(middle))
        words = [words_family, words_given]
        for _ in range(rng.choice((0, 0, 1, 1, 2))):
            part = rng.choice([part for part in words if part])
            at = rng.randrange(len(part))
            part[at] = self._respell(part[at], nation)
        order = [*words[0], *words[1]] if rng.random() < 0.5 else [*words[1], *words[0]]
        comma = bool(family) and rng.random() < 0.15
        name = f"{' '.join(words[0])}, {' '.join(words[1])}" if comma else " ".join(order)
        if rng.random() < 0.7:
            name = _bare(name)
        if nation == "CHN" and rng.random() < 0.3:
            name = re.sub(r"([A-Za-z]{3})([a-z]{3,})$", r"\1-\2", name)
        name = name.upper() if rng.random() < 0.5 else name
        title = {"MMR": {"M": ("U", "Ko", "Mg"), "F": ("Daw", "Ma")}}.get(
            nation, {"M": ("Mr.", "Mr"), "F": ("Ms.", "Mrs")}
        )
        return f"{rng.choice(title[one.sex or 'M'])} {name}" if rng.random() < 0.25 else name

    def _respell(self, word: str, nation: str) -> str:
        rules = [(old, new) for old, new in _RESPELL[nation] if old in word.casefold()]
        if rules and self.rng.random() < 0.85:
            old, new = self.rng.choice(rules)
            at = word.casefold().index(old)
            out = word[:at] + new + word[at + len(old) :]
            return out[:1].upper() + out[1:]
        if len(word) < 6:
            return word
        at = self.rng.randrange(
            2, len(word) - 1
        )  # a slip of the typist: a letter doubled, lost, or two that changed places
        return self.rng.choice(
            (
                word[:at] + word[at] + word[at:],
                word[:at] + word[at + 1 :],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            )
        )

    def day(self, born: date, nation: str) -> str:
        """A date as an authority writes it; some in the calendar and the figures of a nation."""
        rng = self.rng
        months = (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        )
        if nation == "THA" and rng.random() < 0.3:
            text = f"{born.day:02}/{born.month:02}/{born.year + 543}"
            return text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")) if rng.random() < 0.5 else text
        if nation == "EGY" and rng.random() < 0.2:
            return f"{born.day:02}/{born.month:02}/{born.year}".translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
        if nation == "CHN" and rng.random() < 0.2:
            return f"{born.year}年{born.month}月{born.day}日"
        return rng.choice(
            (
                f"{born.day:02}/{born.month:02}/{born.year}", f"{born.day} {months[born.month - 1]} {born.year}",
                born.isoformat(), f"{born.day:02}-{months[born.month - 1][:3].upper()}-{born.year}",
                f"{born.day:02}.{born.month:02}.{born.year}",
            )
        )  # fmt: skip

    # -- the letter

    def _write(self) -> Letter:  # long: a letter from its head to its foot
        rng = self.rng
        letter = Letter("", self.people, self.others)
        lines = [
            "MINISTRY OF INTERIOR, IMMIGRATION DEPARTMENT", "Ref: IMM/2026/4471", "Date: 28 November 2026", "",
            "With reference to the esteemed Embassy’s note of 10 November 2026, the following persons are",
            "hereby APPROVED, valid 15 days from 3 December:", "",
        ]  # fmt: skip
        sections: dict[Answer | None, list[Awaited]] = {Answer.GRANTED: [], Answer.REFUSED: [], None: []}
        self._undated = self.people[self.size :]
        for one in self.people[: self.size]:
            where = rng.random()
            sections[Answer.GRANTED if where < 0.8 else Answer.REFUSED if where < 0.9 else None].append(one)
        heads = {
            Answer.REFUSED: ["", "The applications of the following persons have not", "been approved:"],
            None: ["", "The applications below are still under review:"],
        }
        number = 0
        for answer, those in sections.items():
            lines += heads.get(answer, [])
            rng.shuffle(those)
            entries: list[tuple[str, Entry]] = [(self._line(one), Entry(one.ref, answer, True)) for one in those]
            entries += self._traps(answer)
            rng.shuffle(entries)
            for text, entry in entries:
                number += 1
                lines.append(f"{number}. {text}")
                letter.truth[len(lines)] = entry
        lines += [
            "",
            "The Ministry avails itself of this opportunity to renew to the Embassy the assurances of its highest consideration.",
        ]
        letter.text = "\n".join(lines)
        return letter

    def _line(self, one: Awaited) -> str:
        rng = self.rng
        born = date.fromisoformat(str(one.birth_date))
        day = self.day(born, one.nationality or "")
        parts = [self.spell(one)]
        if rng.random() < 0.2:
            parts.append(one.sex or "")
        parts.append(rng.choice((f"{day}", f"born {day}", f"DOB {day}", f"d.o.b. {day}")))
        if one.numbers and rng.random() < 0.1:
            parts.append(f"passport {one.numbers[0]}")
        if rng.random() < 0.05:
            rel = rng.choice(self.people)
            parts[0] += (
                f" {rng.choice(('son of', 'daughter of', 's/o'))} {rel.given_names} {rel.surname or ''}".rstrip()
            )
        return ", ".join(filter(None, parts))

    def _traps(self, answer: Answer | None) -> list[tuple[str, Entry]]:
        """People who are not ours and look so, names without a day, and names that are words."""
        rng, found = self.rng, []
        for _ in range(6):  # a namesake of another embassy: the same surname and a given name, born on another day
            like = rng.choice(self.people)
            nation, family, given = self._name(like.nationality or "IDN", like.surname or "")
            both = f"{(like.given_names or '').split()[0]} {given} {family}".strip()
            found.append((f"{both}, born {self.day(self._birth(), nation)}", Entry(None, answer, True, "namesake")))
        for _ in range(4):  # the very name, another day
            like = rng.choice(self.people)
            name = f"{like.given_names} {like.surname or ''}".strip()
            found.append((f"{name}, DOB {self.day(self._birth(), '')}", Entry(None, answer, True, "same name")))
        for _ in range(4):  # a stranger born on the day of one of ours
            like = rng.choice(self.people)
            nation = rng.choice([one for one in _NATIONS if one != like.nationality])
            name = " ".join(reversed(self._name(nation)[1:])).strip()
            born = self.day(date.fromisoformat(str(like.birth_date)), "")
            found.append((f"{name}, born {born}", Entry(None, answer, True, "same day")))
        for _ in range(5):  # no day at all
            one = self._undated.pop()
            found.append((f"{one.given_names} {one.surname or ''}".strip(), Entry(one.ref, answer, False, "no day")))
        for _ in range(2):  # somebody of ours whose passport has another number here
            one = rng.choice([one for one in self.people if one.numbers])
            found.append(
                (f"{one.given_names} {one.surname or ''}, {self.day(date.fromisoformat(str(one.birth_date)), '')}, passport Z{rng.randrange(10**6, 10**7)}", Entry(None, answer, True, "other passport"))
            )  # fmt: skip
        return found


def _bare(text: str) -> str:
    spread = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(sign for sign in spread if not unicodedata.combining(sign))
