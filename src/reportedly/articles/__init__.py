"""Documents to text that never changes again, with its sections named; and which texts are reprints.

Each file is loaded when its name is first asked for: comparing articles needs no reader of pages.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportedly.articles.copies import Copy, find_copies
    from reportedly.articles.language import language_name
    from reportedly.articles.reader import read

__all__ = ["Copy", "find_copies", "language_name", "read"]

_FILES = {"Copy": "copies", "find_copies": "copies", "language_name": "language", "read": "reader"}


def __getattr__(name: str) -> Any:
    if name not in _FILES:
        raise AttributeError(f"module 'reportedly.articles' has no attribute {name!r}")
    return getattr(import_module(f"reportedly.articles.{_FILES[name]}"), name)
