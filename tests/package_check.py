"""Run the bundle's own self-test where nothing of this machine can help it; `make package` ends with it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

BUNDLE = Path(__file__).resolve().parent.parent / "dist" / "repatriate"


def main() -> int:
    program = BUNDLE / ("repatriate.exe" if sys.platform == "win32" else "repatriate")
    kept = ("SYSTEMROOT", "TEMP", "TMP") if sys.platform == "win32" else ()
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([program, "--self-test"], env=environment, cwd=folder, check=False)
    size = sum(path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink())
    sys.stdout.write(f"{BUNDLE}: {size / 1e6:,.0f} MB, self-test exit {done.returncode}\n")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
