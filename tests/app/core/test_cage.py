"""From inside of the reader each thing is tried that a file might make it do, and each answer that it might give."""

from __future__ import annotations

import json
import os
import pickle
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core import cage as core_cage
from repatriate.app.core import program
from repatriate.app.core.cage import Fence
from repatriate.app.core.foreign_files import FileFrom, Reader
from repatriate.app.core.reader_channel import Answer, Beside, Unfit, pack_value, unpack_value
from repatriate.intake.sheets import Workbook
from repatriate.intake.workbook import open_workbook
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say
from tests.app.core import probes
from tests.systems import LINUX_CAGE, LINUX_FONTS

ABOUT = FileFrom("list.xlsx", say("Save it again."))


@pytest.fixture(autouse=True)
def readers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each process is started here, as the program starts it, and knows the works of `probes` besides."""
    ours = ("-P", "-m", "tests.app.core.probes")
    monkeypatch.setattr(program, "build_command_line", lambda *arguments: [sys.executable, *ours, arguments[-1]])


@LINUX_CAGE
def test_nothing_that_a_file_makes_the_reader_try_is_let_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", "secret")
    path = tmp_path / "list.csv"
    path.write_text("Surname\n")
    with Reader() as reader:
        said = {what: reader.read(probes.attempt, what, os.getpid(), str(path), about=ABOUT) for what in probes.TRIED}
        assert reader.read(probes.works_in_threads, about=ABOUT) == 4, "the engines for pictures need them"
        assert reader.find_fences() == set(Fence)
    assert [what for what, fault in said.items() if not fault] == []
    assert {said["clone3" if "clone3" in said else "calls of newer kernels"], said["calls without a filter"]} == {
        "ENOSYS"
    }
    schedule = {fault for what, fault in said.items() if what.startswith(("turn", "processors", "remove m", "signals"))}
    assert schedule == {"EPERM"}, "the filter refuses, not the arguments"
    assert os.listdir(tmp_path) == ["list.csv"]
    assert path.read_text() == "Surname\n"


@LINUX_CAGE
@LINUX_FONTS
def test_names_in_a_font_that_only_the_system_has_are_read(tmp_path: Path) -> None:
    """Words that are not drawn are not read: a cage that closes the folder of fonts loses everybody on such a page."""
    letters = sorted(set("ФамилияИванова"))
    names = "".join(f"/uni{ord(one):04X}" for one in letters)
    code = {one: f"{32 + place:02X}" for place, one in enumerate(letters)}
    pairs = "".join(f"<{code[one]}><{ord(one):04X}>" for one in code)
    unicode = (
        f"begincmap 1 begincodespacerange <00><FF> endcodespacerange {len(code)} beginbfchar {pairs} endbfchar endcmap"
    )
    drawn = "".join(
        f"BT /F 12 Tf {40 + 200 * column} {700 - 30 * row} Td <{''.join(map(code.get, word))}> Tj ET "  # type: ignore[arg-type]
        for row, words in enumerate([["Фамилия", "имя"], *[["Иванова", "лия"]] * 9])
        for column, word in enumerate(words)
    )
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F 4 0 R>>>>>>",
        f"<</Type/Font/Subtype/TrueType/BaseFont/Liberation#20Sans/FirstChar 32/LastChar {31 + len(letters)}/Widths[{'600 ' * len(letters)}]"
        f"/ToUnicode 5 0 R/Encoding<</Differences[32{names}]>>/FontDescriptor<</Type/FontDescriptor/Flags 32>>>>",
        *(f"<</Length {len(text)}>>stream\n{text}\nendstream" for text in (unicode, drawn)),
    ]
    objects = "".join(f"{number} 0 obj\n{part}\nendobj\n" for number, part in enumerate(parts, 1))
    path = tmp_path / "list.pdf"
    path.write_text(f"%PDF-1.7\n{objects}trailer<</Root 1 0 R>>\n%%EOF")
    with Reader() as reader:
        (rows,) = reader.read(open_workbook, path, about=ABOUT).sheets.values()
    assert rows == [["Фамилия", "имя"], *[["Иванова", "лия"]] * 9]


@LINUX_CAGE
def test_a_call_for_another_processor_ends_the_reader() -> None:
    """The filter reads numbers of one processor: by the other's the same number is another call."""
    orders = [
        struct.unpack_from("=HBBI", made, 8 * at) for made in [core_cage._make_filter("x86_64")] for at in range(3)
    ]
    assert [value for *_, value in orders] == [4, 0xC000003E, 0x80000000]


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_jumps_within_itself(machine: str) -> None:
    made = core_cage._make_filter(machine)
    orders = [struct.unpack_from("=HBBI", made, at) for at in range(0, len(made), 8)]
    assert len(orders) < 4096
    assert all(
        at + 1 + max(so, otherwise) < len(orders) for at, (code, so, otherwise, _) in enumerate(orders) if code & 7 == 5
    )
    assert orders[-1] == (0x06, 0, 0, 0x7FFF0000)


