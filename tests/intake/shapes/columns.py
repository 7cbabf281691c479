"""Which columns a list has, under which headers, and the row of a person in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.intake.shapes import dates, name_cells, value_cells
from tests.intake.shapes.name_cells import Spelling
from tests.intake.shapes.people import Person, native
from tests.intake.shapes.truth import Expected
from tests.intake.shapes.words import has_header, header, table, word

GROUPS = {
    "passport_no": ("passport", 1), "doc_expiry": ("passport", 2), "surname": ("name", 4), "given_names": ("name", 5),
    "date_of_birth": ("birth", 7), "birth_place": ("birth", 8),
    "born_year": ("born", 0), "born_month": ("born", 1), "born_day": ("born", 2),
}  # fmt: skip
"""Columns that can stand under one title, and which of the words is theirs."""
GROUP_TITLES = {"passport": 0, "name": 3, "birth": 6}
NAME_STYLES = (
    "full", "full", "full", "full_fnu", "full_titled", "comma", "capitals", "separate", "separate", "separate", "airline",
)  # fmt: skip
NATIVE_STYLES = ("native_latin", "native_latin", "native_only", "native_separate", "native_split_latin", "both_in_cell")
LATIN_HEADERS = {
    "zh-Hans": ("PNR 姓名", "姓名(英文)", "英文姓名", "姓名拼音", "拼音姓名"),
    "zh-Hant": ("英文姓名", "姓名(英文)", "護照英文姓名"),
    "th": ("ชื่อ-นามสกุล (อังกฤษ)", "ชื่อภาษาอังกฤษ"),
    "km": ("ឈ្មោះជាអក្សរឡាតាំង", "ឈ្មោះ (ឡាតាំង)"),
    "": ("Name in English", "English Name", "Name (as in passport)", "Name in Latin letters"),
}


@dataclass(slots=True)
class Columns:
    """The columns of one list: their keys in order and how its cells are written."""

    rng: Random
    language: str
    keys: list[str]
    name_style: str
    spelling: Spelling
    birth_style: str
    expiry_style: str
    nationality_style: str
    sexes: tuple[str, str]
    own_script: bool
    missing: float
    partly: float
    airline: bool = False

    def row(self, person: Person, number: int) -> tuple[dict[str, object], Expected]:
        """The person's cells by column, and what a reader must make of them."""
        expected = Expected()
        cells: dict[str, object] = {"row_no": number}
        cells.update(_names(self, person, expected))
        for key in self.keys:
            if key not in cells:
                cells[key] = (
                    _VALUES[key](self, person, expected) if key in _VALUES else self._extra(key, person, expected)
                )
        if "sex" not in self.keys:
            expected.open.add("sex")
        if "address" in self.keys and "province_of_origin" not in self.keys:
            expected.open.add("province")
        if not {"date_of_birth", "born_and_where", "born_year"} & set(self.keys):
            expected.open.add("birth_date")  # an age alone may be worth a year to some
        if "national_id" in self.keys and not {"passport_no", "name_and_number"} & set(self.keys):
            expected.open |= {"document_number", "document_type"}
        if expected.document_number is None:
            expected.open |= {"document_expiry", "document_type"}  # dates of a paper without a number have no place
        if "doc_type" not in self.keys:
            expected.open.add("document_type")
        if "nationality" not in self.keys:
            expected.nationality = person.nationality
        return cells, expected

    def _extra(self, key: str, person: Person, expected: Expected) -> object:
        return value_cells.extra(self.rng, key, person, expected)

    def months_proved(self, people: list[Person], tables: int) -> None:
        """A column with the month first must prove it, in each table; else the day is first."""
        for name, days in (("birth_style", [p.birth for p in people]), ("expiry_style", [p.expiry for p in people])):
            if getattr(self, name) in dates.MONTH_FIRST and sum(day[2] > 12 for day in days) < 5 * tables - 3:
                setattr(self, name, "dmy_slash")


