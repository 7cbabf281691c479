"""Slips, wristbands and the lists beside the manifests: what each is for, what can be chosen, how it is drawn and made."""

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
from repatriate.app.handouts.labels import CODES, LabelOptions, Labels, frames_pdf, labels, sheet_choices
from repatriate.handouts.bays import BayOptions
from repatriate.handouts.buses import BusOptions
from repatriate.handouts.rooms import Night, RoomOptions
from repatriate.handouts.typed import doors, seats
from repatriate.labels.stock import SLIPS, WRISTBANDS
from ui.core import format
from ui.core.language import told
from ui.rooms.common.labels import many
from ui.rooms.manifests.handout_options import Option

translate = QCoreApplication.translate
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


def kinds() -> dict[str, Kind]:
    """Every kind by its key, in the order in which they are needed, in the officer's language."""
    found = [_labels(SLIPS), _labels(WRISTBANDS), *(_handout(name) for name in HANDOUTS)]
    return {one.key: one for one in found}


def made(kind: str, result: Labels | MadeHandout) -> Drawn:
    """What a command gave, to be shown or printed."""
    if isinstance(result, Labels):
        return _of_labels(result)
    draft = result.draft
    return Drawn(draft.pdf(told, _language()), _figures(kind, draft), tuple(told(note) for note in draft.notes))


def _figures(kind: str, draft: Draft) -> str:
    """`171 people · 4 buses: 43, 43, 43, 42`; of very many parts only how many."""
    t = translate
    words = {
        "bus": (t("Lists", "1 bus"), t("Lists", "{0} buses")),
        "rooms": (t("Lists", "1 room"), t("Lists", "{0} rooms")),
        "bays": (t("Lists", "1 bay"), t("Lists", "{0} bays")),
    }.get(kind)
    parts = draft.parts
    if words is None or not parts:
        return format.people(draft.people)
    text = many(len(parts), *words)
    if len(parts) <= MOST_PARTS:
        text = f"{text}: {', '.join(format.number(part.people) for part in parts)}"
    return f"{format.people(draft.people)} · {text}"


def _language() -> str:
    return format.current().language


# -- labels


def _labels(key: str) -> Kind:
    t = translate
    slips = key == SLIPS
    return Kind(
        key,
        t("Lists", "Boarding slips") if slips else t("Lists", "Wristbands"),
        t("Lists", "one for each, to call by number") if slips else t("Lists", "for who may not get lost"),
        "copy" if slips else "dot",
        t("Lists", "Number, group and seat; a name only where you want it. Nothing else is on it."),
        (
            Option("sheet", t("Lists", "Sheet of labels"), "choice",
                   choices=tuple((one.name, told(one.caption)) for one in sheet_choices(key))),
            Option("first_label", t("Lists", "First free label"), "number", 1, most=99, kept=False),
            Option("only_new", t("Lists", "Only for who needs a new one"), "tick", value=False, kept=False),
            Option("names", t("Lists", "With names"), "tick", value=False, kept=False,
                   hint=t("Lists", "Everybody in the hall can read them: leave them off where you can.")),
            Option("code", t("Lists", "What a scanner reads"), "choice", kept=False, needs="names",
                   choices=tuple((one.name, told(one.caption)) for one in CODES)),
        ),
        (".pdf",),
        lambda operation, leg, values: _of_labels(
            labels(operation, leg, _label_options(key, values), tell=told, language=_language())
        ),
        lambda leg, path, others, values: MakeLabels(leg, path, _label_options(key, values), told, _language()),
        lambda values: frames_pdf(key, values["sheet"], tell=told, language=_language()),
    )  # fmt: skip


def _label_options(kind: str, values: Values) -> LabelOptions:
    return LabelOptions(
        kind, values["names"], values["code"], values["sheet"], values["first_label"], values["only_new"]
    )


def _of_labels(found: Labels) -> Drawn:
    sheets = many(found.sheets, translate("Lists", "1 sheet"), translate("Lists", "{0} sheets"))
    figures = f"{format.people(found.people)} · {sheets}"
    return Drawn(found.pdf, figures, tuple(told(one) for one in found.told), found.next_label)


# -- lists


def _handout(name: str) -> Kind:
    handout = HANDOUTS[name]
    words, about, icon, options = _words(name)
    return Kind(
        name,
        words or told(handout.title),
        about or told(handout.audience),
        icon,
        _withheld(handout.whitelist),
        options,
        handout.formats,
        lambda operation, leg, values: made(
            name, MadeHandout(0, handout_draft(operation, name, leg, _handout_options(name, values)))
        ),
        lambda leg, path, others, values: MakeHandout(
            name, leg, path, _handout_options(name, values), others, told, _language()
        ),
    )


def _words(name: str) -> tuple[str, str, str, tuple[Option, ...]]:
    t = translate
    afresh = Option(
        "afresh", t("Lists", "Share out afresh"), "tick", value=False, kept=False,
        hint=t("Lists", "Else everybody keeps the place they were told before, where that can be."),
    )  # fmt: skip
    needed = t("Lists", "as needed")
    match name:
        case "bus":
            return t("Lists", "Bus list"), t("Lists", "who sits in which bus"), "road", (
                Option("seats", t("Lists", "Seats of a bus, or of each bus"), "text", "45", hint="45, 45, 30"),
                Option("buses", t("Lists", "Buses"), "number", least=0, most=99, none=needed, kept=False),
                afresh,
            )  # fmt: skip
        case "rooms":
            return t("Lists", "Room list"), t("Lists", "who sleeps in which room"), "moon", (
                Option("beds", t("Lists", "Beds in a room"), "number", 4, most=40),
                Option("rooms", t("Lists", "Rooms, where you know them"), "text", "", hint="201-210, 305", kept=False),
                Option("night", t("Lists", "Which night"), "choice", choices=(
                    (Night.ARRIVAL.value, t("Lists", "after arrival")), (Night.DEPARTURE.value, t("Lists", "before departure")),
                )),
                afresh,
            )  # fmt: skip
        case "bays":
            return t("Lists", "Handover by province"), t("Lists", "who is handed over at which bay"), "map", (
                Option("bays", t("Lists", "Bays"), "number", least=0, most=99,
                       none=t("Lists", "one each"), kept=False),
                Option("signs", t("Lists", "A sign to hang at each bay"), "tick", value=False),
                afresh,
            )  # fmt: skip
        case "standby":
            return t("Lists", "Standby list"), t("Lists", "who is called when a seat becomes free"), "queue", ()
        case "page":
            return t("Lists", "One page of figures"), t("Lists", "for the gate: numbers, no names"), "document", ()
        case _:
            return "", "", "document", ()


def _withheld(whitelist: str) -> str:
    t = translate
    return {
        "escort": t("Lists", "What an escort may know, and nothing more."),
        "receiving": t("Lists", "What those who receive them may know, and nothing more."),
        "": t("Lists", "Figures only: nobody is named."),
    }.get(whitelist, "")


def _handout_options(name: str, values: Values) -> Any:
    match name:
        case "bus":
            return BusOptions(seats(values["seats"]), values["buses"], values["afresh"])
        case "rooms":
            return RoomOptions(values["beds"], doors(values["rooms"]), Night(values["night"]), values["afresh"])
        case "bays":
            return BayOptions(values["bays"], values["afresh"], values["signs"])
        case _:
            return None
