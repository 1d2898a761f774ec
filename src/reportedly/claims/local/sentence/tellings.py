"""Sentences -> who says what in them: by a verb, by "according to", at the end, or with a toll."""

from reportedly.claims.local.parse.grammar import children, heads
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sentence.closings import closing_teller
from reportedly.claims.local.sentence.counters import counter_of
from reportedly.claims.local.sentence.linking import is_event
from reportedly.claims.local.sentence.speakers import speaker_tokens
from reportedly.claims.local.sentence.times import TimeMention, times_in
from reportedly.claims.local.sentence.voices import SAY, Telling, attribution_by

_FACTUAL = frozenset({"states", "confirms", "claims"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OPENING = 12  # characters: "On Monday, police said"; later in the sentence the day is that of the event


def tellings_in(sentence: Sentence) -> list[Telling]:
    """Return the attributions in a sentence, in order."""
    found = [
        telling
        for token in sentence.tokens
        if (
            telling := _by_verb(sentence, token)
            or _by_preposition(sentence, token)
            or _by_closing(sentence, token)
            or _by_toll(sentence, token)
        )
        is not None
    ]
    return sorted(found, key=lambda telling: telling.cue.i)


def _by_verb(sentence: Sentence, token: Token) -> Telling | None:
    stance = SAY.get(token.lemma_.lower())
    if stance is None or token.pos_ not in {"VERB", "AUX"}:
        return None
    content = _content(token)
    # "A strike on a camp killed eleven, officials said": the parse may let the strike speak.
    subjects = children(token, "nsubj")
    speakers = (
        [noun for noun in subjects if not is_event(noun)] or subjects or _inverted(token) or _shared(token)
    )
    if not speakers or (content is None and not _says_whole(token)):
        return None
    if stance == "alleges" and content is not None and content.lemma_ == "be" and content.dep_ == "xcomp":
        return None
    if speakers[0].tag_ in {"WDT", "WP", "EX"} or speakers[0].lower_ in {"it", "which", "that", "this"}:
        return None
    words = speaker_tokens(speakers[0], token, content)
    opens = min(sentence.span(words)[0], sentence.passage.starts[token.i])
    times = tuple(
        mention
        for mention in times_in(sentence)
        if _is_of_speech(mention, token, content)
        and (mention.start > opens or mention.start - sentence.start <= _OPENING)
    )
    attribution = attribution_by(sentence, words, token.text, stance, times, token)
    start, end = sentence.span(words)
    return Telling(attribution, token, start, end, content, times)


def _by_closing(sentence: Sentence, verb: Token) -> Telling | None:
    """Read ", the army and residents said on Friday" where the parse knows no subject of the verb."""
    stance = SAY.get(verb.lemma_.lower())
    if stance not in _FACTUAL or (verb.tag_ not in _FINITE and verb.dep_ != "ROOT"):
        return None
    words = closing_teller(sentence, verb)
    if not words:
        return None
    start, end = sentence.span(words)
    opens = sentence.passage.starts[verb.i]
    times = tuple(mention for mention in times_in(sentence) if mention.start > opens)
    attribution = attribution_by(sentence, words, verb.text, stance, times, verb)
    return Telling(attribution, verb, start, end, None, times, is_closing=True)


def _by_toll(sentence: Sentence, verb: Token) -> Telling | None:
    """Read "the ministry puts the toll at 13"; what the verb governs is told."""
    counter = counter_of(verb)
    if counter is None:
        return None
    words = speaker_tokens(counter, verb, None)
    start, end = sentence.span(words)
    return Telling(attribution_by(sentence, words, verb.text, "states", (), verb), verb, start, end, verb, ())


def _content(token: Token) -> Token | None:
    for child in children(token, "ccomp", "xcomp", "parataxis"):
        if child.pos_ in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}:
            return child
    hangs = token.dep_ in {"parataxis", "ccomp"} and token.head.pos_ in {"VERB", "AUX"}
    if hangs and (token.i > token.head.i or _is_inserted(token)):
        return token.head
    if any(child.lower_ in {"responsibility", "credit"} for child in children(token, "dobj")):
        return None
    if token.lemma_ in {"report", "confirm", "announce", "deny", "describe", "document", "claim"}:
        for child in children(token, "dobj"):
            return child
    return None


def _is_inserted(token: Token) -> bool:
    """Return whether the telling stands between commas inside what is told: "The men, she said, had left"."""
    inside = [part.i for part in token.subtree if not part.is_punct]
    before, after = min(inside) - 1, max(inside) + 1
    doc = token.doc
    return bool(before >= 0 and after < len(doc) and doc[before].text == doc[after].text == ",")


def _says_whole(token: Token) -> bool:
    return token.dep_ == "ROOT" and token.lemma_ in {"say", "add", "tell"}


def _inverted(token: Token) -> list[Token]:
    """Read "said the governor" where the parse calls the speaker an object."""
    if token.lemma_ != "say":
        return []
    return [
        child
        for child in children(token, "dobj", "attr", "oprd")
        if child.i > token.i and child.pos_ != "VERB"
    ]


def _shared(token: Token) -> list[Token]:
    """Return the speaker that a second verb of saying shares: "confirmed it, saying that", "said so and added"."""
    if token.dep_ == "advcl" and token.tag_ == "VBG" and token.i > token.head.i:
        return children(token.head, "nsubj")
    if token.dep_ == "conj" and token.head.lemma_.lower() in SAY:
        return children(token.head, "nsubj")
    return []


def _is_of_speech(mention: TimeMention, verb: Token, content: Token | None) -> bool:
    chain = [mention.token, *heads(mention.token)]
    for head in chain:
        if content is not None and head.i == content.i:
            return False
        if head.i == verb.i:
            return True
        if head.pos_ in {"VERB", "AUX"} and head.i != verb.i:
            return False
    return False


def _by_preposition(sentence: Sentence, token: Token) -> Telling | None:
    """Read "according to X" and "citing X"; what they tell is the clause they hang on."""
    lower = token.lower_
    if lower == "according":
        nouns = [noun for prep in children(token, "prep") for noun in children(prep, "pobj")]
        cue = "according to"
    elif lower in {"citing", "quoting"}:
        nouns, cue = children(token, "dobj"), lower
    else:
        return None
    if not nouns:
        return None
    tokens = speaker_tokens(nouns[0], token, None)
    start, end = sentence.span(tokens)
    verb = next((head for head in heads(token) if head.pos_ in {"VERB", "AUX"}), None)
    times = tuple(mention for mention in times_in(sentence) if start <= mention.start < end)
    attribution = attribution_by(sentence, tokens, cue, "states", times, token)
    return Telling(attribution, token, start, end, verb, times)
