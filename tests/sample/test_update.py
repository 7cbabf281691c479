"""The second list: twelve new people, a few changed, permits that came in over night."""

from __future__ import annotations

from datetime import date

import openpyxl

from repatriate.intake.columns import SHEETS
from tests.sample.book import UPDATE, Rows


def test_it_has_template_headers_only() -> None:
    book = openpyxl.load_workbook(UPDATE)
    headers = {sheet.title: [cell.value for cell in sheet[1]] for sheet in book.worksheets}
    assert headers.keys() == {"People", "Clearances"}
    for sheet, names in headers.items():
        known = [column.name for column in SHEETS[sheet]]
        assert [name for name in known if name in names] == names


def test_twelve_are_new_and_a_few_changed(clark: dict[str, Rows], update: dict[str, Rows]) -> None:
    known = {person["ref"]: person for person in clark["People"]}
    refs = [person["ref"] for person in update["People"]]
    assert len(set(refs)) == len(refs)
    new = [person for person in update["People"] if person["ref"] not in known]
    assert [person["ref"] for person in new] == [f"P{number:05}" for number in range(1049, 1061)]
    assert all(person["location"] and person["destination"] and person["nationality"] for person in new)
    changed = [person for person in update["People"] if person["ref"] in known]
    assert 8 <= len(changed) <= 20
    for person in changed:
        old = known[person["ref"]]
        assert person["surname"] == old["surname"]
        assert any(old.get(name) != value for name, value in person.items())


def test_new_people_bear_new_names_numbers_and_households(clark: dict[str, Rows], update: dict[str, Rows]) -> None:
    def told(rows: Rows, *names: str) -> set[tuple[object, ...]]:
        return {tuple(row.get(name) for name in names) for row in rows if any(name in row for name in names)}

    new = [person for person in update["People"] if person["ref"] > "P01048"]
    old = clark["People"]
    assert not told(new, "surname", "given_names") & told(old, "surname", "given_names")
    assert not told(new, "household") & told(old, "household")
    numbers = told(update["People"], "document_number")
    assert len(numbers) >= 8
    assert not numbers & (told(old, "document_number") | told(clark["Documents"], "document_number"))


def test_permits_came_in_for_people_who_waited(clark: dict[str, Rows], update: dict[str, Rows]) -> None:
    before = {(row["person"], row["kind"]): row.get("answer") for row in clark["Clearances"]}
    answered = [row for row in update["Clearances"] if (row["person"], row["kind"]) in before]
    assert len(answered) >= 10
    for row in answered:
        assert before[row["person"], row["kind"]] is None
        assert row["answer"] == "granted"
        assert row["answered_on"] == date(2023, 5, 15)
