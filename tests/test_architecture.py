"""The shape of the house: who may import whom, who may print, where things stand."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache

import pytest

from tests.code import ROOT, imports, module_of, sources, within

LAYERS: dict[str, tuple[str, ...]] = {
    "interrupts": (),
    "model": (),
    "reference": ("model",),
    "printing": ("model", "reference"),
    "intake": ("model", "reference", "printing"),
    "planning": ("model", "reference", "printing"),
    "counting": ("model",),
    "papers": ("model", "reference", "printing"),
    "manifests": ("model", "reference", "printing"),
    "handouts": ("model", "reference", "printing"),
    "labels": ("model", "reference", "printing"),
    "store": ("model", "reference", "printing"),
    "app": (
        "interrupts",
        "model",
        "reference",
        "printing",
        "intake",
        "planning",
        "counting",
        "papers",
        "manifests",
        "handouts",
        "labels",
        "store",
    ),
    "desktop": ("app",),
}
"""Each package of the core, and the others that it may know. What stands beside them is the command line."""

COMMAND_LINE = ("cli", "__main__", "try_out")
ROOTS = ("repatriate.__main__", "repatriate.try_out")
"""The modules that know both the command line and the window."""
QT = ("PySide6", "PySide2", "PyQt5", "PyQt6", "shiboken6", "qtpy")
SQL = ("sqlite_utils", "sqlcipher3", "sqlite3")


def crossing(of: str, *forbidden: str, but: tuple[str, ...] = ()) -> list[str]:
    """Who in a package imports what is forbidden there. Who does it through another one is found with that other one."""
    known = {
        module: named for module, named in every_import().items() if within(module, of) and not within(module, *but)
    }
    assert known, of
    return [f"{module} imports {name}" for module in known for name in known[module] if within(name, *forbidden)]


def every_import() -> dict[str, frozenset[str]]:
    return imports("repatriate", "ui")


@pytest.mark.parametrize("package", LAYERS)
def test_imports_go_one_way(package: str) -> None:
    allowed = {package, *LAYERS[package]}
    forbidden = [f"repatriate.{other}" for other in (*LAYERS, *COMMAND_LINE) if other not in allowed]
    assert crossing(f"repatriate.{package}", *forbidden, "ui") == []


def test_every_part_of_the_core_has_its_layer() -> None:
    parts = {
        path.stem for path in (ROOT / "repatriate").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert parts == {*LAYERS, *COMMAND_LINE, "__init__"}


def test_the_core_imports_no_qt() -> None:
    assert crossing("repatriate", *QT) == []
    assert crossing("repatriate", "ui", but=ROOTS) == []


def test_the_model_needs_the_standard_library_only() -> None:
    known = [named for module, named in every_import().items() if within(module, "repatriate.model")]
    heads = {name.partition(".")[0] for named in known for name in named}
    assert heads - sys.stdlib_module_names == {"repatriate"}


def test_only_the_store_and_the_door_to_it_touch_sql() -> None:
    assert crossing("repatriate", *SQL, but=("repatriate.store", "repatriate.app")) == []


def test_the_window_touches_neither_sql_nor_the_store() -> None:
    assert crossing("ui", *SQL, "repatriate.store") == []
    written = re.compile(r"""["'](?:SELECT|INSERT|UPDATE|DELETE|WITH) """)
    assert [path for path in sources("ui") if written.search(path.read_text(encoding="utf-8"))] == []


def test_commands_are_made_of_questions() -> None:
    """A form can ask a `Question` too; only its maker and the options of all commands go to click."""
    declared = re.compile(r"click\.(option|argument|command|Option|Argument|Command)\(")
    made = {path.name for path in sources("repatriate/cli") if declared.search(path.read_text(encoding="utf-8"))}
    assert made == {"about.py", "actions.py", "console.py", "main.py"}


def test_window_and_command_line_know_nothing_of_each_other() -> None:
    """Not through a string either."""
    assert crossing("ui", "repatriate.cli", *ROOTS) == []
    command_line = [path for path in sources("repatriate") if "cli" in path.parts]
    both = {"repatriate.cli": sources("ui"), "ui": command_line}
    for other, paths in both.items():
        named = re.compile(rf"""["']{re.escape(other)}(?:\.\w+)*["']""")
        assert [path for path in paths if named.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("package", "forbidden"),
    [("repatriate.store", "sqlcipher3"), ("ui", "PySide6"), ("repatriate.cli", "repatriate.app")],
)
def test_such_an_import_would_be_seen(package: str, forbidden: str) -> None:
    assert crossing(package, forbidden)


def test_one_place_spells_names_of_other_scripts() -> None:
    elsewhere = [path for path in sources("repatriate", "ui") if path.parent.name != "romanization"]
    assert [path.name for path in elsewhere if "anyascii" in path.read_text(encoding="utf-8")] == []


