"""Phrases of a text -> the words that the keys give, and their heads."""

import re

_ARTICLE = r"(?:the|a|an|this|that|these|those|his|her|its|their|our|another|other)\b"
_AMOUNT = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens? of|some|several"
    r"|many|various|numerous|a few|at least|more than|about|all)\b"
)
_TAIL = re.compile(r"\s(?:of|in|at|on|from|for|with|who|which|that)\s", re.IGNORECASE)
_LEADING_ARTICLES = re.compile(rf"^(?:{_ARTICLE}\s+)+", re.IGNORECASE)
_LEADING_AMOUNTS = re.compile(rf"^(?:(?:{_ARTICLE}|{_AMOUNT})\s+)+", re.IGNORECASE)


def head(words: str) -> str:
    """Return the last word of a phrase, before any "of" part, in lower case."""
    first = re.split(
        r"\s(?:of|in|at|on|from|for|with|who|which|that)\s", words, maxsplit=1, flags=re.IGNORECASE
    )[0]
    return first.split()[-1].strip("\"'.,").lower() if first.split() else ""


def one_line(words: str) -> str:
    """Return words with single spaces."""
    return " ".join(words.split())


def bare(words: str) -> str:
    """Return a phrase without articles, quantifiers and numbers before it, as the keys give targets."""
    line = one_line(words)
    return _LEADING_AMOUNTS.sub("", line) or line


def without_articles(words: str) -> str:
    """Return a phrase without articles before it, as the keys give perpetrators."""
    line = one_line(words)
    return _LEADING_ARTICLES.sub("", line) or line
