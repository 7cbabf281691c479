"""The shape of the house: who may import whom, who may print, how long a file may be."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 400

LAYERS: dict[str, tuple[str, ...]] = {
    "model": (),
    "reference": ("model",),
    "printing": ("model", "reference"),
    "intake": ("model", "reference", "printing"),
    "planning": ("model", "reference", "printing"),
    "papers": ("model", "reference", "printing"),
    "manifests": ("model", "reference", "printing"),
    "handouts": ("model", "reference", "printing"),
    "labels": ("model", "reference", "printing"),
    "store": ("model", "reference", "printing"),
    "app": (
        "model",
        "reference",
        "printing",
        "intake",
        "planning",
        "papers",
        "manifests",
        "handouts",
        "labels",
        "store",
    ),
}
"""Each package of the core, and the others that it may know. What stands beside them is the command line."""

COMMAND_LINE = ("cli", "__main__")
QT = ("PySide6", "PySide2", "PyQt5", "PyQt6", "shiboken6", "qtpy")
SQL = ("sqlite_utils", "sqlcipher3", "sqlite3")


def within(*names: str) -> list[str]:
    """Patterns for these modules and all that is in them."""
    return [pattern for name in names for pattern in (name, f"{name}.*")]


def sources(*packages: str) -> list[Path]:
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("package", LAYERS)
def test_imports_go_one_way(package: str) -> None:
    allowed = {package, *LAYERS[package]}
    forbidden = [f"repatriate.{other}" for other in (*LAYERS, *COMMAND_LINE) if other not in allowed]
    (
        archrule(f"{package} knows {', '.join(LAYERS[package]) or 'nobody'}")
        .match(*within(f"repatriate.{package}"))
        .should_not_import(*within(*forbidden, "ui"))
        .check("repatriate", only_direct_imports=True)
    )


def test_every_part_of_the_core_has_its_layer() -> None:
    parts = {
        path.stem for path in (ROOT / "repatriate").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert parts == {*LAYERS, *COMMAND_LINE, "__init__"}


def test_the_core_imports_no_qt() -> None:
    archrule("no Qt").match(*within("repatriate")).should_not_import(*within(*QT, "ui")).check("repatriate")


def test_the_model_needs_the_standard_library_only() -> None:
    def only_standard(module: str, direct: set[str], every: dict[str, set[str]]) -> bool:
        heads = {name.partition(".")[0] for name in direct}
        return heads <= {*sys.stdlib_module_names, "repatriate"}

    archrule("standard library").match(*within("repatriate.model")).should(only_standard).check("repatriate")


def test_only_the_store_and_the_door_to_it_touch_sql() -> None:
    keepers = within("repatriate.store", "repatriate.app")
    rule = archrule("SQL stays behind the app").match(*within("repatriate")).exclude(*keepers)
    rule.should_not_import(*within(*SQL)).check("repatriate", only_direct_imports=True)


def test_the_window_touches_neither_sql_nor_the_store() -> None:
    archrule("the window").match(*within("ui")).should_not_import(*within(*SQL, "repatriate.store")).check("ui")


def _prints(tree: ast.AST) -> Iterator[int]:
    """Lines that write to the terminal: print(…), sys.stdout, sys.stderr, click.echo(…), and breakpoints."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("print", "breakpoint"):
            yield node.lineno
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if (node.value.id, node.attr) in {
                ("sys", "stdout"),
                ("sys", "stderr"),
                ("sys", "__stdout__"),
                ("sys", "__stderr__"),
                ("click", "echo"),
                ("click", "secho"),
            }:
                yield node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module in ("sys", "click"):
            yield from (node.lineno for alias in node.names if alias.name in ("stdout", "stderr", "echo", "secho"))


def test_nobody_prints_but_the_command_line() -> None:
    speakers = {ROOT / "repatriate" / "cli" / f"{name}.py" for name in ("main", "console")}
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sources("repatriate")
        if path not in speakers
        for line in _prints(ast.parse(path.read_bytes()))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source", ["print(1)", "import sys\nsys.stdout.write('')", "from click import echo", "import click\nclick.echo('')"]
)
def test_a_print_would_be_seen(source: str) -> None:
    assert list(_prints(ast.parse(source)))


def test_no_file_is_too_long() -> None:
    def length(path: Path) -> int:
        lines = path.read_text(encoding="utf-8").splitlines()
        return sum(1 for line in lines if line.strip() and not line.lstrip().startswith("#"))

    long = {str(path.relative_to(ROOT)): n for path in sources("repatriate", "ui") if (n := length(path)) > LONGEST}
    assert long == {}
