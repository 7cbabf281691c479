"""Finds the effects of an entry outside the file, on paper or in sent lists. Undo cannot reach them.

Such an entry is taken back with a reason. Printed documents stay on record as void or spoiled, their blanks too, and no
list of events gets shorter. All other rows of the entry are restored.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.actions import Question
from repatriate.app.core.attachments import What, record_event, was_printed_on, write_status
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.transaction import Row, Transaction
from repatriate.model.dates import PartialDate, age_on
from repatriate.model.errors import UserError
from repatriate.model.fields import Kind
from repatriate.model.saying import join_items, say
from repatriate.papers.register import BlankStatus
from repatriate.store import journal
from repatriate.store.journal import Entry, Image, RowMoved

WHY = Question(
    "reason", say("reason, for the record"), metavar="TEXT", default="", long=True, missing=say("Say why: the reason stays on record."),
    hint=say("Printed for the wrong person"), help="Why what was printed, marked or sent is taken back.",
)  # fmt: skip
SPOILED = Question(
    "spoiled", say("what was printed is"), Kind.YES_NO,
    {"": say("void: not needed, or for somebody else"), "spoiled": say("spoiled: printed badly, or damaged")},
    help="The documents that it issued are spoiled; without it they are void.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OnPaper:
    """The question before entries are taken back: the entries that need a reason, and the numbers that they concern."""

    summaries: tuple[str, ...]
    numbers: tuple[str, ...]
    issued: tuple[str, ...]


def _name_recipient(profile: str) -> str:
    from repatriate.manifests.recipients import recipient_word  # few who open a file need the lists

    return recipient_word(profile)


NAMED = 6
"""Numbers that a sentence lists before it says how many more there are."""
_OUTSIDE = """
    SELECT tbl, row_id, before, after FROM images WHERE number = :number AND (tbl, row_id) IN (
        SELECT tbl, row_id FROM images WHERE number = :number AND after IS NOT NULL AND CASE tbl
            WHEN 'documents' THEN ifnull(after ->> 'printed', '') <> ifnull(before ->> 'printed', '')
                OR before ->> 'status' = 'issued' AND after ->> 'status' <> 'issued'
            WHEN 'blanks' THEN before ->> 'status' <> after ->> 'status' AND row_id NOT IN (SELECT row_id FROM images
                WHERE number = :number AND tbl = 'blanks' AND before IS NULL)
            WHEN 'manifests' THEN after ->> 'sent' <> ifnull(before ->> 'sent', '')
            WHEN 'handovers' THEN ifnull(after ->> 'printed', '') <> ifnull(before ->> 'printed', '')
                OR before IS NULL AND row_id IN (SELECT id FROM handovers WHERE printed IS NOT NULL)
                OR after ->> 'void_reason' <> ifnull(before ->> 'void_reason', '')
        END
    ) ORDER BY seq
"""
"""Rows in which an entry wrote down what happened outside: a document printed, ended or printed again, the fate of a blank
that was in the register, a manifest that was sent, a handover whose receipt was printed then or since, or became void."""
_CAME_SPENT = """
    SELECT row_id FROM images WHERE number = ? AND tbl = 'blanks'
    GROUP BY row_id HAVING max(before IS NULL) AND max(after ->> 'status' <> 'received')
