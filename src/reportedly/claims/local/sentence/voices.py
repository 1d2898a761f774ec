"""Sentences -> who says what in them: voice, chain of speakers, cue, stance, medium, and the day of the speech."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import children, heads, phrase
from reportedly.claims.local.parse.reading import Sentence, Token
from reportedly.claims.local.sentence.times import TimeMention, times_in
from reportedly.model.claim import REPORTER, Attribution, Speaker, SpeakerKind
from reportedly.model.taxonomy import Stance
from reportedly.model.values import Referent

_SAY: dict[str, Stance] = {
    **dict.fromkeys(
        ["say", "tell", "report", "state", "announce", "add", "note", "explain", "declare", "write", "describe", "recount", "quote", "testify", "post", "tweet", "inform", "disclose", "reveal", "put", "estimate", "document", "find", "indicate", "recall", "comment",
                    "argue", "assert", "caution", "complain", "conclude", "contend", "emphasise", "emphasize", "insist", "maintain",
                    "observe", "predict", "remark", "reply", "respond", "stress", "warn"], "states"),
    **dict.fromkeys(["confirm", "acknowledge", "admit", "verify", "concede"], "confirms"),
    **dict.fromkeys(["claim", "boast"], "claims"),
    **dict.fromkeys(["allege", "suspect", "believe", "fear", "think", "suggest", "assume"], "alleges"),
    **dict.fromkeys(["deny", "reject", "dismiss", "refute"], "denies"),
    **dict.fromkeys(["blame", "accuse"], "blames"),
}  # fmt: skip
_KINDS: tuple[tuple[SpeakerKind, str], ...] = (
    ("police", r"police|gendarm|constab|inspector|superintendent|detective|sheriff"),
    ("military", (r"army|military|soldier|troops|commander|colonel|general|major|lieutenant|brigadier|navy|air force"
                 r"|ISPR|defence ministry|defense ministry|armed forces|IDF|general staff")),
    ("hospital", r"hospital|doctor|medic|health|nurse|surgeon|morgue|ambulance|paramedic"),
    ("witness", r"witness|survivor|bystander|passer"),
    ("resident", r"resident|villager|local|neighbour|neighbor|elder|famil|relative|shopkeeper|farmer|trader"),
    ("agency", r"\b(?:AFP|Reuters|AP|Associated Press|Xinhua|dpa|EFE|Anadolu|TASS|Interfax|Agence France|IRNA|SANA|PTI|ANI|UPI)\b|news agency"),
    ("media", r"newspaper|television|\bTV\b|radio|media|daily|broadcaster|website|channel|Times|Post\b|Herald"),
    ("militant_group", r"Taliban|militant|rebel|insurgent|fighter|jihad|guerrilla|Amaq|separatist"),
    ("organisation", (r"observatory|institute|organi[sz]ation|committee|council|centre|center|group|monitor|NGO|charity|agency"
                     r"|network|commission|Red Cross|Red Crescent|Amnesty|Watch|\bUN\b|United Nations|union|association|tank")),
    ("official", (r"official|authorit|government|minist|spokes|governor|mayor|president|administrat|chief|source|chairman"
                 r"|commissioner|prosecutor|lawmaker|senator|secretary|envoy|statement|leader|councillor|intelligence")),
)  # fmt: skip
_KIND_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_MEDIUM = re.compile(
    r"\b(?:in|on|via|through|by)\s+(?:an?\s+|the\s+|its\s+|his\s+|her\s+|their\s+)?(?:\w+\s+){0,3}?"
    r"(statement|Twitter|Facebook|Telegram|X|news conference|press conference|briefing|report|bulletin|tweet"
    r"|interview|communiqu[ée]|video|message|post|telephone|phone)\b"
)
_OPENING = 12  # characters: "On Monday, police said"; later in the sentence the day is that of the event


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """An attribution inside one sentence: the words it governs lie below `content`, or are the whole sentence."""

    attribution: Attribution
    cue: Token
    speaker_start: int
    speaker_end: int
    content: Token | None
    """The verb of what is said; None when the whole sentence is told."""
    times: tuple[TimeMention, ...]
    """Tellings of time that say when somebody spoke."""


def tellings_in(sentence: Sentence) -> list[Telling]:
    """Return the attributions in a sentence, in order."""
    found = [telling for token in sentence.tokens if (telling := _by_verb(sentence, token)) is not None]
    found += [
        telling for token in sentence.tokens if (telling := _by_preposition(sentence, token)) is not None
    ]
    return sorted(found, key=lambda telling: telling.cue.i)


def voice_of(token: Token, tellings: list[Telling]) -> Attribution:
    """Return who says what the token tells: the nearest attribution above it, chained to those above that."""
    over = [telling for telling in tellings if _governs(telling, token)]
    if not over:
        return REPORTER
    nearest = over[0]
    chain = tuple(speaker for telling in over for speaker in telling.attribution.speakers)
    first = nearest.attribution
    return Attribution(first.voice, chain, first.cue, first.stance, first.medium, first.said_on)


def attribution_of(sentence: Sentence, source: Sequence[Token], verb: Token, cue: str) -> Attribution:
    """Return the attribution of a saying that is no claim's: an opinion, a wish, a noun of saying."""
    stance = _SAY.get(verb.lemma_.lower(), "states")
    if not source:
        return Attribution("unnamed", (), cue, stance)
    return _attribution(sentence, list(source), cue, stance, (), verb)


