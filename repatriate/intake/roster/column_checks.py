"""Checks whole columns before they are trusted, even if their title agrees: a table of named checks.

Each check is a pure function of a column's cells and of those beside it. A failing column goes to the notes under its
title, with one sentence, and an officer may still choose it. In a list of a few rows counts prove nothing: only the
words in cells do.
"""

from __future__ import annotations

import dataclasses
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.roster.clearance_columns import answers_in, kind_of_title
from repatriate.intake.roster.families import cut_family, find_family
from repatriate.intake.roster.titles import is_plain_country, meaning_of, names_a_place, names_an_organisation
from repatriate.intake.values.dates import DateOrder, birth_date, order_of, read_date_cell
from repatriate.intake.values.nationalities import is_ditto
from repatriate.intake.values.priorities import is_priority, number_of
from repatriate.intake.values.text import ascii_digits
from repatriate.model.saying import Said, say
from repatriate.reference.lexicon import country_names, key, nationality_of, sex_of, unknown_of, words_of

FEW = 5
"""Rows up to which shares and repetitions prove nothing."""
LARGEST_HOUSEHOLD = 12
MOST = 0.8
NAMES = ("full_name", "surname", "given_names", "native_name")


@dataclass(frozen=True, slots=True)
class Finding:
    """The reason why a column is not trusted: the check's name, the intended field, and a sentence. `family` is the
    prefix of several cells of a household, and what it gives."""

    code: str
    field: str
    why: Said
    family: str = ""


@dataclass(frozen=True)
class Subject:
    """A column that is to hold a field, with the cells of each other field, row by row."""

    title: str
    field: str
    rows: Sequence[object]
    today: date
    beside: Mapping[str, Sequence[object]] = dataclasses.field(default_factory=dict)
    days_beside: Sequence[Sequence[object]] = ()
    """Cells of columns of days that are no field of a person: when a form was filled in."""
    neighbours: tuple[str, ...] = ()
    """Titles of the columns to its left and right."""
    others: tuple[str, ...] = ()
    """Titles of all other columns."""
    list_day: date | None = None
    """The day that the list itself gives as its own: “as of 12 May 2026”."""

    @cached_property
    def filled(self) -> list[tuple[int, str]]:
        """Rows with the text of their cell; what only says that there is none is left out."""
        texts = ((place, " ".join(as_text(cell).split())) for place, cell in enumerate(self.rows) if not is_empty(cell))
        return [
            (place, text) for place, text in texts if unknown_of(key(text)) is None or key(text) in words_of("yes_no")
        ]

    @cached_property
    def texts(self) -> list[str]:
        return [text for _, text in self.filled]

    @property
    def many(self) -> bool:
        return len(self.filled) > FEW

    def share(self, test: Callable[[str], bool]) -> float:
        return sum(map(test, self.texts)) / len(self.texts) if self.texts else 0.0

    def days(self) -> dict[int, date]:
        """Whole days by row: of birth where that is the field."""
        order = order_of(list(self.rows))
        return {
            place: found for place, cell in enumerate(self.rows) if (found := self._read_day(cell, order)) is not None
        }

    def _read_day(self, cell: object, order: DateOrder) -> date | None:
        if is_empty(cell):
            return None
        if self.field == "birth_date":
            born = birth_date(cell, order, date(self.today.year + 1, 12, 31)).value
            return born.latest if born is not None and born.complete else None
        return read_date_cell(cell, order, self.today).value

    def of(self, name: str) -> Subject | None:
        """The column of another field."""
        cells = self.beside.get(name)
        return None if cells is None else Subject(name, name, cells, self.today)


@dataclass(frozen=True, slots=True)
class Check:
    """A check by its name, the fields that it looks at, and what it says where it fails; None where all is well."""

    code: str
    fields: tuple[str, ...]
    fails: Callable[[Subject], Said | None]


def find_fault(one: Subject) -> Finding | None:
    """The first check that a column fails."""
    for check in CHECKS:
        if one.field in check.fields and one.filled and (why := check.fails(one)) is not None:
            return Finding(check.code, one.field, why, find_family(one.texts) if one.field == "household" else "")
    return None