def choose(
    rng: Random, language: str, *, mixed: bool, ethiopian: bool, own_script: bool, at_home: bool, split_date: bool
) -> Columns:
    """Columns for a list in that language; of many peoples where `mixed`."""
    style = rng.choice(NAME_STYLES)
    if ethiopian and rng.random() < 0.6:
        style = "ethiopian"
    elif own_script and not mixed and rng.random() < 0.6:
        style = rng.choice(NATIVE_STYLES)
    elif language == "fil" and rng.random() < 0.5:
        style = "separate_middle"
    spelling = Spelling(rng, titled=style == "full_titled" or rng.random() < 0.1, fnu=style == "full_fnu")
    keys = _name_keys(rng, style) + _value_keys(rng, language, mixed=mixed, split_date=split_date)
    keys = _ordered(rng, keys)
    return Columns(
        rng, language, keys, style, spelling, dates.choose(rng, language), dates.choose(rng, language),
        rng.choice(value_cells.NATIONALITY_STYLES), value_cells.sex_pair(rng, language),
        own_script and not mixed and at_home and rng.random() < 0.5, rng.choice([0, 0.05, 0.3]), rng.choice([0, 0.05, 0.15]),
        airline=rng.random() < 0.5,
    )  # fmt: skip


def _name_keys(rng: Random, style: str) -> list[str]:
    if style == "separate":
        return rng.choice([["surname", "given_names"], ["given_names", "surname"]])
    if style == "separate_middle":
        return rng.choice(
            [["surname", "given_names", "middle_name", "suffix"], ["given_names", "middle_name", "surname", "suffix"]]
        )
    if style == "native_separate":
        return ["native_surname", "native_given"]
    if style == "native_latin":
        return rng.choice([["native_name", "latin_name"], ["latin_name", "native_name"]])
    if style == "native_split_latin":
        return rng.choice([["native_name", "surname", "given_names"], ["surname", "given_names", "native_name"]])
    if style == "ethiopian":
        return ["own_name", "father_name", "grandfather_name"]
    if style in ("full", "full_titled") and rng.random() < 0.07:
        return ["name_and_number"]
    return ["full_name"]


def _value_keys(rng: Random, language: str, *, mixed: bool, split_date: bool) -> list[str]:
    keys = []
    if rng.random() < 0.93:
        keys.append("sex")
    if split_date:
        keys += ["born_year", "born_month", "born_day"]
    elif rng.random() < 0.12:
        keys.append("born_and_where")
    elif rng.random() < 0.95:
        keys += ["date_of_birth"] + (["birth_place"] if rng.random() < 0.3 else [])
    if mixed or rng.random() < 0.4:
        keys.append("nationality")
    if rng.random() < 0.9:
        keys.append("passport_no")
        keys += ["doc_expiry"] if rng.random() < 0.45 else []
        keys += ["doc_issue_date"] if rng.random() < 0.15 else []
        keys += ["doc_issue_place"] if rng.random() < 0.12 else []
        keys += ["doc_type"] if rng.random() < 0.12 and has_header(language, "doc_type") else []
    keys += ["province_of_origin"] if rng.random() < 0.45 else []
    keys += ["household"] if rng.random() < 0.15 else []
    keys += ["father_name"] if language in ("ur", "hi", "bn", "ne") and rng.random() < 0.3 else []
    keys += rng.sample(value_cells.EXTRAS, rng.choice([0, 0, 1, 2, 3, 5]))
    return keys


def _ordered(rng: Random, keys: list[str]) -> list[str]:
    """Mostly names first; sometimes anyhow, but with what belongs together side by side."""
    blocks: list[list[str]] = []
    for key in keys:
        group = _block(key)
        same = next((block for block in blocks if group and _block(block[0]) == group), None)
        if same is None:
            blocks.append([key])
        else:
            same.append(key)
    first, rest = blocks[:1], blocks[1:]
    rng.shuffle(rest)
    if rng.random() < 0.2:
        rest.insert(rng.randrange(len(rest) + 1), first.pop())
    made = [key for block in first + rest for key in block]
    if "name_and_number" in made and "passport_no" in made:
        made.remove("passport_no")
    if rng.random() < 0.8:
        made.insert(0, "row_no")
    return made


def _block(key: str) -> str:
    if key in ("native_name", "latin_name", "native_surname", "native_given", "middle_name", "suffix", "own_name"):
        return "name"
    return {
        "father_name": "name",
        "grandfather_name": "name",
        "doc_issue_date": "passport",
        "doc_issue_place": "passport",
    }.get(key, GROUPS.get(key, ("", 0))[0])


