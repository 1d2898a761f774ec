"""Assembled incidents -> one row an incident, as frames, tables and CSV show it."""

from collections.abc import Iterable
from datetime import date

from reportedly.incidents.policies import DEFAULT, Policy
from reportedly.model.incident import AssembledIncident
from reportedly.model.record import Record
from reportedly.views.public.records import PublicPeriod, PublicPlace, PublicToll
from reportedly.views.queries.headline import (
    answerable,
    best_variants,
    estimate_of,
    headline,
    names_of,
)

_NO_PERIOD = PublicPeriod(None, None, "unresolved")
_NO_PLACE = PublicPlace("", None, None, None, None, None, None)
_NO_TOLL = PublicToll(None, None)


class IncidentRow(Record, frozen=True):
    """One incident with its headline values; every rival stands in the variants."""

    id: str
    type: str
    earliest: date | None
    latest: date | None
    precision: str | None
    """"day", "month", ...; None when no day is told."""
    place: str | None
    admin1: str | None
    country: str | None
    lat: float | None
    lon: float | None
    place_precision: int | None
    """As UCDP where_prec: 1 exact place to 6 country only; None when the gazetteer knows none."""
    perpetrators: tuple[str, ...]
    targets: tuple[str, ...]
    killed_low: int | None
    killed_high: int | None
    injured_low: int | None
    injured_high: int | None
    abducted_low: int | None
    abducted_high: int | None
    arrested_low: int | None
    arrested_high: int | None
    claimed_by: tuple[str, ...]
    blamed_on: tuple[str, ...]
    denied_by: tuple[str, ...]
    grade: str
    articles: int
    independent_origins: int
    first_published: date | None
    quotes: tuple[str, ...]
    """The words that tell it: the first quote of the best supported variant of each field."""
    killed_least: int | None
    """The lowest number that anybody tells of all victims; `killed_low` is the headline value's."""
    killed_most: int | None
    injured_least: int | None
    injured_most: int | None
    policy: str
    """How the headline values were chosen."""


def incident_rows(
    incidents: Iterable[AssembledIncident], policy: Policy = DEFAULT
) -> tuple[IncidentRow, ...]:
    """Return one row an incident, in the order given, with the headline values of a policy."""
    return tuple(incident_row(incident, policy) for incident in incidents)


def incident_row(incident: AssembledIncident, policy: Policy = DEFAULT) -> IncidentRow:
    """Return the row of one incident."""
    flat = headline(incident, policy)
    of_killed, of_injured = (estimate_of(incident, "killed", flat), estimate_of(incident, "injured", flat))
    when, where = flat.when or _NO_PERIOD, flat.where or _NO_PLACE
    killed, injured = flat.killed or _NO_TOLL, flat.injured or _NO_TOLL
    abducted, arrested = flat.abducted or _NO_TOLL, flat.arrested or _NO_TOLL
    return IncidentRow(
        id=incident.incident.id,
        type=flat.type,
        earliest=when.earliest,
        latest=when.latest,
        precision=flat.when.precision if flat.when else None,
        place=where.name or None,
        admin1=where.admin1,
        country=where.country,
        lat=where.lat,
        lon=where.lon,
        place_precision=where.precision,
        perpetrators=tuple(dict.fromkeys(each.name for each in flat.perpetrators)),
        targets=names_of(incident, "target"),
        killed_low=killed.low,
        killed_high=killed.high,
        injured_low=injured.low,
        injured_high=injured.high,
        abducted_low=abducted.low,
        abducted_high=abducted.high,
        arrested_low=arrested.low,
        arrested_high=arrested.high,
        claimed_by=answerable(flat, "claimed"),
        blamed_on=answerable(flat, "blamed"),
        denied_by=answerable(flat, "denied"),
        grade=incident.grade,
        articles=len(incident.articles),
        independent_origins=incident.independent_origins,
        first_published=incident.first_published,
        quotes=_quotes(incident),
        killed_least=of_killed.low,
        killed_most=of_killed.high,
        injured_least=of_injured.low,
        injured_most=of_injured.high,
        policy=policy,
    )


def _quotes(incident: AssembledIncident) -> tuple[str, ...]:
    best = (variant.claims[0] for variant in best_variants(incident))
    return tuple(dict.fromkeys(claim.evidence.quote for claim in best))