def find_unfit(one: Subject) -> Finding | None:
    """The finding for a column whose cells do not fit its title, and that no check covers."""
    if len(one.filled) < 2:
        return None
    return Finding(UNFIT, one.field, say("cells such as “{0}” do not fit this field", one.texts[0]))


def find_unread(title: str, cells: Sequence[object]) -> Finding | None:
    """The finding for a clearance column whose cells are mostly no answers."""
    kind, filled = kind_of_title(title), [as_text(cell) for cell in cells if not is_empty(cell)]
    unread = [one for one in filled if not answers_in([one], title)]
    if kind is None or not unread:
        return None
    why = say("{0} of {1} cells, such as “{2}”, are not known answers", len(unread), len(filled), unread[0])
    return Finding(UNREAD, kind, why)


UNFIT, UNREAD = "cells_do_not_fit", "answers_not_read"


# -- days of birth


def _within_a_year(one: Subject) -> Said | None:
    days = sorted(one.days().values())
    if len(days) <= FEW:
        return None
    # One row in twenty may be out of line: a form has its slips.
    most = len(days) - len(days) // 20
    first, last = min(
        ((days[start], days[start + most - 1]) for start in range(len(days) - most + 1)),
        key=lambda two: two[1] - two[0],
    )
    if (last - first).days > 366:
        return None
    return say("all dates are between {0} and {1}", first, last)


def _on_the_day_of_the_list(one: Subject) -> Said | None:
    days = one.days()
    late = [found for found in days.values() if found >= (one.list_day or one.today)]
    if len(days) >= 2 and len(late) >= MOST * len(days):
        return say("the dates are on the day of the list or after it: {0} people would not be born yet", len(late))
    for cells in one.days_beside:
        other = Subject(one.title, "document_expiry", cells, one.today).days()
        same = [place for place, found in days.items() if other.get(place) == found]
        if len(days) >= 3 and len(same) >= MOST * len(days):
            return say("{0} dates are the same as in another column, which says when something was done", len(same))
    return None


def _are_ages(one: Subject) -> Said | None:
    if len(one.texts) >= 3 and one.share(lambda text: _parse_number(text, 130) is not None) >= MOST:
        return say("the cells are numbers such as {0}, which look like ages, not like dates", one.texts[0])
    return None


def _years_too_late(one: Subject) -> Said | None:
    years = [found for text in one.texts if (found := _parse_number(text)) is not None]
    late = [year for year in years if one.today.year - 1 <= year < 2400]
    if len(years) >= 3 and len(late) >= MOST * len(years):
        return say("the years are {0} and after: these people would hardly be born", min(late))
    return None


# -- nationality


def _yes_or_no(one: Subject) -> Said | None:
    answers = one.share(_is_answer)
    if answers < MOST or (one.field == "nationality" and _are_codes(one)):
        return None
    return say("the cells say yes or no, such as “{0}”", one.texts[0])


def _is_answer(text: str) -> bool:
    """Whether the text, with its marks, is an answer: “có” is yes in Vietnamese, “CO” is Colombia."""
    return unicodedata.normalize("NFC", text).casefold() in words_of("yes_no")


def _are_codes(one: Subject) -> bool:
    """“NO” in capitals under the title of a nationality is Norway."""
    return not is_plain_country(one.title) and bool(one.title) and all(text in ("NO", "SI") for text in one.texts)


def _where_they_live(one: Subject) -> Said | None:
    if not is_plain_country(one.title):
        return None
    if holds_citizens(one.texts):
        return None
    place = next((title for title in one.neighbours if names_a_place(title) or names_an_organisation(title)), None)
    if place is None and one.many and len(set(one.texts)) == 1:
        place = next((title for title in one.others if names_a_place(title) or names_an_organisation(title)), None)
    if place is None:
        return None
    return say("it is beside “{0}”: it may say where people live, not whose citizens they are", place)


def holds_citizens(texts: Sequence[str]) -> bool:
    """Whether words such as “Indian”, which tell of citizens, stand in at least half of the cells."""
    return 2 * sum(map(_is_people, texts)) >= len(texts) > 0


