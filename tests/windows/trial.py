"""Tries what package.py made for Windows, in fresh Windows without any Python: `python -m tests.windows.trial dist/windows`.

Installed over an older version, used, opened by a double click, refused where it must be, taken away: once by the setup
programs, once by the .msi files; and unpacked from the archive. The user's name has a space, an accent and Thai letters. What
is seen lies in the folder OUT (build/trial), to be looked at. The older and the newer version are stand-ins; all else is real.

What the double click proves: what the installer wrote for this user leads Wine's Explorer from a file to the program, with
its path whole. Wine does not by itself show the kinds of files of one user among those of all, as Windows does; therefore
`show_kinds_of_user` lets it look where the user's are, before anything is installed. Not proved: Windows' own choice where the
user had already chosen another program, and "Open with".
"""

from __future__ import annotations

import argparse
import getpass
import hashlib
import importlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from repatriate.app.demo.sample_file import PASSPHRASE
from tests.package_check import compare_starts
from tests.trial_screen import PATIENCE, Screen, Unlike, expect
from tests.ui.robot.screen import virtual_screen
from tests.windows import kit

USER = "Renée สมใจ"
OLDER, NEWER = "0.0.9", "99.0.0"
BASE = Path("AppData", "Local", "Programs", "Repatriate")
LINK = Path("AppData", "Roaming", "Microsoft", "Windows", "Start Menu", "Programs", "Repatriate.lnk")
SETTINGS = Path("AppData", "Local", "repatriate")
OFFICERS_OWN = {
    Path("Documents", "Opération Clark.repat"): b"not to be touched",
    Path("Documents", "Opération Clark.repat-backups", "one.repat"): b"nor this",
    SETTINGS / "window.ini": b"[General]\nofficer=Duty officer\n",
}
REFUSED = 1603
NO_PICTURES = "Pictures cannot be read"
STAND_IN = {
    "Repatriate-window.exe": ("-mwindows", 'int main(void) { return MessageBoxW(0, L"stand-in", L"Repatriate", 0); }'),
    "repatriate.exe": ("-mconsole", "int main(void) { return 0; }"),
}
HOLDS = """int main(void) {
    int count;
    wchar_t **given = CommandLineToArgvW(GetCommandLineW(), &count);
    HANDLE held = CreateFileW(given[1], GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, 0, OPEN_EXISTING, 0, 0);
    if (held == INVALID_HANDLE_VALUE) return 1;
    Sleep(600000);
    return 0;
}"""
"""Holds a file as a scanner does: it can be read and written, and not be moved or deleted."""
BESIDE = ".repatriate-new", ".repatriate-ready", ".repatriate-old"
"""Folders of setup.exe in the program's, while it works."""
KILLS: dict[str, dict[str, Callable[[Path], bool]]] = {
    "setup": {
        "while it unpacks": lambda base: (base / BESIDE[0] / "_internal" / "PySide6").exists(),
        "while it exchanges": lambda base: (base / BESIDE[2] / "_internal").exists(),
        "after it": lambda base: (base / "_internal" / "PySide6").exists() and not (base / BESIDE[2]).exists(),
    },
    "msi": {
        "while it lays files": lambda base: (base / "_internal" / "PySide6").exists(),
    },
}
"""When an installer is killed, by what lies in the folder of the program. Not while msiexec takes the older version away: Windows
goes on or back by itself then, and Wine does neither."""


def seen_on(screen: str) -> dict[str, str]:
    return {"DISPLAY": screen, "QT_QPA_PLATFORM": "windows"} if screen else {}


