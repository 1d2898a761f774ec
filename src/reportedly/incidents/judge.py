"""Accounts and their articles -> judgements with scores and reasons, by weights that are written down."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from datetime import datetime

from reportedly.errors import UnknownName
from reportedly.incidents.block import candidate_pairs, stand
from reportedly.incidents.compare import Feature, compare
from reportedly.incidents.facts import Facts, gather
from reportedly.model.account import Account
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.judgement import Judgement, Verdict, make_judgement
from reportedly.model.seams import Stand

DECIDED_BY = "judge/2"
START = -3.0
"""Before anything is compared, two accounts are of two happenings. The strongest single agreement weighs 3,
so that no feature joins alone."""
SAME_FROM = 1.5
"""A day, a town and a type in common reach 2.5; a month, a town and a type reach 1.0 and go to review."""
DIFFERENT_UP_TO = -1.0
"""Between the two a person should look."""

_HARD = frozenset({"days", "places", "counts"})
_CONFLICT = -1.5
"""From here down a feature says that one account is wrong or tells of something else."""


class ReferenceJudge:
    """The judge that comes with the package: a sum of log-odds, each explained."""

    decided_by = DECIDED_BY

    def judge(
        self,
        accounts: Iterable[Account],
        articles: dict[ArticleId, Article],
        *,
        now: datetime,
        known: Container[tuple[str, str]] = frozenset(),
    ) -> tuple[Judgement, ...]:
        """Return a judgement for each pair of accounts near in days, place and type or in words, by pair.

        Pairs that are `known`, the smaller id first, are left out: they would be judged as they were.

        Raises:
            UnknownName: an account is of an article that is not given.
        """
        told = _gathered(accounts, articles)
        return tuple(
            _judge_pair(left, right, now=now)
            for left, right in candidate_pairs(told)
            if (left.account_id, right.account_id) not in known
        )

    def stands(
        self, accounts: Iterable[Account], articles: dict[ArticleId, Article]
    ) -> Iterator[tuple[ArticleId, Stand]]:
        """Yield where each account stands, with its article; given are all accounts of the articles.

        Raises:
            UnknownName: an account is of an article that is not given.
        """
        return ((facts.article_id, stand(facts)) for facts in _gathered(accounts, articles))


def _gathered(accounts: Iterable[Account], articles: dict[ArticleId, Article]) -> Iterator[Facts]:
    given = tuple(accounts)
    told_in = Counter(account.article_id for account in given)
    return (
        gather(
            account,
            _article_of(account, articles),
            # The only account of an article is what it is about, even where it is news no more.
            is_about=account.main or told_in[account.article_id] == 1,
        )
        for account in given
    )


def score_of(features: Iterable[Feature]) -> float:
    """Return the log-odds that two accounts tell of one happening.

    Where days, places or tolls conflict, nothing else joins by itself: a person looks.
    """
    compared = tuple(features)
    score = START + sum(feature.weight for feature in compared)
    if any(feature.weight <= _CONFLICT for feature in compared if feature.name in _HARD):
        score = min(score, SAME_FROM - 0.1)
    return round(score, 4)


def verdict_of(score: float) -> Verdict:
    """Return what a score means."""
    if score >= SAME_FROM:
        return "same"
    return "different" if score <= DIFFERENT_UP_TO else "unsure"


def _article_of(account: Account, articles: dict[ArticleId, Article]) -> Article:
    article = articles.get(account.article_id)
    if article is None:
        raise UnknownName(
            f"account {account.id} is of article {account.article_id}, which is not among the "
            f"{len(articles)} articles given; pass every account's article"
        )
    return article


def _judge_pair(left: Facts, right: Facts, *, now: datetime) -> Judgement:
    features = compare(left, right)
    score = score_of(features)
    strongest_first = sorted(features, key=lambda feature: (-abs(feature.weight), feature.name))
    return make_judgement(
        "accounts",
        (left.account_id, right.account_id),
        verdict_of(score),
        score=score,
        reasons=tuple(f"{feature.words} ({feature.weight:+.1f})" for feature in strongest_first),
        decided_by=DECIDED_BY,
        decided_at=now,
    )
