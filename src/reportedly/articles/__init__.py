"""Documents to text that never changes again, with its sections named."""

from reportedly.articles.language import language_name
from reportedly.articles.read import read

__all__ = ["language_name", "read"]
