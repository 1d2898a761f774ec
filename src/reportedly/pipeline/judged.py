"""Judgements and copies -> judgements found by what they are about."""

import math
from collections.abc import Iterable
from datetime import datetime

from reportedly.articles.copies import Copy
from reportedly.model.ids import ArticleId
from reportedly.model.incident import Incident
from reportedly.model.judgement import Judgement, make_judgement


class Judged:
    """The ledger's judgements, found by what they are about."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._accounts: list[Judgement] = []
        self._by_account: dict[str, list[Judgement]] = {}
        self._copies: dict[str, list[Judgement]] = {}
        for judgement in judgements:
            if judgement.subject == "accounts":
                self._accounts.append(judgement)
                self._by_account.setdefault(judgement.left, []).append(judgement)
            elif judgement.verdict == "same":
                self._copies.setdefault(judgement.left, []).append(judgement)

    def of_accounts(self) -> tuple[Judgement, ...]:
        """Return all judgements about accounts."""
        return tuple(self._accounts)

    def within(self, incident: Incident) -> tuple[Judgement, ...]:
        """Return the judgements between two accounts of one incident."""
        members = set(incident.accounts)
        return tuple(
            judgement
            for left in incident.accounts
            for judgement in self._by_account.get(left, ())
            if judgement.right in members
        )

    def copies_among(self, articles: set[ArticleId]) -> tuple[Judgement, ...]:
        """Return the judgements that one of these articles is a copy of another."""
        return tuple(
            judgement
            for left in sorted(articles)
            for judgement in self._copies.get(left, ())
            if judgement.right in articles
        )


def copy_judgement(copy: Copy, *, now: datetime) -> Judgement:
    """Return the judgement that two articles are copies; the score is the log-odds of their likeness."""
    share = min(max(copy.similarity, 0.01), 0.99)
    return make_judgement(
        "articles",
        (copy.left, copy.right),
        "same",
        score=math.log(share / (1 - share)),
        reasons=(copy.reason,),
        decided_by="copies/1",
        decided_at=now,
    )
