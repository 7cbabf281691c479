"""What the search for leaks covers, for a note or an auditor: `python -m tests.leaks` prints fields, exports and places."""

from __future__ import annotations

import sys
from collections import defaultdict
from datetime import date

from tests.leaks.classified import MAY, NEVER, TELLING, UNMARKED
from tests.leaks.exports import EXPORTS
from tests.leaks.marks import day_forms
from tests.leaks.spoiling import DOCUMENT, WORKBOOK

PLACES = (
    "the file's name, and the names that the program proposes for many at once",
    "the bytes as they are, also those behind the end of a file",
    "archives: each member's name, content, comment and extra field, local headers, members that the index does not name",
    "workbooks: cells, comments, hidden sheets, names, properties, custom XML, tooltips, formats, headers and footers, runs",
    "documents: each object's strings and names, each stream unpacked (also those that nothing refers to), metadata and XMP, "
    "scripts, bookmarks, attached files opened in turn, words by two readers' maps from glyphs, letters unseen or off the page",
    "pictures: what they say of themselves, codes to be scanned on them and on each page at 200 dots an inch, the photo's colour",
    "messages, the clipboard as text and as a table, what a window tells beside a list, both streams of the terminal, the log",
    "files that were opened to be written elsewhere than beside the list",
    "sentences of errors, and what the operation's file keeps of a list",
)
SPELLINGS = (
    "UTF-8, UTF-16 and UTF-32 of either end, any case, NFC and NFD, backwards, letters apart or broken over lines, cut short",
    "hexadecimal and octal digits, base 64 at any offset, quoted-printable, %XX, \\uXXXX, _xXXXX_, &#...; and tags between letters",
    "names in another script also as they are spelled in Latin letters",
    f"days as {', '.join(sorted(day_forms(date(2061, 2, 3))))}",
)


def report() -> str:
    by_recipients: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for column, recipients in MAY.items():
        by_recipients[recipients].append(column)
    by_reason: dict[str, list[str]] = defaultdict(list)
    for column, reason in UNMARKED.items():
        by_reason[reason].append(column)
    lines = [
        f"{len(MAY)} kinds of fields are marked; {len(EXPORTS)} exports are made, each of two versions and searched.",
        "",
    ]
    for recipients, columns in sorted(by_recipients.items(), key=lambda pair: (len(pair[0]), pair[0])):
        who = "told nobody" if recipients == NEVER else f"told to {', '.join(recipients)}"
        lines.append(f"{who}: {', '.join(sorted(columns))}")
    lines += ["", *(f"not marked ({reason}): {', '.join(sorted(columns))}" for reason, columns in by_reason.items())]
    lines += ["", f"words that must not be said outside: {', '.join(TELLING)}"]
    lines += ["", "exports:", *(f"  {name}" for name in EXPORTS)]
    lines += ["", "searched:", *(f"  {place}" for place in PLACES)]
    lines += ["", "in any of these spellings:", *(f"  {spelling}" for spelling in SPELLINGS)]
    lines += ["", f"spoiled on purpose, and found: workbooks: {', '.join(WORKBOOK)}; documents: {', '.join(DOCUMENT)}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(report())
