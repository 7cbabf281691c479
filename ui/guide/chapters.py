"""The chapters of the guide: which there are, which belongs to which room, and their text with names put in.

A chapter is Markdown in resources/guide/LANGUAGE/KEY.md. It names nothing of the window itself, only where the name
comes from: so it is the name that the window shows now, in its language:

    [[people.add]]              an action's name and its shortcut
    [[room people]]             a room's name and its shortcut
    [[PlanRoom: Confirm plan…]] any words of the window: the context and the English text of a translation
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QKeySequence,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from repatriate.reference.resources import SOURCE, resource_path
from ui.core.actions import Actions
from ui.rooms.registry import PLACES, find_door
from ui.style.theme import GAP, PANEL_TITLE, SPACE, TEXT, TITLE, Tokens, size_font, tokens

CHAPTERS = (
    "first", "home", "people", "import", "plan", "departures", "counting", "papers", "changes", "files", "keyboard", "privacy",
    "trouble",
)  # fmt: skip
TOKEN = re.compile(r"\[\[([^\[\]]+)\]\]")
_PAGES = {
    "welcome": "first",
    "new": "files", "open": "files", "passphrase": "files", "backups": "files", "settings": "files",
    "groups": "people", "clearances": "people", "names": "people", "letters": "people",
    "departure": "departures", "places": "departures", "map": "departures",
    "receive": "papers", "check": "papers", "seals": "papers", "layouts": "papers", "printers": "papers",
    "verify": "changes",
}  # fmt: skip
"""Pages and sheets that have no chapter of their own: the one that speaks of them."""


def chapter_of(place: str) -> str:
    """The chapter for a room's key or a page's; the first one where there is none."""
    found = _PAGES.get(place, place)
    return found if found in CHAPTERS else CHAPTERS[0]


@cache
def source(language: str, key: str) -> str:
    """The text as it is written; in English where it is not translated."""
    path = resource_path("guide", language, f"{key}.md")
    return (path if path.is_file() else resource_path("guide", SOURCE, f"{key}.md")).read_text(encoding="utf-8")


def find_title(text: str) -> str:
    """The first heading of a chapter."""
    return text.partition("\n")[0].lstrip("# ").strip()


def fill_placeholders(text: str, say: Callable[[str], str]) -> str:
    """The text with every name put in."""
    return TOKEN.sub(lambda found: say(found[1].strip()), text)


def strip_markup(text: str) -> str:
    """A chapter without the signs of Markdown, for the search."""
    text = re.sub(r"\[!\[([^\]]*)\]\([^)]*\)\]\([^)]*\)|!\[([^\]]*)\]\([^)]*\)", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^[#>\-*]+ +|^\d+\. +|^\|[-| :]+\|$", "", text, flags=re.MULTILINE)
    return re.sub(r"[*`]|\\(?=\W)", "", text.replace("|", " "))


class Names:
    """The present names of things in the window."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions
        self._translate = QCoreApplication.translate  # what it is given is written in the chapters; a test looks there

    def __call__(self, token: str) -> str:
        """`**Add a person** (`Ctrl+N`)`: Markdown for what is between the brackets."""
        if token.startswith("room "):
            return self.room(token.removeprefix("room ").strip())
        context, colon, text = token.partition(": ")
        if colon:
            return _mark_strong(self._translate(context, text).replace("{0}", "…"))
        return self.action(token)

    def room(self, key: str) -> str:
        door = find_door(key)
        return _with_keys(door.name(), f"Ctrl+{PLACES.index(door) + 1}" if door.is_place else door.shortcut)

    def action(self, id: str) -> str:
        known = {entry.id: entry.action for entry in self._actions.all()}
        if id in known:
            # The name of what undo would take back follows a colon.
            name = known[id].text().partition(":")[0].strip()
            return _with_keys(name, format_keys(known[id].shortcut()))
        context, text, keys = room_actions().get(id, ("", id, ""))
        return _with_keys(self._translate(context, text), format_keys(QKeySequence(keys)))


