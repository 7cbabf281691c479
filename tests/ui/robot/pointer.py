"""From the first start to the first list with a pointer, with a messy list of 120 people; then drags."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QFileDialog, QMenu, QMenuBar

from tests.passphrase import PASSPHRASE
from tests.ui.robot.hands import Hands
from tests.ui.robot.look import MOST, at_the_end, entry, known, read, room_key, settled, shoot, the_window


def dialog(hands: Hands, name: str) -> None:
    """Click a file and Open in the dialog for files."""
    hands.answers_with_a_file()

    def there() -> QPoint | None:
        box = QApplication.activeModalWidget()
        views = [one for one in box.findChildren(QAbstractItemView) if one.objectName() in ("listView", "treeView")]
        for view in (one for one in views if one.isVisible()):
            model, root = view.model(), view.rootIndex()
            rows = [model.index(row, 0, root) for row in range(model.rowCount(root))]
            return next((middle(view, row) for row in rows if row.data() == name), None)
        return None

    def chosen() -> bool:
        box = QApplication.activeModalWidget()
        return isinstance(box, QFileDialog) and [Path(one).name for one in box.selectedFiles()] == [name]

    while not hands.see(chosen):  # while the folder is still being read, rows move
        hands.click(hands.wait(f"{name} in the dialog", there))
    hands.did.append(f"click {name}")
    hands.click_on("Open")
    hands.wait("the dialog to close", lambda: QApplication.activeModalWidget() is None)


def middle(view: QAbstractItemView, index: Any) -> QPoint | None:
    """Where a row or card is on the screen; None where it is not seen."""
    place = view.visualRect(index)
    return view.viewport().mapToGlobal(place.center()) if view.viewport().rect().contains(place.center()) else None


def choose_in(hands: Hands, box: str, words: str) -> None:
    """Open a box of choices and click one."""
    hands.click_on(box, QComboBox)

    def there() -> QPoint | None:
        popup = QApplication.activePopupWidget()
        view = popup.findChild(QAbstractItemView) if popup is not None else None
        model = view.model() if view is not None else None
        rows = [model.index(row, 0) for row in range(model.rowCount())] if model is not None else []
        return next((middle(view, row) for row in rows if row.data() == words), None)

    hands.click(hands.wait(f"{words} among {box}", there))
    hands.wait("the choices to close", lambda: QApplication.activePopupWidget() is None)


def room(key: str) -> Any:
    workspace = the_window().workspace
    return workspace.rooms[key]


def column(code: str | None) -> Any:
    board = room("plan").view
    return board.waiting if code is None else board.columns[code]


def card_of(code: str | None, ref: str = "") -> QPoint | None:
    """Where a card of that column is: this person's, or the first."""
    cards = column(code).list
    for row in range(cards.cards.rowCount()):
        card = cards.cards.card(row)
        if card is not None and (not ref or ref in card.refs):
            return middle(cards, cards.cards.index(row))
    return None


def first_ref(code: str) -> str:
    cards = column(code).list.cards
    return str(next(card.head for row in range(cards.rowCount()) if (card := cards.card(row)) is not None))


def centre(code: str | None) -> QPoint:
    cards = column(code).list
    return cards.viewport().mapToGlobal(cards.viewport().rect().center())


def menu(hands: Hands, title: str, entry_of_it: str) -> None:
    """Open a menu of the bar and click an entry."""

    def place(of: QMenuBar | QMenu, words: str) -> QPoint | None:
        found: QAction | None = next(
            (one for one in of.actions() if one.text().replace("&", "").startswith(words)), None
        )
        return of.mapToGlobal(of.actionGeometry(found).center()) if found is not None else None

    hands.click(hands.wait(f"the menu {title}", lambda: place(the_window().menuBar(), title)))

    def in_menu() -> QPoint | None:
        popup = QApplication.activePopupWidget()
        return place(popup, entry_of_it) if isinstance(popup, QMenu) else None

    hands.click(hands.wait(entry_of_it, in_menu))
    hands.did.append(f"menu {title}, {entry_of_it}")


def first_list(hands: Hands, given: Path) -> None:
    """The messy list, from the first page to the list for the first carrier."""
    hands.wait("the first page", lambda: the_window().isActiveWindow())
    hands.click_on("New operation")
    hands.wait("the page for a new file", lambda: the_window().shown_page() == "new")
    hands.field(PASSPHRASE, "Tab")
    hands.field(PASSPHRASE, "Tab")
    hands.click_on("Make the file")
    hands.wait("the rooms", lambda: room_key() == "home" and known("import.open"))
    settled(hands)

    with entry(hands, "the import"):
        hands.click_on("Import a list")
        hands.click_on("Choose a list")
        dialog(hands, given.name)
        hands.wait("the list to be read", read)
        go_on(hands)

    add_departures(hands)
    plan(hands)
    with entry(hands, "the documents"):
        hands.click_on("Papers")
        settled(hands)
        hands.click_on("Issue ")
        hands.holds("Name of this office")
        hands.field("Embassy of Indonesia")
        settled(hands)
        hands.click_on("Issue 13 as PDF")
        hands.answers_with_a_file()
        hands.press("Return")
    hands.click_on("Departures")
    settled(hands)
    hands.click(hands.wait("the first departure", first_departure))
    hands.did.append("click the first departure")
    settled(hands)
    hands.click_on("Send the list: Carrier")
    settled(hands)
    with entry(hands, "the list"):
        hands.click_on("Save v1, record as sent")


