"""Articles, figures and refusals of a ledger -> one row each, as lists and frames show them."""

from collections.abc import Iterable, Mapping
from datetime import date

from reportedly.model.account import ArticleOutcome, Extraction, Figure, Refusal
from reportedly.model.article import Article
from reportedly.model.ids import ArticleId
from reportedly.model.record import Record
from reportedly.model.seams import RefusedDocument
from reportedly.model.values import Period
from reportedly.views.queries.wording import period_words, referent_words, speaker_words

UNREAD: frozenset[ArticleOutcome] = frozenset({"not English", "empty", "failed"})
"""Outcomes of articles of which nothing was read."""


class ArticleRow(Record, frozen=True):
    """One article, what it said of itself, and what was made of it."""

    id: str
    path: str
    title: str | None
    published: date | None
    outlet: str | None
    language: str
    dateline: str | None
    outcome: str
    """"ok", "nothing found", "not English", "empty" or "failed"."""
    accounts: int
    figures: int
    refused: int


class FigureRow(Record, frozen=True):
    """One total of a period, as told, with its words."""

    id: str
    measure: str
    low: int | None
    high: int | None
    change_percent: float | None
    period: str | None
    earliest: date | None
    latest: date | None
    compared_with: str | None
    place: str | None
    speakers: tuple[str, ...]
    quote: str
    start: int
    end: int
    origin: str
    article: str
    outlet: str | None
    published: date | None
    path: str


class RefusedRow(Record, frozen=True):
    """A document that was not taken, an article not read, or text that became no claim, and why."""

    kind: str
    """"document", "article" or "text"."""
    path: str
    article: str | None
    quote: str | None
    start: int | None
    end: int | None
    reason: str


def article_rows(articles: Iterable[Article], extractions: Iterable[Extraction]) -> tuple[ArticleRow, ...]:
    """Return one row an article, by day of publication and id; undated ones last."""
    made: dict[ArticleId, list[Extraction]] = {}
    for extraction in extractions:
        made.setdefault(extraction.article_id, []).append(extraction)
    rows = (_article_row(article, made.get(article.id, [])) for article in articles)
    return tuple(sorted(rows, key=lambda row: (row.published or date.max, row.id)))


def figure_rows(
    extractions: Iterable[Extraction], articles: Mapping[ArticleId, Article]
) -> tuple[FigureRow, ...]:
    """Return one row a figure, in order of article and text."""
    return tuple(
        _figure_row(figure, articles[figure.article_id])
        for extraction in extractions
        for figure in extraction.figures
    )


def refused_rows(
    documents: Iterable[RefusedDocument],
    extractions: Iterable[Extraction],
    articles: Mapping[ArticleId, Article],
) -> tuple[RefusedRow, ...]:
    """Return the refused documents, the articles not read, then the refused texts in their order."""
    rows = [RefusedRow("document", entry.path, None, None, None, None, entry.reason) for entry in documents]
    made = [(articles[extraction.article_id], extraction) for extraction in extractions]
    rows += [_unread_row(article, each) for article, each in made if each.outcome in UNREAD]
    rows += [
        _text_row(article, refusal)
        for article, each in made
        if each.outcome not in UNREAD
        for refusal in each.refused
    ]
    return tuple(rows)


def _unread_row(article: Article, extraction: Extraction) -> RefusedRow:
    """Return the row of a whole article; its reason stands beside its first words, where it has any."""
    reason = next((refusal.reason for refusal in extraction.refused), extraction.outcome)
    return RefusedRow("article", article.path, article.id, None, None, None, reason)


def _text_row(article: Article, refusal: Refusal) -> RefusedRow:
    words = refusal.evidence
    return RefusedRow("text", article.path, article.id, words.quote, words.start, words.end, refusal.reason)


def _article_row(article: Article, extractions: Iterable[Extraction]) -> ArticleRow:
    made = tuple(extractions)
    return ArticleRow(
        id=article.id,
        path=article.path,
        title=article.title,
        published=article.published,
        outlet=article.outlet,
        language=article.language,
        dateline=article.dateline,
        outcome=", ".join(dict.fromkeys(extraction.outcome for extraction in made)) or "not read",
        accounts=sum(len(extraction.accounts) for extraction in made),
        figures=sum(len(extraction.figures) for extraction in made),
        refused=sum(len(extraction.refused) for extraction in made),
    )


def _figure_row(figure: Figure, article: Article) -> FigureRow:
    period = figure.period if isinstance(figure.period, Period) else None
    mentioned = figure.period if period is None else None
    return FigureRow(
        id=figure.id,
        measure=figure.measure,
        low=figure.value.low if figure.value else None,
        high=figure.value.high if figure.value else None,
        change_percent=figure.change_percent,
        period=period_words(period) if period else getattr(mentioned, "mention", None),
        earliest=period.earliest if period else None,
        latest=period.latest if period else None,
        compared_with=figure.compared_with,
        place=referent_words(figure.place) if figure.place else None,
        speakers=tuple(speaker_words(speaker) for speaker in figure.attribution.speakers),
        quote=figure.evidence.quote,
        start=figure.evidence.start,
        end=figure.evidence.end,
        origin=figure.origin,
        article=article.id,
        outlet=article.outlet,
        published=article.published,
        path=article.path,
    )
