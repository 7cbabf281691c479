"""Reads the lines of a reply one by one: their cells, the facts in each, and the person meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from repatriate.app.clearances.reply_names import Token, blank_out, read_tokens, without_relatives
from repatriate.app.clearances.reply_people import Evidence, Finder, Meaning
from repatriate.app.clearances.reply_statements import (
    NO_KIND,
    NUMBERED,
    PERSON,
    SENTENCE_END,
    Statement,
    read_title,
    split_sentences,
)
from repatriate.app.clearances.reply_words import (
    DAY,
    WORD,
    WordReader,
    cut_before,
    ends_with_name,
    find_words,
    name_day,
    read_answer,
    strip_marks,
)
from repatriate.app.core.current_document import bare_number
from repatriate.intake.values.nationalities import read_nationality as read_nation
from repatriate.intake.values.sexes import read_sex as read_sex
from repatriate.model.dates import PartialDate
from repatriate.reference.lexicon import key, nationality_of, sex_of, title_word

_MOST_DATES = 12
_REF = re.compile(r"(?<![A-Z0-9])P\d{4,15}(?![A-Z0-9])", re.I)
_NUMBER = re.compile(r"(?<![A-Za-z0-9/-])[A-Za-z]{0,3}[ -]?\d[A-Za-z0-9]{3,14}(?![A-Za-z0-9/-])")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_SEX = re.compile(r"(?:^|[,;(\t/] ?)([MF])(?= ?(?:[,;)\t/]|$))")
_CODE = re.compile(r"(?:^|[,;(\t/] ?)([A-Z]{3})(?= ?(?:[,;)\t/]|$))")
_TITLES = ("mr", "mrs", "ms", "miss", "mme", "mlle")
_NO_BIRTH = ("valid_from", "valid_until", "answered_on", "paper")
"""Columns whose days are of the answer or of a passport."""
_TICK = "tick: "
"""Before the title of a column in which a tick says what the title says."""
_TICKS = re.compile(r"[x×✓✔√☑☒●•*v+1]|yes|oui|ya", re.I)
_NOTHING = re.compile(r"^(?:[-–—./]+|nil|none|n/?a|néant|aucune?|rien|tidak ada|nihil|ไม่มี|không(?: có)?|无|無)$", re.I)
"""A remark that there is none."""
_UNTICKED = re.compile(r"[-–—0☐.]*|no|non|tidak", re.I)
_MOST_TOLD = 400
"""Words of running text in which people are looked for."""


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
    running: bool = False
    quoted: bool = False
    dated: bool = False
    """It has a date of birth or a document."""


BLANK = ReplyRow(0, "", None, (), None, False, False)


class RowReader:
    """Reads the rows of one letter in their order: a row of titles holds for those below it."""

    def __init__(self, finder: Finder, words: WordReader) -> None:
        self._finder, self._words = finder, words
        self._columns: dict[int, str] = {}

    def read(self, one: Statement) -> list[ReplyRow]:
        """The rows of a statement, of running text one for each person; none where it is a row of titles."""
        if one.below:
            rows = self.read(replace(one, text=f"{one.text} – {one.below.text}", below=None))
            named = any(row.meaning for row in rows)
            return rows if named else [*self.read(replace(one, below=None)), *self.read(one.below)]
        line = one.text
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if not one.titles and (titles := _read_titles(cells)):
            self._columns = titles
            return []
        if not line.strip():
            return [BLANK]
        columns = _read_titles(one.titles) if one.titles else self._columns
        table = self._name_cells(cells, columns) if columns and len(cells) > 1 else None
        named = table is not None and "name" in columns.values()
        tokens = read_tokens((table or {}).get("name", "") if named else line, _MOST_TOLD if one.running else None)
        told = self._find_evidence(line, table, tokens, "born" in columns.values())
        found = self._finder.find(told)
        meanings = [found] if found.refs else []
        if table is None and (one.running or len(found.refs) > 1):
            each = self._finder.find_each(told)
            meanings = each if len(each) > 1 or not meanings else meanings
        if table is None and not one.running and (end := SENTENCE_END.search(line)):
            begins = min((tokens[place].start for place in found.used), default=0)
            if len(meanings) > 1 or begins >= end.end():
                return [row for sentence in split_sentences(one) for row in self.read(sentence)]
        is_entry = not meanings and (table is not None or _is_entry(line, told, self._words.may_be_old))
        marks = (told.births, told.named, told.numbers, told.refs, NUMBERED.match(line))
        row = ReplyRow(
            one.number, line, table, tokens, None, is_entry, table is None and not any(marks),
            one.running or len(meanings) > 1, one.quoted, bool(told.births or told.named),
        )  # fmt: skip
        return [replace(row, meaning=meaning) for meaning in meanings] or [row]

    def _find_evidence(
        self, line: str, table: Mapping[str, str] | None, tokens: Sequence[Token], has_births: bool
    ) -> Evidence:
        finder, cells = self._finder, table or {}
        refs = dict.fromkeys(ref for one in _REF.findall(line) if (ref := finder.refs.get(one.upper())))
        days = list(islice(DAY.finditer(line), _MOST_DATES))
        undated = line
        for day in days:
            undated = blank_out(undated, *day.span())
        numbers, named = set(), set()
        for found in _NUMBER.finditer(undated):
            lead, number = cut_before(line, found.start()), bare_number(found[0])
            if ends_with_name(lead, "document", loose=True):
                named.add(number)
            if number in finder.numbers or not ends_with_name(lead, "reference", loose=True):
                numbers.add(number)
        if "number" in cells:
            named = {bare_number(cells["number"])} - {""}
            numbers |= named
        sex = read_sex(cells["sex"]).value if "sex" in cells else _find_sex(line, tokens)
        nations = _find_nations(cells["nation"] if "nation" in cells else "" if cells else without_relatives(undated))
        if has_births and table is not None:
            births = self._words.read_births([cells["born"]] if "born" in cells else [])
        else:
            told = "\t".join(cells[name] for name in cells if name not in _NO_BIRTH) if table else line
            births = self._find_births(told, list(islice(DAY.finditer(told), _MOST_DATES)))
        return Evidence(
            tuple(refs), tokens, births, sex, frozenset(numbers), frozenset(number for number in named if len(number) > 4),
            nations,
        )  # fmt: skip

    def _find_births(self, line: str, days: Sequence[re.Match[str]]) -> tuple[frozenset[PartialDate], ...]:
        """The readings of each date that may be one of birth: those called so, else those that are called nothing else."""
        dates = [(name_day(line, *day.span()), day[0]) for day in days]
        years = ((name_day(line, *year.span()), year[1]) for year in _YEAR.finditer(line))
        for stated in (dates, years):
            if born := [text for name, text in stated if name == "born"]:
                return self._words.read_births(born)
        return self._words.read_births(text for name, text in dates if not name and self._words.may_be_birth(text))

    def _name_cells(self, cells: Sequence[str], columns: Mapping[int, str]) -> dict[str, str]:
        """The cells that are not empty by what their column is; of a tick, as an answer, the title above it.

        `answer` is there, though empty, where the table has a column for it. `unread` and `free` are what no title explains.
        """
        asks = any(name == "answer" or name.startswith(_TICK) for name in columns.values())
        found = {"answer": ""} if asks else {}
        for place, text in enumerate(cells):
            name = columns.get(place, "")
            if name.startswith(_TICK):
                ticked = _TICKS.fullmatch(text)
                name, text = ("answer", name.removeprefix(_TICK)) if ticked else ("unread", _UNTICKED.sub("", text, 1))
            elif name == "remarks":
                name, text = "answer", _NOTHING.sub("", text, 1)
            elif name in ("", "other"):
                unborn = not name and "born" in columns.values()  # the day of what no title tells
                days = [day[0] for day in DAY.finditer(text) if unborn or not self._words.may_be_birth(day[0])]
                name = "unread" if days or (not name and any(read_answer(strip_marks(text)))) else name or "free"
            if text and name:
                found[name] = (
                    f"{found[name]} {text}" if name in ("name", "answer", "free") and found.get(name) else text
                )
        return found


def _read_titles(cells: Sequence[str]) -> dict[int, str]:
    """The column titles by their place where these cells are titles; empty where they are data."""
    if len(cells) < 2:
        return {}
    found = {place: title for place, cell in enumerate(cells) if (title := read_title(cell))}
    kinds = set(found.values()).difference(NO_KIND)
    known = kinds - set(PERSON.values()) or (kinds and len(found) > 1)
    for place, cell in enumerate(cells):
        free = found.get(place, "other") in NO_KIND and len(cell) > 3
        answer, _, pending = read_answer(strip_marks(cell)) if free else (None, False, False)
        if answer or pending:
            found[place] = _TICK + cell
        elif found.get(place) == "valid_until" and found.get(place - 1) == "number":
            found[place] = "unread"  # how long the passport holds, or the answer
    ticks = kinds & {"name", "number"} and any(title.startswith(_TICK) for title in found.values())
    return found if (known or ticks) and not any(DAY.search(cell) for cell in cells) else {}


def _find_nations(text: str) -> Mapping[str, str]:
    """The nationality that each word of a line names; a code of three letters alone, between signs or as a whole cell."""
    found = {raw: nationality_of(key(raw)) or "" for raw in (text, *WORD.findall(text))}
    for one in _CODE.finditer(text):
        found[one[1]] = read_nation(one[1]).value or ""
    return {raw: code for raw, code in found.items() if code}


def _find_sex(line: str, tokens: Sequence[Token]) -> str | None:
    """The sex that a line states by a lone letter, a word, or a title before the name; None if absent or
    contradictory."""
    found: set[str | None] = {one[1] for one in _SEX.finditer(line)}
    found |= {sex for token in tokens[:20] if len(token.raw) > 3 and (sex := sex_of(key(token.raw))) in ("M", "F")}
    if tokens and key(tokens[0].raw) in _TITLES and (title := title_word(tokens[0].raw)):
        found.add(title[0])
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def _is_entry(row: str, told: Evidence, is_old: Callable[[PartialDate], bool]) -> bool:
    """Whether a line is about one person, and not a sentence about those below it: numbered, or a name in capitals."""
    words = [token for token in told.tokens if not token.idle]
    numbered = NUMBERED.match(row) is not None
    if row.rstrip().endswith(":") or len(told.tokens) > 16:
        return False
    if not words:  # a name of words that mean something else, too: `Mai Lê`
        return numbered and bool(
            (told.births and told.tokens) or find_words("relative", "kin").search(strip_marks(row))
        )
    if told.named or any(numbered or is_old(day) for days in told.births for day in days):
        return True
    if any(read_answer(strip_marks(row))[:2]) and len(words) < 2:
        return False  # a heading: `2. Refused`, `Applications approved`
    capitals = sum(token.word.isalpha() and token.raw.isupper() for token in words)
    return len(told.tokens) <= 12 and (numbered or capitals >= 2)
