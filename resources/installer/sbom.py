"""Writes what the program is made of, for the scanners of an IT department: a list in CycloneDX 1.6 (JSON).

    python resources/installer/sbom.py TARGET [FOLDER…]

FOLDER is a packed program: what is listed is what is in it. Without one, all that the lock names for the program.
"""

from __future__ import annotations

import json
import re
import sys
import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]

from build_day import find_build_day  # noqa: E402
from lock import LOCK, program_entries  # noqa: E402
from third_party import system_of  # noqa: E402

import repatriate  # noqa: E402
from repatriate.reference.licences import Work, find_distributions, list_works, plain_name  # noqa: E402


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
    bom = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": "urn:uuid:" + str(uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([own, *lock]))),
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
        "components": [
            *(_describe_package(one, packages.get((one.name, one.version)), works) for one in lock),
            *(_describe_part(work, own) for work in works if not work.inside and plain_name(work.name) not in names),
        ],
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


def _describe_package(one: Locked, found: Distribution | None, works: Sequence[Work]) -> dict[str, Any]:
    work = next((work for work in works if not work.inside and plain_name(work.name) == one.name), None)
    parts = [_describe_part(part, one.purl) for part in works if part.inside == one.name]
    if found:
        named = {plain_name(part["name"]) for part in parts}
        parts += [part for part in _own_parts(found, one.purl) if plain_name(part["name"]) not in named]
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
        **({"description": work.note} if work.note else {}),
        "licenses": [{"expression": work.licence}],
        "externalReferences": [{"type": "website", "url": work.home}],
    }


def _own_parts(package: Distribution, within: str) -> Iterator[dict[str, Any]]:
    """What the package's own lists name as being in it. What is optional may be there or not, and is left out."""
    seen = {plain_name(package.name)}
    for path in _own_lists(package):
        for part in json.loads(path.read_text(encoding="utf-8")).get("components", []):
            if part.get("scope") == "optional" or plain_name(part["name"]) in seen or part["name"].startswith("PIL."):
                continue
            seen.add(plain_name(part["name"]))
            kept = {
                name: part[name] for name in ("type", "name", "version", "purl", "cpe", "licenses") if part.get(name)
            }
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
