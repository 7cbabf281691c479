"""Who is who among made-up people of ten nations: precision, recall and seconds of the matcher, distortion by distortion."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from anyascii import anyascii

from repatriate.intake.matching import Identity, Match, Strength, find_matches
from repatriate.model.dates import PartialDate

PEOPLE = 10_000
SEED = 1
SMALL = ("200",)

POOLS: dict[str, tuple[str, str, str, str]] = {
    "IDN": (
        "SUPRIYADI SETIAWAN SIREGAR TAMBA SIMANJUNTAK HIDAYAT SANTOSO WIJAYA NASUTION HARAHAP SAPUTRA KURNIAWAN LUBIS GINTING "
        "PRATAMA NUGROHO SUSANTO HARTONO GUNAWAN PERMANA RAMADHAN FIRMANSYAH MAULANA SITORUS MANURUNG SINAGA WIBOWO SUHARTO",
        "AGUS BUDI ANDI DEDI RUDI HENDRA EKO JOKO WAHYU RIZKI ARIF DENI IRWAN YUDI FAJAR BAYU ILHAM TAUFIK MUHAMMAD AHMAD "
        "ABDUL DIMAS REZA FERI HERMAN TONO SLAMET ANTON DODO DJOKO SOEPARNO LUTHFI",
        "SITI DEWI SRI NUR RINA YULI FITRI INDAH PUTRI LESTARI WATI AYU RATNA ENDANG EKA NINGSIH AMINAH SARI MAYA TITIN YANTI",
        "single",
    ),
    "PHL": (
        "SANTOS REYES CRUZ BAUTISTA GARCIA MENDOZA TORRES FLORES RAMOS OCAMPO AQUINO VILLANUEVA CASTRO RIVERA DELA-CRUZ "
        "DE-GUZMAN DIMACULANGAN MAGSAYSAY SALAZAR MERCADO SORIANO PASCUAL DOMINGO AGUILAR NAVARRO TOLENTINO CATACUTAN",
        "JOSE JUAN MARK JOHN-PAUL RODEL JEROME REYNALDO MICHAEL CHRISTIAN ANGELO RAMON EDUARDO FERDINAND JAYSON RONALD NOEL",
        "MARIA MARY-GRACE ANA JENNIFER ROSE-ANN MARICEL CRISTINA KATHERINE LORNA JOY ANGELICA ROWENA ROSARIO IMELDA TERESITA",
        "middle",
    ),
    "VNM": (
        "NGUYỄN NGUYỄN NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ ĐINH TRỊNH MAI",
        "HÙNG DŨNG TUẤN THẮNG NAM MINH KHÁNH LONG HẢI SƠN ĐỨC TÙNG QUÂN PHONG THÀNH HIẾU CƯỜNG TÂM BÌNH VINH KIÊN TRUNG",
        "HOA HƯƠNG LAN TRANG MAI LINH THẢO NGỌC HẠNH HIỀN THU HÀ NGA YẾN DUNG LOAN PHƯƠNG OANH QUỲNH VÂN",
        "viet",
    ),
    "CHN": (
        "WANG王 LI李 ZHANG张 LIU刘 CHEN陈 YANG杨 HUANG黄 ZHAO赵 WU吴 ZHOU周 XU徐 SUN孙 MA马 ZHU朱 HU胡 LIN林 GUO郭 HE何 GAO高 LUO罗 "
        "ZHENG郑 LIANG梁 XIE谢 SONG宋 TANG唐 HAN韩 FENG冯 DENG邓 CAO曹 PENG彭",
        "WEI伟 JIE杰 YONG勇 TAO涛 JUN军 QIANG强 LEI磊 YANG洋 HAO浩 CHAO超 PENG鹏 BO波 HUI辉 GANG刚 BIN斌 KAI凯 XIN鑫 LONG龙 MING明 FEI飞",
        "FANG芳 YAN燕 NA娜 XIU秀 MIN敏 JING静 LI丽 JUAN娟 XIA霞 PING萍 HONG红 MEI梅 LAN兰 TING婷 YU玉 XUE雪 DAN丹 LING玲 YING英 HUA华",
        "han",
    ),
    "MMR": (
        "",
        "AUNG KYAW ZAW MIN HTUN NAING THEIN WIN MYO HLAING TUN SOE LWIN OO ZIN HTET KO PHYO THU YE SAN MAUNG",
        "THIRI SU HNIN KHIN MAY PHYU EI NWE THANDAR WAI MOE YU CHO SANDAR HLA MYA AYE NILAR ZAR WUT YI",
        "burmese",
    ),
    "THA": (
        "SAETANG CHAIYASIT WONGSAWAT SUKSAWAT THONGCHAI RATTANAPORN SRISUK PHUMIPHON KAEWKLA BOONMEE CHANTHARA INTHARA "
        "JAIDEE KHAMKAEW PANYA SOMBOON SIRIPHAN THEPHASADIN UDOMSAK WATTHANA YODSAWAT NAKPHON MUANGTHONG LAKSANA",
        "SOMCHAI SURACHAI ANAN PRASERT WICHAI THANAKORN NATTAPHON KITTISAK PHONGSAK CHATCHAI APHICHAT THEERAPHONG EKKACHAI",
        "SUPHAPORN SIRIPORN KANYA MALEE NARUMON PATCHARAPHORN WANIDA ORATHAI THITIPHORN CHANTHANA RATCHANEE PIYANUT",
        "plain",
    ),
    "KEN": (
        "WANJIRU OTIENO OCHIENG KIPRONO MWANGI KAMAU NJOROGE ODHIAMBO MUTUA KIPCHOGE CHERUIYOT WAMBUI ACHIENG NYAMBURA KARIUKI "
        "OMONDI KOECH MAINA",
        "BRIAN KELVIN DENNIS KEVIN VICTOR JAMES PETER DAVID SAMUEL COLLINS ERICK STEPHEN",
        "MARY FAITH MERCY GRACE JANE ESTHER CAROLINE ANN JOYCE LUCY NAOMI RUTH",
        "plain",
    ),
    "ETH": (
        "ABEBE KEBEDE TADESSE GETACHEW TESFAYE SOLOMON GIRMA HAILE DAWIT BEKELE ALEMU WORKU DESTA MEKONNEN ASSEFA NEGASH",
        "ABEBE KEBEDE TADESSE DAWIT GIRMA TESFAYE YONAS BIRUK SAMUEL HENOK MULUGETA FIKRU BEREKET",
        "HIWOT TIGIST MESERET SELAM BETHLEHEM ALMAZ ASTER GENET RAHEL SARA WUBIT ZENEBECH",
        "father",
    ),
    "NPL": (
        "RAI THAPA GURUNG TAMANG SHRESTHA MAGAR LAMA KARKI ADHIKARI KHADKA BHATTARAI SHERPA LIMBU POUDEL",
        "RAJESH BISHNU ANIL SURESH RAMESH DIPAK KRISHNA HARI PRAKASH SANTOSH BIKASH GANESH",
        "KABITA SUNITA ANITA GITA SITA MAYA LAXMI SARITA PUJA RADHIKA SABINA BINDU",
        "plain",
    ),
    "BGD": (
        "HOSSAIN ISLAM RAHMAN UDDIN AHMED KHAN MIAH ALAM SARKER CHOWDHURY SHEIKH MOLLAH TALUKDER BISWAS HAQUE SIKDER",
        "MOHAMMAD ABDUL RAFIQUL SHAHIN KAMAL JAHANGIR MIZANUR SOHEL RUBEL ALAMGIR SAIFUL MONIRUL HABIBUR ARIFUL TARIQUL",
        "FATEMA NASRIN SHIRIN RUMA SALMA TASLIMA ROKEYA PARVIN SHARMIN JANNATUL MOMENA HASINA",
        "plain",
    ),
}
"""Surnames, men's and women's names, the commonest first, and how a full name is made of them. A dash stands for a space."""

SPELLINGS = (
    ("PH", "F"), ("PH", "P"), ("PORN", "PON"), ("TH", "T"), ("KH", "K"), ("W", "V"), ("DJ", "J"), ("OE", "U"), ("SS", "S"),
    ("EE", "I"), ("Y", "I"), ("V", "W"), ("F", "P"), ("U", "O"), ("J", "DJ"), ("N", "NN"), ("CH", "C"), ("T", "TH"), ("K", "KH"),
    ("L", "LL"), ("R", "RR"),
)  # fmt: skip
WORDS = {
    "MUHAMMAD": "MOHD", "MOHAMMAD": "MD", "ABDUL": "ABD", "SITI": "ST", "NUR": "NURUL", "AHMAD": "ACHMAD", "AHMED": "AHMAD",
    "HOSSAIN": "HUSSEIN", "CHEN": "CHAN", "HUANG": "WONG", "ZHANG": "CHEUNG", "XIE": "HSIEH", "LI": "LEE",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class World:
    """Two lists and the truth: new key → known key, and the kind of distortion that made the new one."""

    new: list[Identity]
    known: list[Identity]
    truth: dict[int, int]
    kinds: dict[int, str]


class Maker:
    """Makes people; the same for the same seed."""

    def __init__(self, seed: int, nations: Sequence[str]) -> None:
        self.chance = random.Random(seed)
        self.nations = nations
        self._pools = {nation: [part.split() for part in POOLS[nation][:3]] for nation in nations}
        self._weights: dict[int, list[float]] = {}

    def pick(self, pool: Sequence[str]) -> str:
        """A word of the pool, the first ones much more often."""
        weights = self._weights.get(len(pool))
        if weights is None:
            weights = self._weights[len(pool)] = list(accumulate(1 / (place + 3) for place in range(len(pool))))
        return self.chance.choices(pool, cum_weights=weights)[0].replace("-", " ")

    def person(self, key: int, nation: str | None = None) -> Identity:
        """A stranger, one in ten without a document, one in twenty-five born on 1 January."""
        chance = self.chance
        nation = nation or chance.choice(self.nations)
        sex = chance.choice("MMF")
        surname, given, native = self.name(nation, sex)
        day = (1, 1) if chance.random() < 0.04 else (chance.randint(1, 12), chance.randint(1, 28))
        born = PartialDate(chance.randint(1975, 2007), *day)
        documents = () if chance.random() < 0.1 else (self.number(),)
        return Identity(key, surname, given, native, sex, born, nation, documents)

    def number(self) -> str:
        return f"{self.chance.choice('ABCEX')}{self.chance.randrange(10**7):07}"

    def name(self, nation: str, sex: str) -> tuple[str, str | None, str | None]:
        families, men, women = self._pools[nation]
        own = men if sex == "M" else women
        how, chance = POOLS[nation][3], self.chance
        if how == "single":
            words = [self.pick(own)] + ([self.pick(own)] if chance.random() < 0.3 else [])
            if chance.random() < 0.7:
                return self.pick(families), " ".join(words), None
            return " ".join(words), None, None
        if how == "burmese":
            return " ".join(self.pick(own) for _ in range(chance.choice((2, 3, 3)))), None, None
        if how == "viet":
            middle = chance.choice(("VĂN", "VĂN", "MINH", "QUỐC") if sex == "M" else ("THỊ", "THỊ", "NGỌC"))
            return self.pick(families), f"{middle} {self.pick(own)}", None
        if how == "han":
            parts = [self.pick(families), *(self.pick(own) for _ in range(chance.choice((1, 2, 2))))]
            return parts[0][:-1], "".join(part[:-1] for part in parts[1:]), "".join(part[-1] for part in parts)
        if how == "middle":
            return self.pick(families), f"{self.pick(own)} {self.pick(families)}", None
        if how == "father":
            return f"{self.pick(families)} {self.pick(families)}", self.pick(own), None
        words = [self.pick(own)] + ([self.pick(own)] if chance.random() < 0.25 else [])
        return self.pick(families), " ".join(words), None


def _words(one: Identity) -> list[str]:
    return f"{one.given_names or ''} {one.surname or ''}".split()


def _in_one_field(chance: random.Random, one: Identity) -> Identity:
    words = _words(one)
    chance.shuffle(words)
    return replace(one, surname=" ".join(words), given_names=None, native_name=None)


def _respelled(chance: random.Random, one: Identity) -> Identity:
    def again(text: str | None) -> str | None:
        return " ".join(_other_spelling(chance, word) for word in text.split()) if text else text

    return replace(one, surname=again(one.surname), given_names=again(one.given_names), native_name=None)


def _other_spelling(chance: random.Random, word: str) -> str:
    if word in WORDS:
        return WORDS[word]
    rules = [(old, new) for old, new in SPELLINGS if old in word[1:] and len(word) > 3]
    if not rules or chance.random() < 0.4:
        return word
    old, new = chance.choice(rules)
    return word[0] + word[1:].replace(old, new, 1)


def _plain_letters(chance: random.Random, one: Identity) -> Identity:
    return replace(
        one,
        surname=anyascii(one.surname or "").title(),
        given_names=anyascii(one.given_names).title() if one.given_names else None,
        native_name=None,
    )


def _part_missing(chance: random.Random, one: Identity) -> Identity:
    words = _words(one)
    if len(words) > 2:
        del words[chance.randrange(1, len(words) - 1)]
        return replace(one, surname=words[-1], given_names=" ".join(words[:-1]), native_name=None)
    return replace(one, native_name=None)


def _initials(chance: random.Random, one: Identity) -> Identity:
    given = (one.given_names or "").split()
    if len(given) < 2:
        return replace(one, native_name=None)
    return replace(one, given_names=f"{given[0]} {' '.join(word[0] + '.' for word in given[1:])}", native_name=None)


def _joined(chance: random.Random, one: Identity) -> Identity:
    return replace(one, given_names=(one.given_names or "").replace(" ", "") or None, native_name=None)


def _mistyped(chance: random.Random, one: Identity) -> Identity:
    words = _words(one)
    place = max(range(len(words)), key=lambda at: len(words[at]))
    word = words[place]
    at = chance.randrange(1, len(word))
    slip = chance.choice(["drop", "swap", "change"])
    if slip == "drop":
        word = word[:at] + word[at + 1 :]
    elif slip == "swap":
        word = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    else:
        word = word[:at] + chance.choice("AEINRST") + word[at + 1 :]
    words[place] = word
    return replace(one, surname=words[-1], given_names=" ".join(words[:-1]) or None, native_name=None)


def _swapped(chance: random.Random, one: Identity) -> Identity:
    born = one.birth_date
    assert born
    return replace(one, birth_date=PartialDate(born.year, born.day, born.month) if born.day <= 12 else born)


def _digit(chance: random.Random, one: Identity) -> Identity:
    born = one.birth_date
    assert born
    while True:
        text = list(f"{born.year:04}-{born.month:02}-{born.day:02}")
        text[chance.choice((2, 3, 6, 8, 9))] = str(chance.randrange(10))
        try:
            changed = PartialDate.parse("".join(text))
        except ValueError:
            continue
        if changed != born and changed.complete:
            return replace(one, birth_date=changed)


def _date_in_part(chance: random.Random, one: Identity) -> Identity:
    born = one.birth_date
    assert born
    return replace(one, birth_date=PartialDate(born.year, born.month if chance.random() < 0.5 else 0, 0))


def _married(chance: random.Random, one: Identity) -> Identity:
    if not one.given_names or not one.surname:
        return one
    return replace(one, surname=chance.choice(("VILLAREAL", "ABUBAKAR", "KRISHNAN", "PEREIRA")), native_name=None)


def _number_mistyped(chance: random.Random, one: Identity) -> Identity:
    if not one.documents:
        return one
    number = list(one.documents[0])
    place = chance.randrange(1, len(number))
    number[place] = {"0": "O", "1": "I"}.get(number[place]) or str((int(number[place]) + 1) % 10)
    return replace(one, documents=("".join(number),))


def _as_it_is(chance: random.Random, one: Identity) -> Identity:
    return one


Change = Callable[[random.Random, Identity], Identity]

DISTORTIONS: dict[str, tuple[Change, ...]] = {
    "as it is": (_as_it_is,),
    "one field, other order": (_in_one_field,),
    "other spelling": (_respelled,),
    "plain letters": (_plain_letters,),
    "part missing": (_part_missing,),
    "initials": (_initials,),
    "words joined": (_joined,),
    "name mistyped": (_mistyped,),
    "day and month swapped": (_swapped,),
    "date one digit off": (_digit,),
    "date known in part": (_date_in_part,),
    "married": (_married,),
    "number mistyped": (_number_mistyped,),
    "spelling and order": (_respelled, _in_one_field),
    "spelling and date swapped": (_respelled, _swapped),
    "part missing and mistyped": (_part_missing, _mistyped),
    "no date": (lambda chance, one: replace(one, birth_date=None),),
    "new passport": (lambda chance, one: replace(one, documents=(f"N{chance.randrange(10**7):07}",)),),
    "no sex, no nationality": (lambda chance, one: replace(one, sex=None, nationality=None),),
}
KEEP_NUMBER = frozenset({"number mistyped", "new passport", "no date"})
"""The others lose the number of the document half of the time."""


def _relative(maker: Maker, one: Identity, key: int) -> tuple[Identity, str]:
    """Somebody who is not that person but looks so, and what sort."""
    chance = maker.chance
    nation, sex = one.nationality or "IDN", one.sex or "M"
    documents = () if chance.random() < 0.3 else (maker.number(),)
    _, given, _ = maker.name(nation, sex)
    born = one.birth_date
    assert born
    sort = chance.choice(("twin", "sibling", "namesake", "parent"))
    stranger = maker.person(key, nation)
    if sort == "twin" and given and given != one.given_names:
        return replace(one, key=key, given_names=given, native_name=None, documents=documents), sort
    if sort == "sibling" and given and given != one.given_names:
        return replace(stranger, surname=one.surname, given_names=given, sex=sex, native_name=None), sort
    if sort == "parent":
        parent = PartialDate(born.year - chance.randint(18, 40), born.month, chance.randint(1, 28))
        return replace(one, key=key, birth_date=parent, documents=documents), sort
    return replace(stranger, surname=one.surname, given_names=one.given_names, sex=sex, native_name=None), "namesake"


def make_world(people: int, seed: int, nations: Sequence[str] = tuple(POOLS)) -> World:
    """Both lists of that size: half of the new ones are known, one in ten looks like somebody known, the others are strangers."""
    maker = Maker(seed, nations)
    chance = maker.chance
    known = [maker.person(key) for key in range(people)]
    new: list[Identity] = []
    truth: dict[int, int] = {}
    kinds: dict[int, str] = {}
    names = list(DISTORTIONS)
    for place, one in enumerate(chance.sample(known, people)):
        key = 1_000_000 + place
        if place < people // 2:
            kind = chance.choice(names)
            changed = replace(one, key=key)
            for change in DISTORTIONS[kind]:
                changed = change(chance, changed)
            if kind not in KEEP_NUMBER and chance.random() < 0.5:
                changed = replace(changed, documents=())
            if kind == "no date" and not changed.documents:
                kind = "name alone"
            truth[key], kinds[key] = one.key, kind
            new.append(changed)
        elif place < people * 6 // 10:
            relative, kinds[key] = _relative(maker, one, key)
            new.append(relative)
        else:
            kinds[key] = "stranger"
            new.append(maker.person(key))
    chance.shuffle(new)
    return World(new, known, truth, kinds)


@dataclass(frozen=True, slots=True)
class Result:
    """What the matcher made of a world. Recall leaves out people of whom only the name is known on one list."""

    precision: float
    recall: float
    recall_strong: float
    false_weak_per_1000: float
    by_kind: dict[str, tuple[int, int, int]]
    """Kind → pairs, found strong, found weak; for kinds of strangers → people, wrongly strong, wrongly asked."""
    seconds: float


def judge(world: World) -> Result:
    """Run the matcher and compare with the truth."""
    start = time.perf_counter()
    matches = find_matches(world.new, world.known)
    seconds = time.perf_counter() - start
    return _judged(world, matches, seconds)


def _judged(world: World, matches: Sequence[Match], seconds: float) -> Result:
    strong, weak, all_of = Counter[str](), Counter[str](), Counter(world.kinds.values())
    right = wrong = false_weak = 0
    for match in matches:
        kind, true = world.kinds[match.new], world.truth.get(match.new) == match.known
        if match.likeness.strength is Strength.STRONG:
            right, wrong = right + true, wrong + (not true)
            strong[kind] += true or match.new not in world.truth
        else:
            false_weak += not true
            weak[kind] += true or match.new not in world.truth
    counted = [kind for kind in DISTORTIONS if kind in all_of]
    total = sum(all_of[kind] for kind in counted)
    return Result(
        right / max(right + wrong, 1),
        sum(strong[kind] + weak[kind] for kind in counted) / total,
        sum(strong[kind] for kind in counted) / total,
        1000 * false_weak / len(world.new),
        {kind: (all_of[kind], strong[kind], weak[kind]) for kind in sorted(all_of)},
        seconds,
    )


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures for so many people; 1 where a strong match is wrong more often than once in 200."""
    people = int(arguments[0]) if arguments else PEOPLE
    worst = 1.0
    for title, nations in (("ten nations", tuple(POOLS)), ("three nations", ("VNM", "IDN", "PHL"))):
        result = judge(make_world(people, SEED, nations))
        worst = min(worst, result.precision)
        sys.stdout.write(
            f"{people:,} against {people:,}, {title}: {result.seconds:.2f} s, strong precision {result.precision:.4f}, "
            f"recall strong {result.recall_strong:.3f}, strong or weak {result.recall:.3f}, "
            f"wrongly asked {result.false_weak_per_1000:.1f} in 1,000 rows\n"
        )
        for kind, (pairs, strong, weak) in result.by_kind.items():
            sys.stdout.write(
                f"  {kind:28} {pairs:6,}: strong {strong / pairs:6.1%}, weak {weak / pairs:6.1%}, neither {1 - (strong + weak) / pairs:6.1%}\n"
            )
    return int(worst < 0.995)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
