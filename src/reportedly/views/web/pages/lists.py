"""The rest of what a ledger holds -> sources, refused texts, the timeline, one article, settings."""

from datetime import datetime

from reportedly.errors import UnknownName
from reportedly.model.ids import ArticleId
from reportedly.model.record import Record
from reportedly.store.index import IndexedIncident
from reportedly.store.part import RefusedText
from reportedly.views.web.asking import Ask
from reportedly.views.web.pages.inbox import before, next_before
from reportedly.views.web.pages.texts import ArticleShown, article_shown
from reportedly.views.web.reading.listing import Wanted, listed, months, wanted_of

_PAGE = 50
_MONTHS = 120


class RefusedPage(Record, frozen=True):
    """What became no claim or no article, and why."""

    kind: str
    rows: tuple[RefusedText, ...]
    next: int | None


class MonthBar(Record, frozen=True):
    """How many incidents begin in a month."""

    month: str
    number: int
    height: int
    """Of a hundred."""


class TimelinePage(Record, frozen=True):
    """Incidents by month, and those of the month that was chosen."""

    wanted: Wanted
    bars: tuple[MonthBar, ...]
    undated: int
    rows: tuple[IndexedIncident, ...]
    next: str | None


class ArticlePage(Record, frozen=True):
    """One article with everything that was read in it."""

    article: ArticleShown
    known_at: datetime
    outcome: str
    incidents: tuple[str, ...]
    refused: tuple[str, ...]


class PersonLine(Record, frozen=True):
    """Somebody who may log in."""

    name: str
    role: str
    added_at: str


class SettingsPage(Record, frozen=True):
    """What the workbench was opened with."""

    ledger: str
    user: str
    role: str
    is_alone: bool
    incidents: int
    articles: int
    decisions: int
    people: tuple[PersonLine, ...]


def refused(ask: Ask) -> RefusedPage:
    """Return refused texts, or refused inputs, the newest first."""
    kind = "inputs" if ask.query.get("kind") == "inputs" else "texts"
    read = ask.part.refused_documents if kind == "inputs" else ask.part.refused_texts
    found = read(before=before(ask), most=_PAGE + 1)
    return RefusedPage(kind, found[:_PAGE], next_before([each.number for each in found], _PAGE))


def timeline(ask: Ask) -> TimelinePage:
    """Return incidents by month."""
    wanted = wanted_of(ask.query).without("sort")
    index = ask.index
    counted = ask.desk.remembered(("months", index.marks(), wanted), lambda: months(index, wanted))
    dated = _every_month({month: number for month, number in counted if month})
    top = max((number for _, number in dated), default=1)
    bars = tuple(
        MonthBar(month, number, max(int(number > 0), round(100 * number / top))) for month, number in dated
    )
    page = listed(index, Wanted(wanted.told, ask.query.get("after", "")[:80]))
    return TimelinePage(wanted, bars, sum(n for month, n in counted if not month), page.rows, page.next)


def _every_month(counted: dict[str, int]) -> list[tuple[str, int]]:
    """Return the last ten years of months with their counts, the empty ones too, so that time runs evenly."""
    if not counted:
        return []
    year, number = (int(part) for part in max(counted).split("-"))
    last = year * 12 + number - 1
    first_year, first_number = (int(part) for part in min(counted).split("-"))
    first = max(first_year * 12 + first_number - 1, last - _MONTHS + 1)
    names = (f"{place // 12:04}-{place % 12 + 1:02}" for place in range(first, last + 1))
    return [(name, counted.get(name, 0)) for name in names]


def article(ask: Ask) -> ArticlePage:
    """Return one article with its quotes."""
    article_id = ArticleId(ask.path["id"])
    found = ask.part.articles([article_id]).get(article_id)
    if found is None:
        raise UnknownName(f"no article has the id {article_id[:64]!r}")
    readings = ask.part.extractions_of([article_id])
    newest = readings[-1] if readings else None
    claims = [claim for account in newest.accounts for claim in account.claims] if newest else []
    told = ask.index.all(_INCIDENTS_OF, article_id)
    return ArticlePage(
        article_shown(found, claims),
        ask.part.kept_articles([article_id])[0].known_at,
        newest.outcome if newest else "not read",
        tuple(row[0] for row in told),
        tuple(f"“{each.evidence.quote[:120]}”: {each.reason}" for each in newest.refused) if newest else (),
    )


_INCIDENTS_OF = """
select distinct incidents.id
from members
join incidents on incidents.number = members.incident
where members.article = ?
"""


def settings(ask: Ask) -> SettingsPage:
    """Return what the workbench was opened with."""
    people: tuple[PersonLine, ...] = ()
    if ask.who.may("admin") and not ask.desk.single_user:
        file = ask.desk.people()
        people = tuple(PersonLine(each.name, each.role, each.added_at[:10]) for each in file.everybody())
        file.close()
    return SettingsPage(
        ask.desk.ledger.name,
        ask.who.name,
        ask.who.role,
        ask.desk.single_user is not None,
        ask.index.one("select count(*) from incidents")[0],
        ask.index.one("select count(*) from printed")[0],
        ask.index.one("select count(*) from acts")[0],
        people,
    )
