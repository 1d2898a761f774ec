"""A page's markup in, the day it says it was published out; never a guess."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from reportedly.articles.dates import first_date
from reportedly.articles.wordlists import PUBLISHED_NAMES

STATED: Final = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
META: Final = re.compile(r"<meta\b[^>]{1,600}>", re.IGNORECASE)
NAME: Final = re.compile(r"""\b(?:name|property|itemprop|http-equiv)\s*=\s*["']?([\w:.\-]+)""", re.IGNORECASE)
CONTENT: Final = re.compile(r"""\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
TIME: Final = re.compile(r"""<time\b[^>]{0,300}?\bdatetime\s*=\s*["']([^"']{8,40})["']""", re.IGNORECASE)


def page_date(markup: str) -> date | None:
    """Return the day of publication that the page's metadata states."""
    stated = next(_stated(markup), None)
    return stated if stated is not None else _only_time(markup)


def _stated(markup: str) -> Iterator[date]:
    for match in STATED.finditer(markup):
        day = first_date(match[1])
        if day is not None:
            yield day
    for tag in META.finditer(markup):
        name, content = NAME.search(tag.group()), CONTENT.search(tag.group())
        if name and content and name[1].lower() in PUBLISHED_NAMES:
            day = first_date(content[1] or content[2] or "")
            if day is not None:
                yield day


def _only_time(markup: str) -> date | None:
    """Return the day of the page's <time> elements when they agree; lists of other stories have their own."""
    days = {first_date(match[1]) for match in TIME.finditer(markup)}
    return days.pop() if len(days) == 1 else None
