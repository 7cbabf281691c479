"""A `match` on the members of an enum names every one of them, so that a new member is heard of where it matters."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.code import ROOT, sources


def swallowed(source: str) -> Iterator[int]:
    """Lines with a `case _` beside named members that neither is `assert_never` nor has its reason on the line."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Match):
            continue
        patterns = [one for case in node.cases for one in ast.walk(case.pattern)]
        if not any(isinstance(one, ast.MatchValue) and isinstance(one.value, ast.Attribute) for one in patterns):
            continue
        last = node.cases[-1]
        catches_all = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None and last.guard is None
        never = ast.unparse(last.body[0]).startswith("assert_never(")
        if catches_all and not never and "#" not in lines[last.pattern.lineno - 1]:
            yield last.pattern.lineno


def test_no_match_on_an_enum_swallows_members_unnamed() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sources("repatriate", "ui")
        if "case _" in (source := path.read_text(encoding="utf-8"))
        for line in swallowed(source)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("last", "seen"),
    [("pass", True), ("assert_never(x)", False), ("pass  # why", True)],
    ids=["plain", "never", "body"],
)
def test_a_swallowed_member_would_be_seen(last: str, seen: bool) -> None:
    source = f"match x:\n    case Kind.A:\n        pass\n    case _:\n        {last}\n"
    assert bool(list(swallowed(source))) == seen
