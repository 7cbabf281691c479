"""Colours, sizes and the stylesheet: one set of tokens for light, one for dark, following the system unless told."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from typing import cast
from weakref import WeakSet

from PySide6.QtCore import QLoggingCategory, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from repatriate.reference.resources import resource_path
from ui.style.stylesheet import build_stylesheet


@dataclass(frozen=True, slots=True)
class Tokens:
    """Named colours, `#RRGGBB`. `*_soft` lie behind text of the same name; `on_accent` is text on the accent.

    `*_selected` are for words in a selected row, where the plain ones would be too faint.
    """

    name: str
    surface: str
    raised: str
    line: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    hover: str
    good: str
    good_soft: str
    attention: str
    attention_soft: str
    trouble: str
    trouble_soft: str
    info: str
    info_soft: str
    track: str
    good_selected: str
    attention_selected: str


LIGHT = Tokens(
    name="light", surface="#FFFFFF", raised="#F6F7F9", line="#DFE3E8", text="#1A1F26", quiet="#5A6572",
    accent="#1F5FBF", on_accent="#FFFFFF", accent_hover="#1A50A3", accent_soft="#E8F0FC", hover="#EDF0F3",
    good="#1B7F4B", good_soft="#EDF8F2", attention="#9A6700", attention_soft="#FFF7E6", trouble="#B42318",
    trouble_soft="#FDECEA", info="#0B7285", info_soft="#E6F5F8", track="#DFE3E8",
    good_selected="#187747", attention_selected="#8F5F00",
)  # fmt: skip
DARK = Tokens(
    name="dark", surface="#16191D", raised="#1E2228", line="#31373F", text="#E7EAEE", quiet="#9AA5B1",
    accent="#6BA6FF", on_accent="#10141A", accent_hover="#8ABAFF", accent_soft="#22304A", hover="#282D35",
    good="#4CC38A", good_soft="#17362A", attention="#E2B04A", attention_soft="#3A3018", trouble="#FF8A7D",
    trouble_soft="#43211E", info="#5CC8D7", info_soft="#16343A", track="#31373F",
    good_selected="#4CC38A", attention_selected="#E2B04A",
)  # fmt: skip

GAP, SPACE, MARGIN = 8, 16, 24
"""Gaps inside a thing, between things, around them, in pixels."""
ROW, RADIUS, PANEL = 30, 6, 340
TEXT, CAPTION, PANEL_TITLE, TITLE, FIGURE = 13, 11, 16, 22, 40


class Tone(StrEnum):
    """The meaning of a colour; it is never shown alone, always with a word."""

    TEXT = "text"
    QUIET = "quiet"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    GOOD = "good"
    ATTENTION = "attention"
    TROUBLE = "trouble"
    INFO = "info"


class Scheme(StrEnum):
    """The officer's choice of colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def tokens() -> Tokens:
    """The set that the application shows now."""
    app = QApplication.instance()
    return DARK if app is not None and app.property("scheme") == "dark" else LIGHT


def color(tone: str) -> QColor:
    """The colour of a tone (or any token) now."""
    return QColor(cast(str, getattr(tokens(), tone)))


def selected_tone(tone: str) -> str:
    """The token for words of this tone in a selected row."""
    return f"{tone}_selected" if tone in (Tone.GOOD, Tone.ATTENTION) else tone


def ask_scheme(app: QApplication, scheme: Scheme) -> None:
    """Follow the system, or be light or dark whatever it says."""
    hints = app.styleHints()
    if scheme is Scheme.SYSTEM:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if scheme is Scheme.DARK else Qt.ColorScheme.Light)
    # A platform without schemes of its own (offscreen) does not take the wish: it is kept beside it.
    app.setProperty("wanted", scheme.value)
    apply_theme(app)


@cache
def _sheet_of(these: Tokens) -> str:
    return build_stylesheet(asdict(these))


_dressed: WeakSet[QWidget] = WeakSet()


def dress_widget(widget: QWidget | None) -> None:
    """Give a room, a bar or a dialog the looks that hold now, and those after each switch, with all that is in it.

    On a switch Qt styles a widget once for each of its ancestors up to the one with the stylesheet. So that is never the
    window: each part near the leaves has its own, and none has another within it. For the same reason it is dressed where it
    stands, last: what is dressed and then moved into another is styled again, to the last button.
    """
    assert widget is not None  # what Qt says may be missing where it never is
    widget.setProperty("dressed", True)
    _dressed.add(widget)
    widget.setStyleSheet(_sheet_of(tokens()))


