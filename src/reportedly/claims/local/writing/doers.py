"""A happening's strands -> the parties told to have done it, and the claims that say so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import children, heads, is_above, objects_of, phrase
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.placewords import SETTLED
from reportedly.claims.local.sentence.responsibility import Responsibility
from reportedly.claims.local.sentence.strands import Strand
from reportedly.claims.local.sentence.voices import voice_of
from reportedly.claims.local.writing.desk import Desk, claim, strand_voice
from reportedly.claims.local.writing.memory import is_parent
from reportedly.claims.local.writing.parties import Party, party_of
from reportedly.model.claim import Attribution, Claim, Speaker
from reportedly.model.seams import KnownName
from reportedly.model.values import Referent

_PRONOUNS = frozenset({"it", "they", "he", "she", "we"})
_OWN = frozenset({"its", "their", "our"})
_ANYWHERE = frozenset(
    {"attack", "attacks", "bombing", "bombings", "bomb", "bombs", "blast", "blasts", "assault", "shooting", "operation",
     "operations", "killing", "killings", "massacre", "siege", "explosion", "raid", "raids", "offensive"}
)  # fmt: skip
"""Acts that a nation's word before them may place as well as name the doer of."""
_ACTING = frozenset({"group", "state_force", "state"})
_AUTHORITIES = frozenset(
    {"police", "military", "official", "hospital", "agency", "media", "witness", "resident"}
)
"""Kinds of speakers whose "they" and "it" are themselves, not the group told of before."""


@dataclass(frozen=True, slots=True)
class Doer:
    """A party told to have done it, with the range of the words and the voice that says so."""

    party: Party
    strand: Strand
    start: int
    end: int
    attribution: Attribution
    confidence: float


def doers_in(desk: Desk, strand: Strand) -> Iterator[Doer]:
    """Yield the parties that a strand says did it, own up to it or are blamed for it."""
    voice = strand_voice(strand)
    for noun in strand.doers:
        party = own_party(desk, strand, noun, voice)
        if (
            _only_suffers(noun, strand)
            or _hits_back(noun)
            or _ends_it(noun, strand)
            or _stops_him(noun)
            or not _can_do(party, noun)
            or _only_says_where(desk, strand, noun, party)
        ):
            continue
        tokens = [noun, *(trigger.token for trigger in strand.triggers[:1] if is_above(trigger.token, noun))]
        start, end = strand.sentence.span([*phrase(noun), *tokens])
        sure = 0.9 if party.name is not None else 0.7
        yield Doer(party, strand, start, end, voice, sure)
    for responsibility in strand.responsibilities:
        if responsibility.stance == "denies" or _is_counter(responsibility, strand):
            continue
        party = own_party(desk, strand, responsibility.party, voice)
        if not can_answer(party, responsibility.party):
            continue
        start, end = strand.sentence.span([*phrase(responsibility.party), responsibility.cue])
        attribution = stance_voice(strand, responsibility, party)
        yield Doer(
            party, strand, start, end, attribution, 0.88 if responsibility.stance == "claims" else 0.75
        )


def _is_counter(blame: Responsibility, strand: Strand) -> bool:
    """Return whether it is what a party says that denies its own part: that makes nobody the doer."""
    return blame.stance == "blames" and any(each.stance == "denies" for each in strand.responsibilities)


def _only_suffers(doer: Token, strand: Strand) -> bool:
    """Return whether a subject is the one who was harmed: "one was killed and a guard hurt"."""
    return any(harm.noun.i == doer.i and not harm.is_attacker for harm in strand.harms)


def _only_says_where(desk: Desk, strand: Strand, noun: Token, party: Party) -> bool:
    """Return whether a nation's word says where it was: "the Kenyan bombing" in Kenya, unlike "a Kenyan air strike"."""
    if party.name is None or party.name.sort != "state" or noun.dep_ not in {"amod", "compound", "nmod"}:
        return False
    if noun.head.lower_ not in _ANYWHERE:
        return False
    places = (
        desk.names.place(mention.text, context=mention.context, countries=desk.countries)
        for mention in strand.places
    )
    found = {place.country for place in places if place is not None} or set(desk.countries[:1])
    return any(f"state:{country}" == party.name.actor_id for country in found)


