"""Bring the translation files up to date with the source: `python resources/translations/update.py`.

Every sentence of the window and of the core is gathered from the source, which is only read, not run:

    self.tr("…")                      in a class: the context is the name of that class (subclasses find it there)
    QCoreApplication.translate("Context", "…"), also under another name given to it in the module
    _tr("…")                          where the module has `_tr = make_translator("Context")`, or a function `_tr(text)` that
                                      returns `QCoreApplication.translate("Context", text)`
    say("…"), count(n, "…", "…")      of repatriate.model.saying: the context is Core
    the keys of DATA in the files     of resources/: the context is Core

What is no literal there cannot be found, and is reported with file and line. `repatriate_fr.ts` and `repatriate_id.ts` keep
the translations they have; sentences that are gone go, but for those in journals, which `former.json` keeps. Then lrelease makes the .qm that the program loads.

For translators, who need no XML:

    update.py missing fr OUT.json     what has no finished translation, as a list of {context, source, files, translation}
    update.py fill fr IN.json         take the translations of such a list in
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import PySide6
from PySide6.QtCore import QLibraryInfo

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SOURCE = "en"
LANGUAGES = [
    code for code in tomllib.loads((HERE.parent / "languages.toml").read_text(encoding="utf-8")) if code != SOURCE
]
CORE = "Core"
MAKER = "make_translator"
"""Gives a module its `_tr`; see ui.core.language."""
WAYS = ("tr(", "translate", MAKER, "model.saying", "def say(")
"""A file in which none of these stands says nothing."""
DATA = {"recipients": ("word", "audience")}
"""Folders of resources/ and the keys of their files that officers read."""

DESCRIBE_ENTRY, LABELS = "describe_entry", "model/fields.py"
"""The method of a command that says an entry of the journal, and the file of labels that it names."""
OF_JOURNAL = "journal"
FORMER = HERE / "former.json"
"""Templates that are in journals and no longer in the source, with their words in each language."""

Key = tuple[str, str]
"""Context and source text."""

QT_TEXTS: dict[str, tuple[str, ...]] = {
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
    "QWidgetTextControl": ("&Undo", "&Redo", "Cu&t", "&Copy", "Copy &Link Location", "&Paste", "Delete", "Select All"),
    "QAbstractSpinBox": ("&Select All", "&Step up", "Step &down"),
    "QPlatformTheme": ("OK", "Save", "Open", "Cancel", "Close", "&Yes", "&No", "Abort", "Retry", "Ignore", "Apply", "Reset", "Help"),
    "QFileDialog": (
        "Look in:", "Back", "Forward", "Parent Directory", "Create New Folder", "List View", "Detail View", "Sidebar",
        "Files", "Files of type:", "File &name:", "Directory:", "&Open", "&Save", "&Choose", "All Files (*)", "Open",
        "Save As", "Find Directory", "My Computer", "Recent Places", "Show &hidden files", "&New Folder",
        "New Folder", "&Rename", "&Delete", "Remove", "Drive", "Unknown",
        "%1\nFile not found.\nPlease verify the correct file name was given.",
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
        "%1 already exists.\nDo you want to replace it?",
    ),
    "QFileSystemModel": ("Name", "Size", "Kind", "Type", "Date Modified", "My Computer", "Computer"),
}  # fmt: skip
"""What of Qt itself the officer sees, for languages in which Qt brings no texts of its own."""
OF_QT = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


@dataclass
class Found:
    """What the source says: the messages in order with the files they stand in, and what could not be read."""

    messages: dict[Key, list[str]] = field(default_factory=dict)
    journal: set[str] = field(default_factory=set)
    """Templates that an entry of the journal is said with."""
    faults: list[str] = field(default_factory=list)

    def add(self, context: str, source: str, name: str) -> None:
        files = self.messages.setdefault((context, source), [])
        if name not in files:
            files.append(name)


class Reader(ast.NodeVisitor):
    """One file. `aliases` are other names of QCoreApplication.translate, `wrappers` name → context."""

    def __init__(self, name: str, tree: ast.Module, found: Found) -> None:
        self._name, self._found = name, found
        self._classes: list[str] = []
        self._in_journal = name.endswith(LABELS)
        self._constants = {
            node.targets[0].id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _literal(node.value) is not None
            and isinstance(node.value, ast.Constant)
        }  # fmt: skip
        self._aliases: set[str] = set()
        inside = list(_statements(tree))
        for node in inside:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and self._translates(node.value):
                self._aliases.add(node.targets[0].id)
        self._wrappers = {
            node.name: context
            for node in tree.body
            if isinstance(node, ast.FunctionDef) and (context := self._wraps(node)) is not None
        }
        self._wrappers |= {
            node.targets[0].id: context
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.Call)
            and isinstance(node.value.func, ast.Name) and node.value.func.id == MAKER
            and (context := self._context(node.value.args[0])) is not None
        }  # fmt: skip
        own = name.endswith("model/saying.py")
        self._sayers = {"say", "count"} if own else {
            alias.asname or alias.name
            for node in inside
            if isinstance(node, ast.ImportFrom) and node.module == "repatriate.model.saying"
            for alias in node.names
            if alias.name in ("say", "count")
        }  # fmt: skip

    def _translates(self, node: ast.expr) -> bool:
        """Whether this names QCoreApplication.translate."""
        if isinstance(node, ast.Name):
            return node.id in self._aliases
        return (
            isinstance(node, ast.Attribute)
            and node.attr == "translate"
            and isinstance(node.value, ast.Name)
            and node.value.id == "QCoreApplication"
        )

    def _wraps(self, node: ast.FunctionDef) -> str | None:
        """The context of a function that does nothing but translate what it is given."""
        last = node.body[-1]
        if len(node.args.args) != 1 or not isinstance(last, ast.Return) or not isinstance(last.value, ast.Call):
            return None
        call = last.value
        if not self._translates(call.func) or len(call.args) != 2:
            return None
        given = call.args[1]
        return (
            self._context(call.args[0]) if isinstance(given, ast.Name) and given.id == node.args.args[0].arg else None
        )

    def _context(self, node: ast.expr) -> str | None:
        return self._constants.get(node.id) if isinstance(node, ast.Name) else _literal(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name != MAKER and (self._classes or node.name not in self._wrappers):
            before, self._in_journal = self._in_journal, self._in_journal or node.name == DESCRIBE_ENTRY
            self.generic_visit(node)
            self._in_journal = before

    def visit_Call(self, node: ast.Call) -> None:
        called = node.func
        if isinstance(called, ast.Attribute) and called.attr == "tr":
            if not self._classes or not (isinstance(called.value, ast.Name) and called.value.id == "self"):
                self._fault(
                    node, "tr() of another object: its context is not known here, use QCoreApplication.translate"
                )
            else:
                self._take(self._classes[-1], node, 0)
        elif self._translates(called):
            context = self._context(node.args[0]) if node.args else None
            if context is None:
                self._fault(node, "the context is no literal")
            else:
                self._take(context, node, 1)
        elif isinstance(called, ast.Name) and called.id in self._wrappers:
            self._take(self._wrappers[called.id], node, 0)
        elif isinstance(called, ast.Name) and called.id in self._sayers:
            for place in (0,) if called.id == "say" else (1, 2):
                self._take(CORE, node, place)
        self.generic_visit(node)

    def _take(self, context: str, node: ast.Call, place: int) -> None:
        texts = list(_literals(node.args[place])) if len(node.args) > place else [None]
        for text in texts:
            if text is None:
                self._fault(node, "the text is no literal")
            elif any(letter.isalpha() or letter in ":;" for letter in text):  # French puts a space before these
                self._found.add(context, text, self._name)
                if self._in_journal and context == CORE:
                    self._found.journal.add(text)

    def _fault(self, node: ast.AST, why: str) -> None:
        self._found.faults.append(f"{self._name}:{getattr(node, 'lineno', 0)}: {why}")


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """Every statement in it, in its order. Only what can hold one is gone through: no expression can."""
    for name in ("body", "handlers", "orelse", "finalbody", "cases"):
        held = getattr(node, name, ())
        for part in held if isinstance(held, list) else ():
            yield part
            yield from _statements(part)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _literals(node: ast.expr) -> Iterator[str | None]:
    """The literal, or the two of `"…" if … else "…"`; None for what is none."""
    if isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    else:
        yield _literal(node)


def collect(root: Path = ROOT) -> Found:
    """Everything that the source says."""
    found = Found()
    for path in sorted([*(root / "ui").rglob("*.py"), *(root / "repatriate").rglob("*.py")]):
        text = path.read_text(encoding="utf-8")
        if any(way in text for way in WAYS):
            tree = ast.parse(text)
            Reader(path.relative_to(root).as_posix(), tree, found).visit(tree)
    for folder, keys in DATA.items():
        for path in sorted((root / "resources" / folder).glob("*.toml")):
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            for key in keys:
                found.add(CORE, data[key], path.relative_to(root).as_posix())
    return found


def wanted(found: Found, language: str) -> dict[Key, list[str]]:
    """What the file of a language has to hold, in the order in which it stands there."""
    messages = dict(found.messages)
    if not (OF_QT / f"qtbase_{language}.qm").exists():
        messages |= {(context, text): [] for context, texts in QT_TEXTS.items() for text in texts}
    order = {key: place for place, key in enumerate(messages)}
    return dict(sorted(messages.items(), key=lambda item: (item[0][0], order[item[0]])))


@dataclass(frozen=True)
class Translation:
    text: str = ""
    finished: bool = False


def path_of(language: str, suffix: str = ".ts") -> Path:
    return HERE / f"repatriate_{language}{suffix}"


def read(path: Path) -> dict[Key, Translation]:
    """The messages of a .ts file in order; none where there is no file yet."""
    known: dict[Key, Translation] = {}
    if path.exists():
        for context in ElementTree.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                element = message.find("translation")
                assert element is not None
                text = element.text or ""
                key = (context.findtext("name", ""), message.findtext("source", ""))
                known[key] = Translation(text, bool(text) and element.get("type") is None)
    return known


def merged(messages: dict[Key, list[str]], known: dict[Key, Translation]) -> dict[Key, Translation]:
    """Each message with the translation it has; a new one is offered what the same words are elsewhere, unfinished."""
    elsewhere = {source: one.text for (_, source), one in known.items() if one.finished}
    return {key: known.get(key) or Translation(elsewhere.get(key[1], "")) for key in messages}


def keep_former(found: Found, paths: dict[str, Path], former: Path = FORMER) -> None:
    """A template of the journal that is gone from the source stays, with its translations, for entries that have it."""
    kept = json.loads(former.read_text(encoding="utf-8")) if former.exists() else {}
    said = {source for context, source in found.messages if context == CORE}
    for language, path in paths.items():
        known = read(path)
        for message in ElementTree.parse(path).getroot().iter("message") if path.exists() else ():
            source = message.findtext("source", "")
            if message.findtext("extracomment") == OF_JOURNAL and known[CORE, source].finished:
                kept.setdefault(source, {}).setdefault(language, known[CORE, source].text)
    lines = [
        f"{json.dumps(source, ensure_ascii=False)}: {json.dumps(words, ensure_ascii=False)}"
        for source, words in sorted(kept.items())
        if source not in said
    ]
    former.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")


def write(
    path: Path, language: str, found: Found, messages: dict[Key, list[str]], translations: dict[Key, Translation]
) -> None:
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for (name, source), files in messages.items():
        if name not in contexts:
            contexts[name] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[name], "name").text = name
        message = ElementTree.SubElement(contexts[name], "message")
        for file in files:
            ElementTree.SubElement(message, "location", filename=f"../../{file}")
        ElementTree.SubElement(message, "source").text = source
        if name == CORE and source in found.journal:
            ElementTree.SubElement(message, "extracomment").text = OF_JOURNAL
        one = translations[name, source]
        element = ElementTree.SubElement(message, "translation", {} if one.finished else {"type": "unfinished"})
        element.text = one.text
    ElementTree.indent(root, "    ")
    text = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8", newline="\n")


def release(language: str) -> None:
    """The .qm of a .ts."""
    program = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    source, target = path_of(language), path_of(language, ".qm")
    subprocess.run([program, "-silent", "-nounfinished", source, "-qm", target], check=True)


def update(found: Found, language: str, filled: dict[Key, Translation] | None = None) -> dict[Key, Translation]:
    messages = wanted(found, language)
    translations = merged(messages, read(path_of(language)) | (filled or {}))
    write(path_of(language), language, found, messages, translations)
    release(language)
    return translations


def _missing(found: Found, language: str) -> str:
    messages = wanted(found, language)
    translations = merged(messages, read(path_of(language)))
    rows = [
        {"context": context, "source": source, "files": files, "translation": translations[context, source].text}
        for (context, source), files in messages.items()
        if not translations[context, source].finished
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _filled(path: Path) -> dict[Key, Translation]:
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {
        (row["context"], row["source"]): Translation(row["translation"], True) for row in rows if row["translation"]
    }


def main(arguments: list[str]) -> int:
    found = collect()
    for fault in found.faults:
        print(fault, file=sys.stderr)  # noqa: T201
    if arguments[:1] == ["missing"]:
        Path(arguments[2]).write_text(_missing(found, arguments[1]), encoding="utf-8")
        return bool(found.faults)
    filled = _filled(Path(arguments[2])) if arguments[:1] == ["fill"] else None
    keep_former(found, {language: path_of(language) for language in LANGUAGES})
    for language in (arguments[1],) if filled is not None else LANGUAGES:
        translations = update(found, language, filled)
        done = sum(one.finished for one in translations.values())
        print(f"{language}: {done} of {len(translations)} translated")  # noqa: T201
    return bool(found.faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