class Windows:
    """One fresh Windows, and what is asked of it."""

    def __init__(self, folder: Path) -> None:
        self.prefix = folder
        self.home = kit.make_prefix(folder)
        show_kinds_of_user(folder)
        self.told = ""
        self.busy = False

    @property
    def base(self) -> Path:
        return self.home / BASE

    def run(self, program: str | Path, *arguments: str | Path, code: int = 0, screen: str = "", **more: Any) -> str:
        """What a program says; Unlike if it ends otherwise. Everything that it started has ended too, but on a screen or while
        another one runs."""
        with tempfile.TemporaryFile() as said:  # a pipe would stay open in what Windows starts for itself
            done = kit.run_windows(
                program,
                *arguments,
                prefix=self.prefix,
                stdout=said,
                stderr=subprocess.STDOUT,
                timeout=1200,
                variables=seen_on(screen),
                **more,
            )
            if not screen and not self.busy:
                kit.end_windows(self.prefix)
            said.seek(0)
            self.told = said.read().decode("utf-8", "replace")
        # Of a code Linux keeps the lowest eight bits.
        expect(
            done.returncode == code & 0xFF, f"{program} {arguments}: {done.returncode}, not {code}: {self.told[-800:]}"
        )
        return self.told

    @contextmanager
    def begin(self, program: str | Path, *arguments: str | Path, screen: str = "") -> Iterator[subprocess.Popen[bytes]]:
        """Runs meanwhile; what is left of everything is ended after it, as when the power goes."""
        kit.end_windows(self.prefix)
        command, environment = kit.of_windows(program, *arguments, prefix=self.prefix, variables=seen_on(screen))
        running = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.busy = True
        try:
            yield running
        finally:
            self.busy = False
            kit.end_windows(self.prefix, at_once=True)
            running.wait(60)

    def registry(self) -> str:
        kit.end_windows(self.prefix)
        return (self.prefix / "user.reg").read_text(encoding="latin-1") + (self.prefix / "system.reg").read_text(
            encoding="latin-1"
        )

    def removal_entries(self) -> list[tuple[str, str]]:
        """Name and version of each of our entries in Add or remove programs."""
        found = []
        for section in re.split(r"(?m)^(?=\[)", self.registry()):
            if re.match(r"\[.*\\\\CurrentVersion\\\\Uninstall\\\\", section):
                values = dict(re.findall(r'(?m)^"(DisplayName|DisplayVersion)"="(.*)"', section))
                if "Repatriate" in values.get("DisplayName", ""):
                    found.append((values["DisplayName"], values["DisplayVersion"]))
        return sorted(found)

    def start_menu(self) -> bool:
        return (self.home / LINK).is_file()


def show_kinds_of_user(prefix: Path) -> None:
    """Let one user's kinds of files, and nobody else's, be all there are, with Wine's own among them."""
    machine, user = prefix / "system.reg", prefix / "user.reg"
    head, *sections = re.split(r"(?m)^(?=\[)", machine.read_text(encoding="latin-1"))
    kinds = [one for one in sections if re.match(r"\[Software\\\\Classes(\\\\|\])", one)]
    others = [one for one in sections if not re.match(r"\[Software\\\\Classes(\\\\|\])", one)]
    known = user.read_text(encoding="latin-1")
    name = re.search(r"S-1-5-21[-0-9]+", known)
    assert name is not None
    target = f"\\Registry\\User\\{name[0]}\\Software\\Classes".encode("utf-16-le").hex(",")
    link = f'[Software\\\\Classes]\n#link\n"SymbolicLinkValue"=hex(6):{target}\n\n'
    machine.write_text("".join([head, *others, link]), encoding="latin-1")
    user.write_text("\n".join([known, "".join(kinds)]), encoding="latin-1")


def make_stand_ins(folder: Path, version: str) -> None:
    """Installers of another version, of programs that do nothing but stand there, and a file that no other version has."""
    tree = folder / "repatriate"
    only = tree / "_internal" / "made" / f"only in {version}.txt"
    only.parent.mkdir(parents=True)
    only.write_text(version)
    for name, (kind, source) in STAND_IN.items():
        compile_for_windows(tree / name, source, kind)
    installer().package("windows", folder, version)


def compile_for_windows(target: Path, source: str, kind: str = "-mconsole") -> None:
    command = [kit.TOOLS + "gcc", kind, "-s", "-x", "c", "-include", "windows.h", "-o", target, "-", "-lshell32"]
    subprocess.run(command, input=source, text=True, check=True)


def installer() -> Any:
    """The packager, which is no package of Python."""
    folder = str(kit.ROOT / "resources" / "installer")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module("package")


