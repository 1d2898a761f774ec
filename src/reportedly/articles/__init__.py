"""Documents to text that never changes again, with its sections named; and which texts are reprints."""

from reportedly.articles.copies import Copy, find_copies
from reportedly.articles.language import language_name
from reportedly.articles.reader import read

__all__ = ["Copy", "find_copies", "language_name", "read"]
