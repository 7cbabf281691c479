"""Import's three questions: answered with their sources, written with the people, kept for the next list, taken back as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.clearances.commands import MarkClearances, RecordClearance
from repatriate.app.clearances.kinds import clearances_chosen
from repatriate.app.clearances.matrix import waiting_sums
from repatriate.app.clearances.queries import Asked, list_checklist, list_clearances
from repatriate.app.core import template_rows
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.places import own_places
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.imports.jobs import import_list
from repatriate.app.imports.questions.answer_commands import AnswerQuestions, ask_of_file
from repatriate.app.imports.questions.host import host_in
from repatriate.app.imports.questions.of_list import Wishes
from repatriate.app.imports.questions.place_maker import name_place
from repatriate.app.imports.spellings import MOST_COMPARED, NearSpellings, spelling_key
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.reports import overview
from repatriate.app.state.queries import person_states
from repatriate.app.state.words import state_words
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError
from repatriate.planning.planner import make_plan
from tests.app.imports.messy import messy_list
from tests.app.imports.test_template_import import content
from tests.app.world import begin

NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with begin(tmp_path / "op.repat", "Officer One", lambda: NOW) as operation:
        yield operation


def people(operation: Operation) -> list[dict[str, Any]]:
    return list(template_rows.people(operation.db))


def told(operation: Operation, path: Path, wishes: Wishes = Wishes(), **more: Any) -> dict[str, Any]:  # noqa: B008
    report = import_list(operation, path, wishes=wishes, **more)
    assert report.questions is not None
    return report.questions


def test_a_messy_list_is_answered_beforehand_with_its_sources(operation: Operation, tmp_path: Path) -> None:
    answers = told(operation, messy_list(tmp_path / "messy.xlsx"))
    waits = {
        tuple(sorted(line["words"])): (line["people"], line["answer"], line["source"]) for line in answers["waits"]
    }
    assert waits == {
        ("Mae Sot shelter 1", "mae sot Shelter 1"): (58, "MAE-SOT-SHELTER", "new"),
        ("CAMP-2", "Camp 2", "camp2"): (42, "CAMP-2", "new"),
        ("Hosp.",): (8, "HOSP", "new"),
        (): (12, "MAE-SOT-SHELTER", "commonest"),
    }
    assert [(one["name"], one["country"], one["timezone"], one["near"]) for one in answers["new_places"]] == [
        ("Mae Sot shelter 1", "THA", "Asia/Bangkok", "MAQ"),
        ("Camp 2", "THA", "Asia/Bangkok", "MAQ"),
        ("Hosp.", "THA", "Asia/Bangkok", "MAQ"),
    ]
    goes = {tuple(line["words"]): (line["answer"], line["source"]) for line in answers["destinations"]}
    assert goes["IDN",] == ("IDN", "nationality")
    assert goes["XXA",] == (None, "open"), "who has no State stays open"
    assert goes[()] == (None, "open")
    needed = {one["kind"] for one in answers["clearances"] if one["needed"]}
    assert needed == {"victim_screening", "exit_permit"}, "of which the list tells"
    assert (answers["host"], answers["host_source"]) == ("THA", "list")


def test_everybody_has_a_place_and_who_has_a_country_a_destination(operation: Operation, tmp_path: Path) -> None:
    import_list(operation, messy_list(tmp_path / "messy.xlsx"))
    found = people(operation)
    assert len(found) == 120
    assert Counter(row["location"] for row in found) == {"MAE-SOT-SHELTER": 70, "CAMP-2": 42, "HOSP": 8}
    assert {row["nationality"] for row in found if row["destination"] is None} == {None, "XXA"}
    assert not any("camp" in (row["notes"] or "").casefold() for row in found), "no shelter goes to the notes"


def test_answers_and_dates_of_the_list_are_kept(operation: Operation, tmp_path: Path) -> None:
    import_list(operation, messy_list(tmp_path / "messy.xlsx"))
    kinds = Counter(
        operation.db.conn.execute("SELECT kind, answer, valid_until IS NOT NULL FROM clearances ORDER BY 1").fetchall()
    )
    assert kinds["exit_permit", "granted", 1] == 90
    assert kinds["victim_screening", "granted", 0] > 60
    assert kinds["victim_screening", None, 0] > 15, "asked, and not answered"


def test_a_day_that_no_list_states_stays_open(operation: Operation, tmp_path: Path) -> None:
    import_list(operation, messy_list(tmp_path / "messy.xlsx"))
    today = operation.today()
    days = operation.db.conn.execute(
        "SELECT DISTINCT kind, answer, asked_on, answered_on FROM clearances ORDER BY 1, 2"
    ).fetchall()
    assert {(asked, answered) for _, answer, asked, answered in days if answer} == {(None, None)}
    assert {(asked, answered) for _, answer, asked, answered in days if not answer} == {("", None)}
    rows = [row for row in list_clearances(operation.db, today) if row.state is Asked.WAITING]
    assert rows
    assert {(row.since, row.days) for row in rows} == {(None, None)}
    sums = {one.kind: one for one in waiting_sums(operation.db, today)}["victim_screening"]
    assert (sums.waiting, sums.oldest, sums.overdue) == (len(rows), None, 0)
    ids = {id for (id,) in operation.db.conn.execute("SELECT id FROM people")}
    waits = [
        one
        for one in person_states(operation.db, operation.clock(), ids).values()
        if one.detail.kind == "victim_screening"
    ]
    assert {str(state_words(one)) for one in waits} == {"Waits for victim screening"}
    step = {one.code: one for one in next_steps(operation, operation.clock())}["clearances_to_ask"]
    assert "unknown day" in step.sentence or "not asked yet" in step.sentence
    assert [row for row in overview.list_waiting(operation.db, today) if row.oldest is not None] == []


def test_nothing_asked_is_not_asked(operation: Operation, tmp_path: Path) -> None:
    import_list(operation, messy_list(tmp_path / "messy.xlsx"))
    ref = next(row.ref for row in list_clearances(operation.db, operation.today()) if row.state is Asked.WAITING)
    with pytest.raises(UserError, match="already asked for or granted"):
        operation.run(MarkClearances({"victim_screening": (ref,)}, Asked.WAITING))
    operation.run(MarkClearances({"victim_screening": (ref,)}, Asked.NOT_ASKED))
    assert {row.kind: row.state for row in list_clearances(operation.db, operation.today(), ref)}[
        "victim_screening"
    ] is Asked.NOT_ASKED
    operation.undo()
    assert {row.kind: row.state for row in list_clearances(operation.db, operation.today(), ref)}[
        "victim_screening"
    ] is Asked.WAITING


@pytest.mark.parametrize("listed", [False, True])
def test_an_answer_that_the_list_contradicts_is_told_and_kept_unless_chosen(
    operation: Operation, tmp_path: Path, listed: bool
) -> None:
    path = messy_list(tmp_path / "messy.xlsx")
    import_list(operation, path)
    rows = list_clearances(operation.db, operation.today())
    ref = next(row.ref for row in rows if row.kind == "exit_permit" and row.state is Asked.GRANTED)
    operation.run(RecordClearance((ref,), "exit_permit", answer=Answer.REFUSED))
    report = import_list(operation, path, wishes=Wishes(listed=listed))
    assert report.questions is not None
    [one] = report.questions["differing"]
    assert (one["ref"], one["kind"], one["taken"]) == (ref, "exit_permit", listed)
    assert (one["on_record"]["answer"], one["in_list"]["answer"]) == ("refused", "granted")
    assert one["in_list"]["valid_until"] is not None
    kept = {row.kind: row.state for row in list_clearances(operation.db, operation.today(), ref)}["exit_permit"]
    assert kept is (Asked.GRANTED if listed else Asked.REFUSED)


def test_what_would_hold_back_everybody_is_not_ticked(operation: Operation, tmp_path: Path) -> None:
    import_list(operation, messy_list(tmp_path / "messy.xlsx"), wishes=Wishes(later=True))
    needs = {need.kind: need for need in ask_of_file(operation.db).needs}
    assert {kind for kind, need in needs.items() if need.chosen} == {"victim_screening", "exit_permit"}
    permit = needs["exit_permit"]
    assert permit.concerned == 120
    assert 0 < permit.waiting < 40
    assert needs["nationality_verification"].holds_all
    assert needs["nationality_verification"].usual


def test_a_place_that_is_typed_is_near_the_town_that_is_typed(operation: Operation, tmp_path: Path) -> None:
    import_list(operation, messy_list(tmp_path / "messy.xlsx"), wishes=Wishes(later=True))
    asked = ask_of_file(operation.db, host=host_in("THA", "Ban Mai"))
    code, made = name_place(asked, "Gym hall")
    assert (code, made[-1].near, made[-1].country) == ("GYM-HALL", "BANMAI", "THA")
    again, more = name_place(asked, "Gym hall", made)
    assert (again, len(more)) == ("GYM-HALL-2", 1)
    nowhere = ask_of_file(operation.db, host=host_in("THA", "Mae Sot"))
    assert name_place(nowhere, "Gym hall")[1][0].near == "MAQ"
    with pytest.raises(UserError, match="Choose the country"):
        name_place(replace(asked, host=None), "Gym hall")
    answers = replace(asked.proposed(), waits={line.key: code for line in asked.where}, new=(*asked.new, *made))
    operation.run(AnswerQuestions(asked, answers))
    assert {row["location"] for row in people(operation)} == {"GYM-HALL"}
    assert own_places(operation.db)["GYM-HALL"].near == "BANMAI"


def test_addresses_that_all_differ_are_grouped_in_linear_time() -> None:
    """Ten times as many take about ten times as long; compared each with each it would be a hundred times."""

    def count(number: int) -> int:
        near: NearSpellings[int] = NearSpellings()
        for at in range(number):
            near.find(key := f"{at}soi{at * 7919 % 9973}road")
            near.add(key, at)
        return max(map(len, near._buckets.values()))

    assert count(5_000) <= MOST_COMPARED
    near: NearSpellings[int] = NearSpellings()
    near.add(spelling_key("Mae Sot shelter 1"), 1)
    assert near.find(spelling_key("mae sott Shelter-1")) == 1
    assert near.find(spelling_key("Mae Sot shelter 2")) is None
    assert near.find("camp") is None
    near.add("Trại giam Nhập cư Myawaddy", 2)
    assert near.find("trai giam Nhập cư Miawady") == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mae Sot shelter A", "Mae Sot shelter B"), ("Mae Sot shelter", "Mae Sot shelter C"), ("MaeSotShelterA", "MaeSotShelterB"),
        ("Mae Sot shelter II", "Mae Sot shelter III"), ("Shelter A, Mae Sot", "Shelter B, Mae Sot"),
        ("MAESOTSHELTERA", "MAESOTSHELTERB"), ("美索收容中心第一庇护所A区", "美索收容中心第一庇护所B区"), ("ศูนย์พักพิงแม่สอด ก", "ศูนย์พักพิงแม่สอด ข"),
        ("Mae Sot immigration men's shelter", "Mae Sot immigration women’s shelter"), ("Immigration detention centre, East wing", "Immigration detention centre, West wing"),
        ("Rumah Detensi Imigrasi Lantai satu", "Rumah Detensi Imigrasi Lantai dua"), ("Trại tạm giữ Nhập cư, Phòng A", "Trại tạm giữ Nhập cư, Phòng B"),
        ("Poipet Immigration Detention Centre", "Poipet Immigration Detention Centre annex"), ("美索收容中心东楼第一庇护所", "美索收容中心西楼第一庇护所"),
    ],
)  # fmt: skip
def test_places_told_by_a_letter_or_a_numeral_are_two(
    operation: Operation, tmp_path: Path, one: str, other: str
) -> None:
    for number, text in enumerate((f"{one}\nB;IDN;{other}", other, one)):
        path = tmp_path / f"list{number}.csv"
        path.write_text(f"Name;Nationality;Shelter\nA{number * 'I'};IDN;{text}\n", encoding="utf-8")
        import_list(operation, path, wishes=Wishes(country="THA"))
    names = [own_places(operation.db)[row["location"]].name.casefold() for row in people(operation)]
    assert sorted(set(names)) == sorted((one.casefold(), other.casefold()))


@pytest.mark.parametrize(
    ("name", "column", "cell", "place"),
    [
        ("b", "Remark 9 zq", "Phnom Penh GDI", None), ("b", "Zq", "Police station 4", None), ("b", "Zq", "tall", "MAE-SOT-SHELTER"),
        ("Phnom Penh police", "Zq", "tall", None), ("Bangkok police", "Zq", "tall", None), ("b", "Now in country", "Cambodia", None),
        ("Mae Sot police", "Zq", "tall", "MAE-SOT-SHELTER"),
    ],
)  # fmt: skip
def test_nobody_waits_where_the_others_do_against_what_the_list_may_say(
    operation: Operation, tmp_path: Path, name: str, column: str, cell: str, place: str | None
) -> None:
    first, second = tmp_path / "a.csv", tmp_path / f"{name}.csv"
    first.write_text("Name;Nationality;Shelter\nSITI;IDN;Mae Sot shelter 1\nAGUS;IDN;Mae Sot shelter 1\n")
    second.write_text(f"Name;Nationality;{column}\nBUDI;IDN;{cell}\nDEWI;IDN;{cell}\n")
    import_list(operation, first)
    import_list(operation, second)
    assert {row["location"] for row in people(operation)[2:]} == {place}
    assert ("no_waiting_place" in {step.code for step in next_steps(operation, NOW)}) == (place is None)


def _tables(operation: Operation) -> dict[str, Any]:
    grown = {"images", "journal", "attachments", "sequences"}
    return {name: rows for name, rows in content(operation).items() if name not in grown}


def test_one_undo_takes_back_all_of_it(operation: Operation, tmp_path: Path) -> None:
    before = _tables(operation)
    import_list(operation, messy_list(tmp_path / "messy.xlsx"))
    operation.undo()
    assert _tables(operation) == before
    assert own_places(operation.db) == {}
    assert (list_checklist(operation.db), clearances_chosen(operation.db)) == ([], False)
    assert operation.db.conn.execute("SELECT count(*) FROM spellings").fetchone() == (0,)
    operation.redo()
    assert {row.kind for row in list_checklist(operation.db)} == {"exit_permit", "victim_screening"}
    assert operation.verify_journal() == "ok"


def test_the_next_list_is_asked_only_about_new_spellings(operation: Operation, tmp_path: Path) -> None:
    import_list(operation, messy_list(tmp_path / "messy.xlsx"), wishes=Wishes(clearances=()))
    again = told(operation, messy_list(tmp_path / "again.xlsx", 60, seed=9))
    assert {line["source"] for line in again["waits"] if line["words"]} == {"known"}
    assert again["new_places"] == []
    assert not any(one["needed"] for one in again["clearances"] if one["kind"] == "overstay_waiver")
    assert clearances_chosen(operation.db)


def test_who_has_to_say_yes_stays_open_where_the_list_tells_nothing(operation: Operation, tmp_path: Path) -> None:
    plain = messy_list(tmp_path / "plain.xlsx", 20, camps=True, answers=False)
    answers = told(operation, plain)
    assert answers["clearances"] is None
    assert (list_checklist(operation.db), clearances_chosen(operation.db)) == ([], False)
    usual = told(operation, plain, Wishes(usual=True), dry_run=True)
    needed = {one["kind"] for one in usual["clearances"] if one["needed"]}
    assert needed == {"nationality_verification", "victim_screening", "exit_permit"}


def test_a_nationality_that_a_later_list_brings_needs_what_others_need_of_their_states(
    operation: Operation, tmp_path: Path
) -> None:
    wishes = Wishes(country="THA", town="Mae Sot", usual=True)
    for name, row in (("1 Dec", "Eko Santoso,M,IDN,01/02/1990"), ("2 Dec", "Tran Duc,M,VNM,03/04/1991")):
        path = tmp_path / f"camp {name}.csv"
        path.write_text(f"Name,Sex,Nationality,Date of birth\n{row}\n", encoding="utf-8")
        import_list(operation, path, wishes=wishes)
    asked = {row.nationality for row in list_checklist(operation.db) if row.kind == "nationality_verification"}
    assert asked == {"IDN", "VNM"}


def test_later_leaves_all_open_and_loses_no_words(operation: Operation, tmp_path: Path) -> None:
    answers = told(operation, messy_list(tmp_path / "messy.xlsx"), Wishes(later=True))
    assert (answers["waits"], answers["destinations"], answers["clearances"]) == (None, None, None)
    found = people(operation)
    assert {row["location"] for row in found} == {row["destination"] for row in found} == {None}
    kept = Counter(text for (text,) in operation.db.conn.execute("SELECT waits FROM listed").fetchall())
    assert kept["camp2"] == 22
    assert not clearances_chosen(operation.db)


def test_wishes_answer_what_the_list_does_not(operation: Operation, tmp_path: Path) -> None:
    wishes = Wishes(wait="MAQ", destination="KEN", clearances=("exit permit",))
    import_list(operation, messy_list(tmp_path / "messy.xlsx"), wishes=wishes)
    found = people(operation)
    assert Counter(row["location"] for row in found)["MAQ"] == 12
    assert {row["destination"] for row in found} == {"KEN"}
    assert [row.kind for row in list_checklist(operation.db)] == ["exit_permit"]


def test_without_any_word_for_a_place_the_town_of_the_operation_is_proposed(
    operation: Operation, tmp_path: Path
) -> None:
    operation.run(ChangeSettings({"operation": "Mae Sot, Dec 2026"}))
    answers = told(operation, messy_list(tmp_path / "plain.xlsx", 20, camps=False), dry_run=True)
    assert [(line["words"], line["answer"], line["source"]) for line in answers["waits"]] == [([], "MAQ", "town")]


def test_without_anything_that_tells_a_country_no_place_is_made(operation: Operation, tmp_path: Path) -> None:
    answers = told(operation, messy_list(tmp_path / "plain.xlsx", 20, camps=False), dry_run=True)
    assert [(line["answer"], line["source"]) for line in answers["waits"]] == [(None, "open")]
    assert (answers["host"], answers["new_places"]) == (None, [])


SIX = (
    "Name;Native name;Nationality;Shelter;{title}\n"
    "SOMCHAI MADEE;สมชาย มาดี;Thai;Shelter A;{country}\n"
    ";နှင်းဝေ;Myanmar;Shelter A;{country}\n"
    "LI HUA;李华;中国;Hall 2;\n"
)


@pytest.mark.parametrize("title", ["Host country", "ประเทศที่ช่วยเหลือ", "Country"])
def test_a_column_tells_the_country_where_they_wait(operation: Operation, tmp_path: Path, title: str) -> None:
    path = tmp_path / "six.csv"
    path.write_text(SIX.format(title=title, country="Laos"), encoding="utf-8")
    answers = told(operation, path)
    assert (answers["host"], answers["host_source"], answers["host_column"]) == ("LAO", "column", title)
    assert {one["country"] for one in answers["new_places"]} == {"LAO"}
    assert all(row["location"] for row in people(operation))
    assert not any(row["document_issuer"] for row in people(operation)), "it says nothing of passports"


def test_a_column_of_the_country_they_are_from_tells_no_host(operation: Operation, tmp_path: Path) -> None:
    path = tmp_path / "six.csv"
    path.write_text(SIX.format(title="Country", country="Thailand"), encoding="utf-8")
    assert told(operation, path)["host"] is None


@pytest.mark.parametrize(("answers", "indonesia", "kenya"), [(False, 35, 8), (True, 12, 3)])
def test_the_first_plan_after_an_import_places_people(
    operation: Operation, tmp_path: Path, answers: bool, indonesia: int, kenya: int
) -> None:
    import_list(operation, messy_list(tmp_path / "messy.xlsx", answers=answers))
    for code, mode, origin, end, start, arrive in (
        ("BUS1", "road", "MAQ", "BKK", "2026-12-01T20:00", "2026-12-02T04:00"),
        ("GA867", "air", "BKK", "CGK", "2026-12-02T11:45", "2026-12-02T15:25"),
        ("KQ887", "air", "BKK", "NBO", "2026-12-02T13:45", "2026-12-02T19:00"),
    ):
        ends = {"origin": origin, "destination": end, "departs": start, "arrives": arrive}
        operation.run(SaveLeg(None, {"code": code, "mode": mode, "seats": 100, "accepts_etd": "yes", **ends}))
    plan = make_plan(take_snapshot(operation.db, NOW.date()))
    home = {row["ref"]: row["destination"] for row in people(operation)}
    placed = Counter(home[ref] for ref, legs in plan.assignments.items() if legs)
    assert placed["IDN"] > indonesia
    assert placed["KEN"] > kenya
    assert sum(placed.values()) <= 100


def test_a_list_clears_nobody_on_a_name_alone_or_against_the_file(operation: Operation, tmp_path: Path) -> None:
    head = "Name,Date of birth,Passport,Exit permit\n"
    first, second = tmp_path / "monday.csv", tmp_path / "tuesday.csv"
    first.write_text(
        f"{head}SULASTRI,,,\nKARDO MIRELLE,07/03/1983,,\nTANOU OSSEL,01/02/1990,X0012345,\n", encoding="utf-8"
    )
    second.write_text(
        f"{head}SULASTRI,,,granted\nKARDO MIRELLE,07/03/1983,,granted\nTANOU OSSEL,01/02/1970,X0012345,granted\n",
        encoding="utf-8",
    )
    import_list(operation, first)
    report = import_list(operation, second)
    named = operation.db.conn.execute(
        "SELECT coalesce(surname, given_names) FROM clearances JOIN people p ON p.id = person_id WHERE answer = 'granted'"
    ).fetchall()
    assert operation.db.conn.execute("SELECT count(*) FROM people").fetchone()[0] == 3
    assert len(named) == 1
    assert "KARDO" in str(named) or "MIRELLE" in str(named)
    assert [one.code for one in report.warnings].count("not_cleared") == 2


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Name;Nationality;Country;Shelter\nA;IDN;Thailand;Hall\nB;PHL;Lao PDR;Camp\nC;IDN;Cambodia;GDI centre\n",
         {"Hall": "THA", "Camp": "LAO", "GDI centre": "KHM"}),
        ("Name;Nationality;Shelter\nA;IDN;Mae Sot hall\nB;PHL;Phnom Penh camp\nC;IDN;GDI centre\n",
         {"Mae Sot hall": "THA", "Phnom Penh camp": "KHM"}),
        ("Name;Nationality;Shelter\nA;IDN;Mae Sot hall\nC;IDN;GDI centre\n", {"Mae Sot hall": "THA", "GDI centre": "THA"}),
    ],
)  # fmt: skip
def test_a_place_of_a_list_of_several_countries_is_in_none_that_nobody_stated(
    operation: Operation, tmp_path: Path, text: str, countries: dict[str, str]
) -> None:
    (tmp_path / "list.csv").write_text(text, "utf-8")
    import_list(operation, tmp_path / "list.csv")
    places = own_places(operation.db)
    found = {places[one["location"]] for one in people(operation) if one["location"]}
    assert {place.name: place.country for place in found} == countries
