"""The tables of an operation file, as ordered migrations that each commit with their record."""

from __future__ import annotations

import hashlib
import json
import secrets
import unicodedata
from collections.abc import Callable

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database, Migrations

from repatriate.store.first_tables import COUNTING, FIRST, PAPERS

migrations = Migrations("repatriate")

JOURNALED = (
    "settings",
    "places",
    "households",
    "groups",
    "people",
    "documents",
    "holds",
    "clearances",
    "checklist",
    "legs",
    "rules",
    "rule_legs",
    "blanks",
    "plans",
    "bookings",
    "leftouts",
    "manifests",
    "lists",
    "listed",
    "kept_rows",
    "mappings",
    "not_same",
    "merged",
    "notes",
    "noted",
    "letters",
    "layouts",
    "seal_keys",
    "blank_events",
    "blank_counts",
    "profiles",
    "handouts",
    "gaps",
    "spent",
    "spellings",
    "readings",
    "checkpoints",
    "sightings",
    "stray_codes",
    "head_counts",
    "closings",
    "receivers",
    "may_receive",
    "handovers",
    "handed",
)
"""Tables whose every change leaves an image in the journal. The others only grow: attachments, sequences, identity, journal.
Nothing reads `unfinished` any more: what a file says of folders names nothing on this computer."""


