"""The receivers of a person in their panel: to see, add, and revoke permissions and handovers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from repatriate.app.counting.actions import ALLOWED_BY, TIE, UNTIL, VOID_HANDOVER
from repatriate.app.counting.handover_queries import Handover, describe_expected, received_by
from repatriate.app.counting.receiver_commands import AllowReceiver, ForbidReceiver, SaveReceiver
from repatriate.app.counting.receivers import Allowed, read_allowed, read_receivers
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.rooms.common.action_form import ActionForm, PaperForm, make_field
from ui.rooms.common.form import Field
from ui.rooms.common.labels import kind_choices, receiver_name, tie_words
from ui.rooms.common.person.sections import Line, Section
from ui.rooms.common.printing import print_receipt
from ui.style.theme import Tone

_tr = make_translator("Receivers")
NEW = "new"


class ReceiverSection(Section):
    """`show_form` puts a form into the panel, in place of one that is there; `drop_form` takes it away."""

    def __init__(
        self, context: Context, show_form: Callable[[Section, PaperForm], object], drop_form: Callable[[], object]
    ) -> None:
        super().__init__(_tr("Who may fetch them"), _tr("Add"), self.add)
        self._context, self._show_form, self._drop = context, show_form, drop_form
        self._ref = ""

    def show_of(self, ref: str, today: date) -> None:
        """Shows the file's present state, including the receiver's receipt and the family members still expected."""
        self._ref = ref
        db, writable = self._context.db, not self._context.read_only
        allowed = read_allowed(db, [ref]).get(ref, ())
        handover = received_by(db, ref)
        expected = describe_expected(db, [ref], today)
        if self.link is not None:
            self.link.setVisible(writable and handover is None)
        lines = [self._allowed_line(one, today, writable) for one in allowed]
        if handover is not None:
            lines = [self._received_line(handover, writable), self._receipt_line(handover.number, writable), *lines]
        lines += [Line(_tr("Family"), translate_said(one), Tone.INFO) for one in expected]
        self.fill((ref, allowed, handover and (handover.number, handover.void), expected, today, writable), lines)

    def _allowed_line(self, one: Allowed, today: date, writable: bool) -> Line:
        text = tie_words(one)
        if one.until is not None:
            ended = one.until < today
            text += " · " + (_tr("ended {0}") if ended else _tr("until {0}")).format(format.day(one.until))
        about = _tr("allowed by {0} on {1}").format(one.allowed_by, format.day(one.allowed_on))
        tip = " · ".join(part for part in (about, one.receiver.phone, one.receiver.id_number) if part)
        slot = partial(self._context.run, ForbidReceiver(self._ref, one.receiver.id)) if writable else None
        tone = "" if one.holds(today) else Tone.QUIET
        return Line("", text, tone, _tr("No longer allow to fetch them"), slot, "close", tip)

    def _received_line(self, one: Handover, writable: bool) -> Line:
        text = _tr("{0}, {1} · receipt {2}").format(
            receiver_name(one.receiver), format.local_time(one.local), one.number
        )
        slot = (lambda: self.void(one.number)) if writable else None
        return Line(_tr("Received by"), text, Tone.GOOD, _tr("Make the receipt void…"), slot, "undo")

    def _receipt_line(self, number: int, writable: bool) -> Line:
        slot = (lambda: print_receipt(self._context, self, number)) if writable else None
        return Line(_tr("Receipt"), format.number(number), "", _tr("Print the receipt…"), slot, "print")

    def add(self) -> None:
        self._show_form(self, AllowForm(self._context, self._ref, self._drop))

    def void(self, number: int) -> None:
        verb = _tr("Make receipt {0} void").format(number)
        self._show_form(self, ActionForm(self._context, VOID_HANDOVER, number, self._drop, verb=verb))


class AllowForm(PaperForm):
    """Somebody who may fetch `ref`: a receiver of the file, or a new one by name."""

    def __init__(self, context: Context, ref: str, done: Callable[[], object]) -> None:
        self._ref = ref
        known = read_receivers(context.db)
        choices = ((NEW, _tr("Somebody new")), *((str(one.receiver.id), receiver_name(one.receiver)) for one in known))
        super().__init__(
            context,
            [
                Field("receiver", _tr("Receiver"), "choice", choices=choices),
                Field("name", _tr("Name of a new receiver"), hint=_tr("as on their document")),
                Field("kind", _tr("Kind of a new receiver"), "choice", choices=tuple(kind_choices())),
                Field("phone", _tr("Telephone of a new receiver")),
                *map(make_field, (TIE, ALLOWED_BY, UNTIL)),
            ],
            _tr("Allow to fetch them"),
            done,
        )

    def save(self) -> bool:
        values = self.values()
        if not values["tie"]:
            self.notify("tie", translate_said(TIE.missing))
            return False
        if values["receiver"] != NEW and values["receiver"]:
            id = int(values["receiver"])
        else:
            new = {"name": values["name"], "kind": values["kind"], "phone": values["phone"]}
            outcome = self.context.run(SaveReceiver(None, new), on_error=self.fault, quiet=True)
            if outcome is None:
                return False
            id = outcome.result
        until = self.day("until")
        return self.run(AllowReceiver(self._ref, id, values["tie"], values["allowed_by"] or None, None, until))
