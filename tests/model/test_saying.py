"""Sentences remember what they were made of."""

from __future__ import annotations

import pickle
from datetime import date

from repatriate.model.saying import (
    Figure,
    Said,
    count,
    format_kept,
    join_items,
    join_parts,
    restore_english,
    say,
    translate_again,
)

DAY = date(2025, 5, 12)
FRENCH = {
    "{0} is ready from {1}": "{0} est prêt à partir du {1}",
    "{0} and {1}": "{0} et {1}",
    "{0} seat": "{0} place",
    "{0} seats": "{0} places",
}


def french(text: str) -> str:
    def put(value: Figure) -> str:
        return value.strftime("%d/%m/%Y") if isinstance(value, date) else f"{value}".replace(",", " ")

    return translate_again(text, lambda template: FRENCH.get(template, template), put)


def test_it_is_english_text_and_can_be_said_again() -> None:
    said = say("{0} is ready from {1}", "P1", DAY)
    assert said == "P1 is ready from 12 May 2025"
    assert french(said) == "P1 est prêt à partir du 12/05/2025"


def test_sentences_stand_within_sentences() -> None:
    said = say("{0} and {1}", count(1, "{0} seat", "{0} seats"), count(2, "{0} seat", "{0} seats"))
    assert (said, french(said)) == ("1 seat and 2 seats", "1 place et 2 places")


def test_lists() -> None:
    assert [join_items([]), join_items(["A"]), join_items(["A", "B", "C"])] == ["", "A", "A, B and C"]
    assert join_items(list("ABCDEFGH"), most=4) == "A, B, C and 5 more"
    assert french(join_items(["A", "B", "C"])) == "A, B et C"
    assert (
        french(join_parts("; ", [say("{0} is ready from {1}", "P1", DAY), "x"]))
        == "P1 est prêt à partir du 12/05/2025; x"
    )


def test_braces_in_data_are_data() -> None:
    assert say("{0} and {1}", "{1}", "{}") == "{1} and {}"
    assert say("as {it} stands") == "as {it} stands"


def test_it_is_kept_and_heard() -> None:
    said = say("{0} and {1}", say("{0} is ready from {1}", "P1", DAY), 3)
    back = restore_english(format_kept(said), str(said))
    assert isinstance(back, Said)
    assert french(back) == french(said)
    assert format_kept("plain") is None
    assert restore_english(None, "plain") == "plain"


def test_what_does_not_agree_with_the_english_is_not_believed() -> None:
    for stored in (format_kept(say("{0} and {1}", "A", "B")), "{", "[]", '{"say":[]}', '{"say":["{4}",1]}'):
        assert type(restore_english(stored, "something else")) is str


def test_it_survives_a_thread_s_or_a_process_s_wrapping() -> None:
    said = say("{0} and {1}", "A", DAY)
    again_ = pickle.loads(pickle.dumps(said))
    assert (again_, again_.template, again_.values) == (said, said.template, said.values)