def _hits_back(doer: Token) -> bool:
    """Return whether a subject answers an attack: "troops returned fire and killed four", "police fired back"."""
    verbs = [doer.head, *(verb for verb in children(doer.head, "conj") if verb.pos_ == "VERB")]
    return doer.dep_ == "nsubj" and any(_is_answering(verb) for verb in verbs)


def _ends_it(doer: Token, strand: Strand) -> bool:
    """Return whether an agent struck those who did it: "gunmen killed two before they were shot by police"."""
    chain = [doer, *heads(doer)]
    by = next((at for at, step in enumerate(chain) if step.dep_ == "agent"), None)
    if by is None or not all(step.dep_ in {"pobj", "conj"} for step in chain[:by]):
        return False
    verb = chain[by + 1]
    they = any(noun.tag_ == "PRP" for noun in children(verb, "nsubjpass"))
    return they and any(other.dep_ == "nsubj" and other.i < verb.i for other in strand.doers)


def _stops_him(doer: Token) -> bool:
    """Return whether police or troops struck the attacker in the end: "stabbed two before police shot him dead"."""
    verb = doer.head
    entry = lexicon.people().get(doer.lower_)
    lawful = entry is not None and entry.victim_class == "security_force"
    led = any(child.lower_ in {"before", "until"} for child in children(verb, "mark", "prep", "advmod"))
    under = verb.dep_ == "pcomp" and verb.head.lower_ in {"before", "until"}
    him = any(noun.lower_ in {"him", "her", "them"} for noun in children(verb, "dobj"))
    return lawful and doer.dep_ == "nsubj" and (led or under) and him


def _is_answering(verb: Token) -> bool:
    behind = {child.lower_ for child in verb.children if child.i > verb.i}
    return (
        verb.lemma_ == "retaliate"
        or (verb.lemma_ == "return" and "fire" in behind)
        or (verb.lemma_ in {"fire", "shoot", "hit", "strike"} and "back" in behind)
    )


def _can_do(party: Party, noun: Token) -> bool:
    if party.name is not None:
        return party.name.sort != "organisation"
    if noun.lower_ in SETTLED or not any(map(str.isalpha, noun.text)):
        return False
    if party.is_armed or party.person is not None:
        return True
    if noun.lower_ in lexicon.weapons() or noun.lower_ in lexicon.things():
        return False
    if noun.pos_ == "PROPN" and noun.ent_type_ in {"ORG", "NORP"}:
        return True
    entry = lexicon.people().get(noun.lower_)
    return entry is not None and noun.lower_ not in {"people", "others", "victims"}


def without_strays(doers: Sequence[Doer]) -> list[Doer]:
    """Leave out a "they" that would bring in another actor than the one named before as the doer."""
    named: list[Doer] = []
    kept: list[Doer] = []
    for doer in doers:
        name = doer.party.name
        others = [each for each in named if name is not None and _actor(each) != _actor(doer)]
        if doer.party.text.lower() == "they" and others:
            continue
        kept.append(doer)
        named += [doer] if name is not None else []
    return kept


def _actor(doer: Doer) -> str | None:
    return doer.party.name.actor_id if doer.party.name is not None else None


def doer_claims(desk: Desk, doers: Sequence[Doer]) -> Iterator[Claim]:
    """Yield a claim a doer, the named and the first ones the surest."""
    named = any(doer.party.name is not None for doer in doers)
    for position, doer in enumerate(doers):
        sure = (
            doer.confidence - 0.02 * min(position, 10) - (0.3 if named and doer.party.name is None else 0.0)
        )
        context = names_told(doer.party)
        value = Referent(doer.party.text, "actor", context=context)
        yield claim(desk, "perpetrator", value, (doer.start, doer.end), doer.attribution, max(sure, 0.1))


