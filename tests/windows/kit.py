"""Sets up a Windows with Python and the lock's packages, and runs programs in it. Linux alone: Debian, Wine, MinGW, uv."""

from __future__ import annotations

import getpass
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.windows.lacking import LIBRARIES, TOOLS, put_what_wine_lacks

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
LOCK = ROOT / "requirements.lock"
# Everything is in here, 1.4 GB; what is deleted is made again.
HOME = Path(os.environ.get("REPATRIATE_WINDOWS") or ROOT / "build" / "windows").resolve()
PYTHON = HOME / "python" / "python.exe"
PREFIX = HOME / "prefix"
NEEDED = {
    "wine": "wine wine64",
    "wineserver": "wine",
    TOOLS + "gcc": "gcc-mingw-w64-x86-64-win32",
    TOOLS + "objdump": "binutils-mingw-w64-x86-64",
    "xvfb-run": "xvfb",
    "uv": "",  # as for `make lock`
}
OURS_FIRST = "\n".join(f'"{name}"="native,builtin"' for name in LIBRARIES)
REGISTRY = rf"""REGEDIT4

[HKEY_CURRENT_USER\Software\Wine\DllOverrides]
{OURS_FIRST}

[HKEY_CURRENT_USER\Software\Wine\Fonts\Replacements]
"Segoe UI"="Liberation Sans"
"""
DRIVE_FOR_TESTS = r"""REGEDIT4

[HKEY_CURRENT_USER\Environment]
"TEMP"="T:\\Temp"
"TMP"="T:\\Temp"
"""


def as_windows_path(path: Path) -> str:
    """Name a file of this computer as the programs in Windows know it."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def set_up() -> None:
    """Make what is missing; what stands is kept. A minute the first time, a second later.

    Raises SystemExit where this computer lacks a program, and says which package has it.
    """
    lacking = [packages for program, packages in NEEDED.items() if not shutil.which(program)]
    if sys.platform != "linux" or lacking:
        known = " ".join(sorted({name for packages in lacking for name in packages.split()}))
        raise SystemExit(
            "This needs a Debian with Wine"
            + (f": apt-get install --no-install-recommends {known} fonts-liberation" if known else "")
            + ("; pip install uv" if "" in lacking else "")
        )
    _keep("python", HERE / "requirements.txt", make=_fetch_python)
    _keep("packages", LOCK, ROOT / "pyproject.toml", make=_fetch_packages)
    _keep("windows", HERE / "lacking.py", Path(__file__), make=_make_windows)


def _keep(name: str, *made_from: Path, make: Callable[[], object]) -> None:
    stamp = HOME / f"{name}.made"
    digest = hashlib.sha256(b"\0".join([str(ROOT).encode(), *(path.read_bytes() for path in made_from)])).hexdigest()
    if not stamp.exists() or stamp.read_text() != digest:
        sys.stderr.write(f"making {name} in {HOME}\n")
        stamp.unlink(missing_ok=True)
        make()
        stamp.write_text(digest)


def _fetch_python() -> None:
    folder = _make_empty(PYTHON.parent)
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--require-hashes",
    ]
    subprocess.run([*install, "--target", folder, "--requirement", HERE / "requirements.txt"], check=True)
    for path in folder.glob("*._pth"):
        path.unlink()  # with it Python knows of no packages
    (HOME / "packages.made").unlink(missing_ok=True)


def _fetch_packages() -> None:
    """The lock's own wheels for Windows, checked by its hashes and built by nobody, and the project beside them."""
    site = _make_empty(PYTHON.parent / "Lib" / "site-packages")
    install = ["uv", "pip", "install", "--quiet", "--no-deps", "--target", str(site)]
    install += ["--python", sys.executable, "--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.13"]
    locked = ["--require-hashes", "--only-binary", ":all:", "--requirements", str(LOCK)]
    subprocess.run([*install, *locked], check=True)
    subprocess.run([*install, "--no-build-isolation", "--editable", str(ROOT)], check=True)
    for path in site.glob("_*repatriate*.pth"):
        path.write_text(as_windows_path(ROOT) + "\n")


def _make_windows() -> None:
    make_prefix(PREFIX)
    use_drive(HOME / "drive_t")
    _write_registry(PREFIX, DRIVE_FOR_TESTS)


def use_drive(folder: Path) -> None:
    """What the kit's Windows knows as T:, where its programs keep what is for a moment."""
    (folder / "Temp").mkdir(parents=True, exist_ok=True)
    drive = PREFIX / "dosdevices" / "t:"
    drive.unlink(missing_ok=True)
    drive.symlink_to(folder)


