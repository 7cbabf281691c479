"""Lists for the embassies of other States on the command line."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.reports.consular_lists import write_lists
from repatriate.cli.actions import asks
from repatriate.cli.console import Console
from repatriate.cli.questions import ask_path
from repatriate.cli.values import count_of


@asks(ask_path("folder", "FOLDER", flag="--to", required=True))
def embassies(console: Console, file: Path, folder: Path) -> None:
    """Write a list for each other State's embassy: its people who need a document."""
    with console.opened(file, write=False) as operation:
        made = write_lists(operation, folder)
    rows = [{"state": one.state, "people": one.people, "files": [str(path) for path in one.paths]} for one in made]
    console.answer(
        {"count": len(rows), "lists": rows},
        lambda: [f"{one.state}: {count_of(one.people, 'person')} in {one.paths[0].stem}." for one in made],
    )
