"""A happening's strands and parties -> its incident type: words first, then who acts on whom."""

import re
from collections.abc import Sequence

from reportedly.claims.local import lexicon
from reportedly.claims.local.lexicon import Effect
from reportedly.claims.local.parse.grammar import phrase
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sorting.burning import killing_beside
from reportedly.claims.local.sorting.kinds import Kind, has_gunmen, is_protest, strand_kind
from reportedly.claims.local.writing.parties import Party
from reportedly.model.taxonomy import IncidentType

_REFINES: dict[IncidentType, frozenset[IncidentType]] = {
    "bombing": frozenset({"suicide_bombing", "landmine", "airstrike_drone"}),
    "armed_attack": frozenset(
        {"suicide_bombing", "bombing", "abduction", "airstrike_drone", "shelling", "execution", "mob_violence",
         "assassination", "sexual_violence"}),
    "shelling": frozenset({"airstrike_drone"}),
    "other": frozenset(),
}  # fmt: skip
_SETTLED = 60  # rank from which words alone settle a type
_ATTACK = 50  # rank of "gun attack"; what ranks below may be an operation
_FROM_AFAR = frozenset({"airstrike_drone", "shelling"})
_ATTACK_WORD = 45  # rank of "ambush"; what ranks below are verbs of killing
_OPERATION = re.compile(
    r"\b(operation|raid|raided|crackdown|offensive|sweep|search|hideout|cordon)\b", re.IGNORECASE
)
_NOTED = frozenset({"official", "journalist"})
_NOTED_NOUNS = frozenset(
    {"commander", "leader", "activist", "lawyer", "cleric", "imam", "priest", "bishop", "candidate", "chief", "politician",
     "general", "colonel", "elder", "scientist", "professor", "lawmaker", "mayor", "governor", "judge", "journalist",
     "minister", "president", "ambassador", "businessman", "head", "deputy", "councillor", "chairman", "warlord",
     "prosecutor", "editor", "reporter", "diplomat", "secretary", "spokesman", "official", "broadcaster", "senator"}
)  # fmt: skip


def kind_of(strands: Sequence[Strand], doers: Sequence[Party], victims: Sequence[Party]) -> Kind:
    """Return the type that the strands tell, the first one's words first, refined by later ones."""
    strands = _without_what_was_foiled(strands)
    found = [kind for strand in strands if (kind := strand_kind(strand)) is not None]
    if _killed_first(strands, "arrested"):
        found = [kind for kind in found if kind.type != "arrest"]
    if _killed_first(strands, "abducted"):
        found = [kind for kind in found if kind.type != "abduction" or _is_counted(kind, strands)]
    if _killed_more(strands):
        found = [kind for kind in found if kind.type != "abduction"]
    if found and _is_only_their_end(found[0], strands):
        found = []
    base = found[0] if found else _fallback(strands)
    for kind in found[1:]:
        if kind.type in _REFINES.get(base.type, frozenset()) and (
            base.rank < 60
            or kind.type == "suicide_bombing"
            or base.type == "shelling"
            or (kind.type == "airstrike_drone" and is_bare_bombing(base, strands))
        ):
            base = kind
    base = next((kind for kind in found if _is_two_sided(base, kind, strands)), base)
    if base.type in {"arson", "looting"} and base.rank < _SETTLED:
        base = _of_killing_beside(base, strands)
    if base.type in _FROM_AFAR and _opens_with_a_raid(base, strands):
        raid = _by_parties(_fallback(strands), strands, doers, victims)
        base = raid if raid.type == "raid" else base
    return _by_parties(base, strands, doers, victims)


def is_bare_bombing(kind: Kind, strands: Sequence[Strand]) -> bool:
    """Return whether no more is told than that something "was bombed", which aircraft may have done."""
    own = [strand for strand in strands if strand.sentence is kind.sentence]
    text = kind.sentence.article.text[kind.start : kind.end].lower()
    people = lexicon.people()
    return text == "bombed" and not any(
        doer.pos_ == "PROPN" or (doer.lower_ in people and people[doer.lower_].armed)
        for strand in own
        for doer in strand.doers
    )


