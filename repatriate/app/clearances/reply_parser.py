"""Reads a pasted reply: the person and the statement of each of its lines, for the officer to look at first.

Nothing is written, and no file is asked. The whole letter is read before its lines: its number and day, the order of
its dates, its headings, the validity of its answers. A line names a person by our reference, a document's number, or a
name with a birth date. It says yes or no by the words of resources/letters/replies.toml, or by its heading.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from repatriate.app.clearances.reply_around import (
    NUMBER_FIRST,
    Remark,
    agree_with_one_another,
    find_correction,
    find_day_to_come,
    find_marked,
    find_other_note,
    list_numbers,
    list_unnamed,
    read_exception,
    read_remark,
    take_back,
)
from repatriate.app.clearances.reply_match import (
    OFFERED,
    Awaited,
    ReplyLine,
    ReplyMatch,
    Sureness,
    compare_record,
    drop_crossed,
    is_on_record,
    make_given,
    refs_of,
)
from repatriate.app.clearances.reply_names import blank_out, without_relatives
from repatriate.app.clearances.reply_people import Finder, Meaning
from repatriate.app.clearances.reply_rows import BLANK, ReplyRow, RowReader
from repatriate.app.clearances.reply_statements import (
    NUMBERED,
    Statement,
    cut_statements,
    find_remainder,
    find_stray,
    mark_quotations,
    split_sentences,
)
from repatriate.app.clearances.reply_words import (
    DAY,
    WORD,
    Said,
    WordReader,
    fill_answer,
    find_words,
    read_answer,
    strip_marks,
)
from repatriate.intake.values.dates import order_of
from repatriate.model.entities import Answer
from repatriate.model.saying import say

MOST_LINES = 5000
"""Lines of a pasted text that are read; no answer to a note is longer."""
_FURNITURE = re.compile(r"\bpage\b|\bhalaman\b|หน้า|\d+ ?(?:/|of|de|dari|sur) ?\d+\s*$", re.I)
"""Text between two pages, which is no heading."""
_SILENT = Said()
_DAYS = ("valid_from", "valid_until")
_QUOTED = say("It is in the forwarded message: it is not certain who wrote it.")
_AGAINST = ("topics", "not", "not_yet", "conditions", "withdrawn", "relative", "kin")
"""A yes beside one of these words, in what is not understood, is not offered as one."""
_NOBODY = Meaning((), Sureness.NOT_FOUND, say("Nobody who is waiting for an answer has this name."))


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
    """The statement of a heading for the lines below it, and the reason why it may not apply to them."""

    said: Said = _SILENT
    doubt: str = ""
    unread: str = ""
    """Words of a heading without an answer that nobody understands: `Draft, not yet signed`."""
    heading: str = ""
    stray: str = ""
    """A number in it, which may be that of its lines."""
    excepted: Remark | None = None


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
        self._left_out = sum(line.quoted and bool(line.text.strip()) for line in lines)
        named = [row for row in read if row.meaning]
        formed = sum(not row.bare for row in named) * 2 > len(named)
        self._rows = [
            replace(row, is_entry=False)
            if (formed and row.bare and row.meaning is None) or find_marked(row, read)
            else row
            for row in read
        ]
        self._remarked = {(row.number, row.text): list(self._find_remarks(row)) for row in self._rows}
        self._overall: Answer | None = None
        self._furniture: frozenset[str] = frozenset()
        other = find_other_note(self._rows, note, notes) if note else None
        self._remarks: list[Remark] = [one for one in (other, find_correction(self._rows)) if one]

    def read(self, people: Sequence[Awaited]) -> ReplyMatch:
        sections = self._read_sections()
        said = (*(section.said for _, section in sections), self._whole, self._head)
        taken = [day for one in said for day in (one.valid_from, one.valid_until, one.answered_on)]
        to_come = find_day_to_come(self._rows, taken, self._words.read_day, self._today)
        self._remarks += [to_come] if to_come else []
        rows = [(row, section) for row, section in sections if not row.quoted or self._answers_quoted(row, section)]
        self._left_out -= len({row.number for row, _ in rows if row.quoted})
        listed = list_numbers([row for row, _ in rows])
        noted = {one.seq: one.ref for one in people if one.seq}
        self._listed, self._noted = listed.keys(), noted
        lines = [self._read_line(row, section) for row, section in rows]
        lines = agree_with_one_another(lines, [row for row, _ in rows])
        own = (row for row in self._rows if not row.quoted)
        answers = {self._words.read_wording(row.text, heading=True).answer for row in own} if not lines else set()
        some = any(one.numbers for one in self._remarks)  # `1. approved, 2. refused` is not for all
        overall = self._overall if answers - {None} == {self._overall} and not some else None
        lines = take_back(lines, self._remarks, listed, noted)
        named = set(refs_of(lines))
        silent = tuple(one.ref for one in people if one.ref not in named)
        lines += [] if overall else self._offer_unnamed(silent, listed, noted)
        named = set(refs_of(lines))
        silent = tuple(one.ref for one in people if one.ref not in named)
        return ReplyMatch(tuple(lines), silent, self._head.reference, self._head.answered_on, overall, self._left_out)

    def _answers_quoted(self, row: ReplyRow, section: _Section) -> bool:
        """Whether a line of a forwarded or quoted message has an answer."""
        return row.meaning is not None and (_holds_words(self._read_own(row)) or _holds_words(section.said))

    def _offer_unnamed(
        self, silent: Sequence[str], listed: Collection[int], noted: Mapping[int, str]
    ) -> Iterator[ReplyLine]:
        """Yields a question for each person whom no line names but a sentence may speak of."""
        remarks = [one for found in self._remarked.values() for one in found]
        for one, ref, text, why in list_unnamed(remarks, silent, listed, noted, self._finder):
            said = self._words.read_wording(text, heading=False) if text else _SILENT
            why = say("{0} {1}", _QUOTED, why) if one.quoted else why
            line = ReplyLine(one.line, one.text, Sureness.UNSURE, ref, make_given(said), why, (), said.pending)
            yield self._complete_line(line)

    # -- headings: what holds for those below them

    def _read_sections(self) -> list[tuple[ReplyRow, _Section]]:
        found: list[tuple[ReplyRow, _Section]] = []
        section, paragraph, heading = _Section(), list[ReplyRow](), list[ReplyRow]()
        unanswered = 0
        parted = [
            one
            for last, row in pairwise((BLANK, *self._rows))
            for one in ((BLANK, row) if last.quoted is not row.quoted else (row,))
        ]
        quoted = blank = False
        for row in (*parted, BLANK):
            after_blank, blank = blank, not row.text
            if row.number and row.quoted is not quoted:
                self._apply_remarks(heading)
                section, heading, quoted = _Section(), [], row.quoted
            if row.text and row.meaning is None and not row.is_entry:
                paragraph.append(row)
                if not row.quoted:
                    self._read_head(row.text)
                continue
            if paragraph:
                old = section
                of_letter = self._whole, self._overall
                section = self._read_heading([one.text for one in paragraph], row, old, unanswered)
                if quoted:
                    self._whole, self._overall = of_letter
                self._apply_remarks(heading)
                cut = -1 if section is not old and (section.unread or _holds_words(section.said)) else len(paragraph)
                self._apply_remarks(paragraph[:cut])
                heading, paragraph = paragraph[cut:], []
            if row.meaning is not None or row.is_entry:
                heading = []  # it is for those below it
            if row.is_entry and (not row.dated or _is_sentence(row.text)):
                self._apply_remarks([row])
            if row.meaning is not None or row.is_entry:
                own = self._read_own(row)
                if own.answer and after_blank and _is_apart(row):
                    section = _Section()
                unanswered += own.answer is None and not own.unclear and section.said == Said()
                found.append((row, section))
                said = _holds_words(own) and own.answer is not section.said.answer
                if said and row.running and row.meaning:  # `3. … 4. … were refused`: the verdict stands below its lines
                    above = frozenset(
                        ref for one, its in found if its is section and one.meaning for ref in one.meaning.refs
                    )
                    self._remarks.append(Remark(row.number, row.text, refs=above))
                if said and (row.running or (row.meaning is None and own.answer)):
                    section = _Section()  # a heading in other words, or somebody unknown: it is not sure which
        self._apply_remarks(heading)
        return [(row, _doubt_number(section, found)) for row, section in found]

    def _find_remarks(self, row: ReplyRow) -> Iterator[Remark]:
        for one in split_sentences(Statement(row.number, row.text)):
            if row.meaning and (row.table or not find_words("excepting", "others").search(strip_marks(one.text))):
                continue
            text = without_relatives(one.text) if row.is_entry else one.text  # of `2. Wife of …` nothing is left
            remark = read_remark(replace(row, text=text), self._finder, self._rows)
            if remark and (remark.at_large or not row.meaning):
                yield remark

    def _apply_remarks(self, rows: Iterable[ReplyRow]) -> None:
        """Remember what sentences around the lines take back."""
        self._remarks += [one for row in rows if not row.quoted for one in self._remarked[row.number, row.text]]

    def _read_head(self, row: str) -> None:
        said = self._words.read_wording(row, heading=True)
        if said.answered_on and (said.answered_on > self._today or (self._asked and said.answered_on < self._asked)):
            said = replace(said, answered_on=None)  # the day of something else: of our own note
        self._head = fill_answer(self._head, said, "reference", "answered_on")

    def _read_heading(self, paragraph: Sequence[str], then: ReplyRow, old: _Section, unanswered: int) -> _Section:
        """The section that a paragraph begins: the old one where it is no heading, one without an answer where nobody
        knows what it says."""
        text = " ".join(" ".join(paragraph).split())
        bare, excepted = read_exception(text, self._finder)
        bare, excepted = (bare, excepted) if any(read_answer(strip_marks(bare))) else (text, None)
        said = self._words.read_wording(bare, heading=True, asked_by=self._head.answered_on)
        last = paragraph[-1].strip()
        told = last if any(read_answer(strip_marks(last))) else text
        ended = len(paragraph) > 1 and paragraph[-2].rstrip()[-1:] in (".", ":", ";", "!")
        if said.unclear and not said.pending and ended and last.endswith(":") and last[:1].isupper():
            said = self._words.read_wording(last, heading=True, asked_by=self._head.answered_on)
        if said.answer is None and not said.unclear:
            if said.valid_from or said.valid_until or said.unread:
                whole = fill_answer(self._whole, said, *_DAYS)
                other = said.valid_until and said.valid_until != whole.valid_until  # two last days for all
                self._whole = replace(whole, unread=whole.unread or said.unread or (text[:60] if other else ""))
                return old
            known, self._furniture = self._furniture, self._furniture | set(paragraph)
            idle = all(one in known or _FURNITURE.search(one) or not WORD.search(one) for one in paragraph)
            title = last.endswith(":") or len(last.split()) <= 8
            unread = find_remainder(last, around=True) if title and then.number else ""
            return old if idle or paragraph[0][:1] == " " else _Section(unread=unread, heading=last)
        self._overall = said.answer
        said = replace(said, reference=None, answered_on=None, unread=said.unread or find_remainder(bare, around=True))
        stray = next(filter(None, (find_stray(one) for one in paragraph if any(read_answer(strip_marks(one))))), "")
        if not last.endswith(":") and (text[:1].islower() or (unanswered and then.number)):
            # People stand above it who have no answer, or it goes on with their sentence: it may be theirs.
            doubt = say("It is not certain whether the answer is for the people above it or below it.")
            return _Section(doubt=doubt, heading=told)
        return _Section(said, heading=told, excepted=excepted, stray=stray)

    # -- lines

    def _read_own(self, row: ReplyRow) -> Said:
        """The statement of the line itself, read without the words that belong to somebody's name."""
        if row.table is not None:
            return self._read_cells(row.table)
        text = without_relatives(row.text)
        whole, meaning = read_answer(strip_marks(text)), row.meaning or _NOBODY
        names = [row.tokens[place] for place in meaning.used]
        for token in names:
            text = blank_out(text, token.start, token.start + len(token.raw))
        said = self._words.read_wording(text, heading=row.meaning is None, asked_by=self._head.answered_on)
        if read_answer(strip_marks(text)) == whole or self._finder.is_whole_name(meaning.refs, names):
            return said
        return replace(said, answer=None, unclear=True)  # `không` is of the answer, and like Hồng

    def _find_remainder(self, row: ReplyRow) -> str:
        """The words of the line that nobody understands."""
        if row.table is not None:
            text = " ".join(row.table.get(name, "") for name in ("answer", "free"))
            for place in row.meaning.used if row.meaning else ():
                text = text.replace(row.tokens[place].raw, " ")
            return find_remainder(text)
        return find_remainder(row.text, [row.tokens[place] for place in (row.meaning.used if row.meaning else ())])

    def _read_cells(self, cells: Mapping[str, str]) -> Said:
        """The statement of a row in a table with titles."""
        start, until, answered = (
            self._words.read_day(cells[name]) if cells.get(name) else None for name in (*_DAYS, "answered_on")
        )
        said = self._words.read_wording(cells.get("answer", ""), heading=False, asked_by=self._head.answered_on)
        reference = cells.get("reference", "").strip(" -–—")[:120]
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
        if row.running or (asks and not _holds_words(own)):
            pass
        elif own.answer is None and not own.unclear:
            said = fill_answer(
                replace(own, answer=above.answer, unclear=above.unclear, pending=above.pending), above, *_DAYS
            )
        elif own.answer and own.answer is above.answer:
            said = fill_answer(own, above, *_DAYS)
        elif (
            row.table is None
            and (above.answer or above.pending)
            and (own.answer or not (own.pending and above.pending))
        ):
            doubt = say("The line contradicts its heading.")
        if not doubt and said.answer is above.answer:
            doubt = section.doubt
            if section.excepted and self._is_excepted(row, section.excepted):
                doubt, said = say("The heading makes an exception: {0}.", section.excepted.text.rstrip(".: ")), _SILENT
        unread = own.unread or self._find_remainder(row) or section.unread
        unread = unread or (above.unread if said.answer is above.answer else "")
        if said.answer is Answer.GRANTED:
            end = self._whole.valid_until
            other = end if said.valid_until not in (None, end) else None  # the line and a sentence name two last days
            unread = unread or (say("until {0}", other) if other else self._whole.unread)
        if said.answer is Answer.GRANTED and find_words(*_AGAINST).search(strip_marks(unread)):
            said = replace(said, answer=None, unclear=True)
        if row.quoted:
            doubt = _QUOTED
        elif row.running:
            doubt = say("This is running text, where nothing is certain: read the sentence.")
        elif not doubt and unread and (_holds_words(said) or row.meaning):
            doubt = say("This is not understood: {0}.", unread.strip())
        refs, sureness, why = meaning.refs, meaning.sureness, doubt or meaning.why
        surely = sureness is Sureness.SURE
        if not doubt and said.pending:
            why = say("{0} The line says that it is not decided yet.", why)
        elif not doubt and said.unclear:
            why = say("{0} The line says both yes and no, or sets a condition.", why)
        if (doubt or (said.unclear and not said.pending)) and sureness in OFFERED:
            sureness = Sureness.UNSURE
        elif surely and not _holds_words(said):
            sureness, why = Sureness.SILENT, say("{0} The line gives no answer.", why)
        given = make_given(said) if refs else None
        ref, candidates = (refs[0], ()) if len(refs) == 1 else (None, refs)
        return self._complete_line(
            ReplyLine(
                row.number, " ".join(row.text.split()), sureness, ref, given, why, candidates, said.pending,
                surely=surely, heading=section.heading,
            )
        )  # fmt: skip

    def _is_excepted(self, row: ReplyRow, excepted: Remark) -> bool:
        """Whether the exception of a heading is of this line, or may be."""
        number, mine = NUMBER_FIRST.match(row.text), row.meaning.refs if row.meaning else ()
        clear = not excepted.at_large and (excepted.numbers or excepted.refs) and self._listed >= set(excepted.numbers)
        refs = excepted.refs.union(self._noted.get(one, "") for one in excepted.numbers)
        return not clear or bool(number and int(number[1]) in excepted.numbers) or not refs.isdisjoint(mine)

    def _complete_line(self, line: ReplyLine) -> ReplyLine:
        """The line with the number, the day and the time of the whole reply where it has none of its own."""
        person = self._finder.by_ref[line.ref] if line.ref else None
        record = person.on_record if person else None
        line = replace(line, on_record=record)
        if line.given is None:
            return compare_record(line, record) if line.pending else line
        given = fill_answer(line.given, self._head, "answered_on", "reference")
        day, asked = given.answered_on, person.asked_on if person else None
        if day and (day > self._today or (asked and day < asked)):
            given = replace(given, answered_on=None)  # the day of something else: of birth, of our own note
        if given.answer is Answer.GRANTED and not given.valid_from and not given.valid_until:
            given = drop_crossed(fill_answer(given, self._whole, *_DAYS))
        if record and is_on_record(given, record):
            return replace(line, given=given, recorded=record.answered_on or self._today)
        return compare_record(replace(line, given=given), record)


def _doubt_number(section: _Section, found: Sequence[tuple[ReplyRow, _Section]]) -> _Section:
    """The section, in doubt where its heading has a number other than that of its lines: `Approved: 0`, `Approved 1 of 3`."""
    lines = {row.number for row, its in found if its is section}
    other = section.stray and section.stray != str(len(lines))
    return (
        replace(section, said=replace(section.said, unread=section.said.unread or section.stray)) if other else section
    )


def _is_apart(row: ReplyRow) -> bool:
    """Whether a line is a whole sentence and none of a list, so that no heading above the list is its own."""
    return row.table is None and not NUMBERED.match(row.text) and row.text.rstrip().endswith(".")


def _is_sentence(row: str) -> bool:
    """Whether a line with a date speaks of answers or of the list, and is no line of somebody whom the file lacks."""
    return not NUMBERED.match(row) and find_words("topics", "permit").search(strip_marks(row)) is not None


def _holds_words(said: Said) -> bool:
    """Whether it says yes, no, both, or not yet."""
    return said.answer is not None or said.unclear or said.pending
