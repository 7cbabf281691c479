"""The sample's workbooks, read once."""

from __future__ import annotations

import pytest

from tests.sample.book import CLARK, UPDATE, Rows, read


@pytest.fixture(scope="package")
def clark() -> dict[str, Rows]:
    return read(CLARK)


@pytest.fixture(scope="package")
def update() -> dict[str, Rows]:
    return read(UPDATE)
