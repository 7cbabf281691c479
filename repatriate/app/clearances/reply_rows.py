"""The lines of a reply one by one: their cells, what each tells of a person, and whom it means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from repatriate.app.clearances.reply_names import Token, read_tokens
from repatriate.app.clearances.reply_people import Evidence, Finder, Meaning
from repatriate.app.clearances.reply_words import DAY, WordReader, before, ends, lexicon, plain, read_answer
from repatriate.app.people.duplicates import bare_number
from repatriate.intake.values.every_date import find_birth_dates
from repatriate.intake.values.sexes import sex as read_sex
from repatriate.model.dates import PartialDate
from repatriate.reference.lexicon import fields_of, key, sex_of, title_word

_MOST_DATES = 12
_REF = re.compile(r"(?<![A-Z0-9])P\d{4,15}(?![A-Z0-9])", re.I)
_NUMBER = re.compile(r"(?<![A-Za-z0-9/-])[A-Za-z]{0,3}[ -]?\d[A-Za-z0-9]{3,14}(?![A-Za-z0-9/-])")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_SEX = re.compile(r"(?:^|[,;(\t/] ?)([MF])(?= ?(?:[,;)\t/]|$))")
_NUMBERED = re.compile(r"\s*(?:\(?\d{1,4}[.):\t ]|[-•*])")
_PERSON = {
    "full_name": "name", "surname": "name", "given_names": "name", "native_name": "name", "date_of_birth": "born",
    "sex": "sex", "passport_no": "number",
}  # fmt: skip
"""What the lexicon calls a column that tells who somebody is."""


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One line of the letter. `meaning` is None where it names nobody; `is_entry` where it is about one person all the same."""

    number: int
    text: str
    cells: tuple[str, ...]
    columns: Mapping[int, str]
    tokens: Sequence[Token]
    meaning: Meaning | None
    is_entry: bool
    bare: bool
    """It has no number in a list, no date of birth and no document: a line in capitals may be a heading as well."""


BLANK = ReplyRow(0, "", (), {}, (), None, False, False)


class RowReader:
    """Reads the rows of one letter in their order: a row of titles holds for those below it. `asked` is the first day on
    which anybody was asked about."""

    def __init__(self, finder: Finder, words: WordReader, asked: date | None) -> None:
        self._finder, self._words, self._asked = finder, words, asked
        self._columns: dict[int, str] = {}

    def read_row(self, number: int, line: str) -> ReplyRow | None:
        """The row; None where it is one of titles."""
        cells = tuple(cell.strip() for cell in line.split("\t"))
        columns = _read_titles(cells)
        if columns:
            self._columns = columns
            return None
        if not line.strip():
            return BLANK
        table = self._columns if len(cells) > 1 else {}
        tokens = read_tokens(_name_cells(cells, table) if "name" in table.values() else line)
        told = self._find_evidence(line, cells, table, tokens)
        meaning: Meaning | None = self._finder.find(told)
        if meaning and not meaning.refs:
            meaning = None
        is_entry = meaning is None and (bool(table) or _looks_like_an_entry(line, told))
        bare = not (table or told.births or told.named or told.numbers or told.refs or _NUMBERED.match(line))
        return ReplyRow(number, line, cells, table, tokens, meaning, is_entry, bare)

    def _find_evidence(
        self, line: str, cells: Sequence[str], table: Mapping[int, str], tokens: Sequence[Token]
    ) -> Evidence:
        finder = self._finder
        refs = tuple(
            dict.fromkeys(finder.refs[one.upper()] for one in _REF.findall(line) if one.upper() in finder.refs)
        )
        spans = [found for _, found in zip(range(_MOST_DATES), DAY.finditer(line), strict=False)]
        bare = line
        for found in spans:
            bare = bare[: found.start()] + " " * (found.end() - found.start()) + bare[found.end() :]
        numbers, named = set(), set()
        for found in _NUMBER.finditer(bare):
            lead, number = before(line, found.start()), bare_number(found[0])
            if ends(lead, lexicon().document, loose=True):
                named.add(number)
            if number in finder.numbers or not ends(lead.rstrip(" :.#"), lexicon().reference, loose=True):
                numbers.add(number)
        of_table = cells_of(cells, table)
        sex = read_sex(of_table["sex"]).value if "sex" in of_table else _sex_in(line, tokens)
        if "number" in of_table:
            named = {bare_number(of_table["number"])} - {""}
            numbers |= named
        births = (
            (find_birth_dates(of_table["born"], self._words.order, self._words.today),)
            if "born" in of_table
            else self._read_births(line, spans)
            if "born" not in table.values()
            else ()
        )
        return Evidence(
            refs, tokens, tuple(filter(None, births)), sex, frozenset(numbers), frozenset(number for number in named if len(number) > 4)
        )  # fmt: skip

    def _read_births(self, line: str, spans: Sequence[re.Match[str]]) -> tuple[frozenset[PartialDate], ...]:
        """The readings of each date that may be one of birth: those called so, else those that are called nothing else."""
        born, free = [], []
        words = lexicon()
        for found in spans:
            lead = before(line, found.start())
            if ends(lead, words.born):
                born.append(found[0])
            elif not ends(lead, words.until) and not ends(lead, words.start):
                free.append(found[0])
        if not born:
            born += [found[1] for found in _YEAR.finditer(line) if ends(before(line, found.start()), words.born)]
        order, today = self._words.order, self._words.today
        if born:
            return tuple(find_birth_dates(one, order, today) for one in born)
        since = self._asked or today - timedelta(days=365)
        found_ = [find_birth_dates(one, order, today) for one in free]
        # A day since it was asked is one of the answer, unless somebody was born on it.
        return tuple(
            one
            for one in found_
            if any(_is_before(reading, since) or self._finder.is_birth(reading) for reading in one)
        )


