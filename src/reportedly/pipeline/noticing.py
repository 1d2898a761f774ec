"""Inputs found -> all that each names and quotes, resolved; nothing is stored."""

from collections.abc import Iterable, Iterator

from reportedly.archive import Found, RefusedInput
from reportedly.model.article import Article
from reportedly.model.mention import Mentions
from reportedly.model.record import Record
from reportedly.pipeline.batches import in_batches
from reportedly.pipeline.opening import open_input
from reportedly.pipeline.parts import Parts


class Noticed(Record, frozen=True):
    """All that one input names and quotes; `refused` says why nothing was read."""

    path: str
    article: Article | None
    mentions: Mentions | None
    refused: str | None


def mentions(found: Iterable[Found | RefusedInput], parts: Parts) -> Iterator[Noticed]:
    """Yield what each input names and quotes, in order."""
    return in_batches(found, _notice, parts)


def _notice(batch: tuple[Found | RefusedInput, ...], parts: Parts) -> Iterator[Noticed]:
    opened = [open_input(item) for item in batch]
    readable = [each.article for each in opened if each.article is not None and each.refused is None]
    found = parts.noticer.find(readable)
    for each in opened:
        if each.article is None or each.refused is not None:
            yield Noticed(each.path, each.article, None, each.refused)
            continue
        resolved = parts.resolver.resolve_mentions(next(found), each.article)
        yield Noticed(each.path, each.article, resolved, None)
