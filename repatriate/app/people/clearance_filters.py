"""The state of a person's clearance as SQL, to filter and sort people by it."""

from __future__ import annotations

CLEARANCE = "clearance:"
"""Before a clearance's kind, in the name of a filter or of an order."""
LAPSED = "lapsed"
"""Granted, and its last day has passed."""


def kind_of(name: str) -> str | None:
    """The clearance that a filter or an order is about; None where it is about something else."""
    return name.removeprefix(CLEARANCE) if name.startswith(CLEARANCE) else None


def clearance_sql(kind: str) -> str:
    """`granted`, `lapsed`, `waiting`, `refused`, `withdrawn` or `not asked`; null where `p` does not need it and has none.

    `kind` is the name of the parameter that holds the kind; `today` is a parameter too.
    """
    return f"""coalesce(
        (SELECT CASE WHEN c.answer = 'granted' AND c.valid_until < :today THEN '{LAPSED}' WHEN c.answer IS NOT NULL THEN c.answer
            WHEN c.asked_on IS NOT NULL THEN 'waiting' ELSE 'not asked' END
         FROM clearances c WHERE c.person_id = p.id AND c.kind = :{kind}),
        (SELECT 'not asked' FROM checklist k WHERE k.kind = :{kind} AND (k.nationality IS NULL OR k.nationality = p.nationality)
         LIMIT 1))"""
