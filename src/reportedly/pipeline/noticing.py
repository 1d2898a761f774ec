"""Inputs found -> all that each names and quotes, resolved; nothing is stored."""

from collections.abc import Iterable, Iterator

from reportedly.archive import Found, RefusedInput
from reportedly.errors import MissingPart
from reportedly.model.article import Article
from reportedly.model.mention import Mentions
from reportedly.model.record import Record
from reportedly.pipeline.batches import in_batches
from reportedly.pipeline.opening import FAULTS, fault, open_input
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
    for each in map(open_input, batch):
        if each.article is None or each.refused is not None:
            yield Noticed(each.path, each.article, None, each.refused)
        else:
            yield _noticed(each.path, each.article, parts)


def _noticed(path: str, article: Article, parts: Parts) -> Noticed:
    try:
        (found,) = parts.noticer.find([article])
        return Noticed(path, article, parts.resolver.resolve_mentions(found, article), None)
    except MissingPart:
        # The installation is wrong, not the article.
        raise
    except FAULTS as failed:
        return Noticed(path, article, None, fault(failed))
