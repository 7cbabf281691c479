"""Reads the text around the lines of a reply: the answers it revokes, their lines, and further people named.

A sentence that is a formula of courtesy revokes nothing. Any other one does if it speaks of answers, the list, numbers
in it or people on it: of these, else of all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from textwrap import shorten

from repatriate.app.clearances.reply_match import OFFERED, ReplyLine, Sureness
from repatriate.app.clearances.reply_names import blank_out, fold_letters, read_tokens, without_relatives
from repatriate.app.clearances.reply_people import Finder
from repatriate.app.clearances.reply_rows import ReplyRow
from repatriate.app.clearances.reply_statements import find_remainder
from repatriate.app.clearances.reply_words import DAY, WORD, find_words, read_answer, strip_marks
from repatriate.app.core.current_document import bare_number
from repatriate.model.entities import Answer
from repatriate.model.saying import say
from repatriate.reference.lexicon import title_word

NUMBER_FIRST = re.compile(r"\s*[(\[]?(\d{1,4})(?:[.):\t ]|\])")
_MARK = re.compile(r"\s*(?:[(\[]?([*†‡§]+)[)\]]?|([(\[][1-9a-e][)\]]))")
_SPAN = r"\d{1,4}(?: ?(?:-|–|—|~|a|to|through|thru|sampai|hingga|s\.?/?d\.?|den|ถึง|至|到) ?(?:no?[°s.]* ?)?\d{1,4})?"
_SPANS = rf"(?<![A-Za-z\d./-]){_SPAN}(?: ?(?:,|;|&|、|and|et|dan|va|และ|和|or|ou)+ ?{_SPAN})*(?![A-Za-z\d/]|[.,-]\d)"
_RUN = re.compile(r"[A-Za-z0-9][A-Za-z0-9./-]*")
_LISTED = re.compile(r"[,;/&、]|\s(?:and|et|dan|và|และ|ou|or)\s|和")
_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence that weighs on lines: of these numbers, of these people, else on all. `answer` is what it says for sure.

    `at_large`: it speaks of all on the note, or of the others. `weighs`: it may be of those in the lines.
    """

    line: int
    text: str
    numbers: tuple[int, ...] = ()
    refs: frozenset[str] = frozenset()
    answer: Answer | None = None
    at_large: bool = False
    weighs: bool = True
    quoted: bool = False


def list_numbers(rows: Sequence[ReplyRow]) -> dict[int, set[str]]:
    """References of the people that each list number in the letter means; an empty set where the number names somebody
    else."""
    found: dict[int, set[str]] = {}
    for row in rows:
        if (row.meaning or row.is_entry) and (number := NUMBER_FIRST.match(row.text)):
            found.setdefault(int(number[1]), set()).update(row.meaning.refs if row.meaning else ())
    return found


def read_remark(row: ReplyRow, finder: Finder, rows: Sequence[ReplyRow]) -> Remark | None:
    """The answers that a sentence around the lines revokes or puts in doubt; None where it changes nothing."""
    if marked := find_marked(row, rows):
        return Remark(row.number, row.text.strip(), refs=marked)
    text, (bare, excepted) = strip_marks(DAY.sub(" ", row.text)), read_exception(row.text, finder)
    left = find_remainder(row.text, around=True)
    answer, torn, pending = read_answer(text)
    asked, others = find_words("asked").search(text), find_words("others").search(text)
    at_large = bool((answer or torn or pending) and not asked and (others or _is_of_all(strip_marks(bare), excepted)))
    if asked or (not left and (others or (answer is Answer.GRANTED and find_words("subject").match(text)))):
        answer, torn, pending = None, False, False
    elif find_words("conditions").search(text):
        torn = True
    numbers = _find_numbers(strip_marks(without_relatives(DAY.sub(" ", row.text))))
    at_large = at_large and (not numbers or excepted is not None)
    sure = answer if not left and not torn else None
    weighs = bool(left or answer or torn or pending)
    remark = Remark(row.number, row.text.strip(), numbers, frozenset(), sure, at_large, weighs, row.quoted)
    if not left:
        return remark if weighs or at_large else None
    small = {strip_marks(word) for word in WORD.findall(row.text) if not word[:1].isupper() or row.text.isupper()}
    vague = bool(small.intersection(left.split())) or any(word >= "\u0e00" for word in left.split())
    bare = re.sub(r"(?<!\w)no\.? ?(?=\d)", " ", find_words("harmless").sub(" ", text))
    speaks = bool(answer or torn or pending or find_words("topics", "not_yet", "conditions").search(bare))
    below = any(one.meaning and one.number < row.number for one in rows)
    speaks = speaks or (vague and below and find_words("permit").search(text) is not None)
    if row.is_entry and not (vague or find_words("topics").search(left)):
        return None  # somebody whom the file does not have
    numbers = numbers if speaks or vague else ()  # `Nomor 8, Jakarta Selatan` is an address
    refs = _find_named(row.text, finder, vague=speaks or (vague and len(text.split()) > 4))
    return replace(remark, refs=refs) if speaks or numbers or refs or at_large else None


