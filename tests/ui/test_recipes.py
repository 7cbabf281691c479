"""The recipes of CONTRIBUTING.md, each followed in a copy of the program: a field, a layout, a language, a command, a room, a table."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.systems import LINKS

ROOT = Path(__file__).resolve().parents[2]
FIELD = """
    Field("diet", say("diet"), stored="people.diet", headers=("Diet", "Régime alimentaire", "Makanan"),
          section=Section.IDENTITY, uses=Use.EVERYWHERE, search=Search.ASIDE, privacy=Privacy.LISTED),
    Field("notes", """
TABLE = '''

add_field("m998_diet", "people", "diet")


@migrations()
def m999_vehicles(db: Database) -> None:
    """Vehicles of the office."""
    db.conn.execute("CREATE TABLE vehicles (id INTEGER PRIMARY KEY AUTOINCREMENT, plate TEXT NOT NULL)")


def newer_than_us('''
VEHICLES = '''"""Commands on vehicles."""

from dataclasses import dataclass

from repatriate.app.core.transaction import Transaction
from repatriate.model.saying import Said, say


@dataclass(frozen=True)
class AddVehicle:
    plate: str

    def write_changes(self, tx: Transaction) -> int:
        return tx.insert("vehicles", {"plate": self.plate})

    def describe_entry(self) -> Said:
        return say("Added vehicle {0}", self.plate)
'''
COMMAND = '''"""Vehicles on the command line."""

from repatriate.app.vehicles.commands import AddVehicle
from repatriate.cli.actions import asks
from repatriate.cli.console import Console
from repatriate.cli.actions import ask_argument


@asks(ask_argument("plate"))
def vehicle(console: Console, file, plate: str) -> None:
    """Add a vehicle."""
    with console.opened(file, write=True) as operation:
        number = operation.run(AddVehicle(plate)).result
    console.answer({"vehicle": number}, lambda: [f"{plate} is vehicle {number}."])
'''
ROOM = '''"""The vehicles of the office."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from ui.rooms.base import Room


class VehiclesRoom(Room):
    key = "vehicles"
    icon = "transport"
    watches = ("vehicles",)

    def __init__(self, context):
        super().__init__(context)
        self.plates = QLabel()
        self.set_work(self.plates)

    @classmethod
    def name(cls):
        return QCoreApplication.translate("Rooms", "Vehicles")

    def reload_content(self, notice):
        db = self.context.db
        self.context.ask(self, "plates", lambda: [row["plate"] for row in db.query("SELECT plate FROM vehicles")], self.show_plates)

    def show_plates(self, plates):
        self.plates.setText(", ".join(plates))
'''


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("repatriate", "ui"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("tests", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    # No links: the process that reads lists opens nothing outside of the program's own folders.
    shutil.copytree(ROOT / "resources", tmp_path / "resources")
    return tmp_path


@LINKS
def test_each_recipe_is_enough(copy: Path) -> None:
    """What each changes is all that it names; the tests of `new_field` and `new_parts` then pass in the copy."""
    change(copy / "repatriate/model/fields.py", '\n    Field("notes", ', FIELD)
    change(copy / "repatriate/model/entities.py", "    province: str", "    diet: str | None = None\n    province: str")
    change(copy / "repatriate/store/schema.py", "\n\ndef newer_than_us(", TABLE)
    change(
        copy / "repatriate/store/schema.py",
        'JOURNALED = (\n    "settings",',
        'JOURNALED = (\n    "vehicles",\n    "settings",',
    )
    layout = (copy / "resources/layouts/generic.toml").read_text(encoding="utf-8")
    layout = layout.replace("states = []", 'states = ["TUV"]').replace(
        'title = "Emergency', 'title = "Tuvalu: emergency'
    )
    write(copy / "resources/layouts/tuvalu.toml", layout)
    change(copy / "resources/languages.toml", 'fr = "Français"', 'fr = "Français"\npt = "Português"')
    shutil.copytree(copy / "resources/guide/en", copy / "resources/guide/pt")
    write(copy / "repatriate/app/vehicles/__init__.py", "")
    write(copy / "repatriate/app/vehicles/commands.py", VEHICLES)
    write(copy / "repatriate/cli/vehicles.py", COMMAND)
    change(
        copy / "repatriate/cli/domains.py",
        '    "Plan": {',
        '    "Plan": {\n        "vehicle": Entry("vehicles", "Add a vehicle."),',
    )
    write(copy / "ui/rooms/vehicles/__init__.py", "")
    write(copy / "ui/rooms/vehicles/room.py", ROOM)
    change(
        copy / "ui/rooms/registry.py",
        '    Door("plan",',
        '    Door("vehicles", "transport", lambda: translate("Rooms", "Vehicles"), ("vehicles.room", "VehiclesRoom")),\n    Door("plan",',
    )
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:xdist",
            "tests/ui/new_field.py",
            "tests/ui/new_parts.py",
        ],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-2000:]


def test_what_contributing_names_is_there() -> None:
    """Every path and every test that CONTRIBUTING.md names."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:repatriate|ui|tests|resources|docs)/[\w/.]+?)(?:::(\w+))?`", text))
    assert len(named) > 20
    for path, test in sorted(named):
        assert (ROOT / path).exists(), path
        assert f"def {test}(" in (ROOT / path).read_text(encoding="utf-8") if test else True, (path, test)
