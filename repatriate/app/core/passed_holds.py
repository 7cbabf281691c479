"""Finds the holds despite which somebody was let aboard for a reason, and has a seat onward from there."""

from __future__ import annotations

import json
from collections import defaultdict

from sqlite_utils import Database

from repatriate.app.core.positions import Whereabouts
from repatriate.model.counting import CountsAs


def find_passed_holds(db: Database, seen: Whereabouts) -> dict[int, set[int]]:
    """Ids of the holds that stood before somebody was let aboard what carries them for a reason, by person. Whoever has no
    seat onward is left out, because nobody decided on more than that departure."""
    going = {
        person: [*journey.legs]
        for person in seen.aboard.keys() | seen.boarding.keys()
        if (journey := seen.journeys.get(person)) is not None and journey.to_come and not journey.falls_short
    }
    found = defaultdict[int, set[int]](set)
    if going:
        for person, leg, hold in db.conn.execute(_PASSED, (CountsAs.BOARDED, json.dumps(list(going)))):
            if leg in going[person]:
                found[person].add(hold)
    return found


_PASSED = """
    SELECT s.person_id, s.leg_id, h.id FROM holds h JOIN sightings s ON s.person_id = h.person_id
        JOIN checkpoints c ON c.id = s.checkpoint_id AND c.counts_as = ?
    WHERE h.lifted_on IS NULL AND h.person_id IN (SELECT value FROM json_each(?)) AND s.kind = 'present' AND s.forced IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM sightings u WHERE u.undoes = s.uuid AND u.kind = 'undone')
        AND (SELECT min(number) FROM images WHERE tbl = 'holds' AND row_id = h.id)
            < (SELECT min(number) FROM images WHERE tbl = 'sightings' AND row_id = s.id)
"""
