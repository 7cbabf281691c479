"""The lines of a reply one by one: their cells, what each tells of a person, and whom it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from repatriate.app.clearances.reply_names import Token, blank_out, read_tokens
from repatriate.app.clearances.reply_people import Evidence, Finder, Meaning
from repatriate.app.clearances.reply_words import DAY, WordReader, before, ends, list_columns, plain, read_answer
from repatriate.app.core.current_document import bare_number
from repatriate.intake.values.every_date import find_birth_dates
from repatriate.intake.values.sexes import sex as read_sex
from repatriate.model.dates import PartialDate
from repatriate.reference.lexicon import fields_of, key, sex_of, title_word

_MOST_DATES = 12
_REF = re.compile(r"(?<![A-Z0-9])P\d{4,15}(?![A-Z0-9])", re.I)
_NUMBER = re.compile(r"(?<![A-Za-z0-9/-])[A-Za-z]{0,3}[ -]?\d[A-Za-z0-9]{3,14}(?![A-Za-z0-9/-])")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_SEX = re.compile(r"(?:^|[,;(\t/] ?)([MF])(?= ?(?:[,;)\t/]|$))")
_TITLES = ("mr", "mrs", "ms", "miss", "mme", "mlle")
_NUMBERED = re.compile(r"\s*(?:\(?\d{1,4}[.):\t ]|[-•*])")
_LABELLED = re.compile(r"\s*(?:\(?\d{1,4}[.)] ?)?([^:\t]{2,60}?) ?: ?([^\t]*\S)\s*")
_PERSON = {
    "full_name": "name", "surname": "name", "given_names": "name", "native_name": "name", "date_of_birth": "born",
    "sex": "sex", "passport_no": "number",
}  # fmt: skip
"""What the lexicon calls a column that tells who somebody is."""
_TICK = "tick: "
"""Before the title of a column in which a tick says what the title says."""
_TICKS = re.compile(r"[x×✓✔√☑☒●•*v]|yes|oui|ya", re.I)


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One line of the letter. `meaning` is None where it names nobody; `is_entry` where it is about one person all the same.

    `table` has its cells by what their columns are; None where it is in no table.
    """

    number: int
    text: str
    table: Mapping[str, str] | None
    tokens: Sequence[Token]
    meaning: Meaning | None
    is_entry: bool
    bare: bool
    """It has no number in a list, no date of birth and no document: a line in capitals may be a heading as well."""

    @property
    def begins(self) -> int:
        """The place in the text where the person is first named, by name or by number."""
        names = [self.tokens[place].start for place in (self.meaning.used if self.meaning else ())]
        numbers = [found.start() for pattern in (_REF, _NUMBER) if (found := pattern.search(self.text))]
        return min(names or numbers, default=0)


BLANK = ReplyRow(0, "", None, (), None, False, False)


class RowReader:
    """Reads the rows of one letter in their order: a row of titles holds for those below it. `asked` is the first day on
    which anybody was asked about."""

    def __init__(self, finder: Finder, words: WordReader, asked: date | None) -> None:
        self._finder, self._words = finder, words
        self._since = asked or words.today - timedelta(days=365)
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
        table = _name_cells(cells, self._columns) if self._columns and len(cells) > 1 else None
        named = table is not None and "name" in self._columns.values()
        tokens = read_tokens((table or {}).get("name", "") if named else line)
        told = self._find_evidence(line, table, tokens)
        found = self._finder.find(told)
        meaning = found if found.refs else None
        is_entry = meaning is None and (table is not None or _is_entry(line, told))
        marks = (told.births, told.named, told.numbers, told.refs, _NUMBERED.match(line))
        return ReplyRow(number, line, table, tokens, meaning, is_entry, table is None and not any(marks))

    def _find_evidence(self, line: str, table: Mapping[str, str] | None, tokens: Sequence[Token]) -> Evidence:
        finder, cells = self._finder, table or {}
        refs = dict.fromkeys(ref for one in _REF.findall(line) if (ref := finder.refs.get(one.upper())))
        days = list(islice(DAY.finditer(line), _MOST_DATES))
        undated = line
        for day in days:
            undated = blank_out(undated, *day.span())
        numbers, named = set(), set()
        for found in _NUMBER.finditer(undated):
            lead, number = before(line, found.start()), bare_number(found[0])
            if ends(lead, "document", loose=True):
                named.add(number)
            if number in finder.numbers or not ends(lead, "reference", loose=True):
                numbers.add(number)
        if "number" in cells:
            named = {bare_number(cells["number"])} - {""}
            numbers |= named
        sex = read_sex(cells["sex"]).value if "sex" in cells else _find_sex(line, tokens)
        if "born" in self._columns.values() and table is not None:
            births = self._read_days([cells["born"]] if "born" in cells else [])
        else:
            births = self._find_births(line, days)
        return Evidence(
            tuple(refs), tokens, births, sex, frozenset(numbers), frozenset(number for number in named if len(number) > 4)
        )  # fmt: skip

    def _find_births(self, line: str, days: Sequence[re.Match[str]]) -> tuple[frozenset[PartialDate], ...]:
        """The readings of each date that may be one of birth: those called so, else those that are called nothing else."""
        dates = [(before(line, day.start()), day[0]) for day in days]
        years = ((before(line, year.start()), year[1]) for year in _YEAR.finditer(line))
        for stated in (dates, years):
            if born := [text for lead, text in stated if ends(lead, "born")]:
                return self._read_days(born)
        free = self._read_days(text for lead, text in dates if not ends(lead, "until") and not ends(lead, "from"))
        return tuple(one for one in free if any(map(self._may_be_birth, one)))

    def _may_be_birth(self, day: PartialDate) -> bool:
        """A day since somebody was asked about is one of the answer, unless somebody was born on it."""
        latest = day.latest
        return latest is None or latest < self._since or not day.complete or self._finder.is_birth(day)

    def _read_days(self, texts: Iterable[str]) -> tuple[frozenset[PartialDate], ...]:
        order, today = self._words.order, self._words.today
        return tuple(filter(None, (find_birth_dates(text, order, today) for text in texts)))


