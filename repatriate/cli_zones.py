"""Machine-readable zones on the command line."""

from __future__ import annotations

from typing import Any

import click

from repatriate.console import Console, takes_common
from repatriate.model.errors import UserError
from repatriate.papers.mrz import Zone, read_zone


@click.command()
@click.argument("lines", nargs=-1, required=True, metavar="LINE...")
@takes_common
def mrz(console: Console, lines: tuple[str, ...]) -> None:
    """Read and check a machine-readable zone (TD1, TD2, TD3, MRV-A, MRV-B)."""
    try:
        zone = read_zone(lines)
    except UserError as fault:
        console.answer(no_zone(str(fault)), list)
        raise
    console.answer(zone.to_json(), lambda: zone_lines(zone))
    if not zone.valid:
        raise UserError(
            "invalid_zone", f"The zone is not valid: {zone.problems[0] if zone.problems else 'see its checks'}"
        )


def zone_lines(zone: Zone) -> list[str]:
    document = zone.to_json()
    lines = [f"{document['format']}: {'valid' if document['valid'] else 'not valid'}"]
    for name, value in document["fields"].items():
        text = ", ".join(value) if isinstance(value, list) else value
        lines.append(f"  {name.replace('_', ' '):<16} {text or ''}".rstrip())
    for name, one in document["checks"].items():
        lines.append(
            f"  check {name.replace('_', ' ')}: {'right' if one['ok'] else 'wrong, expected ' + str(one['expected'])}"
        )
    lines += [f"  {problem}" for problem in document["problems"]]
    return lines


def no_zone(problem: str) -> dict[str, Any]:
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
    }


COMMANDS = (mrz,)
