"""Sentences on files without a readable list: their kind, and the remedy."""

from __future__ import annotations

import zipfile
from pathlib import Path

from repatriate.intake.sheet_xml import column_letters
from repatriate.intake.sheets import MOST_ROWS
from repatriate.model.errors import UserError
from repatriate.model.reading import open_patiently
from repatriate.model.saying import Said, say


def explain_document(path: Path) -> Said:
    return say(
        "{0} is a text document of an older kind: open it in Word, save it as .docx, then import that.",
        str(path),
    )


def explain_slides(path: Path) -> Said:
    return say("{0} is a presentation: ask for the list as an Excel file.", str(path))


def explain_link(path: Path) -> Said:
    return say("{0} is only a link: open it, download the list as an Excel file, then import that.", str(path))


def explain_packed(path: Path) -> Said:
    return say("{0} is a packed archive: unpack it, then import the list that is in it.", str(path))


def not_readable(path: Path) -> Said:
    return say("{0} is not a workbook that can be read: save it as .xlsx, then import that.", str(path))


def make_unreadable_error(path: Path) -> UserError:
    return UserError("not_a_workbook", not_readable(path))


def make_damaged_error(path: Path) -> UserError:
    return UserError(
        "damaged_workbook", say("{0} is damaged or cut short: get the file again from the sender.", str(path))
    )


def make_locked_error(path: Path) -> UserError:
    return UserError(
        "password_protected",
        say(
            "{0} is protected by a password. Open it with the password, save it without a password, then import that file.",
            str(path),
        ),
    )


def make_large_error(path: Path) -> UserError:
    return UserError(
        "too_large",
        say("{0} is larger than any list: copy the list alone to a new workbook, then import that.", str(path)),
    )


def make_long_error(path: Path, rows: int) -> UserError:
    return UserError(
        "too_large",
        say(
            "{0} has {1} rows: a list may have {2} at most. Divide it into several files, and import one after the other.",
            str(path),
            rows,
            MOST_ROWS,
        ),
    )


def make_far_error(path: Path, sheet: str, rows: int, columns: int) -> UserError:
    return UserError(
        "too_large",
        say(
            "{0}, sheet {1}: cells are filled as far as row {2}, column {3}. In Excel, clear what is beyond the "
            "list, then import again.",
            str(path),
            sheet,
            rows,
            column_letters(columns),
        ),
    )


def make_blank_error(path: Path, head: bytes) -> UserError:
    if head.startswith(b"PK"):
        with zipfile.ZipFile(path) as archive:
            if any(name.startswith(("xl/media/", "Pictures/")) for name in archive.namelist()):
                return UserError(
                    "only_pictures",
                    say(
                        "{0} holds pictures and no filled cell: ask for the list as cells, or type the people into "
                        "the template.",
                        str(path),
                    ),
                )
    return UserError("empty_file", say("{0} is empty. Ask for the file again.", str(path)))


def read_head(path: Path) -> bytes:
    """The first bytes. Raises UserError where the file is not there, cannot be read or is empty."""
    if path.is_dir():
        raise UserError("unreadable_file", say("{0} is a folder: choose the list that is in it.", str(path)))
    try:
        with open_patiently(path) as file:
            head = file.read(1024)
    except FileNotFoundError:
        raise UserError(
            "no_such_file", say("There is no file {0}: check the name and the folder.", str(path))
        ) from None
    except OSError as fault:
        raise UserError("unreadable_file", say("{0} cannot be read ({1}).", str(path), str(fault.strerror))) from None
    if not head:
        raise UserError("empty_file", say("{0} is empty (0 bytes): get the file again from the sender.", str(path)))
    return head
