"""Days of departures, each made up by a number, driven by commands and held against a model made from the contract alone.

`python -m tests.soak.days --seeds 1-50` says what differs. The other days of the suite, in the program's own words, are `live_days`.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import random
import re
import shutil
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar
from unittest import mock

from openpyxl import load_workbook

from repatriate.app.core.operation import Operation
from repatriate.cli.main import main as command_line
from repatriate.reference.computer import ELSEWHERE
from repatriate.store import keys
from tests.passphrase import PASSPHRASE
from tests.soak.day_model import SEAT_STATES, WAITING, Leg, Model
from tests.soak.made_operation import write_operation
from tests.soak.trial import Told, workplace

BEGIN = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
"""Three in the morning of the first day, by the clocks of the shelters."""
COUNTED = ("counted", "again", "with", "infant_alone", "minor_alone")
"""Verdicts that want no decision: who gets one at the gate is aboard."""
ZONE = {"MNL": 8, "KUL": 8}
COPY = "copy/op.repat"
EVERY = 4
"""Each so manieth step plans, publishes and prints all lists in a copy of the file."""


@dataclass
class Answer:
    """What a command ended with and said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Program:
    """The command line in this process, in a folder, by a clock that only goes on."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now, self.commands, self.count = folder, BEGIN, list[str](), 0

    def run(self, *words: str, file: str = "op.repat", told: bool = True) -> Answer:
        """Run one command on the file; raises AssertionError where it ends as none may."""
        words = (words[0], file, *words[1:]) if words[0] not in ("leg", "person") else (*words[:2], file, *words[2:])
        if told:
            self.now += timedelta(seconds=7)
            self.commands.append(f"{self.now + timedelta(hours=7):%H:%M:%S} " + " ".join(words))
        self.count += 1
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = command_line(list(words))
        answer = Answer(code, out.getvalue(), err.getvalue())
        if told:
            self.commands[-1] += f"   -> {code} {answer.err.strip()[:160]}"
        assert code in (0, 3, *((4,) if words[0] == "check" else ())), f"{words} gave {code}: {answer.err}"
        assert "Traceback" not in answer.err, f"{words}: {answer.err}"
        return answer

    def look(self, *words: str, file: str = "op.repat") -> Any:
        """What a command that only reads says, as JSON."""
        answer = self.run(*words, "--json", file=file, told=False)
        assert answer.code == 0, f"{words}: {answer.err}"
        return answer.json


class KnownKeys:
    """Derives each key once: it is most of what a small command takes."""

    known: ClassVar[dict[str, bytes]] = {}

    def __init__(self, *given: Any, **named: Any) -> None:
        self.which = (*given, *((name, getattr(one, "name", one)) for name, one in named.items()))
        self.real = keys_derivation(*given, **named)

    def derive(self, material: bytes) -> bytes:
        which = repr((self.which, bytes(material)))
        if which not in self.known:
            self.known[which] = self.real.derive(material)
        return self.known[which]


keys_derivation: Any = vars(keys)["PBKDF2HMAC"]


@contextlib.contextmanager
def start_program(folder: Path) -> Iterator[Program]:
    """A program whose files and clock are its own."""
    program, before = Program(folder), Path.cwd()
    given = {"REPATRIATE_PASSPHRASE": PASSPHRASE, "REPATRIATE_OFFICER": "duty", ELSEWHERE: str(folder / "settings")}
    with contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch.dict(os.environ, given))
        stack.enter_context(mock.patch.object(keys, "PBKDF2HMAC", KnownKeys))
        for name in ("open", "create"):
            stack.enter_context(mock.patch.object(Operation, name, _with_clock(name, program)))
        os.chdir(folder)
        try:
            yield program
        finally:
            os.chdir(before)


def _with_clock(name: str, program: Program) -> Any:
    real = getattr(Operation, name)
    return lambda *given, **more: real(*given, **{**more, "clock": lambda: program.now})


@dataclass
class Day:
    """One day: the program, the model beside it, and what differed, each kind once."""

    program: Program
    model: Model
    chance: random.Random
    differences: dict[str, str] = field(default_factory=dict)
    steps: int = 0
    receiver: bool = False
    loud: bool = False
    most: int = 1_000_000
    """After so many steps the day ends early."""

    def tell(self, kind: str, what: str) -> None:
        """Keep a difference of a kind that was not seen this day."""
        if kind not in self.differences and self.loud:
            _say(f"    {kind}: step {self.steps} (command {len(self.program.commands)}): {what}")
        self.differences.setdefault(kind, f"step {self.steps} (command {len(self.program.commands)}): {what}")

    def hold(self, kind: str, one: object, other: object, what: str = "") -> None:
        """Keep a difference where two that say the same thing do not."""
        if one != other:
            self.tell(kind, f"{what} {one!r} != {other!r}")

    # -- what the people and the officers do

    def live(self) -> None:
        """The whole day, departure by departure, and what comes between."""
        events: list[tuple[datetime, int, Any, str]] = []
        for leg in self.model.rest.legs.values():
            begins, ends = read_moment(leg.departs, leg.origin), read_moment(leg.arrives, leg.destination)
            for minutes, moment, act in (
                (-80, begins, self.board), (-8, begins, self.close), (3, begins, self.depart), (1, ends, self.arrive),
                (20, ends, self.count_arrival), (90, ends, self.hand_over),
            ):  # fmt: skip
                events.append((moment + timedelta(minutes=minutes), len(events), act, leg.code))
        for moment, _, act, code in sorted(events):
            while self.chance.random() < 0.35:
                self.do(self.chance.choice(self.others()))
            if self.steps >= self.most:
                return
            self.program.now = max(self.program.now, moment)
            if self.model.rest.legs[code].status != "cancelled":
                self.do(lambda act=act, code=code: act(code))

    def do(self, act: Any) -> None:
        """One step, and every figure after it."""
        before = len(self.program.commands)
        act()
        if len(self.program.commands) > before and self.steps < self.most:
            self.steps += 1
            self.compare()

    def others(self) -> list[Any]:
        """What may come between, the usual more often."""
        return [
            self.cancel, self.delay, self.replan, self.replan, self.set_hold, self.lift_hold, self.take_back, self.find,
            self.fill, self.withdraw, self.move, self.merge, self.uncount, self.reopen, self.lose_seats, self.void_receipt,
            self.send_lists,
        ]  # fmt: skip

    def to_come(self, *statuses: str) -> list[Leg]:
        """Departures of these statuses."""
        return [leg for leg in self.model.rest.legs.values() if leg.status in (statuses or ("planned",))]

    def somebody(self, people: Any, most: int = 1) -> list[str]:
        """Some of these people, in order."""
        found = sorted(people)
        return sorted(self.chance.sample(found, min(len(found), most)))

    def here(self, place: str) -> set[str]:
        """Who is at a place, not aboard, not handed over and still travelling."""
        rest, inside = self.model.rest, set[str]()
        for leg in self.to_come("planned", "closed"):
            inside |= self.model.aboard_now(leg.code)
        return {
            ref for ref in rest.people
            if self.model.position(ref) == ("known", place) and ref not in rest.handed and ref not in rest.withdrawn | inside
        }  # fmt: skip

    def count(self, code: str, point: str, refs: list[str], kind: str = "present", reason: str = "") -> Answer:
        """People are counted at a point; the model is told with what verdict."""
        words = [*(["--missing"] if kind == "missing" else ["--left"] if kind == "left" else [])]
        words += ["--reason", reason] if reason else []
        answer = self.program.run("count", code, point, *refs, *words, "--json")
        for one in answer.json["results"] if answer.code == 0 else ():
            if one["verdict"] != "again":
                settled = one["verdict"] in COUNTED or bool(reason)
                self.model.see(code, point, one["ref"], kind, settled)
        return answer

    def board(self, code: str) -> None:
        """Most who have a seat come to the gate, and somebody who has none."""
        leg = self.model.rest.legs[code]
        booked = [ref for ref in sorted(self.model.seats_on(code)) if ref in self.here(leg.origin)]
        come = [ref for ref in booked if self.chance.random() < 0.88]
        if self.chance.random() < 0.1:
            return
        if come:
            self.count(code, leg.gate, come)
        late = [ref for ref in booked if ref not in come]
        if late and self.chance.random() < 0.3:
            self.count(code, leg.gate, late[:1], "missing")
        if self.chance.random() < 0.4:
            for ref in self.somebody(self.here(leg.origin) - self.model.seats_on(code)):
                answer = self.count(code, leg.gate, [ref])
                if answer.code == 0 and self.chance.random() < 0.6:
                    self.count(code, leg.gate, [ref], reason="the captain takes them")

    def close(self, code: str) -> None:
        """Boarding ends on what was counted, or is not closed at all."""
        if self.model.rest.legs[code].status != "planned" or self.chance.random() < 0.15:
            return
        aboard, alone = self.model.aboard_now(code), list[str]()
        for _ in range(6):
            words = [word for ref in alone for word in ("--alone", f"{ref}=an aunt")]
            answer = self.program.run("close", code, "--head-count", str(len(aboard)), *words, "--json")
            fresh = [ref for ref in re.findall(r"P\d{5}", answer.err) if ref not in alone]
            if answer.code == 0 or not fresh:
                break
            alone += fresh
        if answer.code:
            self.tell("close refused", f"{code} with {len(aboard)}: {answer.err}")
            return
        self.model.remember()
        self.model.close(code)
        leg = self.model.rest.legs[code]
        self.hold("close aboard", answer.json["aboard"], len(aboard), code)
        self.hold("close no-shows", {one["ref"] for one in answer.json["no_shows"]}, leg.booked - aboard, code)
        self.hold("close go-shows", set(answer.json["go_shows"]), aboard - leg.booked, code)

    def depart(self, code: str) -> None:
        """It leaves."""
        if self.model.rest.legs[code].status in ("planned", "closed") and not self.program.run("depart", code).code:
            self.model.remember()
            self.model.depart(code)

    def arrive(self, code: str) -> None:
        """It arrives."""
        if self.model.rest.legs[code].status == "departed" and not self.program.run("arrive", code).code:
            self.model.remember()
            self.model.arrive(code)

    def count_arrival(self, code: str) -> None:
        """Most who were aboard are counted, some are not found, or nobody is counted."""
        leg = self.model.rest.legs[code]
        if leg.status != "arrived" or not leg.aboard or self.chance.random() < 0.3:
            return
        lost = [ref for ref in sorted(leg.aboard) if self.chance.random() < 0.06]
        there = sorted(leg.aboard - set(lost))
        if there:
            self.count(code, "arrival", there)
        if lost:
            self.count(code, "arrival", lost, "missing")

    def hand_over(self, code: str) -> None:
        """Some who are home go to a receiver."""
        home = {ref for ref in self.model.rest.legs[code].aboard or () if self.model.states(ref) == {"arrived"}}
        refs = self.somebody(home, self.chance.choice((1, 3, 9)))
        if not refs:
            return
        if not self.receiver:
            self.receiver = not self.program.run("receiver", "add", "Red House", "--kind", "shelter").code
        words = ("--to", "Red House", "--id-seen", "passport", "--agreed", "--arrived", "--reason", "they know them")
        answer = self.program.run("handover", *refs, *words, "--receipt", "receipt.pdf", "--json")
        if answer.code:
            self.tell("handover refused", answer.err)
            return
        self.model.remember()
        for ref in refs:
            self.model.rest.handed[ref] = str(answer.json["number"])

    # -- what comes between

    def cancel(self) -> None:
        for leg in (
            self.to_come()[:1]
            if self.chance.random() < 0.2
            else self.chance.sample(self.to_come(), min(1, len(self.to_come())))
        ):
            if self.chance.random() < 0.5 and not self.program.run("leg", "cancel", leg.code).code:
                self.model.remember()
                self.model.rest.legs[leg.code].status = "cancelled"

    def delay(self) -> None:
        for leg in self.chance.sample(self.to_come(), min(1, len(self.to_come()))):
            begins, ends = (datetime.fromisoformat(text) + timedelta(hours=1) for text in (leg.departs, leg.arrives))
            times = (f"{begins:%Y-%m-%dT%H:%M}", f"{ends:%Y-%m-%dT%H:%M}")
            if not self.program.run("leg", "edit", leg.code, f"departs={times[0]}", f"arrives={times[1]}").code:
                self.model.remember()
                leg = self.model.rest.legs[leg.code]
                leg.departs, leg.arrives = times

    def replan(self) -> None:
        if self.program.run("plan", "--time-limit", "5").code == 0 and self.chance.random() < 0.8:
            answer = self.program.run("publish")
            if answer.code:
                self.tell("publish refused", answer.err)

    def set_hold(self) -> None:
        for ref in self.somebody(self.model.rest.people):
            if not self.program.run("hold", ref, "--kind", "police", "--reason", "asked").code:
                self.model.remember()

    def lift_hold(self) -> None:
        for one in self.chance.sample(held := self.program.look("list", "holds"), min(1, len(held))):
            if not self.program.run("lift", one["person"], "--reason", "settled").code:
                self.model.remember()

    def take_back(self) -> None:
        """Something is done, undone, and done again or not: all figures are as they were."""
        before, known = self.figures(), len(self.model.before)
        self.chance.choice((self.cancel, self.set_hold, self.delay, self.lose_seats))()
        if len(self.model.before) != known + 1:
            return
        after = self.figures()
        if self.program.run("undo", "--reason", "a mistake").code:
            return self.tell("undo refused", self.program.commands[-1])
        self.model.undo()
        self.hold("undo", before, self.figures(), self.program.commands[-2])
        if self.chance.random() < 0.5 and not self.program.run("redo").code:
            self.model.redo()
            self.hold("redo", after, self.figures(), self.program.commands[-3])

    def figures(self) -> dict[str, Any]:
        """What the file says of everybody and every departure, to compare; without words, which name moments."""
        status = self.program.look("status")
        people = {one["ref"]: (one["state"], tuple(one["lacks"])) for one in self.program.look("list", "people")}
        return {"status": {one["leg"]: one for one in status}, "people": people}

    def find(self) -> None:
        lost = [ref for ref in self.model.rest.people if self.model.missing(ref)]
        for ref in self.somebody(lost):
            self.count(self.model.position(ref)[1], "arrival", [ref])

    def fill(self) -> None:
        """Free seats go to who is here."""
        for leg in self.chance.sample(self.to_come(), min(1, len(self.to_come()))):
            said = self.program.look("standby", leg.code, "--here")
            gate = self.here(leg.origin)
            for one in said["standby"]:
                ref = one.get("person") or one.get("ref")
                if self.model.position(ref) != ("known", leg.origin):
                    self.tell("standby elsewhere", f"{leg.code} offers {ref}, who is {self.model.position(ref)}")
                if ref not in gate:
                    self.tell("standby aboard or gone", f"{leg.code} offers {ref}: {self.model.states(ref)}")
            first = [one.get("person") or one.get("ref") for one in said["standby"]][:1]
            near = (read_moment(leg.departs, leg.origin) - self.program.now) < timedelta(hours=4)
            for ref in first if near else ():
                answer = self.program.run("board", leg.code, ref, "--yes", "--json")
                if answer.code == 0:
                    self.model.remember()
                    self.read_plan()
                    self.model.see(leg.code, leg.gate, ref, "present")
                    for also in self.model.plan:
                        if leg.code in self.model.plan[also] and also in re.findall(r"P\d{5}", answer.out):
                            self.model.see(leg.code, leg.gate, also, "present")

    def withdraw(self) -> None:
        for ref in self.somebody(self.here("SHA") | self.here("SHB")):
            if self.chance.random() < 0.4 and not self.program.run("person", "withdraw", ref, "--reason", "stays").code:
                self.model.remember()
                self.model.rest.withdrawn.add(ref)

    def move(self) -> None:
        for ref in self.somebody(self.here("SHA") | self.here("SHB")):
            place = self.chance.choice(("SHA", "SHB", "BKK"))
            old = self.model.rest.people[ref]["location"]
            if place != old and not self.program.run("person", "edit", ref, f"location={place}").code:
                self.model.remember()
                self.model.rest.people[ref]["location"] = place
                self.model.move(ref, place)

    def merge(self) -> None:
        """One person was in the file twice, and neither has left."""
        pair = self.somebody(self.here("SHA") | self.here("SHB"), 2)
        if len(pair) == 2 and self.chance.random() < 0.5 and not self.program.run("merge", *pair).code:
            self.model.remember()
            self.model.rest.merged[pair[1]] = pair[0]
            del self.model.rest.people[pair[1]]
            self.model.rest.moves = [one for one in self.model.rest.moves if one[1] != pair[1]]

    def uncount(self) -> None:
        for leg in self.to_come():
            for ref in self.somebody(self.model.holding(leg.code, leg.gate)):
                if not self.program.run(
                    "uncount", ref, "--leg", leg.code, "--point", leg.gate, "--reason", "mistaken"
                ).code:
                    self.model.unsee(leg.code, leg.gate, ref)
                return

    def reopen(self) -> None:
        for leg in self.to_come("closed")[:1]:
            if leg.closed and not self.program.run("reopen", leg.code, "--reason", "late").code:
                self.model.remember()
                leg = self.model.rest.legs[leg.code]
                leg.closed, leg.aboard, leg.status = False, None, "planned"

    def lose_seats(self) -> None:
        for leg in self.chance.sample(self.to_come(), min(1, len(self.to_come()))):
            seats = max(1, leg.seats + self.chance.choice((-4, -2, 3)))
            if not self.program.run("leg", "edit", leg.code, f"seats={seats}").code:
                self.model.remember()
                self.model.rest.legs[leg.code].seats = seats

    def void_receipt(self) -> None:
        for number in self.somebody(set(self.model.rest.handed.values())):
            if not self.program.run("handover", "--void", number, "--reason", "wrong family").code:
                self.model.remember()
                self.model.rest.handed = {ref: one for ref, one in self.model.rest.handed.items() if one != number}

    def send_lists(self) -> None:
        shutil.rmtree("lists", ignore_errors=True)
        Path("lists").mkdir()
        self.program.run("manifests", "lists", "--changed", "--for", "carrier")

    # -- what is said, held against the model and against itself

    def read_plan(self) -> None:
        """Tell the model the published plan."""
        self.model.plan = {one["person"]: one["legs"] for one in self.program.look("list", "bookings")}

    def compare(self) -> None:
        """Every figure after a step."""
        self.read_plan()
        status = {one["leg"]: one for one in self.program.look("status")}
        people = {one["ref"]: one for one in self.program.look("list", "people")}
        self.hold("people in the file", set(people), set(self.model.rest.people))
        self.compare_status(status)
        for ref in sorted(set(people) & set(self.model.rest.people)):
            state, allowed = people[ref]["state"], self.model.states(ref)
            if state not in allowed:
                wanted = "no seat" if allowed == WAITING else "/".join(sorted(allowed - WAITING))
                what = f"{ref} {self.model.position(ref)} flown {[leg.code for leg in self.model.flown(ref)]} plan {self.model.plan.get(ref)}"
                self.tell(f"state {state}, not {wanted}", what)
        self.compare_steps(people)
        if self.steps % 2 == 0:
            self.compare_report(people)
        checked = self.program.run("check", "--json", told=False) if self.steps % 2 else None
        if checked and (checked.json["breaches"] or checked.json["counting"]):
            for one in checked.json["breaches"] + checked.json["counting"]:
                self.tell(f"check: {one.get('rule')}", str(one))
        if self.steps % EVERY == 0:
            self.try_copy(people)

    def compare_status(self, status: dict[str, Any]) -> None:
        """The figures of each departure, against the model and their balances."""
        model = self.model
        for code, leg in model.rest.legs.items():
            if leg.status == "cancelled":
                self.hold("cancelled in status", code in status, False, code)
                continue
            one, aboard = status[code], model.aboard_now(code)
            self.hold("status state", one["state"], leg.status, code)
            self.hold("status aboard", one["aboard"], len(aboard), code)
            booked = leg.booked if leg.aboard is not None else model.seats_on(code)
            self.hold(f"status booked {leg.status}", one["booked"], len(booked), code)
            self.hold("status balanced", one["balanced"], True, code)
            if leg.aboard is None:
                continue
            self.hold("balance of boarding", one["booked"] + one["go_shows"], aboard_sum(one), code)
            if leg.status == "arrived":
                self.compare_arrival(one, leg)

    def compare_arrival(self, one: dict[str, Any], leg: Leg) -> None:
        """Arrived, missing, handed over and waiting of a departure that arrived."""
        model, aboard = self.model, self.model.aboard_now(leg.code)
        held = {ref: sight for ref, sight in model.holding(leg.code, "arrival").items() if ref in aboard}
        lost = {ref for ref in aboard if model.position(ref) == ("unknown", leg.code)}
        self.hold("status missing", one["missing"], len(lost), leg.code)
        seen = {ref for ref, sight in held.items() if sight.kind == "present"}
        self.hold("status arrived", one["arrived"], len(seen) if held else len(aboard), leg.code)
        handed = {ref for ref in aboard if ref in model.rest.handed and model.flown(ref)[-1].code == leg.code}
        self.hold("status handed over", one["handed_over"], len(handed), leg.code)
        arrived = seen if held else aboard
        waiting = {
            ref
            for ref in arrived
            if model.flown(ref)[-1].code == leg.code and ref not in handed and not model.seats_of(ref)
        }
        waiting -= {
            ref
            for ref in waiting
            if ref in set().union(*(model.aboard_now(other.code) for other in self.to_come("planned", "closed")))
        }
        self.hold("status waiting", one["waiting"], len(waiting), leg.code)

    def compare_steps(self, people: dict[str, Any]) -> None:
        """What `next` counts, against the states of `list people`."""
        states = Counter(one["state"] for one in people.values())
        for step in self.program.look("next")["steps"]:
            wanted = {
                "missing_on_arrival": "missing_on_arrival",
                "not_found": "missing_on_arrival",
                "hand_over": "arrived",
                "ready": "ready",
            }
            code = wanted.get(step["code"])
            if code and step["count"] != states[code] and step["code"] not in ("missing_on_arrival", "not_found"):
                self.tell(f"next {step['code']}", f"{step['sentence']} but {states[code]} {code}")
            SEEN_STEPS.setdefault(step["code"], step["sentence"])

    def compare_report(self, people: dict[str, Any]) -> None:
        """The situation report's figures, against the states of `list people`."""
        self.program.look("report", "report.xlsx")
        book: Any = load_workbook("report.xlsx")
        steps = {
            str(row[0]): row[1] for row in book["From registered to handed over"].iter_rows(min_row=2, values_only=True)
        }
        states = Counter(one["state"] for one in people.values())
        wanted = {
            "Registered": len(people) - states["not_travelling"], "Seat confirmed": sum(states[one] for one in SEAT_STATES),
            "Departed": sum(states[one] for one in SEAT_STATES[:4]), "Arrived": states["handed_over"] + states["arrived"],
            "Handed over": states["handed_over"],
        }  # fmt: skip
        for name, number in wanted.items():
            self.hold(f"report {name}", steps[name], number)
        said = next(
            str(row[0])
            for row in book["Situation report"].iter_rows(values_only=True)
            if str(row[0]).startswith("Left:")
        )
        left, of, home, still, without = (int(number) for number in re.findall(r"\d+", said)[:5])
        self.hold("report sentence adds up", left + still + without, of, said)
        self.hold("report left, departed", left, steps["Departed"], said)
        self.hold("report sentence arrived", home, steps["Arrived"], said)
        sums = [
            sum(
                row[place] or 0
                for row in list(book["By nationality"].iter_rows(min_row=2, values_only=True))
                if isinstance(row[1], int)
            )
            for place in (1, 4, 5, 6, 7)
        ]
        self.hold("report by nationality", sums, [steps[name] for name in wanted])
        if "Next departures" in book.sheetnames:
            for row in book["Next departures"].iter_rows(min_row=2, values_only=True):
                if row[3] in self.model.rest.legs:
                    self.hold("report next departures", row[7], len(self.model.seats_on(str(row[3]))), str(row[3]))

    def try_copy(self, people: dict[str, Any]) -> None:
        """In a copy: all lists name who has a seat, and a plan can be made, published and checked."""
        shutil.rmtree("copy", ignore_errors=True)
        Path("copy").mkdir()
        for part in Path().glob("op.repat*"):
            if part.name in ("op.repat", "op.repat-wal"):
                shutil.copy(part, Path("copy") / part.name)
        with mock.patch.dict(os.environ, {ELSEWHERE: str(self.program.folder / "copy" / "settings")}):
            self.compare_lists()
            self.plan_copy()

    def plan_copy(self) -> None:
        """A plan can be made, published and checked."""
        try:
            plan = self.program.run("plan", "--time-limit", "5", "--json", file=COPY, told=False)
            if plan.code:
                return self.tell("plan refused", plan.err)
            answer = self.program.run("publish", file=COPY, told=False)
            if answer.code:
                return self.tell("publish refused", f"in a copy: {answer.err}")
            checked = self.program.run("check", "--json", file=COPY, told=False)
            for one in checked.json["breaches"] + checked.json["counting"]:
                self.tell(f"check after publish: {one.get('rule')}", str(one))
        except AssertionError as fault:
            self.tell("plan in a copy", str(fault))

    def compare_lists(self) -> None:
        """The carrier's list of each departure to come names who has a seat on it, and nobody else."""
        shutil.rmtree("due", ignore_errors=True)
        Path("due").mkdir()
        answer = self.program.run(
            "manifests", "due", "--for", "carrier", "--unconfirmed", "--json", file=COPY, told=False
        )
        if answer.code:
            return None if "no" in answer.err.lower() else self.tell("lists refused", answer.err)
        for path in Path("due").rglob("*.xlsx"):
            code = next((code for code in self.model.rest.legs if code in path.stem), None)
            if code is None or self.model.rest.legs[code].status not in ("planned", "closed"):
                self.tell("list of a departure that left", path.name)
                continue
            rows = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))
            first = next((number for number, row in enumerate(rows) if "surname" in row or "Surname" in row), None)
            if first is None:
                self.tell("list without a head", f"{path.name}: {rows[:12]}")
                continue
            names = [row[1:3] for row in rows[first + 1 :] if row[0] and str(row[0]).isdigit()]
            leg = self.model.rest.legs[code]
            wanted = leg.aboard if leg.aboard is not None else self.model.seats_on(code)
            people = self.model.rest.people
            real = Counter(f"{one[0]} {one[1]}" for one in names)
            right = Counter(f"{people[ref]['surname']} {people[ref]['given_names']}" for ref in wanted)
            if real != right:
                self.tell(
                    f"carrier list {leg.status}",
                    f"{code}: too many {list((real - right).elements())}, lacking {list((right - real).elements())}",
                )
        return None


