"""Accounts and their articles -> judgements with scores and reasons, by weights that are written down."""

from collections.abc import Iterable
from datetime import datetime

from reportedly.errors import UnknownName
from reportedly.incidents.block import candidate_pairs
from reportedly.incidents.compare import Feature, compare
from reportedly.incidents.facts import Facts, gather
from reportedly.model.account import Account
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.judgement import Judgement, Verdict, make_judgement

DECIDED_BY = "judge/1"
START = -3.0
"""Before anything is compared, two accounts are of two happenings. The strongest single agreement weighs 3,
so that no feature joins alone."""
SAME_FROM = 1.5
"""A day, a town and a type in common reach 2.5; a month, a town and a type reach 1.0 and go to review."""
DIFFERENT_UP_TO = -1.0
"""Between the two a person should look."""


class ReferenceJudge:
    """The judge that comes with the package: a sum of log-odds, each explained."""

    def judge(
        self, accounts: Iterable[Account], articles: dict[ArticleId, Article], *, now: datetime
    ) -> tuple[Judgement, ...]:
        """Return a judgement for each pair of accounts near in days, place and type, by pair.

        Raises:
            UnknownName: an account is of an article that is not given.
        """
        told = (gather(account, _article_of(account, articles)) for account in accounts)
        return tuple(_judge_pair(left, right, now=now) for left, right in candidate_pairs(told))


def score_of(features: Iterable[Feature]) -> float:
    """Return the log-odds that two accounts tell of one happening."""
    return round(START + sum(feature.weight for feature in features), 4)


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
