"""The panel beside the table that previews cells pasted from Excel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from repatriate.app.people.commands import PastePeople
from repatriate.app.people.paste_preview import Change, Preview, preview_block, preview_column
from repatriate.intake.pasted import Block
from repatriate.model.fields import PERSON
from ui.core import format
from ui.core.context import Context
from ui.core.fields import field_label, typed_value, value_text
from ui.core.language import make_translator, translate_said
from ui.style.theme import GAP, SPACE
from ui.widgets.fields import SteadyBox, be_narrow
from ui.widgets.labels import clear_widget, make_button, make_label, set_words, show_text
from ui.widgets.layouts import STRETCH, Gap, make_column, make_row
from ui.widgets.refusal import NoticeBar

_tr = make_translator("Pasting")

SHOWN = 40
"""Lines of a kind that are shown; of the rest the number is."""


class PastePanel(QWidget):
    """`read_preview` reads a block and shows what it would do; `done` is told that it was pasted or left."""

    def __init__(
        self, context: Context, block: Block, refs: Sequence[str], done: Callable[[tuple[str, ...]], object]
    ) -> None:
        super().__init__()
        self.context = context
        self.block, self.refs, self._done = block, tuple(refs), done
        self.preview = Preview()
        self.title = make_label("", "panel-title", wrap=True)
        self.about = make_label("", "quiet", wrap=True)
        self.field = SteadyBox()
        be_narrow(self.field)
        self.field.setAccessibleName(_tr("Field to paste into"))
        self.field.addItem(_tr("Choose the field…"), "")
        for one in PERSON[1:]:
            if one.table != "holds":
                self.field.addItem(field_label(one.name), one.name)
        self.field.currentIndexChanged.connect(lambda _: self.read_preview())
        self.note = NoticeBar()
        self.lines = QWidget()
        self.list = make_column(margins=0, spacing=6, inside=self.lines)
        self.paste = make_button(_tr("Paste"), self._paste_people, "main")
        self.leave = make_button(_tr("Cancel"), lambda: done(()))
        make_column(
            self.title,
            self.about,
            self.field,
            self.note,
            make_row(self.paste, self.leave, STRETCH, spacing=GAP),
            Gap(GAP),
            self.lines,
            STRETCH,
            margins=(SPACE, 0, SPACE, SPACE),
            spacing=GAP,
            inside=self,
        )
        self.field.setVisible(not block.columns)

    def start(self) -> None:
        self.read_preview()
        (self.field if not self.block.columns else self.leave).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- looking

    def read_preview(self) -> None:
        """Read it off the window's thread, and show what it would do."""
        db, block, refs = self.context, self.block, self.refs
        column = str(self.field.currentData() or "")
        self.note.shut()
        self._show_preview(Preview())
        cells, name = [row[0] if row else "" for row in block.rows], field_label(column)

        def preview_paste() -> Preview:
            if block.columns:
                return preview_block(db.db, block, typed_value)
            return preview_column(db.db, refs, column, cells, typed_value, name)

        if block.columns or column:
            self.context.ask(self, "paste", preview_paste, self._show_preview, failed=self.note.fault)
        self.context.asking.linger(40)

    def _show_preview(self, found: Preview) -> None:
        self.preview = found
        clear_widget(self.lines)
        self.paste.setEnabled(bool(found.people))
        people = format.people(len(found.people))
        set_words(self.paste, _tr("Paste for {0}").format(people) if found.people else _tr("Paste"))
        self.title.setText(_tr("Pasted from Excel"))
        show_text(self.about, self._describe_paste(found))
        if found.problems:
            self.note.notify(
                _tr("Nothing can be pasted yet. Correct this in Excel, copy it and paste it here again."), "trouble"
            )
            self._add_sentences(found.problems, "trouble")
        elif found.people:
            self.note.shut()
        if found.unknown:
            self._add_sentences(
                [_tr("Not pasted, because these columns are not known: {0}").format(", ".join(found.unknown[:8]))],
                "attention",
            )
        self._add_sentences([translate_said(doubt) for doubt in found.doubts], "attention")
        if not found.problems:
            self._add_changes(found)

    def _describe_paste(self, found: Preview) -> str:
        if not self.block.columns and not self.field.currentData():
            count = len(self.block.rows)
            cells = _tr("One cell") if count == 1 else _tr("{0} cells").format(format.number(count))
            return _tr("{0} without a title for {1} selected. Which field is it?").format(
                cells, format.people(len(self.refs))
            )
        parts = []
        if found.changed:
            parts.append(_tr("{0} changed").format(format.people(found.changed)))
        if found.added:
            parts.append(_tr("{0} added").format(format.people(len(found.added))))
        if found.same:
            parts.append(_tr("{0} as they are").format(format.people(found.same)))
        return ", ".join(parts) + ". " + _tr("An empty cell leaves a field as it is.") if parts else ""

    def _add_sentences(self, sentences: Sequence[str], tone: str) -> None:
        for sentence in sentences[:SHOWN]:
            self.list.addWidget(make_label(translate_said(sentence), "", tone, wrap=True, copyable=True))
        self._add_rest(len(sentences))

    def _add_rest(self, number: int) -> None:
        if number > SHOWN:
            self.list.addWidget(make_label(_tr("… and {0} more").format(format.number(number - SHOWN)), "quiet"))

    def _add_changes(self, found: Preview) -> None:
        for change in found.changes[:SHOWN]:
            self.list.addWidget(make_label(describe_change(change), wrap=True, copyable=True))
        self._add_rest(len(found.changes))
        for values in found.added[:SHOWN]:
            name = " ".join(str(values[key]) for key in ("given_names", "surname", "native_name") if values.get(key))
            self.list.addWidget(make_label(_tr("New: {0}").format(name), "", "good", wrap=True, copyable=True))
        self._add_rest(len(found.added))

    def _paste_people(self) -> None:
        people = self.preview.people
        self.context.carry_out(
            _tr("Paste"),
            PastePeople(people),
            len(people),
            lambda outcome: self._done(outcome.result),
            on_error=self.note.fault,
        )


def describe_change(change: Change) -> str:
    """`P00001 · Province: – → Aceh`."""
    before, after = (value_text(change.field, value) or "–" for value in (change.before, change.after))
    return f"{change.ref} · {format.named(field_label(change.field), f'{before} → {after}')}"
