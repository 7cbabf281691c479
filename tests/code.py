"""The source, read by those tests that look for what must not stand there: it has more than a million places to look at."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def sources(*packages: str) -> list[Path]:
    """The files of these folders in their order."""
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


def trees(*packages: str, words: tuple[str, ...]) -> Iterator[tuple[str, ast.Module]]:
    """Name and tree of the files in which one of these words stands: the others cannot hold what is looked for."""
    for path in sources(*packages):
        text = path.read_text(encoding="utf-8")
        if any(word in text for word in words):
            yield path.relative_to(ROOT).as_posix(), ast.parse(text)


def imported(tree: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """Every import, also within functions. Only what can hold one is gone through: no expression can."""
    for name in ("body", "handlers", "orelse", "finalbody", "cases"):
        for node in getattr(tree, name, ()):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield node
            yield from imported(node)
