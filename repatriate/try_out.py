"""Runs `make run`: opens the window on the sample operation. Without a display it does the whole job and lists the
files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from repatriate.cli.main import main as command_line
from repatriate.desktop import has_display

OUT = Path("out")


def try_out() -> int:
    if has_display(os.environ, sys.platform):
        from ui.main import main as window

        return window([sys.argv[0]], sample=True)
    sys.stdout.write(f"No display: doing the whole job on the sample in {OUT}{os.sep} instead of opening the window.\n")
    sys.stdout.flush()
    return command_line(["demo", str(OUT)])


if __name__ == "__main__":
    sys.exit(try_out())