@cache
def room_actions() -> dict[str, tuple[str, str, str]]:
    """Actions of rooms, which the registry knows only while a file is open: context, English name, keys. Written down by
    `python -m tests.ui.guide_pictures`, compared with the window by a test."""
    path = resource_path("guide", "actions.json")
    found: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return {id: (context, text, keys) for id, (context, text, keys) in found.items()}


def format_keys(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _mark_strong(name: str) -> str:
    return f"**{name.replace('*', '').replace('&', '')}**"


def _with_keys(name: str, keys: str) -> str:
    return f"{_mark_strong(name)} (`{keys}`)" if keys else _mark_strong(name)


# -- Styles a chapter: sizes, gaps and colours for the plain document from Markdown.


INDENT = 22
PICTURE = "\ufffc"
"""The character of a picture in the text of a block."""
_SIZES = {1: TITLE, 2: PANEL_TITLE, 3: TEXT}


def dress_document(document: QTextDocument, width: float, colors: Tokens | None = None) -> None:
    """Put our looks on the whole document; pictures become as wide as there is room."""
    now = colors or tokens()
    document.setDocumentMargin(SPACE)
    document.setIndentWidth(INDENT)
    headings = 0
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            headings += 1
        _style_block(block, level, f"{headings}", now)
        _style_fragments(block, level, width, now)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _style_table(frame, now)


def _style_block(block: QTextBlock, level: int, anchor: str, now: Tokens) -> None:
    shape = QTextBlockFormat()
    height = 100 if PICTURE in block.text() else 115 if level else 135
    shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    in_list = block.textList() is not None
    shape.setTopMargin(0 if level == 1 or in_list else SPACE if level else 0)
    shape.setBottomMargin(4 if in_list or level else 10)
    if QTextCursor(block).currentTable() is not None:
        shape.setTopMargin(0)
        shape.setBottomMargin(0)
    cursor = QTextCursor(block)
    cursor.mergeBlockFormat(shape)
    if level:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        letters = QTextCharFormat()
        letters.setFont(size_font(block.document().defaultFont(), _SIZES.get(level, TEXT), semibold=True))
        letters.setForeground(QBrush(QColor(now.text)))
        letters.setAnchor(True)
        letters.setAnchorNames([anchor])
        # Not merged: the size that Markdown gives to headings would multiply ours.
        cursor.setCharFormat(letters)


def _style_fragments(block: QTextBlock, level: int, width: float, now: Tokens) -> None:
    """Pictures, links and keys within a block."""
    spans = []
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        spans.append((fragment.position(), fragment.length(), fragment.charFormat()))
        fragments += 1
    for position, length, format in spans:
        cursor = QTextCursor(block.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        if format.isImageFormat():
            picture = format.toImageFormat()
            natural = block.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(picture.name()))
            if natural is None or natural.isNull():
                cursor.removeSelectedText()
                continue
            wide = min(natural.width() / natural.devicePixelRatio(), width)
            picture.setWidth(wide)
            picture.setHeight(wide * natural.height() / natural.width())
            cursor.setCharFormat(picture)
            continue
        letters = QTextCharFormat()
        if format.isAnchor() and format.anchorHref():
            letters.setForeground(QBrush(QColor(now.accent)))
            letters.setFontUnderline(True)
        elif format.fontFixedPitch():
            letters.setBackground(QBrush(QColor(now.hover)))
            letters.setForeground(QBrush(QColor(now.text)))
            letters.setFontFixedPitch(False)
            letters.setFontFamilies(block.document().defaultFont().families())
            letters.setFontWeight(QFont.Weight.Medium.value)
        elif not level:
            continue
        cursor.mergeCharFormat(letters)


def _style_table(table: QTextTable, now: Tokens) -> None:
    shape = table.format()
    shape.setCellPadding(5)
    shape.setCellSpacing(0)
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(QColor(now.line)))
    shape.setBottomMargin(GAP)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
