"""An assembled incident -> the values shown first, as the public JSON chooses, and their rivals."""

from reportedly.incidents.policies import DEFAULT, Choice, Policy
from reportedly.model.claim import Claim
from reportedly.model.incident import AssembledIncident, Variant
from reportedly.model.taxonomy import Field
from reportedly.model.values import Count, Period, Referent, Term
from reportedly.views.public.flatten import Flat, flatten, is_denied, place_of
from reportedly.views.public.records import (
    PublicEstimate,
    PublicPeriod,
    PublicPlace,
    PublicToll,
    Responsible,
)
from reportedly.views.public.tolls import estimate
from reportedly.views.queries.wording import (
    NOT_TOLD,
    count_words,
    period_words,
    place_names,
    referent_words,
)


def headline(incident: AssembledIncident, policy: Policy = DEFAULT) -> Flat:
    """Return one value a field, as the public JSON chooses it by a policy."""
    return flatten(incident.variants, incident.rulings, choice=choice_of(incident, policy))


def choice_of(incident: AssembledIncident, policy: Policy) -> Choice:
    """Return a policy with what it asks of an incident: when its articles were published."""
    return Choice(policy, incident.printed_on)


def estimate_of(incident: AssembledIncident, field: Field, flat: Flat) -> PublicEstimate:
    """Return the lowest, best and highest number of all victims; the best is the one of the headline."""
    said = (each for each in incident.of(field) if not is_denied(each))
    return estimate(said, flat.toll(field), incident_type=flat.type)


def shown_variant(incident: AssembledIncident, field: Field) -> Variant | None:
    """Return the variant that `headline` shows first for a field, were nothing settled; None without any."""
    variants = [each for each in incident.of(field) if each.value is not None]
    flat = flatten(incident.variants, choice=choice_of(incident, DEFAULT))
    for variant in variants:
        match variant.value:
            case Count(low=low, high=high, part_of=None):
                shown = flat.toll(field) == PublicToll(low, high)
            case Period(earliest=earliest, latest=latest, precision=precision):
                shown = flat.when == PublicPeriod(earliest, latest, precision)
            case Referent() if field == "where":
                shown = flat.where == place_of(variant.value)
            case Term(code=code):
                shown = code == {"type": flat.type, "status": flat.status}.get(field, code)
            case _:
                shown = not isinstance(variant.value, Count)
        if shown:
            return variant
    return variants[0] if variants else None


def when_words(period: PublicPeriod | None) -> str:
    """Return the days of an incident in words, "–" when none is told."""
    if period is None:
        return NOT_TOLD
    return period_words(Period(period.earliest, period.latest, period.precision))


def where_words(place: PublicPlace | None) -> str:
    """Return the place of an incident with the names that hold it, "–" when none is told."""
    return NOT_TOLD if place is None else place_names(place.name, place.admin1, place.country)


def periods_of(incident: AssembledIncident) -> tuple[Period, ...]:
    """Return every period told, the best supported first."""
    return tuple(variant.value for variant in incident.of("when") if isinstance(variant.value, Period))


def referents_of(incident: AssembledIncident, field: Field) -> tuple[Referent, ...]:
    """Return every referent told for a field, the best supported first."""
    return tuple(variant.value for variant in incident.of(field) if isinstance(variant.value, Referent))


def names_of(incident: AssembledIncident, field: Field) -> tuple[str, ...]:
    """Return the names told for a field, each once, the best supported first."""
    return tuple(dict.fromkeys(referent_words(referent) for referent in referents_of(incident, field)))


def wholes_of(incident: AssembledIncident, field: Field) -> tuple[Count, ...]:
    """Return the counts told that are not part of another count, the best supported first."""
    counts = (variant.value for variant in incident.of(field))
    return tuple(count for count in counts if isinstance(count, Count) and count.part_of is None)


def tolls_in_words(incident: AssembledIncident, field: Field, first: PublicToll | None) -> tuple[str, ...]:
    """Return the whole toll `first` as told, then each rival total."""
    if first is None:
        return ()
    totals = (count for count in wholes_of(incident, field) if count.of_class in {None, "unstated"})
    return tuple(dict.fromkeys(count_words(count) for count in (Count(first.low, first.high), *totals)))


def answerable(flat: Flat, stance: Responsible) -> tuple[str, ...]:
    """Return who claimed it, was blamed for it or denied it, each once."""
    return tuple(dict.fromkeys(each.actor for each in flat.responsibility if each.stance == stance))


def claims_of(incident: AssembledIncident, field: Field) -> tuple[Claim, ...]:
    """Return the claims of every variant of a field."""
    return tuple(claim for variant in incident.of(field) for claim in variant.claims)


def best_variants(incident: AssembledIncident) -> tuple[Variant, ...]:
    """Return the first variant of each field that is told."""
    first: dict[Field, Variant] = {}
    for variant in incident.variants:
        first.setdefault(variant.field, variant)
    return tuple(first.values())
