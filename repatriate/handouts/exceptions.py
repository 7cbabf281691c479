"""Kinds of exceptions once a departure is counted: no-show, joined, not found, to be decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from repatriate.model.saying import say

TITLE = say("Did not come, joined, missing")


class Kind(Enum):
    """Kinds in the order of the list: people who may be lost come first."""

    MISSING = "missing"
    TO_DECIDE = "to decide"
    APART = "apart"
    NO_SHOW = "no-show"
    OFF_LOADED = "off-loaded"
    LEFT_ON_THE_WAY = "left on the way"
    GO_SHOW = "go-show"


HEADINGS: Mapping[Kind, str] = {
    Kind.MISSING: say("Not found on arrival"),
    Kind.TO_DECIDE: say("To decide"),
    Kind.APART: say("Family not together yet"),
    Kind.NO_SHOW: say("Did not come"),
    Kind.OFF_LOADED: say("Taken off"),
    Kind.LEFT_ON_THE_WAY: say("Left on the way"),
    Kind.GO_SHOW: say("Joined at boarding"),
}


@dataclass(frozen=True, slots=True)
class Exceptional:
    """Somebody on the list, with why they are on it; `why` is empty where nobody said it."""

    kind: Kind
    ref: str
    name: str
    native_name: str
    why: str = ""
