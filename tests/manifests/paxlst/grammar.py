"""A grammar that is not ours: that of bots for UN/EDIFACT D.15B checks order, repeats, lengths, counts and references.

The package ships the grammars and the parser, but not quite so that the one finds the other; what is missing stands here.
"""

from __future__ import annotations

import codecs
import importlib
import sys
from typing import Any

from edi_parser.core import config, global_config, inmessage
from edi_parser.core.exceptions import BotsError

_GRAMMARS = "edi_parser.grammars.edifact"


def _make_ready() -> None:
    """Grammars import `bots`, seek the envelope beside them, and are sought one folder up; UNOA is no codec of Python."""
    sys.modules.setdefault("bots", sys.modules["edi_parser"])
    sys.modules.setdefault("bots.botsconfig", config)
    sys.modules[f"{_GRAMMARS}.D15B.edifact"] = importlib.import_module(f"{_GRAMMARS}.edifact")
    sys.modules[f"{_GRAMMARS}.PAXLSTD15BUN"] = importlib.import_module(f"{_GRAMMARS}.D15B.PAXLSTD15BUN")
    codecs.register(lambda name: codecs.lookup("ascii") if name == "unoa" else None)
    global_config.logger.setLevel("CRITICAL")


_make_ready()


class edifact(inmessage.edifact):
    """A message from memory, its segments in the order of the directory and in no other."""

    def _readcontent_edifile(self) -> None:
        self.rawinput = self.ta_info["content"]
        self.ta_info["allow_flexible_optional_order"] = False  # what is false before counts as not set

    @staticmethod
    def _manipulatemessagetype(messagetype: str, inode: object) -> str:
        return messagetype.removesuffix("IATA")


def finding(data: bytes) -> str | None:
    """The first thing that the grammar has against a file of messages; None where it has nothing."""
    options: dict[str, Any] = {
        "editype": "edifact",
        "messagetype": "edifact",
        "filename": "message",
        "content": data,
        "field_validation_mode": "strict",
        "empty_segment_handling": "error",
        "checkunknownentities": True,
        "require_envelope": True,
    }
    message = edifact(options)
    try:
        message.initfromfile()
        message.checkforerrorlist()
    except (BotsError, UnicodeError) as error:
        return str(error)
    return None