def _governs(telling: Telling, token: Token) -> bool:
    if telling.content is None:
        return bool(token.i != telling.cue.i)
    return token.i == telling.content.i or any(head.i == telling.content.i for head in heads(token))


def _by_verb(sentence: Sentence, token: Token) -> Telling | None:
    stance = _SAY.get(token.lemma_.lower())
    if stance is None or token.pos_ not in {"VERB", "AUX"}:
        return None
    content = _content(token)
    speakers = children(token, "nsubj") or _inverted(token) or _shared(token)
    if not speakers or (content is None and not _says_whole(token)):
        return None
    if stance == "alleges" and content is not None and content.lemma_ == "be" and content.dep_ == "xcomp":
        return None
    if speakers[0].tag_ in {"WDT", "WP", "EX"} or speakers[0].lower_ in {"it", "which", "that", "this"}:
        return None
    words = _speaker_tokens(speakers[0], token, content)
    opens = min(sentence.span(words)[0], sentence.passage.starts[token.i])
    times = tuple(
        mention
        for mention in times_in(sentence)
        if _is_of_speech(mention, token, content)
        and (mention.start > opens or mention.start - sentence.start <= _OPENING)
    )
    attribution = _attribution(sentence, words, token.text, stance, times, token)
    start, end = sentence.span(words)
    return Telling(attribution, token, start, end, content, times)


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
    if token.dep_ == "conj" and token.head.lemma_.lower() in _SAY:
        return children(token.head, "nsubj")
    return []


def _speaker_tokens(speaker: Token, verb: Token, content: Token | None) -> list[Token]:
    """Return the speaker's noun phrase with its titles, without a clause that hangs on it."""
    allowed = {token.i: token for token in phrase(speaker)}
    for child in speaker.children:
        if child.dep_ in {"appos", "conj", "cc", "punct", "prep", "amod"} and child.i > speaker.i:
            for token in child.subtree:
                if token.i < verb.i or verb.i < speaker.i:
                    allowed[token.i] = token
    if content is not None:
        allowed = {i: token for i, token in allowed.items() if token.i != content.i}
    tokens = [allowed[i] for i in sorted(allowed)]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in {")", "”", '"'}:
        tokens.pop()
    return tokens[:24] or [speaker]


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
    tokens = _speaker_tokens(nouns[0], token, None)
    start, end = sentence.span(tokens)
    verb = next((head for head in heads(token) if head.pos_ in {"VERB", "AUX"}), None)
    times = tuple(mention for mention in times_in(sentence) if start <= mention.start < end)
    attribution = _attribution(sentence, tokens, cue, "states", times, token)
    return Telling(attribution, token, start, end, verb, times)


def _attribution(
    sentence: Sentence,
    tokens: list[Token],
    cue: str,
    stance: Stance,
    times: tuple[TimeMention, ...],
    verb: Token,
) -> Attribution:
    speaker = _speaker(sentence, tokens)
    named = any(token.pos_ == "PROPN" for token in tokens) and speaker.kind not in {"resident", "witness"}
    anonymous = not named or _only_nation(tokens)
    tail = sentence.article.text[sentence.passage.starts[verb.i] : sentence.end]
    medium = _MEDIUM.search(tail)
    said_on = Referent(times[0].text, "period") if times else None
    return Attribution(
        "unnamed" if anonymous else "speaker",
        (speaker,),
        cue,
        stance,
        medium.group(1) if medium else None,
        said_on,
    )


def _only_nation(tokens: list[Token]) -> bool:
    """Return whether all capitals belong to a place or nation: "Kabul police", "Pakistani officials"."""
    proper = [token for token in tokens if token.pos_ == "PROPN"]
    common = [token for token in tokens if token.pos_ == "NOUN"]
    return bool(common) and all(token.ent_type_ in {"GPE", "NORP", "LOC"} for token in proper)


def _speaker(sentence: Sentence, tokens: list[Token]) -> Speaker:
    text = sentence.words(tokens)
    kind = next((kind for kind, pattern in _KIND_PATTERNS if pattern.search(text)), None)
    name = [token for token in tokens if token.ent_type_ == "PERSON"]
    if name and len(name) < len(tokens):
        role_tokens = [token for token in tokens if token.i < name[0].i] or [
            token for token in tokens if token.i > name[-1].i
        ]
        role = sentence.words(role_tokens).strip(" ,") if role_tokens else None
        return Speaker(sentence.words(name), kind or "person", role or None)
    if kind is None:
        kind = "person" if name or _is_human(tokens) else "unknown"
    return Speaker(text, kind)


def _is_human(tokens: list[Token]) -> bool:
    return any(token.lower_ in lexicon.people() for token in tokens)
