"""The numbers that Word counts itself: they stand nowhere in the text, and lists of people are numbered by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from repatriate.intake.paper.text.word_xml import child_of, tag_of, value_of

_COUNTED = frozenset({"decimal", "decimalZero"})


@dataclass(slots=True)
class Numbering:
    """`starts` has the first number of each list whose outermost level is counted in figures, `styles` the list of a style."""

    starts: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """By the number of a list: what it counts together with, and from where."""
    styles: Mapping[str, str] = field(default_factory=dict)
    _last: dict[str, int] = field(default_factory=dict)

    def number(self, form: Element | None) -> str:
        """Of the next paragraph, whose form this is; empty where it has none."""
        asked = child_of(form, "numPr")
        listed = value_of(child_of(asked, "numId")) or self.styles.get(value_of(child_of(form, "pStyle")), "")
        if listed not in self.starts or value_of(child_of(asked, "ilvl")) not in ("", "0"):
            return ""
        together, start = self.starts[listed]
        self._last[together] = self._last.get(together, start - 1) + 1
        return str(self._last[together])


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """What the parts of a document say of numbers."""
    levels: dict[str, int] = {}
    starts: dict[str, tuple[str, int]] = {}
    for one in numbering if numbering is not None else ():
        number = next((value for full, value in one.items() if full.endswith(("}abstractNumId", "}numId"))), "")
        if tag_of(one) == "abstractNum":
            level = child_of(one, "lvl")
            if value_of(child_of(level, "numFmt")) in _COUNTED:
                levels[f"abstract {number}"] = _whole(value_of(child_of(level, "start")), 1)
        elif tag_of(one) == "num":
            together = f"abstract {value_of(child_of(one, 'abstractNumId'))}"
            again = value_of(child_of(one, "lvlOverride", "startOverride"))
            if together in levels:
                starts[number] = (number, _whole(again, 1)) if again else (together, levels[together])
    named = {
        value_of(style, "styleId"): value_of(child_of(style, "pPr", "numPr", "numId"))
        for style in (styles if styles is not None else ())
        if tag_of(style) == "style"
    }
    return Numbering(starts, {style: listed for style, listed in named.items() if listed})


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise
