"""Remembers looks, the officer's name and paths of recent files on this machine; no data of people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from repatriate.app.core.operation import Operation
from repatriate.app.next_steps.step import name_file
from repatriate.model.reading import retry_patiently
from repatriate.model.saying import Said, say
from ui.core.format import Dates, Numbers
from ui.style.theme import Scheme

RECENT = 8
LOCK_AFTER = (5, 10, 30, 0)
"""Minutes to choose from; the second is what holds until somebody chooses."""


class Preferences:
    """Kept in one ini file. `read` and `write` are for single rooms (column widths and the like).

    Where its folder cannot be made all is as at first, and what is set lasts until the program ends; `unkept` says so.
    """

    def __init__(self, path: Path) -> None:
        self.unkept: Said | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            self.unkept = say(
                "{0} cannot be made ({1}): your settings are forgotten when the program ends.",
                str(path.parent),
                str(fault.strerror),
            )
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        value = str(self._settings.value("scheme", "system"))
        return Scheme(value) if value in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, value: Scheme) -> None:
        self._settings.setValue("scheme", value.value)

    @property
    def language(self) -> str:
        """Empty: as the system."""
        return str(self._settings.value("language", ""))

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("language", value)

    @property
    def dates(self) -> Dates:
        value = str(self._settings.value("dates", Dates.DAY.value))
        return Dates(value) if value in set(Dates) else Dates.DAY

    @dates.setter
    def dates(self, value: Dates) -> None:
        self._settings.setValue("dates", value.value)

    @property
    def numbers(self) -> Numbers:
        value = str(self._settings.value("numbers", Numbers.LANGUAGE.value))
        return Numbers(value) if value in set(Numbers) else Numbers.LANGUAGE

    @numbers.setter
    def numbers(self, value: Numbers) -> None:
        self._settings.setValue("numbers", value.value)

    @property
    def lock_after(self) -> int:
        """Minutes without input after which an open file is locked; 0 for never."""
        try:
            minutes = int(str(self._settings.value("lock_after", LOCK_AFTER[1])))
        except ValueError:
            minutes = LOCK_AFTER[1]
        return minutes if minutes in LOCK_AFTER else LOCK_AFTER[1]

    @lock_after.setter
    def lock_after(self, minutes: int) -> None:
        self._settings.setValue("lock_after", minutes)

    @property
    def officer(self) -> str:
        return str(self._settings.value("officer", ""))

    @officer.setter
    def officer(self, value: str) -> None:
        self._settings.setValue("officer", value)

    @property
    def recent(self) -> list[Path]:
        """The newest first; a file that is gone now may come back (a stick)."""
        value = self._settings.value("recent", [])
        # An ini file gives a list of one back as text.
        texts = value if isinstance(value, list) else [value]
        return [Path(text) for text in texts if isinstance(text, str) and text]

    def opened(self, path: Path) -> None:
        paths = [path, *(other for other in self.recent if other != path)]
        self._settings.setValue("recent", [str(one) for one in paths[:RECENT]])

    def forget(self, path: Path) -> None:
        self._settings.setValue("recent", [str(one) for one in self.recent if one != path])

    def read(self, key: str) -> QByteArray | None:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else None

    def write(self, key: str, value: QByteArray) -> None:
        self._settings.setValue(key, value)

    def read_text(self, key: str, usual: str = "") -> str:
        """A text that `write_text` kept; `usual` where there is none."""
        kept = self.read(key)
        return bytes(kept.data()).decode("utf-8", "replace") if kept is not None else usual

    def write_text(self, key: str, text: str) -> None:
        self.write(key, QByteArray(text.encode()))

    def remove(self, key: str) -> None:
        self._settings.remove(key)

    def sync(self) -> None:
        """Onto the disk: another process reads it next. A scanner that has the file is waited for."""

        def write_settings() -> None:
            fresh = QSettings(self._settings.fileName(), QSettings.Format.IniFormat)  # one that met no fault yet
            fresh.sync()
            if fresh.status() is QSettings.Status.AccessError:
                raise PermissionError

        with suppress(PermissionError):
            retry_patiently(write_settings)

    def read_values(self, key: str) -> dict[str, Any]:
        """Values that `write_values` kept, by name; none where there are none, or where they cannot be read."""
        try:
            found = json.loads(self.read_text(key, "{}"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def write_values(self, key: str, values: Mapping[str, Any]) -> None:
        """Stores a dictionary of JSON values."""
        self.write_text(key, json.dumps(values))


# -- Up to which entry of the journal an officer saw a file, and when: kept on this computer, for each officer and
# file.


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