"""
"""Blanks that an entry brought into the register and that were spent already."""
_GROW = ("printed", "note")
"""Columns that tell how a document and a blank came to be as they are."""


@dataclass(frozen=True, slots=True)
class Why:
    """The reason for taking an entry back; its printed documents become void, or spoiled."""

    reason: str = ""
    spoiled: bool = False


@dataclass(slots=True)
class _Row:
    """A row before the entry and after it."""

    table: str
    id: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any]

    @property
    def printed(self) -> bool:
        """Whether the entry issued this document."""
        return self.table == "documents" and self.before is None


class Outside:
    """The effects of an entry outside the file; false where it had none."""

    def __init__(self, db: Database, number: int) -> None:
        self._number = number
        self._rows: dict[tuple[str, int], _Row] = {}
        for table, row_id, before, after in db.conn.execute(_OUTSIDE, {"number": number}).fetchall():
            known = self._rows.get((table, row_id))
            if known is not None:
                known.after = json.loads(after)
            else:
                self._rows[table, row_id] = _Row(
                    table, row_id, json.loads(before) if before else None, json.loads(after)
                )
        self._came_spent = {row[0] for row in db.conn.execute(_CAME_SPENT, (number,)).fetchall()}

    def __bool__(self) -> bool:
        return bool(self._rows)

    @property
    def issued(self) -> list[str]:
        """The numbers of the documents that it issued: they are void or spoiled once it is taken back."""
        return [row.after["number"] for row in self._rows.values() if row.printed]

    @property
    def numbers(self) -> list[str]:
        """The numbers of all documents and blanks concerned, each once."""
        found = (row.after["number"] for row in self._rows.values() if row.table in ("documents", "blanks"))
        return list(dict.fromkeys(str(number) for number in found))

    def needs_reason(self, target: Entry) -> UserError:
        """The refusal where no reason is given."""
        if self.numbers:
            text = say(
                "“{0}” happened on paper: say why {1} is taken back (undo --reason).",
                target.summary,
                join_items(self.numbers, NAMED),
            )
        else:
            text = say("“{0}” records what others hold: say why it is taken back (undo --reason).", target.summary)
        return UserError("reason_needed", text)

    # -- taking it back

    def take_back(self, tx: Transaction, target: Entry, why: Why, leave: Callable[[Image], bool]) -> None:
        """Turn back what can be, but for what `leave` says. Raises UserError without a reason, RowMoved where somebody
        changed a row since."""
        reason = parse_remark("reason", why.reason)
        if not reason:
            raise self.needs_reason(target)
        for row in self._rows.values():
            # What only grows may have grown since: a print that was taken back is in no way.
            image = {name: value for name, value in row.after.items() if name not in _GROW}
            journal.must_be_as_left(tx.db, row.table, row.id, image)
        # Who has a document that is void travels on the one before: of two at once, none can be the current one.
        self._end_documents(tx, reason, why)
        journal.invert_entry(tx.db, self._number, lambda image: self.leaves(image) or leave(image))
        self._return_documents(tx, reason)
        self._turn_blanks(tx, reason, why)
        for row in self._rows_of("handovers"):
            tx.update("handovers", row.id, {"void_reason": row.before["void_reason"] if row.before else reason})
        refuse_handed_twice(tx, target)

    def leaves(self, image: Image) -> bool:
        """Whether undo does not write this row back: it stays on record, or `take_back` writes it."""
        match image.table:
            case "blank_events":
                return image.before is None
            case "blanks":
                return image.row_id in self._came_spent or ("blanks", image.row_id) in self._rows
            case "documents":
                return ("documents", image.row_id) in self._rows
            case "handovers":
                return ("handovers", image.row_id) in self._rows
            case "handed" | "checkpoints":
                # Who was on a receipt that was printed stays on it, and so does the place that it names.
                return image.before is None and any(row.before is None for row in self._rows_of("handovers"))
            case _:
                return False

    def _end_documents(self, tx: Transaction, reason: str, why: Why) -> None:
        for row in self._rows_of("documents"):
            if row.printed:
                event = What.SPOILED if why.spoiled else What.VOID
                changes = {"status": event.value, "current": 0, "note": reason}
                tx.update("documents", row.id, changes | record_event(tx, _read_document(tx, row), event, reason))

    def _return_documents(self, tx: Transaction, reason: str) -> None:
        """Documents that the entry ended are valid again; that one was printed again stays, with why that was a mistake."""
        for row in self._rows_of("documents"):
            if row.before is None:
                continue
            document = _read_document(tx, row)
            if row.before["current"]:
                _must_be_free(tx, document)
            changes = {name: value for name, value in row.before.items() if name not in ("id", *_GROW)}
            ended = row.before["status"] != row.after["status"]
            changes["note"] = row.before["note"] if ended else f"{document['note']}; taken back: {reason}"
            tx.update("documents", row.id, changes | record_event(tx, document, What.TAKEN_BACK, reason))

    def _turn_blanks(self, tx: Transaction, reason: str, why: Why) -> None:
        on_them = {row.after["blank_id"]: row.id for row in self._rows_of("documents")}
        for row in self._rows_of("blanks"):
            assert row.before is not None
            changes = {name: value for name, value in row.before.items() if name not in ("id", "status", *_GROW)}
            tx.update("blanks", row.id, changes)
            status, now = BlankStatus(row.before["status"]), BlankStatus(row.after["status"])
            if status is BlankStatus.RECEIVED and was_printed_on(tx, row.id):
                # Spent for ever: what is on it becomes void, and what was so already stays so.
                if now is not BlankStatus.ISSUED:
                    continue
                status = BlankStatus.SPOILED if why.spoiled else BlankStatus.VOID
            write_status(tx, {"id": row.id, "number": row.after["number"]}, status, reason, on_them.get(row.id))

    def _rows_of(self, table: str) -> Iterable[_Row]:
        return [row for row in self._rows.values() if row.table == table]


def find_on_paper(db: Database, numbers: Iterable[int]) -> OnPaper | None:
    """The part of these entries that can be taken back only with a reason; None where all can simply be undone."""
    found = [(number, outside) for number in numbers if (outside := Outside(db, number))]
    if not found:
        return None
    entries = [journal.read_entry(db, number) for number, _ in found]
    return OnPaper(
        tuple(entry.summary for entry in entries if entry is not None),
        tuple(dict.fromkeys(one for _, outside in found for one in outside.numbers)),
        tuple(one for _, outside in found for one in outside.issued),
    )


def _read_document(tx: Transaction, row: _Row) -> Row:
    """The document's present row."""
    found = tx.one("SELECT * FROM documents WHERE id = ?", (row.id,))
    assert found is not None
    return found


