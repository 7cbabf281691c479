"""Reads papers on the command line, and writes them as an Excel list; also the options for reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from repatriate.app.core.actions import Typed, one_of
from repatriate.app.imports.open_file import read_workbook
from repatriate.app.imports.paper_files import order_by_name
from repatriate.app.imports.paper_list import make_paper_list
from repatriate.cli.actions import ask_argument, ask_path, ask_text, asks, count_of
from repatriate.cli.console import Bar, Console, ask_secret, read_secret
from repatriate.cli.values import must_end, somebody_types
from repatriate.intake.paper.model import LANGUAGES, ReadAs
from repatriate.intake.paper.settled import list_doubtful
from repatriate.intake.sheets import Workbook
from repatriate.model.errors import UserError
from repatriate.printing.outfile import write_whole

P = ParamSpec("P")
T = TypeVar("T")
Progress = Callable[[float], None]
_RANGE = re.compile(r"([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?")


@dataclass(frozen=True, slots=True)
class PaperAsking:
    """The options for reading a paper on the command line; its password is asked for once if needed."""

    asked: ReadAs

    @classmethod
    def of(cls, language: str | None, pages: str | None, part: str | None, password_file: Path | None) -> PaperAsking:
        """The options as given. Raises click's error for impossible pages."""
        password = read_secret(password_file, "--password-file") if password_file is not None else None
        return cls(ReadAs(language, _split_pages(pages) if pages else (), {}, password, part))

    def read(self, work: Callable[[ReadAs, Progress], T], more: Sequence[Path] = ()) -> T:
        """The result of `work` on the paper and on further pictures of it. Raises UserError."""
        asked = replace(self.asked, more=tuple(more))
        with Bar() as bar:

            def show_progress(share: float) -> None:
                bar(share, "reading")

            try:
                return work(asked, show_progress)
            except UserError as fault:
                if fault.code == "choose_part":
                    raise UserError(fault.code, f"{fault} Say it with --part NAME.", **fault.facts) from None
                if fault.code != "password_protected" or asked.password is not None or not somebody_types():
                    raise
            return work(replace(asked, password=ask_secret("Password of the file")), show_progress)


PAPER = (
    ask_text("language", "CODE", "The language of the names, such as vi.", words=one_of(LANGUAGES)),
    ask_text("pages", "1-3,5", "Read these pages only."),
    ask_text("part", "NAME", "Read this attachment of a mail."),
    ask_path("password_file", "F", "Read the password of a locked file from F."),
)
"""Options for reading a paper; `PaperAsking.of` takes the answers."""


def _split_pages(text: str) -> tuple[int, ...]:
    """`1-3,5` → 0, 1, 2, 4."""
    found: set[int] = set()
    for part in text.split(","):
        both = _RANGE.fullmatch(part.strip())
        if both is None or (both[2] and int(both[2]) < int(both[1])):
            raise click.UsageError(f"“{text}” names no pages: write them as 1-3 or 1,4.")
        found |= set(range(int(both[1]) - 1, int(both[2] or both[1])))
    return tuple(sorted(found))


@asks(
    ask_argument("papers", "PAPER...", Typed.PATH, many=True),
    ask_path("out", "LIST.xlsx", "The list to write; an existing file is never overwritten.", required=True),
    *PAPER, file=False,
)  # fmt: skip
def read(console: Console, papers: tuple[Path, ...], out: Path, **paper: Any) -> None:
    """Read a paper – document, PDF, mail, chat, photos – and write it as an Excel list.

    Several pictures are one list, in the order of their names. Cells that were not read for sure are coloured, and named in
    the last column; what they look like on paper is on the last sheet. Correct such a cell, or take its line out of the last
    column where it is right; then `import` the list. A row that still has a doubtful name or number is kept aside there.
    """
    must_end(out, ".xlsx")
    if out.exists():
        raise UserError("file_exists", f"{out} exists already: choose another name.")
    first, *more = order_by_name(papers)
    found = PaperAsking.of(**paper).read(
        lambda asked, progress: read_workbook(first, asked=asked, progress=progress), more
    )
    write_whole(out, make_paper_list(found))
    told = paper_as_json(found)
    console.answer({"file": str(out), **told}, lambda: _describe_lines(found, out, told))


def paper_as_json(workbook: Workbook) -> dict[str, Any]:
    """Figures on a paper that was read."""
    paper = workbook.paper
    rows = sum(len(cells) for cells in workbook.sheets.values())
    doubts = [doubt for _, doubt in list_doubtful(workbook)]
    return {
        "kind": paper.kind.value if paper is not None else "list",
        "pages": len(paper.pages) if paper is not None else 0,
        "language": paper.language if paper is not None else None,
        "language_asked": paper is not None and paper.asked,
        "sheets": len(workbook.sheets),
        "rows": rows,
        "cells": sum(
            1 for cells in workbook.sheets.values() for row in cells for cell in row if cell not in (None, "")
        ),
        "doubts": len(doubts),
        "why": dict(sorted(Counter(doubt.why.value for doubt in doubts).items())),
        "gaps": [str(gap) for gap in paper.gaps] if paper is not None else [],
        "parts": list(paper.parts) if paper is not None else [],
    }


def _describe_lines(workbook: Workbook, out: Path, told: dict[str, Any]) -> list[str]:
    lines = [f"Read {workbook.name}: {count_of(told['rows'], 'row')}, {count_of(told['cells'], 'cell')}."]
    if told["doubts"]:
        number = told["doubts"]
        lines.append(f"{number:,} {'cell is' if number == 1 else 'cells are'} to be looked at (coloured).")
    if told["language_asked"]:
        lines.append("The language of the names could not be told: say it with --language.")
    lines += told["gaps"]
    if told["parts"]:
        lines.append(f"It has several parts: {', '.join(told['parts'])}. Choose one with --part.")
    return [*lines, f"Wrote {out}."]
