"""Describes the records of people who are about to be deleted from the file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.positions import select_confirmed
from repatriate.model.saying import Said, count, join_parts


def describe_ties(db: Database, refs: Sequence[str], today: date) -> Said | None:
    """`1 holds a valid document, 1 is on a sent list, 1 has a confirmed seat.`; None where nothing hangs on them."""
    documents, lists, seats = db.conn.execute(
        _TIES.format(select_confirmed(db)), {"refs": json.dumps(list(refs)), "today": today.isoformat()}
    ).fetchone()
    parts = [
        count(documents, "{0} holds a valid document", "{0} hold valid documents") if documents else None,
        count(lists, "{0} is on a sent list", "{0} are on a sent list") if lists else None,
        count(seats, "{0} has a confirmed seat", "{0} have a confirmed seat") if seats else None,
    ]
    told = [part for part in parts if part is not None]
    return join_parts(", ", told) if told else None


_TIES = """
    WITH those AS (SELECT id FROM people WHERE ref IN (SELECT value FROM json_each(:refs)))
    SELECT (SELECT count(DISTINCT person_id) FROM documents WHERE person_id IN those AND current = 1 AND ifnull(type, kind) IS NOT NULL
            AND (expires IS NULL OR expires >= :today)),
        (SELECT count(DISTINCT person_id) FROM carrier_lists WHERE person_id IN those),
        (SELECT count(DISTINCT person_id) FROM bookings WHERE person_id IN those
            AND {0})
"""
