"""Fonts that are shipped: fallbacks for the scripts of names that this system cannot show, and for the system face."""

from __future__ import annotations

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from repatriate.reference.resources import resource_path
from ui.style.theme import TEXT

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
