"""Is what PyInstaller made fit to be given away? `python -m tests.package_check [DIST]`; `make package` ends with it.

The program and its part that reads pictures are laid into a folder that cannot be written to, with a space and an é in its path,
and run as another user with nothing of this machine: without a home, without variables. Sizes are measured, and where there is a
screen to be had, how soon the window can be used, against the same from source.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.ui.robot.screen import virtual_screen

DIST = Path(__file__).resolve().parent.parent / "dist"
ENDING = ".exe" if sys.platform == "win32" else ""
LARGEST, LARGEST_PACKED = 250e6, 100e6
"""Bytes of the program without its part that reads pictures, as they lie in the folder and packed."""
SLOWEST = 1.3
"""Times as long as from source until the window can be used."""
_STARTS = 5
_PATIENCE = 240
_NOBODY = 65534
_PARTS_SHOWN = 25
_LEFT_OUT = "Pictures cannot be read: " + (
    "that part of the program is not installed."
    if sys.platform == "win32"
    else "on this system that part comes only with the source."
)
_READ = "name.png: 16 and 18 letters"


def main(dist: Path) -> int:
    program, part = dist / "repatriate", dist / "repatriate-pictures"
    faults = list(check_size(program, LARGEST, LARGEST_PACKED))
    if part.exists():
        faults += check_size(part)
    with laid_out(program) as folder:
        faults += check_self_test(folder, _LEFT_OUT)
    if part.exists():
        with laid_out(program, part) as folder:
            faults += check_self_test(folder, _READ)
    if shutil.which("Xvfb"):
        faults += check_start(program / f"Repatriate-window{ENDING}")
    for fault in faults:
        sys.stdout.write(f"FAULT: {fault}\n")
    return bool(faults)


# -- sizes


def check_size(folder: Path, largest: float | None = None, largest_packed: float | None = None) -> list[str]:
    """Print what takes the room; gives what is wrong with it."""
    sizes: Counter[str] = Counter()
    packed = 0
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            sizes[_part_of(path.relative_to(folder))] += path.stat().st_size
            packed += len(zlib.compress(path.read_bytes(), 9))  # as the archives are
    loose = [path.name for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    whole = sum(sizes.values())
    sys.stdout.write(f"{folder}: {whole / 1e6:,.1f} MB, packed {packed / 1e6:,.1f} MB\n")
    for name, size in sizes.most_common(_PARTS_SHOWN):
        sys.stdout.write(f"  {size / 1e6:7.1f}  {name}\n")
    return [f"{folder.name}: links that lead nowhere: {', '.join(loose)}"] * bool(loose) + [
        f"{folder.name} has {size / 1e6:,.1f} MB, more than {most / 1e6:,.0f}"
        for size, most in ((whole, largest), (packed, largest_packed))
        if most is not None and size > most
    ]


def _part_of(path: Path) -> str:
    """The package that a file is of, or the file where it lies alone."""
    inside = path.parts[1:] if path.parts[0] == "_internal" else path.parts
    deep = 3 if inside[0] == "repatriate" and len(inside) > 3 else 1
    return "/".join(inside[:deep])


# -- what it does where nothing helps it


@contextmanager
def laid_out(*folders: Path) -> Iterator[Path]:
    """The folders in one, as an installer lays them out, where nobody may write."""
    with tempfile.TemporaryDirectory() as made:
        os.chmod(made, 0o755)
        folder = Path(made, "Programs of Zoé", "repatriate")
        for one in folders:
            shutil.copytree(one, folder, symlinks=True, dirs_exist_ok=True)
        places = [folder, *(path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink())]
        for place in places:
            place.chmod(0o555)
        try:
            yield folder
        finally:
            for place in places:
                place.chmod(0o755)


def check_self_test(folder: Path, expected: str) -> list[str]:
    """The whole job; gives what is wrong. `expected` is what it says of pictures."""
    began = time.perf_counter()
    done = run_alone([folder / f"repatriate{ENDING}", "--self-test"])
    sys.stdout.write(f"self-test of {folder.name}: exit {done.returncode}, {time.perf_counter() - began:.0f} s\n")
    if done.returncode or expected not in done.stdout:
        return [f"the self-test ends with {done.returncode}: {done.stdout[-1500:]}{done.stderr[-1500:]}"]
    return []


def run_alone(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
    """As another user where we may be one, with no variables but those without which Windows starts no program."""
    kept = ("SYSTEMROOT", "TEMP", "TMP") if sys.platform == "win32" else ()
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    other = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []} if os.name == "posix" and os.geteuid() == 0 else {}
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        return subprocess.run(
            command, env=environment, cwd=folder, capture_output=True, encoding="utf-8", check=False, **other
        )


# -- how soon the window can be used


def check_start(program: Path) -> list[str]:
    """Print the middle of several starts of the packaged program and of the source; gives what is wrong."""
    with virtual_screen() as display, tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment |= dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), home)
        return compare_starts(display, environment, [program], [sys.executable, "-m", "repatriate"])


def compare_starts(
    display: str, environment: Mapping[str, str], ours: Sequence[str | Path], source: Sequence[str | Path]
) -> list[str]:
    """The same of two commands whose windows come to that display."""
    for command in (ours, source):
        wait_for_window(display, environment, command)  # once, for the system to have read the files
    taken = [[wait_for_window(display, environment, command) for command in (ours, source)] for _ in range(_STARTS)]
    packaged, plain = (statistics.median(times) for times in zip(*taken, strict=True))
    sys.stdout.write(
        f"window: {packaged:.2f} s packaged, {plain:.2f} s from source, {packaged / plain:.2f} times as long\n"
    )
    return [f"the window takes {packaged / plain:.2f} times as long"] if packaged > SLOWEST * plain else []


def wait_for_window(display: str, environment: Mapping[str, str], command: Sequence[str | Path]) -> float:
    """Seconds from the start until there is something to be seen in the window."""
    from tests.trial_screen import Screen

    with Screen(display) as screen:
        began = time.perf_counter()
        started = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        try:
            while (taken := time.perf_counter() - began) < _PATIENCE:
                if screen.is_painted():
                    return taken
                time.sleep(0.01)
            raise SystemExit(f"{command}: no window after {_PATIENCE} s")
        finally:
            started.kill()
            started.wait()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve() if sys.argv[1:] else DIST))
