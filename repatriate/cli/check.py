"""The check of a file on the command line: the file, its journal, and the plans against every rule."""

from __future__ import annotations

from pathlib import Path

from repatriate.app import integrity_check
from repatriate.cli.actions import CLOCK_RIGHT, ask_text, ask_whether, asks
from repatriate.cli.console import Console
from repatriate.model.errors import DamagedFile
from repatriate.reference.head_words import read_head


@asks(
    ask_text("head", "WORDS", "Check whether this head, in words or as the 16 digits on a list, is in the journal, and what came after it."),
    ask_whether("repair", "Work out the stored figures again if they do not match the rows."),
    ask_whether("accept", "Accept what another program changed. The journal records your name and the rows."),
    CLOCK_RIGHT,
)  # fmt: skip
def check(console: Console, file: Path, head: str | None, repair: bool, accept: bool) -> None:
    """Check the file, the chain of its journal, and the plans against every rule.

    The head is the seal of the last entry in eight words. Written down outside of the file, it proves later that nothing
    up to that entry was taken away or rewritten: `--head "abandon ability …"`. The 16 digits at the foot of a
    list are accepted as well.
    """
    if head is not None:
        read_head(head)  # mistyped, it is said before the passphrase is asked for
    try:
        with console.opened(file, write=repair or accept or console.clock_right) as operation:
            report = integrity_check.check_operation(operation, head, repair=repair, accept=accept)
    except DamagedFile as damage:
        found = integrity_check.report_damage(str(damage))
        console.answer(found, lambda: integrity_check.format_report_lines(found))
        raise
    console.answer(report, lambda: integrity_check.format_report_lines(report))
    fault = integrity_check.first_fault(report)
    if fault:
        changed = report["integrity"] == "ok" and report["journal"]["chain"] != "ok"
        raise DamagedFile("changed_outside" if changed else "check_failed", f"{file}: {fault}")
