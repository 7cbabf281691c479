"""The tables of the first release. A migration stays as it was released: nothing here changes."""

from __future__ import annotations

FIRST = """
    CREATE TABLE settings (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
    CREATE TABLE places (
        id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE, name TEXT, country TEXT, timezone TEXT,
        latitude REAL, longitude REAL
    );
    CREATE TABLE households (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
    CREATE TABLE groups (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE,
        cohesion TEXT NOT NULL DEFAULT 'none' CHECK (cohesion IN ('strict', 'prefer', 'none')), notes TEXT
    );
    CREATE TABLE people (
        id INTEGER PRIMARY KEY AUTOINCREMENT, ref TEXT NOT NULL UNIQUE, surname TEXT, given_names TEXT,
        native_name TEXT, sex TEXT CHECK (sex IN ('M', 'F', 'X')), birth_date TEXT, birth_place TEXT,
        nationality TEXT, province TEXT, location TEXT, destination TEXT,
        household_id INTEGER REFERENCES households (id), group_id INTEGER REFERENCES groups (id),
        priority INTEGER NOT NULL DEFAULT 3 CHECK (priority BETWEEN 1 AND 4),
        ready_from TEXT, clear_until TEXT, assistance TEXT, notes TEXT
    );
    CREATE INDEX people_household ON people (household_id);
    CREATE INDEX people_group ON people (group_id);
    CREATE TABLE blanks (
        id INTEGER PRIMARY KEY AUTOINCREMENT, series TEXT NOT NULL, number TEXT NOT NULL UNIQUE,
        status TEXT NOT NULL DEFAULT 'received'
            CHECK (status IN ('received', 'issued', 'spoiled', 'void', 'stolen')),
        note TEXT, received_on TEXT
    );
    CREATE TABLE documents (
        id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES people (id),
        type TEXT CHECK (type IN ('passport', 'etd')), number TEXT, issuer TEXT, issued TEXT, expires TEXT,
        current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)),
        status TEXT NOT NULL DEFAULT 'held' CHECK (status IN ('held', 'issued', 'void', 'spoiled')),
        blank_id INTEGER REFERENCES blanks (id), note TEXT, printed TEXT
    );
    CREATE UNIQUE INDEX documents_current ON documents (person_id) WHERE current = 1;
    CREATE INDEX documents_person ON documents (person_id);
    CREATE UNIQUE INDEX documents_issued_number ON documents (number) WHERE printed IS NOT NULL;
    CREATE TABLE holds (
        id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES people (id),
        kind TEXT NOT NULL CHECK (kind IN ('legal', 'medical', 'police', 'other')), start TEXT, "end" TEXT,
        reason TEXT, lifted_on TEXT, lift_reason TEXT
    );
    CREATE INDEX holds_person ON holds (person_id);
    CREATE TABLE clearances (
        id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES people (id),
        kind TEXT NOT NULL, authority TEXT, asked_on TEXT, answered_on TEXT,
        answer TEXT CHECK (answer IN ('granted', 'refused', 'withdrawn')), reference TEXT,
        valid_from TEXT, valid_until TEXT, UNIQUE (person_id, kind)
    );
    CREATE TABLE checklist (
        id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, nationality TEXT, authority TEXT
    );
    CREATE UNIQUE INDEX checklist_kind ON checklist (kind, ifnull(nationality, ''));
    CREATE TABLE legs (
        id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE,
        mode TEXT NOT NULL CHECK (mode IN ('air', 'road', 'sea', 'rail')), carrier TEXT,
        origin TEXT NOT NULL, destination TEXT NOT NULL, departs TEXT NOT NULL, arrives TEXT NOT NULL,
        seats INTEGER NOT NULL CHECK (seats >= 0), seat_cost REAL NOT NULL DEFAULT 0, currency TEXT,
        accepts_etd INTEGER NOT NULL DEFAULT 1, max_wheelchair INTEGER, max_stretcher INTEGER NOT NULL DEFAULT 0,
        stretcher_seats INTEGER NOT NULL DEFAULT 6, max_unaccompanied_minors INTEGER NOT NULL DEFAULT 0,
        max_infants INTEGER, status TEXT NOT NULL DEFAULT 'planned'
            CHECK (status IN ('planned', 'closed', 'departed', 'arrived', 'cancelled'))
    );
    CREATE TABLE rules (
        id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL CHECK (kind IN ('apart', 'together', 'pin', 'forbid')),
        person_id INTEGER NOT NULL REFERENCES people (id), other_id INTEGER REFERENCES people (id), reason TEXT
    );
    CREATE INDEX rules_person ON rules (person_id);
    CREATE TABLE rule_legs (
        id INTEGER PRIMARY KEY AUTOINCREMENT, rule_id INTEGER NOT NULL REFERENCES rules (id),
        seq INTEGER NOT NULL, leg_id INTEGER NOT NULL REFERENCES legs (id), UNIQUE (rule_id, seq)
    );
    CREATE TABLE plans (
        id INTEGER PRIMARY KEY AUTOINCREMENT, state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'superseded')),
        made_at TEXT NOT NULL, made_by TEXT NOT NULL, published_at TEXT, published_by TEXT,
        status TEXT NOT NULL, seconds REAL NOT NULL, tiers TEXT NOT NULL, changes TEXT NOT NULL,
        revision INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX plans_one_draft ON plans (state) WHERE state = 'draft';
    CREATE UNIQUE INDEX plans_one_published ON plans (state) WHERE state = 'published';
    CREATE TABLE bookings (
        id INTEGER PRIMARY KEY AUTOINCREMENT, plan_id INTEGER NOT NULL REFERENCES plans (id),
        person_id INTEGER NOT NULL REFERENCES people (id), seq INTEGER NOT NULL,
        leg_id INTEGER NOT NULL REFERENCES legs (id), seat TEXT, UNIQUE (plan_id, person_id, seq)
    );
    CREATE INDEX bookings_leg ON bookings (leg_id, plan_id);
    CREATE INDEX bookings_person ON bookings (person_id);
    CREATE TABLE leftouts (
        id INTEGER PRIMARY KEY AUTOINCREMENT, plan_id INTEGER NOT NULL REFERENCES plans (id),
        person_id INTEGER NOT NULL REFERENCES people (id), reasons TEXT NOT NULL, UNIQUE (plan_id, person_id)
    );
    CREATE INDEX leftouts_person ON leftouts (person_id);
    CREATE TABLE manifests (
        id INTEGER PRIMARY KEY AUTOINCREMENT, leg_id INTEGER NOT NULL REFERENCES legs (id), profile TEXT NOT NULL,
        version INTEGER NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL, journal_head TEXT NOT NULL,
        people INTEGER NOT NULL, plan_id INTEGER NOT NULL REFERENCES plans (id), content TEXT NOT NULL,
        sent TEXT, UNIQUE (leg_id, profile, version)
    );
    CREATE TABLE attachments (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE sequences (name TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE journal (
        number INTEGER PRIMARY KEY, at TEXT NOT NULL, officer TEXT NOT NULL, command TEXT NOT NULL,
        summary TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')), inverts INTEGER,
        digest TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
    );
    CREATE TABLE images (
        number INTEGER NOT NULL REFERENCES journal (number), seq INTEGER NOT NULL, tbl TEXT NOT NULL,
        row_id INTEGER NOT NULL, before TEXT, after TEXT, PRIMARY KEY (number, seq)
    ) WITHOUT ROWID;
    CREATE INDEX images_row ON images (tbl, row_id, number);
"""


# -- The tables of counting and handover, as they were first released. Later changes are migrations of their own.

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


# -- The tables of papers as migration m005 makes them: notes verbales, letters, layouts, seal keys, events of
# blanks.

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