def _words_of_two_letters(one: Subject) -> Said | None:
    """“in” beside “out” is no India."""
    texts = [text for text in one.texts if not is_ditto(text)]
    short = [text for text in texts if len(text) == 2 and text.islower()]
    others = [text for text in texts if nationality_of(key(text)) is None]
    if 5 * min(len(short), len(others)) < len(texts) or not others:
        return None
    return say("the cells are words such as “{0}” and “{1}”, not countries", short[0], others[0])


def _is_people(text: str) -> bool:
    """“Indian” tells of a citizen; “India” and “IND” may be where somebody lives."""
    return nationality_of(key(text)) is not None and key(text) not in country_names()


# -- numbers of documents


def _clean_digits(text: str) -> str:
    return ascii_digits(text).strip()


def _parse_number(text: str, most: int = 10**6) -> int | None:
    plain = _clean_digits(text).removesuffix(".0")
    return int(plain) if plain.isdecimal() and len(plain) <= 7 and int(plain) <= most else None


def _are_decimals(one: Subject) -> Said | None:
    if len(one.texts) >= 2 and one.share(_is_decimal) >= 0.5:
        return say("the cells are numbers with a decimal point, such as {0}: places on a map or amounts", one.texts[0])
    return None


def _is_decimal(text: str) -> bool:
    whole, sign, rest = _clean_digits(text).replace(",", ".").lstrip("+-").partition(".")
    return bool(sign) and whole.isdecimal() and len(whole) <= 6 and rest.isdecimal() and bool(rest.strip("0"))


def _are_small(one: Subject) -> Said | None:
    if (
        len(one.texts) >= 2
        and one.share(lambda text: _parse_number(text, 130) is not None) >= MOST
        and not _count_up(one)
    ):
        return say("the cells are small numbers such as {0}: ages, rooms or amounts", one.texts[0])
    return None


def _run_on(one: Subject) -> Said | None:
    if len(one.texts) >= 3 and _count_up(one):
        return say("the cells count the rows: {0}, {1}, {2} …", *one.texts[:3])
    return None


def _count_up(one: Subject) -> bool:
    """1, 2, 3 …, or A-1, A-2: short ones; papers made in one go have long numbers."""
    if any(len(text) > 6 for text in one.texts):
        return False
    numbers = [
        int(found) if (found := "".join(filter(str.isdecimal, _clean_digits(text)))) else None for text in one.texts
    ]
    steps = sum(1 for a, b in pairwise(numbers) if a is not None and b is not None and b - a == 1)
    return steps >= MOST * (len(numbers) - 1)


def _are_phones(one: Subject) -> Said | None:
    if len(one.texts) >= 2 and one.share(_is_phone) >= 0.6:
        return say("the cells are telephone numbers")
    return None


def _is_phone(text: str) -> bool:
    plain = _clean_digits(text)
    digits = sum(map(str.isdigit, plain))
    if not set(plain) <= set("0123456789+-() ./") or not 8 <= digits <= 15:
        return False
    return plain.startswith(("+", "00", "(")) or (plain.startswith("0") and digits >= 9)


def _are_postcodes(one: Subject) -> Said | None:
    short = one.share(lambda text: _clean_digits(text).isdecimal() and len(_clean_digits(text)) <= 5)
    alike = one.share(lambda text: _clean_digits(text).isdecimal() and len(_clean_digits(text)) == 6)
    repeated = one.many and len(set(one.texts)) <= 0.8 * len(one.texts)
    if len(one.texts) >= 3 and (short >= MOST or (alike >= MOST and repeated)):
        return say("the cells are short numbers such as {0}: postcodes or numbers of a register", one.texts[0])
    return None


def _are_shared(one: Subject) -> Said | None:
    different = len(set(one.texts))
    if one.many and different * 3 < len(one.texts):
        return say("{0} rows share {1} numbers: a document belongs to one person", len(one.texts), different)
    return None


# -- households


def _household_too_large(one: Subject) -> Said | None:
    value, times = Counter(one.texts).most_common(1)[0]
    if times > LARGEST_HOUSEHOLD:
        return say("“{0}” would be one family of {1} people", value, times)
    return None


