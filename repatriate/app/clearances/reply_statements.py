"""The letter cut into statements: a line, a wrapped entry, a block about one person, a sentence of running text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, pairwise
from textwrap import shorten

from repatriate.app.clearances.reply_names import Token, blank_out, fold_letters, without_relatives
from repatriate.app.clearances.reply_words import (
    DAY,
    LETTER,
    MARKS,
    WORD,
    blank_times,
    ends_with_name,
    find_words,
    list_columns,
    read_answer,
    strip_marks,
    tidy_row,
)
from repatriate.intake.matching import spelling
from repatriate.model.entities import Answer
from repatriate.reference.countries import countries
from repatriate.reference.lexicon import fields_of, key, nationality_of, sex_of, title_word

_QUOTE = re.compile(
    r"\s*(?:[-_]{2,} ?(?:original|forwarded|message d.origine|message transf|pesan asli|pesan (?:yang )?diteruskan|ข้อความต้นฉบับ|ข้อความที่ส่งต่อ|thư gốc|tin nhắn gốc|thư chuyển tiếp|原始邮件|转发|原邮件)|begin forwarded message|début du message|(?:on|le|pada) .{6,90}(?:wrote|a écrit|menulis) ?:\s*$)",
    re.I,
)
"""From here on a mail has that to which it answers."""
_MAIL_FROM = re.compile(r"\s*(?:from|de|dari|von|จาก|发件人|từ|người gửi) ?: ?\S", re.I)
_MAIL_SENT = re.compile(
    r"\s*(?:sent|date|envoyé|dikirim|terkirim|tanggal|gesendet|ส่ง|วันที่|发送时间|日期|đã gửi|ngày|ngày gửi) ?(?:le ?)?: ?\S",
    re.I,
)
_MARKS = re.compile(r"\s*(?:[A-Z]{0,3}>\s?|\|(?!.*\|)\s?)+")
NUMBERED = re.compile(r"\s*(?:\(?(?!(?:19|20|25)\d\d)\d{1,4}[.):\t ]|[-•*])")
_LABELLED = re.compile(r"\s*(?:\(?\d{1,4}[.)] ?)?([^:\t]{2,60}?) ?: ?([^\t]*\S)\s*")
_BRACKETS = re.compile(r"\([^()]*\)")
SENTENCE_END = re.compile(rf"(?<!\w)(?!(?i:mrs|mlle|mme|sdr|bpk|nos)\.)(?:{LETTER}{{3,}}|\d{{4}})[.;!?]\s")
_LAST_WORDS = re.compile(r"\S+(?:\s+\S+){0,2}\W*$")
_WRAPPED = 40
"""Letters that a line has at least where a mail breaks it."""
PERSON = {
    "full_name": "name", "surname": "name", "given_names": "name", "native_name": "name", "date_of_birth": "born",
    "sex": "sex", "passport_no": "number", "nationality": "nation",
}  # fmt: skip
"""The lexicon's names of columns that identify a person."""
NO_KIND = ("other", "paper")
"""Columns that tell nothing of a person or an answer; `paper` is of a document."""
_FREE = ("remarks", "medical_needs", "screening_status")
"""The lexicon's names of columns with free text."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of the letter that is read as one. `titles` are those above its cells, in a block.

    `running`: of running text, where the words of one person stand beside the next one's. `quoted`: it stands in a quotation.
    `below` is the line under it that may be its answer.
    """

    number: int
    text: str
    running: bool = False
    quoted: bool = False
    titles: tuple[str, ...] = ()
    below: Statement | None = None


