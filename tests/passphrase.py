"""The passphrase of the files that tests make: one that nobody would guess soon."""

from __future__ import annotations

PASSPHRASE = "four plain words here"
