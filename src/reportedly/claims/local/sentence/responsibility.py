"""Who answers for an act: the party, its accuser and the act; and which nouns can be such a party."""

from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import (
    objects_of,
    with_conjuncts,
)
from reportedly.claims.local.parse.tokens import Token
from reportedly.model.taxonomy import Stance

NOBODY = frozenset({"no", "nobody", "none", "neither"})
IT = frozenset({"it", "them", "both", "this"})


@dataclass(frozen=True, slots=True, eq=False)
class Responsibility:
    """A party that claims, is blamed, or denies; `act` is the word of violence it is about, when told."""

    stance: Stance
    party: Token
    accuser: Token | None
    act: Token | None
    cue: Token


def act_for(verb: Token, nouns: list[Token], acts: set[int]) -> Token | None:
    """Return the act that a verb or its nouns name after "for" or "of"."""
    places = [target for noun in [verb, *nouns] for target in objects_of(noun, "for", "of")]
    for target in places:
        for token in [target, *target.subtree]:
            if token.i in acts:
                return token
    return None


def each_of(
    stance: Stance, parties: list[Token], accusers: list[Token], act: Token | None, cue: Token, acts: set[int]
) -> list[Responsibility]:
    """Return the responsibility of each party, those joined by "and" apart; acts and nobody answer for nothing."""
    accuser = accusers[0] if accusers else None
    everyone = [party for noun in parties for party in with_conjuncts(noun)]
    return [
        Responsibility(stance, party, accuser, act, cue)
        for party in everyone
        if party.i not in acts and not is_nobody(party)
    ]


def is_nobody(token: Token) -> bool:
    """Return whether a noun says that nobody did: "no group"."""
    return token.lower_ in NOBODY or any(child.lower_ in NOBODY for child in token.children)


def can_speak(token: Token) -> bool:
    """Return whether a noun can be somebody who answers for an act: a name, armed people, a pronoun."""
    entry = lexicon.people().get(token.lower_)
    return (
        token.pos_ in {"PROPN", "PRON"}
        or token.ent_type_ == "ORG"
        or (entry is not None and entry.armed)
        or (token.lower_ in {"group", "movement", "organisation", "organization", "faction"})
    )
