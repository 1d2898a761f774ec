"""Sentences in order -> what an article has named so far: its groups, "the group", and whose people are whose."""

import re
from dataclasses import dataclass, field

from reportedly.claims.local.parse.grammar import long_phrase
from reportedly.claims.local.parse.reading import Sentence
from reportedly.claims.local.parse.tokens import Token
from reportedly.model.seams import KnownName

_ROLES = frozenset(
    {"commander", "leader", "chief", "member", "fighter", "militant", "operative", "head", "deputy", "emir"}
)
_NAMING = re.compile(r"\b(identified|named|known|called|alias|aka)\b", re.IGNORECASE)
_BRANCH = re.compile(
    r"(?:['’]s)?(?:[\s-](?:local|regional))?[\s-](?:affiliate|offshoot|franchise|branch|ally|splinter)\b"
)
_REACH = 8  # sentences back; news paragraphs are one or two sentences


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
            if name.sort in {"group", "state_force"} and not is_parent(sentence, name):
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
                name = name_in(sentence, start, end)
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
            if name.sort == "group"
            and name.end <= sentence.passage.starts[token.i]
            and key != "they"
            and not is_parent(sentence, name)
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


def is_parent(sentence: Sentence, name: KnownName) -> bool:
    """Return whether it only says whose branch a group told beside it is: "the Front, a Vale Army affiliate"."""
    others = [each for each in sentence.names if each.sort == "group" and each is not name]
    return bool(others) and _BRANCH.match(sentence.article.text, name.end) is not None


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


def name_in(sentence: Sentence, start: int, end: int) -> KnownName | None:
    """Return the foremost name of an actor between two offsets; a name in the possessive only describes."""
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
