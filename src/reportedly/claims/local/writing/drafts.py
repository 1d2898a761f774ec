"""A happening -> the claims of its account, each with its evidence, its voice and how sure the engine is."""

from collections.abc import Iterator

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import phrase
from reportedly.claims.local.sentence.harms import Harm
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.wordsense import BODIES
from reportedly.claims.local.sorting.happenings import Happening
from reportedly.claims.local.sorting.kinds import Kind
from reportedly.claims.local.sorting.settling import kind_of
from reportedly.claims.local.writing.desk import Desk, claim, strand_voice
from reportedly.claims.local.writing.doers import doer_claims, doers_in, without_strays
from reportedly.claims.local.writing.implied import implied_place, needs_place
from reportedly.claims.local.writing.parties import Party, party_of
from reportedly.claims.local.writing.stances import responsibility_claims
from reportedly.claims.local.writing.tolls import toll_claims
from reportedly.claims.local.writing.weaponry import weapon_claims
from reportedly.claims.local.writing.whens import when_claims
from reportedly.claims.local.writing.whereabouts import where_claims
from reportedly.model.account import Account, make_account
from reportedly.model.claim import Claim
from reportedly.model.values import Referent, Term


def account_of(desk: Desk, happening: Happening, *, main: bool, is_only: bool) -> Account:
    """Return the account of one happening."""
    doers = without_strays(
        [
            doer
            for strand in happening.strands
            if not _is_answer(strand, happening)
            for doer in doers_in(desk, strand)
        ]
    )
    victims = [party for strand in happening.strands for party in _victims(desk, strand)]
    kind = kind_of(happening.strands, [doer.party for doer in doers], victims)
    claims = [
        _type_claim(desk, happening, kind),
        *when_claims(desk, happening),
        *where_claims(desk, happening),
        *(implied_place(desk, happening) if needs_place(desk, happening) else ()),
        *doer_claims(desk, doers),
        *_target_claims(desk, happening),
        *weapon_claims(desk, happening, is_only=is_only),
        *toll_claims(desk.article, happening, kind.type, origin=desk.origin),
        *_person_claims(desk, happening),
        *responsibility_claims(desk, happening, doers),
        _status_claim(desk, happening),
    ]
    return make_account(desk.article.id, claims, main=main)


def _is_answer(strand: Strand, happening: Happening) -> bool:
    """Return whether a strand only tells how the attackers met their end: "police shot the gunman dead"."""
    if strand.is_arrest and not all(other.is_arrest for other in happening.strands if other.triggers):
        return True
    if not strand.harms or not all(map(_is_on_attackers, strand.harms)):
        return False
    others = [other for other in happening.strands if other is not strand]
    is_late = all(harm.is_attacker for harm in strand.harms) or any(
        other.doers for other in others[: happening.strands.index(strand)]
    )
    return is_late and any(not _is_on_attackers(harm) for other in others for harm in other.harms)


def _is_on_attackers(harm: Harm) -> bool:
    return harm.is_attacker or harm.count.of_class == "militant"


def _is_arrest_itself(happening: Happening) -> bool:
    return happening.kind is not None and happening.kind.type == "arrest"


def _type_claim(desk: Desk, happening: Happening, kind: Kind) -> Claim:
    owner = next(strand for strand in happening.strands if strand.sentence is kind.sentence)
    return claim(
        desk, "type", Term(kind.type), (kind.start, kind.end), strand_voice(owner), 0.6 + kind.rank / 300
    )


def _status_claim(desk: Desk, happening: Happening) -> Claim:
    first = happening.strands[0]
    code = "alleged" if first.status == "alleged" else "asserted"
    code = "planned" if first.status == "foiled" else code
    token = first.triggers[0].token if first.triggers else first.sentence.tokens[0]
    return claim(desk, "status", Term(code), first.sentence.span([token]), strand_voice(first), 0.8)


def _victims(desk: Desk, strand: Strand) -> Iterator[Party]:
    for harm in strand.harms:
        if harm.whole is None:
            yield party_of(strand.sentence, harm.noun, desk.memory)


def _target_claims(desk: Desk, happening: Happening) -> Iterator[Claim]:
    people, things = lexicon.people(), lexicon.things()
    for strand in happening.strands:
        held = {harm.noun.i for harm in strand.harms if harm.effect == "arrested"}
        nouns = [
            *(noun for noun in strand.targets if noun.i not in held or _is_arrest_itself(happening)),
            *(h.noun for h in strand.harms if _is_struck(h)),
        ]
        for noun in {token.i: token for token in nouns}.values():
            entry = people.get(noun.lower_)
            kind = entry.kind if entry is not None else things.get(noun.lower_)
            if entry is None and noun.lower_ not in things:
                continue
            party = party_of(strand.sentence, noun, desk.memory)
            context = (
                (party.name.text,)
                if party.name is not None and party.name.sort in {"group", "state_force"}
                else ()
            )
            value = Referent(party.text, "target", role=kind, context=context)
            yield claim(desk, "target", value, (party.start, party.end), strand_voice(strand), 0.7)


def _is_struck(harm: Harm) -> bool:
    """Return whether those harmed were struck: no attackers, nobody arrested, and no bodies that were counted."""
    is_body = harm.noun.lemma_.lower() in BODIES
    return not (harm.is_attacker or is_body) and harm.effect != "arrested"


def _person_claims(desk: Desk, happening: Happening) -> Iterator[Claim]:
    for strand in happening.strands:
        for harm in strand.harms:
            if harm.person is not None:
                start, end = strand.sentence.span([t for t in phrase(harm.noun) if t.ent_type_ == "PERSON"])
                value = Referent(desk.article.text[start:end], "person", role=harm.effect)
                yield claim(desk, "person", value, (start, end), strand_voice(strand), 0.8)