def shuffled(rng: Random, keys: list[str]) -> list[str]:
    """The same columns in another order."""
    rest = [key for key in keys if key != "row_no"]
    made = _ordered(rng, rest)
    return (
        [key for key in made if key != "row_no"]
        if "row_no" not in keys
        else ["row_no", *[k for k in made if k != "row_no"]]
    )


# --- headers


def head(rng: Random, columns: Columns, language: str, *, altered: float = 0.3) -> dict[str, str]:
    """A header for each column, in that language, some of them altered; no two the same."""
    made: dict[str, str] = {}
    for key in columns.keys:
        for _ in range(20):
            text = _header(rng, columns, language, key)
            if rng.random() < altered and "\n" not in text:
                text = _altered(rng, text, key)
            if squeezed(text) not in {squeezed(other) for other in made.values()}:
                break
        made[key] = text
    return made


def squeezed(text: str) -> str:
    return "".join(text.casefold().split())


def _header(rng: Random, columns: Columns, language: str, key: str) -> str:
    if key == "born_and_where":
        return _combined(
            rng, language, "birth_place", "date_of_birth", {"id": ("Tempat/Tgl Lahir", "TTL", "Tempat, Tanggal Lahir")}
        )
    if key == "name_and_number":
        return header(rng, language, "full_name") + "\n" + header(rng, language, "passport_no")
    if key == "latin_name":
        return rng.choice(LATIN_HEADERS.get(language, LATIN_HEADERS[""]))
    if key == "own_name":
        return rng.choice(["ስም", "የራስ ስም"]) if language == "am" else rng.choice(["Name", "Own Name", "First Name"])
    if key in ("native_surname", "native_given"):
        return header(rng, language, "surname" if key == "native_surname" else "given_names")
    if key == "native_name" and not has_header(language, key):
        return header(rng, language, "full_name")
    if key.startswith("born_"):
        return word(rng, language, "ymd").split("/")[GROUPS[key][1]]
    return header(rng, language, key)


def _combined(rng: Random, language: str, first: str, second: str, known: dict[str, tuple[str, ...]]) -> str:
    if language in known and rng.random() < 0.7:
        return rng.choice(known[language])
    joiner = rng.choice([" / ", "/", ", ", " & "])
    return header(rng, language, first) + joiner + header(rng, language, second)


def _altered(rng: Random, text: str, key: str) -> str:
    """A spelling error, no marks, another case, more or less punctuation, words more: as people type."""
    latin = text.isascii() or all("LATIN" in unicodedata.name(s, "") for s in text if s.isalpha())
    ways: list[Callable[[], str]] = [
        lambda: f" {text} ",
        lambda: f"{text}:",
        lambda: f"{text}*",
        lambda: text.replace(" ", "  "),
    ]
    if latin:
        ways += [
            text.upper,
            text.lower,
            lambda: name_cells.folded(text),
            lambda: text.replace(".", ""),
            lambda: text.replace(" ", "_"),
        ]
        if key in ("full_name", "surname", "given_names", "passport_no"):
            ways.append(lambda: f"{text} (as in passport)")
        if len(text) >= 7:
            ways += [lambda: _misspelled(rng, text)] * 2
    return rng.choice(ways)()


def _misspelled(rng: Random, text: str) -> str:
    spots = [
        i for i in range(1, len(text) - 1) if text[i].isalpha() and text[i + 1].isalpha() and text[i - 1].isalpha()
    ]
    if not spots:
        return text
    at = rng.choice(spots)
    return rng.choice(
        [
            text[:at] + text[at + 1 :],
            text[:at] + text[at] * 2 + text[at + 1 :],
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        ]
    )


def group_words(rng: Random, language: str) -> list[str]:
    return rng.choice(table("words")[language]["group"]).split("/")


# --- cells