def names_told(party: Party) -> tuple[str, ...]:
    """Return the registry name a party stands for, when its own words say more or less than the name."""
    if party.name is None or party.name.text == party.text:
        return ()
    return (party.name.text,)


def own_party(desk: Desk, strand: Strand, noun: Token, voice: Attribution) -> Party:
    """Return the party a noun means; "it" and "its fighters", said by a group, are that group's."""
    party = party_of(strand.sentence, noun, desk.memory)
    speaks = _named_speaker(strand, voice)
    if speaks is not None and _means_speaker(noun, speaks, strand):
        return Party(party.start, party.end, party.text, speaks, person=None, is_armed=True)
    if noun.lower_ in _PRONOUNS and voice.speakers and voice.speakers[0].kind in _AUTHORITIES:
        return Party(party.start, party.end, party.text, None, person=None, is_armed=False)
    whole = [noun, *objects_of(noun, "of")]
    own = any(child.lower_ in _OWN for part in whole for child in children(part, "poss"))
    if party.name is None and own and speaks is not None:
        return Party(party.start, party.end, party.text, speaks, person=None, is_armed=True)
    return party


def _named_speaker(strand: Strand, voice: Attribution) -> KnownName | None:
    """Return the actor of the registry that says it, or for which its spokesman does."""
    if not voice.speakers:
        return None
    said_by = f"{voice.speakers[0].text} {voice.speakers[0].role or ''}"
    named = [
        name
        for name in strand.sentence.names
        if name.sort in _ACTING and name.text in said_by and not is_parent(strand.sentence, name)
    ]
    return min(named, key=lambda name: (name.sort == "state", name.start), default=None)


def _means_speaker(noun: Token, speaks: KnownName, strand: Strand) -> bool:
    """Return whether "it" or "we" is the speaker; an army's "they" is the other side, unless they arrest."""
    arrests = any(trigger.word.effect == "arrested" for trigger in strand.triggers)
    return noun.lower_ in {"it", "we"} or (noun.lower_ == "they" and (speaks.sort == "group" or arrests))


def can_answer(party: Party, noun: Token) -> bool:
    """Return whether a party can be held to answer: an actor, a person, armed people, or a name."""
    if party.name is not None:
        return party.name.sort != "organisation"
    return party.person is not None or party.is_armed or noun.pos_ == "PROPN"


def stance_voice(strand: Strand, responsibility: Responsibility, party: Party) -> Attribution:
    """Return who says it of whom: the party itself, its accuser, or the voice around them."""
    voice = voice_of(responsibility.cue, strand.tellings)
    said_by = " ".join(f"{speaker.text} {speaker.role or ''}" for speaker in voice.speakers[:1])
    same = party.name is not None and party.name.text in said_by
    owns_up = same or _speaks_of_itself(responsibility.party, voice)
    if responsibility.stance == "blames" and responsibility.accuser is None and owns_up:
        return Attribution(voice.voice, voice.speakers, voice.cue, "claims", voice.medium, voice.said_on)
    cue = responsibility.cue.text
    if responsibility.accuser is not None and responsibility.stance == "blames":
        text = strand.sentence.words(phrase(responsibility.accuser))
        named = any(token.pos_ == "PROPN" for token in phrase(responsibility.accuser))
        speaker = Speaker(text, "official" if not named else "organisation")
        return Attribution(
            "speaker" if named else "unnamed", (speaker,), cue, "blames", voice.medium, voice.said_on
        )
    speakers = voice.speakers
    return Attribution(voice.voice, speakers, cue, responsibility.stance, voice.medium, voice.said_on)


def _speaks_of_itself(noun: Token, voice: Attribution) -> bool:
    """Return whether "it" or "they" are those who speak: "the group said it was behind the raid"."""
    if noun.lower_ not in {"it", "they", "we"} or not voice.speakers:
        return False
    return voice.speakers[0].kind in {"militant_group", "organisation", "unknown"}
