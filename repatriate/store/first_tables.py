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
