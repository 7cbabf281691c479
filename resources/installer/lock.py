"""Writes requirements.lock, and reads it: plain standard library, for set-up too.

    python resources/installer/lock.py      what `make lock` does, after a change in pyproject.toml; needs uv

First stands what the program needs, then, below `TOOLS_BELOW`, what tests and packaging need besides. Each package has
the hashes of its files, which pip checks, and below them as comments the wheels for Windows, macOS and Linux with their bytes,
as the index tells them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock"
TOOLS_BELOW = "# Below: tools for make test and make package."
_HEAD = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<marker>[^\\\n]+?))?\s*\\?$")
_WHEEL = re.compile(r"^#\s+(?P<wheel>\S+\.whl)\s+(?P<bytes>\d+)$")
_OURS = re.compile(r"-(?:any|win_amd64|win_arm64|macosx_[\w.]+|(?:manylinux|linux)[\w.]*_(?:x86_64|aarch64))\.whl$")
_OURS_TOO = re.compile(r"-(?:py2\.)?(?:py3|cp3\d+(?:\.cp3\d+)*)-(?:none|abi3|cp3\d+)-")
"""Wheels of CPython on the systems that people have."""


class Entry:
    """One package of the lock: `marker` is empty where it is always needed; `wheels` has the bytes by file name."""

    def __init__(self, name: str, version: str, marker: str) -> None:
        self.name = name
        self.version = version
        self.marker = marker
        self.text = ""
        self.hashes: list[str] = []
        self.wheels: dict[str, int] = {}


def read_entries(text: str) -> list[Entry]:
    """The packages of a lock, or of a section of one, in its order."""
    found: list[Entry] = []
    for line in text.splitlines():
        if head := _HEAD.match(line):
            found.append(Entry(head["name"], head["version"], head["marker"] or ""))
        elif found and (wheel := _WHEEL.match(line)):
            found[-1].wheels[wheel["wheel"]] = int(wheel["bytes"])
        elif found and line.strip().startswith("--hash="):
            found[-1].hashes.append(line.strip(" \\")[len("--hash=") :])
        else:
            continue
        if not line.startswith("#"):
            found[-1].text += f"{line}\n"
    return found


def program_entries(lock_text: str) -> list[Entry]:
    """What the program itself needs: the first section."""
    return read_entries(lock_text.partition(TOOLS_BELOW)[0])


def tool_entries(lock_text: str) -> list[Entry]:
    """What tests and packaging need besides."""
    return read_entries(lock_text.partition(TOOLS_BELOW)[2])


def write_lock() -> None:
    """Raises SystemExit with a sentence where uv is not there or cannot settle the versions."""
    import tomllib

    with tempfile.TemporaryDirectory() as folder:
        whole, program, sizes = (Path(folder, name) for name in ("whole.txt", "program.txt", "pylock.sizes.toml"))
        whole.write_text(LOCK.read_text(encoding="utf-8"), encoding="utf-8")  # what is locked stays, if it can
        _compile(whole, "--generate-hashes", "--group", "dev")
        _compile(program, "--constraint", str(whole))
        _compile(sizes, "--constraint", str(whole), "--group", "dev", "--format", "pylock.toml")
        needed = {one.name for one in read_entries(program.read_text(encoding="utf-8"))}
        entries = read_entries(whole.read_text(encoding="utf-8"))
        packages = tomllib.loads(sizes.read_text(encoding="utf-8"))["packages"]
    for one in entries:
        for package in packages:
            if (package["name"], package["version"]) == (one.name, one.version):
                wheels = {wheel["url"].rpartition("/")[2]: wheel["size"] for wheel in package.get("wheels", ())}
                one.wheels = {name: size for name, size in sorted(wheels.items()) if _is_ours(name)}
    sections = ([one for one in entries if (one.name in needed) is wanted] for wanted in (True, False))
    program_text, tools_text = ("".join(map(_write_entry, section)) for section in sections)
    LOCK.write_text(f"{program_text}\n{TOOLS_BELOW}\n\n{tools_text}", encoding="utf-8", newline="\n")


def _is_ours(wheel: str) -> bool:
    return _OURS.search(wheel) is not None and _OURS_TOO.search(wheel) is not None


def _write_entry(one: Entry) -> str:
    return one.text + "".join(f"#   {name} {size}\n" for name, size in one.wheels.items())


def _compile(target: Path, *options: str) -> None:
    uv = shutil.which("uv")
    if uv is None:
        sys.exit("The lock is made by uv: pip install uv, then make lock again.")
    common = ("--universal", "--python-version", "3.11", "--no-header", "--no-annotate", "--quiet")
    done = subprocess.run(
        [uv, "pip", "compile", *common, *options, "--output-file", str(target), "pyproject.toml"], cwd=ROOT
    )
    if done.returncode:
        sys.exit("The lock stays as it was.")


if __name__ == "__main__":
    write_lock()
