"""An office's own recipient: what its file may say, and where it is told to be wrong."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.manifests.columns import COLUMNS
from repatriate.manifests.recipients import KEYS, RECIPIENTS, Recipient, build_starter, list_allowed, read_recipient
from repatriate.model.errors import UserError

HEAD = 'name = "bus_company"\nfor = "the bus company"\n'
NEVER = {"location", "holds", "notes", "clearances_missing", "priority", "ready_from"}


def refused(text: str) -> tuple[str, int, int]:
    with pytest.raises(UserError) as caught:
        read_recipient(text, "bus.toml")
    found = re.fullmatch(r"bus\.toml, line (\d+), column (\d+): (.+\.)", caught.value.message)
    assert found, caught.value.message
    assert "\n" not in caught.value.message
    assert (caught.value.facts["line"], caught.value.facts["column"]) == (int(found[1]), int(found[2]))
    return found[3], int(found[1]), int(found[2])


def test_columns_are_taken_away_and_added() -> None:
    made = read_recipient(HEAD + 'like = "carrier"\nwithout = ["birth_date", "seat"]\nalso = ["stop_2", "age"]')
    assert (made.name, made.audience, made.kind, made.outside) == ("bus_company", "the bus company", "carrier", True)
    kept = [name for name in RECIPIENTS["carrier"].columns if name not in ("birth_date", "seat")]
    assert made.columns == (*kept, "stop_2", "age")


@pytest.mark.parametrize(
    ("taken", "gone"),
    [("document_type", "document_code"), ("surname", "written_name"), ("given_names", "written_name")],
)
def test_what_is_taken_away_is_not_said_in_another_way(taken: str, gone: str) -> None:
    made = read_recipient(HEAD + f'like = "carrier"\nwithout = ["{taken}"]')
    assert gone in RECIPIENTS["carrier"].columns
    assert not {taken, gone} & set(made.columns)


def test_columns_in_another_order() -> None:
    made = read_recipient(HEAD + 'like = "receiving"\ncolumns = ["province", "surname", "given_names", "no."]')
    assert made.columns == ("province", "surname", "given_names", "no.")


def test_like_alone_is_the_same_columns() -> None:
    assert read_recipient(HEAD + 'like = "exit"').columns == RECIPIENTS["exit"].columns


def test_a_copy_for_the_office_itself_stays_the_offices() -> None:
    made = read_recipient(HEAD + 'like = "office"\nwithout = ["notes"]')
    assert made.outside is False
    assert set(made.beneath) == set(RECIPIENTS["office"].beneath) - {"notes"}


@pytest.mark.parametrize("kind", RECIPIENTS)
def test_the_file_to_start_from(kind: str) -> None:
    made = read_recipient(build_starter(kind))
    assert (made.name, made.whitelist, made.columns) == (f"my_{kind}", kind, RECIPIENTS[kind].columns)


@pytest.mark.parametrize(
    ("text", "said", "line", "column"),
    [
        ("", "name is missing", 1, 1),
        ("name = 5", "name must be text", 1, 1),
        ('name = " "', "name must be text", 1, 1),
        ('  name = "Bus"', "small letters", 1, 3),
        ('name = "../x"', "small letters", 1, 1),
        ('name = "bus\\u202Ex"', "not busx", 1, 1),
        (f'name = "{"b" * 41}"', "40 at most", 1, 1),
        ('name = "carrier"', "a recipient that every file has", 1, 1),
        ('name = "bus"\n', "for is missing", 1, 1),
        ('name = "bus"\nfor = "a\\nb"', "one line", 2, 1),
        ('name = "bus"\nfor = "a\\u202Eb"', "visible", 2, 1),
        (f'name = "bus"\nfor = "{"b" * 81}"', "80 characters", 2, 1),
        (HEAD, "like is missing", 1, 1),
        (HEAD + 'like = "press"', "no recipient press; like must be one of carrier", 3, 1),
        (HEAD + 'like = "carrier"\ncolumns = []', "no column is left", 4, 1),
        (HEAD + 'like = "carrier"\ncolumns = "surname"', "must be a list of columns", 4, 1),
        (HEAD + 'like = "carrier"\ncolumns = ["surname", 4]', "must be a list of columns", 4, 1),
        (HEAD + 'like = "carrier"\ncolumns = ["surname", "shoes"]', "no column shoes", 4, 23),
        (
            HEAD + 'like = "carrier"\ncolumns = [\n  "surname",  # "notes"\n  \'notes\',\n]',
            "notes may not be given",
            6,
            3,
        ),
        (HEAD + 'like = "carrier"\nalso = ["ref"]', "ref may not be given to a recipient like carrier", 4, 9),
        (HEAD + 'like = "carrier"\nalso = ["seat"]', "carrier has seat already", 4, 9),
        (HEAD + 'like = "exit"\nwithout = ["seat"]', "nothing to take away", 4, 12),
        (HEAD + 'like = "exit"\nwithout = ["sex", "sex"]', "sex is here twice", 4, 19),
        (
            HEAD + 'columns = ["seat"]\nlike = "carrier"\nalso = ["age"]',
            "columns already names them all: remove also",
            5,
            1,
        ),
        (HEAD + 'like = "carrier"\nwhitout = ["seat"]', "whitout is not known here", 4, 1),
        (HEAD + 'like = "carrier"\n[columns]\na = 1', "must be a list", 4, 1),
        (HEAD + 'like = "carrier"\n[more]\na = 1', "more is not known here", 4, 1),
        (HEAD + 'like = "carrier', "this is no TOML", 3, 16),
        (HEAD + "like =\n", "this is no TOML", 3, 7),
        (HEAD + 'name = "again"', "this is no TOML", 3, 15),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(text: str, said: str, line: int, column: int) -> None:
    sentence, at_line, at_column = refused(text)
    assert said in sentence
    assert (at_line, at_column) == (line, column)


def test_nested_too_deeply() -> None:
    with pytest.raises(UserError) as caught:
        read_recipient("columns = " + "[" * 5000 + "]" * 5000)
    assert caught.value.code == "bad_profile"


def read_or_told(text: str) -> Recipient | None:
    """Nothing but a sentence stands in for a recipient."""
    try:
        return read_recipient(text)
    except UserError as fault:
        if fault.code != "bad_profile":
            raise
        return None


names = st.lists(st.sampled_from([*COLUMNS, "shoes"]), max_size=6)


@given(like=st.sampled_from(list(RECIPIENTS)), columns=names, without=names, also=names, whole=st.booleans())
def test_no_file_gives_more_than_its_kind_may_have(
    like: str, columns: list[str], without: list[str], also: list[str], whole: bool
) -> None:
    text = HEAD + f'like = "{like}"\n'
    text += f"columns = {columns}\n" if whole else f"without = {without}\nalso = {also}\n"
    made = read_or_told(text)
    if made is None:
        return
    assert made.columns
    assert len(set(made.columns)) == len(made.columns)
    assert set(made.columns) <= set(list_allowed(like))
    if like != "office":
        assert not NEVER & set(made.columns)


@given(
    st.text() | st.lists(st.sampled_from([*KEYS, *COLUMNS, *RECIPIENTS, *"=\"[]\n,#'{}."]), max_size=40).map("".join)
)
def test_any_text_is_a_recipient_or_a_sentence(text: str) -> None:
    read_or_told(text)
