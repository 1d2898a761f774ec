"""Sentences -> looks: the strands of each, its voices and its places, read in order of the text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.answering import responsibilities_in
from reportedly.claims.local.sentence.harming import harms_in
from reportedly.claims.local.sentence.harms import Harm
from reportedly.claims.local.sentence.hearing import tellings_through
from reportedly.claims.local.sentence.items import is_first, is_label_of_item, opens_item
from reportedly.claims.local.sentence.labels import label_over
from reportedly.claims.local.sentence.linking import linked
from reportedly.claims.local.sentence.passing import is_beat
from reportedly.claims.local.sentence.places import places_in
from reportedly.claims.local.sentence.roles import doers_of, targets_of
from reportedly.claims.local.sentence.scanning import scan
from reportedly.claims.local.sentence.sharing import (
    is_inside_speaker,
    share_places,
    share_responsibilities,
    share_times,
    share_weapons,
)
from reportedly.claims.local.sentence.splitting import split_by_place
from reportedly.claims.local.sentence.status import Telling as StatusTelling
from reportedly.claims.local.sentence.status import status_of
from reportedly.claims.local.sentence.strands import Look, Strand
from reportedly.claims.local.sentence.triggers import Trigger
from reportedly.claims.local.sentence.voices import Telling
from reportedly.claims.local.sentence.weapons import weapons_in
from reportedly.model.seams import NameBook

_CLAUSE = re.compile(
    r"\b(?:after|before|since|which|where|who|when|while|following|over|that)\b", re.IGNORECASE
)
"""Words between two acts of a sentence that tell them apart."""
_TOLD: frozenset[StatusTelling] = frozenset({"asserted", "alleged"})


def look_through(sentences: Sequence[Sentence], names: NameBook, people: frozenset[str]) -> list[Look]:
    """Return what each sentence of an article holds, in order."""
    looks: list[Look] = []
    headed = False
    for sentence, tellings in zip(sentences, tellings_through(sentences), strict=True):
        near = any(seen.strands for seen in looks[-2:])
        seen = look(sentence, names, people, tellings, after_violence=near)
        is_item, is_label = opens_item(sentence), is_label_of_item(sentence)
        if is_label:
            seen = replace(seen, strands=())
        looks.append(seen)
        is_heading = (sentence.is_heading and not sentence.is_headline) or is_label
        headed = headed or (is_first(sentence) and label_over(sentence, names) is not None)
        for position, strand in enumerate(seen.strands):
            strand.is_under_heading = headed and not is_heading and position == 0
            strand.is_first_of_item = is_item
        headed = is_heading or (headed and not seen.strands)
    return looks


def look(
    sentence: Sentence,
    names: NameBook,
    people: frozenset[str],
    tellings: list[Telling],
    *,
    after_violence: bool,
) -> Look:
    """Return the strands of a sentence; `after_violence` when the sentences just before it told of some."""
    scanned = scan(sentence, after_violence=after_violence)
    groups = linked(list(scanned.triggers))
    responsibilities = responsibilities_in(sentence, scanned.triggers)
    strands = [_strand(sentence, group, tellings) for group in groups]
    if not strands and (responsibilities or _has_toll(sentence)):
        strands = [Strand(sentence, (), "asserted", tellings=list(tellings))]
    for strand in strands:
        strand.is_alone = len(strands) == 1
        others = (trigger.token for other in strands if other is not strand for trigger in other.triggers)
        strand.foreign = tuple(sentence.span([token]) for token in (*others, *strand.untold))
        strand.harms = [] if strand.status in {"failed", "foiled"} else _harms(strand)
    share_responsibilities(strands, responsibilities)
    share_times(strands, sentence, tellings)
    named = places_in(sentence, names, people)
    places = [mention for mention in named if not is_inside_speaker(mention.start, tellings)]
    share_places(strands, places)
    strands = split_by_place(strands)
    beats = tuple(mention for mention in named if mention not in places and is_beat(mention.token))
    weapons = weapons_in(sentence)
    share_weapons(strands, weapons)
    return Look(
        sentence, tuple(strands), scanned, tuple(tellings), tuple(places), beats=beats, weapons=tuple(weapons)
    )


def _has_toll(sentence: Sentence) -> bool:
    lower = sentence.text.lower()
    return "toll" in lower and any(character.isdigit() for character in lower)


def _strand(sentence: Sentence, group: tuple[Trigger, ...], tellings: list[Telling]) -> Strand:
    statuses = {trigger.token.i: status_of(trigger, sentence) for trigger in group}
    told = tuple(trigger for trigger in group if statuses[trigger.token.i] in _TOLD)
    if told:
        every = {statuses[trigger.token.i] for trigger in told}
        status: StatusTelling = "alleged" if every == {"alleged"} else "asserted"
    else:
        status = next(iter(statuses.values()))
    kept = told or group
    untold = tuple(trigger.token for trigger in group if trigger not in kept)
    strand = Strand(sentence, kept, status, tellings=list(tellings), untold=untold)
    for trigger in kept:
        strand.doers.extend(doers_of(trigger, sentence))
        strand.targets.extend(targets_of(trigger))
    strand.doers = _once(strand.doers)
    strand.targets = _once(strand.targets)
    return strand


def _harms(strand: Strand) -> list[Harm]:
    """Return whom it befell, without those who tell of it at the end: "killing ten, residents and a doctor said"."""
    triggers = {trigger.token.i for trigger in strand.triggers}
    return [
        harm
        for harm in harms_in(strand.sentence, strand.triggers)
        if not _is_of_another(strand, harm)
        if harm.noun.dep_ != "conj"
        or harm.noun.i in triggers
        or harm.count.low not in {None, 1}
        or not is_inside_speaker(strand.sentence.passage.starts[harm.noun.i], strand.tellings)
    ]


def _is_of_another(strand: Strand, harm: Harm) -> bool:
    """Return whether the words in a row that tell a harm hold a word of violence of another strand, or of none."""
    if not harm.by_pattern or harm.is_stated_toll:
        return False
    if _holds_any(harm, [strand.sentence.span([token]) for token in strand.untold]):
        return True
    own = [strand.sentence.span([trigger.token]) for trigger in strand.triggers]
    if not own or not _holds_any(harm, strand.foreign) or _holds_any(harm, own):
        return False
    text = strand.sentence.article.text
    # "96 killed and 140 wounded" are of one happening, whatever the parse makes of them.
    gaps = (text[min(end, harm.end) : max(start, harm.start)] for start, end in own)
    return all(_CLAUSE.search(gap) for gap in gaps)


def _holds_any(harm: Harm, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(harm.start <= start and end <= harm.end for start, end in ranges)


def _once(tokens: list[Token]) -> list[Token]:
    return list({token.i: token for token in tokens}.values())
