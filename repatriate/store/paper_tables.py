"""The tables of papers as migration m005 makes them: notes verbales, letters, layouts, seal keys, events of blanks."""

from __future__ import annotations

PAPERS = """
        CREATE TABLE notes (
            id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
            authority TEXT NOT NULL, language TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL,
            sent_on TEXT, withdrawn_on TEXT, content TEXT NOT NULL, remark TEXT
        );
        CREATE TABLE noted (
            id INTEGER PRIMARY KEY AUTOINCREMENT, note_id INTEGER NOT NULL REFERENCES notes (id),
            person_id INTEGER NOT NULL REFERENCES people (id), seq INTEGER NOT NULL,
            answer TEXT CHECK (answer IN ('granted', 'refused', 'withdrawn')), answered_on TEXT, reference TEXT,
            UNIQUE (note_id, person_id)
        );
        CREATE INDEX noted_person ON noted (person_id);
        CREATE TABLE letters (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, language TEXT NOT NULL, content TEXT NOT NULL,
            UNIQUE (name, language)
        );
        CREATE TABLE layouts (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, content TEXT NOT NULL
        );
        CREATE TABLE seal_keys (
            id INTEGER PRIMARY KEY AUTOINCREMENT, signer TEXT NOT NULL, reference TEXT NOT NULL,
            private_key TEXT NOT NULL, certificate TEXT, made_at TEXT NOT NULL, made_by TEXT NOT NULL,
            current INTEGER NOT NULL DEFAULT 0 CHECK (current IN (0, 1)), UNIQUE (signer, reference)
        );
        CREATE UNIQUE INDEX seal_keys_current ON seal_keys (current) WHERE current = 1;
        CREATE TABLE blank_events (
            id INTEGER PRIMARY KEY AUTOINCREMENT, blank_id INTEGER NOT NULL REFERENCES blanks (id), day TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('issued', 'spoiled', 'void', 'stolen')), reason TEXT,
            document_id INTEGER REFERENCES documents (id), officer TEXT NOT NULL
        );
        CREATE INDEX blank_events_blank ON blank_events (blank_id);
        CREATE INDEX documents_blank ON documents (blank_id) WHERE blank_id IS NOT NULL;
        CREATE TABLE blank_counts (
            id INTEGER PRIMARY KEY AUTOINCREMENT, series TEXT NOT NULL, day TEXT NOT NULL, counted INTEGER NOT NULL,
            expected INTEGER NOT NULL, remark TEXT, officer TEXT NOT NULL
        );
        ALTER TABLE clearances ADD COLUMN note_id INTEGER REFERENCES notes (id);
        ALTER TABLE documents ADD COLUMN kind TEXT;
        ALTER TABLE documents ADD COLUMN seen_by TEXT;
        ALTER TABLE documents ADD COLUMN seen_on TEXT;
        ALTER TABLE people ADD COLUMN promised_on TEXT;
        ALTER TABLE plans ADD COLUMN promised INTEGER NOT NULL DEFAULT 0 CHECK (promised IN (0, 1))
        """
