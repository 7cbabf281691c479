"""What the core says to people can be said in another language: every sentence is a literal template, found by reading."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter

import pytest

from tests.code import ROOT, sources, trees

COMMAND_LINE = {
    "repatriate/__main__.py",
    *(path.relative_to(ROOT).as_posix() for path in sources("repatriate/cli")),
    "repatriate/app/demo/full_run.py",
}
"""What is said only where people type commands stays English."""

SENTENCE_AT = {
    "RepatriateError": 1,
    "UserError": 1,
    "EnvironmentFault": 1,
    "DamagedFile": 1,
    "BadCell": 1,
    "Reason": 1,
    "Suggestion": 1,
    "Breach": 3,
    "Problem": 4,
}
"""Where the sentence stands among what these are made of."""


@dataclass(frozen=True)
class Call:
    """One `say` (with one template) or `count` (with two); `values` None where they cannot be counted by reading."""

    where: str
    kind: str
    templates: tuple[ast.expr, ...]
    values: int | None


def calls_in(name: str, tree: ast.AST) -> Iterator[Call]:
    """Calls of both under whatever name the module has for them."""
    names = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "repatriate.model.saying"
        for alias in node.names
        if alias.name in ("say", "count")
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in names:
            continue
        kind = names[node.func.id]
        first, templates = (0, 1) if kind == "say" else (1, 2)
        starred = any(isinstance(one, ast.Starred) for one in node.args)
        values = None if starred else len(node.args) - first - templates
        yield Call(f"{name}:{node.lineno}", kind, tuple(node.args[first : first + templates]), values)


def fault_of(call: Call) -> str | None:
    """What is wrong with one call, if anything."""
    wanted = 1 if call.kind == "say" else 2
    texts = [one.value for one in call.templates if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if len(texts) != wanted or len(call.templates) != wanted:
        return f"{call.where}: a template is no literal"
    if call.kind == "say" and call.values == 0:
        return None  # taken as it stands, braces and all
    try:
        named = [{field for _, field, _, _ in Formatter().parse(text) if field is not None} for text in texts]
    except ValueError:
        return f"{call.where}: the braces do not close"
    if not all(field.isdigit() for fields in named for field in fields):
        return f"{call.where}: a place is not numbered"
    if call.values is None:
        return None
    # The number of a count may go unsaid, and one seat need not say all that several do; no value is there for nothing.
    number = {"0"} if call.kind == "count" else set()
    expected = {str(place) for place in range(call.values + len(number))}
    if set().union(*named) | number != expected:
        return f"{call.where}: {call.values} values for the places of {texts}"
    return None


def said(node: ast.expr) -> bool:
    """Whether an expression may be a sentence that remembers: no text put together or written out where it stands."""
    match node:
        case ast.JoinedStr() | ast.BinOp():
            return False
        case ast.Constant(value=str(text)):
            return not any(letter.isalpha() for letter in text)
        case ast.IfExp():
            return said(node.body) and said(node.orelse)
        case ast.Call(func=ast.Name(id="str")) | ast.Call(func=ast.Attribute(attr="join" | "format" | "strip")):
            return False
        case _:
            return True


def sentences_in(name: str, tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """What errors, reasons and summaries are given to say."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            place = SENTENCE_AT.get(called)
            given = [key.value for key in node.keywords if key.arg == "message"]
            if place is not None and len(node.args) > place:
                given.append(node.args[place])
            if place is not None:
                yield from ((f"{name}:{one.lineno}", one) for one in given)
        elif (
            isinstance(node, ast.FunctionDef)
            and node.name == "describe_entry"
            and [a.arg for a in node.args.args] == ["self"]
        ):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return) and inner.value is not None:
                    yield f"{name}:{inner.lineno}", inner.value


def test_every_template_is_a_literal_whose_places_fit_its_values() -> None:
    calls = [
        call for name, tree in trees("repatriate", words=("repatriate.model.saying",)) for call in calls_in(name, tree)
    ]
    assert len(calls) > 300, "hardly any are found: is the way of writing them another one now?"
    assert [fault for call in calls if (fault := fault_of(call))] == []


def test_nothing_is_told_to_people_in_english_alone() -> None:
    plain = [
        where
        for name, tree in trees("repatriate", words=("summary", *SENTENCE_AT))
        if name not in COMMAND_LINE
        for where, node in sentences_in(name, tree)
        if not said(node)
    ]
    assert plain == []


FROM = "from repatriate.model.saying import say, count as counted\n"


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ('say("{0} is ready", ref)', False),
        ('say("{0} is ready")', False),
        ('say("{0} is {1}", ref)', True),
        ('say("ready", ref)', True),
        ('say("{} is ready", ref)', True),
        ('say("{ref} is ready", ref)', True),
        ('say("{0 is ready", ref)', True),
        ("say(template, ref)", True),
        ('say(f"{ref} is ready")', True),
        ('say("{0} and {1}", *both)', False),
        ('counted(n, "{0} seat", "{0} seats")', False),
        ('counted(n, "the only seat", "{0} seats of {1}", leg)', False),
        ('counted(n, "one seat", "{0} seats of {2}", leg)', True),
        ('counted(n, "one seat", "{0} seats", leg)', True),
        ('counted(n, "{1} seat of {2}", "{1} seats of {2}", str(n), leg)', False),
        ("counted(n, one, many)", True),
    ],
)
def test_a_bad_template_is_found(source: str, wrong: bool) -> None:
    [call] = calls_in("x.py", ast.parse(FROM + source))
    assert (fault_of(call) is not None) == wrong


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ('raise UserError("code", f"There is no leg {code}.")', True),
        ('raise UserError("code", "There is none.")', True),
        ('raise UserError("code", say("There is none."))', False),
        ('raise errors.UserError("code", "A" + "b")', True),
        ('raise UserError("code", str(fault))', True),
        ('raise UserError("code", fault.message)', False),
        ("Reason(code, f'{text}.', leg)", True),
        ("Reason(code, sentence(text), leg)", False),
        ("Breach(code, people, leg, 'It is full.')", True),
        ("def describe_entry(self): return 'Removed a rule' if self.x else say('b')", True),
        ("def describe_entry(self): return say('Removed a rule')", False),
        ("def summary(db, number): return 'other'", False),
    ],
)
def test_a_plain_sentence_is_found(source: str, plain: bool) -> None:
    assert any(not said(node) for _, node in sentences_in("x.py", ast.parse(source))) == plain
