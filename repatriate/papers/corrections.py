"""Misread characters of a zone put right: O for 0, K for <, a filler lost, where the check digits then fit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import combinations, islice, product
from math import prod

from repatriate.papers.zones.formats import (
    FILLER,
    FORMATS,
    ODD,
    SHAPES,
    SIGNS,
    Format,
    Span,
    compute_check_digit,
    format_of,
    zone_values,
)
from repatriate.papers.zones.reading import Zone, read_zone, whole_lines
from repatriate.reference.countries import is_nationality
from repatriate.reference.keys import DIGITS, LETTERS


class Kind(StrEnum):
    """The characters allowed at a position of a zone."""

    ANY = SIGNS
    LETTER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
    DATE = "0123456789<"
    DIGIT = "0123456789"
    SEX = "FM<"


Reading = tuple[str, float]
"""A character that may have been meant, and how unlikely that is: 0 as it stands, 1 for what cannot stand there."""

_DIGITS = {**DIGITS, FILLER: "0"}
_FILLERS = "KC"
_SEXES = {"P": "F", "E": "F", "N": "M", "H": "M", "W": "M", "X": "<", "K": "<", "C": "<", "0": "<"}
_DRAWN = dict.fromkeys("«‹〈《＜≤([{", "<") | {
    "|": "1I",
    "!": "1I",
    "¡": "I1",
    "$": "S5",
    "§": "S5",
    "€": "E",
    "°": "O0",
}
"""Signs that have no place in a zone at all."""

_CLOSE = "OQDILZSGB01256 8"
_FORCED, _NEXT, _TO_DIGIT, _TO_LETTER = 1.0, 0.5, 2.0, 3.0


def list_readings(sign: str, kind: Kind) -> Sequence[Reading]:
    """The possible intended characters for one read at a position of this kind, the likeliest first."""
    if sign in kind:
        return [(sign, 0.0), *(_exchange_sign(sign) if kind is Kind.ANY else ())]
    return [(meant, _FORCED + _NEXT * place) for place, meant in enumerate(_find_substitutes(sign, kind))]


def _exchange_sign(sign: str) -> Sequence[Reading]:
    """Alternatives where letters and digits are both allowed: digits are preferred, because numbers are mostly
    digits."""
    found: list[Reading] = []
    if sign in _CLOSE and sign in _DIGITS:
        found.append((_DIGITS[sign], _TO_DIGIT))
    if sign in _FILLERS:
        found.append((FILLER, _TO_DIGIT))
    if sign in _CLOSE:
        found += [(letter, _TO_LETTER + _NEXT * place) for place, letter in enumerate(LETTERS.get(sign, ""))]
    return found


def _find_substitutes(sign: str, kind: Kind) -> str:
    """The allowed characters that may replace a forbidden one."""
    if kind is Kind.SEX:
        meant = _SEXES.get(sign, "") or _DRAWN.get(sign, "")
    else:
        meant = _DRAWN.get(sign, "") or _remove_marks(sign)
        meant += LETTERS.get(sign, "") if kind is Kind.LETTER else ""
        meant += _DIGITS.get(sign, "") if kind in (Kind.DATE, Kind.DIGIT) else ""
        meant += FILLER if sign in _FILLERS else ""
    return "".join(dict.fromkeys(char for char in meant if char in kind))


def _remove_marks(sign: str) -> str:
    """A letter without its marks."""
    return "" if sign.isascii() else unicodedata.normalize("NFKD", sign)[:1].upper()


_MOST = 2
"""Characters changed where letters and digits may both stand: with more of them anything fits."""
_OFFERED = 5
_LESS_LIKELY = 3.0
"""The largest likelihood ratio between the best correction and one that is still offered."""
_KEPT = 8
"""Variants of one field that are tried with those of the others."""
_TRIED = 2_000
_LOST = 3
"""Fillers that may be lost or doubled in a line."""
_STATE = 2
"""Signs of a State that may be lost or doubled."""
_PROBLEM = 2.0
_WORST = 16.0
"""With more put right it is another zone."""

Variant = tuple[str, float]
"""A text, and how unlikely it is."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A valid zone near the one that was read. `changes` are (line, position, was, is), counted from 1 in the line as read.

    What was lost is "" before, what was too much is "" after.
    """

    lines: tuple[str, ...]
    changes: tuple[tuple[int, int, str, str], ...]


def find_corrections(lines: Sequence[str]) -> tuple[Correction, ...]:
    """The possible corrections, the likeliest first; empty if the zone has no fault, or nothing near it is valid.
    Raises UserError if the lines are not a zone of a known length, even allowing for a few fillers."""
    read = whole_lines(lines)
    upper = tuple(map(_capitalise_line, read))
    if _has_shape(upper):
        zone = read_zone(upper)
        found = _find_near(format_of(upper), zone)
        blanked = tuple(_RUNS.sub(_blank_out, line) for line in upper)
        if not found and blanked != upper:
            # K weighs as much as a filler: a zone with many of them can be valid.
            found = [(blanked, 1.0)] if _is_faultless(blanked) else _find_near(format_of(blanked), read_zone(blanked))
        if zone.valid and not found and upper != read:
            found = [(upper, 0.0)]
    else:
        found = [(lines, 0.0) for lines in _refill_lines(upper) if _is_faultless(lines)]
        if not found:
            for spliced in _splice_lines(upper):
                found += (
                    [(spliced, 0.0)] if _is_faultless(spliced) else _find_near(format_of(spliced), read_zone(spliced))
                )
        if not found:
            format_of(read)  # which says what is wrong with their lengths
    best: dict[tuple[str, ...], float] = {}
    for lines, cost in found:
        best[lines] = min(cost, best.get(lines, cost))
    ranked = sorted(best, key=lambda lines: best[lines])
    return tuple(
        Correction(lines, _list_changes(read, lines))
        for lines in ranked[:_OFFERED]
        if best[lines] <= best[ranked[0]] + _LESS_LIKELY
    )


def _capitalise_line(line: str) -> str:
    """Capitals, character by character: ß stays one."""
    return "".join([big if len(big := sign.upper()) == 1 else sign for sign in line])


def _has_shape(lines: Sequence[str]) -> bool:
    return (len(lines), len(lines[0]) if lines else 0) in SHAPES and len({len(line) for line in lines}) == 1


def _is_faultless(lines: tuple[str, ...]) -> bool:
    """Valid, with nothing odd but that a State whose code is on both lines is not a known one."""
    zone = read_zone(lines)
    line, start, _ = format_of(lines).fields["document_number"]
    if lines[line][start] == FILLER:
        return False
    return zone.valid and (not zone.problems or (len(zone.problems) == 2 and zone.nationality == zone.issuer))


# -- characters


def _find_near(form: Format, zone: Zone) -> list[tuple[tuple[str, ...], float]]:
    """Valid zones near one of the right size, each with how unlikely it is. Of a valid one itself only the name and the
    States are looked at, which have no check digit.
    """
    text = "".join(zone.lines)
    names = tuple(_flat_range(form, form.names))
    named = _correct_name(text[names[0] : names[-1] + 1])
    groups = [(names, [named] if named else []), *_group_fields(form, text)]
    if zone.valid:
        states = [tuple(_flat_range(form, form.fields[name])) for name in ("issuer", "nationality")]
        groups = [(places, ways) for places, ways in groups if places == names or places in states]
        if not any(cost for _, ways in groups for _, cost in ways):
            return []
    found: list[tuple[tuple[str, ...], float]] = []
    for variants in _sort_likeliest([variants for _, variants in groups]):
        signs = list(text)
        for (places, _), (meant, _) in zip(groups, variants, strict=True):
            for place, sign in zip(places, meant, strict=True):
                signs[place] = sign
        lines = tuple("".join(signs[start : start + form.width]) for start in range(0, len(signs), form.width))
        read = read_zone(lines)
        cost = sum(cost for _, cost in variants)
        if read.valid and cost <= _WORST:
            found.append((lines, cost + _PROBLEM * len(read.problems)))
            if len(found) >= _OFFERED * 4:
                break
    return found


def _sort_likeliest(fields: list[list[Variant]]) -> list[tuple[Variant, ...]]:
    """One variant of each field, the likeliest together first."""
    if not fields or not all(fields):
        return []
    together = islice(product(*fields), _TRIED)
    return sorted(together, key=lambda variants: sum(cost for _, cost in variants))


def _flat_range(form: Format, span: Span) -> range:
    line, start, end = span
    return range(line * form.width + start, line * form.width + end)


def _group_fields(form: Format, text: str) -> Iterator[tuple[tuple[int, ...], list[Variant]]]:
    """All but the name: the places of each field with its check digit, and what may have been meant there."""

    def vary_field(
        places: Sequence[int], kinds: Sequence[Kind], fits: Callable[[str], bool], most: int = _MOST
    ) -> list[Variant]:
        return _list_variants(
            [list_readings(text[place], kind) for place, kind in zip(places, kinds, strict=True)], fits, most
        )

    fields = {name: tuple(_flat_range(form, span)) for name, span in form.fields.items()}
    code = fields["document_code"]
    yield code, vary_field(code, [Kind.LETTER] * 2, lambda meant: meant[0] != FILLER)
    for name in ("issuer", "nationality"):
        yield fields[name], _vary_state([text[place] for place in fields[name]])
    yield fields["sex"], vary_field(fields["sex"], [Kind.SEX], lambda meant: True)
    for name in ("birth_date", "expiry_date"):
        places = (*fields[name], fields[name][-1] + 1)
        yield places, vary_field(places, [Kind.DATE] * 6 + [Kind.DIGIT], _digit_fits)

    number = (*fields["document_number"], fields["document_number"][-1] + 1)
    optional = [tuple(_flat_range(form, span)) for span in form.optional]
    if form.long_numbers and text[number[-1]] in "<KC" and text[optional[0][0]] != FILLER:
        places = (*number, *optional.pop(0))
        yield places, vary_field(places, [Kind.ANY] * len(places), _fits_long)
    else:
        yield number, vary_field(number, [Kind.ANY] * 9 + [Kind.DIGIT], _digit_fits)
    if form.optional_check is not None:
        places = (*optional.pop(0), _flat_range(form, form.optional_check).start)
        yield places, vary_field(places, [Kind.ANY] * (len(places) - 1) + [Kind.DATE], _fits_unused)
    for places in optional:
        most = 0 if form.composite is None else 1  # the digit over all is the only one that tells
        yield (
            places,
            _list_variants(
                [list_readings(text[place], Kind.ANY) for place in places], lambda meant: True, most, even=True
            ),
        )
    if form.composite is not None:
        places = tuple(_flat_range(form, form.composite))
        yield places, vary_field(places, [Kind.DIGIT], lambda meant: True)


def _list_variants(
    signs: Sequence[Sequence[Reading]], fits: Callable[[str], bool], most: int, *, even: bool = False
) -> list[Variant]:
    """The possible texts of a field, the likeliest first: forbidden characters replaced, then up to `most` others too.
    `even`: also if it fits unchanged."""
    if not all(signs):
        return []
    if prod(len(ways) for ways in signs if ways[0][1]) > _TRIED // 4:
        signs = [ways[:1] if ways[0][1] else ways for ways in signs]
    free = [place for place, ways in enumerate(signs) if not ways[0][1] and len(ways) > 1]
    found: list[Variant] = []
    for count in range(most + 1):
        for chosen in combinations(free, count):
            ways = [
                ways[1:] if place in chosen else ways[:1] if place in free else ways for place, ways in enumerate(signs)
            ]
            for made in product(*ways):
                meant = "".join([sign for sign, _ in made])
                if fits(meant):
                    found.append((meant, sum([cost for _, cost in made])))
        if count == 0 and found and not even:
            break
    return sorted(found, key=lambda variant: variant[1])[:_KEPT]


def _vary_state(signs: Sequence[str]) -> list[Variant]:
    """The likeliest code of a State; any, where none is."""
    ways = [list_readings(sign, Kind.LETTER) for sign in signs]
    ways = [[*found, (FILLER, 2.0)] if found and found[0][0] in "KC" else found for found in ways]
    made = sorted(
        (("".join(sign for sign, _ in one), sum(cost for _, cost in one)) for one in product(*ways)),
        key=lambda variant: variant[1],
    )
    return [variant for variant in made if is_nationality(variant[0].rstrip(FILLER))][:1] or made[:1]


def _digit_fits(meant: str) -> bool:
    values = zone_values(meant[:-1])
    return ODD not in values and compute_check_digit(values) == meant[-1]


def _fits_unused(meant: str) -> bool:
    return _digit_fits(meant) or not meant.strip(FILLER)


def _fits_long(meant: str) -> bool:
    """A number that runs on into the optional data, or one that does not."""
    more = meant[10:].partition(FILLER)[0]
    if meant[9] == FILLER and more:
        return _digit_fits(meant[:9] + more)
    return meant[9].isdigit() and _digit_fits(meant[:10])


# -- names


_RUNS = re.compile(r"K{3,}|C{3,}")
_NO_FILLERS = re.compile(r"(K{3,}|C{3,})(?=<*\Z)")
_AMID_FILLERS = re.compile(r"<<<[<KC]*\Z")
_AFTER_THE_NAMES = re.compile(r"(?<=[A-Z])<<[<KC]*\Z")


def _correct_name(field: str) -> Variant | None:
    """The name field with K and C among its last fillers taken for fillers, digits for letters; None where it cannot be."""
    ways = [list_readings(sign, Kind.LETTER) for sign in field]
    if not all(ways):
        return None
    letters = "".join(found[0][0] for found in ways)
    meant = _NO_FILLERS.sub(_blank_out, letters)
    meant = _AMID_FILLERS.sub(_blank_out, meant)
    primary, parted, secondary = meant.partition(FILLER * 2)
    secondary = _AFTER_THE_NAMES.sub(_blank_out, secondary)
    given = secondary.rstrip(FILLER)
    if FILLER * 2 in given:  # a filler too many between given names
        given = re.sub("<{2,}", FILLER, given.lstrip(FILLER))
    meant = (primary + parted + given).ljust(len(field), FILLER) if given else primary + parted + secondary
    letter_by_letter = sum(1.0 for was, now in zip(field, letters, strict=True) if was != now)
    return meant, letter_by_letter + (meant != letters)


def _blank_out(found: re.Match[str]) -> str:
    return FILLER * len(found[0])


# -- lines too long or too short


def _refill_lines(lines: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The lines in the size of a zone, with fillers lost or doubled in one place of each."""
    for count, width in SHAPES:
        if len(lines) == count and all(abs(len(line) - width) <= _LOST for line in lines):
            named = count - 1 if count == 3 else 0
            yield from islice(
                product(*(_size_line(line, width, number == named) for number, line in enumerate(lines))), _TRIED
            )


