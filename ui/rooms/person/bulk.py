"""Many people at once: one field, a hold, a clearance, or out of the file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from repatriate.app import queries, views
from repatriate.app.commands.people import EditPeople
from ui import format
from ui.bridge import Context
from ui.rooms.kit.note import Note
from ui.rooms.person.papers import ClearanceForm, HoldForm
from ui.theme import GAP, SPACE
from ui.widgets.text import button, label


def _tr(text: str) -> str:
    return QCoreApplication.translate("Bulk", text)


def _fields() -> list[tuple[str, str]]:
    return [
        ("group", _tr("Group")),
        ("location", _tr("Waits at")),
        ("destination", _tr("Going to")),
        ("priority", _tr("Priority (1 to 4)")),
        ("ready_from", _tr("Ready from")),
        ("clear_until", _tr("Clear until")),
        ("household", _tr("Household")),
        ("nationality", _tr("Nationality")),
        ("province", _tr("Province")),
        ("sex", _tr("Sex (F, M, X)")),
        ("assistance", _tr("Assistance")),
        ("document_type", _tr("Document (passport, etd)")),
        ("document_issuer", _tr("Document issued by")),
        ("document_expiry", _tr("Document expires")),
        ("notes", _tr("Notes")),
    ]


_READ = {
    "ready_from": format.typed_day,
    "clear_until": format.typed_day,
    "document_expiry": format.typed_day,
    "nationality": format.typed_code,
    "destination": format.typed_code,
    "document_issuer": format.typed_code,
}


class BulkPanel(QWidget):
    """`show_people` says of whom it speaks."""

    def __init__(self, context: Context, on_remove: Callable[[], object], on_copy: Callable[[], object]) -> None:
        super().__init__()
        self.context = context
        self.refs: tuple[str, ...] = ()
        self.count = label("", "panel-title")
        self.field = QComboBox()
        self.field.setAccessibleName(_tr("Field to change"))
        for key, name in _fields():
            self.field.addItem(name, key)
        self.field.currentIndexChanged.connect(lambda _: self._offer())
        self.value = QLineEdit()
        self.value.setAccessibleName(_tr("New value for all of them"))
        self.value.setPlaceholderText(_tr("empty clears the field"))
        self.value.returnPressed.connect(self._change)
        self.change = button(_tr("Change"), self._change, "main")
        self.note = Note()
        self.holder = QVBoxLayout()
        self._form: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, SPACE, SPACE)
        column.setSpacing(GAP)
        column.addWidget(self.count)
        column.addWidget(
            label(_tr("What you do here is done for all of them, and undone for all of them."), "quiet", wrap=True)
        )
        column.addSpacing(GAP)
        column.addWidget(label(_tr("Change a field"), "section"))
        column.addWidget(self.field)
        column.addWidget(self.value)
        column.addWidget(self.note)
        column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(GAP)
        column.addWidget(label(_tr("More"), "section"))
        self.hold = button(_tr("Put a hold on…"), self._hold, "", "hold")
        self.clearance = button(_tr("Record a clearance…"), self._clearance, "", "check")
        self.copy = button(_tr("Copy for Excel"), on_copy, "", "copy")
        self.remove = button(_tr("Remove…"), on_remove, "danger", "remove")
        for made in (self.hold, self.clearance, self.copy, self.remove):
            column.addWidget(made)
        column.addLayout(self.holder)
        column.addStretch(1)

    def show_people(self, refs: tuple[str, ...]) -> None:
        if refs != self.refs:
            self._drop_form()
            self.note.shut()
        self.refs = refs
        self.count.setText(format.people(len(refs)))
        self.change.setText(_tr("Change for {0}").format(format.people(len(refs))))
        self.change.setAccessibleName(self.change.text())
        for made in (self.change, self.hold, self.clearance, self.remove, self.value, self.field):
            made.setEnabled(not self.context.read_only)
        self._offer()

    def typing(self) -> bool:
        return self._form is not None or bool(self.value.text())

    def _offer(self) -> None:
        key = self.field.currentData()
        offers = views.choices(self.context.db, key)
        if key in ("nationality", "document_issuer", "destination"):
            offers += [f"{code} – {name}" for code, name in format.countries()]
        completer = QCompleter(offers, self.value)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.value.setCompleter(completer)

    def _change(self) -> None:
        key = str(self.field.currentData())
        text = _READ.get(key, str.strip)(self.value.text())
        self.note.shut()
        if self.context.run(EditPeople(self.refs, {key: text}), on_error=self.note.fault) is not None:
            self.value.clear()

    def _hold(self) -> None:
        self._show(HoldForm(self.context, self.refs, self._drop_form))

    def _clearance(self) -> None:
        kinds = list(dict.fromkeys(row["kind"] for row in queries.checklist(self.context.db)))
        if not kinds:
            self.note.say(_tr("There is no checklist of clearances yet: it comes with the workbook, sheet Checklist."))
            return
        self._show(ClearanceForm(self.context, self.refs, "", self._drop_form, kinds))

    def _show(self, form: HoldForm | ClearanceForm) -> None:
        self._drop_form()
        self._form = form
        self.holder.addWidget(form)
        form.start()

    def _drop_form(self) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
