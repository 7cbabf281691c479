"""Clearances, notes verbales and holds on the command line."""

from __future__ import annotations

import click

COMMANDS: tuple[click.Command, ...] = ()
