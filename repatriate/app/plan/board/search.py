"""Finds the people for the words typed over the board."""

from __future__ import annotations

from sqlite_utils import Database

from repatriate.app.core.text_folding import fold


def find_people(db: Database, text: str) -> frozenset[int] | None:
    """Ids of the people whom these words find by reference, name, household or group; None without words."""
    wanted = (fold(text) or "").split()
    if not wanted:
        return None
    found: list[int] = []
    last = db.conn.execute("SELECT ifnull(max(id), 0) FROM people").fetchone()[0]
    for first in range(0, last + 1, AT_ONCE):
        # One long text instead of many rows: for each row Python would have to wait for its turn.
        lines = db.conn.execute(_WORDS, (first, first + AT_ONCE - 1)).fetchone()[0]
        for line in (fold(lines) or "").split(_NEW_LINE):
            id, _, told = line.partition(_END)
            if told and all(word in told for word in wanted):
                found.append(int(id))
    return frozenset(found)


AT_ONCE = 4_000
_NEW_LINE, _END = "\ue000", "\ue001"  # from the private use area, so in no name
_WORDS = f"""
    SELECT group_concat(p.id || '{_END}' || p.ref || ' ' || ifnull(p.given_names, '') || ' ' || ifnull(p.surname, '')
        || ' ' || ifnull(p.native_name, '') || ' ' || ifnull(h.name, '') || ' ' || ifnull(g.name, ''), '{_NEW_LINE}')
    FROM people p LEFT JOIN households h ON h.id = p.household_id LEFT JOIN groups g ON g.id = p.group_id
    WHERE p.id BETWEEN ? AND ?
"""
