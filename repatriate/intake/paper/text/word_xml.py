"""The XML of Word: names of its elements in either edition of the standard, their values, their children."""

from __future__ import annotations

from xml.etree.ElementTree import Element

WORD = ("wordprocessingml/2006/main", "wordprocessingml/main")


def tag_of(element: Element) -> str:
    """The name of an element of Word's; nothing for one of another program's, whose children may be Word's again."""
    space, _, name = element.tag.rpartition("}")
    return name if space.endswith(WORD) or name == "Fallback" else ""


def value_of(element: Element | None, name: str = "val") -> str:
    if element is None:
        return ""
    return next((value for full, value in element.items() if full.rpartition("}")[2] == name), "")


def child_of(element: Element | None, *names: str) -> Element | None:
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if tag_of(one) == name), None)
    return element


def is_on(element: Element | None) -> bool:
    return element is not None and value_of(element).lower() not in ("0", "false", "off")
