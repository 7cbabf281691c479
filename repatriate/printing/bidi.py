"""The order in which mixed right-to-left and left-to-right text is drawn (Unicode Standard Annex 9)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar
from unicodedata import bidirectional

T = TypeVar("T")

_RIGHT = frozenset({"R", "AL", "RLE", "RLO", "RLI"})
_STRONG = frozenset({"L", "R", "AL"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN", "LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", ""})
_BRACKETS = {"(": ")", "[": "]", "{": "}", "«": "»", "（": "）", "【": "】"}


def needs_bidi(text: str) -> bool:
    """Whether any character of it runs from right to left, or is an Arabic number."""
    return any(bidirectional(char) in _RIGHT or bidirectional(char) == "AN" for char in text)


def resolve_levels(text: str) -> list[int]:
    """The embedding level of each character: even is left to right, odd right to left.

    The paragraph takes its direction from its first strong character (P2, P3). Explicit embeddings and isolates are
    read as neutral: the text of one cell or field has none. Rules W1–W7, N0–N2, I1–I2, L1 (end of line).
    """
    classes = [bidirectional(char) for char in text]
    base = next((0 if kind == "L" else 1 for kind in classes if kind in _STRONG), 0)
    outer = "R" if base else "L"
    _resolve_weak(classes, outer)
    _resolve_brackets(text, classes, outer)
    _resolve_neutral(classes, outer)
    found = [
        base + (1 if (base % 2 == 0) == (kind == "R") else 0)
        if kind in ("L", "R")
        else (2 if kind in ("AN", "EN") and base <= 1 else base)
        for kind in classes
    ]
    for place in range(len(text) - 1, -1, -1):  # L1: spaces at the end of the line stay at its end
        if bidirectional(text[place]) not in ("WS", "S", "B"):
            break
        found[place] = base
    return found


def _resolve_weak(classes: list[str], outer: str) -> None:
    """W1–W7, in place."""
    before = outer
    for place, kind in enumerate(classes):  # W1
        if kind == "NSM":
            classes[place] = before
        before = classes[place]
    strong = outer
    for place, kind in enumerate(classes):  # W2, W3
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            classes[place] = "AN"
    classes[:] = ["R" if kind == "AL" else kind for kind in classes]
    for place in range(1, len(classes) - 1):  # W4
        left, kind, right = classes[place - 1 : place + 2]
        if left == right and ((kind in ("ES", "CS") and left == "EN") or (kind == "CS" and left == "AN")):
            classes[place] = left
    for start, end in _find_spans(classes, frozenset({"ET"})):  # W5
        if "EN" in (classes[start - 1 : start] + classes[end : end + 1]):
            classes[start:end] = ["EN"] * (end - start)
    classes[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in classes]  # W6
    strong = outer
    for place, kind in enumerate(classes):  # W7
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            classes[place] = "L"


def _resolve_brackets(text: str, classes: list[str], outer: str) -> None:
    """N0: a pair of brackets takes the direction of what it holds, or of what stands before it."""
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for place, char in enumerate(text):
        if classes[place] != "ON":
            continue
        if char in _BRACKETS:
            stack.append((_BRACKETS[char], place))
        elif any(char == closing for closing, _ in stack):
            while stack[-1][0] != char:
                stack.pop()
            pairs.append((stack.pop()[1], place))
    for opening, closing in sorted(pairs):
        inside = {_side_of(kind) for kind in classes[opening + 1 : closing]} - {""}
        if outer in inside:
            side = outer
        elif inside:
            before = next((_side_of(kind) for kind in reversed(classes[:opening]) if _side_of(kind)), outer)
            side = before if before in inside else outer
        else:
            continue
        for bracket in (opening, closing):
            classes[bracket] = side
            for place in range(bracket + 1, len(text)):  # marks on a bracket go with it
                if bidirectional(text[place]) != "NSM":
                    break
                classes[place] = side


def _resolve_neutral(classes: list[str], outer: str) -> None:
    """N1, N2: between two of one direction neutrals take it, else the paragraph's."""
    for start, end in _find_spans(classes, _NEUTRAL):
        left = _side_of(classes[start - 1]) if start else outer
        right = _side_of(classes[end]) if end < len(classes) else outer
        classes[start:end] = [left if left == right else outer] * (end - start)


def _side_of(kind: str) -> str:
    """The direction of a strong character or a number as N1 counts it; empty for a neutral."""
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _find_spans(classes: list[str], kinds: frozenset[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for place, kind in enumerate(classes):
        if kind in kinds:
            if spans and spans[-1][1] == place:
                spans[-1] = (spans[-1][0], place + 1)
            else:
                spans.append((place, place + 1))
    return spans


def visual_order(items: Sequence[tuple[int, T]]) -> list[T]:
    """Runs of (level, value) in the order they are drawn from the left (L2)."""
    ordered = list(items)
    odd = [level for level, _ in ordered if level % 2]
    if odd:
        for floor in range(max(level for level, _ in ordered), min(odd) - 1, -1):
            start = 0
            while start < len(ordered):
                end = start
                while end < len(ordered) and ordered[end][0] >= floor:
                    end += 1
                ordered[start:end] = reversed(ordered[start:end])
                start = max(end, start + 1)
    return [value for _, value in ordered]
