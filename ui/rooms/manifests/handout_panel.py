"""The side panel of slips and lists: what can be chosen in plain words, what to know before, into which file it goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from repatriate.app.manifests.batch import file_names
from ui.core.context import Context
from ui.rooms.manifests.export_box import PDF, XLSX
from ui.rooms.manifests.export_panel import ExportPanel
from ui.rooms.manifests.handout_kinds import Drawn, Kind
from ui.rooms.manifests.handout_options import OptionsForm
from ui.widgets.labels import button, label


class HandoutPanel(ExportPanel):
    """One sheet for whatever list is looked at; what is chosen of one kind stays from departure to departure."""

    changed = Signal()
    """Something else was chosen: the pages are to be drawn again."""
    test_wanted = Signal()
    """Print the frames of the labels alone."""

    def __init__(self, context: Context, export: Callable[[], object]) -> None:
        super().__init__(
            context,
            {PDF: (self.tr("PDF"), self.tr("Pages to print")), XLSX: (self.tr("Excel"), self.tr("A workbook"))},
            "manifests/list-formats",
            export,
        )
        self.figures = label("", wrap=True, copyable=True)
        self.options = OptionsForm(context.preferences)
        self.options.changed.connect(self.changed)
        self.box.password.hide()
        self.into.setText(self.tr("Write it as"))
        for part in (self.figures, self.options, self.into, self.box):
            self.column.addWidget(part)
        self.buttons([self.print_button])
        self.test_button = button(self.tr("Print a test sheet…"), self.test_wanted.emit, "link")
        self.test_button.setToolTip(self.tr("The frames of the labels, to be held against an empty sheet"))
        self.add_link(self.test_button)
        self.end()

    def aim(self, kind: Kind, leg: str) -> None:
        """Which list of which departure; what was drawn of it comes later."""
        self.caption.setText(leg)
        self.title.setText(kind.name)
        self.options.show_options(kind.key, kind.options)
        self.test_button.setVisible(kind.test_sheet is not None)
        self.box.set_formats(kind.formats)
        names = file_names((leg, kind.name))
        self.box.aim((kind.key, leg), f"{names[kind.name].lower()}-{names[leg]}")
        self.in_order()

    def show_drawn(self, drawn: Drawn | None) -> None:
        """None where it cannot be drawn: the reason stands over the pages."""
        writes = drawn is not None and not self._context.read_only
        for part in (self.into, self.box, self.print_button):
            part.setVisible(writes)
        self.figures.setVisible(drawn is not None)
        if drawn is None:
            self.note.shut()
            return
        self.figures.setText(drawn.figures)
        if drawn.sentences:
            self.note.say(drawn.sentences[0], "attention", "\n".join(drawn.sentences[1:]))
        else:
            self.note.shut()
