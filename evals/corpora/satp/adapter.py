"""What the engine reads in a row -> the corpus' answer: an attack or not, by whom, on whom, where."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from evals.corpora.satp.rows import Answer, distinct
from reportedly.entities.demonyms import nation_of
from reportedly.model.mention import Mention, Mentions
from reportedly.model.values import Actor, Place, Referent, Term
from reportedly.views.public.records import ArticleLine, PublicAccount

ACTION_TYPES: Mapping[str, str | None] = MappingProxyType({
    "bombing": "Bombing/Explosion",
    "suicide_bombing": "Bombing/Explosion",
    "landmine": "Bombing/Explosion",
    "shelling": "Bombing/Explosion",
    "airstrike_drone": "Bombing/Explosion",
    "armed_attack": "Armed Assault",
    "armed_clash": "Armed Assault",
    "raid": "Armed Assault",
    "assassination": "Assassination",
    "abduction": "Kidnapping",
    "arson": "Facility/Infrastructure Attack",
    "looting": "Facility/Infrastructure Attack",
    "sexual_violence": "Unarmed Assault",
    "other": "Unknown",
    "arrest": None,
    "disrupted_plot": None,
    "execution": None,
    "mob_violence": None,
    "protest_violence": None,
})  # fmt: skip
"""Our types, and the corpus' (those of the Global Terrorism Database); None is no attack to the corpus."""

_COUNTRY_ONLY = 6
"""Precision of a place that is a country."""
_COUNTING = re.compile(
    r"^(?:(?:the|an?|his|her|their|its|both|all|another|other|some|several|many|around|about|at least|"
    r"nearly|over|more than|up to|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|"
    r"scores of|hundreds of|\d[\d,]*)\s+)+",
    re.IGNORECASE,
)
_PLACE_CLASS = re.compile(
    r"(?:\s+(?:district|villages?|areas?|towns?|city|sectors?|province|division|region|locality))+$",
    re.IGNORECASE,
)
_BEFORE_A_DAY = re.compile(r"^(?:on|in|of|early|late|late on)\s+", re.IGNORECASE)


def answer_of(id_: str, line: ArticleLine | None, mentions: Mentions | None) -> Answer:
    """Return the corpus' answer from the accounts of attacks; without one it says irrelevant and no more."""
    attacks = tuple(account for account in line.accounts if is_attack(account)) if line else ()
    if not attacks:
        return Answer(id_, is_relevant=False)
    return Answer(
        id_,
        is_relevant=True,
        perpetrators=distinct(_perpetrators(attacks, mentions)),
        targets=distinct(_targets(attacks)),
        action_types=distinct(_action_types(attacks)),
        places=distinct(_places(attacks)),
        dates=distinct(_dates(attacks)),
    )


def types_by_name() -> Iterator[tuple[str, str]]:
    """Yield each of the corpus' types with ours that become it."""
    for name in dict.fromkeys(name for name in ACTION_TYPES.values() if name):
        yield name, ", ".join(type_ for type_, other in ACTION_TYPES.items() if other == name)


def is_attack(account: PublicAccount) -> bool:
    """Return whether the corpus would call it relevant: an attack with an armed group in it, told as news."""
    if (
        not account.main
        or ACTION_TYPES[account.type] is None
        or account.status not in {"asserted", "alleged"}
    ):
        return False
    if account.type == "armed_clash":
        return True
    doers = _doers(account)
    if doers:
        return not all(_is_state(doer) for doer in doers)
    return not account.targets or any(target.kind != "militants" for target in account.targets)


def _doers(account: PublicAccount) -> tuple[Referent, ...]:
    return tuple(
        claim.value
        for claim in account.claims
        if claim.field == "perpetrator" and isinstance(claim.value, Referent)
    )


def _is_state(doer: Referent) -> bool:
    return isinstance(doer.entity, Actor) and doer.entity.country is not None


def _perpetrators(attacks: Iterable[PublicAccount], mentions: Mentions | None) -> Iterator[str]:
    """Yield the words for each doer; for one of the registry all its names in the text."""
    named = tuple(mention for mention in mentions.mentions if mention.sort == "actor") if mentions else ()
    for attack in attacks:
        states = {
            doer.entity.id for doer in _doers(attack) if isinstance(doer.entity, Actor) and _is_state(doer)
        }
        for doer in attack.perpetrators:
            if doer.actor_id not in states:
                names = tuple(_names(named, doer.actor_id)) if doer.actor_id else ()
                yield from names or (_bare(doer.text),)
        if attack.type == "armed_clash":
            # Who is struck in a clash is a side of it too, and the corpus has militants do, not suffer.
            yield from (_bare(target.text) for target in attack.targets if target.kind == "militants")


def _names(named: Iterable[Mention], actor_id: str) -> Iterator[str]:
    for mention in named:
        actor = mention.value.entity if isinstance(mention.value, Referent) else None
        if isinstance(actor, Actor) and actor.id == actor_id:
            yield mention.evidence.quote


def _targets(attacks: Iterable[PublicAccount]) -> Iterator[str]:
    for attack in attacks:
        yield from (_bare(target.text) for target in attack.targets if target.kind != "militants")


def _action_types(attacks: Iterable[PublicAccount]) -> Iterator[str]:
    for attack in attacks:
        told = [
            claim.value.code
            for claim in attack.claims
            if isinstance(claim.value, Term) and claim.field == "type"
        ]
        yield from (name for type_ in (attack.type, *told) if (name := ACTION_TYPES[type_]) is not None)


def _places(attacks: Iterable[PublicAccount]) -> Iterator[str]:
    for attack in attacks:
        for claim in attack.claims:
            if claim.field == "where" and isinstance(claim.value, Referent) and not _is_country(claim.value):
                wider = (name for name in claim.value.context if nation_of(name) is None)
                yield from (_PLACE_CLASS.sub("", name) for name in (claim.value.mention, *wider))


def _is_country(place: Referent) -> bool:
    # An unknown village has its country's precision too, under its own name.
    return (
        isinstance(place.entity, Place)
        and place.entity.precision == _COUNTRY_ONLY
        and nation_of(place.entity.name) is not None
    )


def _dates(attacks: Iterable[PublicAccount]) -> Iterator[str]:
    for attack in attacks:
        yield from (_BEFORE_A_DAY.sub("", claim.quote) for claim in attack.claims if claim.field == "when")


def _bare(words: str) -> str:
    """Return words for somebody without how many: "At least four militants" is "militants"."""
    return _COUNTING.sub("", words) or words
