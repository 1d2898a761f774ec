"""Variants of all fields -> the headline values of the public JSON, by a policy with a name."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from reportedly.incidents.policies import DEFAULT_CHOICE, Choice, ordered
from reportedly.model.account import Account
from reportedly.model.claim import Claim
from reportedly.model.ids import ActorId
from reportedly.model.incident import Ruling, Variant
from reportedly.model.record import Record
from reportedly.model.taxonomy import COUNT_FIELDS, Field, Stance
from reportedly.model.values import Actor, Period, Place, Referent, Term, Value
from reportedly.views.public.records import (
    PublicPeriod,
    PublicPerpetrator,
    PublicPlace,
    PublicResponsibility,
    PublicTarget,
    PublicToll,
    Responsible,
)
from reportedly.views.public.tolls import settled_toll, whole_toll

Told = TypeVar("Told")

STANCES: dict[Stance, Responsible] = {
    "claims": "claimed",
    "confirms": "claimed",
    "blames": "blamed",
    "alleges": "blamed",
    "states": "blamed",
    "denies": "denied",
}


class Flat(Record, frozen=True):
    """One value a field, chosen from its variants."""

    type: str
    status: str
    when: PublicPeriod | None
    where: PublicPlace | None
    perpetrators: tuple[PublicPerpetrator, ...]
    targets: tuple[PublicTarget, ...]
    killed: PublicToll | None
    injured: PublicToll | None
    abducted: PublicToll | None
    arrested: PublicToll | None
    responsibility: tuple[PublicResponsibility, ...]

    def toll(self, field: Field) -> PublicToll | None:
        """Return the toll of one count field; None for other fields."""
        tolls: dict[Field, PublicToll | None] = {
            "killed": self.killed,
            "injured": self.injured,
            "abducted": self.abducted,
            "arrested": self.arrested,
        }
        return tolls.get(field)


def variants_of(account: Account) -> tuple[Variant, ...]:
    """Return each claim of one account as a variant of its own, with the support of one origin."""
    return tuple(
        Variant(claim.field, claim.value, (claim,), 1, (account.article_id,)) for claim in account.claims
    )


def flatten(
    variants: Iterable[Variant], rulings: Iterable[Ruling] = (), *, choice: Choice = DEFAULT_CHOICE
) -> Flat:
    """Return the headline values: what a person settled, else what the policy chooses.

    By the policy that stands where none is asked for: most supported, most confident, told first.
    """
    told: dict[Field, list[Variant]] = {}
    for variant in variants:
        if not is_denied(variant):
            told.setdefault(variant.field, []).append(variant)
    for rivals in told.values():
        if len(rivals) > 1:
            rivals.sort(key=_rank)
    settled: dict[Field, list[Value | None]] = {}
    for ruling in rulings:
        settled.setdefault(ruling.field, []).append(ruling.value)

    def of(field: Field) -> tuple[Variant, ...]:
        # Who claimed or denied it is what the claims say, whichever of them a person accepted.
        if field in settled and field != "responsibility":
            return tuple(Variant(field, value, (), 0, ()) for value in settled[field] if value is not None)
        found = tuple(told.get(field, ()))
        return found if field in COUNT_FIELDS else ordered(found, choice)

    def toll(field: Field) -> PublicToll | None:
        if field in settled:
            return settled_toll(settled[field][-1])
        return whole_toll(of(field), incident_type=incident_type, choice=choice)

    incident_type = _code(of("type"), otherwise="other")
    return Flat(
        type=incident_type,
        status=_code(of("status"), otherwise="asserted"),
        when=_when(of("when")),
        where=_where(of("where")),
        perpetrators=_named_first(
            _each(of("perpetrator"), _perpetrator, key=lambda told: told.actor_id or told.name)
        ),
        targets=_each(of("target"), _target, key=lambda told: told.text),
        killed=toll("killed"),
        injured=toll("injured"),
        abducted=toll("abducted"),
        arrested=toll("arrested"),
        responsibility=_responsibility(of("responsibility")),
    )


def place_of(referent: Referent) -> PublicPlace:
    """Return a mention of a place; unlinked ones keep their words as the name."""
    place = referent.entity
    if not isinstance(place, Place):
        return PublicPlace(referent.mention, None, None, None, None, None, None)
    return PublicPlace(
        place.name, place.admin1, place.country, place.lat, place.lon, place.precision, place.gazetteer_id
    )


def is_denied(variant: Variant) -> bool:
    """Return whether everybody who speaks of the value denies it; a denied responsibility is itself news."""
    return variant.field != "responsibility" and all(
        claim.attribution.stance == "denies" for claim in variant.claims
    )


def _rank(variant: Variant) -> tuple[int, float, int, str]:
    confidence = max(claim.confidence for claim in variant.claims)
    start = min(claim.evidence.start for claim in variant.claims)
    return (-variant.support, -confidence, start, min(claim.id for claim in variant.claims))


def _code(variants: tuple[Variant, ...], *, otherwise: str) -> str:
    codes = (variant.value.code for variant in variants if isinstance(variant.value, Term))
    return next(codes, otherwise)


def _when(variants: tuple[Variant, ...]) -> PublicPeriod | None:
    periods = (variant.value for variant in variants if isinstance(variant.value, Period))
    bounded = (period for period in periods if period.earliest or period.latest)
    period = next(bounded, None)
    return PublicPeriod(period.earliest, period.latest, period.precision) if period else None


def _where(variants: tuple[Variant, ...]) -> PublicPlace | None:
    referents = [variant.value for variant in variants if isinstance(variant.value, Referent)]
    linked = (referent for referent in referents if referent.entity is not None)
    best = next(linked, referents[0] if referents else None)
    return place_of(best) if best else None


def _perpetrator(referent: Referent) -> PublicPerpetrator:
    return PublicPerpetrator(_name(referent), _actor_id(referent), referent.mention)


def _target(referent: Referent) -> PublicTarget:
    return PublicTarget(referent.mention, referent.role, _actor_id(referent))


def _each(
    variants: tuple[Variant, ...], make: Callable[[Referent], Told], *, key: Callable[[Told], str]
) -> tuple[Told, ...]:
    told = [make(variant.value) for variant in variants if isinstance(variant.value, Referent)]
    first = {key(each).casefold(): each for each in reversed(told)}
    return tuple(each for each in told if first[key(each).casefold()] is each)


def _named_first(told: tuple[PublicPerpetrator, ...]) -> tuple[PublicPerpetrator, ...]:
    """Return the actors told by name; descriptions ("a suicide bomber") stand only where no name is told."""
    named = tuple(each for each in told if each.actor_id is not None or _is_name(each.text))
    return named or told


def _is_name(text: str) -> bool:
    words = text.split()
    last = words[-1] if words else ""
    return last[:1].isupper() and not text.isupper()


def _responsibility(variants: tuple[Variant, ...]) -> tuple[PublicResponsibility, ...]:
    said = (_responsible(claim) for variant in variants for claim in variant.claims)
    return tuple(dict.fromkeys(each for each in said if each is not None))


def _responsible(claim: Claim) -> PublicResponsibility | None:
    if not isinstance(claim.value, Referent):
        return None
    speakers = claim.attribution.speakers
    return PublicResponsibility(
        STANCES[claim.attribution.stance], _name(claim.value), speakers[0].text if speakers else None
    )


def _name(referent: Referent) -> str:
    return referent.entity.name if referent.entity else referent.mention


def _actor_id(referent: Referent) -> ActorId | None:
    return referent.entity.id if isinstance(referent.entity, Actor) else None
