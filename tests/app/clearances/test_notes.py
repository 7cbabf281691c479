"""Notes verbales: whom they may ask about, what is frozen, what is answered, what the pages show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from repatriate.app.clearances import note_queries
from repatriate.app.clearances import note_queries as clearances_note_queries
from repatriate.app.clearances.commands import ClearAnswer, Given, RecordAnswers, SaveChecklistItem
from repatriate.app.clearances.matrix import matrix_rows
from repatriate.app.clearances.note_commands import (
    AnswerNote,
    MakeNote,
    MarkNoteSent,
    RemoveLetter,
    SaveLetter,
    WithdrawNote,
)
from repatriate.app.clearances.note_queries import NoteState
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson, EditPeople, RemovePeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError
from repatriate.papers import note as paper
from repatriate.papers.letters import (
    OTHER,
    letter_languages,
    note_number,
    parse_letter,
    put_into_words,
    shipped_text,
    words_in,
)
from tests.app.world import NOW, world_after
from tests.manifests.opened import page_texts

TODAY = NOW.date()
YES = Given(Answer.GRANTED, TODAY, "IMM/7", date(2025, 3, 2), date(2025, 3, 20))
NO = Given(Answer.REFUSED, TODAY)
REFS = ("P00001", "P00003", "P00005")


def name_embassy(world: Operation) -> None:
    world.run(ChangeSettings({"authority": "Embassy of Indonesia in Bangkok"}))


world = world_after(name_embassy)


def make(world: Operation, refs: tuple[str, ...] = REFS, kind: str = "transit", **more: object) -> str:
    return world.run(MakeNote(refs, kind, **{"authority": "Immigration Bureau", **more})).result


def state(world: Operation, ref: str, kind: str = "transit") -> Asked:
    id = int(ref[1:])
    cells = matrix_rows(world.db, [id], TODAY)[id].cells
    return cells[kind].state if kind in cells else Asked.NOT_ASKED


# -- made


def test_a_note_asks_for_everybody_on_it(world: Operation, tmp_path: Path) -> None:
    out = tmp_path / "note.pdf"
    number = make(world, (*REFS, "P00001"), path=out)
    assert number == "2025/001"
    row = note_queries.read_note(world.db, number, TODAY)
    assert (row.state, row.people, row.waiting, row.made_by) == (NoteState.MADE, 3, 3, "duty")
    assert [one.ref for one in note_queries.people_on(world.db, number)] == list(REFS)
    assert all(state(world, ref) is Asked.WAITING for ref in REFS)
    cell = matrix_rows(world.db, [1], TODAY)[1].cells["transit"]
    assert (cell.asked_on, cell.authority, cell.note) == (TODAY, "Immigration Bureau", number)
    assert out.read_bytes() == note_queries.note_pdf(world.db, number)


def test_it_is_printed_as_it_was_made_whatever_changes(world: Operation) -> None:
    number = make(world)
    before = note_queries.note_pdf(world.db, number)
    world.run(EditPeople(("P00001",), {"surname": "CHANGED"}))
    world.run(ChangeSettings({"authority": "Consulate"}))
    world.run(SaveLetter("transit", "en", shipped_text("exit_permit", "en") or ""))
    assert note_queries.note_pdf(world.db, number) == before


def test_only_these_columns_leave_the_office(world: Operation) -> None:
    secret = {"notes": "WAS SOLD TWICE", "assistance": "MEDA", "province": "Lampung", "birth_place": "Kotabumi"}
    world.run(EditPeople(("P00001",), secret))
    note = note_queries.frozen_note(world.db, make(world))
    assert paper.COLUMNS == (
        "number", "ref", "surname", "given_names", "native_name", "sex", "birth_date", "nationality", "document_number"
    )  # fmt: skip
    assert note.rows[0] == ("1", "P00001", "TALANOU", "MIRE", "", "F", "1994-05-02", "IDN", "X0012345")
    assert note.rows[1][2:7] == ("BEKARO", "LUN", "လွန်း", "M", "1988")
    told = note.to_json()
    assert not any(word in told for word in ("SOLD", "MEDA", "WCHR", "Lampung", "Kotabumi", "H1", "Batch"))
    assert paper.Note.from_json(told) == note


def test_numbers_run_on_and_are_used_once(world: Operation) -> None:
    assert make(world, ("P00001",)) == "2025/001"
    world.undo()
    assert make(world, ("P00001",)) == "2025/002"
    world.run(ChangeSettings({"note_number": "NV-{number:04}/KBRI/{month}/{year}"}))
    assert make(world, ("P00003",)) == "NV-0003/KBRI/03/2025"
    assert make(world, ("P00004",), day=date(2026, 1, 2)) == "NV-0001/KBRI/01/2026"
    assert make(world, ("P00005",), number="own 7") == "own 7"
    with pytest.raises(UserError, match="a number is used once"):
        make(world, ("P00006",), number="OWN 7")
    make(world, ("P00006",), number="NV-0004/KBRI/03/2025")
    assert make(world, ("P00006",), kind="fit_to_fly") == "NV-0005/KBRI/03/2025"


@pytest.mark.parametrize(
    "pattern", ["no number", "{number", "{number.x}", "{0}", "{officer}/{number}", "{number:zz}", "{number:99999}"]
)
def test_a_pattern_that_is_none_is_refused(world: Operation, pattern: str) -> None:
    with pytest.raises(UserError, match="numbers of notes") as raised:
        world.run(ChangeSettings({"note_number": pattern}))
    assert raised.value.facts["field"] == "note_number"
    with pytest.raises(UserError, match="numbers of notes"):  # as a list may have brought it in
        note_number(pattern, TODAY, 1)


def test_nobody_and_strangers_are_refused(world: Operation) -> None:
    with pytest.raises(UserError, match="the note is about"):
        make(world, ())
    with pytest.raises(UserError, match="There is no person P00099"):
        make(world, ("P00001", "P00099"))
    assert note_queries.list_notes(world.db, TODAY) == []


def test_who_waits_or_has_it_is_not_asked_about_again(world: Operation) -> None:
    number = make(world)
    with pytest.raises(UserError, match=f"P00003 is already waiting for the answer to note {number}"):
        make(world, ("P00004", "P00003"))
    world.run(AnswerNote(number, YES))
    with pytest.raises(UserError, match="already has this clearance"):
        make(world, ("P00001",))
    assert make(world, ("P00001",), day=date(2025, 3, 21)) == "2025/002"
    assert state(world, "P00001") is Asked.WAITING
    first = note_queries.people_on(world.db, number)[0]
    assert (first.answer, first.reference) == ("granted", "IMM/7")


def test_whoever_was_refused_is_asked_about_again(world: Operation) -> None:
    number = make(world)
    world.run(AnswerNote(number, NO))
    second = make(world, ("P00001",))
    assert state(world, "P00001") is Asked.WAITING
    with pytest.raises(UserError, match="asked about again"):
        world.run(AnswerNote(number, answers={"P00001": YES}))
    world.run(AnswerNote(second, YES))
    assert [one.answer for one in note_queries.people_on(world.db, number)] == ["refused"] * 3


def test_who_writes_and_to_whom_must_be_known(world: Operation) -> None:
    world.run(ChangeSettings({"authority": None, "issuing_state": None}))
    assert note_queries.frozen_note(world.db, make(world)).mission == "Embassy of Indonesia"
    world.run(AddPerson({"surname": "K", "nationality": "KEN"}))
    with pytest.raises(UserError, match="no sender"):
        make(world, ("P00006", "P00007"))
    with pytest.raises(UserError, match="Choose the authority"):
        make(world, ("P00006",), authority=None)
    note = note_queries.frozen_note(world.db, make(world, ("P00006",), "exit permit", authority=None))
    assert note.authority == "Immigration"


def test_who_wrote_the_last_note_is_proposed(world: Operation) -> None:
    world.run(ChangeSettings({"authority": None}))
    assert clearances_note_queries.usual_mission(world.db) is None
    make(world, mission="Embassy of Kenya in Manila")
    assert clearances_note_queries.usual_mission(world.db) == "Embassy of Kenya in Manila"
    world.run(ChangeSettings({"authority": "Consulate of Kenya"}))
    assert clearances_note_queries.usual_mission(world.db) == "Consulate of Kenya"


def test_the_office_is_called_as_the_language_has_it(world: Operation) -> None:
    number = make(world, language="fr", authority="ministère de l'Intérieur", mission="Ambassade d’Indonésie à Bangkok")
    note = note_queries.frozen_note(world.db, number)
    assert (note.mission, note.authority) == ("Ambassade d’Indonésie à Bangkok", "Ministère de l'Intérieur")
    assert note.paragraphs[0].startswith(
        "L’Ambassade d’Indonésie à Bangkok présente ses compliments au ministère de l’Intérieur et a l’honneur"
    )


# -- sent, answered, withdrawn


def test_it_waits_from_the_day_it_was_sent(world: Operation) -> None:
    number = make(world)
    world.run(MarkNoteSent(number, date(2025, 2, 1)))
    row = note_queries.read_note(world.db, number, TODAY)
    assert (row.state, row.days, row.overdue) == (NoteState.SENT, 28, True)
    assert matrix_rows(world.db, [1], TODAY)[1].cells["transit"].asked_on == date(2025, 2, 1)


def test_some_are_answered_and_the_rest_waits(world: Operation) -> None:
    number = make(world)
    assert world.run(AnswerNote(number, answers={"P00003": NO})).result == 1
    row = note_queries.read_note(world.db, number, TODAY)
    assert (row.state, row.waiting, row.refused) == (NoteState.PARTLY, 2, 1)
    assert world.run(AnswerNote(number, YES)).result == 2
    row = note_queries.read_note(world.db, number, TODAY)
    assert (row.state, row.granted, row.refused, row.days) == (NoteState.ANSWERED, 2, 1, None)
    assert state(world, "P00003") is Asked.REFUSED
    cell = matrix_rows(world.db, [1], TODAY)[1].cells["transit"]
    assert (cell.reference, cell.valid_from, cell.valid_until) == ("IMM/7", date(2025, 3, 2), date(2025, 3, 20))
    with pytest.raises(UserError, match="Nobody on note"):
        world.run(AnswerNote(number, YES))


def test_answers_that_cannot_be_are_refused(world: Operation) -> None:
    number = make(world)
    with pytest.raises(UserError, match="P00002 is not on note"):
        world.run(AnswerNote(number, answers={"P00002": YES}))
    with pytest.raises(UserError, match="before the request"):
        world.run(AnswerNote(number, replace(YES, answered_on=date(2025, 2, 1))))
    with pytest.raises(UserError, match="ends before it starts"):
        world.run(AnswerNote(number, replace(YES, valid_until=date(2025, 3, 1))))
    with pytest.raises(UserError, match="There is no note"):
        world.run(AnswerNote("2024/9", YES))
    assert note_queries.read_note(world.db, number, TODAY).waiting == 3


def test_what_is_recorded_without_the_note_stands_on_it(world: Operation) -> None:
    number = make(world)
    world.run(RecordAnswers("transit", {"P00001": YES}))
    assert note_queries.read_note(world.db, number, TODAY).granted == 1
    world.run(ClearAnswer(("P00001",), "transit"))
    assert note_queries.read_note(world.db, number, TODAY).waiting == 3


def test_a_note_is_withdrawn_for_a_reason_and_its_number_stays_used(world: Operation) -> None:
    number = make(world)
    world.run(AnswerNote(number, answers={"P00001": YES}))
    with pytest.raises(UserError, match="takes a reason"):
        world.run(WithdrawNote(number, " "))
    assert world.run(WithdrawNote(number, "the route was changed")).result == 2
    assert (state(world, "P00001"), state(world, "P00003")) == (Asked.GRANTED, Asked.NOT_ASKED)
    row = note_queries.read_note(world.db, number, TODAY)
    assert (row.state, row.waiting, row.remark) == (NoteState.WITHDRAWN, 0, "the route was changed")
    for command in (AnswerNote(number, YES), MarkNoteSent(number), WithdrawNote(number, "again")):
        with pytest.raises(UserError, match="was withdrawn"):
            world.run(command)
    assert make(world, ("P00003",)) != number


def test_people_who_are_taken_out_or_merged_leave_no_loose_end(world: Operation) -> None:
    first, second = make(world, ("P00003", "P00004")), make(world, ("P00004", "P00005"), "fit_to_fly")
    world.run(AnswerNote(first, answers={"P00004": YES}))
    world.run(MergePeople("P00003", "P00004"))
    assert [(one.ref, one.answer) for one in note_queries.people_on(world.db, first)] == [("P00003", "granted")]
    assert [one.ref for one in note_queries.people_on(world.db, second)] == ["P00003", "P00005"]
    world.run(RemovePeople(("P00005",)))
    assert [one.ref for one in note_queries.people_on(world.db, second)] == ["P00003"]
    assert world.integrity() == "ok"
    world.undo()
    world.undo()
    assert len(note_queries.people_on(world.db, first)) == 2


# -- pages


def test_the_pages_hold_everybody_once_under_a_head_of_their_own(world: Operation) -> None:
    names = ["ซีตี", "Bùi Thị Hoa", "王小明", "عبد الرحمن", "မြမြဝင်းကြည်သူ", "ኣበበ", "A" * 90]
    refs = []
    for number in range(150):
        fields = {"surname": f"NAME{number:03}", "native_name": names[number % 7], "nationality": "IDN"}
        refs.append(world.run(AddPerson(fields)).result)
    pages = page_texts(note_queries.note_pdf(world.db, make(world, tuple(refs))))
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert f"page {number} of {len(pages)}" in page
    assert all("Date of birth" in page for page in pages[1:])
    assert "Date of birth" not in pages[0]
    assert "Annex: list of 150 persons" in pages[1]
    for ref in refs:
        assert sum(page.count(ref) for page in pages) == 1
    assert "The Embassy of Indonesia in Bangkok presents its compliments to the Immigration Bureau" in " ".join(
        pages[0].split()
    )


def test_a_wording_of_many_pages_loses_nothing(world: Operation) -> None:
    long = (
        'subject = "S"\nopening = "O"\nbody = ['
        + ", ".join(f'"word{n} {"x " * 300}"' for n in range(40))
        + ']\nclosing = "C"'
    )
    world.run(SaveLetter("transit", "en", long))
    text = " ".join(page_texts(note_queries.note_pdf(world.db, make(world))))
    assert all(f"word{number} " in text for number in range(40))


# -- whom a note is for, and what is asked before


def test_a_note_to_an_authority_is_for_those_whom_the_checklist_sends_there(world: Operation) -> None:
    world.run(AddPerson({"surname": "AUNG", "nationality": "MMR"}))
    world.run(AddPerson({"surname": "SAE", "nationality": "THA"}))
    for nationality, authority in (("MMR", "Embassy of Myanmar"), ("THA", "Royal Thai Embassy, Manila")):
        world.run(SaveChecklistItem("nationality_verification", nationality, authority))

    def asked(authority: str | None) -> list[str]:
        refs = clearances_note_queries.refs_to_ask(world.db, "nationality_verification", TODAY, authority)
        return [
            world.db.conn.execute("SELECT nationality FROM people WHERE ref = ?", (ref,)).fetchone()[0] for ref in refs
        ]

    assert set(asked(None)) == {"MMR", "THA"}
    assert set(asked("royal Thai Embassy, Manila ")) == {"THA"}
    assert asked("Royal Thai Embassy") == []
    named = clearances_note_queries.authorities_named(world.db, "nationality_verification")
    told = clearances_note_queries.nobody_to_ask("nationality_verification", "Royal Thai Embassy", named)
    assert "is not given by “Royal Thai Embassy” but by Embassy of Myanmar and Royal Thai Embassy, Manila" in str(told)
    refs = clearances_note_queries.refs_to_ask(world.db, "nationality_verification", TODAY)
    with pytest.raises(UserError, match="it can be Embassy of Myanmar and Royal Thai Embassy, Manila"):
        make(world, refs, "nationality_verification", authority=None)


def test_names_that_the_program_spelled_are_asked_about_first(world: Operation) -> None:
    world.run(EditPeople(("P00003",), {"surname": None, "given_names": None, "native_name": "王小明"}))
    with pytest.raises(UserError, match="spelled: those of P00003") as refused:
        make(world)
    assert (refused.value.code, refused.value.facts["refs"]) == ("names_unconfirmed", ("P00003",))
    make(world, unconfirmed=True)


def test_only_another_language_asks_for_the_name_of_the_office() -> None:
    office = "Embassy of Indonesia"
    assert office in (clearances_note_queries.name_in_language(office, "fr", None) or "")
    assert clearances_note_queries.name_in_language(office, "id", office)
    for language, mission in (("en", None), ("fr", "Ambassade d’Indonésie")):
        assert clearances_note_queries.name_in_language(office, language, mission) is None


@pytest.mark.parametrize("given", ["SRI", "SUWANNAPHUMARATTANA", "WICAKSONOHARDJODININGRAT"])
def test_no_name_is_broken_within_a_word(world: Operation, given: str) -> None:
    world.run(EditPeople(("P00001",), {"surname": "ARUNSIWATNAKUN", "given_names": given}))
    shown = page_texts(note_queries.note_pdf(world.db, make(world, ("P00001",))))[1]
    assert "ARUNSIWATNAKUN" in shown
    assert given in shown


# -- wordings


def test_every_kind_has_a_wording_in_every_language() -> None:
    for language in letter_languages():
        words = words_in(language)
        assert set(words.kinds) == set(words_in("en").kinds)
        assert set(words.columns) == set(paper.COLUMNS)
        for kind in (*words.kinds, OTHER):
            letter = parse_letter(shipped_text(kind, language) or "")
            for people in (1, 3):
                said = put_into_words(
                    letter, language, mission="Embassy of X", authority="Y", kind=kind, people=people, number="1",
                    day=TODAY,
                )  # fmt: skip
                whole = " ".join((said.subject, *said.paragraphs, said.closing))
                assert "{" not in whole
                assert words.persons(people) in said.paragraphs[0]


@pytest.mark.parametrize(
    ("language", "name", "alone", "to", "of"),
    [
        ("en", "Immigration Bureau", "the Immigration Bureau", "to the Immigration Bureau", "of the Immigration Bureau"),
        ("en", "The Ministry of X", "the Ministry of X", "to the Ministry of X", "of the Ministry of X"),
        ("en", "Garuda Indonesia", "Garuda Indonesia", "to Garuda Indonesia", "of Garuda Indonesia"),
        ("fr", "Ministère de l’Intérieur", "le Ministère de l’Intérieur", "au Ministère de l’Intérieur", "du Ministère de l’Intérieur"),
        ("fr", "la Direction X", "la Direction X", "à la Direction X", "de la Direction X"),
        ("fr", "l'Ambassade de Z", "l’Ambassade de Z", "à l’Ambassade de Z", "de l’Ambassade de Z"),
        ("fr", "Garuda", "Garuda", "à Garuda", "de Garuda"),
        ("id", "Direktorat Jenderal Imigrasi", "Direktorat Jenderal Imigrasi", "kepada Direktorat Jenderal Imigrasi", "Direktorat Jenderal Imigrasi"),
    ],
)  # fmt: skip
def test_names_take_their_article(language: str, name: str, alone: str, to: str, of: str) -> None:
    words = words_in(language)
    assert (words.named(name), words.named(name, words.to), words.named(name, words.of)) == (alone, to, of)


GOOD = 'subject = "S"\nopening = "{mission} asks."\nbody = ["a"]\nclosing = "C {date}"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (GOOD.replace("{mission}", "{missing}"), "line 2: there is nothing called {missing}"),
        (GOOD.replace("{date}", "{date:x}"), "line 4: there is nothing called {date}"),
        (GOOD.replace("{date}", "{date.year}"), "line 4: there is nothing called {date.year}"),
        (GOOD.replace("{date}", "{"), "line 4: a brace is not closed"),
        (GOOD.replace("{date}", "{}"), "there is nothing called {}"),
        (GOOD.replace('"S"', '""'), "line 1: “subject” is empty"),
        (GOOD.replace('"S"', "7"), "line 1: “subject” is empty or no text"),
        (GOOD.replace('["a"]', "[]").replace("[]", '["a", 3]'), "line 3: “body” is empty or no text"),
        (GOOD + 'sender = "x"\n', "line 5: “sender” is not one of"),
        (GOOD.replace('closing = "C {date}"', ""), "“closing” is empty"),
        (GOOD.replace('"S"', '"S'), "at line 1"),
        ("", "“subject” is empty"),
        (GOOD.replace('"a"', f'"{"x" * 5000}"'), "longer than"),
    ],
)
def test_a_wording_with_a_fault_says_where(world: Operation, text: str, told: str) -> None:
    with pytest.raises(UserError) as refused:
        world.run(SaveLetter("transit", "en", text))
    assert told in str(refused.value)


def test_the_office_s_own_wording_goes_first(world: Operation) -> None:
    world.run(SaveLetter("transit", "en", GOOD))
    assert note_queries.LetterRow("transit", "en", True) in note_queries.list_letters(world.db)
    note = note_queries.frozen_note(world.db, make(world, ("P00001",)))
    assert note.paragraphs == ("The Embassy of Indonesia in Bangkok asks.", "a")
    world.run(RemoveLetter("transit", "en"))
    assert note_queries.letter_text(world.db, "transit", "en") == shipped_text("transit", "en")
    with pytest.raises(UserError, match=r"no transit\.en of the office's own"):
        world.run(RemoveLetter("transit", "en"))


def test_a_language_of_the_office_s_own(world: Operation) -> None:
    with pytest.raises(UserError, match="There is no wording in “vi”"):
        make(world, ("P00001",), language="vi")
    with pytest.raises(UserError, match="is not a language code"):
        make(world, ("P00001",), language="../en")
    world.run(SaveLetter("other", "vi", GOOD.replace("asks", "đề nghị {kind}")))
    note = note_queries.frozen_note(world.db, make(world, ("P00001",), "giấy phép", language="vi"))
    assert note.paragraphs[0] == "The Embassy of Indonesia in Bangkok đề nghị giấy phép."


def test_what_was_typed_cannot_break_out_of_the_wording(world: Operation) -> None:
    number = make(world, ("P00001",), authority="{mission} \\1 {0} %s", subject="{number}", kind="a {kind} b")
    note = note_queries.frozen_note(world.db, number)
    assert note.subject == "{number}"
    assert "{mission} \\1 {0} %s" in note.paragraphs[0]
    assert "a {kind} b" in note.paragraphs[0]


def test_a_wording_nested_without_end_is_one_sentence() -> None:
    with pytest.raises(UserError, match="nested too deeply"):
        parse_letter("subject = " + "[" * 5000)
    with pytest.raises(UserError, match="far too long"):
        parse_letter("subject = " + "9" * 5000)