def cut_statements(lines: Sequence[Statement]) -> list[Statement]:
    """The statements of a letter in their order, blank lines as well."""
    found: list[Statement] = []
    solid: list[int] = []
    for one in _join_lines(lines):
        asked = found[solid[-1]] if solid else one
        if (
            asked.quoted
            and asked.text.rstrip()[-1:] != ":"
            and not asked.below
            and _is_answer(one)
            and not any(read_answer(strip_marks(asked.text)))
        ):
            above = found[solid[-2]] if len(solid) > 1 else one
            if above.below or not (
                above.quoted and NUMBERED.match(above.text)
            ):  # of several it is not known whose it is
                found[solid[-1]] = replace(asked, below=one)
                continue
        if one.text.strip():
            solid.append(len(found))
        found.append(one)
    return found


def split_sentences(one: Statement) -> list[Statement]:
    """Each sentence of running text."""
    ends = [0, *(found.end() for found in SENTENCE_END.finditer(one.text)), len(one.text)]
    return [
        replace(one, text=text, running=True)
        for first, last in pairwise(ends)
        if (text := one.text[first:last].strip())
    ]


def _is_answer(one: Statement) -> bool:
    words = len(WORD.findall(one.text))
    return not one.titles and words < 12 and one.text.rstrip()[-1:] != ":" and any(read_answer(strip_marks(one.text)))


def mark_quotations(lines: Sequence[str]) -> list[Statement]:
    """Each line without the marks of a quotation."""
    own, seen, parted, found = False, False, 0, list[Statement]()
    for number, line in enumerate(lines, 1):
        sent = _MAIL_FROM.match(line) and any(map(_MAIL_SENT.match, lines[number : number + 2]))
        head = (seen and sent) or _QUOTE.match(line)
        marked = any(
            map(_MARKS.match, lines[number : number + 4])
        )  # then its end is seen, and answers may stand below it
        own = own or bool(seen and head and not marked)
        mark = _MARKS.match(line)
        seen = seen or bool(line.strip())
        text = tidy_row(line[mark.end() :] if mark else line)
        cells = text.split(";")
        if len(cells) > 2 and sum(bool(read_title(cell.strip())) for cell in cells) > 1:
            parted = len(cells)  # titles: the table below them is parted so
        text = text.replace(";", "\t") if len(cells) == parted else text
        found.append(Statement(number, text, False, own or bool(mark or (head and marked))))
    return found


def _join_lines(lines: Sequence[Statement]) -> Iterator[Statement]:
    """The lines; wrapped entries, paragraphs of running text and blocks each as one."""
    group: list[Statement] = []
    block: dict[str, tuple[Statement, str]] = {}
    above: list[Statement] = []
    for line in (*lines, Statement(0, "")):
        found = _LABELLED.fullmatch(line.text)
        mail = found and "@" in found[2]  # a sender or a receiver is no cell of a person
        label = strip_marks(found[1]) if found and not mail and (block or read_title(found[1])) else ""
        if block and (not label or label in block):
            yield from _write_block(above, block)
            block, above = {}, []
        if not block and group and (label or not _goes_on(group, line)):
            last = group[-1]
            if label and last.text.rstrip()[-1:] != ":" and (len(group) == 1 or NUMBERED.match(last.text)):
                above = [group.pop()]
            yield from _cut_paragraph(group)
            group = []
        if found and label:
            block[label] = line, found[2]
        elif line.number:
            group.append(line)
    yield from _cut_paragraph(group)


def _write_block(above: Sequence[Statement], block: Mapping[str, tuple[Statement, str]]) -> Iterator[Statement]:
    """A block about somebody, whose name may stand above it; any other lines as they are."""
    kinds = {read_title(label) for label in block}
    cells = {label: text for label, (_, text) in block.items()}
    lines = [line for line, _ in block.values()]
    if above and "name" not in kinds and kinds & {"born", "number", "answer"}:
        kinds, cells, lines, above = {*kinds, "name"}, {"name": above[0].text.strip(), **cells}, [above[0], *lines], ()
    yield from above
    if len(kinds - {"", *NO_KIND}) > 1 and kinds & {"name", "number"}:
        yield Statement(lines[0].number, "\t".join(cells.values()), quoted=lines[0].quoted, titles=tuple(cells))
    else:
        yield from lines


