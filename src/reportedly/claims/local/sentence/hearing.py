"""Sentences of an article -> the tellings in each, with whom "he" and "she" stand for as the speaker."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from msgspec.structs import replace as with_fields

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.sentence.tellings import tellings_in
from reportedly.claims.local.sentence.voices import Telling
from reportedly.model.claim import Speaker
from reportedly.model.taxonomy import Voice

_STAND_INS = frozenset({"he", "she"})
_ONE = frozenset({"a", "an", "one", "another", "the"})
_BODIES = frozenset(
    {"army", "military", "navy", "police", "government", "militia", "gang", "group", "family", "mob", "force"}
)
_FARTHEST = 4  # sentences; a pronoun that far from its name may mean somebody else


@dataclass(frozen=True, slots=True)
class _Heard:
    """A person who spoke, and where."""

    speaker: Speaker
    voice: Voice
    index: int


def tellings_through(sentences: Iterable[Sentence]) -> Iterator[list[Telling]]:
    """Yield the tellings of each sentence; "he said" is told by the person last heard."""
    last: _Heard | None = None
    for sentence in sentences:
        found: list[Telling] = []
        for telling in tellings_in(sentence):
            if telling.attribution.speakers[0].text.lower() in _STAND_INS:
                known = last if last is not None and sentence.index - last.index <= _FARTHEST else None
                found.append(_named(telling, known))
                last = _Heard(known.speaker, known.voice, sentence.index) if known is not None else last
            else:
                found.append(telling)
                last = _heard(sentence, telling) or last
        yield found


def _named(telling: Telling, known: _Heard | None) -> Telling:
    if known is None:
        return telling
    attribution = telling.attribution
    speakers = (known.speaker, *attribution.speakers[1:])
    return replace(telling, attribution=with_fields(attribution, voice=known.voice, speakers=speakers))


def _heard(sentence: Sentence, telling: Telling) -> _Heard | None:
    """Return the speaker if it is one person: a name, or "a doctor", and neither a body nor several."""
    tokens = [
        token
        for token in sentence.tokens
        if telling.speaker_start <= sentence.passage.starts[token.i] < telling.speaker_end
    ]
    if not tokens or any(token.dep_ == "cc" for token in tokens):
        return None
    is_named = any(token.ent_type_ == "PERSON" for token in tokens)
    head = next((token for token in tokens if token.head.i not in {each.i for each in tokens}), tokens[-1])
    is_somebody = tokens[0].lower_ in _ONE and head.tag_ == "NN" and head.lower_ in lexicon.people()
    is_somebody = is_somebody and head.lower_ not in _BODIES
    if not is_named and not is_somebody:
        return None
    return _Heard(telling.attribution.speakers[0], telling.attribution.voice, sentence.index)
