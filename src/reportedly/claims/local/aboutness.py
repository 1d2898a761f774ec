"""A whole article -> what it is about when its words of violence are sport, fiction, accident or the like."""

import re
from collections import Counter
from collections.abc import Sequence

from reportedly.claims.local import lexicon
from reportedly.claims.local.strands import Look
from reportedly.claims.local.triggers import has_armed_doer, has_weapon
from reportedly.model.article import READ_SECTIONS, Article

_WORD = re.compile(r"[a-z][a-z-]+")
_ENOUGH = 4  # different words of one domain; three let a report of an attack on a stadium pass as sport
_REASONS = {
    "sport": "the article is about sport",
    "film or fiction": "the article is about a film or a book",
    "video game": "the article is about a game",
    "business": "the article is about business",
    "disease": "the article is about disease, not violence",
    "weather or disaster": "the article is about weather or a natural disaster",
    "accident": "the article is about an accident",
    "hunting or animals": "the article is about animals",
    "drill": "the article is about a drill",
    "cyber": "the article is about attacks on computers",
}


def not_about_violence(article: Article, looks: Sequence[Look]) -> str | None:
    """Return what the article is about when not political violence, as a reason in words, or None."""
    telling = [seen for seen in looks if seen.strands]
    if not telling:
        return None
    armed = sum(_is_violent(seen) for seen in telling)
    words = {word for section in article.sections if section.kind in READ_SECTIONS
             for word in _WORD.findall(article.text[section.start : section.end].lower())}  # fmt: skip
    domains = Counter(domain for word, domain in lexicon.domains().items() if word in words)
    if not domains:
        return None
    domain, hits = domains.most_common(1)[0]
    if hits >= _ENOUGH + 3 * armed:
        return _REASONS[domain]
    return None


def _is_violent(seen: Look) -> bool:
    asserted = any(strand.status in {"asserted", "alleged"} for strand in seen.strands)
    return asserted and (has_armed_doer(seen.sentence) or has_weapon(seen.sentence))
