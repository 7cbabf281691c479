"""Forms for clearances, of one person or of many."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from repatriate.app.clearances.actions import ANSWERED_ON, ASKED_ON, RECORD, REFERENCE, VALID_FROM, VALID_UNTIL
from repatriate.app.clearances.queries import Asked
from repatriate.model.entities import Answer
from ui.core import format
from ui.core.context import Context
from ui.core.fields import field_label
from ui.core.language import make_translator
from ui.rooms.common.action_form import ActionForm, make_field
from ui.rooms.common.form import Field
from ui.rooms.common.labels import answer_word

_tr = make_translator("Papers")


def list_answers(*, asked: bool) -> list[tuple[str, str]]:
    """Choices of an authority's answer; with `asked` also that there is no answer yet."""
    answers = [(answer.value, answer_word(Asked(answer.value))) for answer in Answer]
    return [*answers, *([("", _tr("asked, no answer yet"))] if asked else [])]


def answer_fields(*, asked: bool) -> list[Field]:
    """Fields of an authority's answer; with `asked` also the day of the request, and that no answer has come yet."""
    questions = (*((ASKED_ON,) if asked else ()), ANSWERED_ON, REFERENCE, VALID_FROM, VALID_UNTIL)
    answer = Field("answer", field_label("answer"), "choice", tuple(list_answers(asked=asked)))
    return [answer, *map(make_field, questions)]


def make_clearance_form(
    context: Context, refs: tuple[str, ...], kind: str, done: Callable[[], object], kinds: Sequence[str] = ()
) -> ActionForm:
    """Form for a request or an answer. `kind` empty: the officer chooses among `kinds`."""
    choices = {"answer": list_answers(asked=True), "kind": [(one, format.name_of_kind(one)) for one in kinds]}
    verb = _tr("Record {0}").format(format.name_of_kind(kind).lower()) if kind else ""
    return ActionForm(context, RECORD, refs, done, {"kind": kind} if kind else None, choices, verb=verb)
