"""A user's mistake, said in one sentence: what is wrong, where, what to do."""

from __future__ import annotations


class RepatriateError(Exception):
    """What the person at the keyboard can put right. `str()` is the sentence to show; it names no rescued person."""

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