WRITES = ("print", "breakpoint", "stdout", "stderr", "echo")


def _prints(source: str) -> Iterator[int]:
    """Lines that write to the terminal: print(…), sys.stdout, sys.stderr, click.echo(…), and breakpoints."""
    if not any(word in source for word in WRITES):
        return
    for node in ast.walk(ast.parse(source)):
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
    speakers = {ROOT / "repatriate" / f"{name}.py" for name in ("cli/main", "cli/console", "desktop", "try_out")}
    speakers.add(ROOT / "repatriate" / "__main__.py")  # it flushes what was said
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sources("repatriate")
        if path not in speakers
        for line in _prints(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source", ["print(1)", "import sys\nsys.stdout.write('')", "from click import echo", "import click\nclick.echo('')"]
)
def test_a_print_would_be_seen(source: str) -> None:
    assert list(_prints(source))


# -- files and folders

APP_ORDER = (
    ("core",),
    ("journal",),
    ("state",),
    ("people",),
    ("transport", "clearances", "groups"),
    ("plan",),
    ("counting",),
    ("documents", "manifests"),
    ("handouts", "imports"),
    ("reports", "search", "next_steps", "integrity_check"),
    ("demo",),
)
"""Folders of the app: each may know those above it, none beside or below it."""

UI_ORDER = (
    ("style",),
    ("core",),
    ("models",),
    ("widgets",),
    ("pages", "printing"),
    ("rooms",),
    ("guide",),
    ("shell",),
    ("main",),
    ("demo",),
)
"""Folders of the window, likewise."""

SHARED_BY_ROOMS = ("base", "common")
ONLY_TESTS = {"intake/shapes", "leaks", "sample", "soak"}
"""Folders of tests that are about no single folder of the product."""


@cache
def known() -> dict[str, set[str]]:
    """The modules of the product that each of them names in an import."""
    modules = every_import().keys()
    found = {}
    for module, named in every_import().items():
        owners = {name if name in modules else name.rpartition(".")[0] for name in named}
        found[module] = (owners & modules) - {module}
    return found


def circles(links: dict[str, set[str]]) -> list[set[str]]:
    """Sets of two and more that reach each other (Tarjan, 1972)."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    path: list[str] = []
    found = []

    def visit(one: str) -> None:
        number[one] = lowest[one] = len(number)
        path.append(one)
        for other in links[one]:
            if other not in number:
                visit(other)
            if other in path:
                lowest[one] = min(lowest[one], lowest[other])
        if lowest[one] == number[one]:
            group = set(path[path.index(one) :])
            del path[path.index(one) :]
            if len(group) > 1:
                found.append(group)

    for one in links:
        if one not in number:
            visit(one)
    return found


def test_no_files_import_each_other_in_a_circle() -> None:
    assert circles(known()) == []


def test_a_circle_would_be_seen() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [{"a", "b", "c"}]


@pytest.mark.parametrize(("package", "order"), [("repatriate.app", APP_ORDER), ("ui", UI_ORDER)])
def test_folders_know_only_those_before_them(package: str, order: tuple[tuple[str, ...], ...]) -> None:
    tier = {name: place for place, names in enumerate(order) for name in names}

    def folder(module: str) -> str:
        return module.removeprefix(f"{package}.").partition(".")[0] if module.startswith(f"{package}.") else ""

    wrong = [
        f"{module} imports {other}"
        for module, others in known().items()
        for other in others
        if folder(module) and folder(other) and folder(module) != folder(other)
        if tier[folder(other)] >= tier[folder(module)]
    ]
    assert wrong == []


def test_no_room_imports_another() -> None:
    """A room is a folder with a room.py: the tabs for clearances have none, they stand in the room for documents."""

    def room(module: str) -> str:
        part = module.removeprefix("ui.rooms.").partition(".")[0] if module.startswith("ui.rooms.") else ""
        return part if (ROOT / "ui" / "rooms" / part / "room.py").is_file() else ""

    found = {
        (room(module), room(other))
        for module, others in known().items()
        for other in others
        if room(module) and room(other) not in ("", room(module), *SHARED_BY_ROOMS)
    }
    assert found == set()


PAST_THE_OPERATION = {
    "repatriate.app.demo.self_check": "a made-up list, in a folder that goes",
    "repatriate.app.documents.seals": "a certificate, which is public",
    "repatriate.app.imports.template_export": "the empty template",
    "repatriate.cli.clearances.notes": "a wording",
    "repatriate.cli.imports": "which column is which",
    "repatriate.cli.labels": "the frames of a sheet",
    "repatriate.cli.office": "a layout, a recipient or a test sheet",
    "repatriate.cli.papers": "a list of people from a paper, where there is no operation",
    "repatriate.papers.specimen": "made-up people",
    "repatriate.printing.offsets": "settings of this computer",
    "repatriate.store.holding": "who has the file open",
    "ui.guide.guide_dock": "the guide",
    "ui.rooms.clearances.note_form": "a wording",
    "ui.rooms.office.layouts_sheet": "a layout",
    "ui.rooms.imports.controller": "which column is which",
    "ui.rooms.common.own_recipients": "a recipient",
    "repatriate.app.core.about": "a report that names nobody",
}
"""What else writes files, and what: nobody's name. The rest goes through the operation, which knows what a kill leaves."""
_WHOLE = ("write_whole", "beside")