def _goes_on(group: Sequence[Statement], line: Statement) -> bool:
    """Whether a line belongs to the paragraph or the entry above it."""
    last, text = group[-1].text, line.text.strip()
    small = text[:1].islower()
    if not text or not last.strip() or "\t" in last + text or line.quoted is not group[-1].quoted:
        return False
    if NUMBERED.match(text) and not (DAY.match(text) and _runs_on(last, text)):
        return False
    return small or (last.rstrip()[-1:] != ":" and not NUMBERED.match(group[0].text))


def _runs_on(last: str, then: str) -> bool:
    """Whether a mail broke its line here, in the middle of a sentence."""
    last = last.strip()
    if then.strip()[:1].islower():
        return True
    if last[-1:] in ".:;!?" or len(last) < _WRAPPED:
        return False
    told = read_answer(strip_marks(last))
    ending = _LAST_WORDS.search(last)
    open_end = ending is not None and not ending[0].split()[-1][:1].isupper() and last[-1:].isalpha()
    begins = any(word.islower() for word in last.split()[:3])
    return (
        begins
        or (told[1] and not told[2])
        or (open_end and not any(read_answer(strip_marks(ending[0] if ending else ""))))
    )


def _is_whole(text: str) -> bool:
    """Whether a line is an entry by itself: a name or a word with a capital, a number or a day, and an answer."""
    return text[:1].isupper() and any(sign.isdigit() for sign in text) and any(read_answer(strip_marks(text)))


def _cut_paragraph(group: Sequence[Statement]) -> Iterator[Statement]:
    texts = [one.text.strip() for one in group]
    whole = " ".join(texts)
    if len(group) > 1 and NUMBERED.match(group[0].text):
        yield replace(group[0], text=whole, running=any(read_answer(strip_marks(" ".join(texts[1:])))))
    elif not all(map(_is_whole, texts)) and any(_runs_on(last, then) for last, then in pairwise(texts)):
        begins = list(accumulate((len(text) + 1 for text in texts), initial=0))
        place = 0
        for sentence in split_sentences(replace(group[0], text=whole)):
            place = whole.index(sentence.text, place)
            yield replace(sentence, number=group[bisect_right(begins, place) - 1].number)
    else:
        yield from group


def read_title(cell: str) -> str:
    """The key of a column title, such as `name` or `answer`, or one of NO_KIND for a useless column; empty for other
    text."""
    if not cell or len(cell) > 60:
        return ""
    for text in (cell, _BRACKETS.sub("", cell).strip()):
        fields = fields_of(key(text))
        paper = find_words("document").search(strip_marks(text))  # how long a passport holds, and who issued it
        known = PERSON.get(fields[0], "" if fields[0] in _FREE else "paper" if paper else "other") if fields else ""
        if title := list_columns().get(strip_marks(text).rstrip(".:")) or known:
            return title
    return ""


# -- Finds words of an answer that are not understood. An answer is sure only if nothing remains after all known
# words: `granted after trial`, `no longer granted` and `granted in error` contain a yes too.