def join_blocks(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines with their numbers from 1. Lines `Name: …`, `Decision: …` below one another become a row below its titles."""
    block: dict[str, tuple[int, str, str]] = {}
    for number, line in enumerate((*lines, ""), 1):
        found = _LABELLED.fullmatch(line)
        title = _read_title(found[1]) if found else ""
        label = plain(found[1]) if found and title else ""
        if not label or label in block:
            yield from _write_block(block)
            block = {}
        if found and label:
            block[label] = number, line, found[2]
        elif number <= len(lines):
            yield number, line


def _write_block(block: Mapping[str, tuple[int, str, str]]) -> Iterator[tuple[int, str]]:
    """A block about somebody as two rows, any other lines as they are."""
    kinds = {_read_title(label) for label in block}
    if len(block) > 1 and kinds & {"name", "number"}:
        first = min(number for number, _, _ in block.values())
        yield first, "\t".join(block)
        yield first, "\t".join(text for _, _, text in block.values())
    else:
        yield from ((number, line) for number, line, _ in block.values())


def _read_title(cell: str) -> str:
    """What a title says that stands below it: `name`, `answer` …, `other` for what is of no use; empty for no title."""
    if not cell or len(cell) > 60:
        return ""
    fields = fields_of(key(cell))
    return list_columns().get(plain(cell)) or (_PERSON.get(fields[0], "other") if fields else "")


def _read_titles(cells: Sequence[str]) -> dict[int, str]:
    """What each column is where these cells are titles; empty where they are none."""
    if len(cells) < 2:
        return {}
    titles = [_read_title(cell) for cell in cells]
    found = {place: title for place, title in enumerate(titles) if title not in ("", "other")}
    sure = any(title not in _PERSON.values() for title in found.values())
    if not found or not (sure or sum(map(bool, titles)) > 1) or any(DAY.search(cell) for cell in cells):
        return {}
    for place, cell in enumerate(cells):
        answer, _, pending = read_answer(plain(cell)) if place not in found and len(cell) > 3 else (None, False, False)
        if answer or pending:
            found[place] = _TICK + cell
    return found


def _name_cells(cells: Sequence[str], columns: Mapping[int, str]) -> dict[str, str]:
    """The cells that are not empty by what their column is; of a tick, as an answer, the title above it."""
    found: dict[str, str] = {}
    for place, name in columns.items():
        text = cells[place] if place < len(cells) else ""
        if name.startswith(_TICK):
            name, text = "answer", name.removeprefix(_TICK) if _TICKS.fullmatch(text) else ""
        if text:
            found[name] = f"{found[name]} {text}" if name in ("name", "answer") and name in found else text
    return found


def _find_sex(line: str, tokens: Sequence[Token]) -> str | None:
    """What a line says of the sex: by a letter that stands alone, a word, or a title before the name."""
    found: set[str | None] = {one[1] for one in _SEX.finditer(line)}
    found |= {sex for token in tokens[:20] if len(token.raw) > 3 and (sex := sex_of(key(token.raw))) in ("M", "F")}
    if tokens and key(tokens[0].raw) in _TITLES and (title := title_word(tokens[0].raw)):
        found.add(title[0])
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def _is_entry(row: str, told: Evidence) -> bool:
    """Whether a line is about one person, and not a sentence about those below it: numbered, or a name in capitals."""
    words = [token for token in told.tokens if not token.idle]
    numbered = _NUMBERED.match(row) is not None
    if row.rstrip().endswith(":") or len(told.tokens) > 16:
        return False
    if not words:  # a name of words that mean something else, too: `Mai Lê`
        return bool(told.births and told.tokens) and numbered
    if told.births or told.named:
        return True
    if any(read_answer(plain(row))[:2]) and len(words) < 2:
        return False  # a heading: `2. Refused`, `Applications approved`
    capitals = sum(token.word.isalpha() and token.raw.isupper() for token in words)
    return len(told.tokens) <= 12 and (numbered or capitals >= 2)
