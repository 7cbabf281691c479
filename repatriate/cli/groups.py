"""Groups on the command line."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.groups.commands import GroupBy
from repatriate.app.groups.queries import find_too_large
from repatriate.cli.actions import ask_number, ask_text, asks
from repatriate.cli.console import Console, format_table


@asks(
    ask_text("by", "FIELD[,FIELD]", "One group for each value of these fields.", required=True),
    ask_number("max_size", "N", "Split groups larger than N people.", least=1),
)  # fmt: skip
def group(console: Console, file: Path, by: str, max_size: int | None) -> None:
    """Put people into groups; households are never split."""
    fields = tuple(name.strip() for name in by.split(",") if name.strip())
    with console.opened(file, write=True) as operation:
        made = operation.run(GroupBy(fields, max_size)).result
    large = find_too_large(made, max_size)
    rows = [{"name": name, "people": len(refs)} for name, refs in made.items()]
    console.answer(
        {"file": str(file), "count": len(rows), "groups": rows, "too_large": large},
        lambda: [*format_table(rows), *large],
    )
