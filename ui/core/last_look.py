"""Up to which entry of the journal an officer saw a file, and when: kept on this computer, for each officer and file."""

from __future__ import annotations

from datetime import datetime

from repatriate.app.core.operation import Operation
from repatriate.app.next_steps.not_now import name_file
from ui.core.preferences import Preferences


class LastLook:
    """`number` and `at` are of the time before this one; `at` is None where this officer never looked here."""

    def __init__(self, operation: Operation, preferences: Preferences) -> None:
        self._operation, self._preferences = operation, preferences
        self._key = f"looked/{name_file(operation.db, operation.officer)}"
        kept = preferences.read_values(self._key)
        self.opened = self._seen = operation.revision
        self._kept = False
        self.number = int(kept.get("number", 0))
        self.at = datetime.fromisoformat(str(kept["at"])) if "at" in kept else None

    def look(self, *_: object) -> None:
        """Marks the latest change as seen. A notice may still arrive after the file is closed."""
        if not self._kept:
            self._seen = self._operation.revision

    def keep(self) -> None:
        """The file closes: all of it was seen."""
        self._kept = True
        values = {"number": self._seen, "at": self._operation.clock().isoformat()}
        self._preferences.write_values(self._key, values)
