"""A sentence -> the sayings in it, each as words of cue, source and content; none inside a quotation."""

from collections.abc import Iterator

from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sayings.colons import by_colon
from reportedly.claims.local.sayings.found import Found, in_order
from reportedly.claims.local.sayings.nouns import by_adjective, by_noun
from reportedly.claims.local.sayings.quoted import quoted_ranges
from reportedly.claims.local.sayings.verbs import by_verb
from reportedly.claims.local.sentence.tellings import tellings_in
from reportedly.claims.local.sentence.voices import Telling

_PREPOSITIONAL = frozenset({"according", "citing", "quoting"})


def sayings_in(sentence: Sentence) -> Iterator[tuple[Found, Telling | None]]:
    """Yield the sayings in order of their cues, each with the attribution that claims read there, if any.

    Words in quotation marks are somebody's: what he says that others say is his to tell.
    """
    quoted = _quoted(sentence)
    tellings = {telling.cue.i: telling for telling in tellings_in(sentence)}
    taken: set[int] = set()
    spoken = by_colon(sentence)
    if spoken is not None and spoken.head.i not in quoted:
        yield spoken, None
    for token in sentence.tokens:
        if token.i in quoted or token.i in taken:
            continue
        telling = tellings.get(token.i)
        found = _by_telling(sentence, telling) if telling is not None else None
        found = found or by_verb(token) or by_noun(token) or by_adjective(token)
        if found is not None:
            taken |= {each.i for each in found.cue}
            yield found, telling


def _by_telling(sentence: Sentence, telling: Telling) -> Found | None:
    """Read "according to X", "citing X", and a teller at the end that the parse does not know."""
    if telling.cue.lower_ not in _PREPOSITIONAL and not telling.is_closing:
        return None
    cue = [telling.cue]
    if telling.cue.lower_ == "according":
        cue.append(telling.cue.nbor())
    inside = [token for token in telling.cue.subtree if token.i > cue[-1].i]
    source = [
        token
        for token in sentence.tokens
        if telling.speaker_start <= sentence.passage.starts[token.i] < telling.speaker_end
    ]
    told = sentence.tokens if telling.content is None else list(telling.content.subtree)
    below = [] if telling.is_closing else [*telling.cue.subtree, *inside]
    taken = {token.i for token in (*cue, *below, *source)}
    told = [token for token in told if not telling.is_closing or token.i < telling.cue.i]
    return Found(
        telling.cue, tuple(cue), tuple(source), in_order(token for token in told if token.i not in taken)
    )


def _quoted(sentence: Sentence) -> frozenset[int]:
    return frozenset(token.i for run in _runs_of(sentence) for token in run)


def _runs_of(sentence: Sentence) -> list[list[Token]]:
    """Return the tokens of the sentence in each quotation, its marks left out."""
    start = sentence.passage.section.start
    text = sentence.article.text[start : sentence.passage.section.end]
    starts = sentence.passage.starts
    runs = [
        [token for token in sentence.tokens if first + start <= starts[token.i] < last + start]
        for first, last in quoted_ranges(text)
    ]
    return [run for run in runs if run]
