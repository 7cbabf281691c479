"""Prints facts about this program, for reports to the person who looks after the computer."""

from __future__ import annotations

from typing import Any

import click

from repatriate.app.core.about import describe_program, format_program_report, try_reader
from repatriate.cli.console import Console, takes_common
from repatriate.model.errors import UserError
from repatriate.reference.build import read_build
from repatriate.reference.licences import Work, list_works


@click.command()
@click.option(
    "--licences",
    "name",
    is_flag=False,
    flag_value="",
    metavar="NAME",
    help="List third-party software with its licences; with NAME, show the licence texts of that software.",
)
@takes_common
def about(console: Console, name: str | None) -> None:
    """Which program this is, where it writes, and whose work is in it."""
    works = list_works() if name is not None or console.as_json else []
    if name:
        works = _find_works(works, name)
    facts = describe_program(tried=try_reader() if name is None else {})
    document = {
        **{fact.key: str(fact.told) for fact in facts},
        **_read_build(),
        "works": [_describe_work(work, with_text=bool(name)) for work in works],
    }
    if name:
        console.answer(document, lambda: [f"{work.title}: {work.licence}\n\n{work.read_text()}\n" for work in works])
    elif name is not None:
        console.answer(document, lambda: [f"{work.title}: {work.licence}  {work.home}" for work in works])
    else:
        console.answer(document, lambda: [format_program_report(facts).rstrip()])


def _find_works(works: list[Work], name: str) -> list[Work]:
    """The works with that name, else those whose name contains it. Raises UserError if there are none."""
    wanted = name.casefold()
    found = [work for work in works if work.name.casefold() == wanted]
    found = found or [work for work in works if wanted in work.title.casefold()]
    if not found:
        raise UserError("no_such_work", f"Nothing in the program is called {name}: see repatriate about --licences.")
    return found


def _read_build() -> dict[str, Any]:
    build = read_build()
    return {"version": build.version, "built": build.day and build.day.isoformat(), "packaged": build.packaged}


def _describe_work(work: Work, *, with_text: bool) -> dict[str, str]:
    told = {
        "name": work.name,
        "version": work.version,
        "licence": work.licence,
        "home": work.home,
        "inside": work.inside,
        "note": work.note,
    }
    return {**told, "text": work.read_text()} if with_text else told
