"""The sheet that sends many lists: departures, recipients, formats and folder; all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.batch import MadeMany
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.manifests.commands import Gone
from repatriate.app.manifests.queries import LegLists
from repatriate.app.people.table_queries import Reader
from repatriate.manifests.cautions import DOUBTS
from repatriate.manifests.recipients import FIRST, FORMATS, OFFICE, Recipient
from repatriate.model.entities import LegStatus
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.format import number, short_day
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.export_box import GoneFields, PasswordFields, show_saved
from ui.rooms.common.form import ask_about_names
from ui.rooms.common.labels import format_many, name_recipient
from ui.style.theme import set_style
from ui.widgets.filters import FilterChip
from ui.widgets.labels import clear_widget, make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, FlowLayout, grow, make_row
from ui.widgets.path_field import ask_folder, operation_key, remembered_folder

ALL, NEXT, FINAL, CHOSEN = "all", "next", "final", "chosen"
_OVER = (LegStatus.CANCELLED, LegStatus.DEPARTED, LegStatus.ARRIVED)
NAMED = 6
"""Departures left out that are named."""


class SendManySheet(DetailPanel):
    """`go` begins. What was ticked last is ticked again."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            "",
            self.tr("Send lists"),
            self.tr("All lists are saved, or none."),
        )
        self._context = context
        self._key = f"manifests/many/{operation_key(context)}"
        self._kept = context.preferences.read_values(self._key)
        self._legs: dict[str, tuple[str, ...]] = {ALL: (), NEXT: (), FINAL: (), CHOSEN: ()}
        self.section(self.tr("Departures"))
        self.which: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        for key in (ALL, NEXT, FINAL, CHOSEN):
            made = QRadioButton(self._words(key, 0, None))
            made.setChecked(key == ALL)
            made.toggled.connect(lambda _: self._show_total())
            group.addButton(made)
            self.column.addWidget(made)
            self.which[key] = made
        self.changed = QCheckBox(self.tr("Only lists with something new"))
        self.changed.setChecked(self._kept.get("changed") is not False)
        self.changed.toggled.connect(lambda _: self._show_total())
        self.column.addWidget(self.changed)
        self.section(self.tr("For whom"))
        self.people: dict[str, QCheckBox] = {}
        self._held = QWidget()
        self._boxes = QVBoxLayout(self._held)
        self._boxes.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._held)
        self.section(self.tr("Saved in a folder, as"))
        self._add_formats()
        kept = self._kept.get("folder")
        folder_kept = isinstance(kept, str) and Path(kept).is_dir()
        self.folder = QLineEdit(str(kept if folder_kept else remembered_folder(context)))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.textChanged.connect(lambda _: self._show_total())
        self.folder.returnPressed.connect(lambda: self.go())
        self.column.addLayout(make_row(grow(self.folder), make_button(self.tr("Choose…"), self._choose)))
        self.password = PasswordFields()
        self.password.changed.connect(self._show_total)
        self.password.entered.connect(self.go)
        self.column.addWidget(self.password)
        self.gone = GoneFields(context.operation.today(), receiver=False)
        self.gone.changed.connect(self._show_total)
        self.gone.entered.connect(self.go)
        self.column.addWidget(self.gone)
        self.figures = make_label("", wrap=True)
        self.column.addWidget(self.figures)
        self.go_button = make_button("", self.go, "main")
        self.foot = QWidget()
        leave = make_button(self.tr("Cancel"), self.left.emit)
        make_row(STRETCH, leave, self.go_button, spacing=8, margins=(0, 8, 0, 8), inside=self.foot)
        self.column.addWidget(self.foot)
        self.end()

    def _add_formats(self) -> None:
        row = FlowLayout()
        words = {"xlsx": self.tr("Excel"), "pdf": self.tr("PDF"), "edi": self.tr("Airline message")}
        self.formats: dict[str, FilterChip] = {}
        for key in FORMATS:
            chip = FilterChip(words[key], down=key in self._words_kept("formats", "xlsx"))
            chip.setAutoDefault(True)
            chip.clicked.connect(lambda _=False: self._show_total())
            self.formats[key] = chip
            row.addWidget(chip)
        self.column.addLayout(row)

    # -- showing

    def show_departures(self, rows: Sequence[LegLists], recipients: Sequence[Recipient], today: date) -> None:
        """The departures that are to come, and who there is; what was ticked stays."""
        left = [row for row in rows if row.people and row.status not in _OVER]
        coming = [row for row in left if row.departs.date() >= today]
        day = min((row.departs.date() for row in coming), default=None)
        self._legs[ALL] = tuple(row.code for row in coming or left)  # an operation of last year is looked at as well
        self._legs[NEXT] = tuple(row.code for row in coming if row.departs.date() == day)
        self._legs[FINAL] = tuple(row.code for row in rows if row.closed and row.people)
        self.which[FINAL].setVisible(bool(self._legs[FINAL]))
        for key in (ALL, NEXT, FINAL):
            self.which[key].setText(self._words(key, len(self._legs[key]), day))
        self._put_people(recipients)
        self._show_total()

    def _put_people(self, recipients: Sequence[Recipient]) -> None:
        if list(self.people) == [one.name for one in recipients]:
            return
        ticked = {key for key, box in self.people.items() if box.isChecked()} or self._words_kept("for", FIRST)
        clear_widget(self._held)
        self.people = {}
        for one in recipients:
            words = self.tr("{0}: not to be given out") if not one.outside else "{0}"
            box = QCheckBox(words.format(name_recipient(one.name)))
            box.setToolTip(translate_said(one.audience))
            box.setChecked(one.name in ticked)
            box.toggled.connect(lambda _: self._show_total())
            self.people[one.name] = box
            self._boxes.addWidget(box)
        self.in_order()

    def choose(self, codes: Sequence[str], *, wanted: bool = False) -> None:
        """Offers the departures selected in the table; `wanted`: the sheet was opened for them."""
        self._legs[CHOSEN] = tuple(codes)
        self.which[CHOSEN].setText(self._words(CHOSEN, len(codes), None))
        if wanted:
            self.which[CHOSEN].setChecked(True)
        self._show_total()

    def _words(self, key: str, count: int, day: date | None) -> str:
        words = {
            ALL: self.tr("All to come"),
            NEXT: self.tr("Next day, {0}").format(short_day(day)) if day else self.tr("Next day"),
            FINAL: self.tr("Closed, final lists"),
            CHOSEN: self.tr("Selected in the table"),
        }[key]
        return f"{words} · {number(count)}"

    @property
    def _down(self) -> str:
        return next(key for key, made in self.which.items() if made.isChecked())

    @property
    def recipients(self) -> tuple[str, ...]:
        return tuple(name for name, box in self.people.items() if box.isChecked())

    @property
    def wanted(self) -> tuple[str, ...]:
        """The formats."""
        return tuple(key for key, chip in self.formats.items() if chip.isChecked())

    def _show_total(self) -> None:
        """Shows the number of lists, or the missing entry."""
        fault = self._find_missing()
        legs, recipients = len(self._legs[self._down]), len(self.recipients)
        at_most = self.changed.isChecked()
        text = " × ".join(
            (
                format_many(legs, self.tr("1 departure"), self.tr("{0} departures")),
                format_many(recipients, self.tr("1 recipient"), self.tr("{0} recipients")),
            )
        )
        lists = format_many(legs * recipients, self.tr("1 list"), self.tr("{0} lists"))
        text = f"{text}: {self.tr('{0} at most').format(lists) if at_most else lists}"
        self.figures.setText(fault or text)
        set_style(self.figures, tone="quiet" if fault else "")
        set_words(
            self.go_button,
            (self.tr("Save {0}, record as sent") if self.gone.wanted else self.tr("Save {0}")).format(lists),
        )
        self.go_button.setEnabled(self.ready)

    def _find_missing(self) -> str:
        if not self._legs[self._down]:
            return self.tr("No departure is chosen. Select some in the table, or take all.")
        if not self.recipients:
            return self.tr("Tick who gets a list.")
        if not self.wanted:
            return self.tr("Choose at least one format.")
        if not self.folder.text().strip():
            return self.tr("Choose a folder.")
        if self.password.wanted and "edi" in self.wanted:
            return self.tr("An airline message cannot have a password. Take one of the two away.")
        return ""

    @property
    def ready(self) -> bool:
        return not self._find_missing() and not self._context.read_only

    def _choose(self) -> None:
        folder = ask_folder(self, self._context, self.tr("Folder for the lists"), self.folder.text())
        if folder is not None:
            self.folder.setText(str(folder))

    # -- doing

    def go(self, *, unconfirmed: bool = False) -> None:
        """Makes the lists in the background, with progress; a stopped run leaves nothing."""
        if not self.ready or self.password.trouble():
            return
        self.note.shut()
        try:
            day = self.gone.gone()
        except ValueError:
            return
        operation, folder = self._context.operation, Path(self.folder.text().strip())
        legs = self._legs[self._down]
        recipients, formats, password, only = (
            self.recipients,
            self.wanted,
            self.password.value,
            self.changed.isChecked(),
        )

        gone = (
            {name: Gone(name_recipient(name), day.on) for name in recipients if name != OFFICE}
            if day is not None
            else {}
        )

        def make_lists(report: Report, cancelled: Cancel) -> MadeMany:
            command = MakeManifests(
                legs, recipients, folder, formats, password, only_changed=only, unconfirmed=unconfirmed, gone=gone,
                progress=report, cancel=cancelled,
            )  # fmt: skip
            return operation.run(command).result

        self._context.job(
            self.tr("Making the lists"), make_lists, done=lambda made: self._show_made(made, folder), failed=self._show_refused,
            stopped=lambda: self.note.notify(self.tr("Stopped. Nothing was saved."), "info"),
        )  # fmt: skip

    def _show_refused(self, error: RepatriateError) -> None:
        self.note.fault(error)
        if error.code in DOUBTS:
            ask_about_names(self._context, self.note, error, lambda: self.go(unconfirmed=True))

    def _show_made(self, made: MadeMany, folder: Path) -> None:
        self.password.box.setChecked(False)
        self._remember_choices(folder)
        lists = format_many(len(made.lists), self.tr("1 list"), self.tr("{0} lists"))
        if not made.lists:
            self.note.notify(self.tr("Nothing new in these lists. Nothing was saved."), "info", self._left_out(made))
            return
        text = self.tr("Saved {0}, {1}").format(
            lists, format_many(len(made.files), self.tr("1 file"), self.tr("{0} files"))
        )
        self._context.notify(text, undo=True)
        warns = any(one.cautions for one in made.lists)
        show_saved(self.note, text, made.files[0], (*self._list_cautions(made), self._left_out(made)), warns=warns)

    def _list_cautions(self, made: MadeMany) -> list[str]:
        """The cautions before lists are sent, one line each."""
        told = dict.fromkeys(caution.message for one in made.lists for caution in one.cautions)
        return [translate_said(one) for one in told][:NAMED]

    def _left_out(self, made: MadeMany) -> str:
        """The skipped lists and the reasons, one line for each reason."""
        words = {
            "empty_leg": self.tr("Nobody is on it: {0}"),
            "over": self.tr("Already left or cancelled: {0}"),
            "unchanged": self.tr("Nothing new for: {0}"),
            "no_message": self.tr("They take no airline messages: {0}"),
        }
        lines = []
        for code in dict.fromkeys(one.code for one in made.skipped):
            legs = list(
                dict.fromkeys(one.leg or name_recipient(one.profile or "") for one in made.skipped if one.code == code)
            )
            named = ", ".join(legs[:NAMED])
            more = self.tr(" and {0} more").format(number(len(legs) - NAMED)) if len(legs) > NAMED else ""
            lines.append(words.get(code, "{0}").format(named + more))
        return "\n".join(lines)

    # -- remembered

    def _remember_choices(self, folder: Path) -> None:
        kept = {
            "folder": str(folder), "for": self.recipients, "formats": self.wanted, "changed": self.changed.isChecked()
        }  # fmt: skip
        self._context.preferences.write_values(self._key, kept)

    def _words_kept(self, key: str, usual: str) -> set[str]:
        kept = self._kept.get(key)
        return {one for one in kept if isinstance(one, str)} if isinstance(kept, list) else {usual}


def read_many(db: Reader) -> tuple[list[LegLists], list[Recipient]]:
    """The data of the sheet, read in the thread for questions."""
    recipients = manifest_queries.list_recipients(db)
    return manifest_queries.leg_lists(db), sorted(recipients, key=lambda one: one.name == OFFICE)
