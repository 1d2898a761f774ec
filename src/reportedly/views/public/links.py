"""Lines of `extract --json` -> lines of `link --json`: incidents without a ledger."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from reportedly.errors import InputError
from reportedly.incidents.cluster import cluster
from reportedly.model.account import Account
from reportedly.model.article import Article
from reportedly.model.claim import Claim, Evidence
from reportedly.model.ids import AccountId, ArticleId, DocumentId
from reportedly.model.incident import Incident
from reportedly.model.judgement import Judgement
from reportedly.model.seams import Judge
from reportedly.views.public.records import ArticleLine, LinkLine, PublicAccount, PublicArticle, PublicClaim


def link_lines(lines: Iterable[str], judge: Judge, *, now: datetime) -> tuple[LinkLine, ...]:
    """Return the clusters of the accounts on these lines, by the id of the incident.

    Raises:
        InputError: a line is no line of `extract --json`.
    """
    read = [_read(line, number) for number, line in enumerate(lines, start=1) if line.strip()]
    articles = {line.article.id: _article(line.article) for line in read}
    accounts = {each.id: _account(each, line.article.id) for line in read for each in line.accounts}
    judgements = judge.judge(accounts.values(), articles, now=now)
    articles_of = {account.id: account.article_id for account in accounts.values()}
    incidents = cluster(accounts, judgements, articles_of=articles_of)
    return tuple(
        _line(incident, articles_of, articles, judgements)
        for incident in sorted(incidents, key=lambda each: each.id)
    )


def _read(line: str, number: int) -> ArticleLine:
    try:
        return msgspec.json.decode(line, type=ArticleLine)
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        raise InputError(
            f"line {number} is no line of `reportedly extract --json` ({wrong}); "
            "give the lines as that command prints them"
        ) from wrong


def _article(told: PublicArticle) -> Article:
    return Article(
        id=told.id,
        # A line names no document, and nothing that links asks for one.
        document_id=DocumentId(told.id),
        path=told.path,
        text="",
        sections=(),
        title=told.title,
        published=told.published,
        outlet=told.outlet,
        language=told.language,
        byline=None,
        dateline=told.dateline,
    )


def _account(told: PublicAccount, article_id: ArticleId) -> Account:
    claims = tuple(_claim(claim, article_id) for claim in told.claims)
    return Account(told.id, article_id, told.main, claims)


def _claim(told: PublicClaim, article_id: ArticleId) -> Claim:
    return Claim(
        told.id,
        article_id,
        told.field,
        told.value,
        Evidence(told.quote, told.start, told.end),
        told.attribution,
        told.confidence,
        told.origin,
    )


def _line(
    incident: Incident,
    articles_of: dict[AccountId, ArticleId],
    articles: dict[ArticleId, Article],
    judgements: Iterable[Judgement],
) -> LinkLine:
    article_ids = tuple(sorted({articles_of[account] for account in incident.accounts}))
    return LinkLine(
        incident.id,
        incident.accounts,
        article_ids,
        tuple(sorted(articles[each].path for each in article_ids)),
        tuple(_reasons(incident, judgements)),
    )


def _reasons(incident: Incident, judgements: Iterable[Judgement]) -> Iterator[str]:
    members = set(incident.accounts)
    for judgement in judgements:
        if judgement.verdict == "same" and {judgement.left, judgement.right} <= members:
            yield f"{judgement.left} and {judgement.right}: {'; '.join(judgement.reasons)}"
