"""A ledger's articles and accounts -> judgements: which are copies, which tell of one happening.

A ledger in a file has a link index beside it, by which new articles find those that they must be compared
with; so one more article takes the same time in a large ledger as in a small one. The judgements are those
that comparing all with all gives.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date, datetime
from itertools import chain
from pathlib import Path

from reportedly.articles.copies import Copy, copies_among, find_copies, sketches
from reportedly.model.account import Account
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.judgement import Judgement, make_judgement
from reportedly.model.seams import Judge, Stand, Store
from reportedly.pipeline.parts import Parts
from reportedly.runners.lots import in_lots
from reportedly.store.links import Linked, LinkIndex, links_path
from reportedly.store.part import LedgerPart

_AT_ONCE = 500
"""New articles that are compared together."""


def link(store: Store, parts: Parts, *, now: datetime, ledger: Path | None = None) -> int:
    """Judge which articles are copies and which accounts tell of one happening; return how many are new.

    `ledger` is the file of the store; without one all is compared with all. A pair that this judge has judged
    is not compared again: an account never changes.
    """
    if ledger is None:
        return _link_all(store, parts.judge, now=now)
    with closing(LedgerPart(ledger)) as part, closing(LinkIndex(links_path(ledger))) as index:
        linking = _Linking(store, part, index, parts.judge, now)
        with index.changing():
            return linking.link()


class _Linking:
    """A ledger in a file, and the index that is brought up to date with it."""

    def __init__(self, store: Store, part: LedgerPart, index: LinkIndex, judge: Judge, now: datetime) -> None:
        self._store = store
        self._part = part
        self._index = index
        self._judge = judge
        self._now = now

    def link(self) -> int:
        """Judge what came since the index was made; all, where none is of this judge and ledger."""
        articles, extractions = self._part.last_article_and_extraction()
        before = self._index.linked()
        is_of_it = (
            before.decided_by == self._judge.decided_by
            and self._part.article_and_extraction_at(before.articles, before.extractions) == before.rows_at
        )
        if not is_of_it:
            before = Linked()
            self._index.clear()
        new = {
            *self._part.articles_kept_since(before.articles),
            *self._part.articles_read_since(before.extractions),
        }
        # Those printed at one time are near each other, so that few have to be read a second time.
        kept = sorted(self._part.kept_articles(new), key=lambda each: (each.published or date.min, each.id))
        judged = sum(self._link_some(some) for some in in_lots((each.id for each in kept), _AT_ONCE))
        rows_at = self._part.article_and_extraction_at(articles, extractions)
        self._index.mark(Linked(self._judge.decided_by, articles, extractions, rows_at))
        return judged

    def _link_some(self, new: Sequence[ArticleId]) -> int:
        articles, accounts = self._part.articles(new), self._accounts(new)
        self._put(articles, accounts)
        fresh = {account.id for account in accounts}
        near = self._index.near(new).difference(new)
        pairs = self._index.copies(new)
        articles |= self._part.articles({*near, *chain.from_iterable(pairs)}.difference(new))
        copies = (_copy_judgement(copy, now=self._now) for copy in copies_among(pairs, articles))
        judged = (
            each for each in self._part.judgements_of(fresh) if each.decided_by == self._judge.decided_by
        )
        known = {(each.left, each.right) for each in judged}
        accounts += self._accounts(near)
        made = self._judge.judge(accounts, articles, now=self._now, known=known, new=fresh)
        return self._store.judge((*copies, *made), known_at=self._now)

    def _put(self, articles: dict[ArticleId, Article], accounts: Iterable[Account]) -> None:
        """Note where articles and their accounts stand."""
        stands: defaultdict[ArticleId, list[Stand]] = defaultdict(list)
        for article, stand in self._judge.stands(accounts, articles):
            stands[article].append(stand)
        for sketch in sketches(articles.values()):
            self._index.put(stands[sketch.article_id], sketch)

    def _accounts(self, articles: Iterable[ArticleId]) -> list[Account]:
        """Return the accounts of articles as they were read last."""
        # The oldest come first, so that the newest of an article stays.
        newest = {each.article_id: each for each in self._part.extractions_of(articles)}
        return [account for extraction in newest.values() for account in extraction.accounts]


def _link_all(store: Store, judge: Judge, *, now: datetime) -> int:
    articles: dict[ArticleId, Article] = {article.id: article for article in store.articles()}
    accounts = tuple(account for extraction in store.newest_extractions() for account in extraction.accounts)
    known = {
        (judgement.left, judgement.right)
        for judgement in store.judgements()
        if judgement.decided_by == judge.decided_by
    }
    copies = (_copy_judgement(copy, now=now) for copy in find_copies(articles.values()))
    return store.judge((*copies, *judge.judge(accounts, articles, now=now, known=known)), known_at=now)


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
