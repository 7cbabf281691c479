"""From a snapshot of the operation to the best plan, proved, with reasons for everyone."""

from repatriate.planning.evaluate.objective import Assignments, evaluate
from repatriate.planning.explain.person import explain
from repatriate.planning.planner import make_plan
from repatriate.planning.progress import Progress
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.validate.move_check import check_move
from repatriate.planning.validate.plan_check import find_breaches

__all__ = ["Assignments", "Progress", "Rulebook", "check_move", "evaluate", "explain", "find_breaches", "make_plan"]
