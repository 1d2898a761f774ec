"""Items, and what reads a batch of them -> all that it yields, in order, here or in several workers."""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from typing import Protocol, TypeVar

from reportedly.config import Settings
from reportedly.pipeline.parts import Parts, open_parts
from reportedly.runners.lots import in_lots
from reportedly.runners.pool import PoolRunner
from reportedly.runners.serial import SerialRunner

Item = TypeVar("Item")
Made = TypeVar("Made")
Taken_contra = TypeVar("Taken_contra", contravariant=True)
Given_co = TypeVar("Given_co", covariant=True)


class ReadBatch(Protocol[Taken_contra, Given_co]):
    """A function of a module, so that workers find it: a batch of items in, what is made of them out."""

    def __call__(self, batch: tuple[Taken_contra, ...], /, parts: Parts) -> Iterator[Given_co]:
        """Yield what is made of the batch."""
        ...


def in_batches(items: Iterable[Item], read: ReadBatch[Item, Made], parts: Parts) -> Iterator[Made]:
    """Yield what `read` yields for each batch of the items."""
    batches = in_lots(items, parts.batch_size)
    for made in _each(batches, read, parts):
        yield from made


def _each(
    batches: Iterable[tuple[Item, ...]], read: ReadBatch[Item, Made], parts: Parts
) -> Iterator[Iterable[Made]]:
    if parts.crew is None:
        return SerialRunner().map(partial(read, parts=parts), batches)
    return PoolRunner(parts.crew.workers).map(
        partial(_read_in_worker, read=read, settings=parts.crew), batches
    )


def _read_in_worker(
    batch: tuple[Item, ...], *, read: ReadBatch[Item, Made], settings: Settings
) -> tuple[Made, ...]:
    return tuple(read(batch, _worker_parts(settings)))


@lru_cache(maxsize=1)
def _worker_parts(settings: Settings) -> Parts:
    return open_parts(settings)
