"""Commands made from the actions of the core: FILE, what the action is about, and an option for each question."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import Action, Question
from repatriate.cli.console import Console, table, takes_common
from repatriate.cli.values import DAY, FILE
from repatriate.model.fields import Kind

Otherwise = Callable[[Console, Path], None]


def make_command(action: Action, otherwise: Otherwise | None = None) -> click.Command:
    """The command of an action; `otherwise` is what it does where nothing is named that it is about."""

    @takes_common
    def carry_out(
        console: Console, /, file: Path, subject: tuple[str, ...] | str | None = None, **answers: Any
    ) -> None:
        if otherwise is not None and not subject:
            otherwise(console, file)
            return
        for one in action.questions:
            if one.required and one.option and answers[one.name] is None:
                raise click.UsageError(f"Say it with {one.option}: {one.label}.")
        typed = (subject,) if isinstance(subject, str) else subject or ()
        with console.opened(file, write=True) as operation:
            about = action.about.find(operation.db, typed) if action.about is not None else None
            result = operation.run(action.make(about, answers)).result
            if action.read is not None:
                result = action.read(operation.db, about)
        done = action.report(result, {"subject": subject, **answers})
        lines = done.lines
        if lines is None:
            console.answer(done.document, lambda: table(done.document))
            return
        document = {**({"file": str(file)} if action.names_file else {}), **done.document}
        console.answer(document, lambda: [str(line) for line in lines])

    params: list[click.Parameter] = [click.Argument(["file"], type=FILE)]
    if action.about is not None:
        many, needed = action.about.many, otherwise is None
        metavar = f"{action.about.metavar}..." if many else action.about.metavar
        params.append(
            click.Argument(
                ["subject"], nargs=-1 if many else 1, required=needed, metavar=metavar if needed else f"[{metavar}]"
            )
        )
    params += [_make_parameter(one, required=otherwise is None) for one in action.questions]
    return click.Command(action.name.split()[-1], params=[*params, *_COMMON], callback=carry_out, help=action.help)


def _make_parameter(one: Question, *, required: bool) -> click.Parameter:
    """Argument or option of a question."""
    if not one.option:
        return click.Argument(
            [one.name],
            type=_type_of(one),
            nargs=-1 if one.many else 1,
            required=one.required,
            metavar=one.metavar or None,
        )
    if one.kind is Kind.YES_NO:
        return click.Option([one.option, one.name], is_flag=True, help=one.help or None)
    return click.Option(
        [one.option, one.name], type=_type_of(one), required=one.required and required, metavar=one.metavar or None,
        help=one.help or None,
    )  # fmt: skip


def _type_of(one: Question) -> Any:
    if one.kind is Kind.CHOICE:
        return click.Choice(list(one.words))
    if one.kind is Kind.WHOLE:
        return click.IntRange(
            None if one.least is None else int(one.least), None if one.most is None else int(one.most)
        )
    return DAY if one.kind is Kind.DAY else str


@takes_common
def _do_nothing(console: Console) -> None: ...


_COMMON: list[click.Parameter] = list(reversed(_do_nothing.__click_params__))  # type: ignore[attr-defined]
"""The options that every command takes."""
