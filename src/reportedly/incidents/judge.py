"""Accounts and their articles -> judgements with scores and reasons, by weights that were learned."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import datetime

from reportedly.errors import UnknownName
from reportedly.incidents.block import candidate_pairs, stand
from reportedly.incidents.compare import Feature, compare, is_same_news
from reportedly.incidents.facts import Facts, gather
from reportedly.incidents.outdone import OUTDONE, Compared, articles_of, outdone
from reportedly.incidents.weights import START, learned, weighed
from reportedly.model.account import Account
from reportedly.model.article import Article
from reportedly.model.ids import AccountId, ArticleId
from reportedly.model.judgement import Judgement, Verdict, make_judgement
from reportedly.model.seams import Stand

DECIDED_BY = "judge/4"
SAME_FROM = 0.5
"""A day, a town and a type in common reach 1.2; a month, a town and a type stay under it and go to review."""
DIFFERENT_UP_TO = -2.0
"""Between the two a person should look: 2.5 of 100 pairs compared, with 45 of 100 errors."""


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
        new: Container[AccountId] | None = None,
    ) -> tuple[Judgement, ...]:
        """Return a judgement for each pair of accounts near in days, place and type or in words, by pair.

        Pairs that are `known`, the smaller id first, are left out: they would be judged as they were. Where
        some accounts are `new`, all others were judged among themselves; an article is new as a whole.

        Raises:
            UnknownName: an account is of an article that is not given.
        """
        pairs = tuple(candidate_pairs(gathered(accounts, articles), new=new))
        asked = {articles_of(*pair) for pair in pairs if _ids(*pair) not in known}
        compared = [Compared(*pair, compare(*pair)) for pair in pairs if articles_of(*pair) in asked]
        beaten = outdone(compared)
        return tuple(
            _judge_pair(each, is_outdone=each in beaten, now=now)
            for each in compared
            if _ids(each.left, each.right) not in known
        )

    def stands(
        self, accounts: Iterable[Account], articles: dict[ArticleId, Article]
    ) -> Iterator[tuple[ArticleId, Stand]]:
        """Yield where each account stands, with its article; given are all accounts of the articles.

        Raises:
            UnknownName: an account is of an article that is not given.
        """
        return ((facts.article_id, stand(facts)) for facts in gathered(accounts, articles))


def gathered(accounts: Iterable[Account], articles: Mapping[ArticleId, Article]) -> Iterator[Facts]:
    """Yield what the judge compares of each account; given are all accounts of the articles.

    Raises:
        UnknownName: an account is of an article that is not given.
    """
    given = tuple(accounts)
    about = about_what(given)
    return (
        gather(account, _article_of(account, articles), is_about=account.id == about[account.article_id])
        for account in given
    )


def about_what(accounts: Iterable[Account]) -> dict[ArticleId, AccountId]:
    """Return what each article is about: its main account; where all is news no more, what it tells first."""
    firsts: dict[ArticleId, Account] = {}
    for account in sorted(accounts, key=_main_first):
        firsts.setdefault(account.article_id, account)
    return {article: account.id for article, account in firsts.items()}


def _main_first(account: Account) -> tuple[bool, int, AccountId]:
    start = min((claim.evidence.start for claim in account.claims), default=0)
    return not account.main, start, account.id


def score_of(
    features: Iterable[Feature], *, is_same_news: bool = False, weights: Mapping[str, float] | None = None
) -> float:
    """Return the log-odds that two accounts tell of one happening, by the learned weights or by others.

    Where days, places or tolls conflict, nothing else joins by itself: a person looks. Only two long reports
    of one time that say the same throughout (`is_same_news`) outvote a day or a place that was misread.
    """
    compared, scales = tuple(features), learned() if weights is None else weights
    score = scales[START] + sum(weighed(feature, scales) for feature in compared)
    conflicts = any(feature.is_hard_conflict for feature in compared)
    if conflicts and not is_same_news:
        score = min(score, SAME_FROM - 0.1)
    return round(score, 4)


def verdict_of(score: float) -> Verdict:
    """Return what a score means."""
    if score >= SAME_FROM:
        return "same"
    return "different" if score <= DIFFERENT_UP_TO else "unsure"


def _article_of(account: Account, articles: Mapping[ArticleId, Article]) -> Article:
    article = articles.get(account.article_id)
    if article is None:
        raise UnknownName(
            f"account {account.id} is of article {account.article_id}, which is not among the "
            f"{len(articles)} articles given; pass every account's article"
        )
    return article


def _ids(left: Facts, right: Facts) -> tuple[AccountId, AccountId]:
    return left.account_id, right.account_id


def _judge_pair(pair: Compared, *, is_outdone: bool, now: datetime) -> Judgement:
    features = pair.features
    score = score_of(features, is_same_news=is_same_news(pair.left, pair.right, features))
    strongest_first = sorted(features, key=lambda feature: (-abs(weighed(feature, learned())), feature.name))
    reasons = [f"{feature.words} ({weighed(feature, learned()):+.1f})" for feature in strongest_first]
    if is_outdone and score >= SAME_FROM:
        score = SAME_FROM - 0.1
        reasons.insert(0, OUTDONE)
    return make_judgement(
        "accounts",
        (pair.left.account_id, pair.right.account_id),
        verdict_of(score),
        score=score,
        reasons=tuple(reasons),
        decided_by=DECIDED_BY,
        decided_at=now,
    )
