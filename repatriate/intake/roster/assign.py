"""Assigns roles to the columns of a table by the likeness of titles, by their cells, and by neighbouring columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.roster.clearance_columns import answers_in, kind_of_title
from repatriate.intake.roster.column_checks import Subject, find_fault, find_unfit, find_unread, holds_citizens
from repatriate.intake.roster.combined import split_cell
from repatriate.intake.roster.evidence import GUESSED, Candidate, look_at, measure_fit
from repatriate.intake.roster.likeness import UNDER, find_combined
from repatriate.intake.roster.mapping import Mapping
from repatriate.intake.roster.model import ListColumn
from repatriate.intake.roster.naming import settle_names
from repatriate.intake.roster.roles import LEXICON, NOTES, PARTS, PEOPLE
from repatriate.intake.roster.titles import IDENTITY, is_plain_country, is_plain_group, meaning_of
from repatriate.intake.sheet_xml import column_letters
from repatriate.intake.values.nationalities import read_nationality
from repatriate.intake.values.text import ascii_digits
from repatriate.model.fields import CLEARANCES
from repatriate.model.saying import say
from repatriate.reference.airports import country_of_place
from repatriate.reference.lexicon import key

MOSTLY = 0.6
"""The share of cells that must be understood as answers."""
LEAST = 0.4
"""A column that fits no field better than this is kept in the notes."""
EXACT = 0.93
"""Likeness of a title that is known, whole or in one of its parts."""
GUESS = 0.7
"""The highest certainty from cells alone."""
SAMPLES = 3
NAMING = frozenset(
    {"full_name", "surname", "given_names", "middle_name", "suffix", "title", "native_name", "father_name", "grandfather_name"}
)  # fmt: skip


def assign_columns(
    titles: Sequence[str],
    columns: Sequence[Sequence[object]],
    mapping: Mapping,
    today: date,
    list_day: date | None = None,
) -> list[ListColumn]:
    """The fields of each column. `columns` are the cells under each title, which may be empty: then the cells decide.

    `list_day` is the day that the list gives as its own.
    """
    called = [title or say("column {0}", column_letters(place + 1)) for place, title in enumerate(titles)]
    found = [
        _make_candidate(title, name, cells, mapping, today)
        for title, name, cells in zip(titles, called, columns, strict=True)
    ]
    open_ = [one for one in found if not one.chosen]
    taken = {name for one in found if one.chosen for name in one.fields}
    _settle_clearances(open_)
    _settle_template(open_, taken)
    _settle_combined(open_)
    taken |= {name for one in found for name in one.fields}
    settle_names(
        [one for one in open_ if not one.fields and one.best() in NAMING and one.options[one.best()] >= LEAST],
        taken,
        found,
    )
    _name_by_title(open_, found)
    _settle_others(open_, taken)
    _address_of_a_shelter(open_, taken)
    _offer_places(open_, taken)
    _offer_births(found, taken)
    _look_inside(found)
    _parts_of_a_day(found)
    _day_alone(found)
    _check_columns(found, today, list_day)
    taken = {name for one in found for name in one.fields}
    return [_make_column(one, taken) for one in found]


def _make_candidate(title: str, called: str, cells: Sequence[object], mapping: Mapping, today: date) -> Candidate:
    made = Candidate(called, look_at(cells, today), cells)
    settled = mapping.columns.get(key(called) or called)
    if settled is not None:
        made.fields, made.score, made.chosen = settled, 1.0, True
        return made
    meaning = meaning_of(title)
    made.readable = meaning.readable
    for names, scores in ((meaning.says, made.options), (meaning.like, made.offers)):
        for name, likeness in names:
            scores[name] = likeness * (0.3 + 0.7 * measure_fit(name, made.held))
    if is_plain_group(title):
        made.options = {"group": measure_fit("group", made.held)}
    if {"household", "remarks"} <= made.options.keys():
        # “Family” is a surname too; beside remarks it is who belongs together.
        made.options.pop("surname", None)
    for name, guess in GUESSED.items():
        score = GUESS * guess(made.held)
        if score < 0.5:
            continue
        if meaning.readable:
            made.offers[name] = max(score, made.offers.get(name, 0.0))
        else:
            made.options[name] = score
            made.guessed |= {name}
    return made


def _settle_clearances(found: Sequence[Candidate]) -> None:
    """A title that names a clearance, where the cells under it say what was answered."""
    for one in found:
        kind = kind_of_title(one.title)
        if kind is not None and one.held.cells and answers_in(one.cells, one.title) >= MOSTLY:
            one.fields, one.score = (kind,), 0.95


def _settle_template(found: Sequence[Candidate], taken: set[str]) -> None:
    """A title that is our own name for a field, letter for letter, is that field."""
    for one in found:
        name = one.title.strip()
        if name in PEOPLE and name not in taken and name not in _PLAIN_WORDS:
            one.fields, one.score = (name,), 1.0
            taken.add(name)


_PLAIN_WORDS = frozenset({"sex", "nationality", "province", "location", "household", "surname", NOTES})
"""Our own names that are anybody's words too: what the column holds decides."""


