"""A new person, by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from repatriate.app.people import table_queries
from repatriate.app.people.commands import AddPerson
from ui.core import format
from ui.core.context import Context
from ui.rooms.common.form import Field, Form
from ui.rooms.people import labels as people_labels
from ui.widgets.labels import button


def _tr(text: str) -> str:
    return QCoreApplication.translate("Person", text)


_READ: dict[str, Callable[[str], str]] = {
    "birth_date": format.typed_birth,
    "document_expiry": format.typed_day,
    "document_issuer": people_labels.typed_country,
    "nationality": people_labels.typed_country,
    "destination": people_labels.typed_country,
    "location": format.typed_code,
}


class AddForm(Form):
    """`added` is told the new reference."""

    def __init__(
        self, context: Context, added: Callable[[str], object], left: Callable[[], object], zone: Callable[[], object]
    ) -> None:
        named = [f"{code} – {name}" for code, name in format.countries()]
        db = context.db
        super().__init__(
            [
                Field("surname", _tr("Surname"), help=_tr("Somebody with one name only has it here.")),
                Field("given_names", _tr("Given names")),
                Field("native_name", _tr("Native name"), help=_tr("As they write it themselves.")),
                Field("sex", _tr("Sex"), "choice", choices=(("", "–"), ("F", _tr("female")), ("M", _tr("male")), ("X", _tr("other")))),
                Field("birth_date", _tr("Born"), hint=", ".join(map(format.birth, ("1999-06-07", "1999-06-??", "1999-??-??"))), beside=True),
                Field("nationality", _tr("Nationality"), offers=named),
                Field("province", _tr("Province"), offers=table_queries.choices(db, "province"), beside=True),
                Field("location", _tr("Waits at"), offers=table_queries.choices(db, "location")),
                Field("destination", _tr("Going to"), offers=[*table_queries.choices(db, "destination"), *named], beside=True),
                Field("household", _tr("Household"), offers=table_queries.choices(db, "household")),
                Field("group", _tr("Group"), offers=table_queries.choices(db, "group"), beside=True),
                Field("document_type", _tr("Document"), "choice", choices=(("", "–"), ("passport", _tr("passport")), ("etd", _tr("emergency document")))),
                Field("document_number", _tr("Number"), beside=True),
                Field("document_issuer", _tr("Issued by"), offers=named),
                Field("document_expiry", _tr("Expires"), hint=format.day(format.EXAMPLE.date()), beside=True),
                Field("notes", _tr("Notes"), "notes"),
            ],
            _tr("Add"),
        )  # fmt: skip
        self.context = context
        self._added = added
        self.zone = button(_tr("Fill in from a passport's zone…"), zone, "link", "document")
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self.zone, 0, Qt.AlignmentFlag.AlignLeft)
        self.put({})
        self.saved.connect(self._add)
        self.left.connect(lambda: left())

    def take(self, fields: Mapping[str, str]) -> None:
        """Write these into the form, as they read."""
        shown = {key: value for key, value in fields.items() if key in self.controls}
        for key in ("birth_date", "document_expiry"):
            if key in shown:
                shown[key] = people_labels.value_text(key, shown[key])
        self.change(shown)

    def _add(self) -> None:
        self.clear_faults()
        values = {key: value for key, value in self.values().items() if value is not None}
        values = {key: _READ[key](str(value)) if key in _READ else value for key, value in values.items()}
        outcome = self.context.run(AddPerson(values), on_error=self.fault)
        if outcome is not None:
            self._added(outcome.result)
