"""An assembled incident -> the values that a report counts of it, each chosen once and by one policy."""

from datetime import date
from typing import Literal

from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.ids import IncidentId
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Period, Place
from reportedly.views.public.flatten import Flat
from reportedly.views.queries.classes import ClassToll, classes_of
from reportedly.views.queries.headline import choice_of, headline, periods_of, referents_of, wholes_of
from reportedly.views.report.doers import doer_of
from reportedly.views.report.month import Month

TollMeasure = Literal["killed", "injured", "abducted", "arrested"]
TOLLS: tuple[TollMeasure, ...] = ("killed", "injured", "abducted", "arrested")
_NOT_ASSERTED = frozenset({"planned", "denied", "hypothetical"})
_TAKEN_BACK = frozenset({"denied", "retracted"})


class Toll(Record, frozen=True):
    """One toll of an incident."""

    measure: TollMeasure
    count: Count
    """By the policy of the report."""
    lowest: int | None
    highest: int | None
    """Over every whole that anybody tells; None: no bound is told on that side by one of them."""
    classes: tuple[ClassToll, ...]


class Facts(Record, frozen=True):
    """What a report counts of one incident."""

    id: IncidentId
    type: str
    doer: str
    grade: str
    not_counted: str | None
    """Why no table counts it ("only planned"); None for incidents told as having happened."""
    period: Period | None
    """The one that a person settled or the policy chooses; None when no day is told."""
    rival_periods: tuple[Period, ...]
    first_published: date | None
    country: str | None
    """None for a place that is in no known country."""
    rival_countries: tuple[str, ...]
    admin1: str | None
    place: str | None
    lat: float | None
    lon: float | None
    precision: int | None
    """As UCDP where_prec: 1 exact place to 6 country only; None when no place is known."""
    tolls: tuple[Toll, ...]

    @property
    def month(self) -> Month | None:
        """The month that surely holds the incident; None when the days told leave more than one."""
        period = self.period
        if period is None or period.earliest is None or period.latest is None:
            return None
        first, last = Month.of(period.earliest), Month.of(period.latest)
        return first if first == last else None

    def toll(self, measure: TollMeasure) -> Toll | None:
        """Return one toll; None when no number of it is told."""
        return next((toll for toll in self.tolls if toll.measure == measure), None)


def facts_of(incident: AssembledIncident, policy: Policy = DEFAULT) -> Facts:
    """Return what a report counts of an incident: what a person settled, else what the policy chooses."""
    flat = headline(incident, policy)
    where, when = flat.where, flat.when
    period = Period(when.earliest, when.latest, when.precision) if when else None
    return Facts(
        id=incident.incident.id,
        type=flat.type,
        doer=doer_of(incident, flat),
        grade=incident.grade,
        not_counted=_not_counted(incident, flat),
        period=period,
        rival_periods=tuple(each for each in periods_of(incident) if each != period),
        first_published=incident.first_published,
        country=where.country if where else None,
        rival_countries=_rival_countries(incident, where.country if where else None),
        admin1=where.admin1 if where else None,
        place=where.name if where else None,
        lat=where.lat if where else None,
        lon=where.lon if where else None,
        precision=where.precision if where else None,
        tolls=tuple(toll for measure in TOLLS if (toll := _toll(incident, measure, flat, policy))),
    )


def _not_counted(incident: AssembledIncident, flat: Flat) -> str | None:
    if flat.status in _NOT_ASSERTED:
        return f"told as {flat.status}"
    if incident.grade in _TAKEN_BACK:
        return incident.grade
    return "rejected in review" if incident.review_state == "rejected" else None


def _rival_countries(incident: AssembledIncident, country: str | None) -> tuple[str, ...]:
    places = (referent.entity for referent in referents_of(incident, "where"))
    told = (place.country for place in places if isinstance(place, Place) and place.country)
    return tuple(dict.fromkeys(each for each in told if each != country))


def _toll(incident: AssembledIncident, measure: TollMeasure, flat: Flat, policy: Policy) -> Toll | None:
    shown = flat.toll(measure)
    if shown is None:
        return None
    count = Count(shown.low, shown.high)
    rivals = _wholes(incident, measure, count)
    lows = [each.low for each in rivals]
    highs = [each.high for each in rivals]
    return Toll(
        measure=measure,
        count=count,
        lowest=None if None in lows else min(low for low in lows if low is not None),
        highest=None if None in highs else max(high for high in highs if high is not None),
        classes=classes_of(incident, measure, flat.type, choice_of(incident, policy)),
    )


def _wholes(incident: AssembledIncident, measure: Field, chosen: Count) -> list[Count]:
    """Return the chosen whole and its rivals: other totals of all victims that bear a number."""
    rivals = [
        count
        for count in wholes_of(incident, measure)
        if count.of_class in {None, "unstated"} and (count.low, count.high) != (None, None)
    ]
    return [chosen, *rivals]
