"""The rules of a person in their panel: people kept apart or together, and forbidden legs, each with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import assert_never

from PySide6.QtWidgets import QHBoxLayout

from repatriate.app.people.person_queries import PersonRule
from repatriate.app.plan.actions import PAIRED
from repatriate.app.plan.commands import RemoveRule
from repatriate.model.entities import RuleKind
from ui.core.context import Context
from ui.core.language import make_translator
from ui.rooms.common.action_form import ActionForm, PaperForm
from ui.rooms.common.person.sections import Line, Section, member_name
from ui.style.theme import GAP
from ui.widgets.labels import make_button

_tr = make_translator("Rules")
FOUND = 200
"""Things of any kind that are looked at for a name; the people among them are offered."""


def find_others(context: Context, person: str, text: str) -> list[str]:
    """`P00012 – NAME` of others whose name, reference or number has this text."""
    if context.search_reader is None:
        return []
    found = context.search_reader.index.find(text, FOUND)
    return [f"{hit.key} – {hit.title}" for hit in found if hit.kind == "person" and hit.key != person]


def make_pair_form(
    context: Context, kind: RuleKind, person: str, done: Callable[[], object], other: str = ""
) -> ActionForm:
    """Keeps `person` apart from somebody, or together with them: `other`, or whom the officer names."""
    given, offers = {"other": other} if other else None, {"other": partial(find_others, context, person)}
    return ActionForm(context, PAIRED[kind], person, done, given, offers=offers)


class RuleSection(Section):
    """The rules about one person; `show_form` and `drop_form` are the panel's, which has one form at a time."""

    def __init__(
        self, context: Context, show_form: Callable[[Section, PaperForm], object], drop_form: Callable[[], object]
    ) -> None:
        super().__init__(_tr("Apart and together"))
        self._context, self._show_form, self._drop_form = context, show_form, drop_form
        self._ref = ""
        self.apart = make_button(_tr("Keep apart from…"), partial(self.open_form, RuleKind.APART), "link")
        self.together = make_button(_tr("Travel together with…"), partial(self.open_form, RuleKind.TOGETHER), "link")
        self.buttons = (self.apart, self.together)
        links = QHBoxLayout()
        links.setSpacing(GAP)
        links.addWidget(self.apart)
        links.addWidget(self.together)
        links.addStretch(1)
        self.under.addLayout(links)

    def show_rules(self, ref: str, rules: Sequence[PersonRule]) -> None:
        """The rules about this person, each with a way to take it back."""
        self._ref = ref
        writable = not self._context.read_only
        for link in self.buttons:
            link.setVisible(writable)
        self.fill((ref, rules), (self.line_of(rule, writable) for rule in rules))

    def line_of(self, rule: PersonRule, writable: bool) -> Line:
        """The rule as a line of the section."""
        who = f"{rule.other['ref']}  {member_name(rule.other)}" if rule.other else " + ".join(rule.legs)
        text = f"{who}: {rule.reason}" if rule.reason else who
        slot = partial(self._context.run, RemoveRule(rule.id)) if writable else None
        return Line(rule_name(rule.kind), text, "", _tr("Remove this rule"), slot, "close")

    def open_form(self, kind: RuleKind) -> None:
        """Ask for the other person and the reason."""
        self._show_form(self, make_pair_form(self._context, kind, self._ref, self._drop_form))


def rule_name(kind: RuleKind) -> str:
    """The words for a rule, before the people or legs that it names."""
    match kind:
        case RuleKind.APART:
            return _tr("Apart from")
        case RuleKind.TOGETHER:
            return _tr("Together with")
        case RuleKind.FORBID:
            return _tr("Never on")
        case RuleKind.PIN:
            return _tr("Kept on")
        case _:
            assert_never(kind)
