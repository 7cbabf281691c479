"""Messages read back by pydifact, which is not ours either."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pydifact.exceptions import MissingImplementationWarning
from pydifact.parser import Parser

Elements = list[Any]


@lru_cache(maxsize=4)
def segments(data: bytes) -> list[tuple[str, Elements]]:
    """Tag and elements of each segment after UNA; a composite is a list."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MissingImplementationWarning)  # it has no directory to check elements against
        return [(one.tag, list(one.elements)) for one in Parser().parse(data.decode("ascii")) if one.tag != "UNA"]


@dataclass
class Traveller:
    """Somebody as a receiver has them. `places` by qualifier, `references` likewise."""

    name: tuple[str, ...]
    sex: str = ""
    born: str = ""
    nationality: str = ""
    document: str = ""
    number: str = ""
    expires: str = ""
    issuer: str = ""
    places: dict[str, Any] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)


def travellers(data: bytes) -> list[Traveller]:
    found: list[Traveller] = []
    for tag, elements in segments(data):
        if tag == "NAD" and elements[0] == "FL":
            name = elements[3]
            found.append(Traveller(tuple(name) if isinstance(name, list) else (name,)))
        elif tag in ("CNT", "UNH"):
            continue
        elif found:
            _put(found[-1], tag, elements)
    return found


def _put(who: Traveller, tag: str, elements: Elements) -> None:
    match tag, elements:
        case "ATT", ["2", "", sex]:
            who.sex = sex
        case "DTM", [["329", born]]:
            who.born = born
        case "DTM", [["36", expires]]:
            who.expires = expires
        case "LOC", ["91", issuer]:
            who.issuer = issuer
        case "LOC", [qualifier, place]:
            who.places[qualifier] = place
        case "NAT", ["2", nationality]:
            who.nationality = nationality
        case "RFF", [[qualifier, reference, *_]]:
            who.references[qualifier] = reference
        case "DOC", [document, number]:
            who.document, who.number = document[0], number


def tagged(data: bytes, tag: str) -> list[Elements]:
    return [elements for one, elements in segments(data) if one == tag]
