"""Lists without a table: numbered lines, lines of a message, blocks of “Name: …”. Out come rows with titles.

Titles that stood nowhere are the reader's: the columns under them are guesses, and are marked as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from repatriate.intake.paper.model import Paper
from repatriate.intake.paper.reading.shapes import Entry, read_entry
from repatriate.intake.sheets import Cells, Workbook, trim_rows
from repatriate.model.saying import Said, count, say
from repatriate.reference.lexicon import fields_of, key
from repatriate.reference.totals import is_total

NOTES = "Notes"
"""Over what else a line says, who wrote it, and when."""
_NAMES = frozenset({"full_name", "surname", "given_names", "native_name"})
_STANDARD = {
    "passport_no": "Document number",
    "date_of_birth": "Date of birth",
    "nationality": "Nationality",
    "sex": "Sex",
    "full_name": "Name",
}
"""Titles by what the lexicon calls a field, where lines may say it without a word as well."""
_LONGEST_BLOCK = 12
_MOST_TOLD = 20
"""Lines that are shown one by one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text. `origin` is who wrote it and when; lines with the same `block` were written together."""

    text: str
    origin: str = ""
    block: int = 0


@dataclass(slots=True)
class Found:
    """Rows with their titles; `guessed` are columns whose titles stood nowhere. `others` counts lines that were not read, and
    `telling` are those of them with a day or a number, which may name somebody all the same."""

    rows: list[Cells]
    guessed: frozenset[int]
    people: int
    others: int = 0
    twice: int = 0
    telling: tuple[str, ...] = ()

    def workbook(self, path: Path, paper: Paper | None = None) -> Workbook:
        """The list as the sheet of a file."""
        return Workbook(path.name, {path.stem: trim_rows(self.rows)}, guessed={path.stem: self.guessed}, paper=paper)

    def left_out(self) -> list[Said]:
        """Sentences on the lines that were not read."""
        told = []
        if self.others:
            told.append(count(self.others, "{0} line was not read as a person", "{0} lines were not read as people"))
        told += [
            say("this line may name somebody, and was not read: “{0}”", text) for text in self.telling[:_MOST_TOLD]
        ]
        if self.twice:
            said = count(
                self.twice,
                "{0} person is named more than once in the same words: read once",
                "{0} people are named more than once in the same words: read once",
            )
            told.append(said)
        return told


@dataclass(slots=True)
class _Person:
    entry: Entry
    origin: str
    lines: int = 1
    text: str = ""
    count: int = 1


def lines_of(text: str) -> list[Line]:
    """The lines of a text without senders; a blank line ends a block."""
    lines, block = [], 0
    for line in text.splitlines():
        if line.strip():
            lines.append(Line(line, "", block))
        else:
            block += 1
    return lines


def find_people(lines: Sequence[Line]) -> Found | None:
    """Everybody whom lines name, each with what is said of them; None where they are no list."""
    people: list[_Person] = []
    for block in _group_blocks(lines):
        people += _people_in(block)
    found, people = people, _in_earnest(people)
    others = len(lines) - sum(one.lines for one in people)
    if not any(one.entry.name or _has_name(one.entry) for one in people):
        return None
    single, twice = _each_once(people)
    laid = _lay_out(single, others, twice)
    kept = {id(one) for one in people}
    laid.telling = tuple(one.text for one in found if id(one) not in kept and (one.entry.days or one.entry.number))
    if totals := [line.text.strip() for line in lines if not line.origin and is_total(line.text)]:
        laid.rows += [[total] for total in totals]
        laid.others = max(0, laid.others - len(totals))
    return laid


def _group_blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if block and line.block != block[-1].block:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _people_in(block: Sequence[Line]) -> Iterator[_Person]:
    """One a line, or one in several lines where no line but the first names anybody."""
    read = [(line, read_entry(line.text)) for line in block]
    named = [entry for _, entry in read if entry is not None and (entry.name or _has_name(entry))]
    telling = [entry for _, entry in read if entry is not None]
    if 2 <= len(block) <= _LONGEST_BLOCK * 20 and any(entry.told for entry in telling) and _is_form(telling):
        yield from _split_forms(read)
        return
    if 2 <= len(block) <= _LONGEST_BLOCK and len(named) == 1 and not named[0].weight and len(telling) >= 2:
        whole = read_entry("\t".join(line.text for line in block))
        if whole is not None and whole.name == named[0].name and whole.weight >= 2:
            yield _Person(whole, block[0].origin, len(block))
            return
    for line, entry in read:
        if entry is not None:
            yield _Person(entry, line.origin, text=line.text.strip())


def _is_form(entries: Sequence[Entry]) -> bool:
    """Lines of one word and what it is each."""
    return sum(1 for entry in entries if entry.told and not entry.name) * 2 > len(entries) and any(
        map(_has_name, entries)
    )


def _split_forms(read: Sequence[tuple[Line, Entry | None]]) -> Iterator[_Person]:
    """Each form begins where a word stands again that stood in it before."""
    person: _Person | None = None
    for line, entry in read:
        if entry is None:
            continue
        if person is None or any(word in person.entry.told for word in entry.told):
            if person is not None:
                yield person
            person = _Person(Entry(listed=entry.listed), line.origin, 0)
        person.lines += 1
        person.entry.told |= entry.told
        if not entry.told:
            person.entry.rest.append(line.text.strip())
    if person is not None:
        yield person


def _has_name(entry: Entry) -> bool:
    return any(not _NAMES.isdisjoint(fields_of(key(word))) for word in entry.told)


def _in_earnest(people: Sequence[_Person]) -> list[_Person]:
    """Without what only looks like people: a name needs a number of a paper, a day or a place in a numbered list."""
    numbered = sum(1 for one in people if one.entry.listed and one.entry.name) >= 2
    kept = []
    for one in people:
        entry = one.entry
        if entry.name or _has_name(entry):
            words = len(entry.name.split())
            number = entry.number and (
                not entry.number.isdigit() or entry.weight > 2
            )  # figures alone may be a telephone
            sure = number or _has_name(entry) or (entry.days and words > 1) or (entry.sex and entry.nationality)
            if sure or (entry.listed and numbered) or (entry.listed and entry.weight):
                kept.append(one)
        elif entry.number and (entry.days or entry.sex):
            kept.append(one)  # somebody without a name: the row is kept aside
    return kept


def _each_once(people: Sequence[_Person]) -> tuple[list[_Person], int]:
    """A list is often sent again with one more line: who is named in the same words is one person."""
    found: dict[tuple[object, ...], _Person] = {}
    for one in people:
        entry = one.entry
        same = (key(entry.name), entry.number, tuple(entry.days), tuple(sorted(entry.told.items())))
        if one.origin and same in found:
            found[same].count += 1
            if one.origin not in found[same].origin:
                found[same].origin += f"; {one.origin}"
        else:
            found[same if one.origin else (*same, len(found))] = one
    return list(found.values()), sum(1 for one in found.values() if one.count > 1)


# -- rows


def _lay_out(people: Sequence[_Person], others: int, twice: int) -> Found:
    titles: dict[str, bool] = {}
    """Each with whether it is a guess."""
    rows: list[dict[str, str]] = []
    for one in people:
        row = _build_row(one)
        for title, (_, shaped) in row.items():
            titles[title] = titles.get(title, False) or shaped
        rows.append({title: text for title, (text, _) in row.items()})
    order = sorted(titles, key=lambda title: _ORDER.index(title) if title in _ORDER else len(_ORDER) - 1.5)
    cells: list[Cells] = [list(order)]
    cells += [[row.get(title, "") for title in order] for row in rows]
    guessed = frozenset(place for place, title in enumerate(order) if titles[title])
    return Found(cells, guessed, len(rows), others, twice)


_ORDER = ("No", "Name", "Sex", "Date of birth", "Nationality", "Document number", "Date of expiry", NOTES)


def _build_row(one: _Person) -> dict[str, tuple[str, bool]]:
    """Cells by title, each with whether its title is a guess."""
    entry = one.entry
    row: dict[str, tuple[str, bool]] = {}
    for word, text in entry.told.items():
        names = fields_of(key(word))
        title = _STANDARD.get(names[0], word) if names else word
        row[title if title not in row else word] = (text, False)
    if entry.listed:
        row["No"] = (entry.listed, False)
    days = sorted(entry.days, key=_guess_year)
    shaped = {
        "Name": entry.name,
        "Sex": entry.sex,
        "Nationality": entry.nationality,
        "Document number": entry.number,
        "Date of birth": days[0] if days else "",
        "Date of expiry": days[-1] if len(days) == 2 else "",
    }
    rest = [*entry.rest, *(days[1:] if len(days) > 2 else ())]
    for title, text in shaped.items():
        if text and title not in row:
            row[title] = (text, True)
        elif text:
            rest.append(text)
    if one.origin:
        rest.append(one.origin)
    if rest:
        row[NOTES] = ("; ".join([*([row[NOTES][0]] if NOTES in row else []), *rest]), False)
    return row


def _guess_year(day: str) -> int:
    """The year, for the order of a person's dates: two digits beyond 40 belong to the last century."""
    digits = [int(piece) for piece in "".join(one if one.isdigit() else " " for one in day).split()]
    whole = next((one for one in digits if one > 999), None)
    if whole is not None:
        return whole - 543 if whole > 2400 else whole
    last = digits[-1] if digits else 0
    return last + (1900 if last > 40 else 2000)
