"""Looks for words in the chapters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from repatriate.app.core.text_folding import fold
from ui.guide.chapters import plain, title

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


def find(texts: Mapping[str, str], words: str) -> list[Hit]:
    """Parts that hold every word, those with one in their heading first."""
    wanted = (fold(words) or "").split()
    if not wanted:
        return []
    found: list[tuple[int, Hit]] = []
    for key, text in texts.items():
        for place, (heading, body) in enumerate(_split_parts(text), start=1):
            folded_heading, folded = fold(heading) or "", fold(body) or ""
            if all(word in folded_heading or word in folded for word in wanted):
                rank = sum(word not in folded_heading for word in wanted)
                found.append((rank, Hit(key, plain(title(text)), heading, place, _make_excerpt(body, wanted))))
    return [hit for _, hit in sorted(found, key=lambda pair: pair[0])]


def _split_parts(text: str) -> list[tuple[str, str]]:
    """Headings with what stands under each."""
    parts: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("#"):
            parts.append((plain(line.lstrip("# ")).strip(), []))
        elif parts:
            parts[-1][1].append(line)
    return [(heading, " ".join(plain("\n".join(lines)).split())) for heading, lines in parts]


def _make_excerpt(body: str, wanted: list[str]) -> str:
    """The words around the first that was found."""
    lowered = body.lower()
    at = min((place for word in wanted if (place := lowered.find(word)) >= 0), default=0)
    start = max(body.rfind(" ", 0, max(at - AROUND // 3, 0)) + 1, 0)
    piece = body[start : start + AROUND].strip()
    return ("… " if start else "") + piece + (" …" if start + AROUND < len(body) else "")
