"""The card of the print pack: papers ticked once and remembered, printed or saved as one file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout
from shiboken6 import isValid

from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.handouts.commands import MakePack
from repatriate.app.handouts.labels import LabelsMade, labels_a_sheet, last_made
from repatriate.app.handouts.pack import PACK, USUAL, Pack, Sheet, preview_pack, sheet_title
from repatriate.app.manifests.batch import file_names
from repatriate.labels.stock import SLIPS
from repatriate.manifests.cautions import DOUBTS
from repatriate.model.errors import RepatriateError
from repatriate.model.saying import capitalize_first
from ui.core import format
from ui.core.context import Context
from ui.core.format import moment, number, people
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.printing.dialog import print_pdf
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.export_box import PDF, XLSX, ExportBox, show_saved
from ui.rooms.common.form import ask_about_names
from ui.rooms.common.labels import format_many
from ui.rooms.departure.handout_options import Drawn, OptionsForm, draw_made, kept_values, list_kinds
from ui.style.theme import GAP
from ui.widgets.fields import SteadyBox, be_narrow
from ui.widgets.labels import make_button, make_label, show_text
from ui.widgets.layouts import STRETCH, FlowLayout, make_column, make_row
from ui.widgets.path_field import ask_to_save, keep_folder, open_folder
from ui.widgets.refusal import NoticeBar

TICKS = "departure/pack"
"""The preference for the ticks; they are the office's habit, and reveal nothing of the file."""


