"""An assembled incident and a profile -> the same incident with nothing in it that the profile may not see.

What comes out is an assembled incident like any other, so that every view of it is safe: a file made of
opened incidents cannot tell what the profile hides.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from reportedly.model.claim import Attribution, Claim, Evidence
from reportedly.model.incident import AssembledIncident, Ruling, Variant
from reportedly.model.taxonomy import Field
from reportedly.model.values import Actor, Place, Referent, Value
from reportedly.views.privacy.names import (
    NAME,
    cut,
    is_public_figure,
    open_attribution,
    private_names,
    without_names,
)
from reportedly.views.privacy.places import coarse
from reportedly.views.privacy.profiles import Profile
from reportedly.views.privacy.strangers import known_words, without_strangers

_A_REVIEWER = "a reviewer"


def opened(incident: AssembledIncident, profile: Profile) -> AssembledIncident:
    """Return what the profile may see of an incident; ids, days, counts and codes stay as they are.

    Private names become "[name]", persons who are no commander or spokesman are left out, and so are the
    desk's users, notes and reasons. Anybody reads areas for places, and quotes of at most 300 characters.
    """
    if profile.shows_persons:
        return incident
    opening = _Opening(incident, profile)
    told = (each for each in incident.variants if opening.may_show(each.field, each.value))
    settled = (each for each in incident.rulings if opening.may_show(each.field, each.value))
    variants = tuple(opening.variant(each) for each in told)
    return replace(
        incident,
        variants=_together(variants) if profile.is_coarse else variants,
        grade_reason=opening.words(incident.grade_reason),
        reasons=(),
        decisions=(),
        rulings=tuple(opening.ruling(each) for each in settled),
    )


def is_verbatim(evidence: Evidence) -> bool:
    """Return whether a quote still is what the article says, with no name taken out and nothing cut."""
    return NAME not in evidence.quote and len(evidence.quote) == evidence.end - evidence.start


class _Opening:
    """What of one incident is hidden from one profile."""

    def __init__(self, incident: AssembledIncident, profile: Profile) -> None:
        self._profile = profile
        self._names = private_names(incident)
        self._known = known_words(incident)

    def may_show(self, field: Field, value: Value | None) -> bool:
        """Return whether a value is nobody's private name."""
        return field != "person" or (isinstance(value, Referent) and is_public_figure(value))

    def variant(self, variant: Variant) -> Variant:
        """Return a variant with its claims opened."""
        claims = tuple(self._claim(claim) for claim in variant.claims)
        return replace(variant, value=self._value(variant.field, variant.value), claims=claims)

    def ruling(self, ruling: Ruling) -> Ruling:
        """Return what was settled, without by whom and why."""
        value = None if ruling.value is None else self._value(ruling.field, ruling.value)
        return replace(ruling, value=value, by=_A_REVIEWER, reason="")

    def words(self, words: str) -> str:
        """Return words without private names; to anybody, without any that the incident does not explain."""
        masked = without_names(words, self._names)
        return without_strangers(masked, self._known, is_sentence=True) if self._profile.is_coarse else masked

    def mention(self, words: str) -> str:
        """Return a mention, such as a speaker or a weapon, without private names."""
        masked = without_names(words, self._names)
        return (
            without_strangers(masked, self._known, is_sentence=False) if self._profile.is_coarse else masked
        )

    def _claim(self, claim: Claim) -> Claim:
        quote = self.words(claim.evidence.quote)
        if self._profile.is_coarse:
            quote = cut(quote)
        return replace(
            claim,
            value=self._value(claim.field, claim.value),
            evidence=replace(claim.evidence, quote=quote),
            attribution=self._attribution(claim),
        )

    def _attribution(self, claim: Claim) -> Attribution:
        said = open_attribution(claim.attribution, self._names)
        speakers = tuple(
            replace(each, text=self.mention(each.text), role=each.role and self.mention(each.role))
            for each in said.speakers
        )
        # The words for a day that no date resolves are the article's own.
        said_on = None if isinstance(said.said_on, Referent) else said.said_on
        return replace(said, speakers=speakers, said_on=said_on)

    def _value(self, field: Field, value: Value) -> Value:
        if not isinstance(value, Referent):
            return value
        entity = value.entity
        if isinstance(entity, Place):
            return self._place(value, entity)
        if isinstance(entity, Actor):
            return value
        words = self.mention if field == "weapon" or value.sort == "period" else self._stranger
        return replace(
            value,
            mention=words(value.mention),
            role=value.role and self.mention(value.role),
            context=tuple(words(each) for each in value.context),
        )

    def _place(self, referent: Referent, place: Place) -> Referent:
        if not self._profile.is_coarse:
            return replace(referent, mention=self.mention(referent.mention))
        area = coarse(place)
        return replace(referent, mention=area.name, context=(), entity=area, rivals=())

    def _stranger(self, words: str) -> str:
        """Return words for no actor of the registry, who may be a private person, without the name."""
        return without_strangers(without_names(words, self._names), self._known, is_sentence=False)


def _together(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    """Return variants that say the same now as one; their support is at least that of the best."""
    merged: dict[tuple[Field, Value, bool], Variant] = {}
    for each in variants:
        key = (each.field, each.value, all(claim.attribution.stance == "denies" for claim in each.claims))
        first = merged.get(key)
        merged[key] = (
            each
            if first is None
            else replace(
                first,
                claims=(*first.claims, *each.claims),
                support=max(first.support, each.support),
                articles=tuple(sorted({*first.articles, *each.articles})),
            )
        )
    return tuple(merged.values())
