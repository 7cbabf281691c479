"""Reads the parts of a mail from any program: texts, files, sender and date."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from html.parser import HTMLParser
from io import BytesIO

from repatriate.intake.markup import declared_encoding
from repatriate.intake.sheet_xml import Unsound
from repatriate.intake.textfile import NoText, decode_text

MOST_FILES = 200


@dataclass(frozen=True, slots=True)
class File:
    """An attached file. `shown`: it is a picture within the text, as logos are."""

    name: str
    data: bytes
    shown: bool = False


@dataclass(slots=True)
class Letter:
    """A mail and the mails in it: texts and pages in their order, the outermost first."""

    sender: str = ""
    date: str = ""
    subject: str = ""
    texts: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    sealed: bool = False
    """Whether something in it is encrypted."""


def read_letter(raw: bytes) -> Letter:
    """A mail as it was sent (.eml). Raises Unsound."""
    try:
        message = email.message_from_bytes(raw, policy=email.policy.default)
        letter = Letter(_read_header(message, "from"), _read_header(message, "date"), _read_header(message, "subject"))
        for part in message.walk():
            _add_part(letter, part)
    except (LookupError, ValueError, AttributeError, TypeError, RecursionError):
        raise Unsound from None  # headers that no program writes break the parser of the standard library
    return letter


def _read_header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, LookupError, AttributeError, TypeError, IndexError):
        return ""


def _add_part(letter: Letter, part: EmailMessage) -> None:
    kind = part.get_content_type()
    if part.is_multipart() or len(letter.files) >= MOST_FILES:
        return
    letter.sealed |= kind in ("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted")
    name = part.get_filename()
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
        text = _decode_text(data, part.get_content_charset())
        (letter.texts if kind == "text/plain" else letter.pages).append(text)
    elif data:
        shown = part.get_content_maintype() == "image" and bool(part.get("content-id"))
        ending = "eml" if kind == "message/rfc822" else kind.rpartition("/")[2]
        letter.files.append(File(name or f"attachment {len(letter.files) + 1}.{ending}", data, shown))


def _decode_text(data: bytes, declared: str | None) -> str:
    try:
        return decode_text(data, declared or declared_encoding(data))[0]
    except NoText:
        return data.decode("utf-8", "replace")


_SENDER_NAME = 0x0C1A


def read_outlook(raw: bytes) -> Letter:
    """A mail as Outlook saves it (.msg). Raises Unsound."""
    from oxmsg import Message

    try:
        message = Message.load(BytesIO(raw))
        moment = message.sent_date
        sender = message.sender or message.properties.str_prop_value(_SENDER_NAME)
        letter = Letter(sender or "", moment.strftime("%Y-%m-%d %H:%M") if moment else "", message.subject or "")
        if message.body:
            letter.texts.append(message.body)
        if page := message.html_body:
            letter.pages.append(page)
        for one in list(message.attachments)[:MOST_FILES]:
            data = one.file_bytes
            if data:
                letter.files.append(File(one.file_name or f"attachment {len(letter.files) + 1}", data))
    except Exception:  # whatever the reader makes of a damaged file: nothing in it may end the program
        raise Unsound from None
    return letter


# -- texts


class _Shown(HTMLParser):
    """The lines of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "p", "div", "tr", "li", "table", "h1", "h2", "h3", "blockquote"):
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append("\t")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("p", "div", "table", "li", "ul", "ol", "blockquote"):
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        self.pieces.append(re.sub(r"\s+", " ", data))


def text_of_page(page: str) -> str:
    """The text of an HTML page, line by line."""
    shown = _Shown()
    shown.feed(re.sub(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1[^>]*>|\Z)", "", page, flags=re.S | re.I))
    return re.sub(r"\n\s*\n\s*\n+", "\n\n", "".join(shown.pieces))


_SIGNED = re.compile(r"^-- ?$")
_CLOSING = re.compile(
    r"^\W*(?:(?:best|kind|warm|many)\s+(?:regards|wishes|thanks)|regards|sincerely|yours\s+(?:sincerely|faithfully|truly)|cordialement"
    r"|(?:bien\s+)?à\s+vous|salutations.*|hormat\s+(?:kami|saya)|salam(?:\s+hormat)?|trân\s+trọng|saludos(?:\s+cordiales)?|atentamente"
    r"|atenciosamente|mit\s+freundlichen\s+grüßen|viele\s+grüße|distinti\s+saluti|ขอแสดงความนับถือ|此致|敬礼|sent from my .*|envoyé de mon .*)\W*$",
    re.I,
)
_EARLIER = re.compile(
    r"^\s*(?:-{2,}\s*.{0,40}(?:original message|forwarded message|message d.origine|message transféré|ursprüngliche nachricht"
    r"|pesan asli|pesan terusan|mensaje original|thư gốc).{0,20}$|begin forwarded message:|on\b.{6,90}\bwrote:\s*$|le\b.{6,90}\ba écrit\s*:\s*$"
    r"|am\b.{6,90}\bschrieb\b.*:\s*$|el\b.{6,90}\bescribió:\s*$|pada\b.{6,90}\bmenulis:\s*$|vào\b.{6,90}\bđã viết:\s*$|_{10,}\s*$)",
    re.I,
)
_HEAD = re.compile(
    r"^[\s*]*(?:from|von|de|dari|từ|จาก|发件人|寄件者|to|an|à|kepada|đến|cc|kopie|sent|gesendet|envoyé|dikirim|date|datum|tanggal|ngày|subject|betreff|objet|subjek|asunto|chủ đề|发送时间|收件人|主题)\s?[*]*\s?[:：]\s?\S",
    re.I,
)


def own_and_earlier(text: str) -> tuple[str, str]:
    """The mail's own text, without closing words and signature, and the text that it quotes or forwards, without
    headers."""
    own: list[str] = []
    earlier: list[str] = []
    into, signed = own, False
    lines = text.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines):
        quoted = line.lstrip().startswith(">")
        if _EARLIER.match(line) or _begins_head(lines, number):
            into, signed = earlier, False
        if quoted:
            earlier.append(re.sub(r"^\s*(?:>\s?)+", "", line))
        elif _SIGNED.match(line) or _CLOSING.match(line):
            signed = True
        elif not signed and not (into is earlier and (_HEAD.match(line) or _EARLIER.match(line))):
            into.append(line)
    return "\n".join(own), "\n".join(_without_end(earlier))


def _begins_head(lines: list[str], number: int) -> bool:
    """Two lines of sender, day, receiver or subject: an earlier mail begins."""
    return bool(_HEAD.match(lines[number])) and any(_HEAD.match(line) for line in lines[number + 1 : number + 3])


def _without_end(lines: list[str]) -> Iterator[str]:
    signed = False
    for line in lines:
        if _SIGNED.match(line) or _CLOSING.match(line):
            signed = True
        elif _EARLIER.match(line) or _HEAD.match(line):
            signed = False
        elif not signed:
            yield line
