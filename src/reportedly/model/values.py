"""What a claim can say: a count, a period, a referent or a term."""

from datetime import date
from typing import Literal

import msgspec

from reportedly.model.ids import ActorId, ClaimId, GazetteerId
from reportedly.model.record import Record

VictimClass = Literal[
    "civilian", "security_force", "militant", "official", "journalist", "aid_worker", "worshipper", "unstated"
]
PeriodPrecision = Literal["day", "days", "week", "month", "season", "year", "years", "bounds", "unresolved"]
PartOfDay = Literal["morning", "midday", "afternoon", "evening", "night"]
Hedge = Literal["about", "at_least", "at_most"]
AHEAD = "ahead"
"""The role of a time that is still to come, so that its "Friday" is the next one."""
ReferentSort = Literal["actor", "place", "person", "target", "weapon", "period"]


class Count(Record, frozen=True, tag="count", tag_field="kind"):
    """How many, as told: "at least ten" is `Count(10, None)`, "dozens" is `Count(None, None)`."""

    low: int | None
    high: int | None
    of_class: VictimClass | None = msgspec.field(default=None, name="class")
    part_of: ClaimId | None = None
    """The claim of the whole that holds this part ("including 51 women and girls"); parts are never added."""


class Period(Record, frozen=True, tag="period", tag_field="kind", omit_defaults=True):
    """Earliest and latest day, inclusive; None on a side means that the article sets no bound there."""

    earliest: date | None
    latest: date | None
    precision: PeriodPrecision
    part: PartOfDay | None = None
    """Of a single day, as told: "Sunday night"."""
    clock: str | None = None
    """Of a single day, as told, ISO 8601: "18:40", with "Z" or an offset where UTC or GMT is named."""


class Duration(Record, frozen=True, tag="duration", tag_field="kind"):
    """A length of time, or how often something comes again: "27 years", "weekly"."""

    iso: str
    """ISO 8601, with X where the number is not told: "P27Y", "PT30M", "PXD"."""
    repeats: bool = False
    """Whether it is a rhythm: "every week"."""
    hedge: Hedge | None = None
    """How exact the article says that it is: "more than 12 weeks" is at least P12W."""


class Actor(Record, frozen=True, tag="actor", tag_field="entity"):
    """An armed group, state force or organisation of the registry."""

    id: ActorId
    name: str
    country: str | None = None
    """ISO 3166 alpha-2 of a state or of a state's force; None for others."""


class Place(Record, frozen=True, tag="place", tag_field="entity"):
    """A place of the gazetteer, or a country or region of it."""

    name: str
    admin1: str | None
    country: str | None
    """ISO 3166 alpha-2."""
    lat: float | None
    lon: float | None
    precision: int
    """As UCDP where_prec: 1 exact place, 2 near a known place, 3 second-order area, 4 first-order area,
    5 larger or fuzzy region, 6 country only, 7 sea or air."""
    gazetteer_id: GazetteerId | None


class Candidate(Record, frozen=True):
    """One entity that a mention may mean, with its score from 0 to 1 and the reason in words."""

    entity: Actor | Place
    score: float
    reason: str


class Referent(Record, frozen=True, tag="referent", tag_field="kind"):
    """A mention and what it means; `entity` None means unlinked, the words are kept.

    A referent of sort "period" lives only until the entities stage has made it a `Period`.
    """

    mention: str
    sort: ReferentSort
    role: str | None = None
    """For persons: what they are and what befell them ("commander; killed"); for targets: their kind; for
    times: `AHEAD` or None."""
    context: tuple[str, ...] = ()
    """Names told together with the mention, nearest first: for "Kabul's Khair Khana area", ("Kabul",)."""
    entity: Actor | Place | None = None
    rivals: tuple[Candidate, ...] = ()


class Term(Record, frozen=True, tag="term", tag_field="kind"):
    """A code of a closed list, such as an incident type or a status."""

    code: str


Value = Count | Period | Referent | Term
