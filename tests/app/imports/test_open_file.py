"""Lists that break the reader of workbooks: one sentence, and the program goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.app.imports.open_file import open_list
from repatriate.model.errors import UserError
from tests.intake.books import breaking


def test_a_list_that_ends_its_reader_is_one_sentence(tmp_path: Path) -> None:
    path = breaking(tmp_path / "list.xlsx")
    with pytest.raises(UserError) as caught:
        open_list(path)
    assert caught.value.code == "reader_broke"
    assert str(caught.value).startswith(f"{path} ")