def _is_of_all(text: str, excepted: Remark | None) -> bool:
    """Whether a sentence speaks of all on our note, not of those in the lines below it."""
    everybody = find_words("everybody").search(text) and not find_words("these").search(text)
    return bool(find_words("annexed").search(text) or (everybody and (excepted or text[-1:] != ":")))


def find_marked(row: ReplyRow, rows: Sequence[ReplyRow]) -> frozenset[str]:
    """References of the people in whose lines the mark of this footnote occurs."""
    mark = _MARK.match(row.text)
    same = re.compile(rf"(?<![*†‡§]){re.escape(mark[1] or mark[2])}(?![*†‡§])") if mark and not row.meaning else None
    lines = [one for one in rows if one.meaning and same and same.search(one.text.lstrip()[1:])]
    return frozenset(ref for one in lines if one.meaning for ref in one.meaning.refs)


@cache
def _list_exceptions() -> re.Pattern[str]:
    return re.compile(
        rf"[\s,;(]{{0,3}}{find_words('excepting').pattern}[\s:]{{0,3}}([^:)]*)|除了?([^,:]{{1,60}}?)(?:以外|之外|外)"
    )


def read_exception(text: str, finder: Finder) -> tuple[str, Remark | None]:
    """The sentence without what it excepts, and whom it excepts: `at_large` where that is not clear."""
    if (found := _list_exceptions().search(fold_letters(text))) is None:
        return text, None
    clause = text[slice(*found.span(found.lastindex or 1))]
    numbers = _find_numbers(strip_marks(clause))
    named = [_find_named(part, finder, vague=True) for part in _LISTED.split(clause)]
    refs = frozenset[str]().union(*named)
    words = [one.raw for one in read_tokens(clause) if refs.isdisjoint(finder.find_bearers(one.word))]
    rest = find_remainder(find_words("numbering").sub(" ", strip_marks(" ".join(words))), around=True)
    return blank_out(text, *found.span()), Remark(0, text, numbers, refs, at_large=bool(rest))


def list_unnamed(
    remarks: Sequence[Remark], silent: Sequence[str], listed: Collection[int], noted: Mapping[int, str], finder: Finder
) -> Iterator[tuple[Remark, str, str, str]]:
    """Pairs each sentence with the people it may speak of although no line names them. Each tuple gives the sentence,
    the reference, the words that apply to that person, and the reason."""
    by_number = {noted.get(number) for one in remarks if not one.at_large for number in one.numbers}
    for one in remarks:
        elsewhere = by_number if find_words("others").search(strip_marks(one.text)) else ()
        bare, excepted = read_exception(one.text, finder)
        numbered = [noted.get(number, "") for number in one.numbers if number not in listed]
        left_out = {*numbered, *one.refs} if excepted else set[str]()
        for ref in silent:
            if one.at_large and ref in elsewhere:
                continue  # `all others`: not those whom another sentence names
            if one.at_large:
                clear = ref not in left_out and not (excepted and excepted.at_large)
                yield (
                    one,
                    ref,
                    bare if clear else "",
                    say("The sentence is about all on the note, or about the others."),
                )
            elif ref in numbered:
                yield one, ref, one.text, say("Matched only by the number on the note: nothing else says who it is.")
            elif ref in one.refs:
                yield one, ref, "", say("The text has only one word of their name: it is not certain who is meant.")


def find_correction(rows: Sequence[ReplyRow]) -> Remark | None:
    """The first sentence of a correction, wherever they stand: nobody knows of which line it is."""
    found = (row for row in rows if not row.quoted and find_words("corrections").search(strip_marks(row.text)))
    return next((Remark(row.number, row.text.strip()) for row in found), None)


def find_day_to_come(
    rows: Sequence[ReplyRow], taken: Collection[date | None], read_day: Callable[[str], date | None], today: date
) -> Remark | None:
    """The first sentence around the lines with a day to come that no answer has: it may be the first or the last day of all."""
    known = {day for one in taken if one for day in (one, one + timedelta(days=1))}  # `before` is until the day before
    for row in rows:
        if row.quoted or row.meaning or row.is_entry:
            continue
        days = (read_day(found[0]) for found in DAY.finditer(row.text))
        if any(day and day > today and day not in known for day in days):
            return Remark(row.number, row.text.strip())
    return None


