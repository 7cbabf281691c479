"""Lists the work of others in this program, with licences and texts, for the window, the command line and packages.

Python packages declare theirs (importlib.metadata). Parts within them without a declaration, and those in `resources`,
are listed in `resources/licences/parts.toml`.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageMetadata, requires
from pathlib import Path
from typing import Any

from repatriate.reference.build import read_versions
from repatriate.reference.resources import ROOT, resource_path

PROGRAM = "repatriate"
_TEXT = re.compile(r"licen[cs]e|copying|copyright|notice", re.IGNORECASE)
_HOMES = ("homepage", "home", "source", "repository", "source code", "code", "documentation")
_UNREADABLE = (".rtf", ".docx", ".json", ".pyc")
_USUAL = {
    "MIT License": "MIT",
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "3-Clause BSD License": "BSD-3-Clause",
}
"""The names that packages give their licence, with the SPDX name."""


@dataclass(frozen=True, slots=True)
class Work:
    """A work by others. `licence` is an SPDX expression; `inside` names the package that contains it, if another
    one."""

    name: str
    version: str
    licence: str
    home: str
    texts: tuple[Path, ...]
    inside: str = ""
    note: str = ""
    cpe: str = ""
    """Vendor and product, as lists of weak spots call it."""

    @property
    def title(self) -> str:
        within = f" ({self.inside})" if self.inside else ""
        return f"{self.name} {self.version}".strip() + within

    def read_text(self) -> str:
        """All of its licence texts, one below the other. Raises OSError where the program is not whole."""
        return "\n\n".join(path.read_text(encoding="utf-8", errors="replace").strip() for path in self.texts)


def list_works(folders: Sequence[Path] = (), system: str = sys.platform) -> list[Work]:
    """Everything by others that is in this program, or in the packed ones in `folders` for that system, by name."""
    places = [_packages_inside(folder) for folder in folders]
    packed = bool(folders) or getattr(sys, "frozen", False)
    packages = {plain_name(work.name): work for work in map(_describe_work, find_distributions(folders))}
    told = [read_versions(place) for place in places] or [read_versions()]
    built = {name: version for one in told for name, version in one.items()}
    parts = [
        _describe_part({"version": built.get(part["name"], ""), **part}, packages.get(part.get("inside", "")))
        for part in _read_parts()["parts"]
        if part.get("inside", PROGRAM) in {PROGRAM, *packages}
        and system in part.get("systems", (system,))
        and not (packed and part.get("only_from_source"))
    ]
    return sorted([*packages.values(), *parts], key=lambda work: (work.name.casefold(), work.inside))


def find_distributions(folders: Sequence[Path] = ()) -> list[Distribution]:
    """The packages that the program needs, and those that these need, as far as they are installed; of packed programs
    those that are in them."""
    where = [str(_packages_inside(folder)) for folder in folders] or sys.path
    if folders or getattr(sys, "frozen", False):
        wanted = [one.name for one in Distribution.discover(path=where)]
    else:
        wanted = _read_needs()
    found: dict[str, Distribution] = {}
    for name in wanted:
        if name not in found and (one := next(iter(Distribution.discover(name=name, path=where)), None)) is not None:
            found[plain_name(name)] = one
            wanted += _list_needs(one.requires)
    found.pop(PROGRAM, None)
    return [found[name] for name in sorted(found)]


def _packages_inside(folder: Path) -> Path:
    """The folder of packages in a packed program."""
    return folder / "_internal" if (folder / "_internal").is_dir() else folder


def files_to_carry(one: Distribution) -> Iterator[tuple[Path, str]]:
    """The files of a package that keep this list the same in a packed program, each with its folder."""
    top, within = _find_folders(one, one.name)
    for path in (within / "METADATA", *_describe_work(one).texts, *within.glob("sboms/*.json")):
        if path.is_relative_to(top):
            yield path, str(path.relative_to(top).parent)


def plain_name(name: str) -> str:
    """The name of a package for comparison: `pi_heif` and `Pi-Heif` are the same."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _read_needs() -> list[str]:
    """The program's own requirements: from its checkout, else from its installation."""
    project = ROOT / "pyproject.toml"
    if project.is_file():
        return _list_needs(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"])
    return _list_needs(requires(PROGRAM))


def _list_needs(requirements: Iterable[str] | None) -> list[str]:
    """The names of them, without those of extras."""
    return [
        plain_name(re.split(r"[^A-Za-z0-9._-]", needed, maxsplit=1)[0])
        for needed in requirements or ()
        if "extra ==" not in needed
    ]


def _read_line(about: PackageMetadata, name: str) -> str:
    """A line of a package's metadata; empty where it has none of that name."""
    return str((about.get_all(name) or [""])[0]).strip()


def _describe_work(one: Distribution) -> Work:
    about = one.metadata  # read anew each time
    name = _read_line(about, "Name")
    known = _read_parts()["distributions"].get(plain_name(name), {})
    told = _read_line(about, "License-Expression") or _read_line(about, "License")
    links = dict(link.split(", ", 1) for link in about.get_all("Project-URL") or [] if ", " in link)
    links = {label.lower(): link for label, link in links.items()}
    top, within = _find_folders(one, name)
    texts = {
        path
        for path in within.rglob("*")
        if _TEXT.search(str(path.relative_to(within))) and path.suffix.lower() not in _UNREADABLE and path.is_file()
    }
    texts |= {top / name for name in known.get("beside", ())}
    return Work(
        name,
        _read_line(about, "Version"),
        known.get("licence") or _USUAL.get(told, told),
        _read_line(about, "Home-page") or next((links[name] for name in _HOMES if name in links), ""),
        (*sorted(texts), *map(_resource_file, known.get("texts", ()))),
        note=_one_line(known),
    )


def _describe_part(part: Mapping[str, Any], of: Work | None) -> Work:
    """`of` is the package that it comes in, whose version and texts it has where it says none of its own."""
    version = of.version if of and part.get("same_version") else part.get("version", "")
    texts = tuple(map(_resource_file, part.get("texts", ()))) or (of.texts if of else ())
    return Work(
        part["name"],
        version,
        part["licence"],
        part["home"],
        texts,
        part.get("inside", ""),
        _one_line(part),
        part.get("cpe", ""),
    )


def _one_line(entry: Mapping[str, Any]) -> str:
    return " ".join(entry.get("note", "").split())


def _resource_file(name: str) -> Path:
    return resource_path(*name.split("/"))


def _find_folders(one: Distribution, name: str) -> tuple[Path, Path]:
    """The folder that it is installed in, and its folder of metadata."""
    top = Path(str(one.locate_file("")))
    return top, _find_metadata(top).get(plain_name(name), top / "none")


@cache
def _find_metadata(top: Path) -> dict[str, Path]:
    return {plain_name(path.name.partition("-")[0]): path for path in top.glob("*.dist-info")}


@cache
def _read_parts() -> dict[str, Any]:
    return tomllib.loads(resource_path("licences", "parts.toml").read_text(encoding="utf-8"))
