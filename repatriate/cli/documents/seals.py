"""Visible digital seals on the command line, and the keys with which this office makes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from repatriate.app.core.actions import Typed
from repatriate.app.documents.actions import MAKE_KEY
from repatriate.cli.actions import ask_argument, ask_path, ask_text, ask_whether, asks, make_command
from repatriate.cli.console import Console, ask_secret, format_table, read_secret
from repatriate.cli.values import somebody_types
from repatriate.model.errors import UserError

if TYPE_CHECKING:
    from repatriate.papers.seal.checking import Trust, Verdict


@asks(
    ask_argument("source", "(PDF | IMAGE | HEX)"),
    ask_path("certificates", "PEM", "The certificate of the signer; may be repeated.", flag="--certificate", many=True),
    ask_path("file", "FILE", "Also trust the keys of this operation."),
    ask_path("anchors", "PEM", "Trust only certificates that this certification authority signed; may be repeated.", flag="--trust", many=True),
    ask_path("revocations", "PEM", "A list of revoked certificates.", flag="--crl", many=True),
    ask_text("mrz", "LINE1 LINE2", "The zone as it is printed, to be compared with the seal.", kind=Typed.PAIR),
    file=False,
)  # fmt: skip
def seal(
    console: Console, source: str, certificates: tuple[Path, ...], file: Path | None, anchors: tuple[Path, ...],
    revocations: tuple[Path, ...], mrz: tuple[str, str] | None,
) -> None:  # fmt: skip
    """Read and verify a visible digital seal, offline.

    The source is a PDF (every page is looked at, and the zone on a page compared with its seal), a scan or photograph, or the
    bytes of a seal in hexadecimal digits. Without a certificate nothing can be trusted, but what the seal says is shown.
    """
    from repatriate.app.documents import seals

    if file is None:
        trust = seals.trust_of(certificates=certificates, anchors=anchors, revocations=revocations)
    else:
        with console.opened(file, write=False) as operation:
            trust = seals.trust_of(operation.db, certificates=certificates, anchors=anchors, revocations=revocations)
    printed = [tuple("".join(line.split()).upper() for line in mrz)] if mrz else None
    verdicts = verify_source(source, trust, printed)
    first = seals.find_worst(verdicts)
    report = first.to_json()
    if len(verdicts) > 1:
        report["seals"] = [one.to_json() for one in verdicts]
    console.answer(report, lambda: [line for one in verdicts for line in (*lines_of_seal(one), "")][:-1])
    if not first.status.valid:
        where = f", page {first.page}" if first.page else ""
        name = source if len(source) <= 60 else f"{source[:60]}…"
        raise UserError("seal_not_valid", f"{name}{where}: {first.status.value}. {first.message}")


def verify_source(source: str, trust: Trust, printed: Sequence[tuple[str, ...]] | None) -> list[Verdict]:
    from repatriate.app.documents import seals
    from repatriate.cli.console import Bar

    today = date.today()  # noqa: DTZ011  # the day where the office is
    if not is_file(source):
        typed = seals.verify_text(source, trust, today=today, printed=printed)
        if typed is not None:
            return [typed]
    with Bar() as bar:
        return seals.verify_file(
            Path(source), trust, today=today, printed=printed, progress=lambda share: bar(share, "Looking for seals")
        )


def is_file(source: str) -> bool:
    try:
        return Path(source).is_file()
    except (OSError, ValueError):  # too long for a name, or no name at all
        return False


def lines_of_seal(found: Verdict) -> list[str]:
    """One seal for people."""
    title = f"{found.status.value}: {found.message}"
    lines = [title if found.page is None else f"Page {found.page}: {title}"]
    if found.header:
        head = found.header
        lines += [
            f"  Issued by     {head.country.rstrip('<')} on {head.issued}",
            f"  Signed by     {head.signer} with certificate {head.reference} on {head.signed}",
        ]
    if found.seal:
        what = found.seal.profile.name if found.seal.profile else "a national document"
        lines.append(f"  Document      {what}")
        lines += [
            f"  Zone          {line}" if not at else f"                {line}"
            for at, line in enumerate(found.seal.zone)
        ]
        lines += [
            f"  {one.name or f'field 0x{one.tag:02X}'}: {show_value(one.value)}"
            for one in found.seal.fields
            if str(one.value) != "\n".join(found.seal.zone)
        ]
    if found.compared:
        lines.append("  The zone on the document was compared.")
    return [*lines, *(f"  {note}" for note in found.notes)]


def show_value(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{number} {unit}" for unit, number in value.items())
    return str(value)


# -- keys


KEY = ask_argument("key", "ID", Typed.ROW)


@click.group("seal-key")
def seal_key() -> None:
    """The keys with which documents are sealed.

    Without a key in use nothing is sealed.
    """


@asks(under=seal_key)
def list_(console: Console, file: Path) -> None:
    """The keys of FILE; private keys are never shown."""
    from repatriate.app.documents.seals import seal_keys

    with console.opened(file, write=False) as operation:
        rows = [asdict(row) for row in seal_keys(operation.db, operation.today())]
    for row in rows:
        row.update({name: str(row[name]) for name in ("valid_from", "valid_until")})
    shown = [{name: row[name] for name in _SHOWN} for row in rows]
    console.answer(rows, lambda: format_table(shown))


_SHOWN = ("id", "signer", "reference", "curve", "self_signed", "valid_until", "valid", "current")


seal_key.add_command(make_command(MAKE_KEY))


@asks(
    ask_argument("source", "KEY", Typed.PATH),
    ask_path("certificate", "PEM", "The certificate, if it is not in the same file."),
    ask_path("password_file", "F", "The password of the key is in F; else it is asked for."),
    under=seal_key,
)  # fmt: skip
def import_(console: Console, file: Path, source: Path, certificate: Path | None, password_file: Path | None) -> None:
    """Bring in a key from a PEM or PKCS #12 file."""
    from repatriate.app.documents.seal_commands import ImportSealKey
    from repatriate.app.documents.seals import read_file

    key = read_file(source)
    password = password_of_key(password_file)
    chain = read_file(certificate) if certificate else None
    with console.opened(file, write=True) as operation:
        made = operation.run(ImportSealKey(key, password, chain)).result
    console.answer({"file": str(file), "count": 1, "id": made}, lambda: [f"Key {made}. It is not in use yet."])


