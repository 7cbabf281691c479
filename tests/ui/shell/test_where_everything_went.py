"""Nothing is lost: each action of the window before is done from its new place; at most twelve names lead anywhere."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QFileDialog

from repatriate.app.core.operation import Operation
from tests.ui.helpers import settle
from ui.core.format import number
from ui.rooms.registry import PLACES, ROOMS
from ui.shell.main_window import Window

WENT: dict[str, tuple[str, ...]] = {
    # Overview, history
    "overview.report": ("home.report",),
    "history.verify": ("go.verify",),
    "history.head": ("go.verify",),
    "history.open": ("go.changes",),
    # People, lists that came in, groups
    "people.add": ("people.add",),
    "people.all": ("people.all",),
    "people.copy": ("people.copy",),
    "people.duplicates": ("people.duplicates",),
    "people.filters": ("go.people",),  # in the headers of the table
    "people.merge": ("people.merge",),
    "people.paste": ("people.paste",),
    "people.remove": ("people.remove",),
    "people.zone": ("people.zone",),
    "import.open": ("import.open",),
    "lists.kept": ("import.kept", "lists.kept", "go.import"),
    "lists.open": ("import.lists", "lists.open", "go.import"),
    "names.open": ("import.names", "go.names", "go.import"),
    "groups.assign": ("groups.assign",),
    "groups.assign-people": ("groups.assign-people",),
    "groups.by-rule": ("groups.by-rule",),
    "groups.move": ("groups.move",),
    "groups.new": ("groups.new",),
    # Transport
    "transport.add": ("departures.add",),
    "transport.add-place": ("go.places", "departures.add-place"),
    "transport.map": ("go.map", "go.departures"),
    # Plan
    "plan.advice": ("plan.advice",),
    "plan.compare": ("plan.compare",),
    "plan.discard": ("plan.discard",),
    "plan.move": ("plan.move",),
    "plan.off": ("plan.off",),
    "plan.pin": ("plan.pin",),
    "plan.publish": ("plan.publish",),
    "plan.run": ("plan.run",),
    "plan.standby": ("plan.standby",),
    "plan.swap": ("plan.swap",),
    # Documents
    "documents.issue": ("papers.issue",),
    "documents.photos": ("papers.photos",),
    "documents.receive": ("go.receive",),
    "documents.check": ("go.check",),
    "documents.seal": ("go.seals",),
    "documents.layouts": ("go.layouts",),
    "documents.printer": ("go.printers",),
    "documents.letters": ("go.letters",),
    "documents.clearances": ("clearances.missing", "go.clearances"),
    "documents.checklist": ("clearances.checklist",),
    "documents.note": ("clearances.note",),
    "documents.notes": ("clearances.notes", "clearances.note"),
    "documents.reply": ("clearances.reply",),
    "documents.hold": ("go.people",),
    "documents.holds": ("go.people",),
    # Manifests
    "manifests.export": ("departure.send", "manifests.export"),
    "manifests.print": ("departure.send", "manifests.print"),
    "manifests.copy": ("departure.send", "manifests.copy"),
    "manifests.many": ("departures.many", "manifests.many"),
    "manifests.own": ("departures.own", "file.settings"),
    "manifests.lists": ("departure.options", "departure.print", "manifests.lists"),
    # The window
    "file.operation": ("file.settings",),
    "file.settings": ("file.settings",),
    "go.overview": ("go.home",),
    "go.people": ("go.people",),
    "go.transport": ("go.departures",),
    "go.plan": ("go.plan",),
    "go.documents": ("go.papers",),
    "go.groups": ("go.groups",),
    "go.history": ("go.changes",),
    "go.import": ("go.import",),
}
"""What an action was called, and where it is done now; of several the first that is there."""
NAMES = {
    "home", "changes", "people", "groups", "clearances", "import", "plan", "departures", "departure", "counting", "papers",
    "settings",
}  # fmt: skip
"""The names of the places and their pages."""


@pytest.fixture
def shown(window: Window, sample: Operation, monkeypatch: pytest.MonkeyPatch) -> Window:
    for name in ("getOpenFileName", "getSaveFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, lambda *args, **named: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args, **named: "")
    window.show_operation(sample)
    for door in ROOMS:
        window.workspace.show_room(door.key)
    settle(window.context)
    return window


def new_home(window: Window, ways: Sequence[str]) -> str:
    known = {entry.id for entry in window.registry.all()}
    return next((way for way in ways if way in known), "")


def test_each_old_action_opens_from_its_new_place(shown: Window) -> None:
    doors = {door.key for door in ROOMS}
    lost = []
    for old, ways in WENT.items():
        id = new_home(shown, ways)
        place = id.removeprefix("go.") if id.startswith("go.") else id.partition(".")[0]
        if id == "file.settings":
            shown.registry[id].trigger()
            assert shown.shown_page() == "settings"
            shown.show_work()
        elif place not in doors:
            lost.append(f"{old} is done nowhere")
        elif id.startswith("go."):
            shown.registry[id].trigger()
            assert shown.workspace.room.key == place
    assert lost == []


def test_at_most_twelve_names() -> None:
    names = {door.key for door in ROOMS if not door.sheet}
    assert names <= NAMES, names - NAMES
    assert len(names | {"settings"}) <= 12
    assert len(PLACES) == 5


def test_the_palette_finds_everything_that_went_somewhere(shown: Window) -> None:
    """Each place, page, sheet and action is in the list of Ctrl+K."""
    shown.registry["view.command"].trigger()
    able = {entry.id for entry in shown.registry.all() if entry.action.isEnabled()} - {"view.command"}
    bar = next(one for one in shown.children() if type(one).__name__ == "CommandBar")
    found = {bar._commands.found(row).id for row in range(bar.model.rowCount()) if bar._commands.found(row)}
    assert found == able, number(len(able))
    assert {f"go.{door.key}" for door in ROOMS} <= found
