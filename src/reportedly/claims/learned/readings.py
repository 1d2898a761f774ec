"""What the learned lane reads in one sentence: whether it tells of an incident, which, and who, where, how many."""

from reportedly.model.record import Record


class RoleSpan(Record, frozen=True):
    """Words that fill a role, in code points of the article's text."""

    role: str
    """A label of the model: "perpetrator", "victim", "killed"."""
    start: int
    end: int
    probability: float


class SentenceReading(Record, frozen=True):
    """One sentence of an article as the model reads it."""

    start: int
    end: int
    types: dict[str, float]
    """Probability of each of the model's types; "none" is the first."""
    news: float
    """Probability that the words tell an attack as their own news."""
    spans: tuple[RoleSpan, ...]
    """In order of the text."""

    @property
    def incident(self) -> float:
        """Probability that the sentence tells of an incident."""
        return 1.0 - self.types.get(NO_INCIDENT, 0.0)

    @property
    def likeliest(self) -> str:
        """The likeliest type of the incident, if it tells of one."""
        return max((name for name in self.types if name != NO_INCIDENT), key=lambda name: self.types[name])

    def of(self, *roles: str) -> tuple[RoleSpan, ...]:
        """Return the spans of these roles."""
        return tuple(span for span in self.spans if span.role in roles)


NO_INCIDENT = "none"
