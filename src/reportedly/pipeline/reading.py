"""Inputs in batches -> what is read from each, in order, here or in several workers."""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice

from reportedly import articles
from reportedly.archive import Found, RefusedInput
from reportedly.config import Settings
from reportedly.errors import MissingPart, ReportedlyError, UnreadableInput
from reportedly.model.account import ArticleOutcome, Extraction, Refusal
from reportedly.model.article import READ_SECTIONS, Article
from reportedly.model.claim import quote_at
from reportedly.model.document import Document
from reportedly.model.record import Record
from reportedly.pipeline.parts import Parts, open_parts
from reportedly.runners.pool import PoolRunner
from reportedly.runners.serial import SerialRunner


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
Batch = tuple[Item, ...]


def read_all(items: Iterable[Item], parts: Parts) -> Iterator[tuple[Item, Reading]]:
    """Yield each input with what is read from it, in order."""
    batches = _batches(items, parts.batch_size)
    for readings in _readings(batches, parts):
        yield from readings


def _batches(items: Iterable[Item], size: int) -> Iterator[Batch]:
    source = iter(items)
    while batch := tuple(islice(source, size)):
        yield batch


def _readings(batches: Iterable[Batch], parts: Parts) -> Iterator[Iterable[tuple[Item, Reading]]]:
    if parts.crew is None:
        return SerialRunner().map(partial(_read_batch, parts=parts), batches)
    return PoolRunner(parts.crew.workers).map(partial(_read_in_worker, settings=parts.crew), batches)


def _read_in_worker(batch: Batch, *, settings: Settings) -> tuple[tuple[Item, Reading], ...]:
    return tuple(_read_batch(batch, worker_parts(settings)))


@lru_cache(maxsize=1)
def worker_parts(settings: Settings) -> Parts:
    """Return the parts of this worker process, opened once."""
    return open_parts(settings)


def _read_batch(batch: Batch, parts: Parts) -> Iterator[tuple[Item, Reading]]:
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


def _open(item: Item, parts: Parts) -> Reading:
    """Return the article of an input, or why there is none; without extraction when it is to be read."""
    if isinstance(item, RefusedInput):
        return Reading(item.path, None, None, item.reason)
    path = item.document.path
    if isinstance(item, Known):
        return Reading(path, None, None, None)
    try:
        article = articles.read(item.document, item.content)
    except UnreadableInput as unreadable:
        return Reading(path, None, None, str(unreadable))
    if article.language == "en":
        return Reading(path, article, None, None)
    reason = f"written in {articles.language_name(article.language)}; only English is read"
    return Reading(path, article, _unread(article, parts.extractor.origin, "not English", reason), reason)


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
    except ReportedlyError:
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
    except ReportedlyError as failed:
        return _unread(article, parts.extractor.origin, "failed", f"could not be read: {failed}")


def _unread(article: Article, origin: str, outcome: ArticleOutcome, reason: str) -> Extraction:
    """Return an extraction that refuses the whole article, its first words as the evidence."""
    body = (section for section in article.sections if section.kind in READ_SECTIONS)
    refused = tuple(Refusal(quote_at(article, each.start, each.end), reason) for each in islice(body, 1))
    return Extraction(article.id, origin, (), (), refused, outcome)