def _settle_combined(found: Sequence[Candidate]) -> None:
    for one in found:
        if one.fields or not one.held.cells:
            continue
        fields = find_combined(one.title)
        if fields and _holds_both(one, fields):
            one.fields, one.score = tuple(_our_name(name) for name in fields), 0.95


def _holds_both(one: Candidate, fields: Sequence[str]) -> bool:
    held = one.held
    if "date_of_birth" in fields or "doc_expiry" in fields or "doc_issue_date" in fields:
        return held.date_inside >= 0.3
    if "passport_no" in fields and "national_id" in fields:
        one.options = {"passport_no": 0.9 * measure_fit("passport_no", held)}
        return False
    if {"passport_no", "national_id"} & set(fields):
        return held.number_inside >= 0.3 and held.beside_number >= 0.3
    return True


def _name_by_title(open_: Sequence[Candidate], found: Sequence[Candidate]) -> None:
    """A column called Name is one of names whatever stands in it, where no other is."""
    if any(_NAMED & set(one.fields) for one in found):
        return
    for one in open_:
        for name, likeness in meaning_of(one.title).says:
            if name in _NAMED and likeness >= EXACT and not one.fields:
                one.fields, one.score = (name,), one.options.get(name, LEAST)
                return


def _settle_others(found: Sequence[Candidate], taken: set[str]) -> None:
    """The best pairs first; each field goes to one column."""
    pairs = sorted(
        (
            (score, -place, name)
            for place, one in enumerate(found)
            if not one.fields
            for name, score in one.options.items()
            if name not in NAMING
        ),
        reverse=True,
    )
    done: set[int] = set()
    for score, back, name in pairs:
        one, ours = found[-back], _our_name(name)
        if -back in done or score < LEAST or (ours in taken and ours in _ONCE):
            continue
        done.add(-back)
        one.score = score
        if ours in _ONCE:
            one.fields = (ours,)
            taken.add(ours)


_ONCE = frozenset(PEOPLE) | set(PARTS)
_KEPT = _ONCE | set(CLEARANCES) | {"full_name", "national_id"}


def _our_name(name: str) -> str:
    return LEXICON.get(name, name)


_NAMED = frozenset({"full_name", "surname", "given_names", "native_name"})


def _address_of_a_shelter(found: Sequence[Candidate], taken: set[str]) -> None:
    """A column of addresses that many people share may be where they wait, if no other column tells that: it is offered."""
    if "location" in taken:
        return
    for one in found:
        shared = one.held.cells >= SHARED and one.held.distinct <= 0.3
        if not one.fields and one.options.get("address", 0.0) >= LEAST and shared:
            one.offers["location_held"] = GUESS - 0.05
            return


