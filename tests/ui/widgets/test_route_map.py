"""The map of routes: the world behind it, ways round the earth, words beside dots, and what mouse and keys do."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from repatriate.model.entities import Mode, Place
from repatriate.reference.airports import airport
from repatriate.reference.countries import is_country
from repatriate.reference.resources import resource_path
from tests.ui.helpers import shown
from tests.ui.style.test_theme import contrast
from ui.style import theme
from ui.widgets.map import colors
from ui.widgets.map import geometry as map_land
from ui.widgets.map.drawing import Drawing, MarkItem
from ui.widgets.map.geometry import Camera, find_seam, fit_camera, project_points, shortest_way, straight_way
from ui.widgets.map.labels import Busy, Spot, gather_marks
from ui.widgets.map.route_map import Route, RouteMap
from ui.widgets.map.routes import build_strands, leg_words, strand_words
from ui.widgets.map.view import OFFERED

MANILA, JAKARTA, FIJI, LOS_ANGELES = (121.02, 14.51), (106.66, -6.13), (177.44, -17.76), (-118.41, 33.94)
SHELTER = Place("CLK1", "Clark shelter 1", "PHL", "Asia/Manila")


def at(code: str) -> Place:
    found = airport(code)
    assert found is not None
    return found


def route(
    code: str, mode: str, origin: Place | str, destination: Place | str, people: int = 10, seats: int = 20
) -> Route:
    ends = [place if isinstance(place, Place) else at(place) for place in (origin, destination)]
    return Route(code, Mode(mode), *ends, people, seats, "26 May 09:20")


GARUDA = route("GA 871", "air", "MNL", "CGK", 33, 36)
PACIFIC = [
    route("FJ810", "air", "NAN", "LAX", 30),
    route("FJ811", "air", "LAX", "NAN", 5),
    route("B1", "sea", "NAN", "APW"),
]


@pytest.fixture
def made(qtbot: QtBot) -> RouteMap:
    widget = RouteMap()
    theme.dress_widget(widget)
    qtbot.addWidget(widget)
    widget.resize(800, 540)
    widget.show()
    return widget


def picture(widget: RouteMap) -> QImage:
    return widget.view.grab().toImage()


def drawn(widget: RouteMap) -> Drawing:
    """What is on the map, brought up to date."""
    picture(widget)
    return widget.view.drawing


def on_screen(widget: RouteMap, code: str) -> QPointF:
    """Where a place's dot is in the view."""
    view, drawing = widget.view, drawn(widget)
    mark = next(m for m in drawing.marks if any(spot.place.code == code for spot in m.spots))
    return mark.at + view._root.pos()