SEEN_STEPS: dict[str, str] = {}


def aboard_sum(one: dict[str, Any]) -> int:
    """Aboard, not come and taken off: one side of the balance of boarding."""
    return int(one["aboard"] + one["no_shows"] + one["off_loaded"])


def read_moment(text: str, place: str) -> datetime:
    """A local time of a place as a moment."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) - timedelta(hours=ZONE.get(place, 7))


def live_day(seed: int, folder: Path, most: int = 1_000_000, *, loud: bool = False) -> Day:
    """One whole day of a seed; what differed stands in it."""
    chance = random.Random(seed)
    with start_program(folder) as program:
        write_operation(chance, folder / "op.xlsx")
        for words in (("new",), ("import", "op.xlsx"), ("plan", "--publish")):
            assert program.run(*words).code == 0, program.commands
        legs = [
            Leg(*(one[name] for name in ("code", "mode", "origin", "destination", "departs", "arrives", "seats")))
            for one in program.look("list", "legs")
        ]
        day = Day(program, Model(legs, program.look("list", "people")), chance, most=most, loud=loud)
        try:
            day.compare()
            day.live()
        except AssertionError as fault:
            day.tell("fault", str(fault)[-1500:])
        except Exception:
            day.tell("fault of the generator", traceback.format_exc()[-1500:])
        return day


def live_operations(tries: int, seed: int) -> Told:
    """Live days by command for so many steps; each kind of difference of a day is a failure."""
    told = Told("steps of days")
    with workplace("operations") as folder:
        while told.tries < tries:
            (folder / str(seed)).mkdir()
            day = live_day(seed, folder / str(seed), tries - told.tries)
            told.tries += max(1, day.steps)
            told.failures += [f"day {seed}: {kind}" for kind in day.differences]
            seed += 1
    return told


def live_days(tries: int, seed: int) -> Told:
    """Live so many days in the program's own words. The first numbers are those of the suite: here are others."""
    from tests.app.counting.test_days import check_day

    told = Told("days lived", tries)
    with workplace("days") as folder:
        for number in range(1000 + seed, 1000 + seed + tries):
            day = folder / str(number)
            day.mkdir()
            try:
                check_day(number, day)
            except Exception as fault:
                told.failures.append(f"day {number}: {type(fault).__name__}")
    return told


