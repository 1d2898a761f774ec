"""A happening -> the claims of its account, each with its evidence, its voice and how sure the engine is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.grammar import is_above, phrase
from reportedly.claims.local.happenings import Happening
from reportedly.claims.local.kinds import Kind, kind_of
from reportedly.claims.local.parties import Memory, Party, party_of
from reportedly.claims.local.places import named_site
from reportedly.claims.local.reading import Token
from reportedly.claims.local.responsibility import Responsibility
from reportedly.claims.local.strands import Look, Strand
from reportedly.claims.local.tolls import toll_claims
from reportedly.claims.local.voices import voice_of
from reportedly.model.account import Account, make_account
from reportedly.model.article import Article
from reportedly.model.claim import Attribution, Claim, Speaker, make_claim, quote_at
from reportedly.model.seams import NameBook
from reportedly.model.taxonomy import Field
from reportedly.model.values import Period, Referent, Term, Value

_REACH = 4  # sentences to either side in which a place may be understood
_AFTER = 2  # a place told before is understood sooner than one told after


@dataclass(frozen=True, slots=True)
class Desk:
    """What every draft needs: the article, the name book, what the article has named, and the origin."""

    article: Article
    names: NameBook
    memory: Memory
    origin: str
    countries: tuple[str, ...]
    looks: Sequence[Look]


@dataclass(frozen=True, slots=True)
class Doer:
    """A party told to have done it, with the range of the words and the voice that says so."""

    party: Party
    strand: Strand
    start: int
    end: int
    attribution: Attribution
    confidence: float


def account_of(desk: Desk, happening: Happening, *, main: bool) -> Account:
    """Return the account of one happening."""
    doers = [doer for strand in happening.strands for doer in _doers(desk, strand)]
    victims = [party for strand in happening.strands for party in _victims(desk, strand)]
    kind = kind_of(happening.strands, [doer.party for doer in doers], victims)
    claims = [
        _type_claim(desk, happening, kind),
        *_when_claims(desk, happening),
        *(list(_where_claims(desk, happening)) or _implied_place(desk, happening)),
        *_doer_claims(desk, doers),
        *_target_claims(desk, happening),
        *toll_claims(desk.article, happening, kind.type, origin=desk.origin),
        *_person_claims(desk, happening),
        *_responsibility_claims(desk, happening, doers),
        _status_claim(desk, happening),
    ]
    return make_account(desk.article.id, claims, main=main)


def _claim(
    desk: Desk, field: Field, value: Value, span: tuple[int, int], attribution: Attribution, confidence: float
) -> Claim:
    return make_claim(
        desk.article.id,
        field,
        value,
        quote_at(desk.article, *span),
        attribution=attribution,
        confidence=confidence,
        origin=desk.origin,
    )


def strand_voice(strand: Strand) -> Attribution:
    """Return who tells the strand."""
    if not strand.triggers:
        root = next(token for token in strand.sentence.tokens if token.head.i == token.i)
        return voice_of(root, strand.tellings)
    return voice_of(strand.triggers[0].token, strand.tellings)


def _type_claim(desk: Desk, happening: Happening, kind: Kind) -> Claim:
    owner = next(strand for strand in happening.strands if strand.sentence is kind.sentence)
    return _claim(
        desk, "type", Term(kind.type), (kind.start, kind.end), strand_voice(owner), 0.6 + kind.rank / 300
    )


def _status_claim(desk: Desk, happening: Happening) -> Claim:
    first = happening.strands[0]
    code = "alleged" if first.status == "alleged" else "asserted"
    code = "planned" if first.status == "foiled" else code
    token = first.triggers[0].token if first.triggers else first.sentence.tokens[0]
    return _claim(desk, "status", Term(code), first.sentence.span([token]), strand_voice(first), 0.8)


def _when_claims(desk: Desk, happening: Happening) -> Iterator[Claim]:
    for position, strand in enumerate(happening.strands):
        for mention in strand.times:
            period = desk.names.period(mention.text, desk.article.published)
            value = Referent(mention.text, "period")
            sure = _time_confidence(period) - 0.02 * min(position, 10)
            yield _claim(
                desk, "when", value, (mention.start, mention.end), strand_voice(strand), max(sure, 0.2)
            )


def _time_confidence(period: Period) -> float:
    by_precision = {"day": 0.92, "days": 0.88, "week": 0.7, "month": 0.8, "season": 0.6, "year": 0.7, "years": 0.5,
                    "bounds": 0.55, "unresolved": 0.4}  # fmt: skip
    return by_precision[period.precision]


def _where_claims(desk: Desk, happening: Happening) -> Iterator[Claim]:
    for position, strand in enumerate(happening.strands):
        context = tuple(mention.text for mention in strand.places)
        for trigger in strand.triggers:
            for noun in [
                *strand.targets,
                *(child for child in trigger.token.children if child.dep_ == "compound"),
            ]:
                site = named_site(strand.sentence, noun)
                if site is not None and context:
                    name = desk.article.text[site[0] : site[1]]
                    yield _claim(
                        desk,
                        "where",
                        Referent(name, "place", context=context),
                        site,
                        strand_voice(strand),
                        0.75,
                    )
        for mention in strand.places:
            place = desk.names.place(mention.text, context=mention.context, countries=desk.countries)
            fine = {1: 0.9, 2: 0.88, 3: 0.86, 4: 0.8, 5: 0.62, 6: 0.5}.get(
                place.precision if place else 1, 0.5
            )
            near = 0.0 if mention.is_after_preposition else -0.1
            unknown = -0.25 if place is None else 0.0
            value = Referent(mention.text, "place", context=mention.context)
            sure = max(fine + near + unknown - 0.03 * min(position, 10), 0.1)
            yield _claim(desk, "where", value, (mention.start, mention.end), strand_voice(strand), sure)


def _implied_place(desk: Desk, happening: Happening) -> list[Claim]:
    """Return the nearest place told around a happening that names none: a list of attacks in one city."""
    first, last = happening.strands[0].sentence.index, happening.strands[-1].sentence.index
    near = sorted(
        (
            (
                first - seen.sentence.index
                if seen.sentence.index < first
                else _AFTER + seen.sentence.index - last
            ),
            position,
        )
        for position, seen in enumerate(desk.looks)
        if first - _REACH <= seen.sentence.index <= last + _REACH
    )
    for _, position in near:
        for mention in desk.looks[position].places:
            place = desk.names.place(mention.text, context=mention.context, countries=desk.countries)
            if place is not None:
                value = Referent(mention.text, "place", context=mention.context)
                span = (mention.start, mention.end)
                return [_claim(desk, "where", value, span, strand_voice(happening.strands[0]), 0.3)]
    return []


def _doers(desk: Desk, strand: Strand) -> Iterator[Doer]:
    voice = strand_voice(strand)
    for noun in strand.doers:
        party = _own(desk, strand, noun, voice)
        if not _can_do(party, noun):
            continue
        tokens = [noun, *(trigger.token for trigger in strand.triggers[:1] if is_above(trigger.token, noun))]
        start, end = strand.sentence.span([*phrase(noun), *tokens])
        sure = 0.9 if party.name is not None else 0.7
        yield Doer(party, strand, start, end, voice, sure)
    for responsibility in strand.responsibilities:
        if responsibility.stance == "denies":
            continue
        party = _own(desk, strand, responsibility.party, voice)
        if not _can_answer(party, responsibility.party):
            continue
        start, end = strand.sentence.span([*phrase(responsibility.party), responsibility.cue])
        attribution = _stance_voice(strand, responsibility, party)
        yield Doer(
            party, strand, start, end, attribution, 0.88 if responsibility.stance == "claims" else 0.75
        )


def _can_do(party: Party, noun: Token) -> bool:
    if party.name is not None:
        return party.name.sort != "organisation"
    if party.is_armed or party.person is not None:
        return True
    if noun.pos_ == "PROPN" and noun.ent_type_ in {"ORG", "NORP"}:
        return True
    entry = lexicon.people().get(noun.lower_)
    return entry is not None and noun.lower_ not in {"people", "others", "victims"}


def _doer_claims(desk: Desk, doers: Sequence[Doer]) -> Iterator[Claim]:
    named = any(doer.party.name is not None for doer in doers)
    for position, doer in enumerate(doers):
        sure = (
            doer.confidence - 0.02 * min(position, 10) - (0.3 if named and doer.party.name is None else 0.0)
        )
        context = _named(doer.party)
        value = Referent(doer.party.text, "actor", context=context)
        yield _claim(desk, "perpetrator", value, (doer.start, doer.end), doer.attribution, max(sure, 0.1))


def _named(party: Party) -> tuple[str, ...]:
    """Return the registry name a party stands for, when its own words say more or less than the name."""
    if party.name is None or party.name.text == party.text:
        return ()
    return (party.name.text,)


def _victims(desk: Desk, strand: Strand) -> Iterator[Party]:
    for harm in strand.harms:
        if harm.whole is None:
            yield party_of(strand.sentence, harm.noun, desk.memory)


def _target_claims(desk: Desk, happening: Happening) -> Iterator[Claim]:
    people, things = lexicon.people(), lexicon.things()
    for strand in happening.strands:
        nouns = [
            *strand.targets,
            *(h.noun for h in strand.harms if not h.is_attacker and h.effect != "arrested"),
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
            yield _claim(desk, "target", value, (party.start, party.end), strand_voice(strand), 0.7)


def _person_claims(desk: Desk, happening: Happening) -> Iterator[Claim]:
    for strand in happening.strands:
        for harm in strand.harms:
            if harm.person is not None:
                start, end = strand.sentence.span([t for t in phrase(harm.noun) if t.ent_type_ == "PERSON"])
                value = Referent(desk.article.text[start:end], "person", role=harm.effect)
                yield _claim(desk, "person", value, (start, end), strand_voice(strand), 0.8)


def _responsibility_claims(desk: Desk, happening: Happening, doers: Sequence[Doer]) -> Iterator[Claim]:
    for strand in happening.strands:
        for responsibility in strand.responsibilities:
            party = _own(desk, strand, responsibility.party, strand_voice(strand))
            if not _can_answer(party, responsibility.party):
                continue
            context = _named(party)
            span = strand.sentence.span([*phrase(responsibility.party), responsibility.cue])
            value = Referent(party.text, "actor", context=context)
            yield _claim(
                desk, "responsibility", value, span, _stance_voice(strand, responsibility, party), 0.85
            )
    for doer in doers:
        if _is_suspected(doer):
            voice = doer.attribution
            stance = Attribution(
                voice.voice, voice.speakers, voice.cue, "alleges", voice.medium, voice.said_on
            )
            value = Referent(doer.party.text, "actor", context=_named(doer.party))
            yield _claim(desk, "responsibility", value, (doer.start, doer.end), stance, 0.6)
        if _owns_up(doer):
            voice = doer.attribution
            stance = Attribution(
                voice.voice, voice.speakers, voice.cue, "claims", voice.medium, voice.said_on
            )
            yield _claim(
                desk,
                "responsibility",
                Referent(doer.party.text, "actor", context=_named(doer.party)),
                (doer.start, doer.end),
                stance,
                0.7,
            )


def _is_suspected(doer: Doer) -> bool:
    """Return whether the report itself only suspects: "suspected rebels", "are believed to have planted"."""
    if doer.party.name is None or doer.attribution.stance in {"claims", "blames"}:
        return False
    words = doer.party.text.lower()
    hedged = any(word in words for word in ("suspected", "alleged", "presumed", "believed to be"))
    return hedged or doer.strand.status == "alleged"


def _owns_up(doer: Doer) -> bool:
    """Return whether a party tells its own deed: its spokesman says it, or it "claims to have" done it."""
    if doer.party.name is None or doer.attribution.stance in {"denies", "blames"}:
        return False
    if doer.attribution.cue in {"claimed", "claims", "claim"} and _speaks(doer):
        return True
    return doer.party.name.sort in {"group", "state_force"} and _speaks(doer)


def _speaks(doer: Doer) -> bool:
    name = doer.party.name
    if name is None or not doer.attribution.speakers:
        return False
    speaker = doer.attribution.speakers[0]
    words = f"{speaker.text} {speaker.role or ''}"
    return name.text.lower() in words.lower()


def _own(desk: Desk, strand: Strand, noun: Token, voice: Attribution) -> Party:
    """Return the party a noun means; "its fighters", said by a group, are that group's."""
    party = party_of(strand.sentence, noun, desk.memory)
    own = any(child.dep_ == "poss" and child.lower_ in {"its", "their", "our"} for child in noun.children)
    if party.name is not None or not own or not voice.speakers:
        return party
    said_by = f"{voice.speakers[0].text} {voice.speakers[0].role or ''}"
    named = [
        name
        for name in strand.sentence.names
        if name.sort in {"group", "state_force"} and name.text in said_by
    ]
    if not named:
        return party
    return Party(party.start, party.end, party.text, named[0], person=None, is_armed=True)


def _can_answer(party: Party, noun: Token) -> bool:
    """Return whether a party can be held to answer: an actor, a person, armed people, or a name."""
    if party.name is not None:
        return party.name.sort != "organisation"
    return party.person is not None or party.is_armed or noun.pos_ == "PROPN"


def _stance_voice(strand: Strand, responsibility: Responsibility, party: Party) -> Attribution:
    voice = voice_of(responsibility.cue, strand.tellings)
    said_by = " ".join(f"{speaker.text} {speaker.role or ''}" for speaker in voice.speakers[:1])
    if responsibility.stance == "blames" and party.name is not None and party.name.text in said_by:
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
