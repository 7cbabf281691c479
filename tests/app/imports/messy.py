"""A messy list of made-up people: odd titles, spellings, scripts and gaps, several nationalities, no destinations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from openpyxl import Workbook

HEAD = (
    "ลำดับ / No", " Name of rescued person ", "Native name", "M/F", "D.O.B", "Nationality (claimed)", "PP No.", "PP expiry",
    "Camp ", "Victim screening", "Exit permit until", "Remark",
)  # fmt: skip
NATIONS = (
    ("Indonesian", 40), ("INDONESIA", 12), ("Filipino", 20), ("philippines", 4), ("Kenya", 14), ("Ethiopian", 12),
    ("Nepali", 8), ("Nepal", 4), ("Myanmar", 4), ("stateless", 1), ("", 1),
)  # fmt: skip
CAMPS = (
    ("Mae Sot shelter 1", 50),
    ("mae sot Shelter 1", 8),
    ("camp2", 22),
    ("Camp 2", 14),
    ("CAMP-2", 6),
    ("Hosp.", 8),
    ("", 12),
)
_SURNAMES = [
    "TALANOU",
    "BEKARO",
    "SOMARU",
    "NEFIRA",
    "WANDIRU",
    "ABERAKE",
    "TAMANGA",
    "PRASENTA",
    "MIRELLO",
    "DAGUNO",
    "KIPSARO",
    "LEMMEDO",
]
_GIVEN = ["Mire", "Lun", "Pitak", "Sunita", "Mary", "Dawit", "Bishara", "Aung", "Rosa", "Jun", "Otiendo", "Hanna"]
_NATIVE = ("สมชาย มาดี", "နှင်းဝေ", "ဇော်မင်း", "วิภา ใจงาม")


def spread(counts: Sequence[tuple[str, int]], number: int) -> list[str]:
    """Each text as often as it says, as far as `number` goes."""
    found = [text for text, times in counts for _ in range(times)]
    return (found * (number // len(found) + 1))[:number]


def messy_list(path: Path, number: int = 120, seed: int = 7, *, camps: bool = True, answers: bool = True) -> Path:
    """Writes the list; every one of them has a name."""
    rng = Random(seed)
    nations, places = spread(NATIONS, number), spread(CAMPS, number)
    rng.shuffle(nations)
    rng.shuffle(places)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "rescued 27 nov"
    sheet.append(["LIST OF RESCUED PERSONS (draft!!)"])
    sheet.append([])
    told = {title: column < 9 or answers for column, title in enumerate(HEAD[:11])} | {"Camp ": camps}
    sheet.append([title for title in HEAD if told.get(title, True)])
    for row in range(number):
        surname, given = _SURNAMES[row % 12], _GIVEN[(row * 5 + row // 12) % 12]
        name = f"{surname} {given}{' ' + _GIVEN[row // 12 % 12] if row % 3 else ''}"
        born = rng.choice(
            [
                f"{row % 28 + 1:02}/{row % 12 + 1:02}/{1980 + row % 24}",
                f"{row % 28 + 1}.{row % 12 + 1}.{1980 + row % 24}",
                "",
            ]
        )
        sheet.append(
            [
                row + 1,
                name.lower() if row % 7 == 3 else name,
                _NATIVE[row % 4] if row % 9 == 0 else None,
                ("M", "F", "male", "หญิง", "f", None)[row % 6],
                born or None,
                nations[row] or None,
                f"X{1000000 + row * 37}" if row % 5 else "lost",
                f"{row % 28 + 1:02}/06/2031" if row % 5 else None,
                *([places[row] or None] if camps else []),
                *([_screened(row), f"{row % 28 + 1:02}/01/2027" if row % 4 else None] if answers else []),
                ("", "sick leg", "speaks only Thai", None)[row % 4] or None,
            ]
        )
    sheet.append([f"TOTAL {number} persons"])
    book.save(path)
    return path


def _screened(row: int) -> str | None:
    return ("yes", "granted", "ok", "pending", None)[row % 5] if row % 11 else "done"
