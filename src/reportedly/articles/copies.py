"""Articles in, the pairs that are reprints of one text out."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from rensa import RMinHash, RMinHashLSH

from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.record import Record

RUN: Final = 4
"""Words to a run; own reports of one attack share about one run in twenty, reprints nine in ten."""
HASHES: Final = 128
BANDS: Final = 64
"""Two hashes a band: a brief that holds a quarter of the long story is still compared with it."""
SEED: Final = 20_140_616
ENOUGH: Final = 0.6
"""Share of the shorter text's runs that stand in the other; see tests/unit/articles/test_copies.py."""
SHORTEST: Final = 20
"""Runs; shorter texts count as copies only when all their runs stand in the other."""
MOST_DAYS: Final = 366
"""Reprints follow within days; texts alike that are more than a year apart are one form, as of a bulletin."""
WORD: Final = re.compile(r"[^\W_]+")


class Copy(Record, frozen=True):
    """Two articles that are reprints of one text; `left` is the smaller id."""

    left: ArticleId
    right: ArticleId
    similarity: float
    """Share of the shorter text's word runs that stand in the other, from 0 to 1."""
    reason: str


class _Wording(Record, frozen=True):
    article_id: ArticleId
    published: date | None
    runs: frozenset[str]


def find_copies(articles: Iterable[Article]) -> tuple[Copy, ...]:
    """Return the pairs of articles that are reprints of one text, ordered by their ids."""
    by_id = {article.id: article for article in articles}
    told = [wording for _, article in sorted(by_id.items()) if (wording := _wording(article)).runs]
    pairs = ((told[left], told[right]) for left, right in _pairs(told))
    copies = (_compare(left, right) for left, right in pairs if _may_be_copies(left, right))
    return tuple(copy for copy in copies if copy is not None)


def copies_among(
    pairs: Iterable[tuple[ArticleId, ArticleId]], articles: Mapping[ArticleId, Article]
) -> tuple[Copy, ...]:
    """Return the pairs that are reprints of one text, of pairs that may be, the smaller id first."""
    told = sorted(set(pairs))
    ids = {each for pair in told for each in pair}
    wordings = {each: _wording(articles[each]) for each in ids}
    copies = (_compare(wordings[left], wordings[right]) for left, right in told)
    return tuple(copy for copy in copies if copy is not None)


def bands(articles: Iterable[Article]) -> Iterator[tuple[ArticleId, tuple[int, ...]]]:
    """Yield numbers for each article; two that share one may be copies, and others are not compared.

    A text without words has none.
    """
    wordings = [_wording(article) for article in articles]
    told = [wording for wording in wordings if wording.runs]
    yield from ((wording.article_id, ()) for wording in wordings if not wording.runs)
    for wording, sketch in zip(told, _sketches(told), strict=True):
        rows = sketch.digest()
        width = HASHES // BANDS
        yield (
            wording.article_id,
            tuple(_band(at, rows[at * width : (at + 1) * width]) for at in range(BANDS)),
        )


def _wording(article: Article) -> _Wording:
    return _Wording(article.id, article.published, _runs(article))


def _may_be_copies(left: _Wording, right: _Wording) -> bool:
    """Return whether nothing but their words can part two articles; one without a date may be of any day."""
    if left.published is None or right.published is None:
        return True
    return abs((left.published - right.published).days) <= MOST_DAYS


def _band(at: int, rows: Iterable[int]) -> int:
    """Return a number of 63 bits, so that every database keeps it as it is."""
    told = b"".join(row.to_bytes(4, "big") for row in rows)
    digest = hashlib.blake2b(told, digest_size=8, salt=at.to_bytes(2, "big")).digest()
    return int.from_bytes(digest, "big") >> 1


def _sketches(wordings: Sequence[_Wording]) -> list[RMinHash]:
    if not wordings:
        return []
    runs = [sorted(each.runs) for each in wordings]
    sketches: list[RMinHash] = RMinHash.from_token_sets(runs, num_perm=HASHES, seed=SEED)
    return sketches


def _runs(article: Article) -> frozenset[str]:
    """Return the runs of words of the report itself; headlines and datelines change in reprints."""
    words = _words(article, {"body", "heading"}) or _words(article, {"headline"})
    last = max(1, len(words) - RUN + 1)
    return frozenset(" ".join(words[at : at + RUN]) for at in range(last)) if words else frozenset()


def _words(article: Article, kinds: set[str]) -> list[str]:
    parts = (article.text[each.start : each.end] for each in article.sections if each.kind in kinds)
    return [
        word for part in parts for word in WORD.findall(part.casefold().replace("’", "").replace("'", ""))
    ]


def _pairs(wordings: list[_Wording]) -> Iterator[tuple[int, int]]:
    """Yield the pairs, by position, that may be copies."""
    if len(wordings) < 2:
        return
    index = RMinHashLSH(threshold=0.5, num_perm=HASHES, num_bands=BANDS)
    found: dict[int, set[int]] = defaultdict(set)
    for position, sketch in enumerate(_sketches(wordings)):
        for other in index.query(sketch):
            found[int(other)].add(position)
        index.insert(position, sketch)
    for left in sorted(found):
        for right in sorted(found[left]):
            yield left, right


def _compare(left: _Wording, right: _Wording) -> Copy | None:
    shorter = min(len(left.runs), len(right.runs))
    shared = len(left.runs & right.runs)
    share = shared / shorter
    if share < (ENOUGH if shorter >= SHORTEST else 1.0):
        return None
    reason = (
        f"{share:.0%} of the shorter text's runs of {RUN} words stand in the other ({shared} of {shorter})"
    )
    return Copy(left.article_id, right.article_id, round(share, 4), reason)
