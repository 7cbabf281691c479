"""What goes into the packaged program, what into the part of it that reads pictures, and what stays out.

An entry is what PyInstaller calls one: where a file goes, where it is, and which kind it is of.
"""

from __future__ import annotations

import os
import platform
import posixpath
import py_compile
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import packages_distributions, version
from pathlib import Path, PurePath
from typing import TypeAlias
from zipfile import ZipFile

import numpy
from PyInstaller.depend.bindepend import get_imports

from repatriate.reference.licences import files_to_carry, find_distributions, plain_name

Entry: TypeAlias = tuple[str, str, str]

PICTURES = ("cv2", "onnxruntime", "pi_heif", "_pi_heif", "pyclipper", "rapidocr", "shapely", "tesserocr")
"""The packages that read pictures. They, and what they alone need, are a part of its own."""
PICTURES_DATA = "resources/tessdata"

UNUSED = (
    *("IPython", "babel", "docx", "fontTools", "hypothesis", "lxml", "matplotlib", "mypy", "pandas", "pytest"),
    *("distutils", "ensurepip", "idlelib", "lib2to3", "pip", "pkg_resources", "setuptools", "tkinter", "turtledemo"),
    *("curses", "doctest", "pdb", "pydoc", "pydoc_data", "readline", "rlcompleter", "unittest"),
    *("PIL.ImageQt", "PIL.ImageTk", "PIL._imagingtk", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml"),
    *("numpy._core._multiarray_tests", "numpy.f2py", "numpy.testing"),
    *("rapidfuzz.distance.metrics_cpp_avx2", "rapidfuzz.fuzz_cpp_avx2"),
    *("_gdbm", "_hashlib", "_ssl", "asyncio", "ssl"),
    *("certifi", "charset_normalizer", "idna", "requests", "urllib3"),
)
"""Modules that something names and nothing here calls: tools of developers, other toolkits of windows, second copies of what
compares words (for names they are no faster), a library of ciphers (those of the file and of passports bring
their own), and the way to a network that the reader of pictures is loaded without."""
UNUSED_BUT_FOR_PICTURES = (
    *(
        "PIL._avif",
        "PIL._imagingft",
        "numpy.fft",
        "numpy.polynomial",
        "numpy.random",
        "yaml",
    ),
    *PICTURES,
)

_PLUGINS = {
    "iconengines": ("svg",),
    "imageformats": ("jpeg", "svg"),
    "platforminputcontexts": ("compose", "ibus"),
    "platforms": ("windows", "cocoa", "offscreen", "wayland", "xcb"),
    "platformthemes": ("xdgdesktopportal",),
    "printsupport": ("",),
    "styles": ("mac",),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": ("wayland-egl", "shm-emulation"),
    "wayland-shell-integration": ("xdg-shell",),
}
"""Qt's plugins, by their folders, and what the names of those that are used hold. The window paints itself (Fusion), with pictures
that are JPEG, SVG or PNG, and asks no network."""
_NEVER = ("opencv_videoio_ffmpeg", "opengl32sw", "d3dcompiler_")
"""Libraries on Windows: films are never read, and Qt's widgets are painted without OpenGL and Direct3D."""
_OF_THE_SYSTEM = (
    *("libX11", "libcups.so", "libdbus-1.so", "libexpat.so", "libfontconfig.so", "libfreetype.so", "libgcc_s.so"),
    *("libglib-2.0.so", "libgthread-2.0.so", "libstdc++.so", "libuuid.so", "libz.so"),
)
"""Libraries that every Linux with a desktop has, and Qt from source takes from it too. A copy of them would not fit its printers,
fonts and services."""
_STARTS_PYTHON = ("python", "vcruntime", "msvcp", "ucrtbase", "api-ms-", "libpython")


def find_versions() -> dict[str, str]:
    """Of what is packed and says nothing of itself later; names as in the list of licences."""
    blas = numpy.show_config(mode="dicts")["Build Dependencies"]["blas"]["version"]
    return {
        "OpenBLAS and LAPACK": blas,
        "PyInstaller's start program": version("pyinstaller"),
        "Python": platform.python_version(),
        "SQLite of Python": sqlite3.sqlite_version,
    }


def leave_out_spare(binaries: Iterable[Entry]) -> list[Entry]:
    """Without the plugins that are not used, and then without the libraries that nothing asks for any more."""
    used = [entry for entry in binaries if _is_used(PurePath(entry[0].replace("\\", "/")))]
    places = {_name(dest): (dest, source) for dest, source, _ in used}
    asked: set[str] = set()
    waiting = [entry for entry in used if not _is_library(entry)]
    kept = {_name(dest) for dest, _, _ in waiting}
    sources = [source for _, source, kind in waiting if kind != "SYMLINK"]
    while sources:
        found = set(map(_name, _read_needs(sources.pop()))) - asked
        asked |= found
        sources += [places[name][1] for name in found & places.keys() - kept if os.path.isfile(places[name][1])]
    return [entry for entry in used if not _is_library(entry) or _name(entry[0]) in asked]


def _read_needs(path: str) -> list[str]:
    """The libraries that a library names, and not those that they name in turn."""
    if sys.platform != "linux":
        return [name for name, _ in get_imports(path)]
    told = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout
    return [words[1] for words in map(str.split, told.splitlines()) if words[:1] == ["NEEDED"]]


def _is_used(place: PurePath) -> bool:
    name = place.name.lower()
    if any(one in name for one in _NEVER) or (sys.platform == "linux" and place.name.startswith(_OF_THE_SYSTEM)):
        return False
    if "plugins" not in place.parts or "PySide6" not in place.parts:
        return True
    return any(part in name for part in _PLUGINS.get(place.parent.name, ()))


def _is_library(entry: Entry) -> bool:
    """Whether a file is there for others that name it, and for nothing else."""
    dest, _, kind = entry
    place = PurePath(dest.replace("\\", "/"))
    if kind == "EXTENSION" or place.name.lower().startswith(_STARTS_PYTHON):
        return False
    folder = place.parent.as_posix()
    return folder in (".", "PySide6", "PySide6/Qt/lib", "shiboken6") or folder.endswith(".libs")


def _name(path: str) -> str:
    name = PurePath(path.replace("\\", "/")).name
    return name.lower() if sys.platform == "win32" else name


def is_data_used(dest: str, languages: Iterable[str]) -> bool:
    """Of the data of packages: no names of countries and no words of Qt in languages that the window does not speak."""
    place = PurePath(dest.replace("\\", "/"))
    if "pycountry/locales" in place.as_posix():
        return place.as_posix().endswith(tuple(f"{language}/LC_MESSAGES/iso3166-1.mo" for language in languages))
    if "PySide6" in place.parts and place.suffix == ".qm":
        return place.name.startswith("qtbase_") and place.stem.removeprefix("qtbase_") in languages
    return True


def only_in(whole: Iterable[Entry], program: Iterable[Entry]) -> list[Entry]:
    """What the program itself lacks. Windows takes `VCRUNTIME140.dll` and `vcruntime140.dll` for one file, and PyInstaller names it
    now so, now so: it would be taken out of the program with the part."""
    there = {entry[0].lower() for entry in program}
    return [entry for entry in whole if entry[0].lower() not in there]


def drop_loose_links(entries: Iterable[Entry], kept: Iterable[Entry]) -> list[Entry]:
    """Without links to what is not kept. The second of a link's entry is where it leads, from where it stands."""
    there = {entry[0] for entry in kept}
    return [
        entry
        for entry in entries
        if entry[2] != "SYMLINK" or posixpath.normpath(posixpath.join(posixpath.dirname(entry[0]), entry[1])) in there
    ]


def carry_licences(modules: Iterable[Entry]) -> list[Entry]:
    """What the list of licences reads of each package that has a module here."""
    tops = {PurePath(entry[0].replace("\\", "/")).parts[0].split(".")[0] for entry in modules}
    names = {plain_name(name) for top, names in packages_distributions().items() if top in tops for name in names}
    carried = [files_to_carry(one) for one in find_distributions() if plain_name(one.name) in names]
    return [(str(Path(folder, path.name)), str(path), "DATA") for files in carried for path, folder in files]


def compile_modules(modules: Iterable[Entry], folder: Path) -> list[Entry]:
    """Modules as files of their own, for a part that is added later: the program's archive of modules is closed by then."""
    entries = []
    for name, source, _ in modules:
        if source in ("", "-", None):
            continue
        package = PurePath(source).stem == "__init__"
        place = Path(*name.split("."), "__init__.pyc" if package else "").with_suffix(".pyc")
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.endswith(".py"):
            py_compile.compile(source, str(target), dfile=place.with_suffix(".py").as_posix(), doraise=True)
        else:  # compiled already, in the archive of a Python that has its own modules in one
            archive, _, inside = source.partition(".zip")
            with ZipFile(f"{archive}.zip") as modules_of_python:
                target.write_bytes(modules_of_python.read(inside.strip("\\/").replace("\\", "/")))
        entries.append((str(place), str(target), "DATA"))
    return entries


def link_programs(folder: Path, first: str, *others: str) -> None:
    """Where it makes no difference whether a program has a terminal, one file is enough."""
    for name in others:
        (folder / name).symlink_to(first)


def move_part(program: Path, part: Path, places: Iterable[str]) -> None:
    """Take what is of the part out of the program's folder, into one of the same shape beside it."""
    shutil.rmtree(part, ignore_errors=True)
    for place in sorted(set(places)):
        target = part / place
        target.parent.mkdir(parents=True, exist_ok=True)
        (program / place).rename(target)
    for folder in sorted((one for one in program.rglob("*") if one.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
