"""Reports the work that an interrupted command already committed, so that nobody does it again."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

MOST = 3
"""Files that are named; of the others their number is told."""


@dataclass
class Standing:
    """`changed` is the operation file that was made or changed; `written` are the files that got their names, `replaced`
    those of them in whose place another file was."""

    changed: Path | None = None
    written: list[Path] = field(default_factory=list)
    replaced: list[Path] = field(default_factory=list)

    def note(self, path: Path, replaced: bool) -> None:
        """A file got its name. Those that the program keeps for itself are replaced at each change."""
        self.written.append(path)
        if not replaced:
            return
        from repatriate.reference.computer import settings_folder  # it takes time, and help needs none of it

        if not path.absolute().is_relative_to(settings_folder().absolute()):
            self.replaced.append(path)

    def describe(self) -> str:
        """The committed work in sentences; empty if there is none."""
        return " ".join(filter(None, (self._describe_changed(), self._describe_written())))

    def _describe_changed(self) -> str:
        if self.changed is None:
            return ""
        journal = f'`repatriate list "{self.changed}" journal`'
        return f"{self.changed} was changed before that. Look at {journal} before you do it again."

    def _describe_written(self) -> str:
        there = (path for path in dict.fromkeys(self.written) if path != self.changed and os.path.exists(path))
        found = [str(path) for path in there]  # what was taken back since does not stand
        if not found:
            return ""
        return f"{_name_some(found)} {'was' if len(found) == 1 else 'were'} written before that."

    def describe_replaced(self) -> str:
        """A sentence on replaced files, once all went well; empty if none was."""
        found = [str(path) for path in dict.fromkeys(self.replaced)]
        return f"{_name_some(found)} {'was' if len(found) == 1 else 'were'} there already: replaced." if found else ""


def _name_some(found: list[str]) -> str:
    """At least one."""
    more = [f"{len(found) - MOST:,} more"] if len(found) > MOST else []
    *named, last = found[:MOST] + more
    return f"{', '.join(named)} and {last}" if named else last
