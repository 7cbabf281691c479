"""Tomorrow's list: a few people changed, twelve more found, permits that came in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from maker.cases import having
from maker.draw import Draw
from maker.operation import SEED, Operation
from maker.papers import BUREAU, SCREENING, emergency, passport
from maker.people import Clearance, Someone, flat, units_of
from maker.sheets import CLEARANCES, PEOPLE, Cell, Row, clearance_rows, person_row
from maker.sources import countries

LIST_DAY = date(2023, 5, 15)
COLUMNS = [
    name for name in PEOPLE if name not in ("group", "ready_from", "clear_until", "hold", "hold_from", "hold_until")
]
_FOUND = {
    "VNM": (4, {"siblings": 1}),
    "CHN": (3, {}),
    "IDN": (3, {"mother_infant": 1}),
    "NPL": (1, {}),
    "PHL": (1, {}),
}
_HEARD_WRONG = {"HÙNG": "HƯNG", "TUẤN": "TUÂN", "LAN": "LAM", "HẢI": "HẠI", "THẢO": "THAO", "HÀ": "HẠ", "MAI": "MÂY"}


def update_sheets(operation: Operation) -> list[tuple[str, Sequence[str], Iterable[Row]]]:
    draw = Draw(SEED + 2)
    found = _found(draw, operation)
    changes = _changes(draw, operation)
    granted = _granted(operation)
    people: list[Row] = [[change.get(name) for name in COLUMNS] for change in changes]
    people += [[dict(zip(PEOPLE, person_row(one), strict=True))[name] for name in COLUMNS] for one in found]
    return [("People", COLUMNS, people), ("Clearances", CLEARANCES, [*granted, *clearance_rows(found)])]


def _changes(draw: Draw, operation: Operation) -> list[dict[str, Cell]]:
    """Only what changed is filled in, beside the reference and the name that shows who is meant."""
    people = operation.people
    plain = [one for one in people if not one.cases and one.role == "single" and one.nationality == "VNM"]
    changes: list[dict[str, Cell]] = []
    for one in having(people, "no document yet")[:5]:
        document = emergency(draw, one, operation.numbers, issued=LIST_DAY)
        changes.append(
            _change(
                one,
                document_type=document.type,
                document_number=document.number,
                document_issuer=document.issuer,
                document_expiry=document.expiry,
                notes="Emergency document issued on 15 May",
            )
        )
    misspelt = next(one for one in plain if one.name.given and one.name.given.split()[-1] in _HEARD_WRONG)
    given = (misspelt.name.given or "").split()
    changes.append(_change(misspelt, given_names=" ".join([*given[:-1], _HEARD_WRONG[given[-1]]])))
    changes += [_change(one, location="PSY1", notes="Moved to Pasay on 15 May") for one in plain[20:22]]
    fell = next(one for one in people if not one.cases and one.role == "single" and one.nationality == "CHN")
    changes.append(_change(fell, assistance="WCHR", priority=2, notes="Fell on the stairs; can walk to the bus"))
    partly = having(people, "birth date known in part")[0]
    changes.append(_change(partly, birth_date=date(int((partly.birth_text or "1999")[:4]), 4, 14)))
    other = next(one for one in having(people, "nationality not confirmed") if one.nationality == "CHN")
    note = "Embassy of China: not ours. Embassy of Malaysia: born in Sandakan, Sabah"
    changes.append(
        _change(
            other,
            nationality="MYS",
            destination="MYS",
            province="Sabah",
            birth_place="Sandakan",
            location="PSY1",
            notes=note,
        )
    )
    return sorted(changes, key=lambda change: str(change["ref"]))


def _change(one: Someone, **cells: Cell) -> dict[str, Cell]:
    return {"ref": one.ref, "surname": one.name.surname, "given_names": one.name.given, **cells}


def _granted(operation: Operation) -> list[Row]:
    rows: list[Row] = []
    for line, one in enumerate(having(operation.people, "permit not answered")[:14], start=1):
        permit = one.clearances["exit_permit"]
        reference = f"ADO-2023-0426/{line}"
        until = date(2023, 6, 14)
        rows.append(
            [one.ref, permit.kind, BUREAU, permit.asked, LIST_DAY, "granted", reference, date(2023, 5, 17), until]
        )
    return rows


def _found(draw: Draw, operation: Operation) -> list[Someone]:
    """People whom the first list lacked. Half of them are cleared already, the others have been asked for."""
    taken = {(one.name.surname, one.name.given) for one in operation.people}
    units: list[list[Someone]] = []
    for country in countries():
        if country.code in _FOUND:
            number, households = _FOUND[country.code]
            units += units_of(draw, replace(country, households=households, minors=0), number, taken)
    number = len(operation.people)
    household = max(int(one.household[1:]) for one in operation.people if one.household)
    for index, unit in enumerate(units):
        household += len(unit) > 1
        for one in unit:
            number += 1
            one.ref = f"P{number:05}"
            one.household = f"H{household:03}" if len(unit) > 1 else None
            one.notes.append("Not on list 1; found in the annex")
            if any(member.age < 2 for member in unit):
                one.priority = 1
            _papers(draw, one, operation.numbers, cleared=index % 2 == 0)
    return flat(units)


def _papers(draw: Draw, one: Someone, numbers: set[str], cleared: bool) -> None:
    if cleared and one.age >= 2:
        one.document = passport(draw, one, numbers)
    elif cleared and one.country.etd:
        one.document = emergency(draw, one, numbers, issued=LIST_DAY)
    asked = date(2023, 5, 12)
    answered, answer = (LIST_DAY, "granted") if cleared else (None, None)
    kinds = [("victim_screening", SCREENING, "RIII-2023-05-014")]
    if one.nationality != "PHL":
        kinds.append(("nationality_verification", one.country.embassy, f"{one.nationality}/CONS/2023/152"))
        kinds.append(("exit_permit", BUREAU, f"ADO-2023-0427/{int(one.ref[1:]) - 1048}"))
        kinds.append(("overstay_waiver", BUREAU, "OW-2023-151"))
    for kind, authority, reference in kinds:
        one.clearances[kind] = Clearance(kind, authority, asked, answered, answer, reference if cleared else None)
    if cleared and "exit_permit" in one.clearances:
        permit = one.clearances["exit_permit"]
        permit.valid_from, permit.valid_until = date(2023, 5, 18), date(2023, 6, 14)
