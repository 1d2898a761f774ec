"""An account -> what the judge compares of it, gathered once so that thousands of pairs cost little."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reportedly.incidents.vocabulary import telling_words
from reportedly.model.account import Account
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.claim import Claim
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.taxonomy import COUNT_FIELDS, Field
from reportedly.model.values import Count, Period, Referent, Term

STOP_WORDS = frozenset({
    "the", "and", "for", "with", "from", "that", "this", "have", "has", "had", "was", "were", "been",
    "are", "who", "which", "after", "before", "into", "their", "there", "they", "said", "says", "told",
    "people", "person", "killed", "dead", "died", "least", "others", "another", "attack", "attacks",
})  # fmt: skip
"""Words that two accounts share without telling of one happening."""
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")


@dataclass(frozen=True, slots=True)
class Toll:
    """A whole count of one field."""

    field: Field
    count: Count


@dataclass(frozen=True, slots=True)
class Facts:
    """What one account tells, ready to compare."""

    account_id: AccountId
    article_id: ArticleId
    main: bool
    published: date | None
    types: frozenset[str]
    outcomes: frozenset[str]
    periods: tuple[Period, ...]
    places: tuple[Referent, ...]
    perpetrators: tuple[Referent, ...]
    targets: tuple[Referent, ...]
    weapons: tuple[Referent, ...]
    persons: tuple[Referent, ...]
    tolls: tuple[Toll, ...]
    words: frozenset[str]
    text: Mapping[str, float]
    """The telling words of an article that is about this account; empty for one that it recalls."""
    parts: tuple[Toll, ...] = ()
    """What is told of one class among those of a whole: "seven, two soldiers and five militants"."""


def gather(account: Account, article: Article, *, is_about: bool | None = None) -> Facts:
    """Return the facts of an account; values that are denied, and parts of counts, are left out.

    `is_about` says whether the article is about it; without it, whether it is the main account.
    """
    told = tuple(claim for claim in account.claims if claim.attribution.stance != "denies")
    return Facts(
        account_id=account.id,
        article_id=account.article_id,
        main=account.main,
        published=article.published,
        types=_codes(told, "type"),
        outcomes=_codes(told, "outcome"),
        periods=_periods(told),
        places=_referents(told, "where"),
        perpetrators=(*_referents(told, "perpetrator"), *_referents(told, "responsibility")),
        targets=_referents(told, "target"),
        weapons=_referents(told, "weapon"),
        persons=_referents(told, "person"),
        tolls=_tolls(told, are_parts=False),
        parts=_tolls(told, are_parts=True),
        words=frozenset(word for claim in account.claims for word in content_words(claim.evidence.quote)),
        text=_text(article) if (account.main if is_about is None else is_about) else {},
    )


@lru_cache(maxsize=256)
def _text(article: Article) -> Mapping[str, float]:
    read = (article.text[each.start : each.end] for each in article.sections if each.kind in READ_SECTIONS)
    return telling_words(" ".join((article.title or "", *read)))


def content_words(text: str) -> frozenset[str]:
    """Return the words and numbers of a text that can tell one happening from another."""
    return frozenset(_WORD.findall(text.casefold())) - STOP_WORDS


def _codes(claims: tuple[Claim, ...], field: Field) -> frozenset[str]:
    return frozenset(
        claim.value.code for claim in claims if claim.field == field and isinstance(claim.value, Term)
    )


def _periods(claims: tuple[Claim, ...]) -> tuple[Period, ...]:
    values = (claim.value for claim in claims if claim.field == "when")
    bounded = (value for value in values if isinstance(value, Period) and value.earliest is not None)
    return tuple(dict.fromkeys(bounded))


def _referents(claims: tuple[Claim, ...], field: Field) -> tuple[Referent, ...]:
    values = (claim.value for claim in claims if claim.field == field)
    return tuple(dict.fromkeys(value for value in values if isinstance(value, Referent)))


def _tolls(claims: tuple[Claim, ...], *, are_parts: bool) -> tuple[Toll, ...]:
    tolls = (
        Toll(claim.field, claim.value)
        for claim in claims
        if claim.field in COUNT_FIELDS and isinstance(claim.value, Count) and _is_numbered(claim.value)
        if (claim.value.part_of is not None) is are_parts
    )
    return tuple(dict.fromkeys(tolls))


def _is_numbered(count: Count) -> bool:
    return count.low is not None or count.high is not None
