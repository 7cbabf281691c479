"""Tries the archive that package.py made for Linux: `python -m tests.linux_trial [DIST]`; by hand, for some minutes.

A user of another number, with nothing of this machine, unpacks it into a folder with a space and an é, installs it over an older
version, works with it, opens a file by its kind, is refused where it must be, and takes it away. Needs root, to be another user;
`gio`, `update-mime-database` and `desktop-file-validate` prove more where they are. OUT/linux-window.png is to be looked at.
"""

from __future__ import annotations

import argparse
import importlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.trial_screen import Screen, Unlike, expect
from tests.ui.robot.screen import virtual_screen

ROOT = Path(__file__).resolve().parents[1]
NOBODY = 65534
OLDER, NEWER = "0.0.9", "99.0.0"
PROGRAM = Path(".local", "lib", "repatriate")
SHARED = Path(".local", "share")
LAID = (
    Path(".local", "bin", "repatriate"),
    SHARED / "applications" / "repatriate.desktop",
    SHARED / "mime" / "packages" / "repatriate.xml",
    SHARED / "icons" / "hicolor" / "scalable" / "apps" / "repatriate.svg",
)
OFFICERS_OWN = {
    Path("Documents", "Opération.repat"): b"not to be touched",
    Path(".config", "repatriate", "window.ini"): b"[General]\nofficer=Duty officer\n",
}


