"""The form of a new note verbale: authority, people and language, with a preview before it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from repatriate.app.clearances import matrix as clearance_matrix
from repatriate.app.clearances import note_queries
from repatriate.app.clearances import note_queries as clearances_note_queries
from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.actions import ABOUT, ASKED_FOR, DATED, MISSION, NUMBER, TO_AUTHORITY, WORDING
from repatriate.app.clearances.kinds import kinds_in
from repatriate.app.clearances.note_commands import MakeNote, RemoveLetter, SaveLetter
from repatriate.app.clearances.note_queries import LetterRow
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.office_files import read_file
from repatriate.app.core.person_names import find_ids
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.transaction import Notice
from repatriate.app.documents.issuing_office import STATE
from repatriate.model.errors import RepatriateError
from repatriate.papers.letters import OTHER
from repatriate.printing.outfile import write_whole
from ui.core.context import Context
from ui.core.format import name_of_kind, people
from ui.core.language import language_name, translate_said
from ui.rooms.base import Room
from ui.rooms.common.action_form import make_field
from ui.rooms.common.detail_panel import DetailPanel, menu_button
from ui.rooms.common.form import Field, Form, ask_about_names
from ui.rooms.common.labels import office_hint
from ui.style.theme import GAP, MARGIN, SPACE
from ui.widgets.labels import make_button, make_label, show_text
from ui.widgets.layouts import STRETCH, grow, make_row, make_scroll
from ui.widgets.path_field import PathField, ask_to_open, ask_to_save, open_file, open_folder, save_as

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
        return sum(count for named, count in self.rest.items() if clearances_note_queries.goes_to(authority, named))


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
    items = clearance_queries.list_checklist(db)
    wanted = {item.kind for item in items}
    rows = sorted(clearance_matrix.matrix_rows(db, find_ids(db, chosen), today).values(), key=lambda row: row.ref)
    letters = note_queries.list_letters(db)
    found = []
    for kind in (kind for kind in kinds_in(db) if kind in wanted):
        can = tuple(row.ref for row in rows if (cell := row.cells.get(kind)) is not None and _can_ask(cell))
        own = {one.language: one.own for one in letters if one.kind == OTHER}
        own |= {one.language: one.own for one in letters if one.kind == kind}
        found.append(
            KindOffer(
                kind,
                clearances_note_queries.authorities_named(db, kind),
                can,
                len(rows) - len(can),
                Counter(named for _, named in clearance_matrix.not_asked(db, kind, today)),
                tuple(sorted(own.items(), key=lambda pair: (pair[0] != "en", pair[0]))),
            )
        )
    settings = settings_of(db)
    return NoteOffer(
        tuple(found), clearances_note_queries.next_number(db, today), clearances_note_queries.usual_mission(db), settings.get("authority"),
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
        self.left_out = make_label("", "quiet", wrap=True)
        self.preview_button = make_button(t("Documents", "Preview"), self.preview, icon="eye")
        self.named = make_label("", "quiet", wrap=True)
        for widget in (make_label(t("Documents", "Save as"), "caption"), self.file, self.named, self.left_out):
            self.add(widget)
        row = make_row(self.preview_button, STRETCH)
        if not offer.mission:
            words = t("Documents", "Name of the office…")
            row.addWidget(make_button(words, lambda: context.go("settings", "authority"), "link"))
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
            text = translate_said(clearances_note_queries.nobody_to_ask(kind.kind, authority, kind.authorities))
        show_text(self.left_out, text)
        self.save_button.setEnabled(bool(count))
        self.preview_button.setEnabled(bool(count))

    def _show_name(self) -> None:
        values = self.values()
        hint = clearances_note_queries.name_in_language(self._offer.office, values["language"], values["mission"])
        show_text(self.named, translate_said(hint) if hint else "")

    def _asked(self) -> Callable[[], tuple[str, ...]]:
        """A function that reads the references of the people in the note."""
        kind, context, authority = self._kind, self._context, self.values()["authority"]
        if self.box("who").currentData() == CHOSEN:
            return lambda: kind.chosen
        return lambda: clearances_note_queries.refs_to_ask(context.db, kind.kind, context.operation.today(), authority)

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
            lambda: clearances_note_queries.note_preview(
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


# -- The sheet with the wording of notes verbales, in the Tools menu.


translate = QCoreApplication.translate


def letter_name(kind: str) -> str:
    return translate("Documents", "Other clearances") if kind == OTHER else name_of_kind(kind)


class LettersPanel(DetailPanel):
    """Made again by its sheet when a wording changes."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            "",
            self.tr("Notes verbales"),
            self.tr("To use your own words, copy a text to a file. Change it there, then load the file."),
        )
        self._context = context
        if not context.read_only:
            self.buttons([make_button(self.tr("Load a file…"), self.choose_file, icon="import")])
        kind = ""
        for row in note_queries.list_letters(context.db):
            if row.kind != kind:
                kind = row.kind
                self.section(letter_name(kind))
            line = QHBoxLayout()
            text = language_name(row.language)
            line.addWidget(make_label(self.tr("{0} · your own").format(text) if row.own else text, tone="good" if row.own else ""), 1)  # fmt: skip
            entries = [
                (self.tr("Read it"), partial(self.read, row)),
                (self.tr("Copy to a file…"), partial(self.copy_out, row)),
            ]
            if not context.read_only:
                entries.append((self.tr("Load from a file…"), partial(self.take_in, row.kind, row.language)))
                if row.own:
                    entries.append((self.tr("Back to the original text"), partial(self.remove, row)))
            more = menu_button(self.tr("Wording"), entries)
            more.setProperty("kind", "link")
            more.setAccessibleName(self.tr("Wording: {0}, {1}").format(letter_name(row.kind), text))
            line.addWidget(more)
            self.column.addLayout(line)
        self.end()

    def read(self, row: LetterRow) -> None:
        """The text itself, where the note stands."""
        self.note.notify(
            f"{letter_name(row.kind)}, {language_name(row.language)}", "info",
            note_queries.letter_text(self._context.db, row.kind, row.language).strip(),
        )  # fmt: skip

    def copy_out(self, row: LetterRow) -> None:
        path = ask_to_save(
            self, self._context, save_as(), letter_file(row.kind, row.language), self.tr("Wordings (*.toml)"), ".toml"
        )
        if path is not None:
            self.write(row, path)

    def write(self, row: LetterRow, path: Path) -> None:
        try:
            write_whole(path, note_queries.letter_text(self._context.db, row.kind, row.language).encode())
        except RepatriateError as error:
            self.note.fault(error)
            return
        self.note.notify(self.tr("Copied. Change the text in an editor, then load the file."), "good", str(path))
        open_folder(path)

    def choose_file(self) -> None:
        """A file by its name says for which clearance and language it is."""
        self.take_in("", "")

    def take_in(self, kind: str, language: str) -> None:
        kinds = self.tr("Wordings (*.toml);;All files (*)")
        path = ask_to_open(self, self._context, self.tr("Load a wording"), kinds)
        if path is not None:
            self.load(path, kind, language)

    def load(self, path: Path, kind: str = "", language: str = "") -> None:
        if not kind:
            kind, _, language = path.stem.rpartition(".")
            if not kind:
                self.note.notify(
                    self.tr(
                        "The file name does not say what the text is for. Call it {0}, or use the button beside its line."
                    ).format(letter_file("exit_permit", "en"))
                )
                return
        try:
            text = read_file(path)
        except RepatriateError as error:
            self.note.fault(error)
            return
        self._context.run(SaveLetter(kind, language, text), on_error=self.note.fault)

    def remove(self, row: LetterRow) -> None:
        self.note.ask(
            self.tr("Go back to the original text? Notes already made do not change."),
            self.tr("Go back"),
            lambda: self._remove(row),
        )

    def _remove(self, row: LetterRow) -> None:
        self._context.run(RemoveLetter(row.kind, row.language), on_error=self.note.fault)


def letter_file(kind: str, language: str) -> str:
    """`exit_permit.en.toml`."""
    return f"{kind}.{language}.toml"


WIDTH = 620


class LettersSheet(Room):
    """Made again when a wording changes."""

    key = "letters"
    watches = ("letters",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.area = make_scroll(QWidget(), across=False)
        self.set_work(self.area)

    def reload_content(self, notice: Notice | None) -> None:
        self.sheet = LettersPanel(self.context)
        self.sheet.setMaximumWidth(WIDTH)
        work = QWidget()
        make_row(grow(self.sheet), STRETCH, margins=(MARGIN - SPACE, GAP, MARGIN, SPACE), inside=work).setStretch(
            0, 100
        )
        before = self.area.takeWidget()
        if before is not None:
            before.hide()
            before.setParent(self)
            before.deleteLater()  # one of its buttons may be the one that was pressed
        self.area.setWidget(work)
