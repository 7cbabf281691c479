"""Works around two defects of PySide6 6.12 on Python 3.11; neither appears from Python 3.12 on.

It returns None from its void methods without counting the reference. Later these objects are immortal (PEP 683). On
3.11 the interpreter aborts after some thousand calls ("none_dealloc").

When an exception passes from our code through Qt, it adds the function's name to it. An exception raised in C, as for a
closed SQLite file or a deleted widget, is no object on 3.11 until caught. The program then dies without a message.
"""

from __future__ import annotations

import ctypes
import functools
import sys
from collections.abc import Callable
from types import FunctionType, MethodDescriptorType
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QMetaMethod, QMetaObject, QObject

P = ParamSpec("P")
T = TypeVar("T")
_FAR_FROM_ZERO = 1 << 40


def keep_singletons() -> None:
    """Put the counts of None, True and False so high that they never reach zero."""
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        for singleton in (None, True, False):
            # The count is the first word of every object of a release build of CPython.
            count = ctypes.c_ssize_t.from_address(id(singleton))
            if count.value < _FAR_FROM_ZERO:
                count.value += _FAR_FROM_ZERO


def _raise_objects(asked: Callable[P, T]) -> Callable[P, T]:
    """The same function: an error that was caught once is an object."""

    @functools.wraps(asked)
    def answer_call(*arguments: P.args, **named: P.kwargs) -> T:
        try:
            return asked(*arguments, **named)
        except Exception:
            raise

    return answer_call


@functools.cache
def _name_slots(qt: type[QObject]) -> frozenset[str]:
    meta: QMetaObject = qt.staticMetaObject  # type: ignore[attr-defined]
    methods = map(meta.method, range(meta.methodCount()))
    return frozenset(
        str(one.name().data(), "ascii") for one in methods if one.methodType() is QMetaMethod.MethodType.Slot
    )


def _mend_class(made: type[QObject]) -> None:
    """Wrap each function of a class by which Qt asks it. A slot stays as it is: of a slot Qt counts the parameters."""
    qt = next(one for one in made.__mro__ if one.__module__.startswith("PySide6."))
    for name, function in list(vars(made).items()):
        asked = isinstance(getattr(qt, name, None), MethodDescriptorType) and not name.startswith("__")
        if asked and isinstance(function, FunctionType) and name not in _name_slots(qt):
            setattr(made, name, _raise_objects(function))


def raise_objects() -> None:
    """Have every class of ours that Qt asks raise errors that are objects."""
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        QObject.__init_subclass__ = classmethod(_mend_class)  # type: ignore[assignment]
