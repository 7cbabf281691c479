"""The text of a cell of several lines: words that were cut are whole again, others stay apart."""

import pytest

from repatriate.intake.paper.layout.joining import text_of
from repatriate.intake.paper.model import Slot, Word


def cell(*lines: str, width: float = 60.0, spaced: bool | None = None) -> Slot:
    """A cell with lines of letters six wide; `spaced` is what is known of the end of a line."""
    words = []
    for number, line in enumerate(lines):
        x = 0.0
        parts = line.split()
        for place, part in enumerate(parts):
            last = place + 1 == len(parts)
            words.append(
                Word(part, (x, 14.0 * number, x + 6 * len(part), 14.0 * number + 12), 1.0, spaced if last else True)
            )
            x += 6 * len(part) + 3
    return Slot((0, 0, width, 40), tuple(words))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("DELA", "CRUZ"), "DELA CRUZ"),
        (("Rakotoaris", "oa"), "Rakotoarisoa"),
        (("X123456789", "0"), "X1234567890"),
        (("Bénédicte-", "Léon"), "Bénédicte-Léon"),
        (("VILLANUEVA", ", ANALYN"), "VILLANUEVA, ANALYN"),
        (("12/03/", "1998"), "12/03/1998"),
        (("福建省福清", "市"), "福建省福清市"),
        (("2005年12月", "26日"), "2005年12月26日"),
        (("DE LOS", "REYES"), "DE LOS REYES"),
        (("Maximi\xad", "liano"), "Maximiliano"),
    ],
)
def test_lines_are_joined_as_they_were_cut(lines: tuple[str, ...], said: str) -> None:
    assert text_of(cell(*lines)) == said


def test_a_space_in_the_file_is_believed() -> None:
    assert text_of(cell("Rakotoaris", "oa", spaced=True)) == "Rakotoaris oa"


def test_a_line_that_had_room_was_not_cut() -> None:
    assert text_of(cell("Rakotoaris", "oa", width=120)) == "Rakotoaris oa"


def test_a_word_that_stands_whole_elsewhere_was_not_cut() -> None:
    assert text_of(cell("QUIAMBAOOO", "MAE")) == "QUIAMBAOOOMAE"
    assert text_of(cell("QUIAMBAOOO", "MAE"), {"MAE"}) == "QUIAMBAOOO MAE"


def test_letters_from_right_to_left_keep_numbers_among_them() -> None:
    words = (Word("2003", (0, 0, 24, 12)), Word("محمد", (30, 0, 54, 12)), Word("أحمد", (60, 0, 84, 12)))
    assert text_of(Slot((0, 0, 90, 12), words)) == "أحمد محمد 2003"