def _make_empty(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def make_prefix(folder: Path) -> Path:
    """A fresh Windows without any Python, in place of what is in the folder. Gives the folder of its user."""
    _make_empty(folder)
    run_windows("wineboot", "--init", prefix=folder, check=True, capture_output=True)
    end_windows(folder)
    put_what_wine_lacks(folder / "drive_c" / "windows" / "system32")
    _write_registry(folder, REGISTRY)
    return folder / "drive_c" / "users" / getpass.getuser()


def _write_registry(prefix: Path, text: str) -> None:
    file = prefix / "kit.reg"
    file.write_text(text)
    run_windows("regedit", "/S", file, prefix=prefix, check=True)
    end_windows(prefix)


def run_windows(
    program: str | Path,
    *arguments: str | Path,
    prefix: Path = PREFIX,
    screen: bool = False,
    language: str = "C",
    variables: Mapping[str, str] | None = None,
    folder: Path | None = None,
    **more: object,
) -> subprocess.CompletedProcess[str]:
    """Run one program in a Windows, and wait for it. `more` is for subprocess.run: timeout in seconds, capture_output, check.

    A Path is a file of this computer. With `screen` it has a screen that nobody sees and Qt draws real windows, else Qt draws
    into memory. `language` is the Windows', such as th_TH or zh_CN, and brings its code page; C is English and 1252. Both are
    settled when a Windows starts, so what differs from them waits for its last program to end.
    `variables` come on top of ours; they go in under their own names.
    """
    command, environment = of_windows(
        program, *arguments, prefix=prefix, screen=screen, language=language, variables=variables
    )
    shown = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1366x768x24"] if screen else []
    foreign = language != "C"
    if screen or foreign:
        end_windows(prefix)
    done = subprocess.run([*shown, *command], env=environment, cwd=folder, text=True, **more)  # type: ignore[call-overload]
    if foreign:
        end_windows(prefix)
    return done  # type: ignore[no-any-return]


def of_windows(
    program: str | Path,
    *arguments: str | Path,
    prefix: Path = PREFIX,
    screen: bool = False,
    language: str = "C",
    variables: Mapping[str, str] | None = None,
) -> tuple[list[str], dict[str, str]]:
    """The command that runs a program in a Windows, and its environment; the rest as for run_windows."""
    given = {"QT_QPA_PLATFORM": "windows" if screen else "offscreen"}
    given |= {"QT_QPA_FONTDIR": r"Z:\usr\share\fonts\truetype\liberation"}
    given |= {"PYTHONPYCACHEPREFIX": as_windows_path(HOME / "bytecode")}  # nothing is written beside the sources
    given |= variables or {}
    # What Linux's Qt and programs are told is kept from Windows' programs; WINE before the name hands it on.
    kept = ("QT_", "HOME", "PATH")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("DISPLAY", "WAYLAND"))}
    environment |= {f"WINE{name}" if name.startswith(kept) else name: value for name, value in given.items()}
    environment |= _of_wine(prefix) | {"LC_ALL": f"{language}.UTF-8"}  # UTF-8, so that Wine can name every file
    parts = [part if isinstance(part, str) else as_windows_path(part) for part in (program, *arguments)]
    if language != "C":
        environment["LOCPATH"] = str(_know_language(language))
    return ["wine", *parts], environment


def _know_language(language: str) -> Path:
    """A folder in which Linux finds the language; Wine takes it from there. Its source is in Debian's package `locales`."""
    folder = HOME / "languages"
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / f"{language}.UTF-8").exists():
        subprocess.run(["localedef", "-i", language, "-f", "UTF-8", folder / f"{language}.UTF-8"], check=True)
    return folder


def _of_wine(prefix: Path) -> dict[str, str]:
    return {
        "WINEPREFIX": str(prefix.resolve()),
        "WINEARCH": "win64",
        "WINEDEBUG": os.environ.get("WINEDEBUG", "-all"),
        "WINEDLLOVERRIDES": "winemenubuilder.exe,mscoree,mshtml=",  # no menus on this computer, no question about .NET
        "XDG_RUNTIME_DIR": os.environ.get("XDG_RUNTIME_DIR", str(prefix.resolve())),  # else Wine complains
    }


def end_windows(prefix: Path = PREFIX, at_once: bool = False) -> None:
    """Wait until the last program in a Windows has ended, or end them."""
    subprocess.run(["wineserver", "--kill" if at_once else "--wait"], env=os.environ | _of_wine(prefix))


def find_strange_libraries(folder: Path) -> list[Path]:
    """Libraries of a packaged program that neither Windows' Python nor a package of the lock came with, byte for byte."""

    def digests(top: Path) -> dict[Path, bytes]:
        libraries = (path for path in sorted(top.rglob("*")) if path.suffix.lower() in (".dll", ".pyd"))
        return {path: hashlib.sha256(path.read_bytes()).digest() for path in libraries}

    published = set(digests(PYTHON.parent).values())
    return [path for path, digest in digests(folder).items() if digest not in published]
