"""Formats a person's name for a list."""

from __future__ import annotations

SURNAME_FIRST = frozenset({"CHN", "TWN", "HKG", "VNM", "KHM", "KOR", "JPN"})


def full_name(surname: str | None, given_names: str | None, nationality: str | None) -> str:
    """Surname first for peoples who write it so, given names first for others, one space apart."""
    parts = (surname, given_names) if nationality in SURNAME_FIRST else (given_names, surname)
    return " ".join(" ".join(part.split()) for part in parts if part and part.strip())
