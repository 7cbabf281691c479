"""Actions on blank forms, documents and the keys that seal them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from repatriate.app.core.actions import PEOPLE, Action, Answers, Done, Question, Subject, one_of, question_of
from repatriate.app.core.transaction import Command
from repatriate.app.documents.blanks.commands import (
    CountBlanks,
    Counted,
    MarkBlank,
    ReceiveBlanks,
    Received,
    VoidDocument,
)
from repatriate.app.documents.held_commands import PromiseDocument
from repatriate.app.documents.issued_queries import document_numbered
from repatriate.model.fields import BLANK, BLANK_STATUSES, DOCUMENT, Kind, by_name, label_of
from repatriate.model.numbers import count_of
from repatriate.model.saying import say
from repatriate.papers.register import BlankStatus, Run

_BLANK = by_name(BLANK)
FOR_THE_RECORD = Question(
    "reason", say("reason, for the record"), required=True, metavar="TEXT", long=True,
    missing=say("Enter the reason. It is kept on record."),
)  # fmt: skip
ISSUED = Subject("document_id", "NUMBER", False, lambda db, typed: document_numbered(db, typed[0]))


def describe_runs(runs: Sequence[Run]) -> str:
    """The first two runs of numbers: `AB0001-AB0005, AB0009, …`."""
    shown = ", ".join(run.first if run.count == 1 else f"{run.first}-{run.last}" for run in runs[:2])
    return f"{shown}, …" if len(runs) > 2 else shown


def make_run(run: Run) -> dict[str, Any]:
    """A run of numbers for programs."""
    return {"first": run.first, "last": run.last, "count": run.count}


def _report_received(found: Received, _: Answers) -> Done:
    lines = [f"Received {count_of(found.count, 'blank')} of series {found.series}."]
    lines += [f"Not in the register: {describe_runs([run])} ({run.count})." for run in found.missing]
    return Done({"series": found.series, "count": found.count, "missing": list(map(make_run, found.missing))}, lines)


def _report_marked(number: int, answers: Answers) -> Done:
    status = answers["status"]
    return Done({"count": number, "status": status}, [f"Marked {count_of(number, 'blank')} {status}."])


def _report_counted(found: Counted, _: Answers) -> Done:
    gap, series = found.difference, found.series
    verdict = "as the register says" if gap == 0 else f"{abs(gap):,} {'too many' if gap > 0 else 'missing'}"
    document = {
        "series": series,
        "day": found.day.isoformat(),
        "counted": found.counted,
        "expected": found.expected,
        "difference": gap,
    }
    return Done(document, [f"{series}: counted {found.counted:,}, expected {found.expected:,}: {verdict}."])


RECEIVE = Action(
    "blank receive", say("Receive blank forms"), "Enter a bundle of blanks, FIRST to LAST.", ReceiveBlanks,
    (
        question_of(_BLANK["series"], label=say("your own name for these forms"), flag="", hint="SPLP"),
        Question("first", say("first number"), required=True, flag="", hint="AB0001"),
        Question("last", say("last number"), required=True, flag="", hint="AB0200", beside=True),
        question_of(_BLANK["received_on"], flag="--on", metavar="DAY", help="The day they came; by default today."),
    ),
    _report_received, names_file=False,
)  # fmt: skip

MARK = Action(
    "blank mark", say("Record it"), "Mark blanks that were not issued as spoiled, void or stolen.", MarkBlank,
    (
        Question("numbers", say("numbers"), required=True, flag="", many=True, metavar="NUMBER|FIRST-LAST...", hint="AB0010–AB0019, AB0030",
                 missing=say("Enter the numbers: AB0010, or AB0010–AB0019.")),
        Question("status", say("state"), Kind.CHOICE, {one: BLANK_STATUSES[one] for one in ("spoiled", "void", "stolen")}, BlankStatus,
                 required=True, flag="--as"),
        replace(FOR_THE_RECORD, hint=say("Jammed in the printer")),
    ),
    _report_marked, names_file=False,
)  # fmt: skip

COUNT = Action(
    "blank count", say("Record the count"), "Record how many blanks of SERIES are in the safe, against how many should be.", CountBlanks,
    (
        question_of(_BLANK["series"], flag=""),
        Question("counted", say("forms counted"), Kind.WHOLE, required=True, least=0, flag="", hint="181"),
        Question("remark", say("remark"), metavar="TEXT", long=True, hint=say("Counted with the consul")),
    ),
    _report_counted, names_file=False,
)  # fmt: skip

VOID = Action(
    "void", say("Record it"), "Void the document NUMBER; its number is not used again.", VoidDocument,
    (
        Question("stolen", say("what happened to it"), Kind.YES_NO, {"": say("Void: lost, given back, not needed"), "stolen": say("Stolen")},
                 help="It was stolen with its holder."),
        replace(FOR_THE_RECORD, hint=say("Lost on 12 May, reported to the police")),
    ),
    lambda _, answers: Done({"number": answers["subject"].upper(), "count": 1}, [f"{answers['subject'].upper()} is void."]),
    ISSUED, names_file=False,
)  # fmt: skip

UNHARMED = Question(
    "unharmed", say("the numbered form"), Kind.YES_NO,
    {"": say("was printed on, or damaged"), "yes": say("is still empty and clean: print on it again")},
    help="The numbered blank is unharmed: it can be printed on.",
)  # fmt: skip

HELD = (
    question_of(by_name(DOCUMENT)["kind"], label=say("document")),
    *(
        Question(name, label_of(name), kind, metavar=metavar, beside=beside)
        for name, kind, metavar, beside in (
            ("number", Kind.TEXT, "TEXT", False), ("issuer", Kind.TEXT, "ALPHA3", True), ("issued", Kind.DAY, "DAY", False),
            ("expires", Kind.DAY, "DAY", True), ("note", Kind.TEXT, "TEXT", False),
        )
    ),
)  # fmt: skip
"""Questions about a document that somebody holds."""

PROMISE = Action(
    "promise", say("Save"), "The day for which people are promised a document.", PromiseDocument,
    (Question("day", say("promised for"), Kind.DAY, flag="--on", tip=say("Leave empty if nothing is promised"), help="The day for which a document is promised."),),
    about=PEOPLE,
)  # fmt: skip


def _make_seal_key(organization: str | None, **said: Any) -> Command[int]:
    """Cryptography is loaded for whoever makes a key only."""
    from repatriate.app.documents.seal_commands import MakeSealKey

    return MakeSealKey(organization=organization or "", **said)


MAKE_KEY = Action(
    "seal-key make", say("Make the key"), "Make a key with a certificate of its own.", _make_seal_key,
    (
        Question("signer", say("signer: two letters of the country, two of the office"), required=True, metavar="UTTS", hint="UTTS",
                 missing=say("Fill this in."), tip=say("Four characters that name your office in every seal: ask your ministry"),
                 help="Two letters of the country and two more characters."),
        Question("reference", metavar="HEX", help="The reference of the certificate; by default the next number."),
        Question("organization", say("office, as the certificate names it"), metavar="NAME", default="", hint=say("Embassy, Manila"),
                 help="The office, as its certificate names it."),
        Question("years", say("years it is valid"), Kind.WHOLE, least=1, most=11, default=2),
        Question("curve", say("curve"), words=one_of(("P-256", "brainpoolP256r1")), default="P-256", beside=True),
    ),
    lambda made, _: Done({"count": 1, "id": made}, [f"Made key {made}. It is not in use yet."]),
)  # fmt: skip