def _writes_files(source: str) -> bool:
    if not any(word in source for word in ("outfile", "write_bytes", "write_text")):
        return False
    tree = ast.parse(source)
    if any(
        isinstance(node, ast.ImportFrom)
        and node.module == "repatriate.printing.outfile"
        and any(alias.name in _WHOLE for alias in node.names)
        for node in ast.walk(tree)
    ):
        return True
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return any(
        text.endswith((*(f"outfile.{name}" for name in _WHOLE), ".write_bytes", ".write_text"))
        and not text.endswith(("references.write_text", "self.write_text"))
        for text in called
    )


def test_names_leave_through_the_operation_only() -> None:
    door = {"repatriate.printing.outfile", "repatriate.app.core.operation"}
    written = {path for path in sources("repatriate", "ui") if _writes_files(path.read_text(encoding="utf-8"))}
    found = {module_of(path) for path in written}
    assert found - door == set(PAST_THE_OPERATION)


def test_tests_stand_in_the_folders_of_what_they_test() -> None:
    tested = {path.parent.relative_to(ROOT / "tests").as_posix() for path in (ROOT / "tests").rglob("test_*.py")}
    core = {path.parent.relative_to(ROOT / "repatriate").as_posix() for path in sources("repatriate")}
    window = {path.parent.relative_to(ROOT).as_posix() for path in sources("ui")}
    assert tested - core - window == ONLY_TESTS


OUTLIVE_ROOMS = {"context", "_context", "next_steps", "preferences", "search_reader", "registry", "actions", "styleHints", "clipboard"}  # fmt: skip
"""What is there before a room is made, and after it has gone: another language makes all rooms anew."""


def _names(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)} | {
        one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)
    }


def heard_too_long(source: str) -> list[str]:
    """Calls by which an object that lasts would call a room that has gone: what is connected has no owner to go with."""
    if not any(f".{word}(" in source for word in ("connect", "singleShot")):
        return []
    nodes = list(ast.walk(ast.parse(source)))
    functions = [node for node in nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    inner = {one.name for outer in functions for one in ast.walk(outer) if isinstance(one, ast.FunctionDef) and one is not outer}  # fmt: skip
    wrong = []
    for call in (node for node in nodes if isinstance(node, ast.Call)):
        if not (isinstance(call.func, ast.Attribute) and call.args):
            continue
        slot, speaker = call.args[0], call.func.value
        ownerless = (
            isinstance(slot, ast.Lambda)
            or (isinstance(slot, ast.Name) and slot.id in inner)
            or (isinstance(slot, ast.Call) and ast.unparse(slot.func).endswith("partial"))
        )
        lasts = isinstance(speaker, ast.Attribute) and not OUTLIVE_ROOMS.isdisjoint(_names(speaker.value))
        late = call.func.attr == "singleShot" and len(call.args) == 2 and "self" in _names(call)
        if (call.func.attr == "connect" and lasts and ownerless) or late:
            wrong.append(ast.unparse(call))
    return wrong


def test_what_lasts_calls_nobody_who_has_gone() -> None:
    """But ui/main.py: what it makes lasts too."""
    parts = [path for path in sources("ui") if path != ROOT / "ui" / "main.py"]
    assert [wrong for path in parts for wrong in heard_too_long(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("state.context.job_changed.connect(lambda: self.go())", 1),
        ("self._context.changed.connect(partial(self.go, 1))", 1),
        ("def f(self):\n    def g(): self.go()\n    context.next_steps.changed.connect(g)", 1),
        ("QTimer.singleShot(0, lambda: self.go())", 1),
        ("QTimer.singleShot(0, self, lambda: self.go())", 0),
        ("context.job_changed.connect(self.go)", 0),
        ("row.wanted.connect(lambda: context.next_steps.do(step))", 0),
    ],
)
def test_a_call_to_who_has_gone_would_be_seen(source: str, found: int) -> None:
    assert len(heard_too_long(source)) == found
