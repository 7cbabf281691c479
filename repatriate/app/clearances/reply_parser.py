"""A reply that was pasted: whom each of its lines means and what it says of them, for the officer to look at first.

Nothing is written and nothing is asked of a file here. The whole letter is read before its lines: its number and day, the
order of its dates, its headings, how long its answers hold. A line means somebody by our reference, by a document's number,
or by a name with a day of birth; it says yes or no by the words of resources/letters/replies.toml, or by its heading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from repatriate.app.clearances.answer_writer import Given
from repatriate.app.clearances.reply_around import Remark, find_other_note, list_numbers, read_remark, take_back
from repatriate.app.clearances.reply_match import (
    OFFERED,
    Awaited,
    ReplyLine,
    ReplyMatch,
    Sureness,
    describe_given,
    is_on_record,
    refs_of,
)
from repatriate.app.clearances.reply_names import blank_out, without_relatives
from repatriate.app.clearances.reply_people import Finder, Meaning
from repatriate.app.clearances.reply_remainder import find_remainder
from repatriate.app.clearances.reply_rows import BLANK, ReplyRow, RowReader
from repatriate.app.clearances.reply_statements import (
    NUMBERED,
    Statement,
    cut_statements,
    mark_quotations,
    split_sentences,
)
from repatriate.app.clearances.reply_words import (
    DAY,
    WORD,
    Said,
    WordReader,
    fill,
    find_words,
    plain,
)
from repatriate.intake.values.dates import order_of
from repatriate.model.entities import Answer
from repatriate.model.saying import say

MOST_LINES = 5000
"""Lines of a pasted text that are read; no answer to a note is longer."""
_FURNITURE = re.compile(r"\bpage\b|\bhalaman\b|หน้า|\d+ ?(?:/|of|de|dari|sur) ?\d+\s*$", re.I)
"""What stands between two pages: no heading."""
_SILENT = Said()
_DAYS = ("valid_from", "valid_until")
_NOBODY = Meaning((), Sureness.NOT_FOUND, say("Nobody whose answer is waited for is named so."))


def parse_reply(
    text: str,
    people: Sequence[Awaited],
    others: Sequence[Awaited] = (),
    *,
    today: date,
    notes: Iterable[str] = (),
    note: str | None = None,
) -> ReplyMatch:
    """Match a pasted text or table to `people`, whose answer is waited for; `others` are named as not on the note.

    `notes` are the numbers of our own, `note` is the one that is answered. Raises nothing: what is not understood is a line without an answer.
    """
    return _Letter(text, Finder(people, others), today, tuple(notes), note).read(people)


@dataclass(frozen=True, slots=True)
class _Section:
    """What a heading says for those below it, and why that may not be for them."""

    said: Said = _SILENT
    doubt: str = ""
    unread: str = ""
    """Words of a heading without an answer that nobody understands: `Draft, not yet signed`."""


class _Letter:
    """One letter: its rows read first, then its headings, then each of its lines by these."""

    def __init__(self, text: str, finder: Finder, today: date, notes: Sequence[str], note: str | None) -> None:
        self._finder, self._today = finder, today
        self._head, self._whole = Said(), Said()
        lines = mark_quotations(text.splitlines()[:MOST_LINES])
        statements = cut_statements(lines)
        order = order_of([found[0] for one in statements if not one.quoted for found in DAY.finditer(one.text)])
        self._asked = min((one.asked_on for one in finder.by_ref.values() if one.asked_on), default=None)
        since = self._asked or today - timedelta(days=365)
        self._words = WordReader(order, since, today, [*finder.numbers, *finder.refs], notes, finder.births)
        reader = RowReader(finder, self._words)
        read = [row for one in statements for row in reader.read(one)]
        answered = {row.number for row in read if row.quoted and row.meaning and _says_something(self._read_own(row))}
        self._left_out = sum(line.quoted and bool(line.text.strip()) for line in lines) - len(answered)
        read = [row for row in read if not row.quoted or row.number in answered]
        named = [row for row in read if row.meaning]
        formed = sum(not row.bare for row in named) * 2 > len(named)
        self._rows = [
            replace(row, is_entry=False) if formed and row.bare and row.meaning is None else row for row in read
        ]
        self._overall: Answer | None = None
        self._furniture: frozenset[str] = frozenset()
        other = find_other_note(self._rows, note, notes) if note else None
        self._remarks: list[Remark] = [other] if other else []

    def read(self, people: Sequence[Awaited]) -> ReplyMatch:
        sections = self._read_sections()
        rows = [(row, section) for row, section in sections if row.meaning or row.is_entry]
        lines = [self._read_line(row, section) for row, section in rows]
        lines = _agree_with_one_another(lines, [row for row, _ in rows])
        answers = {self._words.read_said(row.text, heading=True).answer for row in self._rows} if not lines else set()
        some = any(one.numbers for one in self._remarks)  # `1. approved, 2. refused` is not for all
        overall = self._overall if answers - {None} == {self._overall} and not some else None
        noted, listed = {one.seq: one.ref for one in people if one.seq}, list_numbers(self._rows)
        lines = take_back(lines, self._remarks, listed, noted)
        lines += [] if listed else self._offer_by_number(noted, set(refs_of(lines)))
        named = set(refs_of(lines))
        silent = tuple(one.ref for one in people if one.ref not in named)
        return ReplyMatch(tuple(lines), silent, self._head.reference, self._head.answered_on, overall, self._left_out)

    def _offer_by_number(self, noted: Mapping[int, str], named: Collection[str]) -> Iterator[ReplyLine]:
        """Answers that the letter gives to numbers on the list of our note: each a question."""
        for one in self._remarks:
            given = _make_given(self._words.read_said(one.text, heading=False)) if one.answer else None
            for ref in (noted.get(number) for number in one.numbers if given):
                if ref and ref not in named:
                    why = say("By the number on the note alone: nothing else says who it is.")
                    yield self._complete(ReplyLine(one.line, one.text, Sureness.UNSURE, ref, given, why, surely=False))

    # -- headings: what holds for those below them

    def _read_sections(self) -> list[tuple[ReplyRow, _Section]]:
        found: list[tuple[ReplyRow, _Section]] = []
        section, paragraph, heading = _Section(), list[ReplyRow](), list[ReplyRow]()
        unanswered = 0
        for row in (*self._rows, BLANK):
            if row.text and row.meaning is None and not row.is_entry:
                paragraph.append(row)
                self._read_head(row.text)
                continue
            if paragraph:
                old = section
                section = self._read_heading([one.text for one in paragraph], row, old, unanswered)
                self._weigh(heading)
                cut = -1 if section is not old and (section.unread or _says_something(section.said)) else len(paragraph)
                self._weigh(paragraph[:cut])
                heading, paragraph = paragraph[cut:], []
            if row.meaning is not None or row.is_entry:
                heading = []  # it is for those below it
            if row.is_entry and (not row.dated or _is_sentence(row.text)):
                self._weigh([row])
            if row.quoted:
                found.append((row, _Section()))
            elif row.meaning is not None or row.is_entry:
                own = self._read_own(row)
                unanswered += own.answer is None and not own.unclear and section.said == Said()
                found.append((row, section))
                said = _says_something(own) and own.answer is not section.said.answer
                if said and row.running and row.meaning:  # `3. … 4. … were refused`: the verdict stands below its lines
                    above = frozenset(
                        ref for one, its in found if its is section and one.meaning for ref in one.meaning.refs
                    )
                    self._remarks.append(Remark(row.number, row.text, refs=above))
                if said and (row.running or (row.meaning is None and own.answer)):
                    section = _Section()  # a heading in other words, or somebody unknown: it is not sure which
        self._weigh(heading)
        return found

    def _weigh(self, rows: Iterable[ReplyRow]) -> None:
        """Remember what sentences around the lines take back."""
        for row in rows:
            for one in split_sentences(Statement(row.number, row.text)):
                if not row.quoted and (remark := read_remark(replace(row, text=one.text), self._finder, self._rows)):
                    self._remarks.append(remark)

    def _read_head(self, row: str) -> None:
        said = self._words.read_said(row, heading=True)
        if said.answered_on and (said.answered_on > self._today or (self._asked and said.answered_on < self._asked)):
            said = replace(said, answered_on=None)  # the day of something else: of our own note
        self._head = fill(self._head, said, "reference", "answered_on")

    def _read_heading(self, paragraph: Sequence[str], then: ReplyRow, old: _Section, unanswered: int) -> _Section:
        """The section that a paragraph begins: the old one where it is no heading, one without an answer where nobody
        knows what it says."""
        text = " ".join(" ".join(paragraph).split())
        said = self._words.read_said(text, heading=True, asked_by=self._head.answered_on)
        last = paragraph[-1].strip()
        ended = len(paragraph) > 1 and paragraph[-2].rstrip()[-1:] in (".", ":", ";", "!")
        if said.unclear and not said.pending and ended and last.endswith(":") and last[:1].isupper():
            said = self._words.read_said(last, heading=True, asked_by=self._head.answered_on)
        if said.answer is None and not said.unclear:
            if said.valid_from or said.valid_until or said.unread:
                self._whole = replace(fill(self._whole, said, *_DAYS), unread=self._whole.unread or said.unread)
                return old
            known, self._furniture = self._furniture, self._furniture | set(paragraph)
            idle = all(one in known or _FURNITURE.search(one) or not WORD.search(one) for one in paragraph)
            title = last.endswith(":") or len(last.split()) <= 8
            unread = find_remainder(last, around=True) if title and then.number else ""
            return old if idle or paragraph[0][:1] == " " else _Section(unread=unread)
        self._overall = said.answer
        said = replace(said, reference=None, answered_on=None, unread=said.unread or find_remainder(text, around=True))
        if not last.endswith(":") and (text[:1].islower() or (unanswered and then.number)):
            # People stand above it who have no answer, or it goes on with their sentence: it may be theirs.
            return _Section(doubt=say("It is not sure whether the answer is for those above it or below it."))
        return _Section(said)

    # -- lines

    def _read_own(self, row: ReplyRow) -> Said:
        """What the line itself says, without the words that are somebody's name."""
        if row.table is not None:
            return self._read_cells(row.table)
        text = without_relatives(row.text)
        for token in (row.tokens[place] for place in (row.meaning.used if row.meaning else ())):
            text = blank_out(text, token.start, token.start + len(token.raw))
        return self._words.read_said(text, heading=row.meaning is None, asked_by=self._head.answered_on)

    def _find_remainder(self, row: ReplyRow) -> str:
        """The words of the line that nobody understands."""
        if row.table is not None:
            text = " ".join(row.table.get(name, "") for name in ("answer", "free"))
            for place in row.meaning.used if row.meaning else ():
                text = text.replace(row.tokens[place].raw, " ")
            return find_remainder(text)
        return find_remainder(row.text, [row.tokens[place] for place in (row.meaning.used if row.meaning else ())])

    def _read_cells(self, cells: Mapping[str, str]) -> Said:
        """What a row of a table with titles says."""
        start, until, answered = (
            self._words.read_day(cells[name]) if cells.get(name) else None for name in (*_DAYS, "answered_on")
        )
        said = self._words.read_said(cells.get("answer", ""), heading=False, asked_by=self._head.answered_on)
        reference = cells.get("reference", "")[:120]
        unread = (
            cells[name]
            for name, kind, day in zip(_DAYS, ("from", "until"), (start, until), strict=True)
            if cells.get(name, "").strip(" -–—")
            and (
                not day
                or self._words.is_in_doubt(cells[name], day, kind)
                or re.search(r"\w", DAY.sub("", cells[name], 1))  # more than one day
            )
        )
        return replace(
            said,
            reference=said.reference if self._words.is_known(reference) else reference or said.reference,
            valid_from=start or said.valid_from,
            valid_until=until or said.valid_until,
            answered_on=answered or said.answered_on,
            unread=cells.get("unread") or next(unread, said.unread),
        )

    def _read_line(self, row: ReplyRow, section: _Section) -> ReplyLine:
        own, above, meaning = self._read_own(row), section.said, row.meaning or _NOBODY
        said, doubt, asks = own, "", row.table is not None and "answer" in row.table
        if row.running or row.quoted or (asks and not _says_something(own)):
            pass
        elif own.answer is None and not own.unclear:
            said = fill(replace(own, answer=above.answer, unclear=above.unclear, pending=above.pending), above, *_DAYS)
        elif own.answer and own.answer is above.answer:
            said = fill(own, above, *_DAYS)
        elif (
            row.table is None
            and (above.answer or above.pending)
            and (own.answer or not (own.pending and above.pending))
        ):
            doubt = say("The line says otherwise than its heading.")
        if not doubt and said.answer is above.answer:
            doubt = section.doubt
        unread = own.unread or self._find_remainder(row) or section.unread
        unread = unread or (above.unread if said.answer is above.answer else "")
        if said.answer is Answer.GRANTED and not (said.valid_from or said.valid_until):
            unread = unread or self._whole.unread
        if row.quoted:
            doubt = say("The line is quoted text: it is not sure who wrote it.")
        elif row.running:
            doubt = say("This is running text, where nothing is sure: read the sentence.")
        elif not doubt and unread and (said.answer or asks):
            doubt = say("This is not understood: {0}.", unread.strip())
        refs, sureness, why = meaning.refs, meaning.sureness, doubt or meaning.why
        surely = sureness is Sureness.SURE
        if not doubt and said.pending:
            why = say("{0} It says that it is not decided yet.", why)
        elif not doubt and said.unclear:
            why = say("{0} It says both yes and no, or on what condition.", why)
        if (doubt or (said.unclear and not said.pending)) and sureness in OFFERED:
            sureness = Sureness.UNSURE
        elif surely and not _says_something(said):
            sureness, why = Sureness.SILENT, say("{0} It says no answer.", why)
        given = _make_given(said) if refs else None
        ref, candidates = (refs[0], ()) if len(refs) == 1 else (None, refs)
        return self._complete(
            ReplyLine(
                row.number,
                " ".join(row.text.split()),
                sureness,
                ref,
                given,
                why,
                candidates,
                said.pending,
                surely=surely,
            )
        )

    def _complete(self, line: ReplyLine) -> ReplyLine:
        """The line with the number, the day and the time of the whole reply where it has none of its own."""
        person = self._finder.by_ref[line.ref] if line.ref else None
        record = person.on_record if person else None
        if line.given is None:
            return _compare_record(line, record) if line.pending else line
        given = fill(line.given, self._head, "answered_on", "reference")
        day, asked = given.answered_on, person.asked_on if person else None
        if day and (day > self._today or (asked and day < asked)):
            given = replace(given, answered_on=None)  # the day of something else: of birth, of our own note
        if given.answer is Answer.GRANTED and not given.valid_from and not given.valid_until:
            given = _drop_crossed(fill(given, self._whole, *_DAYS))
        if record and is_on_record(given, record):
            return replace(line, given=given, recorded=record.answered_on or self._today)
        return _compare_record(replace(line, given=given), record)