def _household_of_strangers(one: Subject) -> Said | None:
    names = one.of("surname") or one.of("full_name") or one.of("native_name")
    if not one.many or names is None:
        return None
    named = dict(names.filled)
    members: dict[str, list[str]] = defaultdict(list)
    for place, text in one.filled:
        if place in named:
            members[text].append(named[place].casefold())
    counted = {text: _count_families(found) for text, found in members.items() if len(found) > MOST_FAMILIES}
    large = {text: families for text, families in counted.items() if families > MOST_FAMILIES}
    if large and 2 * sum(len(members[text]) for text in large) >= len(one.filled):
        text, families = max(large.items(), key=lambda pair: pair[1])
        return say("“{0}” would be one family of {1} surnames", text, families)
    return None


FEWEST_IN_ORDER = 3
"""Numbers that go up one after another before the next begin anew, in the middle; of how many they are, two."""
MOST_FAMILIES = 6
"""In one household: who shares no word of a name with anybody else counts as one."""


def _count_families(names: Sequence[str]) -> int:
    families: list[set[str]] = []
    for name in names:
        words = set(name.replace(",", " ").replace("/", " ").split())
        shared = [family for family in families if family & words]
        families = [family for family in families if not family & words]
        families.append(words.union(*shared))
    return len(families)


def _household_is_a_count(one: Subject) -> Said | None:
    """Numbers up to twelve that come back after others: how many they are, not which family."""
    numbers = [_parse_number(text, LARGEST_HOUSEHOLD) for text in one.texts]
    if not one.many or sum(number is not None for number in numbers) < MOST * len(numbers):
        return None
    known = [number for number in numbers if number is not None]
    runs = [number for place, number in enumerate(known) if place == 0 or known[place - 1] != number]
    stretches = 1 + sum(after < before for before, after in pairwise(runs))
    anew = len(runs) >= FEWEST_IN_ORDER * stretches  # several shelters, each of which numbers its families
    if not anew and len(runs) - len(set(runs)) >= max(2, len(set(runs))):
        return say("the numbers come back in no order, such as {0}: they may count people, not families", one.texts[0])
    return None


def _household_is_a_remark(one: Subject) -> Said | None:
    """A reason why a household column may hold remarks: members of a family share a value, but these occur once, in
    words."""
    times = Counter(one.texts)
    once = [text for text in one.texts if times[text] == 1]
    if once and {"household", "remarks"} <= {name for name, _ in meaning_of(one.title).says}:
        return say("its title speaks of remarks too, and “{0}” comes only once", once[0])
    if not one.many or len(once) < MOST * len(one.texts):
        return None
    told = [text for text in once if len(text.split()) > 2 and cut_family(text)[1]]
    if 2 * len(told) < len(once) and not find_family(one.texts):
        return None
    return say(
        "{0} of {1} cells come only once, such as “{2}”: they may be remarks", len(once), len(one.texts), once[0]
    )


# -- names


def _are_roles(one: Subject) -> Said | None:
    found = [text for text in one.texts if _is_role(text)]
    if len(found) >= 2 and len(found) >= 0.5 * len(one.texts):
        return say("the cells are roles or groups such as “{0}”, not names", found[0])
    return None


def _is_role(text: str) -> bool:
    plain = key(text)
    if plain in words_of("roles"):
        return True
    words = [key(word) for word in text.replace("-", " ").split()]
    counted = words_of("counted_groups")
    short = [word for word in words if word not in counted]
    return len(words) >= 2 and len(short) < len(words) and all(len(word) <= 2 or word.isdigit() for word in short)


def _are_countries(one: Subject) -> Said | None:
    if len(one.texts) >= 4 and one.share(lambda text: nationality_of(key(text)) is not None) >= MOST:
        return say("the cells are countries such as “{0}”, not names", one.texts[0])
    return None


def _are_sexes_as_names(one: Subject) -> Said | None:
    if len(one.texts) >= 2 and one.share(lambda text: len(text) > 1 and sex_of(key(text)) is not None) >= MOST:
        return say("the cells are words for men and women, not names")
    return None