def _offer_births(found: Sequence[Candidate], taken: set[str]) -> None:
    """A column of the towns of people's own countries, or of towns left of the birth dates, is not where they wait: offered."""
    nations = next((one.cells for one in found if one.fields == ("nationality",)), None)
    for one, right in zip(found, (*found[1:], None), strict=True):
        if one.fields != ("location",) or one.chosen:
            continue
        rows = [(at, as_text(cell)) for at, cell in enumerate(one.cells) if not is_empty(cell)]
        if nations is None:
            born = right is not None and right.fields == ("birth_date",)
            own = [born and country_of_place(text) is not None for _, text in rows]
        else:
            own = [
                country_of_place(text) in {read_nationality(as_text(nations[at])).value} - {None} for at, text in rows
            ]
        if len(own) >= PLACES and sum(own) >= NEARLY_ALL * len(own):
            one.fields, one.score, one.offers = (), 0.0, {"birth_place": GUESS}
            taken.discard("location")


def _offer_places(found: Sequence[Candidate], taken: set[str]) -> None:
    """A column of cities and airports that is no field, or is a home, may be where people go where no other tells it.

    It is offered. Where all of them are in countries of which nobody on the list is, it may be where they wait.
    """
    nations = {
        read.value
        for one in found
        if one.fields == ("nationality",)
        for cell in one.cells
        if not is_empty(cell) and (read := read_nationality(as_text(cell))).value
    }
    for one in found:
        if one.fields not in ((), ("province",)) or not one.readable:
            continue
        if one.fields:
            one.offers = {}
        texts = [as_text(cell) for cell in one.cells if not is_empty(cell)]
        countries = [country_of_place(text) for text in texts]
        if len(texts) < PLACES or sum(map(bool, countries)) < NEARLY_ALL * len(texts):
            continue
        name = "location" if nations and not nations & set(countries) else "destination"
        if name not in taken:
            one.offers = {name: GUESS}


PLACES = 2
"""Cells that are needed to tell that a column is one of places."""
NEARLY_ALL = 0.8

SHARED = 6
"""Cells that are needed to tell that people share addresses."""


def _look_inside(found: Sequence[Candidate]) -> None:
    """Adds fields that cells hold beyond their title: a place before the birth date, a number under the name."""
    taken = {name for one in found for name in one.fields}
    for one in found:
        held = one.held
        if one.chosen or not held.cells:
            continue
        if one.fields in (("birth_date",), ("birth_place",)) and held.beside_date >= 0.6:
            if not (taken - set(one.fields)) & {"birth_place", "birth_date"}:
                one.fields = ("birth_place", "birth_date")
        elif one.fields == ("full_name",) and held.name < 0.5 and held.number_inside >= 0.5:
            number = "national_id" if "document_number" in taken or held.identity >= 0.5 else "document_number"
            one.fields = ("full_name", number)
        elif one.fields == ("document_number",) and held.beside_number >= 0.6 and not taken & _NAMED:
            one.fields = ("full_name", "document_number")
        elif one.fields == ("document_number",) and held.date_inside >= 0.6 and "document_expiry" not in taken:
            one.fields = ("document_number", "document_expiry")
        taken |= set(one.fields)


def _parts_of_a_day(found: Sequence[Candidate]) -> None:
    """Years, months and days in three columns side by side, where nothing else stands over them."""
    for place in range(len(found) - 2):
        three = found[place : place + 3]
        if any(one.chosen or not one.held.cells for one in three):
            continue
        if any(_is_no_part(one, three) for one in three):
            continue
        for order in ((0, 1, 2), (2, 1, 0)):
            year, month, on = (three[number] for number in order)
            known = {"birth_date", "birth_year"} & set(year.fields)
            if (
                known
                and _all_within(year.cells, 1900, 2600)
                and _all_within(month.cells, 1, 12)
                and _all_within(on.cells, 1, 31)
            ):
                year.fields, month.fields, on.fields = ("birth_year",), ("birth_month",), ("birth_day",)
                month.score = on.score = year.score


def _is_no_part(one: Candidate, three: Sequence[Candidate]) -> bool:
    """Whether a title says that the column is no part of a day: words of any language under one group's title are."""
    if not one.readable or {"date_of_birth", "birth_year", "birth_month", "birth_day"} & set(one.options):
        return False
    group = one.title.partition(UNDER)[0]
    return not group or any(other.title.partition(UNDER)[0] != group for other in three)


