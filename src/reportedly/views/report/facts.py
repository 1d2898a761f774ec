"""An assembled incident -> the values that a report counts of it, each chosen once and by one policy."""

from datetime import date
from typing import Literal

from reportedly.model.ids import IncidentId
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.record import Record
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Period, Place
from reportedly.views.public.flatten import Flat
from reportedly.views.public.tolls import whole_variant
from reportedly.views.queries.headline import headline, periods_of, referents_of, wholes_of
from reportedly.views.report.classes import ClassToll, class_tolls
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
    periods: tuple[Period, ...]
    """The one the policy chooses, then the rivals."""
    first_published: date | None
    countries: tuple[str | None, ...]
    """As `periods`; None for a place that is in no known country."""
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
        period = self.periods[0] if self.periods else None
        if period is None or period.earliest is None or period.latest is None:
            return None
        first, last = Month.of(period.earliest), Month.of(period.latest)
        return first if first == last else None

    def toll(self, measure: TollMeasure) -> Toll | None:
        """Return one toll; None when no number of it is told."""
        return next((toll for toll in self.tolls if toll.measure == measure), None)


def facts_of(incident: AssembledIncident) -> Facts:
    """Return what a report counts of an incident, by the policy "most supported"."""
    flat = headline(incident)
    where = flat.where
    return Facts(
        id=incident.incident.id,
        type=flat.type,
        doer=doer_of(incident, flat),
        grade=incident.grade,
        not_counted=_not_counted(incident, flat),
        periods=_periods(incident, flat),
        first_published=incident.first_published,
        countries=_countries(incident, flat),
        admin1=where.admin1 if where else None,
        place=where.name if where else None,
        lat=where.lat if where else None,
        lon=where.lon if where else None,
        precision=where.precision if where else None,
        tolls=tuple(toll for measure in TOLLS if (toll := _toll(incident, measure, flat.type))),
    )


def _not_counted(incident: AssembledIncident, flat: Flat) -> str | None:
    if flat.status in _NOT_ASSERTED:
        return f"told as {flat.status}"
    if incident.grade in _TAKEN_BACK:
        return incident.grade
    return "rejected in review" if incident.review_state == "rejected" else None


def _periods(incident: AssembledIncident, flat: Flat) -> tuple[Period, ...]:
    chosen = flat.when
    told = [] if chosen is None else [Period(chosen.earliest, chosen.latest, chosen.precision)]
    rivals = (period for period in periods_of(incident) if period.earliest or period.latest)
    return tuple(dict.fromkeys([*told, *rivals]))


def _countries(incident: AssembledIncident, flat: Flat) -> tuple[str | None, ...]:
    places = (referent.entity for referent in referents_of(incident, "where"))
    rivals = (place.country for place in places if isinstance(place, Place))
    return tuple(dict.fromkeys([flat.where.country if flat.where else None, *rivals]))


def _toll(incident: AssembledIncident, measure: TollMeasure, incident_type: str) -> Toll | None:
    told = tuple(variant for variant in incident.of(measure) if not _is_denied(variant))
    whole = whole_variant(told, incident_type=incident_type)
    if whole is None or not isinstance(whole.value, Count):
        return None
    rivals = _wholes(incident, measure, whole.value)
    lows = [count.low for count in rivals]
    highs = [count.high for count in rivals]
    return Toll(
        measure=measure,
        count=Count(whole.value.low, whole.value.high),
        lowest=None if None in lows else min(low for low in lows if low is not None),
        highest=None if None in highs else max(high for high in highs if high is not None),
        classes=class_tolls(told, whole, incident_type=incident_type),
    )


def _wholes(incident: AssembledIncident, measure: Field, chosen: Count) -> list[Count]:
    """Return the chosen whole and its rivals: other totals of all victims that bear a number."""
    rivals = [
        count
        for count in wholes_of(incident, measure)
        if count.of_class in {None, "unstated"} and (count.low, count.high) != (None, None)
    ]
    return [chosen, *rivals]


def _is_denied(variant: Variant) -> bool:
    return all(claim.attribution.stance == "denies" for claim in variant.claims)