class Made:
    """The installers of one version."""

    def __init__(self, folder: Path, version: str) -> None:
        self.folder, self.version = folder, version

    def file(self, kind: str, pictures: bool = False) -> Path:
        name = "Repatriate-pictures" if pictures else "Repatriate"
        return self.folder / f"{name}-{self.version}{'.msi' if kind == 'msi' else '-setup.exe'}"

    def has_pictures(self) -> bool:
        return self.file("setup", pictures=True).exists()


class Trial:
    """One Windows, one kind of installer, from the first day to the last."""

    def __init__(self, kind: str, made: Made, older: Made, newer: Made, out: Path) -> None:
        self.kind, self.made, self.older, self.newer, self.out = kind, made, older, newer, out
        self.failed: list[str] = []
        self.own = dict(OFFICERS_OWN)

    def check(self, words: str, work: Callable[[], str | None]) -> None:
        began = time.monotonic()
        try:
            more = work() or ""
            verdict = "ok   "
        except (Unlike, subprocess.SubprocessError, OSError) as fault:
            verdict, more = "FAILS", f"{fault}"
            self.failed.append(words)
        sys.stdout.write(f"{verdict} {self.kind}: {words} ({time.monotonic() - began:.0f} s) {more}\n")
        sys.stdout.flush()

    def run(self) -> list[str]:
        self.windows = Windows(self.out / f"windows-{self.kind}")
        self.user_before = set(self._files())
        self.operation = self.windows.home / next(iter(OFFICERS_OWN))
        for path, content in OFFICERS_OWN.items():
            target = self.windows.home / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        other = "setup" if self.kind == "msi" else "msi"
        first = next(iter(KILLS[self.kind]))
        self.check(f"killed {first} the first time", partial(self._mends, first, over_older=False))
        if self.kind == "setup":
            self.check("a folder that holds something else is refused", self._refuses_folder)
        self.check("an older version is installed silently", lambda: self._installs(self.older))
        if self.kind == "setup":
            self.check("another folder, or two, are refused", self._refuses_two_folders)
        self.check("a file is held: nothing is changed", self._waits_for_what_is_held)
        for moment in KILLS[self.kind]:
            self.check(f"killed {moment}: the next one mends it", partial(self._mends, moment, over_older=True))
        self.check("is updated silently, one entry, nothing of the older left", self._updates)
        self.check("says its version", self._says_version)
        self.check("passes its self-test", self._tests_itself)
        self.check("does the demo", self._does_demo)
        self.check("opens by a double click, and refuses while it runs", self._opens_by_double_click)
        self.check("opens, locks, and opens again", self._locks)
        if kit.PYTHON.exists():
            self.check("starts as soon as from source", self._starts_soon)
        self.own = {path: (self.windows.home / path).read_bytes() for path in self.own}  # the window wrote its settings
        self.check("an older one is refused", lambda: self._refuses(self.older.file(self.kind), 4))
        self.check(f"the other kind ({other}) is refused", lambda: self._refuses(self.made.file(other), 5, other))
        if self.made.has_pictures():
            self.check(
                "pictures: of another kind are refused", lambda: self._refuses(self.made.file(other, True), 6, other)
            )
            self.check("pictures: go in and out", self._takes_pictures)
        self.check("goes silently, with nothing left", self._goes)
        if self.kind == "msi":
            self.check("setup's remover that was left behind takes nothing away", self._keeps_what_the_msi_laid)
        self.check("a newer one comes, and goes, and this one is back", self._rolls_back)
        return self.failed

    # What is installed

    def _install(self, file: Path, kind: str, code: int = 0) -> None:
        if kind == "msi":
            self.windows.run("msiexec", "/i", file, "/qn", code=REFUSED if code else 0)
        else:
            self.windows.run(file, "/S", code=code)

    def _remove(self, made: Made, pictures: bool = False, code: int = 0) -> None:
        if self.kind == "msi":
            self.windows.run("msiexec", "/x", made.file("msi", pictures), "/qn", code=REFUSED if code else 0)
        else:
            self.windows.run(
                self.windows.base / ("uninstall-pictures.exe" if pictures else "uninstall.exe"), "/S", code=code
            )

    def _installs(self, made: Made, pictures: bool = False) -> None:
        self._install(made.file(self.kind, pictures), self.kind)
        expect(self.windows.start_menu(), "there is nothing in the Start menu")
        expect(
            ("Repatriate", made.version) in self.windows.removal_entries(), f"entries: {self.windows.removal_entries()}"
        )

    def _refuses(self, file: Path, code: int, kind: str = "") -> None:
        before = self._state()
        self._install(file, kind or self.kind, code)
        expect(self._state() == before, "something was changed all the same")

    def _begin_to_install(self, file: Path) -> AbstractContextManager[subprocess.Popen[bytes]]:
        return self.windows.begin(*(["msiexec", "/i", file, "/qn"] if self.kind == "msi" else [file, "/S"]))

    def _waits_for_what_is_held(self) -> None:
        """The program as a scanner holds it, after the look whether it runs: it can be written to, and not be moved."""
        holder = self.out / "holds.exe"
        compile_for_windows(holder, HOLDS)
        before = self._state()
        with self.windows.begin(holder, self._windows_path(BASE / "Repatriate-window.exe")):
            time.sleep(3)
            self._install(self.newer.file(self.kind), self.kind, 3)
        expect(self._state() == before, "something was changed all the same")

    def _mends(self, moment: str, over_older: bool) -> str:
        """Cut off, over an older version or on nothing; then again to its end. Gives what could be started in between."""
        base = self.windows.base
        with self._begin_to_install(self.made.file(self.kind)) as running:
            while not KILLS[self.kind][moment](base):
                expect(running.poll() is None, f"it ended before it could be killed, with {running.returncode}")
                time.sleep(0.001)
        self._own_files_stay()
        found = "none"
        if (base / "repatriate.exe").is_file() and (base / "_internal").is_dir():
            found = "the new one" if self.made.version in self._program("--version") else "the older one"
        self._installs(self.made)
        self._is_whole()
        self._own_files_stay()
        self._says_version()
        self._remove(self.made)
        expect(not base.exists(), f"left: {[str(path) for path in base.rglob('*')][:5]}")
        if over_older:
            self._installs(self.older)
        return f"in between starts {found}"

    def _refuses_two_folders(self) -> None:
        before = self._state()
        self.windows.run(self.made.file("setup"), "/S", r"/D=C:\other", code=9)
        self.windows.run(self.made.file("setup"), "/S", r"/D=C:\one", r"/D=C:\two", code=9)
        expect(self._state() == before, "something was changed all the same")

    def _refuses_folder(self) -> None:
        taken = self.windows.prefix / "drive_c" / "taken" / "new" / "list.xlsx"
        taken.parent.mkdir(parents=True)
        taken.write_bytes(b"an officer's")
        self.windows.run(self.made.file("setup"), "/S", r"/D=C:\taken", code=9)
        expect(digests(taken.parents[1]) == {"new/list.xlsx": digest(taken)}, "something was changed all the same")
        expect(not self.windows.removal_entries() and not self.windows.start_menu(), "it was installed all the same")

    def _updates(self) -> str:
        expect(list(self.windows.base.rglob("only in *")), "the older version has not its file")
        self._installs(self.made)
        entries = self.windows.removal_entries()
        expect(entries == [("Repatriate", self.made.version)], f"entries: {entries}")
        self._is_whole()
        self._own_files_stay()
        return f"{sum(1 for path in self.windows.base.rglob('*') if path.is_file())} files"

    def _is_whole(self) -> None:
        """What was packaged is there, byte for byte, and nothing else but what takes it away."""
        tree = self.made.folder / "repatriate"
        wanted, found = digests(tree), digests(self.windows.base)
        strange = {name for name in found if name not in wanted} - {"uninstall.exe"}
        expect(not strange, f"strange files: {sorted(strange)[:5]}")
        wrong = [name for name in wanted if found.get(name) != wanted[name]]
        expect(not wrong, f"missing or different: {wrong[:5]}")

    def _own_files_stay(self) -> None:
        for path, content in self.own.items():
            expect((self.windows.home / path).read_bytes() == content, f"{path} was touched")

    # What it does

    def _program(self, *arguments: str | Path) -> str:
        return self.windows.run(self.windows.base / "repatriate.exe", *arguments)

    def _says_version(self) -> str:
        told = self._program("--version").strip()
        expect(self.made.version in told, told)
        return told

    def _tests_itself(self, pictures: bool = False) -> str:
        told = self._program("--self-test").strip().splitlines()
        expect(told[-1] == "self-test passed", f"{told[-3:]}")
        expect(any(NO_PICTURES in line for line in told) != pictures or not self.made.has_pictures(), f"{told[-6:]}")
        return told[-1]

    def _does_demo(self) -> str:
        target = self.windows.home / "Documents" / "Démo สมใจ"
        self._program("demo", target)
        expect(list(target.glob("*.repat")), "no operation file was made")
        (self.operation,) = target.glob("*.repat")
        return f"{len(list(target.iterdir()))} files"

    def _opens_by_double_click(self) -> str:
        """In the Explorer, on the only file of a folder; and while the window stands, nothing is installed or removed."""
        folder = self.windows.home / "Documents" / "Clark สมใจ"
        folder.mkdir()
        shutil.copy(self.operation, folder / "Opération Clark.repat")
        kit.end_windows(self.windows.prefix)
        shown = self._windows_path(folder.relative_to(self.windows.home))
        with (
            virtual_screen() as name,
            Screen(name) as screen,
            self.windows.begin("explorer", shown, screen=name),
        ):
            x, y = screen.wait_for("explorer.exe")
            time.sleep(3)
            screen.double_click(x + 220, y + 84)
            began = time.monotonic()
            screen.wait_for("repatriate-window.exe")
            waited = time.monotonic() - began
            time.sleep(8)
            screen.look(self.out / f"{self.kind}-window.png")
            before = self._state_of_files()
            code = {"setup": 3, "msi": REFUSED}[self.kind]
            if self.kind == "msi":
                self.windows.run("msiexec", "/i", self.newer.file("msi"), "/qn", code=code, screen=name)
                self.windows.run("msiexec", "/x", self.made.file("msi"), "/qn", code=code, screen=name)
            else:
                self.windows.run(self.newer.file("setup"), "/S", code=code, screen=name)
                self.windows.run(self.windows.base / "uninstall.exe", "/S", screen=name)  # goes on by itself
                time.sleep(8)
            expect(self._state_of_files() == before, "something was changed while it ran")
        return f"window after {waited:.0f} s"

    def _locks(self) -> str:
        """Opened with its passphrase, locked, and opened again, in a fresh process."""
        window = self._windows_path(BASE / "Repatriate-window.exe")
        operation = self._windows_path(self.operation.relative_to(self.windows.home))
        with (
            virtual_screen() as name,
            Screen(name) as screen,
            self.windows.begin(window, operation, screen=name),
        ):
            first = set[int]()
            for turn in ("opened", "unlocked"):
                end = time.monotonic() + PATIENCE
                while not (fresh := windows_in(self.windows.prefix)) or fresh & first:
                    expect(time.monotonic() < end, f"it is no fresh process: {first}, {fresh}")
                    time.sleep(0.2)
                for _ in range(2):  # the first may be the window of the process before, which goes a moment later
                    screen.wait_for_title("Repatriate".__eq__)
                    screen.wait_until_painted()
                    time.sleep(4)
                screen.look(self.out / f"{self.kind}-{turn}-asks.png")
                for letter in PASSPHRASE:
                    screen.press(letter)
                screen.press("Return")
                screen.wait_for_title(lambda title: self.operation.name in title)
                time.sleep(5)
                screen.look(self.out / f"{self.kind}-{turn}.png")
                first = windows_in(self.windows.prefix)
                screen.press("Control_L", "l")
        return "in a fresh process"

    def _starts_soon(self) -> str:
        """As from source on the same Windows, by the measure of the packages for Linux."""
        window = kit.as_windows_path(self.windows.base / "Repatriate-window.exe")
        source = kit.as_windows_path(kit.PYTHON)
        holder = self.out / "holds.exe"  # keeps Windows itself running in between
        compile_for_windows(holder, HOLDS)
        with virtual_screen() as name, self.windows.begin(holder, window, screen=name):
            _, environment = kit.of_windows("cmd", prefix=self.windows.prefix, variables=seen_on(name))
            told = compare_starts(name, environment, ["wine", window], ["wine", source, "-m", "repatriate"])
        expect(not told, ", ".join(told))
        return ""

    def _windows_path(self, path: Path) -> str:
        return "C:\\" + "\\".join(("users", self.windows.home.name, *path.parts))

    def _takes_pictures(self) -> str:
        program = set(digests(self.windows.base))
        self._installs(self.made, pictures=True)
        carried = set(digests(self.made.folder / "repatriate-pictures"))
        lacking = carried - set(digests(self.windows.base))
        expect(not lacking, f"not laid: {sorted(lacking)[:5]}")
        expect(len(self.windows.removal_entries()) == 2, f"entries: {self.windows.removal_entries()}")
        told = self._tests_itself(pictures=True)
        if self.kind == "msi":
            before = self._state()
            self._remove(self.made, code=REFUSED)
            expect(self._state() == before, "the program went before its pictures")
        self._remove(self.made, pictures=True)
        expect(set(digests(self.windows.base)) == program, "not as it was before the pictures")
        self._is_whole()
        if self.kind == "setup":
            self._installs(self.made, pictures=True)  # goes with the program
        return told

    # How it goes

    def _goes(self) -> None:
        self._remove(self.made)
        expect(not self.windows.base.exists(), f"left: {[str(path) for path in self.windows.base.rglob('*')][:5]}")
        expect(not self.windows.start_menu(), "it still stands in the Start menu")
        left = [line for line in self.windows.registry().splitlines() if "repat" in line.lower()]
        expect(not left, f"left in the registry: {left[:5]}")
        demo = {path for path in self._files() if path.parts[0] == "Documents"}
        strange = set(self._files()) - self.user_before - set(OFFICERS_OWN) - demo
        strange = {path for path in strange if "Temp" not in path.parts and SETTINGS not in path.parents}
        expect(not strange, f"left: {sorted(map(str, strange))[:5]}")
        self._own_files_stay()

    def _keeps_what_the_msi_laid(self) -> None:
        remover, aside = self.windows.base / "uninstall.exe", self.out / "uninstall.exe"
        self._install(self.older.file("setup"), "setup")
        shutil.copy(remover, aside)
        self.windows.run(remover, "/S")
        self._installs(self.older)
        shutil.copy(aside, remover)
        before = self._state()
        self.windows.run(remover, "/S")  # its copy refuses, whose exit code nobody sees
        expect(self._state() == before, "it took away what it had not laid")
        remover.unlink()
        self._remove(self.older)
        expect(not self.windows.base.exists(), "the .msi did not go")

    def _rolls_back(self) -> None:
        self._installs(self.newer)
        self._refuses(self.made.file(self.kind), 4)
        self._remove(self.newer)
        self._installs(self.made)
        self._is_whole()
        self._own_files_stay()

    # What there is

    def _files(self) -> Iterator[Path]:
        for path in self.windows.home.rglob("*"):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(self.windows.home)

    def _state_of_files(self) -> list[tuple[str, int]]:
        return sorted(
            (str(path), (self.windows.home / path).stat().st_mtime_ns) for path in self._files() if BASE in path.parents
        )

    def _state(self) -> tuple[object, ...]:
        return self._state_of_files(), self.windows.removal_entries(), self.windows.start_menu()


