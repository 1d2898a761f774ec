"""Noun phrases -> the party they mean: a registry name, "the group" seen before, a person's group, or plain words."""

import re
from dataclasses import dataclass, field

from reportedly.claims.local import lexicon
from reportedly.claims.local.parse.grammar import children, long_phrase, objects_of, phrase
from reportedly.claims.local.parse.reading import Sentence, Token
from reportedly.model.seams import KnownName

_GROUP_WORDS = frozenset(
    {"group", "militants", "insurgents", "rebels", "movement", "organisation", "organization", "faction", "outfit",
     "extremists", "jihadists", "network", "cell", "militia", "fighters", "guerrillas", "it", "they", "gang"}
)  # fmt: skip
_NOT_ITSELF = frozenset({"affiliate", "offshoot", "ally", "allies", "rival", "rivals", "enemy", "splinter"})
_DEFINITE = frozenset({"the", "this", "that", "its", "their", "these", "those", "same"})
_ROLES = frozenset(
    {"commander", "leader", "chief", "member", "fighter", "militant", "operative", "head", "deputy", "emir"}
)
_BELONGING = frozenset(
    {"belong", "link", "affiliate", "ally", "loyal", "member", "members", "fighter", "fighters", "element", "elements", "tie",
     "militant", "militants", "rebel", "rebels", "aligned"}
)  # fmt: skip
_THOUGHT = frozenset({"believe", "suspect", "think", "say", "know"})
"""Verbs of "gunmen believed to belong to the group"."""
_NAMING = re.compile(r"\b(identified|named|known|called|alias|aka)\b", re.IGNORECASE)
_REACH = 8  # sentences back; news paragraphs are one or two sentences


@dataclass(frozen=True, slots=True)
class Party:
    """Who does or suffers something: the article's words, and the registry name that they stand for."""

    start: int
    end: int
    text: str
    name: KnownName | None
    person: str | None
    is_armed: bool


@dataclass(slots=True)
class Memory:
    """What the article has named so far: groups in subject position, "the group", and people's groups."""

    groups: list[tuple[int, KnownName, bool]] = field(default_factory=list)
    resolved: dict[str, tuple[int, KnownName]] = field(default_factory=dict)
    affiliation: dict[str, KnownName] = field(default_factory=dict)
    _role: tuple[int, KnownName] | None = None

    def note(self, sentence: Sentence) -> None:
        """Remember the groups a sentence names and the people it ties to them."""
        for name in sentence.names:
            if name.sort in {"group", "state_force"}:
                token = sentence.token_at(name.start)
                self.groups.append((sentence.index, name, _is_subject(token)))
        self._note_people(sentence)
        self._note_role(sentence)

    def _note_people(self, sentence: Sentence) -> None:
        groups = [name for name in sentence.names if name.sort == "group"]
        people = [token for token in sentence.tokens if token.ent_type_ == "PERSON" and token.pos_ == "PROPN"]
        for person in people:
            if groups and person.lower_ not in self.affiliation and not _is_possessor(sentence, groups[0]):
                near = min(groups, key=lambda name: abs(name.start - sentence.passage.starts[person.i]))
                if _belongs(sentence, person, near):
                    self.affiliation[person.lower_] = near

    def _note_role(self, sentence: Sentence) -> None:
        """Tie "identified as NAME" to the group whose commander or member the sentences before told of."""
        people = [token for token in sentence.tokens if token.ent_type_ == "PERSON" and token.pos_ == "PROPN"]
        if (
            self._role is not None
            and people
            and _NAMING.search(sentence.text)
            and sentence.index - self._role[0] <= 2
        ):
            for person in people:
                self.affiliation.setdefault(person.lower_, self._role[1])
        for token in sentence.tokens:
            if token.lower_ in _ROLES:
                start, end = sentence.span(
                    [*long_phrase(token), *(t for c in token.children for t in c.subtree if t.i > token.i)]
                )
                name = _name_in(sentence, start, end)
                if name is not None and name.sort == "group":
                    self._role = (sentence.index, name)

    def antecedent(self, sentence: Sentence, token: Token) -> KnownName | None:
        """Return the group that "the group" means here."""
        key = token.lower_
        earlier = [
            (index, name, subject)
            for index, name, subject in self.groups
            if sentence.index - _REACH <= index < sentence.index and name.sort == "group"
        ]
        if key in self.resolved and sentence.index - self.resolved[key][0] <= _REACH:
            since, name = self.resolved[key]
            newer = [known for index, known, subject in earlier if subject and index > since]
            return newer[-1] if newer else self._keep(key, sentence.index, name)
        subjects = [name for _, name, subject in earlier if subject]
        names = subjects or [name for _, name, _ in earlier]
        inside = [
            name
            for name in sentence.names
            if name.sort == "group" and name.end <= sentence.passage.starts[token.i] and key != "they"
        ]
        if inside and not _same_clause_subject(sentence, inside[-1], token):
            return self._keep(key, sentence.index, inside[-1])
        return self._keep(key, sentence.index, names[-1]) if names else None

    def _keep(self, key: str, index: int, name: KnownName) -> KnownName:
        self.resolved[key] = (index, name)
        return name


def _same_clause_subject(sentence: Sentence, name: KnownName, token: Token) -> bool:
    named = sentence.token_at(name.start)
    return bool(named.head.i == token.head.i)


