"""Seeded chance -> invented happenings: what befell, where, when, whom, and by whose hand."""

from datetime import date, timedelta
from random import Random

from reportedly.model.record import Record
from reportedly.model.taxonomy import INCIDENT_TYPES, IncidentType
from reportedly.model.values import Actor, Count, Period, Place, VictimClass
from reportedly.testing.synthetic.names import AREAS, GROUPS, KINDS, PERSONS, PLACES, TARGETS

_CLASSES: tuple[VictimClass, ...] = ("civilian", "security_force", "militant", "official", "aid_worker")


class Happening(Record, frozen=True):
    """What truly befell, as far as anything invented is true; None: no article tells it."""

    number: int
    type: IncidentType
    when: Period | None
    where: Place | None
    doer: Actor | str | None
    """A group, or the words of a description."""
    answer: str | None
    """How the group stands to it: "claims", "blames" or "denies"."""
    target: tuple[str, str]
    tolls: tuple[Count, ...]
    """Killed, as each article in turn tells it; empty: nobody tells a number."""
    part: tuple[int, VictimClass] | None
    """How many of the killed were of one class."""
    injured: Count | None
    abducted: Count | None
    arrested: Count | None
    person: str | None
    """Who was killed, by name."""


def make_happening(number: int, seed: int, year: int) -> Happening:
    """Return the happening of that number, the same in every process."""
    chance = Random(f"{seed}/{number}")  # noqa: S311 - it makes examples, no secrets
    killed = _killed(chance)
    group = chance.choice(GROUPS) if chance.random() < 0.6 else None
    return Happening(
        number=number,
        type=chance.choice(INCIDENT_TYPES),
        when=_when(chance, year),
        where=_where(chance),
        doer=group or (chance.choice(KINDS) if chance.random() < 0.5 else None),
        answer=chance.choice(("claims", "blames", "denies", None, None)) if group else None,
        target=chance.choice(TARGETS),
        tolls=killed,
        part=_part(chance, killed),
        injured=_perhaps(chance, 0.5, 40),
        abducted=_perhaps(chance, 0.08, 12),
        arrested=_perhaps(chance, 0.08, 9),
        person=chance.choice(PERSONS) if killed and chance.random() < 0.2 else None,
    )


def _when(chance: Random, year: int) -> Period | None:
    day = date(year, 1, 1) + timedelta(days=chance.randrange(365))
    drawn = chance.random()
    if drawn < 0.03:
        return None
    if drawn < 0.08:
        return _month(day)
    if drawn < 0.12:
        return Period(day, day + timedelta(days=3), "days")
    return Period(day, day, "day")


def _month(day: date) -> Period:
    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    return Period(first, after - timedelta(days=1), "month")


def _where(chance: Random) -> Place | None:
    drawn = chance.random()
    if drawn < 0.02:
        return None
    index = min(chance.randrange(len(PLACES)), chance.randrange(len(PLACES)))
    return AREAS[index] if drawn < 0.1 else PLACES[index]


def _killed(chance: Random) -> tuple[Count, ...]:
    drawn = chance.random()
    articles = 1 + (chance.random() < 0.35) + (chance.random() < 0.15)
    if drawn < 0.2:
        return ()
    if drawn < 0.25:
        return (Count(None, None),)
    first = 1 + int(chance.paretovariate(1.3))
    tolls = [first + index * chance.randrange(3) for index in range(articles)]
    return tuple(Count(toll, None if chance.random() < 0.1 else toll) for toll in tolls)


def _part(chance: Random, killed: tuple[Count, ...]) -> tuple[int, VictimClass] | None:
    most = killed[0].low if killed else None
    if most is None or most < 2 or chance.random() < 0.6:
        return None
    return chance.randrange(1, most), chance.choice(_CLASSES)


def _perhaps(chance: Random, share: float, most: int) -> Count | None:
    if chance.random() >= share:
        return None
    number = chance.randrange(1, most)
    return Count(number, None if chance.random() < 0.15 else number)