def _without_what_was_foiled(strands: Sequence[Strand]) -> Sequence[Strand]:
    """Leave out the attempt that was foiled where another sentence tells of people killed in it."""
    foiled = [s for s in strands if s.triggers and all(t.word.frame == "foil" for t in s.triggers)]
    rest = [strand for strand in strands if strand not in foiled]
    killed = any(
        harm.effect == "killed" and (harm.count.low or 0) > 0 for strand in rest for harm in strand.harms
    )
    return rest if killed else strands


def _killed_more(strands: Sequence[Strand]) -> bool:
    """Return whether more people were killed than taken: "killed 17 people and took two hostage"."""
    harms = [harm for strand in strands for harm in strand.harms if harm.whole is None]
    dead, taken = (
        max((harm.count.low or 0 for harm in harms if harm.effect == effect), default=0)
        for effect in ("killed", "abducted")
    )
    return dead > taken > 0


def _killed_first(strands: Sequence[Strand], other: Effect) -> bool:
    """Return whether it opens with a killing without the other effect, so that what follows is no type of it."""
    first = strands[0]
    killed = any(harm.effect == "killed" and harm.whole is None for harm in first.harms)
    return killed and not any(trigger.word.effect == other for trigger in first.triggers)


def _is_counted(kind: Kind, strands: Sequence[Strand]) -> bool:
    """Return whether the sentence of an abduction says how many were taken."""
    own = [harm for strand in strands if strand.sentence is kind.sentence for harm in strand.harms]
    return any(harm.effect == "abducted" and harm.count.low for harm in own)


def _is_only_their_end(kind: Kind, strands: Sequence[Strand]) -> bool:
    """Return whether it opens with others killed, and a fight told further down only cost the attackers' lives."""
    own = [strand for strand in strands if strand.sentence is kind.sentence]
    ends = [harm for strand in own for harm in strand.harms if harm.effect == "killed"]
    is_later = kind.type == "armed_clash" and kind.sentence is not strands[0].sentence
    opens = _killed_first(strands, "arrested") and bool(strands[0].doers)
    return is_later and opens and bool(ends) and all(harm.is_attacker for harm in ends)


def _of_killing_beside(base: Kind, strands: Sequence[Strand]) -> Kind:
    """Call it an attack where armed men killed people, and burnt or looted beside it."""
    beside = killing_beside(strands)
    if beside is None:
        return base
    strand, trigger = beside
    return Kind("armed_attack", strand.sentence, *strand.sentence.span([trigger.token]), base.rank)


def _opens_with_a_raid(base: Kind, strands: Sequence[Strand]) -> bool:
    """Return whether the report calls it a raid or an operation first, and tells of strikes further down."""
    first = [strand for strand in strands if strand.sentence is strands[0].sentence]
    return base.sentence is not strands[0].sentence and bool(_lemmas(first) & {"raid", "operation"})


def _is_two_sided(base: Kind, kind: Kind, strands: Sequence[Strand]) -> bool:
    """Return whether armed men whose killing opens the report died in a fight that also cost the other side lives."""
    if base.type != "armed_attack" or base.rank >= _ATTACK_WORD or kind.type != "armed_clash":
        return False
    dead = [
        harm.count.of_class
        for strand in strands
        for harm in strand.harms
        if harm.effect == "killed" and harm.whole is None and not harm.is_attacker
    ]
    return dead[:1] == ["militant"] and "security_force" in dead


def _fallback(strands: Sequence[Strand]) -> Kind:
    strand = strands[0]
    start, end = _range(strand)
    triggers = [t for t in strand.triggers if not (is_protest(t) and _is_beside_a_protest(strand, t))]
    types = [trigger.word.type for trigger in triggers if trigger.word.type is not None]
    if _killed_more(strands):
        types = [each for each in types if each != "abduction"]
    return Kind(types[0] if types else "other", strand.sentence, start, end, 0)


