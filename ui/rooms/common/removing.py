"""The question before people are taken out of the file."""

from __future__ import annotations

from collections.abc import Callable

from repatriate.app.core.working_day import working_day
from repatriate.app.people.commands import RemovePeople
from repatriate.app.people.removal import describe_ties
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.widgets.question_bar import QuestionBar

_tr = make_translator("Person")


def ask_removal(context: Context, question: QuestionBar, refs: tuple[str, ...], withdraw: Callable[[], object]) -> None:
    """Say what is lost, then take them out. Where a document, a list or a seat is theirs, `withdraw` is offered instead."""
    who = refs[0] if len(refs) == 1 else format.people(len(refs))
    title = _tr("Remove {0}").format(who)
    text = _tr("{0} and all their papers, holds and rules are taken out of the file.").format(who)
    operation = context.operation
    ties = describe_ties(operation.db, refs, working_day(operation.db, operation.today()))
    if ties is not None:
        text = _tr("{0} Of them: {1}.").format(text, translate_said(ties))
    question.ask(text, title, lambda: context.carry_out(title, RemovePeople(refs), len(refs)))
    if ties is not None:
        question.offer_instead(_tr("Record that they do not travel…"), withdraw)