def _read_titles(cells: Sequence[str]) -> dict[int, str]:
    """What each column is where these cells are titles; empty where they are none."""
    if len(cells) < 2:
        return {}
    found: dict[int, str] = {}
    told = 0
    for place, cell in enumerate(cells):
        if not cell or len(cell) > 60:
            continue
        name = lexicon().columns.get(plain(cell))
        fields = fields_of(key(cell)) if name is None else ()
        told += name is not None or bool(fields)
        if name or (fields and fields[0] in _PERSON):
            found[place] = name or _PERSON[fields[0]]
    sure = any(name not in _PERSON.values() for name in found.values())
    return found if (sure or told > 1) and not any(DAY.search(cell) for cell in cells) else {}


def cells_of(cells: Sequence[str], columns: Mapping[int, str]) -> dict[str, str]:
    """The cells that are not empty by what their column is."""
    return {name: cells[place] for place, name in columns.items() if place < len(cells) and cells[place]}


def _name_cells(cells: Sequence[str], columns: Mapping[int, str]) -> str:
    return " ".join(cells[place] for place, name in columns.items() if name == "name" and place < len(cells))


def _sex_in(line: str, tokens: Sequence[Token]) -> str | None:
    """What a line says of the sex: by a letter that stands alone, a word, or a title before the name."""
    found = {one[1] for one in _SEX.finditer(line)}
    for token in tokens[:20]:
        raw = line[token.start : token.end]
        if len(raw) > 3 and (word := sex_of(key(raw))) in ("M", "F"):
            found.add(word)
    if tokens and _read_title(line, tokens[0]):
        found.add(_read_title(line, tokens[0]))
    return found.pop() or None if len(found) == 1 else None


def _read_title(line: str, first: Token) -> str:
    """`M` or `F` where the first word of a line is a title that says so."""
    raw = line[first.start : first.end]
    title = title_word(raw) if key(raw) in ("mr", "mrs", "ms", "miss", "mme", "mlle") else None
    return (title[0] or "") if title else ""


def _is_before(reading: PartialDate, day: date) -> bool:
    latest = reading.latest
    return latest is None or latest < day or not reading.complete


def _looks_like_an_entry(row: str, told: Evidence) -> bool:
    """Whether a line is about one person, and not a sentence about those below it: numbered, or a name in capitals."""
    words = [token for token in told.tokens if not token.idle]
    if row.rstrip().endswith(":") or len(told.tokens) > 16:
        return False
    if not words:  # a name of words that mean something else, too: `Mai Lê`
        return bool(told.births and told.tokens) and _NUMBERED.match(row) is not None
    if told.births or told.named:
        return True
    said = read_answer(plain(row))
    if (said[0] or said[1]) and len(words) < 2:
        return False  # a heading: `2. Refused`, `Applications approved`
    capitals = sum(token.word.isalpha() and row[token.start : token.end].isupper() for token in words)
    return len(told.tokens) <= 12 and (_NUMBERED.match(row) is not None or capitals >= 2)
