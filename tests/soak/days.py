"""Days of departures, each made up by a number, driven by commands and held against a model made from the contract alone.

`python -m tests.soak.days --seeds 1-50` says what differs.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from tests.soak.day_checks import Checks, show
from tests.soak.day_model import Leg, Model
from tests.soak.day_program import Answer, start_program
from tests.soak.made_operation import write_operation
from tests.soak.trial import workplace

UNDECIDED = "the scan"
"""Only the refusal of a departure with undecided people says it: undo the scan."""


class Day(Checks):
    """One day: what people and officers do, in the program and in the model."""

    receiver = False
    answer = Answer(0, "", "")
    """Of the last change that was made."""

    def live(self) -> None:
        """Live the whole day, departure by departure, and what comes between."""
        events: list[tuple[datetime, int, Any, str]] = []
        for leg in self.model.rest.legs.values():
            begins, ends = leg.begins, leg.ends
            for minutes, moment, act in (
                (-80, begins, self.board), (-8, begins, self.close), (3, begins, self.depart), (1, ends, self.arrive),
                (20, ends, self.count_arrival), (90, ends, self.hand_over),
            ):  # fmt: skip
                events.append((moment + timedelta(minutes=minutes), len(events), act, leg.code))
        between = [
            self.cancel, self.delay, self.replan, self.replan, self.set_hold, self.lift_hold, self.find, self.fill, self.withdraw,
            self.move, self.merge, self.uncount, self.reopen, self.lose_seats, self.void_receipt, self.send_lists,
        ]  # fmt: skip
        for moment, _, act, code in sorted(events):
            while self.chance.random() < 0.35:
                self.take_step(self.chance.choice(between))
            if self.steps >= self.most:
                return
            self.program.now = max(self.program.now, moment)
            if self.model.rest.legs[code].status != "cancelled":
                self.take_step(lambda act=act, code=code: act(code))

    def take_step(self, act: Any) -> None:
        """Take one step, and compare every figure after it."""
        before = len(self.program.commands)
        act()
        if len(self.program.commands) > before and self.steps < self.most:
            self.steps += 1
            self.compare()

    def change(self, *words: str, then: Callable[[], object] = str) -> Answer:
        """Run a command that undo takes back, and tell the model; some are undone, and perhaps done again, at once."""
        before = self.read_figures() if (doubted := self.chance.random() < 0.25) else {}
        answer = self.program.run(*words)
        if answer.code:
            return answer
        kept = self.model.copy_rest()
        self.answer = answer
        then()
        if doubted:
            self.undo(words, before, kept)
        return answer

    def undo(self, words: tuple[str, ...], before: dict[str, Any], kept: Any) -> None:
        """The last change is undone, and done again or not: all figures are as they were."""
        after, name = self.read_figures(), " ".join(words[: 2 if words[0] in ("leg", "person") else 1])
        if self.program.run("undo", "--reason", "a mistake").code:
            return self.report_difference(f"undo refused: {name}", self.program.commands[-1])
        done, self.model.rest = self.model.rest, kept
        self.compare_figures(f"undo {name}", before, self.program.commands[-2])
        if self.chance.random() < 0.5:
            return None
        if self.program.run("redo").code:
            if words[0] == "handover":  # it was taken back with a reason: a receipt is on paper, and stays void
                return None
            return self.report_difference(f"redo refused: {name}", self.program.commands[-1])
        self.model.rest = done
        return self.compare_figures(f"redo {name}", after, self.program.commands[-3])

    def pick(self, people: Any, most: int = 1) -> list[str]:
        """Some of these people, in order."""
        found = sorted(people)
        return sorted(self.chance.sample(found, min(len(found), most)))

    def pick_leg(self) -> list[Leg]:
        """A departure to come, or none."""
        legs = self.model.to_come()
        return self.chance.sample(legs, min(1, len(legs)))

    def count(self, code: str, point: str, refs: list[str], kind: str = "present", reason: str = "") -> Answer:
        """Count people at a point, and tell the model with what verdict."""
        words = [f"--{kind}"] if kind != "present" else []
        words += ["--reason", reason] if reason else []
        answer = self.program.run("count", code, point, *refs, *words, "--json")
        for one in answer.json["results"] if answer.code == 0 else ():
            if one["verdict"] != "again":
                self.model.see(code, point, one["ref"], kind, bool(reason))
        return answer

    def board(self, code: str) -> None:
        """Most who have a seat come to the gate, and somebody who has none."""
        leg = self.model.rest.legs[code]
        booked = [ref for ref in sorted(self.model.seats_on(code)) if ref in self.model.here(leg.origin)]
        come = [ref for ref in booked if self.chance.random() < 0.88]
        if self.chance.random() < 0.1:
            return
        if come:
            self.count(code, leg.gate, come)
        late = [ref for ref in booked if ref not in come]
        if late and self.chance.random() < 0.3:
            self.count(code, leg.gate, late[:1], "missing")
        if come and self.chance.random() < 0.15:
            self.count(code, leg.gate, self.pick(come), "left")
        if self.chance.random() < 0.4:
            for ref in self.pick(self.model.here(leg.origin) - self.model.seats_on(code)):
                answer = self.count(code, leg.gate, [ref])
                if answer.code == 0 and self.chance.random() < 0.6:
                    self.count(code, leg.gate, [ref], reason="the captain takes them")

    def close(self, code: str) -> None:
        """Boarding ends on what was counted, or is not closed at all."""
        if self.model.rest.legs[code].status == "planned" and self.chance.random() >= 0.15:
            self.end_boarding(code)

    def end_boarding(self, code: str) -> None:
        """Close a departure; where children are alone, or somebody was read who may not board, with a reason for each."""
        self.decide(code)
        off, booked, alone = self.model.taken_off(code), self.model.booked_on(code), set[str]()
        gate, decided = self.model.rest.legs[code].gate, set[str]()
        for _ in range(8):
            aboard = self.model.aboard_now(code)
            words = [word for ref in sorted(alone) for word in ("--alone", f"{ref}=an aunt")]
            words += ["--head-count", str(len(aboard)), "--json"]
            answer = self.change("close", code, *words, then=partial(self.model.close, code))
            named = set(re.findall(r"P\d{5}", answer.err))
            if answer.code == 0 or not named - alone:
                break
            if UNDECIDED in answer.err:
                for ref in sorted(named & decided):  # No reason helps: they are aboard a closed one of these hours.
                    self.take_back_count(code, gate, ref)
                if named - decided:
                    self.count(code, gate, sorted(named - decided), reason="the captain takes them")
                decided |= named
            else:
                alone |= named
        if answer.code:
            self.report_difference("close refused", f"{code} with {len(aboard)}: {answer.err}")
            return
        said = answer.json
        self.compare_equal("close aboard", said["aboard"], len(aboard), code)
        self.compare_equal("close no-shows", {one["ref"] for one in said["no_shows"]}, booked - aboard - off, code)
        self.compare_equal("close go-shows", set(said["go_shows"]), aboard - booked, code)

    def decide(self, code: str) -> None:
        """Whoever was read at the gate and may not board is let aboard for a reason, or was not there."""
        gate = self.model.rest.legs[code].gate
        for ref, one in sorted(self.model.holding(code, gate).items()):
            if one.kind == "present" and ref not in self.model.aboard_now(code):
                if self.chance.random() < 0.5:
                    self.count(code, gate, [ref], reason="the captain takes them")
                else:
                    self.take_back_count(code, gate, ref)

    def take_back_count(self, code: str, point: str, ref: str) -> None:
        """A count was mistaken."""
        if not self.program.run("uncount", ref, "--leg", code, "--point", point, "--reason", "mistaken").code:
            self.model.unsee(code, point, ref)

    def depart(self, code: str) -> None:
        """It leaves; a count that was begun and not closed is closed first, or set aside."""
        if self.model.rest.legs[code].status not in ("planned", "closed"):
            return
        if self.model.rest.legs[code].aboard is None:
            self.decide(code)
        answer = self.change("depart", code, then=partial(self.model.depart, code))
        if answer.code and self.chance.random() < 0.5 and UNDECIDED not in answer.err:
            self.change("depart", code, "--set-aside", then=partial(self.model.depart, code))
        elif answer.code:
            self.end_boarding(code)
            self.change("depart", code, then=partial(self.model.depart, code))

    def arrive(self, code: str) -> None:
        """It arrives."""
        if self.model.rest.legs[code].status == "departed":
            self.change("arrive", code, then=partial(self.model.arrive, code))

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
        refs = self.pick(home, self.chance.choice((1, 3, 9)))
        if not refs:
            return
        if not self.receiver:
            self.receiver = not self.program.run("receiver", "add", "Red House", "--kind", "shelter").code
        words = ("--to", "Red House", "--id-seen", "passport", "--agreed", "--arrived", "--reason", "they know them")
        answer = self.change(
            "handover", *refs, *words, "--receipt", "receipt.pdf", "--json",
            then=lambda: self.model.hand_over(refs, str(self.answer.json["number"])),
        )  # fmt: skip
        if answer.code:
            self.report_difference("handover refused", answer.err)

    # What comes between.

    def cancel(self) -> None:
        """A departure is cancelled, or the next one."""
        for leg in self.model.to_come()[:1] if self.chance.random() < 0.2 else self.pick_leg():
            if self.chance.random() < 0.5:
                self.change("leg", "cancel", leg.code, then=partial(self.model.set_leg, leg.code, status="cancelled"))

    def delay(self) -> None:
        """A departure leaves an hour later."""
        for leg in self.pick_leg():
            begins, ends = (datetime.fromisoformat(text) + timedelta(hours=1) for text in (leg.departs, leg.arrives))
            times = {"departs": f"{begins:%Y-%m-%dT%H:%M}", "arrives": f"{ends:%Y-%m-%dT%H:%M}"}
            words = [f"{name}={moment}" for name, moment in times.items()]
            self.change("leg", "edit", leg.code, *words, then=partial(self.model.set_leg, leg.code, **times))

    def replan(self) -> None:
        """People are planned anew, and most plans are published."""
        if self.change("plan", "--time-limit", "5").code == 0 and self.chance.random() < 0.8:
            self.change("publish")

    def set_hold(self) -> None:
        """Somebody is stopped."""
        for ref in self.pick(self.model.rest.people):
            self.change("hold", ref, "--kind", "police", "--reason", "asked")

    def lift_hold(self) -> None:
        """Somebody may go on."""
        held = self.program.look("list", "holds")
        for one in self.chance.sample(held, min(1, len(held))):
            self.change("lift", one["person"], "--reason", "settled")

    def find(self) -> None:
        """Somebody who was missing is at the arrival after all."""
        for ref in self.pick(ref for ref in self.model.rest.people if self.model.position(ref)[0] == "unknown"):
            self.count(self.model.position(ref)[1], "arrival", [ref])

    def fill(self) -> None:
        """Free seats go to who is here."""
        for leg in self.pick_leg():
            offered = [one["people"] for one in self.program.look("standby", leg.code, "--here")["standby"]]
            for ref in {ref for people in offered for ref in people} - self.model.here(leg.origin):
                what = f"{leg.code} offers {ref}: {self.model.position(ref)} {self.model.states(ref)}"
                self.report_difference("standby elsewhere or aboard", what)
            if offered and leg.begins - self.program.now < timedelta(hours=4):
                self.change("board", leg.code, *offered[0], "--yes", "--json", then=partial(self.seat, leg, offered[0]))

    def seat(self, leg: Leg, refs: list[str]) -> None:
        """Tell the model who got a seat and sits in it: whoever had none there before joined."""
        joined = {ref for ref in refs if leg.code not in self.model.plan.get(ref, ())}
        self.read_plan()
        for ref in refs:
            self.model.see(leg.code, leg.gate, ref, "present", undoable=True, joined=ref in joined)

    def withdraw(self) -> None:
        """Somebody stays, of their own will."""
        for ref in self.pick(self.model.here("SHA") | self.model.here("SHB")):
            if self.chance.random() < 0.4:
                self.change(
                    "person", "withdraw", ref, "--reason", "stays", then=partial(self.model.rest.withdrawn.add, ref)
                )

    def move(self) -> None:
        """Somebody is written down to be elsewhere."""
        for ref in self.pick(self.model.here("SHA") | self.model.here("SHB")):
            place = self.chance.choice(("SHA", "SHB", "BKK"))
            if place != self.model.rest.people[ref]["location"]:
                self.change("person", "edit", ref, f"location={place}", then=partial(self.model.move, ref, place))

    def merge(self) -> None:
        """One person was in the file twice, and neither has left."""
        pair = self.pick(self.model.here("SHA") | self.model.here("SHB"), 2)
        if len(pair) == 2 and self.chance.random() < 0.5:
            self.change("merge", *pair, then=partial(self.model.merge, *pair))

    def uncount(self) -> None:
        """Somebody was counted at a gate by mistake."""
        for leg in self.model.to_come():
            for ref in self.pick(self.model.holding(leg.code, leg.gate)):
                return self.take_back_count(leg.code, leg.gate, ref)

    def reopen(self) -> None:
        """Boarding is opened again."""
        for leg in [leg for leg in self.model.to_come("closed") if leg.aboard is not None][:1]:
            again = {"aboard": None, "status": "planned"}
            self.change("reopen", leg.code, "--reason", "late", then=partial(self.model.set_leg, leg.code, **again))

    def lose_seats(self) -> None:
        """A departure has other seats than was said."""
        for leg in self.pick_leg():
            seats = max(1, leg.seats + self.chance.choice((-4, -2, 3)))
            self.change(
                "leg", "edit", leg.code, f"seats={seats}", then=partial(self.model.set_leg, leg.code, seats=seats)
            )

    def void_receipt(self) -> None:
        """A receipt was a mistake."""
        for number in self.pick(set(self.model.rest.handed.values())):
            words = ("handover", "--void", number, "--reason", "wrong family")
            self.change(*words, then=partial(self.model.take_back_receipt, number))

    def send_lists(self) -> None:
        """The carriers' lists are made."""
        shutil.rmtree("lists", ignore_errors=True)
        Path("lists").mkdir()
        self.program.run("manifests", "lists", "--changed", "--for", "carrier")


