"""The lock of PDFium, which works for one thread at a time: hold it for no longer than a piece of a page."""

from __future__ import annotations

import threading

LOCK = threading.RLock()
