"""Lists that are full of traps: columns that look like a field of a person and are none, sheets and rows of others.

They are shaped after what forms, surveys, shelters, carriers and offices really export, never after what the program reads.
"""

from tests.intake.shapes.traps import care, forms, journeys, plain, surveys
from tests.intake.shapes.traps.shape import MADE, Told, Trap, make_trap

__all__ = ["MADE", "Told", "Trap", "care", "forms", "journeys", "make_trap", "plain", "surveys"]
