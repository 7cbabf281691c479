"""`python -m tests.windows`: the suite, or a program, on Windows' own Python (README.md beside this file)."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.windows import kit

SUITE = "--numprocesses 3 --dist worksteal --tb short -o faulthandler_timeout=900 -p tests.windows.summary -p no:cacheprovider"


def main() -> int:
    reader = argparse.ArgumentParser(prog="python -m tests.windows", description=__doc__)
    reader.add_argument(
        "--prefix", type=Path, default=kit.PREFIX, metavar="FOLDER", help="another Windows than the kit's"
    )
    reader.add_argument("--screen", action="store_true", help="real windows on a screen that nobody sees")
    reader.add_argument(
        "--language", default="C", metavar="th_TH", help="a Windows in it, with its code page; else English"
    )
    reader.add_argument("work", choices=["check", "package", "python", "run", "prefix"], help="see README.md")
    reader.add_argument("rest", nargs=argparse.REMAINDER, metavar="…")
    asked = reader.parse_args()
    kit.set_up()
    match asked.work:
        case "check":
            return check(asked.screen, asked.language, asked.rest)
        case "package":
            return package(*asked.rest)
        case "prefix":
            kit.make_prefix(asked.prefix)
            return 0
        case "python":
            program, arguments = kit.PYTHON, asked.rest
        case _:
            program, *arguments = asked.rest
            program = Path(program) if os.sep in program else program
    more = {"prefix": asked.prefix, "screen": asked.screen, "language": asked.language}
    return kit.run_windows(program, *arguments, **more).returncode


def check(screen: bool, language: str, rest: list[str]) -> int:
    """The tests; their files lie in memory where Linux has a folder for that."""
    memory = Path("/dev/shm")
    pytest: tuple[Path | str, ...] = (kit.PYTHON, "-m", "pytest", *SUITE.split(), *rest)
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        kit.use_drive(Path(folder))
        try:
            return kit.run_windows(*pytest, screen=screen, language=language, folder=kit.ROOT).returncode
        finally:
            kit.use_drive(kit.HOME / "drive_t")


def package(folder: str) -> int:
    """PyInstaller's folder for Windows, by the project's own build.spec; no library in it may be of the kit."""
    words = f"--noconfirm --clean --log-level WARN --distpath {folder} --workpath {kit.HOME / 'work'} build.spec"
    built = kit.run_windows(kit.PYTHON, "-m", "PyInstaller", *words.split(), folder=kit.ROOT)
    strange = kit.find_strange_libraries(kit.ROOT / folder)
    for path in strange:
        sys.stderr.write(f"not as it was published: {path}\n")
    return built.returncode or bool(strange)


if __name__ == "__main__":
    sys.exit(main())
