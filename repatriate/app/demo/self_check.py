"""What a packaged program proves of itself: the sample opens, plans, exports and prints, and the window starts."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from repatriate.app.core import template_rows
from repatriate.app.core.foreign_files import FileFrom, Reader
from repatriate.app.core.operation import Operation
from repatriate.app.demo.full_run import run_demo
from repatriate.app.demo.papers_check import reads_papers
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.manifests.commands import frozen_manifest
from repatriate.intake.workbook import open_workbook
from repatriate.manifests.export import written_bytes
from repatriate.model.saying import say


def self_test(tell: Callable[[str], None]) -> int:
    """The whole job in a temporary folder, each file opened again, workbooks in one process for files from others; 0 where
    all is well."""
    with tempfile.TemporaryDirectory(prefix="repatriate-") as folder, Reader() as reader:
        made = run_demo(Path(folder), officer="self-test", tell=tell)
        for path in made.files:
            if path.suffix == ".pdf":
                document = pypdfium2.PdfDocument(path)
                pages = len(document)
                document.close()
                tell(f"{path.name}: {pages} pages")
            elif path.suffix == ".xlsx":
                about = FileFrom(path.name, say("Install the program again."))
                sheets = reader.read(open_workbook, path, about=about).sheets
                tell(f"{path.name}: {', '.join(f'{name} {len(rows)} rows' for name, rows in sheets.items())}")
            if not path.stat().st_size:
                tell(f"{path.name} is empty")
                return 1
        if not _reads_a_list(Path(folder), tell) or not reads_papers(Path(folder), tell):
            return 1
        if not _locks_a_list(made.files[0], made.passphrase, tell):
            return 1
    tell("self-test passed")
    return 0


_PASSWORD = "only for the desk"


def _locks_a_list(path: Path, passphrase: str, tell: Callable[[str], None]) -> bool:
    """A manifest with a password opens with it, and not without."""
    with Operation.open(path, passphrase, officer="self-test", write=False, remember=False) as operation:
        manifest = frozen_manifest(operation.db, 1)
    locked = written_bytes(manifest, ".pdf", _PASSWORD)
    document = pypdfium2.PdfDocument(locked, password=_PASSWORD)
    pages = len(document)
    document.close()
    try:
        pypdfium2.PdfDocument(locked)
    except pypdfium2.PdfiumError:
        tell(f"locked: {pages} pages")
    else:
        return False
    workbook = written_bytes(manifest, ".xlsx", _PASSWORD)
    return not workbook.startswith(b"PK") and len(workbook) > 1_000


_LIST = (
    "序号,姓名,性别,出生日期,国籍,护照号\n1,陈燕,女,2001年10月19日,中国,A3942042\n2,李明,男,1998.03.15,中国,A3942043\n"
)


def _reads_a_list(folder: Path, tell: Callable[[str], None]) -> bool:
    """A list in another shape, language, script and encoding than the template's: the words and the letters are all there."""
    path = folder / "list.csv"
    path.write_text(_LIST, encoding="gb18030")
    with Operation.create(folder / "list.repat", "self-test", officer="self-test", remember=False) as operation:
        import_jobs.import_list(operation, path)
        found = [(row["surname"], row["given_names"], row["birth_date"]) for row in template_rows.people(operation.db)]
    tell(f"{path.name}: {len(found)} people")
    return found == [("CHEN", "YAN", "2001-10-19"), ("LI", "MING", "1998-03-15")]
