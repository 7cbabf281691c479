"""The rooms in the order of the work; Ctrl+1 is the first. A page `under` a room stands in no sidebar."""

from __future__ import annotations

from ui.rooms.base import Room
from ui.rooms.documents import DocumentsRoom
from ui.rooms.groups import GroupsRoom
from ui.rooms.history import HistoryRoom
from ui.rooms.importing import ImportRoom
from ui.rooms.manifests import ManifestsRoom
from ui.rooms.overview import OverviewRoom
from ui.rooms.people import PeopleRoom
from ui.rooms.plan import PlanRoom
from ui.rooms.transport import TransportRoom

ROOMS: tuple[type[Room], ...] = (
    OverviewRoom,
    PeopleRoom,
    ImportRoom,
    GroupsRoom,
    TransportRoom,
    PlanRoom,
    DocumentsRoom,
    ManifestsRoom,
    HistoryRoom,
)
