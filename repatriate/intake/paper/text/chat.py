"""Chats as their programs export or copy them: messages with who wrote them and when, and the people named in them.

WhatsApp on Android and on iPhones in any language, Telegram and Viber as copied, LINE as exported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from repatriate.intake.paper.model import Paper, PaperKind
from repatriate.intake.paper.text.plain import Line, find_people
from repatriate.intake.sheets import Workbook
from repatriate.intake.values.text import ascii_digits
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, count, say

_MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_DAY = r"\d{1,4}\s?[./\-年]\s?\d{1,2}\s?[./\-月]\s?\d{1,4}[.日]?"
_CLOCK = r"(?:[^\W\d_]{1,9}\.?\s?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[^\W\d_]{1,4}\.?(?:\s?[^\W\d_]\.)?)?"
_WHEN = rf"{_DAY}(?:\s?\([^)]*\))?[,،]?\s+(?:[^\W\d_]{{1,4}}\s)?{_CLOCK}"
_MESSAGE = (
    re.compile(rf"(?P<when>{_WHEN})\s+[-–]\s(?:(?P<who>[^:\n]{{1,60}}?):(?:\s(?P<text>.*)|$))?"),  # WhatsApp, Android
    re.compile(rf"\[\s?(?P<when>{_WHEN})\s?\]\s?(?:(?P<who>[^:\n]{{1,60}}?):(?:\s(?P<text>.*)|$))?"),  # WhatsApp, iPhone; Viber
    re.compile(rf"\[\s?(?P<when>{_DAY}\s?\]\s?\[\s?{_CLOCK})\s?\]\s?(?:(?P<who>[^:\n]{{1,60}}?):(?:\s(?P<text>.*)|$))?"),  # Viber
    re.compile(rf"(?P<who>[^\[\n]{{1,60}}),\s\[(?P<when>{_WHEN})\](?P<text>)\s*$"),  # Telegram
)  # fmt: skip
_LINE_DAY = re.compile(rf"(?P<day>\d{{4}}[./]\d{{1,2}}[./]\d{{1,2}}|{_DAY})\s?(?:\(?[^\d\s()]{{1,12}}\)?)?\s*$")
_LINE_MESSAGE = re.compile(rf"(?P<clock>{_CLOCK})\t(?P<who>[^\t\n]{{1,60}})\t(?P<text>.*)$")
_MEDIA = re.compile(
    r"<[^<>\n]{4,60}>\s*$|.{1,40}\b(?:omitted|omis[es]*|omitid[oa]s?|ausgeschlossen|weggelaten|omess[oi])\s*$"
    r"|.*\((?:file attached|berkas terlampir|fichier joint|archivo adjunto|arquivo anexado|ไฟล์ที่แนบมา|tệp đính kèm)\)\s*$"
    r"|\[(?:photo|sticker|video|file|voice message|album)s?\]\s*$|.*(?:已省略|省略されました|생략됨)\s*$",
    re.I,
)


@dataclass(slots=True)
class Message:
    """A message with its sender and time, as the chat has them. Messages of the program itself have no sender."""

    who: str
    when: str
    text: str

    @property
    def origin(self) -> str:
        return f"{self.when}, {self.who}" if self.who else self.when


def is_chat(text: str) -> bool:
    """Whether it begins as chats do that were exported or copied."""
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:200]
    if any(line.startswith("[LINE]") for line in lines[:1]):
        return True
    begun = [number for number, line in enumerate(lines) if _parse_beginning(line) is not None]
    return len(begun) > 1 or begun == [0]


def begins_as_chat(text: str) -> bool:
    """Whether its first line is a message and more follow: then commas in what people wrote part nothing."""
    first = text[:2_000].lstrip("\ufeff \n\r").partition("\n")[0]
    return _parse_beginning(first) is not None and is_chat(text)


def read_messages(text: str) -> list[Message]:
    """Every message; lines without a beginning of their own go on with the one before."""
    messages: list[Message] = []
    day = ""
    by_day = text.lstrip("\ufeff").startswith("[LINE]")
    for line in text.splitlines():
        begun = _parse_beginning(line)
        if begun is not None:
            messages.append(begun)
        elif by_day and (found := _LINE_MESSAGE.match(_strip_marks(line))):
            messages.append(Message(found["who"].strip(), f"{day} {found['clock']}".strip(), found["text"].strip('"')))
        elif by_day and (found := _LINE_DAY.match(_strip_marks(line).strip())):
            day = found["day"]
        elif messages:
            messages[-1].text += f"\n{line}"
    return messages


def _strip_marks(line: str) -> str:
    return ascii_digits(_MARKS.sub("", line).replace("\u202f", " ").replace("\xa0", " "))


def _parse_beginning(line: str) -> Message | None:
    plain = _strip_marks(line)
    for pattern in _MESSAGE:
        if found := pattern.match(plain):
            when = re.sub(r"\s*\]\s*\[\s*", " ", found["when"])
            if found["who"] is None:
                return Message("", when, "")  # somebody joined, left, changed the picture
            return Message(found["who"].strip(), when, found["text"] or "")
    return None


def read_chat(path: Path, text: str) -> Workbook:
    """The people that its messages name. Raises UserError where they name nobody."""
    messages = read_messages(text)
    media = sum(1 for one in messages if _MEDIA.match(one.text.strip()))
    found = find_people(list(_split_lines(messages)))
    if found is None:
        raise UserError("no_list", _names_nobody(path, media))
    told = found.left_out()
    if media:
        told.insert(0, _describe_media(media))
    return found.workbook(path, Paper(PaperKind.CHAT, gaps=tuple(told)))


def _split_lines(messages: list[Message]) -> Iterator[Line]:
    block = 0
    for message in messages:
        if _MEDIA.match(message.text.strip()):
            continue
        block += 1
        for line in message.text.splitlines():
            if line.strip():
                yield Line(line, message.origin, block)
            else:
                block += 1


def _names_nobody(path: Path, media: int) -> Said:
    if media:
        return count(
            media,
            "{1} is a chat that names nobody in words; {0} picture or file did not come with it: ask for that.",
            "{1} is a chat that names nobody in words; {0} pictures or files did not come with it: ask for them.",
            str(path),
        )
    return say("{0} is a chat that names nobody with a number or a day of birth: ask for the list.", str(path))


def _describe_media(media: int) -> Said:
    return count(
        media,
        "{0} picture or file did not come with the chat: ask for it, it may name people",
        "{0} pictures or files did not come with the chat: ask for them, they may name people",
    )