def _names_come_back(one: Subject) -> Said | None:
    """Beside other names sooner; where people have few names, many are called the same."""
    different = len({text.casefold() for text in one.texts})
    least = 3 if any(name in one.beside for name in NAMES if name != one.field) else 6
    if len(one.texts) > 2 * FEW and different * least <= len(one.texts):
        return say("{0} rows share {1} names: they may be those who wrote the list", len(one.texts), different)
    return None


# -- sexes and days of expiry


def _are_no_sexes(one: Subject) -> Said | None:
    other = [text for text in one.texts if sex_of(key(text)) is None and text not in ("1", "2")]
    if len(one.texts) >= 3 and len(other) >= 0.4 * len(one.texts):
        return say("cells such as “{0}” are not sexes", other[0])
    return None


def _all_expired(one: Subject) -> Said | None:
    days = one.days()
    past = [found for found in days.values() if found < one.today]
    if len(days) > FEW and len(past) >= 0.95 * len(days):
        return say("{0} of {1} dates are past: they may be days of issue", len(past), len(days))
    return None


def _expired_before_birth(one: Subject) -> Said | None:
    born = one.of("birth_date")
    if born is None:
        return None
    births, ends = born.days(), one.days()
    both = [place for place in ends if place in births]
    before = [place for place in both if ends[place] <= births[place]]
    if len(both) >= 2 and len(before) >= 0.5 * len(both):
        return say("{0} dates are before the day of birth, or on it", len(before))
    return None


# -- priorities


def _are_on_another_scale(one: Subject) -> Said | None:
    """A reason why numbers are no priorities: a 7 shows another scale, and only the writer knows what `high` means."""
    numbers = [number_of(text) for text in one.texts]
    other = next((number for number in numbers if number is not None and not is_priority(number)), None)
    if other is not None and len(numbers) > 1:
        return say("it contains {0}, and priorities go from 1, most urgent, to 4: write these in the list", other)
    if len(numbers) > 1 and numbers.count(None) >= MOST * len(numbers):
        return say("cells such as “{0}” are not priorities: write 1, most urgent, to 4 in the list", one.texts[0])
    return None


_NUMBER = ("document_number",)
_ANSWERED = ("nationality", "sex", "household", "document_number", "document_type", "document_expiry", *NAMES)

CHECKS = (
    Check("birth_dates_on_list_day", ("birth_date",), _on_the_day_of_the_list),
    Check("birth_dates_within_a_year", ("birth_date",), _within_a_year),
    Check("birth_dates_are_ages", ("birth_date",), _are_ages),
    Check("birth_years_too_late", ("birth_year",), _years_too_late),
    Check("cells_are_answers", _ANSWERED, _yes_or_no),
    Check("nationality_is_a_word", ("nationality",), _words_of_two_letters),
    Check("nationality_is_residence", ("nationality",), _where_they_live),
    Check("numbers_are_decimals", _NUMBER, _are_decimals),
    Check("numbers_count_rows", _NUMBER, _run_on),
    Check("numbers_are_small", _NUMBER, _are_small),
    Check("numbers_are_phones", _NUMBER, _are_phones),
    Check("numbers_are_postcodes", _NUMBER, _are_postcodes),
    Check("numbers_are_shared", _NUMBER, _are_shared),
    Check("household_too_large", ("household",), _household_too_large),
    Check("household_of_strangers", ("household",), _household_of_strangers),
    Check("household_is_a_count", ("household",), _household_is_a_count),
    Check("household_is_a_remark", ("household",), _household_is_a_remark),
    Check("names_are_roles", NAMES, _are_roles),
    Check("names_are_countries", NAMES, _are_countries),
    Check("names_are_sexes", NAMES, _are_sexes_as_names),
    Check("names_come_back", ("full_name", "native_name"), _names_come_back),
    Check("cells_are_no_sexes", ("sex",), _are_no_sexes),
    Check("priorities_of_another_scale", ("priority",), _are_on_another_scale),
    Check("expiry_before_birth", ("document_expiry",), _expired_before_birth),
    Check("expiry_all_past", ("document_expiry",), _all_expired),
)
"""Every check, in the order in which the first that fails is told."""