_PERSON = "◊"
_CAPITAL = rf"(?:{_PERSON}|[A-Z]{LETTER}*\.?(?:[’'-]{LETTER}+)*)"
_TITLED = r"(?:นางสาว|นาย|นาง|เด็กชาย|เด็กหญิง)[\u0e00-\u0e7f]+"
_NAME = re.compile(rf"(?:(?:{_CAPITAL}|{_TITLED})[ ’'-]+)*{_PERSON}(?:,? ?[ ’'-]*{_CAPITAL}(?![^\W\d_]))*")
"""Words with a capital letter right beside a name that was found: more of the name."""
_PARTICLE = re.compile(rf"(?<={_PERSON}) (?:{'|'.join(spelling.IGNORED)}) (?={_PERSON})", re.I)
"""`binti` between two names."""
_FIRST = re.compile(
    rf"\s*[(\[]?\d*[.):]?[-•*]?\s*((?:[A-Z]{LETTER}*\.?(?:[’'-]{LETTER}+)*,?\s+){{1,6}})(?=[(\d—–-]|[A-Z]{{0,3}}\d)"
)
"""The same at the beginning of a line, before the number of a document."""
_SIGN = r"[^\s\u0e00-\u1fff\u3040-\uffff]"
"""A letter or sign of scripts that part words. Words are looked at from their beginning on alone: long ones are read once."""
_NUMBER = re.compile(r"[A-Z]\w{0,3}\d{4,}|\d{6,}")
"""The number of a person or of a document."""
_UNIT = r"(?:day|jour|hari|week|semaine|minggu|month|mois|bulan)"
_CODE = re.compile(
    rf"\b\w+ \(\d+\)(?= ?{_UNIT})|(?<!{_SIGN}){_SIGN}*[\d@]{_SIGN}*(?: ?\([^)\d]{{1,40}}\)(?= ?{_UNIT}))?"
)
_KNOWN = (
    "born", "document", "relative", "until", "before", "until_behind", "before_behind", "small", "from", "reference", "filler", "days", "weeks", "months",
)  # fmt: skip
_FOOTNOTE = re.compile(rf"(?<=[^\s(])\s*(?:[*†‡§]|[(\[][1-9a-e][)\]](?! ?{_UNIT}))")
_STRANGE = re.compile(
    r"(?:^\W*(?:\d+\W+)?|\s)x(?![\w.)’'-]| ?\d)|[\[(]\s*x?\s*[\])]|(?<!\w)n ?[/.] ?a(?!\w)|[\u0334-\u0338]"
    rf"|[^\w\s{MARKS}.,;:!()\[\]/–—'’‘ʼ`\"“”«»#&+°º№=|•·●…。、✓✔√☑*†‡§?-]"
    r"|(?<![A-Za-z\d])\d{1,4}(?:/\d{1,2}(?!\d)|[.-]\d{1,2}[.-]\d)|(?<!\d)20[2-9]\d[01]\d[0-3]\d(?!\d)",
    re.I,
)
"""Marks of a line that is struck out, not ticked or without an answer, and figures like a day that were not read as one."""
_NUMBERING = re.compile(r"\s*[(\[]?(?:\d{1,4}|[A-Za-z]|[IVX]+)(?:[.):\t \]]+|$)")
_STRAY = re.compile(r"\+(?!\d{5})(?: ?\d+)?|(?<![\w°/.-])\d{1,4}(?![\w/-]|[.,:]\d)|[&=#](?=\W*$)")
"""A figure or a sign that may say how many, or of whom."""
_HAVING = re.compile(r"(?: (?:has|have|had|a|telah|sudah|da)(?!\w))* ?(\S+(?: \S+)?)")
"""The verb of a body."""
_SHOWN = 60


def find_stray(text: str) -> str:
    """The first number of a line or a heading that is no day, no time and the number of nothing: `+ 2`, `0`, `1 of 3`."""
    rest = strip_marks(_NUMBERING.sub(" ", DAY.sub("…", text), count=1))
    rest = find_words("numbering", "reference", "document", "born", "note", tail=r"[ .:#°]*[\w/.-]*\d[\w/.-]*").sub(
        " ", rest
    )
    rest = blank_times(rest)
    return found[0].strip() if (found := _STRAY.search(rest)) else ""