def main() -> int:
    """Live the days of some seeds, and say what differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.days", description=__doc__)
    parser.add_argument("--seeds", default="1-5", help="as in 1-50")
    parser.add_argument("--commands", action="store_true", help="say the commands of each day too")
    parser.add_argument("--steps", type=int, default=1_000_000, help="of each day at most")
    given = parser.parse_args()
    first, _, last = given.seeds.partition("-")
    failed, commands, kinds = 0, 0, Counter[str]()
    for seed in range(int(first), int(last or first) + 1):
        begun = time.monotonic()
        with workplace("days") as folder:
            (folder / "day").mkdir()
            day = live_day(seed, folder / "day", given.steps, loud=True)
        commands += day.program.count
        kinds.update(day.differences.keys())
        _say(
            f"day {seed}: {day.steps} steps, {len(day.program.commands)} of {day.program.count} commands, {time.monotonic() - begun:.0f} s, {len(day.differences)} differences"
        )
        if given.commands:
            _say("\n".join(f"      {number} {line}" for number, line in enumerate(day.program.commands, 1)))
        failed += bool(day.differences)
    _say(f"{commands} commands")
    for kind, number in kinds.most_common():
        _say(f"{number:4} {kind}")
    for code, sentence in SEEN_STEPS.items():
        _say(f"   step {code}: {sentence}")
    return 1 if failed else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
