"""Functions that fit on a screen and can be called without counting, or have the reason beside them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.code import ROOT, parts, sources

LINES, PARAMETERS = 60, 6
REASON = "# long: "
"""Stands at the end of a line of the signature, with why it is so."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def is_command(function: Function) -> bool:
    """Whether its parameters are the questions of a command."""
    return any(
        isinstance(part, ast.Name) and part.id == "asks"
        for decorator in function.decorator_list
        for part in ast.walk(decorator)
    )


def functions(node: ast.AST, owner: str = "") -> Iterator[tuple[str, Function]]:
    """Every function below, with the names of its classes before its own."""
    for child in parts(node):
        name = f"{owner}{child.name}" if isinstance(child, Function | ast.ClassDef) else owner
        if isinstance(child, Function):
            yield name, child
        yield from functions(child, f"{name}." if isinstance(child, ast.ClassDef) else owner)


def long_functions(text: str) -> Iterator[str]:
    """Functions with more lines or parameters (self aside) than agreed, and no reason in the signature."""
    lines = text.splitlines()
    for name, function in functions(ast.parse(text)):
        inputs = function.args
        named = {one.arg for one in (*inputs.posonlyargs, *inputs.args, *inputs.kwonlyargs)} - {"self", "cls"}
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        if length > LINES or (len(named) > PARAMETERS and not is_command(function)):
            signature = lines[function.lineno - 1 : max(function.body[0].lineno - 1, function.lineno)]
            if not any(REASON in line for line in signature):
                yield name


@pytest.mark.parametrize("package", ["repatriate", "ui"])
def test_a_long_function_says_why(package: str) -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}: {name}"
        for path in sources(package)
        for name in long_functions(path.read_text(encoding="utf-8"))
    ]
    assert found == [], f"more than {LINES} lines or {PARAMETERS} parameters: split it, or say why with “{REASON}…”"


def test_what_counts_as_long() -> None:
    many = ", ".join("abcdefg")
    assert list(long_functions(f"class C:\n  def f(self, {many}): ...")) == ["C.f"]
    assert list(long_functions(f"def f({many}):  {REASON}one cell each\n    ...")) == []
    assert list(long_functions(f"def f(\n    {many}\n) -> None:  {REASON}one cell each\n    ...")) == []
    assert list(long_functions(f"@asks(A)\ndef f({many}): ...")) == []
    assert list(long_functions("def f():\n" + "    a\n" * LINES)) == ["f"]
    assert list(long_functions("def f():\n" + "    a\n" * (LINES - 1))) == []


SHARE = 0.191
"""Of the functions, at most so many have a name of one word. It only goes down."""


def one_word(name: str) -> bool:
    """Whether a name is one word; methods of Qt and of Python are called what they are called."""
    return "_" not in name.strip("_") and not name.startswith("__") and name.islower()


def test_a_function_is_a_verb_and_an_object() -> None:
    trees = [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sources("repatriate", "ui")]
    found = [part.name for _, tree in trees for part in ast.walk(tree) if isinstance(part, Function)]
    ours = [name for name in found if not name.startswith("__") and (name.islower() or "_" in name.strip("_"))]
    assert sum(map(one_word, ours)) <= SHARE * len(ours)
    private = [
        f"{path.relative_to(ROOT).as_posix()}: {part.name}"
        for path, tree in trees
        for part in tree.body
        if isinstance(part, Function) and part.name != "_tr" and part.name.startswith("_") and one_word(part.name)
    ]
    assert private == [], "a private function of a module has a verb and an object, as _format_row"