class PackCard(QFrame):
    """`look_wanted` gives the pages to show, `options_wanted` asks for the sheet of one kind of paper."""

    look_wanted = Signal(object)
    options_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.leg = ""
        self.setProperty("role", "card")
        self.note = NoticeBar()
        kept = context.preferences.read_text(TICKS)
        ticked = kept.split() if kept else list(USUAL)
        self.ticks: dict[str, QCheckBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(4)
        half = (len(PACK) + 1) // 2
        for at, kind in enumerate(PACK):
            box = QCheckBox(translate_said(capitalize_first(sheet_title(kind))))
            box.setChecked(kind in ticked)
            box.toggled.connect(lambda _: self._remember_ticks())
            self.ticks[kind] = box
            grid.addWidget(box, at % half, at // half)  # two columns have room beside the passengers
        self.print_button = make_button(self.tr("Print pack"), self.print, icon="print")
        self.save_button = make_button(self.tr("Save as PDF…"), self.ask_save)
        self.look_button = make_button(self.tr("Preview"), self.look, "link")
        self.options_button = make_button(self.tr("Options…"), self.options_wanted.emit, "link")
        row = FlowLayout()
        for each in (self.print_button, self.save_button):
            row.addWidget(each)
        head = make_row(
            make_label(self.tr("Print pack"), "panel-title"),
            STRETCH,
            self.options_button,
            self.look_button,
            margins=0,
            spacing=12,
        )
        make_column(head, self.note, grid, row, margins=(16, 8, 12, 12), spacing=GAP, inside=self)

    def show_leg(self, code: str, *, ready: bool) -> None:
        """`ready`: somebody has a confirmed seat on it."""
        if code != self.leg:
            self.note.shut()
        self.leg = code
        writes = ready and not self._context.read_only
        self.print_button.setVisible(not self._context.read_only)
        self.save_button.setVisible(not self._context.read_only)
        self.options_button.setVisible(not self._context.read_only)
        self.print_button.setEnabled(writes)
        self.save_button.setEnabled(writes)
        self.look_button.setEnabled(ready)
        self.print_button.setToolTip("" if ready else self.tr("Nobody has a confirmed seat on it yet."))

    def enter(self) -> None:
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remember_ticks(self) -> None:
        self._context.preferences.write_text(TICKS, " ".join(self._ticked()) or "-")

    def _ticked(self) -> list[str]:
        return [kind for kind, box in self.ticks.items() if box.isChecked()]

    def sheets(self) -> tuple[Sheet, ...]:
        """The ticked sheets, with the last choices for each."""
        known = list_kinds(paper_of(settings_of(self._context.db)))
        read = self._context.preferences
        return tuple(
            Sheet(kind, kept_values(read, kind, known[kind].options) if kind in known else {})
            for kind in self._ticked()
        )

    # -- doing

    def look(self) -> None:
        """Show it as it would print."""
        operation, leg, sheets = self._context.operation, self.leg, self.sheets()
        self.note.notify(self.tr("Drawing the pages…"), "info")
        self._context.ask(
            self,
            "pack",
            lambda: preview_pack(operation, leg, sheets, translate_said, format.current().language),
            self._show_pages,
            failed=self.note.fault,
        )

    def _show_pages(self, found: Pack) -> None:
        self._show_notice(found)
        self.look_wanted.emit(found.pdf)

    def _show_notice(self, found: Pack) -> None:
        if found.told:
            first, *rest = map(translate_said, found.told)
            self.note.notify(first, "attention", "\n".join(rest), stays=True)
        else:
            self.note.shut()

    def print(self) -> None:
        if self.leg:
            self.make(None)

    def print_slips(self) -> None:
        """Slips alone, for those who have none that is right."""
        slips = next((one for one in self.sheets() if one.kind == SLIPS), Sheet(SLIPS))
        self.make(None, sheets=(replace(slips, values={**slips.values, "only_new": True}),))

    def _take_back(self, revision: int) -> None:
        """Nothing was printed: its papers are not numbered either, where nothing was done since."""
        if self._context.operation.revision == revision:
            self._context.operation.undo(reason=self.tr("Printing was cancelled."))
            self._context.notify(self.tr("Nothing was printed."), tone="info")

    def ask_save(self) -> None:
        """The dialog opens in the folder used last."""
        name = f"{self.leg}-{self.tr('print pack')}.pdf".replace(" ", "-")
        path = ask_to_save(self, self._context, self.tr("Save as PDF"), name, self.tr("PDF (*.pdf)"), ".pdf")
        if path is not None:
            self.make(path)

    def make(self, path: Path | None, *, unconfirmed: bool = False, sheets: tuple[Sheet, ...] = ()) -> None:
        """Number every paper that is ticked, or these; into a file, or onto a printer."""
        operation = self._context.operation
        command = MakePack(
            self.leg, sheets or self.sheets(), path, unconfirmed, translate_said, format.current().language
        )

        def make_pack(report: Report, cancelled: Cancel) -> Pack:
            return operation.run(command).result

        self.note.shut()
        self._context.job(
            self.tr("Making the print pack"), make_pack, done=lambda made: self._show_made(made, path),
            failed=lambda error: self._show_refusal(error, path), stoppable=False,
        )  # fmt: skip

    def _show_refusal(self, error: RepatriateError, path: Path | None) -> None:
        self.note.fault(error)
        if error.code in DOUBTS:
            ask_about_names(self._context, self.note, error, lambda: self.make(path, unconfirmed=True))

    def _show_made(self, made: Pack, path: Path | None) -> None:
        pages = format_many(made.pages, self.tr("1 page"), self.tr("{0} pages"))
        self._context.notify(self.tr("Print pack of {0}: {1}").format(self.leg, pages), undo=True)
        self._show_notice(made)
        if path is None:
            title, revision = self.tr("Print pack of {0}").format(self.leg), self._context.operation.revision
            print_pdf(self._context, made.pdf, title, lambda: self._take_back(revision))
            return
        keep_folder(self._context, path.parent)
        words = self.tr("Saved {0}, {1}").format(path.name, pages)
        show_saved(self.note, words, path, map(translate_said, made.told), warns=bool(made.told))


# -- The sheet of one paper of the pack: its options, a preview, and its file or printer.


_KEPT = "manifests/list"


class PaperSheet(DetailPanel):
    """A sheet of options; changes here apply to the pack too. `look_wanted` carries the pages to show, with their
    caption."""

    look_wanted = Signal(object, str)

    def __init__(self, context: Context, leg: str, kind: str = "") -> None:
        super().__init__(leg, self.tr("Options of the print pack"))
        self._context, self.leg = context, leg
        self.kinds = list_kinds(paper_of(settings_of(context.db)))
        self.drawn: Drawn | None = None
        self.kind = SteadyBox()
        be_narrow(self.kind)
        self.kind.setAccessibleName(self.tr("Which paper"))
        for key, one in self.kinds.items():
            self.kind.addItem(one.name, key)
        self.kind.setCurrentIndex(max(self.kind.findData(kind or context.preferences.read_text(_KEPT)), 0))
        self.about = make_label("", "quiet", wrap=True)
        self.last = make_label("", "quiet", wrap=True)
        self.figures = make_label("", wrap=True, copyable=True)
        self.options = OptionsForm(context.preferences)
        self.box = ExportBox(
            context,
            {PDF: (self.tr("PDF"), self.tr("Pages to print")), XLSX: (self.tr("Excel"), self.tr("A workbook"))},
            "manifests/list-formats",
        )
        self.box.password.hide()
        self.print_button = make_button(self.tr("Print…"), lambda: self.write([]), icon="print")
        self.save_button = make_button(self.tr("Save"), self.save)
        self.look_button = make_button(self.tr("Preview"), self.look)
        self.test_button = make_button(self.tr("Print a test sheet…"), self.print_test, "link")
        self.test_button.setToolTip(self.tr("The page shows the frames of the labels. Hold it against an empty sheet."))
        for part in (self.kind, self.about, self.options, self.figures, self.last):
            self.column.addWidget(part)
        self.buttons([self.look_button, self.print_button])
        self.column.addLayout(make_row(self.test_button, STRETCH))
        self.column.addWidget(self.box)
        self.column.addLayout(make_row(STRETCH, self.save_button))
        self.end()
        self.kind.currentIndexChanged.connect(lambda _: self._choose())
        self.options.changed.connect(self.draw)
        self.box.entered.connect(self.save)
        for widget in (self.print_button, self.save_button, self.box):
            widget.setVisible(not context.read_only)
        self._choose()

    @property
    def chosen(self) -> str:
        key: str = self.kind.currentData()
        return key

    def _choose(self) -> None:
        """Another kind of paper; remembered on this machine."""
        one = self.kinds[self.chosen]
        self._context.preferences.write_text(_KEPT, one.key)
        self.note.shut()
        self.about.setText(one.withheld)
        self.options.show_options(one.key, one.options)
        self.test_button.setVisible(one.test_sheet is not None)
        self.box.set_formats(one.formats)
        names = file_names((self.leg, one.name))
        self.box.aim((one.key, self.leg), f"{names[one.name].lower()}-{names[self.leg]}")
        self.in_order()
        self.draw()

    # -- how it would be

    def draw(self) -> None:
        operation, leg, one = self._context.operation, self.leg, self.kinds[self.chosen]
        values = self.options.values()
        self.options.remember()
        self.drawn = None
        self.figures.setText(self.tr("Drawing the pages…"))
        self._context.ask(
            self, "paper",
            lambda: (one.draw(operation, leg, values), last_made(operation.db, leg, one.key)),
            lambda found: self._show_drawn(*found), failed=self._show_fault,
        )  # fmt: skip

    def _show_fault(self, error: RepatriateError) -> None:
        self.figures.setText("")
        self.note.fault(error)
        self._enable_buttons(False)

    def _show_drawn(self, drawn: Drawn, last: LabelsMade | None) -> None:
        self.drawn = drawn
        self.figures.setText(drawn.figures)
        words = self.tr("Last made {0} by {1}, for {2}")
        show_text(self.last, words.format(moment(last.made_at), last.made_by, people(last.people)) if last else "")
        if self.note.asking:
            pass  # what was saved, and where, stays until it is answered
        elif drawn.sentences:
            self.note.notify(drawn.sentences[0], "attention", "\n".join(drawn.sentences[1:]))
        else:
            self.note.shut()
        if drawn.next_label:
            self.options.limit("first_label", labels_a_sheet(self.chosen, self.options.values()["sheet"]))
        self._enable_buttons(True)

    def _enable_buttons(self, on: bool) -> None:
        for one in (self.look_button, self.print_button, self.save_button):
            one.setEnabled(on)

    def look(self) -> None:
        if self.drawn is not None:
            self.look_wanted.emit(self.drawn.pdf, f"{self.kinds[self.chosen].name} · {self.leg}")

    def print_test(self) -> None:
        """Whether the printer puts labels where they are, before one is used up."""
        make = self.kinds[self.chosen].test_sheet
        if make is not None:
            print_pdf(self._context, make(self.options.values()), self.tr("Test sheet"))

    # -- doing

    def save(self) -> None:
        """Ask before a file is replaced."""
        if self.drawn is not None and not self._context.read_only:
            self.box.go(self.note, self.write)

    def write(self, paths: Sequence[Path]) -> None:
        """Into these files, or with none onto a printer: what goes onto paper is numbered as well."""
        if self.drawn is None or self._context.read_only:
            return
        one, leg, operation = self.kinds[self.chosen], self.leg, self._context.operation
        values = self.options.values()

        def make_paper(report: Report, cancelled: Cancel) -> Drawn:
            command = one.command(leg, paths[0] if paths else None, tuple(paths[1:]), values)
            return draw_made(one.key, operation.run(command).result)

        self._context.job(
            self.tr("Making the list"), make_paper, done=lambda drawn: self._show_written(one.name, drawn, paths),
            failed=self._show_refusal, stoppable=False,
        )  # fmt: skip

    def _show_refusal(self, error: RepatriateError) -> None:
        if isValid(self):
            self.note.fault(error)
        else:
            self._context.refuse(error)

    def _show_written(self, name: str, drawn: Drawn, paths: Sequence[Path]) -> None:
        self._context.notify(self.tr("Made: {0} of {1}, {2}").format(name.lower(), self.leg, drawn.figures), undo=True)
        if not paths:
            print_pdf(self._context, drawn.pdf, name)
        if not isValid(self):
            return  # another sheet is there by now
        if drawn.next_label:
            self.options.set("first_label", drawn.next_label)
        if not paths:
            return
        self.box.done()
        free = self.tr("First free label of the last sheet: {0}").format(number(drawn.next_label))
        self.note.ask(
            self.tr("Saved {0}").format(", ".join(path.name for path in paths)),
            self.tr("Print…"),
            lambda: print_pdf(self._context, drawn.pdf, name),
            detail=" · ".join(part for part in (str(paths[0].parent), free if drawn.next_label > 1 else "") if part),
            keep=self.tr("Show in folder"),
            danger=False,
            tone="good",
            otherwise=lambda: open_folder(paths[0]),
        )
        names = file_names((self.leg, name))
        self.box.aim((self.chosen, self.leg), f"{names[name].lower()}-{names[self.leg]}")
