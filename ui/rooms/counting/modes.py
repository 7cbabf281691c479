"""The modes of the counting room in the order of their keys."""

from __future__ import annotations

from ui.rooms.counting.absent_mode import AbsentMode
from ui.rooms.counting.call_mode import CallMode
from ui.rooms.counting.closing.mode import CloseMode
from ui.rooms.counting.count_mode import CountMode
from ui.rooms.counting.handover_mode import HandoverMode
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.paper_mode import PaperMode
from ui.rooms.counting.standby_mode import StandbyMode

MODES: tuple[type[Mode], ...] = (HandoverMode, CountMode, CallMode, AbsentMode, StandbyMode, CloseMode, PaperMode)
