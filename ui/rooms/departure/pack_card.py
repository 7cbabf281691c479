"""The card of the print pack: papers ticked once and remembered, printed or saved as one file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout

from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.handouts.pack import PACK, USUAL, Pack, Sheet, preview_pack, sheet_title
from repatriate.app.handouts.pack_commands import MakePack
from repatriate.labels.stock import SLIPS
from repatriate.manifests.cautions import DOUBTS
from repatriate.model.errors import RepatriateError
from repatriate.model.saying import capital
from ui.core import format
from ui.core.context import Context
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.printing.dialog import print_pdf
from ui.rooms.common.export_box import show_saved
from ui.rooms.common.labels import many
from ui.rooms.common.unconfirmed_names import ask_about_names
from ui.rooms.departure.handout_kinds import kinds
from ui.rooms.departure.handout_options import kept_values
from ui.style.theme import GAP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import button, label
from ui.widgets.layouts import STRETCH, make_column, make_row
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.path_field import ask_to_save, keep_folder

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
            box = QCheckBox(translate_said(capital(sheet_title(kind))))
            box.setChecked(kind in ticked)
            box.toggled.connect(lambda _: self._remember_ticks())
            self.ticks[kind] = box
            grid.addWidget(box, at % half, at // half)  # two columns have room beside the passengers
        self.print_button = button(self.tr("Print pack"), self.print, icon="print")
        self.save_button = button(self.tr("Save as PDF…"), self.ask_save)
        self.look_button = button(self.tr("Preview"), self.look, "link")
        self.options_button = button(self.tr("Options…"), self.options_wanted.emit, "link")
        row = FlowLayout()
        for made in (self.print_button, self.save_button):
            row.addWidget(made)
        head = make_row(
            label(self.tr("Print pack"), "panel-title"),
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
        known = kinds(paper_of(settings_of(self._context.db)))
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
        pages = many(made.pages, self.tr("1 page"), self.tr("{0} pages"))
        self._context.notify(self.tr("Print pack of {0}: {1}").format(self.leg, pages), undo=True)
        self._show_notice(made)
        if path is None:
            title, revision = self.tr("Print pack of {0}").format(self.leg), self._context.operation.revision
            print_pdf(self._context, made.pdf, title, lambda: self._take_back(revision))
            return
        keep_folder(self._context, path.parent)
        words = self.tr("Saved {0}, {1}").format(path.name, pages)
        show_saved(self.note, words, path, map(translate_said, made.told), warns=bool(made.told))
