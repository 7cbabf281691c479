"""Operation files in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repatriate.store import file as files
from repatriate.store import journal
from tests.passphrase import PASSPHRASE

SURNAME = "Dimaculangan"
"""A made-up name that no dictionary and no code has: found in a file's bytes, it was written there in plain."""

Write = Callable[..., journal.Entry]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "op.repat"


@pytest.fixture(scope="session")
def empty_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A new file, closed again."""
    path = tmp_path_factory.mktemp("empty") / "op.repat"
    files.create_file(path, PASSPHRASE).close()
    return path.read_bytes()


@pytest.fixture
def opened(path: Path, empty_bytes: bytes) -> Iterator[files.OperationFile]:
    """A file with nothing in it, open for writing."""
    path.write_bytes(empty_bytes)
    file = files.open_file(path, PASSPHRASE)
    yield file
    file.close()


def write(file: files.OperationFile, *statements: str, summary: str = "Wrote something") -> journal.Entry:
    """Run statements as one journalled change."""
    with file.unlocked() as db:
        for statement in statements:
            db.conn.execute(statement)
        return journal.write_entry(db, at="2025-05-12T08:00:00Z", officer="officer", command="Test", summary=summary)


def add_person(ref: str, surname: str = SURNAME) -> str:
    return f"INSERT INTO people (ref, surname) VALUES ('{ref}', '{surname}')"


def refs(file: files.OperationFile) -> list[str]:
    return [row[0] for row in file.reader.conn.execute("SELECT ref FROM people ORDER BY ref")]


@pytest.fixture(scope="session")
def filled_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("filled") / "op.repat"
    file = files.create_file(path, PASSPHRASE)
    write(file, *(add_person(f"P{number:05}", f"{SURNAME} {'x' * 900}") for number in range(1, 201)))
    file.close()
    return path.read_bytes()


@pytest.fixture
def filled(path: Path, filled_bytes: bytes) -> Path:
    """A file of some hundred pages, closed again."""
    path.write_bytes(filled_bytes)
    return path
