"""The whole job on the shipped sample, on the command line."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.actions import Typed
from repatriate.app.demo.full_run import run_demo
from repatriate.cli.actions import ask_argument, asks
from repatriate.cli.console import Console


@asks(ask_argument("folder", "DIR", Typed.PATH), file=False)
def demo(console: Console, folder: Path) -> None:
    """Do the whole job on the shipped sample; everything it makes goes into DIR."""
    made = run_demo(folder, officer=console.officer, tell=console.notify)
    console.answer(
        {"files": [str(path) for path in made.files], "count": len(made.files), "passphrase": made.passphrase},
        lambda: [f"Passphrase of the sample: {made.passphrase}", *(str(path) for path in made.files)],
    )
