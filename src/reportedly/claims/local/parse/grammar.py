"""Parsed tokens -> the grammatical parts the rules ask for: subjects, objects, agents, phrases, chains of heads."""

from collections.abc import Iterator

from reportedly.claims.local.parse.tokens import Token

_PHRASE_PARTS = frozenset(
    {"det", "amod", "compound", "nummod", "quantmod", "poss", "case", "nmod", "advmod", "predet", "npadvmod",
     "punct", "neg"}
)  # fmt: skip
_ACCUSE = frozenset({"accuse", "blame", "suspect", "convict", "charge", "criticise", "criticize"})


def children(token: Token, *relations: str) -> list[Token]:
    """Return the children that stand in one of these relations, in order."""
    return [child for child in token.children if child.dep_ in relations]


def with_conjuncts(token: Token) -> list[Token]:
    """Return the token and what is joined to it by "and", "or" or commas."""
    found = [token]
    for child in token.children:
        if child.dep_ in {"conj", "appos"} and child.dep_ == "conj":
            found.extend(with_conjuncts(child))
    return found


def subjects(verb: Token) -> list[Token]:
    """Return the doers named by an active verb's subject, following shared and raised subjects."""
    direct = children(verb, "nsubj", "csubj")
    if direct:
        return [noun for subject in direct for noun in _through_relative(verb, subject)]
    if children(verb, "nsubjpass") or _split_subjects(verb):
        return []
    if _goes_on(verb):
        return [verb.head]
    if verb.dep_ in {"conj", "xcomp", "advcl", "pcomp", "prep"} and verb.head.i != verb.i:
        return _borrowed_subjects(verb)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return [verb.head]
    return []


def _borrowed_subjects(verb: Token) -> list[Token]:
    head = verb.head
    if verb.dep_ == "pcomp" and head.dep_ == "prep" and head.head.lemma_ in _ACCUSE:
        return patients(head.head)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        head = head.head
    if head.pos_ not in {"VERB", "AUX"}:
        return []
    if head.tag_ == "VBN" and is_passive(head):
        if verb.tag_ == "VBN" and verb.dep_ == "conj":
            return []
        return children(head, "nsubjpass") if verb.tag_ != "VBG" else []
    return subjects(head)


def is_passive(verb: Token) -> bool:
    """Return whether a participle is used in the passive."""
    if children(verb, "auxpass", "nsubjpass", "agent") or _split_subjects(verb):
        return True
    if verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBN"} and not children(verb, "nsubj", "aux", "dobj"):
        return verb.head.pos_ == "VERB" and bool(children(verb.head, "auxpass", "nsubjpass"))
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN" and not children(verb, "nsubj", "aux"):
        return is_passive(verb.head)
    if verb.dep_ == "acl" and children(verb, "dobj"):
        return False
    return verb.dep_ in {"acl", "amod"} or (
        verb.dep_ in {"ROOT", "advcl", "ccomp", "conj", "relcl"} and not children(verb, "aux", "dobj")
    )


def _split_subjects(verb: Token) -> list[Token]:
    """Return whom "were on Monday killed" tells of, where a time stands between "were" and the participle."""
    if verb.tag_ not in {"VBN", "VBD"} or children(verb, "nsubj", "aux", "auxpass", "mark", "dobj"):
        return []
    if verb.dep_ == "conj":
        return _split_subjects(verb.head) if verb.head.tag_ in {"VBN", "VBD"} else []
    before = verb.head
    is_cut = verb.dep_ == "advcl" and before.lemma_ == "be" and before.pos_ == "AUX" and before.i < verb.i
    between = verb.doc[before.i + 1 : verb.i] if is_cut else []
    is_time = any(word.ent_type_ in {"DATE", "TIME"} for word in between)
    return children(before, "nsubj") if is_time and not any(word.is_punct for word in between) else []


def patients(verb: Token) -> list[Token]:
    """Return those whom a transitive verb befalls: its object, or its subject in the passive."""
    if is_passive(verb):
        return _passive_subjects(verb)
    objects = children(verb, "dobj", "obj") or _left_dead(verb) or _roughly_counted(verb)
    return [noun for obj in objects for noun in _through_relative(verb, obj)]


def _left_dead(verb: Token) -> list[Token]:
    """Return whom "shot dead a driver" tells of, where the parse hangs the noun behind "dead" loosely."""
    dead = [child.i for child in children(verb, "acomp", "oprd", "advmod") if child.lower_ == "dead"]
    loose = children(verb, "appos", "attr", "npadvmod", "nsubj", "dep") if dead else []
    return [noun for noun in loose if noun.i > dead[0] and noun.pos_ in {"NOUN", "PROPN", "NUM"}][:1]


def _goes_on(verb: Token) -> bool:
    """Return whether a verb is the sentence's own past a clause: "The army, backed by fighters, killed ten men"."""
    if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"} or verb.nbor(-1).text != ",":
        return False
    clauses = [child for child in children(verb.head, "acl", "relcl", "appos") if child.i < verb.i]
    return bool(clauses and children(verb, "dobj")) and verb.head.dep_ == "nsubj"