def _compare_record(line: ReplyLine, record: Given | None) -> ReplyLine:
    """The line, a question where the file has another answer."""
    if record is None or line.sureness not in (*OFFERED, Sureness.NOT_ON_NOTE):
        return line
    sureness = Sureness.UNSURE if line.sureness in OFFERED else line.sureness
    new = describe_given(line.given) if line.given else say("not decided yet")
    why = say("Recorded: {0}; this letter: {1}.", describe_given(record), new)
    return replace(line, sureness=sureness, why=why)


def _agree_with_one_another(lines: Sequence[ReplyLine], rows: Sequence[ReplyRow]) -> list[ReplyLine]:
    """The lines, those in doubt that say of one person two things, or name by one person two."""
    says: dict[str, set[tuple[Answer | None, date | None]]] = defaultdict(set)
    called: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    by_name: set[int] = set()
    torn: dict[str, set[Answer | None]] = defaultdict(set)
    for one, row in zip(lines, rows, strict=True):
        meaning = row.meaning
        if one.ref is None or meaning is None or meaning.contradicted:
            continue
        if one.sureness is Sureness.UNSURE and (not row.dated or meaning.sureness in OFFERED):
            # In doubt for its words, not for whom it means.
            torn[one.ref].add(one.given.answer if one.given and row.running else None)
        if one.pending or one.given:
            answered = one.given if not one.pending else None
            says[one.ref].add((answered.answer, answered.valid_until) if answered else (None, None))
        if one.sureness in OFFERED and meaning.by_name:
            by_name.add(one.line)
            called[one.ref].add(tuple(sorted(token.word for token in row.tokens if not token.idle)))
    found = []
    for one in lines:
        doubt = ""
        if one.ref and one.sureness in OFFERED:
            # By number it is sure whom both lines mean: the officer leaves out one of a yes and a no.
            answers = {answer for answer, _ in says[one.ref]}
            if len(says[one.ref]) > 1 and (len(answers) == 1 or one.line in by_name or None in answers):
                doubt = say("The letter says two different things of {0}.", one.ref)
            elif torn[one.ref] - {one.given.answer if one.given else Answer.WITHDRAWN}:
                doubt = say("Another line says of {0} what is not understood.", one.ref)
            elif len(called[one.ref]) > 1:
                doubt = say("Two lines with different names mean {0}.", one.ref)
        found.append(replace(one, sureness=Sureness.UNSURE, why=doubt) if doubt else one)
    return found


def _is_sentence(row: str) -> bool:
    """Whether a line with a date speaks of answers or of the list, and is no line of somebody whom the file lacks."""
    return not NUMBERED.match(row) and find_words("topics", "permit").search(plain(row)) is not None


def _says_something(said: Said) -> bool:
    """Whether it says yes, no, both, or not yet."""
    return said.answer is not None or said.unclear or said.pending


def _make_given(said: Said) -> Given | None:
    if said.answer is None:
        return None
    return _drop_crossed(Given(said.answer, said.answered_on, said.reference, said.valid_from, said.valid_until))


def _drop_crossed(given: Given) -> Given:
    """The answer without a last day that lies before its first one."""
    crossed = given.valid_from and given.valid_until and given.valid_until < given.valid_from
    return replace(given, valid_until=None) if crossed else given