def find_remainder(text: str, tokens: Iterable[Token] = (), *, around: bool = False) -> str:
    """The words of a line that nobody understands, at most 60 letters; empty where there are none. `tokens` are those
    that name the person. `around`: it stands around the lines, where formulas of courtesy are understood, too."""
    tokens = list(tokens)
    if tokens and (mark := _FOOTNOTE.search(text, tokens[0].start)):
        return mark[0]
    if not around and (mark := _STRANGE.search(DAY.sub("…", text))):
        return mark[0]
    stray = "" if around else find_stray(text)
    if other := _find_other_person(text, tokens):
        return other
    for token in tokens:
        text = text[: token.start] + _PERSON * len(token.raw) + text[token.start + len(token.raw) :]
    text = _PARTICLE.sub(" ", re.sub(f"{_PERSON}+", _PERSON, text))
    first = text.find(_PERSON)
    if first >= 0:
        whole, bare = text[first:], without_relatives(text[first:])
        small = [one[0] for one in WORD.finditer(whole) if one[0].islower() and not bare[slice(*one.span())].strip()]
        text = " ".join((_NAME.sub(" ", text[:first] + bare), *small))  # `mother’s consent missing` names nobody
    elif found := _FIRST.match(text):
        text = blank_out(text, *found.span(1))
    rest = strip_marks(_CODE.sub(" ", DAY.sub(" ", text)))
    if sign := re.search(r"\?|_{2,}|(?<=\S)\s*[*†‡§]", rest):
        return sign[0]
    answer, _, pending = read_answer(rest)
    if (answer or not around) and (body := _find_other_body(rest)):
        return body
    if answer is Answer.REFUSED and (late := _find_later_yes(rest)):
        return late
    turned = (
        ("not", "between") if answer is Answer.REFUSED else ("not", "not_yet", "so_far", "between") if pending else ()
    )
    groups = (*_KNOWN, *turned, *(("harmless", "asked", "others") if around else ()))
    masked = find_words(*Answer, "pending", *groups).sub(lambda found: " " * len(found[0]), rest)
    left = [found for found in WORD.finditer(masked) if not _is_known(found[0])]
    words = [found[0] for found in left[:1]]
    for one, then in pairwise(left):
        words += ["…", then[0]] if re.search(r"\w", rest[one.end() : then.start()]) else [then[0]]
    return shorten(" ".join(words), _SHOWN, placeholder=" …") or stray


def _find_other_person(text: str, tokens: Sequence[Token]) -> str:
    """The words that make the person beside them somebody else: `mother of P00008` is not P00008. Empty where there are none, or
    where somebody is named before them."""
    number = _NUMBER.search(text)
    first = min(tokens[0].start if tokens else len(text), number.start() if number else len(text))
    for found in find_words("relative", "kin").finditer(fold_letters(text[:first])):
        between = text[found.end() : first].strip(" .:\t")
        if not between or ("," not in between and not find_words("kin").fullmatch(strip_marks(found[0]))):
            return text[found.start() : found.end()]
    return ""


def _find_other_body(rest: str) -> str:
    """The words of a yes or a no that is not the authority’s: `approved by the Embassy`."""
    for found in find_words("bodies").finditer(rest):
        behind = _HAVING.match(rest, found.end())
        if ends_with_name(rest[max(0, found.start() - 24) : found.start()], "agents") or (
            behind and any(read_answer(behind[1])[:2])
        ):
            return found[0]
    return ""


def _find_later_yes(rest: str) -> str:
    """The word of a last day behind a no: `not granted before 20 December` may be a yes from then on."""
    late = find_words("before", "until")
    found = (late.match(rest[no.end() :].lstrip()) for no in find_words(Answer.REFUSED, "not").finditer(rest))
    return next((one[0] for one in found if one), "")


@cache
def _is_known(word: str) -> bool:
    word = re.sub("^[dl]’", "", word)
    return (
        len(word) == 1
        or not word.strip("ivx")
        or sex_of(key(word)) in ("M", "F")
        or bool(title_word(word) or nationality_of(key(word)))
        or word in _list_countries()
    )


@cache
def _list_countries() -> frozenset[str]:
    names = (strip_marks(text) for pair in countries() for text in pair)
    return frozenset(word for name in names for word in name.split()) - {"see", "heard", "minor", "man", "new"}
