"""Happenings: strands that tell of one and the same, with their days, places and kind; and strands that tell of none."""

from dataclasses import dataclass, field

from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sorting.kinds import Kind
from reportedly.model.values import Period, Place


@dataclass(eq=False)
class Happening:
    """Strands that tell of one happening."""

    strands: list[Strand] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    kind: Kind | None = None
    headlines: list[Strand] = field(default_factory=list)
    """What the article's headline tells of it: tolls that the text below leaves out."""

    @property
    def scenes(self) -> list[Strand]:
        """The strands that tell of the act itself, where others only tell of arrests that followed it."""
        acts = [strand for strand in self.strands if strand.triggers and not strand.is_arrest]
        return [strand for strand in self.strands if not strand.is_arrest] if acts else self.strands

    @property
    def last_index(self) -> int:
        """The number of the last sentence that tells of it."""
        return self.strands[-1].sentence.index


@dataclass(frozen=True, slots=True)
class Dropped:
    """A strand that tells of no incident, and why."""

    strand: Strand
    reason: str