@LINUX_CAGE
def test_the_program_shows_its_memory_and_its_surroundings_to_no_other() -> None:
    code = "from repatriate.app.core.program import leave_no_core as l; l(); import ctypes; print(ctypes.CDLL(None).prctl(3))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "0"


def message(about: str, body: Any, blobs: tuple[bytes, ...] = ()) -> bytes:
    head = json.dumps([about, len(blobs)]).encode()
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    return b"".join(struct.pack("!i", len(part)) + part for part in (head, text, *blobs))


class Opens:
    def __reduce__(self) -> tuple[Any, ...]:
        return subprocess.Popen, (["true"],)


HOSTILE = {
    "pickle": struct.pack("!i", 90) + pickle.dumps(Opens()).ljust(90, b"."),
    "pickle in place of the value": message(Answer.DONE, pickle.dumps((Answer.DONE, Opens()))),
    "another kind": message(Answer.DONE, ["a"]),
    "a class by its name": message(Answer.DONE, {"subprocess.Popen": ["true"]}),
    "a truth for a number": message(Answer.DONE, True),
    "too large a number": message(Answer.DONE, 10**30),
    "no JSON": message(Answer.DONE, b"\xff{"),
    "deep": message(Answer.DONE, b"[" * 100_000),
    "huge": message(Answer.DONE, b"")[:-4] + struct.pack("!i", 2_000_000_000),
    "longer than anything": struct.pack("!iQ", -1, 1 << 60),
    "many bytes beside": message(Answer.DONE, 1)[:0] + struct.pack("!i", 17) + b'["done",99999999]'[:17],
    "an answer that nobody knows": message("open_door", 1),
    "ready again": message(Answer.READY, ["network"]),
    "a refusal of another shape": message(Answer.REFUSED, ["code", {"say": ["{0.__class__}", "x"]}, []]),
    "a sentence that takes memory": message(Answer.REFUSED, ["code", {"say": ["{0:>999999999}", "x"]}, []]),
    "progress without end of it": struct.pack("!i", 12) + b'["progress"',
}


@LINUX_CAGE
@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_broken_reader_answers_is_one_sentence(name: str) -> None:
    with Reader(seconds=1) as reader, pytest.raises(UserError) as caught:
        reader.read(_answer_number, HOSTILE[name], about=ABOUT)
    assert str(caught.value) == "list.xlsx cannot be read: something in it stops the reader. Save it again."


def _answer_number(data: bytes) -> int:
    """Declares a number, and names the work that answers whatever it was given."""
    raise AssertionError("it is done elsewhere")


_answer_number.__name__ = "answer_raw"


HALF = {"say": ["{0}{0}", {"say": ["{0}{0}", "x" * 30_000]}]}


@pytest.mark.parametrize(
    "plain",
    [HALF, {"say": ["{0}", HALF]}, {"say": ["{9}", "x"]}, {"say": ["{0!r}", "x"]}, {"say": ["{}", "x"]}, {"say": [3]}, {"say": []}, {"os": ["x"]}, ["x"], None],
)  # fmt: skip
def test_a_sentence_of_others_is_a_template_with_plain_values(plain: object) -> None:
    with pytest.raises(Unfit):
        unpack_value(Said, json.dumps(plain).encode(), Beside())


@pytest.mark.parametrize(
    "body",
    [
        ["x", [["s", [[["day", "2025-02-31"]]]]]],
        ["x", [["s", [[["moment", 3]]]]]],
        ["x", [["s", [[["os.system", "true"]]]]]],
        ["x", [["s", [[{"a": 1}]]]]],
        ["x", [["s", [["a"], 3]]]],
        ["x", {"s": []}],
        ["x"],
    ],
)
def test_a_workbook_of_another_shape_is_none(body: Any) -> None:
    empty = json.loads(pack_value(Workbook, Workbook("x", {"s": []}), Beside()))
    filled = [*body, *empty[len(body) :]] if len(body) > 1 else body
    with pytest.raises(Unfit):
        unpack_value(Workbook, json.dumps(filled).encode(), Beside())


def test_more_groups_than_any_list_has_are_not_made() -> None:
    with pytest.raises(Unfit):
        unpack_value(Workbook, b"[" + b"[]," * 12_000_001 + b"1]", Beside())
