"""Fonts that are shipped: fallbacks for the scripts of names that this system cannot show, and for the system face."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from repatriate.reference.resources import resource_path
from ui.theme import TEXT

# A bold face of a family that is also there in regular needs no list of its own.
_SKIP = ("NotoSans-Italic", "OCRBS", "DroidSansFallbackExtA")


def install(app: QApplication) -> list[str]:
    """Add the fonts of resources/fonts to the application, make them fallbacks, set the face for text. Gives the families."""
    families: list[str] = []
    for path in sorted(resource_path("fonts").glob("*.ttf")):
        if path.stem.startswith(_SKIP):
            continue
        number = QFontDatabase.addApplicationFont(str(path))
        families += [name for name in QFontDatabase.applicationFontFamilies(number) if name not in families]
    face = app.font()
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    face.setFamilies([system, *families])
    face.setPixelSize(TEXT)
    face.setStyleHint(QFont.StyleHint.SansSerif)
    app.setFont(face)
    return families
