"""Errors for a user's mistake in one sentence: what is wrong, where, and the remedy."""

from __future__ import annotations

from collections.abc import Iterator


def chain_of(error: BaseException | None) -> Iterator[BaseException]:
    """The error, what it came from, and so on: each once, for the way may lead round in a ring."""
    met: set[int] = set()
    while error is not None and id(error) not in met:
        met.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


class RepatriateError(Exception):
    """An error that the person at the keyboard can correct. `str()` is the sentence to show; it names no rescued
    person."""

    def __init__(self, code: str, message: str, **facts: object) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.facts = facts


class UserError(RepatriateError):
    """Bad input, a broken rule, a reference that does not exist."""


class EnvironmentFault(RepatriateError):
    """A full disk, a locked or read-only file: nothing was written."""


class DamagedFile(RepatriateError):
    """The operation file itself cannot be trusted."""


class Cancelled(Exception):
    """The user stopped a job; nothing was written."""
