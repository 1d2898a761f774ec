"""A noun or an adjective of saying, thinking or wishing -> the saying it marks."""

from reportedly.claims.local.parse.grammar import children
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sayings.found import Found, cue_around, frames_of, in_order, subtrees
from reportedly.claims.local.sayings.sources import source_words, speaker_of

_LIGHT = frozenset(
    {"make", "have", "express", "voice", "issue", "give", "take", "offer", "repeat", "raise", "hold", "show", "draw",
     "reiterate", "announce", "deliver", "share"}
)  # fmt: skip
_COPULAS = frozenset({"be", "seem", "feel", "sound", "remain", "become", "look", "appear", "get", "grow"})


def by_noun(token: Token) -> Found | None:
    """Return the saying that a noun marks: "his claim that", "support for", "made a statement about"."""
    frames = frames_of(token, "noun") if token.pos_ == "NOUN" else frozenset()
    told, prepositions = _told(token, frames) if frames else ([], [])
    if not told:
        return None
    verb = (
        token.head
        if token.dep_ == "dobj" and token.head.lemma_ in _LIGHT and token.head.i < token.i
        else None
    )
    source = _source(token, verb, prepositions)
    start = cue_around(verb)[0].i if verb is not None else _first_of_cue(token, source)
    last = prepositions[0].i if prepositions and prepositions[0].i == token.i + 1 else token.i
    cue = tuple(token.doc[place] for place in range(start, last + 1))
    return _found(token, cue, source, told)


def by_adjective(token: Token) -> Found | None:
    """Return the saying that an adjective marks: "is confident that", "were critical of", "made clear that"."""
    frames = frames_of(token, "adjective") if token.pos_ in {"ADJ", "VERB"} else frozenset()
    verb = (
        token.head
        if token.dep_ == "acomp" and token.head.lemma_ in _COPULAS and token.head.i < token.i
        else None
    )
    if not frames or (verb is None and token.dep_ not in {"amod", "acl", "ROOT"}):
        return None
    told, prepositions = _told(token, frames)
    if not told and verb is not None and "that" in frames:
        told = [child for child in children(verb, "ccomp") if child.i > token.i]
    if not told:
        return None
    speaker = token.head if verb is None and token.dep_ != "ROOT" else speaker_of(verb or token)
    source = source_words(speaker) if speaker is not None and speaker.lower_ != "it" else ()
    start = cue_around(verb)[0].i if verb is not None else token.i
    between = range(start, (prepositions[0].i if prepositions else token.i) + 1)
    cue = tuple(token.doc[place] for place in between)
    source = tuple(each for each in source if each.i not in {part.i for part in token.subtree})
    return _found(token, cue, source, told)


def _told(word: Token, frames: frozenset[str]) -> tuple[list[Token], list[Token]]:
    """Return the heads of what is told, and the preposition that belongs to the cue."""
    clauses = [child for child in children(word, "acl", "ccomp", "relcl", "xcomp") if child.i > word.i]
    if "that" in frames and (finite := [each for each in clauses if _says_that(each)]):
        return finite, []
    if "inf" in frames and (infinitive := [each for each in clauses if _is_infinitive(each)]):
        return infinitive, []
    for prep in children(word, "prep"):
        if f"+{prep.lower_}" in frames and prep.i > word.i:
            return children(prep, "pobj", "pcomp"), [prep]
    return [], []


def _says_that(clause: Token) -> bool:
    """Return whether a clause is what is told: "the claim that he left", and not "the claim that he made"."""
    if clause.dep_ == "relcl":
        return False
    marks = [child for child in children(clause, "mark") if child.lower_ in {"that", "whether", "if"}]
    return bool(marks) or (clause.dep_ == "ccomp" and bool(children(clause, "nsubj", "nsubjpass")))


def _is_infinitive(clause: Token) -> bool:
    return any(child.lower_ == "to" for child in children(clause, "aux"))


def _source(noun: Token, verb: Token | None, prepositions: list[Token]) -> tuple[Token, ...]:
    owners = children(noun, "poss")
    if owners:
        return source_words(owners[0])
    tellers = [
        teller
        for prep in children(noun, "prep")
        if prep.lower_ in {"of", "by", "from", "among"} and prep not in prepositions
        for teller in children(prep, "pobj")
    ]
    if tellers:
        return source_words(tellers[0])
    return source_words(speaker_of(verb)) if verb is not None else ()


def _first_of_cue(noun: Token, source: tuple[Token, ...]) -> int:
    """Return where the cue begins: behind its owner, with article and adjectives."""
    words = [int(child.i) for child in children(noun, "det", "amod", "compound") if child.i < noun.i]
    first = min([int(noun.i), *words])
    behind = [int(token.i) + 1 for token in source if token.i < noun.i]
    return max([first, *behind])


def _found(word: Token, cue: tuple[Token, ...], source: tuple[Token, ...], told: list[Token]) -> Found | None:
    taken = {token.i for token in (*cue, *source)}
    content = in_order(token for token in subtrees(told).values() if token.i not in taken)
    return Found(word, cue, source, content) if content else None
