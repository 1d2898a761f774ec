"""What an event's headlines tell -> one coding of it: the finest place, of all else the most supported."""

from collections.abc import Iterator

from msgspec.structs import replace

from evals.corpora.ucdp.adapter import Heard, Telling
from evals.corpora.ucdp.choosing import Value, Vote, by_support, most_supported
from evals.corpora.ucdp.events import CIVILIANS, NOTHING_SAID, Coding, Point, Side
from evals.corpora.ucdp.parties import Opposed, Parties, violence_of
from evals.corpora.ucdp.places import country_name
from evals.corpora.ucdp.ucdp_actors import is_government
from reportedly.model.taxonomy import Field
from reportedly.views.public.records import PublicAccount, PublicPlace, PublicToll

_COUNTRY_ONLY = 6
_UNPLACED = 9
"""Ranks a place that the gazetteer does not know behind all that it knows."""


def coding_of(heard: Heard, parties: Parties) -> Coding:
    """Return the coding that the headlines of an event support best."""
    place = _place(heard)
    country = None if place is None else place.country
    opposed = tuple((telling, parties.opposed(telling.account, country)) for telling in heard.tellings)
    kinds = [(telling, violence_of(telling.account, each)) for telling, each in opposed]
    violence = most_supported(_vote(telling, "type", kind) for telling, kind in kinds if kind is not None)
    side_a, side_b = _one_sided(opposed) if violence == 3 else _two_sided(opposed)
    coding = replace(_placed(place), violence=violence, side_a=side_a, side_b=side_b)
    return _with_deaths(_with_days(coding, heard.tellings), heard.tellings)


def _place(heard: Heard) -> PublicPlace | None:
    """Return the finest place told; a place merely named stands in where no account has one."""
    told = [
        Vote(telling.account.where, _confidence(telling.account, "where"), telling.day)
        for telling in heard.tellings
        if telling.account.where is not None
    ]
    votes = told or [Vote(place, 0.0, None) for place in heard.named]
    return min(by_support(votes), key=_fineness, default=None)


def _fineness(place: PublicPlace) -> int:
    return place.precision or _UNPLACED


def _placed(place: PublicPlace | None) -> Coding:
    if place is None:
        return NOTHING_SAID
    country = None if place.country is None else country_name(place.country)
    if _fineness(place) >= _COUNTRY_ONLY:
        return Coding(country=country, precision=place.precision)
    point = None if place.lat is None or place.lon is None else Point(place.lat, place.lon)
    return Coding(
        country=country,
        precision=place.precision,
        admin1=place.admin1,
        place=place.name,
        point=point,
    )


def _two_sided(opposed: tuple[tuple[Telling, Opposed], ...]) -> tuple[Side | None, Side | None]:
    """Return the two best supported parties, a government before a group."""
    votes = (_vote(telling, "perpetrator", side) for telling, each in opposed for side in each.all)
    first = sorted(by_support(votes)[:2], key=lambda side: not is_government(side))
    return next(iter(first), None), next(iter(first[1:]), None)


def _one_sided(opposed: tuple[tuple[Telling, Opposed], ...]) -> tuple[Side | None, Side | None]:
    votes = (_vote(telling, "perpetrator", side) for telling, each in opposed for side in each.doers)
    return most_supported(votes), CIVILIANS


def _with_days(coding: Coding, tellings: tuple[Telling, ...]) -> Coding:
    votes = (
        _vote(telling, "when", telling.account.when)
        for telling in tellings
        if telling.account.when is not None
    )
    period = most_supported(votes)
    return coding if period is None else replace(coding, start=period.earliest, end=period.latest)


def _with_deaths(coding: Coding, tellings: tuple[Telling, ...]) -> Coding:
    """Add the best supported toll, between the lowest and the highest told."""
    votes = list(_tolls(tellings))
    best = most_supported(vote for vote in votes if vote.value.low is not None)
    lows = [vote.value.low for vote in votes if vote.value.low is not None]
    highs = [vote.value.high for vote in votes if vote.value.high is not None]
    return replace(
        coding,
        best=None if best is None else best.low,
        low=min(lows, default=None),
        high=max(highs + lows) if highs else None,
    )


def _tolls(tellings: tuple[Telling, ...]) -> Iterator[Vote[PublicToll]]:
    for telling in tellings:
        if telling.account.killed is not None:
            yield _vote(telling, "killed", telling.account.killed)


def _vote(telling: Telling, field: Field, value: Value) -> Vote[Value]:
    return Vote(value, _confidence(telling.account, field), telling.day)


def _confidence(account: PublicAccount, field: Field) -> float:
    return max((claim.confidence for claim in account.claims if claim.field == field), default=0.0)
