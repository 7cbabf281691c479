"""The files that a command writes: they get their names after the commit, when the operation file knows of them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from repatriate.model.errors import EnvironmentFault
from repatriate.model.saying import say
from repatriate.printing import outfile


class Outputs:
    """The output files of one transaction, written under temporary names and renamed after the commit.

    A command that fails leaves earlier files untouched. If the program is killed after the commit, the file holds the
    list or document and can print it again. No output exists that the operation file does not know of.
    """

    def __init__(self, named: Callable[[Path], Path]) -> None:
        self._named = named
        self._parts: dict[Path, Path] = {}
        self.late: EnvironmentFault | None = None

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._parts)

    def output(self, path: Path) -> Path:
        """A temporary path to write to until the commit. Raises UserError or EnvironmentFault where the final name
        cannot be used."""
        outfile.check_target(path)
        trial, part = self._named(path), self._named(path)
        with outfile.naming_file(path):  # that the folder cannot be written is said now
            outfile.make_private(trial)
        outfile.remove_part(trial)  # a run that is killed before it has something to write leaves nothing
        self._parts[part] = path
        return part

    def close(self) -> None:
        """Before the commit: all is on the disk, and nothing stands in the way of the names."""
        for part, path in self._parts.items():
            with outfile.naming_file(path):
                outfile.flush_part(part)
            outfile.check_target(path)
            outfile.check_free(path)

    def name(self) -> None:
        """After the commit. Where a name was taken in the last moment the file gets another; `late` says so."""
        for part, path in list(self._parts.items()):
            try:
                outfile.name_part(part, path)
                del self._parts[part]
            except EnvironmentFault:
                self.late = self._save_elsewhere(part, path)

    def _save_elsewhere(self, part: Path, path: Path) -> EnvironmentFault:
        for stem in (
            f"{path.stem} {part.name[17:21]}",
            part.name[17:25],
        ):  # the second where a share takes short names only
            other = path.with_stem(stem)
            with suppress(EnvironmentFault):
                outfile.name_part(part, other)
                del self._parts[part]
                return EnvironmentFault(
                    "other_name",
                    say(
                        "Everything is recorded, but another program took {0} at the last moment: the file is {1}.",
                        str(path),
                        str(other),
                    ),
                )
        return EnvironmentFault(
            "not_named",
            say("Everything is recorded, but {0} could not be written: write it again from the record.", str(path)),
        )

    def drop(self) -> None:
        """Removes the temporary files that were not renamed."""
        for part in self._parts:
            outfile.remove_part(part)
