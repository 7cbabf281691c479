"""Many manifests at once on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from repatriate.app.core.actions import Typed, one_of
from repatriate.app.manifests.batch import MadeMany, Skipped
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.cli.actions import CLOCK_RIGHT, UNCONFIRMED, ask_argument, ask_path, ask_text, ask_whether, asks
from repatriate.cli.console import Bar, Console, interruptible
from repatriate.cli.manifests.manifest import (
    must_know_profile,
    password_of,
    warn_if_cancelled,
    warnings_as_json,
)
from repatriate.manifests.recipients import FORMATS, OFFICE, RECIPIENTS
from repatriate.model.saying import count, join_items

OUTSIDE = tuple(name for name in RECIPIENTS if name != OFFICE)


@asks(
    ask_argument("folder", "", Typed.PATH),
    ask_text("profiles", "PROFILE", "A recipient of the lists; may be repeated; by default all outside the office.", flag="--for", many=True),
    ask_text("legs", "CODE", "A leg; may be repeated; by default all legs to come.", flag="--leg", many=True),
    ask_text("formats", "", "The format; may be repeated; by default xlsx.", flag="--format", words=one_of(FORMATS), many=True),
    ask_whether("changed", "Only lists that differ from their last version."),
    ask_whether("final", "Only final lists of closed legs, also of those that have left: the people who were aboard."),
    ask_whether("ask", "Ask for a password that opens the files.", flag="--password"),
    ask_path("password_file", "F", "Read that password from F."),
    UNCONFIRMED, CLOCK_RIGHT,
)  # fmt: skip
def manifests(
    console: Console, file: Path, folder: Path, profiles: tuple[str, ...], legs: tuple[str, ...], formats:
    tuple[str, ...], changed: bool, final: bool, ask: bool, password_file: Path | None, unconfirmed: bool,
) -> None:  # fmt: skip
    """Freeze and write the lists of many legs into FOLDER: all of them, or none."""
    password = password_of(ask, password_file)
    with console.opened(file, write=True) as operation:
        for profile in profiles:
            must_know_profile(operation, profile)
        with Bar() as bar:
            made = interruptible(
                lambda stop: (
                    operation.run(
                        MakeManifests(
                            legs,
                            profiles or OUTSIDE,
                            folder,
                            formats or ("xlsx",),
                            password,
                            only_changed=changed,
                            unconfirmed=unconfirmed,
                            final=final,
                            progress=lambda done: bar(done, "Making manifests"),
                            cancel=stop,
                        )
                    ).result
                )
            )
        warn_if_cancelled(console, operation, *(one.leg for one in made.lists))
    warnings = warnings_as_json(console, [told for one in made.lists for told in one.cautions])
    console.answer(
        {
            "files": [str(path) for path in made.files],
            "count": len(made.files),
            "warnings": warnings,
            "skipped": [skipped_as_json(one) for one in made.skipped],
            "manifests": [
                {
                    "leg": one.leg,
                    "profile": one.profile,
                    "version": one.version,
                    "people": one.people,
                    "files": [str(path) for path in one.files],
                }
                for one in made.lists
            ],
        },
        lambda: list(lines_of_batch(made, folder)),
    )


def skipped_as_json(one: Skipped) -> dict[str, str | None]:
    return {"leg": one.leg, "profile": one.profile, "code": one.code, "message": str(one.why)}


def lines_of_batch(made: MadeMany, folder: Path) -> Iterator[str]:
    left_out: dict[str, list[str]] = {}
    for one in made.skipped:
        left_out.setdefault(one.why, []).append(" for ".join(name for name in (one.leg, one.profile) if name))
    for why, names in left_out.items():
        yield f"Left out ({why}): {join_items(names)}."
    if not made.lists:
        yield "No list was made."
        return
    lists = count(len(made.lists), "{0} list", "{0} lists")
    files = count(len(made.files), "{0} file", "{0} files")
    legs = count(len({one.leg for one in made.lists}), "{0} departure", "{0} departures")
    yield f"{lists} of {legs}, {files} in {folder}."