def find_other_note(rows: Sequence[ReplyRow], note: str, notes: Iterable[str]) -> Remark | None:
    """The sentence that names another note as the one that is answered; None where the letter names `note`, or none."""
    first: Remark | None = None
    ours, form = {bare_number(one) for one in notes}, _mask_digits(note)
    own = re.compile(f"[A-Z]*{re.escape(bare_number(note))}[A-Z]*")
    for row in (one for one in rows if not one.quoted):
        text = strip_marks(DAY.sub(" ", row.text))
        if any(own.fullmatch(bare_number(code)) for code in _RUN.findall(row.text)):
            return None
        behind = " ".join(text[one.end() : one.end() + 40] for one in find_words("ours").finditer(text))
        other = any(_mask_digits(code) == form or re.search(r"/.*\d|\d.*/", code) for code in _RUN.findall(behind))
        if first is None and (other or any(bare_number(code) in ours for code in _RUN.findall(text))):
            first = Remark(row.number, row.text.strip())
    return first


def _mask_digits(code: str) -> str:
    """A number with each figure alike: `2026/001` as `9999/999`."""
    return re.sub(r"\d", "9", strip_marks(code))


def _find_numbers(text: str) -> tuple[int, ...]:
    """The numbers of a list that a sentence begins or ends with, or names behind a word for them."""
    found: list[int] = []
    for one in re.finditer(
        rf"(?:^\W*|(?:{find_words('numbering').pattern})[ .:]*|: *(?={_SPANS}\W*$))({_SPANS})", text
    ):
        ends = [re.findall(r"\d+", span[0]) for span in re.finditer(_SPAN, one[1])]
        found += [number for pair in ends for number in range(int(pair[0]), min(int(pair[-1]), int(pair[0]) + 999) + 1)]
    return tuple(dict.fromkeys(found))


def _find_named(text: str, finder: Finder, *, vague: bool) -> frozenset[str]:
    """References of the people whom a word of the sentence names. A word counts after a title; with `vague`, any word
    with a capital letter counts."""
    tokens = read_tokens(text)
    named = [
        finder.find_bearers(one.word)
        for last, one in zip((None, *tokens), tokens, strict=False)
        if not one.idle and one.raw[:1].isupper() and len(one.word) > 2 and (vague or (last and title_word(last.raw)))
    ]
    most = {ref: sum(ref in refs for refs in named) for refs in named for ref in refs}
    return frozenset(ref for ref, number in most.items() if number == max(most.values()))


def take_back(
    lines: Sequence[ReplyLine], remarks: Sequence[Remark], listed: Mapping[int, set[str]], noted: Mapping[int, str]
) -> list[ReplyLine]:
    """The lines; a question each of which a remark speaks. `listed` and `noted` are whom a number in the letter's list and in
    our note means."""
    mine = {one.ref for one in lines}
    found = list(lines)
    for remark in (one for one in remarks if one.weighs):
        refs = {
            ref for number in remark.numbers for ref in (*listed.get(number, ()), noted.get(number, ""))
        } | remark.refs
        on_all = not refs & mine and not (remark.numbers and remark.answer)
        why = say("Elsewhere the letter says: {0}.", shorten(remark.text, _SHOWN, placeholder=" …").rstrip(". "))
        for at, one in enumerate(found):
            said = remark.answer is not None and one.given is not None and one.given.answer is remark.answer
            if one.sureness in OFFERED and (on_all or one.ref in refs) and not said:
                found[at] = replace(one, sureness=Sureness.UNSURE, why=why)
            elif one.sureness is Sureness.UNSURE and one.ref in refs and one.line != remark.line and not said:
                found[at] = replace(one, given=None, why=say("{0} {1}", one.why, why))
    return found


def agree_with_one_another(lines: Sequence[ReplyLine], rows: Sequence[ReplyRow]) -> list[ReplyLine]:
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
            torn[one.ref].add(one.given.answer if one.given and (row.running or row.quoted) else None)
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
                doubt = say("The letter says two different things about {0}.", one.ref)
            elif torn[one.ref] - {one.given.answer if one.given else Answer.WITHDRAWN}:
                doubt = say("Another line about {0} was not understood.", one.ref)
            elif len(called[one.ref]) > 1:
                doubt = say("Two lines with different names mean {0}.", one.ref)
        found.append(replace(one, sureness=Sureness.UNSURE, why=doubt) if doubt else one)
    return found