def apply_theme(app: QApplication) -> None:
    """Put the palette of the scheme that holds now on the application, and its stylesheet on whatever is dressed."""
    wanted = app.property("wanted")
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    if wanted in ("light", "dark"):
        dark = wanted == "dark"
    scheme = "dark" if dark else "light"
    if app.property("scheme") == scheme:
        return
    app.setProperty("scheme", scheme)
    now = tokens()
    app.setPalette(build_palette(now))
    sheet = _sheet_of(now)
    for widget in {*_dressed, *(top for top in app.topLevelWidgets() if top.property("dressed"))}:
        if isValid(widget):
            widget.setStyleSheet(sheet)
    for widget in app.topLevelWidgets():
        widget.update()


def build_palette(now: Tokens) -> QPalette:
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: now.surface,
        QPalette.ColorRole.WindowText: now.text,
        QPalette.ColorRole.Base: now.surface,
        QPalette.ColorRole.AlternateBase: now.raised,
        QPalette.ColorRole.Text: now.text,
        QPalette.ColorRole.Button: now.raised,
        QPalette.ColorRole.ButtonText: now.text,
        QPalette.ColorRole.BrightText: now.trouble,
        QPalette.ColorRole.Highlight: now.accent_soft,
        QPalette.ColorRole.HighlightedText: now.text,
        QPalette.ColorRole.Accent: now.accent,
        QPalette.ColorRole.Link: now.accent,
        QPalette.ColorRole.LinkVisited: now.accent,
        QPalette.ColorRole.PlaceholderText: now.quiet,
        QPalette.ColorRole.ToolTipBase: now.raised,
        QPalette.ColorRole.ToolTipText: now.text,
        QPalette.ColorRole.Light: now.raised,
        QPalette.ColorRole.Midlight: now.line,
        QPalette.ColorRole.Mid: now.line,
        QPalette.ColorRole.Dark: now.quiet,
        QPalette.ColorRole.Shadow: now.line,
    }
    for role, value in roles.items():
        made.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(now.quiet))
    return made


def size_font(
    font: QFont, pixels: int, *, medium: bool = False, semibold: bool = False, tabular: bool = False
) -> QFont:
    """The font in another size or weight; `tabular` gives every digit the same width."""
    made = QFont(font)
    made.setPixelSize(pixels)
    if medium or semibold:
        made.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Medium)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def set_style(widget: QWidget, **properties: str | bool) -> None:
    """Set properties that the stylesheet looks at, and have it look again where one is another than before."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


# -- Breakpoints of the window's size in logical pixels: the only place that decides about changes of layout.


LEAST = (640, 300)
"""The smallest window: a screen of 1366 × 768 at 200 %, under a title and over a taskbar."""
WIDE, TWO_COLUMNS, HIGH = 1100, 760, 560
"""From these on: names in the sidebar and a panel beside the work; more than one column; a menu bar."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`wide`: everything is shown. `one_column`: a panel is a page, the search an icon. `low`: the menu bar is folded."""

    wide: bool
    one_column: bool
    low: bool


def frame_of(width: int, height: int) -> Frame:
    """The layout for a window of this size."""
    return Frame(width >= WIDE, width < TWO_COLUMNS, height < HIGH)


WHOLE = frame_of(WIDE, HIGH)


# -- Fonts that are shipped: fallbacks for the scripts of names that this system cannot show, and for the system
# face.

# A bold face of a family that is also there in regular needs no list of its own.
_SKIP = ("NotoSans-Italic", "OCRBS", "DroidSansFallbackExtA")


def install_fonts(app: QApplication) -> list[str]:
    """Add the fonts of resources/fonts to the application, make them fallbacks, set the face for text. Gives the families."""
    # Qt tries the fallbacks one after the other, and warns of each that does not have the script.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    families: list[str] = []
    for path in sorted(resource_path("fonts").glob("*.ttf")):
        if path.stem.startswith(_SKIP):
            continue
        number = QFontDatabase.addApplicationFont(str(path))
        families += [name for name in QFontDatabase.applicationFontFamilies(number) if name not in families]
    face = app.font()
    # Not the name that the system gives: it may stand for any ("Sans Serif"), and then has no weights of its own.
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).family()
    face.setFamilies([system, *(name for name in families if name != system)])
    face.setPixelSize(TEXT)
    face.setStyleHint(QFont.StyleHint.SansSerif)
    app.setFont(face)
    return families
