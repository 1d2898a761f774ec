"""Inputs found -> all that each names and quotes, resolved; nothing is stored."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from reportedly import articles
from reportedly.archive import Found, RefusedInput
from reportedly.config import Settings
from reportedly.errors import UnreadableInput
from reportedly.model.article import Article
from reportedly.model.mention import Mentions
from reportedly.model.record import Record
from reportedly.pipeline.parts import Parts
from reportedly.pipeline.reading import worker_parts
from reportedly.runners.pool import PoolRunner
from reportedly.runners.serial import SerialRunner

Batch = tuple[Found | RefusedInput, ...]


class Noticed(Record, frozen=True):
    """All that one input names and quotes; `refused` says why nothing was read."""

    path: str
    article: Article | None
    mentions: Mentions | None
    refused: str | None


def mentions(found: Iterable[Found | RefusedInput], parts: Parts) -> Iterator[Noticed]:
    """Yield what each input names and quotes, in order."""
    batches = _batches(found, parts.batch_size)
    if parts.crew is None:
        noticed: Iterator[Iterable[Noticed]] = SerialRunner().map(partial(_notice, parts=parts), batches)
    else:
        noticed = PoolRunner(parts.crew.workers).map(partial(_notice_in_worker, settings=parts.crew), batches)
    for batch in noticed:
        yield from batch


def _batches(found: Iterable[Found | RefusedInput], size: int) -> Iterator[Batch]:
    source = iter(found)
    while batch := tuple(islice(source, size)):
        yield batch


def _notice_in_worker(batch: Batch, *, settings: Settings) -> tuple[Noticed, ...]:
    return tuple(_notice(batch, worker_parts(settings)))


def _notice(batch: Batch, parts: Parts) -> Iterator[Noticed]:
    opened = [_open(item) for item in batch]
    readable = [each.article for each in opened if each.article is not None and each.refused is None]
    found = parts.noticer.find(readable)
    for each in opened:
        if each.article is None or each.refused is not None:
            yield each
            continue
        resolved = parts.resolver.resolve_mentions(next(found), each.article)
        yield Noticed(each.path, each.article, resolved, None)


def _open(item: Found | RefusedInput) -> Noticed:
    if isinstance(item, RefusedInput):
        return Noticed(item.path, None, None, item.reason)
    path = item.document.path
    try:
        article = articles.read(item.document, item.content)
    except UnreadableInput as unreadable:
        return Noticed(path, None, None, str(unreadable))
    if article.language == "en":
        return Noticed(path, article, None, None)
    reason = f"written in {articles.language_name(article.language)}; only English is read"
    return Noticed(path, article, None, reason)
