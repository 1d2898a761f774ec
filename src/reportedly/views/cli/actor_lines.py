"""What was found in registry files -> lines of JSON."""

from reportedly.entities.actors.checking import Problem
from reportedly.entities.actors.keeping import Kept
from reportedly.model.record import Record


class ProblemLine(Record, frozen=True):
    """What is wrong with a line of a registry file."""

    file: str
    line: int
    says: str
    stops: bool


class KeptLine(Record, frozen=True):
    """A registry file that was taken, and what is to be known of it."""

    file: str
    rows: int
    problems: tuple[ProblemLine, ...]


def problem_line(problem: Problem) -> ProblemLine:
    """Return the problem as it is printed."""
    return ProblemLine(str(problem.path), problem.line, problem.says, problem.stops)


def kept_line(kept: Kept) -> KeptLine:
    """Return the file as it is printed."""
    return KeptLine(str(kept.file), kept.rows, tuple(problem_line(each) for each in kept.problems))
