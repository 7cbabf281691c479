"""What is read ahead, in another thread, so that nobody waits for it: modules, and the table of airports."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module

_LATER = (
    "repatriate.app.imports.jobs", "repatriate.app.imports.template_export", "repatriate.app.plan.planning_run", "repatriate.planning.planner",
    "repatriate.manifests.xlsx", "repatriate.manifests.pdf", "repatriate.printing.situation", "openpyxl.reader.excel", "pypdfium2",
)  # fmt: skip


def first_room() -> None:
    """What stands when an operation opens."""
    import_module("ui.shell.workspace")
    from ui.rooms.factory import load_room
    from ui.rooms.registry import ROOMS

    load_room(ROOMS[0])


def everything() -> None:
    """All rooms, and what they need when something is done there."""
    first_room()
    from ui.rooms.factory import load_room
    from ui.rooms.registry import ROOMS

    for door in ROOMS:
        load_room(door)
    for name in _LATER:
        import_module(name)
    from repatriate.reference.airports import airport

    airport("CGK")


def try_ahead(work: Callable[[], None]) -> None:
    """In another thread, where nobody can be told: what fails here fails again where it is needed."""
    with suppress(Exception):
        work()