def _all_within(cells: Sequence[object], least: int, most: int) -> bool:
    texts = [ascii_digits(as_text(cell)) for cell in cells if not is_empty(cell)]
    numbers = [int(text) for text in texts if text.isdecimal() and len(text) <= 4]
    return bool(numbers) and len(numbers) * 5 >= len(texts) * 4 and all(least <= number <= most for number in numbers)


def _day_alone(found: Sequence[Candidate]) -> None:
    """A “day” under a title of birth is the whole date, where no year and no month stand beside it."""
    taken = {name for one in found for name in one.fields}
    for one in found:
        if one.fields == ("birth_day",) and not taken & {"birth_year", "birth_month", "birth_date"}:
            one.fields = ("birth_date",)


def _check_columns(found: Sequence[Candidate], today: date, list_day: date | None) -> None:
    """Whole columns are looked at before they are believed; what an officer chose is."""
    beside: dict[str, Sequence[object]] = {}
    for one in found:
        for name in one.fields:
            beside.setdefault(name, _cells_of(one, name))
    days = [
        one.cells
        for one in found
        if one.held.date >= MOSTLY and not set(one.fields) & {"birth_date", "document_expiry"}
    ]
    for place, one in enumerate(found):
        if one.chosen:
            continue
        near = tuple(other.title for other in (*found[max(0, place - 1) : place], *found[place + 1 : place + 2]))
        others = tuple(other.title for other in found if other is not one)
        for name in one.fields or filter(None, (_find_unfit(one, beside),)):
            subject = Subject(one.title, name, _cells_of(one, name), today, beside, days, near, others, list_day)
            one.finding = find_fault(subject) or (find_unfit(subject) if not one.fields else None)
            if one.finding is not None:
                break
        one.finding = one.finding or (None if one.fields else find_unread(one.title, one.cells))
    for one in found:
        if one.finding is not None:
            one.fields, one.score = (), 0.0


def _cells_of(one: Candidate, name: str) -> Sequence[object]:
    """The values of one field in a column whose cells may hold several."""
    if len(one.fields) < 2:
        return one.cells
    return [None if is_empty(cell) else split_cell(cell, one.fields).get(name) for cell in one.cells]


def _find_unfit(one: Candidate, taken: Collection[str]) -> str:
    """The field that a title says for sure, where no other column has it and the cells are something else."""
    if one.fields or one.chosen:
        return ""
    said = next((name for name, likeness in meaning_of(one.title).says if likeness >= EXACT), "")
    ours = _our_name(said)
    return ours if said in IDENTITY and said not in NAMING and ours in _ONCE and ours not in taken else ""


def _find_offer(one: Candidate, taken: set[str]) -> str | None:
    """The field that an officer may choose for a column that is only noted; None without a candidate."""
    if one.chosen or one.fields not in ((), ("province",)):
        return None
    if one.finding is not None:
        return one.finding.field
    fitting = {
        ours: score
        for name, score in one.offers.items()
        if (ours := _our_name(name)) in _OFFERED and ours not in taken and score >= LEAST
    }
    return max(fitting, key=lambda name: fitting[name], default=None)


_OFFERED = frozenset(PEOPLE) | {"full_name"}


def _make_column(one: Candidate, taken: set[str]) -> ListColumn:
    fields = tuple(name for name in one.fields if name in _KEPT)
    samples = tuple(dict.fromkeys(as_text(cell) for cell in one.cells[:40] if not is_empty(cell)))[:SAMPLES]
    score = round(min(1.0, one.score), 2)
    column = ListColumn(
        one.title,
        key(one.title),
        fields,
        score,
        one.chosen,
        samples,
        offered=_find_offer(one, taken),
        finding=one.finding,
    )
    if fields == ("national_id",):
        return replace(column, fields=())
    unsaid = not one.readable or ("nationality" in fields and _leaves_open_whose(one))
    return replace(column, guessed=not one.chosen and unsaid and column.field is not None)


def _leaves_open_whose(one: Candidate) -> bool:
    """A column called Country, of names of countries: where people live, or whose citizens they are."""
    return is_plain_country(one.title) and not holds_citizens(
        [as_text(cell) for cell in one.cells if not is_empty(cell)]
    )