def try_archive(made: Made, out: Path) -> list[str]:
    """The portable archive, unpacked on a stick: it keeps everything beside itself."""
    windows = Windows(out / "windows-archive")
    stick = out / "stick é"
    with zipfile.ZipFile(made.folder / f"Repatriate-{made.version}-windows.zip") as archive:
        archive.extractall(stick)
    (windows.prefix / "dosdevices" / "e:").symlink_to(stick)
    before = set(windows.home.rglob("*"))
    folder = rf"E:\Repatriate-{made.version}"
    windows.run(rf"{folder}\repatriate.exe", "demo", r"E:\demo")
    operation = next((stick / "demo").glob("*.repat"))
    with (
        virtual_screen() as name,
        Screen(name) as screen,
        windows.begin(rf"{folder}\Repatriate-window.exe", rf"E:\demo\{operation.name}", screen=name),
    ):
        screen.wait_for("repatriate-window.exe")
        time.sleep(8)
        screen.look(out / "archive-window.png")
        windows.run("taskkill", "/im", "Repatriate-window.exe", screen=name)  # as if its window were closed
        time.sleep(5)
    settings = stick / f"Repatriate-{made.version}" / "settings"
    new = {str(path) for path in set(windows.home.rglob("*")) - before if "Temp" not in path.parts}
    expect(not new, f"written outside of the stick: {sorted(new)[:5]}")
    kept = [path.relative_to(settings).as_posix() for path in settings.rglob("*") if path.is_file()]
    expect("window.ini" in kept, f"no settings on the stick: {kept}")
    return kept


