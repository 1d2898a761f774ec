"""Items -> results, one after the other in this process."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

In = TypeVar("In")
Out = TypeVar("Out")


class SerialRunner:
    """Applies a function to each item when its result is asked for."""

    def map(self, function: Callable[[In], Out], items: Iterable[In]) -> Iterator[Out]:
        """Yield `function(item)` for each item, in the order of the items."""
        return map(function, items)
