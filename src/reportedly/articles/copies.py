"""Articles in, the pairs that are reprints of one text out."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from rensa import RMinHash

from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.record import Record

RUN: Final = 4
"""Words to a run; own reports of one attack share about one run in twenty, reprints nine in ten."""
HASHES: Final = 128
BANDS: Final = 64
"""Two hashes a band: a brief that holds a quarter of the long story is still compared with it."""
LEAST_SHARED: Final = 2
"""Bands in common; one is met by chance, as by reports of one form."""
ALIKE_IN_LENGTH: Final = 1.5
"""Of a brief and a story so many times as long, one band in common has to do."""
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


class Sketch(Record, frozen=True):
    """What may tell that an article is a copy, without its text."""

    article_id: ArticleId
    published: date | None
    bands: tuple[int, ...]
    """Numbers that it shares with copies; a text without words has none."""
    runs: int
    """How many runs of words it has."""


class _Wording(Record, frozen=True):
    article_id: ArticleId
    published: date | None
    runs: frozenset[str]


def find_copies(articles: Iterable[Article]) -> tuple[Copy, ...]:
    """Return the pairs of articles that are reprints of one text, ordered by their ids."""
    by_id = {article.id: article for article in articles}
    return copies_among(may_be_copies(sketches(by_id.values())), by_id)


def copies_among(
    pairs: Iterable[tuple[ArticleId, ArticleId]], articles: Mapping[ArticleId, Article]
) -> tuple[Copy, ...]:
    """Return the pairs that are reprints of one text, of pairs that may be, the smaller id first."""
    told = sorted(set(pairs))
    ids = {each for pair in told for each in pair}
    wordings = {each: _wording(articles[each]) for each in ids}
    copies = (_compare(wordings[left], wordings[right]) for left, right in told)
    return tuple(copy for copy in copies if copy is not None)


def sketches(articles: Iterable[Article]) -> Iterator[Sketch]:
    """Yield a sketch of each article; only those that share bands enough are compared."""
    wordings = [_wording(article) for article in articles]
    told = [wording for wording in wordings if wording.runs]
    yield from (Sketch(each.article_id, each.published, (), 0) for each in wordings if not each.runs)
    for wording, hashed in zip(told, _hashed(told), strict=True):
        rows = hashed.digest()
        width = HASHES // BANDS
        bands = tuple(_band(at, rows[at * width : (at + 1) * width]) for at in range(BANDS))
        yield Sketch(wording.article_id, wording.published, bands, len(wording.runs))


def may_be_copies(told: Iterable[Sketch]) -> list[tuple[ArticleId, ArticleId]]:
    """Return the pairs worth comparing, the smaller id first."""
    standing: defaultdict[int, list[Sketch]] = defaultdict(list)
    pairs: list[tuple[ArticleId, ArticleId]] = []
    for sketch in sorted(told, key=lambda each: each.article_id):
        near = [other for band in sketch.bands for other in standing[band]]
        shared = Counter(other.article_id for other in near)
        others = {other.article_id: other for other in near}
        pairs += (
            (article_id, sketch.article_id)
            for article_id, bands in shared.items()
            if _are_near(others[article_id], sketch, shared=bands)
        )
        for band in sketch.bands:
            standing[band].append(sketch)
    return pairs


def _wording(article: Article) -> _Wording:
    return _Wording(article.id, article.published, _runs(article))


def _are_near(left: Sketch, right: Sketch, *, shared: int) -> bool:
    """Return whether two that share so many bands are compared; one without a date may be of any day."""
    if shared < LEAST_SHARED and max(left.runs, right.runs) <= ALIKE_IN_LENGTH * min(left.runs, right.runs):
        return False
    if left.published is None or right.published is None:
        return True
    return abs((left.published - right.published).days) <= MOST_DAYS


def _band(at: int, rows: Iterable[int]) -> int:
    """Return a number of 63 bits, so that every database keeps it as it is."""
    told = b"".join(row.to_bytes(4, "big") for row in rows)
    digest = hashlib.blake2b(told, digest_size=8, salt=at.to_bytes(2, "big")).digest()
    return int.from_bytes(digest, "big") >> 1


def _hashed(wordings: Sequence[_Wording]) -> list[RMinHash]:
    if not wordings:
        return []
    runs = [sorted(each.runs) for each in wordings]
    hashed: list[RMinHash] = RMinHash.from_token_sets(runs, num_perm=HASHES, seed=SEED)
    return hashed


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