def windows_in(prefix: Path) -> set[int]:
    """Numbers of the processes that show our window in a Windows."""
    found = set()
    for one in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended
            if b"Repatriate-window.exe" in (one / "cmdline").read_bytes().split(b"\0")[0]:
                found |= (
                    {int(one.name)} if f"WINEPREFIX={prefix}\0".encode() in (one / "environ").read_bytes() else set()
                )
    return found


def digests(tree: Path) -> dict[str, bytes]:
    """Name and sum of each file in a folder."""
    return {path.relative_to(tree).as_posix(): digest(path) for path in tree.rglob("*") if path.is_file()}


def digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def become(name: str, out: Path) -> None:
    """Start this again as a user of that name: Wine asks the computer for it. Does not come back."""
    lines = [f"{name}:x:0:0::/root:/bin/sh"]
    lines += [
        line for line in Path("/etc/passwd").read_text(encoding="utf-8").splitlines() if line.split(":")[2] != "0"
    ]
    users = out / "users"
    users.write_text("\n".join(lines) + "\n", encoding="utf-8")
    inside = 'mount --bind "$0" /etc/passwd && exec "$@"'
    own = [sys.executable, "-m", "tests.windows.trial", *sys.argv[1:]]
    os.environ |= {"LOGNAME": name, "USER": name}
    os.execvp("unshare", ["unshare", "--map-root-user", "--mount", "sh", "-c", inside, str(users), *own])


