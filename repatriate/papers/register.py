"""Rules for document numbers and for the register of blanks, independent of its storage."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from repatriate.model.errors import UserError
from repatriate.model.saying import say

LETTERS, DIGITS = 3, 6
"""The letters and digits of a number on plain paper: `KXT000001`, nine characters, as many as any zone holds."""
ALPHABET = "BCDFGHJKLMNPRSTVWXYZ"
"""The letters to draw from: no vowel, so that no word results, and no I, O or Q, which are read as 1 and 0. Never
change it: a file without chosen letters would continue with others."""
EARLIER = re.compile(r"E([0-9]{7})")
"""Numbers on plain paper as earlier programs gave them, the same in every file."""
LONGEST = 9  # what a machine-readable zone holds without spilling over (Doc 9303-4, -5, -6)
LONGEST_BLANK = 14  # nine characters, and five more in the optional data of a TD2 zone (Doc 9303-6)
MOST_BLANKS = 100_000
_NUMBERED = re.compile(r"([A-Z0-9]*?)([0-9]+)")
_RANGE = re.compile(r"\s*(?:[-–—]|\.\.+)\s*|\s+TO\s+")
"""The separator between the first and the last of a range."""


class BlankStatus(StrEnum):
    RECEIVED = "received"
    ISSUED = "issued"
    SPOILED = "spoiled"
    VOID = "void"
    STOLEN = "stolen"


STATUSES = {
    BlankStatus.RECEIVED: say("received"),
    BlankStatus.ISSUED: say("issued"),
    BlankStatus.SPOILED: say("spoiled"),
    BlankStatus.VOID: say("void"),
    BlankStatus.STOLEN: say("stolen"),
}
"""A blank is … : the words of sentences."""

# A blank goes from received to one of the others; one that was issued can still be spoiled (by a bad print), voided or
# stolen with its holder. Nothing comes back: a number is used once.
_AFTER = {
    BlankStatus.RECEIVED: {BlankStatus.ISSUED, BlankStatus.SPOILED, BlankStatus.VOID, BlankStatus.STOLEN},
    BlankStatus.ISSUED: {BlankStatus.SPOILED, BlankStatus.VOID, BlankStatus.STOLEN},
}


def can_become(status: BlankStatus, after: BlankStatus) -> bool:
    """Whether a blank goes from the one status to the other."""
    return after in _AFTER.get(status, set())


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank by its printed number."""

    series: str
    number: str
    status: BlankStatus = BlankStatus.RECEIVED


def next_number(prefix: str, last: int, width: int = DIGITS) -> str:
    """The number after `last`: prefix `KXT`, last 41, width 6 → `KXT000042`.

    Raises UserError where the prefix is not of A–Z and 0–9, or the numbers of that width are used up.
    """
    if not re.fullmatch(r"[A-Z0-9]*", prefix) or len(prefix) + width > LONGEST or width < 1:
        raise UserError(
            "bad_series",
            say("“{0}” cannot begin a document number: capitals and digits, {1} at most.", prefix, LONGEST - width),
        )
    number = f"{last + 1:0{width}}"
    if last < 0 or len(number) > width:
        raise UserError(
            "numbers_used_up",
            say("The numbers of blank forms {0} are used up. Begin with other letters.", prefix or say("(none)")),
        )
    return prefix + number


def letters_from(identity: str) -> str:
    """The letters of an operation that was not told any, from its random identity (hexadecimal): one of 8,000."""
    left, letters = int(identity, 16), ""
    for _ in range(LETTERS):
        left, place = divmod(left, len(ALPHABET))
        letters += ALPHABET[place]
    return letters


def check_letters(letters: str) -> None:
    """Raises UserError where no number on plain paper can begin so."""
    if not re.fullmatch(rf"[A-Z]{{{LETTERS}}}", letters):
        raise UserError(
            "bad_letters", say("“{0}” cannot begin the numbers of documents: give three letters, as in KXT.", letters)
        )


def running_number(letters: str, count: int) -> str:
    """The number for an office without blanks: the count-th of KXT000001, KXT000002, …"""
    return next_number(letters, count - 1)


def count_in(letters: str, number: str) -> int | None:
    """The position of a number in the sequence with these letters: `KXT000042` is 42; None for any other number."""
    found = re.fullmatch(rf"{letters}([0-9]{{{DIGITS}}})", number)
    return int(found[1]) if found and int(found[1]) else None


def series_numbers(first: str, last: str) -> list[str]:
    """All numbers of a bundle of blanks, from the first to the last printed on it: `A000101` to `A000150`.

    Raises UserError where the two do not belong together, or are too many or too long to be blanks.
    """
    begin, end = _NUMBERED.fullmatch(first), _NUMBERED.fullmatch(last)
    if not begin or not end or begin[1] != end[1] or len(first) != len(last) or int(end[2]) < int(begin[2]):
        raise UserError(
            "bad_bundle",
            say(
                "{0} to {1} is not a bundle of blank forms. Both need the same letters and length, the lower first.",
                first,
                last,
            ),
        )
    if len(first) > LONGEST_BLANK:
        raise UserError(
            "bad_bundle",
            say("{0} is too long for the number of a document: {1} letters and digits at most.", first, LONGEST_BLANK),
        )
    size = int(end[2]) - int(begin[2]) + 1
    if size > MOST_BLANKS:
        raise UserError("bad_bundle", say("{0} blank forms at once are too many. The most is {1}.", size, MOST_BLANKS))
    width = len(begin[2])
    return [f"{begin[1]}{number:0{width}}" for number in range(int(begin[2]), int(end[2]) + 1)]