def _roughly_counted(verb: Token) -> list[Token]:
    """Return whom "injuring around 2,750" counts, where the parse takes "around" for a place."""
    return [
        noun
        for prep in children(verb, "prep")
        if prep.lower_ in {"around", "about", "over", "under"} and prep.i == verb.i + 1
        for noun in children(prep, "pobj")
        if noun.pos_ == "NUM" or children(noun, "nummod")
    ]


def _passive_subjects(verb: Token) -> list[Token]:
    direct = children(verb, "nsubjpass", "nsubj") or _split_subjects(verb)
    if direct:
        return [noun for subject in direct for noun in _through_relative(verb, subject)]
    if verb.dep_ in {"acl", "amod"}:
        return [verb.head]
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        borrowed = children(verb.head, "nsubjpass", "nsubj")
        return [noun for subject in borrowed for noun in _through_relative(verb.head, subject)]
    return _swallowed_subject(verb)


def _swallowed_subject(verb: Token) -> list[Token]:
    """Return the person whom the parse joins to places before them: "In Dolvec, Orlu Province, Ana Petrov was shot"."""
    auxiliary = next(iter(children(verb, "auxpass")), None)
    if auxiliary is None:
        return []
    ends = [
        noun
        for prep in children(verb, "prep")
        for noun in prep.subtree
        if noun.dep_ in {"conj", "appos"} and noun.ent_type_ == "PERSON" and noun.i < auxiliary.i
        if max(part.i for part in noun.subtree) == auxiliary.i - 1
    ]
    return ends[-1:]


def agents(verb: Token) -> list[Token]:
    """Return the doers named by "by" in the passive; a conjoined participle shares them."""
    found = [noun for prep in children(verb, "agent") for noun in children(prep, "pobj")]
    if not found and verb.dep_ == "conj" and verb.tag_ == "VBN" and verb.head.tag_ == "VBN":
        return agents(verb.head)
    if not found and verb.tag_ == "VBN":
        by = [prep for prep in children(verb, "prep") if prep.lower_ == "by"]
        return [noun for prep in by for noun in children(prep, "pobj")]
    return found


def _through_relative(verb: Token, noun: Token) -> list[Token]:
    """Return the noun that "who", "which" or "that" stands for, or the noun itself."""
    if noun.tag_ in {"WDT", "WP"} or (noun.lower_ == "that" and noun.pos_ == "PRON"):
        clause = verb
        while clause.dep_ == "conj" and clause.head.i != clause.i:
            clause = clause.head
        return [clause.head] if clause.dep_ == "relcl" else []
    return [noun]


def objects_of(token: Token, *prepositions: str) -> list[Token]:
    """Return the nouns that hang on the token by one of these prepositions."""
    return [
        noun
        for prep in children(token, "prep", "agent", "dative")
        if prep.lower_ in prepositions
        for noun in children(prep, "pobj", "pcomp")
    ]


def phrase(head: Token) -> list[Token]:
    """Return the noun phrase of a head without the clauses and prepositions that hang on it."""
    found = [head]
    for child in head.children:
        if child.dep_ in _PHRASE_PARTS and child.i < head.i:
            found.extend(child.subtree)
    found.sort(key=lambda token: token.i)
    while len(found) > 1 and found[0].is_punct:
        found.pop(0)
    return found


def long_phrase(head: Token) -> list[Token]:
    """Return the noun phrase with its "of" parts: "members of the council"."""
    found = phrase(head)
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for noun in children(child, "pobj"):
                found = [*found, child, *phrase(noun)]
    return sorted(set(found), key=lambda token: token.i)


def heads(token: Token) -> Iterator[Token]:
    """Yield the chain of heads above a token, the nearest first."""
    while token.head.i != token.i:
        token = token.head
        yield token


def clause_head(token: Token) -> Token:
    """Return the verb whose clause holds the token, or the root."""
    for head in (token, *heads(token)):
        if head.pos_ in {"VERB", "AUX"}:
            return head
    return token if token.head.i == token.i else list(heads(token))[-1]


def is_above(upper: Token, lower: Token) -> bool:
    """Return whether `upper` is `lower` or one of its heads."""
    return upper.i == lower.i or any(head.i == upper.i for head in heads(lower))


def is_negated(verb: Token) -> bool:
    """Return whether "not", "never" or "no" denies the verb."""
    if children(verb, "neg"):
        return True
    return any(child.lower_ in {"no", "nobody", "none"} for child in verb.children if child.dep_ != "prep")


def is_present(verb: Token) -> bool:
    """Return whether a verb tells of the present: "continues", "is continuing"; the perfect tells of the past."""
    auxiliaries = children(verb, "aux", "auxpass")
    first = auxiliaries[0] if auxiliaries else verb
    if first.lemma_ == "have":
        return False
    return bool(first.tag_ in {"VBP", "VBZ"})
