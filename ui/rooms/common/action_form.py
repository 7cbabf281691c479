"""The form of an action: a field for each of its questions, and the command that it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from repatriate.app.core.actions import Action, Question
from repatriate.app.core.transaction import Command
from repatriate.model.errors import UserError
from repatriate.model.fields import Kind
from repatriate.model.saying import capitalize_first
from ui.core.context import Context
from ui.core.language import translate_said
from ui.rooms.common.form import Field, Form


class PaperForm(Form):
    """A form that runs one command and goes."""

    def __init__(self, context: Context, fields: Sequence[Field], verb: str, done: Callable[[], object]) -> None:
        super().__init__(fields, verb)
        self.context = context
        self._done = done
        self.column.setContentsMargins(0, 0, 0, 0)
        self.fill({})
        self.saved.connect(self._ask_or_save)
        self.left.connect(lambda: done())

    ask: Callable[[str, Callable[[], object]], object] | None = None
    """A function that asks before many are changed: it takes the words of the change, and the change."""

    def _ask_or_save(self) -> None:
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


Choices = Mapping[str, Sequence[tuple[str, str]]]
"""Values with their words by question, where these depend on the file."""


def make_field(question: Question, choices: Sequence[tuple[str, str]] = (), **more: Any) -> Field:
    """The field in which a question is answered; `more` is what only the window says of it."""
    kinds: Mapping[str, str] = {Kind.DAY: "day", Kind.MOMENT: "moment", Kind.YES_NO: "yes_no"}
    offered = choices or [(value, translate_said(word)) for value, word in question.words.items()]
    made = Field(
        question.name,
        translate_said(capitalize_first(question.label)),
        "choice" if offered else "notes" if question.long else kinds.get(question.kind, "text"),
        tuple(offered),
        hint=translate_said(question.hint),
        help=translate_said(question.tip),
        beside=question.beside,
    )
    return replace(made, **more)


class ActionForm(PaperForm):
    """Asks the questions of an action about `subject`; `given` are answers that are not asked for. `offers` complete what is
    typed, `verb` stands in place of the action's. `result` is what it gave."""

    def __init__(  # long: what a form stands on, the last two seldom
        self,
        context: Context,
        action: Action,
        subject: Any,
        done: Callable[[], object],
        given: Mapping[str, Any] | None = None,
        choices: Choices | None = None,
        offers: Mapping[str, Callable[[str], Sequence[str]]] | None = None,
        verb: str = "",
    ) -> None:
        self._action, self._subject, self._given = action, subject, dict(given or {})
        self._asked = [one for one in action.questions if one.name not in self._given]
        self.result: Any = None
        fields = [
            make_field(one, (choices or {}).get(one.name, ()), offers=(offers or {}).get(one.name, ()))
            for one in self._asked
        ]
        super().__init__(context, fields, verb or translate_said(action.verb), done)

    def save(self) -> bool:
        answers = {**self.values(), **self._given}
        answers |= {one.name: self.day(one.name) for one in self._asked if one.kind is Kind.DAY}
        try:
            command = self._action.make(self._subject, answers)
        except UserError as error:
            self.fault(error)
            return False
        outcome = self.context.run(command, on_error=self.fault)
        self.result = outcome.result if outcome is not None else None
        return outcome is not None
