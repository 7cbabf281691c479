"""A new person, by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import Qt

from repatriate.app.people import table_queries
from repatriate.app.people.commands import AddPerson
from repatriate.intake.roster.roles import PEOPLE
from repatriate.model.fields import NAMES, Kind, Use, used_for
from ui.core.context import Context
from ui.core.fields import typed_value, value_text
from ui.core.language import make_translator
from ui.rooms.common.form import Field as FormField
from ui.rooms.common.form import Form, field_of
from ui.widgets.labels import make_button

_tr = make_translator("Person")


class AddForm(Form):
    """`added` is told the new reference."""

    def __init__(
        self, context: Context, added: Callable[[str], object], left: Callable[[], object], zone: Callable[[], object]
    ) -> None:
        super().__init__(_list_fields(context), _tr("Add"))
        self.context = context
        self._added = added
        self.zone = make_button(_tr("Fill in from the passport lines…"), zone, "link", "document")
        self.column.insertWidget(0, self.zone, 0, Qt.AlignmentFlag.AlignLeft)
        self.fill({})
        self.saved.connect(self._add_person)
        self.left.connect(lambda: left())

    def fill_in(self, fields: Mapping[str, str]) -> None:
        """Write these into the form, as they read."""
        dated = (Kind.BIRTH, Kind.DAY)
        self.change(
            {
                key: value_text(key, value) if PEOPLE[key].kind in dated else value
                for key, value in fields.items()
                if key in self.controls
            }
        )

    def _add_person(self) -> None:
        self.clear_faults()
        values = {
            key: typed_value(PEOPLE[key], str(value)) for key, value in self.values().items() if value is not None
        }
        outcome = self.context.run(AddPerson(values), on_error=self.fault)
        if outcome is not None:
            self._added(outcome.result)


def _list_fields(context: Context) -> Iterator[FormField]:
    """The fields of a new person. Names and notes have a row each; the others share one by two."""
    alone = True
    for field in used_for(Use.FORM):
        wide = field.name in (*NAMES, "notes")
        alone = wide or not alone
        offers = table_queries.list_choices(context.db, field.name) if Use.OFFERED in field.uses else []
        yield field_of(field, offers, help=_explain_field(field.name), beside=not alone)


def _explain_field(name: str) -> str:
    if name == "surname":
        return _tr("A person with only one name has it here.")
    return _tr("As they write it themselves.") if name == "native_name" else ""
