"""Text around the lines of a reply: what of it takes an answer back, and from which lines.

A sentence that is understood whole as a formula of courtesy takes nothing back. Any other one does where it speaks of answers,
of the list, of numbers in it or of people on it: from these, else from all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from repatriate.app.clearances.reply_match import OFFERED, ReplyLine, Sureness
from repatriate.app.clearances.reply_names import read_tokens
from repatriate.app.clearances.reply_people import Finder
from repatriate.app.clearances.reply_remainder import find_remainder
from repatriate.app.clearances.reply_rows import ReplyRow
from repatriate.app.clearances.reply_words import DAY, WORD, find_words, plain, read_answer
from repatriate.app.core.current_document import bare_number
from repatriate.model.entities import Answer
from repatriate.model.saying import say
from repatriate.reference.lexicon import title_word

_FIRST = re.compile(r"\s*[(\[]?(\d{1,4})(?:[.):\t ]|\])")
_MARK = re.compile(r"\s*([*†‡§]+|[(\[][1-9a-e][)\]])")
_SPAN = r"\d{1,4}(?: ?(?:-|–|—|~|a|to|through|thru|sampai|hingga|s\.?/?d\.?|den|ถึง|至|到) ?(?:no?[°s.]* ?)?\d{1,4})?"
_SPANS = rf"(?<![A-Za-z\d./-]){_SPAN}(?: ?(?:,|;|/|&|、|and|et|dan|va|และ|和|or|ou)+ ?{_SPAN})*(?![A-Za-z\d/]|[.,-]\d)"
_RUN = re.compile(r"[A-Za-z0-9][A-Za-z0-9./-]*")
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence that weighs on lines: of these numbers, of these people, else on all. `answer` is what it says for sure."""

    line: int
    text: str
    numbers: tuple[int, ...] = ()
    refs: frozenset[str] = frozenset()
    answer: Answer | None = None


def list_numbers(rows: Sequence[ReplyRow]) -> dict[int, set[str]]:
    """Whom each number in the list of the letter means."""
    found: dict[int, set[str]] = {}
    for row in rows:
        if row.meaning and (number := _FIRST.match(row.text)):
            found.setdefault(int(number[1]), set()).update(row.meaning.refs)
    return found


def read_remark(row: ReplyRow, finder: Finder, rows: Sequence[ReplyRow]) -> Remark | None:
    """What a sentence around the lines takes back; None where that is nothing."""
    text = plain(DAY.sub(" ", row.text))
    mark = _MARK.match(row.text)
    if mark and any(one.meaning and mark[1] in one.text.lstrip()[1:] for one in rows):
        return None  # each line with the mark is a question already
    left = find_remainder(row.text, around=True)
    answer, torn, pending = read_answer(text)
    if find_words("asked").search(text) or (find_words("others").search(text) and not left):
        answer, torn, pending = None, False, False
    elif find_words("conditions").search(text):
        torn = True
    numbers = _find_numbers(text)
    remark = Remark(row.number, row.text.strip(), numbers, answer=answer if not left and not torn else None)
    if not left:
        return remark if answer or torn or pending else None
    small = {plain(word) for word in WORD.findall(row.text) if not word[:1].isupper() or row.text.isupper()}
    vague = bool(small.intersection(left.split())) or any(word >= "\u0e00" for word in left.split())
    bare = find_words("harmless").sub(" ", text)
    speaks = bool(answer or torn or pending or find_words("topics", "not_yet", "conditions").search(bare))
    below = any(one.meaning and one.number < row.number for one in rows)
    speaks = speaks or (vague and below and find_words("permit").search(text) is not None)
    if row.is_entry and not (vague or find_words("topics").search(left)):
        return None  # somebody whom the file does not have
    numbers = numbers if speaks or vague else ()  # `Nomor 8, Jakarta Selatan` is an address
    refs = _find_named(row.text, finder, vague=speaks or (vague and len(text.split()) > 4))
    return replace(remark, refs=refs) if speaks or numbers or refs else None


def find_other_note(rows: Sequence[ReplyRow], note: str, notes: Iterable[str]) -> Remark | None:
    """The sentence that names another note as the one that is answered; None where the letter names `note`, or none."""
    first: Remark | None = None
    ours, form = {bare_number(one) for one in notes}, _form(note)
    own = re.compile(f"[A-Z]*{re.escape(bare_number(note))}[A-Z]*")
    for row in (one for one in rows if not one.quoted):
        text = plain(DAY.sub(" ", row.text))
        if any(own.fullmatch(bare_number(code)) for code in _RUN.findall(row.text)):
            return None
        behind = " ".join(text[one.end() : one.end() + 40] for one in find_words("ours").finditer(text))
        other = any(_form(code) == form or re.search(r"/.*\d|\d.*/", code) for code in _RUN.findall(behind))
        if first is None and (other or any(bare_number(code) in ours for code in _RUN.findall(text))):
            first = Remark(row.number, row.text.strip())
    return first


def _form(code: str) -> str:
    """A number with each figure alike: `2026/001` as `9999/999`."""
    return re.sub(r"\d", "9", plain(code))


def _find_numbers(text: str) -> tuple[int, ...]:
    """The numbers of a list that a sentence begins with, or names behind a word for them."""
    found: list[int] = []
    for one in re.finditer(rf"(?:^\W*|(?:{find_words('numbering').pattern})[ .:]*)({_SPANS})", text):
        ends = [re.findall(r"\d+", span[0]) for span in re.finditer(_SPAN, one[1])]
        found += [number for pair in ends for number in range(int(pair[0]), min(int(pair[-1]), int(pair[0]) + 999) + 1)]
    return tuple(dict.fromkeys(found))


def _find_named(text: str, finder: Finder, *, vague: bool) -> frozenset[str]:
    """Whom a word of the sentence names: behind a title, and where it is `vague` any word with a capital letter."""
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
    for remark in remarks:
        refs = {
            ref for number in remark.numbers for ref in (*listed.get(number, ()), noted.get(number, ""))
        } | remark.refs
        on_all = not refs & mine and not (remark.numbers and remark.answer)
        for at, one in enumerate(found):
            said = remark.answer is not None and one.given is not None and one.given.answer is remark.answer
            if one.sureness in OFFERED and (on_all or one.ref in refs) and not said:
                why = say("Elsewhere the letter says: {0}.", remark.text[:_SHOWN].rstrip(". "))
                found[at] = replace(one, sureness=Sureness.UNSURE, why=why)
    return found