def _names(columns: Columns, person: Person, expected: Expected) -> dict[str, object]:
    style, rng, spelling = columns.name_style, columns.rng, columns.spelling
    whole = {"comma": name_cells.comma, "capitals": name_cells.capitals, "airline": name_cells.airline}.get(
        style, name_cells.whole
    )
    if style in ("separate", "separate_middle", "native_split_latin"):
        surname, given, middle, suffix = name_cells.separate(person, expected, spelling)
        if style != "separate_middle":
            given = " ".join(part for part in (given, middle, suffix) if part)
        own = name_cells.own_script(person, expected, rng) if "native_name" in columns.keys else ""
        return {"surname": surname, "given_names": given, "middle_name": middle, "suffix": suffix, "native_name": own}
    if style == "ethiopian":
        own, father, grandfather = name_cells.ethiopian(person, expected, spelling)
        return {"own_name": own, "father_name": father, "grandfather_name": grandfather}
    if style == "native_separate":
        expected.native = native(person.name, person.nationality)
        return {"native_surname": person.name.surname_native, "native_given": person.name.given_native}
    if style == "native_only":
        return {"full_name": name_cells.own_script(person, expected, rng, titled=rng.random() < 0.3)}
    if style == "native_latin":
        own = name_cells.own_script(person, expected, rng)
        latin = name_cells.airline if columns.airline else name_cells.whole
        return {"native_name": own, "latin_name": latin(person, expected, spelling)}
    if style == "both_in_cell":
        own, latin = name_cells.own_script(person, expected, rng), name_cells.whole(person, expected, spelling)
        return {"full_name": f"{own} {latin}" if own else latin}
    text = whole(person, expected, spelling)
    if "name_and_number" in columns.keys:
        expected.document_number = person.number
        return {"name_and_number": f"{text}\n{person.number}" if rng.random() < 0.6 else f"{text} ({person.number})"}
    return {"full_name": text}


def _birth(columns: Columns, person: Person, expected: Expected) -> object:
    return value_cells.birth(
        columns.rng, columns.language, columns.birth_style, person, expected, partly=columns.partly
    )


def _place(columns: Columns, person: Person, expected: Expected) -> str:
    expected.birth_place = text = value_cells.local_text(person.place, own=columns.own_script)
    return text


def _province(columns: Columns, person: Person, expected: Expected) -> str:
    expected.province = text = value_cells.local_text(person.province, own=columns.own_script)
    return text


_WITH_NO_PLACE = ("excel", "serial", "mixed", "compact", "iso_time", "spaced")
"""Shapes of dates that nobody writes after a place in one cell."""


def _born_and_where(columns: Columns, person: Person, expected: Expected) -> str:
    place = _place(columns, person, expected)
    style = columns.birth_style if columns.birth_style not in _WITH_NO_PLACE else "local"
    day = dates.write(columns.rng, columns.language, style, person.birth)
    expected.birth_date = dates.text(person.birth)
    return f"{place}{columns.rng.choice([', ', ', ', ' / ', ' '])}{day}"


def _born_part(place: int) -> Callable[[Columns, Person, Expected], object]:
    def part(columns: Columns, person: Person, expected: Expected) -> object:
        expected.birth_date = dates.text(person.birth)
        return person.birth[place]

    return part


def _household(columns: Columns, person: Person, expected: Expected) -> str:
    expected.household = person.household or None
    return person.household


def _doc_type(columns: Columns, person: Person, expected: Expected) -> str:
    if columns.rng.random() < 0.8:
        expected.document_type = "passport"
        return columns.rng.choice(["Passport", "PASSPORT", "Paspor" if columns.language == "id" else "passport"])
    expected.document_type = "etd"
    return "SPLP" if columns.language == "id" else columns.rng.choice(["ETD", "Emergency Travel Document"])


_VALUES: dict[str, Callable[[Columns, Person, Expected], object]] = {
    "sex": lambda c, p, e: value_cells.sex(p, e, c.sexes),
    "date_of_birth": _birth,
    "born_and_where": _born_and_where,
    "born_year": _born_part(0),
    "born_month": _born_part(1),
    "born_day": _born_part(2),
    "birth_place": _place,
    "nationality": lambda c, p, e: value_cells.nationality(c.rng, c.language, c.nationality_style, p, e),
    "passport_no": lambda c, p, e: value_cells.number(c.rng, c.language, p, e, missing=c.missing),
    "doc_expiry": lambda c, p, e: value_cells.expiry(c.rng, c.language, c.expiry_style, p, e),
    "province_of_origin": _province,
    "household": _household,
    "doc_type": _doc_type,
}
