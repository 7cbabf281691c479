"""Visible digital seals on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from repatriate.console import Console, takes_common
from repatriate.model.errors import UserError

FILE = click.Path(path_type=Path)

NO_SEAL: dict[str, Any] = {
    "status": "READ_ERROR",
    "header": {},
    "mrz": [],
    "signer": None,
    "certificate": None,
    "signed_on": None,
}
"""The report on a seal, as long as none can be read."""


@click.command()
@click.argument("source", metavar="(PDF | IMAGE | HEX)")
@click.option("--certificate", type=FILE, metavar="PEM")
@takes_common
def seal(console: Console, source: str, certificate: Path | None) -> None:
    """Read and verify a visible digital seal (comes in a later release)."""
    console.answer(NO_SEAL, list)
    raise UserError("not_yet", "Seals cannot be read yet: they come in a later release.")


COMMANDS = (seal,)
