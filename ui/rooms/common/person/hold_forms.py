"""Forms for holds and clearances, of one person or of many."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from repatriate.app.clearances.commands import RecordClearance
from repatriate.app.clearances.queries import Asked
from repatriate.model.entities import Answer
from ui.core import format
from ui.core.context import Context
from ui.core.fields import field_label
from ui.core.language import make_translator
from ui.rooms.common.action_form import PaperForm
from ui.rooms.common.form import Field
from ui.rooms.common.state_labels import answer_word

_tr = make_translator("Papers")


def answer_fields(*, asked: bool) -> list[Field]:
    """The fields of an authority's answer; with `asked`, also the day of the request, and that no answer has come
    yet."""
    answers = [(answer.value, answer_word(Asked(answer.value))) for answer in Answer]
    fields = [
        Field(
            "answer",
            field_label("answer"),
            "choice",
            (*answers, *([("", _tr("asked, no answer yet"))] if asked else [])),
        ),
        Field("answered_on", field_label("answered_on"), "day", hint=_tr("today")),
        Field("reference", _tr("Its reference"), beside=True),
        Field("valid_from", _tr("Valid from"), "day"),
        Field("valid_until", _tr("Valid until"), "day", beside=True),
    ]
    if asked:
        fields.insert(1, Field("asked_on", field_label("asked_on"), "day", beside=True))
    return fields


class ClearanceForm(PaperForm):
    """The form for a request or an answer. `kind` empty: the officer chooses among `kinds`."""

    def __init__(
        self,
        context: Context,
        refs: tuple[str, ...],
        kind: str,
        done: Callable[[], object],
        kinds: Sequence[str] = (),
    ) -> None:
        fields = answer_fields(asked=True)
        if not kind:
            choices = tuple((one, format.name_of_kind(one)) for one in kinds)
            fields.insert(0, Field("kind", _tr("Clearance"), "choice", choices=choices))
            verb = _tr("Record it")
        else:
            verb = _tr("Record {0}").format(format.name_of_kind(kind).lower())
        super().__init__(context, fields, verb, done)
        self._refs, self._kind = refs, kind

    def save(self) -> bool:
        values = self.values()
        answer = Answer(values["answer"]) if values["answer"] else None
        command = RecordClearance(
            self._refs,
            self._kind or str(values["kind"]),
            asked_on=self.day("asked_on"),
            answer=answer,
            answered_on=self.day("answered_on") if answer else None,
            reference=values["reference"],
            valid_from=self.day("valid_from"),
            valid_until=self.day("valid_until"),
        )
        return self.run(command)
