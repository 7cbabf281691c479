"""The form of necessary clearances, with those usual in the host country ticked."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from repatriate.app.clearances.actions import ANSWERING, NATIONALITY
from repatriate.app.clearances.commands import ChooseClearances
from repatriate.app.clearances.kinds import Item, clearances_chosen, known_kind, offers_now, source_of
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator
from ui.rooms.common.action_form import make_field
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import many
from ui.widgets.labels import button, clear, label, tool_button
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

_tr = make_translator("ChooseClearances")
NAMED = 2
"""Nationalities of one line that are named; the others are counted."""


class ChooseForm(Form):
    """`saved` is done by itself. `left` asks to close it, also when all is written."""

    def __init__(self, context: Context) -> None:
        self._context = context
        here, offers = offers_now(context.db)
        known = [format.name_of_kind(one.kind) for one in offers]
        nations = [f"{code} – {name}" for code, name in format.countries()]
        super().__init__(
            [
                Field("kind", _tr("Another clearance"), offers=known),
                make_field(NATIONALITY, offers=nations),
                make_field(ANSWERING),
            ],
            "",
        )
        self.items = {one.kind: list(one.items) for one in offers}
        self._needed = {one.kind for one in offers if one.needed}
        self._sources = {one.kind: source_of(one.kind, here) for one in offers if one.usual}
        self._open: set[str] = set()
        self.ticks: dict[str, QCheckBox] = {}
        chosen = clearances_chosen(context.db)
        self.none = QCheckBox(_tr("None needed"))
        self.none.setChecked(chosen and not self._needed)
        self.rows = QWidget()
        self._rows = make_column(margins=0, spacing=10, inside=self.rows)
        about = _tr("People get a seat when every authority has said yes.")
        if not chosen and self._sources and here:
            where = ", ".join(format.the_country(code) for code in sorted(here))
            about = _tr("The clearances usually needed to leave {0} are ticked. Change what you need.").format(where)
        for place, widget in enumerate((label(about, "quiet", wrap=True), self.rows, self.none), start=1):
            self.column.insertWidget(place, widget)
        self.add_button = button(_tr("Add to the list"), self.add_typed, icon="add")
        few = _tr(
            "A clearance is for everybody, or for one nationality. If only a few people need it, put a hold on them."
        )
        for widget in (self.add_button, label(few, "quiet", wrap=True)):
            self.add(widget)
        for one in offers:
            self._tick(one.kind, one.needed or (one.usual and not chosen))
        self._begun = self.chosen()
        self.none.toggled.connect(self._show_sum)
        self.saved.connect(self._save)
        self._show_rows()
        if context.read_only:
            self._lock()

    def _lock(self) -> None:
        for widget in (*self.ticks.values(), self.none):
            widget.setEnabled(False)
        self.show_fields(self.controls, False)
        self.add_button.hide()
        self.save_button.hide()

    # -- what is chosen

    def chosen(self) -> tuple[Item, ...]:
        """The checklist items that are ticked."""
        return tuple(item for kind, tick in self.ticks.items() if tick.isChecked() for item in self.items[kind])

    def touched(self) -> bool:
        return super().touched() or self.chosen() != self._begun

    def _tick(self, kind: str, on: bool) -> None:
        tick = self.ticks.get(kind)
        if tick is None:
            tick = self.ticks[kind] = QCheckBox(format.name_of_kind(kind))
            tick.toggled.connect(self._show_sum)
        tick.setChecked(on)

    def add_typed(self) -> bool:
        """Take what is typed into the list; False after saying what is wrong with it."""
        self.clear_faults()
        values = self.values()
        if not values["kind"]:
            self.notify("kind", _tr("Name the clearance."))
            return False
        nationality = format.typed_code(values["nationality"]) if values["nationality"] else None
        if nationality and nationality not in dict(format.countries()):
            self.notify(
                "nationality", _tr("“{0}” is not a country. Choose one from the list.").format(values["nationality"])
            )
            return False
        kind = known_kind(kind_typed(values["kind"], self.items), self.items)
        others = [one for one in self.items.get(kind, []) if one.nationality not in (nationality, None)]
        self.items[kind] = [*(others if nationality else []), Item(kind, values["authority"] or "", nationality)]
        self._tick(kind, True)
        self.fill({})
        self._show_rows()
        return True

    def _drop_item(self, item: Item) -> None:
        self.items[item.kind].remove(item)
        self._show_rows()

    # -- showing

    def _show_rows(self) -> None:
        for tick in self.ticks.values():
            tick.setParent(self)  # what is cleared is deleted
        clear(self.rows)
        for kind in self.ticks:
            self._rows.addLayout(self._make_row(kind))
            self.ticks[kind].show()
        self._show_sum()

    def _make_row(self, kind: str) -> QVBoxLayout:
        row = make_column(self.ticks[kind], margins=0, spacing=2)
        lines, items = make_column(margins=(24, 0, 0, 0), spacing=2), self.items[kind]
        if kind in self._open:
            for item in items:
                drop = tool_button(_tr("Remove"), partial(self._drop_item, item), "close")
                drop.setAccessibleName(
                    _tr("Remove {0}").format(f"{format.name_of_kind(kind)}, {_name_nationalities([item])}")
                )
                drop.setVisible(len(items) > 1)
                lines.addLayout(make_row(grow(label(_describe_items([item]), "quiet", wrap=True)), drop))
        else:
            for authority in dict.fromkeys(item.authority for item in items):
                if words := _describe_items([item for item in items if item.authority == authority]):
                    lines.addWidget(label(words, "quiet", wrap=True))
            if len(items) > 1 and not self._context.read_only:
                more = button(_tr("Change for single nationalities"), partial(self._open_row, kind), "link")
                more.setAccessibleDescription(format.name_of_kind(kind))
                lines.addLayout(make_row(more, STRETCH))
        source = self._sources.get(kind)
        if source is not None:
            said = (
                _tr("Usual. Source: {0}").format(source)
                if source
                else _tr("Usual in neighbouring countries. No source.")
            )
            lines.addWidget(label(said, "caption", wrap=True))
            self.ticks[kind].setAccessibleDescription(said)
        row.addLayout(lines)
        return row

    def _open_row(self, kind: str) -> None:
        self._open.add(kind)
        self._show_rows()

    def _show_sum(self) -> None:
        """The button says its figure."""
        none = self.none.isChecked()
        for tick in self.ticks.values():
            tick.setEnabled(not none and not self._context.read_only)
        number = len({item.kind for item in self.chosen()})
        words = many(number, _tr("Use 1 clearance"), _tr("Use {0} clearances"))
        self.save_button.setText(_tr("None needed") if none else words if number else _tr("Choose"))

    # -- writing

    def _save(self) -> None:
        if self.values()["kind"] and not self.add_typed():
            return
        self.clear_faults()
        items = () if self.none.isChecked() else self.chosen()
        if not items and not self.none.isChecked():
            self.note.notify(_tr("Tick the clearances that people need, or “None needed”."), "attention")
            return
        gone = self._needed - {item.kind for item in items}
        if not gone:
            self._write(items)
            return
        named = ", ".join(sorted(map(format.name_of_kind, gone)))
        self.note.ask(
            _tr("No longer needed: {0}. Nobody will wait for it. Recorded answers stay.").format(named),
            self.save_button.text(),
            lambda: self._write(items),
        )

    def _write(self, items: tuple[Item, ...]) -> None:
        if self._context.run(ChooseClearances(items), on_error=self.fault) is not None:
            self.left.emit()


def kind_typed(text: str, kinds: dict[str, list[Item]]) -> str:
    """The kind that somebody means who types it as it reads here."""
    plain = " ".join(text.split())
    return next((kind for kind in kinds if format.name_of_kind(kind).casefold() == plain.casefold()), plain)


def _describe_items(items: list[Item]) -> str:
    """`Indonesia, Kenya and 3 more · Ministry of Foreign Affairs`; nothing where there is nothing to say."""
    whose = _name_nationalities(items) if items[0].nationality or items[0].authority else ""
    return " · ".join(part for part in (whose, items[0].authority) if part)


def _name_nationalities(items: list[Item]) -> str:
    named = [format.country(item.nationality) if item.nationality else _tr("everybody") for item in items]
    if len(named) > NAMED + 1:
        return _tr("{0} and {1} more").format(", ".join(named[:NAMED]), format.number(len(named) - NAMED))
    return ", ".join(named)
