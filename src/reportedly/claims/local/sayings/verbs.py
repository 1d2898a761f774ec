"""A verb of saying, thinking, wishing or judging -> the saying it marks."""

from collections.abc import Iterable

from reportedly.claims.local.parse.grammar import children, is_passive
from reportedly.claims.local.parse.tokens import Token
from reportedly.claims.local.sayings.found import Found, cue_around, frames_of, in_order, subtrees
from reportedly.claims.local.sayings.sources import agent_words, source_words, speaker_of

_VERBAL = frozenset({"VERB", "AUX"})
_BEHIND_OBJECT = frozenset({"xcomp", "ccomp", "oprd", "acomp", "advcl"})
_OF_OBJECT = frozenset({"as", "of", "for", "to", "from", "with", "over", "into"})


def by_verb(token: Token) -> Found | None:
    """Return the saying that a verb marks, if it marks one."""
    frames = frames_of(token, "verb") if token.pos_ in _VERBAL and token.dep_ != "amod" else frozenset()
    if not frames:
        return None
    if "as" in frames:
        return _seeing(token)
    if "seem" in frames:
        return _seeming(token)
    if is_passive(token) and not children(token, "nsubj"):
        return _passive(token, frames)
    return _active(token, frames)


def _seeming(verb: Token) -> Found | None:
    """Read "the road seems to be closed": all but the verb is told, by nobody."""
    told = children(verb, "xcomp", "oprd", "acomp", "ccomp")
    about = [child for child in children(verb, "nsubj") if child.lower_ not in {"it", "there"}]
    return _found(verb, cue_around(verb), (), [*about, *told]) if told else None


def _seeing(verb: Token) -> Found | None:
    """Read "sees the road as closed": a verb of seeing that tells an opinion only with "as"."""
    if not any(child.lower_ == "as" for child in children(verb, "prep", "advcl", "mark")):
        return None
    frames = frozenset({"obj"})
    return (
        _passive(verb, frames) if is_passive(verb) and not children(verb, "nsubj") else _active(verb, frames)
    )


def _passive(verb: Token, frames: frozenset[str]) -> Found | None:
    """Read "the road is said to be closed", "it is feared that", "the plan was criticised by X"."""
    about = [child for child in children(verb, "nsubjpass") if child.lower_ != "it"]
    told = children(verb, "xcomp", "ccomp", "oprd")
    preps = [prep for prep in children(verb, "prep") if f"+{prep.lower_}" in frames]
    if preps and not about and not told:
        words = [word for prep in preps for word in children(prep, "pobj", "pcomp")]
        return _found(verb, cue_around(verb, *preps), (), words)
    if not told and not (about and "obj" in frames):
        return None
    if not children(verb, "nsubjpass", "nsubj") and verb.dep_ not in {"ROOT", "conj", "advcl"}:
        return None
    return _found(verb, cue_around(verb), agent_words(verb), [*about, *told, *_of_object(verb)])


def _active(verb: Token, frames: frozenset[str]) -> Found | None:
    speaker = speaker_of(verb)
    if speaker is None or speaker.tag_ == "EX":
        return None
    source = source_words(speaker)
    told, prepositions = _told(verb, frames, speaker)
    cue = cue_around(verb, *prepositions)
    found = _found(verb, cue, source, told, may_be_quoted="that" in frames and not _has_object(verb))
    return found if found is not None and (found.content or found.may_be_quoted) else None


def _has_object(verb: Token) -> bool:
    """Return whether a verb governs something that is no listener: "found a bag", but not "told reporters"."""
    return verb.lemma_ not in {"tell", "ask", "say", "remind", "assure"} and bool(
        children(verb, "dobj", "xcomp")
    )


def _told(verb: Token, frames: frozenset[str], speaker: Token) -> tuple[list[Token], list[Token]]:
    """Return the heads of what is told, and the prepositions that belong to the cue."""
    if "that" in frames and (clause := _clause(verb)):
        return clause, []
    # "The flood claimed 40 lives" says nothing.
    objects = [each for each in children(verb, "dobj") if each.i != speaker.i and each.lemma_ != "life"]
    if "obj" in frames and objects:
        return [*objects, *_of_object(verb)], []
    if "inf" in frames and (infinitive := children(verb, "xcomp")):
        return infinitive, []
    for prep in children(verb, "prep", "dative"):
        if f"+{prep.lower_}" in frames:
            return children(prep, "pobj", "pcomp"), [prep]
    return [], []


def _clause(verb: Token) -> list[Token]:
    """Return the clause that is told: below the verb, beside it, or the one it is put into."""
    below = [child for child in children(verb, "ccomp", "parataxis") if child.pos_ != "PUNCT"]
    if below:
        return below
    hangs = verb.dep_ in {"parataxis", "ccomp"} and verb.head.pos_ in _VERBAL
    return [verb.head] if hangs and (verb.i > verb.head.i or _is_inserted(verb)) else []


def _is_inserted(token: Token) -> bool:
    """Return whether the telling stands between commas inside what is told: "The men, she said, had left"."""
    inside = [part.i for part in token.subtree if not part.is_punct]
    before, after = min(inside) - 1, max(inside) + 1
    doc = token.doc
    return bool(before >= 0 and after < len(doc) and doc[before].text == doc[after].text == ",")


def _of_object(verb: Token) -> list[Token]:
    """Return what is said of an object: "called X a liar", "urged X to go", "accused X of lying"."""
    behind = [child for child in verb.children if child.dep_ in _BEHIND_OBJECT and child.i > verb.i]
    preps = [child for child in children(verb, "prep", "dative") if child.lower_ in _OF_OBJECT]
    return [*behind, *(prep for prep in preps if prep.i > verb.i)]


def _found(
    verb: Token,
    cue: tuple[Token, ...],
    source: tuple[Token, ...],
    told: Iterable[Token],
    *,
    may_be_quoted: bool = False,
) -> Found | None:
    content = subtrees(told)
    if verb.i in content:
        # What is said is the main clause, and the telling hangs on it.
        content = {place: token for place, token in content.items() if place not in subtrees([verb])}
    taken = {token.i for token in (*cue, *source)}
    kept = in_order(token for token in content.values() if token.i not in taken)
    if not kept and not may_be_quoted:
        return None
    return Found(verb, cue, source, kept, may_be_quoted)
