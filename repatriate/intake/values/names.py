"""The name of a person, from one cell or from several."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from repatriate.intake.values.name_cell import SHORT_NAMES, NameCell, describe_doubt, read_name_cell, without_titles
from repatriate.intake.values.splitting import NameOrder, Split, split_as, split_name, surname_and_suffix
from repatriate.intake.values.text import Reading
from repatriate.reference.romanization.people import is_reading_known, spell_person, spell_words
from repatriate.reference.scripts import Script, script_of

PATRONYMIC = frozenset({"ETH", "ERI", "SOM"})
"""Peoples without surnames: one's own name, the father's and the grandfather's follow one another."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names as in a person's record: Latin letters in surname and given names, another script in `native_name`."""

    surname: str | None
    given_names: str | None
    native_name: str | None


def full_name(cell: object, nationality: str | None) -> Reading[Names]:
    """A whole name from one cell, which may hold it in two scripts.

    Split only where that is certain (see `splitting.split`); otherwise all of it is the surname, with the doubt
    `name_not_split`. A name in another script alone is put into Latin letters, with the doubt `transliterated`. A cell that
    holds no name gives None and a note; one that says that there is none gives None.
    """
    return _read_text(cell, nationality) if isinstance(cell, str) else _read_whole(read_name_cell(cell), nationality)


@lru_cache(maxsize=1 << 16)
def _read_text(cell: str, nationality: str | None) -> Reading[Names]:
    return _read_whole(read_name_cell(cell), nationality)


NOT_SPLIT = "name_not_split"


def in_one_piece(reading: Reading[Names]) -> str:
    """The whole name, where it could not be taken apart; empty where it was."""
    if reading.value is None or not any(one.code == NOT_SPLIT for one in reading.doubts):
        return ""
    return reading.value.surname or ""


def in_order(reading: Reading[Names], order: NameOrder) -> Reading[Names]:
    """A name that was left in one piece, taken apart as an officer says."""
    made = split_as(in_one_piece(reading), order)
    if made is None or reading.value is None:
        return reading
    doubts = tuple(one for one in reading.doubts if one.code != NOT_SPLIT)
    return Reading(Names(made.surname, made.given, reading.value.native_name), doubts, reading.note)


def read_parts(  # long: one cell for each column that a name can come from
    *,
    surname: object = None,
    given_names: object = None,
    middle_name: object = None,
    suffix: object = None,
    title: object = None,
    father_name: object = None,
    grandfather_name: object = None,
    full_name: object = None,
    native_name: object = None,
    nationality: str | None = None,
    patronymic: bool = False,
) -> Reading[Names]:
    """A name from cells by what their columns are; all are optional.

    Middle name and suffix follow the given names, but a Vietnamese middle name stands before the given name. The names of
    father and grandfather are the surname where `father_is_part` says so, and are left alone otherwise. `title` is no part
    of a name: see `title_sex`.
    """
    short = nationality in SHORT_NAMES
    cells = {
        "surname": read_name_cell(surname, na_is_a_name=short),
        "given": read_name_cell(given_names, na_is_a_name=short),
        "full": read_name_cell(full_name),
        "native": read_name_cell(native_name),
        "middle": read_name_cell(middle_name),
        "suffix": read_name_cell(suffix),
    }
    fathers = (father_name, grandfather_name)
    if father_is_part(surname, given_names, full_name, *fathers, nationality=nationality, patronymic=patronymic):
        cells["surname"], cells["given"] = _join_fathers(*map(read_name_cell, fathers)), _first_name(cells)
        cells["full"] = NameCell()
    return _join_cells(cells, nationality)


def father_is_part(  # long: one cell for each column that a name can come from
    surname: object,
    given_names: object,
    full_name: object,
    father_name: object,
    grandfather_name: object,
    *,
    nationality: str | None = None,
    patronymic: bool = False,
) -> bool:
    """Whether the father's name belongs to the person's, as with Ethiopians: one own name beside it, and no surname.

    Where it does not, it is for the caller to keep.
    """
    if not father_name:
        return False
    own = [cell for cell in map(read_name_cell, (surname, given_names, full_name)) if cell.latin or cell.other]
    if len(own) != 1 or not _is_named(father_name):
        return False
    if _is_named(grandfather_name) or patronymic:
        return len(_words_of(own[0])) < 3
    return nationality in PATRONYMIC and len(_words_of(own[0])) == 1


def _is_named(cell: object) -> bool:
    found = read_name_cell(cell)
    return bool(found.latin or found.other)


def _words_of(cell: NameCell) -> list[str]:
    return (cell.latin or cell.other).split()


def _first_name(cells: dict[str, NameCell]) -> NameCell:
    return next(cells[role] for role in ("given", "full", "surname") if cells[role].latin or cells[role].other)


def _join_fathers(father: NameCell, grandfather: NameCell) -> NameCell:
    latin = " ".join(filter(None, (_bare_name(father), _bare_name(grandfather))))
    other = " ".join(filter(None, (father.other, grandfather.other)))
    return NameCell(latin, other, _join_notes(father, grandfather), (*father.codes, *grandfather.codes))


def _bare_name(cell: NameCell) -> str:
    return without_titles(cell.latin)


def _join_notes(*cells: NameCell) -> str | None:
    return "; ".join(dict.fromkeys(cell.note for cell in cells if cell.note)) or None


def _join_cells(cells: dict[str, NameCell], nationality: str | None) -> Reading[Names]:
    """One name of all cells: the columns of parts go before the whole name."""
    surname, given, full = cells["surname"], cells["given"], cells["full"]
    native = cells["native"].other or cells["full"].other or _native_of(surname, given, cells["middle"])
    codes = [code for cell in cells.values() for code in cell.codes]
    if not given.latin and not given.other and not full.latin and not full.other and "/" in surname.latin:
        surname, full = NameCell(), surname
    latin = cells["native"].latin
    if _bare_name(surname) or _bare_name(given):
        last, first, more = _in_latin_columns(surname, given, full, nationality)
    elif full.latin or latin:
        made = split_name(full.latin or latin, nationality, native)
        last, first = made.surname, made.given
        more = _codes_of(made)
    else:
        last, first, more = _in_other_columns(surname, given, native, nationality)
    last, first = _with_middle(last, first, cells, nationality)
    value = Names(last or None, first or None, native or None)
    kept = "; ".join(filter(None, (_join_notes(*cells.values()), *_list_unplaced(cells, value)))) or None
    if not (last or native or kept) and (lost := " ".join(cell.latin or cell.other for cell in cells.values()).strip()):
        return Reading(None, (describe_doubt("not_a_name"),), lost)
    doubts = tuple(map(describe_doubt, dict.fromkeys((*codes, *more))))
    return Reading(value if last or native else None, doubts, kept)


def _list_unplaced(cells: dict[str, NameCell], value: Names) -> list[str]:
    """Names of a second script, or beside a name in Latin letters, for which the person's name has no room."""
    latin = f"{value.given_names or ''} {value.surname or ''}".casefold().split()
    spare = [cells["native"].latin] if not set(cells["native"].latin.casefold().split()) <= set(latin) else []
    others = [cells[role].other for role in ("full", "surname", "given")]
    known = (value.native_name or "").replace(" ", "")
    return [*spare, *(other for other in others if other and other.replace(" ", "") not in known)]


