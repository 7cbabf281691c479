"""Manifests on the command line: made, written again as they were made, recorded as sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import click

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.commands import Gone, MakeManifest, MarkSent
from repatriate.app.manifests.due_lists import list_cautions
from repatriate.app.manifests.own_recipients import own_recipients
from repatriate.app.manifests.queries import ManifestRow
from repatriate.cli.actions import (
    CLOCK_RIGHT,
    ONE_LEG,
    UNCONFIRMED,
    ask_day,
    ask_number,
    ask_path,
    ask_text,
    ask_whether,
    asks,
    count_of,
)
from repatriate.cli.console import Console, ask_secret, read_secret
from repatriate.cli.values import somebody_types
from repatriate.manifests import wording
from repatriate.manifests.cautions import Caution
from repatriate.manifests.export import FORMATS
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest
from repatriate.model.saying import join_items

_FOR = ask_text("profile", "PROFILE", f"Who it is for: {', '.join(RECIPIENTS)}, or one of the office's own (see profiles).", flag="--for", required=True)  # fmt: skip
_ON = ask_day("sent_on", "The day it went out, as 2025-03-31; by default today.", metavar="DAY")


@asks(
    ONE_LEG, _FOR,
    ask_path("outs", "OUT", "Ends in .xlsx, .pdf or .edi; may be given again for another format of the same version.", flag="--to", many=True, required=True),
    ask_number("version", "N", "Write version N again, exactly as it was made.", least=1),
    ask_whether("final", "The list of who was aboard, from the last closing; refused before it."),
    ask_whether("ask", "Ask for a password that opens the file.", flag="--password"),
    ask_path("password_file", "F", "Read that password from F."),
    ask_text("sent_to", "WHO", "Record it as sent: who got it, in your words."),
    _ON, UNCONFIRMED, CLOCK_RIGHT,
)  # fmt: skip
def manifest(
    console: Console, file: Path, leg: str, profile: str, outs: tuple[Path, ...], version: int | None, final: bool,
    ask: bool, password_file: Path | None, sent_to: str | None, sent_on: datetime | None, unconfirmed: bool,
) -> None:  # fmt: skip
    """Freeze the list of a leg for a recipient, and write it.

    It names the people on the leg in the published plan; once the leg is closed, the people who were aboard, headed “as flown”. It shows what changed since the version last sent to the recipient (see sent), otherwise since the last version made.
    """
    for out in outs:
        if out.suffix.lower() not in FORMATS:
            raise click.UsageError(f"The name {out} must end in .xlsx, .pdf or .edi.")
    password = password_of(ask, password_file)
    if version is not None and sent_to is not None:
        raise click.UsageError("A version that was made before is recorded as sent with the command sent.")
    if version is not None and final:
        raise click.UsageError("--final makes a new version: --version writes one again as it was made.")
    if sent_to is None and sent_on is not None:
        raise click.UsageError("--sent-on goes with --sent-to.")
    gone = Gone(sent_to, sent_on.date() if sent_on else None) if sent_to is not None else None
    with console.opened(file, write=version is None) as operation:
        command = MakeManifest(leg, profile, outs[0], password, outs[1:], unconfirmed, gone, final)
        if version is None:
            must_know_profile(operation, profile)
            made = operation.run(command).result
            warn_if_cancelled(console, operation, leg)
        else:
            row = row_of_manifest(operation, leg, profile, version)
            made = manifest_queries.write_again(operation, row.id, *outs, password=password)
        told = list_cautions(operation.db, made, [out.suffix.lower() for out in outs])
    answer_manifest(console, made, outs, (*command.doubts, *told))


def password_of(ask: bool, path: Path | None) -> str | None:
    """The password by --password or --password-file; None if neither is given."""
    if ask and path is not None:
        raise click.UsageError("A password is asked for, or read from a file: not both.")
    return ask_password() if ask else read_password(path) if path is not None else None


def read_password(path: Path) -> str:
    """The password that a file holds, its end of line left out. Raises UserError where it cannot be read."""
    text = read_secret(path, "--password-file")
    if "\n" in text:
        raise UserError("no_password_file", f"{path} has several lines: leave the password alone in it.")
    return text


def ask_password() -> str:
    """Typed twice, at a terminal."""
    if not somebody_types():
        raise UserError("no_password", "Nobody can type a password here: give --password-file.")
    text = ask_secret("Password of the list")
    if ask_secret("The same again") != text:
        raise UserError("passwords_differ", "The two passwords differ: nothing was made, try again.")
    return text


def warn_if_cancelled(console: Console, operation: Operation, *legs: str) -> None:
    """A list of a cancelled leg tells who must be rebooked; nobody shall take it for one of a leg that goes."""
    for row in template_rows.legs(operation.db):
        if row["code"] in legs and row["status"] == LegStatus.CANCELLED:
            console.notify(
                f"Leg {row['code']} is cancelled: these people are still on it in the published plan; plan again."
            )


def must_know_profile(operation: Operation, profile: str) -> None:
    """Refuses a recipient that nobody knows, as any wrong word."""
    names = [*RECIPIENTS, *own_recipients(operation.db)]
    if profile not in names:
        raise click.UsageError(f"There is no recipient {profile}: --for takes one of {', '.join(names)}.")


def row_of_manifest(operation: Operation, leg: str, profile: str, version: int | None) -> ManifestRow:
    """A version that was made, the last one unless told which."""
    rows = manifest_queries.list_manifests(operation.db, leg, profile)
    found = next((row for row in rows if version in (None, row.version)), None)
    if found is None and not rows:
        raise UserError("no_manifest", f"No list of leg {leg} was made for {profile}: check both, or make it first.")
    if found is None:
        numbers = join_items([str(row.version) for row in reversed(rows)])
        raise UserError("no_version", f"There is no version {version} of that list; there are {numbers}.")
    return found


def answer_manifest(console: Console, made: Manifest, outs: tuple[Path, ...], told: Sequence[Caution]) -> None:
    head = made.heading
    files = [str(out) for out in outs]
    warnings = warnings_as_json(console, told)
    console.answer(
        {
            **({"file": files[0]} if len(files) == 1 else {"files": files}),
            "count": len(made.rows), "leg": head.leg, "profile": head.profile, "version": head.version,
            **({"final": True, "head_count": head.flown.head_count} if head.flown else {}),
            "warnings": warnings,
        },
        lambda: [
            f"{head.leg} for {head.profile}, version {head.version}: {count_of(len(made.rows), 'person')} in {', '.join(files)}.",
            *filter(None, [wording.format_closing(head)]),
            *changes_as_json(made),
        ],
    )  # fmt: skip


def warnings_as_json(console: Console, cautions: Iterable[Caution]) -> list[dict[str, str]]:
    """Cautions before lists are sent, each once, as JSON; they are also printed for people."""
    told = list(dict.fromkeys(cautions))
    for one in told:
        console.notify(one.message)
    return [{"code": one.code, "message": str(one.message)} for one in told]


def changes_as_json(made: Manifest) -> list[str]:
    found = manifest_queries.describe_changes(made)
    return [found[0]] if found else []


@asks(
    ONE_LEG, _FOR,
    ask_number("version", "N", "The version; by default the last one.", least=1),
    ask_text("to_whom", "WHO", "Who got it, and how: in your words."),
    _ON,
    ask_whether("take_back", "It was not sent after all; takes --reason."),
    ask_text("reason", "TEXT", "Why it is taken back."),
    CLOCK_RIGHT,
)  # fmt: skip
def sent(
    console: Console, file: Path, leg: str, profile: str, version: int | None, to_whom: str | None, sent_on:
    datetime | None, take_back: bool, reason: str | None,
) -> None:  # fmt: skip
    """Record that a manifest was sent: the next version says what changed since."""
    if take_back == (to_whom is not None):
        raise click.UsageError("Say --to-whom it was sent, or --take-back: one of the two.")
    if to_whom is not None and not to_whom.strip():
        raise click.UsageError("--to-whom is empty: say who got it.")
    with console.opened(file, write=True) as operation:
        row = row_of_manifest(operation, leg, profile, version)
        operation.run(MarkSent(row.id, to_whom, reason, sent_on.date() if sent_on else None))
        [now] = [one for one in manifest_queries.list_manifests(operation.db, leg, profile) if one.id == row.id]
    console.answer(
        {"leg": leg, "profile": profile, "version": row.version, "sent": now.sent, "count": 1},
        lambda: [f"{leg} for {profile}, version {row.version}: " + (f"sent {now.sent}." if now.sent else "not sent.")],
    )
