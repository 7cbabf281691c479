"""Tests that both engines are present and read, for a packaged program."""

from __future__ import annotations

from pathlib import Path


def start_each() -> None:
    """Start both engines and read nothing. Raises UserError, or whatever stops an engine. Only in the process that reads papers."""
    from repatriate.intake.paper.reading.engines import first_engine
    from repatriate.intake.paper.reading.second import LATIN, Second

    first_engine()
    with Second() as second:
        second.start(LATIN)


def read_with_each(path: Path, language: str) -> tuple[str, str]:
    """The texts of both engines for a picture with one line. Only for the process that reads papers."""
    from repatriate.intake.paper.reading.cells import Holds
    from repatriate.intake.paper.reading.engines import first_engine
    from repatriate.intake.paper.reading.pictures import open_pictures
    from repatriate.intake.paper.reading.second import TESSERACT, Second

    picture = next(open_pictures(path)).picture
    words = first_engine().lines(picture)
    left, top, right, bottom = (round(edge) for edge in words[0].box) if words else (0, 0, 1, 1)
    with Second() as second:
        again = second.read(picture[max(0, top - 6) : bottom + 6, max(0, left - 6) : right + 6], TESSERACT[language])
    return " ".join(word.text for word in words), again.text(Holds.NAME)
