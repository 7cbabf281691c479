"""Writes THIRD-PARTY.txt: whose work is in the program, with all licence texts; and finds what must not be given away.

    python resources/installer/third_party.py TARGET [FOLDER…]

FOLDER is a packed program: what is listed is what is in it. Without one, what this Python has.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from repatriate.reference.build import read_build  # noqa: E402
from repatriate.reference.licences import Work, list_works  # noqa: E402

UNDER_GPL = re.compile(
    r"(?:lib)?(?:x26[45]|vidstab|rubberband|jbig|readline|gdbm|imagequant|postproc|poppler|gsl|fftw3)(?:[.\-_\d]|$)",
    re.IGNORECASE,
)
"""Names of libraries under the GPL that packages and systems bring along; this program is given away under the MIT licence."""
_LIBRARY = re.compile(r"\.(?:dll|pyd|dylib|so)(?:\.|$)", re.IGNORECASE)
_LINE = "=" * 100


def find_gpl_libraries(folder: Path) -> list[str]:
    """Names of files in a packed program that must not be given away with it."""
    return sorted(
        path.name
        for path in folder.rglob("*")
        if _LIBRARY.search(path.name) and UNDER_GPL.match(path.name) and path.is_file()
    )


def is_program(path: Path) -> bool:
    return os.name == "posix" and bool(path.stat().st_mode & 0o111)


def system_of(folders: Sequence[Path]) -> str:
    """For which system those folders are packed, as sys.platform calls it; this one where there are none."""
    return "win32" if any(next(folder.rglob("*.dll"), None) for folder in folders) else sys.platform


def write_third_party(target: Path, folders: Sequence[Path] = ()) -> None:
    works = list_works(folders, system_of(folders))
    texts: dict[str, list[Work]] = {}
    for work in works:
        texts.setdefault(work.read_text(), []).append(work)
    lines = [
        f"Repatriate {read_build().version} is under the MIT licence. It contains what others made:",
        "",
        *(
            f"{work.title}: {work.licence}\n    {work.home}" + (f"\n    {work.note}" if work.note else "")
            for work in works
        ),
        "",
        "Their licences, each once:",
    ]
    for text, named in texts.items():
        lines += ["", _LINE, *(work.title for work in named), _LINE, "", text]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_third_party(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])
