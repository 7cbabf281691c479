"""Checks the libraries that Qt needs on a bare Linux: installs them if possible, else names them in one sentence."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import sys

PACKAGES = (
    "libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
    "libxcb-render-util0", "libxcb-shape0", "libxcb-xinerama0", "libxkbcommon-x11-0", "libxkbcommon0",
)  # fmt: skip
"""Debian's names."""
FOR_TESTS = ("xvfb",)
"""For the tests that open a real window."""


def qt_loads() -> str | None:
    """None where Qt's windows can be imported, or what Python says."""
    tried = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtWidgets, PySide6.QtPrintSupport"],
        capture_output=True,
        text=True,
        check=False,
    )
    return None if tried.returncode == 0 else tried.stderr.strip().splitlines()[-1]


def main(arguments: list[str]) -> int:
    if not sys.platform.startswith("linux"):
        return 0
    tests = "--tests" in arguments
    packages = (*PACKAGES, *(FOR_TESTS if tests else ()))
    complaint = qt_loads()
    if complaint is None and (shutil.which("Xvfb") or not tests) and ctypes.util.find_library("xcb-cursor"):
        return 0
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        sys.stdout.write(f"Installing the system libraries of Qt: {' '.join(packages)}\n")
        sys.stdout.flush()
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (("update", "-qq"), ("install", "-y", "-qq", "--no-install-recommends", *packages)):
            subprocess.run([apt, *step], env=environment, check=False, stdout=subprocess.DEVNULL)
        complaint = qt_loads()
    if complaint is None:
        return 0
    sys.stderr.write(
        f"Qt cannot start here ({complaint}). Install what it needs: sudo apt-get install {' '.join(packages)}\n"
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