@asks(KEY, under=seal_key)
def use(console: Console, file: Path, key: int) -> None:
    """From now on, seal documents with key ID."""
    from repatriate.app.documents.seal_commands import UseSealKey

    with console.opened(file, write=True) as operation:
        operation.run(UseSealKey(key))
    console.answer({"file": str(file), "count": 1, "id": key}, lambda: [f"Documents are sealed with key {key}."])


@asks(KEY, under=seal_key)
def retire(console: Console, file: Path, key: int) -> None:
    """Stop sealing documents with key ID or any other key."""
    from repatriate.app.documents.seal_commands import RetireSealKey

    with console.opened(file, write=True) as operation:
        operation.run(RetireSealKey(key))
    console.answer({"file": str(file), "count": 1, "id": key}, lambda: ["Documents are no longer sealed."])


@asks(KEY, ask_argument("source", "PEM", Typed.PATH), under=seal_key)
def certify(console: Console, file: Path, key: int, source: Path) -> None:
    """Give key ID the certificate that the country's authority made for it."""
    from repatriate.app.documents.seal_commands import ReplaceCertificate
    from repatriate.app.documents.seals import read_file

    certificate = read_file(source)
    with console.opened(file, write=True) as operation:
        operation.run(ReplaceCertificate(key, certificate))
    console.answer({"file": str(file), "count": 1, "id": key}, lambda: [f"Key {key} has another certificate."])


@asks(
    KEY,
    ask_argument("out", "OUT.pem", Typed.PATH),
    ask_whether("request", "A signing request for the country's authority instead."),
    under=seal_key,
)  # fmt: skip
def export(console: Console, file: Path, key: int, out: Path, request: bool) -> None:
    """Write the certificate of key ID, for whoever verifies."""
    from repatriate.app.documents import seals

    with console.opened(file, write=False) as operation:
        pem = seals.request_pem(operation.db, key) if request else seals.certificate_pem(operation.db, key)
    seals.write_pem(out, pem)
    console.answer({"file": str(out), "count": 1, "id": key}, lambda: [f"Wrote {out}."])


def password_of_key(path: Path | None) -> str:
    """The key's password from the file, or from a prompt if somebody sits before one; empty for an unlocked key."""
    if path is not None:
        return read_secret(path, "--password-file")
    if not somebody_types():
        return ""
    return ask_secret("Password of the key, empty for none")