def numbers_in(texts: Iterable[str]) -> list[str]:
    """Numbers and ranges as somebody types them, each number once: `AB0001-AB0003, AB0007` gives four, and so does
    `AB0001 to AB0003, AB0007`.

    Raises UserError where a word is no number, a range is none, or nothing is named.
    """
    found: dict[str, None] = {}
    for part in re.split(r"[,;\s]+", _RANGE.sub("-", " ".join(texts).upper())):
        first, dash, last = part.partition("-")
        if part:
            if not dash and not re.search("[0-9]", first):
                raise UserError(
                    "no_number",
                    say("“{0}” is not a number: write numbers as AB0001, and a range as AB0001-AB0010.", part),
                )
            found.update(dict.fromkeys(series_numbers(first, last) if dash else [first]))
        if len(found) > MOST_BLANKS:
            raise UserError(
                "bad_bundle", say("{0} blank forms at once are too many. The most is {1}.", len(found), MOST_BLANKS)
            )
    if not found:
        raise UserError("no_numbers", say("Enter the numbers of the blank forms, such as AB0001 or AB0001-AB0010."))
    return list(found)


@dataclass(frozen=True, slots=True)
class Run:
    """Numbers that follow each other without a gap, as they lie in a bundle."""

    first: str
    last: str
    count: int


def find_runs(numbers: Iterable[str], most: int | None = None) -> list[Run]:
    """Numbers in order, those that follow each other together; none with more than `most`, cut where bundles are cut.

    With `most` 50, `A0041` to `A0120` gives `A0041–A0050`, `A0051–A0100`, `A0101–A0120`.
    """
    found: list[Run] = []
    before: tuple[str, int] | None = None
    for number in sorted(numbers, key=order_number):
        match = _NUMBERED.fullmatch(number)
        now = (match[1], int(match[2])) if match else (number, 0)
        follows = before is not None and now == (before[0], before[1] + 1) and len(number) == len(found[-1].last)
        if follows and not (most and now[1] % most == 1 % most):
            found[-1] = Run(found[-1].first, number, found[-1].count + 1)
        else:
            found.append(Run(number, number, 1))
        before = now
    return found


def some_numbers(numbers: Iterable[str], most: int = 8) -> str:
    """The first of them in words, ranges together: `AB0001-AB0003, AB0007, …`."""
    found = find_runs(numbers)
    shown = ", ".join(run.first if run.count == 1 else f"{run.first}-{run.last}" for run in found[:most])
    return f"{shown}, …" if len(found) > most else shown


def order_number(number: str) -> tuple[int, str]:
    """The key by which numbers of blanks are sorted."""
    return len(number), number


def find_run_between(first: str, last: str) -> Run | None:
    """The numbers after `first` and before `last`; None where there are none, or the two are of different kinds."""
    begin, end = _NUMBERED.fullmatch(first), _NUMBERED.fullmatch(last)
    if not begin or not end or begin[1] != end[1] or len(first) != len(last):
        return None
    count = int(end[2]) - int(begin[2]) - 1
    if count < 1:
        return None
    width = len(begin[2])
    return Run(f"{begin[1]}{int(begin[2]) + 1:0{width}}", f"{begin[1]}{int(end[2]) - 1:0{width}}", count)


def lowest_unused(blanks: Iterable[Blank], series: str, count: int = 1) -> list[Blank]:
    """The blanks of a series to use next, lowest number first.

    Raises UserError where fewer than `count` are left.
    """
    free = sorted(
        (blank for blank in blanks if blank.series == series and blank.status is BlankStatus.RECEIVED),
        key=lambda blank: (len(blank.number), blank.number),
    )
    if len(free) < count:
        raise UserError(
            "too_few_blanks",
            say(
                "{1} blank forms {0} are left, and {2} are needed. Enter what you received.",
                series,
                str(len(free)),
                str(count),
            ),
        )
    return free[:count]


def change_status(blank: Blank, status: BlankStatus, reason: str | None = None) -> Blank:
    """The blank after issue, or after it was spoiled, voided or stolen, each of which takes a reason.

    Raises UserError where the blank cannot go from its status to that one, or the reason is missing.
    """
    if not can_become(blank.status, status):
        raise UserError(
            "blank_used",
            say("Blank form {0} is already {1}. A number is used once and kept.", blank.number, STATUSES[blank.status]),
        )
    if status is not BlankStatus.ISSUED and not (reason or "").strip():
        raise UserError(
            "reason_missing", say("Give the reason why blank form {0} is {1}.", blank.number, STATUSES[status])
        )
    return Blank(blank.series, blank.number, status)
