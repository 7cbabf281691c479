"""Names that are longer than their place in a zone, cut as Doc 9303 shows it (9303-4, -5, -6: 4.2.3; -7: 4.2.3, 7.2.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.zones.formats import FILLER
from repatriate.reference.transliteration import zone_letters


class Truncation(StrEnum):
    """The way to cut a surname that leaves no room for given names; the issuing State chooses. LETTERS: all its parts
    to as many letters as fit, six if the given names need the room. INITIALS: the last parts to their initials."""

    LETTERS = "letters"
    INITIALS = "initials"


_SHARE = 6
"""Letters that each part of a surname keeps before given names are cut for its sake."""
_LEAST = 5
"""Letters that each part of a surname keeps at least, where there are several."""
_FIRST_NAME = 3
"""Letters that the first given name keeps before the surname is cut below its share."""


def join_names(primary: Sequence[str], secondary: Sequence[str]) -> str:
    """Both identifiers with their fillers."""
    whole = FILLER.join(primary)
    return whole + FILLER * 2 + FILLER.join(secondary) if secondary else whole


def fit_names(primary: Sequence[str], secondary: Sequence[str], width: int, truncation: Truncation) -> str:
    """Both identifiers in `width` characters at most; what was cut fills it and ends with a letter.

    Given names are cut from the end, the last first, each down to its initial. Where that is not enough the surname is cut
    by `truncation`. Parts whose initials have no room are left out from the end, given names first but for the first.
    """
    whole = join_names(primary, secondary)
    if len(whole) <= width:
        return whole
    # More parts and more letters than that have no room anyway.
    first, second = ([part[:width] for part in parts[:width]] for parts in (primary, secondary))
    while (len(first) + len(second)) * 2 > width and len(first) + len(second) > 2:
        (second if len(second) > 1 else first).pop()
    if len(join_names(first, [part[0] for part in second])) <= width:
        _cut_from_the_end(second, [1] * len(second), len(join_names(first, second)) - width)
    elif truncation is Truncation.INITIALS:
        _to_initials(first, second, width)
    else:
        _to_letters(first, second, width)
    return join_names(first, second)


def _cut_from_the_end(parts: list[str], keep: Sequence[int], excess: int) -> int:
    """Take `excess` letters from the last part, then the one before it, each keeping some. What is still too much."""
    for place in range(len(parts) - 1, -1, -1):
        taken = min(max(excess, 0), max(len(parts[place]) - keep[place], 0))
        parts[place] = parts[place][: len(parts[place]) - taken]
        excess -= taken
    return excess


def _cut_the_longest(parts: list[str], keep: int, excess: int) -> int:
    """Take `excess` letters from whichever part is longest, the last of them, each keeping some. What is still too much."""
    while excess > 0:
        longest = max(range(len(parts)), key=lambda place: (len(parts[place]), place))
        if len(parts[longest]) <= keep:
            break
        parts[longest] = parts[longest][:-1]
        excess -= 1
    return excess


def _to_letters(first: list[str], second: list[str], width: int) -> None:
    """“Truncated to a fixed number of characters”; where many parts would keep too few, the first of them stay whole."""
    whole = list(first), list(second)
    excess = len(join_names(first, second)) - width
    excess = _cut_the_longest(first, _SHARE, excess)
    excess = _cut_from_the_end(second, [_FIRST_NAME, *[1] * len(second)][: len(second)], excess)
    excess = _cut_the_longest(first, _LEAST, excess)
    if excess > 0 and len(first) > 1:
        first[:], second[:] = whole
        _to_initials(first, second, width)
        return
    excess = _cut_the_longest(first, 1, excess)
    _cut_from_the_end(second, [1] * len(second), excess)


def _to_initials(first: list[str], second: list[str], width: int) -> None:
    """“One or more components truncated to initials.”"""
    whole, place = list(first), len(first)
    while place > 1 and len(join_names(first, [part[0] for part in second[:1]])) > width:
        place -= 1
        first[place] = first[place][0]
    while len(first) > 1 and len(join_names(first, [part[0] for part in second[:1]])) > width:
        first.pop()
    while len(second) > 1 and len(join_names(first, [part[0] for part in second])) > width:
        if len(join_names(first, second[:-1])) < width:  # nothing would take its room
            break
        second.pop()
    excess = _cut_from_the_end(second, [1] * len(second), len(join_names(first, second)) - width)
    excess = _cut_the_longest(first, 1, excess)
    if excess < 0 and place < len(first):  # no given name needs the room: the last initial takes it
        first[place] = whole[place][: 1 - excess]


# -- The name field of a machine-readable zone (ICAO Doc 9303-4, 4.2.3; 9303-5 to -7 likewise).


def name_field(
    surname: str | None,
    given_names: str | None,
    width: int,
    nationality: str | None = None,
    choices: Mapping[str, str] | None = None,
    truncation: Truncation = Truncation.LETTERS,
) -> str:
    """Surname `<<` given names, filled or cut to `width` (Doc 9303-4, 4.2.3; 9303-5 to -7 likewise).

    A single name is all in the primary identifier. A name that was cut fills the field and ends with a letter.
    Raises UserError where there is no name.
    """
    primary = zone_letters(surname, nationality, choices)
    secondary = zone_letters(given_names, nationality, choices)
    if not primary:
        primary, secondary = secondary, []
    if not primary:
        raise UserError("name_missing", say("There is no name in Latin letters; type the Latin name first."))
    return fit_names(primary, secondary, width, truncation).ljust(width, FILLER)
