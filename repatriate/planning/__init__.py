"""From a snapshot of the operation to the best plan, proved, with reasons for everyone."""

from repatriate.planning.checking import breaches, check_move
from repatriate.planning.evaluation import Assignments, evaluate
from repatriate.planning.explaining import explain
from repatriate.planning.planner import make_plan
from repatriate.planning.progress import Progress
from repatriate.planning.rulebook import Rulebook

__all__ = ["Assignments", "Progress", "Rulebook", "breaches", "check_move", "evaluate", "explain", "make_plan"]