def _is_subject(token: Token) -> bool:
    while token.dep_ in {"compound", "nmod", "amod", "poss"} and token.head.i != token.i:
        token = token.head
    return token.dep_ in {"nsubj", "nsubjpass"}


def _is_possessor(sentence: Sentence, name: KnownName) -> bool:
    return sentence.article.text[name.end : name.end + 2] in {"’s", "'s"}


def _belongs(sentence: Sentence, person: Token, name: KnownName) -> bool:
    """Return whether a person and a group stand in one noun phrase or a role ties them."""
    between = sentence.article.text[
        min(sentence.passage.ends[person.i], name.end) : max(sentence.passage.starts[person.i], name.start)
    ].lower()
    return len(between) < 60 and any(
        role in between
        for role in (
            "commander",
            "leader",
            "chief",
            "member",
            "fighter",
            "spokesman",
            "militant",
            "operative",
        )
    )


def party_of(sentence: Sentence, noun: Token, memory: Memory) -> Party:
    """Return the party that a noun phrase means."""
    if noun.lower_ in _NOT_ITSELF and noun.dep_ == "appos" and noun.head.i != noun.i:
        return party_of(sentence, noun.head, memory)
    tokens = phrase(noun)
    start, end = sentence.span(tokens)
    wide_start, wide_end = sentence.span(long_phrase(noun))
    name = (
        _name_in(sentence, start, end)
        or _name_in(sentence, wide_start, wide_end)
        or _name_beside(sentence, noun, memory)
    )
    known_people = [
        t for t in tokens if t.ent_type_ == "PERSON" or (t.pos_ == "PROPN" and t.lower_ in memory.affiliation)
    ]
    person = " ".join(token.text for token in known_people) or None
    entry = lexicon.people().get(noun.lower_)
    armed = (name is not None and name.sort in {"group", "state_force"}) or (
        entry is not None and entry.armed
    )
    if name is not None:
        return Party(
            start,
            end,
            sentence.article.text[start:end],
            name,
            person=person,
            is_armed=armed,
        )
    if noun.lower_ in _GROUP_WORDS and (noun.pos_ == "PRON" or _is_definite(tokens)):
        known = memory.antecedent(sentence, noun)
        if known is not None:
            return Party(
                start,
                end,
                sentence.article.text[start:end],
                known,
                person=None,
                is_armed=True,
            )
    called = _called(noun)
    if called is not None:
        start, end = sentence.span(called)
        return Party(start, end, sentence.article.text[start:end], None, person=None, is_armed=True)
    if person is not None and person.split()[-1].lower() in memory.affiliation:
        known = memory.affiliation[person.split()[-1].lower()]
        return Party(
            start,
            end,
            sentence.article.text[start:end],
            known,
            person=person,
            is_armed=True,
        )
    return Party(
        start,
        end,
        sentence.article.text[start:end],
        None,
        person=person,
        is_armed=armed,
    )


def _name_in(sentence: Sentence, start: int, end: int) -> KnownName | None:
    inside = [
        name
        for name in sentence.names
        if start <= name.start < end and name.sort in {"group", "state_force", "state", "organisation"}
    ]
    free = [name for name in inside if not _is_possessor(sentence, name)]
    ranked = [
        name
        for sort in ("group", "state_force", "organisation", "state")
        for name in free or inside
        if name.sort == sort
    ]
    return ranked[0] if ranked else None


def _name_beside(sentence: Sentence, noun: Token, memory: Memory) -> KnownName | None:
    """Return the group that stands behind its kind: "the armed group Red Vale Front", "rebels from the Front"."""
    entry = lexicon.people().get(noun.lower_)
    if noun.lower_ not in _GROUP_WORDS and (entry is None or not entry.armed):
        return None
    beside = [child for child in children(noun, "appos") if child.i > noun.i]
    clauses = children(noun, "acl", "relcl", "amod")
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.lemma_.lower() in _THOUGHT:
        clauses += children(noun.head, "xcomp")
    beside += objects_of(noun, "from", "with")
    beside += [whole for clause in clauses if clause.i > noun.i for whole in _belonging(clause)]
    names = (
        _name_in(sentence, *sentence.span(phrase(child)))
        or (
            memory.antecedent(sentence, child)
            if child.lower_ == "group" and _is_definite(phrase(child))
            else None
        )
        for child in beside
    )
    return next((name for name in names if name is not None and name.sort == "group"), None)


def _called(noun: Token) -> list[Token] | None:
    """Return the name of "a group calling itself Red Vale Front", which no registry knows."""
    if noun.lower_ not in _GROUP_WORDS or noun.pos_ == "PRON":
        return None
    for clause in children(noun, "acl", "relcl"):
        if clause.lemma_.lower() in {"call", "name", "know", "style"}:
            named = [
                word
                for word in clause.subtree
                if word.pos_ == "PROPN" and word.dep_ in {"oprd", "pobj", "attr", "dobj", "appos"}
            ]
            if named:
                return phrase(named[-1] if named[-1].head.i == clause.i else named[0])
    return None


def _belonging(clause: Token) -> list[Token]:
    """Return the group of "belonging to X", "believed to belong to X", "loyal to X", "linked to X"."""
    verbs = [token for token in clause.subtree if token.lemma_.lower() in _BELONGING]
    return [noun for verb in verbs for noun in objects_of(verb, "to", "with", "of")]


def _is_definite(tokens: list[Token]) -> bool:
    return any(token.lower_ in _DEFINITE for token in tokens)