def _must_be_free(tx: Transaction, document: Row) -> None:
    """Raises RowMoved where the person travels on another document meanwhile: nobody travels on two."""
    other = tx.one(
        "SELECT id FROM documents WHERE person_id = ? AND current = 1 AND id <> ?",
        (document["person_id"], document["id"]),
    )
    if other is not None:
        raise RowMoved("documents", other["id"])


def refuse_handed_twice(tx: Transaction, target: Entry) -> None:
    """Nobody is in the hands of two receivers. Raises UserError where undo or redo would bring a second handover back."""
    row = tx.one(
        "SELECT ref, max(h.number) AS number FROM handed d JOIN handovers h ON h.id = d.handover_id "
        "JOIN people p ON p.id = d.person_id WHERE h.void_reason IS NULL AND d.person_id IN (SELECT person_id FROM handed "
        "WHERE handover_id IN (SELECT row_id FROM images WHERE number = ? AND tbl = 'handovers')) "
        "GROUP BY d.person_id HAVING count(*) > 1 LIMIT 1",
        (target.number,),
    )
    if row is not None:
        raise UserError(
            "handed_already",
            say("{0} is handed over already, with receipt {1}.", row["ref"], str(row["number"])),
            person=row["ref"],
        )


def refuse_handed_unnamed(tx: Transaction, target: Entry) -> None:
    """A child goes to who is named for it now. Raises UserError where redo would bring back a handover, made without a reason,
    to a receiver who was named then and is no more, or of somebody whose birth date was changed since."""
    rows = tx.rows(
        "SELECT p.ref, p.birth_date, substr(h.at, 1, 10) AS day FROM handed d JOIN handovers h ON h.id = d.handover_id "
        "JOIN people p ON p.id = d.person_id WHERE h.forced IS NULL AND h.void_reason IS NULL "
        "AND h.id IN (SELECT row_id FROM images WHERE number = ? AND tbl = 'handovers') AND NOT EXISTS ("
        "SELECT 1 FROM may_receive m WHERE m.person_id = d.person_id AND m.receiver_id = h.receiver_id)",
        (target.number,),
    )
    for row in rows:
        age = age_on(
            PartialDate.parse(row["birth_date"]) if row["birth_date"] else None, date.fromisoformat(row["day"])
        )
        if age is None or age < 18:
            words = say("No receiver is named for {0} any more. Hand them over again, and say to whom.", row["ref"])
            raise UserError("receiver_needed", words, person=row["ref"])


