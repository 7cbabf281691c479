"""Writes what the program is made of, for the scanners of an IT department: a list in CycloneDX 1.6 (JSON).

    python resources/installer/sbom.py TARGET [FOLDER…]

FOLDER is a packed program: what is listed is what is in it. Without one, all that the lock names for the program.
"""

from __future__ import annotations

import hashlib
import json
import re
import struct
import sys
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from importlib.metadata import Distribution, packages_distributions
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]

from build_day import find_build_day  # noqa: E402
from lock import LOCK, program_entries  # noqa: E402
from third_party import UNDER_GPL, is_program, system_of  # noqa: E402

import repatriate  # noqa: E402
from repatriate.reference.licences import Work, find_distributions, list_works, plain_name  # noqa: E402

_LIBRARY = re.compile(r"\.(?:dll|pyd|exe|dylib|so)(?:\.|$)", re.IGNORECASE)
_KEPT = "type", "name", "version", "scope", "purl", "cpe", "licenses"
_VERSION = bytes.fromhex("bd04effe00000100")
"""Before the version in a library of Windows (VS_FIXEDFILEINFO): a sign, and the number of its form."""
_KNOWN = {
    "Microsoft Visual C++ Runtime": re.compile(r"vcruntime|msvcp|vcomp|concrt"),
    "Python": re.compile(
        "|".join((r"(?:lib)?python\d", "libffi", "sqlite3$", *(f"{name}$" for name in sys.stdlib_module_names)))
    ),
}
"""What lies loose in a packed program, by the part that it is of: Python's own libraries, and what they need of the system."""


class Locked(NamedTuple):
    """A package of the lock: for which Pythons and systems, and the check sums of its files."""

    name: str
    version: str
    marker: str
    sums: tuple[str, ...]

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{plain_name(self.name)}@{self.version}"


def read_lock(text: str) -> list[Locked]:
    """What the program needs: the lock's first part."""
    return [
        Locked(one.name, one.version, one.marker, tuple(sum_.removeprefix("sha256:") for sum_ in one.hashes))
        for one in program_entries(text)
    ]


