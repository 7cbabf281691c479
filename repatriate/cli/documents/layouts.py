"""Page layouts of travel documents on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.core.actions import Typed
from repatriate.app.core.layouts import LayoutRow, layout_text, layouts
from repatriate.app.core.office_files import name_from, read_file
from repatriate.app.documents.layout_commands import RemoveLayout, TakeLayout
from repatriate.cli.actions import asks
from repatriate.cli.console import Console, table
from repatriate.cli.office_files import make_remove_command, make_save_command, write_copy
from repatriate.cli.questions import PDF, TOML, ask_argument, ask_text, ask_whether
from repatriate.cli.values import must_end
from repatriate.papers.layout import load_layout, shipped_text
from repatriate.papers.layout_check import checked_layout
from repatriate.papers.layout_parts import Layout
from repatriate.papers.specimen import draw_specimen


@asks(ask_argument("file", "", Typed.PATH, required=False), name="layouts", file=False)
def list_layouts(console: Console, file: Path | None) -> None:
    """List the page layouts of travel documents: shipped ones and the office's own.

    The office's own layouts are in FILE.
    """
    if file is None:
        found = layouts()
    else:
        with console.opened(file, write=False) as operation:
            found = layouts(operation.db)
    rows = [row_of_layout(one) for one in found]
    shown = [row | {"states": " ".join(one.states)} for row, one in zip(rows, found, strict=True)]
    console.answer({"layouts": rows, "count": len(rows)}, lambda: table(shown))


def row_of_layout(one: LayoutRow) -> dict[str, object]:
    return {
        "name": one.name,
        "title": one.title,
        "kind": one.kind,
        "states": list(one.states),
        "code": one.document_code,
        "days": one.validity_days,
        "page": "{:g} × {:g} mm".format(*one.page),
        "whose": "own" if one.own else "shipped",
    }


@click.group(name="layout")
def layout_group() -> None:
    """Copy, change, try and keep page layouts of travel documents."""


@asks(ask_argument("name"), TOML, name="copy", under=layout_group, file=False)
def copy_layout(console: Console, name: str, out: Path) -> None:
    """Write a shipped layout as a file, to change its words and positions."""
    write_copy(console, out, shipped_text(name))


@asks(
    ask_argument("layout", "LAYOUT.toml|NAME"),
    PDF,
    ask_whether("grid", "On a grid of millimetres, each box outlined and named."),
    name="preview", under=layout_group, file=False,
)  # fmt: skip
def preview_layout(console: Console, layout: str, out: Path, grid: bool) -> None:
    """Draw made-up documents with a layout: one with names that hardly fit, one with short ones."""
    must_end(out, ".pdf")
    made = read_layout(Path(layout)) if layout.lower().endswith(".toml") else load_layout(layout)
    draw_specimen(out, made, grid=grid)
    console.answer({"file": str(out), "count": 2}, lambda: [f"2 pages in {out}."])


@asks(
    ask_argument("layout", "LAYOUT.toml", Typed.PATH),
    ask_text("name", "", "Its name; by default the name of the file."),
    name="take", under=layout_group,
)  # fmt: skip
def take_layout(console: Console, file: Path, layout: Path, name: str | None) -> None:
    """Take a layout into the operation file; it replaces the office's own of that name."""
    text = read_file(layout)
    called = name or name_from(layout)
    with console.opened(file, write=True) as operation:
        operation.run(TakeLayout(called, text, layout.name))
    console.answer({"name": called, "count": 1}, lambda: [f"The page layout {called} is in {file}."])


layout_group.add_command(
    make_remove_command("page layout", "Remove a layout of the office's own from the operation file.", RemoveLayout)
)
layout_group.add_command(
    make_save_command(
        "Write a layout of the operation file, the office's own or a shipped one, as a file.", layout_text
    )
)


def read_layout(path: Path) -> Layout:
    return checked_layout(read_file(path), path.stem, path.name)