def live_day(seed: int, folder: Path, most: int = 1_000_000, *, loud: bool = False) -> Day:
    """One whole day of a seed; what differed stands in it."""
    chance = random.Random(seed)
    with start_program(folder) as program:
        write_operation(chance, folder / "op.xlsx")
        for words in (("new",), ("import", "op.xlsx"), ("plan", "--publish")):
            assert program.run(*words).code == 0, program.commands
        names = ("code", "mode", "origin", "destination", "departs", "arrives", "seats")
        legs = [Leg(*(one[name] for name in names)) for one in program.look("list", "legs")]
        day = Day(program, Model(legs, program.look("list", "people")), chance, most=most, loud=loud)
        try:
            day.compare()
            day.live()
        except AssertionError as fault:
            day.report_difference("fault", str(fault)[-1500:])
        except Exception:
            day.report_difference("fault of the generator", traceback.format_exc()[-1500:])
        return day


def main() -> int:
    """Live the days of some seeds, and say what differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.days", description=__doc__)
    parser.add_argument("--seeds", default="1-5", help="as in 1-50")
    parser.add_argument("--commands", action="store_true", help="say the commands of each day too")
    parser.add_argument("--steps", type=int, default=1_000_000, help="of each day at most")
    given = parser.parse_args()
    first, _, last = given.seeds.partition("-")
    commands, kinds, steps = 0, Counter[str](), dict[str, str]()
    for seed in range(int(first), int(last or first) + 1):
        begun = time.process_time()
        with workplace("days") as folder:
            (folder / "day").mkdir()
            day = live_day(seed, folder / "day", given.steps, loud=True)
        commands += day.program.count
        kinds.update(day.differences.keys())
        steps |= day.seen_steps
        changes, took = len(day.program.commands), time.process_time() - begun
        said = f"{day.steps} steps, {changes} of {day.program.count} commands, {took:.0f} s"
        show(f"day {seed}: {said}, {len(day.differences)} differences")
        for number, line in enumerate(day.program.commands if given.commands else (), 1):
            show(f"      {number} {line}")
    show(f"{commands} commands", *(f"{number:4} {kind}" for kind, number in kinds.most_common()))
    show(*(f"   step {code}: {sentence}" for code, sentence in steps.items()))
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