def refuse_handed_on_ground(db: Database, leg_id: int) -> None:
    """Refuses to reopen a departure whose passenger was handed over since. Raises UserError with the receipt."""
    row = db.conn.execute(_HANDED_AFTER, {"leg": leg_id}).fetchone()
    if row is not None:
        raise UserError(
            "handed_since",
            say(
                "{0} came with {1} and is handed over, with receipt {2}. Make that receipt void first.", *map(str, row)
            ),
            person=row[0],
            leg=row[1],
        )


def refuse_not_left(tx: Transaction, target: Entry) -> None:
    """Raises UserError where undo or redo would say that a departure has not left whose people are handed over."""
    rows = tx.rows(
        "SELECT id FROM legs WHERE status NOT IN ('departed', 'arrived') AND id IN "
        "(SELECT row_id FROM images WHERE number = ? AND tbl = 'legs')",
        (target.number,),
    )
    for row in rows:
        refuse_handed_on_ground(tx.db, row["id"])


_HANDED_AFTER = """
    SELECT p.ref, l.code, h.number FROM handed d JOIN handovers h ON h.id = d.handover_id
    JOIN checkpoints c ON c.id = h.checkpoint_id JOIN people p ON p.id = d.person_id JOIN legs l ON l.id = :leg
    WHERE h.void_reason IS NULL AND (c.leg_id = :leg OR (
        EXISTS (SELECT 1 FROM sightings s JOIN checkpoints a ON a.id = s.checkpoint_id
            WHERE s.leg_id = :leg AND s.person_id = d.person_id AND a.counts_as = 'arrived')
        AND NOT EXISTS (SELECT 1 FROM sightings s WHERE s.leg_id = c.leg_id AND s.person_id = d.person_id)))
    ORDER BY h.number, p.ref LIMIT 1
"""
"""A receipt names one departure; of those on it who came with another one that other one is asked."""


def refuse_under_sent(tx: Transaction, target: Entry) -> None:
    """A plan stays published while somebody holds a list that was made from it. Raises UserError naming the list."""
    row = tx.one(
        "SELECT m.profile, m.version, code FROM manifests m JOIN legs ON legs.id = m.leg_id "
        "WHERE m.sent IS NOT NULL AND m.plan_id IN (SELECT row_id FROM images WHERE number = ? AND tbl = 'plans' "
        "AND after ->> 'state' = 'published' AND before ->> 'state' <> 'published') ORDER BY m.id DESC LIMIT 1",
        (target.number,),
    )
    if row is not None:
        raise UserError(
            "sent_since",
            say(
                "“{0}” cannot be undone: list {1} of {2}, version {3}, was sent. Take that back first, or make a new "
                "plan.",
                target.summary,
                _name_recipient(row["profile"]),
                row["code"],
                str(row["version"]),
            ),
        )


_ON_CLOSING = """
    SELECT m.profile, m.version, code FROM manifests m JOIN legs ON legs.id = m.leg_id
    WHERE m.leg_id IN (SELECT after ->> 'leg_id' FROM images WHERE number = :number AND tbl = 'closings' AND before IS NULL)
    AND json_valid(m.content) AND json_extract(m.content, '$.heading.flown') IS NOT NULL
    AND (SELECT min(number) FROM images WHERE tbl = 'manifests' AND row_id = m.id) > :number
    ORDER BY m.id DESC LIMIT 1
"""
"""The last final list that was made after the entry, of a departure that the entry closed."""


def refuse_under_final(tx: Transaction, target: Entry) -> None:
    """A closing stays while a final list was made from it: boarding is opened again with a reason. Raises UserError naming the
    list."""
    row = tx.one(_ON_CLOSING, {"number": target.number})
    if row is not None:
        raise UserError(
            "sent_since",
            say(
                "“{0}” cannot be undone: final list {1} of {2}, version {3}, was made from it. Open boarding again with a "
                "reason instead.",
                target.summary,
                _name_recipient(row["profile"]),
                row["code"],
                str(row["version"]),
            ),
        )
