"""Fixtures for the rooms from groups to manifests: the sample, planned and published, in a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.plan.jobs import plan_operation
from tests.ui.conftest import NOW
from tests.ui.helpers import settle
from ui.core.context import Context, Message
from ui.rooms.base import Room

R = TypeVar("R", bound=Room)
EARLY = NOW.replace(day=14)
"""Before the first departure of the sample."""


@pytest.fixture(scope="session", name="planned_bytes")
def make_planned_bytes(tmp_path_factory: pytest.TempPathFactory, sample_bytes: bytes) -> bytes:
    path = tmp_path_factory.mktemp("planned") / "planned.repat"
    path.write_bytes(sample_bytes)
    with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as operation:
        plan_operation(operation, publish=True)
    return path.read_bytes()


@pytest.fixture(name="planned")
def open_planned(tmp_path: Path, planned_bytes: bytes) -> Iterator[Operation]:
    path = tmp_path / "planned.repat"
    path.write_bytes(planned_bytes)
    with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as made:
        yield made


Show = Callable[[type[R], Operation], R]


@pytest.fixture(name="show")
def show_room(qtbot: QtBot, make_context: Callable[[Operation], Context]) -> Show[Room]:
    """A room alone, shown, with its context; `heard` collects what it says."""

    def made(kind: type[R], operation: Operation) -> R:
        context = make_context(operation)
        room = kind(context)
        heard: list[Message] = []
        context.said.connect(heard.append)
        room.heard = heard  # type: ignore[attr-defined]
        qtbot.addWidget(room)
        room.resize(1166, 740)
        room.show()
        settle(context)
        return room

    return made


def last_words(room: Room) -> str:
    """The last message for the status line."""
    heard: list[Message] = room.heard  # type: ignore[attr-defined]
    return heard[-1].text if heard else ""
