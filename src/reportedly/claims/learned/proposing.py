"""What the model reads in a sentence -> proposals for the fields of an account, each with its quote."""

import re
from collections.abc import Iterator

from reportedly.claims.align import Proposal
from reportedly.claims.learned.counting import counted
from reportedly.claims.learned.readings import RoleSpan, SentenceReading
from reportedly.claims.local import lexicon
from reportedly.model.article import Article
from reportedly.model.claim import quote_at
from reportedly.model.taxonomy import Field, IncidentType
from reportedly.model.values import Count, Referent, ReferentSort, Term

_FIELDS: dict[str, tuple[Field, ReferentSort]] = {
    "perpetrator": ("perpetrator", "actor"),
    "target": ("target", "target"),
    "victim": ("target", "target"),
    "weapon": ("weapon", "weapon"),
    "place": ("where", "place"),
    "time": ("when", "period"),
}
_TYPES: dict[str, IncidentType] = {
    "bombing": "bombing",
    "strike": "airstrike_drone",
    "armed_attack": "armed_attack",
    "clash": "armed_clash",
    "abduction": "abduction",
    "killing": "assassination",
    "arson": "arson",
    "arrest": "arrest",
}
"""The model's types by our names; words of the sentence make them finer."""
_FINER: tuple[tuple[str, re.Pattern[str], IncidentType], ...] = (
    ("bombing", re.compile(r"\bsuicide\b", re.IGNORECASE), "suicide_bombing"),
    ("bombing", re.compile(r"\b(?:land\s?mines?|mine)\b", re.IGNORECASE), "landmine"),
    ("strike", re.compile(r"\b(?:shell\w*|mortar\w*|artillery|rockets?)\b", re.IGNORECASE), "shelling"),
    ("armed_attack", re.compile(r"\b(?:raid\w*|operation)\b", re.IGNORECASE), "raid"),
    ("killing", re.compile(r"\b(?:execut\w*|behead\w*)\b", re.IGNORECASE), "execution"),
)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_UNFINISHED = re.compile(r"\b(?:of|the|and|for|in)$", re.IGNORECASE)
"""How words end that are the half of a name: "Communist Party of the"."""
_POINTING = frozenset(
    {"he", "she", "it", "they", "who", "which", "that", "them", "him", "her", "we", "i", "you"}
)


def proposals_in(reading: SentenceReading, article: Article) -> Iterator[Proposal]:
    """Yield what each span of a sentence proposes; pronouns and words that count nothing propose nothing."""
    for span in reading.spans:
        proposal = _counts(span, article) if span.role in {"killed", "injured"} else _refers(span, article)
        if proposal is not None:
            yield proposal


def type_of(reading: SentenceReading, article: Article) -> IncidentType:
    """Return the incident type of a sentence in our own words."""
    words = article.text[reading.start : reading.end]
    for coarse, pattern, finer in _FINER:
        if reading.likeliest == coarse and pattern.search(words):
            return finer
    return _TYPES.get(reading.likeliest, "other")


def type_proposal(reading: SentenceReading, article: Article) -> Proposal:
    """Return the type of a sentence, which the whole sentence tells."""
    told = quote_at(article, reading.start, reading.end)
    return Proposal("type", Term(type_of(reading, article)), told, reading.types[reading.likeliest])


def _counts(span: RoleSpan, article: Article) -> Proposal | None:
    field: Field = "killed" if span.role == "killed" else "injured"
    found = counted(article.text, span.start, span.end)
    if found is None:
        return None
    value: Count = found.count
    return Proposal(field, value, quote_at(article, found.start, span.end), span.probability)


def _refers(span: RoleSpan, article: Article) -> Proposal | None:
    if span.role not in _FIELDS:
        return None
    field, sort = _FIELDS[span.role]
    words = article.text[span.start : span.end]
    if words.casefold() in _POINTING or _UNFINISHED.search(words) or not any(map(str.isalpha, words)):
        return None
    mention = _ARTICLE.sub("", words) if field in {"where", "weapon"} else words
    kind = _kind(words, field) if field in {"target", "weapon"} else None
    told = quote_at(article, span.end - len(mention), span.end)
    return Proposal(field, Referent(mention, sort, role=kind), told, span.probability)


def _kind(words: str, field: Field) -> str | None:
    """Return the kind of target or weapon that the last noun known to the lexicons names."""
    people, things, weapons = lexicon.people(), lexicon.things(), lexicon.weapons()
    for word in reversed(re.findall(r"[\w-]+", words.lower())):
        if field == "weapon" and word in weapons:
            return weapons[word]
        if field == "target" and word in people:
            return people[word].kind
        if field == "target" and word in things:
            return things[word]
    return None