def write_sbom(target: Path, folders: Sequence[Path] = ()) -> None:
    lock = read_lock(LOCK.read_text(encoding="utf-8"))
    packages = {(plain_name(one.name), one.version): one for one in find_distributions(folders)}
    if folders:
        lock = [one for one in lock if (one.name, one.version) in packages]
    works = list_works(folders, system_of(folders))
    own = f"pkg:generic/repatriate@{repatriate.__version__}"
    names = {one.name: one.purl for one in lock}
    files = _sort_by_owner(_list_files(folders), set(names))
    components = [
        *(_describe_package(one, packages.get((one.name, one.version)), works, files) for one in lock),
        *(
            _add_files(_describe_part(work, own), files.pop(work.name, []))
            for work in works
            if not work.inside and plain_name(work.name) not in names
        ),
    ]
    components += [one for left in files.values() for one in left]
    bom = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": "urn:uuid:" + str(uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([own, components]))),
        "version": 1,
        "metadata": {
            "timestamp": datetime.combine(find_build_day(), time(), UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "Repatriate",
                "version": repatriate.__version__,
                "purl": own,
                "licenses": [{"expression": "MIT"}],
            },
        },
        "components": components,
        "dependencies": [
            {"ref": own, "dependsOn": sorted(names.values())},
            *(
                {
                    "ref": one.purl,
                    "dependsOn": sorted({names[need] for need in _needs(found) if need in names} - {one.purl}),
                }
                for one in lock
                if (found := packages.get((one.name, one.version)))
            ),
        ],
    }
    target.write_text(json.dumps(bom, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _describe_package(
    one: Locked, found: Distribution | None, works: Sequence[Work], files: dict[str, list[dict[str, Any]]]
) -> dict[str, Any]:
    work = next((work for work in works if not work.inside and plain_name(work.name) == one.name), None)
    parts = [_describe_part(part, one.purl) for part in works if part.inside == one.name]
    if found:
        named = {plain_name(part["name"]) for part in parts}
        parts += [part for part in _own_parts(found, one.purl) if plain_name(part["name"]) not in named]
    parts += files.pop(one.name, [])
    return {
        "type": "library",
        "bom-ref": one.purl,
        "name": one.name,
        "version": one.version,
        "purl": one.purl,
        **({"licenses": [{"expression": work.licence}]} if work else {}),
        "externalReferences": [
            *([{"type": "website", "url": work.home}] if work else []),
            {
                "type": "distribution",
                "url": f"https://pypi.org/project/{one.name}/{one.version}/#files",
                "comment": "the sums of its files, for any system",
                "hashes": [{"alg": "SHA-256", "content": content} for content in one.sums],
            },
        ],
        **({"properties": [{"name": "repatriate:only-where", "value": one.marker}]} if one.marker else {}),
        **({"components": parts} if parts else {}),
    }


def _describe_part(work: Work, within: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": f"{within}#{re.sub(r'[^a-z0-9]+', '-', work.name.lower())}",
        "name": work.name,
        **({"version": work.version} if work.version else {}),
        **({"cpe": f"cpe:2.3:a:{work.cpe}:{work.version}:*:*:*:*:*:*:*"} if work.cpe and work.version else {}),
        **({"description": work.note} if work.note else {}),
        "licenses": [{"expression": work.licence}],
        "externalReferences": [{"type": "website", "url": work.home}],
    }


def _list_files(folders: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """The libraries and programs in packed folders, each with its own check sum, and its version where Windows shows one."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            runs = _LIBRARY.search(path.name) or (path.parent == folder and path.is_file() and is_program(path))
            if not runs or path.is_symlink() or not path.is_file():
                continue
            content = path.read_bytes()
            name = path.relative_to(folder).as_posix()
            version = _read_version(content)
            yield {
                "type": "file",
                "bom-ref": f"file:{name}",
                "name": name,
                **({"version": version} if version else {}),
                "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(content).hexdigest()}],
                "properties": [{"name": "repatriate:part", "value": folder.name}],
            }


def _read_version(content: bytes) -> str:
    """Of a library of Windows: four numbers after a sign by which they are found; empty where there are none."""
    place = content.find(_VERSION) if content[:2] == b"MZ" else -1
    if place < 0:
        return ""
    high, low = struct.unpack_from("<2I", content, place + len(_VERSION))
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"


def _sort_by_owner(files: Iterable[dict[str, Any]], packages: set[str]) -> dict[str, list[dict[str, Any]]]:
    """By the name of the package or the part that a file came with, as far as its place tells; the rest under an empty one."""
    modules = {top: plain_name(names[0]) for top, names in packages_distributions().items()}
    sorted_: dict[str, list[dict[str, Any]]] = {}
    for file in files:
        parts = PurePosixPath(file["name"]).parts
        inside = parts[1:] if parts[0] == "_internal" else ()
        top = inside[0].partition(".")[0] if inside else ""
        owner = next((name for name in (modules.get(top, ""), plain_name(top)) if name in packages), "")
        if not owner and inside:
            owner = next((part for part, known in _KNOWN.items() if known.match(top.lower())), "")
        sorted_.setdefault(owner, []).append(file)
    return sorted_


def _add_files(part: dict[str, Any], files: list[dict[str, Any]]) -> dict[str, Any]:
    """What says no version of its own has that of its first library."""
    version = next((file["version"] for file in files if "version" in file), "")
    more = {"version": version} if version and "version" not in part else {}
    return {**part, **more, **({"components": files} if files else {})}


def _own_parts(package: Distribution, within: str) -> Iterator[dict[str, Any]]:
    """What the package's own lists name as being in it, some of it as optional. Its makers leave out what is under the GPL."""
    seen = {plain_name(package.name)}
    for path in _own_lists(package):
        for part in json.loads(path.read_text(encoding="utf-8")).get("components", []):
            name = plain_name(part["name"])
            built_with = part.get("scope") == "excluded"
            if built_with or name in seen or name.startswith("pil-") or UNDER_GPL.match(name):
                continue
            seen.add(name)
            kept = {name: part[name] for name in _KEPT if part.get(name)}
            yield {**kept, "bom-ref": f"{within}#{part['name']}@{part.get('version', '')}"}


def _own_lists(package: Distribution) -> list[Path]:
    top = Path(str(package.locate_file("")))
    return sorted(top.glob(f"{plain_name(package.name).replace('-', '_')}-*.dist-info/sboms/*.json"))


def _needs(package: Distribution) -> set[str]:
    return {
        plain_name(re.split(r"[^\w.-]", need, maxsplit=1)[0])
        for need in package.requires or ()
        if "extra ==" not in need
    }


if __name__ == "__main__":
    write_sbom(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])
