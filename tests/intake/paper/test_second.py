"""The second reading: every language that the program promises is there, and reads what the first engine cannot."""

from __future__ import annotations

import json
import subprocess
import sys

from repatriate.reference.resources import resource_path

READ = """
import json, sys
import numpy as np
from PIL import Image, ImageDraw, ImageFont
from repatriate.intake.paper.reading.cells import Holds
from repatriate.intake.paper.reading.second import TESSERACT, Second

def draw(text, font):
    face = ImageFont.truetype(font, 22)
    picture = Image.new("RGB", (int(face.getlength(text)) + 20, 44), "white")
    ImageDraw.Draw(picture).text((10, 6), text, font=face, fill="black")
    return np.asarray(picture)

with Second() as second:
    found = {lang: second.read(draw(text, font), TESSERACT[lang]).text(Holds.NAME) for lang, text, font in json.load(sys.stdin)}
    assert second.read(np.full((40, 200, 3), 255, np.uint8), TESSERACT["en"]).lines == ()
    assert second.read(np.zeros((2, 2, 3), np.uint8), TESSERACT["en"]).lines == ()
print(json.dumps(found))
"""


def test_it_reads_what_the_first_engine_cannot_write() -> None:
    font, thai = (str(resource_path("fonts", name)) for name in ("NotoSans-Regular.ttf", "NotoSansThai-Regular.ttf"))
    asked = [
        ("vi", "Hoàng Thị Mỹ Duyên", font),
        ("fil", "PEÑA, NIÑO JUAN", font),
        ("fr", "Hervé Maïga", font),
        ("th", "สมชาย", thai),
    ]
    # In a process of its own, as in the program: the engine must not share one with Qt.
    run = subprocess.run(
        [sys.executable, "-c", READ], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    assert json.loads(run.stdout) == {language: text for language, text, _ in asked}


def test_each_language_has_its_models() -> None:

    named = {one.stem for one in resource_path("tessdata").glob("*.traineddata")}
    code = "from repatriate.intake.paper.reading.second import TESSERACT; print(*TESSERACT.values())"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {part for one in run.stdout.split() for part in one.split("+")} == named


RISES = """
import json, sys
import numpy as np
from PIL import Image, ImageDraw, ImageFont
from repatriate.intake.paper.reading.ink import is_rule_thicker, rises_above, without_rules

def draw(text, top=6):
    face = ImageFont.truetype(sys.argv[1], 22)
    picture = Image.new("RGB", (int(face.getlength(text)) + 20, 44), "white")
    pen = ImageDraw.Draw(picture)
    pen.text((10, top), text, font=face, fill="black")
    pen.rectangle((0, 0, picture.width - 1, 43), outline="black", width=2)
    return np.asarray(picture)

asked = json.load(sys.stdin)

def is_seen(text, top):
    crop = draw(text, top)
    return bool(rises_above(without_rules(crop)) or is_rule_thicker(crop))

print(json.dumps([{text: is_seen(text, int(top)) for text in asked} for top in sys.argv[2:]]))
"""


def test_a_mark_above_capitals_is_seen_though_no_engine_reads_it() -> None:
    """Not even where it runs into the rule above it."""
    asked = {"MAÑALAC, GLAIZA": True, "ZOÉ PEREIRA": True, "SITI NURHAYATI": False, "DELA CRUZ, JUAN": False}
    font, tops = str(resource_path("fonts", "NotoSans-Regular.ttf")), ("6", "0", "-2", "-3")
    told = json.dumps(list(asked))
    run = subprocess.run(
        [sys.executable, "-c", RISES, font, *tops], input=told, capture_output=True, text=True, check=True
    )
    *seen, hidden = json.loads(run.stdout)
    assert seen == [asked] * len(seen)
    assert hidden == {**asked, "ZOÉ PEREIRA": False}, "of the accent hardly a pixel is left"