def _read_whole(cell: NameCell, nationality: str | None) -> Reading[Names]:
    if cell.latin and not cell.other and not cell.note:
        made = split_name(cell.latin, nationality)
        codes = (*cell.codes, *_codes_of(made))
        if made.surname:
            return Reading(
                Names(made.surname, made.given or None, None), tuple(map(describe_doubt, dict.fromkeys(codes)))
            )
    return _join_cells(
        {**dict.fromkeys(("surname", "given", "middle", "suffix", "native"), NameCell()), "full": cell}, nationality
    )


def _codes_of(made: Split) -> list[str]:
    codes = [] if made.certain else [NOT_SPLIT]
    return [*codes, made.code] if made.code else codes


def _in_latin_columns(
    surname: NameCell, given: NameCell, full: NameCell, nationality: str | None
) -> tuple[str, str, list[str]]:
    """Surname and given names in columns of their own; a whole name beside one of them says the other."""
    last, first = _bare_name(surname), _bare_name(given)
    spelt = _spell_part(given if last else surname, nationality) if not (last and first) and not full.latin else ""
    if spelt:
        return (last, spelt, ["transliterated"]) if last else (spelt, first, ["transliterated"])
    if last and not first and full.latin:
        first = _remove_part(full, last)
    elif first and not last and full.latin:
        last = _remove_part(full, first)
    if last and not first:
        return last, "", []
    if not last:
        made = split_name(first, nationality)
        return made.surname, made.given, _codes_of(made)
    moved, suffix = surname_and_suffix(last)
    return moved, f"{first} {suffix}".strip(), []


def _spell_part(part: NameCell, nationality: str | None) -> str:
    """A part that is written in another script only, by its sound."""
    return spell_words(part.other) if part.other and is_reading_known(part.other, nationality) else ""


def _remove_part(full: NameCell, part: str) -> str:
    """The words of a whole name without those of the part that is known; nothing where it is no part of it."""
    words, known = _bare_name(full).split(), part.casefold().split()
    folded = [word.casefold() for word in words]
    if folded[: len(known)] == known:
        return " ".join(words[len(known) :])
    return " ".join(words[: -len(known)]) if folded[-len(known) :] == known else ""


def _in_other_columns(
    surname: NameCell, given: NameCell, native: str, nationality: str | None
) -> tuple[str, str, list[str]]:
    """Latin letters for a name that is written in another script only."""
    if not native:
        return "", "", []
    made = spell_person(surname.other, given.other, native, nationality)
    if not made.surname:
        return "", "", []
    return made.surname, made.given_names, ["transliterated"] if made.certain else ["transliterated", NOT_SPLIT]


def _native_of(surname: NameCell, given: NameCell, middle: NameCell) -> str:
    """The name in its own script from columns of its parts: the surname first and without a space in Chinese and Korean."""
    if not (surname.other or given.other or middle.other):
        return ""
    given_names = " ".join(filter(None, (given.other, middle.other)))
    if script_of(surname.other or given_names) in (Script.HAN, Script.HANGUL, Script.KANA):
        return f"{surname.other}{given_names}".replace(" ", "")
    first_last = (
        (surname.other, given_names) if script_of(surname.other) is Script.KHMER else (given_names, surname.other)
    )
    return " ".join(filter(None, first_last))


def _with_middle(last: str, first: str, cells: dict[str, NameCell], nationality: str | None) -> tuple[str, str]:
    middle, suffix = _bare_name(cells["middle"]), _bare_name(cells["suffix"])
    words = (middle, first, suffix) if nationality == "VNM" else (first, middle, suffix)
    first = " ".join(filter(None, words))
    return (last, first) if last else (first, "")
