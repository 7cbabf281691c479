"""The form of a new note verbale: authority, people and language, with a preview before it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal

from repatriate.app.clearances import matrix as clearance_matrix
from repatriate.app.clearances import note_draft, note_queries
from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.actions import ABOUT, ASKED_FOR, DATED, MISSION, NUMBER, TO_AUTHORITY, WORDING
from repatriate.app.clearances.kinds import kinds_in
from repatriate.app.clearances.note_commands import MakeNote
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.person_names import find_ids
from repatriate.app.core.snapshot import settings_of
from repatriate.app.documents.issuing_office import STATE
from repatriate.model.errors import RepatriateError
from repatriate.papers.letters import OTHER
from ui.core.context import Context
from ui.core.format import name_of_kind, people
from ui.core.language import language_name, translate_said
from ui.rooms.common.action_form import make_field
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import office_hint
from ui.rooms.common.unconfirmed_names import ask_about_names
from ui.widgets.labels import button, label, show_text
from ui.widgets.layouts import STRETCH, make_row
from ui.widgets.path_field import PathField, open_file

t = QCoreApplication.translate
CHOSEN, REST = "chosen", "rest"


@dataclass(frozen=True, slots=True)
class KindOffer:
    """The possible notes for one kind.

    `chosen` are the chosen people who can be asked for, `left_out` counts the others. `rest` counts people not asked
    for yet, by the authority on their checklist. `languages` are (code, whether the wording is the office's own).
    """

    kind: str
    authorities: tuple[str, ...]
    chosen: tuple[str, ...]
    left_out: int
    rest: Mapping[str | None, int]
    languages: tuple[tuple[str, bool], ...]

    def rest_of(self, authority: str | None) -> int:
        """The number of the remaining people whom a note to this authority concerns."""
        return sum(count for named, count in self.rest.items() if note_draft.goes_to(authority, named))


@dataclass(frozen=True, slots=True)
class NoteOffer:
    """`number` is the one that a note of today gets, `mission` how the office was called last, `office` and `state` stand in the settings."""

    kinds: tuple[KindOffer, ...]
    number: str
    mission: str | None
    office: str | None
    state: str | None


def read_offer(context: Context, chosen: Sequence[str]) -> NoteOffer:
    """The offer for the chosen people, by reference (nobody: only for those not asked yet)."""
    db, today = context.db, context.operation.today()
    items = clearance_queries.checklist(db)
    wanted = {item.kind for item in items}
    rows = sorted(clearance_matrix.matrix_rows(db, find_ids(db, chosen), today).values(), key=lambda row: row.ref)
    letters = note_queries.letters(db)
    found = []
    for kind in (kind for kind in kinds_in(db) if kind in wanted):
        can = tuple(row.ref for row in rows if (cell := row.cells.get(kind)) is not None and _can_ask(cell))
        own = {one.language: one.own for one in letters if one.kind == OTHER}
        own |= {one.language: one.own for one in letters if one.kind == kind}
        found.append(
            KindOffer(
                kind,
                note_draft.authorities_named(db, kind),
                can,
                len(rows) - len(can),
                Counter(named for _, named in clearance_matrix.not_asked(db, kind, today)),
                tuple(sorted(own.items(), key=lambda pair: (pair[0] != "en", pair[0]))),
            )
        )
    settings = settings_of(db)
    return NoteOffer(
        tuple(found), note_draft.next_number(db, today), note_draft.usual_mission(db), settings.get("authority"),
        settings.get(STATE),
    )  # fmt: skip


def _can_ask(cell: clearance_matrix.Cell) -> bool:
    """Whether a note may ask for it: not granted for longer, and no other note waits."""
    if cell.state is Asked.GRANTED:
        return cell.lapsed
    return cell.state is not Asked.WAITING or cell.note is None


class NoteForm(Form):
    """`made` tells the number of the note; `preview_wanted` the bytes of its pages and a caption."""

    made = Signal(str)
    preview_wanted = Signal(bytes, str)

    def __init__(self, context: Context, offer: NoteOffer, kind: str | None) -> None:
        self._context, self._offer = context, offer
        kinds = tuple((one.kind, name_of_kind(one.kind)) for one in offer.kinds)
        super().__init__(
            [
                make_field(ASKED_FOR, kinds),
                Field("who", t("Documents", "For whom"), "choice", ((REST, ""),)),
                make_field(TO_AUTHORITY, offers=self._find_authorities),
                make_field(WORDING, (("en", ""),)),
                make_field(NUMBER, hint=offer.number, help=t("Documents", "Empty: the next number")),
                make_field(DATED),
                make_field(MISSION, hint=office_hint(offer.state)),
                make_field(ABOUT),
            ],
            t("Documents", "Make the note"),
        )
        self.file = PathField(context, t("Documents", "PDF (*.pdf)"))
        self.left_out = label("", "quiet", wrap=True)
        self.preview_button = button(t("Documents", "Preview"), self.preview, icon="eye")
        self.named = label("", "quiet", wrap=True)
        for widget in (label(t("Documents", "Save as"), "caption"), self.file, self.named, self.left_out):
            self.add(widget)
        row = make_row(self.preview_button, STRETCH)
        if not offer.mission:
            words = t("Documents", "Name of the office…")
            row.addWidget(button(words, lambda: context.go("settings", "authority"), "link"))
        self.column.insertLayout(self.column.indexOf(self.left_out) + 1, row)
        chosen = next((one for one in offer.kinds if one.kind == kind), None)
        if chosen is None:
            chosen = max(offer.kinds, key=lambda one: (len(one.chosen), one.rest_of(None)))
        self.fill({"kind": chosen.kind, "mission": offer.mission})
        self.file.suggest(_file_name(offer.number))
        self._show_kind()
        self._before = self.values()
        self.box("kind").currentIndexChanged.connect(lambda _: self._show_kind())
        self.box("who").currentIndexChanged.connect(lambda _: self._show_count())
        self.line("authority").textChanged.connect(lambda _: self._show_count())
        self.box("language").currentIndexChanged.connect(lambda _: self._show_name())
        self.line("mission").textChanged.connect(lambda _: self._show_name())
        self.line("number").textChanged.connect(
            lambda text: self.file.suggest(_file_name(text.strip() or offer.number))
        )
        self.saved.connect(lambda: self.make())

    def _find_authorities(self, typed: str) -> Sequence[str]:
        return [one for one in self._kind.authorities if typed.casefold() in one.casefold()]

    @property
    def _kind(self) -> KindOffer:
        return next(one for one in self._offer.kinds if one.kind == self.box("kind").currentData())

    def _show_kind(self) -> None:
        """Shows the people and languages that the kind allows."""
        kind = self._kind
        who, language = self.box("who"), self.box("language")
        before = language.currentData()
        for box in (who, language):
            box.blockSignals(True)
            box.clear()
        if kind.chosen:
            who.addItem(t("Documents", "Those chosen: {0}").format(people(len(kind.chosen))), CHOSEN)
        who.addItem("", REST)
        if len(kind.chosen) == 1 and kind.rest:
            who.setCurrentIndex(1)  # one is where the keyboard stands, and not a choice
        for code, own in kind.languages:
            words = t("Documents", "{0}, the office's own wording") if own else t("Documents", "{0}")
            language.addItem(words.format(language_name(code)), code)
        language.setCurrentIndex(max(language.findData(before), 0))
        for box in (who, language):
            box.blockSignals(False)
        self.change({"authority": kind.authorities[0] if len(kind.authorities) == 1 else None})
        self._show_count()
        self._show_name()

    def _show_count(self) -> None:
        kind, who = self._kind, self.box("who")
        authority, chosen = self.values()["authority"], who.currentData() == CHOSEN
        rest = kind.rest_of(authority)
        who.setItemText(who.findData(REST), t("Documents", "All not asked for yet: {0}").format(people(rest)))
        count = len(kind.chosen) if chosen else rest
        text = ""
        if chosen and kind.left_out:
            text = t("Documents", "{0} of those chosen have it, wait on another note or do not need it. They are not on this note.").format(people(kind.left_out))  # fmt: skip
        elif not count:
            text = translate_said(note_draft.nobody_to_ask(kind.kind, authority, kind.authorities))
        show_text(self.left_out, text)
        self.save_button.setEnabled(bool(count))
        self.preview_button.setEnabled(bool(count))

    def _show_name(self) -> None:
        values = self.values()
        hint = note_draft.name_in_language(self._offer.office, values["language"], values["mission"])
        show_text(self.named, translate_said(hint) if hint else "")

    def _asked(self) -> Callable[[], tuple[str, ...]]:
        """A function that reads the references of the people in the note."""
        kind, context, authority = self._kind, self._context, self.values()["authority"]
        if self.box("who").currentData() == CHOSEN:
            return lambda: kind.chosen
        return lambda: note_draft.refs_to_ask(context.db, kind.kind, context.operation.today(), authority)

    def preview(self) -> None:
        """Shows the note as it would print; nothing is made."""
        self.clear_faults()
        values, context = self.values(), self._context
        try:
            day = self.day("day") or context.operation.today()
        except ValueError:
            return
        kind, refs = values["kind"], self._asked()
        context.ask(
            self,
            "preview",
            lambda: note_draft.note_preview(
                context.db, refs(), kind, values["language"], day,
                authority=values["authority"], number=values["number"], subject=values["subject"],
                mission=values["mission"],
            ),
            lambda data: self.preview_wanted.emit(
                data, t("Documents", "Preview of the note: nothing has been asked yet")
            ),
            failed=self._show_refusal,
        )  # fmt: skip

    def make(self, *, unconfirmed: bool = False) -> None:
        """`unconfirmed`: although names on it wait to be confirmed."""
        self.clear_faults()
        values = self.values()
        try:
            day = self.day("day")
        except ValueError:
            return
        path = self.file.path
        refs = self._asked()()
        asked = {key: values[key] for key in ("kind", "authority", "language", "number", "subject", "mission")}
        command = MakeNote(refs, **asked, day=day, path=path, unconfirmed=unconfirmed)
        self.save_button.setEnabled(False)
        self._context.carry_out(
            t("Documents", "Making the note"), command, len(refs), lambda outcome: self._open_note(str(outcome.result)),
            on_error=self._show_refusal,
        )  # fmt: skip

    def _show_refusal(self, error: RepatriateError) -> None:
        self.save_button.setEnabled(True)
        if error.code == "names_unconfirmed":
            ask_about_names(self._context, self.note, error, lambda: self.make(unconfirmed=True))
            return
        fields = {"no_authority": "authority", "number_taken": "number", "no_mission": "mission"}
        if error.code in fields:
            error.facts.setdefault("field", fields[error.code])
        self.fault(error)

    def _open_note(self, number: str) -> None:
        self.file.remember()
        open_file(self.file.path)
        self.made.emit(number)


def _file_name(number: str) -> str:
    return f"note-{''.join(c if c.isalnum() or c in '-_' else '-' for c in number)}.pdf"
