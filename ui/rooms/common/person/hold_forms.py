"""Forms for holds and clearances, of one person or of many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from repatriate.app.clearances.commands import AddHold, LiftHold, RecordClearance
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.command import Command
from repatriate.app.people.withdraw_commands import WithdrawPeople
from repatriate.model.entities import Answer, HoldKind
from ui.core import format
from ui.core.context import Context
from ui.core.fields import field_label
from ui.core.language import make_translator
from ui.rooms.common import labels as common_labels
from ui.rooms.common.form import Field, Form
from ui.rooms.common.state_labels import answer_word

_tr = make_translator("Papers")


class PaperForm(Form):
    """A form that runs one command and goes."""

    def __init__(self, context: Context, fields: Sequence[Field], verb: str, done: Callable[[], object]) -> None:
        super().__init__(fields, verb)
        self.context = context
        self._done = done
        self.column.setContentsMargins(0, 0, 0, 0)
        self.fill({})
        self.saved.connect(self._go)
        self.left.connect(lambda: done())

    ask: Callable[[str, Callable[[], object]], object] | None = None
    """What asks before it is done for many: the words of what is done, and what does it."""

    def _go(self) -> None:
        if self.ask is not None:
            self.ask(self.save_button.text(), self._do)
        else:
            self._do()

    def _do(self) -> None:
        self.clear_faults()
        try:
            ended = self.save()
        except ValueError:
            return  # a day that is none: said under its field
        if ended:
            self._done()

    def save(self) -> bool:
        """Run the command; False where it was refused."""
        raise NotImplementedError

    def run(self, command: Command[Any]) -> bool:
        """Whether it was done; why it was refused is said in the form."""
        return self.context.run(command, on_error=self.fault) is not None


class HoldForm(PaperForm):
    def __init__(self, context: Context, refs: tuple[str, ...], done: Callable[[], object]) -> None:
        kinds = tuple((kind.value, common_labels.hold(kind.value)) for kind in HoldKind)
        super().__init__(
            context,
            [
                Field("kind", _tr("Kind"), "choice", choices=kinds),
                Field("start", _tr("From"), "day", hint=_tr("at once")),
                Field("end", _tr("Until"), "day", hint=_tr("lifted"), beside=True),
                Field("reason", field_label("reason"), hint=_tr("who decided, and what")),
            ],
            _tr("Put the hold on"),
            done,
        )
        self._refs = refs

    def save(self) -> bool:
        values = self.values()
        kind, reason = HoldKind(values["kind"]), values["reason"]
        return self.run(AddHold(self._refs, kind, self.day("start"), self.day("end"), reason))


class LiftForm(PaperForm):
    def __init__(self, context: Context, hold_id: int, done: Callable[[], object]) -> None:
        fields = [Field("reason", _tr("Why it is lifted"), hint=_tr("who decided, and what"))]
        super().__init__(context, fields, _tr("Lift the hold"), done)
        self._hold_id = hold_id

    def save(self) -> bool:
        return self.run(LiftHold(self._hold_id, self.values()["reason"] or ""))


class WithdrawForm(PaperForm):
    """Why somebody does not travel."""

    def __init__(self, context: Context, refs: tuple[str, ...], done: Callable[[], object]) -> None:
        fields = [Field("reason", _tr("Why they do not travel"), hint=_tr("as in: stays with her husband"))]
        super().__init__(context, fields, _tr("They do not travel"), done)
        self._refs = refs

    def save(self) -> bool:
        return self.run(WithdrawPeople(self._refs, self.values()["reason"] or ""))


def answer_fields(*, asked: bool) -> list[Field]:
    """What is said of an authority's answer; with `asked` also that there is none yet, and since when."""
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
    """What was asked or answered. `kind` empty: the officer chooses among `kinds`."""

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
