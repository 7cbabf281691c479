"""A file that is moved, renamed or removed while it is open: nothing is written where nobody would find it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson
from repatriate.model.errors import EnvironmentFault
from tests.systems import OPEN_FILES_GO, names_in

pytestmark = OPEN_FILES_GO


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "op.repat"


@pytest.fixture
def operation(path: Path) -> Operation:
    made = Operation.create(path, "pass", officer="tester")
    made.run(AddPerson({"surname": "SOMARU"}))
    return made


def removed(path: Path) -> None:
    path.unlink()


def renamed(path: Path) -> None:
    path.rename(path.with_name("other.repat"))


def replaced(path: Path) -> None:
    shutil.copy(path, path.with_name("copy.repat"))
    path.with_name("copy.repat").replace(path)


def pulled(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


@pytest.mark.parametrize("take", [removed, renamed, replaced, pulled])
def test_it_is_told_and_what_was_read_can_still_be(
    operation: Operation, path: Path, take: Callable[[Path], None]
) -> None:
    take(path)
    with operation:
        for write in (
            lambda: operation.run(AddPerson({"surname": "LATER"})),
            operation.undo,
            lambda: operation.change_passphrase("pass", "another one"),
        ):
            with pytest.raises(EnvironmentFault, match="was moved, renamed or removed while it was open"):
                write()
        assert operation.db["people"].count == 1
    assert take is replaced or not path.exists()  # no empty one was made in its place


def test_an_older_copy_is_written_over_the_open_file(operation: Operation, path: Path) -> None:
    older = path.read_bytes()
    operation.run(AddPerson({"surname": "LATER"}))
    os.utime(path)
    operation.run(AddPerson({"surname": "TOUCHED"}))  # what only set its time is in nobody's way
    path.write_bytes(older)
    with operation:
        for write in (
            lambda: operation.run(AddPerson({"surname": "LOST"})),
            operation.undo,
            lambda: operation.change_passphrase("pass", "another one"),
        ):
            with pytest.raises(EnvironmentFault, match="was changed by another program while it was open"):
                write()
    assert path.read_bytes() == older


def test_who_looks_on_and_notes_something_is_in_nobodys_way(operation: Operation, path: Path, tmp_path: Path) -> None:
    with operation, Operation.open(path, "pass", officer="other", write=False) as looks:
        looks.write_file(tmp_path / "list.csv", b"what was read")
        operation.run(AddPerson({"surname": "LATER"}))
        assert operation.db["people"].count == 2


def test_a_thread_that_comes_later_makes_no_empty_file(operation: Operation, path: Path) -> None:
    path.unlink()
    errors: list[EnvironmentFault] = []

    def read() -> None:
        try:
            operation.db["people"].count  # noqa: B018 - it asks
        except EnvironmentFault as error:
            errors.append(error)

    with operation:
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    assert [error.code for error in errors] == ["file_gone"]
    assert not path.exists()


def test_what_was_removed_is_in_a_backup_when_the_program_ends(operation: Operation, path: Path) -> None:
    path.unlink()
    operation.close()
    assert names_in(path.parent) == ["op.repat-backups", "op.repat.seen"]
    [copy] = (path.parent / "op.repat-backups").iterdir()
    with Operation.open(copy, "pass", officer="tester") as found:
        assert found.db["people"].count == 1
        assert found.verify_journal() == "ok"


def test_put_back_it_is_written_again(operation: Operation, path: Path) -> None:
    other = path.with_name("other.repat")
    path.rename(other)
    with operation, pytest.raises(EnvironmentFault):
        operation.run(AddPerson({"surname": "LATER"}))
    other.rename(path)
    with Operation.open(path, "pass", officer="tester") as again:
        path.rename(other)
        other.rename(path)
        again.run(AddPerson({"surname": "LATER"}))
        assert again.db["people"].count == 2
