"""Roles of a list that a finder shows: what stands beside a title, its icon, its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

DetailRole = int(Qt.ItemDataRole.UserRole) + 2
"""What stands beside the title, quiet."""
IconRole = DetailRole + 1
"""The name of an icon (ui.style.icons.NAMES); None for a heading."""
KeysRole = DetailRole + 2
"""What stands at the right end: a shortcut."""
