"""A ledger's articles and accounts -> judgements: which are copies, which tell of one happening."""

import math
from datetime import datetime

from reportedly.articles.copies import Copy, find_copies
from reportedly.model.judgement import Judgement, make_judgement
from reportedly.model.seams import Store
from reportedly.pipeline.parts import Parts


def link(store: Store, parts: Parts, *, now: datetime) -> int:
    """Judge which articles are copies and which accounts tell of one happening; return how many are new.

    A pair that this judge has judged is not compared again: an account never changes.
    """
    articles = {article.id: article for article in store.articles()}
    accounts = tuple(account for extraction in store.newest_extractions() for account in extraction.accounts)
    known = {
        (judgement.left, judgement.right)
        for judgement in store.judgements()
        if judgement.decided_by == parts.judge.decided_by
    }
    copies = (_copy_judgement(copy, now=now) for copy in find_copies(articles.values()))
    return store.judge((*copies, *parts.judge.judge(accounts, articles, now=now, known=known)), known_at=now)


def _copy_judgement(copy: Copy, *, now: datetime) -> Judgement:
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
