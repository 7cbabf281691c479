"""Operations whose files are not what is tested."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.demo.sample_file import PASSPHRASE, make_sample
from repatriate.app.plan.jobs import plan_operation
from tests.app.world import NOW, build, world_after
from tests.conftest import MadeOnce


@pytest.fixture(autouse=True)
def _one_salt(one_salt: None) -> None:
    """Files and keys are tested in tests/store."""


world = world_after()


@pytest.fixture(scope="session")
def planned_sample(made_once: MadeOnce) -> Callable[[Path], Operation]:
    """Opens the sample, planned and published, in a new file of this name."""

    def make(path: Path) -> None:
        with make_sample(path, officer="duty", clock=lambda: NOW) as operation:
            plan_operation(operation, time_limit=20, publish=True)

    def copy(path: Path) -> Operation:
        path.write_bytes(made_once("published.repat", make).read_bytes())
        return Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW)

    return copy


@pytest.fixture(scope="session")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Operation]:
    """The small operation, for tests that only read it."""
    with build(tmp_path_factory.mktemp("still") / "world.repat") as made:
        yield made
