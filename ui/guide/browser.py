"""Shows one chapter, a list of hits, or all chapters; keeps the way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QKeyEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from repatriate.app.core.sql import fold_text
from repatriate.reference.resources import resource_path
from ui.guide import chapters
from ui.guide.chapters import dress_document, find_title, strip_markup
from ui.style.theme import SPACE, Tokens, tokens

AROUND = 160
"""Signs of an excerpt."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A part of a chapter in which all words stand. `place` is the number of its heading in the chapter."""

    key: str
    title: str
    heading: str
    place: int
    excerpt: str


def find_hits(texts: Mapping[str, str], words: str) -> list[Hit]:
    """Parts that hold every word, those with one in their heading first."""
    wanted = (fold_text(words) or "").split()
    if not wanted:
        return []
    found: list[tuple[int, Hit]] = []
    for key, text in texts.items():
        for place, (heading, body) in enumerate(_split_parts(text), start=1):
            folded_heading, folded = fold_text(heading) or "", fold_text(body) or ""
            if all(word in folded_heading or word in folded for word in wanted):
                rank = sum(word not in folded_heading for word in wanted)
                found.append(
                    (rank, Hit(key, strip_markup(find_title(text)), heading, place, _make_excerpt(body, wanted)))
                )
    return [hit for _, hit in sorted(found, key=lambda pair: pair[0])]


def _split_parts(text: str) -> list[tuple[str, str]]:
    """Headings with what stands under each."""
    parts: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("#"):
            parts.append((strip_markup(line.lstrip("# ")).strip(), []))
        elif parts:
            parts[-1][1].append(line)
    return [(heading, " ".join(strip_markup("\n".join(lines)).split())) for heading, lines in parts]


def _make_excerpt(body: str, wanted: list[str]) -> str:
    """The words around the first that was found."""
    lowered = body.lower()
    at = min((place for word in wanted if (place := lowered.find(word)) >= 0), default=0)
    start = max(body.rfind(" ", 0, max(at - AROUND // 3, 0)) + 1, 0)
    piece = body[start : start + AROUND].strip()
    return ("… " if start else "") + piece + (" …" if start + AROUND < len(body) else "")


GUIDE, FIND, PICTURE = "guide", "find", "picture"


class Browser(QTextBrowser):
    """`guide:KEY#n` is the n-th heading of a chapter, `find:` what was searched for, `picture:NAME` a picture."""

    shown = Signal(str)
    """The key of the chapter that is seen; empty for the list of hits."""
    picture_wanted = Signal(str)

    def __init__(self, names: chapters.Names, language: str) -> None:
        super().__init__()
        self._names, self._language = names, language
        self._words = ""
        self._texts: dict[str, str] = {}
        self._fit = QTimer(self, interval=40, singleShot=True)
        self._fit.timeout.connect(self._dress_document)
        self.setObjectName("guide-text")
        self.setAccessibleName(self.tr("Guide"))
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self.follow)
        self.sourceChanged.connect(self._show_arrival)

    # -- what to show

    def text(self, key: str) -> str:
        """A chapter with its names; the names of an open file's rooms may have changed, so it is not kept for long."""
        if key not in self._texts:
            self._texts[key] = chapters.fill_placeholders(chapters.source(self._language, key), self._names)
        return self._texts[key]

    def forget(self) -> None:
        """Names or looks may have changed."""
        self._texts.clear()

    def go(self, key: str, heading: str = "") -> None:
        self.setSource(QUrl(f"{GUIDE}:{key}" + (f"#{heading}" if heading else "")), QTextDocument.ResourceType.MarkdownResource)  # fmt: skip

    def look_for(self, words: str) -> None:
        self._words = words
        if self.source().scheme() == FIND:
            self.reload()
            self._show_arrival(self.source())
        else:
            self.setSource(QUrl(f"{FIND}:"), QTextDocument.ResourceType.MarkdownResource)

    def hits(self) -> list[Hit]:
        return find_hits({key: self.text(key) for key in chapters.CHAPTERS}, self._words)

    def follow(self, url: QUrl) -> None:
        if url.scheme() == GUIDE:
            self.setSource(url, QTextDocument.ResourceType.MarkdownResource)
        elif url.scheme() == PICTURE:
            self.picture_wanted.emit(url.path())
        elif url.scheme() in ("https", "mailto"):
            QDesktopServices.openUrl(url)

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        url = QUrl(name) if isinstance(name, str) else name
        if url.scheme() == GUIDE:
            return self.text(url.path())
        if url.scheme() == FIND:
            return self._list_results()
        if url.scheme() == PICTURE:
            return load_picture(url.path(), self._language)
        return None

    def _list_results(self) -> str:
        found = self.hits()
        if not found:
            return QCoreApplication.translate(
                "GuidePane", "Nothing in the guide says “{0}”. Try one word of it."
            ).format(_escape_markdown(self._words))
        lines = []
        for hit in found:
            over = hit.title if hit.heading == hit.title else f"{hit.title} › {hit.heading}"
            lines.append(
                f"**[{_escape_markdown(over)}]({GUIDE}:{hit.key}#{hit.place})**\n\n{_escape_markdown(hit.excerpt)}"
            )
        return "\n\n".join(lines)

    # -- how it looks

    def _show_arrival(self, url: QUrl) -> None:
        self._dress_document()
        if url.hasFragment():
            self.scrollToAnchor(url.fragment())
        self.shown.emit(url.path() if url.scheme() == GUIDE else "")

    def _dress_document(self) -> None:
        dress_document(self.document(), max(self.viewport().width() - 2 * SPACE - 4, 120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.source().isValid():
            place = self.verticalScrollBar().value()
            self.reload()
            self._dress_document()
            self.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.backward()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def load_picture(name: str, language: str, looks: Tokens | None = None) -> QImage:
    """A picture in these looks or those of now, in this language where there is one."""
    for one in (language, "en"):
        path = resource_path("pictures", "guide", one, f"{name}-{(looks or tokens()).name}.png")
        if path.is_file():
            return QImage(str(path))
    return QImage()


def _escape_markdown(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in text)
