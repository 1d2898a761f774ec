"""What the engine reads in a text -> the names of groups and forces in it, known to the registry or not."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from evals.corpora.groups.files import Name
from evals.measures import Span, overlap
from reportedly.entities.actors.states import force_nouns
from reportedly.entities.actors.words import REGISTRY, word_list
from reportedly.entities.demonyms import nations
from reportedly.model.mention import Mention, Mentions
from reportedly.model.values import Actor, Referent, Value
from reportedly.views.public.records import ArticleLine

_WORD = re.compile(r"[^\W\d_][\w'’]*")
_DOERS = frozenset({"perpetrator", "responsibility"})
_ARMED = re.compile(
    r"\b(?:army|armies|front|forces?|brigades?|battalions?|militias?|militants?|guards?|corps|regiments?|rifles"
    r"|commandos?|cartel|gangs?|guerrillas?|rebels?|insurgents?|fighters|gunmen|terrorists|mujahid(?:een|in)"
    r"|liberation|jihad|resistance|tigers|jaish|lashkar|harkat|tehr[ei]+k|hizb|ansar|katiba|squads?)\b",
    re.IGNORECASE,
)
"""Words of which one at least stands in the name of an armed body, or beside it."""
_BESIDE = re.compile(r"\W+(\w+)")


def names_of(text: str, line: ArticleLine | None, mentions: Mentions | None) -> tuple[Name, ...]:
    """Return the names in order: those of the registry, doers and armed bodies that it lacks."""
    found: list[Name] = []
    people = [_span(each) for each in mentions.mentions if each.sort == "person"] if mentions else []
    for name in (*_listed(mentions), *_doers(text, line), *_bodies(text, mentions)):
        span = (name.start, name.end)
        taken = any(overlap(span, (other.start, other.end)) for other in found)
        if not taken and not any(overlap(span, person) for person in people):
            found.append(name)
    return tuple(sorted(found, key=lambda name: name.start))


def is_proper(words: str) -> bool:
    """Return whether words hold more than kinds, nations and the words around them."""
    rest = [word for word in _WORD.findall(words) if word.lower() not in _everyday()]
    return any(word[0].isupper() for word in rest)


def _listed(mentions: Mentions | None) -> Iterator[Name]:
    for mention in mentions.mentions if mentions else ():
        if mention.sort == "actor" and isinstance(mention.value, Referent):
            name = _name(*_span(mention), mention.evidence.quote, mention.value)
            if name.actor_id is not None or is_proper(name.text):
                yield name


def _doers(text: str, line: ArticleLine | None) -> Iterator[Name]:
    claims = (claim for account in line.accounts for claim in account.claims) if line else ()
    for claim in claims:
        value = claim.value
        if claim.field not in _DOERS or not isinstance(value, Referent) or _is_state(value):
            continue
        start = text.find(value.mention, claim.start, claim.end)
        if start >= 0 and is_proper(value.mention):
            yield _name(start, start + len(value.mention), value.mention, value)


def _bodies(text: str, mentions: Mentions | None) -> Iterator[Name]:
    for mention in mentions.mentions if mentions else ():
        if mention.sort != "organisation" or not isinstance(mention.value, Referent):
            continue
        start, end = _span(mention)
        after = _BESIDE.match(text, end)
        beside = f"{mention.evidence.quote} {after[1] if after else ''}"
        if _ARMED.search(beside) and is_proper(mention.evidence.quote) and not _is_state(mention.value):
            yield _name(start, end, mention.evidence.quote, mention.value)


def _name(start: int, end: int, words: str, value: Value) -> Name:
    entity = value.entity if isinstance(value, Referent) else None
    return Name(start, end, words, entity.id if isinstance(entity, Actor) else None)


def _is_state(value: Referent) -> bool:
    id_ = value.entity.id if isinstance(value.entity, Actor) else ""
    return id_.startswith("state:") and "/" not in id_


def _span(mention: Mention) -> Span:
    return mention.evidence.start, mention.evidence.end


@cache
def _everyday() -> frozenset[str]:
    rows = REGISTRY.joinpath("words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    phrases: Iterable[str] = (
        *word_list("kinds.txt"),
        *force_nouns(),
        *(row.split("\t")[1] for row in rows),
        *(name for nation in nations() for name in (nation.name, *nation.other_names, *nation.demonyms)),
        *("and", "the", "a", "an", "of", "two", "three", "four", "five", "its", "their", "other", "new"),
    )
    return frozenset(word.lower() for phrase in phrases for word in _WORD.findall(phrase))
