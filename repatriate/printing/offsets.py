"""Stores the print offset of each printer on this computer, because pre-printed blanks leave no tolerance. The offsets
are not in the operation file: another computer has other printers."""

from __future__ import annotations

import json
from dataclasses import dataclass

from repatriate.model.errors import UserError
from repatriate.model.saying import join_parts, say
from repatriate.printing.outfile import naming_file, write_whole
from repatriate.reference.computer import settings_folder

FILE = "printers.json"
MOST = 200
"""Tenths of a millimetre: what is further off is no matter of the printer."""
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Offset:
    """The shift of a page before printing, to the right and down, in tenths of a millimetre."""

    right: int = 0
    down: int = 0

    @property
    def millimetres(self) -> tuple[float, float]:
        return self.right / 10, self.down / 10


NONE = Offset()


def check_offset(right: int, down: int) -> Offset:
    """Raises UserError where a printer cannot be so far off."""
    if max(abs(right), abs(down)) > MOST:
        raise UserError(
            "bad_offset",
            say(
                "An offset is at most {0} tenths of a millimetre either way: measure the test sheet again.",
                MOST,
            ),
        )
    return Offset(right, down)


def load_offsets() -> dict[str, Offset]:
    """The offset of each printer that has one, by name. Raises UserError where the file is not what was written."""
    path = settings_folder() / FILE
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {
            str(name): check_offset(int(right), int(down)) for name, (right, down) in sorted(found["offsets"].items())
        }
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError, UserError):
        raise UserError(
            "bad_offsets",
            say("The settings of the printers cannot be read. Remove {0}, then set the offsets again.", str(path)),
        ) from None


def offset_of(printer: str) -> Offset:
    """Raises UserError where nothing is known about that printer."""
    known = load_offsets()
    name = _name_printer(printer)
    if name not in known:
        if not known:
            raise UserError(
                "unknown_printer",
                say("No offset is set for {0}: print a test sheet on it, measure, and set one.", name),
            )
        raise UserError(
            "unknown_printer",
            say("No offset is set for {0}, only for {1}.", name, join_parts(", ", known)),
        )
    return known[name]


def set_offset(printer: str, offset: Offset) -> None:
    """Keep it for a printer; the file is written beside and renamed. Raises EnvironmentFault where it cannot be."""
    name = _name_printer(printer)
    known = {**load_offsets(), name: check_offset(offset.right, offset.down)}
    where = settings_folder()
    text = json.dumps(
        {"offsets": {one: [it.right, it.down] for one, it in sorted(known.items())}}, ensure_ascii=False, indent=2
    )
    with naming_file(where / FILE):
        where.mkdir(parents=True, exist_ok=True)
    write_whole(where / FILE, text.encode("utf-8"))


def _name_printer(printer: str) -> str:
    name = " ".join(printer.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise UserError("bad_printer", say("Name the printer as the computer does."))
    return name
