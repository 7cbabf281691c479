"""Repatriate: rescued people home, from a list to the aircraft door. The core; it imports no Qt and prints nothing."""

import os
import sys
from types import ModuleType

__version__ = "0.3.0"
"""Nowhere else is it written: pyproject.toml reads it here."""

# The library for PDFs would run whatever lies at home as .reportlab_mods, and breaks where home is no folder.
sys.modules.setdefault("reportlab_mods", ModuleType("reportlab_mods"))

# The library for tables has what only its own command line uses, and parses dates in every language for that.
sys.modules.setdefault("sqlite_utils.recipes", ModuleType("sqlite_utils.recipes"))

# Workbooks are written by one library, whatever else is installed: with lxml beside it, openpyxl would take that.
os.environ["OPENPYXL_LXML"] = "False"

# Nothing here multiplies large tables: the threads that would help with that keep a processor busy while they wait.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Nothing asks the network: the engine that reads pictures would tell its maker that it runs. It looks here as it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
