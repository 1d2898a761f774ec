"""All that one article names or quotes, whatever it is told for: mentions and sayings."""

from typing import Literal

from reportedly.model.claim import Attribution, Evidence
from reportedly.model.ids import ArticleId
from reportedly.model.record import Record
from reportedly.model.values import Duration, Period, Referent

MentionSort = Literal["actor", "organisation", "person", "place", "period", "duration"]
"""`actor`: a name of the registry; `organisation`: another name that the parser takes for a body; `duration`:
a length of time that names no days."""


class Mention(Record, frozen=True):
    """A span that names an actor, a person, a place or a time, and what it means."""

    sort: MentionSort
    evidence: Evidence
    value: Referent | Period | Duration
    """A referent of sort "period" only where no calendar resolves the words."""


class Saying(Record, frozen=True):
    """Somebody saying something: the words for who, for the telling itself, and for what is told."""

    source: Evidence | None
    """None where the article leaves out who says it: "is believed to", "was expected"."""
    cue: Evidence
    content: tuple[Evidence, ...]
    """In order of the text; several where the source stands inside what is said."""
    attribution: Attribution


class Mentions(Record, frozen=True):
    """The mentions and sayings of one article, each in order of the text."""

    article_id: ArticleId
    mentions: tuple[Mention, ...]
    sayings: tuple[Saying, ...]
