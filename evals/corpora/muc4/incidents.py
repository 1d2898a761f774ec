"""Accounts of one article -> incidents as MUC-4 defines them; what its task leaves out is left out."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from evals.corpora.muc4.phrases import bare, head, one_line, without_articles
from evals.corpora.muc4.relevance import TYPES, is_relevant
from evals.corpora.muc4.weapons import weapon_type
from reportedly.claims.local import lexicon
from reportedly.model.record import Record
from reportedly.model.values import Actor, Count, Place, Referent
from reportedly.views.public.records import ArticleLine, PublicAccount, PublicClaim, PublicPeriod

_HARMS = {"killed": "DEATH", "injured": "INJURY", "abducted": ""}


class Organisation(Record, frozen=True):
    """An organisation that did it or is said to have, and how sure that is."""

    words: str
    confidence: str


class Target(Record, frozen=True):
    """A thing or a group of people struck, or a named person."""

    words: str
    kind: str | None
    """The engine's kind of target; None where it tells none."""
    effects: tuple[str, ...]
    count: Count | None


class Incident(Record, frozen=True):
    """One incident of a document, in words of MUC-4."""

    type: str
    stage: str
    date: PublicPeriod | None
    by_weekday: bool
    """Whether the day was told by its name."""
    place: Place | None
    place_words: str | None
    by_state: bool | None
    """Whether a state's own people did it; None where nobody is told to have."""
    individuals: tuple[str, ...]
    organisations: tuple[Organisation, ...]
    weapons: tuple[str, ...]
    things: tuple[Target, ...]
    people: tuple[Target, ...]
    named: tuple[Target, ...]


def incidents_of(line: ArticleLine, published: date | None) -> tuple[Incident, ...]:
    """Return the incidents of an article; those that no slot tells apart are one."""
    kept = [_incident(account) for account in line.accounts if is_relevant(account, published)]
    merged: list[Incident] = []
    for one in kept:
        same = next((at for at, other in enumerate(merged) if _identity(other) == _identity(one)), None)
        if same is None:
            merged.append(one)
        else:
            merged[same] = _both(merged[same], one)
    return tuple(merged)


def _incident(account: PublicAccount) -> Incident:
    claims = [claim for claim in account.claims if claim.attribution.stance != "denies"]
    where = next(_referents(claims, "where"), None)
    when = [claim for claim in claims if claim.field == "when"]
    targets = _distinct(_target(claim, claims) for claim in claims if _is_target(claim))
    individuals, organisations = _perpetrators(claims)
    told_of = list(_referents(claims, "perpetrator"))
    return Incident(
        type=TYPES[account.type],
        stage=_stage(account, claims),
        date=account.when,
        by_weekday=any(re.search(r"[a-z]day\b", claim.quote, re.IGNORECASE) is not None for claim in when)
        and not any(re.search(r"\d|yesterday|today", claim.quote, re.IGNORECASE) for claim in when),
        place=where.entity if where and isinstance(where.entity, Place) else None,
        place_words=where.mention if where else None,
        by_state=any(_is_of_state(each) for each in told_of) if told_of or organisations else None,
        individuals=individuals,
        organisations=organisations,
        weapons=tuple(dict.fromkeys(_weapons(claims))),
        things=tuple(target for target in targets if not _is_human(target)),
        people=tuple(target for target in targets if _is_human(target)),
        named=_fullest(_named(claim, claims) for claim in claims if _is_victim(claim)),
    )


def _referents(claims: Iterable[PublicClaim], field: str) -> Iterator[Referent]:
    for claim in claims:
        if claim.field == field and isinstance(claim.value, Referent):
            yield claim.value


def _weapons(claims: list[PublicClaim]) -> Iterator[str]:
    for claim in claims:
        if claim.field == "weapon" and isinstance(claim.value, Referent):
            yield bare(claim.value.mention)
        elif claim.field == "type" and weapon_type(one_line(claim.quote)) is not None:
            # "a car bomb" may be all that tells of the bombing.
            yield bare(claim.quote)


def _stage(account: PublicAccount, claims: list[PublicClaim]) -> str:
    if account.status == "planned":
        return "THREATENED"
    foiled = any(claim.field == "outcome" and "completed" not in str(claim.value) for claim in claims)
    return "ATTEMPTED" if foiled or account.type == "disrupted_plot" else "ACCOMPLISHED"


def _perpetrators(claims: list[PublicClaim]) -> tuple[tuple[str, ...], tuple[Organisation, ...]]:
    individuals: list[str] = []
    organisations: dict[str, Organisation] = {}
    for claim in claims:
        if claim.field not in {"perpetrator", "responsibility"} or not isinstance(claim.value, Referent):
            continue
        name = _organisation(claim.value)
        if name is not None:
            said = Organisation(name, confidence(claim))
            known = organisations.get(name.casefold())
            if known is None or claim.field == "responsibility":
                organisations[name.casefold()] = said
        words = _individual(claim, name)
        if claim.field == "perpetrator" and words is not None:
            individuals.append(words)
    return _longest_first_told(individuals), tuple(organisations.values())


