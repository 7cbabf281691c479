"""The source, read by those tests that look for what must not stand there: it has more than a million places to look at."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
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


def parts(node: ast.AST) -> Iterator[ast.AST]:
    """The statements right in it, and what holds some: no expression does."""
    for name in ("body", "handlers", "orelse", "finalbody", "cases"):
        held = getattr(node, name, ())
        yield from held if isinstance(held, list) else ()


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Every statement, also within others."""
    for part in parts(node):
        yield part
        yield from statements(part)


@cache
def imports(*packages: str) -> dict[str, frozenset[str]]:
    """What each module imports, wherever it stands: in a function, and for types alone too, because who reads a file must
    know what it names. `from a import b` is a.b, whether b is a module or stands in one."""
    found = {}
    for path in sources(*packages):
        named: set[str] = set()
        for node in statements(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                named |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                assert node.module, f"{path}: an import that leaves out where from"
                named |= {f"{node.module}.{alias.name}" for alias in node.names}
        found[module_of(path)] = frozenset(named)
    return found


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def within(name: str, *packages: str) -> bool:
    """Whether it is one of these or in one of them."""
    return any(name == one or name.startswith(f"{one}.") for one in packages)