def _splice_lines(lines: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The lines in the size of a zone, where signs of the nationality were lost or doubled: 816HL for 816PHL, C1IV for CIV.

    It is taken from the State that issued the document; all around it has check digits, which tell whether that was so.
    """
    for form in FORMATS:
        if len(lines) != form.lines or form.visa:
            continue
        issuer, (row, start, end) = form.fields["issuer"], form.fields["nationality"]
        state = lines[issuer[0]][issuer[1] : issuer[2]]
        lost = form.width - len(lines[row])
        if not 0 < abs(lost) <= _STATE or not is_nationality(state.rstrip(FILLER)):
            continue
        meant = lines[row][:start] + state + lines[row][end - lost :]
        others = [
            [meant] if number == row else _size_line(one, form.width, number == form.names[0])
            for number, one in enumerate(lines)
        ]
        yield from islice((made for made in product(*others) if _has_shape(made)), _TRIED)


def _size_line(line: str, width: int, names: bool) -> list[str]:
    lost = width - len(line)
    if lost == 0:
        return [line]
    if names:  # no check digit tells where else
        return [line.ljust(width, FILLER)] if lost > 0 else [line[:width]] if not line[width:].strip(FILLER) else []
    if lost > 0:
        made = [line[:place] + FILLER * lost + line[place:] for place in range(len(line) + 1)]
    else:
        runs = re.finditer(f"<{{{-lost},}}", line)
        made = [line[: run.start()] + line[run.start() - lost :] for run in runs]
    return list(dict.fromkeys(made))


def _list_changes(before: Sequence[str], after: Sequence[str]) -> tuple[tuple[int, int, str, str], ...]:
    found: list[tuple[int, int, str, str]] = []
    for number, (old, new) in enumerate(zip(before, after, strict=True), 1):
        if len(old) == len(new):
            found += [
                (number, at, was, now) for at, (was, now) in enumerate(zip(old, new, strict=True), 1) if was != now
            ]
            continue
        steps = SequenceMatcher(None, _capitalise_line(old), new, autojunk=False).get_opcodes()
        found += [(number, a + 1, old[a:b], new[c:d]) for step, a, b, c, d in steps if step != "equal"]
    return tuple(found)
