"""What all tests share."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, settings

from repatriate.store import keys

# How long an example takes says how busy the machine is.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@pytest.fixture(scope="session", autouse=True)
def keys_made_once() -> Iterator[None]:
    """A key is slow to make by intention. The same passphrase and salt, as copies of a prepared file have, make it once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hashlib, "pbkdf2_hmac", functools.cache(hashlib.pbkdf2_hmac))
        yield


@pytest.fixture
def one_salt(monkeypatch: pytest.MonkeyPatch) -> None:
    """New files get the same salt, so that their key is made once; for tests that are not about files and keys."""
    monkeypatch.setattr(keys, "secrets", SimpleNamespace(token_bytes=lambda length: bytes(range(1, length + 1))))