def _organisation(referent: Referent) -> str | None:
    """Return the text's own words for the actor that the engine knows."""
    if not isinstance(referent.entity, Actor):
        return None
    return bare(referent.context[0] if referent.context else referent.mention)


def _individual(claim: PublicClaim, organisation: str | None) -> str | None:
    """Return the words for the people who did it; None where only the organisation is told."""
    assert isinstance(claim.value, Referent)
    words = without_articles(claim.value.mention)
    if organisation is None:
        return words
    if organisation.casefold() in words.casefold():
        return None
    # "members" alone stands for what the article goes on to say: "members of the front".
    longer = re.search(
        rf"{re.escape(words)}\s+of\s+(?:the\s+)?{re.escape(organisation)}",
        one_line(claim.quote),
        re.IGNORECASE,
    )
    return longer[0] if longer else words


def confidence(claim: PublicClaim) -> str:
    """Return what slot 11 calls the way somebody is said to have done it."""
    attribution = claim.attribution
    if attribution.stance in {"claims", "confirms"} and claim.field == "responsibility":
        return "CLAIMED OR ADMITTED"
    if attribution.stance in {"blames", "alleges"}:
        kinds = {speaker.kind for speaker in attribution.speakers}
        by_authorities = kinds & {"official", "military", "police"}
        return "SUSPECTED OR ACCUSED BY AUTHORITIES" if by_authorities else "SUSPECTED OR ACCUSED"
    return "REPORTED AS FACT"


def _is_of_state(referent: Referent) -> bool:
    if isinstance(referent.entity, Actor):
        return referent.entity.country is not None
    entry = lexicon.people().get(head(referent.mention))
    return entry is not None and entry.victim_class == "security_force"


def _is_target(claim: PublicClaim) -> bool:
    return claim.field == "target" and isinstance(claim.value, Referent)


def _is_victim(claim: PublicClaim) -> bool:
    role = claim.value.role if isinstance(claim.value, Referent) else None
    return claim.field == "person" and any(harm in (role or "") for harm in _HARMS)


def _target(claim: PublicClaim, claims: list[PublicClaim]) -> Target:
    assert isinstance(claim.value, Referent)
    harms = [each for each in claims if each.field in _HARMS and _meet(each, claim)]
    counts = [each.value for each in harms if isinstance(each.value, Count)]
    return Target(
        bare(claim.value.mention),
        claim.value.role,
        tuple(dict.fromkeys(effect for each in harms if (effect := _HARMS[each.field]))),
        counts[0] if counts else _count_in(claim.value.mention),
    )


def _named(claim: PublicClaim, claims: list[PublicClaim]) -> Target:
    assert isinstance(claim.value, Referent)
    role = claim.value.role or ""
    effects = tuple(effect for harm, effect in _HARMS.items() if harm in role and effect)
    classes = [
        each.value.of_class
        for each in claims
        if each.field in _HARMS and isinstance(each.value, Count) and _meet(each, claim)
    ]
    kind = {"official": "government", "security_force": "military"}.get(next(iter(classes), None) or "")
    return Target(one_line(claim.value.mention), kind, effects, Count(1, 1))


def _meet(left: PublicClaim, right: PublicClaim) -> bool:
    return left.start < right.end and right.start < left.end


def _count_in(mention: str) -> Count | None:
    return Count(1, 1) if re.match(r"(?:a|an|one)\s", one_line(mention), re.IGNORECASE) else None


def _is_human(target: Target) -> bool:
    last = head(target.words)
    if last in lexicon.people():
        return True
    if last in lexicon.things():
        return False
    return bool(target.effects)


def _fullest(targets: Iterable[Target]) -> tuple[Target, ...]:
    """Return each person once, by the longest name told: "Quintero" falls to "Franklin Quintero"."""
    kept: list[Target] = []
    for target in sorted(targets, key=lambda each: -len(each.words.split())):
        words = set(target.words.casefold().split())
        if not any(words <= set(other.words.casefold().split()) for other in kept):
            kept.append(target)
    return tuple(kept)


def _longest_first_told(words: Iterable[str]) -> tuple[str, ...]:
    return tuple({each.casefold(): each for each in words}.values())


def _distinct(targets: Iterable[Target]) -> tuple[Target, ...]:
    kept: dict[str, Target] = {}
    for target in targets:
        known = kept.get(target.words.casefold())
        if known is None or (not known.effects and target.effects):
            kept[target.words.casefold()] = target
    return tuple(kept.values())


def _identity(incident: Incident) -> tuple[object, ...]:
    return (
        incident.type,
        incident.date,
        incident.place,
        incident.by_state,
        incident.individuals,
        incident.organisations,
    )


def _both(left: Incident, right: Incident) -> Incident:
    return Incident(
        left.type,
        left.stage,
        left.date,
        left.by_weekday,
        left.place,
        left.place_words,
        left.by_state,
        left.individuals,
        left.organisations,
        tuple(dict.fromkeys((*left.weapons, *right.weapons))),
        _distinct((*left.things, *right.things)),
        _distinct((*left.people, *right.people)),
        _fullest((*left.named, *right.named)),
    )
