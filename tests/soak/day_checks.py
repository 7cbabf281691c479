"""Every figure that the program says after a step of a day, held against the model and against each other."""

from __future__ import annotations

import random
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from repatriate.model.errors import UserError
from tests.soak.day_model import SEAT_STATES, WAITING, Leg, Model
from tests.soak.day_program import FILE, Program
from tests.soak.day_rooms import compare_rooms

EVERY = 6
"""Of so many steps, one opens the file again, one prints all lists in a copy of it, and one shows a copy in the window."""
STATES_OF_STEPS = {
    "missing_on_arrival": {"missing_on_arrival"}, "not_handed_over": {"arrived"}, "plan": {"ready"},
    "seat_at_risk": {"seat_at_risk", "aboard", "on_the_way"}, "departure_cancelled": {"seat_at_risk", "aboard", "on_the_way", "missing_on_arrival"},
}  # fmt: skip
"""Next steps that count people, and the states that these are in."""


@dataclass
class Checks:
    """The program of a day, the model beside it, and what differed, each kind once."""

    program: Program
    model: Model
    chance: random.Random
    differences: dict[str, str] = field(default_factory=dict)
    seen_steps: dict[str, str] = field(default_factory=dict)
    steps: int = 0
    loud: bool = False
    most: int = 1_000_000
    """After so many steps the day ends early."""

    def report_difference(self, kind: str, what: str) -> None:
        """Record a difference of a kind that was not met this day."""
        if kind not in self.differences:
            self.differences[kind] = f"step {self.steps} (command {len(self.program.commands)}): {what}"
            if self.loud:
                show(f"    {kind}: {self.differences[kind]}")

    def compare_equal(self, kind: str, one: object, other: object, what: str = "") -> None:
        """Record a difference where two that say the same thing do not."""
        if one != other:
            self.report_difference(kind, f"{what} {one!r} != {other!r}")

    def read_figures(self) -> dict[str, Any]:
        """All figures of the file that no clock moves: of everybody, of every departure, and what is next."""
        people = {one["ref"]: (one["state"], one["lacks"]) for one in self.program.look("list", "people")}
        steps = [(one["code"], one["count"], one["refs"]) for one in self.program.look("next")["steps"]]
        status = {one["leg"]: one for one in self.program.look("status")}
        return {"status": status, "people": people, "next": steps}

    def compare_figures(self, kind: str, before: dict[str, Any], what: str) -> None:
        """Record each figure that is not what it was."""
        for name, after in self.read_figures().items():
            if after != before[name]:
                first, last = (one if isinstance(one, dict) else {"": one} for one in (before[name], after))
                changed = [
                    (key, first.get(key), last.get(key)) for key in {**first, **last} if first.get(key) != last.get(key)
                ]
                self.report_difference(f"{kind}: {name}", f"{what}: {changed[:2]}")

    def read_plan(self) -> None:
        """Give the model the published plan."""
        self.model.plan = {one["person"]: one["legs"] for one in self.program.look("list", "bookings")}

    def compare(self) -> None:
        """Compare every figure after a step."""
        self.read_plan()
        self.model.answers = {}
        try:
            self.compare_all()
        finally:
            self.model.answers = None

    def compare_all(self) -> None:
        """Compare figures that no other of them is read from."""
        people = {one["ref"]: one for one in self.program.look("list", "people")}
        self.compare_equal("people in the file", set(people), set(self.model.rest.people))
        self.compare_status({one["leg"]: one for one in self.program.look("status")})
        for ref in sorted(set(people) & set(self.model.rest.people)):
            state, allowed = people[ref]["state"], self.model.states(ref)
            if state not in allowed:
                wanted = "no seat" if allowed == WAITING else "/".join(sorted(allowed - WAITING))
                flown = [leg.code for leg in self.model.flown(ref)]
                what = f"{ref} {self.model.position(ref)} flown {flown} plan {self.model.plan.get(ref)}"
                self.report_difference(f"state {state}, not {wanted}", what)
        self.compare_steps(people)
        if self.steps % 2:
            self.compare_report(people)
        else:
            self.compare_check("check", FILE, people)
        if self.steps % EVERY == 0:
            figures = self.read_figures()
            self.program.close(FILE)
            self.compare_figures("opened again", figures, FILE)
        self.publish_and_roll_back()
        if self.steps % EVERY == 2:
            with self.program.copy() as copy:
                self.compare_lists(copy)
                self.publish_copy(copy)
        if self.steps % EVERY == 4:
            with self.program.copy() as copy:
                compare_rooms(self, copy)

    def compare_check(self, kind: str, file: str, people: dict[str, Any]) -> None:
        """Record what `check` calls wrong: a draft ages, and a seat at risk is said to be one."""
        said = self.program.look("check", file=file)
        for one in said["breaches"] + said["counting"]:
            states = {people[ref]["state"] for ref in one.get("people", ()) if ref in people}
            # Somebody may be written down where their family goes on from: they are parted then.
            known = (
                {"seat_at_risk", *(WAITING if "on_the_way" in states else ())}
                if one.get("rule") == "household_blocked"
                else {"seat_at_risk", "aboard", "on_the_way", "missing_on_arrival"}
            )
            if not str(one.get("message")).startswith("draft") and not states & known:
                self.report_difference(f"{kind}: {one.get('rule')}", f"{sorted(states)} {one}")

    def compare_status(self, status: dict[str, Any]) -> None:
        """Compare the figures of each departure with the model and with their balances."""
        model = self.model
        for code, leg in model.rest.legs.items():
            if leg.status == "cancelled":
                self.compare_equal("cancelled in status", code in status, False, code)
                continue
            one, aboard = status[code], model.aboard_now(code)
            self.compare_equal("status state", one["state"], leg.status, code)
            self.compare_equal("status aboard", one["aboard"], len(aboard), code)
            booked = leg.booked if leg.aboard is not None else model.booked_on(code)
            self.compare_equal(f"status booked {leg.status}", one["booked"], len(booked), code)
            self.compare_equal("status booked_refs", set(one.get("booked_refs", ())), booked, code)
            self.compare_equal("status balanced", one["balanced"], True, code)
            if leg.aboard is None:
                continue
            sides = one["booked"] + one["go_shows"], one["aboard"] + one["no_shows"] + one["off_loaded"]
            self.compare_equal("balance of boarding", *sides, code)
            if leg.status == "arrived":
                self.compare_arrival(one, leg)

    def compare_arrival(self, one: dict[str, Any], leg: Leg) -> None:
        """Compare arrived, missing, handed over and waiting of a departure that arrived."""
        model, aboard = self.model, self.model.aboard_now(leg.code)
        lost = {ref for ref in aboard if model.position(ref) == ("unknown", leg.code)}
        self.compare_equal("status missing", one["missing"], len(lost), leg.code)
        arrived = model.arrived(leg)
        self.compare_equal("status arrived", one["arrived"], len(arrived), leg.code)
        handed = {ref for ref in aboard if ref in model.rest.handed and model.flown(ref)[-1] is leg}
        self.compare_equal("status handed over", one["handed_over"], len(handed), leg.code)
        inside = {
            ref for other in model.to_come("planned", "closed") for ref in model.aboard_now(other.code)
            if not model.is_behind(ref, other)
        }  # fmt: skip
        here = {
            ref for ref in arrived - handed - inside
            if model.flown(ref)[-1] is leg
            and all(model.rest.legs[code].begins < leg.begins for code in model.journey_on(ref))
        }  # fmt: skip
        self.compare_equal("status waiting", one["waiting"], len(here), leg.code)

    def compare_steps(self, people: dict[str, Any]) -> None:
        """Compare what `next` counts with the states of `list people`."""
        counts, states, refs = Counter[str](), Counter(one["state"] for one in people.values()), dict[str, list[str]]()
        for step in self.program.look("next")["steps"]:
            if step["code"] == "plan" and " can get " not in step["sentence"]:
                continue  # It only says that the plan is old.
            self.seen_steps.setdefault(step["code"], step["sentence"])
            counts[step["code"]] += step["count"]
            refs.setdefault(step["code"], []).extend(step["refs"])
        for code, allowed in STATES_OF_STEPS.items():
            number = sum(states[one] for one in allowed)
            if len(allowed) == 1 and (code != "plan" or code in counts):
                self.compare_equal(f"next {code}", counts[code], number)
            for ref in refs.get(code, ()):
                if ref in people and people[ref]["state"] not in allowed:
                    self.report_difference(f"next {code} names {people[ref]['state']}", ref)
        at_risk = [*refs.get("seat_at_risk", ()), *refs.get("departure_cancelled", ())]
        if len(at_risk) == counts["seat_at_risk"] + counts["departure_cancelled"]:  # A step names 20 people at most.
            risky = {ref for ref, one in people.items() if one["state"] == "seat_at_risk"}
            self.compare_equal("next leaves out who is at risk", risky - {*at_risk}, set())
        if "documents_needed" in counts:
            lacking = {ref for ref, one in people.items() if one["state"] in WAITING and "document" in one["lacks"]}
            self.compare_equal("next documents_needed", counts["documents_needed"], len(lacking))

    def read_report(self) -> tuple[dict[str, Any], Any]:
        """The report's figures by step, and its workbook."""
        answer = self.program.run("report", "report.xlsx", looks=True)
        assert answer.code == 0, f"report: {answer.err}"
        book: Any = load_workbook("report.xlsx")
        rows = book["From registered to handed over"].iter_rows(min_row=2, values_only=True)
        return {str(row[0]): row[1] for row in rows}, book

    def compare_report(self, people: dict[str, Any]) -> None:
        """Compare the situation report's figures with the states of `list people`."""
        steps, book = self.read_report()
        states = Counter(one["state"] for one in people.values())
        doubtful = {"booked", "seat_at_risk", "aboard", "on_the_way", "missing_on_arrival"}
        lost = {ref for ref, one in people.items() if one["state"] in doubtful and self.model.lacks_seat(ref)}
        away = sum(people[ref]["state"] in ("on_the_way", "missing_on_arrival") for ref in lost)
        wanted = {
            "Registered": len(people) - states["not_travelling"],
            "Seat confirmed": sum(states[one] for one in SEAT_STATES) - len(lost),
            "Departed": sum(states[one] for one in SEAT_STATES[:4]), "Arrived": states["handed_over"] + states["arrived"],
            "Handed over": states["handed_over"],
        }  # fmt: skip
        for name, number in wanted.items():
            self.compare_equal(f"report {name}", steps[name], number)
        lines = (str(row[0]) for row in book["Situation report"].iter_rows(values_only=True))
        said = next(line for line in lines if line.startswith("Left:"))
        left, of, home, still, without = (int(number) for number in re.findall(r"\d+", said)[:5])
        self.compare_equal("report sentence adds up", left + still + without - away, of, said)
        self.compare_equal("report left, departed", left, steps["Departed"], said)
        self.compare_equal("report sentence arrived", home, steps["Arrived"], said)
        nations = [
            row for row in book["By nationality"].iter_rows(min_row=2, values_only=True) if isinstance(row[1], int)
        ]
        sums = [sum(row[place] or 0 for row in nations) for place in (1, 4, 5, 6, 7)]
        self.compare_equal("report by nationality", sums, [steps[name] for name in wanted])
        rows = (
            book["Next departures"].iter_rows(min_row=2, values_only=True)
            if "Next departures" in book.sheetnames
            else ()
        )
        for row in rows:
            leg = self.model.rest.legs.get(str(row[3]))
            if leg:
                there = (
                    self.model.seats_on(leg.code) | self.model.aboard_now(leg.code)
                    if leg.aboard is None
                    else leg.aboard
                )
                self.compare_equal(f"report next departures {leg.status}", row[7], len(there), leg.code)
                self.compare_equal("report more papers than people", row[8] > row[7], False, f"{leg.code} {row}")

    def publish_and_roll_back(self) -> None:
        """Record where no plan can be made and published now, and what that plan breaks."""
        try:
            broken = self.program.try_plan()
        except UserError as refused:
            return self.report_difference(f"publish refused: {describe_refusal(str(refused))}", str(refused))
        for one in broken:
            self.report_difference(f"published plan breaks {one.rule}", str(one))
        return None

    def publish_copy(self, file: str) -> None:
        """Record where the commands do not plan and publish in a copy, and what `check` says then."""
        for words in (("plan", "--time-limit", "5"), ("publish",)):
            answer = self.program.run(*words, file=file)
            if answer.code:
                return self.report_difference(f"{words[0]} refused: {describe_refusal(answer.err)}", answer.err.strip())
        people = {one["ref"]: one for one in self.program.look("list", "people", file=file)}
        return self.compare_check("check after publish", file, people)

    def compare_lists(self, file: str) -> None:
        """Compare the carrier's list of each departure to come with who has a seat on it."""
        shutil.rmtree("due", ignore_errors=True)
        Path("due").mkdir()
        answer = self.program.run("manifests", "due", "--for", "carrier", "--for", "office", "--unconfirmed", file=file)
        if answer.code and "no" not in answer.err.lower():
            return self.report_difference("lists refused", answer.err)
        wanted, model = dict[str, set[str]](), self.model
        for leg in model.to_come("planned", "closed"):
            wanted[leg.code] = leg.aboard if leg.aboard is not None else model.seats_on(leg.code)
        made = {
            (one["leg"], one["profile"]): one["people"] for one in self.program.look("list", "manifests", file=file)
        }
        for code, there in wanted.items():
            for profile in ("carrier", "office"):
                number = made.get((code, profile), 0)
                if there and not answer.code:  # A list of nobody is not made.
                    self.compare_equal(f"list manifests {profile}", number, len(there), code)
        for path in Path("due").rglob("*.xlsx"):
            code = next((code for code in model.rest.legs if code in path.stem), "")
            if code not in wanted:
                self.report_difference("list of a departure that left", path.name)
            elif "carrier" in path.stem.lower():
                self.compare_names(path, wanted[code], code)
        return None

    def compare_names(self, path: Path, refs: Iterable[str], code: str) -> None:
        """Compare the names on a list with those of some people."""
        rows = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))
        first = next(number for number, row in enumerate(rows) if "surname" in row or "Surname" in row)
        people = self.model.rest.people
        real = Counter(f"{row[1]} {row[2]}" for row in rows[first + 1 :] if row[0] and str(row[0]).isdigit())
        right = Counter(f"{people[ref]['surname']} {people[ref]['given_names']}" for ref in refs)
        if real != right:
            what = f"too many {list((real - right).elements())}, lacking {list((right - real).elements())}"
            self.report_difference(f"carrier list {self.model.rest.legs[code].status}", f"{code}: {what}")


def show(*lines: str) -> None:
    """Print lines at once."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def describe_refusal(said: str) -> str:
    """A refusal without what it names, so that two of one kind read alike."""
    return re.sub(
        r"(P\d{5}|[A-Z]{2,3}\d+)((,| and) (P\d{5}|[A-Z]{2,3}\d+))*", "…", said.strip().removeprefix("repatriate: ")
    )
