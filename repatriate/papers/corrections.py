"""Misread characters of a zone put right: O for 0, I for 1 and their like, where the check digits then fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from repatriate.papers.mrz import Format, Span, format_of, read_zone

_AS_DIGIT = {"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "G": "6", "B": "8"}
_AS_LETTER = {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B"}
_MOST = 2  # characters changed where letters and digits may both stand: with more of them anything fits
_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Correction:
    """A valid zone near the one that was read. `changes` are (line, position, was, is), counted from 1."""

    lines: tuple[str, ...]
    changes: tuple[tuple[int, int, str, str], ...]


def corrections(lines: Sequence[str]) -> tuple[Correction, ...]:
    """What may have been meant, with as few changes as possible; empty for a valid zone and where nothing near is valid.

    Raises UserError where the lines are not a zone of a known length.
    """
    read = read_zone(lines)
    if read.valid:
        return ()
    form = format_of(read.lines)
    settled = _settled(form, tuple(line.upper() for line in read.lines))
    for candidates in _candidates(form, settled):
        valid = [candidate for candidate in candidates if read_zone(candidate).valid]
        if valid:
            return tuple(Correction(candidate, _changes(read.lines, candidate)) for candidate in valid[:_OFFERED])
    return ()


def _settled(form: Format, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Places where only digits or only letters may stand."""
    digits = [form.fields[name] for name in ("birth_date", "expiry_date")]
    checked = [form.fields[name] for name in ("document_number", "birth_date", "expiry_date")]
    digits += [(line, end, end + 1) for line, _, end in checked]
    digits += [span for span in (form.composite, form.optional_check) if span]
    letters = [form.fields[name] for name in ("issuer", "nationality", "sex")] + [form.names]
    for spans, table in ((digits, _AS_DIGIT), (letters, _AS_LETTER)):
        for span in spans:
            lines = _replaced(lines, span, "".join(table.get(char, char) for char in _at(lines, span)))
    return lines


def _candidates(form: Format, lines: tuple[str, ...]) -> Iterator[list[tuple[str, ...]]]:
    """The zone with no, one, two characters of its number and optional data exchanged."""
    places = [
        (line, place, others)
        for line, start, end in (form.fields["document_number"], *form.optional)
        for place in range(start, end)
        if (others := _exchanged(lines[line][place]))
    ]
    for count in range(_MOST + 1):
        changed = []
        for chosen in combinations(places, count):
            for meant in product(*(others for _, _, others in chosen)):
                candidate = lines
                for (line, place, _), char in zip(chosen, meant, strict=True):
                    candidate = _replaced(candidate, (line, place, place + 1), char)
                changed.append(candidate)
        yield changed


def _exchanged(char: str) -> str:
    """What may have been meant by a character, each a possibility."""
    return _AS_DIGIT.get(char, "") + "".join(letter for letter, digit in _AS_DIGIT.items() if digit == char)


def _at(lines: tuple[str, ...], span: Span) -> str:
    return lines[span[0]][span[1] : span[2]]


def _replaced(lines: tuple[str, ...], span: Span, text: str) -> tuple[str, ...]:
    line, start, end = span
    return (*lines[:line], lines[line][:start] + text + lines[line][end:], *lines[line + 1 :])


def _changes(before: Sequence[str], after: Sequence[str]) -> tuple[tuple[int, int, str, str], ...]:
    return tuple(
        (number, place, was, now)
        for number, (old, new) in enumerate(zip(before, after, strict=True), 1)
        for place, (was, now) in enumerate(zip(old, new, strict=True), 1)
        if was != now
    )
