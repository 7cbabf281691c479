"""Machine-readable zones on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from repatriate.cli.actions import ask_argument, ask_path, asks
from repatriate.cli.console import Console
from repatriate.cli.values import read_input
from repatriate.model.errors import UserError
from repatriate.papers.corrections import Correction, find_corrections
from repatriate.papers.zone_text import find_zone
from repatriate.papers.zones.formats import SIGNS
from repatriate.papers.zones.reading import Zone, read_zone

_MOST_BYTES = 20_000


@asks(
    ask_argument("lines", "LINE...", many=True, required=False),
    ask_path("picture", "", "A photo or scan of the document, instead of its lines."),
    file=False,
)  # fmt: skip
def mrz(console: Console, lines: tuple[str, ...], picture: Path | None) -> None:
    """Read and check a machine-readable zone (TD1, TD2, TD3, MRV-A, MRV-B).

    Give its lines, each in quotes, or - to read them from standard input. Lines of the right length are read as they stand;
    in anything else (all in one line, with spaces, without its last <) the zone is looked for. Where a zone is not valid,
    what may have been misread is offered. From a picture, a zone that fits after one correction is accepted, and the
    correction is shown: compare the name with the document, because it has no check digit.
    """
    if (picture is None) == (not lines):
        raise click.UsageError("Give the lines of the zone, or a picture with --picture FILE.")
    if picture is not None:
        read_from_picture(console, picture)
        return
    given = (read_typed(),) if lines == ("-",) else lines
    meant: tuple[Correction, ...] = ()
    try:
        try:
            zone = read_zone(given)
        except UserError:
            given = find_zone("\n".join(given)) or given
            meant = find_corrections(given)
            zone = read_zone(given)
        else:
            zone = replace_signs(zone)
    except UserError as fault:
        console.answer(no_zone(str(fault), meant), lambda: lines_of_zone(meant))
        raise
    meant = find_corrections(zone.lines)
    console.answer(
        zone.to_json() | {"corrections": zone_as_json(meant)}, lambda: [*zone_lines(zone), *lines_of_zone(meant)]
    )
    if not zone.valid:
        raise UserError(
            "invalid_zone", f"The zone is not valid: {zone.problems[0] if zone.problems else 'see its checks'}"
        )


def read_from_picture(console: Console, path: Path) -> None:
    """Answer with the zone in a picture. Raises UserError where none is sure, after what may have been meant."""
    from repatriate.app.people.zone_picture import read_zone_picture

    found = read_zone_picture(path)
    zone = found.zone
    changed = [mark_change(*change) for change in found.changes]
    more = {
        "corrections": zone_as_json(found.others),
        "lines": list(found.read if zone is None else zone.lines),
        "changes": [
            {"line": line, "position": position, "was": was, "is": now} for line, position, was, now in found.changes
        ],
        "turned": found.turned,
        "said": [str(said) for said in found.said],
    }
    if zone is None:
        problem = f"{path.name}: the lines were read, and their check digits do not fit: type them from the document."
        console.answer(no_zone(problem) | more, lambda: [*found.read, *lines_of_zone(found.others)])
        raise UserError("invalid_zone", problem)
    told = [f"  Put right: {'; '.join(changed)}."] if changed else []
    told += ["  The name has no check digit: compare it with the document.", *(f"  {said}" for said in found.said)]
    console.answer(zone.to_json() | more, lambda: [*zone.lines, *zone_lines(zone), *told])


def replace_signs(zone: Zone) -> Zone:
    """The zone with « and similar characters replaced, if that makes it valid; small letters stay."""
    if zone.valid or all(sign in SIGNS for sign in "".join(zone.lines).upper()):
        return zone
    found = find_zone("\n".join(zone.lines))
    plain = read_zone(found) if found and {len(line) for line in found} == {len(line) for line in zone.lines} else zone
    return plain if plain.valid else zone


def read_typed() -> str:
    data = read_input(_MOST_BYTES)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    return data.decode("utf-8-sig", errors="replace")


def zone_lines(zone: Zone) -> list[str]:
    document = zone.to_json()
    lines = [f"{document['format']}: {'valid' if document['valid'] else 'not valid'}"]
    for name, value in document["fields"].items():
        text = ", ".join(value) if isinstance(value, list) else value
        lines.append(f"  {name.replace('_', ' '):<16} {text or ''}".rstrip())
    for name, one in document["checks"].items():
        expected = "its characters cannot be reckoned with" if one["expected"] == "?" else f"expected {one['expected']}"
        lines.append(f"  check {name.replace('_', ' ')}: {'right' if one['ok'] else f'wrong, {expected}'}")
    if zone.maybe_truncated:
        lines.append("  The name fills its place: it may have been cut.")
    lines += [f"  {problem}" for problem in document["problems"]]
    return lines


def lines_of_zone(meant: Sequence[Correction]) -> list[str]:
    """Lines on the characters that may have been misread."""
    lines = []
    for correction in meant:
        first, *others = correction.lines
        lines += [f"Perhaps: {first}", *(f"         {line}" for line in others)]
        lines.append(f"         ({'; '.join(mark_change(*change) for change in correction.changes)})")
    return lines


def mark_change(line: int, position: int, was: str, now: str) -> str:
    where = f"line {line}, position {position}"
    if not was:
        return f"{where}: {now} was lost"
    return f"{where}: {now} instead of {was}" if now else f"{where}: {was} is too much"


def zone_as_json(meant: Sequence[Correction]) -> list[dict[str, Any]]:
    return [
        {
            "lines": list(correction.lines),
            "changes": [
                {"line": line, "position": position, "was": was, "is": now}
                for line, position, was, now in correction.changes
            ],
        }
        for correction in meant
    ]


def no_zone(problem: str, meant: Sequence[Correction] = ()) -> dict[str, Any]:
    """The report on lines that are no machine-readable zone at all."""
    names = (
        "document_code", "issuer", "document_number", "nationality", "birth_date", "sex", "expiry_date", "surname",
        "given_names",
    )  # fmt: skip
    return {
        "format": None,
        "valid": False,
        "fields": {**dict.fromkeys(names), "optional": []},
        "checks": {},
        "problems": [problem],
        "maybe_truncated": False,
        "corrections": zone_as_json(meant),
    }
