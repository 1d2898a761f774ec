"""Where articles stand -> the link index beside a ledger; articles -> those near them in any way."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from reportedly.articles.copies import ALIKE_IN_LENGTH, LEAST_SHARED, MOST_DAYS, Sketch
from reportedly.incidents.block import SHARED, SLACK_DAYS
from reportedly.model.ids import ArticleId
from reportedly.model.record import Record
from reportedly.model.seams import Stand
from reportedly.store.side_file import SideFile

_VERSION = 3
_CACHE = 64
"""Megabytes at the most: rows come in no order, and with 2 MB each is read from the file again."""
_NEVER, _FOR_EVER = -10_000_000, 10_000_000
"""Ordinals that stand for a side without a bound."""


class Linked(Record, frozen=True):
    """How far a ledger was linked, and by which judge."""

    decided_by: str = ""
    articles: int = 0
    """The number of the last article, and of the last extraction."""
    extractions: int = 0
    rows_at: str = ""
    """Which rows have these numbers: another ledger of the same name has others."""


def links_path(ledger: Path) -> Path:
    """Return where the link index of a ledger lies."""
    return ledger.with_name(f"{ledger.name}.links")


class LinkIndex(SideFile):
    """An open link index; made anew when it is not there or of another version."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, package="reportedly.store.links", version=_VERSION, cache=_CACHE)

    def linked(self) -> Linked:
        """Return how far the ledger was linked; nowhere when it never was."""
        rows = self.all("select decided_by, articles, extractions, rows_at from marks")
        return Linked(*rows[0]) if rows else Linked()

    def mark(self, linked: Linked) -> None:
        """Note how far the ledger is linked now."""
        self.connection.execute("delete from marks")
        self.connection.execute("insert into marks values (?, ?, ?, ?)", msgspec.structs.astuple(linked))

    def clear(self) -> None:
        """Forget all, to build anew."""
        for table in ("articles", "stands", "words", "bands", "marks"):
            self.connection.execute(f"delete from {table}")  # noqa: S608 - names of our own tables

    def put(self, stands: Iterable[Stand], sketch: Sketch) -> None:
        """Keep where an article and its accounts stand, in place of where they stood."""
        number = self._number(sketch)
        for table in ("stands", "words"):
            self.connection.execute(f"delete from {table} where article = ?", (number,))  # noqa: S608 - as above
        told = tuple(stands)
        self.connection.executemany("insert into stands values (?, ?, ?, ?, ?)", _rows(told, number))
        words = {(word, each.span, number) for each in told for word in each.words}
        self.connection.executemany("insert into words values (?, ?, ?)", words)
        # The text of an article never changes, and so its bands do not.
        day = sketch.published.toordinal() if sketch.published else None
        rows = ((band, number, day) for band in sketch.bands)
        self.connection.executemany("insert or ignore into bands values (?, ?, ?)", rows)

    def near(self, articles: Iterable[ArticleId]) -> set[ArticleId]:
        """Return the articles whose accounts may tell of what those of these tell of."""
        asked = _ids(articles)
        return {ArticleId(row[0]) for query in (_NEAR, _ALIKE) for row in self.all(query, asked)}

    def copies(self, articles: Iterable[ArticleId]) -> set[tuple[ArticleId, ArticleId]]:
        """Return pairs, the smaller id first, of which one is of these, that may be copies of one text."""
        rows = self.all(_COPIES, _ids(articles))
        return {(ArticleId(min(pair)), ArticleId(max(pair))) for pair in rows}

    def _number(self, sketch: Sketch) -> int:
        cells = (sketch.article_id, sketch.runs)
        self.connection.execute("insert or ignore into articles (id, runs) values (?, ?)", cells)
        return int(self.one("select number from articles where id = ?", sketch.article_id)[0])


def _rows(stands: Iterable[Stand], number: int) -> Iterator[tuple[str, int, int, int, int]]:
    for each in stands:
        earliest = _NEVER if each.earliest is None else each.earliest
        latest = _FOR_EVER if each.latest is None else each.latest
        for asks, keys in enumerate((each.keys, each.asked)):
            yield from ((key, asks, earliest, latest, number) for key in keys)


def _ids(articles: Iterable[ArticleId]) -> str:
    return msgspec.json.encode(sorted(set(articles))).decode()


_OWN = "with own as (select number, id, runs from articles where id in (select value from json_each(?)))"
_NEAR = f"""
{_OWN}
select distinct articles.id
from own
join stands as mine on mine.article = own.number
join stands as others
  on others.key = mine.key
  and others.asks = 1 - mine.asks
  and others.latest >= mine.earliest - {SLACK_DAYS}
  and others.earliest <= mine.latest + {SLACK_DAYS}
join articles on articles.number = others.article
"""  # noqa: S608 - no word of a user
_ALIKE = f"""
{_OWN}
select distinct articles.id
from (
  select others.article as article
  from own
  join words as mine on mine.article = own.number
  join words as others on others.word = mine.word and others.span between mine.span - 1 and mine.span + 1
  group by own.number, others.article
  having count(*) >= {SHARED}
)
join articles on articles.number = article
"""  # noqa: S608 - as above
_COPIES = f"""
{_OWN}, met as (
  select own.number as mine, others.article as other, count(*) as shared
  from own
  join bands as mine on mine.article = own.number
  join bands as others on others.band = mine.band and others.article <> mine.article
    and (mine.day is null or others.day is null or abs(mine.day - others.day) <= {MOST_DAYS})
  group by own.number, others.article
)
select own.id, articles.id
from met
join own on own.number = mine
join articles on articles.number = other
where shared >= {LEAST_SHARED}
  or max(own.runs, articles.runs) > {ALIKE_IN_LENGTH} * min(own.runs, articles.runs)
"""  # noqa: S608 - as above