def _run_script(db: Database, script: str) -> None:
    # Not executescript: it commits what is open, and a migration must commit with its record.
    for statement in script.split(";"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m001_first(db: Database) -> None:
    """People, transport, papers, plans, manifests and the journal."""
    _run_script(db, FIRST)


@migrations()
def m002_photos(db: Database) -> None:
    """A person has a photo: the name of an attachment."""
    db.conn.execute("ALTER TABLE people ADD COLUMN photo TEXT REFERENCES attachments (hash)")


@migrations()
def m003_said(db: Database) -> None:
    """Adds the parts of an entry's summary to the sealed English text, for other languages."""
    db.conn.execute("ALTER TABLE journal ADD COLUMN said TEXT")


@migrations()
def m004_lists(db: Database) -> None:
    """The lists that came in, who stood on which row, the rows kept aside, and what was decided on who is who."""
    _run_script(
        db,
        """
        CREATE TABLE lists (
            id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('template', 'roster')), read_at TEXT NOT NULL, read_by TEXT NOT NULL,
            shape TEXT, rows INTEGER NOT NULL, declared_total INTEGER, original TEXT
        );
        CREATE TABLE listed (
            id INTEGER PRIMARY KEY AUTOINCREMENT, list_id INTEGER NOT NULL REFERENCES lists (id),
            person_id INTEGER NOT NULL REFERENCES people (id), sheet TEXT NOT NULL, row INTEGER NOT NULL, number TEXT,
            what TEXT NOT NULL CHECK (what IN ('new', 'changed', 'same'))
        );
        CREATE INDEX listed_person ON listed (person_id, list_id);
        CREATE INDEX listed_list ON listed (list_id);
        CREATE TABLE kept_rows (
            id INTEGER PRIMARY KEY AUTOINCREMENT, list_id INTEGER NOT NULL REFERENCES lists (id), sheet TEXT NOT NULL,
            row INTEGER NOT NULL, titles TEXT NOT NULL, cells TEXT NOT NULL, fields TEXT NOT NULL,
            problems TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'imported', 'dropped')),
            person_id INTEGER REFERENCES people (id), reason TEXT
        );
        CREATE INDEX kept_rows_person ON kept_rows (person_id);
        CREATE TABLE mappings (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, shape TEXT NOT NULL UNIQUE, content TEXT NOT NULL
        );
        CREATE TABLE not_same (
            id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES people (id),
            other_id INTEGER NOT NULL REFERENCES people (id), CHECK (person_id < other_id), UNIQUE (person_id, other_id)
        );
        CREATE INDEX not_same_other ON not_same (other_id);
        CREATE TABLE merged (
            id INTEGER PRIMARY KEY AUTOINCREMENT, ref TEXT NOT NULL UNIQUE,
            person_id INTEGER NOT NULL REFERENCES people (id), was TEXT NOT NULL, formerly INTEGER NOT NULL
        );
        CREATE INDEX merged_person ON merged (person_id)
        """,
    )


@migrations()
def m005_papers(db: Database) -> None:
    """Notes verbales, the office's own letters and page layouts, keys for seals, and what became of each blank when."""
    _run_script(db, PAPERS)


@migrations()
def m006_recipients(db: Database) -> None:
    """The office's own recipients of manifests, and what each manifest says in short, to tell whether it would differ now."""
    _run_script(
        db,
        """
        CREATE TABLE profiles (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, content TEXT NOT NULL
        );
        ALTER TABLE manifests ADD COLUMN digest TEXT
        """,
    )


@migrations()
def m007_handouts(db: Database) -> None:
    """Adds handouts: bus lists, room lists, slips; `content` maps references to places."""
    _run_script(
        db,
        """
        CREATE TABLE handouts (
            id INTEGER PRIMARY KEY AUTOINCREMENT, leg_id INTEGER NOT NULL REFERENCES legs (id), kind TEXT NOT NULL,
            version INTEGER NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL, journal_head TEXT NOT NULL,
            people INTEGER NOT NULL, content TEXT, UNIQUE (leg_id, kind, version)
        )
        """,
    )


@migrations()
def m008_problems(db: Database) -> None:
    """Adds the problems that the planner found when a plan was made."""
    db.conn.execute("ALTER TABLE plans ADD COLUMN problems TEXT NOT NULL DEFAULT '[]'")


@migrations()
def m009_identity(db: Database) -> None:
    """Adds a random identity of the operation: equal in its backups and copies, and not in the journal."""
    db.conn.execute("CREATE TABLE identity (id TEXT PRIMARY KEY) WITHOUT ROWID")
    db.conn.execute("INSERT INTO identity VALUES (?)", (secrets.token_hex(16),))


NUMBERS = "numbers"
"""The sequence of numbers on plain paper."""
LETTERS_STAY = "letters of numbers stay"
"""SQLite's message when something would change them."""


@migrations()
def m010_letters(db: Database) -> None:
    """The letters of numbers on plain paper stay once a number was given: no undo, import or command changes them."""
    db.conn.execute("CREATE INDEX documents_number ON documents (number)")
    given = "EXISTS (SELECT 1 FROM sequences WHERE name = 'numbers')"
    for event, row in (("INSERT", "NEW"), ("DELETE", "OLD")):
        db.conn.execute(
            f"CREATE TRIGGER letters_{event.lower()} BEFORE {event} ON settings "
            f"WHEN {row}.key = 'number_letters' AND {given} BEGIN SELECT RAISE(ABORT, '{LETTERS_STAY}'); END"
        )
    db.conn.execute(
        "CREATE TRIGGER letters_update BEFORE UPDATE ON settings "
        f"WHEN 'number_letters' IN (OLD.key, NEW.key) AND OLD.value <> NEW.value AND {given} "
        f"BEGIN SELECT RAISE(ABORT, '{LETTERS_STAY}'); END"
    )


@migrations()
def m011_unfinished(db: Database) -> None:
    """Adds the folders with unfinished files of running programs, by the token in their names, with their lock."""
    db.conn.execute(
        "CREATE TABLE unfinished (folder TEXT, token TEXT, lock TEXT NOT NULL, PRIMARY KEY (folder, token)) WITHOUT ROWID"
    )


@migrations()
def m012_spent(db: Database) -> None:
    """A blank may come back to the safe by a correction that stays on record; one that was printed on never does, and no
    document that was printed leaves the register or gets another number, whatever writes."""
    _run_script(
        db,
        """
        CREATE TABLE blank_events_now (
            id INTEGER PRIMARY KEY AUTOINCREMENT, blank_id INTEGER NOT NULL REFERENCES blanks (id), day TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('received', 'issued', 'spoiled', 'void', 'stolen')), reason TEXT,
            document_id INTEGER REFERENCES documents (id), officer TEXT NOT NULL
        );
        INSERT INTO blank_events_now SELECT id, blank_id, day, status, reason, document_id, officer FROM blank_events;
        INSERT INTO sqlite_sequence SELECT 'blank_events_now', seq FROM sqlite_sequence s
            WHERE name = 'blank_events' AND NOT EXISTS (SELECT 1 FROM blank_events);
        UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'blank_events')
            WHERE name = 'blank_events_now' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'blank_events');
        DROP TABLE blank_events;
        ALTER TABLE blank_events_now RENAME TO blank_events;
        CREATE INDEX blank_events_blank ON blank_events (blank_id)
        """,
    )
    printed_on = (
        "EXISTS (SELECT 1 FROM blank_events WHERE blank_id = OLD.id AND status = 'issued') "
        "OR EXISTS (SELECT 1 FROM documents WHERE blank_id = OLD.id)"
    )
    for name, event, when in (
        ("blank_spent", "UPDATE OF status ON blanks", f"NEW.status = 'received' AND OLD.status <> 'received' AND ({printed_on})"),
        ("blank_stays", "DELETE ON blanks", "OLD.status <> 'received'"),
        ("printed_stays", "DELETE ON documents", "OLD.printed IS NOT NULL"),
        ("printed_number", "UPDATE OF number ON documents", "OLD.printed IS NOT NULL AND NEW.number IS NOT OLD.number"),
    ):  # fmt: skip
        db.conn.execute(
            f"CREATE TRIGGER {name} BEFORE {event} WHEN {when} BEGIN SELECT RAISE(ABORT, 'a number is used once'); END"
        )


@migrations()
def m013_gaps(db: Database) -> None:
    """Adds gaps of a copy whose work was seen elsewhere, and the numbers that an officer says were printed there."""
    _run_script(
        db,
        """
        CREATE TABLE gaps (
            id INTEGER PRIMARY KEY AUTOINCREMENT, head TEXT NOT NULL UNIQUE, number INTEGER NOT NULL, after INTEGER,
            entries INTEGER NOT NULL, first_at TEXT NOT NULL, last_at TEXT NOT NULL, issued INTEGER NOT NULL,
            forked INTEGER NOT NULL CHECK (forked IN (0, 1)), found_at TEXT NOT NULL, found_by TEXT NOT NULL,
            stated_at TEXT, stated_by TEXT, not_found INTEGER NOT NULL DEFAULT 0
        );
        CREATE TABLE spent (
            id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL UNIQUE, reason TEXT NOT NULL,
            at TEXT NOT NULL, officer TEXT NOT NULL
        )
        """,
    )


@migrations()
def m014_name_spelling(db: Database) -> None:
    """Adds the mark of names to confirm: so far those without a name in Latin letters."""
    db.conn.execute("ALTER TABLE people ADD COLUMN name_spelling TEXT")
    for key, surname, given in db.conn.execute("SELECT id, surname, given_names FROM people").fetchall():
        signs = f"{surname or ''}{given or ''}"
        letters = [sign for sign in signs if sign.isalpha() and unicodedata.category(sign) != "Lm"]
        if not letters or not all(
            unicodedata.name(sign, "").startswith(("LATIN", "FULLWIDTH LATIN")) for sign in letters
        ):
            db.conn.execute("UPDATE people SET name_spelling = 'unconfirmed' WHERE id = ?", (key,))


def add_field(name: str, table: str, column: str, kind: str = "TEXT") -> None:
    """The migration of a field that is new: `add_field("m016_diet", "people", "diet")`. Older files get an empty column."""

    def add_column(db: Database) -> None:
        """The column of a new field."""
        db.conn.execute(f'ALTER TABLE "{table}" ADD COLUMN "{column}" {kind}')

    migrations(name=name)(add_column)


add_field("m015_document_remark", "people", "document_remark")


@migrations()
def m016_standings(db: Database) -> None:
    """Adds people who do not travel, and derived tables that count a hundred thousand people at once. These are each
    person's states by days, the seats that break a rule, and the ways home."""
    _run_script(
        db,
        """
        ALTER TABLE people ADD COLUMN withdrawn TEXT;
        CREATE INDEX people_withdrawn ON people (id) WHERE withdrawn IS NOT NULL;
        CREATE INDEX people_nationality ON people (nationality) WHERE withdrawn IS NULL;
        CREATE TABLE standings (
            person_id INTEGER NOT NULL, from_day TEXT NOT NULL, until_day TEXT NOT NULL, state INTEGER NOT NULL,
            leg TEXT, day TEXT, kind TEXT, asked_on TEXT, lacks TEXT NOT NULL, on_list INTEGER NOT NULL,
            PRIMARY KEY (person_id, from_day)
        ) WITHOUT ROWID;
        CREATE TABLE counted (
            state INTEGER NOT NULL, from_day TEXT NOT NULL, until_day TEXT NOT NULL, leg TEXT NOT NULL, kind TEXT NOT NULL,
            asked_on TEXT NOT NULL, lacks TEXT NOT NULL, on_list INTEGER NOT NULL, people INTEGER NOT NULL,
            PRIMARY KEY (state, from_day, until_day, leg, kind, asked_on, lacks, on_list)
        ) WITHOUT ROWID;
        CREATE TABLE altered (person_id INTEGER PRIMARY KEY, number INTEGER NOT NULL);
        CREATE TABLE broken (
            plan_id INTEGER NOT NULL, person_id INTEGER NOT NULL, leg_id INTEGER, rule TEXT NOT NULL,
            UNIQUE (person_id, plan_id, leg_id)
        );
        CREATE INDEX broken_leg ON broken (leg_id);
        CREATE TABLE ways (
            location TEXT NOT NULL, destination TEXT NOT NULL, until_day TEXT, etd_until_day TEXT,
            PRIMARY KEY (location, destination)
        ) WITHOUT ROWID;
        CREATE TABLE carrier_lists (
            person_id INTEGER NOT NULL, leg_id INTEGER NOT NULL, PRIMARY KEY (person_id, leg_id)
        ) WITHOUT ROWID;
        CREATE INDEX carrier_lists_leg ON carrier_lists (leg_id);
        CREATE TABLE followed (number INTEGER NOT NULL)
        """,
    )


FOLLOWING = ("standings", "counted", "altered", "broken", "ways", "carrier_lists", "elsewhere", "followed")
"""Tables that follow from the others: they are made again, never journalled."""


add_field("m017_near", "places", "near")


@migrations()
def m018_answers(db: Database) -> None:
    """The words of a list for where people wait and go, and what officers said that such words mean."""
    _run_script(
        db,
        """
        ALTER TABLE listed ADD COLUMN waits TEXT;
        ALTER TABLE listed ADD COLUMN goes TEXT;
        CREATE TABLE spellings (
            id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL CHECK (kind IN ('place', 'destination', 'nationality')),
            key TEXT NOT NULL, code TEXT NOT NULL, UNIQUE (kind, key)
        )
        """,
    )


@migrations()
def m019_highest_number(db: Database) -> None:
    """The numbers of P00001, P00002 … in order: the next one is asked for with each person who is added."""
    for table in ("people", "merged"):
        db.conn.execute(
            f"CREATE INDEX {table}_number ON {table} (CAST(substr(ref, 2) AS INTEGER)) "
            "WHERE ref GLOB 'P[0-9]*' AND substr(ref, 2) NOT GLOB '*[^0-9]*' AND length(ref) <= 16"
        )


@migrations()
def m020_readings(db: Database) -> None:
    """Adds officers' readings of doubtful cells, by the paper's digest, and the position of a kept row on its page."""
    _run_script(
        db,
        """
        CREATE TABLE readings (
            id INTEGER PRIMARY KEY AUTOINCREMENT, paper TEXT NOT NULL, sheet TEXT NOT NULL, row INTEGER NOT NULL,
            place INTEGER NOT NULL, read TEXT NOT NULL, text TEXT NOT NULL, page INTEGER NOT NULL, box TEXT NOT NULL,
            UNIQUE (paper, sheet, row, place)
        );
        ALTER TABLE kept_rows ADD COLUMN picture TEXT
        """,
    )


@migrations()
def m021_doubted(db: Database) -> None:
    """Adds the fields of a paper's row that nobody had looked at, as a JSON list: they prove nothing later."""
    db.conn.execute("ALTER TABLE listed ADD COLUMN doubted TEXT")


@migrations()
def m022_counting(db: Database) -> None:
    """Adds the counting of a departure: sightings, closings and handovers."""
    _run_script(db, COUNTING)


@migrations()
def m023_followed_by(db: Database) -> None:
    """Adds the program version of the derived tables: another version computes them again, an older one names it."""
    db.conn.execute("ALTER TABLE followed ADD COLUMN version TEXT")


@migrations()
def m024_secret(db: Database) -> None:
    """Add the secret that seals the notes of computers on the operation. Each copy has the same, also where each is brought up to date
    by itself: of a file with entries it is made of the first one, which nobody outside of the file has."""
    db.conn.execute("ALTER TABLE identity ADD COLUMN secret TEXT")
    first = db.conn.execute(
        "SELECT id, at, officer, summary, digest FROM identity, journal WHERE number = 1"
    ).fetchone()
    secret = hashlib.sha256(json.dumps(first).encode()).hexdigest() if first else secrets.token_hex(32)
    db.conn.execute("UPDATE identity SET secret = ?", (secret,))


# The name on a row of a list, as JSON by field, where the list spells somebody otherwise than the file does.
add_field("m025_spelled", "listed", "spelled")


def newer_than_us(db: Database) -> list[str]:
    """Migrations that a newer program added after all of ours; none where the record of them was changed."""
    ours = [name for name, _ in list_known()]
    applied = [one.name for one in migrations.applied(db)]
    return applied[len(ours) :] if applied[: len(ours)] == ours else []


def written_by(db: Database) -> str:
    """The version of the program that wrote the file last; nothing where a program before 0.2.0 did."""
    try:
        row = db.conn.execute("SELECT version FROM followed").fetchone()
    except sqlcipher.OperationalError:
        return ""
    return str(row[0] or "") if row else ""


def list_known() -> list[tuple[str, Callable[[Database], None]]]:
    """Every migration of this program, in order."""
    return [(migration.name, migration.fn) for migration in migrations._migrations]
