"""Operations whose files are not what is tested."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _one_salt(one_salt: None) -> None:
    """Files and keys are tested in tests/store."""
