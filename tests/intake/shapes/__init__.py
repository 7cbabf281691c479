"""Lists of made-up people in any shape that lists come in, with what a right import of each yields."""

from tests.intake.shapes.making import Shape, make
from tests.intake.shapes.truth import Expected, Truth

__all__ = ["Expected", "Shape", "Truth", "make"]
