"""Every script of the people whom the program is for shows with the fonts that are shipped."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetrics, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

NAMES = {
    "Burmese": "ခင်မာလွင်",
    "Khmer": "សុខ ស្រីណា",
    "Thai": "วีระ วงษา",
    "Lao": "ສົມພອນ",
    "Devanagari": "विष्णु थापा मगर",
    "Amharic": "አበበ ግርማ",
    "Chinese": "李杰明",
    "Arabic": "محمد",
    "Bengali": "রহিম",
    "Tamil": "முருகன்",
    "Sinhala": "නිමල්",
    "Vietnamese": "Nguyễn Thị Hường",
}


@pytest.mark.parametrize("script", sorted(NAMES))
def test_no_name_is_a_row_of_boxes(qapp: QApplication, script: str) -> None:
    layout = QTextLayout(NAMES[script], qapp.font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    assert line.isValid()
    runs = layout.glyphRuns()
    assert runs
    for run in runs:
        font: QRawFont = run.rawFont()
        assert 0 not in run.glyphIndexes(), font.familyName()


def test_semibold_is_heavier_than_regular(qapp: QApplication) -> None:
    plain, heavy = qapp.font(), qapp.font()
    if len(QFontDatabase.styles(QFontInfo(plain).family())) == 1:
        pytest.skip("the only font of this screen has one weight")
    heavy.setWeight(heavy.Weight.DemiBold)
    text = "Cleared to leave"
    assert QFontMetrics(heavy).horizontalAdvance(text) > QFontMetrics(plain).horizontalAdvance(text)