def _is_beside_a_protest(strand: Strand, protest: Trigger) -> bool:
    """Return whether a protest only followed what gunmen did, or was where they struck: "killed six, sparking protests"."""
    return has_gunmen(strand) or protest.token.dep_ == "dobj" or protest.token.head.lower_ == "to"


def _range(strand: Strand) -> tuple[int, int]:
    if strand.triggers:
        return strand.sentence.span([strand.triggers[0].token])
    return strand.sentence.start, strand.sentence.end


def _by_parties(
    base: Kind, strands: Sequence[Strand], doers: Sequence[Party], victims: Sequence[Party]
) -> Kind:
    """Let who acts on whom settle what the words leave open."""
    if base.rank >= _SETTLED and base.type != "arrest":
        return base
    by_state = any(party.name is not None and party.name.sort == "state_force" for party in doers)
    killed = any(
        harm.effect == "killed" and harm.whole is None for strand in strands for harm in strand.harms
    )
    if killed and base.type in {"other", "armed_attack", "arrest"}:
        return _of_killing(base, strands, by_state=by_state, on_armed=_is_on_armed(strands, victims))
    if base.type == "other":
        return _of_operation(base, strands, doers, by_state=by_state)
    return base


def _of_killing(base: Kind, strands: Sequence[Strand], *, by_state: bool, on_armed: bool) -> Kind:
    operation = any(_OPERATION.search(strand.sentence.text) for strand in strands[:4])
    if (by_state and on_armed) or (operation and on_armed and base.rank < _ATTACK):
        return _with(base, "raid")
    if by_state and "raid" in _lemmas(strands):
        return _with(base, "raid")
    if _is_targeted(strands) and not by_state:
        return _with(base, "assassination")
    return _with(base, "armed_attack") if base.type == "other" else base


def _of_operation(base: Kind, strands: Sequence[Strand], doers: Sequence[Party], *, by_state: bool) -> Kind:
    armed = any(party.is_armed for party in doers)
    effects = {harm.effect for strand in strands for harm in strand.harms}
    if _lemmas(strands) & {"raid", "operation"}:
        return _with(base, "raid" if by_state or not armed else "armed_attack")
    if effects & {"killed", "injured"}:
        return _with(base, "armed_attack")
    if "arrested" in effects:
        return _with(base, "arrest")
    return _with(base, "armed_attack") if armed else base


def _lemmas(strands: Sequence[Strand]) -> set[str]:
    return {trigger.word.lemma for strand in strands for trigger in strand.triggers}


def _with(kind: Kind, type_: IncidentType) -> Kind:
    return Kind(type_, kind.sentence, kind.start, kind.end, kind.rank)


def _is_on_armed(strands: Sequence[Strand], victims: Sequence[Party]) -> bool:
    classes = {
        harm.count.of_class
        for strand in strands
        for harm in strand.harms
        if harm.effect in {"killed", "arrested"}
    }
    named = any(party.name is not None and party.name.sort == "group" for party in victims)
    return "militant" in classes or named


def _is_targeted(strands: Sequence[Strand]) -> bool:
    """Return whether one person of note was killed: a targeted killing."""
    wholes = [
        harm
        for strand in strands
        for harm in strand.harms
        if harm.effect == "killed" and harm.whole is None and not harm.is_attacker
    ]
    if not wholes or wholes[0].count.high != 1:
        return False
    first = wholes[0]
    words = {token.lower_ for token in phrase(first.noun)} | {first.noun.lower_}
    words |= {
        token.lower_
        for child in first.noun.children
        if child.dep_ in {"appos", "relcl"}
        for token in child.subtree
    }
    return bool(words & _NOTED_NOUNS) or first.count.of_class in _NOTED
