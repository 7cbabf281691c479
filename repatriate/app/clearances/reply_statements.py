"""The letter cut into statements: a line, a wrapped entry, a block about one person, a sentence of running text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from repatriate.app.clearances.reply_words import (
    DAY,
    LETTER,
    WORD,
    find_words,
    list_columns,
    plain,
    read_answer,
    tidy_row,
)
from repatriate.reference.lexicon import fields_of, key

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
            and not any(read_answer(plain(asked.text)))
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
    return not one.titles and words < 12 and one.text.rstrip()[-1:] != ":" and any(read_answer(plain(one.text)))


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
        label = plain(found[1]) if found and not mail and (block or read_title(found[1])) else ""
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
    told = read_answer(plain(last))
    ending = _LAST_WORDS.search(last)
    open_end = ending is not None and not ending[0].split()[-1][:1].isupper() and last[-1:].isalpha()
    begins = any(word.islower() for word in last.split()[:3])
    return (
        begins or (told[1] and not told[2]) or (open_end and not any(read_answer(plain(ending[0] if ending else ""))))
    )


def _is_whole(text: str) -> bool:
    """Whether a line is an entry by itself: a name or a word with a capital, a number or a day, and an answer."""
    return text[:1].isupper() and any(sign.isdigit() for sign in text) and any(read_answer(plain(text)))


def _cut_paragraph(group: Sequence[Statement]) -> Iterator[Statement]:
    texts = [one.text.strip() for one in group]
    whole = " ".join(texts)
    if len(group) > 1 and NUMBERED.match(group[0].text):
        yield replace(group[0], text=whole, running=any(read_answer(plain(" ".join(texts[1:])))))
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
        paper = find_words("document").search(plain(text))  # how long a passport holds, and who issued it
        known = PERSON.get(fields[0], "" if fields[0] in _FREE else "paper" if paper else "other") if fields else ""
        if title := list_columns().get(plain(text).rstrip(".:")) or known:
            return title
    return ""
