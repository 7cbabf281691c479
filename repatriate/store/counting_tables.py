"""The tables of counting and handover, as they were first released. Later changes are migrations of their own."""

from __future__ import annotations

COUNTING = """
    ALTER TABLE legs ADD COLUMN left_at TEXT;
    ALTER TABLE legs ADD COLUMN landed_at TEXT;
    CREATE TABLE checkpoints (
        id INTEGER PRIMARY KEY AUTOINCREMENT, leg_id INTEGER NOT NULL REFERENCES legs (id), seq INTEGER NOT NULL,
        kind TEXT NOT NULL, name TEXT NOT NULL DEFAULT '',
        counts_as TEXT CHECK (counts_as IN ('boarded', 'arrived', 'handed_over')), closed_at TEXT, UNIQUE (leg_id, seq)
    );
    CREATE TABLE sightings (
        id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, leg_id INTEGER NOT NULL REFERENCES legs (id),
        checkpoint_id INTEGER NOT NULL REFERENCES checkpoints (id), person_id INTEGER NOT NULL REFERENCES people (id),
        kind TEXT NOT NULL CHECK (kind IN ('present', 'left', 'missing', 'undone')), undoes TEXT, at TEXT NOT NULL,
        said_at TEXT, received_at TEXT NOT NULL, device_id INTEGER, counter TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('scan', 'photo', 'typed', 'tick', 'paper', 'package')), forced TEXT, also TEXT
    );
    CREATE INDEX sightings_leg ON sightings (leg_id, person_id);
    CREATE INDEX sightings_person ON sightings (person_id);
    CREATE INDEX sightings_point ON sightings (checkpoint_id);
    CREATE INDEX sightings_undoes ON sightings (undoes) WHERE undoes IS NOT NULL;
    CREATE TABLE stray_codes (
        id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, leg_id INTEGER NOT NULL REFERENCES legs (id),
        checkpoint_id INTEGER NOT NULL REFERENCES checkpoints (id), code TEXT NOT NULL, at TEXT NOT NULL,
        device_id INTEGER, problem TEXT NOT NULL, settled TEXT
    );
    CREATE INDEX stray_codes_leg ON stray_codes (leg_id);
    CREATE TABLE head_counts (
        id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE,
        checkpoint_id INTEGER NOT NULL REFERENCES checkpoints (id), number INTEGER NOT NULL CHECK (number >= 0),
        at TEXT NOT NULL, counter TEXT NOT NULL, device_id INTEGER
    );
    CREATE INDEX head_counts_point ON head_counts (checkpoint_id);
    CREATE TABLE closings (
        id INTEGER PRIMARY KEY AUTOINCREMENT, leg_id INTEGER NOT NULL REFERENCES legs (id), version INTEGER NOT NULL,
        at TEXT NOT NULL, by TEXT NOT NULL, head_count INTEGER, content TEXT NOT NULL, difference TEXT,
        reopened_at TEXT, reopened_by TEXT, reopen_reason TEXT, UNIQUE (leg_id, version)
    );
    CREATE TABLE receivers (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('family', 'shelter', 'agency', 'police', 'hospital')),
        name TEXT NOT NULL, organisation TEXT, phone TEXT, id_type TEXT, id_number TEXT, remark TEXT
    );
    CREATE TABLE may_receive (
        id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES people (id),
        receiver_id INTEGER NOT NULL REFERENCES receivers (id), tie TEXT NOT NULL, allowed_by TEXT NOT NULL,
        allowed_on TEXT NOT NULL, until TEXT, UNIQUE (person_id, receiver_id)
    );
    CREATE INDEX may_receive_receiver ON may_receive (receiver_id);
    CREATE TABLE handovers (
        id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, number INTEGER NOT NULL UNIQUE,
        receiver_id INTEGER NOT NULL REFERENCES receivers (id), checkpoint_id INTEGER REFERENCES checkpoints (id),
        at TEXT NOT NULL, by TEXT NOT NULL, device_id INTEGER, id_seen TEXT, signature TEXT,
        on_paper INTEGER NOT NULL DEFAULT 1 CHECK (on_paper IN (0, 1)), remark TEXT, forced TEXT, printed TEXT, void_reason TEXT
    );
    CREATE INDEX handovers_receiver ON handovers (receiver_id);
    CREATE INDEX handovers_point ON handovers (checkpoint_id);
    CREATE TABLE handed (
        id INTEGER PRIMARY KEY AUTOINCREMENT, handover_id INTEGER NOT NULL REFERENCES handovers (id),
        person_id INTEGER NOT NULL REFERENCES people (id), tie TEXT, agreed INTEGER CHECK (agreed IN (0, 1)),
        UNIQUE (handover_id, person_id)
    );
    CREATE INDEX handed_person ON handed (person_id);
    CREATE TABLE elsewhere (person_id INTEGER PRIMARY KEY, place TEXT);
    CREATE INDEX journal_ordinary ON journal (number, kind, inverts, command)
        WHERE command NOT IN ('CountHeads', 'TakeSightings', 'UndoSighting', 'UndoHeld')
"""
