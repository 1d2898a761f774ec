"""Inputs -> what is read from each, in order; a known document is not read again."""

from collections.abc import Iterable, Iterator
from itertools import islice

from reportedly.archive import Found, RefusedInput
from reportedly.errors import MissingPart
from reportedly.model.account import ArticleOutcome, Extraction, Refusal
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.claim import quote_at
from reportedly.model.document import Document
from reportedly.model.record import Record
from reportedly.pipeline.batches import in_batches
from reportedly.pipeline.opening import FAULTS, fault, open_input
from reportedly.pipeline.parts import Parts


class Reading(Record, frozen=True):
    """What was read from one input; `refused` says why nothing was."""

    path: str
    article: Article | None
    extraction: Extraction | None
    refused: str | None


class Known(Record, frozen=True):
    """A document that the ledger has, and the path that it was met under now."""

    document: Document


Item = Found | RefusedInput | Known


def read_all(items: Iterable[Item], parts: Parts) -> Iterator[tuple[Item, Reading]]:
    """Yield each input with what is read from it, in order."""
    return in_batches(items, _read_batch, parts)


def _read_batch(batch: tuple[Item, ...], parts: Parts) -> Iterator[tuple[Item, Reading]]:
    """Yield each item with what is read from it, as soon as it is; the extractor sees the batch at once."""
    opened = [_open(item, parts) for item in batch]
    waiting = [reading.article for reading in opened if reading.article and reading.extraction is None]
    extractions = _extractions(waiting, parts)
    for item, reading in zip(batch, opened, strict=True):
        if reading.article is None or reading.extraction is not None:
            yield item, reading
            continue
        extraction = next(extractions)
        yield item, Reading(reading.path, reading.article, extraction, _failure(extraction))


def read_again(articles: Iterable[Article], parts: Parts) -> Iterator[tuple[Article, Extraction]]:
    """Yield each article with what the extractor reads in it now, in order."""
    return in_batches(articles, _again, parts)


def _again(batch: tuple[Article, ...], parts: Parts) -> Iterator[tuple[Article, Extraction]]:
    yield from zip(batch, _extractions(list(batch), parts), strict=True)


def _open(item: Item, parts: Parts) -> Reading:
    """Return the article of an input, or why there is none; without extraction when it is to be read."""
    if isinstance(item, Known):
        return Reading(item.document.path, None, None, None)
    opened = open_input(item)
    if opened.article is None or opened.refused is None:
        return Reading(opened.path, opened.article, None, opened.refused)
    unread = _unread(opened.article, parts.extractor.origin, "not English", opened.refused)
    return Reading(opened.path, opened.article, unread, opened.refused)


def _extractions(waiting: list[Article], parts: Parts) -> Iterator[Extraction]:
    """Yield one extraction an article; one that makes the extractor fail spoils no other."""
    # Outside the try: what keeps the tools from opening is no fault of the first article.
    extracted = parts.extractor.extract(waiting)
    done = 0
    try:
        for article, extraction in zip(waiting, extracted, strict=True):
            resolved = parts.resolver.resolve(extraction, article)
            done += 1
            yield resolved
    except MissingPart:
        # The installation is wrong, not the article: keeping it as failed would never read it again.
        raise
    except FAULTS:
        for article in waiting[done:]:
            yield _extract_alone(article, parts)


def _failure(extraction: Extraction) -> str | None:
    reasons = [refusal.reason for refusal in extraction.refused] or ["it could not be read"]
    return reasons[0] if extraction.outcome == "failed" else None


def _extract_alone(article: Article, parts: Parts) -> Extraction:
    try:
        (extraction,) = parts.extractor.extract([article])
        return parts.resolver.resolve(extraction, article)
    except MissingPart:
        raise
    except FAULTS as failed:
        return _unread(article, parts.extractor.origin, "failed", fault(failed))


def _unread(article: Article, origin: str, outcome: ArticleOutcome, reason: str) -> Extraction:
    """Return an extraction that refuses the whole article, its first words as the evidence."""
    body = (section for section in article.sections if section.kind in READ_SECTIONS)
    refused = tuple(Refusal(quote_at(article, each.start, each.end), reason) for each in islice(body, 1))
    return Extraction(article.id, origin, (), (), refused, outcome)
