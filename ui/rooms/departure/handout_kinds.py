"""Slips, wristbands and the other papers of the print pack: options, drawing and making of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.command import Command
from repatriate.app.core.operation import Operation
from repatriate.app.handouts.catalogue import HANDOUTS, handout_draft
from repatriate.app.handouts.commands import MadeHandout, MakeHandout
from repatriate.app.handouts.drafts import Draft
from repatriate.app.handouts.label_commands import MakeLabels
from repatriate.app.handouts.labels import CODES, LABEL_KINDS, LabelOptions, Labels, frames_pdf, labels, sheet_choices
from repatriate.app.handouts.options import Option, OptionKind
from repatriate.app.handouts.pack import sheet_title
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import capital
from ui.core import format
from ui.core.language import translate_said
from ui.rooms.common.labels import many

t = QCoreApplication.translate
Values = Mapping[str, Any]
MOST_PARTS = 12
"""Buses, rooms or bays of which each is counted; of more only how many there are."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A list as it would print now: `figures` say how many there are of whatever it has, `sentences` what the officer
    should read before; `next_label` is the first free one of the last sheet of labels (0: it has none)."""

    pdf: bytes
    figures: str
    sentences: tuple[str, ...] = ()
    next_label: int = 0


@dataclass(frozen=True, slots=True)
class Kind:
    """`withheld` says in words what is not on it. `draw` and `command` raise UserError for options that cannot be."""

    key: str
    name: str
    about: str
    icon: str
    withheld: str
    options: tuple[Option, ...]
    formats: tuple[str, ...]
    draw: Callable[[Operation, str, Values], Drawn]
    command: Callable[[str, Path | None, tuple[Path, ...], Values], Command[Any]]
    test_sheet: Callable[[Values], bytes] | None = None
    """For labels: their frames, to be held against an empty sheet."""


def kinds(paper: PaperSize) -> dict[str, Kind]:
    """Every kind by its key, in the order in which they are needed, in the officer's language and on the office's paper."""
    found = [*(_label_kind(name, paper) for name in LABEL_KINDS), *(_handout_kind(name) for name in HANDOUTS)]
    return {one.key: one for one in found}


def made(kind: str, result: Labels | MadeHandout) -> Drawn:
    """The pages of a command's result, to show or print."""
    if isinstance(result, Labels):
        return _of_labels(result)
    draft = result.draft
    return Drawn(
        draft.pdf(translate_said, _current_language()),
        _describe_parts(kind, draft),
        tuple(translate_said(note) for note in draft.notes),
    )


def _describe_parts(kind: str, draft: Draft) -> str:
    """`171 people · 4 buses: 43, 43, 43, 42`; of very many parts only how many."""
    words = HANDOUTS[kind].parts if kind in HANDOUTS else None
    parts = draft.parts
    if words is None or not parts:
        return format.people(draft.people)
    text = many(len(parts), *map(translate_said, words))
    if len(parts) <= MOST_PARTS:
        text = f"{text}: {', '.join(format.number(part.people) for part in parts)}"
    return f"{format.people(draft.people)} · {text}"


def _current_language() -> str:
    return format.current().language


# -- labels


def _label_kind(key: str, paper: PaperSize) -> Kind:
    kind = LABEL_KINDS[key]
    return Kind(
        key,
        translate_said(kind.title),
        translate_said(kind.about),
        kind.icon,
        translate_said(kind.withheld),
        (
            Option("sheet", t("Lists", "Sheet of labels"), OptionKind.CHOICE,
                   choices=tuple((one.name, translate_said(one.caption)) for one in sheet_choices(key, paper))),
            Option("first_label", t("Lists", "First free label"), OptionKind.NUMBER, 1, most=99, kept=False),
            Option("only_new", t("Lists", "Only for people who need a new label"), OptionKind.TICK, value=False, kept=False),
            Option("names", t("Lists", "With names"), OptionKind.TICK, value=False, kept=False,
                   hint=t("Lists", "Everybody in the hall can read the names. Leave them off where you can.")),
            Option("code", t("Lists", "What a scanner reads"), OptionKind.CHOICE, kept=False, needs="names",
                   choices=tuple((one.name, translate_said(one.caption)) for one in CODES)),
        ),
        (".pdf",),
        lambda operation, leg, values: _of_labels(
            labels(operation, leg, _label_options(key, values), tell=translate_said, language=_current_language())
        ),
        lambda leg, path, others, values: MakeLabels(leg, path, _label_options(key, values), translate_said, _current_language()),
        lambda values: frames_pdf(key, values["sheet"], tell=translate_said, language=_current_language()),
    )  # fmt: skip


def _label_options(kind: str, values: Values) -> LabelOptions:
    return LabelOptions(
        kind, values["names"], values["code"], values["sheet"], values["first_label"], values["only_new"]
    )


def _of_labels(found: Labels) -> Drawn:
    sheets = many(found.sheets, t("Lists", "1 sheet"), t("Lists", "{0} sheets"))
    figures = f"{format.people(found.people)} · {sheets}"
    return Drawn(found.pdf, figures, tuple(translate_said(one) for one in found.told), found.next_label)


# -- lists


def _handout_kind(name: str) -> Kind:
    handout = HANDOUTS[name]
    return Kind(
        name,
        translate_said(capital(sheet_title(name))),
        translate_said(handout.about),
        handout.icon,
        translate_said(handout.withheld),
        handout.options,
        handout.formats,
        lambda operation, leg, values: made(
            name, MadeHandout(0, handout_draft(operation, name, leg, handout.chosen(values)))
        ),
        lambda leg, path, others, values: MakeHandout(
            name, leg, path, handout.chosen(values), others, translate_said, _current_language()
        ),
    )
