"""Items -> the same items, so many at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")


def in_lots(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """Yield the items in order, `size` at a time; the last lot may be smaller, and none is empty."""
    source = iter(items)
    while lot := tuple(islice(source, size)):
        yield lot