def middle_of(widget: RouteMap, leg: str) -> QPoint:
    """A pixel of the view on the line of a leg, away from its ends."""
    view, drawing = widget.view, drawn(widget)
    way = next(w for w in drawing.ways if any(r.code == leg for s in w.strands for r in s.routes))
    x, y = way.pixels[len(way.pixels) // 3]
    return (QPointF(float(x), float(y)) + view._root.pos()).toPoint()


# -- the world


def test_the_file_is_small() -> None:
    assert resource_path("map", "world.npz").stat().st_size < 400_000


@pytest.mark.parametrize("scale", [map_land.NEAR - 100, map_land.NEAR + 100, 40_000], ids=["far", "near", "close"])
@pytest.mark.parametrize(
    ("longitude", "latitude", "land"),
    [
        (121.0, 15.6, True),  # Luzon
        (107.6, -6.9, True),  # Bandung
        (38.7, 9.0, True),  # Addis Ababa
        (178.0, -17.8, True),  # Viti Levu
        (-179.5, 67.5, True),  # Chukotka beyond 180°
        (179.5, 67.5, True),
        (20.0, -84.0, True),  # Antarctica, closed at the edge of the map
        (118.0, 17.0, False),  # South China Sea
        (-150.0, 10.0, False),
        (51.0, 41.5, False),  # Caspian Sea
    ],
)
def test_land_is_where_land_is(longitude: float, latitude: float, land: bool, scale: float) -> None:
    x, y = project_points(np.array([[longitude, latitude]]))[0]
    camera = Camera(float(x), float(y), scale, 800, 500)
    found = map_land.clip_lines(map_land.world().land[scale >= map_land.NEAR], camera)
    assert (found is not None and found[0].contains(QPointF(400, 250))) is land


def test_no_shore_runs_along_180_degrees() -> None:
    x, y = project_points(np.array([[180.0, 67.5]]))[0]
    camera = Camera(float(x), float(y), 6000, 400, 300)
    lines = map_land.world().land[True]
    found = map_land.clip_lines(lines, camera)
    assert found is not None
    area, shore = found
    assert area.elementCount() == shore.elementCount()
    moves = [sum(path.elementAt(n).isMoveTo() for n in range(path.elementCount())) for path in (area, shore)]
    assert moves[1] > moves[0]


def test_every_named_country_is_one_of_ours() -> None:
    names = map_land.world().names
    assert len(names) > 200
    assert all(is_country(name.code) for name in names)
    assert [name.room for name in names] == sorted((name.room for name in names), reverse=True)
    assert {"PHL", "IDN", "THA", "MMR", "FJI", "ETH"} <= {name.code for name in names}


# -- ways


def test_a_flight_over_180_degrees_does_not_jump() -> None:
    for start, end in ((FIJI, LOS_ANGELES), (LOS_ANGELES, FIJI)):
        for way in (shortest_way(start, end, 0.07), straight_way(start, end)):
            assert np.abs(np.diff(way[:, 0])).max() < 0.05
            assert np.ptp(way[:, 0]) == pytest.approx((360 - 177.44 - 118.41) / 360, abs=0.02)
            assert way[0] == pytest.approx(project_points(np.array([start]))[0])
            assert (way[-1] % 1) == pytest.approx(project_points(np.array([end]))[0] % 1)


def test_a_flight_is_the_great_circle_where_it_is_not_bent() -> None:
    middle = shortest_way((0, 50), (90, 50), 0.0)[16]
    # Half way between them over the sphere, further north than either: tan φ = tan 50° / cos 45°.
    north = math.degrees(math.atan(math.tan(math.radians(50)) / math.cos(math.radians(45))))
    assert north == pytest.approx(59.3, abs=0.1)
    assert middle == pytest.approx(project_points(np.array([[45.0, north]]))[0])
    bent = shortest_way(MANILA, JAKARTA, 0.1)[16] - shortest_way(MANILA, JAKARTA, 0.0)[16]
    length = np.hypot(*(project_points(np.array([MANILA]))[0] - project_points(np.array([JAKARTA]))[0]))
    assert np.hypot(*bent) == pytest.approx(0.1 * length)
    assert bent[1] < 0


@pytest.mark.parametrize("end", [MANILA, (MANILA[0] - 180, -MANILA[1])], ids=["same place", "antipode"])
def test_a_way_without_a_shortest_is_straight(end: tuple[float, float]) -> None:
    way = shortest_way(MANILA, end, 0.07)
    assert np.isfinite(way).all()
    assert way[-1] % 1 == pytest.approx(project_points(np.array([end]))[0] % 1)


def test_the_seam_is_in_the_widest_gap() -> None:
    assert find_seam(np.array([0.1, 0.2, 0.9])) == pytest.approx(0.55)
    assert find_seam(np.array([0.95, 1.05])) == pytest.approx(0.5)


def test_there_and_back_are_two_lines() -> None:
    there, back = sorted(build_strands(PACIFIC[:2]), key=lambda strand: strand.origin.code)
    # Both go north; the one lies above the other.
    assert abs(there.points[16, 1] - back.points[16, 1]) > 0.005


def test_fitting_keeps_the_padding() -> None:
    points = project_points(np.array([MANILA, JAKARTA]))
    camera = fit_camera(points, 800, 500, 44, 0.2)
    pixels = camera.pixels(points)
    assert pixels.min() >= 43.99
    assert (pixels <= (800 - 43.99, 500 - 43.99)).all()
    assert pixels[:, 1].min() == pytest.approx(44)


def test_a_window_stays_on_the_map() -> None:
    camera = fit_camera(project_points(np.array([MANILA])), 800, 500, 44, 0.2)
    assert camera.zoomed(1e9).scale == pytest.approx(1_600_000)
    out = camera.zoomed(1e-9)
    assert out.scale == 800
    north = out.moved(0, -1e6)
    assert north.world(0, 0)[1] == pytest.approx(0)
    assert north.moved(0, 1e6).world(0, 500)[1] == pytest.approx(1)
    still = camera.zoomed(3, (100, 50))
    assert still.world(100, 50) == pytest.approx(camera.world(100, 50))


# -- what is drawn


def test_a_route_over_the_date_line_is_one_line_and_fits(made: RouteMap) -> None:
    made.set_routes(PACIFIC)
    fiji, angeles, apia = (on_screen(made, code) for code in ("NAN", "LAX", "APW"))
    inside = made.view.viewport().rect().adjusted(20, 20, -20, -20)
    assert all(inside.contains(point.toPoint()) for point in (fiji, angeles, apia))
    assert fiji.x() < apia.x() < angeles.x()
    assert made.view.camera.scale > 1000
    assert len(made.view.drawing.ways) == 3


def test_seen_from_africa_the_same_route_leaves_at_one_side_and_comes_in_at_the_other(made: RouteMap) -> None:
    made.set_routes(PACIFIC[:1])
    made.view.camera = replace(made.view.camera, x=0.55, y=0.45, scale=800.0)
    made.view._draw_again()
    drawing = drawn(made)
    spans = sorted((way.pixels[0, 0], way.pixels[-1, 0]) for way in drawing.ways)
    assert len(spans) == 2
    assert spans[1][0] - spans[0][0] == pytest.approx(800)
    codes = sorted(mark.text for mark in drawing.marks)
    assert set(codes) == {"NAN", "LAX"}


def test_labels_lie_on_nothing(made: RouteMap) -> None:
    codes = ["CGK", "KUL", "BKK", "SGN", "HAN", "CAN", "TPE", "HKG", "PVG", "CEB", "DVO", "ILO", "KTM", "RGN", "XMN"]
    made.set_routes([route(f"L{n}", "air", "MNL", code, n) for n, code in enumerate(codes)])
    drawing = drawn(made)
    labels = [mark.label for mark in drawing.marks if mark.label is not None]
    assert len(labels) >= 12
    words = labels + [rect for rect, _ in drawing.names]
    assert not any(one.intersects(other) for one, other in combinations(words, 2))
    assert not any(word.intersects(mark.rect()) for word in words for mark in drawing.marks)


def test_no_word_is_cut_by_the_edge(made: RouteMap) -> None:
    made.set_routes([GARUDA, *PACIFIC])
    made.view.camera = replace(made.view.camera, x=0.5 + 121.02 / 360, scale=800.0).moved(-397, 0)
    made.view._draw_again()
    picture(made)
    drawing, root = made.view.drawing, made.view._root
    window = QRectF(made.view.viewport().rect()).translated(-root.pos())
    edges = [mark for mark in drawing.marks if mark.text == "MNL" and abs(mark.at.x() - window.right()) < 5]
    words = [mark.label for mark in drawing.marks if mark.label] + [rect for rect, _ in drawing.names]
    assert edges
    assert not any(word.intersects(window) and not window.contains(word) for word in words)


def test_close_places_share_a_dot_until_one_looks_closer(made: RouteMap) -> None:
    near = replace(SHELTER, latitude=15.19, longitude=120.54)
    made.set_routes([route("BUS", "road", near, "CRK", 5), route("PR", "air", "CRK", "LAX", 200)])
    picture(made)
    assert sorted(mark.text for mark in made.view.drawing.marks) == ["CRK +1", "LAX"]
    made.view.zoom(500, on_screen(made, "CRK"))
    made.view.settle()
    picture(made)
    assert {"CRK", "CLK1"} <= {mark.text for mark in made.view.drawing.marks}


def test_highlighted_places_are_named_even_where_they_share_a_dot() -> None:
    places = [replace(SHELTER, code=code) for code in ("A", "B", "C", "D")]
    spots = [Spot(place, QPointF(n, 0), 100 - n, n in (1, 3)) for n, place in enumerate(places)]
    (mark,) = gather_marks(spots)
    assert mark.text == "B, D +2"
    assert mark.highlighted


def test_lines_between_two_dots_are_one_and_say_all_their_legs(made: RouteMap) -> None:
    near = replace(SHELTER, latitude=14.53, longitude=121.0)
    made.set_routes([GARUDA, replace(GARUDA, code="X1", origin=near)])
    assert len(build_strands(made.routes)) == 2
    words = made.view.words_at(middle_of(made, "GA 871"))
    assert len(made.view.drawing.ways) == 1
    assert "GA 871" in words
    assert "X1" in words


def test_busy_counts_the_cells_that_lines_go_through() -> None:
    line = np.stack([np.arange(0.0, 300.0), np.full(300, 50.0)], axis=1)
    busy = Busy(line, 300, 100)
    assert busy.cells(QRectF(200, 40, 39, 20)) == 10
    assert busy.cells(QRectF(200, 60, 40, 20)) == 0
    assert busy.cells(QRectF(-50, -50, 20, 20)) == 0


def test_modes_are_told_apart_without_colour(made: RouteMap) -> None:
    patterns = set()
    for mode in Mode:
        pen = colors.make_pen(mode, theme.color("accent"), 2)
        patterns.add((pen.style(), tuple(pen.dashPattern()), pen.capStyle()))
    assert len(patterns) == len(Mode)
    made.set_routes([route("BUS", "road", "MNL", "CEB", 90)])
    seen_colors = _colors_along(made, "BUS")
    assert any(seen_colors)
    assert not all(seen_colors)
    made.set_routes([route("PR", "air", "MNL", "CEB", 90)])
    assert all(_colors_along(made, "PR"))


def _colors_along(made: RouteMap, leg: str) -> list[bool]:
    """For pixels along a leg, short of its arrow, whether each is like the colour of a line."""
    image = picture(made)
    view = made.view
    (way,) = view.drawing.ways
    line = colors.way_color(False, False)
    found = []
    for share in np.linspace(0.1, 0.45, 90):
        x = float(np.interp(share, np.linspace(0, 1, len(way.pixels)), way.pixels[:, 0])) + view._root.pos().x()
        y = float(np.interp(share, np.linspace(0, 1, len(way.pixels)), way.pixels[:, 1])) + view._root.pos().y()
        pixel = image.pixelColor(int(x), int(y))
        off = abs(pixel.red() - line.red()) + abs(pixel.green() - line.green()) + abs(pixel.blue() - line.blue())
        found.append(off < 90)
    return found


def test_more_people_make_a_thicker_line() -> None:
    widths = [colors.way_width(people) for people in (0, 1, 36, 184, 250, 5000)]
    assert widths == sorted(widths)
    assert widths[0] >= 1
    assert widths[2] < widths[3]
    assert widths[-1] == colors.THICKEST


def test_highlighted_legs_stand_out_and_the_others_step_back(made: RouteMap) -> None:
    made.set_routes([GARUDA, route("PR1", "air", "MNL", "HAN", 200)], highlight=["GA 871"])
    drawing = drawn(made)
    assert drawing.muted
    last = drawing.ways[-1]
    assert (last.highlighted, last.strands[0].routes) == (True, (GARUDA,))
    assert {mark.text: mark.highlighted for mark in drawing.marks} == {"MNL": True, "CGK": True, "HAN": False}
    made.set_highlight([])
    picture(made)
    assert not made.view.drawing.muted


@pytest.mark.parametrize("scheme", [theme.Scheme.LIGHT, theme.Scheme.DARK])
def test_lines_and_words_can_be_seen_on_land_and_sea(qapp: QApplication, scheme: theme.Scheme) -> None:
    theme.ask_scheme(qapp, scheme)
    try:
        for ground in (colors.land_color(), colors.sea_color()):
            assert contrast(colors.name_color().name(), ground.name()) >= 4.5
            for highlighted, muted in ((True, True), (False, False), (False, True)):
                assert contrast(colors.way_color(highlighted, muted).name(), ground.name()) >= 3
    finally:
        theme.ask_scheme(qapp, theme.Scheme.LIGHT)


def test_the_map_follows_a_switch_of_scheme(made: RouteMap, qapp: QApplication) -> None:
    made.set_routes(PACIFIC)

    def ground() -> set[str]:
        image = picture(made)
        return {image.pixelColor(x, y).name().upper() for x in range(0, 800, 9) for y in range(0, 400, 9)}

    assert theme.LIGHT.surface in ground()
    theme.ask_scheme(qapp, theme.Scheme.DARK)
    try:
        after = ground()
        assert theme.DARK.surface in after
        assert colors.land_color().name().upper() in after
        assert theme.LIGHT.surface not in after
    finally:
        theme.ask_scheme(qapp, theme.Scheme.LIGHT)


def test_the_key_shows_what_is_on_the_map(made: RouteMap) -> None:
    made.set_routes(PACIFIC)
    assert {mode for mode, sample in made._samples.items() if shown(sample)} == {Mode.AIR, Mode.SEA}


# -- nothing to draw


def test_without_routes_it_says_so_once_somebody_has_looked(made: RouteMap) -> None:
    assert not shown(made.empty)
    made.set_routes(())
    assert shown(made.empty)
    assert not shown(made.missing)
    assert made.accessibleDescription() == "No routes."
    picture(made)
    made.set_routes([GARUDA])
    assert not shown(made.empty)
    made.set_routes([])
    assert shown(made.empty)


def test_places_without_coordinates_are_listed(made: RouteMap) -> None:
    made.set_routes([GARUDA, route("BUS", "road", SHELTER, "MNL")])
    assert made.missing.text() == "Not on the map: CLK1"
    assert shown(made.missing)
    assert [strand.key for strand in made.view.strands] == [("air", "MNL", "CGK")]
    assert "Not on the map: CLK1." in made.accessibleDescription()
    made.set_routes([GARUDA])
    assert not shown(made.missing)


def test_a_map_on_which_no_place_has_coordinates_is_still_a_map(made: RouteMap) -> None:
    made.set_routes([route("BUS", "road", SHELTER, replace(SHELTER, code="CLK2"))])
    assert made.missing.text() == "Not on the map: CLK1, CLK2"
    assert not picture(made).isNull()
    assert not shown(made.empty)


@pytest.mark.parametrize(
    "wrong",
    [
        {"latitude": 91.0, "longitude": 0.0},
        {"latitude": 10.0, "longitude": float("nan")},
        {"latitude": None, "longitude": 3.0},
    ],
)
def test_coordinates_that_cannot_be_are_none(made: RouteMap, wrong: dict[str, float | None]) -> None:
    made.set_routes([route("BUS", "road", replace(SHELTER, **wrong), "MNL")])
    assert made.missing.text() == "Not on the map: CLK1"


# -- words


def test_a_leg_in_words() -> None:
    assert leg_words(GARUDA) == "GA 871, MNL → CGK, 26 May 09:20, 33 of 36 seats"
    assert leg_words(replace(GARUDA, label="", seats=0, people=1)) == "GA 871, MNL → CGK, 1 person"


def test_many_legs_in_words() -> None:
    (strand,) = build_strands([replace(GARUDA, code=f"GA{n}") for n in range(11)])
    lines = strand_words(strand, {"GA10"}).splitlines()
    assert lines[0] == "MNL → CGK, air: 11 departures, 363 of 396 seats"
    assert lines[1] == "GA10, 26 May 09:20, 33 of 36 seats"
    assert (len(lines), lines[-1]) == (10, "and 3 more")


def test_the_tip_tells_legs_and_places(made: RouteMap, qtbot: QtBot) -> None:
    made.set_routes([GARUDA])
    spot = middle_of(made, "GA 871")
    assert made.view.words_at(spot) == leg_words(GARUDA)
    assert made.view.words_at(on_screen(made, "MNL").toPoint()).startswith("MNL · ")
    assert made.view.words_at(QPoint(5, 5)) == ""
    view = made.view.viewport()
    QApplication.sendEvent(view, QHelpEvent(QHelpEvent.Type.ToolTip, spot, view.mapToGlobal(spot)))
    assert "GA 871, MNL → CGK, 26 May 09:20, 33 of 36 seats" in QToolTip.text()
    QToolTip.hideText()


def test_a_tip_takes_nothing_for_markup(made: RouteMap) -> None:
    made.set_routes([replace(GARUDA, code="<b>GA</b>")])
    spot = middle_of(made, "<b>GA</b>")
    view = made.view.viewport()
    QApplication.sendEvent(view, QHelpEvent(QHelpEvent.Type.ToolTip, spot, view.mapToGlobal(spot)))
    assert "&lt;b&gt;GA&lt;/b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_the_routes_can_be_heard(made: RouteMap) -> None:
    made.set_routes([route("PR1", "air", "MNL", "HAN", 200, 210), GARUDA], highlight=["GA 871"])
    for widget in (made, made.view):
        assert widget.accessibleName() == "Map of routes"
        assert widget.accessibleDescription() == (
            "Air from MNL to CGK: GA 871, 26 May 09:20, 33 of 36 seats. "
            "Air from MNL to HAN: PR1, 26 May 09:20, 200 of 210 seats."
        )


# -- mouse and keys


def test_a_click_on_a_line_tells_its_leg(made: RouteMap, qtbot: QtBot) -> None:
    made.set_routes([GARUDA])
    spot = middle_of(made, "GA 871")
    with qtbot.waitSignal(made.leg_clicked) as told:
        qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == ["GA 871"]
    with qtbot.assertNotEmitted(made.leg_clicked):
        qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_a_click_on_many_legs_offers_them(made: RouteMap, qtbot: QtBot) -> None:
    made.set_routes([replace(GARUDA, code=f"GA&{n}") for n in range(30)], highlight=["GA&7"])
    spot = middle_of(made, "GA&7")
    with qtbot.assertNotEmitted(made.leg_clicked):
        qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    (menu,) = made.view.findChildren(QMenu)
    actions = menu.actions()
    assert len(actions) == OFFERED + 1
    assert actions[0].text().startswith("GA&&7, ")
    assert (actions[-1].text(), actions[-1].isEnabled()) == ("6 more", False)
    with qtbot.waitSignal(made.leg_clicked) as told:
        actions[0].trigger()
    assert told.args == ["GA&7"]
    menu.close()


def test_dragging_moves_the_map_and_clicks_nothing(made: RouteMap, qtbot: QtBot) -> None:
    made.set_routes([GARUDA])
    spot = middle_of(made, "GA 871")
    before, pictured = on_screen(made, "MNL"), made.view._whole
    view = made.view.viewport()
    with qtbot.assertNotEmitted(made.leg_clicked):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=spot)
        qtbot.mouseMove(view, spot + QPoint(30, 12))
        qtbot.mouseMove(view, spot + QPoint(60, 25))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=spot + QPoint(60, 25))
    after = on_screen(made, "MNL")
    assert (after - before).x() == pytest.approx(60, abs=1)
    assert (after - before).y() == pytest.approx(25, abs=1)
    assert made.view._whole is pictured  # moved, not drawn anew
    assert made.view.words_at(spot + QPoint(60, 25)) == leg_words(GARUDA)
    made.view.settle()
    assert on_screen(made, "MNL").x() == pytest.approx(after.x(), abs=1)
    assert made.view._whole is not pictured