def main() -> int:
    reader = argparse.ArgumentParser(
        prog="python -m tests.windows.trial", description="Try what package.py made for Windows."
    )
    reader.add_argument("dist", type=Path)
    reader.add_argument("--out", type=Path, default=kit.ROOT / "build" / "trial")
    reader.add_argument("--user", default=USER)
    reader.add_argument("--kind", action="append", choices=["setup", "msi", "archive"])
    asked = reader.parse_args()
    asked.out = asked.out.resolve()
    if getpass.getuser() != asked.user:
        shutil.rmtree(asked.out, ignore_errors=True)
        asked.out.mkdir(parents=True)
        become(asked.user, asked.out)
    (first,) = asked.dist.glob("Repatriate-[0-9]*-setup.exe")
    made = Made(asked.dist.resolve(), first.name.removeprefix("Repatriate-").removesuffix("-setup.exe"))
    others = []
    for version in (OLDER, NEWER):
        folder = asked.out / version
        folder.mkdir()
        make_stand_ins(folder, version)
        others.append(Made(folder, version))
    failed: list[str] = []
    for kind in asked.kind or ("setup", "msi", "archive"):
        if kind == "archive":
            try:
                sys.stdout.write(
                    f"ok    archive: keeps beside itself {', '.join(sorted(try_archive(made, asked.out)))}\n"
                )
            except Unlike as fault:
                failed.append(f"archive: {fault}")
                sys.stdout.write(f"FAILS {failed[-1]}\n")
        else:
            failed += Trial(kind, made, *others, asked.out).run()
    return len(failed) > 0


if __name__ == "__main__":
    sys.exit(main())