class Trial:
    """One user, from the first day to the last."""

    def __init__(self, dist: Path, folder: Path, out: Path) -> None:
        (self.archive,) = dist.glob("Repatriate-[0-9]*-linux-x86_64.tar.gz")
        self.version = self.archive.name.split("-")[1]
        self.folder, self.out = folder, out
        self.home = folder / "home of Renée"
        for path, content in OFFICERS_OWN.items():
            (self.home / path).parent.mkdir(parents=True, exist_ok=True)
            (self.home / path).write_bytes(content)
        self.operation = self.home / next(iter(OFFICERS_OWN))
        self.before = self._files()
        self.failed: list[str] = []

    def check(self, words: str, work: Callable[[], str | None]) -> None:
        began = time.monotonic()
        try:
            more, verdict = work() or "", "ok   "
        except (Unlike, subprocess.SubprocessError, OSError) as fault:
            more, verdict = str(fault), "FAILS"
            self.failed.append(words)
        sys.stdout.write(f"{verdict} {words} ({time.monotonic() - began:.0f} s) {more}\n")
        sys.stdout.flush()

    def run(self) -> list[str]:
        unpacked = self._unpack(self.archive)
        for path in unpacked.rglob("*"):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & 0o555)
        give_to_nobody(self.folder)
        console = unpacked / "repatriate"
        self.check("says its version where it was unpacked", lambda: self._tell(console, "--version"))
        self.check("works without a home and without any variable", lambda: self._works_bare(console))
        self.check("is installed over an older version, nothing of it left", lambda: self._updates(unpacked))
        installed = self.home / LAID[0]
        self.check("says its version by its name", lambda: self._tell(installed, "--version"))
        self.check("does the demo", lambda: self._does_demo(installed))
        self.check("opens by its kind in a real window, and refuses while it runs", lambda: self._opens(unpacked))
        self.check("an older one is refused", lambda: self._refuses(self._stand_in(OLDER), 4))
        self.check("goes, with nothing left", lambda: self._goes(unpacked))
        return self.failed

    def _unpack(self, archive: Path) -> Path:
        target = self.folder / f"éte {archive.name}"
        with tarfile.open(archive) as packed:
            packed.extractall(target, filter="tar")
        (top,) = target.iterdir()
        return top

    def _stand_in(self, version: str) -> Path:
        """Another version, of a program that does nothing, as package.py packs it."""
        dist = self.folder / version
        if not dist.exists():
            tree = dist / "repatriate"
            (tree / "_internal").mkdir(parents=True)
            (tree / "_internal" / f"only in {version}.txt").write_text(version)
            for name in ("repatriate", "Repatriate-window"):
                (tree / name).write_text("#!/bin/sh\n")
                (tree / name).chmod(0o755)
            installers = str(ROOT / "resources" / "installer")
            if installers not in sys.path:
                sys.path.insert(0, installers)
            packager: Any = importlib.import_module("package")
            packager.package("linux", dist, version)
        (archive,) = dist.glob("*.tar.gz")
        top = self.folder / f"éte {archive.name}" / f"Repatriate-{version}"
        if not top.exists():
            self._unpack(archive)
            give_to_nobody(top)
        return top

    def _do(
        self, *command: str | Path, code: int = 0, home: bool = True, variables: dict[str, str] | None = None
    ) -> str:
        """Run it as nobody, with nothing of this machine but the folders of its system."""
        known = {"PATH": "/usr/bin:/bin", "HOME": str(self.home)} if home else {}
        done = subprocess.run(
            command,
            env=known | (variables or {}),
            cwd=self.folder,
            user=NOBODY,
            group=NOBODY,
            extra_groups=(),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=900,
            check=False,
        )
        told = done.stdout + done.stderr
        expect(done.returncode == code, f"{command}: {done.returncode}, not {code}: {told[-600:]}")
        return told

    def _tell(self, *command: str | Path) -> str:
        told = self._do(*command).strip()
        expect(self.version in told, told)
        return told

    def _works_bare(self, console: Path) -> str:
        return self._do(console, "--self-test", home=False).strip().splitlines()[-1]

    def _updates(self, unpacked: Path) -> str:
        self._do(self._stand_in(OLDER) / "install.sh")
        told = self._do(unpacked / "install.sh").strip()
        expect(not list((self.home / PROGRAM).rglob("only in *")), "a file of the older version is left")
        lost = [str(path) for path in LAID if not (self.home / path).exists()]
        expect(not lost, f"not laid: {lost}")
        if shutil.which("desktop-file-validate"):
            self._do("/usr/bin/desktop-file-validate", self.home / LAID[1])
        self._own_files_stay()
        return told.splitlines()[-1]

    def _own_files_stay(self) -> None:
        for path, content in OFFICERS_OWN.items():
            expect((self.home / path).read_bytes() == content, f"{path} was touched")

    def _does_demo(self, program: Path) -> str:
        target = self.home / "Documents" / "Démo of สมใจ"
        self._do(program, "demo", target)
        expect(list(target.glob("*.repat")), "no operation file was made")
        (self.operation,) = target.glob("*.repat")
        return f"{len(list(target.iterdir()))} files"

    def _opens(self, unpacked: Path) -> str:
        """As a desktop does: by the kind of the file and the entry among the applications."""
        how = ["/usr/bin/gio", "open"] if shutil.which("gio") else [str(self.home / PROGRAM / "Repatriate-window")]
        with virtual_screen() as name, Screen(name) as screen:
            began = time.monotonic()
            window = subprocess.Popen(
                [*how, self.operation],
                env={"PATH": "/usr/bin:/bin", "HOME": str(self.home), "DISPLAY": name},
                user=NOBODY,
                group=NOBODY,
                extra_groups=(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                screen.wait_for("repatriate")
                waited = time.monotonic() - began
                time.sleep(5)
                screen.look(self.out / "linux-window.png")
                self._refuses(self._stand_in(NEWER), 3)
                self._do(unpacked / "uninstall.sh", code=3)
            finally:
                end_programs_below(self.home / PROGRAM)
                window.wait(30)
        return f"{Path(how[0]).name}: window after {waited:.1f} s"

    def _refuses(self, other: Path, code: int) -> None:
        before = self._state()
        self._do(other / "install.sh", code=code)
        expect(self._state() == before, "something was changed all the same")

    def _state(self) -> list[tuple[str, int]]:
        return sorted((str(path), path.lstat().st_mtime_ns) for path in (self.home / PROGRAM).rglob("*"))

    def _files(self) -> set[Path]:
        return {path.relative_to(self.home) for path in self.home.rglob("*") if not path.is_dir() or path.is_symlink()}

    def _goes(self, unpacked: Path) -> str:
        told = self._do(unpacked / "uninstall.sh").strip()
        own = {path for path in self._files() if path.parts[0] == "Documents" or "repatriate" in path.parts[:-1]}
        left = self._files() - self.before - own
        expect(not left, f"left: {sorted(map(str, left))[:9]}")
        expect(not (self.home / PROGRAM).exists(), f"{PROGRAM} is left")
        self._own_files_stay()
        return told


def give_to_nobody(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)


def end_programs_below(folder: Path) -> None:
    """End what runs from a folder."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if folder in (process / "exe").readlink().parents:
                os.kill(int(process.name), 15)
        except OSError:
            continue


def main(arguments: Sequence[str] | None = None) -> int:
    reader = argparse.ArgumentParser(prog="python -m tests.linux_trial", description="Try the archive for Linux.")
    reader.add_argument("dist", type=Path, nargs="?", default=ROOT / "dist")
    reader.add_argument("--out", type=Path, default=ROOT / "build" / "trial")
    asked = reader.parse_args(arguments)
    if os.geteuid() != 0:
        raise SystemExit("This works as another user: start it as root.")
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="repatriate é ") as folder:
        Path(folder).chmod(0o755)
        return len(Trial(asked.dist.resolve(), Path(folder), asked.out.resolve()).run()) > 0


if __name__ == "__main__":
    sys.exit(main())
