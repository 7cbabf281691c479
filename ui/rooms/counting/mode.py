"""The base of the counting room's modes, each with its key: it handles numbers, or shows another page."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from repatriate.app.counting.room_view import CountingView
from repatriate.model.counting import How, Point
from ui.core.context import Context
from ui.rooms.counting.tally import Tally


class Mode(QWidget):
    """`key` names it behind the colon of `GA867:count`, `hot` is the key that opens it: never a letter, for guns type those.

    To make one: subclass it, build widgets in `__init__` after `super().__init__(context, tally)`, put it into
    ui/rooms/counting/modes.py. `whole`: it takes the whole page. `takes_numbers`: what is typed or scanned comes to `take`
    while it is shown; in the others, and where it `takes_scans` no more, a scan leads back to counting. One that is not `listed` has no place on the switch. Of
    modes with the same `hot` the first that `suits` is offered.
    """

    key: ClassVar[str]
    hot: ClassVar[Qt.Key]
    whole: ClassVar[bool] = False
    takes_numbers: ClassVar[bool] = False
    takes_scans: ClassVar[bool] = True
    listed: ClassVar[bool] = True
    yields_number: ClassVar[bool] = False

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__()
        self.context = context
        self.tally = tally

    @classmethod
    def name(cls) -> str:
        """A verb or a word, on the switch."""
        raise NotImplementedError

    @classmethod
    def suits(cls, view: CountingView, point: Point) -> bool:
        """Whether it is offered for this departure at this point."""
        return True

    def heading(self) -> str:
        """The heading of the page: the activity and its point."""
        return self.name()

    def asks(self) -> str:
        """The placeholder of the number field."""
        return QCoreApplication.translate("EntryFoot", "Number…")

    def enter(self) -> None:
        """It is shown now; the keyboard goes to its work. Its departure and point are those of the tally."""

    def leave(self) -> None:
        """Another one is shown, or another place."""

    def show_tally(self) -> None:
        """Something of the departure, its points or its figures is another than before. Called while it is shown."""
        raise NotImplementedError

    def take(self, code: str, how: How) -> None:
        """A number was typed or a code scanned."""

    def be_low(self, low: bool) -> None:
        """There is little height, or enough: what the work does not need is hidden. Where it `yields_number` the field is, too."""

    def may_leave(self) -> str | None:
        """A sentence where leaving now would lose something typed; None where nothing would be."""
        return None