def test_keys_zoom_move_and_fit(made: RouteMap, qtbot: QtBot) -> None:
    made.set_routes([GARUDA])
    view = made.view
    home = view.camera
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.camera.scale == pytest.approx(home.scale * 1.5)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.camera.scale == pytest.approx(home.scale)
    for key, axis, sign in (
        (Qt.Key.Key_Left, "x", -1),
        (Qt.Key.Key_Right, "x", 1),
        (Qt.Key.Key_Up, "y", -1),
        (Qt.Key.Key_Down, "y", 1),
    ):
        before = getattr(view.camera, axis)
        qtbot.keyClick(view, key)
        assert (getattr(view.camera, axis) - before) * sign > 0
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.camera != home
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.camera == home
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.camera == home


def _wheel(made: RouteMap, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
    spot = QPointF(200, 150)
    view = made.view.viewport()
    event = QWheelEvent(
        spot, QPointF(view.mapToGlobal(spot)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def test_the_wheel_zooms_where_the_mouse_is(made: RouteMap) -> None:
    made.set_routes([GARUDA])
    picture(made)
    before, there = made.view.camera, made.view.camera.world(200, 150)
    assert _wheel(made)
    assert made.view.camera.scale > before.scale
    assert made.view.camera.world(200, 150) == pytest.approx(there)
    stale = made.view._whole
    picture(made)
    assert made.view._whole is stale  # at first the old picture, larger
    made.view.settle()
    picture(made)
    assert made.view._whole is not stale


def test_in_a_page_that_scrolls_the_wheel_needs_ctrl(qtbot: QtBot) -> None:
    widget = RouteMap(wheel=False)
    qtbot.addWidget(widget)
    widget.set_routes([GARUDA])
    before = widget.view.camera
    _wheel(widget)
    assert widget.view.camera == before
    assert _wheel(widget, Qt.KeyboardModifier.ControlModifier)
    assert widget.view.camera.scale > before.scale


def test_the_look_stays_while_the_places_stay(made: RouteMap) -> None:
    made.set_routes([GARUDA])
    made.view.zoom(2)
    looked = made.view.camera
    made.set_routes([replace(GARUDA, people=12), replace(GARUDA, code="GA 2")], highlight=["GA 2"])
    assert made.view.camera == looked
    made.set_routes([GARUDA, *PACIFIC])
    assert made.view.camera != looked


def test_fitted_routes_stay_fitted_when_the_size_changes(made: RouteMap) -> None:
    made.set_routes([GARUDA])
    made.resize(400, 300)
    made.view.settle()
    inside = made.view.viewport().rect()
    assert all(inside.contains(on_screen(made, code).toPoint()) for code in ("MNL", "CGK"))


def test_dots_lie_over_lines(made: RouteMap) -> None:
    made.set_routes([GARUDA])
    spot = on_screen(made, "MNL").toPoint()
    assert isinstance(made.view.items(spot)[0], MarkItem)


def test_two_hundred_routes_are_painted_within_a_frame(made: RouteMap) -> None:
    codes = [
        "MNL",
        "CGK",
        "BKK",
        "KUL",
        "HAN",
        "SGN",
        "CAN",
        "PVG",
        "KTM",
        "ADD",
        "NBO",
        "DAC",
        "SYD",
        "NAN",
        "HND",
        "LAX",
    ]
    pairs = [(one, other) for one in codes for other in codes if one != other][:200]
    modes = ["air", "road", "sea", "rail"]
    made.set_routes([route(f"L{n}", modes[n % 4], *pair, n) for n, pair in enumerate(pairs)])
    made.view.setFixedSize(800, 500)
    picture(made)
    made.view.settle()
    target = QPixmap(800, 500)
    made.view.viewport().render(target)
    first = made.view._whole
    assert len(made.view.drawing.ways) >= 150
    for _ in range(3):
        made.view.pan(2, 1)
        made.view.viewport().render(target)
    assert made.view._whole is first
    assert target.toImage().pixelColor(400, 250).isValid()
