"""Operations whose files are not what is tested."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from tests.app.world import build


@pytest.fixture(autouse=True)
def _one_salt(one_salt: None) -> None:
    """Files and keys are tested in tests/store."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Operation]:
    """The small operation, in a file of its own."""
    with build(tmp_path / "world.repat") as made:
        yield made


@pytest.fixture(scope="session")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Operation]:
    """The small operation, for tests that only read it."""
    with build(tmp_path_factory.mktemp("still") / "world.repat") as made:
        yield made
