"""PDFium works for one thread at a time: whoever reads or draws pages holds its lock, for no longer than a piece of a page."""

from __future__ import annotations

import threading

LOCK = threading.RLock()
