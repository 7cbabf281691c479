"""The sheet on page layouts of travel documents, in the Tools menu: the shipped ones and the office's own, as they print."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from repatriate.app.core import office_files as core_office_files
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.listing import make_mapping
from repatriate.app.core.office_files import name_from, read_file
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.transaction import Notice
from repatriate.app.documents.commands import RemoveLayout, TakeLayout
from repatriate.app.documents.composer import LAYOUT, usual_layout
from repatriate.model.errors import RepatriateError
from repatriate.papers.specimen import draw_specimen
from repatriate.printing.outfile import write_whole
from ui.core.context import Context
from ui.core.format import number
from ui.models.table import Column, Row
from ui.rooms.base import Room
from ui.rooms.common.detail_panel import show_page
from ui.rooms.common.pdf_view import PdfView
from ui.rooms.common.row_table import RowSource, RowTable
from ui.style.theme import GAP, MARGIN, Frame
from ui.widgets.labels import make_button, make_label, set_words
from ui.widgets.layouts import FlowLayout, grow, make_column
from ui.widgets.path_field import ask_to_open, ask_to_save, save_as
from ui.widgets.refusal import NoticeBar, find_held

t = QCoreApplication.translate


def _label_kind(row: Row) -> str:
    return t("Layouts", "booklet") if row["kind"] == "booklet" else t("Layouts", "sheet")


def _label_source(row: Row) -> str:
    return t("Layouts", "own") if row["own"] else t("Layouts", "shipped")


def _list_columns() -> list[Column]:
    return [
        Column("title", t("Layouts", "Layout"), lambda row: row["title"], 300, sort="title", stretch=True,
               icon=lambda row: "check" if row["usual"] else None, tone=lambda row: "accent" if row["usual"] else None,
               tip=lambda row: row["title"]),
        Column("states", t("Layouts", "States"), lambda row: ", ".join(row["states"]) or t("Layouts", "any"), 70, sort="states"),
        Column("kind", t("Layouts", "Kind"), _label_kind, 76, sort="kind"),
        Column("whose", t("Layouts", "Origin"), _label_source, 80, sort="own", tone=lambda row: "accent" if row["own"] else "quiet"),
    ]  # fmt: skip


class LayoutsSheet(Room):
    """A list at the left, made-up documents by the chosen layout at the right; in one column they are shown over the list."""

    key = "layouts"
    watches = ("layouts", "settings")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted: str | None = None
        self._specimen = b""
        self.note = NoticeBar(wide=True)
        self.header.use_search(self.tr("Name or State"))
        self.main_button = self.header.set_main(make_button(self.tr("Load a layout…"), self.choose_file))
        self.main_button.setEnabled(not context.read_only)
        self.table = RowTable(
            self.tr("Page layouts"),
            _list_columns(),
            RowSource("name", ("title", "name", "states")),
            context.preferences,
            "layouts",
            yields=("whose", "kind"),
        )
        self.table.setObjectName("work")
        self.about = make_label("", "quiet", wrap=True)
        self.copy_button = make_button(self.tr("Copy to a file…"), self.copy, icon="export")
        self.use_button = make_button(self.tr("Use for all documents"), self.use)
        self.remove_button = make_button(self.tr("Remove"), self.ask_remove, "danger")
        self.pdf = PdfView()
        self.look_button = make_button(self.tr("Show the page"), self.show_specimen, icon="eye")
        row = FlowLayout()
        for made in (self.look_button, self.use_button, self.copy_button, self.remove_button):
            row.addWidget(made)
        self.own = make_label(
            self.tr("For a layout of your own, copy a layout to a file. Change it with any editor, then load it."),
            "caption",
            wrap=True,
        )
        below = QWidget()
        make_column(
            self.about,
            row,
            self.own,
            margins=(MARGIN, GAP, MARGIN, GAP + 4),
            spacing=GAP,
            inside=below,
        )
        left = QWidget()
        make_column(grow(self.table), below, margins=0, spacing=0, inside=left)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(self.pdf)
        splitter.setSizes([560, 600])
        splitter.setStretchFactor(1, 1)
        work = QWidget()
        make_column(find_held(self.note), grow(splitter), margins=0, spacing=0, inside=work)
        self.set_work(work)
        self.header.searched.connect(self.table.search)
        self.table.chosen.connect(lambda _: self._show_layout())
        self.table.opened.connect(lambda _: self.show_specimen())

    def fit(self, frame: Frame) -> None:
        super().fit(frame)
        self.pdf.setVisible(not frame.one_column)
        self.look_button.setVisible(frame.one_column)
        self.own.setVisible(not frame.low)

    # -- showing

    def reload_content(self, notice: Notice | None = None) -> None:
        db = self.context.operation
        self.context.ask(
            self,
            "layouts",
            lambda: (core_office_files.read_layouts(db.db), settings_of(db.db).get(LAYOUT), usual_layout(db.db)),
            lambda found: self._show_layouts(*found),
        )

    def _show_layouts(self, rows: list[core_office_files.LayoutRow], usual: str | None, first: str) -> None:
        ordered = sorted(rows, key=lambda row: (not row.own, row.title.casefold()))
        self.table.set_rows({**make_mapping(row), "usual": row.name == usual} for row in ordered)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.table.choose(wanted)
        elif self.table.key is None and ordered:
            _ = self.table.choose(first) or self.table.choose(ordered[0].name)
        self._show_layout()

    def _show_layout(self) -> None:
        row = self.table.row
        for made in (self.copy_button, self.use_button, self.remove_button):
            made.setEnabled(row is not None)
        if row is None:
            return
        writes = not self.context.read_only
        words = self.tr("Stop using for all") if row["usual"] else self.tr("Use for all documents")
        set_words(self.use_button, words)
        self.use_button.setEnabled(writes)
        self.remove_button.setVisible(row["own"])
        self.remove_button.setEnabled(writes)
        size = self.tr("{0} × {1} mm").format(number(row["page"][0]), number(row["page"][1]))
        valid = self.tr("valid {0} days").format(number(row["validity_days"]))
        used = self.tr("used for all documents of this operation") if row["usual"] else ""
        self.about.setText(" · ".join(part for part in (row["name"], row["document_code"], size, valid, used) if part))
        name, operation = row["name"], self.context.operation

        def draw_specimen_page() -> bytes:
            target = BytesIO()
            draw_specimen(target, core_office_files.find_layout(operation.db, name))
            return target.getvalue()

        self.context.ask(self.pdf, "specimen", draw_specimen_page, self._take_specimen, failed=self.note.fault)

    def _take_specimen(self, data: bytes) -> None:
        self._specimen = data
        self.pdf.show_pdf(data)

    def show_specimen(self) -> None:
        """Over the list."""
        if self._specimen:
            show_page(self.body, self._specimen, self.table.row["title"] if self.table.row else "")

    # -- doing

    def use(self) -> None:
        """Uses this layout for all documents instead of the issuing State's, or stops using it."""
        row = self.table.row
        if row is not None:
            self.context.run(ChangeSettings({LAYOUT: "" if row["usual"] else row["name"]}), on_error=self.note.fault)

    def copy(self) -> None:
        """Saves the layout to a file, to be changed there."""
        name = self.table.key
        if name is None:
            return
        path = ask_to_save(self, self.context, save_as(), f"{name}.toml", self.tr("Page layouts (*.toml)"), ".toml")
        if path is None:
            return
        try:
            write_whole(path, core_office_files.layout_text(self.context.db, name).encode("utf-8"))
        except RepatriateError as error:
            self.note.fault(error)
            return
        self.note.notify(
            self.tr("Copied to {0}").format(path.name),
            "good",
            self.tr("Change it with any plain-text editor, give it another name, and load it."),
        )

    def choose_file(self) -> None:
        path = ask_to_open(self, self.context, self.tr("A page layout"), self.tr("Page layouts (*.toml)"))
        if path is not None:
            self.take_in(path)

    def take_in(self, path: Path) -> None:
        """A mistake in it is said with its line and column."""
        self.note.shut()
        name = name_from(path)
        try:
            command = TakeLayout(name, read_file(path), path.name)
        except RepatriateError as error:
            self.note.fault(error)
            return
        if self.context.run(command, on_error=self.note.fault) is not None:
            self._wanted = name
            self.reload_content()

    def ask_remove(self) -> None:
        row = self.table.row
        if row is None:
            return
        self.note.ask(
            self.tr("Remove {0} from this operation?").format(row["title"]),
            self.tr("Remove it"),
            lambda: self.context.run(RemoveLayout(row["name"]), on_error=self.note.fault),
            detail=self.tr("Documents issued with it can still be printed."),
        )