def plan(hands: Hands) -> None:
    with entry(hands, "the plan"):
        hands.click_on("Plan")
        settled(hands)
        hands.wait("the board", lambda: room_key() == "plan" and room("plan").main_button.isEnabled())
        hands.click_on("Plan", last=True)
    with entry(hands, "the confirmation"):
        hands.click_on("Confirm plan")
        hands.wait("the sheet", lambda: room("plan").drafts.sheet is not None)
        settled(hands)
        hands.click_on("Confirm plan", last=True)


def go_on(hands: Hands) -> None:
    """Press the button that goes on, until the people are in."""
    while not hands.see(at_the_end):
        hands.click_on("Continue")
        hands.wait("the next step of the import", read)
    hands.click_on("Import 120 people")


def add_departures(hands: Hands) -> None:
    hands.click_on("What comes next")
    settled(hands)
    with entry(hands, "a bus"):
        hands.click_on("Add a departure")
        settled(hands)
        hands.holds("Flight, bus or boat")
        hands.field("BUS 1", "Tab")
        hands.field("Mae Sot", "Tab")
        for text in ("Bangkok", "1 Dec", "20:00"):
            hands.field(text)
        hands.field("60", "Tab")
        hands.click_on("Add another")
    with entry(hands, "a flight"):
        hands.holds("Flight, bus or boat")
        hands.field("GA 867", "Tab")
        for text in ("Bangkok", "Jakarta", "2 Dec", "11:45"):
            hands.field(text, "Tab")
        hands.click_on("Add", last=True)


def work(hands: Hands, given: Path) -> None:
    first_list(hands, given)
    assert len(hands.did) <= MOST, hands.did
    hands.see(lambda: shoot("pointer-sent"))
    with entry(hands, "undo"):
        menu(hands, "Edit", "Undo")
        hands.holds("Reason, for the record")  # it is on record as sent
        hands.type("wrong list")
        hands.click_on("Undo it")
    hands.click_on("Plan")
    drags_on_the_board(hands)
    drags_a_person(hands)


def first_departure() -> QPoint | None:
    """The first departure in the list, under the heading of its day."""
    table = room("departures").table
    return middle(table, table.lazy.index(1, 1)) if table.lazy.rowCount() > 1 else None


def leave(hands: Hands) -> None:
    menu(hands, "File", "Quit")


def drags_on_the_board(hands: Hands) -> None:
    """A card off its departure, and back on it, found again by the wheel."""
    board = hands.see(lambda: room("plan").view)
    hands.wait("the board", lambda: room_key() == "plan" and bool(board.columns) and board.ready)
    code = hands.see(lambda: next(iter(board.columns)))
    ref = hands.see(lambda: first_ref(code))
    with entry(hands, f"{ref} to be taken off {code}"):
        hands.drag(
            hands.wait("the card", lambda: card_of(code, ref)), hands.see(lambda: centre(None)),
            by_the_way=lambda: hands.see(lambda: shoot("pointer-dragging")),
        )  # fmt: skip
    hands.wait("the board anew", lambda: board.ready)
    while not hands.see(lambda: card_of(None, ref)):
        hands.wheel(hands.see(lambda: centre(None)), 5)
    with entry(hands, f"{ref} to be back on {code}"):
        hands.drag(hands.see(lambda: card_of(None, ref)), hands.see(lambda: centre(code)))


def drags_a_person(hands: Hands) -> None:
    """Somebody from one group into another."""
    hands.click_on("People")
    settled(hands)
    hands.click_on("Groups")
    settled(hands)
    with entry(hands, "groups by rule"):
        hands.click_on("Make groups…")
        settled(hands)
        hands.click_on("Sex")
        settled(hands)
        hands.click_on("Make ", last=True)
    table = hands.see(lambda: room("groups").table)
    with entry(hands, "the move into another group"):
        while not hands.see(lambda: middle(table, table.model().index(second_band(table), 1))):
            hands.wheel(hands.see(lambda: table.mapToGlobal(table.rect().center())), 5)
        start = hands.see(lambda: middle(table, table.model().index(second_band(table) - 1, 1)))
        end = hands.see(lambda: middle(table, table.model().index(second_band(table), 1)))
        hands.drag(start, end, by_the_way=lambda: hands.see(lambda: shoot("pointer-group")))


def second_band(table: Any) -> int:
    """The row of the second group; above it is somebody of the first."""
    bands = [row for row in range(table.model().rowCount()) if table.lazy.band(row) is not None]
    return bands[1]
